"""Memory of a process, where the system tells it."""

from __future__ import annotations

from pathlib import Path


def resident(line: str = "VmRSS", process: int | str = "self") -> float:
    """Return resident memory in megabytes; `VmHWM` gives the most there ever was.

    What processes share, as the code of libraries, counts in each. 0 where it cannot be read.
    """
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    lines = status.read_text("utf-8").splitlines()
    return next(int(one.split()[1]) for one in lines if one.startswith(line)) / 1024
