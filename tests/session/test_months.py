"""The seed of the month: the same for everybody, another every month."""

from __future__ import annotations

from datetime import date

from game.session.months import SEEDS, seed_of_month
from game.ui.screens.start import MOST_SEED


def test_everybody_has_the_same_seed_in_a_month() -> None:
    """The first and the last day of a month give one seed."""
    assert seed_of_month(date(2026, 11, 1)) == seed_of_month(date(2026, 11, 30))


def test_no_two_months_of_a_lifetime_share_a_seed() -> None:
    """A hundred years of months have seeds of their own, all on the stepper of the screen."""
    seeds = [seed_of_month(date(year, month, 1)) for year in range(2000, 2100)
             for month in range(1, 13)]  # fmt: skip
    assert len(set(seeds)) == len(seeds)
    assert 1 <= min(seeds) <= max(seeds) <= SEEDS == MOST_SEED
