"""Which published interactions between working methods come out of the model (facts 3.2).

Every rule is put as one or more comparisons of a reading between two methods,
on the same town with the same luck. A comparison holds when its mean over the
pairs has the expected sign and lies more than two standard errors from zero;
a rule emerges when all its comparisons hold. Nothing of this is in the model.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np

from agents.institution import LeverValue
from agents.studies.evidence import digest_of
from agents.studies.experiments import Method, seed_of_run
from agents.studies.lives import READINGS, Life, lived
from agents.studies.spread_out import spread_out
from agents.town import Town

BEYOND = 2.0
"""Standard errors beyond which a mean difference counts."""

Changes = Mapping[str, LeverValue | None]
"""Levers that an arm sets otherwise than its block does; None leaves one alone."""

OUTREACH: Changes = {"visits_quarter": 3, "members_per_visit": 15}
"""Visits at their widest setting: three neighbourhoods a quarter, fifteen members."""

YOUNG: Changes = {"takeover_min_months": 6}
"""Tasks are open to groups of half a year, so that what keeps them out is not the rule."""

NEW_FUND = "new fund"
"""The arm in which the fund of the town itself starts with the term."""

UNSUPPORTED: Changes = {"desk_fte": None}
"""Residents decide, and nobody is there to help them."""

ARMS: dict[str, dict[str, Changes]] = {
    "base": {},
    "M04": {"startnotitie": {}},
    "M04+M21": {"startnotitie": {}, "vangnet": {}},
    "M08": {"raad-op-straat": OUTREACH},
    "M08+M24": {"raad-op-straat": OUTREACH, "terugkoppelplicht": {}},
    "M08+M31": {"raad-op-straat": OUTREACH, "agendadieet": {}},
    "M08+M32": {"raad-op-straat": OUTREACH, "sterkere-griffie": {}},
    NEW_FUND: {},
    "M09": {"initiatievenmakelaar": {}},
    "M10": {"licht-fonds": {}},
    "M10+M09": {"licht-fonds": {}, "initiatievenmakelaar": {}},
    "M10+M26": {"licht-fonds": {}, "leerkring": {}},
    "M11": {"wijkbudget": UNSUPPORTED},
    "M11+support": {"wijkbudget": {}},
    "M12": {"burgerbegroting": {}},
    "M12+M09": {"burgerbegroting": {}, "initiatievenmakelaar": {}},
    "M13": {"uitdaagrecht": YOUNG},
    "M22": {"maatschappelijk-aanbesteden": YOUNG},
    "M15": {"burgertop": {"invited_year": 250}},
    "M15+M24": {"burgertop": {"invited_year": 250}, "terugkoppelplicht": {}},
    "M15+mandate": {"burgertop": {"invited_year": 250, "panel_mandate": True}},
    "M19": {"participatieverordening": {}},
    "M21": {"vangnet": {}},
}
"""Methods by name: building blocks at their first setting, with what is set otherwise."""


@dataclass(frozen=True)
class Comparison:
    """One thing a rule says.

    Attributes:
        reading: A name of `agents.studies.lives.READINGS`.
        arm: Method it is read from.
        against: Method it is compared with, a number, or another reading of
            the same method, as `=name`.
        sign: 1 when it should be more, -1 when it should be less.
    """

    reading: str
    arm: str
    against: str | float
    sign: int


@dataclass(frozen=True)
class Rule:
    """An interaction that was published, as comparisons.

    Attributes:
        id: Its name here.
        typed_in: Whether it follows from what a lever means, so that it would
            hold in any model with that lever.
        comparisons: All must hold.
    """

    id: str
    typed_in: bool
    comparisons: tuple[Comparison, ...]


C = Comparison
RULES: tuple[Rule, ...] = (
    Rule(
        "outreach-unanswered",
        False,
        (
            C("hope_met_early", "M08", "base", 1),
            C("trust_met_late", "M08", "base", -1),
            C("trust_met_late", "M08+M24", "M08", 1),
            C("hope_met_early", "M15", "base", 1),
            C("trust_met_late", "M15", "base", -1),
            C("trust_met_late", "M15+M24", "M15", 1),
        ),
    ),
    Rule(
        "fund-without-guide",
        False,
        (
            C("learned_users", "M10", 0.0, 1),
            C("learned_users", "M10+M09", "M10", -1),
            C("used_first_year", NEW_FUND, 0.5, -1),
            C("used_last_year", NEW_FUND, "=used_first_year", 1),
            C("to_known_groups", NEW_FUND, 0.5, 1),
        ),
    ),
    Rule(
        "public-vote",
        False,
        (
            C("weak_share", "M12", 1.0, -1),
            C("weak_share", "M12+M09", "M12", 1),
            C("weak_share", "M11+support", "M12", 1),
        ),
    ),
    Rule(
        "support-for-juries",
        False,
        (
            C("grants", "M11+support", "M11", 1),
            C("wait_weeks", "M11", "base", 1),
            C("wait_weeks", "M11+support", "M11", -1),
        ),
    ),
    Rule(
        "outreach-workload",
        False,
        (
            C("fatigue", "M08", "base", 1),
            C("exits", "M08", "base", 1),
            C("fatigue", "M08+M31", "M08", -1),
            C("fatigue", "M08+M32", "M08", -1),
        ),
    ),
    Rule(
        "takeovers-need-age",
        False,
        (
            C("takeovers_first_year", "M13", 0.1, -1),
            C("takeovers_first_year", "M22", 0.1, -1),
            C("takeovers", "M13", 0.0, 1),
            C("takeovers", "M22", 0.0, 1),
            C("age_of_takers", "M13", 24.0, 1),
            C("age_of_takers", "M22", 24.0, 1),
        ),
    ),
    Rule("rules-crowd-out", False, (C("own_contacts", "M19", "base", -1),)),
    Rule(
        "fewer-reversals",
        False,
        (C("reversals", "M04+M21", "base", -1), C("reversals", "M04+M21", "M04", -1)),
    ),
    Rule(
        "day-and-mandate",
        True,
        (
            C("advice_followed", "M15", 0.5, -1),
            C("advice_followed", "M15+mandate", "M15", 1),
        ),
    ),
    Rule("experience-persuades", False, (C("belief", "M08+M24", "base", 1),)),
    Rule(
        "ratchet",
        False,
        (C("form_added", "M10", 0.0, 1), C("form_added", "M10+M26", "M10", -1)),
    ),
)
"""The eleven rules of facts 3.2, in its order."""


@dataclass(frozen=True)
class Found:
    """What a comparison gave.

    Attributes:
        comparison: The comparison.
        mean: Mean difference over pairs.
        low: 10th percentile.
        high: 90th percentile.
        error: Standard error of the mean.
        holds: Whether the mean has the sign, more than two errors from zero.
    """

    comparison: Comparison
    mean: float
    low: float
    high: float
    error: float
    holds: bool


@dataclass(frozen=True)
class Outcome:
    """What came of a rule; it emerges when all its comparisons hold."""

    rule: Rule
    found: tuple[Found, ...]

    @property
    def emerges(self) -> bool:
        """Whether everything the rule says came out."""
        return all(one.holds for one in self.found)


def method_of(town: Town, arm: str) -> Method:
    """Return the method of an arm in a town, each block with its own settings.

    Raises:
        KeyError: The town has no such building block.
    """
    found = {}
    for name, otherwise in ARMS[arm].items():
        wanted = {**town.blocks[name].changes, **otherwise}
        found[name] = {lever: value for lever, value in wanted.items() if value is not None}
    return found


def missing_blocks(town: Town) -> list[str]:
    """Return the building blocks of the arms that a town does not have."""
    return sorted({name for arm in ARMS.values() for name in arm} - set(town.blocks))


def digest(town: Town) -> str:
    """Return the digest that a kept table of this study carries."""
    return digest_of([town], ARMS, RULES)


def arms_of(rules: Sequence[Rule]) -> list[str]:
    """Return the arms that rules compare, the base first."""
    named = {"base"}
    for rule in rules:
        for one in rule.comparisons:
            named |= {one.arm} | ({str(one.against)} & set(ARMS))
    return [arm for arm in ARMS if arm in named]


def study(
    town: Town,
    *,
    pairs: int = 24,
    months: int = 36,
    seed: int = 1,
    rules: Sequence[Rule] = RULES,
    keep_in: Path | None = None,
    jobs: int | None = 1,
    progress: Callable[[int], None] | None = None,
) -> list[Outcome]:
    """Live all methods in pairs and return what came of every rule.

    Args:
        town: The town, with all blocks the arms name.
        pairs: How many times, with other luck; at least 2.
        months: How long each method lives; at least 36 for rules on a third year.
        seed: Seed of the study.
        rules: Rules to look at.
        keep_in: Folder where burn-ins are kept.
        jobs: Processes at the same time; None leaves it to the backend in force.
        progress: Told how many pairs are done.
    """
    arms = arms_of(rules)
    work = partial(_pair, town, arms, months, seed, keep_in)
    lives = spread_out(work, range(pairs), jobs, progress)
    return [Outcome(rule, tuple(_found(one, lives) for one in rule.comparisons)) for rule in rules]


def _pair(
    town: Town, arms: Sequence[str], months: int, seed: int, keep_in: Path | None, number: int
) -> dict[str, dict[str, float]]:
    """Live every arm once with the same luck; return its readings."""
    luck = seed_of_run(seed, number)
    base: Life | None = None
    found = {}
    for arm in arms:
        there = _without_fund(town) if arm == NEW_FUND else town
        life = lived(there, method_of(town, arm), months, luck, keep_in)
        base = base or life
        found[arm] = {name: read(life, base) for name, read in READINGS.items()}
    return found


def _without_fund(town: Town) -> Town:
    return replace(town, opening=replace(town.opening, fund_months=0))


def _found(one: Comparison, lives: Sequence[Mapping[str, Mapping[str, float]]]) -> Found:
    differences = np.array([_difference(one, life) for life in lives], dtype=np.float64)
    # A reading that has nothing to read in a run (nobody took a task over) is left out.
    known = differences[~np.isnan(differences)]
    if len(known) < 2:
        return Found(one, 0.0, 0.0, 0.0, 0.0, holds=False)
    low, high = np.quantile(known, [0.1, 0.9])
    mean, error = float(known.mean()), float(known.std(ddof=1)) / math.sqrt(len(known))
    holds = one.sign * mean > BEYOND * error and mean != 0.0
    return Found(one, mean, float(low), float(high), error, holds)


def _difference(one: Comparison, life: Mapping[str, Mapping[str, float]]) -> float:
    mine = life[one.arm][one.reading]
    if isinstance(one.against, float):
        return mine - one.against
    if one.against.startswith("="):
        return mine - life[one.arm][one.against[1:]]
    return mine - life[one.against][one.reading]


def as_rows(outcomes: Sequence[Outcome]) -> list[dict[str, object]]:
    """Return the table as plain values, one row a comparison."""
    return [
        {
            "rule": outcome.rule.id,
            "typed_in": outcome.rule.typed_in,
            "emerges": outcome.emerges,
            "reading": one.comparison.reading,
            "arm": one.comparison.arm,
            "against": one.comparison.against,
            "sign": one.comparison.sign,
            "mean": round(one.mean, 6),
            "low": round(one.low, 6),
            "high": round(one.high, 6),
            "error": round(one.error, 6),
            "holds": one.holds,
        }
        for outcome in outcomes
        for one in outcome.found
    ]
