"""The few calls on files that durability hangs on, in one place.

Tests put a disk in its stead that is full, broken or stops in the middle.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "darwin":
    import fcntl


class Disk:
    """The real disk."""

    def create(self, path: Path) -> int:
        """Open a new file for writing."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o644)

    def open(self, path: Path) -> int:
        """Open a file to write at its end."""
        return os.open(path, os.O_WRONLY | os.O_APPEND | _BINARY)

    def write(self, handle: int, data: bytes) -> int:
        """Write some of the data; return how much."""
        return os.write(handle, data)

    def sync(self, handle: int) -> None:
        """Return only when everything written is on the disk."""
        if sys.platform == "darwin":
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        else:
            os.fsync(handle)

    def cut(self, handle: int, length: int) -> None:
        """Cut the file off."""
        os.ftruncate(handle, length)

    def close(self, handle: int) -> None:
        """Close the file."""
        os.close(handle)

    def rename(self, old: Path, new: Path) -> None:
        """Give a file or folder its final name, on the disk too."""
        old.rename(new)
        self.sync_folder(new.parent)

    def sync_folder(self, folder: Path) -> None:
        """Make the names in a folder durable; Windows does so by itself."""
        if sys.platform == "win32":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_all(disk: Disk, handle: int, data: bytes) -> None:
    """Write all of the data, in as many pieces as the disk takes."""
    while data:
        data = data[disk.write(handle, data) :]


def write_file(disk: Disk, path: Path, data: bytes) -> None:
    """Write a new file and return when it is on the disk."""
    handle = disk.create(path)
    try:
        write_all(disk, handle, data)
        disk.sync(handle)
    finally:
        disk.close(handle)


_BINARY: int = getattr(os, "O_BINARY", 0)
