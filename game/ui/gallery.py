"""The pictures of a town that take long to make."""

from __future__ import annotations

from threading import Thread

from game.content.definitions import Content
from game.ui.pictures.map_art import MapArt, map_art, seed_of
from game.ui.pictures.town_map import TownMap


class Gallery:
    """The pictures of one town. Its map is made aside, so that the screen never waits.

    Args:
        content: The town.
    """

    def __init__(self, content: Content) -> None:
        self.content = content
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
        self._art.append(map_art(self.content.neighbourhoods, seed_of(self.content.id)))
