"""A researcher's sweep: towns, methods and values of parameters, all crossed.

Every run stands in a file as soon as it is done, so that a sweep may be stopped
and goes on where it was; its luck hangs on the seed and its number alone.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path

from agents.institution import LeverValue
from agents.parameters import Parameters
from agents.studies.assumptions import with_values
from agents.studies.evidence import digest_of
from agents.studies.experiments import Experiment, Method, run, seed_of_run
from agents.studies.resume import Row, done_before, resume
from agents.town import Town

YEAR = 12
RUNS_FILE = "runs.jsonl"
BURN_INS = "burn-in"
BY_NEIGHBOURHOOD = ".neighbourhood."

Values = tuple[tuple[str, float], ...]
"""Parameters that are set, with their values."""


@dataclass(frozen=True)
class Design:
    """What is crossed.

    Attributes:
        towns: Towns by name.
        methods: Per town, changes per building block by the name of the method;
            the same names in every town.
        parameters: Values per parameter.
        months: Months from the start of the term.
        runs: Runs of every combination, numbered from 0.
        seed: Seed of all luck.
    """

    towns: Mapping[str, Town]
    methods: Mapping[str, Mapping[str, Method]]
    parameters: Mapping[str, tuple[float, ...]]
    months: int
    runs: int
    seed: int


@dataclass(frozen=True)
class Cell:
    """One run of a design.

    Attributes:
        town: Name of the town.
        method: Name of the method.
        values: The parameters that are set.
        number: Number of the run.
        experiment: What is run.
    """

    town: str
    method: str
    values: Values
    number: int
    experiment: Experiment


def cells(design: Design, keep_in: Path | None = None) -> dict[str, Cell]:
    """Return every run by a name that holds all it hangs on, in the order of the table.

    Args:
        design: What is crossed.
        keep_in: Folder for the ten years before the term, or None.

    Raises:
        BadValueError: A parameter or a value that is not possible.
    """
    found = {}
    settings = [
        tuple(zip(design.parameters, values, strict=True))
        for values in product(*design.parameters.values())
    ]
    sets = {values: with_values(dict(values)) for values in settings}
    for name, town in design.towns.items():
        digest = digest_of([town])
        for values, (method, changes), number in product(
            settings, design.methods[name].items(), range(design.runs)
        ):
            experiment = Experiment(
                town, changes, design.months, design.seed, keep_in, sets[values]
            )
            cell = Cell(name, method, values, number, experiment)
            found[_name(digest, cell, sets[values])] = cell
    return found


def _name(town: str, cell: Cell, parameters: Parameters) -> str:
    changes: dict[str, list[tuple[str, LeverValue]]] = {
        block: sorted(levers.items()) for block, levers in cell.experiment.method.items()
    }
    luck = seed_of_run(cell.experiment.seed, cell.number)
    return digest_of(
        [], town, sorted(changes.items()), asdict(parameters), luck, cell.experiment.months
    )


def done(design: Design, folder: Path) -> int:
    """Return how many runs of a design stand in a folder already."""
    kept = done_before(folder / RUNS_FILE)
    return sum(name in kept for name in cells(design))


def sweep(
    design: Design,
    folder: Path,
    jobs: int | None = 1,
    progress: Callable[[int], None] | None = None,
) -> list[Row]:
    """Live every run of a design that was not lived yet.

    Args:
        design: What is crossed.
        folder: Folder in which runs are kept as they come.
        jobs: Processes at the same time; None leaves it to the backend in force.
        progress: Told how many runs are done, those of before included.

    Returns:
        One row a run: town, method, values, number, then what it left behind.

    Raises:
        BadValueError: A parameter or a value that is not possible.
    """
    shared = design.runs * max(len(methods) for methods in design.methods.values())
    burn_ins = folder / BURN_INS
    planned = cells(design, burn_ins if shared > 1 else None)
    # Combinations in turn, so that two workers seldom make the same ten years.
    turn = {name: place % shared for place, name in enumerate(planned)}
    in_turn = {name: planned[name] for name in sorted(planned, key=lambda name: turn[name])}
    rows = resume(_live, in_turn, folder / RUNS_FILE, jobs, progress)
    shutil.rmtree(burn_ins, ignore_errors=True)
    found = dict(zip(in_turn, rows, strict=True))
    return [_labels(cell) | found[name] for name, cell in planned.items()]


def _labels(cell: Cell) -> Row:
    return {
        "town": cell.town,
        "method": cell.method,
        **{f"set.{name}": value for name, value in cell.values},
        "run": cell.number,
        "seed": seed_of_run(cell.experiment.seed, cell.number),
    }


def _live(cell: Cell) -> Row:
    """Live one run; return its lenses, its groups of citizens and its last year."""
    lived = run(cell.experiment, cell.number)
    groups = {n: share for n, share in lived.groups.items() if BY_NEIGHBOURHOOD not in n}
    year = {name: values[-YEAR:] for name, values in lived.series.items()}
    return {
        **{f"lens.{name}": float(value) for name, value in lived.lenses.items()},
        **{f"group.{name}": float(share) for name, share in groups.items()},
        **{f"year.{name}": sum(values) / len(values) for name, values in year.items()},
    }
