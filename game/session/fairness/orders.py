"""Whether a faction can reach its own published order of lenses, in its own town.

A council reaches an order when, set against the same town as always, the first
two lenses are both better beyond their spread and neither of the last two gains
more than either of them. Gains of different lenses are held against each other
in units of what is noticed (`NOTICED`). Tried are the council that follows the
faction and the councils with a fixed policy that were lived in its town.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.session.fairness.contests import NOTICED, Runs, gains, verdicts
from game.session.fairness.study import TownFound

ENDS = 2
"""Lenses at the top of an order that must gain, and at the bottom that may not gain more."""

OWN = "own"
"""The council that follows the faction."""


@dataclass(frozen=True)
class OrderRow:
    """What comes closest to the order of one faction.

    Attributes:
        town: The shipped town of the faction.
        faction: The faction.
        order: Its published order, the most important lens first.
        by: The council that reaches it, or its own council where none does.
        gains: Mean gain per lens under that council, in what is noticed of the lens.
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


def reaches(ours: Runs, as_always: Runs, order: Sequence[str]) -> bool:
    """Return whether an order of lenses is reached.

    Args:
        ours: Readings under a council, run by run.
        as_always: Readings of the town as always, with the same luck.
        order: All lenses, the most important first.
    """
    gain = _steps(ours, as_always)
    said = verdicts(ours, as_always)
    first, last = order[:ENDS], order[-ENDS:]
    better = all(said[lens] > 0 for lens in first)
    return better and max(gain[lens] for lens in last) <= min(gain[lens] for lens in first)


def _steps(ours: Runs, as_always: Runs) -> dict[str, float]:
    found = gains(ours, as_always)
    return {lens: sum(found[lens]) / len(found[lens]) / least for lens, least in NOTICED.items()}


def _row(town: TownFound, faction: str, order: tuple[str, ...]) -> OrderRow:
    ways: Mapping[str, Runs] = {OWN: town.factions[faction], **town.policies}
    reaching = [name for name, runs in ways.items() if reaches(runs, town.as_always, order)]
    by = reaching[0] if reaching else OWN
    steps = _steps(ways[by], town.as_always)
    return OrderRow(town.name, faction, order, by, steps, bool(reaching))
