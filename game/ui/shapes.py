"""Smooth shapes: boxes with round corners and a soft shadow, discs, bands and lines.

pygame draws filled shapes with hard edges. Here they are drawn several times
too large, scaled down once and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
import pygame

from game.ui.style import Colour

Point = tuple[float, float]
FINE = 4
SHADOW: Colour = (40, 34, 22)


def smooth(
    size: tuple[int, int], paint: Callable[[pygame.Surface, int], None], factor: int = FINE
) -> pygame.Surface:
    """A picture with smooth edges.

    Args:
        size: Width and height of the result.
        paint: Draws on an empty surface that is `factor` times as large.
        factor: How many times too large it is drawn.
    """
    large = pygame.Surface((size[0] * factor, size[1] * factor), pygame.SRCALPHA)
    paint(large, factor)
    return shrunk(large, size)


def shrunk(large: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    """Scale a picture down without dark fringes: colour weighs by its opacity."""
    small = pygame.transform.smoothscale(large.premul_alpha(), size)
    colours = pygame.surfarray.pixels3d(small)
    opacity = pygame.surfarray.pixels_alpha(small)
    solid = np.maximum(opacity, 1).astype(np.uint16)[..., None]
    colours[:] = np.minimum((colours.astype(np.uint16) * 255 + solid // 2) // solid, 255)
    return small


@lru_cache(maxsize=512)
def _corners(
    radius: int,
    fill: tuple[int, ...],
    *,
    border: Colour | None,
    border_width: int,
    shadow: int,
) -> pygame.Surface:
    """The smallest box with these corners; its middle two pixels may be stretched."""
    side = 2 * (radius + 2 * shadow) + 2

    def paint(large: pygame.Surface, factor: int) -> None:
        box = pygame.Rect(0, 0, 2 * radius + 2, 2 * radius + 2)
        box.center = (side // 2, side // 2)
        box = pygame.Rect(*(factor * value for value in box))
        if border is not None:
            pygame.draw.rect(large, border, box, border_radius=radius * factor)
            box = box.inflate(-2 * border_width * factor, -2 * border_width * factor)
        inner = max(0, (radius - (border_width if border else 0)) * factor)
        pygame.draw.rect(large, fill, box, border_radius=inner)

    picture = smooth((side, side), paint)
    if not shadow:
        return picture
    ground = pygame.Surface((side, side), pygame.SRCALPHA)
    ground.fill((*SHADOW, 0))
    box = pygame.Rect(0, 0, 2 * radius + 2, 2 * radius + 2)
    box.center = (side // 2, side // 2 + max(1, shadow // 3))
    pygame.draw.rect(ground, (*SHADOW, 66), box, border_radius=radius)
    ground = pygame.transform.gaussian_blur(ground, shadow)
    ground.blit(picture, (0, 0))
    return ground


@lru_cache(maxsize=256)
def _stretched(
    size: tuple[int, int],
    radius: int,
    fill: tuple[int, ...],
    *,
    border: Colour | None,
    border_width: int,
    shadow: int,
) -> tuple[tuple[pygame.Surface, Point], ...]:
    """Corners and edges of a box of this size, each with its place beside the box."""
    small = _corners(radius, fill, border=border, border_width=border_width, shadow=shadow)
    out, side = 2 * shadow, small.get_width()
    corner = radius + out
    wide, high = size[0] - 2 * radius, size[1] - 2 * radius
    spans = ((0, corner, corner), (corner, 2, 0), (side - corner, corner, corner))
    pieces = []
    for row, (top, tall, _) in enumerate(spans):
        for column, (left, broad, _) in enumerate(spans):
            piece = small.subsurface((left, top, broad, tall))
            target = (wide if column == 1 else broad, high if row == 1 else tall)
            if min(target) <= 0:
                continue
            if target != piece.get_size():
                piece = pygame.transform.scale(piece, target)
            place = (
                (-out, radius, radius + wide)[column],
                (-out, radius, radius + high)[row],
            )
            if row == column == 1 and (len(fill) == 3 or fill[3] == 255):
                piece = pygame.Surface(target)
                piece.fill(fill)
            pieces.append((piece, place))
    return tuple(pieces)


def box(
    surface: pygame.Surface,
    rect: pygame.Rect,
    fill: tuple[int, ...],
    radius: int = 0,
    *,
    border: Colour | None = None,
    border_width: int = 1,
    shadow: int = 0,
) -> None:
    """Draw a box with round corners.

    Args:
        surface: Where to draw.
        rect: The box itself; its shadow falls outside.
        fill: Colour, with opacity as a fourth number if it is to be see-through.
        radius: Of the corners; at most half the box.
        border: Colour of the border.
        border_width: Of the border.
        shadow: Softness of the shadow, pixels.
    """
    if rect.width < 2 or rect.height < 2:
        return
    radius = max(0, min(radius, (min(rect.size) - 1) // 2))
    for piece, (left, top) in _stretched(
        rect.size,
        radius,
        tuple(fill),
        border=border,
        border_width=border_width,
        shadow=shadow,
    ):
        surface.blit(piece, (rect.left + left, rect.top + top))


@lru_cache(maxsize=512)
def round_picture(
    diameter: int, fill: tuple[int, ...], border: Colour | None = None, border_width: int = 0
) -> pygame.Surface:
    """A disc as a picture; shared, so never draw on it."""

    def paint(large: pygame.Surface, factor: int) -> None:
        middle = diameter * factor / 2
        if border is not None:
            pygame.draw.circle(large, border, (middle, middle), middle)
        inner = middle - (border_width * factor if border is not None else 0)
        pygame.draw.circle(large, fill, (middle, middle), inner)

    return smooth((diameter, diameter), paint)


def disc(
    surface: pygame.Surface,
    centre: Point,
    diameter: int,
    fill: tuple[int, ...],
    *,
    border: Colour | None = None,
    border_width: int = 0,
) -> None:
    """Draw a disc around a point."""
    picture = round_picture(diameter, tuple(fill), border, border_width)
    surface.blit(picture, picture.get_rect(center=(round(centre[0]), round(centre[1]))))


def thick_line(
    surface: pygame.Surface, colour: tuple[int, ...], points: Sequence[Point], width: float
) -> None:
    """Draw a line with round ends and joints; for surfaces that are scaled down later."""
    if len(points) > 1:
        pygame.draw.lines(surface, colour, False, points, max(1, round(width)))
    if width > 2:
        for point in points:
            pygame.draw.circle(surface, colour, point, width / 2)
