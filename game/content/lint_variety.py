"""Checks of openings, coalitions and challenge cards."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.files import Files
from game.content.lines import Key
from game.content.lint_levers import lever_problems
from game.content.mistakes import Problem, nearest, shown
from game.content.schema_variety import FigureChange, OpeningFile
from game.content.validate import Checked

LOCAL = "issue"
"""Effect that needs a place, so that it cannot have just happened to the town as a whole."""

FIGURE_RANGES: dict[str, tuple[float, float]] = {
    "austerity_memory": (0, 1),
    "yes_if": (0, 1),
    "fund_months": (0, 240),
    "slack_hours_year": (0, 5_000),
    "budget_room_eur": (0, 5_000_000),
}
"""Least and most of each figure that an opening may change."""


def variety_problems(files: Files) -> Iterator[Problem]:
    """Find every problem of what is chosen before play."""
    for opening in files.openings.values():
        yield from _opening(files, opening)
    for challenge in files.challenges.values():
        if (challenge.model.most is None) == (challenge.model.least is None):
            yield challenge.document.problem("one_bound", "measure", where="measure")
    yield from _coalitions(files)


def figures_of(opening: OpeningFile) -> Iterator[tuple[str, str, FigureChange]]:
    """Yield the figures an opening changes: table, name, change."""
    for table, changes in (("opening", opening.opening), ("means", opening.means)):
        for name in type(changes).model_fields:
            change = getattr(changes, name)
            if change is not None:
                yield table, name, change


def _opening(files: Files, file: Checked[OpeningFile]) -> Iterator[Problem]:
    document, model = file.document, file.model
    for table, name, change in figures_of(model):
        place = (table, name)
        given = [way for way in ("set", "add", "times") if getattr(change, way) is not None]
        low, high = FIGURE_RANGES[name]
        if len(given) != 1:
            yield document.problem("one_way", *place, where=shown(place))
        elif change.set is not None and not low <= change.set <= high:
            yield document.problem(
                "figure_range", *place, where=shown(place), found=change.set, low=low, high=high
            )
    yield from lever_problems(document, model.levers, ("levers",))
    known = files.known["incidents"]
    named: list[tuple[tuple[Key, ...], str]] = [
        (("incidents", n, "incident"), one.incident) for n, one in enumerate(model.incidents)
    ]
    named += [(("just_happened", n), name) for n, name in enumerate(model.just_happened)]
    for where, name in named:
        if name not in known:
            hint = nearest(name, known)
            yield document.problem(
                "unknown_reference", *where, where=shown(where), found=name, hint=hint
            )
    for number, name in enumerate(model.just_happened):
        if name in files.incidents and files.incidents[name].model.effect == LOCAL:
            yield document.problem("needs_place", "just_happened", number, found=name)


def _coalitions(files: Files) -> Iterator[Problem]:
    if files.council is None:
        return
    document, council = files.council.document, files.council.model
    known = [faction.id for faction in council.factions]
    now = {faction.id for faction in council.factions if faction.coalition}
    first: dict[str, int] = {}
    for number, one in enumerate(council.coalitions):
        here = ("coalitions", number)
        if one.id in first:
            yield document.problem(
                "twice", *here, "id", where="coalitions.id", found=one.id, first=first[one.id]
            )
        first.setdefault(one.id, document.line(*here, "id"))
        for place, faction in enumerate(one.factions):
            where = (*here, "factions", place)
            if faction not in known:
                hint = nearest(faction, known)
                yield document.problem(
                    "unknown_reference", *where, where=shown(where), found=faction, hint=hint
                )
        if set(one.factions) == now or len(set(one.factions)) < len(one.factions):
            yield document.problem("coalition_same", *here, "factions", where=shown(here))
