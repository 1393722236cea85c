"""Faces of residents, drawn from parts.

A face follows from the seed `look`, the age and the sex: the same person has
the same face everywhere, and grows older with it. Coordinates are on a square
of 100 by 100, with the eyes at height 48.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

import pygame

from game.rules.views import Face
from game.ui import shapes
from game.ui.pictures.brush import Brush
from game.ui.pictures.face_hair import hair_behind, hair_in_front
from game.ui.shelf import InSteps, Shelved, Steps
from game.ui.style import STRONG, TINTS, Colour, mix

SKINS: tuple[tuple[Colour, int], ...] = (
    ((250, 224, 204), 26),
    ((243, 208, 182), 26),
    ((233, 192, 160), 18),
    ((215, 168, 130), 10),
    ((191, 140, 103), 8),
    ((158, 108, 77), 7),
    ((122, 80, 57), 5),
)
FAIR: tuple[Colour, ...] = (
    (226, 190, 128),
    (200, 156, 98),
    (150, 104, 62),
    (112, 74, 48),
    (78, 54, 42),
    (180, 92, 52),
)
DARK: tuple[Colour, ...] = ((58, 42, 36), (40, 32, 32), (74, 50, 38))
GREYS: tuple[Colour, ...] = ((168, 168, 172), (198, 198, 200), (226, 224, 220))
LIPS: Colour = (186, 92, 88)
DEEP: Colour = (60, 40, 34)
CLOTHES: tuple[Colour, ...] = (*STRONG, (196, 170, 130), (226, 214, 196), (70, 84, 104))

SMALL, LARGE = 120, 240
"""Up to these sizes, pixels, a face is drawn four and three times too large; above, twice."""


@dataclass(frozen=True, slots=True)
class Features:
    """What makes a face this face."""

    skin: Colour
    hair: Colour
    style: str
    beard: str
    glasses: str
    clothes: Colour
    collar: str
    ground: Colour
    smile: float
    wide: float
    jaw: float
    brow: float
    earring: bool
    age: int
    woman: bool

    @property
    def shade(self) -> Colour:
        """The skin where less light falls."""
        return mix(self.skin, (150, 78, 52), 0.24)


def features(look: int, age: int, woman: bool) -> Features:
    """Choose the features of a face; each by luck of its own, so that age changes only age."""
    luck = random.Random(look)  # noqa: S311 - a drawing, not a secret
    skin = luck.choices([tone for tone, _ in SKINS], [weight for _, weight in SKINS])[0]
    light = skin[0] > 225
    hair = luck.choice(FAIR if light and luck.random() < 0.85 else DARK)
    grey = luck.random()
    style_luck, beard_luck, glass_luck = luck.random(), luck.random(), luck.random()
    ground = luck.choice(tuple(TINTS.values()))
    clothes = luck.choice(CLOTHES)
    collar = luck.choice(("round", "shirt", "jacket", "round"))
    rest = [luck.random() for _ in range(5)]
    share = (age - 36) / 34
    if grey < share:
        hair = GREYS[0 if share < 0.7 else 1 if grey > 0.4 else 2]
    elif grey < share + 0.3:
        hair = mix(hair, GREYS[0], 0.35)
    return Features(
        skin=skin,
        hair=hair,
        style=_hair_style(style_luck, age, woman=woman, light=light),
        beard="" if woman or age < 20 else _beard(beard_luck),
        glasses=_glasses(glass_luck, age),
        clothes=clothes,
        collar=collar,
        ground=ground,
        smile=0.35 + 0.65 * rest[0],
        wide=rest[1] * 2 - 1,
        jaw=rest[2],
        brow=rest[3] * 2 - 1,
        earring=woman and rest[4] < 0.35,
        age=age,
        woman=woman,
    )


def _hair_style(luck: float, age: int, *, woman: bool, light: bool) -> str:
    """Young and old wear their hair differently, and so do women and men."""
    if woman:
        if luck < (0.03 if light else 0.3):
            return "scarf"
        young = ("long", "bob", "tail", "wavy", "curls", "bun", "fringe")
        old = ("short", "bob", "curls", "bun", "short", "wavy")
        choice = old if age > 58 else young
    else:
        bald = max(0.0, (age - 34) / 90)
        if luck < bald:
            return "bald" if luck < bald / 2 else "receding"
        choice = ("side", "crop", "curls_short", "quiff", "crop", "side", "loose")
        luck = (luck - bald) / (1 - bald)
    return choice[min(int(luck * len(choice)), len(choice) - 1)]


def _beard(luck: float) -> str:
    for limit, kind in ((0.14, "full"), (0.24, "short"), (0.32, "moustache"), (0.38, "goatee")):
        if luck < limit:
            return kind
    return ""


def _glasses(luck: float, age: int) -> str:
    if luck > 0.12 + age / 180:
        return ""
    return "round" if luck < 0.16 else "square" if luck < 0.4 else "thin"


def draw_face(surface: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
    """Draw the portrait of a person in a disc that fills the rectangle."""
    side = min(rect.size)
    picture = portrait(face.look, face.age, face.woman, side)
    surface.blit(picture, picture.get_rect(center=rect.center))


@Shelved
def portrait(look: int, age: int, woman: bool, side: int) -> pygame.Surface:
    """A round portrait as a picture; shared, so never draw on it."""
    one = features(look, age, woman)
    large = _drawn(one, side, one.ground)
    mask = pygame.Surface(large.get_size(), pygame.SRCALPHA)
    middle = large.get_width() / 2
    pygame.draw.circle(mask, (255, 255, 255, 255), (middle, middle), middle)
    large.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return shapes.shrunk(large, (side, side))


@InSteps
def bust(look: int, age: int, woman: bool, side: int) -> Steps[pygame.Surface]:
    """Head and shoulders without a ground, to stand before a scene; never draw on it."""
    large = _drawn(features(look, age, woman), side, None)
    yield
    return shapes.shrunk(large, (side, side))


def _drawn(one: Features, side: int, ground: Colour | None) -> pygame.Surface:
    """The face, several times too large."""
    factor = 4 if side <= SMALL else 3 if side <= LARGE else 2
    large = pygame.Surface((side * factor, side * factor), pygame.SRCALPHA)
    if ground is not None:
        large.fill(ground)
    brush = Brush(large, side * factor / 100)
    hair_behind(brush, one.style, one.hair, wide=one.wide)
    _body(brush, one)
    _head(brush, one)
    _beard_on(brush, one)
    _eyes(brush, one)
    _nose_and_mouth(brush, one)
    _years(brush, one)
    hair_in_front(brush, one.style, one.hair, wide=one.wide, cloth=one.clothes)
    _spectacles(brush, one)
    if one.earring and one.style not in {"scarf", "long"}:
        for x in (27.2 - one.wide, 72.8 + one.wide):
            brush.disc(x, 58.5, 1.5, (236, 196, 92))
    return large


def _body(brush: Brush, one: Features) -> None:
    """Shoulders, collar and neck."""
    broad = 33 if one.woman else 38
    brush.oval(50, 103, broad, 26, one.clothes)
    brush.oval(50, 103, broad, 26, mix(one.clothes, (255, 255, 255), 0.06))
    dark = mix(one.clothes, (20, 20, 30), 0.24)
    if one.collar == "jacket":
        brush.shape([(37, 79), (50, 100), (63, 79), (58, 76), (42, 76)], (250, 248, 242))
        brush.shape([(38, 77), (30, 84), (41, 102), (50, 101)], dark)
        brush.shape([(62, 77), (70, 84), (59, 102), (50, 101)], dark)
    brush.shape([(42.5, 60), (57.5, 60), (58.5, 78), (50, 84), (41.5, 78)], one.skin)
    brush.curve([(43, 66), (50, 72.5), (57, 66)], 5.5, one.shade)
    brush.oval(50, 79, 8.5, 5.2, one.skin)
    if one.collar == "shirt":
        pale = mix(one.clothes, (255, 255, 255), 0.5)
        brush.shape([(41, 75), (36, 82), (46, 90), (50, 84)], pale)
        brush.shape([(59, 75), (64, 82), (54, 90), (50, 84)], pale)
    elif one.collar == "round":
        brush.curve([(39.5, 78), (44, 84.5), (50, 86.5), (56, 84.5), (60.5, 78)], 2.6, dark)


def _head(brush: Brush, one: Features) -> None:
    """Ears and the shape of the face."""
    side = 23 + one.wide
    for x in (50 - side, 50 + side):
        brush.oval(x, 50.5, 4.2, 5.6, one.skin)
        brush.oval(x, 51, 2.2, 3.4, one.shade)
    brush.oval(50, 45, side, 25, one.skin)
    jaw = 17.5 + 3.5 * one.jaw + (0 if one.woman else 1.5)
    brush.oval(50, 56, jaw + 2, 17, one.skin)
    cheeks = [(50 - side, 46), (50 - jaw - 2.4, 62), (50 - jaw * 0.55, 71)]
    brush.shape([*cheeks, *[(100 - x, y) for x, y in reversed(cheeks)]], one.skin)
    blush = mix(one.skin, (226, 104, 92), 0.5)
    for x in (37.5, 62.5):
        brush.glow(x, 57.5, 5.5, 3.6, blush, opacity=60 if one.woman else 38)


def _eyes(brush: Brush, one: Features) -> None:
    """Eyes, lids and brows."""
    narrow = 0.8 if one.age > 62 else 1.0
    hair = mix(one.hair, DEEP, 0.45) if sum(one.hair) < 560 else mix(one.hair, DEEP, 0.25)
    for sign in (-1, 1):
        x = 50 + sign * 9.6
        brush.oval(x, 48.5, 3.9, 2.9 * narrow, (255, 253, 250))
        brush.disc(x, 48.6, 2.5, DEEP)
        brush.disc(x + 0.8, 47.7, 0.75, (255, 255, 255))
        lid = [
            (x - 4.4, 48.4),
            (x - 1.5, 45.4 + (1 - narrow) * 2),
            (x + 1.6, 45.4),
            (x + 4.4, 48.2),
        ]
        brush.curve(lid, 1.2 if one.woman else 0.9, mix(one.shade, DEEP, 0.55))
        if one.woman and one.age < 62:
            brush.curve([(x + sign * 4.1, 47.9), (x + sign * 5.7, 46.3)], 1.0, DEEP)
        lift = one.brow * 0.8
        brow = [
            (x - sign * 4.9, 42.4 - lift),
            (x, 40.4 - lift),
            (x + sign * 5.2, 42.0 - lift * 0.4),
        ]
        brush.curve(brow, 1.5 if one.woman else 2.2, hair)


def _nose_and_mouth(brush: Brush, one: Features) -> None:
    """A nose in a single line, and a mouth that smiles more or less."""
    line = mix(one.shade, DEEP, 0.22)
    brush.curve([(50.6, 49.5), (48.4, 56.2), (50.2, 57.8), (52.4, 57.2)], 1.25, line)
    curl = 1.2 + 2.6 * one.smile
    half = 6.2 + 1.6 * one.smile
    lips = mix(one.skin, LIPS, 0.75 if one.woman else 0.45)
    if one.smile > 0.68:
        points = [(50 - half, 62.6), (50 - half / 2, 63.6), (50, 63.9), (50 + half / 2, 63.6)]
        points += [
            (50 + half, 62.6),
            (50 + half * 0.62, 66.4),
            (50, 68.2),
            (50 - half * 0.62, 66.4),
        ]
        brush.blob(points, mix(lips, DEEP, 0.35))
        teeth = [(50 - half * 0.8, 63.4), (50, 64.2), (50 + half * 0.8, 63.4)]
        brush.curve([*teeth], 1.7, (255, 252, 246))
        return
    smile = [
        (50 - half, 64),
        (50 - half * 0.4, 64 + curl * 0.8),
        (50 + half * 0.4, 64 + curl * 0.8),
    ]
    brush.curve([*smile, (50 + half, 64)], 1.9 if one.woman else 1.6, mix(lips, DEEP, 0.2))
    if one.woman:
        brush.curve(
            [(47, 67.3 + curl * 0.4), (53, 67.3 + curl * 0.4)], 1.3, mix(one.skin, lips, 0.5)
        )


def _beard_on(brush: Brush, one: Features) -> None:
    """A beard around the mouth, or what was not shaved."""
    if not one.beard:
        return
    side = 22.2 + one.wide
    tone = mix(one.hair, DEEP, 0.1)
    if one.beard in {"full", "short"}:
        low = 77 if one.beard == "full" else 73.5
        edge = [(50 - side, 50), (50 - side + 1, 60), (39, low - 4), (50, low)]
        inner = [(50, 58.6), (43, 60), (35.5, 58.6), (50 - side + 3.2, 50)]
        left = [*edge, *inner]
        right = [(100 - x, y) for x, y in left]
        brush.blob(left, tone if one.beard == "full" else mix(one.skin, tone, 0.72))
        brush.blob(right, tone if one.beard == "full" else mix(one.skin, tone, 0.72))
        brush.oval(50, 64.4, 7.4, 3.6, one.skin)
    if one.beard in {"moustache", "full"}:
        brush.blob([(50, 59.2), (43.5, 60.6), (40.6, 63.8), (47, 62.9), (50, 62)], tone)
        brush.blob([(50, 59.2), (56.5, 60.6), (59.4, 63.8), (53, 62.9), (50, 62)], tone)
    if one.beard == "goatee":
        brush.oval(50, 71, 5.4, 4.4, tone)
        brush.curve([(43.4, 62.4), (42.6, 67), (46, 71)], 2.2, tone)
        brush.curve([(56.6, 62.4), (57.4, 67), (54, 71)], 2.2, tone)


def _years(brush: Brush, one: Features) -> None:
    """Lines that come with age."""
    line = mix(one.skin, (130, 70, 48), 0.34)
    if one.age >= 46:
        for sign in (-1, 1):
            brush.curve([(50 + sign * 7.5, 57.6), (50 + sign * 10.4, 62.4)], 0.9, line)
            brush.curve([(50 + sign * 15.2, 47.2), (50 + sign * 17.6, 45.9)], 0.8, line)
            brush.curve([(50 + sign * 15.2, 49.2), (50 + sign * 17.6, 49.9)], 0.8, line)
    if one.age >= 60:
        for sign in (-1, 1):
            x = 50 + sign * 9.6
            brush.curve([(x - 3.6, 53.2), (x, 54.4), (x + 3.6, 53.2)], 0.9, line)
        brush.curve([(41.5, 35.4), (50, 34.5), (58.5, 35.4)], 0.9, line)
    if one.age >= 72:
        brush.curve([(42.5, 32), (50, 31.2), (57.5, 32)], 0.9, line)
        for sign in (-1, 1):
            brush.curve([(50 + sign * 12.4, 62), (50 + sign * 13.2, 67)], 0.9, line)


def _spectacles(brush: Brush, one: Features) -> None:
    """Glasses, if worn."""
    if not one.glasses:
        return
    tone = {"round": (70, 52, 40), "square": (34, 38, 48), "thin": (120, 112, 104)}[one.glasses]
    width = 1.0 if one.glasses == "thin" else 1.6
    for sign in (-1, 1):
        x = 50 + sign * 9.8
        if one.glasses == "round":
            brush.ring(x, 49, 7.0, width, tone)
        else:
            brush.frame(x - 7.4, 44, 14.8, 9.8, radius=3.6, width=width, colour=tone)
        edge = 50 + sign * (22.6 + one.wide)
        brush.curve([(x + sign * 7, 47.4), (edge, 47.4)], width, tone)
    brush.curve([(47.2, 48), (50, 46.9), (52.8, 48)], width, tone)
