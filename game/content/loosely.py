"""Reads a file with mistakes as far as it goes, so that they do not hide others."""

from __future__ import annotations

from collections.abc import Set
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from game.content.lines import Key, Place
from game.content.schema import Strict

Model = TypeVar("Model", bound=Strict)


def loosely(model: type[Model], values: object, wrong: Set[Place]) -> Model:
    """Return a file whose wrong values are replaced by empty ones.

    Args:
        model: What the file may say.
        values: What it says.
        wrong: Places with a mistake of their own.
    """
    found: Model = _table(model, values, (), wrong)
    return found


def _table(model: type[BaseModel], values: object, place: Place, wrong: Set[Place]) -> Any:
    known = values if isinstance(values, dict) else {}
    read: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        here: tuple[Key, ...] = (*place, key)
        if key in known:
            read[key] = _value(field.annotation, known[key], here, wrong)
        elif field.is_required():
            read[key] = _nothing(field.annotation)
    return model.model_construct(**read)


def _value(annotation: Any, value: object, place: Place, wrong: Set[Place]) -> Any:
    if place in wrong:
        return _nothing(annotation)
    kind, inner = _kind(annotation), get_args(_plain(annotation))
    if kind is list and isinstance(value, list):
        return [_value(inner[0], one, (*place, n), wrong) for n, one in enumerate(value)]
    if kind is dict and isinstance(value, dict):
        return {name: _value(inner[1], one, (*place, name), wrong) for name, one in value.items()}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _table(kind, value, place, wrong)
    return value


def _nothing(annotation: Any) -> Any:
    """Return an empty value of a kind; of a closed list its first word."""
    kind = _kind(annotation)
    if kind is Literal:
        return get_args(_plain(annotation))[0]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _table(kind, {}, (), frozenset())
    return None if kind in (Any, NoneType) else kind()


def _kind(annotation: Any) -> Any:
    plain = _plain(annotation)
    return get_origin(plain) or plain


def _plain(annotation: Any) -> Any:
    """Return an annotation without its limits, and without `or nothing`."""
    while get_origin(annotation) in (Annotated, Union, UnionType):
        annotation = get_args(annotation)[0]
    return annotation
