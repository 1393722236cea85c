"""Playing a session again, by its facts and by simulation, to see that all agrees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isclose

from game.rules.canonical import Json, command_to_json
from game.rules.definitions import Ruleset
from game.rules.transition import NATURE
from game.session.course import Difference, retrace
from game.session.records import Record
from game.session.society import Build, Progress
from game.session.spec import SessionSpec, versions_now

OTHER_NUMPY_TOLERANCE = 1e-6
"""Relative difference allowed in decimal numbers when the session was played
with another version of NumPy. Whole numbers and words must always be equal."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What a replay found.

    Attributes:
        compared: Records (by facts) or answers of nature (by simulation)
            that were compared.
        difference: The first difference, or None when all agrees.
        tolerance: Relative difference that was allowed in decimal numbers.
    """

    compared: int
    difference: Difference | None
    tolerance: float = 0.0


def replay_facts(records: Sequence[Record], spec: SessionSpec, ruleset: Ruleset) -> Replay:
    """Apply the rules of today to every recorded command and compare each outcome."""
    _, difference = retrace(records, spec.faction, ruleset)
    return Replay(difference.n if difference else len(records), difference)


def replay_simulation(
    records: Sequence[Record],
    spec: SessionSpec,
    ruleset: Ruleset,
    build: Build,
    progress: Progress,
) -> Replay:
    """Ask a fresh society every question that stands and compare each answer.

    Args:
        records: The journal.
        spec: What the session was started with.
        ruleset: What it is played with.
        build: Makes the society.
        progress: Told how far the replay is.
    """
    course, difference = retrace(records, spec.faction, ruleset)
    if difference is not None:
        return Replay(0, difference)
    society = build(spec, progress)
    then, now = dict(spec.versions), dict(versions_now())
    tolerance = 0.0 if then.get("numpy") == now["numpy"] else OTHER_NUMPY_TOLERANCE
    answers = [step for step in course.steps if step.seat == NATURE]
    for count, step in enumerate(answers, 1):
        recorded = command_to_json(step.command)
        found = command_to_json(society.answer(step.before))
        place = first_difference(recorded, found, tolerance)
        if place is not None:
            return Replay(count, Difference(step.n, *place), tolerance)
        progress(count / len(answers))
    return Replay(len(answers), None, tolerance)


def first_difference(
    recorded: Json, found: Json, tolerance: float, place: str = ""
) -> tuple[str, str, str] | None:
    """Return the first place where two JSON values differ, with both values.

    Args:
        recorded: One value.
        found: The other.
        tolerance: Relative difference allowed between decimal numbers.
        place: Where the values stand.
    """
    if isinstance(recorded, dict) and isinstance(found, dict):
        pairs = [
            (f"{place}.{name}" if place else name, recorded.get(name), found.get(name))
            for name in sorted({*recorded, *found})
        ]
    elif isinstance(recorded, list) and isinstance(found, list):
        if len(recorded) != len(found):
            return f"{place} (length)", str(len(recorded)), str(len(found))
        pairs = [
            (f"{place}[{n}]", a, b) for n, (a, b) in enumerate(zip(recorded, found, strict=True))
        ]
    else:
        return None if _same(recorded, found, tolerance) else (place, str(recorded), str(found))
    parts = (first_difference(a, b, tolerance, where) for where, a, b in pairs)
    return next((part for part in parts if part is not None), None)


def _same(recorded: Json, found: Json, tolerance: float) -> bool:
    if isinstance(recorded, float) and isinstance(found, float):
        return isclose(recorded, found, rel_tol=tolerance, abs_tol=tolerance)
    return type(recorded) is type(found) and bool(recorded == found)
