"""`voorop simulate` runs the society alone."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.options import (
    DEFAULT_SCENARIO,
    Refused,
    burn_in_folder,
    content_of,
    method_of,
    progress,
    words_of,
)
from game.texts import Words

if TYPE_CHECKING:
    from agents.experiments import Run, Summary


@click.command("simulate")
@click.argument("scenario", default=DEFAULT_SCENARIO)
@click.option("--methods", default="", help="Bouwstenen met komma's ertussen; leeg: zoals altijd.")
@click.option(
    "--months",
    type=click.IntRange(1, 240),
    default=36,
    show_default=True,
    help="Maanden vanaf het begin van de termijn.",
)
@click.option(
    "--runs",
    type=click.IntRange(1, 1000),
    default=12,
    show_default=True,
    help="Aantal herhalingen met ander toeval.",
)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="Startgetal van alle toeval.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=2,
    show_default=True,
    help="Processen tegelijk; verandert geen enkel getal.",
)
@click.option("--json", "as_json", is_flag=True, help="Voor machines.")
@click.option("--out", type=click.Path(path_type=Path), help="Map voor CSV-bestanden.")
@click.pass_context
def command(
    ctx: click.Context,
    scenario: str,
    methods: str,
    months: int,
    runs: int,
    seed: int,
    jobs: int,
    as_json: bool,
    out: Path | None,
) -> None:
    """Laat de samenleving alleen lopen; toont gemiddelden met hun spreiding."""
    from agents.experiments import Experiment, replicate, summarise  # noqa: PLC0415 - Mesa
    from agents.results import SERIES  # noqa: PLC0415
    from game.content.build import town_of  # noqa: PLC0415

    words = words_of(ctx)
    content = content_of(scenario)
    experiment = Experiment(
        town_of(content), method_of(content, methods, words), months, seed, burn_in_folder()
    )
    folder = folder_for(out, words)
    with progress(words("De samenleving loopt"), runs, quiet=as_json) as advance:
        found = replicate(experiment, runs, jobs, advance)
    last = [summarise(s.name, [_year(one.series[s.name]) for one in found]) for s in SERIES]
    lenses = [summarise(n, [one.lenses[n] for one in found]) for n in found[0].lenses]
    if folder:
        _write_series(folder / "series.csv", found, [s.name for s in SERIES])
        write_summaries(folder / "summary.csv", [*lenses, *last])
    if as_json:
        click.echo(
            json.dumps(
                {
                    "scenario": content.id,
                    "methods": sorted(experiment.method),
                    "months": months,
                    "runs": runs,
                    "seed": seed,
                    "lenses": {s.name: [s.mean, s.low, s.high] for s in lenses},
                    "last_year": {s.name: [s.mean, s.low, s.high] for s in last},
                }
            )
        )
        return
    title = words(
        "{town}: {months} maanden, {runs} herhalingen, startgetal {seed}",
        town=content.name,
        months=months,
        runs=runs,
        seed=seed,
    )
    units = {s.name: s.unit for s in SERIES}
    show(
        title,
        [(s.name, units.get(s.name, ""), s) for s in [*lenses, *last]],
        words("gemiddeld per maand in het laatste jaar; spreiding 10-90 % van de herhalingen"),
        words,
    )


def _year(values: tuple[float, ...]) -> float:
    """Return the mean of the last twelve months."""
    return sum(values[-12:]) / len(values[-12:])


def folder_for(out: Path | None, words: Words) -> Path | None:
    """Return the folder for results, made and writable, or None."""
    if out is None:
        return None
    try:
        out.mkdir(parents=True, exist_ok=True)
        probe = out / ".voorop"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise Refused(
            words(
                "In {path} kan niet worden geschreven; kies een andere map met --out.",
                path=str(out),
            )
        ) from error
    return out


def _write_series(path: Path, runs: Sequence[Run], names: list[str]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["run", "month", *names])
        for one in runs:
            for month in range(len(one.series[names[0]])):
                values = [round(one.series[name][month], 6) for name in names]
                table.writerow([one.number, month + 1, *values])


def write_summaries(path: Path, summaries: Sequence[Summary]) -> None:
    """Write mean and spread of every number as CSV."""
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["name", "mean", "p10", "p90"])
        for one in summaries:
            table.writerow([one.name, round(one.mean, 6), round(one.low, 6), round(one.high, 6)])


def show(title: str, rows: Sequence[tuple[str, str, Summary]], note: str, words: Words) -> None:
    """Print a table with mean and spread."""
    from rich.console import Console  # noqa: PLC0415 - only for people
    from rich.table import Table  # noqa: PLC0415

    table = Table(title=title, caption=note)
    table.add_column(words("wat"))
    for head in (words("gemiddeld"), words("van"), words("tot")):
        table.add_column(head, justify="right")
    table.add_column(words("eenheid"))
    for name, unit, one in rows:
        table.add_row(name, f"{one.mean:.3f}", f"{one.low:.3f}", f"{one.high:.3f}", unit)
    Console().print(table)
