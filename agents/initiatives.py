"""Initiatives: groups of citizens with a life of their own (ODD: submodel *groups*).

An initiative is its founder, the issue it answers to and its founding month;
all its luck hangs on that identity and not on the month in which luck is
needed, so that two runs stay comparable when a rule changes *when* things
happen.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from agents.keyed import draw
from agents.parameters import Parameters
from agents.tables import WEEKS_A_MONTH, chance
from agents.town_agent import TownAgent

if TYPE_CHECKING:
    from agents.municipality import Municipality


class Stage(StrEnum):
    """Where an initiative is in its life."""

    IDEA = "idea"
    RUNNING = "running"
    ENDED = "ended"


class Need(StrEnum):
    """What else than money a group needs from the municipality before it can go."""

    NONE = "none"
    PERMIT = "permit"
    SPACE = "space"
    DECISION = "decision"


class Step(NamedTuple):
    """One dated step in a life, with the terms behind it.

    Attributes:
        month: Month, absolute.
        code: What happened.
        terms: Named numbers behind it (weeks waited, desk load, EUR ...).
    """

    month: int
    code: str
    terms: tuple[tuple[str, float | str], ...]


@dataclass
class Record:
    """The state of an initiative: plain values, so that it can be kept and copied.

    Attributes:
        identity: Stable identity of 64 bits.
        founder: Row of the founder.
        core: Rows of the people who pull, founder first.
        hood: Neighbourhood as a position.
        born: Founding month, absolute.
        against: Whether the motive is *ourselves*, not *with the municipality*.
        lasting: Whether the group wants to continue after its first result.
        density: Share of ties inside the core, 0 (star) to 1.
        skill: Mean skill of the core, 0 to 1.
        root: Mean rootedness of the core, 0 to 1.
        wants_eur: Money the next plan needs, EUR.
        needs: What else it needs before it can go.
        stage: Where it is in its life.
        began: Month it got going, or -1.
        helpers: Number of helpers besides the core.
        waiting: Number of files and council items it waits for.
        asked: Times it weighed whether to apply for money.
        grants: Times it got money.
        received: Received in all, in money and in rent that it was spared, EUR.
        allowed: Whether its need other than money is met.
        refused: Whether its last request was refused.
        settled: Whether who decides was settled beforehand.
        objectors: Neighbours who object.
        informed: Whether neighbours were heard before the decision.
        hours_helped: Hours that others gave to it and that it still has to use.
        place_until: Month until which it may use a place of its own, absolute, or -1.
        place_rent: Rent that this place saves it, EUR a month.
        formal: Whether it became a foundation or association.
        took_over: Whether it runs a municipal task.
        adopted: Whether a council member stands behind its plan.
        promised: Month by which the council promised an answer, or -1.
        busy_until: Month until which it carries out what it got money for, absolute, or -1.
        ended: Month it ended, or -1.
        reason: Why it ended, a code.
        steps: Its life so far.
    """

    identity: int
    founder: int
    core: tuple[int, ...]
    hood: int
    born: int
    against: bool
    lasting: bool
    density: float
    skill: float
    root: float
    wants_eur: float
    needs: str
    stage: str = Stage.IDEA
    began: int = -1
    helpers: int = 0
    waiting: int = 0
    asked: int = 0
    grants: int = 0
    received: float = 0.0
    allowed: bool = False
    refused: bool = False
    settled: bool = False
    objectors: int = 0
    informed: bool = False
    hours_helped: float = 0.0
    place_until: int = -1
    place_rent: float = 0.0
    formal: bool = False
    took_over: bool = False
    adopted: bool = False
    promised: int = -1
    busy_until: int = -1
    ended: int = -1
    reason: str = ""
    steps: list[Step] = field(default_factory=list)


class Initiative(TownAgent):
    """A group of citizens with a plan: a Mesa agent around its `Record`."""

    def __init__(self, model: Municipality, record: Record, place: int) -> None:
        super().__init__(model)
        self.record = record
        self.place = place
        self._luck: dict[tuple[str, int], float] = {}

    @property
    def alive(self) -> bool:
        """Whether the initiative still exists."""
        return self.record.ended < 0

    @property
    def has_room(self) -> bool:
        """Whether there is work for more helpers."""
        people = self.record.helpers + len(self.record.core)
        return people < self.model.parameters.helper_room

    @property
    def heard_by_council(self) -> bool:
        """Whether its plan has been before the council."""
        return any(step.code == "step_to_council" for step in self.record.steps)

    @property
    def mature(self) -> bool:
        """Whether it has run long enough to carry a lasting task."""
        months = self.model.month - self.record.began
        return self.record.stage == Stage.RUNNING and months >= self.model.parameters.mature_months

    @property
    def has_place(self) -> bool:
        """Whether it has a place of its own now."""
        return self.record.place_until > self.model.month

    def note(self, code: str, **terms: float | str) -> None:
        """Write a dated step in the life of this initiative."""
        self.record.steps.append(Step(self.model.month, code, tuple(sorted(terms.items()))))

    def luck(self, purpose: str, when: int = 0) -> float:
        """Return this group's own luck for one purpose, 0 to 1."""
        known = self._luck.get((purpose, when))
        if known is None:
            known = draw(self.model.seed, purpose, self.record.identity, when)
            self._luck[purpose, when] = known
        return known

    def health(self) -> float:
        """Return the geometric mean of the five ACTIE factors, 0 to 1."""
        animo, contacts, equipment, embedding, empathy = self.factors()
        health: float = (animo * contacts * equipment * embedding * empathy) ** (1 / 5)
        return health

    def factors(self) -> tuple[float, float, float, float, float]:
        """Return animo, contacts, equipment, embedding and empathy (facts 4.1)."""
        r, p = self.record, self.model.parameters
        asked, equipment = p.animo_people, p.equipment_base + p.equipment_skill * r.skill
        if self.has_place:
            # A place is worth something, and must be kept open.
            asked, equipment = asked + p.place_work, equipment + p.place_worth
        if r.took_over:
            # The money of a task goes with it.
            equipment += p.task_worth
        return (
            min(1.0, (r.helpers + len(r.core)) / asked),
            p.contacts_density * r.density + (1.0 - p.contacts_density) * r.root,
            min(1.0, equipment),
            p.embed_base + (p.embed_support if r.grants or r.allowed or r.adopted else 0.0),
            max(p.response_least, self.model.citizens.response.item(r.founder)),
        )

    def live(self, end_luck: float, puller_luck: float) -> None:
        """Live one month: get going, lose the puller, or stop.

        Args:
            end_luck: Uniform draw that decides on stopping this month.
            puller_luck: Uniform draw that decides whether the puller leaves.
        """
        if self.record.stage == Stage.IDEA:
            self._try_to_begin(end_luck)
        elif not self._may_go_on():
            self.end("objections")
        elif self.record.lasting:
            self._carry_on(end_luck, puller_luck)
        elif end_luck < self.model.parameters.one_off_end:
            self.end("done")

    def _try_to_begin(self, end_luck: float) -> None:
        r, p = self.record, self.model.parameters
        age = self.model.month - r.born
        if r.needs != Need.NONE and not r.allowed:
            self._wait_for_room(age, end_luck)
        elif r.grants > 0 or self.luck("start unpaid") < math.exp(
            -r.wants_eur / p.start_unpaid_eur
        ):
            self.begin()
        elif r.waiting:
            if end_luck < p.waiting_end:
                self.end("no_answer")
        elif age >= p.give_up_months or (not r.lasting and end_luck < p.one_off_end):
            self.end("no_money")

    def _wait_for_room(self, age: int, end_luck: float) -> None:
        r, p = self.record, self.model.parameters
        if r.refused and not r.waiting:
            self.end("objections" if r.objectors >= p.contested_from else "refused")
        elif r.waiting and end_luck < p.waiting_end * (p.waiting_patience if r.lasting else 1.0):
            self.end("no_answer")
        elif not r.waiting and age >= p.give_up_months:
            self.end("faded")

    def begin(self) -> None:
        """Get going."""
        self.record.stage = Stage.RUNNING
        self.record.began = self.model.month
        self.note("step_going", helpers=self.record.helpers + len(self.record.core))

    def _may_go_on(self) -> bool:
        """Return whether it goes on without the room that was taken back from it, if it was."""
        r = self.record
        if r.needs == Need.NONE or r.allowed:
            return True
        # A fit group finds a form that needs no permission; it is looked for once.
        r.needs = Need.NONE
        return self.luck("another way") < self.health()

    def _carry_on(self, end_luck: float, puller_luck: float) -> None:
        r, p = self.record, self.model.parameters
        if puller_luck < p.puller_leaves and not self.lose_puller():
            return
        self._share_work()
        self._keep_place()
        # Even without any health the chance is no more than the base.
        if end_luck < p.stop_base and end_luck < self._stop_chance():
            factors = self.factors()
            self.end(_REASONS[factors.index(min(factors))])
            return
        running = self.model.month - r.began
        if running == p.mature_months:
            self.note("step_mature", months=running, reach=self.reach())
        if not r.formal and running >= p.formal_months and r.received >= p.formal_eur:
            r.formal = True

    def _share_work(self) -> None:
        """Make ties: by a puller who shares, and in the hours that others gave (M2.10)."""
        r, p = self.record, self.model.parameters
        r.density = min(p.density_most, r.density + p.density_growth * self.luck("shares"))
        self._meet(min(r.hours_helped, p.help_month))

    def _meet(self, hours: float) -> None:
        """Use hours that were given; the group makes the ties, as far as its puller shares."""
        r, p = self.record, self.model.parameters
        if hours <= 0.0 or len(r.core) < 2:
            return
        r.hours_helped -= hours
        pairs = len(r.core) * (len(r.core) - 1) / 2
        made = min(1.0, hours / (p.tie_hours * pairs)) * self.luck("shares")
        r.density = min(p.density_most, r.density + made * (1.0 - r.density))

    def _keep_place(self) -> None:
        """Save the rent of a place, or give the place back for want of people."""
        r, p = self.record, self.model.parameters
        if not self.has_place:
            return
        if r.helpers + len(r.core) < p.place_people:
            r.place_until = self.model.month
        else:
            r.received += r.place_rent

    def _stop_chance(self) -> float:
        p = self.model.parameters
        stop = p.stop_base * math.exp(-p.stop_health * self.health())
        return stop * p.formal_shield if self.record.formal else stop

    def lose_puller(self) -> bool:
        """Lose the founder; return whether the group survives that."""
        r, p = self.record, self.model.parameters
        self.note("step_puller_left")
        if self.model.institution.safety_net:
            # What was agreed beforehand: the desk gives hours in which the work is divided.
            self.model.desk.spend(self.model, self._beyond_reserve(p.safety_hours))
            r.hours_helped += p.safety_hours
            self._meet(r.hours_helped)
        if r.formal and self._succeed():
            return True
        survives = 1.0 - (1.0 - p.puller_density * r.density) ** max(1, len(r.core) - 1)
        if len(r.core) < 2 or self.luck("without puller", len(r.core)) >= survives:
            self.end("puller_left")
            return False
        left = r.core[0]
        r.core = r.core[1:]
        r.founder = r.core[0]
        self.model.citizens.slot[left] = -1
        return True

    def _succeed(self) -> bool:
        """Fill the place of the puller from the helpers, as statutes ask; return whether it is."""
        r, people = self.record, self.model.people
        helpers = [row for row in self.model.members_of(self).tolist() if row not in r.core]
        if not helpers:
            return False
        eager = max(helpers, key=lambda row: (people.act.item(row), people.who.item(row)))
        self.model.citizens.slot[r.core[0]] = -1
        r.core = (*r.core[1:], eager)
        r.founder = r.core[0]
        return True

    def end(self, reason: str) -> None:
        """Stop existing, with a reason; everybody in it is free again."""
        self.record.stage = Stage.ENDED
        self.record.ended = self.model.month
        self.record.reason = reason
        self.note("step_ended", reason=reason)
        if self.record.took_over:
            # The municipality takes its task back, which nobody had planned.
            self.model.desk.spend(self.model, self.model.parameters.challenge_hours)
        self.model.release(self)

    def _beyond_reserve(self, hours: float) -> float:
        """Return the hours that the reserve of a safety net cannot buy this month."""
        p, counts = self.model.parameters, self.model.counts
        bought = p.eur_safety_net / p.eur_per_fte * p.fte_hours_month
        beyond = max(0.0, counts["safety_hours"] + hours - bought)
        counts["safety_hours"] += round(hours)
        return min(hours, beyond)

    def reach(self) -> int:
        """Return how many residents it reaches."""
        return reach_of(self.record, self.model.parameters)

    def next_plan(self, p: Parameters) -> None:
        """Let the next plan be larger after a grant."""
        self.record.wants_eur *= p.need_growth

    def wants_to_apply(self, hours: float, share: float, answer_months: float) -> bool:
        """Decide whether applying for money is worth it (M2.5).

        Args:
            hours: Hours the form costs this group.
            share: Share of the money that it may expect, co-funding taken off.
            answer_months: Months within which an answer is promised.
        """
        r, p, model = self.record, self.model.parameters, self.model
        cap = model.institution.grant_cap_eur
        hoped = p.hope_base + p.hope_response * float(model.citizens.response[r.founder])
        benefit = hoped * min(r.wants_eur, cap) * share * math.exp(-p.wait_discount * answer_months)
        cost = p.hour_worth * hours + p.hassle
        worth = math.log(max(1.0, benefit)) - math.log(cost)
        worth -= p.apply_against if r.against else 0.0
        free = WEEKS_A_MONTH * float(model.people.free[r.founder])
        fits = min(1.0, max(0.0, p.form_wall - hours / max(1.0, free)))
        return self.luck("apply", r.asked) < chance(p.apply_slope * worth) * fits


def reach_of(record: Record, p: Parameters) -> int:
    """Return how many residents a group of this size reaches."""
    return (record.helpers + len(record.core)) * p.reach_per_person


def plan_quality(record: Record, p: Parameters) -> float:
    """Return how polished a plan of this group is, 0 to 1."""
    return p.plan_base + p.plan_skill * record.skill


def grant_quality(record: Record, p: Parameters) -> float:
    """Return how polished an application is; who got a grant before knows the form."""
    return plan_quality(record, p) + p.plan_grants * record.grants


_REASONS = ("too_few_helpers", "faded", "tired", "tired", "no_answer")
"""Why a group stops when animo, contacts, equipment, embedding or empathy is weakest."""
