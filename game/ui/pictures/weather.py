"""What falls slowly through the year: snow in winter, leaves in autumn, blossom in spring."""

from __future__ import annotations

import math

import pygame

from game.ui import shapes
from game.ui.shelf import Shelved
from game.ui.style import Colour

FALLS: dict[int, tuple[int, tuple[Colour, ...]]] = {
    12: (40, ((255, 255, 255),)),
    1: (64, ((255, 255, 255),)),
    2: (40, ((255, 255, 255),)),
    4: (14, ((244, 208, 216), (250, 236, 238))),
    5: (10, ((244, 208, 216), (250, 236, 238))),
    10: (14, ((214, 150, 70), (196, 116, 62))),
    11: (20, ((204, 132, 76), (176, 112, 66))),
}
"""How much falls in a month of the year, and its colours."""


def draw_weather(layer: pygame.Surface, month: int, time: float, unit: float) -> None:
    """Draw what falls in a month of the year.

    Args:
        layer: The picture it falls through.
        month: 1 to 12.
        time: Seconds.
        unit: Pixels per layout pixel.
    """
    count, colours = FALLS.get(month, (0, ()))
    wide, high = layer.get_size()
    blits = []
    for number in range(count):
        luck = (number * 0.6180339887) % 1
        size = max(3, round((5 + 4 * ((number * 0.7548777) % 1)) * unit))
        pace = (26 + 22 * ((number * 0.5698403) % 1)) * unit
        y = (luck * high * 3 + pace * time) % (high + size) - size
        sway = 16 * unit * math.sin(0.7 * time + number)
        x = ((number * 0.754877) % 1 * wide + sway) % wide
        blits.append((_flake(size, colours[number % len(colours)]), (x, y)))
    layer.fblits(blits)


@Shelved
def _flake(size: int, colour: Colour) -> pygame.Surface:
    return shapes.round_picture(size, (*colour, 210))
