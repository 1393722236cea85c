"""The seed of the month: who starts in the same month can play the same future."""

from __future__ import annotations

from datetime import date

SEEDS = 9999
"""Seeds run from 1 to this, as on the start screen."""

STEP = 7919
"""A prime that is no part of `SEEDS`, so that no two months near each other share a seed."""


def seed_of_month(day: date) -> int:
    """Return the seed of the month that a day falls in, from 1 to `SEEDS`."""
    return (day.year * 12 + day.month) * STEP % SEEDS + 1
