"""Citizens of a town, one to one, and whom they talk to (ODD: initialisation).

Rows are sorted by the name of the neighbourhood, then by a citizen's number in
it, so the order in which a scenario lists its neighbourhoods never matters.
Children are rows too; they come last and take no decisions.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from agents.keyed import Identities, draws, identity, joined
from agents.parameters import Parameters
from agents.tables import HALFWAY, Scores, exponential, logistic, normal
from agents.town import AGE_BANDS, Neighbourhood, Town

CONTACTS = 10
"""Contacts per grown citizen, fixed; how often one is chosen varies."""

PER_RESIDENTS = 10_000
"""Numbers of groups are given per so many residents."""

YOUNG, MIDDLE, OLD = 0, 1, 2
OLDEST = 75
"""Age from which poor health is more common than among the old as a whole, years."""

_FREE_UNIT = 10
"""Free hours a week from which log hours are counted."""


@dataclass(frozen=True)
class Population:
    """What does not change about citizens.

    Attributes:
        names: Identities of the neighbourhoods in the order of `hood`.
        grown: Number of citizens of 15 and over; they are rows 0 to grown - 1.
        who: Stable identities, shape (n,), uint64.
        hood: Neighbourhood as a position in `names`, shape (n,), uint8.
        age: Years, shape (n,), uint8.
        woman: Shape (n,), bool.
        education: 0 low, 1 middle, 2 high, shape (grown,), uint8.
        band: Age group 15-34, 35-64, 65+, shape (grown,), uint8.
        skill: Civic skill, 0 to 1, shape (grown,), float32.
        unknowing: How much fairness tells for want of other knowledge; less with skill.
        root: Rootedness in the neighbourhood, 0 to 1, shape (grown,), float32.
        free: Free hours a week, shape (grown,), float32.
        act: Propensity to act, log scale (M2.3 `base`), shape (grown,), float32.
        says_yes: Chance to volunteer when asked, shape (grown,), float32.
        may_help: Chance to join, at most, whatever the kind of group and the trust.
        idea: Chance of an idea a month at middling trust, shape (grown,), float32.
        trust: Baseline trust in council and municipality, shape (grown,), float32.
        hears: How strongly outside mood reaches the citizen, shape (grown,), float32.
        ties: Row i holds a 1 for each contact of citizen i, (grown, grown), int32.
        first: First grown row of each neighbourhood, and the end, shape (hoods + 1,).
        residents: Residents per neighbourhood, shape (hoods,).
        status: Share of high minus low education per neighbourhood, shape (hoods,).
    """

    names: tuple[str, ...]
    grown: int
    who: Identities
    hood: NDArray[np.uint8]
    age: NDArray[np.uint8]
    woman: NDArray[np.bool_]
    education: NDArray[np.uint8]
    band: NDArray[np.uint8]
    skill: NDArray[np.float32]
    unknowing: NDArray[np.float32]
    root: NDArray[np.float32]
    free: NDArray[np.float32]
    act: NDArray[np.float32]
    says_yes: NDArray[np.float32]
    may_help: NDArray[np.float32]
    idea: NDArray[np.float32]
    trust: NDArray[np.float32]
    hears: NDArray[np.float32]
    ties: csr_matrix
    first: NDArray[np.int64]
    residents: tuple[int, ...]
    status: tuple[float, ...]

    @cached_property
    def contact_rows(self) -> NDArray[np.int32]:
        """Rows of everybody's contacts, a view on the ties, shape (grown, 10)."""
        rows: NDArray[np.int32] = self.ties.indices.reshape(self.grown, CONTACTS)
        return rows

    def contacts(self, row: int) -> NDArray[np.int32]:
        """Return the rows of the contacts of one citizen, shape (10,)."""
        found: NDArray[np.int32] = self.contact_rows[row]
        return found

    def __len__(self) -> int:
        """Return the number of residents, children included."""
        return len(self.who)


def populate(town: Town, seed: int, p: Parameters) -> Population:
    """Make the citizens of a town.

    Args:
        town: The town; shares per neighbourhood become whole people.
        seed: Seed of the population, not of the run.
        p: Model parameters.

    Returns:
        The population; the same for the same town, seed and parameters.
    """
    parts = sorted(town.neighbourhoods, key=lambda part: part.id)
    hood, age, grown_rows = _ages(parts)
    who = _identities(parts)
    order = np.concatenate([np.flatnonzero(grown_rows), np.flatnonzero(~grown_rows)])
    hood, age, who = hood[order], age[order], who[order]
    grown = int(grown_rows.sum())
    woman = draws(seed, "woman", who) < p.women_share
    adult = who[:grown]
    traits = _traits(parts, hood[:grown], age[:grown], woman[:grown], adult, seed, p)
    first = np.searchsorted(hood[:grown], np.arange(len(parts) + 1))
    ties = _ties(hood[:grown], traits.education, traits.skill, traits.root, first, adult, seed, p)
    return Population(
        names=tuple(part.id for part in parts),
        grown=grown,
        who=who,
        hood=hood,
        age=age,
        woman=woman,
        education=traits.education,
        band=traits.band,
        skill=traits.skill,
        unknowing=np.float32(1) - np.float32(p.fair_knowing) * traits.skill,
        root=traits.root,
        free=traits.free,
        act=traits.act,
        says_yes=traits.says_yes,
        may_help=_may_help(traits.act, p),
        idea=traits.idea,
        trust=traits.trust,
        hears=traits.hears,
        ties=ties,
        first=first,
        residents=tuple(part.residents for part in parts),
        status=tuple(part.education_shares[2] - part.education_shares[0] for part in parts),
    )


def _may_help(act: NDArray[np.float32], p: Parameters) -> NDArray[np.float32]:
    """Return the chance to join the kind of group that one's trust favours most."""
    most = HALFWAY * max(abs(p.trust_with), abs(p.trust_against))
    return logistic(np.float32(p.helper_base + most) + np.float32(p.helper_act) * act)


def _ages(
    parts: list[Neighbourhood],
) -> tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.bool_]]:
    """Spread residents evenly over the years of each age band, by quota."""
    hoods, ages = [], []
    for place, part in enumerate(parts):
        ends = np.rint(np.cumsum(part.age_shares) * part.residents).astype(int)
        ends[-1] = part.residents
        counts = np.diff(ends, prepend=0)
        for (low, high), count in zip(AGE_BANDS, counts, strict=True):
            years = low + (np.arange(count) * (high + 1 - low)) // max(1, count)
            ages.append(years.astype(np.uint8))
        hoods.append(np.full(part.residents, place, dtype=np.uint8))
    age = np.concatenate(ages)
    return np.concatenate(hoods), age, age >= AGE_BANDS[1][0]


def _identities(parts: list[Neighbourhood]) -> Identities:
    made = [joined(np.arange(part.residents, dtype=np.uint64), identity(part.id)) for part in parts]
    return np.concatenate(made)


@dataclass(frozen=True)
class _Traits:
    education: NDArray[np.uint8]
    band: NDArray[np.uint8]
    skill: NDArray[np.float32]
    root: NDArray[np.float32]
    free: NDArray[np.float32]
    act: NDArray[np.float32]
    says_yes: NDArray[np.float32]
    idea: NDArray[np.float32]
    trust: NDArray[np.float32]
    hears: NDArray[np.float32]


def _by(group: NDArray[np.uint8], values: tuple[float, ...]) -> NDArray[np.float32]:
    return np.array(values, dtype=np.float32)[group]


def _spread(seed: int, purpose: str, who: Identities, sd: float) -> Scores:
    return normal(draws(seed, purpose, who)) * np.float32(sd)


def _traits(
    parts: list[Neighbourhood],
    hood: NDArray[np.uint8],
    age: NDArray[np.uint8],
    woman: NDArray[np.bool_],
    who: Identities,
    seed: int,
    p: Parameters,
) -> _Traits:
    """Give each grown citizen what he can, likes and has time for (M2.1)."""
    band = np.where(age >= 65, OLD, np.where(age >= 35, MIDDLE, YOUNG)).astype(np.uint8)
    low = np.array([part.education_shares[0] for part in parts], dtype=np.float32)[hood]
    middle = np.array([part.education_shares[1] for part in parts], dtype=np.float32)[hood]
    luck = draws(seed, "education", who)
    education = ((luck >= low).astype(np.uint8) + (luck >= low + middle)).astype(np.uint8)
    skill = _by(education, (p.skill_low, p.skill_middle, p.skill_high))
    skill = np.clip(skill + _spread(seed, "skill", who, p.skill_spread), 0, 1)
    root = _by(band, (p.root_young, p.root_middle, p.root_old))
    village = np.array([part.settlement == "village" for part in parts])[hood]
    root = root + np.where(village, np.float32(p.root_village), np.float32(0))
    root = np.clip(root + _spread(seed, "root", who, p.root_spread), 0, 1)
    frail = np.where(age >= OLDEST, np.float32(p.ill_share_oldest), np.float32(p.ill_share_old))
    ill = (band == OLD) & (draws(seed, "ill", who) < frail)
    of_men, of_women = _care(p)
    care = np.where(woman, _by(band, of_women), _by(band, of_men))
    log_free = _log_free(band, care, ill, woman, who, seed, p)
    act = (
        np.float32(p.act_skill) * (skill - np.float32(HALFWAY))
        + np.float32(p.act_root) * (root - np.float32(HALFWAY))
        + np.float32(p.act_free) * log_free
        + np.float32(p.act_ill) * ill
        + np.float32(p.act_care) * care
        + _spread(seed, "act", who, p.act_spread)
    ).astype(np.float32)
    yes = (
        np.float32(p.volunteer_base)
        + np.float32(p.volunteer_skill) * (skill - np.float32(HALFWAY))
        + np.float32(p.volunteer_root) * (root - np.float32(HALFWAY))
        + np.float32(p.volunteer_free) * log_free
        + np.float32(p.volunteer_ill) * ill
        + np.float32(p.volunteer_care) * care
        + _spread(seed, "volunteer", who, p.volunteer_spread)
    ).astype(np.float32)
    step = education.astype(np.float32) - np.float32(1)
    trust = np.float32(p.trust_mean) + np.float32(p.trust_per_education) * step
    edge = p.trust_start_margin
    trust = np.clip(trust + _spread(seed, "trust", who, p.trust_spread), edge, 1.0 - edge)
    # Everybody hears something of the mood; how much is even around the mean of 1.
    least = np.float32(p.mood_least)
    hears = least + (np.float32(2) - np.float32(2) * least) * draws(seed, "hears", who)
    return _Traits(
        education=education,
        band=band,
        skill=skill.astype(np.float32),
        root=root.astype(np.float32),
        free=exponential(log_free + np.float32(math.log(_FREE_UNIT))),
        act=act,
        says_yes=logistic(yes),
        idea=(np.float32(p.idea_rate) * exponential(act)).astype(np.float32),
        trust=trust.astype(np.float32),
        hears=hears.astype(np.float32),
    )


def _care(p: Parameters) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """Return the hours of care a week of men and of women, per age group."""
    return (
        (p.care_men_young, p.care_men_middle, p.care_men_old),
        (p.care_women_young, p.care_women_middle, p.care_women_old),
    )


def _log_free(
    band: NDArray[np.uint8],
    care: NDArray[np.float32],
    ill: NDArray[np.bool_],
    woman: NDArray[np.bool_],
    who: Identities,
    seed: int,
    p: Parameters,
) -> Scores:
    """Return the natural log of free hours a week over 10, shape (grown,)."""
    usual = (p.free_young, p.free_middle, p.free_old)
    men, women = (
        _by(
            band,
            tuple(
                math.log(max(p.free_least, hours - caring) / _FREE_UNIT)
                for hours, caring in zip(usual, of_one_sex, strict=True)
            ),
        )
        for of_one_sex in _care(p)
    )
    log_free = np.where(woman, women, men) + np.float32(math.log(p.ill_free)) * ill
    return (log_free + _spread(seed, "free", who, p.free_spread)).astype(np.float32)


def _ties(
    hood: NDArray[np.uint8],
    education: NDArray[np.uint8],
    skill: NDArray[np.float32],
    root: NDArray[np.float32],
    first: NDArray[np.int64],
    who: Identities,
    seed: int,
    p: Parameters,
) -> csr_matrix:
    """Give each grown citizen ten contacts, the skilled and rooted more often."""
    grown = len(who)
    pull = np.float32(p.tie_pull) * (skill + root) + _spread(seed, "pull", who, p.tie_spread)
    weight = np.rint(exponential(pull.astype(np.float32)) * 1024).astype(np.int64)
    chosen = np.empty((grown, CONTACTS), dtype=np.int32)
    same = np.lexsort((np.arange(grown), education, hood))
    groups = hood.astype(np.int64) * 3 + education
    near_count = round(p.ties_same * CONTACTS)
    far_from = near_count + round(p.ties_near * CONTACTS)
    for number in range(CONTACTS):
        luck = draws(seed, "tie", joined(who, number)).astype(np.float64)
        if number < near_count:
            chosen[:, number] = _pick(same, groups[same], groups, weight, luck)
        elif number < far_from:
            chosen[:, number] = _pick(np.arange(grown), hood, hood, weight, luck)
        else:
            everyone = np.zeros(grown, dtype=np.uint8)
            chosen[:, number] = _pick(np.arange(grown), everyone, everyone, weight, luck)
    ones = np.ones(grown * CONTACTS, dtype=np.int32)
    starts = np.arange(0, grown * CONTACTS + 1, CONTACTS, dtype=np.int32)
    return csr_matrix((ones, chosen.ravel(), starts), shape=(grown, grown))


def _pick(
    order: NDArray[np.intp],
    group_in_order: NDArray[np.integer],
    group: NDArray[np.integer],
    weight: NDArray[np.int64],
    luck: NDArray[np.float64],
) -> NDArray[np.intp]:
    """Return for each citizen another member of his own group, drawn by weight.

    Who is alone in his group is his own contact.
    """
    total = np.concatenate([[0], np.cumsum(weight[order])])
    low = total[np.searchsorted(group_in_order, group, side="left")]
    high = total[np.searchsorted(group_in_order, group, side="right")]
    own = np.empty(len(order), dtype=np.int64)
    own[order] = total[:-1]
    others = high - low - weight
    target = low + np.floor(luck * others).astype(np.int64)
    target += np.where((target >= own) & (others > 0), weight, 0)
    chosen: NDArray[np.intp] = order[np.searchsorted(total, target, side="right") - 1]
    return chosen
