"""Rings on the map where something begins, comes to stay or ends, for a moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui import shapes
from game.ui.shelf import Shelved
from game.ui.style import CARD, GOLD, INK, Colour

LASTS = 1.8
"""Seconds that a ring is seen."""

STEPS = 12
"""Sizes a ring is drawn in; between two of them nobody sees a jump."""

COLOURS: dict[str, Colour] = {"stays": GOLD, "begins": CARD, "ends": INK}


@dataclass(frozen=True, slots=True)
class Ring:
    """Something that happens at a place.

    Attributes:
        kind: `begins`, `stays` or `ends`.
        at: Middle, pixels of the map.
        reach: Size of what stands there, pixels.
        age: Seconds since it happened.
    """

    kind: str
    at: tuple[float, float]
    reach: int
    age: float


def draw_rings(layer: pygame.Surface, rings: Sequence[Ring]) -> None:
    """Draw rings that grow where something begins and close where something ends."""
    for ring in rings:
        share = ring.age / LASTS
        if not 0.0 <= share < 1.0:
            continue
        step = int(share * STEPS)
        grown = STEPS - 1 - step if ring.kind == "ends" else step
        picture = _ring(ring.kind, round(ring.reach * (1.1 + 1.3 * grown / STEPS)))
        picture.set_alpha(round(255 * min(1.0, 2.2 * (1 - share))))
        layer.blit(picture, picture.get_rect(center=(round(ring.at[0]), round(ring.at[1]))))


@Shelved
def _ring(kind: str, diameter: int) -> pygame.Surface:
    colour = COLOURS[kind]
    wide = max(3, diameter // 14)
    fill = (*colour, 40)

    def paint(large: pygame.Surface, factor: int) -> None:
        middle = diameter * factor / 2
        pygame.draw.circle(large, fill, (middle, middle), middle)
        pygame.draw.circle(large, colour, (middle, middle), middle, wide * factor)

    return shapes.smooth((diameter, diameter), paint)
