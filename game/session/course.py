"""The course of a session: the decisions that stand, and the state after each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.rules.canonical import (
    CanonicalError,
    Json,
    command_from_json,
    command_to_json,
    digest_of_state,
)
from game.rules.commands import Command
from game.rules.definitions import Ruleset
from game.rules.events import Transition
from game.rules.rejections import Rejection
from game.rules.state import GameState
from game.rules.transition import NATURE, TABLE, apply
from game.session.records import ACCEPTED, OPENED, REFUSED, UNDONE_TO, Record


@dataclass(frozen=True, slots=True)
class Step:
    """One decision that stands.

    Attributes:
        n: Number of its record in the journal.
        seat: `table` or `nature`.
        command: What was decided.
        before: The state before.
        after: The state after.
    """

    n: int
    seat: str
    command: Command
    before: GameState
    after: GameState


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where a replay differs from what was recorded.

    Attributes:
        n: Number of the record.
        place: What differs, for instance `report.front_page[2].code`.
        recorded: What the journal says.
        found: What the replay gives.
    """

    n: int
    place: str
    recorded: str
    found: str


class Course:
    """The steps from the start to now, without what was undone.

    Args:
        faction: The player's own faction.
    """

    def __init__(self, faction: str) -> None:
        self.start = GameState(faction=faction)
        self.steps: list[Step] = []

    @property
    def state(self) -> GameState:
        """The state after all steps."""
        return self.steps[-1].after if self.steps else self.start

    def past(self) -> tuple[GameState, ...]:
        """Return the states nature has answered."""
        return tuple(step.before for step in self.steps if step.seat == NATURE)

    def before_last_decision(self) -> int | None:
        """Return the record to go back to when the last decision of the table is undone."""
        for place in range(len(self.steps) - 1, -1, -1):
            if self.steps[place].seat == TABLE:
                return self.steps[place - 1].n if place else 1
        return None

    def keeps_final(self, n: int) -> bool:
        """Return whether what cannot be undone still stands after going back to record `n`."""
        kept = [step.after for step in self.steps if step.n <= n]
        return (kept[-1] if kept else self.start).final == self.state.final

    def back_to(self, n: int) -> None:
        """Drop all steps after record `n`."""
        self.steps = [step for step in self.steps if step.n <= n]


def accepted_data(seat: str, command: Command, after: GameState, data: Json | None = None) -> Json:
    """Return what the record of an accepted command holds; `data` is its form where known."""
    told = command_to_json(command) if data is None else data
    return {"seat": seat, "command": told, "state": digest_of_state(after)}


def refused_data(seat: str, command: Command, refusal: Rejection) -> Json:
    """Return what the record of a refused command holds."""
    values = dict(refusal.values)
    return {
        "seat": seat,
        "command": command_to_json(command),
        "code": str(refusal.code),
        "values": values,
    }


def retrace(
    records: Iterable[Record], faction: str, ruleset: Ruleset
) -> tuple[Course, Difference | None]:
    """Walk through a journal by its facts, applying the rules to each command.

    Returns:
        The course as far as it could be followed, and the first difference
        between what was recorded and what the rules of today make of it.
    """
    course = Course(faction)
    for record in records:
        try:
            difference = _retrace_one(record, course, ruleset)
        except (KeyError, TypeError, ValueError) as error:
            difference = Difference(record.n, "data", f"{type(error).__name__}: {error}", "")
        if difference is not None:
            return course, difference
    return course, None


def _retrace_one(record: Record, course: Course, ruleset: Ruleset) -> Difference | None:
    if record.kind == OPENED:
        return None if record.n == 1 else Difference(record.n, "kind", OPENED, "a decision")
    if record.kind == UNDONE_TO:
        course.back_to(int(record.data["n"]))
        return None
    try:
        command = command_from_json(record.data["command"])
    except CanonicalError as error:
        return Difference(record.n, f"command.{error.place}", str(error.found), error.expected)
    seat = str(record.data["seat"])
    before = course.state
    outcome = apply(before, command, ruleset, seat=seat)
    if record.kind == REFUSED:
        found = str(outcome.code) if isinstance(outcome, Rejection) else ACCEPTED
        return _compare(record, "code", str(record.data["code"]), found)
    if not isinstance(outcome, Transition):
        return Difference(record.n, "outcome", ACCEPTED, str(outcome.code))
    course.steps.append(Step(record.n, seat, command, before, outcome.state))
    return _compare(record, "state", record.data["state"], digest_of_state(outcome.state))


def _compare(record: Record, place: str, recorded: str, found: str) -> Difference | None:
    return None if recorded == found else Difference(record.n, place, recorded, found)
