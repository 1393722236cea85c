"""Reads one TOML file into values that know on which line they stand."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from game.content.letters import SOFT_HYPHEN
from game.content.lines import Key, Place, Token, lines_of, tokens
from game.content.mistakes import Broken, Problem, shown

LARGEST_FILE = 1_000_000
DEEPEST = 12
LONGEST_VALUE = 60


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its values and the line of each."""

    path: Path
    values: Mapping[str, Any]
    lines: Mapping[Place, int]

    def line(self, *place: Key) -> int:
        """Return the line of a value, or of the nearest table around it."""
        while place not in self.lines:
            place = place[:-1]
        return self.lines[place]

    def problem(self, code: str, *place: Key, **values: str | int | float) -> Problem:
        """Return a problem at the line of `place`."""
        return replace(Problem.at(self.path, self.line(*place), code, **values), place=place)


def read(path: Path) -> Document:
    """Read a TOML file.

    Raises:
        Broken: The file cannot be read; it holds every problem found.
    """
    text = _text(path)
    pieces = tokens(text)
    _refuse_odd_shape(path, pieces)
    try:
        values = tomllib.loads(text)
        hidden = list(_odd_characters(values, ()))
    except ValueError as error:
        raise Broken(_syntax_problem(path, text, str(error))) from None
    except RecursionError:  # a.b.c... makes tables without brackets
        raise Broken(Problem.at(path, 0, "too_deep", most=DEEPEST)) from None
    document = Document(path, values, lines_of(pieces))
    odd = [
        document.problem("odd_character", *place, where=shown(place), character=name)
        for place, name in hidden
    ]
    if odd:
        raise Broken(*odd)
    return document


def _text(path: Path) -> str:
    if path.is_dir():
        raise Broken(Problem.at(path, 0, "is_folder"))
    try:
        size = path.stat().st_size
        if not path.is_file():  # a pipe or a device would never end
            raise Broken(Problem.at(path, 0, "binary"))
        raw = path.read_bytes() if size <= LARGEST_FILE else b""
    except FileNotFoundError:
        raise Broken(Problem.at(path, 0, "no_file")) from None
    except OSError as error:
        raise Broken(Problem.at(path, 0, "unreadable", why=error.strerror or "")) from None
    if size > LARGEST_FILE:
        raise Broken(Problem.at(path, 0, "too_large", most=LARGEST_FILE // 1000))
    if not raw.strip():
        raise Broken(Problem.at(path, 1, "empty"))
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Broken(Problem.at(path, 1, "utf16"))
    if b"\0" in raw:
        raise Broken(Problem.at(path, 1, "binary"))
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Broken(Problem.at(path, line, "not_utf8")) from None


def _refuse_odd_shape(path: Path, pieces: list[Token]) -> None:
    """Refuse what would exhaust the parser: deep nesting and endless numbers."""
    depth = 0
    for piece in pieces:
        if piece.text in ("[", "{"):
            depth += 1
        elif piece.text in ("]", "}"):
            depth -= 1
        elif piece.kind == "bare" and len(piece.text) > LONGEST_VALUE:
            raise Broken(Problem.at(path, piece.line, "value_too_long"))
        if depth > DEEPEST:
            raise Broken(Problem.at(path, piece.line, "too_deep", most=DEEPEST))


_SYNTAX = (
    ("syntax_twice", ("Cannot overwrite", "Cannot declare", "Duplicate", "Cannot mutate")),
    (
        "syntax_open",
        ("Unclosed", "Unterminated", 'Expected "', "Expected ']'", "Illegal character '\\n'"),
    ),
    ("syntax_equals", ("Expected '=' after",)),
    ("syntax_value", ("Invalid value", "Invalid date", "Invalid hex")),
    ("syntax_extra", ("Expected newline or end",)),
    ("syntax_character", ("Illegal character", "Found invalid character", "Unescaped")),
)


def _syntax_problem(path: Path, text: str, message: str) -> Problem:
    place = re.search(r"at line (\d+)", message)
    line = int(place.group(1)) if place else text.rstrip().count("\n") + 1
    code = next((code for code, starts in _SYNTAX if message.startswith(starts)), "syntax")
    if code == "syntax_extra" and re.search(r"=\s*\d{4}-\d\d-\d\d", text.split("\n")[line - 1]):
        code = "syntax_value"  # the parser reads an impossible date as a number and a rest
    return Problem.at(path, line, code)


def _odd_characters(value: object, place: Place) -> Iterator[tuple[Place, str]]:
    """Find control, direction and zero-width characters: they hide or turn text."""
    if isinstance(value, str):
        for character in value:
            hidden = unicodedata.category(character) in ("Cc", "Cf", "Co", "Cn", "Cs")
            if hidden and character not in (SOFT_HYPHEN, "\n", "\t"):
                yield place, f"U+{ord(character):04X}"
                return
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _odd_characters(key, place)
            yield from _odd_characters(item, (*place, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _odd_characters(item, (*place, number))
