"""Pictures of every beat without a window, with the texts that stand on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pygame

from game.content.definitions import Content
from game.rules.commands import Command
from game.rules.decisions import to_be_voted
from game.rules.definitions import Ruleset
from game.rules.state import Beat, GameState
from game.session.what_if import Estimate
from game.texts import Words
from game.ui.describe import describe
from game.ui.gallery import Gallery
from game.ui.screens.bulletin import BulletinScreen
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.decision import DecisionScreen
from game.ui.screens.election import ElectionScreen
from game.ui.screens.epilogue import EpilogueScreen
from game.ui.screens.life import LifeScreen
from game.ui.shell import Shell, shell_of

FULL = (1920, 1080)
PAGES = {Beat.EPILOGUE: 2, Beat.DEBRIEF: 5}
"""Pages of what comes after election night."""

FOG = 3
"""Page of election night on which the fog lifts."""

MIDWAY, LATE = 4.0, 600.0
"""Seconds: in the middle of a film, and when everything that moves is over."""

MOMENT = 0.3
"""Seconds between the frames of a picture: what goes over into something else is then done."""

Pose = tuple[str, Callable[[Shell], None], float]
"""Name, what is turned to on the screen, and the time that has passed."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name within the beat, the picture, the texts on it, and it in words."""

    name: str
    picture: pygame.Surface
    texts: tuple[str, ...]
    described: tuple[str, ...]


@dataclass(frozen=True)
class StillTable:
    """A session that stands still."""

    content: Content
    ruleset: Ruleset
    state: GameState
    problem: None = None
    progress: float | None = None
    estimate: Estimate | None = None

    @property
    def result(self) -> None:
        """Nothing is ever answered."""
        return None

    def submit(self, command: Command) -> StillTable:
        """Take a command and do nothing."""
        return self

    def undo(self) -> StillTable:
        """Do nothing."""
        return self

    def close(self) -> None:
        """Do nothing."""


def shots(
    state: GameState,
    content: Content,
    ruleset: Ruleset,
    words: Words,
    *,
    size: tuple[int, int] = FULL,
    scale: float = 1.0,
    beamer: bool = False,
    gallery: Gallery | None = None,
) -> Iterator[Shot]:
    """Yield a picture of every part of the beat that a state is in.

    Args:
        state: The state; nothing of it is changed.
        content: The town.
        ruleset: What is played with.
        words: The language.
        size: Of the pictures, in pixels.
        scale: Text scale.
        beamer: Sizes for a room.
        gallery: Pictures of the town, to share between calls.
    """
    gallery = gallery or Gallery(content)
    gallery.wait()
    for name, turn, time in _poses(state):
        shell = shell_of(pygame.Surface(size), lang=words.lang, scale=scale, beamer=beamer,
                         table=StillTable(content, ruleset, state))  # fmt: skip
        shell.gallery, shell.comfort.words = gallery, words
        shell.frame([], 0.0)
        turn(shell)
        for moment in range(3):
            shell.frame([], time + MOMENT * moment)
        texts = tuple(dict.fromkeys(shown.text for shown in shell.ui.shown))
        yield Shot(name, shell.ui.surface, texts, tuple(describe(shell.ui, words)))


def _poses(state: GameState) -> Iterator[Pose]:
    if state.beat is Beat.DECISION and state.votes:
        for number, vote in enumerate(state.votes):
            yield f"vote-{vote.subject}", _showing_vote(number), LATE
        yield "in-force", _showing_vote(len(state.votes)), LATE
    elif state.beat is Beat.DECISION and to_be_voted(state):
        for page, name in enumerate(("proposal", "talking", "agreements")):
            yield name, _on_side(page), LATE
    elif state.beat is Beat.LIFE and state.life is not None:
        yield "film", _as_it_is, MIDWAY
        yield "front-page", _after_the_film, LATE
    elif state.beat is Beat.ELECTION and state.election is not None:
        for page in range(5):
            yield f"page-{page + 1}", _on_page(page), LATE
        yield "measured", _counted, LATE
    elif state.beat is Beat.BULLETIN:
        yield "", _as_it_is, LATE
        yield "known", _known, LATE
    elif state.beat in PAGES and state.epilogue is not None:
        for page in range(PAGES[state.beat]):
            yield f"page-{page + 1}", _on_page(page), LATE
    else:
        yield "", _as_it_is, LATE


def _as_it_is(shell: Shell) -> None:
    """Turn to nothing."""


def _on_side(page: int) -> Callable[[Shell], None]:
    def turn(shell: Shell) -> None:
        if isinstance(shell.screen, DecisionScreen):
            shell.screen.side = page

    return turn


def _showing_vote(number: int) -> Callable[[Shell], None]:
    def turn(shell: Shell) -> None:
        if isinstance(shell.screen, DecisionScreen):
            shell.screen.shown = number

    return turn


def _after_the_film(shell: Shell) -> None:
    if isinstance(shell.screen, LifeScreen):
        shell.screen.film.over = True


def _known(shell: Shell) -> None:
    if isinstance(shell.screen, BulletinScreen):
        shell.screen.side = 1


def _counted(shell: Shell) -> None:
    if isinstance(shell.screen, ElectionScreen):
        shell.screen.page = FOG
        shell.screen.opened.side = shell.screen.opened.chosen = 1


def _on_page(page: int) -> Callable[[Shell], None]:
    def turn(shell: Shell) -> None:
        if isinstance(shell.screen, ElectionScreen | EpilogueScreen | DebriefScreen):
            shell.screen.page = page

    return turn


def save(picture: pygame.Surface, path: Path) -> None:
    """Write a picture as PNG.

    Raises:
        OSError: It does not fit on the disk; of that pygame itself says nothing.
    """
    kept = BytesIO()
    pygame.image.save(picture, kept, path.name)
    path.write_bytes(kept.getvalue())
