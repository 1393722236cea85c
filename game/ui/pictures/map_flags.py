"""Flags with number and name beside the initiatives that are followed."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pygame

from game.ui import fonts, shapes
from game.ui.fonts import Weight
from game.ui.pictures.pin_places import PinPlace
from game.ui.shelf import Shelved
from game.ui.style import CARD, GOLD, INK, NIGHT, Style, Text

FARTHEST = 3
"""How many flags high a flag may stand off its pin."""


class Flag(NamedTuple):
    """A flag: the pin it belongs to, its box and the name on it."""

    place: PinPlace
    box: pygame.Rect
    name: str


def place_flags(
    pins: Sequence[PinPlace],
    followed: Sequence[str],
    words: Sequence[pygame.Rect],
    size: tuple[int, int],
    style: Style,
) -> tuple[Flag, ...]:
    """Where number and name of every followed initiative go.

    Args:
        pins: All pins.
        followed: Identities, in order.
        words: What can be read on the map; a flag covers that, another flag or a pin with
            a flag only where nothing else is left.
        size: Of the map.
        style: Sizes.
    """
    px = style.text(Text.SMALL)
    covered = [around(place) for place in pins if place.diameter > style.px(24)]
    places = {place.initiative.id: place for place in pins}
    shown = [places[one] for one in followed if one in places]
    flags: list[Flag] = []
    for place in shown:
        name = fonts.fitted(place.initiative.name, px, style.px(420), Weight.SEMIBOLD)
        high = round(px * 1.6)
        wide = fonts.width(name, px, Weight.SEMIBOLD) + high + style.px(26)
        others = [ring(other, style) for other in shown if other is not place]
        keeps_off = [*words, *others, *(flag.box for flag in flags)]
        box = _beside(place, (wide, high), pygame.Rect((0, 0), size), (keeps_off, covered), style)
        flags.append(Flag(place, box, name))
    return tuple(flags)


def ring(place: PinPlace, style: Style) -> pygame.Rect:
    """The square that the ring around a followed pin fills at its widest."""
    return around(place).inflate(style.px(28), style.px(28))


def draw_ring(layer: pygame.Surface, place: PinPlace, clock: float | None, style: Style) -> None:
    """Draw a golden ring around a followed pin; it breathes slowly while time runs."""
    breath = 0.5 + 0.5 * math.sin(clock * 2.2) if clock is not None else 0.5
    wide = place.diameter + style.px(14) + round(style.px(10) * breath)
    at = (place.x, place.y)
    shapes.disc(layer, at, wide, (*GOLD, 90), border=GOLD, border_width=style.px(4))


def draw_flag(layer: pygame.Surface, flag: Flag, number: int, style: Style) -> None:
    """Draw number and name."""
    layer.blit(_flag(flag.box.size, number, flag.name, style), flag.box)


@Shelved
def _flag(size: tuple[int, int], number: int, name: str, style: Style) -> pygame.Surface:
    picture = pygame.Surface(size, pygame.SRCALPHA)
    px, box = style.text(Text.SMALL), picture.get_rect()
    high = box.height
    shapes.box(picture, box, NIGHT, high // 2, border=GOLD, border_width=2)
    spot = (box.left + high / 2, box.centery)
    shapes.disc(picture, spot, high - style.px(8), GOLD)
    fonts.put(picture, str(number), spot, px, INK, weight=Weight.BOLD, anchor="center")
    at = (box.left + high + style.px(6), box.centery)
    fonts.put(picture, name, at, px, CARD, weight=Weight.SEMIBOLD, anchor="midleft")
    return picture


def around(place: PinPlace) -> pygame.Rect:
    """The square that a pin fills."""
    box = pygame.Rect(0, 0, place.diameter, place.diameter)
    box.center = (round(place.x), round(place.y))
    return box


def _beside(
    place: PinPlace,
    size: tuple[int, int],
    room: pygame.Rect,
    taken: tuple[list[pygame.Rect], list[pygame.Rect]],
    style: Style,
) -> pygame.Rect:
    """A box near a pin that covers least: first of the words, then of its own pin, then of pins."""
    inner = room.inflate(-style.px(16), -style.px(16))
    words, pins = taken
    own = [around(place).inflate(style.px(8), style.px(8))]
    best, least = pygame.Rect((0, 0), size), (math.inf, math.inf, math.inf)
    for step, spot in _near(place, size, style):
        box = spot.clamp(inner)
        away = step * box.width * box.height / 2
        cover = _covered(box, words), _covered(box, own), _covered(box, pins) + away
        if cover < least:
            best, least = box, cover
    return best


def _near(
    place: PinPlace, size: tuple[int, int], style: Style
) -> Iterator[tuple[int, pygame.Rect]]:
    """Boxes around a pin, those beside it first, with how many flags high they are off it."""
    gap = place.diameter / 2 + style.px(12)
    for step in range(FARTHEST):
        away, tall = gap + size[0] / 2, gap + size[1] * (0.5 + step)
        spots = [(away, 0.0), (-away, 0.0)] if step == 0 else []
        spots += [(dx, dy) for dx in (0.0, away * 0.6, -away * 0.6, away, -away)
                  for dy in (tall, -tall)]  # fmt: skip
        for dx, dy in spots:
            box = pygame.Rect((0, 0), size)
            box.center = (round(place.x + dx), round(place.y + dy))
            yield step, box


def _covered(box: pygame.Rect, taken: list[pygame.Rect]) -> int:
    """How much of what is there a box covers, in pixels."""
    met = [box.clip(taken[other]) for other in box.collidelistall(taken)]
    return sum(part.width * part.height for part in met)
