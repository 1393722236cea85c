"""`voorop bench` measures the society side by side with plain Mesa, in one run.

Absolute times hang on the machine and on whoever else uses it, so what counts
are ratios of pairs that ran one after the other (A B, B A, ...), as medians.
"""

from __future__ import annotations

import json
import os
import platform
import tempfile
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from game.cli.bench_times import (
    Measured,
    bytes_per_citizen,
    load_yardstick,
    time_months,
    time_starts,
    time_terms,
    time_what_ifs,
)
from game.cli.options import DEFAULT_SCENARIO, Advance, content_of, json_option, progress
from game.cli.spoken import words_of
from game.texts import Words


@click.command("bench")
@click.argument("scenario", default=DEFAULT_SCENARIO)
@click.option(
    "--pairs", type=click.IntRange(1, 100), default=3, show_default=True, help="Aantal paren."
)
@click.option("--full", is_flag=True, help="Vijftien paren; duurt minuten in plaats van seconden.")
@json_option
@click.pass_context
def command(ctx: click.Context, scenario: str, pairs: int, full: bool, as_json: bool) -> None:
    """Meet hoe snel de samenleving is, naast dezelfde regels in gewoon Mesa.

    Beide kanten leven eerst dezelfde stad; pas als ze gelijke uitkomsten geven
    tellen de tijden. Een verhouding is de mediaan van paren in één en dezelfde run.
    """
    words = words_of(ctx)
    content_of(scenario)
    yardstick = load_yardstick(words)
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
        starts, model = time_starts(town, Path(folder))
        advance(1)
        terms, agreement = time_terms(model, yardstick, pairs, lambda done: advance(1 + done))
    rest = [*time_months(model), bytes_per_citizen(model)]
    advance(2 + pairs)
    what_ifs = time_what_ifs(scenario)
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
