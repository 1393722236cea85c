"""A few soft sounds. Each has a line of text beside it; without a sound device nothing changes."""

from __future__ import annotations

import os
from collections.abc import Iterable

import pygame

from game.content.paths import shipped
from game.texts.marks import mark
from game.ui.aside import Aside

CAPTIONS = {
    "vote": ("gavel", mark("Tik: de stemmen vallen")),
    "gavel": ("gavel", mark("Hamerslag: het besluit is gevallen")),
    "page": ("news", mark("Geritsel: een blad slaat om")),
    "bell": ("bell", mark("Belletje: een initiatief begint")),
    "fade": ("plant", mark("Lage toon: een initiatief stopt")),
}
"""What is written when a sound is heard, with its icon."""

SILENT = ("dummy", "disk", "offscreen")
"""Drivers of machines without a screen or a speaker: no sound is even tried."""

CHANNELS = 4


class Sounds:
    """Plays sounds once a device is there; opening it takes a moment, aside.

    Args:
        asked: Whether sound is wanted at all; False for pictures and tests.
    """

    def __init__(self, *, asked: bool = True) -> None:
        self._ready: dict[str, pygame.mixer.Sound] = {}
        self._opening: Aside[dict[str, pygame.mixer.Sound]] | None = None
        self.asked = asked and not silent()

    def play(self, names: Iterable[str], volume: float) -> None:
        """Play sounds by name, as loud as `volume` (0 to 1) says."""
        wanted = list(dict.fromkeys(names))
        if not self.asked or not wanted or volume <= 0:
            return
        if self._opening is None:
            self._opening = Aside(_opened)
        if not self._ready and self._opening.done:
            self._ready = self._opening.result()
            self.asked = bool(self._ready)
        for name in wanted:
            if name in self._ready:
                self._ready[name].set_volume(volume)
                self._ready[name].play()


def silent() -> bool:
    """Return whether this machine was told to be without screen or speaker."""
    drivers = (os.environ.get("SDL_VIDEODRIVER", ""), os.environ.get("SDL_AUDIODRIVER", ""))
    return any(driver in SILENT for driver in drivers)


def _opened() -> dict[str, pygame.mixer.Sound]:
    """Open the device and read the sounds; empty where there is none."""
    try:
        pygame.mixer.init(frequency=44_100, size=-16, channels=2, buffer=1024)
        pygame.mixer.set_num_channels(CHANNELS)
        folder = shipped("assets") / "sounds"
        return {name: pygame.mixer.Sound(folder / f"{name}.wav") for name in CAPTIONS}
    except (pygame.error, OSError, NotImplementedError):
        return {}
