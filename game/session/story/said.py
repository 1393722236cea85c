"""What was said before in a term, so that nothing is said twice in the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from agents.keyed import draw, identity
from game.rules.endings import FactionResult, LifeStory
from game.rules.reports import Followed
from game.rules.views import Item

Steps = tuple[tuple[int, Item], ...]
"""Dated steps in the life of an initiative."""

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

    def in_results(self, results: Iterable[FactionResult]) -> tuple[FactionResult, ...]:
        """Return the results with the voice beside each numbered."""
        return tuple(
            result if result.voice is None else replace(result, voice=self.one(result.voice))
            for result in results
        )

    def in_film(self, followed: Iterable[Followed]) -> tuple[Followed, ...]:
        """Return what was followed with its steps numbered, so that the debrief varies them."""
        return tuple(replace(one, steps=self._steps(one.steps)) for one in followed)

    def in_story(self, story: LifeStory | None) -> LifeStory | None:
        """Return the life of an initiative with its steps numbered."""
        return None if story is None else replace(story, steps=self._steps(story.steps))

    def _steps(self, steps: Steps) -> Steps:
        return tuple((month, self.one(item)) for month, item in steps)
