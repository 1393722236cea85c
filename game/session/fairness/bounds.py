"""What the towns say together: the bounds of the design, met or not met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np

from game.session.fairness.contests import (
    ENOUGH,
    LENS_NAMES,
    MOST,
    beats,
    best_and_worst,
    gains,
    improves_all,
    verdicts,
)
from game.session.fairness.orders import OrderRow, order_rows
from game.session.fairness.study import TownFound

MET, NOT_MET, SILENT = "met", "not met", "silent"

LOSERS = ("always_yes", "always_no", "always_participate", "random")
"""Policies that must lose to the thinking one."""

THINKING = "thinking"
SHIPPED_SIDES = (("restrained", "generous", 2), ("generous", "restrained", 2))
"""Which side must be favoured over which, in at least how many shipped towns."""


@dataclass(frozen=True)
class Bound:
    """One bound of the design.

    Attributes:
        id: Kind of bound: `policy_loses`, `no_dominant_block`, `no_useless_block`,
            `each_best_somewhere`, `each_worst_somewhere`, `towns_favour` or
            `factions_reach_their_order`.
        verdict: `met`, `not met`, or `silent` where there is nothing to test.
        values: What was asked and found, by name.
    """

    id: str
    verdict: str
    values: Mapping[str, float | str]


@dataclass(frozen=True)
class Pair:
    """How one policy fares against another over the random towns.

    Attributes:
        policy: The policy.
        against: The other.
        beats: Share of towns in which it beats the other.
        better: Share of towns per lens in which it is better beyond the spread.
        worse: The same for worse.
    """

    policy: str
    against: str
    beats: float
    better: dict[str, float]
    worse: dict[str, float]


@dataclass(frozen=True)
class BlockRow:
    """What one block alone does over the towns in which blocks were tried.

    Attributes:
        block: The block.
        improves_all: Share of towns in which the mean of every lens improves.
        best: Times (town, purse and lens) it is the best of the blocks that can be paid.
        worst: Times it is the worst of them.
        better: Share of towns per lens in which it is better beyond the spread.
        worse: The same for worse.
        mean: Mean gain per lens, in the unit of the lens; above nothing is better.
    """

    block: str
    improves_all: float
    best: int
    worst: int
    better: dict[str, float]
    worse: dict[str, float]
    mean: dict[str, float]


@dataclass(frozen=True)
class ShippedRow:
    """Which side a shipped town favours, lens by lens.

    Attributes:
        town: The town.
        restrained: Lenses on which the restrained council is better.
        generous: Lenses on which the generous council is better.
        favours: The side that is better on more lenses, or `neither`.
        beats: Whether that side beats the other by the test of the design.
    """

    town: str
    restrained: tuple[str, ...]
    generous: tuple[str, ...]
    favours: str
    beats: bool


@dataclass(frozen=True)
class Table:
    """The whole table."""

    bounds: tuple[Bound, ...]
    pairs: tuple[Pair, ...]
    blocks: tuple[BlockRow, ...]
    shipped: tuple[ShippedRow, ...]
    orders: tuple[OrderRow, ...]


def table_of(found: Sequence[TownFound]) -> Table:
    """Return the table over all towns that were lived."""
    random = [town for town in found if not town.shipped]
    pairs = _pairs(random)
    blocks = _blocks([town for town in random if town.blocks])
    shipped = tuple(_shipped(town) for town in found if town.shipped)
    orders = order_rows(found)
    bounds = (*_losers(pairs), *_block_bounds(blocks), *_sides(shipped), _orders(orders))
    return Table(bounds, pairs, blocks, shipped, orders)


def _pairs(towns: Sequence[TownFound]) -> tuple[Pair, ...]:
    names = list(towns[0].policies) if towns else []
    return tuple(_pair(towns, one, other) for one, other in permutations(names, 2))


def _pair(towns: Sequence[TownFound], one: str, other: str) -> Pair:
    said = [verdicts(town.policies[one], town.policies[other]) for town in towns]
    return Pair(
        policy=one,
        against=other,
        beats=_share(beats(town.policies[one], town.policies[other]) for town in towns),
        better={lens: _share(each[lens] > 0 for each in said) for lens in LENS_NAMES},
        worse={lens: _share(each[lens] < 0 for each in said) for lens in LENS_NAMES},
    )


def _blocks(towns: Sequence[TownFound]) -> tuple[BlockRow, ...]:
    best: Counter[str | None] = Counter()
    worst: Counter[str | None] = Counter()
    for town in towns:
        for top, bottom in best_and_worst(town.blocks).values():
            best[top] += 1
            worst[bottom] += 1
    names = sorted(towns[0].blocks) if towns else []
    return tuple(_block(towns, name, best[name], worst[name]) for name in names)


def _block(towns: Sequence[TownFound], name: str, best: int, worst: int) -> BlockRow:
    trials = [town.blocks[name] for town in towns]
    said = [verdicts(one.having, one.lacking) for one in trials]
    gained = [gains(one.having, one.lacking) for one in trials]
    return BlockRow(
        block=name,
        improves_all=_share(improves_all(one.having, one.lacking) for one in trials),
        best=best,
        worst=worst,
        better={lens: _share(each[lens] > 0 for each in said) for lens in LENS_NAMES},
        worse={lens: _share(each[lens] < 0 for each in said) for lens in LENS_NAMES},
        mean={lens: float(np.mean([each[lens] for each in gained])) for lens in LENS_NAMES},
    )


def _shipped(town: TownFound) -> ShippedRow:
    ours, theirs = town.policies["restrained"], town.policies["generous"]
    said = verdicts(ours, theirs)
    restrained = tuple(lens for lens in LENS_NAMES if said[lens] > 0)
    generous = tuple(lens for lens in LENS_NAMES if said[lens] < 0)
    favours = "neither"
    if len(restrained) != len(generous):
        favours = "restrained" if len(restrained) > len(generous) else "generous"
    most = max(len(restrained), len(generous))
    return ShippedRow(town.name, restrained, generous, favours, most >= ENOUGH)


# --- the bounds ---------------------------------------------------------------


def _losers(pairs: Sequence[Pair]) -> list[Bound]:
    shares = {(pair.policy, pair.against): pair.beats for pair in pairs}
    return [
        Bound(
            "policy_loses",
            MET if shares[THINKING, name] > MOST else NOT_MET,
            {
                "policy": name,
                "against": THINKING,
                "most": MOST,
                "beaten": shares[THINKING, name],
                "beats": shares[name, THINKING],
            },
        )
        for name in LOSERS
        if (THINKING, name) in shares
    ]


def _block_bounds(blocks: Sequence[BlockRow]) -> list[Bound]:
    if not blocks:
        return []
    top = max(blocks, key=lambda row: (row.improves_all, row.block))
    never = {
        "no_useless_block": [
            row.block for row in blocks if not row.best and not any(row.better.values())
        ],
        "each_best_somewhere": [row.block for row in blocks if not row.best],
        "each_worst_somewhere": [row.block for row in blocks if not row.worst],
    }
    return [
        Bound(
            "no_dominant_block",
            MET if top.improves_all <= MOST else NOT_MET,
            {"most": MOST, "block": top.block, "share": top.improves_all},
        ),
        *(
            Bound(
                name,
                NOT_MET if missing else MET,
                {"count": len(blocks), "missing": len(missing), "never": ", ".join(missing)},
            )
            for name, missing in never.items()
        ),
    ]


def _sides(shipped: Sequence[ShippedRow]) -> list[Bound]:
    bounds = []
    for side, other, least in SHIPPED_SIDES:
        towns = [row.town for row in shipped if row.favours == side]
        bounds.append(
            Bound(
                "towns_favour",
                MET if len(towns) >= least else NOT_MET,
                {
                    "side": side,
                    "other": other,
                    "least": least,
                    "count": len(towns),
                    "whole": len(shipped),
                    "towns": ", ".join(towns),
                },
            )
        )
    return bounds


def _orders(rows: Sequence[OrderRow]) -> Bound:
    missing = [f"{row.faction} ({row.town})" for row in rows if not row.reached]
    verdict = (NOT_MET if missing else MET) if rows else SILENT
    return Bound(
        "factions_reach_their_order",
        verdict,
        {"count": len(rows), "missing": len(missing), "never": ", ".join(missing)},
    )


def _share(found: Iterable[bool]) -> float:
    values = list(found)
    return sum(values) / len(values) if values else 0.0
