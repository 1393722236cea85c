"""Published bands and the verdict on a simulated figure.

A pattern passes when the mean over seeds lies within its band. Nothing here
widens a band, and a figure that is put in never passes: it is silent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from agents.institution import LeverValue

INPUT = "input"


class Verdict(StrEnum):
    """What comes of holding a pattern against the model."""

    PASS = "pass"  # noqa: S105 - a verdict
    FAIL = "fail"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One published figure.

    Attributes:
        id: Identity, as in the reference.
        use: `calibrate`, `validate` or `input`.
        low: Lower end of the band.
        high: Upper end of the band.
        only: The one town it is about; empty when it is about any.
        silent: Whether the model says nothing of it.
    """

    id: str
    use: str
    low: float
    high: float
    only: str = ""
    silent: bool = False

    def holds(self, value: float) -> bool:
        """Return whether a value lies within the band."""
        return self.low <= value <= self.high


@dataclass(frozen=True)
class Rules:
    """Rules under which a pattern is read, in the town as it is otherwise.

    Attributes:
        id: Identity, as the readings know it.
        levers: New value per lever.
        fund_eur_resident: Fund, EUR a resident a year; 0 is the town's own.
    """

    id: str
    levers: Mapping[str, LeverValue]
    fund_eur_resident: float = 0.0

    def in_town(self, residents: int) -> dict[str, LeverValue]:
        """Return the levers for a town of this size."""
        fund = {"fund_eur_year": self.fund_eur_resident * residents}
        return {**self.levers, **(fund if self.fund_eur_resident else {})}


@dataclass(frozen=True, slots=True)
class Finding:
    """What the model says of one pattern.

    Attributes:
        pattern: The pattern.
        verdict: Pass, fail or silent.
        mean: Mean over seeds; None when silent.
        spread: Standard deviation over seeds; None when silent.
        inside: Share of seeds within the band; None when silent.
        values: The value of each seed that says something.
        beside: Means of what is reported beside it, by name.
    """

    pattern: Pattern
    verdict: Verdict
    mean: float | None = None
    spread: float | None = None
    inside: float | None = None
    values: tuple[float, ...] = ()
    beside: Mapping[str, float] = field(default_factory=dict)


def judge(pattern: Pattern, town: str, readings: Sequence[Mapping[str, float]]) -> Finding:
    """Hold one pattern against the readings of all seeds.

    A reading `P09.highest` is a further part of P09: the pattern passes when
    every part that is `bound` lies within the band, and the part that fits
    worst is the one that is shown.

    Args:
        pattern: The pattern.
        town: Identity of the town.
        readings: Readings per seed, by identity of the pattern.
    """
    if pattern.silent or pattern.use == INPUT or pattern.only not in ("", town):
        return Finding(pattern, Verdict.SILENT)
    parts = {
        name: [one[name] for one in readings if name in one]
        for name in sorted({name for one in readings for name in one})
        if name.split(".")[0] == pattern.id
    }
    bound = [name for name in parts if name not in BESIDE]
    if not bound:
        return Finding(pattern, Verdict.SILENT)
    means = {name: float(np.mean(values)) for name, values in parts.items()}
    shown = min(bound, key=lambda name: (_room(pattern, means[name]), name))
    values = parts[shown]
    return Finding(
        pattern,
        Verdict.PASS if pattern.holds(means[shown]) else Verdict.FAIL,
        means[shown],
        float(np.std(values)),
        sum(map(pattern.holds, values)) / len(values),
        tuple(values),
        {name: mean for name, mean in means.items() if name != shown},
    )


BESIDE = ("P45.representing",)
"""Parts that are reported beside a pattern and bound by no band."""


def _room(pattern: Pattern, value: float) -> float:
    """Return how far a value lies within the band; negative outside."""
    return min(value - pattern.low, pattern.high - value)
