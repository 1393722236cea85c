"""`voorop bench` measures the society side by side with plain Mesa, in one run.

Absolute times hang on the machine and on whoever else uses it, so what counts
are ratios of pairs that ran one after the other (A B, B A, ...), as medians.
"""

from __future__ import annotations

import gc
import importlib
import importlib.util
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from statistics import mean, median, quantiles, variance
from typing import TYPE_CHECKING, Any

import click

import game
from game.cli.options import DEFAULT_SCENARIO, Advance, Refused, content_of, progress, words_of
from game.texts import Words

if TYPE_CHECKING:
    from agents.municipality import Municipality
    from agents.town import Town
    from game.session.session import Session

MONTHS = 36
WHAT_IF_FORMAT = "kort"
"""Format whose second round starts at month 12."""


@dataclass(frozen=True)
class Measured:
    """One figure.

    Attributes:
        name: What it is, a code.
        value: The median where there are several.
        unit: Unit, a code.
        low: First quartile, or the value itself.
        high: Third quartile, or the value itself.
        goal: What the design asks, or None; a ratio at least, the rest at most.
        count: How often it was measured.
    """

    name: str
    value: float
    unit: str
    low: float
    high: float
    goal: float | None = None
    count: int = 1


def measured(name: str, values: list[float], unit: str, goal: float | None = None) -> Measured:
    """Return median and quartiles of values."""
    low, _, high = quantiles(values, n=4) if len(values) > 1 else (values[0],) * 3
    return Measured(name, median(values), unit, low, high, goal, len(values))


@click.command("bench")
@click.argument("scenario", default=DEFAULT_SCENARIO)
@click.option(
    "--pairs", type=click.IntRange(1, 100), default=3, show_default=True, help="Aantal paren."
)
@click.option("--full", is_flag=True, help="Vijftien paren; duurt minuten in plaats van seconden.")
@click.option("--json", "as_json", is_flag=True, help="Voor machines.")
@click.pass_context
def command(ctx: click.Context, scenario: str, pairs: int, full: bool, as_json: bool) -> None:
    """Meet hoe snel de samenleving is, naast dezelfde regels in gewoon Mesa.

    Beide kanten leven eerst dezelfde stad; pas als ze gelijke uitkomsten geven
    tellen de tijden. Een verhouding is de mediaan van paren in één en dezelfde run.
    """
    words = words_of(ctx)
    content_of(scenario)
    yardstick = _yardstick(words)
    count = max(15, pairs) if full else pairs
    with progress(words("Er wordt gemeten"), count + 3, quiet=as_json) as advance:
        found, agreement = measure(scenario, yardstick, count, advance)
    if as_json:
        click.echo(
            json.dumps(
                {
                    "scenario": scenario,
                    "machine": machine(),
                    "agreement": agreement,
                    "figures": [asdict(one) for one in found],
                }
            )
        )
        return
    _show(found, agreement, words)


def measure(
    scenario: str, yardstick: Any, pairs: int, advance: Advance
) -> tuple[list[Measured], dict[str, float]]:
    """Return all figures, and how far both sides lie apart in standard errors."""
    from game.content.build import town_of  # noqa: PLC0415 - Mesa loads below

    town = town_of(content_of(scenario))
    with tempfile.TemporaryDirectory() as folder:
        starts, model = _starts(town, Path(folder))
        advance(1)
        terms, agreement = _terms(model, yardstick, pairs, lambda done: advance(1 + done))
    rest = [*_months(model), _bytes_per_citizen(model)]
    advance(2 + pairs)
    what_ifs = _what_ifs(scenario)
    advance(3 + pairs)
    return [*terms, *rest, *what_ifs, *starts], agreement


def machine() -> dict[str, str | int | float]:
    """Return what the figures were measured on."""
    return {
        "processor": platform.machine(),
        "cores": os.cpu_count() or 1,
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else -1.0,
        "python": platform.python_version(),
        "numpy": version("numpy"),
        "mesa": version("mesa"),
    }


_CITIZENS = {
    "citizens": (
        "look_around",
        "volunteer",
        "have_ideas",
        "gather_cores",
        "asked_to_help",
        "hear_of_fund",
        "settle_trust",
        "forget",
    ),
    "gathering": ("_join", "_count_helpers"),
}
"""What citizens do themselves in a month, by module of the society."""


@contextmanager
def _citizens_timed(into: list[float]) -> Iterator[None]:
    """Add the seconds that go to citizens themselves, inside this block."""
    spent = [0.0]
    undo = []
    for room, names in _CITIZENS.items():
        module = importlib.import_module(f"agents.{room}")
        for name in names:
            usual = getattr(module, name)
            undo.append((module, name, usual))
            setattr(module, name, _clocked(usual, spent))
    try:
        yield
    finally:
        for module, name, usual in undo:
            setattr(module, name, usual)
    into.append(spent[0])


def _clocked(process: Callable[..., Any], spent: list[float]) -> Callable[..., Any]:
    def run(*args: Any) -> Any:
        began = time.perf_counter()
        result = process(*args)
        spent[0] += time.perf_counter() - began
        return result

    return run


@contextmanager
def _timed(into: list[float]) -> Iterator[None]:
    gc.collect()
    began = time.perf_counter()
    yield
    into.append(time.perf_counter() - began)


def _yardstick(words: Words) -> Any:
    """Load the plain version, which lives beside the tests in the source.

    Raises:
        Refused: This is an installed game without its source.
    """
    root = Path(game.__file__).resolve().parents[1]
    path = root / "tests" / "benchmarks" / "plain_town.py"
    spec = importlib.util.spec_from_file_location("plain_town", path)
    if not path.exists() or spec is None or spec.loader is None:
        raise Refused(
            words("Meten kan alleen in een map met de broncode: de maatstaf staat bij de tests.")
        )
    module = importlib.util.module_from_spec(spec)
    sys.modules["plain_town"] = module
    spec.loader.exec_module(module)
    return module


def _starts(town: Town, folder: Path) -> tuple[list[Measured], Municipality]:
    """Time the ten years before the term, the first time and from the disk."""
    from agents.burn_in import start  # noqa: PLC0415 - Mesa

    first: list[float] = []
    with _timed(first):
        start(town, keep_in=folder)
    again: list[float] = []
    for _ in range(3):
        with _timed(again):
            model = start(town, keep_in=folder)
    return [
        measured("start_first", first, "s", 10.0),
        measured("start_kept", again, "s", 1.0),
    ], model


def _terms(
    model: Municipality, yardstick: Any, pairs: int, advance: Callable[[int], None]
) -> tuple[list[Measured], dict[str, float]]:
    """Time whole terms with arrays and as plain Mesa, alternating who goes first."""
    from agents.snapshot import fork  # noqa: PLC0415 - Mesa

    def arrays(seed: int) -> dict[str, float]:
        town = fork(model, seed)
        with _timed(times["arrays"]), _citizens_timed(times["arrays_citizens"]):
            for _ in range(MONTHS):
                town.step()
        readings: dict[str, float] = yardstick.readings_of(town)
        return readings

    def plain(seed: int) -> dict[str, float]:
        town = yardstick.PlainTown(model, seed)
        with _timed(times["plain"]):
            for _ in range(MONTHS):
                town.step()
        readings: dict[str, float] = town.readings()
        times["plain_citizens"].append(town.citizen_seconds)
        yardstick.drop(town)
        return readings

    sides = ("arrays", "plain", "arrays_citizens", "plain_citizens")
    times: dict[str, list[float]] = {side: [] for side in sides}
    arrays(0)
    for one in times.values():
        one.clear()
    ours, theirs = [], []
    for seed in range(1, pairs + 1):
        if seed % 2:
            ours.append(arrays(seed))
            theirs.append(plain(seed))
        else:
            theirs.append(plain(seed))
            ours.append(arrays(seed))
        advance(seed)
    return [
        measured("citizens_ratio", _ratios(times, "_citizens"), "ratio", 60.0),
        measured("term_ratio", _ratios(times, ""), "ratio", 60.0),
        measured("citizens_arrays", [1000 * one for one in times["arrays_citizens"]], "ms"),
        measured("term_arrays", [1000 * one for one in times["arrays"]], "ms", 60.0),
        measured("term_plain", [1000 * one for one in times["plain"]], "ms"),
    ], _apart(ours, theirs)


def _ratios(times: dict[str, list[float]], part: str) -> list[float]:
    pairs = zip(times[f"arrays{part}"], times[f"plain{part}"], strict=True)
    return [plain / arrays for arrays, plain in pairs]


def _apart(ours: list[dict[str, float]], theirs: list[dict[str, float]]) -> dict[str, float]:
    """Return per reading how many standard errors both sides lie apart; empty for one pair."""
    found = {}
    for name in ours[0] if len(ours) > 1 else ():
        a, b = ([one[name] for one in side] for side in (ours, theirs))
        error = ((variance(a) + variance(b)) / len(a)) ** 0.5
        found[name] = (mean(a) - mean(b)) / error if error else 0.0
    return found


def _months(model: Municipality) -> list[Measured]:
    """Time months, and the collecting of all series as a share of each month."""
    from agents.snapshot import fork  # noqa: PLC0415 - Mesa

    town = fork(model)
    steps, shares = [], []
    for _ in range(MONTHS):
        began = time.perf_counter()
        town.step()
        lived = time.perf_counter()
        town.datacollector.collect(town)
        steps.append(1000 * (lived - began))
        shares.append(100 * (time.perf_counter() - lived) / (lived - began))
    return [measured("month", steps, "ms"), measured("collecting", shares, "%", 10.0)]


def _bytes_per_citizen(model: Municipality) -> Measured:
    """Add up all arrays about citizens."""
    people, ties = model.people, model.people.ties
    owned = chain(
        (getattr(people, item.name) for item in fields(people)),
        vars(model.citizens).values(),
        (ties.data, ties.indices, ties.indptr),
    )
    size = sum(getattr(array, "nbytes", 0) for array in owned)
    return measured("bytes", [size / len(people)], "bytes", 200.0)


def _what_ifs(scenario: str) -> list[Measured]:
    """Time the game's own estimate from month 12, its processes warm and one arm known."""
    from game.session.bots import ThinkingBot, play  # noqa: PLC0415 - Mesa loads with these
    from game.session.launch import Launcher  # noqa: PLC0415
    from game.session.society import LocalNature  # noqa: PLC0415
    from game.session.story import build_forecaster, build_society, months_ahead  # noqa: PLC0415
    from game.session.what_if import WhatIf  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        launcher = Launcher(
            lambda spec: LocalNature(build_society, spec),
            home=Path(folder),
            what_if=lambda spec: WhatIf(build_forecaster, spec, months_ahead),
        )
        session = launcher.start(town=scenario, format=WHAT_IF_FORMAT, seed=1)
        try:
            for state in play(session, ThinkingBot(session.ruleset)):
                if state.round > 1 and state.draft != state.method:
                    break
            _estimated(session)
            return _second_thought(session)
        finally:
            session.close()


def _second_thought(session: Session) -> list[Measured]:
    """Change the draft once more and time the estimate of that."""
    from game.rules import commands as c  # noqa: PLC0415 - only for this measurement

    state = session.state
    block = next(one for one in sorted(session.ruleset.blocks) if one not in _blocks(state.draft))
    session.submit(c.AddBlock(state.round, state.beat, block)).wait()
    first, whole, pairs = _estimated(session)
    return [
        measured("what_if_first", [first], "s", 0.3),
        Measured("what_if_all", whole, "s", whole, whole, 2.0, pairs),
    ]


def _blocks(draft: Any) -> set[str]:
    return {one.block for one in draft}


def _estimated(session: Session) -> tuple[float, float, int]:
    """Return the seconds to the first estimate and to the whole one, and its pairs."""
    began = time.perf_counter()
    first = 0.0
    while True:
        estimate = session.estimate
        if estimate is not None:
            first = first or time.perf_counter() - began
            if estimate.pairs == estimate.wanted:
                return first, time.perf_counter() - began, estimate.pairs
        time.sleep(0.005)


def _show(found: list[Measured], agreement: dict[str, float], words: Words) -> None:
    from rich.console import Console  # noqa: PLC0415 - only for people
    from rich.table import Table  # noqa: PLC0415

    labels = {
        "term_ratio": words("de hele stad: gewoon Mesa gedeeld door reeksen"),
        "citizens_ratio": words("alleen de inwoners: gewoon Mesa gedeeld door reeksen"),
        "citizens_arrays": words("een termijn, alleen de inwoners"),
        "term_arrays": words("een termijn van 36 maanden"),
        "term_plain": words("dezelfde termijn in gewoon Mesa"),
        "month": words("een maand"),
        "collecting": words("reeksen bijhouden, deel van een maand"),
        "bytes": words("geheugen per inwoner"),
        "what_if_first": words("eerste schatting van een werkwijze"),
        "what_if_all": words("hele schatting van een werkwijze"),
        "start_first": words("tien jaar vooraf, de eerste keer"),
        "start_kept": words("begin van een termijn, bewaard"),
    }
    on = machine()
    title = f"{on['cores']} x {on['processor']} · Python {on['python']} · NumPy {on['numpy']}"
    far = max((abs(value) for value in agreement.values()), default=0.0)
    table = Table(
        title=f"{title} · Mesa {on['mesa']}",
        caption=words(
            "verschil tussen beide kanten: hooguit {far} standaardfout; grens 3", far=f"{far:.1f}"
        ),
    )
    table.add_column(words("wat"))
    for head in (words("mediaan"), words("van"), words("tot"), words("doel"), words("aantal")):
        table.add_column(head, justify="right")
    for one in found:
        unit = "x" if one.unit == "ratio" else one.unit
        numbers = (f"{_short(value)} {unit}" for value in (one.value, one.low, one.high))
        goal = "" if one.goal is None else f"{'≥' if one.unit == 'ratio' else '≤'} {one.goal:g}"
        table.add_row(labels[one.name], *numbers, goal, str(one.count))
    Console().print(table)


def _short(value: float) -> str:
    """Return a number in three figures, or all of them before the point."""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
