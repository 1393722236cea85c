"""Work that may be stopped: what is done is on disk, and only the rest is done.

What is found stands in JSON Lines, one line a task, under a name that holds all
that the task hangs on. So a line can never belong to other work, and results
are the same whether the work was stopped or not.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from agents.studies.spread_out import in_turn

Task = TypeVar("Task")
Row = dict[str, Any]
"""What a task leaves behind: plain values that JSON keeps exactly."""


def resume(
    work: Callable[[Task], Row],
    tasks: Mapping[str, Task],
    path: Path,
    jobs: int | None = 1,
    progress: Callable[[int], None] | None = None,
) -> list[Row]:
    """Do the tasks that are not done yet; return every row in the order of the tasks.

    Args:
        work: A function of one task that can be pickled.
        tasks: The tasks by name; the name holds all that the row hangs on.
        path: File in which rows are kept as they come.
        jobs: Processes at the same time; None leaves it to the backend in force.
        progress: Told how many tasks are done, those of before included.
    """
    found = done_before(path)
    missing = [name for name in tasks if name not in found]
    count = len(tasks) - len(missing)
    if progress is not None:
        progress(count)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        if file.tell():
            # The last line may have been cut off; a new one starts on its own.
            file.write("\n")
        for name, row in zip(
            missing, in_turn(work, [tasks[n] for n in missing], jobs), strict=True
        ):
            line = json.dumps({"task": name, "row": row})
            file.write(f"{line}\n")
            file.flush()
            found[name] = json.loads(line)["row"]
            count += 1
            if progress is not None:
                progress(count)
    return [found[name] for name in tasks]


def done_before(path: Path) -> dict[str, Row]:
    """Return the rows in a file by task; a line that was cut off does not count."""
    if not path.exists():
        return {}
    found = {}
    for line in path.read_text(encoding="utf-8", errors="replace").split("\n"):
        try:
            kept = json.loads(line)
            found[kept["task"]] = kept["row"]
        except (ValueError, TypeError, KeyError):
            continue
    return found
