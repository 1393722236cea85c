"""Setting text: wrapping with hyphenation, fitting in a box, and caching the pictures.

SDL's own wrapping cuts Dutch compounds anywhere, so lines are broken here: at
spaces, at soft hyphens, and inside long words where the patterns allow it.
"""

from __future__ import annotations

import re
from functools import lru_cache

import pygame
import pyphen

from game.ui.fonts import Weight, font
from game.ui.style import Colour

SOFT_HYPHEN, NO_BREAK = "\u00ad", "\u00a0"
PATTERNS = {"nl": "nl_NL", "en": "en_GB"}
SHORTEST_HYPHENATED = 9
RAGGED_SHARE = 0.3
FIGURE = re.compile(r"\d")
LONELY_SHARE = 0.3
"""A last word narrower than this share of the width does not stand alone on its line."""

CACHED_PIXELS = 3_000_000
"""Pixels of text that are kept, four bytes each: some screens full."""

CACHED_LINES = 6000


@lru_cache(maxsize=4096)
def syllables(word: str, lang: str) -> tuple[str, ...]:
    """Split a word where it may be hyphenated; own soft hyphens go first."""
    if SOFT_HYPHEN in word:
        return tuple(word.split(SOFT_HYPHEN))
    if len(word) < SHORTEST_HYPHENATED or any(mark in word for mark in "/@0123456789"):
        return (word,)
    return tuple(patterns(lang).inserted(word, SOFT_HYPHEN).split(SOFT_HYPHEN))


@lru_cache(maxsize=2)
def patterns(lang: str) -> pyphen.Pyphen:
    """Where words of a language may be broken; reading them takes a moment, once."""
    return pyphen.Pyphen(lang=PATTERNS.get(lang, "nl_NL"), left=3, right=3)


class Typesetter:
    """Measures, wraps and draws text in one language.

    Args:
        lang: Language whose hyphenation is used.
    """

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._lines: dict[tuple[str, int, Weight, int], tuple[str, ...]] = {}
        self._pictures: dict[tuple[str, int, Weight, Colour], pygame.Surface] = {}
        self._pixels = 0
        self._fits: dict[
            tuple[str, int, Weight, tuple[int, int], int], tuple[int, tuple[str, ...], bool]
        ] = {}
        self._widths: dict[tuple[str, int, Weight], int] = {}

    def width(self, text: str, px: int, weight: Weight = Weight.REGULAR) -> int:
        """Width of one line in pixels."""
        key = (text, px, weight)
        if key not in self._widths:
            if len(self._widths) > CACHED_LINES:
                self._widths.clear()
            self._widths[key] = font(px, weight).size(_shown(text))[0]
        return self._widths[key]

    def line_height(self, px: int) -> int:
        """Distance between two lines: a little air, as on paper."""
        return round(px * 1.32)

    def lines(self, text: str, px: int, weight: Weight, width: int) -> tuple[str, ...]:
        """Wrap text to a width; a blank line in the text stays a blank line."""
        key = (text, px, weight, width)
        if key not in self._lines:
            if len(self._lines) > CACHED_LINES:
                self._lines.clear()
            self._lines[key] = tuple(
                line
                for paragraph in text.split("\n")
                for line in self._wrap(paragraph, px, weight, width)
            )
        return self._lines[key]

    def fit(
        self, text: str, px: int, weight: Weight, size: tuple[int, int], smallest: int
    ) -> tuple[int, tuple[str, ...], bool]:
        """Find the largest size at which text fits a box.

        Returns:
            The size in pixels, the lines, and whether they fit.
        """
        key = (text, px, weight, size, smallest)
        if key not in self._fits:
            if len(self._fits) > CACHED_LINES:
                self._fits.clear()
            self._fits[key] = self._fit(text, px, weight, size, smallest)
        return self._fits[key]

    def _fit(
        self, text: str, px: int, weight: Weight, size: tuple[int, int], smallest: int
    ) -> tuple[int, tuple[str, ...], bool]:
        while True:
            lines = self.lines(text, px, weight, size[0])
            high = len(lines) * self.line_height(px) <= size[1] + px // 3
            wide = all(self.width(line, px, weight) <= size[0] for line in lines)
            if (high and wide) or px <= smallest:
                return px, lines, high and wide
            px -= 1

    def picture(self, line: str, px: int, weight: Weight, colour: Colour) -> pygame.Surface:
        """The picture of one line, drawn once."""
        key = (line, px, weight, colour)
        found = self._pictures.pop(key, None)
        if found is None:
            found = font(px, weight).render(_shown(line), True, colour)
            self._pixels += _area(found)
            while self._pixels > CACHED_PIXELS and self._pictures:
                self._pixels -= _area(self._pictures.pop(next(iter(self._pictures))))
        self._pictures[key] = found
        return found

    def _wrap(self, paragraph: str, px: int, weight: Weight, width: int) -> list[str]:
        lines: list[str] = []
        line = ""
        for word in self._words(paragraph, px, weight, width):
            trial = f"{line} {word}" if line else word
            if self.width(trial, px, weight) <= width:
                line = trial
                continue
            head, tail = self._break(line, word, px, weight, width)
            if head:
                lines.append(head)
            while self.width(tail, px, weight) > width:
                head, rest = self._break("", tail, px, weight, width)
                if not head:
                    break
                lines.append(head)
                tail = rest
            line = tail
        return [_shown(one) for one in self._kept_company([*lines, line], px, weight, width)]

    def _words(self, paragraph: str, px: int, weight: Weight, width: int) -> list[str]:
        """The words of a paragraph; a figure and what it counts are one, where that fits."""
        words: list[str] = []
        for word in paragraph.split(" "):
            both = f"{words[-1]}{NO_BREAK}{word}" if words else word
            counted = bool(words) and words[-1][-1:].isdigit() and word[:1].islower()
            if counted and self.width(both, px, weight) <= width:
                words[-1] = both
            else:
                words.append(word)
        return words

    def _kept_company(self, lines: list[str], px: int, weight: Weight, width: int) -> list[str]:
        """Give a short word that stands alone on the last line a word of the line before.

        What counts something stays with it: a figure is neither taken nor left at the end.
        """
        if len(lines) < 2 or " " in lines[-1] or lines[-2].endswith("-"):
            return lines
        before, _, last = lines[-2].rpartition(" ")
        if FIGURE.search(last) or FIGURE.search(before.rpartition(" ")[2]):
            return lines
        together = f"{last} {lines[-1]}"
        lonely = self.width(lines[-1], px, weight) < LONELY_SHARE * width
        if lonely and " " in before and self.width(together, px, weight) <= width:
            lines[-2:] = [before, together]
        return lines

    def _break(self, line: str, word: str, px: int, weight: Weight, width: int) -> tuple[str, str]:
        """Put as much of a word on the line as looks well; the rest goes on."""
        ragged = width - self.width(line, px, weight) > RAGGED_SHARE * width
        if line and not ragged and self.width(word, px, weight) <= width:
            return line, word
        parts = syllables(word, self.lang)
        for cut in range(len(parts) - 1, 0, -1):
            start = "".join(parts[:cut])
            mark = "" if start.endswith("-") else "-"
            head = f"{line} {start}{mark}" if line else f"{start}{mark}"
            if self.width(head, px, weight) <= width:
                return head, SOFT_HYPHEN.join(parts[cut:])
        return line, word


def _area(picture: pygame.Surface) -> int:
    return picture.get_width() * picture.get_height()


def _shown(text: str) -> str:
    return text.replace(SOFT_HYPHEN, "").replace(NO_BREAK, " ")
