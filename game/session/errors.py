"""What keeps a session from starting or going on: a code and its values."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path

from game.content.mistakes import Broken
from game.rules.views import Value, Values

TROUBLES: dict[str, tuple[str, ...]] = {
    "disk_full": ("path",),
    "disk_broken": ("path",),
    "no_write_rights": ("path",),
    "society_failed": ("path",),
    "bug": ("path",),
    "session_in_use": ("path", "pid"),
    "not_a_session": ("path",),
    "damaged": ("line", "path"),
    "newer_format": ("path",),
    "other_rules": ("line", "path"),
    "other_scenario": ("town",),
    "scenario_broken": ("count",),
    "folder_taken": ("path",),
    "unknown_format": ("found", "options"),
    "unknown_faction": ("found", "options"),
}
"""The closed list of troubles with the values each carries.

`path` is the session folder, or for `society_failed` and `bug` the file with
the report. `line` is the number of the record in the journal, from 1.
"""

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""Errors of a disk without room: trying again later may work."""

NO_RIGHTS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST})
"""Errors of a place in which we may not write, or where a file stands in the way."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One trouble, for the screen and the command line to put into words."""

    code: str
    values: Values = ()


def trouble(code: str, **values: Value | Path) -> Trouble:
    """Return a trouble with its values sorted by name; paths become text."""
    plain = {name: str(v) if isinstance(v, Path) else v for name, v in values.items()}
    return Trouble(code, tuple(sorted(plain.items())))


class SessionError(Exception):
    """A session that cannot be started, opened or written."""

    def __init__(self, code: str, **values: Value | Path) -> None:
        self.trouble = trouble(code, **values)
        super().__init__(f"{code}: {dict(self.trouble.values)}")


def broken(error: Broken) -> Trouble:
    """Return what mistakes in the files of a town mean for a session."""
    return trouble("scenario_broken", count=len(error.problems))


def disk_error(error: OSError, path: Path) -> SessionError:
    """Return what an error of the disk means for a session."""
    if error.errno in FULL:
        return SessionError("disk_full", path=path)
    if error.errno in NO_RIGHTS:
        return SessionError("no_write_rights", path=path)
    return SessionError("disk_broken", path=path)
