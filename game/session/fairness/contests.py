"""Who beats whom: six lenses in pairs of runs, and what counts as better.

One pair is two terms in the same town with the same luck. On a lens A is better
than B *beyond their spread* when the 10th percentile of the paired differences
A - B lies on the good side (that is the spread which every table of this model
shows), and their mean is large enough to be noticed (`NOTICED`): with the same
luck a difference of three minutes a year comes back in every pair.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from agents.lenses import LENSES
from game.session.fairness.term import Reading
from game.session.fairness.trials import Trial

ENOUGH = 4
"""Lenses on which A must be better than B to beat it in a town."""

MOST = 0.6
"""Share of towns above which a beaten policy loses."""

NOTICED: dict[str, float] = {
    "initiatives": 0.5,
    "participation": 0.1,
    "trust": 0.1,
    "decisions": 1.0,
    "council_hours": 0.05,
    "services": 1.0 / 7.0,
}
"""Least difference that counts, in the unit of the lens: half a group, one
resident in a thousand (of those who take part least, and of all who trust), one answer
in a hundred, three minutes a week, one day (estimate, taken from the units, not from
results)."""

PARTS: dict[str, tuple[int, float]] = {
    "initiatives.reach": (1, 10.0),
    "initiatives.mature": (1, 0.5),
    "participation.low_education": (1, 0.1),
    "participation.high_education": (1, 0.1),
    "trust.initiators": (1, 1.0),
    "trust.civil_servants": (1, 1.0),
    "decisions.reversals": (-1, 0.25),
    "decisions.waiting_cases": (-1, 0.25),
    "council_hours.for_residents": (1, 0.5),
    "council_hours.left": (-1, 0.25),
    "services.files": (-1, 0.25),
    "services.overspent": (-1, 1000.0),
}
"""The named parts of the lenses: 1 when more is better, and the least difference that
counts, in the unit of the part: ten residents, half a group, one resident in a
thousand, one in a hundred of the initiators or of the attitude of civil servants, a
quarter of a case, member or file, half a percent of the hours, EUR 1,000 (estimate,
taken from the units, not from results)."""

LENS_NAMES = tuple(lens.name for lens in LENSES)

Runs = Sequence[Reading]
"""Readings of one policy in one town, run by run; run r has the same luck everywhere."""


def gains(ours: Runs, theirs: Runs) -> dict[str, list[float]]:
    """Return the differences per lens and part, run by run; above nothing is better.

    Raises:
        ValueError: The numbers of runs differ.
    """
    pairs = list(zip(ours, theirs, strict=True))
    return {name: [sign * (a[name] - b[name]) for a, b in pairs] for name, sign in _SIGNS.items()}


def steps(ours: Runs, theirs: Runs) -> dict[str, float]:
    """Return the mean gain per lens, in units of what is noticed of it."""
    found = gains(ours, theirs)
    return {lens: sum(found[lens]) / len(found[lens]) / least for lens, least in NOTICED.items()}


_SIGNS = {lens.name: lens.better for lens in LENSES} | {n: sign for n, (sign, _) in PARTS.items()}


def verdict(name: str, differences: Sequence[float]) -> int:
    """Return 1 when better beyond the spread and to be noticed, -1 when worse, else 0.

    Args:
        name: A lens, or a part of one.
        differences: Differences run by run; above nothing is better.
    """
    low, high = np.quantile(differences, [0.1, 0.9])
    mean = sum(differences) / len(differences)
    least = NOTICED[name] if name in NOTICED else PARTS[name][1]
    better = low > 0.0 and mean >= least
    worse = high < 0.0 and mean <= -least
    return int(better) - int(worse)


def verdicts(ours: Runs, theirs: Runs) -> dict[str, int]:
    """Return the verdict per lens."""
    found = gains(ours, theirs)
    return {lens: verdict(lens, found[lens]) for lens in LENS_NAMES}


def beats(ours: Runs, theirs: Runs) -> bool:
    """Return whether ours is better on at least four of the six lenses."""
    return sum(found > 0 for found in verdicts(ours, theirs).values()) >= ENOUGH


def improves_all(ours: Runs, theirs: Runs) -> bool:
    """Return whether ours is better on every lens in the mean, however little.

    The bound on blocks is an upper bound, so it asks less than `beats`: a small
    gain counts here.
    """
    found = gains(ours, theirs)
    return all(sum(found[lens]) > 0.0 for lens in LENS_NAMES)


class Purse(NamedTuple):
    """What a council has to spend on a block: whether there are hours, and money."""

    hours: bool
    money: bool

    def pays(self, block: Trial) -> bool:
        """Return whether a block can be had for it; learning it is not counted."""
        return (self.hours or block.hours < FREE) and (self.money or block.eur < FREE)


PURSES = tuple(Purse(hours, money) for hours in (True, False) for money in (True, False))
"""A council chooses among what it can pay, so a block may be the best of those."""

FREE = 0.5
"""Hours or EUR a year below which a block asks nothing: what rounding leaves."""

Ends = tuple[str | None, str | None]
"""The block with the largest gain and that with the largest loss; None where there is none."""


def best_and_worst(blocks: Mapping[str, Trial]) -> dict[tuple[Purse, str], Ends]:
    """Return the best and the worst block per purse, and per lens or part of one.

    A lens of the design has several sides (trust is that of citizens, initiators and
    civil servants), and a block may be best on one of them. A block counts only when
    its gain or loss is beyond the spread.
    """
    found = {name: gains(one.having, one.lacking) for name, one in sorted(blocks.items())}
    return {
        (purse, lens): _ends(lens, {n: found[n][lens] for n in found if purse.pays(blocks[n])})
        for purse in PURSES
        for lens in (*LENS_NAMES, *PARTS)
    }


def _ends(lens: str, found: Mapping[str, list[float]]) -> Ends:
    said = {name: verdict(lens, differences) for name, differences in found.items()}
    mean = {name: sum(differences) for name, differences in found.items()}
    return (
        max((name for name in said if said[name] > 0), key=lambda name: mean[name], default=None),
        min((name for name in said if said[name] < 0), key=lambda name: mean[name], default=None),
    )
