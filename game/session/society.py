"""Asking the society: the shapes, and a society in this very process."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from game.rules.commands import Command
from game.rules.state import GameState
from game.session.spec import SessionSpec


class Society(Protocol):
    """Answers what a state owes; depends only on the sequence of questions."""

    def answer(self, state: GameState) -> Command:
        """Return the command of the seat *nature* that the state owes."""
        ...

    def relive(self, state: GameState) -> None:
        """Live through a question whose answer is known already."""
        ...

    def rest(self, wanted: Callable[[], bool]) -> None:
        """Do what can wait until the table has its answer.

        Args:
            wanted: Returns whether another question waits; rest stops then.
        """
        ...


Progress = Callable[[float], None]
"""Told how far the work is, from 0 to 1."""

Build = Callable[[SessionSpec, Progress], Society]
"""Makes a society at the start of the term. A function at the top of a module,
so that another process can find it by name."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A society that broke; `report` is for its makers."""

    report: str


Tell = Callable[[GameState | None, Command | Failure], None]
"""Told the question (None when there was none yet) and its answer, from
whatever thread."""


class Nature(Protocol):
    """Where the questions of a session go."""

    @property
    def progress(self) -> float | None:
        """How far the work in hand is, 0 to 1; None when idle."""
        ...

    def ask(self, past: tuple[GameState, ...], question: GameState | None, tell: Tell) -> None:
        """Ask a question, after having lived through all those before it.

        Returns at once or when it is answered. Questions that were asked
        already are not asked again, unless the past was changed by an undo:
        then a fresh society lives through everything. When the last question
        was answered before, the society only gets ready, and nothing is told.
        """
        ...

    def close(self) -> None:
        """Stop at once."""
        ...


class Past:
    """What a society was asked so far."""

    def __init__(self) -> None:
        self._asked: tuple[GameState, ...] | None = None

    def news(
        self, past: tuple[GameState, ...], question: GameState | None = None
    ) -> tuple[bool, tuple[GameState, ...]]:
        """Return whether a fresh society is needed, and what it must still live through."""
        questions = past if question is None else (*past, question)
        asked, self._asked = self._asked, questions
        if asked is None or len(asked) > len(questions) or questions[: len(asked)] != asked:
            return True, questions
        return False, questions[len(asked) :]

    def forget(self) -> None:
        """Forget all, so that the next questions go to a fresh society."""
        self._asked = None


def answer_last(
    society: Society, questions: tuple[GameState, ...], question: GameState | None
) -> Command | None:
    """Live through questions; return the answer to the one that is asked now, if any.

    Args:
        society: The society.
        questions: What it has not lived through yet; empty when it knows all.
        question: The question that is asked now, the last of them, or None.
    """
    if not questions:
        return None
    lived = questions if question is None else questions[:-1]
    for known in lived:
        society.relive(known)
    return None if question is None else society.answer(question)


class LocalNature:
    """A society in this process: for bots, the demo and tests.

    Args:
        build: Makes the society.
        spec: What the session is started with.
    """

    def __init__(self, build: Build, spec: SessionSpec) -> None:
        self._build = build
        self._spec = spec
        self._past = Past()
        self._society: Society | None = None
        self._progress: float | None = None

    @property
    def progress(self) -> float | None:
        """How far the work in hand is, 0 to 1; None when idle."""
        return self._progress

    def ask(self, past: tuple[GameState, ...], question: GameState | None, tell: Tell) -> None:
        """Ask, wait for the answer, and tell it."""
        fresh, new = self._past.news(past, question)
        try:
            if fresh or self._society is None:
                self._society = self._build(self._spec, self._advance)
            answer = answer_last(self._society, new, question)
        except Exception:  # whatever breaks a model must not break the session
            self._past.forget()
            self._society = None
            tell(question, Failure(traceback.format_exc()))
        else:
            if answer is not None:
                tell(question, answer)
            self._society.rest(lambda: False)
        finally:
            self._progress = None

    def close(self) -> None:
        """Drop the society."""
        self._society = None

    def _advance(self, share: float) -> None:
        self._progress = share
