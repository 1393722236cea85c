"""Checks of building blocks: references, contradictions, and that they do something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agents.institution import changed
from game.content.convert import institution_of, lever_values
from game.content.files import Files
from game.content.lines import Key
from game.content.lint_levers import lever_problems
from game.content.mistakes import Problem, nearest, shown
from game.content.schema import BlockFile, LeverChange
from game.content.validate import Checked

Blocks = Mapping[str, Checked[BlockFile]]


def block_problems(files: Files) -> Iterator[Problem]:
    """Find every problem of the building blocks."""
    domains = [domain.id for domain in files.domains.model.domains] if files.domains else None
    for name, file in files.blocks.items():
        others = files.known["blocks"]
        for field in ("requires", "excludes"):
            yield from _references(file, field, getattr(file.model, field), others)
        if domains is not None:
            yield from _references(file, "domains", file.model.domains, domains)
        if files.sources:
            source = file.model.evidence.source
            yield from _reference(file, ("evidence", "source"), source, files.source_keys)
        yield from _contradictions(name, files.blocks)
        wrong = list(_levers(file))
        yield from wrong or _without_effect_here(name, file, files)


def _references(
    file: Checked[BlockFile], field: str, found: list[str], known: list[str] | frozenset[str]
) -> Iterator[Problem]:
    for number, one in enumerate(found):
        yield from _reference(file, (field, number), one, known)
        if one in found[:number]:
            first = file.document.line(field, found.index(one))
            yield file.document.problem("twice", field, number, where=field, found=one, first=first)


def _reference(
    file: Checked[BlockFile],
    place: tuple[Key, ...],
    found: str,
    known: list[str] | frozenset[str],
) -> Iterator[Problem]:
    if found not in known:
        yield file.document.problem(
            "unknown_reference",
            *place,
            where=shown(place),
            found=found,
            hint=nearest(found, known),
        )


def _levers(file: Checked[BlockFile]) -> Iterator[Problem]:
    """Options of one choice may move the same lever; two choices may not."""
    document, block = file.document, file.model
    fixed: dict[str, int] = {}
    yield from lever_problems(document, block.levers, ("levers",), fixed)
    taken = dict(fixed)
    choice_ids: list[str] = []
    for number, choice in enumerate(block.choices):
        yield from _again(file, ("choices", number, "id"), choice.id, choice_ids)
        moved: dict[str, int] = {}
        option_ids: list[str] = []
        labels: list[str] = []
        for position, option in enumerate(choice.options):
            place = ("choices", number, "options", position)
            yield from _again(file, (*place, "id"), option.id, option_ids)
            yield from _again(file, (*place, "label"), option.label, labels)
            own = dict(taken)
            yield from lever_problems(document, option.levers, (*place, "levers"), own)
            moved.update(own)
            if not option.levers and not option.changes_nothing:
                yield document.problem("option_changes_nothing", *place, where=shown(place))
            if option.levers and option.changes_nothing:
                yield document.problem("option_changes_something", *place, where=shown(place))
        taken.update(moved)
    if not any(_parts(block)):
        yield document.problem("changes_nothing")


def _parts(block: BlockFile) -> list[list[LeverChange]]:
    """Return the lists of changes in a block: what is fixed, and each option's."""
    options = [option for choice in block.choices for option in choice.options]
    return [block.levers, *(option.levers for option in options)]


def _again(
    file: Checked[BlockFile], place: tuple[Key, ...], found: str, seen: list[str]
) -> Iterator[Problem]:
    if found in seen:
        first = file.document.line(*place[:-2], seen.index(found), place[-1])
        yield file.document.problem("twice", *place, where=shown(place), found=found, first=first)
    seen.append(found)


def _contradictions(name: str, blocks: Blocks) -> Iterator[Problem]:
    file = blocks[name]
    requires, excludes = file.model.requires, file.model.excludes
    for number, one in enumerate(excludes):
        if one in requires:
            yield file.document.problem("requires_and_excludes", "excludes", number, found=one)
        if one == name:
            yield file.document.problem("excludes_itself", "excludes", number)
    circle = _circle(name, blocks)
    if circle:
        yield file.document.problem("requires_itself", "requires", circle=" → ".join(circle))
    needed = _needed(name, blocks) - {name}
    for one in sorted(needed):
        for other in blocks[one].model.excludes:
            if other in needed | {name} and other != one:
                yield file.document.problem("requires_excluded", "requires", found=one, other=other)
    for one in sorted(needed.intersection(excludes).difference(requires)):
        yield file.document.problem("requires_excluded", "requires", found=one, other=name)


def _needed(name: str, blocks: Blocks) -> set[str]:
    """Return all blocks that a block leans on, directly or through others."""
    found: set[str] = set()
    waiting = list(blocks[name].model.requires)
    while waiting:
        one = waiting.pop()
        if one not in found and one in blocks:
            found.add(one)
            waiting.extend(blocks[one].model.requires)
    return found


def _circle(name: str, blocks: Blocks) -> list[str]:
    """Return the shortest circle of requirements through a block, or nothing."""
    paths = [[name]]
    seen: set[str] = set()
    while paths:
        path = paths.pop(0)
        for one in blocks[path[-1]].model.requires if path[-1] in blocks else ():
            if one == name:
                return [*path, name]
            if one not in seen:
                seen.add(one)
                paths.append([*path, one])
    return []


def _without_effect_here(name: str, file: Checked[BlockFile], files: Files) -> Iterator[Problem]:
    """Find a block that is how the town works already."""
    if not (files.scenario and files.institution) or name in files.scenario.model.without:
        return
    if list(lever_problems(files.institution.document, files.institution.model.levers, ())):
        return
    now = institution_of(files.institution.model)
    if not any(changed(now, lever_values(part, now)) for part in _parts(file.model)):
        yield files.scenario.document.problem("no_change_here", "without", block=name)
