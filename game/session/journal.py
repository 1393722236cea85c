"""The journal: every decision is on the disk before anyone sees what it did."""

from __future__ import annotations

from pathlib import Path

from game.rules.canonical import Json
from game.session.disk import Disk, write_all, write_file
from game.session.errors import FULL, SessionError, disk_error
from game.session.records import FORMAT, OPENED, Record, line_of, read_records

NAME = "journal.jsonl"


class Journal:
    """An open journal. One record a commit; nothing written is ever rewritten.

    Args:
        path: The file; must exist (see `write_new`).
        disk: The calls on files.

    Attributes:
        records: The records as they were when it was opened.
        torn: File in which an unfinished last record was put aside, or None.
    """

    def __init__(self, path: Path, disk: Disk | None = None) -> None:
        self._path = path
        self._disk = disk or Disk()
        reading = read_records(path)
        self.records = reading.records
        self.torn: Path | None = None
        self._last = reading.records[-1]
        self._length = reading.length
        self._broken = False
        try:
            self._handle = self._disk.open(path)
        except OSError as error:
            raise disk_error(error, path.parent) from error
        try:
            self._mend(reading.tail, reading.unfinished)
        except OSError as error:
            self.close()
            raise disk_error(error, path.parent) from error

    def append(self, kind: str, data: Json) -> Record:
        """Write a record and return when it is on the disk.

        Raises:
            SessionError: `disk_full`: nothing was written, try again when
                there is room. `disk_broken`: nothing more can be written.
        """
        if self._broken:
            raise SessionError("disk_broken", path=self._path.parent)
        line, record = line_of(self._last.n + 1, kind, data, self._last.hash)
        try:
            write_all(self._disk, self._handle, line)
        except OSError as error:
            self._take_back(error)
        try:
            self._disk.sync(self._handle)
        except OSError as error:
            # After a failed fsync the system may have thrown our pages away
            # and call the next one a success, so this file is not trusted again.
            self._broken = True
            raise SessionError("disk_broken", path=self._path.parent) from error
        self._last = record
        self._length += len(line)
        return record

    def close(self) -> None:
        """Close the file; all that was acknowledged is on the disk."""
        self._disk.close(self._handle)

    def _take_back(self, error: OSError) -> None:
        try:
            self._disk.cut(self._handle, self._length)
        except OSError:
            self._broken = True
        if self._broken or error.errno not in FULL:
            self._broken = True
            raise SessionError("disk_broken", path=self._path.parent) from error
        raise SessionError("disk_full", path=self._path.parent) from error

    def _mend(self, tail: bytes, unfinished: bool) -> None:
        if tail:
            self.torn = self._free_name()
            write_file(self._disk, self.torn, tail)
            self._disk.cut(self._handle, self._length)
            self._disk.sync(self._handle)
        if unfinished:
            write_all(self._disk, self._handle, b"\n")
            self._disk.sync(self._handle)
            self._length += 1

    def _free_name(self) -> Path:
        number = 1
        while (path := self._path.with_suffix(f".torn-{number}")).exists():
            number += 1
        return path


def write_new(path: Path, data: dict[str, Json], disk: Disk) -> None:
    """Write a new journal that holds only its first record."""
    line, _ = line_of(1, OPENED, {"format": FORMAT, **data}, "")
    write_file(disk, path, line)
