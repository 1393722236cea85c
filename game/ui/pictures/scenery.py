"""The map as it lies there in a season: the ground, tinted, with its trees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

import numpy as np
import pygame

from game.ui import shapes
from game.ui.pictures.map_art import MapArt
from game.ui.pictures.map_fields import Field
from game.ui.pictures.map_layout import HEIGHT, WIDTH
from game.ui.shelf import Shelved, Steps
from game.ui.style import Colour, mix

T = TypeVar("T", float, Field)


class Season(Enum):
    """A season: its light on the land, and how pale the land is."""

    WINTER = ((234, 240, 250), 84)
    SPRING = ((250, 255, 247), 0)
    SUMMER = ((255, 252, 240), 0)
    AUTUMN = ((255, 247, 233), 0)

    @classmethod
    def of_month(cls, month: int) -> Season:
        """The season of a month of the year, 1 to 12."""
        return (cls.WINTER, cls.SPRING, cls.SUMMER, cls.AUTUMN)[month % 12 // 3]


def seasons_of(month: int) -> tuple[Season, Season, float]:
    """Between which seasons a month of the year lies, and how far on the way.

    January, April, July and October are a season through and through; what lies
    between goes over from the one to the other by thirds.
    """
    order = (Season.WINTER, Season.SPRING, Season.SUMMER, Season.AUTUMN)
    place, on_the_way = divmod((month - 1) % 12, 3)
    return order[place], order[(place + 1) % 4], on_the_way / 3


CROWNS: dict[Season, tuple[Colour, ...]] = {
    Season.WINTER: ((176, 166, 150), (164, 154, 138), (186, 178, 164), (170, 160, 140)),
    Season.SPRING: ((164, 200, 118), (182, 208, 132), (150, 190, 110), (238, 196, 204)),
    Season.SUMMER: ((124, 168, 98), (140, 180, 108), (112, 156, 92), (150, 184, 112)),
    Season.AUTUMN: ((216, 160, 84), (204, 132, 76), (222, 186, 104), (164, 166, 96)),
}
NEEDLES: tuple[Colour, ...] = ((98, 140, 106), (110, 150, 114), (90, 130, 100), (116, 152, 120))


@dataclass(frozen=True, slots=True)
class Fit:
    """How the map lies in a picture of another size: enlarged, then centred and cut off."""

    size: tuple[int, int]

    @property
    def scale(self) -> float:
        """Pixels of the picture per pixel of the map."""
        return max(self.size[0] / WIDTH, self.size[1] / HEIGHT)

    @property
    def offset(self) -> tuple[float, float]:
        """Where the corner of the map falls in the picture."""
        return (self.size[0] - WIDTH * self.scale) / 2, (self.size[1] - HEIGHT * self.scale) / 2

    def there(self, x: T, y: T) -> tuple[T, T]:
        """From the map to the picture."""
        return x * self.scale + self.offset[0], y * self.scale + self.offset[1]

    def back(self, x: float, y: float) -> tuple[float, float]:
        """From the picture to the map."""
        return (x - self.offset[0]) / self.scale, (y - self.offset[1]) / self.scale


ROWS, COLUMNS, GROVE, SAPLINGS = 60, 160, 75, 8
"""Rows and columns of pixels, trees, and trees of a new look, that are drawn in a portion: half
a millisecond."""


def laid(picture: pygame.Surface, art: MapArt, season: Season) -> Iterator[None]:
    """Draw the land in a season on a picture in portions, so that a frame can go between."""
    fit = Fit(picture.get_size())
    bands = yield from _widened(round(WIDTH * fit.scale), art)
    yield from _heightened(picture, bands, fit, season)
    yield from _planted(picture, art, fit, season)


def _widened(wide: int, art: MapArt) -> Steps[list[pygame.Surface]]:
    """The land at another width, in bands of some rows."""
    pixels = np.ascontiguousarray(art.picture)
    land = pygame.image.frombuffer(pixels.data, (WIDTH, HEIGHT), "RGB")
    bands: list[pygame.Surface] = []
    for row in range(0, HEIGHT, ROWS):
        band = land.subsurface((0, row, WIDTH, min(ROWS, HEIGHT - row)))
        bands.append(pygame.Surface((wide, band.get_height()), 0, 32))
        bands[-1].blit(pygame.transform.smoothscale(band, bands[-1].get_size()), (0, 0))
        yield
    return bands


def _heightened(
    picture: pygame.Surface, bands: Sequence[pygame.Surface], fit: Fit, season: Season
) -> Iterator[None]:
    """Draw the widened land at another height too, in the light of the season."""
    high, wide = round(HEIGHT * fit.scale), bands[0].get_width()
    left, top = round(fit.offset[0]), round(fit.offset[1])
    light, pale = season.value
    veil = pygame.Surface((COLUMNS, high), pygame.SRCALPHA)
    veil.fill((255, 255, 255, pale))
    for column in range(0, wide, COLUMNS):
        across = min(COLUMNS, wide - column)
        whole = pygame.Surface((across, HEIGHT), 0, 32)
        for number, band in enumerate(bands):
            whole.blit(band, (0, number * ROWS), (column, 0, across, band.get_height()))
        strip = pygame.transform.smoothscale(whole, (across, high))
        if pale:
            strip.blit(veil, (0, 0))
        strip.fill(light, special_flags=pygame.BLEND_MULT)
        picture.blit(strip, (left + column, top))
        yield


def _planted(picture: pygame.Surface, art: MapArt, fit: Fit, season: Season) -> Iterator[None]:
    """Draw all trees, those in the north first."""
    order = art.trees[:, 1].argsort(kind="stable")
    x, y, size, kind = art.trees[order].T
    px = np.maximum(4, np.round(size * fit.scale)).astype(int)
    left, top = (np.round(at - px / 2).astype(int) for at in fit.there(x, y))
    varieties = list(zip(px.tolist(), kind.astype(int).tolist(), (order % 4).tolist(), strict=True))
    yield
    for number, (wide, needles, variety) in enumerate(dict.fromkeys(varieties), 1):
        _tree(wide, needles, variety, season)
        if number % SAPLINGS == 0:
            yield
    for first in range(0, len(order), GROVE):
        some = slice(first, first + GROVE)
        places = zip(left[some].tolist(), top[some].tolist(), strict=True)
        trees = [_tree(wide, needles, one, season) for wide, needles, one in varieties[some]]
        picture.fblits(list(zip(trees, places, strict=True)))
        yield


@Shelved
def _tree(px: int, kind: int, variety: int, season: Season) -> pygame.Surface:
    """One tree from above, lit from the north-west."""
    crown = NEEDLES[variety] if kind == 1 else CROWNS[season][variety]
    if season is Season.WINTER and kind == 1:
        crown = mix(crown, (226, 234, 238), 0.25)
    bare = season is Season.WINTER and kind != 1

    def paint(large: pygame.Surface, factor: int) -> None:
        unit = px * factor / 20
        pygame.draw.circle(large, (70, 66, 44, 60), (11.6 * unit, 12 * unit), 7.6 * unit)
        shade = mix(crown, (70, 74, 54), 0.22)
        body = (*shade, 150) if bare else shade
        pygame.draw.circle(large, body, (10 * unit, 10 * unit), 7.6 * unit)
        for x, y, reach in ((8.6, 8.4, 5.6), (12.2, 9.4, 4.4), (9.4, 12.2, 4.2)):
            tone = (*crown, 140) if bare else crown
            pygame.draw.circle(large, tone, (x * unit, y * unit), reach * unit)
        bright = mix(crown, (255, 252, 226), 0.3)
        pygame.draw.circle(
            large, (*bright, 120) if bare else bright, (7.8 * unit, 7.4 * unit), 2.8 * unit
        )

    return shapes.smooth((px, px), paint)
