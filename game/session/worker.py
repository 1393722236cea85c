"""The society in a process of its own, so that a busy town never stops the picture.

Started on the first question, talked to over a pipe, never over a socket.
"""

from __future__ import annotations

import signal
import traceback
from multiprocessing import get_context
from multiprocessing.connection import Connection
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, NamedTuple

from game.rules.commands import Command
from game.rules.state import GameState
from game.session.letters import Letter
from game.session.society import Build, Failure, Past, Tell, answer_last
from game.session.spec import SessionSpec


class _Job(NamedTuple):
    past: tuple[GameState, ...]
    question: GameState | None
    tell: Tell


class Worker:
    """A society in a spawned process, with a thread here that waits for it.

    Args:
        build: Makes the society; found by name in the other process.
        spec: What the session is started with.
    """

    def __init__(self, build: Build, spec: SessionSpec) -> None:
        self._build = build
        self._spec = spec
        self._past = Past()
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._hold = Lock()  # on the process, while it is started or let go
        self._process: Any = None
        self._pipe: Any = None
        self._progress: float | None = None
        self._closing = False
        self._thread = Thread(target=self._wait, name="society", daemon=True)
        self._thread.start()

    @property
    def progress(self) -> float | None:
        """How far the work in hand is, 0 to 1; None when idle."""
        return self._progress

    def ask(self, past: tuple[GameState, ...], question: GameState | None, tell: Tell) -> None:
        """Hand in a question and return; the answer is told from another thread."""
        self._progress = 0.0
        self._jobs.put(_Job(past, question, tell))

    def close(self) -> None:
        """Stop the other process at once."""
        with self._hold:
            self._closing = True
            if self._process is not None:
                self._process.kill()
        self._jobs.put(None)
        self._thread.join()

    # --- in the waiting thread --------------------------------------------

    def _wait(self) -> None:
        while (job := self._newest()) is not None:
            answer = self._answer(job)
            self._progress = None
            if answer is not None and not self._closing:
                job.tell(job.question, answer)
        self._stop()

    def _newest(self) -> _Job | None:
        job = self._jobs.get()
        while job is not None:
            try:
                job = self._jobs.get_nowait()
            except Empty:
                break
        return job

    def _answer(self, job: _Job) -> Command | Failure | None:
        try:
            if self._process is None:
                self._start()
            letter = Letter((*self._past.news(job.past, job.question), job.question))
            self._pipe.send(letter)
            return self._receive()
        except (EOFError, OSError):
            code = self._stop()
            return Failure(f"The process of the society ended by itself, exit code {code}.\n")
        except Exception:  # this thread must stay to answer, whatever it was handed
            self._stop()
            return Failure(traceback.format_exc())

    def _receive(self) -> Command | Failure | None:
        while True:
            message = self._pipe.recv()
            if not isinstance(message, float):
                break
            self._progress = message
        if isinstance(message, Failure):
            self._stop()
        answer: Command | Failure | None = message
        return answer

    def _start(self) -> None:
        spawn = get_context("spawn")
        with self._hold:
            if self._closing:
                raise EOFError
            self._pipe, theirs = spawn.Pipe()
            process = spawn.Process(
                target=_serve, args=(theirs, self._build, self._spec), name="society", daemon=True
            )
            process.start()
            self._process = process
            theirs.close()
        self._past.forget()

    def _stop(self) -> int | None:
        """Let go of the process, if there is one; return its exit code."""
        with self._hold:
            process, self._process = self._process, None
        if process is None:
            return None
        self._pipe.close()
        process.join(timeout=1)
        process.kill()
        process.join()
        code: int | None = process.exitcode
        process.close()
        return code


def _serve(pipe: Connection[Any, Any], build: Build, spec: SessionSpec) -> None:
    """Answer questions until the other end is gone. Runs in the other process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    society = None
    while True:
        try:
            fresh, questions, question = pipe.recv()
            if fresh or society is None:
                society = build(spec, lambda share: pipe.send(float(share)))
            pipe.send(Letter(answer_last(society, questions, question)))
            society.rest(pipe.poll)
        except (EOFError, BrokenPipeError):
            return
        except Exception:  # whatever breaks a model must not break the session
            pipe.send(Failure(traceback.format_exc()))
            return
