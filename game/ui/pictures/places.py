"""What an initiative leaves in the street: a garden, a bus, a workshop, a bench.

Every theme has its own place, seen from the pavement, on a canvas of 100 by
100 with its feet on `FOOT`. A place that is at work has its lights on; one
whose people stopped stands there in grey, with the lights out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

import pygame

from game.ui import shapes
from game.ui.pictures.brush import Brush
from game.ui.shelf import Shelved
from game.ui.style import BLUE, BRICK, CARD, GOLD, GREEN, INK, PURPLE, Colour, mix

FOOT = 88.0
"""Height of the ground a place stands on, on a scale of 100."""

FINE, CLOSE = 4, 120
"""How many times too large a small place is drawn, and up to which size it is small."""

WOOD: Colour = (164, 120, 80)
WOOD_DARK: Colour = (118, 84, 58)
LEAF: Colour = (112, 158, 88)
LEAF_DARK: Colour = (82, 128, 72)
SOIL: Colour = (116, 86, 64)
STONE: Colour = (206, 196, 180)
LIGHT: Colour = (255, 214, 110)
GLASS: Colour = (150, 186, 204)
TILE: Colour = (172, 92, 70)
SLATE_ROOF: Colour = (70, 84, 104)
FAIR: Colour = (216, 172, 140)
DARK: Colour = (126, 88, 66)


@Shelved
def place(theme: str, px: int, *, lit: bool = True) -> pygame.Surface:
    """The place of a theme as a picture; shared, so never draw on it.

    Args:
        theme: Theme of the initiative; an unknown one gets a bench.
        px: Width and height.
        lit: Whether its lights are on.
    """
    drawing = DRAWINGS.get(theme, _bench)

    def paint(large: pygame.Surface, factor: int) -> None:
        brush = Brush(large, px * factor / 100)
        brush.glow(50, 58, 50, 42, CARD, opacity=130)
        brush.glow(50, FOOT + 1, 46, 8, (40, 34, 22), opacity=60)
        if lit:
            brush.glow(50, 56, 48, 44, LIGHT, opacity=40)
        drawing(brush, LIGHT if lit else (92, 92, 92))

    picture = shapes.smooth((px, px), paint, factor=FINE if px <= CLOSE else 2)
    if lit:
        return picture
    grey = pygame.transform.grayscale(picture)
    grey.fill((176, 172, 166), special_flags=pygame.BLEND_RGB_MULT)
    grey.fill((58, 56, 52), special_flags=pygame.BLEND_RGB_ADD)
    return grey


@Shelved
def glow(px: int) -> pygame.Surface:
    """Light on the ground around an initiative that is at work; shared."""
    picture = pygame.Surface((px, px), pygame.SRCALPHA)
    for ring in range(8):
        reach = px / 2 * (1 - ring / 8)
        pygame.draw.circle(picture, (*LIGHT, 8 + 11 * ring), (px / 2, px / 2), reach)
    return picture


def _person(
    brush: Brush, foot: tuple[float, float], coat: Colour, skin: Colour, light: Colour
) -> None:
    """Somebody who is there while the lights are on."""
    if light != LIGHT:
        return
    x, y = foot
    brush.curve([(x, y), (x, y - 9)], 6.6, coat)
    brush.disc(x, y - 16, 4.1, skin)


def _bench(brush: Brush, light: Colour) -> None:
    """Meeting: a bench under a tree, with a lamp."""
    brush.block(30, 40, 35, FOOT, WOOD_DARK)
    for x, y, reach in ((32.0, 26.0, 21.0), (18.0, 34.0, 14.0), (46.0, 34.0, 14.0)):
        brush.disc(x + 1.4, y + 1.6, reach, LEAF_DARK)
    for x, y, reach in ((31.0, 24.0, 19.0), (17.0, 32.0, 12.5), (45.0, 32.0, 12.5)):
        brush.disc(x, y, reach, LEAF)
    brush.disc(25, 19, 7, mix(LEAF, (255, 252, 226), 0.3))
    for leg in (46.0, 76.0):
        brush.block(leg, 74, leg + 3, FOOT, INK)
    for y in (58, 65):
        brush.block(42, y, 84, y + 4.6, WOOD)
    brush.block(40, 73, 86, 78, mix(WOOD, (255, 240, 210), 0.2))
    brush.block(91, 34, 93.4, FOOT, INK)
    brush.disc(92.2, 32, 6.4, mix(light, INK, 0.25))
    brush.disc(92.2, 32, 4.8, light)


def _garden(brush: Brush, light: Colour) -> None:
    """Green: a glasshouse, beds with flowers and a fence."""
    brush.shape([(8, 52), (30, 30), (52, 52)], mix(GLASS, CARD, 0.25))
    brush.block(8, 52, 52, 80, mix(GLASS, CARD, 0.35))
    brush.block(24, 58, 36, 80, light)
    for x in (8, 19, 30, 41, 52):
        brush.curve([(x, 80), (x, 52)], 1.5, CARD)
    brush.curve([(8, 52), (30, 30), (52, 52)], 1.8, CARD)
    brush.curve([(30, 30), (30, 52)], 1.5, CARD)
    brush.block(74, 46, 78, 78, WOOD_DARK)
    brush.disc(76, 38, 16, LEAF_DARK)
    brush.disc(75, 36, 14.4, LEAF)
    for x, y in ((68, 34), (78, 30), (83, 40), (72, 44)):
        brush.disc(x, y, 2.6, BRICK)
    brush.block(4, 78, 96, FOOT, SOIL)
    for number in range(12):
        bush = 8 + number * 7.6
        brush.disc(bush, 77, 4.2, LEAF if number % 2 else LEAF_DARK)
        if number % 3 == 0:
            brush.disc(bush, 73.4, 2.6, (GOLD, BRICK, PURPLE, CARD)[number // 3 % 4])
    for x in range(4, 97, 8):
        brush.block(x, 80, x + 3, FOOT + 2, mix(WOOD, CARD, 0.3))
    brush.block(3, 83, 97, 85, mix(WOOD, CARD, 0.2))


def _workshop(brush: Brush, light: Colour) -> None:
    """Repair: a shed with open doors and a work bench in the light."""
    brush.block(12, 42, 88, FOOT, (188, 92, 66))
    for y in range(48, 88, 7):
        brush.block(12, y, 88, y + 0.9, (160, 74, 54))
    brush.shape([(6, 44), (50, 16), (94, 44)], SLATE_ROOF)
    brush.shape([(18, 42), (50, 22), (82, 42)], (200, 104, 76))
    brush.disc(50, 34, 6, CARD)
    brush.disc(50, 34, 4.6, light)
    brush.block(30, 52, 70, FOOT, mix(light, (90, 64, 40), 0.15))
    brush.block(34, 72, 66, 76, WOOD_DARK)
    for leg in (36, 62):
        brush.block(leg, 76, leg + 3, FOOT, WOOD_DARK)
    for x in (38, 46, 54):
        brush.block(x, 57, x + 2, 66, INK)
        brush.block(x - 1.6, 56, x + 3.6, 59, INK)
    for left in (17.0, 70.0):
        brush.block(left, 51, left + 13, FOOT, GREEN)
        brush.curve([(left + 2, 55), (left + 11, 84)], 1.4, mix(GREEN, CARD, 0.4))
    brush.ring(80, 84, 6, 1.6, INK)
    brush.ring(94, 84, 6, 1.6, INK)
    brush.curve([(80, 84), (85, 74), (92, 74), (94, 84)], 1.5, BLUE)
    brush.curve([(85, 74), (88, 84), (80, 84)], 1.5, BLUE)


def _bus(brush: Brush, light: Colour) -> None:
    """Care: the small bus that fetches people at home, at its stop."""
    brush.block(8, 30, 10.6, FOOT, INK)
    brush.disc(9.3, 28, 8, GOLD)
    brush.disc(9.3, 28, 6, BLUE)
    body = (0, 112, 120)
    brush.frame(18, 36, 76, 46, radius=9, width=60, colour=body)
    brush.block(18, 64, 94, 70, CARD)
    brush.frame(23, 42, 17, 18, radius=3, width=20, colour=light)
    brush.frame(43, 42, 17, 18, radius=3, width=20, colour=light)
    brush.block(63, 42, 75, 80, mix(light, CARD, 0.35))
    brush.block(68.6, 42, 69.6, 80, body)
    brush.frame(79, 42, 13, 20, radius=3, width=20, colour=GLASS)
    if light == LIGHT:
        for x in (28, 48):
            brush.disc(x + 4, 53, 3.4, DARK)
            brush.shape([(x - 1, 60), (x + 4, 55), (x + 9, 60)], PURPLE)
    for x in (32, 82):
        brush.disc(x, 82, 8.4, INK)
        brush.disc(x, 82, 3.8, STONE)
    brush.disc(92, 74, 2.4, light)
    brush.disc(29.4, 72.6, 2.6, BRICK)
    brush.disc(33.6, 72.6, 2.6, BRICK)
    brush.shape([(26.9, 73.4), (36.1, 73.4), (31.5, 78.6)], BRICK)


def _bandstand(brush: Brush, light: Colour) -> None:
    """Culture: a bandstand with lanterns."""
    brush.shape([(8, 44), (50, 14), (92, 44)], mix(PURPLE, INK, 0.15))
    brush.shape([(30, 44), (50, 14), (70, 44)], PURPLE)
    brush.block(6, 43, 94, 48, CARD)
    brush.block(14, 48, 86, 78, mix(light, (110, 84, 60), 0.35))
    for x in (12, 35, 60, 84):
        brush.block(x, 48, x + 4.4, 80, CARD)
    for x in (25, 49, 74):
        brush.curve([(x, 48), (x, 53)], 0.9, INK)
        brush.disc(x, 56, 3.8, light)
    for x, coat in ((30, BLUE), (50, BRICK), (70, GREEN)):
        _person(brush, (x, 78), coat, FAIR if x != 50 else DARK, light)
    brush.block(6, 78, 94, FOOT, STONE)
    for x in range(10, 94, 8):
        brush.block(x, 70, x + 1.4, 79, CARD)
    brush.block(8, 69, 92, 71, CARD)
    brush.block(49.2, 4, 50.8, 15, INK)
    brush.shape([(50.8, 4), (62, 7), (50.8, 10)], GOLD)


def _solar_house(brush: Brush, light: Colour) -> None:
    """Energy: a house with panels on its roof, and a small windmill."""
    brush.block(86, 22, 88.4, FOOT, STONE)
    for turn in range(3):
        angle = 0.5 + turn * 2.0944
        tip = (87.2 + 17 * math.cos(angle), 22 + 17 * math.sin(angle))
        brush.curve([(87.2, 22), tip], 2.6, CARD)
    brush.disc(87.2, 22, 3, STONE)
    brush.block(12, 48, 74, FOOT, (226, 210, 184))
    brush.shape([(6, 50), (18, 20), (68, 20), (80, 50)], TILE)
    for row in range(2):
        for column in range(4):
            x, y = 24 + column * 10.4 - row * 2, 24 + row * 12
            brush.shape([(x, y), (x + 9, y), (x + 10, y + 10), (x - 2, y + 10)], (38, 62, 104))
            brush.curve([(x + 1, y + 5), (x + 9, y + 5)], 0.7, (120, 150, 196))
    for x in (18, 52):
        brush.block(x - 1, 56, x + 15, 72, CARD)
        brush.block(x, 57, x + 14, 71, light)
        brush.block(x + 6.4, 57, x + 7.6, 71, CARD)
    brush.block(36, 60, 48, FOOT, GREEN)
    brush.disc(45.6, 75, 1.1, GOLD)


def _table(brush: Brush, light: Colour) -> None:
    """Food: a long table under a canvas, with lamps and something warm."""
    for x in (8, 90):
        brush.block(x, 34, x + 2.6, FOOT, WOOD_DARK)
    brush.shape([(2, 38), (50, 18), (98, 38), (92, 44), (50, 26), (8, 44)], BRICK)
    for part in range(4):
        x = 8 + part * 22
        brush.shape([(x, 41), (x + 11, 41), (x + 5.5, 47)], CARD if part % 2 else GOLD)
    for number in range(7):
        x = 14 + number * 12
        y = 50 + 4 * math.sin(math.pi * (number + 0.5) / 7)
        brush.disc(x, y, 2.5, light)
    for x, coat in ((22, BLUE), (40, GREEN), (58, PURPLE), (76, WOOD_DARK)):
        _person(brush, (x, 76), coat, FAIR if x != 40 else DARK, light)
    brush.block(10, 72, 90, 76, CARD)
    brush.shape([(10, 76), (90, 76), (86, 82), (14, 82)], mix(CARD, BRICK, 0.25))
    for leg in (16, 81):
        brush.block(leg, 80, leg + 3, FOOT, WOOD_DARK)
    for x in (30, 66):
        brush.block(x - 4, 67.4, x + 4, 72, INK)
        brush.glow(x, 62, 3.4, 5, (255, 255, 255), opacity=150)


def _crossing(brush: Brush, light: Colour) -> None:
    """Street: a crossing with a lamp, a tree in its bed and bicycles."""
    brush.block(0, 78, 100, FOOT + 4, (120, 122, 128))
    for x in range(8, 60, 11):
        brush.shape([(x, 78.6), (x + 6, 78.6), (x + 4, 91.4), (x - 2, 91.4)], CARD)
    brush.block(12, 22, 14.6, 79, INK)
    brush.shape([(14.6, 22), (28, 22), (28, 26), (14.6, 26)], INK)
    brush.disc(26, 28, 4.2, light)
    brush.shape([(26, 29), (38, 78), (14, 78)], mix(light, CARD, 0.65) if light == LIGHT else STONE)
    brush.frame(34, 34, 16, 16, radius=3, width=30, colour=BLUE)
    brush.shape([(42, 36.4), (48, 48), (36, 48)], CARD)
    brush.block(41, 50, 43, 78, INK)
    brush.block(72, 50, 76, 78, WOOD_DARK)
    brush.disc(74.6, 39, 16, LEAF_DARK)
    brush.disc(73.6, 37.4, 14.6, LEAF)
    brush.block(62, 72, 90, 79, WOOD)
    for left in (56.0, 78.0):
        brush.ring(left, 84, 6, 1.7, INK)
        brush.ring(left + 14, 84, 6, 1.7, INK)
        frame = [(left, 84), (left + 5, 74), (left + 12, 74), (left + 14, 84)]
        brush.curve(frame, 1.8, BRICK if left < 60 else GREEN)
        brush.curve([(left + 12, 74), (left + 13, 69), (left + 17, 69)], 1.4, INK)


def _field(brush: Brush, light: Colour) -> None:
    """Sport: a goal on a small field, with a lamp over it."""
    brush.block(88, 20, 90.6, FOOT, INK)
    brush.frame(78, 14, 16, 8, radius=2, width=20, colour=light)
    brush.shape([(4, 74), (96, 74), (100, 92), (0, 92)], (120, 170, 96))
    brush.shape([(4, 80), (97, 80), (98, 86), (2, 86)], (134, 184, 108))
    for x in range(16, 74, 6):
        brush.curve([(x, 40), (x + 1, 76)], 0.6, mix(CARD, INK, 0.25))
    for y in range(44, 76, 6):
        brush.curve([(13, y), (72, y)], 0.6, mix(CARD, INK, 0.25))
    brush.curve([(12, 78), (12, 38), (73, 38), (73, 78)], 3.4, CARD)
    brush.oval(60, 88, 7, 1.6, (84, 124, 70))
    brush.disc(60, 82, 6.4, CARD)
    brush.disc(60, 82, 2.2, INK)
    for turn in range(5):
        angle = turn * 1.2566 - 1.57
        brush.disc(60 + 5 * math.cos(angle), 82 + 5 * math.sin(angle), 1.3, INK)
    if light == LIGHT:
        brush.curve([(33, 75), (31, 86)], 2.8, INK)
        brush.curve([(35, 75), (40, 85)], 2.8, INK)
        _person(brush, (34, 74), BLUE, DARK, light)


def _playground(brush: Brush, light: Colour) -> None:
    """Youth: a slide with a tower, a swing and sand."""
    brush.oval(52, FOOT, 46, 6, (236, 214, 164))
    brush.block(20, 44, 23, FOOT, WOOD_DARK)
    brush.block(40, 44, 43, FOOT, WOOD_DARK)
    brush.block(18, 52, 45, 57, WOOD)
    brush.shape([(14, 34), (31.5, 14), (49, 34)], BRICK)
    brush.block(20, 34, 43, 52, mix(light, WOOD, 0.25))
    brush.block(17, 33, 46, 36, CARD)
    for y in (62, 69, 76, 83):
        brush.block(20, y, 43, y + 1.8, WOOD)
    brush.curve([(44, 53), (54, 62), (58, 80), (68, 85)], 6.4, GOLD)
    brush.curve([(44, 51), (54, 60), (58, 78), (68, 83)], 1.4, CARD)
    brush.curve([(72, FOOT), (77, 36), (82, FOOT)], 2.4, BLUE)
    brush.curve([(90, FOOT), (94, 36), (98, FOOT)], 2.4, BLUE)
    brush.curve([(77, 37), (94, 37)], 2.6, BLUE)
    brush.curve([(82, 38), (80, 72)], 0.9, INK)
    brush.curve([(89, 38), (87, 72)], 0.9, INK)
    brush.block(78, 71, 89, 74, INK)
    _person(brush, (83.5, 71), PURPLE, FAIR, light)


DRAWINGS: Mapping[str, Callable[[Brush, Colour], None]] = {
    "care": _bus,
    "culture": _bandstand,
    "energy": _solar_house,
    "food": _table,
    "green": _garden,
    "meeting": _bench,
    "repair": _workshop,
    "safety": _crossing,
    "sport": _field,
    "youth": _playground,
}
"""A drawing per theme."""
