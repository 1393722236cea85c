"""Amounts as people name them: a plan asks for € 2.800, and nobody counts to 376."""

from __future__ import annotations

SMALL, LARGE = 100, 1000


def asked(eur: float) -> int:
    """Return a sum as a group asks for it or is paid, whole EUR: in fifties, tens or fives."""
    step = 50 if eur >= LARGE else 10 if eur >= SMALL else 5
    return step * round(eur / step)


def about(people: int) -> int:
    """Return how many people are reached, as one says it: in tens from a hundred on."""
    return round(people, -1) if people >= SMALL else people
