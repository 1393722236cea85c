"""The game in words: what is on the screen is said when it has settled."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
from threading import Timer
import pygame
from game.ui.app import run
from tests.ui.memory_table import memory_table

def leave():
    pygame.event.post(pygame.event.Event(pygame.QUIT))

def say(told):
    print("<<" + told + ">>")
    Timer(1.0, leave).start()

run(table=memory_table(), reduced_motion=True, say=say)
"""


def test_a_screen_that_has_settled_is_said_once() -> None:
    """The first screen comes in words with what can be done on it, and not every frame again."""
    root = Path(__file__).parents[2]
    played = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=root,
        env={**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert played.returncode == 0, played.stderr
    screens = played.stdout.split("<<")[1:]
    assert 1 <= len(screens) <= 4
    assert "[knop]" in screens[-1]
