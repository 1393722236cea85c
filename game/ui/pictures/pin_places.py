"""Where pins stand: always at the same spot for the same initiative, never on each other."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.random import default_rng

from game.rules.views import InitiativeState, InitiativeView
from game.ui.pictures.pins import size_of, weight_of
from game.ui.shelf import Steps

SMALLEST = 11
"""A pin never shrinks below this, layout pixels."""
SPOTS_A_STEP, SIZES_A_STEP = 24, 90
"""Newcomers that find a spot, and pins that get their size, between two frames."""
AIR = 1.04
"""Pins keep this much more than their own size apart."""


@dataclass(frozen=True, slots=True)
class PinPlace:
    """One pin on the map: middle and diameter in pixels of the picture."""

    initiative: InitiativeView
    x: float
    y: float
    diameter: int


@lru_cache(maxsize=8192)
def _number(identity: str) -> int:
    """A stable number from an identity."""
    return int.from_bytes(hashlib.blake2b(identity.encode(), digest_size=8).digest(), "big")


def choose_spots(
    initiatives: Sequence[InitiativeView],
    spots: Mapping[str, np.ndarray],
    kept: Mapping[str, int],
    apart: float,
) -> Steps[dict[str, int]]:
    """Give every initiative a spot of its neighbourhood, some at a time.

    Whoever had a spot keeps it. A newcomer takes the free spot that comes
    first in its own order and is not too near another; when the neighbourhood
    is full it shares a spot and the smaller pin becomes a mark.

    Args:
        initiatives: Those to show.
        spots: Per neighbourhood its spots, x and y, a row each.
        kept: Spot per initiative, from the last time.
        apart: Distance that pins like to keep, pixels.
    """
    chosen: dict[str, int] = {}
    grounds: dict[str, _Ground] = {}
    fresh = 0
    yield
    for one in sorted(initiatives, key=lambda each: (each.id not in kept, _number(each.id))):
        here = spots.get(one.neighbourhood)
        if here is None or not len(here):
            continue
        ground = grounds.setdefault(one.neighbourhood, _Ground(here))
        spot = kept.get(one.id, -1)
        if not 0 <= spot < len(here):
            spot = ground.free_spot(_number(one.id), apart)
            fresh += 1
            if fresh % SPOTS_A_STEP == 0:
                yield
        ground.used.append(spot)
        chosen[one.id] = spot
    return chosen


class _Ground:
    """The spots of a neighbourhood, and how much air those in use leave around each."""

    def __init__(self, here: np.ndarray) -> None:
        self.here = here
        self.used: list[int] = []
        self._air = np.full(len(here), np.inf, here.dtype)
        self._counted = 0

    def free_spot(self, number: int, apart: float) -> int:
        """The first spot in an initiative's own order that leaves enough air."""
        order = default_rng(number).permutation(len(self.here))
        if not self.used:
            return int(order[0])
        for spot in self.used[self._counted :]:
            away = self.here - self.here[spot]
            np.minimum(self._air, np.hypot(away[:, 0], away[:, 1]), out=self._air)
        self._counted = len(self.used)
        air = self._air[order]
        for wish in (apart, apart * 0.75, apart * 0.5, 1.0):
            good = np.flatnonzero(air >= wish)
            if len(good):
                return int(order[good[0]])
        return int(order[0])


def place_pins(
    initiatives: Sequence[InitiativeView],
    spots: Mapping[str, np.ndarray],
    chosen: Mapping[str, int],
    followed: Sequence[str],
    unit: float,
) -> Steps[tuple[PinPlace, ...]]:
    """Size the pins so that none covers another; the least important first in the result."""
    ranked = sorted(
        (one for one in initiatives if one.id in chosen),
        key=lambda one: (one.id not in followed, -weight_of(one), -one.reach, one.id),
    )
    placed: list[PinPlace] = []
    where = [spots[one.neighbourhood][chosen[one.id]].tolist() for one in ranked]
    middles = np.array([complex(x, y) for x, y in where])
    apart = np.abs(middles[:, None] - middles)
    reaches = np.zeros(len(ranked))
    for count, (one, (x, y)) in enumerate(zip(ranked, where, strict=True)):
        wish = size_of(one) * unit * (1.25 if one.id in followed else 1.0)
        if count:
            gap = (apart[count, :count] - reaches[:count]).min()
            wish = min(wish, 2 * float(gap) / AIR)
        diameter = max(round(SMALLEST * unit), 8, round(wish))
        placed.append(PinPlace(one, x, y, diameter))
        reaches[count] = diameter / 2 * AIR
        if count % SIZES_A_STEP == 0:
            yield
    return tuple(reversed(placed))


def is_lively(state: InitiativeState) -> bool:
    """Whether an initiative in this state is at work."""
    return state in {InitiativeState.RUNNING, InitiativeState.FLOURISHING}
