"""The pictures of a town that take long to make."""

from __future__ import annotations

from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from threading import Thread

from game.content.definitions import Content
from game.ui.pictures.map_art import MapArt, map_art, seed_of, was_made
from game.ui.pictures.town_map import TownMap


class Gallery:
    """The pictures of one town. Its map is made aside, so that the screen never waits.

    Args:
        content: The town.
        keep_in: Folder where maps are kept; the user's own cache folder by default.
    """

    def __init__(self, content: Content, keep_in: Path | None = None) -> None:
        self.content = content
        self._keep_in = keep_in
        self._art: list[MapArt] = []
        self._maps: dict[int, TownMap] = {}
        self._maker = Thread(target=self._make, name="map", daemon=True)
        self._maker.start()

    @property
    def town_map(self) -> TownMap | None:
        """The map, or None while it is being made."""
        return self.map_of(0)

    def map_of(self, side: int) -> TownMap | None:
        """The map of the town (0) or of its shadow (1), or None while the land is made."""
        if side not in self._maps and self._art:
            icons_by_theme = {theme.id: theme.icon for theme in self.content.themes.values()}
            self._maps[side] = TownMap(self._art[0], self.content.neighbourhoods, icons_by_theme)
        return self._maps.get(side)

    def wait(self, most: float | None = None) -> None:
        """Wait until the map is there, or for so many seconds at most."""
        self._maker.join(most)

    def _make(self) -> None:
        asked = (self.content.neighbourhoods, seed_of(self.content.id), self._keep_in)
        if not was_made(*asked):
            # The first time takes long and three times the memory of the game.
            maker = get_context("spawn").Process(target=map_art, args=asked, daemon=True)
            with suppress(OSError):
                maker.start()
                maker.join()
        self._art.append(map_art(*asked))
