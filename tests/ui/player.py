"""A hand that plays on a shell: posts keys and clicks, and looks at what was drawn."""

from __future__ import annotations

import pygame

from game.rules.reports import RoundOpening
from game.ui.frame import Shown
from game.ui.shell import Shell, shell_of
from tests.ui.memory_table import MemoryLauncher, MemoryTable

FULL_HD = (1920, 1080)
LAPTOP = (1366, 768)


class Player:
    """Plays frames with the time passed in.

    Args:
        size: Of the picture.
        table: The session; None starts at the start screen.
        scale: Text scale.
        lang: Language.
        beamer: Sizes for a room.
        launcher: Starts sessions; one in memory by default.
    """

    def __init__(
        self,
        size: tuple[int, int] = FULL_HD,
        *,
        table: MemoryTable | None = None,
        scale: float = 1.0,
        lang: str = "nl",
        beamer: bool = False,
        launcher: MemoryLauncher | None = None,
    ) -> None:
        pygame.display.set_mode((64, 64))
        self.launcher = launcher or MemoryLauncher()
        self.shell: Shell = shell_of(
            pygame.Surface(size), lang=lang, scale=scale, beamer=beamer, launcher=self.launcher,
            table=table, hinting=True,
        )  # fmt: skip
        self.t = 0.0
        self.settle()

    @property
    def table(self) -> MemoryTable:
        """The session in play."""
        table: object = self.shell.table
        assert isinstance(table, MemoryTable)
        return table

    @property
    def on_top(self) -> list[Shown]:
        """The texts in sight: those of the upper sheet where one lies on the screen."""
        shown = self.shell.ui.shown
        top = max(one.layer for one in shown)
        return [one for one in shown if one.layer == top and not one.hidden]

    @property
    def opening(self) -> RoundOpening:
        """The opening of the round in play."""
        opening = self.table.state.opening
        assert opening is not None
        return opening

    @property
    def items(self) -> dict[str, object]:
        """What can be reached."""
        return dict(self.shell.ui.items)

    @property
    def texts(self) -> str:
        """All text on the screen."""
        return "\n".join(shown.text for shown in self.shell.ui.shown)

    def frame(self, *events: pygame.event.Event, seconds: float = 0.1) -> None:
        """Play one frame."""
        self.t += seconds
        self.shell.frame(events, self.t)

    def settle(self, seconds: float = 0.1) -> None:
        """Play frames until regions and answers have found their place, and the map is there."""
        for number in range(12):
            self.frame(seconds=seconds)
            if number == 0 and self.shell.gallery is not None:
                self.shell.gallery.wait()
            if number >= 2 and not self.shell.ui.slices.behind:
                break

    def key(self, key: int, mod: int = 0) -> None:
        """Press a key."""
        self.frame(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=""))
        self.frame()

    def click(self, identity: str) -> None:
        """Click on a thing with the mouse, after scrolling it into view with the wheel."""
        for _ in range(60):
            item = self.shell.ui.items[identity]
            if not item.region or item.seen.height >= min(item.rect.height, 30):
                break
            bar = self.shell.ui.items[f"{item.region}:bar"]
            self.move((bar.rect.x - 40, bar.rect.centery))
            down = item.rect.y > bar.rect.y
            self.frame(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=-1 if down else 1))
            self.frame()
        pos = self.shell.ui.items[identity].seen.center
        self.move(pos)
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.frame(pygame.event.Event(kind, button=1, pos=pos))
        self.settle()

    def move(self, pos: tuple[int, int]) -> None:
        """Move the mouse."""
        self.frame(pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(0, 0, 0)))

    def tab_to(self, identity: str) -> None:
        """Reach a thing with Tab alone."""
        for _ in range(300):
            if self.shell.ui.inputs.focus == identity:
                return
            self.key(pygame.K_TAB)
        raise AssertionError(f"Tab never reaches {identity}; it reaches {list(self.items)}")

    def type_on(self, identity: str) -> None:
        """Reach a thing with Tab and press it with Enter."""
        self.tab_to(identity)
        self.key(pygame.K_RETURN)
        self.settle()
