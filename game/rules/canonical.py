"""One JSON form for every value of state and commands, and a digest of it.

Exact both ways: what comes back equals what went in, field by field. Strict:
an unknown, missing or wrongly typed field is refused with its place. Only a
field that came `later` may be missing, and is left out where it says nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from math import isfinite
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from game.rules import commands
from game.rules.state import GameState

T = TypeVar("T")
Json = Any
"""What `json` makes of a text: dict, list, str, int, float, bool or None."""

COMMANDS: Mapping[str, type[commands.Command]] = {
    kind.__name__: kind for kind in commands.Command.__subclasses__()
}
"""Commands by the name under which they are written."""


class CanonicalError(ValueError):
    """A value that has no canonical form, or JSON that is not one.

    Args:
        place: Where, for instance `report.votes[3].seat`.
        expected: What should stand there.
        found: What stands there.
    """

    def __init__(self, place: str, expected: str, found: object) -> None:
        self.place = place or "value"
        self.expected = expected
        self.found = found
        super().__init__(f"{self.place}: expected {expected}, found {str(found)[:80]!r}")


def text_of(value: Json) -> bytes:
    """Return the one text of a JSON value: sorted, without spaces, UTF-8.

    A lone surrogate (which UTF-8 cannot hold) becomes its JSON escape.
    """
    text = json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )
    return text.encode("utf-8", errors="backslashreplace")


def digest_of(value: Json) -> str:
    """Return the digest of a JSON value, 16 hexadecimal figures."""
    return hashlib.blake2b(text_of(value), digest_size=8).hexdigest()


def digest_of_state(state: GameState) -> str:
    """Return the digest of everything in a state but the reports of closed rounds.

    Those were covered while their round was in play. Left out, so that the
    last of twelve rounds is as quick to digest as the first. Fields that stand
    at their default are left out too: a later version that adds a field still
    finds the digests of old sessions right.
    """
    closed = [
        [to_json(part) for part in (r.round, r.verdict, r.method, r.dropped, r.hours_short_met)]
        for r in state.history
    ]
    reports = [
        _digest_of_report(report)
        for report in (state.opening, state.life, state.election, state.epilogue)
    ]
    rest = replace(state, history=(), opening=None, life=None, election=None, epilogue=None)
    told = {
        field.name: to_json(getattr(rest, field.name))
        for field in fields(rest)
        if getattr(rest, field.name) != field.default
    }
    return digest_of([closed, reports, told])


def command_to_json(command: commands.Command) -> Json:
    """Return the JSON form of a command, with its name under `command`."""
    return {"command": type(command).__name__, **to_json(command)}


def command_from_json(data: Json) -> commands.Command:
    """Return the command that was written as `data`."""
    if not isinstance(data, dict):
        raise CanonicalError("", "a command", data)
    kind = COMMANDS.get(str(data.get("command")))
    if kind is None:
        raise CanonicalError("command", "the name of a command", data.get("command"))
    return from_json(kind, {name: part for name, part in data.items() if name != "command"})


def to_json(value: object, place: str = "") -> Json:
    """Return the JSON form of a value of state or commands."""
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        if not isfinite(value):
            raise CanonicalError(place, "a finite number", value)
        return float(value)
    if isinstance(value, tuple):
        return [to_json(part, f"{place}[{n}]") for n, part in enumerate(value)]
    if is_dataclass(value):
        kind: Any = type(value)
        known = {name: getattr(value, name) for name in _hints(kind)}
        later = _later(kind)
        return {
            name: to_json(part, f"{place}.{name}")
            for name, part in known.items()
            if name not in later or part != later[name]
        }
    raise CanonicalError(place, "a plain value", type(value).__name__)


def from_json(kind: type[T], data: Json) -> T:
    """Return the value of type `kind` that was written as `data`."""
    value: T = _read(kind, data, "")
    return value


@lru_cache(maxsize=16)
def _digest_of_report(report: object) -> str:
    """Remembered, because a report stays the same while the state around it moves."""
    return digest_of(to_json(report))


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


@cache
def _later(kind: Any) -> dict[str, Any]:
    """Return the fields that came later, with their defaults: at it they are not written."""
    return {field.name: field.default for field in fields(kind) if field.metadata.get("later")}


def _read(kind: Any, data: Json, place: str) -> Any:
    origin = get_origin(kind)
    if origin in (UnionType, Union):
        return _read_union(get_args(kind), data, place)
    if origin is tuple:
        return _read_tuple(get_args(kind), data, place)
    if is_dataclass(kind):
        return _read_record(kind, data, place)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        if data not in tuple(kind):
            raise CanonicalError(place, f"a word of {kind.__name__}", data)
        return kind(data)
    if not _fits(kind, data):
        raise CanonicalError(place, kind.__name__, data)
    return data


def _fits(kind: Any, data: Json) -> bool:
    if kind is float:
        return isinstance(data, float | int) and not isinstance(data, bool) and isfinite(data)
    return type(data) is kind


def _read_union(kinds: tuple[Any, ...], data: Json, place: str) -> Any:
    if data is None and NoneType in kinds:
        return None
    plain = [kind for kind in kinds if kind in (str, int, float)]
    if plain:
        if not any(_fits(kind, data) for kind in plain):
            raise CanonicalError(place, " or ".join(kind.__name__ for kind in plain), data)
        return data
    record = next(kind for kind in kinds if kind is not NoneType)
    return _read(record, data, place)


def _read_tuple(kinds: tuple[Any, ...], data: Json, place: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise CanonicalError(place, "a list", data)
    if kinds[-1] is Ellipsis:
        kinds = (kinds[0],) * len(data)
    if len(kinds) != len(data):
        raise CanonicalError(place, f"{len(kinds)} items", data)
    return tuple(
        _read(kind, part, f"{place}[{n}]")
        for n, (kind, part) in enumerate(zip(kinds, data, strict=True))
    )


def _read_record(kind: Any, data: Json, place: str) -> Any:
    if not isinstance(data, dict):
        raise CanonicalError(place, kind.__name__, data)
    hints = _hints(kind)
    prefix = f"{place}." if place else ""
    for name in data:
        if name not in hints:
            raise CanonicalError(f"{prefix}{name}", f"a field of {kind.__name__}", name)
    later = _later(kind)
    for name in hints:
        if name not in data and name not in later:
            raise CanonicalError(f"{prefix}{name}", "a value", "nothing")
    return kind(
        **{
            name: _read(hint, data[name], prefix + name)
            for name, hint in hints.items()
            if name in data
        }
    )
