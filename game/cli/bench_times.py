"""The clocks of `voorop bench`: what is timed, and how.

Absolute times hang on the machine and on whoever else uses it, so what counts
are ratios of pairs that ran one after the other (A B, B A, ...), as medians.
"""

from __future__ import annotations

import gc
import importlib
import importlib.util
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from itertools import chain
from pathlib import Path
from statistics import mean, median, quantiles, variance
from typing import TYPE_CHECKING, Any

import game
from game.cli.options import Refused
from game.texts import Words

if TYPE_CHECKING:
    from agents.municipality import Municipality
    from agents.town import Town
    from game.session.session import Session

MONTHS = 36

WHAT_IF_FORMAT = "kort"
"""Format whose second round starts at month 12."""

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


def load_yardstick(words: Words) -> Any:
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


def time_starts(town: Town, folder: Path) -> tuple[list[Measured], Municipality]:
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


def time_terms(
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


def time_months(model: Municipality) -> list[Measured]:
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


def bytes_per_citizen(model: Municipality) -> Measured:
    """Add up all arrays about citizens."""
    people, ties = model.people, model.people.ties
    owned = chain(
        (getattr(people, item.name) for item in fields(people)),
        vars(model.citizens).values(),
        (ties.data, ties.indices, ties.indptr),
    )
    size = sum(getattr(array, "nbytes", 0) for array in owned)
    return measured("bytes", [size / len(people)], "bytes", 200.0)


def time_what_ifs(scenario: str) -> list[Measured]:
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


def _blocks(draft: Any) -> set[str]:
    return {one.block for one in draft}
