"""What the screen needs of a session; `game.session` fits these shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from game.content.assumptions import Assumptions
from game.content.definitions import Choices, CoalitionContent, Content, FactionContent
from game.content.library import ChallengeContent, FormatContent, OpeningContent
from game.rules.commands import Command
from game.rules.definitions import Ruleset
from game.rules.rejections import Rejection
from game.rules.state import Beat, GameState
from game.rules.views import Values
from game.session.errors import Trouble as Shut
from game.session.what_if import Estimate


class Answer(Protocol):
    """A command on its way; `result` is None until the session has answered."""

    @property
    def result(self) -> object | None:
        """Acceptance, or a `Rejection`."""
        ...


class Trouble(Protocol):
    """Something that stops play: a code and the values of its sentence."""

    @property
    def code(self) -> str:
        """Which trouble."""
        ...

    @property
    def values(self) -> Values:
        """Values of the sentence."""
        ...


class Table(Protocol):
    """A session in play, as one screen sees it."""

    @property
    def content(self) -> Content:
        """What was written about the town."""
        ...

    @property
    def ruleset(self) -> Ruleset:
        """What is played with."""
        ...

    @property
    def state(self) -> GameState:
        """The latest published state."""
        ...

    @property
    def problem(self) -> Trouble | None:
        """What stops play, or None."""
        ...

    @property
    def progress(self) -> float | None:
        """How far the society is with what it owes, 0 to 1; None when idle."""
        ...

    @property
    def estimate(self) -> Estimate | None:
        """What the draft would do, as far as it is known; None when there is none."""
        ...

    def submit(self, command: Command) -> Answer:
        """Hand in a command; never waits."""
        ...

    def undo(self) -> Answer:
        """Take the last decision back; never waits."""
        ...

    def close(self) -> None:
        """Stop; everything acknowledged is kept."""
        ...


class Disputes(Protocol):
    """What the model assumes, set otherwise in the room, and what that does."""

    @property
    def assumptions(self) -> Assumptions:
        """Every assumption, and how much it matters in this town."""
        ...

    @property
    def held(self) -> Mapping[str, float]:
        """What was set in the room, by name."""
        ...

    @property
    def outcome(self) -> Estimate | None:
        """What the latest one does, as far as it is known: pairs against the model's value."""
        ...

    def hold(self, name: str, value: float) -> Answer:
        """Set an assumption in the room, write it in the journal and run again; never waits."""
        ...


def disputes_of(table: Table | None) -> Disputes | None:
    """What a session offers to whoever disputes an assumption; None when it offers nothing."""
    found: Disputes | None = getattr(table, "disputes", None)
    return found


class TownCard(Protocol):
    """A town one can play."""

    @property
    def id(self) -> str:
        """Identity."""
        ...

    @property
    def name(self) -> str:
        """Name."""
        ...

    @property
    def summary(self) -> str:
        """The town in one sentence."""
        ...

    @property
    def notice(self) -> str:
        """What is invented or estimated."""
        ...

    @property
    def faction(self) -> str:
        """Faction that is led unless another is chosen."""
        ...


class SavedCard(Protocol):
    """A session that can be resumed."""

    @property
    def folder(self) -> Path:
        """Where it is kept."""
        ...

    @property
    def town(self) -> str:
        """Identity of the town."""
        ...

    @property
    def format(self) -> str:
        """Identity of the format."""
        ...

    @property
    def played(self) -> datetime:
        """When it was last played."""
        ...


class Stand(Protocol):
    """How far a saved session is."""

    @property
    def round(self) -> int:
        """Round it is in, 0 before the first."""
        ...

    @property
    def rounds(self) -> int:
        """Rounds of its format."""
        ...

    @property
    def beat(self) -> Beat:
        """Beat it is in."""
        ...


class Launcher(Protocol):
    """Starts and resumes sessions."""

    def towns(self) -> Sequence[TownCard]:
        """Towns that can be played."""
        ...

    def formats(self, town: str) -> Sequence[FormatContent]:
        """Formats of a town."""
        ...

    def factions(self, town: str) -> Sequence[FactionContent]:
        """Factions one can lead in a town."""
        ...

    def resumable(self) -> Sequence[SavedCard]:
        """Saved sessions, newest first."""
        ...

    def stand(self, folder: Path) -> Stand | Shut:
        """How far a saved session is, or what keeps it from being gone on with."""
        ...

    def shut(self, folder: Path) -> Shut | None:
        """What keeps a saved session from being gone on with, as far as its town says."""
        ...

    def openings(self, town: str) -> Sequence[OpeningContent]:
        """Ways a term may start, besides the town's own."""
        ...

    def coalitions(self, town: str) -> Sequence[CoalitionContent]:
        """Coalitions, besides the present one."""
        ...

    def challenges(self, town: str) -> Sequence[ChallengeContent]:
        """Challenge cards."""
        ...

    def seed_of_month(self) -> int:
        """The seed that everybody who starts this month may share."""
        ...

    def start(
        self, *, town: str, format: str, seed: int, faction: str, lang: str, chosen: Choices | None
    ) -> Table:
        """Start a session."""
        ...

    def resume(self, folder: Path) -> Table:
        """Go on with a saved session."""
        ...


def refusal(answer: Answer) -> Rejection | None:
    """The refusal in an answer, if it is one."""
    return answer.result if isinstance(answer.result, Rejection) else None
