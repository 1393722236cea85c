"""Pictures on a screen: hands the right data and box to the drawing functions."""

from __future__ import annotations

from threading import Thread

import pygame

from game.content.definitions import Content
from game.rules.state import Face, LensReading, SeatVote, TownView
from game.ui import icons, shapes
from game.ui.frame import Ui
from game.ui.pictures.map_art import MapArt, map_art, seed_of
from game.ui.pictures.town_map import TownMap
from game.ui.style import CARD, INK_SOFT, SAND, STRONG

Rect = pygame.Rect


class Gallery:
    """The pictures of one town. Its map is made aside, so that the screen never waits.

    Args:
        content: The town.
    """

    def __init__(self, content: Content) -> None:
        self.content = content
        self._art: list[MapArt] = []
        self._map: TownMap | None = None
        self._maker = Thread(target=self._make, name="map", daemon=True)
        self._maker.start()

    @property
    def town_map(self) -> TownMap | None:
        """The map, or None while it is being made."""
        if self._map is None and self._art:
            icons_by_theme = {theme.id: theme.icon for theme in self.content.themes.values()}
            self._map = TownMap(self._art[0], self.content.neighbourhoods, icons_by_theme)
        return self._map

    def wait(self) -> None:
        """Wait until the map is there; for pictures without a screen."""
        self._maker.join()

    def _make(self) -> None:
        self._art.append(map_art(self.content.neighbourhoods, seed_of(self.content.id)))


def town(
    ui: Ui,
    gallery: Gallery,
    rect: Rect,
    view: TownView,
    *,
    followed: tuple[str, ...] = (),
    chosen: str = "",
    alive: bool = False,
) -> None:
    """Draw the map of the town with its people and initiatives."""
    drawn = gallery.town_map
    if drawn is None:
        shapes.box(ui.surface, rect, SAND, ui.style.radius)
        icons.put(ui.surface, "map-2", rect.center, ui.em(80), INK_SOFT)
        ui.moving = True
        return
    ui.moving = ui.moving or (alive and not ui.style.reduced_motion)
    month = (gallery.content.start_month - 1 + view.month) % 12 + 1
    drawn.draw(ui.surface, rect, view, ui.style, followed=followed, chosen=chosen,
               month_of_year=month, time=ui.t if alive else None)  # fmt: skip


def face(ui: Ui, who: Face, rect: Rect) -> None:
    """Draw a face in a round frame."""
    side = min(rect.size)
    shapes.disc(ui.surface, rect.center, side, STRONG[who.look % len(STRONG)])
    icons.put(ui.surface, "user", rect.center, round(side * 0.6), CARD)


def chamber(ui: Ui, content: Content, rect: Rect, votes: tuple[SeatVote, ...], fallen: int) -> None:
    """Draw the council chamber; the first `fallen` votes are open."""
    shapes.box(ui.surface, rect, SAND, ui.style.radius)


def dot_plot(ui: Ui, rect: Rect, here: LensReading, there: LensReading | None) -> None:
    """Draw the re-runs of a lens as dots, with those of the shadow town under them."""
    shapes.box(ui.surface, rect, SAND, ui.px(6))


def hemicycle(ui: Ui, content: Content, rect: Rect, seats: tuple[tuple[str, int], ...]) -> None:
    """Draw seats by faction in a half circle."""
    shapes.box(ui.surface, rect, SAND, ui.px(6))
