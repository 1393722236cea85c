"""What the council pays to look: how it goes through the town, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from agents.acts import CouncilAct, SpendHours, VisitNeighbourhood
from agents.desk import WEEKS_A_MONTH
from agents.initiatives import Record
from agents.municipality import BURN_IN, Municipality
from game.rules.looking import AUDIT, HEARING, VISIT
from game.rules.reports import Look
from game.rules.views import Item, Measure, Value
from game.session.story.knowledge import Knowledge
from game.session.story.measuring import audit, found_by_audit, poll
from game.session.story.people import face_of, find_record, identity_of, initiative_id

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
        model.hear_objectors(group, fairness=p.visit_fairness, outcome=p.visit_outcome)
        group.note("step_to_council")


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

    def carry_out(self, model: Municipality, look: Look, hours: float, act: Act) -> Item:
        """Let the council look, and return what it found.

        Args:
            model: The town.
            look: Where and how.
            hours: What it costs, hours of the whole council.
            act: Carries out what it does in the town.
        """
        if look.way == VISIT:
            return self._visit(model, look.neighbourhood, hours, act)
        if look.way == HEARING:
            return self._hear(model, look.initiative, hours, act)
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
        self.known.see_hood(model, hood, "visit")
        self.known.visited.add(hood)
        here = [group.record for group in model.initiatives if group.record.hood == hood]
        values: dict[str, Value] = {
            "ideas": sum(record.began < 0 for record in here),
            "neighbourhood": place,
            "people": people,
            "waiting": sum(record.waiting > 0 for record in here),
        }
        return Item("found_visit", tuple(sorted(values.items())), neighbourhood=place)

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


def _told_at_hearing(model: Municipality, record: Record) -> tuple[str, dict[str, Value]]:
    if record.ended >= 0:
        months = max(1, record.ended - record.born)
        return "found_hearing_ended", {"months": months, "reason": record.reason}
    people = record.helpers + len(record.core)
    mine = [file.month for file in model.desk.files if file.initiative == record.identity]
    mine += [item.month for item in model.agenda if item.initiative == record.identity]
    if not mine:
        return "found_hearing_living", {"people": people}
    weeks = max(1, round(WEEKS_A_MONTH * (model.month - min(mine))))
    return "found_hearing", {"people": people, "weeks": weeks}
