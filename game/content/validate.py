"""Turns a document into a checked model, or into problems with lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from game.content.lines import Key, Place
from game.content.loosely import loosely
from game.content.mistakes import Problem, Value, nearest, shown
from game.content.reader import Document
from game.content.schema import Strict

Model = TypeVar("Model", bound=Strict)
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Checked(Generic[Model]):
    """A file whose own values are right; references are checked later.

    Attributes:
        document: The file as it was read.
        model: Its values.
        wrong: Places whose values are empty because of a mistake, when it was read loosely.
    """

    document: Document
    model: Model
    wrong: frozenset[Place] = frozenset()


def validate(document: Document, model: type[Model]) -> Checked[Model] | list[Problem]:
    """Return the checked file, or all its problems."""
    wrong_format = _format_problem(document)
    if wrong_format:
        return [wrong_format]
    try:
        return Checked(document, model.model_validate(dict(document.values)))
    except ValidationError as error:
        problems = [_problem(document, model, detail) for detail in error.errors()]
        return _without_echoes(problems)


def read_loosely(document: Document, model: type[Model]) -> Checked[Model] | None:
    """Return a file as far as its values are right; None when it is of another version."""
    if _format_problem(document):
        return None
    try:
        return Checked(document, model.model_validate(dict(document.values)))
    except ValidationError as error:
        wrong = frozenset(tuple(detail["loc"]) for detail in error.errors())
        return Checked(document, loosely(model, document.values, wrong), wrong)


def _format_problem(document: Document) -> Problem | None:
    if "format" not in document.values:
        return document.problem("format_missing")
    found = document.values["format"]
    if isinstance(found, int) and not isinstance(found, bool) and found != FORMAT:
        return document.problem("format_unknown", "format", found=found)
    return None


def _without_echoes(problems: list[Problem]) -> list[Problem]:
    """Leave out a missing field that stands there misspelt: one slip, one problem."""
    misspelt = set()
    for problem in problems:
        values = dict(problem.values)
        if problem.code == "unknown_field" and "hint" in values:
            outside = str(values["where"]).rpartition(".")[0]
            misspelt.add(f"{outside}.{values['hint']}".lstrip("."))
    return [
        problem
        for problem in problems
        if problem.code != "missing" or dict(problem.values)["where"] not in misspelt
    ]


def _problem(document: Document, model: type[Strict], detail: ErrorDetails) -> Problem:
    place: tuple[Key, ...] = tuple(detail["loc"])
    code, values = _explain(detail)
    if code == "missing":
        return document.problem(code, *place[:-1], where=shown(place))
    if code == "unknown_field":
        values["hint"] = nearest(place[-1], _fields(model, place[:-1]))
    return document.problem(code, *place, where=shown(place), **values)


_TYPES = {
    "int_type": "int",
    "int_from_float": "int",
    "float_type": "float",
    "bool_type": "bool",
    "string_type": "str",
    "list_type": "list",
    "model_type": "dict",
    "not_a_value": "value",
}
_LIMITS = {
    "greater_than": ("below", "gt", "least"),
    "greater_than_equal": ("below", "ge", "least"),
    "less_than": ("above", "lt", "most"),
    "less_than_equal": ("above", "le", "most"),
    "too_short": ("too_few", "min_length", "least"),
    "too_long": ("too_many", "max_length", "most"),
    "string_too_long": ("text_too_long", "max_length", "most"),
}


def _explain(detail: ErrorDetails) -> tuple[str, dict[str, Value]]:
    """Return the code of a mistake and the values of its sentence."""
    kind, found, limits = detail["type"], detail["input"], detail.get("ctx", {})
    if kind in _TYPES:
        return "wrong_type", {"expected": _TYPES[kind], **found_value(found)}
    if kind in _LIMITS:
        code, limit, name = _LIMITS[kind]
        size = len(found) if isinstance(found, list | str) else found
        return code, {"found": size, name: limits[limit]}
    if kind == "literal_error":
        options = limits["expected"].replace("'", "").replace(" or ", ", ")
        hint = nearest(found, options.split(", "))
        return "not_a_word", {"found": str(found), "options": options, "hint": hint}
    if kind in ("too_many_words", "too_many_letters"):
        return kind, {"found": limits["found"], "most": limits["most"]}
    if kind == "not_shown":
        return kind, {"found": limits["character"]}
    plain: dict[str, tuple[str, dict[str, Value]]] = {
        "missing": ("missing", {}),
        "extra_forbidden": ("unknown_field", {}),
        "finite_number": ("not_finite", {"found": str(found)}),
        "string_too_short": ("no_text", {}),
        "string_pattern_mismatch": (
            ("no_text", {}) if not str(found).strip() else ("not_an_id", {"found": str(found)})
        ),
    }
    return plain.get(kind, ("wrong_value", {}))


def found_value(value: object) -> dict[str, Value]:
    """Return the kind of a found value and how to show it."""
    if isinstance(value, bool):
        return {"kind": "bool", "found": str(value).lower()}
    if isinstance(value, str):
        return {"kind": "str", "found": f'"{value[:40]}"'}
    if isinstance(value, int | float):
        return {"kind": type(value).__name__, "found": value}
    if isinstance(value, date | time):
        return {"kind": "date", "found": value.isoformat()}
    return {"kind": "list" if isinstance(value, list) else "dict", "found": ""}


def _fields(model: type[BaseModel], place: tuple[Key, ...]) -> list[str]:
    """Return the names of the fields at a place in a model."""
    here: type[BaseModel] = model
    for part in place:
        if isinstance(part, str):
            named: Mapping[str, Any] = {
                field.alias or name: field for name, field in here.model_fields.items()
            }
            here = _inner_model(named[part].annotation)
    return [field.alias or name for name, field in here.model_fields.items()]


def _inner_model(annotation: Any) -> type[BaseModel]:
    inner = get_args(annotation)
    found: type[BaseModel] = inner[0] if inner else annotation
    return found
