"""A command on its way to the writer, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event as Signal

from game.rules.events import Event
from game.rules.rejections import Rejection


@dataclass(frozen=True, slots=True)
class Accepted:
    """An accepted command: the number of its record, and what happened."""

    n: int
    events: tuple[Event, ...] = ()


class Ticket:
    """Given at once for a command; the answer comes later, never silence."""

    def __init__(self) -> None:
        self._result: Accepted | Rejection | None = None
        self._answered = Signal()

    @property
    def result(self) -> Accepted | Rejection | None:
        """What became of the command; None while it is on its way."""
        return self._result

    def answer(self, result: Accepted | Rejection) -> None:
        """Say what became of the command; for the writer only."""
        self._result = result
        self._answered.set()

    def wait(self, timeout: float | None = None) -> Accepted | Rejection | None:
        """Wait for the answer; for programs without a screen."""
        self._answered.wait(timeout)
        return self._result
