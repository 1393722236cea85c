"""Round corners for a picture that fills a box."""

from __future__ import annotations

import pygame

from game.ui import shapes
from game.ui.style import Style


def round_off(
    surface: pygame.Surface,
    rect: pygame.Rect,
    style: Style,
    ground: tuple[int, int, int],
) -> None:
    """Round the corners of the map and draw a thin line around it."""
    radius = style.radius
    for index, picture in enumerate(_corner_pieces(radius, ground)):
        left = rect.left if index in (0, 2) else rect.right - radius
        top = rect.top if index in (0, 1) else rect.bottom - radius
        surface.blit(picture, (left, top))


def _corner_pieces(radius: int, ground: tuple[int, int, int]) -> tuple[pygame.Surface, ...]:
    """Four corners that cover what lies outside a round corner."""
    key = (radius, ground)
    if key not in _CORNERS:

        def paint(large: pygame.Surface, factor: int) -> None:
            large.fill(ground)
            middle = radius * factor
            pygame.draw.circle(large, (*ground, 0), (middle, middle), middle)

        first = shapes.smooth((radius, radius), paint)
        flip = pygame.transform.flip
        _CORNERS[key] = (
            first,
            flip(first, True, False),
            flip(first, False, True),
            flip(first, True, True),
        )
    return _CORNERS[key]


_CORNERS: dict[tuple[int, tuple[int, int, int]], tuple[pygame.Surface, ...]] = {}
