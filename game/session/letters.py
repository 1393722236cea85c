"""What goes between processes: packed quickly, and once for all who get it."""

from __future__ import annotations

import copyreg
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from operator import attrgetter
from threading import Lock
from typing import Any

from game.rules import commands, definitions, endings, reports, state, views


class Letter:
    """A value that is packed once, however often it is sent; it arrives as the value itself.

    Args:
        value: What is sent.
    """

    def __init__(self, value: object) -> None:
        self._value = value
        self._packed = b""
        self._door = Lock()

    def __reduce__(self) -> tuple[Callable[[bytes], object], tuple[bytes]]:
        """Pack the value, the first time."""
        with self._door:
            self._packed = self._packed or pickle.dumps(self._value)
        return pickle.loads, (self._packed,)


def _learn(kind: type) -> None:
    """Pack records of a kind by their fields; the way of dataclasses takes ten times as long."""
    names = [field.name for field in fields(kind)]
    get: Callable[[Any], Any] = attrgetter(*names) if names else tuple

    def parts(value: object) -> tuple[type, tuple[object, ...]]:
        if not names:
            return kind, ()
        return kind, get(value) if len(names) > 1 else (get(value),)

    copyreg.pickle(kind, parts)


for _module in (commands, definitions, views, reports, endings, state):
    for _kind in vars(_module).values():
        if isinstance(_kind, type) and is_dataclass(_kind) and all(f.init for f in fields(_kind)):
            _learn(_kind)
