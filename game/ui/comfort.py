"""What a user sets for comfort: language, text size, movement, sound and window; kept for later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.session.preferences import Keeper
from game.texts import LANGUAGES, Words
from game.ui.frame import Ui

SCALES = (1.0, 1.15, 1.3, 1.45, 1.6)
"""The steps of text size."""


@dataclass
class Comfort:
    """Changes how the window looks and sounds, and keeps it for the next time.

    Attributes:
        ui: The window.
        keeper: What was set before, and where it is kept.
        full_screen: Whether the window is to fill the screen.
        displays: Sizes of the displays of this machine.
        display: Which of them the window is on.
        words: The language of now.
    """

    ui: Ui
    keeper: Keeper
    full_screen: bool = False
    displays: tuple[tuple[int, int], ...] = ()
    display: int = 0

    def __post_init__(self) -> None:
        self.words = Words(self.ui.lang)

    @property
    def step(self) -> int:
        """Which of `SCALES` the text has, or is nearest to."""
        now = self.ui.style.scale
        return min(range(len(SCALES)), key=lambda n: abs(SCALES[n] - now))

    def switch_language(self) -> None:
        """Go to the other language."""
        other = next(lang for lang in LANGUAGES if lang != self.ui.lang)
        self.ui.lang = other
        self.words = Words(other)
        self.keeper.change(lang=other)

    def switch_motion(self) -> None:
        """Turn movement off or on."""
        still = not self.ui.style.reduced_motion
        self.ui.style = replace(self.ui.style, reduced_motion=still)
        self.keeper.change(reduced_motion=still)
        self.ui.toast(self.words("Beweging staat uit.") if still
                      else self.words("Beweging staat aan."))  # fmt: skip

    def switch_sound(self) -> None:
        """Turn sound off or on."""
        self.keeper.change(sound=not self.keeper.now.sound)
        self.ui.toast(self.words("Geluid staat aan.") if self.keeper.now.sound
                      else self.words("Geluid staat uit."))  # fmt: skip

    def switch_window(self) -> None:
        """Go to the full screen, or back to a window."""
        self.full_screen = not self.full_screen
        self.keeper.change(full_screen=self.full_screen)

    def found(self, displays: Sequence[tuple[int, int]]) -> None:
        """Take in which displays there are; what was on one that is gone is on the last."""
        self.displays = tuple(displays)
        self.display = min(self.display, len(self.displays) - 1)

    def use_display(self, number: int) -> None:
        """Go to another display."""
        self.display = number
        self.keeper.change(display=number)

    def set_step(self, step: int) -> None:
        """Give text one of the sizes of `SCALES`, the last or first where there is none."""
        scale = SCALES[max(0, min(len(SCALES) - 1, step))]
        self.ui.style = replace(self.ui.style, scale=scale)
        self.keeper.change(scale=scale)

    def larger(self) -> None:
        """Make text one step larger, and the smallest after the largest."""
        self.set_step((self.step + 1) % len(SCALES))
