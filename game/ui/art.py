"""Pictures on a screen: hands the right data and box to the drawing functions."""

from __future__ import annotations

import pygame

from game.rules.state import Face, LensReading, SeatVote, TownView
from game.ui import icons, shapes
from game.ui.frame import Ui
from game.ui.scene import Scene
from game.ui.style import CARD, INK, SAND, STRONG, Text

Rect = pygame.Rect


def face(ui: Ui, who: Face, rect: Rect) -> None:
    """Draw a face in a round frame."""
    side = min(rect.size)
    shapes.disc(ui.surface, rect.center, side, STRONG[who.look % len(STRONG)])
    icons.put(ui.surface, "user", rect.center, round(side * 0.6), CARD)


def town(scene: Scene, rect: Rect, view: TownView, *, marked: tuple[str, ...] = ()) -> None:
    """Draw the map of the town with its people and initiatives."""
    ui = scene.ui
    shapes.box(ui.surface, rect, SAND, ui.style.radius)
    for part in scene.content.neighbourhoods:
        spot = (rect.x + rect.width * part.place[0], rect.y + rect.height * part.place[1])
        box = Rect(0, 0, ui.em(180), ui.line(Text.SMALL))
        box.center = (round(spot[0]), round(spot[1]))
        ui.write(part.name, box, Text.SMALL, colour=INK, align="center", one_line=True)


def chamber(scene: Scene, rect: Rect, votes: tuple[SeatVote, ...], fallen: int) -> None:
    """Draw the council chamber; the first `fallen` votes are open."""
    ui = scene.ui
    shapes.box(ui.surface, rect, SAND, ui.style.radius)


def dot_plot(scene: Scene, rect: Rect, here: LensReading, there: LensReading | None) -> None:
    """Draw the re-runs of a lens as dots, with those of the shadow town under them."""
    ui = scene.ui
    shapes.box(ui.surface, rect, SAND, ui.px(6))


def hemicycle(scene: Scene, rect: Rect, seats: tuple[tuple[str, int], ...]) -> None:
    """Draw seats by faction in a half circle."""
    ui = scene.ui
    shapes.box(ui.surface, rect, SAND, ui.px(6))
