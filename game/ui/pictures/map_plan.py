"""Where things lie on a map of a certain size: homes, names, and places for pins."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pygame
from numpy.typing import NDArray

from game.content.definitions import NeighbourhoodContent
from game.ui import fonts
from game.ui.fonts import Weight
from game.ui.pictures.map_art import MapArt
from game.ui.pictures.map_fields import Field
from game.ui.pictures.map_tags import legend_corner, with_tag
from game.ui.pictures.scenery import Fit
from game.ui.style import Style, Text


@dataclass(frozen=True, slots=True)
class Plan:
    """A map of one size, in pixels of its picture.

    Attributes:
        size: Width and height.
        style: Sizes of what is drawn.
        words: Names of neighbourhoods by identity.
        homes: Where the dots live, a row each.
        names: Places of the names, by identity.
        spots: Places for pins by neighbourhood, x and y, a row each.
    """

    size: tuple[int, int]
    style: Style
    words: Mapping[str, str]
    homes: Field
    names: Mapping[str, pygame.Rect]
    spots: Mapping[str, Field]

    @property
    def unit(self) -> float:
        """Pixels per layout pixel for pins and dots: larger in a room, never tiny."""
        return max(0.8, self.style.unit) * (1.25 if self.style.beamer else 1.0)


def planned(
    art: MapArt,
    places: Sequence[NeighbourhoodContent],
    size: tuple[int, int],
    style: Style,
    words: Mapping[str, str],
) -> Plan:
    """Find places for dots, names and pins on a map of a size.

    Args:
        art: The land.
        places: The neighbourhoods, in the order of the art.
        size: Width and height, pixels.
        style: Sizes.
        words: Names of the neighbourhoods by identity.
    """
    fit = Fit(size)
    shift = np.array(fit.offset, np.float32)
    names = _names(art, places, fit, style, words)
    named = [with_tag(box, style) for box in names.values()]
    named.append(legend_corner(size, style))
    blocked = [box.inflate(style.px(44), style.px(40)) for box in named]
    every = art.spots * np.float32(fit.scale) + shift
    free = _within(every, pygame.Rect((0, 0), size).inflate(-style.px(60), -style.px(60)))
    for box in blocked:
        free &= ~_within(every, box)
    spots = {}
    for row, place in enumerate(places):
        own = art.spot_owner == row
        spots[place.id] = every[own & free] if (own & free).any() else every[own]
    return Plan(size, style, dict(words), art.homes * np.float32(fit.scale) + shift, names, spots)


def _within(spots: Field, box: pygame.Rect) -> NDArray[np.bool_]:
    """Which spots lie in a box."""
    x, y = spots.astype(np.int32).T
    found: NDArray[np.bool_] = (x >= box.left) & (x < box.right) & (y >= box.top) & (y < box.bottom)
    return found


def _names(
    art: MapArt,
    places: Sequence[NeighbourhoodContent],
    fit: Fit,
    style: Style,
    words: Mapping[str, str],
) -> dict[str, pygame.Rect]:
    """Places of the names, each inside the picture, off the others and off the legend."""
    px = style.text(Text.SMALL)
    boxes: dict[str, pygame.Rect] = {}
    room = pygame.Rect((0, 0), fit.size).inflate(-style.px(16), -style.px(16))
    # Under a name there is room for its tag.
    room.height -= with_tag(pygame.Rect(0, 0, 0, 0), style).height
    corner = legend_corner(fit.size, style)
    for row, place in enumerate(places):
        wide = fonts.width(words[place.id], px, Weight.SEMIBOLD) + style.px(28)
        box = pygame.Rect(0, 0, wide, round(px * 1.5))
        taken = [corner, *(with_tag(other, style) for other in boxes.values())]
        x, y = fit.there(*art.anchors[row].tolist())
        box.center = round(x), round(y)
        boxes[place.id] = _free(box, room, taken, style)
    return boxes


def _free(
    box: pygame.Rect, room: pygame.Rect, taken: Sequence[pygame.Rect], style: Style
) -> pygame.Rect:
    """The place nearest to that of a box where it, with its tag, meets nothing; or least."""
    steps = [(across * box.width // 3, down * box.height * 3 // 5)
             for across in range(-4, 5) for down in range(-6, 7)]  # fmt: skip
    best, least = box, math.inf
    for dx, dy in sorted(steps, key=lambda step: (abs(step[0]) + abs(step[1]), step)):
        here = box.move(dx, dy).clamp(room)
        tagged = with_tag(here, style)
        met = sum(part.width * part.height for part in map(tagged.clip, taken))
        if met < least:
            best, least = here, met
        if not met:
            break
    return best
