"""On which line each value of a TOML file stands.

The standard parser forgets lines. This index reads only the structure: keys,
tables, arrays. It expects a file that the standard parser accepts.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import NamedTuple

Key = str | int
Place = tuple[Key, ...]
"""Where a value stands: keys and positions, from the outside in."""

_TOKEN = re.compile(
    r'''(?P<space>[ \t\r]+|\#[^\n]*)
      | (?P<newline>\n)
      | (?P<text>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
      | (?P<mark>[\[\]{},=])
      | (?P<bare>[^\s\[\]{},=#"']+|["'])''',
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A piece of a file: its kind, its text and its line."""

    kind: str
    text: str
    line: int


def tokens(text: str) -> list[Token]:
    """Cut a file in pieces; never fails, also on a file that is not TOML."""
    found = []
    line = 1
    for match in _TOKEN.finditer(text):
        if match.lastgroup != "space":
            found.append(Token(match.lastgroup or "", match.group(), line))
        line += match.group().count("\n")
    return found


def lines_of(pieces: list[Token]) -> Mapping[Place, int]:
    """Return the line of every key and every item of a list.

    Args:
        pieces: Tokens of a valid TOML file.
    """
    return _Index(pieces).read()


class _Index:
    """Walks through the tokens once; `self.at` is where it is."""

    def __init__(self, pieces: list[Token]) -> None:
        self.pieces = pieces
        self.at = 0
        self.found: dict[Place, int] = {(): 1}
        self.counts: dict[Place, int] = {}

    def read(self) -> Mapping[Place, int]:
        table: Place = ()
        while self.at < len(self.pieces):
            piece = self.pieces[self.at]
            if piece.kind == "newline":
                self.at += 1
            elif piece.text == "[":
                table = self._header()
            else:
                self._pair(table)
        return self.found

    def _header(self) -> Place:
        line = self.pieces[self.at].line
        self.at += 1
        many = self.pieces[self.at].text == "["
        self.at += many
        *outer, last = self._key()
        self.at += 1 + many
        table: Place = ()
        for part in outer:
            table = self._last_of((*table, part))
        table = (*table, last)
        self.found.setdefault(table, line)
        if many:
            self.counts[table] = self.counts.get(table, -1) + 1
        table = self._last_of(table)
        self.found.setdefault(table, line)
        return table

    def _last_of(self, table: Place) -> Place:
        return (*table, self.counts[table]) if table in self.counts else table

    def _key(self) -> list[str]:
        parts: list[str] = []
        while self.pieces[self.at].text not in ("=", "]"):
            piece = self.pieces[self.at]
            if piece.kind == "text":
                parts.append(tomllib.loads(f"key = {piece.text}")["key"])
            else:
                parts.extend(part for part in piece.text.split(".") if part)
            self.at += 1
        return parts

    def _pair(self, table: Place) -> None:
        line = self.pieces[self.at].line
        place = table
        for part in self._key():
            place = (*place, part)
            self.found.setdefault(place, line)
        self.at += 1
        self._value(place)

    def _value(self, place: Place) -> None:
        opening = self.pieces[self.at].text
        if opening == "[":
            self._items(place)
        elif opening == "{":
            self._inline(place)
        else:
            self.at += 1
            while self.at < len(self.pieces) and self.pieces[self.at].kind == "bare":
                self.at += 1  # a date and a time may stand apart

    def _items(self, place: Place) -> None:
        self.at += 1
        number = 0
        while self.pieces[self.at].text != "]":
            if self.pieces[self.at].kind == "newline" or self.pieces[self.at].text == ",":
                self.at += 1
                continue
            self.found[*place, number] = self.pieces[self.at].line
            self._value((*place, number))
            number += 1
        self.at += 1

    def _inline(self, place: Place) -> None:
        self.at += 1
        while self.pieces[self.at].text != "}":
            if self.pieces[self.at].kind == "newline" or self.pieces[self.at].text == ",":
                self.at += 1
                continue
            self._pair(place)
        self.at += 1
