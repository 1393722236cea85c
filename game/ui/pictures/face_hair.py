"""Hair and headscarves: what falls behind the head and what lies over it."""

from __future__ import annotations

import math

from game.ui.pictures.brush import Brush, Point, smoothed
from game.ui.style import Colour, mix

CAP: tuple[Point, ...] = ((26, 49), (24.6, 38), (30, 25), (40, 18.5), (50, 17))
"""Outline of hair on the left of the head, from the ear to the crown."""


def hair_behind(brush: Brush, style: str, hair: Colour, *, wide: float) -> None:
    """Hair that falls behind face and shoulders."""
    deep = mix(hair, (30, 20, 16), 0.16)
    if style in {"long", "wavy", "fringe"}:
        low = 86 if style != "wavy" else 80
        side = 29 + wide
        brush.blob(
            [
                (50, 16),
                (50 - side + 4, 26),
                (50 - side, 48),
                (50 - side - 2, 70),
                (50 - side + 7, low),
                (50, 76),
                (50 + side - 7, low),
                (50 + side + 2, 70),
                (50 + side, 48),
                (50 + side - 4, 26),
            ],
            deep,
        )
    elif style == "bob":
        side = 28 + wide
        brush.blob(
            [
                (50, 16),
                (50 - side + 3, 27),
                (50 - side - 1, 48),
                (50 - side + 1, 65),
                (40, 70),
                (60, 70),
                (50 + side - 1, 65),
                (50 + side + 1, 48),
                (50 + side - 3, 27),
            ],
            deep,
        )
    elif style == "curls":
        _curls(brush, deep, reach=29 + wide, low=66, size=8)
    elif style == "bun":
        brush.disc(50, 14.5, 9.5, deep)
        brush.disc(48, 12.6, 6.2, hair)
    elif style == "tail":
        brush.blob([(66, 26), (82, 36), (84, 58), (77, 72), (73, 56), (70, 42)], deep)


def hair_in_front(brush: Brush, style: str, hair: Colour, *, wide: float, cloth: Colour) -> None:
    """Hair over the forehead."""
    light = mix(hair, (255, 244, 220), 0.16)
    if style == "scarf":
        _scarf(brush, cloth, wide)
    elif style == "receding":
        _sides(brush, hair, wide, high=30)
    elif style == "bald":
        _sides(brush, hair, wide, high=40)
        brush.glow(43, 27, 6, 3.4, (255, 255, 255), opacity=60)
    elif style in FRINGES:
        _cap(brush, hair, FRINGES[style], wide)
        if style in {"curls", "curls_short"}:
            _curls(brush, hair, reach=23.5 + wide, low=40, size=6.2)
        else:
            brush.curve([(36, 25.5), (43, 21.5), (52, 20.6)], 1.5, light)


FRINGES: dict[str, tuple[Point, ...]] = {
    "long": ((74, 50), (71, 38), (62, 30), (52, 26), (44, 31), (33, 37), (28.5, 50)),
    "wavy": ((74, 52), (70, 37), (60, 32), (46, 27), (38, 34), (31, 40), (27.5, 52)),
    "bob": ((74, 52), (71, 38), (60, 31), (44, 28), (35, 36), (30, 42), (27.5, 52)),
    "fringe": ((74, 50), (70, 39), (62, 37.6), (50, 38.4), (38, 37.6), (30, 39), (27, 50)),
    "tail": ((73.5, 47), (70, 36), (60, 30), (50, 27.5), (40, 30), (30, 36), (26.5, 47)),
    "bun": ((73.5, 47), (70, 36), (60, 29), (50, 27), (40, 29), (30, 36), (26.5, 47)),
    "short": ((73.5, 48), (70, 37), (62, 31.5), (54, 34), (42, 29.5), (31, 37), (26.5, 48)),
    "curls": ((73.5, 47), (69, 36), (59, 31), (50, 30), (41, 31), (31, 36), (26.5, 47)),
    "side": ((73.4, 46), (70.5, 36), (64, 31), (50, 29), (38, 24.5), (31, 33), (26.6, 46)),
    "crop": ((73.4, 44), (69.5, 34), (60, 29), (50, 28), (40, 29), (30.5, 34), (26.6, 44)),
    "quiff": ((73.4, 45), (69.5, 33), (62, 26), (50, 25), (41, 30), (31, 34), (26.6, 45)),
    "loose": ((74, 52), (69, 39), (63, 33), (55, 36), (47, 31), (36, 36), (26, 52)),
    "curls_short": ((73.4, 44), (69.5, 34), (60, 30), (50, 29), (40, 30), (30.5, 34), (26.6, 44)),
}
"""Hairline per style, from the right ear over the forehead to the left ear."""


def _cap(brush: Brush, hair: Colour, fringe: tuple[Point, ...], wide: float) -> None:
    """Hair from ear to ear over the crown, down to the hairline."""
    left = [(x - wide, y) for x, y in CAP]
    right = [(100 - x, y) for x, y in reversed(left[:-1])]
    brush.blob([*left, *right, *fringe], hair)


def _curls(brush: Brush, hair: Colour, *, reach: float, low: float, size: float) -> None:
    """Curls around the upper part of the head."""
    count = 15
    below = math.asin(max(-1.0, min(1.0, (low - 44) / reach)))
    for curl in range(count):
        turn = -below + (math.pi + 2 * below) * curl / (count - 1)
        tone = hair if curl % 2 else mix(hair, (30, 20, 16), 0.1)
        brush.disc(50 + reach * math.cos(turn), 44 - reach * math.sin(turn), size, tone)


def _sides(brush: Brush, hair: Colour, wide: float, *, high: float) -> None:
    """A fringe of hair above the ears only."""
    for sign in (-1, 1):
        x = 50 + sign * (22.6 + wide)
        brush.blob(
            [
                (x - sign * 0.5, 51),
                (x + sign * 2.6, 46),
                (x + sign * 1.2, high),
                (x - sign * 3.4, high - 3),
                (x - sign * 3.0, 42),
            ],
            hair,
        )


def _scarf(brush: Brush, cloth: Colour, wide: float) -> None:
    """A headscarf around the face, draped over the shoulders."""
    fold = mix(cloth, (20, 20, 30), 0.18)
    light = mix(cloth, (255, 255, 255), 0.14)
    side = 28 + wide
    outer: list[Point] = [
        (50, 15),
        (50 - side + 5, 24),
        (50 - side, 46),
        (50 - side + 3, 68),
        (30, 88),
        (50, 96),
        (70, 88),
        (50 + side - 3, 68),
        (50 + side, 46),
        (50 + side - 5, 24),
    ]
    inner: list[Point] = [
        (50, 27.5),
        (36, 31.5),
        (29.6 - wide, 46),
        (33, 62),
        (42, 71.5),
        (50, 73.6),
        (58, 71.5),
        (67, 62),
        (70.4 + wide, 46),
        (64, 31.5),
    ]
    _band(brush, outer, inner, light)
    brush.curve([(30, 66), (40, 80), (58, 88), (68, 90)], 1.6, fold)
    brush.curve([(70, 64), (60, 78), (44, 84)], 1.6, fold)
    brush.curve([(27, 40), (32, 27), (46, 20)], 1.3, fold)


def _band(brush: Brush, outer: list[Point], inner: list[Point], colour: Colour) -> None:
    """What lies between two outlines with as many points each."""
    far, near = smoothed(outer, closed=True), smoothed(inner, closed=True)
    count = len(far)
    for row in range(count):
        after = (row + 1) % count
        brush.shape([far[row], far[after], near[after], near[row]], colour)
