"""How long a frame takes on every screen, without a graphics card and without a window.

Run as `python -m tests.benchmarks.frames`. The town is crowded: 300 initiatives,
3,000 dots, and steps in many lives every month. As in play, the rules are applied in a
thread of their own and what is made beside the frames hands over often. Wall times hang on
the machine and on what else runs on it; *own* is the processor time of the drawing thread.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.rules.commands import Command
from game.rules.reports import InitiativeStep, LifeReport, MonthFrame
from game.rules.state import Beat, GameState
from game.rules.views import InitiativeState, InitiativeView, TownView
from game.texts import LANGUAGES
from game.ui.app import ready
from game.ui.screens.life import LifeScreen
from game.ui.text import patterns
from tests.benchmarks.memory import resident
from tests.ui.memory_table import Answered, MemoryTable, leusden, memory_table
from tests.ui.player import FULL_HD, LAPTOP, Player
from tests.ui.walk import walk

GOAL_MS = 8.0
INITIATIVES, STEPS_A_MONTH = 300, 25
IDLE_FRAMES = 120
LONGEST = 30 * 60
"""Frames after which a film is surely over."""

SETTLING = 12
"""Frames in which a screen that has just come up finds its places."""

STATES = tuple(InitiativeState)

Times = tuple[float, float]
"""Of one frame: on the wall, and of the drawing thread; milliseconds."""


@dataclass
class Waiting:
    """An answer that comes from the thread of the rules."""

    coming: Future[Answered]

    @property
    def result(self) -> object | None:
        """True or the refusal, None while it is not there."""
        return self.coming.result().result if self.coming.done() else None


@dataclass
class AsidesTable(MemoryTable):
    """A table whose rules are applied beside the frames, as the writer of a session does."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.writer = ThreadPoolExecutor(1)
        self.at_once = True

    def submit(self, command: Command) -> Answered | Waiting:  # type: ignore[override]
        """Apply a command, in the thread of the rules while frames are measured."""
        if self.at_once:
            return super().submit(command)
        return Waiting(self.writer.submit(super().submit, command))


def main() -> None:
    """Measure both window sizes and print a line per screen."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    print(f"{os.cpu_count()} processors, load {load:.1f}; goal: {GOAL_MS} ms for 99 frames of 100")
    print(f"{'':32}{'wall ms':^27}{'own ms':^27}")
    print(f"{'screen':32}" + 2 * f"{'p50':>9}{'p99':>9}{'max':>9}")
    for size in (FULL_HD, LAPTOP):
        for name, times in _measured(size):
            wall, own = (sorted(column) for column in zip(*times, strict=True))
            shown = [at(one, share) for one in (wall, own) for share in (0.5, 0.99, 1.0)]
            mark = "  too slow" if at(wall, 0.99) > GOAL_MS else ""
            label = f"{size[0]}x{size[1]} {name}"
            print(f"{label:32}" + "".join(f"{value:9.2f}" for value in shown) + mark, flush=True)
        print(f"resident memory after {size[0]}x{size[1]}: {resident():.0f} MB")


def at(ordered: list[float], share: float) -> float:
    """The value under which a share of all values lie."""
    return ordered[round(share * (len(ordered) - 1))]


def _measured(size: tuple[int, int]) -> Iterator[tuple[str, list[Times]]]:
    plain = memory_table("kort")
    table = AsidesTable(plain.content, plain.ruleset, plain.state)
    player = Player(size, table=table)
    ready(player.shell)
    for lang in LANGUAGES:
        # In play they are there before a session is: they load beside the start screen.
        patterns(lang)
    seen: set[str] = set()
    for name in walk(player, player.click):
        if name in seen:
            continue
        seen.add(name)
        player.table.state = crowded(player.table.state)
        if name == "film":
            yield name, _frames(player, LONGEST, settling=0, done=lambda: _seen(player))
            yield "paper coming up", _frames(player, IDLE_FRAMES, settling=0)
            # The film ends in the paper; the walk goes on from the film.
            player.shell.screen = None
            player.frame()
        elif name == "method":
            yield name, _frames(player, IDLE_FRAMES)
            yield f"{name}, composing", _composing(player, table)
        else:
            yield name, _frames(player, IDLE_FRAMES)


def _seen(player: Player) -> bool:
    """Whether the film is over."""
    screen = player.shell.screen
    return isinstance(screen, LifeScreen) and screen.film.over


def _frames(
    player: Player,
    count: int,
    *,
    settling: int = SETTLING,
    done: Callable[[], bool] = lambda: False,
) -> list[Times]:
    """Frames at sixty a second, with the mouse wandering over the screen."""
    for _ in range(settling):
        player.frame(seconds=1 / 60)
    times: list[Times] = []
    for number in range(count):
        if done():
            break
        wide, high = player.shell.ui.surface.get_size()
        spot = (number * 7 % wide, number * 3 % high)
        event = pygame.event.Event(pygame.MOUSEMOTION, pos=spot, rel=(1, 1), buttons=(0, 0, 0))
        times.append(_timed(player, event))
    return times


def _composing(player: Player, table: AsidesTable) -> list[Times]:
    """The werkwijze while blocks are looked at and added."""
    times: list[Times] = []
    state = table.state
    for name in [name for name in player.items if name.startswith("method:")][:12]:
        if name.count(":") == 1:
            player.click(name)
            table.at_once = False
            times += _frames(player, 10)
            times += [_timed(player, *_press(player, "method:add")) for _ in range(3)]
            times += _frames(player, 10)
            table.at_once = True
    table.state = state
    player.frame()
    return times


def _press(player: Player, name: str) -> tuple[pygame.event.Event, ...]:
    item = player.shell.ui.items.get(name)
    if item is None:
        return ()
    kinds = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
    return tuple(pygame.event.Event(kind, button=1, pos=item.rect.center) for kind in kinds)


def _timed(player: Player, *events: pygame.event.Event) -> Times:
    began, worked = time.perf_counter(), time.thread_time()
    player.frame(*events, seconds=1 / 60)
    return (time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000


def crowded(state: GameState) -> GameState:
    """The same state in a town full of initiatives."""
    if state.opening is None:
        return state
    first = state.opening.town
    if len(first.initiatives) >= INITIATIVES:
        return state
    town = replace(first, initiatives=_crowd(first))
    life = _busy(state.life, town) if state.life and state.beat is Beat.LIFE else state.life
    return replace(state, opening=replace(state.opening, town=town), life=life)


def _crowd(town: TownView) -> tuple[InitiativeView, ...]:
    parts, themes = [part.id for part in town.neighbourhoods], sorted(leusden().themes)
    found = list(town.initiatives)
    for number in range(INITIATIVES - len(found)):
        model = town.initiatives[number % len(town.initiatives)]
        found.append(replace(
            model, id=f"crowd-{number}", name=f"Initiatief {number}", reach=5 + number * 37 % 500,
            theme=themes[number % len(themes)], neighbourhood=parts[number % len(parts)],
            state=STATES[number % len(STATES)]))  # fmt: skip
    return tuple(found)


def _busy(life: LifeReport, town: TownView) -> LifeReport:
    frames, steps = [], []
    for month, frame in enumerate(life.frames):
        parts = tuple(
            replace(part, active_share=0.02 + 0.01 * month, involved_share=0.1 + 0.02 * month)
            for part in frame.neighbourhoods
        )
        frames.append(MonthFrame(frame.month, parts))
        for number in range(STEPS_A_MONTH):
            one = town.initiatives[(month * 31 + number * 7) % len(town.initiatives)]
            state = STATES[(month + number) % len(STATES)]
            steps.append(InitiativeStep(frame.month, replace(one, state=state)))
    return replace(life, frames=tuple(frames), steps=tuple(steps))


if __name__ == "__main__":
    main()
