"""Assumptions stand in `agents/parameters/`, once, and nowhere beside their use."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from agents.parameters import parameter_table

AGENTS = Path(__file__).parents[2] / "agents"

STRUCTURE: tuple[float, ...] = (0, 1, 100)
"""The ends of a share, one more, and per cent: these say nothing about people."""

COUNTS = (2, 3)
"""Whole numbers that halve, pair or count the months of a quarter; 2.0 is a weight."""

YEAR = 12
"""Months of a year, where it divides or multiplies; elsewhere it is an age or a size."""

NOT_PEOPLE = {
    "institution.py": "levers, each with its own value, unit, range and source",
    "keyed.py": "random numbers: bits and primes",
    "tables.py": "mathematics: curves on a grid",
}
"""Files whose numbers are no assumptions about a town, and why."""

EXCEPTIONS: dict[str, dict[float, str]] = {
    "bill.py": {4: "quarters of a year", 0.99: "end of a queue without end"},
    "burn_in.py": {
        12: "method: the last year before the term",
        16: "bytes of a digest",
        24: "method: months of history that are kept",
    },
    "citizens.py": {
        0.001: "margin above the rounding of a table",
        4: "bytes of a count",
        8: "bits of a count",
        16: "bits of a count and of a grid",
        18: "of age by law",
        256: "steps of a table",
        257: "steps of a table, both ends",
        999: "a month before any history",
        4096: "steps of a table",
    },
    "desk.py": {1e-9: "rounding of hours"},
    "election.py": {
        0.5: "the middle of a step of a table",
        16: "grid of a table",
        18: "of age by law",
        4096: "steps of a table",
    },
    "fund.py": {9: "January, the month of the new budget"},
    "initiatives.py": {5: "factors of a geometric mean"},
    "lenses.py": {12: "months of a year"},
    "meeting.py": {
        4: "August, the recess",
        6: "October, the month of a panel",
        11: "months of a year with a council",
    },
    "municipality.py": {
        32: "bits of the seed that Mesa asks for",
        99: "a month before any history",
        120: "method: months of the burn-in",
    },
    "population.py": {
        10: "structure: contacts a citizen; unit of log hours",
        35: "edge of the age groups in the sources",
        65: "edge of the age groups in the sources",
        75: "edge of the age groups in the sources",
        1024: "grid of a weight",
        10_000: "residents in `a 10,000 residents`",
    },
    "neighbours.py": {25: "end of a Poisson table"},
    "survey.py": {5: "fifths of trust (P09)", 9: "code of no contact", 12: "months of a year"},
    "town.py": {
        0.5: "what a scenario leaves out",
        6: "what a scenario leaves out",
        14: "age bands of CBS",
        15: "age bands of CBS",
        24: "age bands of CBS; what a scenario leaves out",
        25: "age bands of CBS",
        44: "age bands of CBS",
        45: "age bands of CBS",
        64: "age bands of CBS",
        65: "age bands of CBS",
        94: "age bands of CBS",
    },
}
"""Numbers that may stand beside their use, per file, each with the reason."""

SOURCES = [path for path in sorted(AGENTS.glob("*.py")) if path.name not in NOT_PEOPLE]


def numbers(path: Path) -> Iterator[tuple[int, float]]:
    """Yield line and value of every number in a source that could be an assumption."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or type(node.value) not in (int, float):
            continue
        value = node.value
        whole = isinstance(value, int) and value in COUNTS
        a_year = value == YEAR and isinstance(parents[node], ast.BinOp)
        if value not in STRUCTURE and not whole and not a_year:
            yield node.lineno, value


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_assumption_stands_beside_its_use(path: Path) -> None:
    """A number in the model's code is structure, or named here with the reason."""
    known = EXCEPTIONS.get(path.name, {})
    found = list(numbers(path))
    loose = [f"{path.name}:{line}: {value}" for line, value in found if value not in known]
    assert not loose, f"move to agents/parameters/: {', '.join(loose)}"
    assert set(known) <= {value for _, value in found}, "an exception that is not needed"


def test_exceptions_name_files_that_exist() -> None:
    """Every file named in a list of exceptions is part of the model."""
    there = {path.name for path in AGENTS.glob("*.py")}
    assert set(NOT_PEOPLE) | set(EXCEPTIONS) <= there


def test_a_weight_beside_its_use_is_found(tmp_path: Path) -> None:
    """The search sees weights, clamps and ages, and lets months, bounds and counts pass."""
    source = tmp_path / "loose.py"
    source.write_text("a = 0.25 + x * 2.0\nb = min(12, y)\nc = max(0.0, z / 12.0) * 100 + 3\n")
    assert sorted(numbers(source)) == [(1, 0.25), (1, 2.0), (2, 12)]


def test_every_parameter_is_read() -> None:
    """No parameter is left that the code of the model does not read."""
    read = {
        node.attr
        for path in AGENTS.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
    }
    unread = [row.name for row in parameter_table() if row.name not in read]
    assert not unread
