"""What changes about citizens, and their own part of the month.

One array per quantity; each process reads last month's activity only, so the
order of citizens cannot matter (ODD: submodels *volunteering*, *ideas*,
*helping*, *hearing of the fund*, *trust*).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache

import numpy as np
from numpy.typing import NDArray

from agents.keyed import draws, paired
from agents.parameters import Parameters
from agents.population import CONTACTS, Population
from agents.tables import HALFWAY, Shares, logistic

Rows = NDArray[np.intp]
"""Rows of citizens, shape (k,)."""

OF_AGE = 18
"""Age from which one founds or pulls a group; younger people help, years."""

NEVER = -999
"""A month before any history."""


@dataclass
class Citizens:
    """The state of all grown citizens; every array has shape (grown,).

    Attributes:
        trust: Trust in council and municipality, 0 to 1, float32.
        response: Expected response to an own request, 0 to 1, float32.
        memory: Good or bad dealings with the municipality, -1 to 1, float32.
        task_until: First month without a volunteering task, int16.
        used_fund: Month of the last own use of the fund, int16.
        aware: Knows that the fund exists, bool.
        retreat: Reads letting go as saving on us, bool.
        slot: Initiative one belongs to as a place in the list, or -1, int16.
        helped: Last month in an initiative, int16.
        heard: Last month in which one told the council or the municipality something, int16.
    """

    trust: NDArray[np.float32]
    response: NDArray[np.float32]
    memory: NDArray[np.float32]
    task_until: NDArray[np.int16]
    used_fund: NDArray[np.int16]
    aware: NDArray[np.bool_]
    retreat: NDArray[np.bool_]
    slot: NDArray[np.int16]
    helped: NDArray[np.int16]
    heard: NDArray[np.int16]

    def copy(self) -> Citizens:
        """Return an independent copy."""
        return Citizens(**{item.name: getattr(self, item.name).copy() for item in fields(self)})


@dataclass(frozen=True)
class Around:
    """How many of each citizen's ten contacts do what; shape (grown,), uint8."""

    volunteering: NDArray[np.uint8]
    in_initiative: NDArray[np.uint8]
    used_fund: NDArray[np.uint8]


def first_citizens(people: Population, austerity: float, seed: int, p: Parameters) -> Citizens:
    """Return citizens at the start of a burn-in, nobody active yet.

    Args:
        people: The population.
        austerity: Share of citizens that remembers the cuts, 0 to 1.
        seed: Seed of the population.
        p: Model parameters.
    """
    grown, who = people.grown, people.who[: people.grown]
    never = np.full(grown, NEVER, dtype=np.int16)
    return Citizens(
        trust=people.trust.copy(),
        response=np.full(grown, p.response_start, dtype=np.float32),
        memory=np.zeros(grown, dtype=np.float32),
        task_until=never.copy(),
        used_fund=never.copy(),
        aware=draws(seed, "aware at start", who) < _knows_at_start(people, p),
        retreat=draws(seed, "austerity", who) < austerity,
        slot=np.full(grown, -1, dtype=np.int16),
        helped=never.copy(),
        heard=never.copy(),
    )


def _knows_at_start(people: Population, p: Parameters) -> Shares:
    """Return the chance to know the fund at the start; the very skilled more (M2.4)."""
    able = people.skill > np.float32(p.aware_able)
    return np.where(able, np.float32(p.aware_start_able), np.float32(p.aware_start))


def look_around(people: Population, citizens: Citizens, month: int, p: Parameters) -> Around:
    """Count what everybody's contacts do now, in one pass over the ties."""
    doing = (citizens.task_until > month).astype(np.int32)
    doing += (citizens.slot >= 0).astype(np.int32) << 8
    doing += (citizens.used_fund > month - p.aware_memory).astype(np.int32) << 16
    counts = people.ties @ doing
    as_bytes = counts.astype("<i4").view(np.uint8).reshape(-1, 4)
    return Around(as_bytes[:, 0], as_bytes[:, 1], as_bytes[:, 2])


@cache
def _lengths(mean: float) -> NDArray[np.int16]:
    """Return 4096 quantiles of a geometric length with the given mean, months."""
    stay = math.log(1.0 - 1.0 / mean)
    table = [max(1, math.ceil(math.log(1.0 - (i + HALFWAY) / 4096) / stay)) for i in range(4096)]
    return np.array(table, dtype=np.int16)


def volunteer(
    people: Population,
    citizens: Citizens,
    around: Around,
    seed: int,
    month: int,
    free: float,
    p: Parameters,
) -> None:
    """Let citizens be asked for, and take on, volunteering tasks (M2.2).

    Args:
        people: The population.
        citizens: Their state; `task_until` changes.
        around: What contacts did last month.
        seed: Seed of the run.
        month: Month, absolute.
        free: Factor on free time from outside the town, 1 is usual.
        p: Model parameters.
    """
    asked = np.array(
        [(p.asked_base + p.asked_slope * n / CONTACTS) * free for n in range(CONTACTS + 1)],
        dtype=np.float32,
    )
    chance = np.take(asked, around.volunteering) * people.says_yes
    luck = draws(seed, "volunteers", people.who[: people.grown], month)
    rows = np.flatnonzero((luck < chance) & (citizens.task_until <= month))
    member = citizens.slot[rows] >= 0
    rows = rows[~member | (luck[rows] < chance[rows] * np.float32(p.volunteer_if_member))]
    luck = draws(seed, "task", people.who[rows], month)
    long = luck < np.float32(p.task_long_share)
    place = (draws(seed, "task length", people.who[rows], month) * 4096).astype(np.intp)
    length = np.where(
        long, _lengths(p.task_long_months)[place], _lengths(p.task_short_months)[place]
    )
    citizens.task_until[rows] = month + length


@cache
def _motives(with_slope: float, against_slope: float) -> tuple[Shares, Shares, float]:
    """Return both motives over trust in 257 steps, and the highest sum (M2.3)."""
    steps = [i / 256 - HALFWAY for i in range(257)]
    together = [math.exp(with_slope * t) / 2 for t in steps]
    alone = [math.exp(against_slope * t) / 2 for t in steps]
    highest = max(a + b for a, b in zip(together, alone, strict=True))
    return (
        np.array([round(v * 2**16) / 2**16 for v in together], dtype=np.float32),
        np.array([round(v * 2**16) / 2**16 for v in alone], dtype=np.float32),
        highest + 0.001,
    )


def have_ideas(
    people: Population,
    citizens: Citizens,
    issues: NDArray[np.float32],
    seed: int,
    month: int,
    p: Parameters,
) -> tuple[Rows, NDArray[np.bool_]]:
    """Return who gets an idea this month, and whether it is *ourselves* (M2.3).

    Args:
        people: The population.
        citizens: Their state; not changed.
        issues: Strength of issues per neighbourhood, shape (hoods,).
        seed: Seed of the run.
        month: Month, absolute.
        p: Model parameters.

    Returns:
        Rows of founders in ascending order, and per founder True when the idea
        is to do it themselves or against the municipality.
    """
    together, alone, highest = _motives(p.trust_with, p.trust_against)
    boost = (np.float32(1) + np.float32(p.issue_pull) * issues).astype(np.float32)
    luck = draws(seed, "idea", people.who[: people.grown], month)
    ceiling = people.idea * np.float32(float(boost.max()) * highest)
    rows = np.flatnonzero(luck < ceiling)
    step = np.rint(citizens.trust[rows] * np.float32(256)).astype(np.intp)
    motive = together[step] + alone[step]
    chance = people.idea[rows] * boost[people.hood[rows]] * motive
    hit = (luck[rows] < chance) & (citizens.slot[rows] < 0) & (people.age[rows] >= OF_AGE)
    rows, step = rows[hit], step[hit]
    side = draws(seed, "motive", people.who[rows], month)
    return rows, side * (together[step] + alone[step]) >= together[step]


def gather_cores(
    people: Population, citizens: Citizens, founders: Rows, seed: int, month: int, p: Parameters
) -> list[list[int]]:
    """Return per founder the contacts who would join the core, ascending (M2.3)."""
    asked = people.contact_rows[founders]
    score = (
        np.float32(p.core_base)
        + np.float32(p.core_act) * people.act[asked]
        + (people.skill[founders] - np.float32(HALFWAY))[:, None]
    )
    pairs = paired(people.who[asked].ravel(), np.repeat(people.who[founders], asked.shape[1]))
    luck = draws(seed, "core", pairs, month).reshape(asked.shape)
    willing = (luck < logistic(score)) & (citizens.slot[asked] < 0)
    willing &= people.age[asked] >= OF_AGE
    return [
        sorted(set(row[yes].tolist()) - {int(founder)})
        for row, yes, founder in zip(asked, willing, founders, strict=True)
    ]


def asked_to_help(
    people: Population,
    citizens: Citizens,
    around: Around,
    local: NDArray[np.float32],
    invited: Sequence[int],
    seed: int,
    month: int,
    p: Parameters,
) -> tuple[Rows, Shares, Shares, Shares]:
    """Return citizens who are asked to help this month and may say yes (M2.3).

    Args:
        people: The population.
        citizens: Their state; not changed.
        around: What contacts did last month.
        local: Live initiatives per neighbourhood, shape (hoods,).
        invited: Rows of those who met the council, and there a group that looks for people.
        seed: Seed of the run.
        month: Month, absolute.
        p: Model parameters.

    Returns:
        Rows that are asked, are free and would join at least one kind of
        group; each one's luck; the chance to join a group that works with the
        municipality; the chance to join one that does it alone.
    """
    by_contact = np.array(
        [1.0 - math.exp(-p.helper_contact * n) for n in range(CONTACTS + 1)], dtype=np.float32
    )
    by_place = (np.float32(p.helper_local) * local).astype(np.float32)
    chance = np.take(by_contact, around.in_initiative)
    for hood, near in enumerate(by_place):
        chance[people.first[hood] : people.first[hood + 1]] += near
    chance[list(invited)] += np.float32(p.asked_after)
    luck = draws(seed, "helper", people.who[: people.grown], month)
    rows = np.flatnonzero((luck < chance) & (citizens.slot < 0))
    yes = draws(seed, "helps", people.who[rows], month)
    # Who would join no group at all need not be looked at further.
    could = yes < people.may_help[rows]
    rows, yes = rows[could], yes[could]
    base = np.float32(p.helper_base) + np.float32(p.helper_act) * people.act[rows]
    distance = citizens.trust[rows] - np.float32(HALFWAY)
    long = citizens.task_until[rows] > month + p.helper_busy_months
    busy = np.where(long, np.float32(p.helper_busy), np.float32(1))
    together = logistic(base + np.float32(p.trust_with) * distance) * busy
    alone = logistic(base + np.float32(p.trust_against) * distance) * busy
    maybe = yes < np.maximum(together, alone)
    return rows[maybe], yes[maybe], together[maybe], alone[maybe]


def hear_of_fund(
    people: Population, citizens: Citizens, around: Around, seed: int, month: int, p: Parameters
) -> None:
    """Let the fund become known by being told and by word of mouth (M2.4)."""
    told = np.float32(p.aware_told) * (
        np.float32(p.aware_told_base) + np.float32(p.aware_told_skill) * people.skill
    )
    deaf = np.array([(1.0 - p.aware_mouth) ** n for n in range(CONTACTS + 1)], dtype=np.float32)
    chance = np.float32(1) - (np.float32(1) - told) * np.take(deaf, around.used_fund)
    luck = draws(seed, "aware", people.who[: people.grown], month)
    forgets = citizens.aware & (luck < np.float32(p.aware_forget))
    citizens.aware |= luck < chance
    citizens.aware &= ~forgets


def settle_trust(
    people: Population, citizens: Citizens, mood: float, shift: float, p: Parameters
) -> None:
    """Move trust with the outside mood and back to each one's own level (M2.7).

    Args:
        people: The population.
        citizens: Their state; `trust` changes.
        mood: Mood about politics outside the town, -1 to 1.
        shift: Change of that mood this month.
        p: Model parameters.
    """
    reach = np.float32(p.mood_reach)
    back = np.float32(p.trust_return)
    trust = citizens.trust
    trust += back * (people.trust - trust)
    trust += people.hears * (reach * np.float32(shift + p.trust_return * mood))
    low, high = _ends(p)
    np.clip(trust, low, high, out=trust)


def feel_treated(
    people: Population,
    citizens: Citizens,
    rows: Rows,
    fairness: float,
    outcome: float,
    expected: float | None,
    p: Parameters,
    weight: float = 1.0,
) -> None:
    """Let citizens who were dealt with change trust and expectation (M2.7).

    Their contacts hear of it: their expected response moves a little too.

    Args:
        people: The population.
        citizens: Their state; `trust`, `response` and `memory` change.
        rows: Citizens who had the contact; each row at most once.
        fairness: How fair, quick and complete the treatment was, 0 to 1.
        outcome: What they got of what they asked, 0 to 1.
        expected: What was promised, 0 to 1; None for what each expected.
        p: Model parameters.
        weight: Share of a full contact that this one was, 0 to 1.
    """
    if len(rows) == 0:
        return
    response, trust = citizens.response, citizens.trust
    hoped = response[rows]
    pull = people.unknowing[rows] * np.float32(fairness - p.fair_middle)
    if expected is None:
        surprise = np.float32(outcome - p.hope_base) - np.float32(p.hope_response) * hoped
        pull += np.float32(p.trust_outcome) * surprise
    else:
        pull += np.float32(p.trust_outcome * (outcome - expected))
    step = pull * np.where(pull > 0, np.float32(p.trust_up), np.float32(p.trust_down))
    step = _within(step * np.float32(weight), p.trust_cap)
    low, high = _ends(p)
    trust[rows] = np.maximum(np.minimum(trust[rows] + step, high), low)
    felt = np.float32(weight) * _within(pull, p.memory_most)
    citizens.memory[rows] = _within(citizens.memory[rows] + felt, 1.0)
    citizens.retreat[rows] &= pull < np.float32(p.retreat_until)
    learned = np.float32((1.0 - p.learn_fairness) * outcome + p.learn_fairness * fairness)
    response[rows] = hoped + np.float32(p.response_step * weight) * (learned - hoped)
    # A contact who hears of it twice hears the same; repeated rows do no harm.
    heard = people.contact_rows[rows]
    hearsay = response[heard]
    response[heard] = hearsay + np.float32(p.hearsay * weight) * (learned - hearsay)


def _ends(p: Parameters) -> tuple[np.float32, np.float32]:
    """Return the least and the most that trust can be."""
    return np.float32(p.trust_margin), np.float32(1.0 - p.trust_margin)


def hear_of_cuts(
    people: Population, citizens: Citizens, struck: Rows, seed: int, month: int, p: Parameters
) -> None:
    """Let a cut be heard of, and read as letting go or as saving on us (facts 1.2).

    Those who are struck hear of it, their contacts do, and so does part of the
    town by what is announced. The less one trusts the council, the sooner one
    reads it as retreat.

    Args:
        people: The population.
        citizens: Their state; `retreat` changes.
        struck: Rows of those who lose by it.
        seed: Seed of the run.
        month: Month, absolute.
        p: Model parameters.
    """
    who = people.who[: people.grown]
    heard = draws(seed, "hears of cuts", who, month) < np.float32(p.cuts_heard)
    heard[struck] = True
    heard[people.contact_rows[struck]] = True
    doubt = np.float32(p.cuts_doubted) * (np.float32(1) - citizens.trust)
    citizens.retreat |= heard & (draws(seed, "reads cuts", who, month) < doubt)


def _within(values: NDArray[np.float32], bound: float) -> NDArray[np.float32]:
    """Return values cut to -bound .. bound; `numpy.clip` is slow on few rows."""
    return np.maximum(np.minimum(values, np.float32(bound)), np.float32(-bound))


def forget(citizens: Citizens, month: int, p: Parameters) -> None:
    """Let old dealings fade from memory."""
    citizens.memory *= np.float32(1.0 - p.memory_fade)
    citizens.helped[citizens.slot >= 0] = month
