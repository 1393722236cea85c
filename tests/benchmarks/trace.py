"""A whole term in a real session, frame by frame: the worst frame after every change of screen.

Run as `python -m tests.benchmarks.trace [--size 1366x768] [--csv FILE] [--culprits]`. The
society lives in its own process and estimates are made, as in play; a hand with
a mouse plays the format `solo`. Wall times hang on the machine and on what else
runs on it; *own* is the processor time of the drawing thread. `--culprits` also looks,
every millisecond, at what every thread is at, and names it for each long frame.
"""

from __future__ import annotations

import argparse
import csv
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import active_children
from pathlib import Path
from typing import Any

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.rules.state import Beat, Owed
from game.session.launch import Launcher
from game.session.story import build_forecaster, build_society, months_ahead
from game.session.what_if import WhatIf
from game.session.worker import Worker
from game.ui.app import ready
from game.ui.footer import ON
from game.ui.screens.life import LifeScreen
from game.ui.shell import Shell, shell_of
from tests.benchmarks.culprits import Culprits
from tests.benchmarks.frames import at
from tests.benchmarks.memory import resident

GOAL_MS, HITCH_MS = 16.0, 50.0
AFTER_CHANGE = 30
"""Frames after a change of screen in which a hitch counts as belonging to it."""

REST = 45
"""Frames between two presses of the hand."""

FILM = 180
"""Frames of a film that are watched; the first is watched whole."""

LONGEST = 60 * 600


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame: the screen, its time on the wall and of the drawing thread, milliseconds.

    `culprit` is what was at work in a long frame, where that was looked at.
    """

    screen: str
    wall: float
    work: float
    culprit: str = ""


@dataclass
class Hand:
    """Plays with the mouse at sixty frames a second and writes every frame down.

    Attributes:
        shell: The window.
        culprits: Looks at what every thread is at; None where nobody asks.
        frames: Every frame so far.
        waited: Longest wait for an answer of the town, in seconds, per kind of question.
        beside: The most memory of the processes beside this one, megabytes, with their names.
    """

    shell: Shell
    culprits: Culprits | None = None
    frames: list[Frame] = field(default_factory=list)
    waited: dict[Owed, float] = field(default_factory=dict)
    beside: list[tuple[str, float]] = field(default_factory=list)
    _asked: tuple[Owed | None, float] = (None, 0.0)

    def frame(self, *events: pygame.event.Event) -> None:
        """Draw one frame at its time, the mouse wandering."""
        number = len(self.frames)
        wide, high = self.shell.ui.surface.get_size()
        spot = (number * 7 % wide, number * 3 % high)
        moved = pygame.event.Event(pygame.MOUSEMOTION, pos=spot, rel=(1, 1), buttons=(0, 0, 0))
        began, worked = time.perf_counter(), time.thread_time()
        self.shell.frame(events or (moved,), number / 60)
        ended = time.perf_counter()
        wall, work = ended - began, time.thread_time() - worked
        asked = self.culprits is not None and wall * 1000 > GOAL_MS
        culprit = self.culprits.between(began, ended) if self.culprits and asked else ""
        self.frames.append(Frame(screen_of(self.shell), wall * 1000, work * 1000, culprit))
        self._wait(ended)
        time.sleep(max(0.0, 1 / 60 - wall))

    def _wait(self, now: float) -> None:
        """Keep how long the table waits for the town."""
        table = self.shell.table
        owed, (before, since) = table.state.owed if table else None, self._asked
        if before is not None:
            self.waited[before] = max(self.waited.get(before, 0.0), now - since)
        if owed is not before:
            self._asked = owed, now

    def rest(self, frames: int = REST) -> None:
        """Look at the screen for a while."""
        for _ in range(frames):
            self.frame()

    def press(self, name: str) -> bool:
        """Click on a thing that can be pressed; gives whether there is one."""
        item = self.shell.ui.items.get(name)
        if item is None or not item.enabled or not item.seen.width:
            return False
        kinds = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
        rest: dict[str, Any] = {"rel": (0, 0), "buttons": (0, 0, 0)}
        self.frame(*(pygame.event.Event(kind, button=1, pos=item.seen.center, **rest)
                     for kind in kinds))  # fmt: skip
        self.rest()
        return True

    def press_one(self, start: str, end: str = "") -> bool:
        """Click on the first thing whose name starts and ends so."""
        names = [n for n in self.shell.ui.items if n.startswith(start) and n.endswith(end)]
        return any(self.press(name) for name in names)


def play(hand: Hand) -> None:
    """Play a term from the start screen to the end of the debrief."""
    shell = hand.shell
    hand.rest()
    done: set[tuple[int, Beat]] = set()
    while len(hand.frames) < LONGEST:
        table = shell.table
        if table is not None and table.problem is not None:
            raise RuntimeError(f"play stopped: {table.problem}")
        here = (table.state.round, table.state.beat) if table else None
        if here is not None and table is not None and table.state.owed is None:
            if here not in done:
                done.add(here)
                _act(hand, table.state.beat)
            if table.state.beat is Beat.DECISION:
                hand.press("decision:for")
        last = table is not None and table.state.beat is Beat.DEBRIEF
        if last:
            hand.beside = [(one.name, resident("VmHWM", one.pid or 0)) for one in active_children()]
        if not hand.press(ON):
            hand.rest(5)
        if last and shell.table is None:
            return
    raise RuntimeError("the term did not end")


def _act(hand: Hand, beat: Beat) -> None:
    """What a table does on a screen before it goes on."""
    if beat is Beat.BULLETIN:
        hand.press_one("bulletin:poll")
    elif beat is Beat.DILEMMA:
        hand.press("case:pull")
        hand.press_one("dilemma:")
    elif beat is Beat.METHOD:
        for _ in range(3):
            hand.press_one("method:drop:", ":more")
        hand.press("method:add")
        hand.rest(90)
    elif beat is Beat.LIFE:
        hand.press_one("life:", ":live")
        first = hand.shell.table is not None and hand.shell.table.state.round == 1
        hand.rest(20 * 60 + 30 if first else FILM)


def screen_of(shell: Shell) -> str:
    """Name of what is on the screen; it changes when the screen does."""
    table, screen = shell.table, shell.screen
    if table is None or screen is None:
        return "start"
    state = table.state
    parts = [str(state.round), type(screen).__name__.removesuffix("Screen").lower()]
    for name in ("shown", "page"):
        value = getattr(screen, name, None)
        parts += [f"{name} {value}"] if value else []
    if isinstance(screen, LifeScreen):
        parts.append("bet" if state.life is None else "paper" if screen.film.over else "film")
    return " ".join(parts)


def changes(frames: list[Frame]) -> Iterator[tuple[str, Frame, Frame]]:
    """Every change of screen with its worst frame on the wall and its worst by work."""
    for number, frame in enumerate(frames):
        if number and frame.screen == frames[number - 1].screen:
            continue
        after = frames[number : number + AFTER_CHANGE]
        after = [one for one in after if one.screen == frame.screen]
        worst = max(after, key=lambda one: one.wall), max(after, key=lambda one: one.work)
        yield frame.screen, *worst


def trace(size: tuple[int, int], home: Path, culprits: Culprits | None = None) -> Hand:
    """Play a term in a session of its own and give the hand that played it."""
    launcher = Launcher(
        lambda spec: Worker(build_society, spec),
        home=home,
        what_if=lambda spec: WhatIf(build_forecaster, spec, months_ahead),
    )
    pygame.display.set_mode((64, 64))
    shell = shell_of(pygame.Surface(size), launcher=launcher)
    ready(shell)
    hand = Hand(shell, culprits)
    try:
        play(hand)
    finally:
        if shell.table is not None:
            shell.table.close()
    return hand


def main() -> None:
    """Play, print a line for every change of screen, and keep the frames where asked."""
    parser = argparse.ArgumentParser(description="A term on screen, frame by frame.")
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--csv", type=Path)
    parser.add_argument("--culprits", action="store_true")
    asked = parser.parse_args()
    wide, high = (int(part) for part in asked.size.split("x"))
    with tempfile.TemporaryDirectory() as home, looking(asked.culprits) as culprits:
        hand = trace((wide, high), Path(home), culprits)
    frames = hand.frames
    print(f"{'change to':40}{'wall ms':>10}{'own ms':>10}")
    for name, wall, work in changes(frames):
        mark = "  hitch" if wall.wall > HITCH_MS else "  long" if wall.wall > GOAL_MS else ""
        print(f"{name:40}{wall.wall:10.1f}{work.work:10.1f}{mark}")
        for one in dict.fromkeys((wall.culprit, work.culprit)):
            print(f"{'':8}{one}") if one else None
    walls, works = sorted(f.wall for f in frames), sorted(f.work for f in frames)
    print(f"{len(frames)} frames at {wide}x{high}, load {os.getloadavg()[0]:.1f}")
    for kind, times in (("wall", walls), ("own", works)):
        over = sum(one > HITCH_MS for one in times)
        print(f"{kind:5}p99 {at(times, 0.99):.1f} ms, worst {times[-1]:.1f} ms, "
              f"{over} over {HITCH_MS:.0f} ms")  # fmt: skip
    for owed, seconds in hand.waited.items():
        print(f"longest wait for {owed.value}: {seconds:.2f} s")
    print(f"memory of the window {resident():.0f} MB, at most {resident('VmHWM'):.0f} MB")
    for name, most in hand.beside:
        print(f"beside it, {name}: at most {most:.0f} MB")
    if asked.csv is not None:
        with asked.csv.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["frame", "screen", "wall_ms", "own_ms", "culprit"])
            rows.writerows([n, f.screen, round(f.wall, 2), round(f.work, 2), f.culprit]
                           for n, f in enumerate(frames))  # fmt: skip


@contextmanager
def looking(asked: bool) -> Iterator[Culprits | None]:
    """Look for culprits while a term is played, where asked."""
    if not asked:
        yield None
        return
    culprits = Culprits()
    culprits.start()
    yield culprits
    culprits.stop()


if __name__ == "__main__":
    main()
