"""The generated parts of `agents/ODD.md`, read from the code itself.

`python -m agents.studies.odd` renews them; everything between two markers is
overwritten, everything else is left as it was written.
"""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from agents import municipality
from agents.cases import Item
from agents.citizens import Citizens
from agents.council import Chamber, CouncilMember
from agents.desk import CivilServant, Desk, File, Questions
from agents.fund import Fund
from agents.incidents import Happened
from agents.initiatives import Record, Step
from agents.institution import LEVERS, Institution, Lever
from agents.lenses import LENSES, Lens
from agents.municipality import Municipality
from agents.parameters import ParameterInfo, Parameters, parameter_table
from agents.population import Population
from agents.practice import Landing, LandingBlock
from agents.results import SERIES
from agents.town import BuildingBlock, Faction, Incident, Neighbourhood, Opening

AGENTS = Path(__file__).parents[1]
ODD = AGENTS / "ODD.md"
PATTERNS = AGENTS.parent / "scenarios" / "base" / "patterns.toml"

STATES = (
    Population,
    Citizens,
    Record,
    Step,
    CouncilMember,
    Chamber,
    CivilServant,
    Desk,
    File,
    Questions,
    Fund,
    Item,
    Landing,
    LandingBlock,
    Happened,
    Municipality,
)
"""Whose attributes are the state of the model, in the order of the text."""

INPUTS = (Neighbourhood, Faction, Opening, BuildingBlock, Incident)
"""What a scenario tells of a town."""

Row = tuple[object, ...]


def model_files() -> list[Path]:
    """Return the source files of the model itself, parameters left out."""
    return [path for path in sorted(AGENTS.glob("*.py")) if path.name != "__init__.py"]


def table(head: Row, rows: Iterable[Row]) -> str:
    """Return a Markdown table; bars in cells are escaped."""
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(
        "| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |" for line in lines
    )


def number(value: float) -> str:
    """Return a number as people write it, without an exponent."""
    if isinstance(value, int):
        return str(value)
    return f"{value:.6f}".rstrip("0").rstrip(".")


# --- the order of the month -----------------------------------------------------


def written_order() -> list[str]:
    """Return the steps of a month as the docstring of `Municipality.step` lists them."""
    found = re.findall(r"^\d+\. (.+)$", inspect.getdoc(Municipality.step) or "", re.MULTILINE)
    return [str(step) for step in found]


def calls_in_order() -> list[tuple[str, list[str]]]:
    """Return what `Municipality.step` calls, in order, and what its own methods call.

    Returns:
        Pairs of a function as `file: name` and, for a method of the
        municipality, the functions that it calls itself.
    """
    return [
        (_place(called), [_place(inner) for inner in _called(called)] if _own(called) else [])
        for called in _called(Municipality.step)
    ]


def _own(function: Callable[..., Any]) -> bool:
    return function.__qualname__.startswith("Municipality.")


def _place(function: Callable[..., Any]) -> str:
    return f"{function.__module__.replace('.', '/')}.py: {function.__qualname__}"


def _called(function: Callable[..., Any]) -> list[Callable[..., Any]]:
    """Return functions of the model that a function calls, in order, each once."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    calls.sort(key=lambda call: (call.lineno, call.col_offset))
    found = [_resolved(call.func) for call in calls]
    return list(dict.fromkeys(one for one in found if one is not None))


def _resolved(name: ast.expr) -> Callable[..., Any] | None:
    """Return what a name in `municipality.py` calls, when that is a process of the model."""
    known = vars(municipality)
    found: Any = None
    if isinstance(name, ast.Name):
        found = known.get(name.id)
    elif isinstance(name, ast.Attribute) and isinstance(name.value, ast.Name):
        owner = Municipality if name.value.id == "self" else known.get(name.value.id)
        found = getattr(owner, name.attr, None)
    if not inspect.isfunction(found) or not found.__module__.startswith("agents."):
        return None
    return None if found.__module__ in ("agents.keyed", "agents.tables") else found


def _order() -> str:
    return "\n".join(f"{n}. {step}" for n, step in enumerate(written_order(), 1))


def _calls() -> str:
    lines = []
    for place, inner in calls_in_order():
        lines.append(f"- `{place}`")
        lines += [f"  - `{one}`" for one in inner]
    return "\n".join(lines)


# --- states, inputs and what is observed ----------------------------------------


def attributes(described: type) -> dict[str, str]:
    """Return what the docstring of a class says of each attribute."""
    doc = inspect.getdoc(described) or ""
    _, _, part = doc.partition("Attributes:\n")
    found: dict[str, str] = {}
    name = ""
    for line in part.splitlines():
        start = re.match(r" {4}(\w+): (.*)", line)
        if start:
            name = start[1]
            found[name] = start[2]
        elif line.startswith(" " * 8) and name:
            found[name] += " " + line.strip()
        elif line.strip():
            break
    return found


def _described(classes: Iterable[type]) -> str:
    parts = []
    for one in classes:
        file = one.__module__.replace(".", "/") + ".py"
        first = (inspect.getdoc(one) or "").splitlines()[0]
        rows = [(f"`{name}`", text) for name, text in attributes(one).items()]
        parts.append(f"**`{one.__name__}`** (`{file}`): {first}\n\n{table(('name', 'what'), rows)}")
    return "\n\n".join(parts)


def _levers() -> str:
    rows = [
        (f"`{one.name}`", one.unit, _default(one), _reach(one), one.part, one.source)
        for one in LEVERS.values()
    ]
    return table(("lever", "unit", "usual", "may be", "part", "source"), rows)


def _default(lever: Lever) -> str:
    value = getattr(Institution(), lever.name)
    if isinstance(value, bool):
        return "on" if value else "off"
    return number(value) if isinstance(value, int | float) else str(value)


def _reach(lever: Lever) -> str:
    if lever.options:
        return ", ".join(lever.options)
    return "on, off" if lever.kind is bool else f"{number(lever.low)} to {number(lever.high)}"


def _series() -> str:
    return table(("series", "unit"), [(f"`{one.name}`", one.unit) for one in SERIES])


def _lenses() -> str:
    rows = [
        (f"`{one.name}`", one.unit, "more" if one.better > 0 else "less", ", ".join(_parts(one)))
        for one in LENSES
    ]
    return table(("lens", "unit", "better is", "parts shown with it"), rows)


def _parts(lens: Lens) -> list[str]:
    """Return the names of the parts of a lens, as its reader writes them."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(lens.parts)))
    keys = [key for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys]
    return [f"`{key.value!s}`" for key in keys if isinstance(key, ast.Constant)]


def _patterns() -> str:
    whole = tomllib.loads(PATTERNS.read_text(encoding="utf-8"))
    rows = [
        (
            one["id"],
            one["what_en"],
            f"{number(one['low'])} to {number(one['high'])}",
            "silent" if "silent" in one else one["use"],
            "; ".join(_title(source) for source in one["sources"]),
        )
        for one in whole["patterns"]
    ]
    return table(("id", "pattern", "band", "use", "source"), rows)


def _title(source: str) -> str:
    """Return the title of a publication, without its address; our own estimate has none."""
    title, _, address = source.partition("; ")
    return title if address.startswith("http") else "none found; the band is our estimate"


# --- draws ----------------------------------------------------------------------

_DRAWS = ("draw", "draws", "luck", "_spread")


def purposes(path: Path) -> tuple[set[str], set[str]]:
    """Return the purposes of the draws in a file: those of every month, and others."""
    monthly: set[str] = set()
    others: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or _name_of(node.func) not in _DRAWS:
            continue
        words = [a.value for a in node.args if isinstance(a, ast.Constant)]
        purpose = next((word for word in words if isinstance(word, str)), None)
        if purpose is not None:
            by_month = any("month" in ast.unparse(one) for one in node.args)
            (monthly if by_month else others).add(purpose)
    return monthly, others


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _draws() -> str:
    rows = []
    for path in model_files():
        monthly, others = purposes(path)
        if monthly or others:
            rows.append((f"`{path.name}`", ", ".join(sorted(monthly)), ", ".join(sorted(others))))
    return table(("file", "drawn anew each month", "drawn once for who it is about"), rows)


# --- parameters -----------------------------------------------------------------


@cache
def read_in() -> dict[str, list[str]]:
    """Return the files of the model in which each parameter is read."""
    found: dict[str, list[str]] = {row.name: [] for row in parameter_table()}
    for path in model_files():
        for name in sorted(set(_read(ast.parse(path.read_text(encoding="utf-8"))))):
            if name in found:
                found[name].append(path.name)
    return found


def _read(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = _name_of(node.value)
            if owner in ("p", "parameters", "PARAMETERS"):
                yield node.attr


def groups() -> list[tuple[type, list[ParameterInfo]]]:
    """Return the parameters by the class in which they stand, in the order of the files."""
    known = {row.name: row for row in parameter_table()}
    classes = sorted(Parameters.__bases__, key=lambda one: one.__module__)
    return [(one, [known[item.name] for item in fields(one)]) for one in classes]


def _parameters() -> str:
    parts = []
    head = ("parameter", "value", "unit", "range", "origin", "source", "read in")
    for one, rows in groups():
        file = one.__module__.replace(".", "/") + ".py"
        cells = [
            (
                f"`{row.name}`",
                number(row.value),
                row.unit,
                f"{number(row.low)} to {number(row.high)}",
                row.origin,
                row.source,
                ", ".join(read_in()[row.name]),
            )
            for row in rows
        ]
        parts.append(f"**`{file}`**: {inspect.getdoc(one)}\n\n{table(head, cells)}")
    return "\n\n".join(parts)


def _origins() -> str:
    rows = parameter_table()
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.origin] = counts.get(row.origin, 0) + 1
    own = sum(row.source.startswith("own estimate") for row in rows)
    told = ", ".join(f"{counts[name]} {name}" for name in sorted(counts))
    return (
        f"There are {len(rows)} parameters: {told}. "
        f"Of these, {own} are our own estimate without any source."
    )


# --- the document ---------------------------------------------------------------

PARTS: dict[str, Callable[[], str]] = {
    "patterns": _patterns,
    "states": lambda: _described(STATES),
    "order": _order,
    "calls": _calls,
    "draws": _draws,
    "lenses": _lenses,
    "series": _series,
    "inputs": lambda: _described(INPUTS),
    "levers": _levers,
    "origins": _origins,
    "parameters": _parameters,
}
"""What is generated, by the name in its marker."""

_MARKED = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end of (\w+) -->)", re.DOTALL)


def renewed(text: str) -> str:
    """Return the document with every generated part made anew.

    Raises:
        ValueError: The markers are not exactly those of `PARTS`, each once.
    """
    names = [(start, end) for _, start, _, end in _MARKED.findall(text)]
    if sorted(names) != sorted((name, name) for name in PARTS):
        raise ValueError(f"the markers are {names}, not one pair for each of {list(PARTS)}")
    return _MARKED.sub(lambda m: f"{m[1]}\n{PARTS[m[2]]()}\n\n{m[3]}", text)


def main() -> None:
    """Renew the generated parts of `agents/ODD.md`."""
    text = ODD.read_text(encoding="utf-8")
    ODD.write_text(renewed(text), encoding="utf-8")


if __name__ == "__main__":
    main()
