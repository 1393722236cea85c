"""Whether a faction can reach its own published order of lenses, in its own town.

A council reaches an order when, set against the same town as always, the first
two lenses are both better beyond their spread and neither of the last two gains
more than either of them. Gains of different lenses are held against each other as
shares of the largest gain that anything had there: six fewer weeks are much in a town
where eight is the most. A lens that nothing in this town makes better stands as well
as it can: it counts when it is not made worse. Tried are councils that follow the
faction and those with a fixed policy that were lived in its town.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.session.fairness.contests import LENS_NAMES, Runs, steps, verdicts

if TYPE_CHECKING:
    from game.session.fairness.study import TownFound

OWN = "own"
"""The council that follows the faction."""

ENDS = 2
"""Lenses at the top of an order that must gain, and at the bottom that may not gain more."""


@dataclass(frozen=True)
class OrderRow:
    """What comes closest to the order of one faction.

    Attributes:
        town: The shipped town of the faction.
        faction: The faction.
        order: Its published order, the most important lens first.
        by: The council that reaches it, or that which promises most where none does.
        gains: Mean gain per lens under that council, as a share of the largest gain there.
        reached: Whether one reaches it.
    """

    town: str
    faction: str
    order: tuple[str, ...]
    by: str
    gains: dict[str, float]
    reached: bool


def order_rows(found: Sequence[TownFound]) -> tuple[OrderRow, ...]:
    """Return a row for every faction of the shipped towns that were lived."""
    return tuple(
        _row(town, faction, order)
        for town in found
        if town.as_always
        for faction, order in town.orders.items()
    )


Reach = Mapping[str, float]
"""Largest mean gain per lens, in what is noticed of it, of the lenses that something in
a town makes better beyond the spread."""


def reach_of(tried: Iterable[Runs], as_always: Runs) -> dict[str, float]:
    """Return the largest gain per lens of all that was tried in a town.

    Args:
        tried: Readings run by run, of every council or block that was tried.
        as_always: Readings of the town as always, with the same luck.
    """
    gained = [(steps(runs, as_always), verdicts(runs, as_always)) for runs in tried]
    return {
        lens: max(gain[lens] for gain, _ in gained)
        for lens in LENS_NAMES
        if any(said[lens] > 0 for _, said in gained)
    }


def widest(first: Reach, second: Reach) -> Reach:
    """Return the largest gain per lens of either."""
    return {lens: max(one.get(lens, 0.0) for one in (first, second)) for lens in {*first, *second}}


def reaches(ours: Runs, as_always: Runs, order: Sequence[str], reach: Reach) -> bool:
    """Return whether an order of lenses is reached.

    Args:
        ours: Readings under a council, run by run.
        as_always: Readings of the town as always, with the same luck.
        order: All lenses, the most important first.
        reach: Largest gain per lens in that town.
    """
    served, _ = nearness(ours, as_always, order, reach)
    share = shares(steps(ours, as_always), reach)
    return served == ENDS and _most(share, order) <= _least(share, order, reach)


def nearness(ours: Runs, as_always: Runs, order: Sequence[str], reach: Reach) -> tuple[int, float]:
    """Return how near a council comes: first lenses that are served, and what gains promise."""
    said = verdicts(ours, as_always)
    served = sum(said[lens] > 0 if lens in reach else said[lens] >= 0 for lens in order[:ENDS])
    return served, promise(order, steps(ours, as_always), reach)


def shares(gain: Mapping[str, float], reach: Reach) -> dict[str, float]:
    """Return each gain as a share of the largest there; 0 where nothing moves the lens."""
    return {lens: gain[lens] / reach[lens] if lens in reach else 0.0 for lens in LENS_NAMES}


def promise(order: Sequence[str], gain: Mapping[str, float], reach: Reach) -> float:
    """Return how much gains do for an order: the least of the first, less what is in the way.

    Args:
        order: All lenses, the most important first.
        gain: Gain per lens, in what is noticed of it.
        reach: Largest gain per lens in that town.
    """
    share = shares(gain, reach)
    least = _least(share, order, reach)
    harmed = sum(min(0.0, gain[lens]) for lens in order[:ENDS] if lens not in reach)
    return harmed + least - max(0.0, _most(share, order) - least)


def _least(share: Mapping[str, float], order: Sequence[str], reach: Reach) -> float:
    """Return the least share of the first lenses that can be moved here, 0 when none can."""
    return min((share[lens] for lens in order[:ENDS] if lens in reach), default=0.0)


def _most(share: Mapping[str, float], order: Sequence[str]) -> float:
    return max(share[lens] for lens in order[-ENDS:])


def _row(town: TownFound, faction: str, order: tuple[str, ...]) -> OrderRow:
    always = town.as_always
    ways = {OWN: town.factions[faction], **town.policies}
    reach = widest(town.reach, reach_of((*town.policies.values(), *town.factions.values()), always))
    near = {name: nearness(runs, always, order, reach) for name, runs in ways.items()}
    best = sorted(ways, key=lambda name: (near[name], name), reverse=True)
    reaching = [name for name in best if reaches(ways[name], always, order, reach)]
    by = reaching[0] if reaching else best[0]
    share = shares(steps(ways[by], always), reach)
    return OrderRow(town.name, faction, order, by, share, bool(reaching))
