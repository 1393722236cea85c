"""Stopping at every step of writing: what was acknowledged is there, the rest is whole or gone."""

from __future__ import annotations

import errno
from contextlib import suppress
from pathlib import Path

import pytest

from game.rules.state import GameState
from game.session.course import retrace
from game.session.disk import Disk
from game.session.errors import SessionError
from game.session.records import read_records
from game.session.session import NOT_WRITTEN
from game.session.spec import create_folder, session_folders
from game.session.ticket import Accepted
from tests.helpers.builders import make_ruleset
from tests.session.desk import random_bot, resume, spec_for

MOVES = 14


class FaultyDisk(Disk):
    """A disk that fails at its k-th call: once, or for good as when the power goes.

    A write that fails has written half of what it was given.
    """

    def __init__(self, k: int, code: int, *, for_good: bool) -> None:
        self.calls = 0
        self._k = k
        self._code = code
        self._for_good = for_good

    def _step(self) -> None:
        self.calls += 1
        if self.calls == self._k or (self._for_good and self.calls > self._k):
            raise OSError(self._code, "fault")

    def create(self, path: Path) -> int:
        self._step()
        return super().create(path)

    def open(self, path: Path) -> int:
        self._step()
        return super().open(path)

    def write(self, handle: int, data: bytes) -> int:
        try:
            self._step()
        except OSError:
            if self.calls == self._k:
                super().write(handle, data[: len(data) // 2])
            raise
        return super().write(handle, data)

    def sync(self, handle: int) -> None:
        self._step()
        super().sync(handle)

    def cut(self, handle: int, length: int) -> None:
        self._step()
        super().cut(handle, length)

    def rename(self, old: Path, new: Path) -> None:
        self._step()
        super().rename(old, new)

    def sync_folder(self, folder: Path) -> None:
        self._step()
        super().sync_folder(folder)


def script(folder: Path, disk: Disk) -> tuple[list[int], GameState | None]:
    """Start a session and play a while; return acknowledged records and the last state."""
    acknowledged: list[int] = []
    try:
        create_folder(folder.parent, folder.name, spec_for(), disk)
        session = resume(folder, disk=disk)
    except SessionError:
        return acknowledged, None
    bot = random_bot(session)
    for _ in range(MOVES):
        state = session.settle()
        if state.owed:
            break
        result = session.submit(bot.choose(state)).wait()
        if isinstance(result, Accepted):
            acknowledged.append(result.n)
        elif result != NOT_WRITTEN:
            pytest.fail(f"refused: {result}")
    state = session.state
    session.close()
    return acknowledged, state


def reopened(folder: Path) -> tuple[set[int], list[GameState]]:
    """Return the numbers and states of what is on the disk after a restart."""
    session = resume(folder)
    session.settle()
    session.close()
    records = read_records(folder / "journal.jsonl").records
    course, difference = retrace(records, "samen", make_ruleset("kort"))
    assert difference is None
    return {record.n for record in records}, [course.start, *(s.after for s in course.steps)]


def calls_of_script(tmp_path: Path) -> int:
    """Return how many calls the script makes on a good disk."""
    disk = FaultyDisk(0, errno.EIO, for_good=False)
    script(tmp_path / "count", disk)
    return disk.calls


@pytest.mark.parametrize("fault", ["stop", "full", "broken"])
def test_a_fault_at_every_step_loses_nothing_acknowledged(tmp_path: Path, fault: str) -> None:
    """A restart has all that was acknowledged, whichever call of the disk failed."""
    code = errno.ENOSPC if fault == "full" else errno.EIO
    for k in range(1, calls_of_script(tmp_path) + 1):
        folder = tmp_path / f"{fault}-{k}"
        disk = FaultyDisk(k, code, for_good=fault == "stop")
        acknowledged, last = script(folder, disk)
        if not folder.exists():
            assert not acknowledged
            continue
        numbers, states = reopened(folder)
        assert numbers.issuperset(acknowledged), k
        assert last is None or last in states, k


def test_a_half_made_session_is_never_listed(tmp_path: Path) -> None:
    """A stop while a folder is being made leaves no session, or a whole one."""
    for k in range(1, 12):
        home = tmp_path / str(k)
        disk = FaultyDisk(k, errno.EIO, for_good=True)
        with suppress(SessionError):
            create_folder(home, "one", spec_for(), disk)
        for folder, spec in session_folders(home):
            assert spec == spec_for()
            assert len(read_records(folder / "journal.jsonl").records) == 1
