"""One initiative up close: its place under the sky of the season, at the stage it is in."""

from __future__ import annotations

import random

import pygame

from game.rules.views import InitiativeState
from game.ui import icons, shapes
from game.ui.pictures.brush import Brush
from game.ui.pictures.places import FOOT, place
from game.ui.pictures.scenery import CROWNS, Season
from game.ui.pictures.street import SKY
from game.ui.shelf import InSteps, Steps
from game.ui.style import CARD, GOLD, INK, SLATE, STRONG, Colour, mix

GRASS: dict[Season, Colour] = {
    Season.WINTER: (232, 236, 236),
    Season.SPRING: (188, 214, 150),
    Season.SUMMER: (174, 204, 138),
    Season.AUTUMN: (206, 196, 142),
}
SKYLINE = 70.0
"""Height at which sky and ground meet, on a scale of 100."""

PLANNED = (InitiativeState.IDEA, InitiativeState.WAITING)


def draw_vignette(
    surface: pygame.Surface,
    rect: pygame.Rect,
    theme: str,
    state: InitiativeState,
    season: Season,
    *,
    icon: str = "bulb",
    seed: int = 0,
) -> None:
    """Draw an initiative where it is in its life.

    Args:
        surface: Where to draw.
        rect: The place on it, wider than high.
        theme: Theme of the initiative: what is made there.
        state: A plan is a sign in the grass; what ended stands there without lights.
        season: Season of sky, trees and ground.
        icon: Sign of the theme, for the board of a plan.
        seed: Which trees and roofs stand behind it.
    """
    if min(rect.size) >= 24:
        surface.blit(vignette(rect.size, theme, state, season, icon=icon, seed=seed), rect)


@InSteps
def vignette(
    size: tuple[int, int],
    theme: str,
    state: InitiativeState,
    season: Season,
    *,
    icon: str,
    seed: int,
) -> Steps[pygame.Surface]:
    """The picture that is drawn, its background first; shared, so never draw on it."""
    factor = 2
    large = pygame.Surface((size[0] * factor, size[1] * factor), 0, 32)
    brush = Brush(large, size[1] * factor / 100)
    wide = 100 * size[0] / size[1]
    yield
    luck = random.Random(seed)  # noqa: S311 - a drawing, not a secret
    _sky(brush, wide, season, luck)
    yield
    _far_off(brush, wide, season, luck)
    if state is InitiativeState.FLOURISHING:
        _bunting(brush, wide)
    yield
    picture = pygame.transform.smoothscale(large, size)
    yield
    side = round(size[1] * (0.86 if state not in PLANNED else 0.7))
    drawing = place(theme, side, lit=state is not InitiativeState.DIED)
    yield
    if state in PLANNED:
        drawing = drawing.copy()
        drawing.set_alpha(70)
    middle = round(size[0] * 0.58)
    top = round(size[1] * 0.93 - side * FOOT / 100)
    picture.blit(drawing, (middle - side // 2, top))
    if state in PLANNED:
        _board(picture, (middle, round(size[1] * 0.93)), icon, waits=state is PLANNED[1])
    return picture


def _sky(brush: Brush, wide: float, season: Season, luck: random.Random) -> None:
    """Sky that grows lighter towards the roofs, with a few clouds."""
    high, low = SKY[season]
    for band in range(36):
        brush.block(0, band * 2, wide, band * 2 + 2.2, mix(high, low, band / 35))
    for _ in range(max(1, round(wide / 70))):
        x, y = luck.uniform(0, wide), luck.uniform(8, 26)
        for puff in range(4):
            brush.glow(x + puff * 6, y, 12, 5, (255, 255, 255), opacity=150)


def _far_off(brush: Brush, wide: float, season: Season, luck: random.Random) -> None:
    """A row of roofs and trees far off, and the ground."""
    x, low = -6.0, SKY[season][1]
    far = mix(low, (176, 140, 118), 0.42)
    while x < wide:
        broad, top = luck.uniform(12, 20), luck.uniform(48, 56)
        brush.block(x, top, x + broad, SKYLINE + 1, far)
        brush.shape([(x - 1, top), (x + broad / 2, top - 9), (x + broad + 1, top)],
                    mix(far, SLATE, 0.22))  # fmt: skip
        x += broad + luck.uniform(0, 14)
    for _ in range(round(wide / 16)):
        x, reach = luck.uniform(0, wide), luck.uniform(5, 9)
        brush.disc(x, 62, reach, mix(luck.choice(CROWNS[season]), low, 0.35))
    ground = GRASS[season]
    brush.block(0, SKYLINE, wide, 100, ground)
    brush.block(0, 94, wide, 100, mix(ground, (176, 160, 140), 0.7))
    if season is Season.WINTER:
        for _ in range(round(wide / 3)):
            brush.disc(luck.uniform(0, wide), luck.uniform(0, 90), luck.uniform(0.5, 1.1), CARD)


def _bunting(brush: Brush, wide: float) -> None:
    """Little flags over the whole width: there is something to celebrate."""
    count = round(wide / 9)
    line = [(wide * part / 8, 6 + 10 * (1 - (part / 4 - 1) ** 2)) for part in range(9)]
    brush.curve(line, 0.7, INK)
    for number in range(count):
        share = (number + 0.5) / count
        x, y = wide * share, 6 + 10 * (1 - (2 * share - 1) ** 2)
        tone = (GOLD, STRONG[7], STRONG[0], CARD)[number % 4]
        brush.shape([(x - 2.4, y), (x + 2.4, y), (x, y + 6)], tone)


def _board(picture: pygame.Surface, foot: tuple[int, int], icon: str, *, waits: bool) -> None:
    """A board in the grass for what is not there yet; an hourglass says that it waits."""
    high = picture.get_height()
    side = round(high * 0.3)
    x, y = foot[0] - round(high * 0.5), foot[1]
    for shift in (-0.3, 0.3):
        leg = pygame.Rect(0, 0, max(2, round(high * 0.024)), round(high * 0.42))
        leg.midbottom = (round(x + side * shift), y)
        pygame.draw.rect(picture, (118, 84, 58), leg)
    box = pygame.Rect(0, 0, round(side * 1.24), side)
    box.midbottom = (x, y - round(high * 0.16))
    shapes.box(picture, box, CARD, max(2, side // 9), border=(118, 84, 58), border_width=3)
    icons.put(picture, icon, box.center, round(side * 0.7), STRONG[2])
    if waits:
        at = (box.right, box.top)
        shapes.disc(picture, at, round(side * 0.56), GOLD, border=CARD, border_width=2)
        icons.put(picture, "hourglass", at, round(side * 0.36), INK)
