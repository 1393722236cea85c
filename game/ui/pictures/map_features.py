"""What stands on the ground: houses, farms, landmarks, trees, and where people live."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pygame
from numpy.typing import NDArray

from game.content.definitions import NeighbourhoodContent
from game.ui.pictures.map_fields import Field, hashed
from game.ui.pictures.map_ground import BLOCK, OUTSIDE, PARK, SPECIAL, Ground
from game.ui.pictures.map_layout import HEIGHT, WIDTH, Layout
from game.ui.style import Colour, mix

ROOFS: tuple[Colour, ...] = (
    (214, 152, 124),
    (206, 140, 114),
    (222, 166, 136),
    (170, 172, 180),
    (192, 166, 142),
    (212, 160, 140),
)
FLAT: Colour = (206, 200, 190)
BARN: Colour = (182, 152, 128)
SHADE: Colour = (92, 78, 60)
MAX_TREES = 3600
SPOTS = 72
"""Places for pins in every neighbourhood."""


HALL, SHED, TOWER = 80, 81, 90
"""Kinds of building beside houses; a lower number is a house with that roof."""


def buildings(
    made: Ground,
    places: Sequence[NeighbourhoodContent],
    lay_out: Layout,
    rng: np.random.Generator,
) -> Field:
    """Place all buildings; columns: x, y, turn, length, depth, roof, neighbourhood."""
    found = [np.zeros((0, 7), np.float32)]
    for part, place in enumerate(places):
        if place.settlement != "rural":
            found.append(_blocks(made, part, lay_out))
        if place.settlement != "town":
            most = 34 if place.settlement == "rural" else 9
            found.append(_farms(made, part, min(most, 6 + place.residents // 35), rng))
        if place.settlement == "village" or part == _heart(places):
            x, y = lay_out.centres[part]
            found.append(np.array([[x, y - 26, 0, 40, 18, TOWER, part]], np.float32))
    return np.concatenate(found)


def _heart(places: Sequence[NeighbourhoodContent]) -> int:
    """The neighbourhood in the middle of town; its landmark is the town hall."""
    towns = [row for row, place in enumerate(places) if place.settlement == "town"]
    if not towns:
        return 0
    middle = np.mean([places[row].place for row in towns], axis=0)
    return min(towns, key=lambda row: float(np.hypot(*(np.array(places[row].place) - middle))))


def _free(made: Ground, x: Field, y: Field) -> NDArray[np.bool_]:
    """Whether a spot is on dry, built-up land beside the main roads."""
    inside = (x > 6) & (y > 6) & (x < WIDTH - 7) & (y < HEIGHT - 7)
    column = np.clip(x, 0, WIDTH - 1).astype(int)
    row = np.clip(y, 0, HEIGHT - 1).astype(int)
    dry = (made.water[row, column] < 0.05) & (made.road[row, column] < 0.05)
    free: NDArray[np.bool_] = inside & dry & (made.cells.border[row, column] > 10)
    return free


def _blocks(made: Ground, part: int, lay_out: Layout) -> Field:
    """Terraces along the streets of one neighbourhood, with larger houses here and there."""
    span = int(lay_out.radii[part] * 1.7 / min(BLOCK)) + 2
    column, row, line, house = np.meshgrid(
        np.arange(-span, span), np.arange(-span, span), (15, BLOCK[1] - 15), range(6)
    )
    parts = np.full(column.shape, part, np.int32)
    number = hashed(column * 64 + row, parts, 3)
    own = hashed(column * 977 + house, (row * 31 + line).astype(int), 5 + part)
    terrace = own * 0 + (number < 0.66)
    keep = (number >= SPECIAL) & ((terrace > 0) | (house % 2 == 0)) & (own > 0.05)
    along = column * BLOCK[0] + 15 + house * 15 + (1 - terrace) * 7
    tall = (number >= PARK) & (number < SPECIAL) & (house == 0) & (line < 30)
    along = np.where(tall, (column + 0.5) * BLOCK[0], along)
    across = np.where(tall, (row + 0.5) * BLOCK[1], row * BLOCK[1] + line)
    x, y = made.streets.spot(along.astype(np.float32), across.astype(np.float32), part)
    x2, y2 = made.streets.spot((along + 2).astype(np.float32), across.astype(np.float32), part)
    at = (np.clip(y, 0, HEIGHT - 1).astype(int), np.clip(x, 0, WIDTH - 1).astype(int))
    own_land = (made.cells.nearest[at] == part) & (made.built[at] > 0.7)
    keep = (keep | tall) & own_land & _free(made, x, y)
    style = np.floor(hashed(column * 13 + row, parts, 9) * len(ROOFS))
    style = np.where(own < 0.2, np.floor(own * 5 * len(ROOFS)), style)
    rows = np.stack(
        [
            x,
            y,
            np.arctan2(y2 - y, x2 - x),
            np.where(tall, 58, np.where(terrace > 0, 14.2, 18)),
            np.where(tall, 26, 14 + 3 * own),
            np.where(tall, HALL, style),
            parts,
        ],
        axis=-1,
    )
    kept: Field = rows[keep].astype(np.float32)
    return kept


def _farms(made: Ground, part: int, count: int, rng: np.random.Generator) -> Field:
    """Farms and loose houses between the fields."""
    fields = np.argwhere(
        (made.labels == part) & (made.built < 0.02) & (made.forest < 0.2) & (made.ditch > 7)
    )
    if not len(fields):
        return np.zeros((0, 7), np.float32)
    chosen = spread(fields[rng.integers(0, len(fields), count * 12)][:, ::-1], count)
    x, y = chosen.T.astype(np.float32)
    turn = rng.uniform(0, np.pi, len(x))
    rows = []
    for shift, long, deep, roof in ((0.0, 18.0, 15.0, 0), (24.0, 30.0, 16.0, SHED)):
        rows.append(
            np.stack(
                [
                    x + shift * np.cos(turn),
                    y + shift * np.sin(turn),
                    turn + (np.pi / 2 if shift else 0),
                    np.full(len(x), long),
                    np.full(len(x), deep),
                    np.full(len(x), roof) + (rng.integers(0, 6, len(x)) if roof == 0 else 0),
                    np.full(len(x), part),
                ],
                axis=-1,
            )
        )
    both = np.concatenate(rows).astype(np.float32)
    return both[_free(made, both[:, 0], both[:, 1])]


def spread(points: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Choose points that lie far apart; the first of them already do."""
    if not len(points):
        return points
    chosen = [0]
    far = np.full(len(points), np.inf)
    for _ in range(min(count, len(points)) - 1):
        gap = points - points[chosen[-1]]
        far = np.minimum(far, (gap**2).sum(axis=1))
        chosen.append(int(far.argmax()))
    return points[chosen]


def trees(made: Ground, built: Field, rng: np.random.Generator) -> Field:
    """Place trees; columns: x, y, size, kind (0 leaf, 1 needle, 2 bush)."""
    taken = np.zeros((HEIGHT, WIDTH), bool)
    for dx in range(-8, 9, 4):
        for dy in range(-8, 9, 4):
            row = np.clip(built[:, 1] + dy, 0, HEIGHT - 1).astype(int)
            taken[row, np.clip(built[:, 0] + dx, 0, WIDTH - 1).astype(int)] = True
    dry = (made.water < 0.1) & (made.road < 0.05) & ~taken
    inside = np.where(made.labels == OUTSIDE, 0.55, 1.0)
    park = (np.abs(made.colours[1] - 205) < 7) & (made.colours[0] < 190) & (made.built > 0.5)
    hedge = (made.ditch < 2.0) & (made.built < 0.1)
    want = (
        0.0016 * made.built
        + 0.006 * park
        + 0.0045 * (made.forest > 0.4) * inside
        + 0.0034 * hedge * inside
        + 0.00012 * inside
    )
    want *= dry * (made.cells.border > 6)
    y, x = np.nonzero(rng.random((HEIGHT, WIDTH), np.float32) < want)
    edge = (x > 9) & (y > 9) & (x < WIDTH - 10) & (y < HEIGHT - 10)
    x, y = x[edge], y[edge]
    if len(x) > MAX_TREES:
        some = np.sort(rng.permutation(len(x))[:MAX_TREES])
        x, y = x[some], y[some]
    wood = made.forest[y, x] > 0.4
    luck = rng.random(len(x))
    kind = np.where(wood & (luck < 0.45), 1, np.where(~wood & (luck < 0.3), 2, 0))
    size = 9 + 6 * rng.random(len(x)) + 3 * wood - 3 * (kind == 2)
    return np.stack([x, y, size, kind], axis=-1).astype(np.float32)


def homes(made: Ground, built: Field, part: int, count: int, rng: np.random.Generator) -> Field:
    """Where the dots of one neighbourhood live: x and y, around its houses."""
    own = built[(built[:, 6] == part) & (built[:, 5] < HALL)][:, :2]
    if not len(own):
        own = np.argwhere(made.labels == part)[:, ::-1].astype(np.float32)
    if not len(own):
        own = np.array([[WIDTH / 2, HEIGHT / 2]], np.float32)
    turns = -(-count // len(own))
    order = np.concatenate([rng.permutation(len(own)) for _ in range(turns)])[:count]
    near: Field = own[order] + rng.normal(0, 1, (count, 2)) * min(16.0, 5 + 1.6 * turns)
    near = np.clip(near, 6, (WIDTH - 7, HEIGHT - 7)).astype(np.float32)
    wet = made.water[near[:, 1].astype(int), near[:, 0].astype(int)] > 0.05
    near[wet] = own[order][wet]
    return near


def spots(made: Ground, part: int, rng: np.random.Generator) -> Field:
    """Places for pins in one neighbourhood, the first of them far apart."""
    inner = np.argwhere((made.labels == part) & (made.cells.border > 16) & (made.water < 0.1))
    edge = 26
    inner = inner[
        (inner[:, 0] > edge)
        & (inner[:, 0] < HEIGHT - edge)
        & (inner[:, 1] > edge)
        & (inner[:, 1] < WIDTH - edge)
    ]
    if not len(inner):
        return np.full((1, 2), (WIDTH / 2, HEIGHT / 2), np.float32)
    some = inner[rng.integers(0, len(inner), 900)][:, ::-1]
    return spread(some, SPOTS).astype(np.float32)


def draw_buildings(picture: pygame.Surface, built: Field, factor: int) -> None:
    """Draw all roofs on the map, which is `factor` times as large as its pixels."""
    order = np.argsort(built[:, 1], kind="stable")
    for x, y, turn, long, deep, roof, _ in built[order].tolist():
        _roof(picture, (x, y), turn, (long, deep), roof=int(roof), factor=factor)


def _roof(
    picture: pygame.Surface,
    at: tuple[float, float],
    turn: float,
    size: tuple[float, float],
    *,
    roof: int,
    factor: int,
) -> None:
    """One building, seen from above: a shadow, two halves of a roof."""
    cosine, sine = float(np.cos(turn)), float(np.sin(turn))
    long, deep = size[0] / 2 * factor, size[1] / 2 * factor

    def corner(along: float, across: float, shift: float = 0.0) -> tuple[float, float]:
        return (
            at[0] * factor + along * cosine - across * sine + shift,
            at[1] * factor + along * sine + across * cosine + shift,
        )

    def patch(low: float, high: float, colour: Colour, shift: float = 0.0) -> None:
        corners = [
            corner(-long, low, shift),
            corner(long, low, shift),
            corner(long, high, shift),
            corner(-long, high, shift),
        ]
        pygame.draw.polygon(picture, colour, corners)

    patch(-deep, deep, (196, 188, 162) if roof < HALL else (186, 178, 152), 1.6 * factor)
    if roof == TOWER:
        _church(picture, at, factor)
        return
    base = FLAT if roof == HALL else BARN if roof == SHED else ROOFS[roof]
    if roof == HALL:
        patch(-deep, deep, mix(base, SHADE, 0.35))
        deep, long = deep - 1.5 * factor, long - 1.5 * factor
        patch(-deep, deep, base)
        return
    light = cosine * 0.5 + 0.5
    patch(-deep, 0, mix(base, (255, 240, 220), 0.10 + 0.14 * light))
    patch(0, deep, mix(base, SHADE, 0.12 + 0.14 * light))


def _church(picture: pygame.Surface, at: tuple[float, float], factor: int) -> None:
    """A landmark with a tower, seen a little from the south."""
    x, y = at[0] * factor, at[1] * factor
    unit = float(factor)
    wall, roof, dark = (236, 222, 200), (150, 84, 66), (112, 64, 54)
    pygame.draw.rect(picture, wall, (x - 18 * unit, y - 2 * unit, 38 * unit, 12 * unit))
    pygame.draw.polygon(
        picture,
        roof,
        [
            (x - 20 * unit, y - 1 * unit),
            (x - 13 * unit, y - 11 * unit),
            (x + 16 * unit, y - 11 * unit),
            (x + 22 * unit, y - 1 * unit),
        ],
    )
    for left in (-12, -4, 4, 12):
        pygame.draw.rect(picture, dark, (x + left * unit, y + 1 * unit, 3 * unit, 6 * unit))
    pygame.draw.rect(picture, wall, (x - 24 * unit, y - 18 * unit, 11 * unit, 28 * unit))
    pygame.draw.polygon(
        picture,
        dark,
        [
            (x - 25.5 * unit, y - 17 * unit),
            (x - 18.5 * unit, y - 36 * unit),
            (x - 11.5 * unit, y - 17 * unit),
        ],
    )
    pygame.draw.circle(picture, dark, (x - 18.5 * unit, y - 11 * unit), 2.4 * unit)
