"""What was said before in a term, so that nothing is said twice in the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from agents.keyed import draw, identity
from game.rules.views import Item

_DECKS = 2**20


@dataclass
class Said:
    """Numbers every item that is told by how often its like was told before.

    The ways to say a thing are dealt like cards: each term has its own shuffle
    and a way comes back only when all of them were used.

    Attributes:
        seed: Seed of the session.
        told: How often each code was told.
        spoken: How often someone spoke at a code, by code and voice.
    """

    seed: int
    told: Counter[str] = field(default_factory=Counter)
    spoken: Counter[tuple[str, str]] = field(default_factory=Counter)

    def numbered(self, items: Iterable[Item]) -> tuple[Item, ...]:
        """Return the items in order, each with its shuffle and its turns."""
        return tuple(self.one(item) for item in items)

    def one(self, item: Item) -> Item:
        """Return an item with its shuffle and its turns, and remember it."""
        voice = item.face.voice if item.face else ""
        found = replace(
            item,
            deck=int(draw(self.seed, "shuffle", identity(item.code)) * _DECKS),
            turn=self.told[item.code],
            spoken=self.spoken[item.code, voice],
        )
        self.told[item.code] += 1
        self.spoken[item.code, voice] += 1
        return found
