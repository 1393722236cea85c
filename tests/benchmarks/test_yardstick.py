"""The yardstick is only one while it lives the same town as the arrays do."""

from __future__ import annotations

import gc
from statistics import mean, variance

from agents.burn_in import start
from agents.snapshot import fork
from tests.benchmarks.plain_town import PlainTown, drop, readings_of
from tests.model.towns import LIVELY, on, small_town

SEEDS = range(1, 9)
MONTHS = 36


def test_plain_mesa_and_the_arrays_agree() -> None:
    """After three years both sides have as many volunteers, ideas, helpers and people who know.

    Over eight seeds every mean differs by less than three standard errors.
    """
    model = start(small_town(), parameters=LIVELY)
    arrays = [readings_of(on(fork(model, seed), MONTHS)) for seed in SEEDS]
    plain = []
    for seed in SEEDS:
        town = PlainTown(model, seed)
        for _ in range(MONTHS):
            town.step()
        plain.append(town.readings())
        drop(town)
    gc.collect()
    for name in arrays[0]:
        ours, theirs = ([one[name] for one in side] for side in (arrays, plain))
        error = ((variance(ours) + variance(theirs)) / len(SEEDS)) ** 0.5
        assert abs(mean(ours) - mean(theirs)) < 3 * error, name
        assert error < 0.1 * mean(ours), name


def test_the_yardstick_starts_where_the_arrays_are() -> None:
    """Made into agents, a town is the same town: same people in same groups, same readings."""
    model = on(start(small_town(), parameters=LIVELY), 1)
    town = PlainTown(model, 1)
    arrays, agents = readings_of(model), town.readings()
    assert {name: round(value, 6) for name, value in arrays.items()} == {
        name: round(value, 6) for name, value in agents.items()
    }
    for group in town.rest.initiatives:
        assert set(group.record.core) <= set(town.rest.members_of(group))
    drop(town)
