"""Checks of texts: placeholders, verdicts, flags, and texts that may hold none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import Formatter

from game.content.files import Files
from game.content.lines import Key
from game.content.mistakes import Problem, nearest, shown
from game.content.reader import Document
from game.content.schema import Strict
from game.content.schema_texts import DilemmaFile
from game.content.validate import Checked
from game.rules.codes import DILEMMA_VALUES, FLAGS, MATTERS, RULES, SOURCES
from game.rules.whose import UNDOES

DILEMMA_PLACEHOLDERS = (*DILEMMA_VALUES, "founder")
THEME_PLACEHOLDERS = ("neighbourhood", "street")
AS_ALWAYS = "as_always"
ALWAYS = "silent_neighbourhood"
"""The kind that can be told in every town, whatever its state."""
LEAST_ALWAYS = 2
"""Arguments without a flag that each side needs, so that two are always there."""


def text_problems(files: Files) -> Iterator[Problem]:
    """Find every problem of texts."""
    yield from _missing_dilemmas(files)
    for kind, dilemma in files.dilemmas.items():
        yield from _dilemma(kind, dilemma)
    for theme in files.themes.values():
        places = [("names", n, name) for n, name in enumerate(theme.model.names)]
        places += [("once", n, name) for n, name in enumerate(theme.model.once)]
        for field, number, template in places:
            place: tuple[Key, ...] = (field, number)
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
    """A round without a case would stop play; what can always be told must be there."""
    if files.domains:
        for kind in sorted({ALWAYS} - files.known["dilemmas"]):
            yield files.domains.document.problem("dilemma_missing", found=f"dilemmas/{kind}.toml")


def _dilemma(kind: str, file: Checked[DilemmaFile]) -> Iterator[Problem]:
    document, model = file.document, file.model
    named: list[tuple[tuple[Key, ...], str, Iterable[str]]] = [
        (("source",), model.source, SOURCES),
        (("owner",), model.owner, MATTERS),
        (("rule",), model.rule, RULES),
    ]
    named += [(("when", number), name, FLAGS) for number, name in enumerate(model.when)]
    for side, arguments in (("for", model.arguments_for), ("against", model.arguments_against)):
        named += [
            ((side, number, "when"), argument.when, FLAGS)
            for number, argument in enumerate(arguments)
            if argument.when
        ]
    if kind == ALWAYS and model.when:
        yield document.problem("must_be_empty", "when", where="when")
    for place, found, known in named:
        if found not in known:
            hint = nearest(found, known)
            yield document.problem(
                "unknown_reference", *place, where=shown(place), found=found, hint=hint
            )
    if model.source in SOURCES:
        yield from _verdicts(file, (*SOURCES[model.source], AS_ALWAYS))
    for side, arguments in (("for", model.arguments_for), ("against", model.arguments_against)):
        always = sum(not argument.when for argument in arguments)
        if always < LEAST_ALWAYS:
            yield document.problem("always_arguments", side, where=side, found=always)
    for place, text in _texts(model.text, ("text",)):
        yield from _placeholders(document, place, text, DILEMMA_PLACEHOLDERS)
    for name in ("options", "arguments_for", "arguments_against"):
        for place, text in _texts(getattr(model, name), (name.removeprefix("arguments_"),)):
            yield from _placeholders(document, place, text, DILEMMA_PLACEHOLDERS)


def _verdicts(file: Checked[DilemmaFile], known: tuple[str, ...]) -> Iterator[Problem]:
    found = [option.verdict for option in file.model.options]
    if found[-1] != AS_ALWAYS:
        yield file.document.problem(
            "verdict_missing", "options", found=AS_ALWAYS, kind_id=file.model.kind
        )
    for number, option in enumerate(file.model.options):
        place = ("options", number, "verdict")
        if option.verdict not in known:
            hint = nearest(option.verdict, known)
            yield file.document.problem(
                "unknown_reference", *place, where=shown(place), found=option.verdict, hint=hint
            )
        elif option.verdict in found[:number]:
            first = file.document.line("options", found.index(option.verdict), "verdict")
            yield file.document.problem(
                "twice", *place, where=shown(place), found=option.verdict, first=first
            )
        if option.final != (option.verdict in UNDOES):
            spot = ("options", number, "final")
            yield file.document.problem("final_verdict", *place, where=shown(spot))
        if option.instead and option.instead not in found:
            spot = ("options", number, "instead")
            hint = nearest(option.instead, found)
            yield file.document.problem(
                "unknown_reference", *spot, where=shown(spot), found=option.instead, hint=hint
            )
    yield from _count(file)


def _count(file: Checked[DilemmaFile]) -> Iterator[Problem]:
    """Three or four ways out, with what cannot be undone and without it."""
    options = file.model.options
    plain = sum(not option.final for option in options)
    replaced = sum(bool(option.instead) for option in options if option.final)
    for count in {plain, len(options) - replaced}:
        if not 3 <= count <= 4:
            yield file.document.problem("ways_out", "options", found=count)


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
