"""How everything looks: colours, type sizes and spacing.

Colours are module constants, so that a test can measure their contrast; sizes
hang on a `Style`, so that one drawing serves every window, text scale and view.
Text on `PAPER` or `CARD` may be `INK` or `INK_SOFT` or one of `STRONG`; text on
`NIGHT` or on one of `STRONG` is `CARD`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

Colour = tuple[int, int, int]

INK: Colour = (22, 36, 52)
INK_SOFT: Colour = (82, 92, 106)
PAPER: Colour = (247, 244, 238)
CARD: Colour = (253, 252, 249)
SAND: Colour = (232, 225, 212)
LINE: Colour = (214, 207, 194)
NIGHT: Colour = (22, 36, 52)
NIGHT_SOFT: Colour = (44, 61, 82)
GOLD: Colour = (245, 205, 92)

BLUE: Colour = (0, 88, 140)
SKY: Colour = (0, 108, 172)
GREEN: Colour = (0, 112, 82)
BROWN: Colour = (158, 78, 0)
PURPLE: Colour = (118, 78, 148)
SLATE: Colour = (84, 94, 110)
BERRY: Colour = (164, 44, 104)
BRICK: Colour = (172, 58, 24)
PINE: Colour = (20, 100, 112)
STRONG: tuple[Colour, ...] = (BLUE, SKY, GREEN, BROWN, PURPLE, SLATE, BERRY, BRICK, PINE)
"""Colours that carry white text and that may be text on paper."""

FACTIONS: tuple[Colour, ...] = (BLUE, GREEN, BROWN, PURPLE, SLATE, BERRY, PINE, BRICK)
"""Colour of a faction by its colour index in the scenario."""

FOR: Colour = GREEN
AGAINST: Colour = BRICK
ABSTAIN: Colour = SLATE
FOCUS: Colour = (202, 84, 0)
"""Ring around what the keyboard is on; 3:1 on paper, card and night."""

IDLE: Colour = (112, 118, 126)
INVOLVED: Colour = (0, 104, 178)
ACTIVE: Colour = (208, 84, 0)

TINTS: dict[Colour, Colour] = {
    BLUE: (218, 232, 242),
    SKY: (216, 233, 245),
    GREEN: (214, 235, 226),
    BROWN: (247, 230, 210),
    PURPLE: (234, 225, 241),
    SLATE: (229, 232, 236),
    BERRY: (246, 222, 234),
    BRICK: (248, 224, 214),
    PINE: (215, 233, 236),
}
"""A light ground for each strong colour; ink on it keeps 11:1."""

BIG_TEXT = 1.3
"""Above this text scale screens use their second layout."""


class Text(Enum):
    """A size of text: pixels at 1080 lines in the solo view and on the beamer."""

    FINE = (20, 34)
    SMALL = (22, 34)
    BODY = (24, 36)
    LEAD = (28, 40)
    HEADING = (33, 46)
    TITLE = (44, 58)
    HUGE = (68, 96)

    # A size is looked up thousands of times a frame; members are one of a kind.
    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class Style:
    """Size of the picture and the wishes of whoever looks at it.

    Attributes:
        scale: Text scale chosen by the user, 1.0 to 1.6.
        width: Width of the picture, pixels.
        height: Height of the picture, pixels.
        reduced_motion: Nothing moves by itself.
        beamer: Sizes for a room instead of for a laptop.
        growth: How much larger the text of a panel with room to spare is.
    """

    scale: float = 1.0
    width: int = 1920
    height: int = 1080
    reduced_motion: bool = False
    beamer: bool = False
    growth: float = 1.0

    @property
    def unit(self) -> float:
        """Pixels per layout pixel; 1.0 on a picture of 1920 by 1080."""
        return min(self.width / 1920, self.height / 1080)

    @property
    def big_text(self) -> bool:
        """Whether screens use their second layout, with less beside each other."""
        return self.scale > BIG_TEXT

    def px(self, layout: float) -> int:
        """Distance in pixels; at least 1 for anything above zero."""
        return max(1, round(layout * self.unit)) if layout > 0 else round(layout * self.unit)

    def text(self, size: Text) -> int:
        """Height of a font in pixels."""
        pixels = size.value[1 if self.beamer else 0] * self.unit * self.scale
        return max(9, round(pixels * self.growth))

    @property
    def gap(self) -> int:
        """Distance between things that belong together."""
        return self.px(12)

    @property
    def margin(self) -> int:
        """Distance between things that do not."""
        return self.px(24)

    @property
    def radius(self) -> int:
        """Corner of a card."""
        return self.px(14)

    @property
    def target(self) -> int:
        """Smallest height of anything that can be clicked."""
        return max(44, self.px(52 * max(1.0, self.scale)))


def luminance(colour: Colour) -> float:
    """Relative luminance as WCAG defines it, 0 to 1."""
    parts = [part / 255 for part in colour]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """Contrast ratio as WCAG defines it, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Colour between two: `share` 0 gives the first, 1 the second."""
    first, second, third = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return first, second, third
