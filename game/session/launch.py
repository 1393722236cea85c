"""Starting, finding and resuming sessions."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from platformdirs import user_data_path

from game.content.build import ruleset_of
from game.content.definitions import Choices, CoalitionContent, Content, FactionContent
from game.content.digest import digest_of
from game.content.library import ChallengeContent, FormatContent, OpeningContent
from game.content.load import find, load, towns
from game.content.mistakes import Broken
from game.rules.definitions import Ruleset
from game.rules.state import Beat
from game.session import journal as journals
from game.session.course import retrace
from game.session.disk import Disk
from game.session.errors import SessionError, Trouble, broken, disk_error, trouble
from game.session.journal import Journal
from game.session.lock import SessionLock
from game.session.months import seed_of_month
from game.session.records import Record, read_records
from game.session.session import Session
from game.session.society import Nature
from game.session.spec import (
    SessionSpec,
    create_folder,
    read_spec,
    session_folders,
    spec_of,
    versions_now,
)
from game.session.what_if import WhatIf

OWN = Choices()
"""Nothing chosen: a town as it is."""


@dataclass(frozen=True, slots=True)
class TownCard:
    """A town one can play. `faction` is led unless another is chosen."""

    id: str
    name: str
    summary: str
    notice: str
    faction: str


@dataclass(frozen=True, slots=True)
class SavedCard:
    """A session that can be resumed. `played` is when it was last played."""

    folder: Path
    town: str
    format: str
    faction: str
    seed: int
    played: datetime


@dataclass(frozen=True, slots=True)
class Stand:
    """How far a saved session is: in which round of how many, and in which beat."""

    round: int
    rounds: int
    beat: Beat


@dataclass(frozen=True, slots=True)
class Played:
    """A session as it stands on the disk, with what it was played with."""

    spec: SessionSpec
    content: Content
    ruleset: Ruleset
    records: tuple[Record, ...]


def default_home() -> Path:
    """Return where sessions are kept unless another place is asked for."""
    return user_data_path("samenleving-voorop", appauthor=False) / "sessions"


def read_session(folder: Path) -> Played:
    """Read a session without opening it for play: for replay and reports.

    Raises:
        SessionError: There is none, or it cannot be read.
        Broken: Its scenario has mistakes.
    """
    records = read_records(folder / journals.NAME).records
    spec = spec_of(records[0].data, folder)
    content, ruleset = _played_with(spec)
    return Played(spec, content, ruleset, records)


def open_session(
    folder: Path,
    played_with: Callable[[SessionSpec], tuple[Content, Ruleset]],
    nature: Callable[[SessionSpec], Nature],
    disk: Disk,
    what_if: Callable[[SessionSpec], WhatIf] | None = None,
) -> Session:
    """Open a session for play, with all or nothing held.

    Args:
        folder: The session folder.
        played_with: Finds the content and ruleset that a spec asks.
        nature: Makes the place where questions go.
        disk: The calls on files.
        what_if: Makes the estimates while the werkwijze is composed, if any.
    """
    with ExitStack() as undo:
        lock = SessionLock(folder)
        undo.callback(lock.release)
        journal = Journal(folder / journals.NAME, disk)
        undo.callback(journal.close)
        spec = spec_of(journal.records[0].data, folder)
        content, ruleset = played_with(spec)
        course, difference = retrace(journal.records, spec.faction, ruleset)
        if difference is not None:
            raise SessionError("other_rules", line=difference.n, path=folder)
        undo.pop_all()
    return Session(
        folder=folder,
        lock=lock,
        journal=journal,
        course=course,
        spec=spec,
        content=content,
        ruleset=ruleset,
        nature=nature(spec),
        what_if=what_if(spec) if what_if else None,
    )


class Launcher:
    """Starts and resumes sessions.

    Args:
        nature: Makes the place where a session's questions go, for instance
            `lambda spec: Worker(build_society, spec)`.
        home: Folder that holds the sessions.
        disk: The calls on files.
        what_if: Makes the estimates while the werkwijze is composed, if any.
    """

    def __init__(
        self,
        nature: Callable[[SessionSpec], Nature],
        home: Path | None = None,
        disk: Disk | None = None,
        what_if: Callable[[SessionSpec], WhatIf] | None = None,
    ) -> None:
        self._nature = nature
        self._what_if = what_if
        self._home = home or default_home()
        self._disk = disk or Disk()
        self._contents: dict[tuple[str, Choices], Content] = {}

    def towns(self) -> tuple[TownCard, ...]:
        """Return the towns that came with the game, without those that have mistakes."""
        cards = []
        for folder in towns():
            with suppress(Broken):
                town = self._content(folder.name)
                cards.append(
                    TownCard(town.id, town.name, town.summary, town.notice, town.player_faction)
                )
        return tuple(cards)

    def formats(self, town: str) -> tuple[FormatContent, ...]:
        """Return the formats of a town, shortest first."""
        return tuple(self._content(town).formats.values())

    def factions(self, town: str) -> tuple[FactionContent, ...]:
        """Return the factions one can lead in a town."""
        return self._content(town).factions

    def stand(self, folder: Path) -> Stand | Trouble:
        """Return how far a saved session is, or what keeps it from being gone on with."""
        try:
            played = read_session(folder)
        except SessionError as error:
            return error.trouble
        except Broken as error:
            return broken(error)
        course, difference = retrace(played.records, played.spec.faction, played.ruleset)
        if difference is not None:
            return trouble("other_rules", line=difference.n, path=folder)
        state = course.state
        return Stand(state.round, len(played.ruleset.format.months), state.beat)

    def shut(self, folder: Path) -> Trouble | None:
        """Return what keeps a session from being gone on with, as far as its town says.

        Quicker than `stand`, which also follows the journal to its end.
        """
        try:
            spec = read_spec(folder)
            _refuse_changed(self._content(spec.scenario, spec.chosen), spec)
        except SessionError as error:
            return error.trouble
        except Broken as error:
            return broken(error)
        return None

    def openings(self, town: str) -> tuple[OpeningContent, ...]:
        """Return the ways a term may start, besides the town's own."""
        return tuple(self._content(town).openings.values())

    def coalitions(self, town: str) -> tuple[CoalitionContent, ...]:
        """Return the coalitions one may choose, besides the present one."""
        return self._content(town).coalitions

    def challenges(self, town: str) -> tuple[ChallengeContent, ...]:
        """Return the challenge cards."""
        return tuple(self._content(town).challenges.values())

    def seed_of_month(self) -> int:
        """Return the seed that everybody who starts this month may share."""
        return seed_of_month(datetime.now().astimezone().date())

    def resumable(self) -> tuple[SavedCard, ...]:
        """Return the saved sessions, last played first; none when there is no folder."""
        return tuple(
            SavedCard(folder, spec.scenario, spec.format, spec.faction, spec.seed, _played(folder))
            for folder, spec in session_folders(self._home)
        )

    def start(
        self,
        *,
        town: str,
        format: str,
        seed: int,
        faction: str = "",
        lang: str = "nl",
        folder: Path | None = None,
        chosen: Choices | None = None,
    ) -> Session:
        """Start a session.

        Args:
            town: Name of a town of the game, or a folder with a scenario.
            format: Identity of the format.
            seed: Seed of all luck.
            faction: The player's own faction; empty for the scenario's choice.
            lang: `nl` or `en`.
            folder: Where to keep it; a new folder in the home by default.
            chosen: Opening, coalition and challenge; the town's own by default.

        Raises:
            SessionError: It cannot be started there or so.
            Broken: The scenario does not exist, has mistakes, or does not
                offer what was chosen.
        """
        place = find(town)
        chosen = chosen or Choices()
        content = load(place, chosen)
        spec = SessionSpec(
            scenario=town if place in towns() else str(place.resolve()),
            digest=digest_of(content),
            seed=seed,
            format=format,
            faction=faction or content.player_faction,
            lang=lang,
            versions=versions_now(),
            opening=chosen.opening,
            coalition=chosen.coalition,
            challenge=chosen.challenge,
        )
        _ruleset(content, format)
        _refuse_unknown("unknown_faction", spec.faction, [one.id for one in content.factions])
        parent, name = (folder.parent, folder.name) if folder else self._new_name(content.id)
        if folder:
            _refuse_taken(folder)
        return self.resume(create_folder(parent, name, spec, self._disk))

    def resume(self, folder: Path) -> Session:
        """Go on with a saved session, exactly where it stood.

        Raises:
            SessionError: It is open elsewhere, damaged, newer, of a scenario
                or rules that changed since, or the disk refuses.
            Broken: Its scenario has mistakes.
        """
        return open_session(folder, _played_with, self._nature, self._disk, self._what_if)

    def _content(self, town: str, chosen: Choices = OWN) -> Content:
        """Return a town for the start screen, which asks for it many times over."""
        if (town, chosen) not in self._contents:
            self._contents[town, chosen] = load(find(town), chosen)
        return self._contents[town, chosen]

    def _new_name(self, town: str) -> tuple[Path, str]:
        day = datetime.now().astimezone().strftime("%Y-%m-%d")
        taken = {path.name for path in self._home.glob("*")}
        number = 1
        while {name := f"{day}-{town}-{number}", f".{name}.new"} & taken:
            number += 1
        return self._home, name


def _played_with(spec: SessionSpec) -> tuple[Content, Ruleset]:
    content = load(find(spec.scenario), spec.chosen)
    _refuse_changed(content, spec)
    return content, _ruleset(content, spec.format)


def _refuse_changed(content: Content, spec: SessionSpec) -> None:
    if digest_of(content) != spec.digest:
        raise SessionError("other_scenario", town=content.name)


def _ruleset(content: Content, format_id: str) -> Ruleset:
    _refuse_unknown("unknown_format", format_id, list(content.formats))
    return ruleset_of(content, format_id)


def _refuse_unknown(code: str, found: str, options: list[str]) -> None:
    if found not in options:
        raise SessionError(code, found=found, options=", ".join(options))


def _refuse_taken(folder: Path) -> None:
    try:
        if folder.exists():
            folder.rmdir()
    except OSError as error:
        if folder.is_dir() and any(folder.iterdir()):
            raise SessionError("folder_taken", path=folder) from error
        raise disk_error(error, folder) from error


def _played(folder: Path) -> datetime:
    return datetime.fromtimestamp((folder / journals.NAME).stat().st_mtime).astimezone()
