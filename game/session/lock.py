"""One program a session: a lock that dies with its process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from game.session.errors import SessionError, disk_error

NAME = "session.lock"

_FAR = 1 << 20  # Windows locks bytes, and locked bytes cannot be read: lock one far away


class SessionLock:
    """Holds a session folder for this process until it is released or dies.

    The file stays behind; only the lock on it counts.

    Raises:
        SessionError: Another program has the session, or the folder cannot be
            written.
    """

    def __init__(self, folder: Path) -> None:
        path = folder / NAME
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except (FileNotFoundError, NotADirectoryError):
            raise SessionError("not_a_session", path=folder) from None
        except OSError as error:
            raise disk_error(error, folder) from error
        if not _lock(self._handle):
            owner = os.read(self._handle, 20).decode(errors="replace").strip()
            os.close(self._handle)
            raise SessionError("session_in_use", path=folder, pid=owner)
        os.ftruncate(self._handle, 0)
        os.write(self._handle, f"{os.getpid()}\n".encode())

    def release(self) -> None:
        """Let another program have the session."""
        os.close(self._handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
