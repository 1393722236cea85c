"""A Dutch street: houses, trees and people, from a seed. For the paper and the start."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pygame

from game.ui import icons, shapes
from game.ui.pictures.brush import Brush
from game.ui.pictures.faces import SKINS
from game.ui.pictures.scenery import CROWNS, Season
from game.ui.shelf import InSteps, Steps
from game.ui.style import CARD, GOLD, INK, STRONG, Colour, mix

SKY: dict[Season, tuple[Colour, Colour]] = {
    Season.WINTER: ((206, 220, 234), (240, 240, 238)),
    Season.SPRING: ((182, 218, 240), (244, 246, 236)),
    Season.SUMMER: ((166, 212, 240), (250, 246, 226)),
    Season.AUTUMN: ((204, 214, 224), (252, 236, 212)),
}
BRICKS: tuple[Colour, ...] = (
    (190, 116, 90),
    (170, 100, 80),
    (208, 156, 120),
    (226, 210, 184),
    (150, 122, 110),
    (200, 136, 104),
)
TILES: tuple[Colour, ...] = ((126, 80, 68), (98, 90, 96), (156, 98, 76))
HOUSES_A_STEP = 4
"""Houses that are drawn between two frames."""
GROUND = 82
"""Height of the pavement on a scale of 100."""


def draw_street(
    surface: pygame.Surface,
    rect: pygame.Rect,
    seed: int,
    season: Season = Season.SUMMER,
    *,
    icon: str = "",
    people: int = 5,
) -> None:
    """Draw a street that fills the rectangle.

    Args:
        surface: Where to draw.
        rect: The place on it, wider than high.
        seed: Which street.
        season: Season of the trees and the light.
        icon: Sign on a board in the street, or empty.
        people: How many people are out.
    """
    if min(rect.size) >= 16:
        surface.blit(street(rect.size, seed, season, icon=icon, people=people), rect)


@InSteps
def street(
    size: tuple[int, int], seed: int, season: Season, *, icon: str, people: int
) -> Steps[pygame.Surface]:
    """The picture that is drawn, from the sky to the people; shared, so never draw on it."""
    luck = random.Random(seed)  # noqa: S311 - a drawing, not a secret
    factor = 3 if size[0] < 700 else 2
    large = pygame.Surface((size[0] * factor, size[1] * factor), 0, 32)
    brush = Brush(large, size[1] * factor / 100)
    wide = 100 * size[0] / size[1]
    yield
    yield from _sky(brush, season, wide, luck)
    yield from _houses(brush, wide, luck)
    brush.block(0, GROUND, wide, 100, (222, 210, 190))
    brush.block(0, 90, wide, 100, (190, 176, 160))
    brush.block(0, 89, wide, 90.4, (244, 236, 222))
    _trees(brush, season, wide, luck)
    yield
    if icon:
        _board(brush, wide * luck.uniform(0.4, 0.6), icon)
    _people(brush, wide, people, luck)
    yield
    return (yield from shapes.shrinking(large, size, factor))


def _sky(brush: Brush, season: Season, wide: float, luck: random.Random) -> Iterator[None]:
    """Sky that grows lighter towards the roofs, with a few clouds."""
    high, low = SKY[season]
    for band in range(41):
        top = band * 2.1
        tone = mix(high, low, band / 40)
        brush.block(0, top, wide, top + 2.3, tone)
    yield
    for _ in range(max(1, round(wide / 60))):
        x, y = luck.uniform(0, wide), luck.uniform(8, 24)
        for puff in range(5):
            reach = luck.uniform(3, 6) * (1.2 - 0.18 * abs(puff - 2))
            brush.glow(x + (puff - 2) * 5, y, reach * 1.8, reach, (255, 255, 255), opacity=170)


def _houses(brush: Brush, wide: float, luck: random.Random) -> Iterator[None]:
    """A row of houses of different shapes, side by side, some in a step."""
    x, built = -luck.uniform(2, 14), 0
    while x < wide:
        broad = luck.uniform(21, 32)
        brick, tile = luck.choice(BRICKS), luck.choice(TILES)
        top = GROUND - luck.uniform(33, 44)
        gable = luck.choice((_pitched, _pitched, _pointed, _pointed, _stepped, _bell))
        gable(brush, x, top, broad, wall=brick, roof=tile)
        brush.block(x, top, x + broad, GROUND, brick)
        brush.block(x, GROUND - 3, x + broad, GROUND, mix(brick, (60, 50, 46), 0.35))
        _front(brush, x, top, broad, luck)
        edge = mix(brick, (50, 36, 30), 0.3)
        brush.block(x + broad - 0.5, top, x + broad, GROUND, edge)
        x += broad
        built += 1
        if built % HOUSES_A_STEP == 0:
            yield


def _front(brush: Brush, x: float, top: float, broad: float, luck: random.Random) -> None:
    """Windows above, a door and a large window below."""
    glass = (96, 124, 146) if luck.random() < 0.7 else (240, 212, 140)
    columns = 2 if broad < 26 else 3
    gap = broad / columns
    for column in range(columns):
        _window(brush, x + gap * (column + 0.5) - 3, top + 5, 6, 10, glass)
    door = luck.choice(STRONG)
    left = luck.random() < 0.5
    at = x + (3 if left else broad - 9)
    brush.block(at - 0.8, GROUND - 18.6, at + 6.8, GROUND, CARD)
    brush.block(at, GROUND - 17.6, at + 6, GROUND - 0.6, door)
    brush.block(at + 1, GROUND - 16.6, at + 5, GROUND - 12, (170, 196, 210))
    brush.disc(at + 5, GROUND - 8, 0.5, GOLD)
    start = x + 12 if left else x + 3
    _window(brush, start, GROUND - 17, broad - 15, 11, (108, 136, 156))
    if luck.random() < 0.6:
        for flower in range(5):
            spot = start + (broad - 15) * (flower + 0.5) / 5
            brush.disc(spot, GROUND - 5.4, 1.3, (110, 150, 88))
            brush.disc(spot, GROUND - 6.2, 0.8, luck.choice(((214, 96, 88), (240, 190, 80), CARD)))


def _window(brush: Brush, x: float, y: float, wide: float, high: float, glass: Colour) -> None:
    brush.block(x - 0.7, y - 0.7, x + wide + 0.7, y + high + 0.9, CARD)
    brush.block(x, y, x + wide, y + high, glass)
    shine = mix(glass, (255, 255, 255), 0.28)
    brush.shape(
        [(x, y + high), (x, y + high * 0.4), (x + wide * 0.5, y), (x + wide * 0.8, y)], shine
    )
    for part in (0.5,) if wide < 8 else (0.33, 0.67):
        brush.block(x + wide * part - 0.3, y, x + wide * part + 0.3, y + high, CARD)


def _pitched(
    brush: Brush, x: float, top: float, broad: float, *, wall: Colour, roof: Colour
) -> None:
    """A roof along the street, with a dormer and a chimney."""
    brush.block(x + broad - 7, top - 16, x + broad - 3.6, top - 6, mix(wall, INK, 0.2))
    brush.shape(
        [(x - 0.6, top), (x + 2.4, top - 13), (x + broad - 2.4, top - 13), (x + broad + 0.6, top)],
        roof,
    )
    for line in range(1, 5):
        y = top - 13 * line / 5
        ends = [(x + 2.4 * line / 5, y), (x + broad - 2.4 * line / 5, y)]
        brush.curve(ends, 0.35, mix(roof, (255, 240, 220), 0.18))
    middle = x + broad / 2
    brush.block(middle - 4.6, top - 10.6, middle + 4.6, top - 2, CARD)
    brush.block(middle - 3.6, top - 9.4, middle + 3.6, top - 3, (108, 136, 156))
    brush.curve([(x - 0.4, top), (x + broad + 0.4, top)], 1.1, CARD)


def _pointed(
    brush: Brush, x: float, top: float, broad: float, *, wall: Colour, roof: Colour
) -> None:
    """A pointed gable to the street."""
    middle = x + broad / 2
    brush.shape([(x - 1, top + 0.6), (middle, top - 19), (x + broad + 1, top + 0.6)], roof)
    brush.shape([(x + 1, top + 0.6), (middle, top - 16.4), (x + broad - 1, top + 0.6)], wall)
    brush.disc(middle, top - 5.4, 2.6, CARD)
    brush.disc(middle, top - 5.4, 1.9, (108, 136, 156))


def _stepped(
    brush: Brush, x: float, top: float, broad: float, *, wall: Colour, roof: Colour
) -> None:
    """A stepped gable."""
    for step in range(4):
        inset = (broad / 2 - 2.6) * step / 3
        y = top - 4.6 * step
        for part, tone in ((0.0, CARD), (0.9, wall)):
            brush.block(x + inset, y - 4.6 + part, x + broad - inset, y + 0.6, tone)
    brush.block(x + broad / 2 - 2.2, top - 8, x + broad / 2 + 2.2, top - 1.6, mix(roof, INK, 0.2))


def _bell(brush: Brush, x: float, top: float, broad: float, *, wall: Colour, roof: Colour) -> None:
    """A bell gable."""
    middle = x + broad / 2
    for grow, tone in ((0.9, CARD), (0.0, wall)):
        left = [
            (x + 0.4 - grow * 0.4, top + 0.6),
            (x + 1.4 - grow, top - 5),
            (middle - broad * 0.26 - grow, top - 10),
            (middle - broad * 0.2 - grow, top - 15),
            (middle - broad * 0.1, top - 18.4 - grow),
            (middle, top - 19.4 - grow),
        ]
        brush.shape([*left, *[(2 * middle - a, b) for a, b in reversed(left)]], tone)
    brush.disc(middle, top - 11, 2.0, mix(roof, INK, 0.25))


def _trees(brush: Brush, season: Season, wide: float, luck: random.Random) -> None:
    """Trees along the pavement."""
    x = luck.uniform(4, 24)
    while x < wide:
        crown = luck.choice(CROWNS[season])
        high = luck.uniform(44, 52)
        brush.shape([(x - 1, high), (x + 1, high), (x + 1.3, 89), (x - 1.3, 89)], (120, 96, 74))
        bare = season is Season.WINTER
        if bare:
            for twig in (-9, -5, 5, 9):
                brush.curve(
                    [(x, high + 10), (x + twig * 0.5, high), (x + twig, high - 9)],
                    0.9,
                    (132, 110, 90),
                )
        else:
            shade = mix(crown, (60, 70, 44), 0.22)
            for dx, dy, reach in ((0.0, 0.0, 10.0), (-6.0, 4.0, 7.0), (6.0, 4.0, 7.0)):
                brush.disc(x + dx + 0.8, high + dy + 0.9, reach, shade)
            for dx, dy, reach in ((-0.6, -0.8, 9.2), (-6, 3.4, 6.2), (5.4, 3.2, 6.2)):
                brush.disc(x + dx, high + dy, reach, crown)
            brush.disc(x - 3, high - 4, 3.6, mix(crown, (255, 252, 226), 0.3))
        x += luck.uniform(34, 60)


def _people(brush: Brush, wide: float, count: int, luck: random.Random) -> None:
    """People on the pavement, some together."""
    x = wide * luck.uniform(0.06, 0.14)
    for _ in range(count):
        tall = luck.choice((15.0, 16.0, 17.0, 11.0))
        foot = luck.uniform(90.5, 95)
        coat, legs = luck.choice(STRONG), luck.choice(((56, 62, 78), (84, 74, 70), (104, 92, 86)))
        skin = luck.choices([tone for tone, _ in SKINS], [weight for _, weight in SKINS])[0]
        hair = luck.choice(((70, 50, 40), (160, 116, 70), (196, 192, 190), (44, 36, 36)))
        broad = tall * 0.16
        brush.oval(x, foot, broad * 1.5, 0.9, (160, 148, 132))
        brush.curve(
            [(x - broad * 0.45, foot - tall * 0.4), (x - broad * 0.55, foot - 0.6)],
            broad * 0.66,
            legs,
        )
        brush.curve(
            [(x + broad * 0.45, foot - tall * 0.4), (x + broad * 0.6, foot - 0.6)],
            broad * 0.66,
            legs,
        )
        brush.curve([(x, foot - tall * 0.68), (x, foot - tall * 0.44)], broad * 2.0, coat)
        brush.disc(x, foot - tall * 0.9, tall * 0.115, hair)
        brush.disc(x + 0.1, foot - tall * 0.875, tall * 0.098, skin)
        x += wide * luck.choice((0.05, 0.12, 0.2, 0.24)) * 5 / max(5, count)
        if x > wide * 0.95:
            x = wide * luck.uniform(0.05, 0.3)


def _board(brush: Brush, x: float, icon: str) -> None:
    """A board on the pavement with the sign of an initiative."""
    for leg in (-8, 8):
        brush.curve([(x + leg * 0.8, 74), (x + leg, 95)], 1.5, (120, 92, 66))
    brush.frame(x - 12, 52, 24, 25, radius=3, width=30, colour=(120, 92, 66))
    brush.frame(x - 10.6, 53.4, 21.2, 22.2, radius=2, width=30, colour=CARD)
    side = round(17 * brush.unit)
    picture = icons.icon(icon, side, STRONG[2])
    spot = (round(x * brush.unit), round(64.5 * brush.unit))
    brush.large.blit(picture, picture.get_rect(center=spot))
