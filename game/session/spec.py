"""What a session is started with, and the folder it lives in."""

from __future__ import annotations

import json
import platform
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import game
from game.content.definitions import Choices
from game.rules.canonical import CanonicalError, Json, from_json, to_json
from game.session import journal
from game.session.disk import Disk, write_file
from game.session.errors import SessionError, disk_error
from game.session.records import FORMAT

NAME = "session.toml"


@dataclass(frozen=True, slots=True)
class SessionSpec:
    """What a session is started with; with the journal it rebuilds the society.

    Attributes:
        scenario: Identity of a shipped town, or the folder of another.
        digest: Digest of the scenario's content.
        seed: Seed of all luck.
        format: Identity of the format of play.
        faction: The player's own faction.
        lang: Language at the start, `nl` or `en`.
        versions: Pairs (program, version) it was started with.
        opening: Opening that was chosen; empty for the town's own.
        coalition: Coalition that was chosen; empty for the present one.
        challenge: Challenge that was chosen; empty for none.
    """

    scenario: str
    digest: str
    seed: int
    format: str
    faction: str
    lang: str
    versions: tuple[tuple[str, str], ...]
    opening: str = ""
    coalition: str = ""
    challenge: str = ""

    @property
    def chosen(self) -> Choices:
        """What of the town was chosen before play."""
        return Choices(self.opening, self.coalition, self.challenge)


MAY_BE_EMPTY = ("opening", "coalition", "challenge")
"""What is written only where it was chosen, as older sessions did not know it."""


def versions_now() -> tuple[tuple[str, str], ...]:
    """Return the versions on which results hang, without importing a model."""
    return (
        ("game", game.__version__),
        ("numpy", version("numpy")),
        ("python", platform.python_version()),
    )


def create_folder(parent: Path, name: str, spec: SessionSpec, disk: Disk) -> Path:
    """Make a session folder, born whole: it gets its name when all is in it.

    Raises:
        SessionError: The place cannot be written or has no room.
    """
    unborn = parent / f".{name}.new"
    try:
        parent.mkdir(parents=True, exist_ok=True)
        unborn.mkdir()
        write_file(disk, unborn / NAME, _toml(spec).encode())
        journal.write_new(unborn / journal.NAME, {"spec": _written(spec)}, disk)
        disk.sync_folder(unborn)
        disk.rename(unborn, parent / name)
    except OSError as error:
        raise disk_error(error, parent) from error
    return parent / name


def spec_of(header: object, folder: Path) -> SessionSpec:
    """Return the spec in the first record of a journal.

    Raises:
        SessionError: It is not there, or not as this version writes it.
    """
    data = header.get("spec") if isinstance(header, dict) else None
    try:
        return from_json(SessionSpec, _whole(data))
    except CanonicalError as error:
        raise SessionError("damaged", line=1, path=folder) from error


def read_spec(folder: Path) -> SessionSpec:
    """Return the spec in `session.toml`, for a list of sessions.

    Raises:
        SessionError: The folder holds no session that this version can read.
    """
    try:
        data = tomllib.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SessionError("not_a_session", path=folder) from error
    if data.pop("session_format", None) != FORMAT:
        raise SessionError("newer_format", path=folder)
    try:
        data["versions"] = [list(pair) for pair in sorted(data["versions"].items())]
        return from_json(SessionSpec, _whole(data))
    except (KeyError, AttributeError, CanonicalError) as error:
        raise SessionError("not_a_session", path=folder) from error


def session_folders(parent: Path) -> Iterator[tuple[Path, SessionSpec]]:
    """Yield the sessions in a folder, last played first; skip what is none."""
    paths = [path for path in parent.glob("*/" + journal.NAME) if path.parent.name[0] != "."]
    for path in sorted(paths, key=lambda path: path.stat().st_mtime, reverse=True):
        with suppress(SessionError):
            yield path.parent, read_spec(path.parent)


def _written(spec: SessionSpec) -> dict[str, Json]:
    """Return a spec as it is written: a choice that was not made is left out."""
    data: dict[str, Json] = to_json(spec)
    return {name: part for name, part in data.items() if part or name not in MAY_BE_EMPTY}


def _whole(data: Json) -> Json:
    return {**dict.fromkeys(MAY_BE_EMPTY, ""), **data} if isinstance(data, dict) else data


def _toml(spec: SessionSpec) -> str:
    data = _written(spec)
    versions = data.pop("versions")
    lines = [f"session_format = {FORMAT}"]
    lines += [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in data.items()]
    lines += ["", "[versions]", *(f"{name} = {json.dumps(text)}" for name, text in versions)]
    return "\n".join(lines) + "\n"
