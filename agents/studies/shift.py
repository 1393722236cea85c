"""How much a verdict hangs on one estimate: every estimate 10 % up and down.

The same few small towns live under every value, with the same luck, so that
what turns a verdict is the estimate and not the draw.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NamedTuple

from agents.parameters import ESTIMATED, PARAMETERS, parameter_table
from agents.studies.bands import Finding, Pattern, Verdict, judge
from agents.studies.experiments import seed_of_run
from agents.studies.patterns import Question, readings
from agents.studies.spread_out import spread_out
from agents.town import Town

SHARE = 0.1
"""Size of a shift, as a share of the value."""

RESIDENTS = 6_000
"""Residents of the small towns: many of them, rather than one large one."""


class Shift(NamedTuple):
    """One parameter at another value, and the patterns whose verdict turned."""

    parameter: str
    value: float
    flipped: tuple[str, ...]


@dataclass(frozen=True)
class Shifted:
    """All shifts of a town.

    Attributes:
        shifts: One per parameter and direction, in the order of the table.
        spoken: Number of patterns the model speaks of as it is.
    """

    shifts: tuple[Shift, ...]
    spoken: int

    @property
    def mean_share(self) -> float:
        """Mean share of verdicts that turn, 0 to 1."""
        turned = sum(len(one.flipped) for one in self.shifts)
        return turned / max(1, len(self.shifts) * self.spoken)

    def worst(self, count: int) -> list[Shift]:
        """Return the shifts that turn most verdicts; ties by name."""
        return sorted(self.shifts, key=lambda one: (-len(one.flipped), one.parameter))[:count]


def shifts() -> list[tuple[str, float]]:
    """Return every estimate with its value 10 % lower and higher; whole numbers by one or more."""
    found: list[tuple[str, float]] = []
    for one in parameter_table():
        if one.origin != ESTIMATED or one.value == 0:
            continue
        if isinstance(one.value, int):
            step = max(1, round(SHARE * one.value))
            found += [(one.name, max(1, one.value - step)), (one.name, one.value + step)]
        else:
            found += [(one.name, one.value * (1.0 - SHARE)), (one.name, one.value * (1.0 + SHARE))]
    return found


def small(town: Town, residents: int = RESIDENTS) -> Town:
    """Return the same town with fewer residents, its fund and desk in proportion."""
    share = min(1.0, residents / town.residents)
    parts = tuple(
        replace(part, residents=max(50, round(share * part.residents)))
        for part in town.neighbourhoods
    )
    rules = town.institution
    smaller = replace(
        rules, fund_eur_year=share * rules.fund_eur_year, desk_fte=max(0.1, share * rules.desk_fte)
    )
    return replace(town, neighbourhoods=parts, institution=smaller)


def shift(
    question: Question,
    patterns: Sequence[Pattern],
    runs: int,
    seed: int,
    jobs: int | None = 1,
    progress: Callable[[int], None] | None = None,
) -> Shifted:
    """Shift every estimate both ways and judge all patterns anew.

    Args:
        question: Town and rules; the town is made small.
        patterns: The patterns.
        runs: Seeds per value.
        seed: Seed from which those of the runs are made.
        jobs: Processes at the same time; changes no number.
        progress: Told how many shifts are done.
    """
    asked = replace(question, town=small(question.town))
    look = partial(
        _judged, asked, tuple(patterns), tuple(seed_of_run(seed, n) for n in range(runs))
    )
    usual = look(None)
    made = shifts()
    found = spread_out(look, made, jobs, progress)
    return Shifted(
        tuple(
            Shift(name, value, tuple(_turned(usual, verdicts)))
            for (name, value), verdicts in zip(made, found, strict=True)
        ),
        sum(verdict != Verdict.SILENT for verdict in usual.values()),
    )


def _turned(usual: dict[str, Verdict], now: dict[str, Verdict]) -> list[str]:
    return [name for name, verdict in usual.items() if now[name] != verdict]


def _judged(
    question: Question,
    patterns: Sequence[Pattern],
    seeds: Sequence[int],
    moved: tuple[str, float] | None,
) -> dict[str, Verdict]:
    changed: dict[str, Any] = dict([moved]) if moved else {}
    parameters = replace(PARAMETERS, **changed)
    asked = replace(question, parameters=parameters)
    found = [readings(asked, seed) for seed in seeds]
    judged: list[Finding] = [judge(pattern, question.town.id, found) for pattern in patterns]
    return {one.pattern.id: one.verdict for one in judged}
