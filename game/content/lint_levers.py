"""Checks changes to levers against the levers of the society."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agents.institution import LEVERS, Lever
from game.content.lines import Key
from game.content.mistakes import Problem, nearest, shown
from game.content.reader import Document
from game.content.schema import LeverChange, LeverSetting
from game.content.validate import found_value


def lever_problems(
    document: Document,
    changes: Sequence[LeverChange | LeverSetting],
    place: tuple[Key, ...],
    taken: dict[str, int] | None = None,
) -> Iterator[Problem]:
    """Find levers that do not exist, stand twice, or get an impossible value.

    Args:
        document: The file the changes stand in.
        changes: The changes.
        place: Where in the file the list of changes stands.
        taken: Line of each lever that is set already; new ones are added.
    """
    taken = {} if taken is None else taken
    for number, change in enumerate(changes):
        here = (*place, number)
        lever = LEVERS.get(change.lever)
        if lever is None:
            yield document.problem(
                "unknown_lever",
                *here,
                "lever",
                where=shown(here),
                found=change.lever,
                hint=nearest(change.lever, LEVERS),
            )
            continue
        if change.lever in taken:
            yield document.problem(
                "lever_again",
                *here,
                "lever",
                where=shown(here),
                lever=change.lever,
                first=taken[change.lever],
            )
        taken.setdefault(change.lever, document.line(*here, "lever"))
        if isinstance(change, LeverChange):
            yield from _relative(document, lever, change, here)
        if change.set is not None:
            yield from _value(document, lever, change.set, (*here, "set"))


def _relative(
    document: Document, lever: Lever, change: LeverChange, here: tuple[Key, ...]
) -> Iterator[Problem]:
    given = [name for name in ("set", "add", "times") if getattr(change, name) is not None]
    if len(given) != 1:
        yield document.problem("one_way", *here, where=shown(here))
    elif given != ["set"] and lever.kind not in (int, float):
        yield document.problem(
            "not_relative", *here, given[0], where=shown(here), lever=lever.name, found=given[0]
        )


def _value(
    document: Document, lever: Lever, value: object, place: tuple[Key, ...]
) -> Iterator[Problem]:
    where = shown(place)
    fits = isinstance(value, lever.kind) and (lever.kind is bool or not isinstance(value, bool))
    if lever.kind is float and isinstance(value, int) and not isinstance(value, bool):
        fits = True
    if not fits:
        yield document.problem(
            "lever_type",
            *place,
            where=where,
            lever=lever.name,
            expected=lever.kind.__name__,
            **found_value(value),
        )
    elif isinstance(value, str) and value not in lever.options:
        yield document.problem(
            "lever_word",
            *place,
            where=where,
            lever=lever.name,
            found=value,
            options=", ".join(lever.options),
            hint=nearest(value, lever.options),
        )
    elif (
        isinstance(value, int | float)
        and lever.kind is not bool
        and not lever.low <= value <= lever.high
    ):
        yield document.problem(
            "lever_range",
            *place,
            where=where,
            lever=lever.name,
            found=value,
            low=lever.low,
            high=lever.high,
            unit=lever.unit,
        )
