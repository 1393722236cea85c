"""A bot that reads: how long it takes from the start screen to the first real decision.

It reads every text of a page once, at the speed of slow Dutch readers, before
it presses anything. What it does not read: names on the map and its legend
(they are looked up, not read) and the strip at the top.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from game.rules.state import Beat
from game.ui.footer import ON
from tests.ui.memory_table import MemoryLauncher
from tests.ui.player import LAPTOP, Player

WORDS_A_MINUTE = {"nl": 180, "en": 200}
"""Slow readers. Dutch writes compounds as one word: the same text in English counts more words."""

PRESS_SECONDS = 2.0
"""Finding a button and pressing it."""

CHOOSE_SECONDS = 5.0
"""Weighing the ways out before one is pressed."""

WORD = re.compile(r"\w")


@dataclass
class Reader:
    """Reads what is new on the screen.

    Attributes:
        seconds: Time since the start, by part of the way.
    """

    player: Player
    seconds: dict[str, float] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    @property
    def total(self) -> float:
        """All the time so far."""
        return sum(self.seconds.values())

    def read(self, where: str) -> int:
        """Read what was not read before; gives how many words that were."""
        words = 0
        top = self.player.shell.area().y
        for shown in self.player.shell.ui.shown:
            label = shown.label or shown.px == 0 or shown.rect.y < top
            if not label and shown.text not in self.seen:
                self.seen.add(shown.text)
                words += sum(1 for word in shown.text.split() if WORD.search(word))
        self.spend(where, words * 60 / WORDS_A_MINUTE[self.player.shell.ui.lang])
        return words

    def press(self, where: str, identity: str, seconds: float = PRESS_SECONDS) -> None:
        """Find a thing and press it."""
        self.spend(where, seconds)
        self.player.click(identity)

    def spend(self, where: str, seconds: float) -> None:
        """Let time pass."""
        self.seconds[where] = self.seconds.get(where, 0.0) + seconds


def first_decision(format_id: str, *, lang: str = "nl", scale: float = 1.0) -> Reader:
    """Play from the start screen to the first choice in a dilemma; gives the reader after it."""
    launcher = MemoryLauncher()
    launcher.saved = ()
    reader = Reader(Player(LAPTOP, lang=lang, scale=scale, launcher=launcher))
    player = reader.player
    reader.read("start")
    if format_id != "solo":
        reader.press("start", "start:page:1")
        reader.press("start", f"start:format:{format_id}")
    reader.press("start", ON)
    for name in ("ranking", "bulletin", "dilemma"):
        for page in _pages(player, name):
            if page:
                reader.press(name, page)
            reader.read(name)
        if name != "dilemma":
            reader.press(name, ON)
    assert player.table.state.beat is Beat.DILEMMA
    option = player.opening.dilemma.options[0].verdict
    reader.press("dilemma", f"dilemma:{option}", CHOOSE_SECONDS)
    assert player.table.state.proposal == option
    return reader


def _pages(player: Player, name: str) -> Iterator[str]:
    """The pages of a screen; one without a name where all is on one."""
    tabs = [one for one in player.items if one.startswith(f"{name}:page:")]
    yield ""
    yield from tabs[1:]
