"""Numbers, money, dates and ranges as people in each language write them.

The font has no arrows, ticks or signs for "at least": those are words.
"""

from __future__ import annotations

from datetime import date

_MONTHS = {
    "nl": "januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december",
    "en": "January,February,March,April,May,June,July,August,September,October,November,December",
}
_NO_BREAK = "\u00a0"
MINUS = "\u2212"
"""A sign as wide as the plus; a hyphen is read over from the last row."""


def number(value: float, lang: str, decimals: int = 0) -> str:
    """Return a number with separators: `1.234,5` in Dutch, `1,234.5` in English."""
    # Adding zero turns a rounded "minus nought" into nought.
    english = f"{round(value, decimals) + 0:,.{decimals}f}".replace("-", MINUS)
    if lang == "en":
        return english
    return english.translate(str.maketrans(",.", ".,"))


def plain(value: float, lang: str) -> str:
    """Return a number as it reads best: small broken numbers keep one decimal."""
    broken = isinstance(value, float) and abs(value) < 10 and round(value, 1) != round(value)
    return number(value, lang, 1 if broken else 0)


def euro(value: float, lang: str) -> str:
    """Return whole euros: `€ 2.500` or `€ 2,500`; the space does not break."""
    sign = MINUS if round(value) < 0 else ""
    return f"{sign}€{_NO_BREAK}{number(abs(value), lang)}"


def percent(share: float, lang: str) -> str:
    """Return a share from 0 to 1 as a percentage: `12%`."""
    return f"{number(100 * share, lang)}%"


def signed(value: float, lang: str) -> str:
    """Return a difference with its sign: `+12`, `−3` or `0`."""
    text = plain(value, lang)
    return f"+{text}" if value > 0 and text != "0" else text


def month_of(start_year: int, start_month: int, month: int, lang: str) -> str:
    """Return the calendar month that lies `month` months after the start."""
    years, index = divmod(start_month - 1 + month, 12)
    return f"{_month_name(index, lang)} {start_year + years}"


def day_of(day: date, lang: str) -> str:
    """Return a date: `18 maart 2026` or `18 March 2026`."""
    return f"{day.day} {_month_name(day.month - 1, lang)} {day.year}"


def _month_name(index: int, lang: str) -> str:
    return _MONTHS[lang].split(",")[index]
