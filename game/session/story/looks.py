"""What the council pays to look: how it goes through the town, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from agents.acts import CouncilAct, SpendHours, VisitNeighbourhood
from agents.citizens import Rows
from agents.initiatives import Record
from agents.institution import Invitation
from agents.meeting import accept_chance, drawn
from agents.municipality import BURN_IN, Municipality
from agents.neighbours import hear_objectors
from agents.tables import WEEKS_A_MONTH
from game.rules.looking import AUDIT, HEARING, VISIT
from game.rules.reports import Look
from game.rules.views import Item, Measure, Value
from game.session.story.knowledge import Knowledge
from game.session.story.measuring import audit, found_by_audit, poll
from game.session.story.people import face_of, find_record, got_going, identity_of, initiative_id

INVITED = 300
"""Residents who get the invitation to a hearing on what plays: an estimate."""

LONG = 6
"""Weeks without an answer from which a group speaks of it first: an estimate."""

Act = Callable[[Sequence[CouncilAct]], None]
"""Carries acts out in the town, and in its siblings."""


@dataclass(frozen=True)
class HearGroup(CouncilAct):
    """A hearing: a group and the neighbours who object are met as on a visit, by the council."""

    initiative: int
    hours: float

    def carry_out(self, model: Municipality) -> None:
        """Spend the hours, and hear who is there; of a group that is gone nobody comes."""
        model.chamber.extra_hours += self.hours
        group, p = model.group(self.initiative), model.parameters
        if group is None or not group.alive:
            return
        rows = model.members_of(group)
        model.treat(rows, p.visit_fairness, p.visit_outcome, p.visit_hoped, weight=p.visit_warmth)
        hear_objectors(model, group, fairness=p.visit_fairness, outcome=p.visit_outcome)
        group.note("step_to_council")


@dataclass(frozen=True)
class HearIssue(CouncilAct):
    """A hearing on what plays in a neighbourhood: whoever comes is met as on a visit."""

    neighbourhood: str
    hours: float

    def carry_out(self, model: Municipality) -> None:
        """Spend the hours, and hear who comes."""
        p = model.parameters
        model.chamber.extra_hours += self.hours
        rows = who_comes(model, model.people.names.index(self.neighbourhood))
        model.treat(rows, p.visit_fairness, p.visit_outcome, p.visit_hoped, weight=p.visit_warmth)
        model.invited += rows.tolist()


def who_comes(model: Municipality, hood: int) -> Rows:
    """Return who comes to a hearing on what plays: of those invited, and who waits for an answer.

    Args:
        model: The town, before the hearing.
        hood: Neighbourhood, as a position.
    """
    first, end = int(model.people.first[hood]), int(model.people.first[hood + 1])
    invited = drawn(model, first, end, min(INVITED, end - first), Invitation.OPEN)
    came = accept_chance(model, invited, Invitation.OPEN)
    return np.union1d(came, _who_wait(model, hood))


def _who_wait(model: Municipality, hood: int) -> Rows:
    """Return the residents of a neighbourhood who wait for an answer."""
    asked = [batch.rows for batch in model.desk.questions]
    rows = np.concatenate(asked) if asked else np.zeros(0, dtype=np.int64)
    here: Rows = rows[model.people.hood[rows] == hood].astype(np.intp)
    return here


@dataclass
class Looks:
    """Carries out looks; a poll is late by one round.

    Attributes:
        known: What the council knows.
        coming: Results of polls that are on their way.
    """

    known: Knowledge
    coming: tuple[Measure, ...] = ()

    def arrive(self) -> None:
        """Let the polls of last round come in."""
        self.known.measured(self.coming)
        self.coming = ()

    def carry_out(
        self, model: Municipality, look: Look, hours: float, act: Act, about: str = ""
    ) -> Item:
        """Let the council look, and return what it found.

        Args:
            model: The town.
            look: Where and how.
            hours: What it costs, hours of the whole council.
            act: Carries out what it does in the town.
            about: The incident that a hearing on a neighbourhood is about, or empty.
        """
        if look.way == VISIT:
            return self._visit(model, look.neighbourhood, hours, act)
        if look.way == HEARING and look.initiative:
            return self._hear(model, look.initiative, hours, act)
        if look.way == HEARING:
            return self._hear_issue(model, look.neighbourhood, about, hours, act)
        act([SpendHours(hours)])
        if look.way == AUDIT:
            return self._audit(model)
        self.coming = poll(model, self.known.content.means.poll_sample)
        return Item("found_poll", (("sample", self.known.content.means.poll_sample),))

    def _visit(self, model: Municipality, place: str, hours: float, act: Act) -> Item:
        before = model.total["visitors"] + model.counts["visitors"]
        act([VisitNeighbourhood(place, hours)])
        people = model.total["visitors"] + model.counts["visitors"] - before
        hood = model.people.names.index(place)
        known = set(self.known.groups)
        self.known.see_hood(model, hood, "visit")
        self.known.visited.add(hood)
        here = [group.record for group in model.initiatives if group.record.hood == hood]
        met = _who_waits(model, here) or _new_plan(here, known)
        if met is not None:
            code, record, more = met
            return self._met(model, code, record, {"people": people, **more})
        values: dict[str, Value] = {"neighbourhood": place, "people": people}
        ideas = sum(not got_going(record) for record in here)
        waiting = sum(record.waiting > 0 for record in here)
        if not ideas and not waiting:
            quiet = tuple(sorted(values.items()))
            return Item("found_visit_quiet", quiet, neighbourhood=place)
        values |= {"ideas": ideas, "waiting": waiting}
        return Item("found_visit", tuple(sorted(values.items())), neighbourhood=place)

    def _met(
        self, model: Municipality, code: str, record: Record, more: Mapping[str, Value]
    ) -> Item:
        """Return who the council met in a neighbourhood, with a plan of their own."""
        place = model.people.names[record.hood]
        name = initiative_id(record.identity)
        values = {**more, "initiative": name, "neighbourhood": place}
        face = face_of(self.known.content, model, record.founder)
        return Item(code, tuple(sorted(values.items())), face, name, place)

    def _hear_issue(
        self, model: Municipality, place: str, about: str, hours: float, act: Act
    ) -> Item:
        """Hear residents of a neighbourhood: their plans, their objections, what they wait for."""
        hood = model.people.names.index(place)
        came, waiting = who_comes(model, hood), len(_who_wait(model, hood))
        act([HearIssue(place, hours)])
        here = [group.record for group in model.initiatives if group.record.hood == hood]
        plans = [r for r in here if not got_going(r) and r.identity not in self.known.groups]
        for record in (*plans, *(r for r in here if r.objectors)):
            self.known.see_group(model, record, "hearing")
        self.known.listen(model, came, "hearing")
        values: dict[str, Value] = {"neighbourhood": place, "people": len(came), "issue": about}
        code, row = "found_issue", int(came[0]) if len(came) else -1
        if waiting:
            code, row = "found_issue_late", int(_who_wait(model, hood)[0])
            values["unanswered"] = waiting
        elif plans:
            code, row = "found_issue_plans", plans[0].founder
            values["ideas"] = len(plans)
        face = face_of(self.known.content, model, row) if row >= 0 else None
        return Item(code, tuple(sorted(values.items())), face, neighbourhood=place)

    def _hear(self, model: Municipality, initiative: str, hours: float, act: Act) -> Item:
        identity = identity_of(initiative)
        act([HearGroup(identity, hours)])
        record = find_record(model, identity)
        if record is None:
            raise ValueError(f"no initiative {initiative}")
        self.known.see_group(model, record, "hearing")
        code, values = _told_at_hearing(model, record)
        values["initiative"] = initiative
        told = tuple(sorted(values.items()))
        face = face_of(self.known.content, model, record.founder)
        return Item(code, told, face, initiative, model.people.names[record.hood])

    def _audit(self, model: Municipality) -> Item:
        self.known.measured(audit(model))
        self.known.desk_seen = model.month - BURN_IN
        waiting = [file.initiative for file in model.desk.files]
        waiting += [item.initiative for item in model.agenda if item.initiative]
        self.known.see_named(model, map(initiative_id, waiting), "audit")
        return found_by_audit(model)


def _who_waits(
    model: Municipality, here: Sequence[Record]
) -> tuple[str, Record, dict[str, Value]] | None:
    """Return the group here that waits longest for the municipality, if that is long."""
    waiting = [(month, record) for record in here for month in _asked_in(model, record)]
    month, record = min(waiting, key=lambda one: (one[0], one[1].identity), default=(0, None))
    weeks = round(WEEKS_A_MONTH * (model.month - month))
    if record is None or weeks < LONG:
        return None
    return "found_visit_waiting", record, {"weeks": weeks}


def _new_plan(
    here: Sequence[Record], known: set[int]
) -> tuple[str, Record, dict[str, Value]] | None:
    """Return a plan here that the council had not heard of, the newest."""
    plans = [r for r in here if not got_going(r) and r.identity not in known]
    newest = max(plans, key=lambda r: (r.born, r.identity), default=None)
    return ("found_visit_plan", newest, {}) if newest is not None else None


def _asked_in(model: Municipality, record: Record) -> list[int]:
    """Return the months in which what a group waits for came in."""
    mine = [file.month for file in model.desk.files if file.initiative == record.identity]
    return mine + [item.month for item in model.agenda if item.initiative == record.identity]


def _told_at_hearing(model: Municipality, record: Record) -> tuple[str, dict[str, Value]]:
    if record.ended >= 0:
        months = max(1, record.ended - record.born)
        return "found_hearing_ended", {"months": months, "reason": record.reason}
    people = record.helpers + len(record.core)
    mine = _asked_in(model, record)
    if not mine:
        return "found_hearing_living", {"people": people}
    weeks = max(1, round(WEEKS_A_MONTH * (model.month - min(mine))))
    return "found_hearing", {"people": people, "weeks": weeks}
