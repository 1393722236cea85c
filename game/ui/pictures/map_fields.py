"""Numbers over a plane: smooth noise, warped cells, strips of land.

Everything here is a pure function of a generator of `numpy` and coordinates.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Field = NDArray[Any]
Whole = NDArray[Any]


def _spline(length: int, cells: int) -> Field:
    """Matrix that spreads `cells + 3` knots smoothly over `length` points."""
    at = np.linspace(0, cells, length, endpoint=False)
    knot = at.astype(int)
    part = at - knot
    weights = (
        (1 - part) ** 3 / 6,
        (3 * part**3 - 6 * part**2 + 4) / 6,
        (-3 * part**3 + 3 * part**2 + 3 * part + 1) / 6,
        part**3 / 6,
    )
    matrix = np.zeros((length, cells + 3), np.float32)
    for offset, weight in enumerate(weights):
        matrix[np.arange(length), knot + offset] = weight
    return matrix


def noise(rng: np.random.Generator, shape: tuple[int, int], size: int) -> Field:
    """Smooth noise between about -1 and 1 with hills about `size` pixels wide."""
    rows, columns = (max(1, round(length / size)) for length in shape)
    knots = rng.uniform(-1.6, 1.6, (rows + 3, columns + 3)).astype(np.float32)
    hills: Field = _spline(shape[0], rows) @ knots @ _spline(shape[1], columns).T
    return hills


def step(low: float, high: float, values: Field) -> Field:
    """Smooth step: 0 at `low`, 1 at `high`; falls when `low` is the larger."""
    part: Field = np.clip((values - np.float32(low)) / np.float32(high - low), 0, 1)
    smooth: Field = part * part * (3 - 2 * part)
    return smooth


@dataclass(frozen=True, slots=True)
class Cells:
    """To which centre every point belongs.

    Attributes:
        nearest: Row of the nearest centre.
        second: Row of the next one.
        depth: Distance to the nearest centre, in its own radius.
        border: Distance to the border with the next cell, pixels.
    """

    nearest: NDArray[np.uint8]
    second: NDArray[np.uint8]
    depth: Field
    border: Field


def cells(x: Field, y: Field, centres: Field, radii: Field) -> Cells:
    """Divide the plane over centres; a larger radius takes more of it."""
    first = np.full(x.shape, np.inf, np.float32)
    other = np.full(x.shape, np.inf, np.float32)
    nearest = np.zeros(x.shape, np.uint8)
    second = np.zeros(x.shape, np.uint8)
    for row, (centre, radius) in enumerate(zip(centres, radii, strict=True)):
        far = ((x - centre[0]) ** 2 + (y - centre[1]) ** 2) * np.float32(1 / radius**2)
        closer = far < first
        between = ~closer & (far < other)
        np.copyto(other, far, where=between)
        np.copyto(second, np.uint8(row), where=between)
        np.copyto(other, first, where=closer)
        np.copyto(second, nearest, where=closer)
        np.copyto(first, far, where=closer)
        np.copyto(nearest, np.uint8(row), where=closer)
    np.sqrt(first, out=first)
    np.sqrt(other, out=other)
    pace = 1 / radii[nearest] + 1 / radii[second]
    border = np.where(np.isfinite(other), (other - first) / pace, np.float32(1e6))
    return Cells(nearest, second, first, border.astype(np.float32))


def hashed(first: Whole, second: Whole, salt: int) -> Field:
    """A number from 0 to 1 for every pair of whole numbers."""
    with np.errstate(over="ignore"):
        mixed = (
            first.astype(np.uint32) * np.uint32(0x9E3779B1)
            ^ second.astype(np.uint32) * np.uint32(0x85EBCA77)
            ^ np.uint32(salt % 2**32)
        )
        mixed ^= mixed >> np.uint32(15)
        mixed *= np.uint32(0x2C1B3C6D)
        mixed ^= mixed >> np.uint32(12)
        mixed *= np.uint32(0x297A2D39)
        mixed ^= mixed >> np.uint32(15)
    return (mixed >> np.uint32(8)).astype(np.float32) * np.float32(1 / 2**24)


@dataclass(frozen=True, slots=True)
class Strips:
    """Long parcels of farm land.

    Attributes:
        parcel: A number from 0 to 1 for every parcel.
        furrow: Ploughing lines, -1 to 1.
        ditch: Distance to the ditch or hedge beside the parcel, pixels.
    """

    parcel: Field
    furrow: Field
    ditch: Field


def strips(x: Field, y: Field, rng: np.random.Generator, span: int = 190) -> Strips:
    """Lay strips of farm land over the plane, each group of them turned its own way."""
    high, wide = float(y[-1, 0]), float(x[0, -1])
    columns, rows = round(wide / span) + 1, round(high / span) + 1
    grid = np.stack(np.meshgrid(np.arange(columns), np.arange(rows)), -1).reshape(-1, 2)
    spots = ((grid + rng.uniform(-0.38, 0.38, grid.shape)) * span).astype(np.float32)
    groups = cells(x, y, spots, np.ones(len(spots), np.float32))
    turn = rng.uniform(0, np.pi, len(spots)).astype(np.float32)
    broad = rng.uniform(17, 34, len(spots)).astype(np.float32)
    group = groups.nearest
    cosine, sine = np.cos(turn)[group], np.sin(turn)[group]
    across = x * cosine + y * sine
    along = y * cosine - x * sine
    lane = np.floor(across / broad[group])
    shift = hashed(lane.astype(np.int32), group.astype(np.int32), 7)
    plot = np.floor(along / 120 + shift * 3)
    key = lane.astype(np.int32) * 31 + plot.astype(np.int32)
    parcel = hashed(key, group.astype(np.int32), 11)
    part = across / broad[group] - lane
    ditch = np.minimum(np.minimum(part, 1 - part) * broad[group], groups.border)
    return Strips(parcel, np.sin(across * np.float32(1.35)), ditch)
