"""One sentence for what is new, when it is first needed; read once, it does not come back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.rules.state import Beat
from game.session.preferences import Keeper

OF_BEAT: Mapping[Beat, str] = {
    Beat.BULLETIN: "look",
    Beat.DILEMMA: "dilemma",
    Beat.METHOD: "method",
    Beat.ELECTION: "election",
    Beat.EPILOGUE: "epilogue",
    Beat.DEBRIEF: "debrief",
}
"""What is new in a beat; what is new in a part of it, its screen asks for."""


@dataclass
class Hints:
    """Which hint is on the screen.

    Args:
        keeper: Remembers which were read.
        on: Whether there are hints at all; not in pictures without a player.

    Attributes:
        asked: Hints that fit what is on the screen in this frame, in order.
        shown: Hints that were on this screen.
    """

    keeper: Keeper
    on: bool = False
    asked: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)

    def begin(self) -> None:
        """Start a frame."""
        self.asked.clear()

    def ask(self, code: str) -> None:
        """Say that something is on the screen that may need its sentence."""
        self.asked.append(code)

    @property
    def current(self) -> str:
        """The hint to show now, or empty."""
        if not self.on:
            return ""
        for code in self.asked:
            if code not in self.keeper.now.hints:
                if code not in self.shown:
                    self.shown.append(code)
                return code
        return ""

    def dismiss(self) -> None:
        """Put the hint of now away."""
        self._read(self.current)

    def turn(self) -> None:
        """Turn to another screen: what was shown has been read."""
        self._read(*self.shown)
        self.shown.clear()

    def again(self) -> None:
        """Show every hint once more."""
        self.shown.clear()
        self.keeper.change(hints=())

    def _read(self, *codes: str) -> None:
        known = self.keeper.now.hints
        fresh = tuple(code for code in codes if code and code not in known)
        if fresh:
            self.keeper.change(hints=known + fresh)
