"""The ground of the map: farm land, forest, built-up land, water and roads, as pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pygame
from numpy.typing import NDArray

from game.content.definitions import NeighbourhoodContent
from game.ui.pictures.map_fields import Cells, Field, cells, hashed, noise, step, strips
from game.ui.pictures.map_layout import HEIGHT, WIDTH, Layout
from game.ui.style import Colour

OUTSIDE = 255
"""Label of a point that belongs to no neighbourhood."""
BLOCK = (105, 62)
"""Size of a block of houses between streets, pixels."""
PARK, SPECIAL = 0.14, 0.2
"""Blocks whose number is below the first are parks; below the second a school or shop."""

CROPS: tuple[Colour, ...] = (
    (208, 219, 168),
    (197, 213, 155),
    (218, 224, 180),
    (188, 206, 147),
    (228, 223, 178),
    (204, 216, 172),
    (232, 216, 166),
)
WARM: tuple[Colour, ...] = (
    (243, 221, 196),
    (227, 232, 206),
    (216, 229, 238),
    (237, 223, 237),
    (248, 234, 196),
    (214, 234, 226),
    (246, 217, 209),
    (233, 227, 211),
)
WATER: Colour = (146, 193, 220)
SHORE: Colour = (196, 205, 166)
FOREST: Colour = (150, 182, 126)
GREEN: Colour = (178, 205, 150)
STREET: Colour = (250, 246, 236)
ROAD: Colour = (255, 252, 243)
KERB: Colour = (203, 191, 168)
BORDER: Colour = (120, 112, 92)


@dataclass(frozen=True, slots=True)
class Streets:
    """The street plan of every neighbourhood: a turned and gently bent grid."""

    origin: Field
    turn: Field
    bend: Field

    def plan(self, x: Field, y: Field, part: NDArray[np.uint8]) -> tuple[Field, Field]:
        """From the map to along and across the streets."""
        east, south = x - self.origin[part, 0], y - self.origin[part, 1]
        cosine, sine = np.cos(self.turn)[part], np.sin(self.turn)[part]
        along, across = east * cosine + south * sine, south * cosine - east * sine
        along = along + 20 * np.sin(across / 120 + self.bend[part])
        return along, across + 16 * np.sin(along / 150 + self.bend[part])

    def spot(self, along: Field, across: Field, part: int) -> tuple[Field, Field]:
        """From along and across the streets back to the map."""
        across = across - 16 * np.sin(along / 150 + self.bend[part])
        along = along - 20 * np.sin(across / 120 + self.bend[part])
        cosine, sine = np.cos(self.turn[part]), np.sin(self.turn[part])
        return (
            along * cosine - across * sine + self.origin[part, 0],
            along * sine + across * cosine + self.origin[part, 1],
        )


@dataclass(slots=True)
class Ground:
    """Pixels of the ground, and what later layers must know of it.

    Attributes:
        colours: Red, green and blue planes, 0 to 255.
        labels: Row of the neighbourhood of every point, or `OUTSIDE`.
        cells: Distances to centres and borders.
        built: How built-up the ground is, 0 to 1.
        forest: How wooded it is, 0 to 1.
        water: How much of it is water, 0 to 1.
        road: How much of it is main road, 0 to 1.
        ditch: Distance to the nearest ditch or hedge, pixels.
        streets: The street plan.
    """

    colours: Field
    labels: NDArray[np.uint8]
    cells: Cells
    built: Field
    forest: Field
    water: Field
    road: Field
    ditch: Field
    streets: Streets

    def lay(self, colour: Colour | Field, share: Field) -> None:
        """Mix a colour into the ground."""
        for row, part in enumerate(colour):
            self.colours[row] += (np.asarray(part, np.float32) - self.colours[row]) * share


def ground(
    places: Sequence[NeighbourhoodContent], lay_out: Layout, rng: np.random.Generator
) -> Ground:
    """Paint the ground of a municipality."""
    shape = (HEIGHT, WIDTH)
    y, x = (axis.astype(np.float32) for axis in np.mgrid[0:HEIGHT, 0:WIDTH])
    rough = noise(rng, shape, 90)
    warp = np.float32(34)
    wave = noise(rng, shape, 230)
    divided = cells(
        x + warp * wave + 9 * rough,
        y + warp * noise(rng, shape, 230) + 9 * noise(rng, shape, 80),
        lay_out.centres,
        lay_out.radii,
    )
    town = np.array([p.settlement == "town" for p in places])
    village = np.array([p.settlement == "village" for p in places])
    reach = np.where(town, 1.12, np.where(village, 1.3, 1.65)).astype(np.float32)
    within = (
        reach[divided.nearest] - divided.depth + np.float32(0.07) * rough + np.float32(0.1) * wave
    )
    core = np.where(town, 1.02, np.where(village, 0.56, 0.0)).astype(np.float32)
    built = step(-0.03, 0.03, core[divided.nearest] - divided.depth + np.float32(0.05) * rough)
    built *= step(5, 9, divided.border)
    made = Ground(
        colours=np.empty((3, *shape), np.float32),
        labels=np.where(within > 0, divided.nearest, OUTSIDE).astype(np.uint8),
        cells=divided,
        built=built,
        forest=step(0.42, 0.5, noise(rng, shape, 260) + 0.25 * rough) * (1 - built),
        water=_stroke(lay_out.river, lay_out.river_width),
        road=_strokes(lay_out.roads, 9),
        ditch=np.empty(0, np.float32),
        streets=_streets(lay_out, rng),
    )
    _farm_land(made, x, y, rng)
    _parts(made, places, within)
    _built_up(made, x, y, town)
    _lines(made, town, within, lay_out)
    made.colours += (3.0 * noise(rng, shape, 12) + 2.0 * rough)[None]
    return made


def _streets(lay_out: Layout, rng: np.random.Generator) -> Streets:
    count = len(lay_out.centres)
    return Streets(
        lay_out.centres,
        rng.uniform(0, np.pi, count).astype(np.float32),
        rng.uniform(0, 2 * np.pi, count).astype(np.float32),
    )


def _strokes(lines: Sequence[Field], width: float) -> Field:
    """Lines as a picture of how much of every pixel they cover."""
    large = pygame.Surface((WIDTH * 2, HEIGHT * 2), 0, 32)
    for line in lines:
        points = [(2 * float(a), 2 * float(b)) for a, b in line]
        pygame.draw.lines(large, (255, 255, 255), False, points, max(1, round(2 * width)))
        for point in points:
            pygame.draw.circle(large, (255, 255, 255), point, width)
    small = pygame.transform.smoothscale(large, (WIDTH, HEIGHT))
    red = pygame.surfarray.pixels_red(small)
    return np.ascontiguousarray(red.T).astype(np.float32) / 255


def _stroke(line: Field, width: float) -> Field:
    return _strokes([line], width)


def _farm_land(made: Ground, x: Field, y: Field, rng: np.random.Generator) -> None:
    """Strips of crops with ditches, and woods."""
    land = strips(x, y, rng)
    made.ditch = land.ditch
    kind = np.minimum((land.parcel * len(CROPS)).astype(np.uint8), len(CROPS) - 1)
    for plane, tones in zip(made.colours, np.array(CROPS, np.float32).T, strict=True):
        plane[:] = tones[kind]
    ploughed = step(0.5, 0.6, np.abs(land.parcel * 7 % 1 - 0.5) * 2)
    made.colours += (land.furrow * ploughed * np.float32(2.6))[None]
    made.lay((168, 188, 138), 0.75 * step(2.2, 0.8, land.ditch))
    made.lay(FOREST, made.forest * np.float32(0.85))


def _parts(made: Ground, places: Sequence[NeighbourhoodContent], within: Field) -> None:
    """Give every neighbourhood its own tint, and fade what lies outside."""
    tones = _tints(made, len(places))
    town = np.array([p.settlement == "town" for p in places])
    part = made.cells.nearest
    inside = step(-0.012, 0.012, within)
    share = np.where(town, 0.9, 0.36).astype(np.float32)[part] * inside
    edge = step(30, 2, made.cells.border) * inside
    own = [plane[part] for plane in tones]
    made.lay(np.stack(own), share * (1 - 0.85 * made.forest * ~town[part]))
    made.lay(np.stack([plane * np.float32(0.9) for plane in own]), np.float32(0.4) * edge)
    made.lay((240, 238, 224), (1 - inside) * np.float32(0.5))


def _tints(made: Ground, count: int) -> Field:
    """A tint for every neighbourhood that differs from those beside it."""
    near = made.cells.border < 4
    pairs = set(
        zip(made.cells.nearest[near].tolist(), made.cells.second[near].tolist(), strict=True)
    )
    chosen: list[int] = []
    for row in range(count):
        taken = [chosen[other] for other in range(row) if {(row, other), (other, row)} & pairs]
        spread = [(taken.count(tint), chosen.count(tint), tint) for tint in range(len(WARM))]
        chosen.append(min(spread)[2])
    return np.array([WARM[tint] for tint in chosen], np.float32).T


def _built_up(made: Ground, x: Field, y: Field, town: NDArray[np.bool_]) -> None:
    """Streets between blocks, some of which are parks."""
    part = made.cells.nearest
    along, across = made.streets.plan(x, y, part)
    column, row = np.floor(along / BLOCK[0]), np.floor(across / BLOCK[1])
    kerb = np.minimum(
        BLOCK[0] / 2 - np.abs(along - (column + 0.5) * BLOCK[0]),
        BLOCK[1] / 2 - np.abs(across - (row + 0.5) * BLOCK[1]),
    ).astype(np.float32)
    number = hashed(column.astype(np.int32) * 64 + row.astype(np.int32), part.astype(np.int32), 3)
    made.lay((244, 236, 220), made.built * np.where(town[part], 0.0, 0.75).astype(np.float32))
    park = (number < PARK) * made.built * step(3, 6, kerb)
    made.lay(GREEN, park)
    garden = (number >= SPECIAL) * made.built * step(9, 14, kerb)
    made.lay((206, 218, 176), garden * np.float32(0.55))
    made.lay(STREET, made.built * step(3.4, 2.2, kerb))


def _lines(made: Ground, town: NDArray[np.bool_], within: Field, lay_out: Layout) -> None:
    """Borders, water, and main roads over them."""
    part, other, border = made.cells.nearest, made.cells.second, made.cells.border
    inside = step(-0.005, 0.005, within)
    avenue = (town[part] & town[other]) * inside
    made.lay(KERB, avenue * step(6.2, 5.0, border))
    made.lay(ROAD, avenue * step(4.8, 3.6, border))
    hedge = ~(town[part] & town[other]) * inside
    made.lay(BORDER, hedge * step(2.6, 1.2, border) * np.float32(0.5))
    rim = step(0.014, 0.004, np.abs(within)) * np.float32(0.42)
    made.lay(BORDER, rim)
    made.lay(SHORE, _stroke(lay_out.river, lay_out.river_width + 9) * np.float32(0.75))
    made.lay(WATER, made.water)
    made.lay((170, 209, 231), _stroke(lay_out.river + 1.5, lay_out.river_width * 0.45) * 0.6)
    made.lay(KERB, _strokes(lay_out.roads, 10.5) * np.float32(0.9))
    made.lay(ROAD, _strokes(lay_out.roads, 7.5))
