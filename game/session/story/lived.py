"""What one voter lived through: the group, the street, the news behind a reason to vote.

A reason says what stands out among many voters; this finds, for one of them,
where it came from: what the group got or waits for, whom one knows there, what
opened or closed in the own street, what stood in the paper, who never came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from agents.initiatives import Record, Stage, Step
from agents.municipality import BURN_IN, Municipality
from agents.tables import WEEKS_A_MONTH
from game.rules.views import Face, Item, Value
from game.session.story.people import got_going, has_matured, initiative_id
from game.session.story.town_view import on_the_map

LATELY = 6
"""Months that something that ended is still spoken of."""

NEWS = 12
"""Months that a headline is still spoken of."""

_ANSWERS = ("step_granted", "step_refused")

Story = tuple[str, Record | None, dict[str, Value]]
"""Code, the group it is about, and its other values."""


@dataclass(frozen=True)
class Lived:
    """What voters of a town lived through in a term.

    Attributes:
        model: The town on election day.
        groups: The group of everybody who is in one, or pulled one until lately.
        streets: Groups by neighbourhood, those that live and those that ended lately.
        unvisited: Neighbourhoods in which the council was not seen all term.
    """

    model: Municipality
    groups: Mapping[int, Record]
    streets: Mapping[int, tuple[Record, ...]]
    unvisited: frozenset[int]

    @classmethod
    def of(cls, model: Municipality, visited: set[int]) -> Lived:
        """Return what the voters of a town lived through.

        Args:
            model: The town on election day.
            visited: Positions of the neighbourhoods that were visited this term.
        """
        shown = on_the_map(model, LATELY)
        groups = {row: one for one in shown if one.ended >= 0 for row in one.core}
        for group in model.initiatives:
            groups |= dict.fromkeys(model.members_of(group).tolist(), group.record)
        hoods = range(len(model.people.names))
        return cls(
            model=model,
            groups=groups,
            streets={hood: tuple(one for one in shown if one.hood == hood) for hood in hoods},
            unvisited=frozenset(hoods) - visited,
        )

    def told(self, row: int, reason: str, face: Face, spoken: frozenset[str]) -> Item:
        """Return what a voter says, the most telling story that nobody told yet.

        Args:
            row: The voter.
            reason: What stands out, of `ELECTION_REASONS`.
            face: Who it is.
            spoken: Codes that others spoke in tonight.
        """
        bare: Story = (reason, None, {})
        stories = [story for find in _BEHIND.get(reason, ()) for story in find(self, row)]
        fresh = [story for story in (*stories, bare) if story[0] not in spoken]
        code, record, more = (*fresh, *stories, bare)[0]
        name = initiative_id(record.identity) if record is not None else ""
        values = more | ({"initiative": name} if record is not None else {})
        return Item(code, tuple(sorted(values.items())), face, name, face.neighbourhood)

    # --- the own group, and that of others -------------------------------------------

    def answered(self, row: int) -> Iterator[Story]:
        """Yield what the own group was told in this term: yes, or no in time."""
        record, answer = self._answer(row)
        if record is not None and answer is not None:
            weeks = _weeks_of(answer)
            if answer.code == "step_granted":
                yield "voter_got_yes", record, {"weeks": weeks}
            elif weeks <= self._norm:
                yield "voter_got_no", record, {"weeks": weeks}

    def kept_waiting(self, row: int) -> Iterator[Story]:
        """Yield what the own group, or the own question, waits or waited for too long."""
        record, answer = self._answer(row)
        if record is not None and record.waiting:
            asked = [step.month for step in record.steps if step.code == "step_asked"]
            weeks = self._weeks_since(max(asked, default=record.born))
            if weeks > self._norm:
                yield "voter_group_waits", record, {"weeks": weeks}
        if record is not None and answer is not None and _weeks_of(answer) > self._norm:
            yield "voter_answered_late", record, {"weeks": _weeks_of(answer)}
        for batch in self.model.desk.questions:
            weeks = self._weeks_since(batch.month)
            if row in batch.rows and weeks > self._norm:
                yield "voter_question_waits", None, {"weeks": weeks, **self._place(row)}

    def group_ended(self, row: int) -> Iterator[Story]:
        """Yield that the own group stopped against its will."""
        record = self.groups.get(row)
        if record is not None and _broke_off(record):
            yield "voter_group_ended", record, {"reason": record.reason}

    def takes_part(self, row: int) -> Iterator[Story]:
        """Yield that one is in a group that runs."""
        record = self.groups.get(row)
        if record is not None and record.stage == Stage.RUNNING:
            yield "voter_takes_part", record, {}

    def knows_yes(self, row: int) -> Iterator[Story]:
        """Yield a group of somebody one knows that got a yes in this term."""
        for record in self._of_contacts(row):
            if any(s.code == "step_granted" and s.month >= BURN_IN for s in record.steps):
                yield "voter_knows_yes", record, {}
                return

    def knows_people(self, row: int) -> Iterator[Story]:
        """Yield a running group of somebody one knows."""
        for record in self._of_contacts(row):
            if record.stage == Stage.RUNNING:
                yield "voter_knows_people", record, self._place(row)
                return

    # --- the street, the paper, the council ------------------------------------------

    def street_lost(self, row: int) -> Iterator[Story]:
        """Yield what closed in the own neighbourhood lately."""
        ended = [one for one in self._street(row) if _broke_off(one)]
        if ended:
            last = max(ended, key=lambda one: (one.ended, one.helpers, one.identity))
            yield "voter_street_lost", last, {"reason": last.reason, **self._place(row)}

    def street_gained(self, row: int) -> Iterator[Story]:
        """Yield what came to stay in the own neighbourhood in this term."""
        here = [one for one in self._street(row) if one.ended < 0 and has_matured(one)]
        if here:
            largest = max(here, key=lambda one: (one.helpers, one.identity))
            yield "voter_street_gained", largest, self._place(row)

    def read(self, row: int) -> Iterator[Story]:
        """Yield the last headline about the whole town or the own neighbourhood."""
        since, hood = self.model.month - NEWS, int(self.model.people.hood[row])
        news = [h for h in self.model.happened if h.month >= since and h.hood in (-1, hood)]
        if news:
            yield "voter_read", None, {"incident": news[-1].incident}

    def not_visited(self, row: int) -> Iterator[Story]:
        """Yield that the council was never seen in the own neighbourhood."""
        if int(self.model.people.hood[row]) in self.unvisited:
            yield "voter_not_visited", None, self._place(row)

    def met(self, row: int) -> Iterator[Story]:
        """Yield that the council was in the own neighbourhood."""
        if int(self.model.people.hood[row]) not in self.unvisited:
            yield "was_met", None, {}

    # --- inside ----------------------------------------------------------------------

    @property
    def _norm(self) -> float:
        return self.model.institution.answer_weeks

    def _weeks_since(self, month: int) -> int:
        return max(1, round(WEEKS_A_MONTH * (self.model.month - month)))

    def _place(self, row: int) -> dict[str, Value]:
        return {"neighbourhood": self.model.people.names[int(self.model.people.hood[row])]}

    def _street(self, row: int) -> tuple[Record, ...]:
        return self.streets[int(self.model.people.hood[row])]

    def _answer(self, row: int) -> tuple[Record | None, Step | None]:
        """Return the group of a voter with the last answer it got in this term."""
        record = self.groups.get(row)
        steps = record.steps if record is not None else []
        answers = [step for step in steps if step.code in _ANSWERS and step.month >= BURN_IN]
        return record, answers[-1] if answers else None

    def _of_contacts(self, row: int) -> Iterator[Record]:
        contacts = self.model.people.contacts(row).tolist()
        yield from (self.groups[one] for one in contacts if one in self.groups)


def _broke_off(record: Record) -> bool:
    return record.ended >= BURN_IN and got_going(record) and record.reason != "done"


def _weeks_of(answer: Step) -> int:
    return max(1, round(float(dict(answer.terms).get("weeks", 1))))


Finder = Callable[[Lived, int], Iterator[Story]]

_BEHIND: Mapping[str, tuple[Finder, ...]] = {
    "was_answered": (Lived.answered, Lived.knows_yes, Lived.met),
    "was_left_waiting": (Lived.kept_waiting, Lived.group_ended, Lived.street_lost),
    "saw_it_live": (Lived.takes_part, Lived.street_gained, Lived.knows_people),
    "reads_retreat": (Lived.group_ended, Lived.street_lost, Lived.not_visited),
    "wants_change": (Lived.group_ended, Lived.street_lost, Lived.read, Lived.not_visited),
    "felt_overlooked": (Lived.not_visited, Lived.street_lost),
}
"""What may lie behind a reason, the most own first."""
