"""Kill -9 during play: nothing acknowledged is lost, and the session opens again."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.session.disk import Disk
from game.session.records import read_records
from game.session.replay import replay_facts
from game.session.spec import create_folder
from tests.helpers.builders import make_ruleset
from tests.session.desk import resume, spec_for

KILLS = int(os.environ.get("VOOROP_KILLS", "8"))
"""Kills in an ordinary run; set it to 50 or more before a release."""


def play_and_kill(folder: Path, seed: int, nature: str, *, lines: int, seconds: float) -> list[int]:
    """Kill the player some seconds after its nth acknowledgement; return all it acknowledged."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.session.player", str(folder), str(seed), nature],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    first = "".join(program.stdout.readline() for _ in range(lines))
    assert first.count("\n") == lines, "the player did not come to play"
    time.sleep(seconds)
    program.kill()
    rest, _ = program.communicate()
    # The kill may cut the last line off.
    return [int(line) for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]


@pytest.mark.parametrize("nature", ["local", "worker"])
def test_kill_nine_loses_nothing_acknowledged(tmp_path: Path, nature: str) -> None:
    """After every kill all acknowledged records are there, and play goes on from them."""
    folder = create_folder(tmp_path, "one", spec_for("lang"), Disk())
    luck = random.Random(5)  # noqa: S311 - the moment of a kill, no secret
    acknowledged: set[int] = set()
    for kill in range(KILLS // 2):
        moment = {"lines": luck.randint(2, 5), "seconds": luck.uniform(0, 0.4)}
        acknowledged |= set(play_and_kill(folder, kill, nature, **moment))
        session = resume(folder)
        session.settle(10)
        session.close()
        records = read_records(folder / "journal.jsonl").records
        assert {record.n for record in records} >= acknowledged
        assert replay_facts(records, spec_for("lang"), make_ruleset("lang")).difference is None
    assert len(acknowledged) >= KILLS
