"""Initiatives as pins: every state has its own shape, filling and size."""

from __future__ import annotations

import math

import pygame

from game.rules.views import InitiativeState, InitiativeView
from game.ui import icons, shapes
from game.ui.shelf import Shelved
from game.ui.style import (
    BERRY,
    BLUE,
    BROWN,
    CARD,
    GOLD,
    GREEN,
    INK,
    PINE,
    PURPLE,
    Colour,
    mix,
)

COLOURS: tuple[Colour, ...] = (GREEN, PURPLE, BLUE, BERRY, BROWN, PINE)
"""Colours of themes; the icon tells them apart, the colour only helps."""
WITHERED: Colour = (112, 104, 92)
DIAMETER: dict[InitiativeState, int] = {
    InitiativeState.IDEA: 26,
    InitiativeState.WAITING: 32,
    InitiativeState.RUNNING: 38,
    InitiativeState.FLOURISHING: 50,
    InitiativeState.ENDED_WELL: 34,
    InitiativeState.DIED: 26,
}
"""Full size of a pin in layout pixels."""
PLACE = 64
"""Full size of a place that an initiative made, layout pixels."""
LEFT_BEHIND = 48
"""The same, when its people have stopped."""
WEIGHT: dict[InitiativeState, int] = {
    InitiativeState.FLOURISHING: 5,
    InitiativeState.RUNNING: 4,
    InitiativeState.WAITING: 3,
    InitiativeState.ENDED_WELL: 2,
    InitiativeState.IDEA: 1,
    InitiativeState.DIED: 0,
}
"""Which pin keeps its size where two are close."""
MARK = 24
"""Below this diameter a pin is a mark: its shape without its icon, pixels."""


def size_of(one: InitiativeView) -> int:
    """Full size of an initiative on the map, layout pixels."""
    if not one.matured:
        return DIAMETER[one.state]
    return LEFT_BEHIND if one.state is InitiativeState.DIED else PLACE


def weight_of(one: InitiativeView) -> int:
    """How much an initiative goes before another that is close."""
    return max(WEIGHT.values()) + 1 if one.matured else WEIGHT[one.state]


@Shelved
def pin(state: InitiativeState, icon: str, colour: Colour, diameter: int) -> pygame.Surface:
    """A pin as a picture; shared, so never draw on it.

    The picture is a little larger than the pin, for its shadow and badge; the
    pin stands in its middle.
    """
    side = round(diameter * 1.36) + 4

    def paint(large: pygame.Surface, factor: int) -> None:
        middle = side * factor / 2
        reach = diameter * factor / 2
        _shadow(large, state, (middle, middle + 0.14 * reach), reach)
        _body(large, state, colour, (middle, middle), reach)

    picture = shapes.smooth((side, side), paint)
    if diameter >= MARK:
        _icon(picture, state, icon, colour, diameter)
        _badge(picture, state, diameter)
    return picture


def _shadow(
    large: pygame.Surface, state: InitiativeState, centre: tuple[float, float], reach: float
) -> None:
    """What the shape throws on the ground, just south of it."""
    tone = (40, 34, 22, 70)
    if state is InitiativeState.WAITING:
        _square(large, tone, centre, reach)
    elif state is InitiativeState.ENDED_WELL:
        _polygon(large, tone, centre, reach * 1.08, 6)
    elif state is InitiativeState.DIED:
        _polygon(large, tone, centre, reach * 1.06, 4)
    else:
        pygame.draw.circle(large, tone, centre, reach)


def _body(
    large: pygame.Surface,
    state: InitiativeState,
    colour: Colour,
    centre: tuple[float, float],
    reach: float,
) -> None:
    """The shape of a state: what the pin is without its icon."""
    if state is InitiativeState.IDEA:
        pygame.draw.circle(large, CARD, centre, reach)
        _dashed_ring(large, colour, centre, reach * 0.86, reach * 0.2)
    elif state is InitiativeState.WAITING:
        _square(large, CARD, centre, reach)
        _square(large, colour, centre, reach * 0.9)
        _square(large, CARD, centre, reach * 0.68)
    elif state is InitiativeState.RUNNING:
        pygame.draw.circle(large, CARD, centre, reach)
        pygame.draw.circle(large, colour, centre, reach * 0.88)
    elif state is InitiativeState.FLOURISHING:
        _flower(large, CARD, centre, reach * 1.08)
        _flower(large, GOLD, centre, reach)
        pygame.draw.circle(large, CARD, centre, reach * 0.78)
        pygame.draw.circle(large, colour, centre, reach * 0.7)
    elif state is InitiativeState.ENDED_WELL:
        _polygon(large, CARD, centre, reach * 1.08, 6)
        _polygon(large, colour, centre, reach * 0.96, 6)
        _polygon(large, mix(colour, CARD, 0.84), centre, reach * 0.76, 6)
    else:
        _polygon(large, CARD, centre, reach * 1.06, 4)
        _polygon(large, WITHERED, centre, reach * 0.92, 4)
        _polygon(large, (224, 218, 206), centre, reach * 0.66, 4)


def _square(
    large: pygame.Surface, colour: tuple[int, ...], centre: tuple[float, float], reach: float
) -> None:
    box = pygame.Rect(0, 0, round(2 * reach), round(2 * reach))
    box.center = (round(centre[0]), round(centre[1]))
    pygame.draw.rect(large, colour, box, border_radius=round(reach * 0.36))


def _polygon(
    large: pygame.Surface,
    colour: tuple[int, ...],
    centre: tuple[float, float],
    reach: float,
    corners: int,
) -> None:
    points = [
        (
            centre[0] + reach * math.sin(2 * math.pi * corner / corners),
            centre[1] - reach * math.cos(2 * math.pi * corner / corners),
        )
        for corner in range(corners)
    ]
    pygame.draw.polygon(large, colour, points)


def _flower(
    large: pygame.Surface, colour: Colour, centre: tuple[float, float], reach: float
) -> None:
    """A rosette of ten petals."""
    for petal in range(10):
        turn = 2 * math.pi * petal / 10
        spot = (
            centre[0] + 0.78 * reach * math.sin(turn),
            centre[1] - 0.78 * reach * math.cos(turn),
        )
        pygame.draw.circle(large, colour, spot, 0.26 * reach)
    pygame.draw.circle(large, colour, centre, 0.82 * reach)


def _dashed_ring(
    large: pygame.Surface,
    colour: Colour,
    centre: tuple[float, float],
    reach: float,
    width: float,
) -> None:
    """A ring of eight dashes: not there yet."""
    for dash in range(8):
        start = 2 * math.pi * dash / 8
        points = [
            (
                centre[0] + reach * math.cos(start + part * 0.05),
                centre[1] + reach * math.sin(start + part * 0.05),
            )
            for part in range(10)
        ]
        shapes.thick_line(large, colour, points, width)


def _icon(
    picture: pygame.Surface,
    state: InitiativeState,
    icon: str,
    colour: Colour,
    diameter: int,
) -> None:
    """The icon of the theme in the middle of the pin."""
    solid = state in {InitiativeState.RUNNING, InitiativeState.FLOURISHING}
    share = {
        InitiativeState.IDEA: 0.54,
        InitiativeState.WAITING: 0.58,
        InitiativeState.RUNNING: 0.6,
        InitiativeState.FLOURISHING: 0.46,
        InitiativeState.ENDED_WELL: 0.52,
        InitiativeState.DIED: 0.46,
    }[state]
    tint = CARD if solid else WITHERED if state is InitiativeState.DIED else colour
    middle = (picture.get_width() / 2, picture.get_height() / 2)
    icons.put(picture, icon, middle, max(10, round(diameter * share)), tint)
    if state is InitiativeState.DIED:
        reach = diameter * 0.3
        low = (middle[0] - reach, middle[1] + reach)
        high = (middle[0] + reach, middle[1] - reach)
        pygame.draw.line(picture, CARD, low, high, max(3, round(diameter * 0.13)))
        pygame.draw.line(picture, WITHERED, low, high, max(2, round(diameter * 0.07)))


def _badge(picture: pygame.Surface, state: InitiativeState, diameter: int) -> None:
    """A small sign at the upper right: waiting, or done."""
    sign = {
        InitiativeState.WAITING: ("hourglass", GOLD, INK),
        InitiativeState.ENDED_WELL: ("check", GREEN, CARD),
    }.get(state)
    if sign is None:
        return
    name, ground, tint = sign
    size = max(12, round(diameter * 0.52))
    reach = diameter * 0.4
    at = (picture.get_width() / 2 + reach, picture.get_height() / 2 - reach)
    at = (min(at[0], picture.get_width() - size / 2), max(at[1], size / 2))
    shapes.disc(picture, at, size, ground, border=CARD, border_width=max(1, size // 9))
    icons.put(picture, name, at, max(8, round(size * 0.66)), tint)
