"""Keyed draws: pure functions of seed, purpose, who and when."""

from __future__ import annotations

from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.keyed import Identities, draw, draws, identity, join, joined, mix, paired

SEEDS = st.integers(0, 2**63 - 1)
WHO = st.lists(st.integers(0, 2**64 - 1), min_size=1, max_size=40)
WHEN = st.integers(0, 5000)


def who_of(values: list[int]) -> Identities:
    """Return identities as an array."""
    return np.array(values, dtype=np.uint64)


@settings(max_examples=60, deadline=None)
@given(SEEDS, WHO, WHEN)
def test_one_draw_equals_the_same_draw_in_a_batch(seed: int, who: list[int], when: int) -> None:
    """A draw alone and the same draw in a batch are the same number, to the last bit."""
    batch = draws(seed, "asked", who_of(who), when)
    assert [draw(seed, "asked", one, when) for one in who] == [float(value) for value in batch]


@settings(max_examples=60, deadline=None)
@given(SEEDS, WHO, WHEN, st.randoms(use_true_random=False))
def test_order_and_batch_never_matter(
    seed: int, who: list[int], when: int, shuffler: Random
) -> None:
    """Any order and any cut into batches gives everybody the same draw."""
    whole = draws(seed, "asked", who_of(who), when)
    order = list(range(len(who)))
    shuffler.shuffle(order)
    shuffled = draws(seed, "asked", who_of([who[place] for place in order]), when)
    assert shuffled.tolist() == whole[order].tolist()
    cut = len(who) // 2
    parts = [draws(seed, "asked", who_of(part), when) for part in (who[:cut], who[cut:])]
    assert np.concatenate(parts).tolist() == whole.tolist()


@settings(max_examples=60, deadline=None)
@given(WHO, st.integers(0, 2**64 - 1))
def test_identities_of_pairs_are_the_same_one_by_one(who: list[int], other: int) -> None:
    """A joined identity does not depend on who else is in the array."""
    together = paired(who_of(who), np.uint64(other))
    alone = [int(paired(who_of([one]), np.uint64(other))[0]) for one in who]
    assert alone == together.tolist()
    assert joined(who_of(who), other).tolist() == [
        int(joined(who_of([one]), other)[0]) for one in who
    ]


def test_draws_are_uniform() -> None:
    """Two hundred thousand draws fill a hundred bins evenly and have the right mean."""
    luck = draws(7, "evenness", np.arange(200_000, dtype=np.uint64), 3)
    assert luck.min() >= 0.0
    assert luck.max() < 1.0
    assert abs(float(luck.mean()) - 0.5) < 4 * 0.2887 / 200_000**0.5
    counts = np.bincount((luck * 100).astype(int), minlength=100)
    chi = float(((counts - 2000) ** 2 / 2000).sum())
    assert 50 < chi < 160  # 99 degrees of freedom


def test_purposes_months_seeds_and_neighbours_are_independent() -> None:
    """Draws of another purpose, month, seed or the next identity do not follow each other."""
    who = np.arange(100_000, dtype=np.uint64)
    base = draws(1, "idea", who, 10)
    others = {
        "purpose": draws(1, "task", who, 10),
        "month": draws(1, "idea", who, 11),
        "seed": draws(2, "idea", who, 10),
        "next": np.roll(base, 1),
        "joined": draws(1, "idea", joined(who, 5), 10),
    }
    for name, other in others.items():
        assert abs(float(np.corrcoef(base, other)[0, 1])) < 4 / 100_000**0.5, name


def test_identities_and_draws_are_the_same_on_every_machine() -> None:
    """Names and draws give fixed numbers, so that kept sessions can be played back anywhere."""
    assert identity("volunteers") == 9248998922541836294
    assert identity("hamersveld") != identity("Hamersveld")
    assert join(1, 2) != join(2, 1)
    assert draw(1, "volunteers", 1, 120) == 10293802 / 2**24


def test_the_mixer_is_splitmix64() -> None:
    """The mixer gives the published first output of splitmix64 for seed 1234567."""
    assert mix(1234567 + 0x9E3779B97F4A7C15) == 6457827717110365317
