"""Where things lie on the map: neighbourhoods, roads and the river."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.content.definitions import NeighbourhoodContent
from game.ui.pictures.map_fields import Field

WIDTH, HEIGHT = 1920, 1072
MARGIN = 0.1
"""Share of the map around the outermost centres."""
LAND = {"town": 1.0, "village": 0.95, "rural": 1.7}
"""How much more land a neighbourhood takes than a town does with as many residents."""
FILLED = 0.62
"""Share of the map that belongs to the municipality."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things lie, in pixels of the map.

    Attributes:
        centres: Centre of every neighbourhood, a row each.
        radii: About how far each reaches.
        roads: Polylines of main roads.
        river: Polyline of the river, and its width.
    """

    centres: Field
    radii: Field
    roads: tuple[Field, ...]
    river: Field
    river_width: float


def layout(places: Sequence[NeighbourhoodContent], rng: np.random.Generator) -> Layout:
    """Lay out a municipality."""
    land = np.array([max(200, p.residents) ** 0.55 * LAND[p.settlement] for p in places])
    radii = np.sqrt(land / land.sum() * FILLED * WIDTH * HEIGHT / np.pi)
    wished = np.array([p.place for p in places], float)
    centres = _apart(_spread(wished), radii)
    river = _river(centres, rng)
    size = sum(p.residents for p in places)
    return Layout(
        centres.astype(np.float32),
        radii.astype(np.float32),
        tuple(_roads(centres, radii, rng)),
        river,
        14 + 22 * min(1.0, size / 150_000),
    )


def _spread(wished: np.ndarray) -> np.ndarray:
    """Stretch the wished places over the map, keeping which is north of which."""
    low, high = wished.min(axis=0), wished.max(axis=0)
    span = np.where(high - low < 1e-9, 1.0, high - low)
    share = np.where(high - low < 1e-9, 0.5, (wished - low) / span)
    return (MARGIN + share * (1 - 2 * MARGIN)) * (WIDTH, HEIGHT)


def _apart(centres: np.ndarray, radii: np.ndarray) -> np.ndarray:
    """Push centres apart until every neighbourhood has room for its name."""
    centres = centres.copy()
    near = 0.82 * (radii[:, None] + radii[None, :])
    np.fill_diagonal(near, 0)
    for _ in range(60):
        gap = centres[:, None, :] - centres[None, :, :]
        far = np.maximum(np.hypot(gap[..., 0], gap[..., 1]), 1e-6)
        push = np.clip(near - far, 0, None) / far * 0.25
        centres += (gap * push[..., None]).sum(axis=1)
        edge = np.minimum(radii * 1.02, 0.3 * HEIGHT)
        centres[:, 0] = np.clip(centres[:, 0], edge + 30, WIDTH - edge - 30)
        centres[:, 1] = np.clip(centres[:, 1], edge, HEIGHT - edge)
    return centres


def _bend(points: np.ndarray, steps: int = 14) -> Field:
    """A smooth line through points (Catmull-Rom)."""
    padded = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    part = np.linspace(0, 1, steps, endpoint=False)[:, None]
    pieces = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        pieces.append(
            0.5
            * (
                2 * b
                + (c - a) * part
                + (2 * a - 5 * b + 4 * c - d) * part**2
                + (3 * b - a - 3 * c + d) * part**3
            )
        )
    return np.vstack([*pieces, points[-1:]]).astype(np.float32)


def _roads(centres: np.ndarray, radii: np.ndarray, rng: np.random.Generator) -> list[Field]:
    """Main roads between neighbours, and two that leave the map."""
    lines = []
    for first in range(len(centres)):
        for second in range(first + 1, len(centres)):
            middle = (centres[first] + centres[second]) / 2
            reach = np.hypot(*(centres[first] - centres[second])) / 2
            others = np.delete(centres, [first, second], axis=0)
            bends = rng.normal(0, 0.11, (3, 2)) * reach
            if len(others) and np.hypot(*(others - middle).T).min() < reach:
                continue
            along = np.array([0.25, 0.5, 0.75])[:, None]
            knees = centres[first] + along * (centres[second] - centres[first]) + bends
            lines.append(_bend(np.vstack([centres[first], knees, centres[second]]), 9))
    for side in (0, WIDTH):
        start = centres[np.argmin(np.abs(centres[:, 0] - side) + 0.4 * radii)]
        away = np.array([side + (60 if side else -60), start[1] + rng.uniform(-160, 160)])
        knee = (start + away) / 2 + rng.normal(0, 30, 2)
        lines.append(_bend(np.stack([start, knee, away])))
    return lines


def _river(centres: np.ndarray, rng: np.random.Generator) -> Field:
    """The one of many winding lines that keeps farthest from the names on the map."""
    best, room = None, -np.inf
    for _ in range(48):
        ends = rng.uniform(0.08, 0.92, 2) * HEIGHT
        count = 7
        along = np.linspace(-60, WIDTH + 60, count)
        height = np.linspace(ends[0], ends[1], count) + rng.normal(0, 0.1 * HEIGHT, count)
        line = _bend(np.stack([along, np.clip(height, 0.04 * HEIGHT, 0.96 * HEIGHT)], axis=1), 24)
        gaps = np.hypot(*(line[:, None, :] - centres[None, :, :]).transpose(2, 0, 1)).min(axis=0)
        middle = np.abs(line[:, 1] - HEIGHT / 2).mean()
        score = gaps.min() + 0.15 * np.sort(gaps)[: min(3, len(gaps))].mean() - 0.35 * middle
        if score > room:
            best, room = line, score
    if best is None:
        msg = "a river was drawn from no lines at all"
        raise RuntimeError(msg)
    return best
