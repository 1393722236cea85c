"""A session in memory: the real rules, the fake society, no disk and no thread."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from game.content.build import ruleset_of
from game.content.definitions import Choices, CoalitionContent, Content, FactionContent
from game.content.library import ChallengeContent, FormatContent, OpeningContent
from game.content.load import find, load
from game.rules.commands import Command
from game.rules.definitions import Ruleset
from game.rules.rejections import Code, Rejection, refuse
from game.rules.state import Beat, GameState
from game.rules.transition import NATURE, apply
from game.session.errors import Trouble, trouble
from game.session.launch import Stand
from game.session.what_if import Estimate
from tests.helpers.fake_society import FakeSociety


@dataclass
class Answered:
    """An answer that is there at once: True or the refusal."""

    result: object | None = True


@dataclass
class MemoryTable:
    """Answers every command at once and lets nature follow at the next look.

    Args:
        content: The town.
        ruleset: What is played with.
        state: Where play starts.
    """

    content: Content
    ruleset: Ruleset
    state: GameState
    problem: Trouble | None = None
    progress: float | None = None
    estimate: Estimate | None = None
    past: list[GameState] = field(default_factory=list)
    refused: list[Rejection] = field(default_factory=list)
    closed: bool = False

    def __post_init__(self) -> None:
        self.society = FakeSociety(self.ruleset, seed=3)

    def submit(self, command: Command) -> Answered:
        """Apply a command; nature answers at once."""
        outcome = apply(self.state, command, self.ruleset)
        if isinstance(outcome, Rejection):
            self.refused.append(outcome)
            return Answered(outcome)
        self.past.append(self.state)
        self.state = outcome.state
        self.answer_nature()
        return Answered()

    def answer_nature(self) -> None:
        """Let the fake society answer what is owed."""
        while self.state.owed is not None:
            outcome = apply(self.state, self.society.answer(self.state), self.ruleset, seat=NATURE)
            if isinstance(outcome, Rejection):
                raise AssertionError(outcome)
            self.state = outcome.state

    def undo(self) -> Answered:
        """Go one state back."""
        if not self.past:
            return Answered(refuse(Code.NOTHING_TO_UNDO))
        self.state = self.past.pop()
        return Answered()

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True


@dataclass(frozen=True)
class Card:
    """A town, format or saved session on the start screen."""

    id: str = ""
    name: str = ""
    summary: str = ""
    notice: str = ""
    folder: Path = Path()
    town: str = ""
    format: str = ""
    faction: str = ""
    played: datetime = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)


class MemoryLauncher:
    """Starts sessions in memory."""

    def __init__(self) -> None:
        self.content = leusden()
        self.started: list[dict[str, object]] = []
        self.chosen: Choices | None = None
        self.changed: set[Path] = set()
        self.resumed: list[Path] = []
        one = Card(folder=Path("saved"), town="leusden", format="solo")
        self.saved = (one, replace(one, format="lang", folder=Path("other")))

    def towns(self) -> tuple[Card, ...]:
        """The one town."""
        known = self.content
        return (
            Card(known.id, known.name, known.summary, known.notice, faction=known.player_faction),
        )

    def formats(self, town: str) -> tuple[FormatContent, ...]:
        """The formats of the library."""
        return tuple(self.content.formats.values())

    def factions(self, town: str) -> tuple[FactionContent, ...]:
        """The factions of the town."""
        return self.content.factions

    def openings(self, town: str) -> tuple[OpeningContent, ...]:
        """The openings of the library."""
        return tuple(self.content.openings.values())

    def coalitions(self, town: str) -> tuple[CoalitionContent, ...]:
        """The coalitions of the town."""
        return self.content.coalitions

    def challenges(self, town: str) -> tuple[ChallengeContent, ...]:
        """The challenges of the library."""
        return tuple(self.content.challenges.values())

    def seed_of_month(self) -> int:
        """Always the same month."""
        return 4711

    def resumable(self) -> tuple[Card, ...]:
        """The saved sessions."""
        return self.saved

    def stand(self, folder: Path) -> Stand | Trouble:
        """Half way, unless its town changed."""
        return self.shut(folder) or Stand(2, 6, Beat.METHOD)

    def shut(self, folder: Path) -> Trouble | None:
        """A changed town keeps the sessions shut that are named here."""
        changed = folder in self.changed
        return trouble("other_scenario", town=self.content.name) if changed else None

    def start(
        self,
        *,
        town: str,
        format: str,
        seed: int,
        faction: str,
        lang: str,
        chosen: Choices | None,
    ) -> MemoryTable:
        """Start a session as chosen."""
        self.started.append({"town": town, "format": format, "seed": seed, "faction": faction})
        self.chosen = chosen
        return memory_table(format)

    def resume(self, folder: Path) -> MemoryTable:
        """Resume the saved session."""
        self.resumed.append(folder)
        return memory_table("kort")


@cache
def leusden() -> Content:
    """The shipped town."""
    return load(find("leusden"))


def memory_table(format_id: str = "kort", state: GameState | None = None) -> MemoryTable:
    """A table on the shipped town."""
    content = leusden()
    return MemoryTable(
        content, ruleset_of(content, format_id), state or GameState(content.player_faction)
    )
