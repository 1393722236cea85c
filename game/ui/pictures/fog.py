"""Fog over the map: what was never seen, and what was seen some time ago.

Never by colour alone: fog has slanting strokes and a word, what was seen
earlier has wide-spaced strokes, a word and no movement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pygame
from numpy.typing import NDArray

from game.rules.knowledge import Sight, sight_of
from game.rules.views import TownView
from game.ui import icons, shapes
from game.ui.pictures.scenery import Fit
from game.ui.shelf import Shelved
from game.ui.style import CARD, INK_SOFT, PAPER, Colour, mix

Sights = tuple[Sight, ...]
"""How well each neighbourhood is known, in the order of the art."""

MIST: Colour = (233, 231, 224)
STROKE: Colour = (158, 160, 160)

_VEIL = {Sight.NOW: 0, Sight.EARLIER: 120, Sight.FOG: 222}
"""How much of the land is veiled, 0 to 255."""

BAND = 128
"""Rows of the fog that are drawn in a portion: less than a millisecond."""

_STROKES = {Sight.EARLIER: (52, 80), Sight.FOG: (17, 150)}
"""Distance of the strokes in layout pixels, and how much they cover."""


def sights_of(places: Sequence[str], town: TownView) -> Sights:
    """Return how well neighbourhoods are known, in the order of `places`."""
    seen = {view.id: view.seen for view in town.neighbourhoods}
    return tuple(sight_of(seen.get(place), town.month) for place in places)


def laid_fog(
    fog: pygame.Surface, owned: NDArray[np.integer], sights: Sights, unit: float
) -> Iterator[None]:
    """Draw the fog over a map, in portions of less than a millisecond.

    Args:
        fog: An empty picture with its own opacity, of the size of the map.
        owned: The neighbourhood of every second pixel, from `owners`.
        sights: How well each is known.
        unit: Pixels per layout pixel.
    """
    for band in _bands(fog):
        strip = fog.subsurface(band)
        for sight in (Sight.EARLIER, Sight.FOG):
            if sight not in sights:
                continue
            layer = pygame.Surface(band.size, pygame.SRCALPHA)
            layer.fill((*MIST, _VEIL[sight]))
            _draw_strokes(layer, sight, unit, (band.y, fog.get_height()))
            inside = np.array([one is sight for one in sights] + [False] * 256)
            mask = _mask(owned, inside, band)
            layer.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
            strip.blit(layer, (0, 0))
        yield


def veiled(picture: pygame.Surface, owned: NDArray[np.integer], row: int) -> Iterator[None]:
    """Fade everything but one neighbourhood on a map, in portions.

    Args:
        picture: The map.
        owned: The neighbourhood of every second pixel, from `owners`.
        row: The neighbourhood that stands out.
    """
    others = np.arange(256) != row
    for band in _bands(picture):
        veil = pygame.Surface(band.size, pygame.SRCALPHA)
        veil.fill((*PAPER, 150))
        veil.blit(_mask(owned, others, band), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        picture.blit(veil, band)
        yield


def _bands(picture: pygame.Surface) -> Iterator[pygame.Rect]:
    """A picture in strips from top to bottom."""
    wide, high = picture.get_size()
    for top in range(0, high, BAND):
        yield pygame.Rect(0, top, wide, min(BAND, high - top))


def draw_swatch(surface: pygame.Surface, rect: pygame.Rect, sight: Sight, unit: float) -> None:
    """Draw a small piece of fog, for a legend."""
    piece = pygame.Surface(rect.size)
    piece.fill((204, 214, 178))
    if sight is not Sight.NOW:
        layer = pygame.Surface(rect.size, pygame.SRCALPHA)
        layer.fill((*MIST, _VEIL[sight]))
        _draw_strokes(layer, sight, unit * 0.5, (0, rect.height))
        piece.blit(layer, (0, 0))
    surface.blit(piece, rect)
    pygame.draw.rect(surface, STROKE, rect, 1)


@Shelved
def faded(pin: pygame.Surface, diameter: int) -> pygame.Surface:
    """A pin as it was when it was last seen: pale, with a small clock."""
    pale = pygame.transform.grayscale(pin)
    pale.set_alpha(150)
    picture = pygame.Surface(pin.get_size(), pygame.SRCALPHA)
    picture.blit(pale, (0, 0))
    if diameter >= _CLOCK_FROM:
        size = max(12, round(diameter * 0.48))
        at = (picture.get_width() - size / 2, picture.get_height() - size / 2)
        shapes.disc(picture, at, size, CARD)
        icons.put(picture, "history", at, max(9, round(size * 0.8)), INK_SOFT)
    return picture


_CLOCK_FROM = 24
"""Below this diameter a pin is a mark, without a clock, pixels."""


def _draw_strokes(layer: pygame.Surface, sight: Sight, unit: float, part: tuple[int, int]) -> None:
    """Draw soft strokes over mist from lower left to upper right.

    Args:
        layer: A strip of the mist.
        sight: Close together, or wide-spaced.
        unit: Pixels per layout pixel.
        part: Where the strip begins, and how high the whole is.
    """
    distance, cover = _STROKES[sight]
    veil = _VEIL[sight]
    tone = (*mix(MIST, STROKE, cover / 255), cover + veil - cover * veil // 255)
    top, high = part
    step = max(6, round(distance * unit))
    thick = max(1, round(distance * unit / 12))
    for start in range(-high, layer.get_width() + step, step):
        pygame.draw.line(layer, tone, (start, high - top), (start + high, -top), thick)


def owners(labels: NDArray[np.integer], size: tuple[int, int]) -> NDArray[np.integer]:
    """Return the neighbourhood of every second pixel of a picture, shape (high, wide).

    Args:
        labels: Row of the neighbourhood of every point of the art, shape (high, wide).
        size: Width and height of the picture, pixels.
    """
    fit, (high, wide) = Fit(size), labels.shape
    across = (np.arange(0, size[0], 2) - fit.offset[0]) / fit.scale
    down = (np.arange(0, size[1], 2) - fit.offset[1]) / fit.scale
    columns = np.clip(across, 0, wide - 1).astype(np.intp)
    rows = np.clip(down, 0, high - 1).astype(np.intp)
    found: NDArray[np.integer] = labels.take(rows, axis=0).take(columns, axis=1)
    return found


def _mask(
    owned: NDArray[np.integer], inside: NDArray[np.bool_], band: pygame.Rect
) -> pygame.Surface:
    """White that is as opaque as a pixel of a strip is inside, with a soft edge.

    Args:
        owned: The neighbourhood of every second pixel, shape (high, wide).
        inside: Which neighbourhoods are inside, a value for each.
        band: The strip, from an even row.
    """
    first, last = band.top // 2, (band.bottom + 1) // 2
    above = min(first, 1)
    soft = (inside * np.uint8(60)).take(owned[first - above : last + 1])
    half = soft >> 1
    soft[1:] += half[:-1]
    soft[:-1] += half[1:]
    soft[:, 1:] += half[:, :-1]
    soft[:, :-1] += half[:, 1:]
    soft = soft[above : above + last - first]
    small = pygame.Surface(soft.shape[::-1], pygame.SRCALPHA)
    small.fill((255, 255, 255, 0))
    pygame.surfarray.pixels_alpha(small).T[:] = _SOFT.take(soft)
    return pygame.transform.scale_by(small, 2).subsurface(((0, 0), band.size))


_SOFT = np.minimum(np.arange(256) * 255 // 180, 255).astype(np.uint8)
