"""What may be true of a case or its town: small questions with a name.

A kind of dilemma names in its file the states that must hold (`when`); an
argument names the one that makes it weigh here. Names stand in `FLAGS` of
`game.rules.codes`, the questions here, and nowhere else. A question reads the
town and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from agents.cases import Item
from agents.desk import File
from agents.fund import NEW_YEAR
from agents.initiatives import Need, Record, Stage
from agents.institution import GrantDecider
from agents.municipality import BURN_IN, Municipality
from agents.tables import WEEKS_A_MONTH
from game.rules import codes

LATELY = 6
"""Months that count as lately."""

YOUNG = 12
"""Months in which a group is new."""

_LAST_REQUEST = ("step_asked", "step_to_council", "step_granted", "step_refused")
"""Steps of a request, from asking to the answer."""

MANY = 15
FEW = 6
"""People from which a group is large, and below which it is small."""


class Matter(NamedTuple):
    """A case with the town in which it comes up and the group it is about, if any."""

    item: Item
    town: Municipality
    record: Record | None

    @property
    def people(self) -> int:
        """People in the group."""
        return self.record.helpers + len(self.record.core) if self.record else 0

    @property
    def objectors(self) -> int:
        """Neighbours who object."""
        return self.record.objectors if self.record else 0

    @property
    def file(self) -> File | None:
        """The oldest file of the group on the desk."""
        mine = [f for f in self.town.desk.files if f.initiative == self.item.initiative]
        return min(mine, key=lambda f: f.month, default=None)

    @property
    def waited(self) -> int:
        """Months since what is asked came in."""
        return self.town.month - (self.file.month if self.file else self.item.month)


State = Callable[[Matter], bool]


def flags_of(matter: Matter) -> tuple[str, ...]:
    """Return the names of all that is true of a case, in the order of the list."""
    return tuple(name for name in codes.FLAGS if STATES[name](matter))


# --- the group ----------------------------------------------------------------


def _hangs_on_one(matter: Matter) -> bool:
    record, p = matter.record, matter.town.parameters
    return record is not None and record.lasting and record.density < p.fragile_density


def _before(matter: Matter, code: str) -> bool:
    """Whether this happened to the group before what it asks now came to the council.

    The town of a case on its way has lived the month in which it comes up, so
    that what is decided on it then may stand among the steps already.
    """
    steps = matter.record.steps if matter.record else []
    to_council = [n for n, step in enumerate(steps) if step.code == "step_to_council"]
    end = to_council[-1] if to_council and matter.item.waits else len(steps)
    return any(s.code == code and dict(s.terms).get("eur", 1) for s in steps[:end])


def _declined(matter: Matter) -> bool:
    """Whether the municipality, not the council, lately said no to the last request."""
    record = matter.record
    if record is None or record.waiting:
        return False
    told = [step for step in record.steps if step.code in _LAST_REQUEST]
    if not told or told[-1].code != "step_refused":
        return False
    by_council = len(told) > 1 and told[-2].code == "step_to_council"
    return not by_council and told[-1].month >= matter.town.month - LATELY


def _newcomers(matter: Matter) -> bool:
    record = matter.record
    return record is not None and not record.grants and matter.town.month - record.born < YOUNG


def _mature(matter: Matter) -> bool:
    record = matter.record
    if record is None or record.stage != Stage.RUNNING:
        return False
    return matter.town.month - record.began >= matter.town.parameters.mature_months


def _without_place(matter: Matter) -> bool:
    record = matter.record
    return record is not None and record.place_until <= matter.town.month


def _place_ends(matter: Matter) -> bool:
    record = matter.record
    return record is not None and 0 < record.place_until - matter.town.month <= 2 * LATELY


def _withering(matter: Matter) -> bool:
    record = matter.record
    if record is None or record.stage != Stage.RUNNING or not record.lasting:
        return False
    return matter.town.month - record.began >= YOUNG and 0 < matter.people < FEW


def _puller_left(matter: Matter) -> bool:
    since = matter.town.month - LATELY
    steps = matter.record.steps if matter.record else []
    return any(step.code == "step_puller_left" and step.month >= since for step in steps)


def _promised(matter: Matter) -> bool:
    """Whether the day that was promised is still to come."""
    return matter.record is not None and matter.record.promised >= matter.town.month


def _contested(matter: Matter) -> bool:
    """Whether neighbours still object to what the municipality allowed."""
    record, p = matter.record, matter.town.parameters
    if record is None or record.needs == Need.NONE:
        return False
    return record.allowed and record.objectors >= p.contested_from


def _late(matter: Matter) -> bool:
    file, promised = matter.file, matter.town.institution.answer_weeks
    return file is not None and WEEKS_A_MONTH * matter.waited > promised


def _within_mandate(matter: Matter) -> bool:
    return 0 < matter.item.eur <= matter.town.institution.mandate_eur


def _asking(matter: Matter) -> bool:
    """Whether somebody waits for an answer to what was asked."""
    item, record = matter.item, matter.record
    if item.kind in ("misuse", "questions"):
        return item.kind == "questions"
    return record is not None and (item.waits or record.waiting > 0)


# --- the neighbourhood ----------------------------------------------------------


def _third(matter: Matter) -> tuple[list[int], list[int]]:
    status = matter.town.people.status
    order = sorted(range(len(matter.town.people.names)), key=lambda h: (status[h], h))
    third = max(1, len(order) // 3)
    return order[:third], order[-third:]


def _village(matter: Matter) -> bool:
    name = matter.town.people.names[matter.item.hood]
    return any(n.id == name and n.settlement == "village" for n in matter.town.town.neighbourhoods)


def _never_granted(matter: Matter) -> bool:
    """Whether no other group of this neighbourhood ever got money."""
    hood, own = matter.item.hood, matter.item.initiative
    records = [group.record for group in matter.town.initiatives] + matter.town.gone
    return not any(r.grants and r.hood == hood and r.identity != own for r in records)


def _silent(matter: Matter) -> bool:
    quiet = matter.town.month - matter.town.last_request[matter.item.hood]
    return quiet >= matter.town.parameters.silent_months


def ended_in(town: Municipality, hood: int) -> Record | None:
    """Return the lasting group of a neighbourhood that stopped last, lately and unwillingly."""
    since = town.month - LATELY
    gone = [r for r in town.gone if r.hood == hood and r.lasting and r.reason != "done"]
    lately = [r for r in gone if r.ended >= since]
    return max(lately, key=lambda r: (r.ended, r.identity)) if lately else None


def desk_trouble(town: Municipality) -> str:
    """Return the incident that lately took people from the desk, or an empty text."""
    since, effects = town.month - LATELY, {i.id: i.effect for i in town.town.incidents}
    lately = [h.incident for h in town.happened if h.month >= since]
    struck = [name for name in lately if effects.get(name) in ("desk_hours", "staff_leaves")]
    return struck[-1] if struck else ""


def trouble_in(town: Municipality, hood: int) -> str:
    """Return the incident that struck a neighbourhood lately, or an empty text."""
    since = town.month - LATELY
    lately = [h for h in town.happened if h.hood == hood and h.month >= since]
    return lately[-1].incident if lately else ""


# --- desk, fund, council ----------------------------------------------------------


def _fund_share(matter: Matter) -> float:
    fund = matter.town.fund
    whole = matter.town.institution.fund_eur_year * matter.town.fund_factor
    return (fund.left + sum(fund.split)) / whole if whole else 0.0


def _year_runs(matter: Matter) -> bool:
    """Whether new money is still a quarter or more away."""
    return matter.town.has_fund and 0 < (NEW_YEAR - matter.town.month) % 12 <= 9


def _year_ends(matter: Matter) -> bool:
    return matter.town.has_fund and 0 < (NEW_YEAR - matter.town.month) % 12 <= 4


def _fund_to_few(matter: Matter) -> bool:
    fund = matter.town.fund
    return len(fund.paid_to) > 2 and fund.share_of_two_largest() >= 0.4


def _others_decide(matter: Matter) -> bool:
    return matter.town.institution.grant_decider != GrantDecider.STAFF


def _members_tired(matter: Matter) -> bool:
    members = matter.town.members
    return sum(member.fatigue for member in members) / len(members) > 1.02


def _member_left(matter: Matter) -> bool:
    since = matter.town.month - LATELY
    return any(month >= since for month, _ in matter.town.chamber.left)


def _misuse_before(matter: Matter) -> bool:
    """Whether it went wrong with money before this case."""
    return any(i.kind == "misuse" and i.who != matter.item.who for i in matter.town.raised)


def _stuck_before(matter: Matter) -> bool:
    """Whether another group got stuck on the rules earlier this term."""
    return any(
        item.kind == "outside_frame"
        and item.initiative != matter.item.initiative
        and item.month <= matter.item.month
        for item in matter.town.raised
    )


def _missed_lately(matter: Matter) -> bool:
    since = matter.town.month - LATELY
    return any(month >= since for month in matter.town.missed)


STATES: Mapping[str, State] = {
    "desk_busy": lambda m: m.town.desk.load > 1.2,
    "desk_free": lambda m: m.town.desk.load < 0.7,
    "fund_low": lambda m: _fund_share(m) < 0.25,
    "fund_ample": lambda m: _fund_share(m) > 0.6,
    "many_objectors": lambda m: m.objectors >= 8,
    "few_objectors": lambda m: 0 < m.objectors < 8,
    "many_helpers": lambda m: m.people >= MANY,
    "few_helpers": lambda m: 0 < m.people < FEW,
    "waited_long": lambda m: m.waited > 4,
    "asked_before": lambda m: m.record is not None and m.record.asked > 1,
    "settled_beforehand": lambda m: m.record is not None and m.record.settled,
    "nothing_settled": lambda m: m.record is not None and not m.record.settled,
    "weak_neighbourhood": lambda m: m.item.hood in _third(m)[0],
    "strong_neighbourhood": lambda m: m.item.hood in _third(m)[1],
    "village": _village,
    "members_tired": _members_tired,
    "incident_before": _misuse_before,
    "austerity_remembered": lambda m: bool(m.town.citizens.retreat.mean() > 0.25),
    "near_election": lambda m: m.town.month >= BURN_IN + 24,
    "hangs_on_one": _hangs_on_one,
    "newcomers": _newcomers,
    "got_before": lambda m: _before(m, "step_granted"),
    "refused_before": lambda m: _before(m, "step_refused"),
    "no_grant_yet": lambda m: m.record is not None and not m.record.grants,
    "running": lambda m: m.record is not None and m.record.stage == Stage.RUNNING,
    "mature": _mature,
    "formal": lambda m: m.record is not None and m.record.formal,
    "informal": lambda m: m.record is not None and not m.record.formal,
    "without_place": _without_place,
    "place_ends": _place_ends,
    "withering": _withering,
    "puller_left": _puller_left,
    "own_task": lambda m: m.record is not None and m.record.took_over,
    "no_task": lambda m: m.record is not None and not m.record.took_over,
    "promised": _promised,
    "late": _late,
    "within_mandate": _within_mandate,
    "never_granted": _never_granted,
    "silent": _silent,
    "ended_here": lambda m: ended_in(m.town, m.item.hood) is not None,
    "trouble_here": lambda m: bool(trouble_in(m.town, m.item.hood)),
    "year_runs": _year_runs,
    "year_ends": _year_ends,
    "fund_to_few": _fund_to_few,
    "staff_decides": lambda m: not _others_decide(m),
    "others_decide": _others_decide,
    "staff_short": lambda m: bool(desk_trouble(m.town)),
    "many_questions": lambda m: m.town.desk.unanswered >= 12,
    "forms_grown": lambda m: m.town.ratchet > 0.0,
    "agenda_long": lambda m: len(m.town.agenda) >= 2,
    "member_left": _member_left,
    "missed_lately": _missed_lately,
    "stuck_before": _stuck_before,
    "declined_lately": _declined,
    "on_their_own": lambda m: m.record is not None and m.record.against and m.people >= MANY,
    "never_asked": lambda m: m.record is not None and not m.record.asked,
    "contested": _contested,
    "asking": _asking,
    "last_half_year": lambda m: m.town.month >= BURN_IN + 30,
}
"""Every state by its name."""
