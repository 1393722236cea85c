"""Atkinson Hyperlegible Next in three weights, and lines of text as pictures."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

import pygame

from game.content.paths import shipped
from game.ui.shelf import Shelved
from game.ui.style import Colour


class Weight(Enum):
    """A weight of the font; the value is its file."""

    REGULAR = "AtkinsonHyperlegibleNext-Regular.ttf"
    SEMIBOLD = "AtkinsonHyperlegibleNext-SemiBold.ttf"
    BOLD = "AtkinsonHyperlegibleNext-Bold.ttf"

    # Looked up thousands of times a frame; members are one of a kind.
    __hash__ = object.__hash__


@lru_cache(maxsize=48)
def font(px: int, weight: Weight = Weight.REGULAR) -> pygame.Font:
    """The font at a height in pixels."""
    if not pygame.font.get_init():
        pygame.font.init()
    return pygame.Font(shipped("assets") / "fonts" / weight.value, px)


@Shelved
def line(text: str, px: int, colour: Colour, weight: Weight = Weight.REGULAR) -> pygame.Surface:
    """One line of text as a picture; shared, so never draw on it."""
    return font(px, weight).render(text, True, colour)


@lru_cache(maxsize=8192)
def width(text: str, px: int, weight: Weight = Weight.REGULAR) -> int:
    """Width of a line of text in pixels."""
    return font(px, weight).size(text)[0]


def fitted(text: str, px: int, room: int, weight: Weight = Weight.REGULAR) -> str:
    """The text, shortened with an ellipsis until it fits in `room` pixels."""
    if width(text, px, weight) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + "…", px, weight) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def put(
    surface: pygame.Surface,
    text: str,
    at: tuple[float, float],
    px: int,
    colour: Colour,
    *,
    weight: Weight = Weight.REGULAR,
    anchor: str = "topleft",
) -> pygame.Rect:
    """Draw one line of text; `anchor` names the point of the line that `at` is."""
    picture = line(text, px, colour, weight)
    place = picture.get_rect()
    setattr(place, anchor, (round(at[0]), round(at[1])))
    surface.blit(picture, place)
    return place
