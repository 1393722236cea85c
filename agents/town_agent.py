"""The base of all thick agents: a Mesa agent whose numbering lets models go.

Mesa 3.3 numbers agents in a table that holds every model for ever; this table
forgets a model when nothing else remembers it. Later versions of Mesa do not
use it.
"""

from __future__ import annotations

import itertools
import weakref
from typing import TYPE_CHECKING, ClassVar

import mesa

if TYPE_CHECKING:
    from agents.municipality import Municipality


class _Numbers:
    def __init__(self) -> None:
        self._next: weakref.WeakKeyDictionary[mesa.Model, itertools.count[int]] = (
            weakref.WeakKeyDictionary()
        )

    def __getitem__(self, model: mesa.Model) -> itertools.count[int]:
        if model not in self._next:
            self._next[model] = itertools.count(1)
        return self._next[model]


class TownAgent(mesa.Agent):  # type: ignore[misc]  # Mesa ships no types
    """A council member, a civil servant or an initiative of one municipality."""

    _ids: ClassVar[_Numbers] = _Numbers()
    model: Municipality
