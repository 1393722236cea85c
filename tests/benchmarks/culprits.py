"""What every thread is at, looked at every millisecond, to name what holds a frame up."""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections import Counter, deque
from types import FrameType

EVERY = 0.001
KEPT = 4000
DEEPEST = 6
"""Functions of a stack that are named, from what runs outwards."""

WAITING = frozenset({"wait", "_recv", "get", "select", "poll", "_next", "_newest", "_post"})
"""Functions in which a thread waits for work."""

Seen = tuple[float, str, str]
"""When, which thread, and what it was at."""


class Culprits:
    """Looks at all threads of this process from a thread of its own.

    What waits in a lock or for input is left out. Tidying up is timed by itself.
    """

    def __init__(self) -> None:
        self._seen: deque[Seen] = deque(maxlen=KEPT)
        self._tidied: deque[tuple[float, float]] = deque(maxlen=KEPT)
        self._began = 0.0
        self._going = False
        self._main = threading.get_ident()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._going = True
        gc.callbacks.append(self._tidying)
        self._thread.start()

    def stop(self) -> None:
        """Stop looking."""
        self._going = False
        gc.callbacks.remove(self._tidying)
        self._thread.join()

    def between(self, began: float, ended: float) -> str:
        """What was seen most in a span of time, per thread, with how often."""
        seen = list(self._seen)
        found: Counter[tuple[str, str]] = Counter(
            (name, at) for when, name, at in seen if began <= when <= ended + EVERY
        )
        parts = [f"{name} {count}x {at}" for (name, at), count in found.most_common(3)]
        tidied = sum(took for when, took in list(self._tidied) if began <= when <= ended)
        if tidied > EVERY:
            parts.append(f"tidying up {tidied * 1000:.0f} ms")
        return "; ".join(parts)

    def _tidying(self, phase: str, info: dict[str, int]) -> None:
        now = time.perf_counter()
        if phase == "stop":
            self._tidied.append((now, now - self._began))
        self._began = now

    def _look(self) -> None:
        while self._going:
            self._look_once()
            time.sleep(EVERY)

    def _look_once(self) -> None:
        """Note where the threads are; no frame is held on to, as it holds on to pictures."""
        now, own = time.perf_counter(), threading.get_ident()
        names = {thread.ident: thread.name for thread in threading.enumerate()}
        for identity, frame in sys._current_frames().items():
            # A thread that just ends may give something else.
            if identity != own and isinstance(frame, FrameType) and (at := _stack(frame)):
                name = "drawing" if identity == self._main else names.get(identity, "?")
                self._seen.append((now, name, at))


def _stack(frame: FrameType | None) -> str:
    """The functions of ours in a stack, innermost first; empty where it waits."""
    if frame is not None and frame.f_code.co_name in WAITING:
        return ""
    names: list[str] = []
    while frame is not None and len(names) < DEEPEST:
        code = frame.f_code
        names.append(f"{code.co_filename.rpartition('/')[2].removesuffix('.py')}.{code.co_name}")
        frame = frame.f_back
    return " < ".join(names)
