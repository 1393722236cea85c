"""Residents as dots: thousands of them a frame, written straight into the pixels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
import pygame
from numpy.typing import NDArray

from game.rules.views import NeighbourhoodView
from game.ui.pictures.map_fields import Field
from game.ui.style import ACTIVE, IDLE, INVOLVED, PAPER, Colour, mix

STATES: tuple[tuple[Colour, float, float], ...] = (
    (IDLE, 3.5, 1.4),
    (INVOLVED, 5.5, 3.0),
    (ACTIVE, 8.5, 5.0),
)
"""Colour, size and stride (layout pixels) of residents: idle, involved, active."""
Palette = tuple[tuple[Colour, float, float], ...]
FADED: Palette = tuple((mix(colour, PAPER, 0.62), size, 0.0) for colour, size, _ in STATES)
"""The same residents as they were when they were last seen."""

EDGE = 12
"""Dots keep this far from the edge of the picture, pixels."""

Group = tuple[NDArray[np.intp], NDArray[np.intp]]
"""Columns and rows of some dots."""


def states(
    rank: Field, owner: NDArray[np.uint8], shares: Sequence[tuple[float, float]]
) -> NDArray[np.int8]:
    """State of every dot: 0 idle, 1 involved, 2 active.

    The order in a neighbourhood is fixed, so that a share that moves a little
    changes only a few dots.

    Args:
        rank: Place of the dot in the order of its neighbourhood, 0 to 1.
        owner: Row of its neighbourhood.
        shares: Per neighbourhood, the share that is involved without being
            active and the share that is active.
    """
    table = np.array(shares, np.float32).reshape(-1, 2)
    active = table[owner, 1]
    involved = active + table[owner, 0]
    state: NDArray[np.int8] = (rank < involved).astype(np.int8) + (rank < active)
    return state


def shares_of(
    places: Sequence[str], views: Sequence[NeighbourhoodView]
) -> tuple[tuple[float, float], ...]:
    """Shares (involved, active) in the order of `places`; nothing is known of the rest."""
    known: Mapping[str, NeighbourhoodView] = {view.id: view for view in views}
    return tuple(
        (known[place].involved_share, known[place].active_share) if place in known else (0.0, 0.0)
        for place in places
    )


def walked(home: Field, state: NDArray[np.int8], time: float, scale: float) -> Field:
    """Where the dots are at a moment: each wanders around its home in its own rhythm."""
    pace, phase = _rhythm(len(home))
    stride = _STRIDES[state] * np.float32(scale)
    spot = np.empty_like(home)
    spot[:, 0] = home[:, 0] + stride * np.sin(pace * np.float32(time) + phase)
    spot[:, 1] = home[:, 1] + stride * np.sin(pace * np.float32(time * 0.83) + phase * 2)
    return spot


_STRIDES = np.array([stride for _, _, stride in STATES], np.float32)


@lru_cache(maxsize=2)
def _rhythm(count: int) -> tuple[Field, Field]:
    """How fast each of so many dots wanders, and where in its round it begins."""
    number = np.arange(count, dtype=np.float32)
    pace = np.float32(0.7) + (number * np.float32(0.618)) % 1
    return pace, (number * np.float32(2.39996)) % np.float32(6.2832)


def goals(
    homes: Mapping[int, Sequence[tuple[tuple[float, float, float], int]]],
    owner: NDArray[np.uint8],
    state: NDArray[np.int8],
) -> Field:
    """Where every active dot goes: around the initiative it takes part in.

    Dots are shared out over initiatives as the residents of their neighbourhood
    are; which dot goes where hangs on the dot, so that few change when groups grow.

    Args:
        homes: Per neighbourhood the initiatives its residents take part in: place
            (x, y, distance at which people stand around it) and number of residents.
        owner: Row of the neighbourhood of every dot.
        state: State of every dot.

    Returns:
        A row each: x and y, NaN for whoever stays at home.
    """
    goal = np.full((len(owner), 2), np.nan, np.float32)
    number = np.arange(len(owner))
    luck = (number * 0.6180339887) % 1.0
    turn = (number * 2.39996) % 6.2832
    for row, taking in homes.items():
        mine = np.flatnonzero((owner == row) & (state == 2))
        if not len(mine) or not taking:
            continue
        edges = np.cumsum([count for _, count in taking], dtype=np.float64)
        chosen = np.searchsorted(edges, luck[mine] * edges[-1], side="right")
        places = np.array([place for place, _ in taking], np.float32)[chosen]
        goal[mine, 0] = places[:, 0] + places[:, 2] * np.cos(turn[mine])
        goal[mine, 1] = places[:, 1] + places[:, 2] * np.sin(turn[mine])
    return goal


def travelled(spot: Field, goal: Field, time: float) -> Field:
    """Where the dots are at a moment: to what they do, a while there, and home again."""
    going = np.flatnonzero(~np.isnan(goal[:, 0]))
    if not len(going):
        return spot
    pace = np.float32(1) / (np.float32(8) + (going * np.float32(0.7548777)) % 1 * 5)
    clock = (pace * np.float32(time) + (going * np.float32(0.5698403)) % 1) % 1
    # A tenth of the time at home, a quarter on the way, and as long back.
    away = np.minimum((clock - 0.1) / 0.25, (1 - clock) / 0.25).clip(0, 1)
    share = (away * away * (3 - 2 * away))[:, None].astype(np.float32)
    spot[going] += (goal[going] - spot[going]) * share
    return spot


@lru_cache(maxsize=16)
def _disc(diameter: float, pitch: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Pixels that a dot fills, and that it fills half, as steps from its middle in a picture."""
    reach = diameter / 2
    span = int(reach + 1.5)
    full, half = [], []
    for dx in range(-span, span + 1):
        for dy in range(-span, span + 1):
            far = (dx * dx + dy * dy) ** 0.5
            if far <= reach - 0.25:
                full.append(dy * pitch + dx)
            elif far <= reach + 0.55:
                half.append(dy * pitch + dx)
    return np.array(full, np.intp), np.array(half, np.intp)


def scatter(
    surface: pygame.Surface, groups: Sequence[Group], unit: float, palette: Palette = STATES
) -> None:
    """Draw the dots; the idle ones first, the active ones on top.

    Args:
        surface: A picture of 32 bits a pixel, or a part of one.
        groups: Columns and rows of the dots by state; all `EDGE` pixels from its edge.
        unit: Pixels per layout pixel.
        palette: Colour and size per state.
    """
    whole = surface.get_abs_parent()
    left, top = surface.get_abs_offset()
    pixels = pygame.surfarray.pixels2d(whole)
    pitch = whole.get_pitch() // 4
    flat = pixels.T.reshape(-1)
    start = top * pitch + left
    rim = surface.map_rgb((255, 253, 246))
    for kind, ((column, row), (colour, size, _)) in enumerate(zip(groups, palette, strict=True)):
        at = (row * pitch + (column + start))[:, None]
        full, half = _disc(round(min(size * unit, 2 * EDGE - 4) * 2) / 2, pitch)
        paint = surface.map_rgb(colour)
        if kind:
            flat[at + half] = rim
        else:
            near = at + half
            flat[near] = ((flat[near] & 0xFEFEFE) >> 1) + ((paint & 0xFEFEFE) >> 1)
        flat[at + full] = paint
    del flat, pixels
