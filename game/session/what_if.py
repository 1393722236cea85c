"""What-ifs while the table composes: paired runs in processes of their own.

Never in the way: the processes are nice to the screen, an estimate is read
without waiting, and a newer question ends an older one after the pair at hand.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from queue import Queue
from threading import Lock, Thread
from typing import Any, Protocol

from game.rules.definitions import Lens
from game.rules.reports import LensDifference
from game.rules.state import GameState
from game.session.letters import Letter
from game.session.society import Past
from game.session.spec import SessionSpec

PAIRS = 24
"""Pairs of an estimate: enough for a tenth either way of most effects."""

PROCESSES = 2


class Forecaster(Protocol):
    """Lives along with a session and answers pairs."""

    def follow(self, questions: tuple[GameState, ...]) -> None:
        """Live along with the session."""
        ...

    def pair(self, state: GameState, number: int) -> dict[str, float]:
        """Return the difference per lens of one pair."""
        ...


Build = Callable[[SessionSpec], Forecaster]


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimate as far as it is.

    Attributes:
        pairs: Pairs it rests on.
        wanted: Pairs it will rest on.
        months: Months it looks ahead.
        differences: One per lens, in the order of the lenses: draft minus in force.
    """

    pairs: int
    wanted: int
    months: int
    differences: tuple[LensDifference, ...]


class WhatIf:
    """Estimates for one session.

    Args:
        build: Makes a forecaster; found by name in the other processes.
        spec: What the session is started with.
        months: Returns how many months a state is looked ahead.
        pairs: Pairs of an estimate.
        processes: Processes that share them.
    """

    def __init__(
        self,
        build: Build,
        spec: SessionSpec,
        months: Callable[[GameState], int],
        pairs: int = PAIRS,
        processes: int = PROCESSES,
    ) -> None:
        self._build, self._spec, self._months = build, spec, months
        self._pairs, self._count = pairs, processes
        self._past = Past()
        self._door = Lock()
        self._pipes: list[Any] = []
        self._processes: list[Any] = []
        self._asked: GameState | None = None
        self._ticket = 0
        self._found: dict[int, dict[str, float]] = {}
        self._letters: list[Queue[object]] = []
        self._posts: list[Thread] = []
        self._last: Estimate | None = None

    def follow(self, questions: tuple[GameState, ...]) -> None:
        """Let the forecasters live along; returns at once."""
        with self._door, suppress(OSError):
            if not self._processes:
                self._start()
            fresh, news = self._past.news(questions)
            letter = Letter(news)
            for letters in self._letters:
                letters.put(("follow", fresh, letter))

    def look(self, state: GameState) -> Estimate | None:
        """Return the estimate of a draft as far as it is, asking for it if it is new.

        Never waits: while the forecasters are told something, the last estimate stands.

        Returns:
            None while there is no pair yet, or when the draft changes nothing.
        """
        if not self._pipes or state.draft == state.method:
            return None
        if self._door.acquire(blocking=False):
            try:
                if not _same_question(self._asked, state):
                    self._ask(state)
                self._receive()
                self._last = self._estimate(state) if self._found else None
            finally:
                self._door.release()
        return self._last if _same_question(self._asked, state) else None

    def close(self) -> None:
        """Stop all forecasters at once."""
        with self._door:
            for process in self._processes:
                process.kill()
                process.join()
                process.close()
            for letters in self._letters:
                letters.put(None)
            for post in self._posts:
                post.join()
            for pipe in self._pipes:
                pipe.close()
            self._processes, self._pipes, self._letters, self._posts = [], [], [], []

    def _start(self) -> None:
        spawn = get_context("spawn")
        for _ in range(self._count):
            ours, theirs = spawn.Pipe()
            process = spawn.Process(
                target=_serve, args=(theirs, self._build, self._spec), name="what-if", daemon=True
            )
            process.start()
            theirs.close()
            letters: Queue[object] = Queue()
            post = Thread(target=_post, args=(ours, letters), name="what-if post", daemon=True)
            post.start()
            self._posts.append(post)
            self._letters.append(letters)
            self._pipes.append(ours)
            self._processes.append(process)

    def _ask(self, state: GameState) -> None:
        self._asked, self._found = state, {}
        self._ticket += 1
        letter = Letter(state)
        for place, letters in enumerate(self._letters):
            numbers = tuple(range(place, self._pairs, self._count))
            letters.put(("pairs", self._ticket, letter, numbers))

    def _receive(self) -> None:
        for pipe in self._pipes:
            with suppress(EOFError, OSError):
                while pipe.poll():
                    ticket, number, difference = pipe.recv()
                    if ticket == self._ticket:
                        self._found[number] = difference

    def _estimate(self, state: GameState) -> Estimate:
        # In the order of the pairs, so that the estimate hangs on no timing.
        found = [self._found[number] for number in sorted(self._found)]
        return Estimate(
            pairs=len(found),
            wanted=self._pairs,
            months=self._months(state),
            differences=tuple(_difference(lens, [one[lens] for one in found]) for lens in Lens),
        )


def _same_question(asked: GameState | None, state: GameState) -> bool:
    if asked is None:
        return False
    return (asked.round, asked.method, asked.draft, asked.dropped) == (
        state.round,
        state.method,
        state.draft,
        state.dropped,
    )


def _difference(lens: Lens, values: Sequence[float]) -> LensDifference:
    dots = tuple(sorted(values))
    tenth = round(0.1 * (len(dots) - 1))
    return LensDifference(
        lens, sum(dots) / len(dots), dots[tenth], dots[len(dots) - 1 - tenth], dots
    )


def _post(pipe: Connection[Any, Any], letters: Queue[object]) -> None:
    """Send letters in their order; a forecaster at work keeps only this thread waiting."""
    with suppress(OSError):
        while (letter := letters.get()) is not None:
            pipe.send(letter)


def _serve(pipe: Connection[Any, Any], build: Build, spec: SessionSpec) -> None:
    """Follow and answer until the other end is gone. Runs in another process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(10)
    forecaster: Forecaster | None = None
    with suppress(EOFError, OSError):
        while True:
            kind, *message = pipe.recv()
            if kind == "follow":
                fresh, questions = message
                if fresh or forecaster is None:
                    forecaster = build(spec)
                forecaster.follow(questions)
            elif forecaster is not None:
                _answer(pipe, forecaster, *message)


def _answer(
    pipe: Connection[Any, Any],
    forecaster: Forecaster,
    ticket: int,
    state: GameState,
    numbers: tuple[int, ...],
) -> None:
    for number in numbers:
        if pipe.poll():
            return
        pipe.send((ticket, number, forecaster.pair(state, number)))
