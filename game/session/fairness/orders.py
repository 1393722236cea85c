"""Whether a faction can reach its own published order of lenses.

A policy or a block alone reaches an order in a town when, set against the same
town as always, the first two lenses are both better beyond their spread and
neither of the last two gains more than either of them. Gains of different
lenses are held against each other in units of what is noticed (`NOTICED`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.session.fairness.contests import MOST, NOTICED, Runs, gains, verdicts
from game.session.fairness.study import TownFound

ENDS = 2
"""Lenses at the top of an order that must gain, and at the bottom that may not gain more."""


@dataclass(frozen=True)
class OrderRow:
    """What comes closest to the order of one faction.

    Attributes:
        town: The shipped town of the faction.
        faction: The faction.
        order: Its published order, the most important lens first.
        by: The policy or block that reaches it in most towns; empty when none does.
        share: Share of the towns (0 to 1) in which that one reaches it.
        towns: Towns in which policies and blocks were both lived, beside as always.
        reached: Whether the share is over `MOST`.
    """

    town: str
    faction: str
    order: tuple[str, ...]
    by: str
    share: float
    towns: int
    reached: bool


def order_rows(found: Sequence[TownFound]) -> tuple[OrderRow, ...]:
    """Return a row for every faction of the shipped towns.

    It is tested in the random towns in which blocks were tried: only there are
    all policies, all blocks and the town as always lived with the same luck.
    """
    lived = [town for town in found if town.as_always and not town.shipped]
    return tuple(
        _row(town.name, faction, order, lived)
        for town in found
        for faction, order in town.orders.items()
    )


def reaches(ours: Runs, as_always: Runs, order: Sequence[str]) -> bool:
    """Return whether an order of lenses is reached in one town.

    Args:
        ours: Readings under a policy or block, run by run.
        as_always: Readings of the town as always, with the same luck.
        order: All lenses, the most important first.
    """
    found = gains(ours, as_always)
    gain = {lens: sum(found[lens]) / len(found[lens]) / NOTICED[lens] for lens in order}
    said = verdicts(ours, as_always)
    first, last = order[:ENDS], order[-ENDS:]
    better = all(said[lens] > 0 for lens in first)
    return better and max(gain[lens] for lens in last) <= min(gain[lens] for lens in first)


def _row(town: str, faction: str, order: tuple[str, ...], lived: Sequence[TownFound]) -> OrderRow:
    times = dict.fromkeys(sorted(_ways(lived[0])) if lived else (), 0)
    for place in lived:
        for name, runs in _ways(place).items():
            times[name] += reaches(runs, place.as_always, order)
    by = max(times, key=lambda name: times[name], default="")
    most = times.get(by, 0)
    share = most / len(lived) if lived else 0.0
    return OrderRow(town, faction, order, by if most else "", share, len(lived), share > MOST)


def _ways(town: TownFound) -> Mapping[str, Runs]:
    """Return the runs per policy and block, as many as there are of the town as always."""
    runs = len(town.as_always)
    return {name: lived[:runs] for name, lived in (*town.policies.items(), *town.blocks.items())}
