"""Numbers, money, dates and ranges in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from game.texts import Words

NL, EN = Words("nl"), Words("en")


@dataclass(frozen=True)
class Calendar:
    """A term that starts in April 2015."""

    start_year: int = 2015
    start_month: int = 4


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (0, "0", "0"),
        (-0.04, "0", "0"),
        (30_030, "30.030", "30,030"),
        (2.5, "2,5", "2.5"),
        (2.0, "2", "2"),
        (1234.56, "1.235", "1,235"),
        (-1500, "\u22121.500", "\u22121,500"),
    ],
)
def test_numbers_read_best(value: float, dutch: str, english: str) -> None:
    """Thousands are grouped, small broken numbers keep one decimal, nought has no sign."""
    assert (NL.number(value), EN.number(value)) == (dutch, english)


def test_decimals_on_request() -> None:
    """A chart may ask for a fixed number of decimals."""
    assert (NL.number(1234.5, 2), EN.number(1234.5, 2)) == ("1.234,50", "1,234.50")


def test_euros_do_not_break_from_their_sign() -> None:
    """Whole euros with the sign in front and a space that keeps them together."""
    assert NL.euro(2500) == "€\u00a02.500"
    assert EN.euro(2500) == "€\u00a02,500"
    assert NL.euro(-1200.4) == "\u2212€\u00a01.200"


def test_percentages_and_differences() -> None:
    """A share becomes a percentage; a difference shows its sign, nought has none."""
    assert NL.percent(0.124) == "12%"
    assert [NL.signed(value) for value in (3, -2.5, 0, 0.04)] == ["+3", "\u22122,5", "0", "0"]


def test_ranges_are_words() -> None:
    """A range is said in words, and is one number when both ends read the same."""
    assert NL.range(12, 1800) == "12 tot 1.800"
    assert EN.range(12, 1800) == "12 to 1,800"
    assert NL.range(12.01, 12.02) == "12"


@pytest.mark.parametrize(
    ("month", "dutch", "english"),
    [(0, "april 2015", "April 2015"), (9, "januari 2016", "January 2016")],
)
def test_months_count_from_the_start(month: int, dutch: str, english: str) -> None:
    """A month of the term is shown as a month of the calendar."""
    assert (NL.month(Calendar(), month), EN.month(Calendar(), month)) == (dutch, english)


def test_dates() -> None:
    """A day is written as people write it."""
    day = date(2026, 3, 18)
    assert (NL.date(day), EN.date(day)) == ("18 maart 2026", "18 March 2026")
