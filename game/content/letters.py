"""The characters that the font of the game has; a text with another would show a box."""

from __future__ import annotations

SOFT_HYPHEN = "\u00ad"

_RANGES = """
    20-7e a0-b4 b6-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-133 136-137 139-13e 141-148
    150-155 158-15b 15e-165 16a-16b 16e-17e 192 218-21b 237 2c6-2c7 2c9 2da 2dc-2dd 300-301
    303-304 308 1e80-1e85 1e9e 1ef2-1ef3 2009 2013-2014 2018-201a 201c-201e 2020 2022 2026
    2039-203a 2044 20ac 20b9 2113 2122 2212 2215
"""


def _characters() -> frozenset[str]:
    found = set("\n\t")
    for part in _RANGES.split():
        first, _, last = part.partition("-")
        found.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(found)


SHOWN = _characters()


def first_unshown(text: str) -> str:
    """Return the first character of a text that cannot be shown, or an empty text."""
    return next((character for character in text if character not in SHOWN), "")
