"""The council: members with hours, beliefs and votes (ODD: submodel *council*).

Hours are conserved: what an institution asks beyond a member's will is shed
from his own contacts first and becomes strain after that (M2.11).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from agents.bill import CouncilHours
from agents.keyed import draw, identity, join
from agents.parameters import Parameters
from agents.tables import HALFWAY, WEEKS_A_MONTH, normal_of
from agents.town import Faction
from agents.town_agent import TownAgent

if TYPE_CHECKING:
    from agents.municipality import Municipality


class Proposal(NamedTuple):
    """What is put to the vote.

    Attributes:
        who: Stable identity of the proposal.
        advice: What the college advises: 1 for, -1 against, 0 none.
        merit: How good it is in the eyes of an informed outsider, -1 to 1.
        opens: How much it gives away to society, -1 to 1.
        hours: Hours a year it asks of the whole council.
        discipline: Weight of the party line, 0 to 1.
        by: Faction that brought it, or empty.
        promised: What was promised to be brought later for the vote on this, or None.
        promised_to: The faction to which it was promised, or empty.
    """

    who: int
    advice: float
    merit: float
    opens: float
    hours: float
    discipline: float
    by: str = ""
    promised: Proposal | None = None
    promised_to: str = ""


class Vote(NamedTuple):
    """The vote of one seat, with the term that weighed most."""

    seat: str
    choice: str
    reason: str


class CouncilMember(TownAgent):
    """A council member (facts 2.4, 4.12).

    Attributes:
        who: Stable identity of the member.
        seat: The seat, which stays when its member leaves.
        holder: Which holder of the seat this is, from 0.
        faction: The faction.
        belief: Belief in participatory working, 0 to 1.
        will: Hours a week the member can and wants to spend.
        contacts: Habit: hours a week for own contacts with residents.
        spent: Hours a week by kind of work, last month.
        fatigue: Slow mean of load; 1 is bearable.
        faith: How far the member takes a promise between factions as done, 0 to 1.
    """

    def __init__(self, model: Municipality, seat: str, faction: Faction, holder: int = 0) -> None:
        super().__init__(model)
        self.seat = seat
        self.faction = faction
        self.holder = holder
        p, who = model.parameters, join(identity(seat), holder)
        self.who = who
        own = normal_of(draw(model.town_seed, "belief", who))
        self.belief = bounded(faction.openness + p.belief_spread * own, p)
        will = normal_of(draw(model.town_seed, "will", who))
        self.will = max(p.will_least, p.member_hours * (1.0 + p.member_spread * will))
        self.contacts = p.contact_hours
        self.spent: dict[str, float] = {"agenda": 0.0, "contacts": self.contacts, "other": 0.0}
        self.fatigue = p.fatigue_start
        self.faith = p.promise_faith

    def work(self, agenda: float, outreach: float, dropped: float, p: Parameters) -> None:
        """Divide a month's hours.

        Args:
            agenda: Hours a week that the agenda asks of each member.
            outreach: Hours a week of collective work this member takes on.
            dropped: Hours a week of own contacts that the council gave up.
            p: Model parameters.
        """
        wanted = max(0.0, self.contacts - dropped)
        over = max(0.0, agenda + outreach + p.member_other + wanted - self.will)
        shed = min(p.shed_share * over, p.shed_most * wanted)
        kept = wanted - shed
        self.spent = {
            "agenda": agenda,
            "outreach": outreach,
            "contacts": kept,
            "other": p.member_other,
        }
        load = sum(self.spent.values()) / self.will
        self.fatigue += p.fatigue_step * (load - self.fatigue)

    def settle_habit(self, p: Parameters) -> None:
        """Move the habit of own contacts towards what was left for it, a quarter."""
        free = self.will - sum(self.spent.values()) + self.spent["contacts"]
        target = min(p.contact_hours * p.contacts_most, max(0.0, free))
        self.contacts += p.habit_step * (target - self.contacts)

    def leaves(self, p: Parameters) -> bool:
        """Return whether this member stops this month."""
        chance = p.exit_base * math.exp(p.exit_slope * (self.fatigue - 1.0))
        return draw(self.model.seed, "member leaves", self.who, self.model.month) < chance

    def weigh(self, proposal: Proposal, noise: float) -> tuple[float, ...]:
        """Return what line, merit, belief, own hours and a promise say of a proposal."""
        who = join(self.who, proposal.who)
        doubt = noise * normal_of(draw(self.model.seed, "merit seen", who))
        line = proposal.advice if self.faction.coalition else 0.0
        if proposal.by == self.faction.id:
            line = 1.0
        free = 1.0 - proposal.discipline
        return (
            proposal.discipline * line,
            free * (proposal.merit + doubt),
            free * proposal.opens * (self.belief - HALFWAY) / HALFWAY,
            -self._dread(proposal.hours) if proposal.hours else 0.0,
            self._promised(proposal),
        )

    def vote(self, proposal: Proposal, noise: float) -> Vote:
        """Vote on a proposal, with the reason that weighed most."""
        return Vote(self.seat, *_with_reason(self.weigh(proposal, noise), proposal))

    def _promised(self, proposal: Proposal) -> float:
        """Return what a promise is worth: what the member makes of it, as far as he counts on it.

        It is never worth less than nothing: what is brought later may be voted down then.
        """
        if proposal.promised is None or proposal.promised_to != self.faction.id:
            return 0.0
        return self.faith * max(0.0, sum(self.weigh(proposal.promised, 0.0)))

    def _dread(self, hours: float) -> float:
        """Return how much more hours weigh for a member who is tired already."""
        p = self.model.parameters
        per_week = hours / max(1, len(self.model.members)) / p.council_weeks
        tired = max(p.dread_least, 1.0 + p.dread_fatigue * (self.fatigue - 1.0))
        return p.dread * per_week * tired

    def experiences(self, went_well: float, p: Parameters) -> None:
        """Change belief after a local experience (UK councillors, facts 4.12)."""
        self.belief = bounded(self.belief + p.belief_experience * went_well, p)

    def sees_promise(self, kept: float, heard: float, p: Parameters) -> None:
        """Learn from what came of a promise between factions: 1 kept, 0 broken."""
        self.faith += p.promise_lesson * heard * (kept - self.faith)


def bounded(belief: float, p: Parameters) -> float:
    """Return a belief that is never quite certain, whichever way."""
    return min(1.0 - p.belief_doubt, max(p.belief_doubt, belief))


_TERMS = ("line", "merit", "belief", "hours", "promise")


def _with_reason(weights: tuple[float, ...], proposal: Proposal) -> tuple[str, str]:
    total = sum(weights)
    choice = "for" if total > 0 else "against"
    terms = dict(zip(_TERMS, weights, strict=True))
    if 0 < total <= terms["promise"]:
        return choice, "promised"
    side = {name: value for name, value in terms.items() if (value > 0) == (total > 0)}
    most = max(sorted(side), key=lambda name: abs(side[name])) if side else "merit"
    if most == "line" and choice == "for" and proposal.by and proposal.advice == 0:
        return choice, "own_proposal"
    if most == "belief" and choice == "against" and proposal.opens > 0:
        return choice, "fears_loss_of_say"
    return choice, _REASONS[most, choice]


_REASONS = {
    ("line", "for"): "party_line_for",
    ("line", "against"): "party_line_against",
    ("merit", "for"): "merit",
    ("merit", "against"): "no_merit",
    ("belief", "for"): "believes",
    ("belief", "against"): "doubts",
    ("hours", "for"): "merit",
    ("hours", "against"): "costs_hours",
    ("promise", "for"): "promised",
}
"""What a vote is said to hang on, by its heaviest term; a promise that turned it comes first."""


@dataclass
class Dropped:
    """Work that the council gave up to pay for its method, hours a year."""

    own_contacts: float = 0.0
    preparation: float = 0.0
    free_evenings: float = 0.0


@dataclass
class Chamber:
    """What the council does together.

    Attributes:
        room: Slots for society's items saved up, items.
        dropped: Work that was given up.
        extra_items: Extra agenda items a month, per month in which they end.
        extra_hours: Hours pledged or spent this month outside the institution.
        left: Seats whose member left, with the month.
    """

    room: float = 0.0
    dropped: Dropped = field(default_factory=Dropped)
    extra_items: list[tuple[int, float]] = field(default_factory=list)
    extra_hours: float = 0.0
    left: list[tuple[int, str]] = field(default_factory=list)

    def slots(self, model: Municipality) -> int:
        """Return how many items of society fit on this month's agenda."""
        if model.in_recess:
            return 0
        p, rules = model.parameters, model.institution
        extra = sum(items for until, items in self.extra_items if until > model.month)
        kept = rules.agenda_items_month * (1.0 - rules.delegated_share) + extra
        unheard = kept * p.routine_item_share * rules.routine_unheard_share
        free = p.council_slots - (kept - p.unheard_frees * unheard)
        self.room = min(p.slots_most, self.room + max(p.slots_least, free))
        return int(self.room)

    def work(self, model: Municipality, hours: CouncilHours) -> None:
        """Let all members spend their month and some of them leave."""
        p, members = model.parameters, model.members
        seats = len(members)
        extra = sum(items for until, items in self.extra_items if until > model.month)
        spare = self.dropped.preparation / 12.0
        agenda = max(0.0, hours.agenda + seats * p.hours_per_item * extra - spare)
        if model.in_recess:
            agenda *= p.recess_agenda
        shared = hours.residents + hours.process + hours.learning
        shared += model.landing.council_hours + self.extra_hours
        self.extra_hours = 0.0
        keen = [member.belief**p.outreach_belief for member in members]
        weight = sum(keen)
        contacts = self.dropped.own_contacts / 12.0 / seats / WEEKS_A_MONTH
        for member, liking in zip(members, keen, strict=True):
            own = shared * liking / weight / WEEKS_A_MONTH
            member.work(agenda / seats / WEEKS_A_MONTH, own, contacts, p)
            if model.month % 3 == 2:
                member.settle_habit(p)
        for member in [member for member in members if member.leaves(p)]:
            self.replace(model, member)

    def replace(self, model: Municipality, member: CouncilMember) -> None:
        """Let the next on the list take the seat of a member who stops."""
        self.left.append((model.month, member.seat))
        place = model.members.index(member)
        successor = CouncilMember(model, member.seat, member.faction, member.holder + 1)
        model.members[place] = successor
        member.remove()
        model.counts["members_left"] += 1


def _noise(model: Municipality) -> float:
    """Return how unsure members are of merit; less preparation means more doubt."""
    p, rules = model.parameters, model.institution
    noise = p.merit_noise * (1.0 + model.chamber.dropped.preparation / p.doubt_hours)
    noise *= 1.0 - p.rapporteur_clears * min(p.rapporteurs_most, rules.rapporteurs)
    # Of what was said at another table a member knows only what he is told.
    return noise * (1.0 + p.table_doubt * (1.0 - 1.0 / rules.parallel_tables))


def council_vote(model: Municipality, proposal: Proposal) -> tuple[Vote, ...]:
    """Let all members vote on a proposal, each with a reason."""
    noise = _noise(model)
    return tuple(member.vote(proposal, noise) for member in model.members)


def council_passes(model: Municipality, proposal: Proposal) -> bool:
    """Return whether a proposal passes: more votes for than against, reasons left out."""
    noise = _noise(model)
    votes_for = sum(sum(member.weigh(proposal, noise)) > 0 for member in model.members)
    return 2 * votes_for > len(model.members)
