"""Checks across files: references, levers, sums. Each yields all it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from agents.parameters import parameter_table
from game.content.files import Files, collect
from game.content.lines import Key, Place
from game.content.lint_blocks import block_problems
from game.content.lint_levers import lever_problems
from game.content.lint_texts import text_problems
from game.content.lint_variety import variety_problems
from game.content.mistakes import Problem, nearest
from game.content.paths import shipped
from game.content.reader import Document
from game.content.schema import IncidentFile
from game.content.validate import Checked

SUM_TOLERANCE = 0.001

EFFECT_RANGES: dict[str, tuple[float, float]] = {
    "mood": (-1, 1),
    "desk_hours": (0, 1),
    "fund_cut": (0, 1),
    "issue": (0, 5),
    "agenda_items": (0, 20),
    "misuse": (1, 1),
    "puller_leaves": (1, 1),
    "free_hours": (-0.5, 0.5),
    "member_leaves": (1, 1),
    "staff_leaves": (0, 1),
}
"""Least and most size of an incident, per effect."""


OF_ITS_PLACE = frozenset(
    {
        "excludes_itself",
        "id_not_file",
        "lever_again",
        "lever_range",
        "lever_type",
        "lever_word",
        "not_relative",
        "one_way",
        "unknown_lever",
        "unknown_reference",
    }
)
"""Codes of problems that hang on what stands at their place, not on the file as a whole."""


def inspect(folder: Path) -> tuple[Files, list[Problem]]:
    """Read a town or a library.

    Returns:
        Its files without mistakes, and every problem within and between all of them, in order.
    """
    files, problems = collect(folder)
    problems += lint(files)
    if problems:
        problems += _behind(collect(folder, loosely=True)[0])
    return files, sorted(set(problems))


def _behind(files: Files) -> list[Problem]:
    """Return what else is wrong in files with a mistake, as far as that can be told."""
    wrong = files.wrong()
    return [
        problem
        for problem in (lint(files) if wrong else ())
        if problem.code in OF_ITS_PLACE
        and problem.file in wrong
        and not any(_touch(problem.place, place) for place in wrong[problem.file])
    ]


def _touch(one: Place, other: Place) -> bool:
    """Return whether one place lies in the other."""
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]


def lint(files: Files) -> list[Problem]:
    """Return every problem between files that have none of their own."""
    passes: tuple[Callable[[Files], Iterator[Problem]], ...] = (
        _ids,
        _icons,
        block_problems,
        _incidents,
        _formats,
        _lists,
        _assumptions,
        _neighbourhoods,
        _council,
        _town_references,
        _institution,
        _patterns,
        _story,
        variety_problems,
        text_problems,
    )
    return [problem for one in passes for problem in one(files)]


def _twice(
    document: Document, items: Iterable[tuple[tuple[Key, ...], object]], where: str
) -> Iterator[Problem]:
    """Find values that stand twice in a list of (place, value)."""
    first: dict[object, int] = {}
    for place, value in items:
        line = document.line(*place)
        if value in first:
            yield document.problem(
                "twice", *place, where=where, found=str(value), first=first[value]
            )
        first.setdefault(value, line)


def _ids(files: Files) -> Iterator[Problem]:
    for kind in (files.blocks, files.incidents, files.roles, files.formats, files.themes,
                 files.openings, files.challenges):  # fmt: skip
        for name, file in kind.items():
            if file.model.id != name:
                yield _not_its_file(file.document, "id", file.model.id, name)
    for name, dilemma in files.dilemmas.items():
        if dilemma.model.kind != name:
            yield _not_its_file(dilemma.document, "kind", dilemma.model.kind, name)
    if files.scenario and files.scenario.model.id != files.folder.resolve().name:
        folder = files.folder.resolve().name
        yield _not_its_file(files.scenario.document, "id", files.scenario.model.id, folder)


def _icons(files: Files) -> Iterator[Problem]:
    known = [path.stem for path in (shipped("assets") / "icons").glob("*.svg")]
    for kind in (files.blocks, files.roles, files.themes):
        for file in kind.values():
            yield from _unknown(file.document, ("icon",), file.model.icon, known)


def _not_its_file(document: Document, field: str, found: str, expected: str) -> Problem:
    return document.problem("id_not_file", field, found=found, expected_id=expected)


def _incidents(files: Files) -> Iterator[Problem]:
    keys = files.source_keys
    for file in files.incidents.values():
        yield from _effect(file)
        root = file.model.root
        if root and files.sources and root not in keys:
            yield file.document.problem(
                "unknown_reference", "root", where="root", found=root, hint=nearest(root, keys)
            )


def _effect(file: Checked[IncidentFile]) -> Iterator[Problem]:
    if file.model.effect == "mood" and file.model.signal != "always":
        yield file.document.problem("mood_from_inside", "signal", found=file.model.signal)
    low, high = EFFECT_RANGES[file.model.effect]
    if not low <= file.model.size <= high:
        yield file.document.problem(
            "effect_range",
            "size",
            found=file.model.size,
            effect=file.model.effect,
            low=low,
            high=high,
        )


def _formats(files: Files) -> Iterator[Problem]:
    for file in files.formats.values():
        months, rounds = file.model.months, file.model.method_rounds
        for number, chosen in enumerate(rounds):
            if chosen > len(months):
                yield file.document.problem(
                    "no_such_round", "method_rounds", number, found=chosen, most=len(months)
                )
        for field, values in (("method_rounds", rounds), ("minutes", file.model.minutes)):
            if values != sorted(set(values)):
                yield file.document.problem("not_rising", field, where=field)
        if files.scenario and sum(months) != files.scenario.model.months:
            yield file.document.problem(
                "rounds_sum",
                "months",
                found=sum(months),
                expected_sum=files.scenario.model.months,
                town=files.scenario.model.id,
            )


def _lists(files: Files) -> Iterator[Problem]:
    if files.domains:
        document, domains = files.domains.document, files.domains.model.domains
        ids = [(("domains", n, "id"), domain.id) for n, domain in enumerate(domains)]
        yield from _twice(document, ids, "domains.id")
    for file in files.sources:
        keys = [(("sources", n, "key"), s.key) for n, s in enumerate(file.model.sources)]
        yield from _twice(file.document, keys, "sources.key")
    if files.names:
        yield from _generations(files)


def _generations(files: Files) -> Iterator[Problem]:
    if not files.names:
        return
    generations = files.names.model.generations
    for number, (older, younger) in enumerate(pairwise(generations)):
        if older.born_to + 1 != younger.born_from:
            yield files.names.document.problem(
                "generation_gap",
                "generations",
                number + 1,
                "born_from",
                found=older.born_to,
                next=younger.born_from,
            )


def _assumptions(files: Files) -> Iterator[Problem]:
    if files.assumptions is None:
        return
    known = [one.name for one in parameter_table()]
    for name in files.assumptions.model.assumptions:
        if name not in known:
            place = ("assumptions", name)
            yield files.assumptions.document.problem(
                "unknown_reference",
                *place,
                where=".".join(place),
                found=name,
                hint=nearest(name, known),
            )


def _neighbourhoods(files: Files) -> Iterator[Problem]:
    if not files.neighbourhoods:
        return
    document, parts = files.neighbourhoods.document, files.neighbourhoods.model.neighbourhoods
    for field in ("id", "name"):
        items = [(("neighbourhoods", n, field), getattr(p, field)) for n, p in enumerate(parts)]
        yield from _twice(document, items, f"neighbourhoods.{field}")
    for number, part in enumerate(parts):
        for field, shares in (("ages", part.ages.shares), ("education", part.education.shares)):
            place = ("neighbourhoods", number, field, "shares")
            yield from _sum(document, place, shares, f"{part.id}.{field}.shares")


def _sum(
    document: Document, place: tuple[Key, ...], shares: list[float], where: str
) -> Iterator[Problem]:
    if abs(sum(shares) - 1) > SUM_TOLERANCE:
        yield document.problem("shares_sum", *place, where=where, found=round(sum(shares), 4))


def _council(files: Files) -> Iterator[Problem]:
    if not files.council:
        return
    document, council = files.council.document, files.council.model
    factions = council.factions
    for field in ("id", "name"):
        items = [(("factions", n, field), getattr(f, field)) for n, f in enumerate(factions)]
        yield from _twice(document, items, f"factions.{field}")
    members = [
        (("factions", n, "members", m), name)
        for n, faction in enumerate(factions)
        for m, name in enumerate(faction.members)
    ]
    yield from _twice(document, members, "factions.members")
    for n, faction in enumerate(factions):
        order = [
            (("factions", n, "lenses", "order", m), lens)
            for m, lens in enumerate(faction.lenses.order)
        ]
        yield from _twice(document, order, f"{faction.id}.lenses.order")
    if len(members) != council.seats:
        yield document.problem("seats_sum", "seats", found=len(members), most=council.seats)
    if not any(faction.coalition for faction in factions):
        yield document.problem("no_coalition", "factions")
    appeals = [faction.appeal.value for faction in factions]
    yield from _sum(document, ("factions", 0, "appeal"), appeals, "factions.appeal")


def _town_references(files: Files) -> Iterator[Problem]:
    if not files.scenario:
        return
    document, model = files.scenario.document, files.scenario.model
    if files.council:
        ids = [faction.id for faction in files.council.model.factions]
        yield from _unknown(document, ("player_faction",), model.player_faction, ids)
    for number, block in enumerate(model.without):
        yield from _unknown(document, ("without", number), block, files.known["blocks"])


def _unknown(
    document: Document, place: tuple[Key, ...], found: str, known: Iterable[str]
) -> Iterator[Problem]:
    known = list(known)
    if found not in known:
        yield document.problem(
            "unknown_reference",
            *place,
            where=str(place[0]),
            found=found,
            hint=nearest(found, known),
        )


def _institution(files: Files) -> Iterator[Problem]:
    if files.institution:
        yield from lever_problems(
            files.institution.document, files.institution.model.levers, ("levers",)
        )


def _story(files: Files) -> Iterator[Problem]:
    if files.story is None:
        return
    document, model = files.story.document, files.story.model
    yield from lever_problems(document, model.levers, ("levers",))
    yield from lever_problems(document, model.method, ("method",))
    for claim in type(model.switches).model_fields:
        switch = getattr(model.switches, claim)
        yield from lever_problems(document, switch.levers, ("switches", claim, "levers"))
        for name in switch.parameters:
            known = [one.name for one in parameter_table()]
            place = ("switches", claim, "parameters", name)
            if name not in known:
                hint = nearest(name, known)
                where = ".".join(place)
                yield document.problem(
                    "unknown_reference", *place, where=where, found=name, hint=hint
                )


def _patterns(files: Files) -> Iterator[Problem]:
    if files.patterns is None:
        return
    document, model = files.patterns.document, files.patterns.model
    for number, rules in enumerate(model.rules):
        yield from lever_problems(document, rules.levers, ("rules", number, "levers"))
    ids = {"rules": [one.id for one in model.rules]}
    ids["patterns"] = [one.id for one in model.patterns]
    for name, known in ids.items():
        places = (((name, number, "id"), one) for number, one in enumerate(known))
        yield from _twice(document, places, name)
