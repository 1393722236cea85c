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
from game.ui.style import CARD, INK_SOFT, Colour

Sights = tuple[Sight, ...]
"""How well each neighbourhood is known, in the order of the art."""

MIST: Colour = (233, 231, 224)
STROKE: Colour = (158, 160, 160)

_VEIL = {Sight.NOW: 0, Sight.EARLIER: 120, Sight.FOG: 222}
"""How much of the land is veiled, 0 to 255."""

_STROKES = {Sight.EARLIER: (52, 80), Sight.FOG: (17, 150)}
"""Distance of the strokes in layout pixels, and how much they cover."""


def sights_of(places: Sequence[str], town: TownView) -> Sights:
    """Return how well neighbourhoods are known, in the order of `places`."""
    seen = {view.id: view.seen for view in town.neighbourhoods}
    return tuple(sight_of(seen.get(place), town.month) for place in places)


def laid_fog(
    fog: pygame.Surface, owned: NDArray[np.integer], sights: Sights, unit: float
) -> Iterator[None]:
    """Draw the fog over a map, in portions of some milliseconds.

    Args:
        fog: An empty picture with its own opacity, of the size of the map.
        owned: The neighbourhood of every second pixel, from `owners`.
        sights: How well each is known.
        unit: Pixels per layout pixel.
    """
    for sight in (Sight.EARLIER, Sight.FOG):
        if sight not in sights:
            continue
        table = np.array([one is sight for one in sights] + [False] * 256)
        mask = _mask(table[owned], fog.get_size())
        yield
        distance, cover = _STROKES[sight]
        layer = _plain(fog.get_size(), sight)
        yield
        layer.blit(_slanting(fog.get_size(), distance * unit, cover), (0, 0))
        yield
        fog.blit(_through(layer, mask), (0, 0))
        yield


def draw_swatch(surface: pygame.Surface, rect: pygame.Rect, sight: Sight, unit: float) -> None:
    """Draw a small piece of fog, for a legend."""
    piece = pygame.Surface(rect.size, pygame.SRCALPHA)
    piece.fill((204, 214, 178))
    if sight is not Sight.NOW:
        piece.blit(_plain(rect.size, sight), (0, 0))
        distance, cover = _STROKES[sight]
        piece.blit(_slanting(rect.size, distance * unit * 0.5, cover), (0, 0))
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


def _plain(size: tuple[int, int], sight: Sight) -> pygame.Surface:
    layer = pygame.Surface(size, pygame.SRCALPHA)
    layer.fill((*MIST, _VEIL[sight]))
    return layer


def _slanting(size: tuple[int, int], distance: float, cover: int) -> pygame.Surface:
    """Soft strokes from lower left to upper right."""
    layer = pygame.Surface(size, pygame.SRCALPHA)
    wide, high = size
    step = max(6, round(distance))
    for start in range(-high, wide + step, step):
        line = ((start, high), (start + high, 0))
        pygame.draw.line(layer, (*STROKE, cover), *line, max(1, round(distance / 12)))
    return layer


def owners(labels: NDArray[np.integer], size: tuple[int, int]) -> NDArray[np.integer]:
    """Return the neighbourhood of every second pixel of a picture, shape (wide, high).

    Args:
        labels: Row of the neighbourhood of every point of the art, shape (high, wide).
        size: Width and height of the picture, pixels.
    """
    fit, (high, wide) = Fit(size), labels.shape
    across = (np.arange(0, size[0], 2) - fit.offset[0]) / fit.scale
    down = (np.arange(0, size[1], 2) - fit.offset[1]) / fit.scale
    columns = np.clip(across, 0, wide - 1).astype(np.intp)
    rows = np.clip(down, 0, high - 1).astype(np.intp)
    found: NDArray[np.integer] = labels[rows[:, None], columns[None, :]].T
    return found


def _mask(inside: NDArray[np.bool_], size: tuple[int, int]) -> NDArray[np.uint8]:
    """How much of every pixel of the picture is inside, 0 to 255, with a soft edge."""
    half = inside.astype(np.uint8) * np.uint8(60)
    soft = half.copy()
    for part, shifted in ((np.s_[1:], np.s_[:-1]), (np.s_[:-1], np.s_[1:])):
        soft[part] += half[shifted] // 2
        soft[:, part] += half[:, shifted] // 2
    whole: NDArray[np.uint8] = soft.repeat(2, axis=0).repeat(2, axis=1)
    return (whole[: size[0], : size[1]].astype(np.uint16) * 255 // 180).astype(np.uint8)


def _through(layer: pygame.Surface, mask: NDArray[np.uint8]) -> pygame.Surface:
    """Keep of a layer what is inside the mask."""
    alpha = pygame.surfarray.pixels_alpha(layer)
    alpha[:] = (alpha.astype(np.uint16) * mask // 255).astype(np.uint8)
    del alpha
    return layer
