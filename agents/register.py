"""Which groups live, and which citizens are in them.

A group holds a place: the number that stands in `Citizens.slot` of everybody
in it. A place that came free is used again, the lowest first.
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from agents.citizens import Citizens, Rows

if TYPE_CHECKING:
    from agents.initiatives import Initiative


class Register:
    """The living groups of a town, by identity and by place."""

    def __init__(self) -> None:
        self._by_identity: dict[int, Initiative] = {}
        self._at: list[Initiative | None] = []
        self._free: list[int] = []
        self._inside: tuple[Rows, NDArray[np.intp]] | None = None

    def __len__(self) -> int:
        """Return the number of places, free ones included."""
        return len(self._at)

    def group(self, name: int) -> Initiative | None:
        """Return a living group by identity."""
        return self._by_identity.get(name)

    def at(self, place: int) -> Initiative | None:
        """Return the group that holds a place."""
        return self._at[place]

    def free_place(self) -> int:
        """Return the lowest free place; it stays free until a group is put there."""
        while self._free and self._at[self._free[0]] is not None:
            heappop(self._free)
        return self._free[0] if self._free else len(self._at)

    def put(self, group: Initiative, place: int) -> None:
        """Let a group hold a place."""
        while len(self._at) <= place:
            heappush(self._free, len(self._at))
            self._at.append(None)
        self._at[place] = group
        self._by_identity[group.record.identity] = group
        self.changed()

    def drop(self, group: Initiative) -> None:
        """Take a group that ended out; its place is free."""
        self._at[group.place] = None
        heappush(self._free, group.place)
        del self._by_identity[group.record.identity]

    def changed(self) -> None:
        """Note that citizens may have joined a group."""
        self._inside = None

    def members(self, citizens: Citizens, place: int) -> Rows:
        """Return the rows of everybody in the group at a place, ascending."""
        if self._inside is None:
            inside = np.flatnonzero(citizens.slot >= 0)
            slots = citizens.slot[inside]
            order = np.argsort(slots, kind="stable")
            starts = np.searchsorted(slots[order], np.arange(len(self._at) + 1))
            self._inside = inside[order], starts
        rows, starts = self._inside
        mine: Rows = rows[starts[place] : starts[place + 1]]
        # Some may have left since this was sorted; nobody joined.
        here: Rows = mine[citizens.slot[mine] == place]
        return here
