"""Flags with number and name beside the initiatives that are followed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.ui import fonts, shapes
from game.ui.fonts import Weight
from game.ui.pictures.pin_places import PinPlace
from game.ui.shelf import Shelved
from game.ui.style import CARD, GOLD, INK, NIGHT, Style, Text


class Flag(NamedTuple):
    """A flag: the pin it belongs to, its box and the name on it."""

    place: PinPlace
    box: pygame.Rect
    name: str


def place_flags(
    pins: Sequence[PinPlace],
    followed: Sequence[str],
    taken: Sequence[pygame.Rect],
    size: tuple[int, int],
    style: Style,
) -> tuple[Flag, ...]:
    """Where number and name of every followed initiative go.

    Args:
        pins: All pins.
        followed: Identities, in order.
        taken: What a flag should not cover; what stands there twice counts double.
        size: Of the map.
        style: Sizes.
    """
    px = style.text(Text.SMALL)
    covered = [*taken, *(around(place) for place in pins if place.diameter > style.px(24))]
    places = {place.initiative.id: place for place in pins}
    flags = []
    for place in (places[one] for one in followed if one in places):
        name = fonts.fitted(place.initiative.name, px, style.px(420), Weight.SEMIBOLD)
        high = round(px * 1.6)
        wide = fonts.width(name, px, Weight.SEMIBOLD) + high + style.px(26)
        box = _beside(place, (wide, high), pygame.Rect((0, 0), size), covered, style)
        covered.append(box)
        flags.append(Flag(place, box, name))
    return tuple(flags)


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
    taken: list[pygame.Rect],
    style: Style,
) -> pygame.Rect:
    """A box next to a pin that covers as little as possible of what is there already."""
    gap = place.diameter / 2 + style.px(12)
    away = gap + size[0] / 2
    tall = gap + size[1] / 2
    inner = room.inflate(-style.px(16), -style.px(16))
    best, least = pygame.Rect((0, 0), size), math.inf
    half = away * 0.6
    spots = ((away, 0), (-away, 0), (0, tall), (0, -tall), (half, tall), (-half, tall))
    for dx, dy in (*spots, (half, -tall), (-half, -tall)):
        box = pygame.Rect((0, 0), size)
        box.center = (round(place.x + dx), round(place.y + dy))
        box.clamp_ip(inner)
        met = [box.clip(taken[other]) for other in box.collidelistall(taken)]
        cover = sum(part.width * part.height for part in met)
        if cover < least:
            best, least = box, cover
    return best
