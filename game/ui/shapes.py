"""Smooth shapes: boxes with round corners and a soft shadow, discs, bands and lines.

pygame draws filled shapes with hard edges. Here they are drawn several times
too large, scaled down once and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.shelf import Shelved
from game.ui.style import Colour

Point = tuple[float, float]
FINE = 4
_OPACITY = 24
"""Bits before the opacity in a pixel of a see-through picture; its colours are before it."""
PIXELS_A_STEP = 900_000
"""Pixels that are scaled down in a step: about a millisecond."""
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


def _weighed() -> NDArray[np.uint8]:
    """What a colour that weighs by its opacity (high byte) is by itself (low byte)."""
    solid = np.maximum(np.arange(256), 1)[:, None]
    table: NDArray[np.uint8] = np.minimum((np.arange(256) * 255 + solid // 2) // solid, 255)
    return table.astype(np.uint8).ravel()


_WEIGHED = _weighed()


def unseen(surface: pygame.Surface, rect: pygame.Rect) -> bool:
    """Whether a box lies wholly outside what may be drawn on: then nothing need be made for it."""
    return not surface.get_clip().colliderect(rect)


def shrunk(large: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    """Scale a picture down without dark fringes: colour weighs by its opacity."""
    if not large.get_flags() & pygame.SRCALPHA:
        return pygame.transform.smoothscale(large, size)
    small = pygame.transform.smoothscale(large.premul_alpha(), size)
    pixels = pygame.surfarray.pixels2d(small).T.reshape(-1)
    opacity = pixels >> _OPACITY
    through = np.flatnonzero((opacity > 0) & (opacity < 255))
    some = pixels[through]
    row = (opacity[through] << 8).astype(np.intp)
    parts = some.view(np.uint8).reshape(-1, 4)
    for part in range(3):
        parts[:, part] = np.take(_WEIGHED, row + parts[:, part])
    pixels[through] = some
    return small


def shrinking(
    large: pygame.Surface, size: tuple[int, int], factor: int
) -> Generator[None, None, pygame.Surface]:
    """Scale an opaque picture down in steps, so that frames can go between.

    Args:
        large: What is drawn too large.
        size: Width and height of the result.
        factor: How many times too large it is.
    """
    small = pygame.Surface(size, 0, 32)
    rows = max(1, PIXELS_A_STEP // max(1, large.get_width() * factor))
    for top in range(0, size[1], rows):
        strip = small.subsurface((0, top, size[0], min(rows, size[1] - top)))
        band = large.subsurface((0, top * factor, large.get_width(), strip.get_height() * factor))
        pygame.transform.smoothscale(band, strip.get_size(), strip)
        yield
    return small


@Shelved
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


@Shelved
def _stretched(
    size: tuple[int, int],
    radius: int,
    fill: tuple[int, ...],
    *,
    border: Colour | None,
    border_width: int,
    shadow: int,
) -> tuple[tuple[tuple[pygame.Surface, Point], ...], pygame.Rect | None]:
    """Corners and edges of a box of this size, each with its place beside the box.

    The middle of an opaque box is not kept as a picture: it is a colour, and large.
    """
    small = _corners(radius, fill, border=border, border_width=border_width, shadow=shadow)
    out, side = 2 * shadow, small.get_width()
    corner = radius + out
    wide, high = size[0] - 2 * radius, size[1] - 2 * radius
    rows = ((0, corner, corner), (corner, 2, high), (side - corner, corner, corner))
    places = (-out, radius, radius + high)
    opaque = len(fill) == 3 or fill[3] == 255
    pieces: list[tuple[pygame.Surface, Point]] = []
    for number, ((top, tall, target), place) in enumerate(zip(rows, places, strict=True)):
        if target <= 0:
            continue
        edges = number == 1 and opaque and wide > 0
        strip = _strip(small.subsurface((0, top, side, tall)), corner, 0 if edges else wide, target)
        if edges:
            left, right = (strip.subsurface((x, 0, corner, target)) for x in (0, corner))
            pieces += [(left, (-out, place)), (right, (radius + wide, place))]
        else:
            pieces.append((strip, (-out, place)))
    middle = pygame.Rect(radius, radius, wide, high) if opaque and min(wide, high) > 0 else None
    return tuple(pieces), middle


def _strip(piece: pygame.Surface, corner: int, wide: int, high: int) -> pygame.Surface:
    """A part of the smallest box, its middle two pixels stretched to a width."""
    side = piece.get_width()
    strip = pygame.Surface((2 * corner + max(0, wide), high), pygame.SRCALPHA)
    spans = ((0, corner, 0, corner), (corner, 2, corner, wide),
             (side - corner, corner, corner + max(0, wide), corner))  # fmt: skip
    for left, broad, place, target in spans:
        if target > 0:
            part = piece.subsurface((left, 0, broad, piece.get_height()))
            part = pygame.transform.scale(part, (target, high))
            strip.blit(part, (place, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return strip


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
    if rect.width < 2 or rect.height < 2 or unseen(surface, rect.inflate(4 * shadow, 4 * shadow)):
        return
    radius = max(0, min(radius, (min(rect.size) - 1) // 2))
    pieces, middle = _stretched(
        rect.size,
        radius,
        tuple(fill),
        border=border,
        border_width=border_width,
        shadow=shadow,
    )
    x, y = rect.topleft
    surface.fblits([(piece, (x + left, y + top)) for piece, (left, top) in pieces])
    if middle is not None:
        surface.fill(fill, middle.move(x, y))


@Shelved
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
    place = pygame.Rect(0, 0, diameter, diameter)
    place.center = (round(centre[0]), round(centre[1]))
    if not unseen(surface, place):
        surface.blit(round_picture(diameter, tuple(fill), border, border_width), place)


def thick_line(
    surface: pygame.Surface, colour: tuple[int, ...], points: Sequence[Point], width: float
) -> None:
    """Draw a line with round ends and joints; for surfaces that are scaled down later."""
    if len(points) > 1:
        pygame.draw.lines(surface, colour, False, points, max(1, round(width)))
    if width > 2:
        for point in points:
            pygame.draw.circle(surface, colour, point, width / 2)
