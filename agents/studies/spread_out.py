"""Independent pieces of work over processes, by joblib and whatever backend it has.

Within `joblib.parallel_config(backend="dask")` the same call runs on a cluster.
The result never depends on how many processes there are or which is first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from joblib import Parallel, delayed

Task = TypeVar("Task")
Found = TypeVar("Found")


def in_turn(
    work: Callable[[Task], Found], tasks: Sequence[Task], jobs: int | None = 1
) -> Iterator[Found]:
    """Do the work on every task; yield what is found in the order of the tasks.

    Args:
        work: A function of one task that can be pickled.
        tasks: The tasks.
        jobs: Processes at the same time; None leaves it to the backend in force.
    """
    yield from Parallel(n_jobs=jobs, return_as="generator")(delayed(work)(t) for t in tasks)


def spread_out(
    work: Callable[[Task], Found],
    tasks: Sequence[Task],
    jobs: int | None = 1,
    progress: Callable[[int], None] | None = None,
) -> list[Found]:
    """Do the work on every task; return what is found in the order of the tasks.

    Args:
        work: A function of one task that can be pickled.
        tasks: The tasks.
        jobs: Processes at the same time; None leaves it to the backend in force.
        progress: Told how many tasks are done.
    """
    found: list[Found] = []
    for done in in_turn(work, tasks, jobs):
        found.append(done)
        if progress is not None:
            progress(len(found))
    return found
