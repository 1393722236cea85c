"""A session in play: one writer, the journal first, then the new state.

The writer is a thread of its own, so that a slow disk never stops the
picture. It takes work from one queue: commands of the table, undo, answers of
the society. Readers see only frozen states that are swapped whole.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Condition, Lock, Thread
from typing import NamedTuple

from game.content.definitions import Content
from game.rules.canonical import CanonicalError, Json, command_from_json, command_to_json
from game.rules.commands import Command
from game.rules.definitions import Ruleset
from game.rules.rejections import Code, Rejection, refuse
from game.rules.state import GameState
from game.rules.transition import NATURE, TABLE, apply
from game.session.course import Course, Step, accepted_data, refused_data
from game.session.disputes import Disputes
from game.session.errors import SessionError, Trouble, trouble
from game.session.journal import Journal
from game.session.lock import SessionLock
from game.session.records import ACCEPTED, REFUSED, UNDONE_TO, Record
from game.session.society import Failure, Nature
from game.session.spec import SessionSpec
from game.session.ticket import Accepted, Ticket
from game.session.what_if import Estimate, WhatIf

RETRY_SECONDS = 1.0
"""How soon an answer of the society that did not fit on the disk is tried again."""

NOT_WRITTEN = refuse(Code.NOT_WRITTEN)


class _Work(NamedTuple):
    do: Callable[[], Accepted | Rejection | None]
    ticket: Ticket | None = None


class Session:
    """One session in play, as a screen sees it (`Table` of the screens).

    Args:
        folder: The session folder.
        lock: The lock on it; released by `close`.
        journal: Its open journal; closed by `close`.
        course: The course so far.
        spec: What it is started with.
        content: What was written about the town.
        ruleset: What is played with.
        nature: Where questions to the society go; closed by `close`.
        what_if: Estimates while the werkwijze is composed; closed by `close`.

    Attributes:
        torn: Where an unfinished last record was put aside, or None.
    """

    def __init__(
        self,
        *,
        folder: Path,
        lock: SessionLock,
        journal: Journal,
        course: Course,
        spec: SessionSpec,
        content: Content,
        ruleset: Ruleset,
        nature: Nature,
        what_if: WhatIf | None = None,
    ) -> None:
        self._what_if = what_if
        self.folder = folder
        self.spec = spec
        self.content = content
        self.ruleset = ruleset
        self.torn = journal.torn
        self._lock = lock
        self._journal = journal
        self._course = course
        self._nature = nature
        self._state = course.state
        self._problem: Trouble | None = None
        self._unwritten: Command | None = None
        self._queue: SimpleQueue[_Work | None] = SimpleQueue()
        self._door = Lock()
        self._open = True
        self._changed = Condition()
        self._writer = Thread(target=self._write, name="journal", daemon=True)
        self._writer.start()

    # --- for the table, from any thread -----------------------------------

    @property
    def state(self) -> GameState:
        """The latest published state."""
        return self._state

    @property
    def problem(self) -> Trouble | None:
        """What stops play, or None."""
        return self._problem

    @property
    def progress(self) -> float | None:
        """How far the society is with its work, 0 to 1; None when idle."""
        return self._nature.progress

    @property
    def estimate(self) -> Estimate | None:
        """What the draft would do, as far as it is known; None when nobody asks."""
        return self._what_if.look(self._state) if self._what_if else None

    @cached_property
    def disputes(self) -> Disputes:
        """What the model assumes here, and what the room set otherwise."""
        return Disputes(self)

    def submit(self, command: Command) -> Ticket:
        """Hand in a command; never waits.

        Raises:
            CanonicalError: The command holds a value of a wrong type.
        """
        same = command_from_json(command_to_json(command))
        return self._hand_in(lambda: self._decide(same))

    def undo(self) -> Ticket:
        """Take the last decision of the table back; never waits."""
        return self._hand_in(self._undo)

    def settle(self, timeout: float | None = None) -> GameState:
        """Wait until the table is to move or something stops play; return the state."""
        with self._changed:
            self._changed.wait_for(lambda: not self._state.owed or self._problem, timeout)
        return self._state

    def close(self) -> None:
        """Stop; everything acknowledged is on the disk. A second time does nothing."""
        with self._door:
            was_open, self._open = self._open, False
        if not was_open:
            return
        self._queue.put(None)
        self._writer.join()
        self._nature.close()
        if self._what_if is not None:
            self._what_if.close()
        self._journal.close()
        self._lock.release()

    def _hand_in(self, do: Callable[[], Accepted | Rejection]) -> Ticket:
        ticket = Ticket()
        with self._door:
            if self._open:
                self._queue.put(_Work(do, ticket))
            else:
                ticket.answer(NOT_WRITTEN)
        return ticket

    # --- in the writer's thread --------------------------------------------

    def _write(self) -> None:
        self._ask_nature()
        self._follow()
        while (work := self._next()) is not None:
            try:
                result = work.do()
            except Exception:  # the one thread that may not die: report and go on
                self._report("bug", traceback.format_exc())
                result = NOT_WRITTEN
            if work.ticket is not None:
                work.ticket.answer(result or NOT_WRITTEN)

    def _next(self) -> _Work | None:
        while self._unwritten is not None:
            try:
                return self._queue.get(timeout=RETRY_SECONDS)
            except Empty:
                self._take_answer(self._unwritten)
        return self._queue.get()

    def _decide(self, command: Command) -> Accepted | Rejection:
        return self._apply(TABLE, command)

    def _undo(self) -> Accepted | Rejection:
        to = self._course.before_last_decision()
        if to is None:
            return refuse(Code.NOTHING_TO_UNDO)
        if not self._course.keeps_final(to):
            return refuse(Code.FINAL_TAKEN)
        record = self._append(UNDONE_TO, {"n": to})
        if record is None:
            return NOT_WRITTEN
        self._course.back_to(to)
        self._unwritten = None
        self._publish()
        self._ask_nature()
        self._follow()
        return Accepted(record.n)

    def _answered(self, question: GameState | None, answer: Command | Failure) -> None:
        self._queue.put(_Work(lambda: self._hear(question, answer)))

    def _hear(self, question: GameState | None, answer: Command | Failure) -> None:
        if isinstance(answer, Failure):
            self._report("society_failed", answer.report)
        elif question is self._course.state and question.owed:
            self._take_answer(answer)

    def _take_answer(self, answer: Command) -> None:
        try:
            data = command_to_json(answer)
            same = command_from_json(data)
        except CanonicalError as error:
            self._report("society_failed", f"{type(answer).__name__}: {error}\n")
            return
        result = self._apply(NATURE, same, data)
        self._unwritten = answer if result == NOT_WRITTEN else None
        if isinstance(result, Rejection) and result != NOT_WRITTEN:
            self._report("society_failed", f"{type(answer).__name__} was refused: {result}\n")

    def _apply(self, seat: str, command: Command, data: Json | None = None) -> Accepted | Rejection:
        """Apply a command; `data` is its JSON form where it is known already."""
        before = self._course.state
        outcome = apply(before, command, self.ruleset, seat=seat)
        if isinstance(outcome, Rejection):
            self._append(REFUSED, refused_data(seat, command, outcome))
            return outcome
        record = self._append(ACCEPTED, accepted_data(seat, command, outcome.state, data))
        if record is None:
            return NOT_WRITTEN
        self._course.steps.append(Step(record.n, seat, command, before, outcome.state))
        self._publish()
        if outcome.state.owed:
            self._ask_nature()
        elif seat == NATURE:
            self._follow()
        return Accepted(record.n, outcome.events)

    def _append(self, kind: str, data: Json) -> Record | None:
        try:
            record = self._journal.append(kind, data)
        except SessionError as error:
            self._stop_on(error.trouble)
            return None
        if kind != REFUSED:
            self._problem = None
        return record

    def _publish(self) -> None:
        with self._changed:
            self._state = self._course.state
            self._changed.notify_all()

    def _ask_nature(self) -> None:
        state = self._course.state
        self._nature.ask(self._course.past(), state if state.owed else None, self._answered)

    def _follow(self) -> None:
        """Let the forecasters live along, as far as nature has answered."""
        if self._what_if is not None and not self._course.state.owed:
            self._what_if.follow(self._course.past())

    def _report(self, code: str, text: str) -> None:
        path = self.folder / f"{code}-{len(list(self.folder.glob(code + '-*'))) + 1}.txt"
        try:
            path.write_text(text, encoding="utf-8")
        except OSError:
            path = self.folder
        self._stop_on(trouble(code, path=path))

    def _stop_on(self, problem: Trouble) -> None:
        with self._changed:
            self._problem = problem
            self._changed.notify_all()
