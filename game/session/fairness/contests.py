"""Who beats whom: six lenses in pairs of runs, and what counts as better.

One pair is two terms in the same town with the same luck. On a lens A is better
than B *beyond their spread* when the 10th percentile of the paired differences
A - B lies on the good side (that is the spread which every table of this model
shows), and their mean is large enough to be noticed (`NOTICED`): with the same
luck a difference of three minutes a year comes back in every pair.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from agents.lenses import LENSES
from game.session.fairness.term import Reading

ENOUGH = 4
"""Lenses on which A must be better than B to beat it in a town."""

MOST = 0.6
"""Share of towns above which a beaten policy loses."""

NOTICED: dict[str, float] = {
    "initiatives": 0.5,
    "participation": 0.5,
    "trust": 0.1,
    "decisions": 1.0,
    "council_hours": 0.05,
    "services": 1.0 / 7.0,
}
"""Least difference that counts, in the unit of the lens: half a group, half a point
of balance, one resident in a thousand, one answer in a hundred, three minutes a
week, one day (estimate, taken from the units, not from results)."""

LENS_NAMES = tuple(lens.name for lens in LENSES)

Runs = Sequence[Reading]
"""Readings of one policy in one town, run by run; run r has the same luck everywhere."""


def gains(ours: Runs, theirs: Runs) -> dict[str, list[float]]:
    """Return the differences per lens, run by run; above nothing is better.

    Raises:
        ValueError: The numbers of runs differ.
    """
    return {
        lens.name: [
            lens.better * (a[lens.name] - b[lens.name]) for a, b in zip(ours, theirs, strict=True)
        ]
        for lens in LENSES
    }


def verdict(lens: str, differences: Sequence[float]) -> int:
    """Return 1 when better beyond the spread and to be noticed, -1 when worse, else 0."""
    low, high = np.quantile(differences, [0.1, 0.9])
    mean = sum(differences) / len(differences)
    better = low > 0.0 and mean >= NOTICED[lens]
    worse = high < 0.0 and mean <= -NOTICED[lens]
    return int(better) - int(worse)


def verdicts(ours: Runs, theirs: Runs) -> dict[str, int]:
    """Return the verdict per lens."""
    return {name: verdict(name, found) for name, found in gains(ours, theirs).items()}


def beats(ours: Runs, theirs: Runs) -> bool:
    """Return whether ours is better on at least four of the six lenses."""
    return sum(found > 0 for found in verdicts(ours, theirs).values()) >= ENOUGH


def improves_all(ours: Runs, theirs: Runs) -> bool:
    """Return whether ours is better on every lens in the mean, however little.

    The bound on blocks is an upper bound, so it asks less than `beats`: a small
    gain counts here.
    """
    return all(sum(found) > 0.0 for found in gains(ours, theirs).values())


def best_and_worst(
    blocks: Mapping[str, Runs], theirs: Runs
) -> dict[str, tuple[str | None, str | None]]:
    """Return per lens the block with the largest gain and that with the largest loss.

    A block counts only when its gain or loss is beyond the spread; None when no
    block does anything to a lens.
    """
    found = {name: gains(runs, theirs) for name, runs in sorted(blocks.items())}
    result: dict[str, tuple[str | None, str | None]] = {}
    for lens in LENS_NAMES:
        mean = {name: sum(found[name][lens]) for name in found}
        better = [name for name in found if verdict(lens, found[name][lens]) > 0]
        worse = [name for name in found if verdict(lens, found[name][lens]) < 0]
        result[lens] = (
            max(better, key=lambda name: mean[name], default=None),
            min(worse, key=lambda name: mean[name], default=None),
        )
    return result
