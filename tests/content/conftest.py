"""A stranger's town in a folder of its own, to be spoiled by the tests."""

import shutil
from pathlib import Path

import pytest

from game.content.paths import shipped


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """Return a copy of Leusden beside a copy of the library, far from the game."""
    for name in ("base", "leusden"):
        shutil.copytree(shipped("scenarios") / name, tmp_path / name)
    return tmp_path / "leusden"
