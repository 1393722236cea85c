"""Checks of texts: placeholders, verdicts, flags, and texts that may hold none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from string import Formatter

from game.content.files import Files
from game.content.lines import Key
from game.content.mistakes import Problem, nearest, shown
from game.content.reader import Document
from game.content.schema import Strict
from game.content.schema_texts import DilemmaFile
from game.content.validate import Checked
from game.rules.codes import DILEMMA_VALUES, DILEMMAS, FLAGS

DILEMMA_PLACEHOLDERS = (*DILEMMA_VALUES, "founder")
THEME_PLACEHOLDERS = ("neighbourhood", "street")
AS_ALWAYS = "as_always"
LEAST_ALWAYS = 2
"""Arguments without a flag that each side needs, so that two are always there."""


def text_problems(files: Files) -> Iterator[Problem]:
    """Find every problem of texts."""
    yield from _missing_dilemmas(files)
    for kind, dilemma in files.dilemmas.items():
        yield from _dilemma(kind, dilemma)
    for theme in files.themes.values():
        for number, template in enumerate(theme.model.names):
            place: tuple[Key, ...] = ("names", number)
            names = list(_placeholders(theme.document, place, template, THEME_PLACEHOLDERS))
            yield from names
            if not names and "{" not in template:
                yield theme.document.problem("template_without_place", *place, where=shown(place))
    for folder in (files.blocks, files.incidents, files.roles, files.formats, files.openings,
                   files.challenges):  # fmt: skip
        for file in folder.values():
            yield from _plain_texts(file.document, file.model)
    for town in (files.scenario, files.neighbourhoods, files.council, files.domains):
        if town:
            yield from _plain_texts(town.document, town.model)


def _missing_dilemmas(files: Files) -> Iterator[Problem]:
    """A dilemma without texts would stop play; every kind must be there."""
    if files.domains:
        for kind in sorted(set(DILEMMAS) - files.known["dilemmas"]):
            yield files.domains.document.problem("dilemma_missing", found=f"dilemmas/{kind}.toml")


def _dilemma(kind: str, file: Checked[DilemmaFile]) -> Iterator[Problem]:
    document, model = file.document, file.model
    if kind not in DILEMMAS:
        yield document.problem(
            "unknown_reference",
            "kind",
            where="kind",
            found=kind,
            hint=nearest(kind, DILEMMAS),
        )
    else:
        yield from _verdicts(file, (*DILEMMAS[kind], AS_ALWAYS))
    for side, arguments in (("for", model.arguments_for), ("against", model.arguments_against)):
        for number, argument in enumerate(arguments):
            spot = (side, number, "when")
            if argument.when and argument.when not in FLAGS:
                hint = nearest(argument.when, FLAGS)
                yield document.problem(
                    "unknown_reference",
                    *spot,
                    where=shown(spot),
                    found=argument.when,
                    hint=hint,
                )
        always = sum(not argument.when for argument in arguments)
        if always < LEAST_ALWAYS:
            yield document.problem("always_arguments", side, where=side, found=always)
    for place, text in _texts(model, ()):
        yield from _placeholders(document, place, text, DILEMMA_PLACEHOLDERS)


def _verdicts(file: Checked[DilemmaFile], wanted: tuple[str, ...]) -> Iterator[Problem]:
    found = [option.verdict for option in file.model.options]
    for verdict in wanted:
        if verdict not in found:
            yield file.document.problem(
                "verdict_missing", "options", found=verdict, kind_id=file.model.kind
            )
    counted: Counter[str] = Counter()
    for number, verdict in enumerate(found):
        place = ("options", number, "verdict")
        counted[verdict] += 1
        if verdict not in wanted:
            yield file.document.problem(
                "unknown_reference",
                *place,
                where=shown(place),
                found=verdict,
                hint=nearest(verdict, wanted),
            )
        elif counted[verdict] > 1:
            first = file.document.line("options", found.index(verdict), "verdict")
            yield file.document.problem(
                "twice", *place, where=shown(place), found=verdict, first=first
            )


def _texts(value: object, place: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], str]]:
    """Walk through all texts of a model with their places in the file."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Strict):
        for name, field in type(value).model_fields.items():
            yield from _texts(getattr(value, name), (*place, field.alias or name))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, (*place, number))


def _placeholders(
    document: Document, place: tuple[Key, ...], text: str, allowed: Iterable[str]
) -> Iterator[Problem]:
    try:
        found = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError:
        yield document.problem("broken_placeholder", *place, where=shown(place))
        return
    for name in found:
        if name not in allowed:
            yield document.problem(
                "unknown_placeholder",
                *place,
                where=shown(place),
                found=name,
                hint=nearest(name, allowed),
            )


def _plain_texts(document: Document, model: Strict) -> Iterator[Problem]:
    for place, text in _texts(model, ()):
        if "{" in text or "}" in text:
            yield document.problem("no_placeholder", *place, where=shown(place))
