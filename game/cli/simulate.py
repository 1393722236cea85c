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
    burn_in_folder,
    content_of,
    method_of,
    progress,
    town_options,
)
from game.cli.spoken import words_of
from game.cli.tables import folder_for, lens_rows, run_options, show, write_summaries
from game.content.definitions import Choices

if TYPE_CHECKING:
    from agents.studies.experiments import Run


@click.command("simulate")
@click.argument("scenario", default=DEFAULT_SCENARIO)
@click.option("--methods", default="", help="Bouwstenen met komma's ertussen; leeg: zoals altijd.")
@town_options
@run_options(12)
@click.pass_context
def command(
    ctx: click.Context,
    scenario: str,
    methods: str,
    opening: str,
    coalition: str,
    months: int,
    runs: int,
    seed: int,
    jobs: int,
    as_json: bool,
    out: Path | None,
) -> None:
    """Laat de samenleving alleen lopen; toont gemiddelden met hun spreiding."""
    from agents.results import SERIES  # noqa: PLC0415
    from agents.studies.experiments import Experiment, replicate, summarise  # noqa: PLC0415 - Mesa
    from game.content.build import town_of  # noqa: PLC0415

    words = words_of(ctx)
    content = content_of(scenario, Choices(opening, coalition))
    experiment = Experiment(
        town_of(content),
        method_of(content, methods, words),
        months,
        seed,
        burn_in_folder(),
        just_happened=content.just_happened,
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
                    "opening": opening,
                    "coalition": coalition,
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
    told = {
        s.name: (words.label("series", s.name), words.label("series_unit", s.unit)) for s in SERIES
    }
    show(
        title,
        [*lens_rows(lenses, words), *((*told[s.name], s) for s in last)],
        words("gemiddeld per maand in het laatste jaar; spreiding 10-90 % van de herhalingen"),
        words,
    )


def _year(values: tuple[float, ...]) -> float:
    """Return the mean of the last twelve months."""
    return sum(values[-12:]) / len(values[-12:])


def _write_series(path: Path, runs: Sequence[Run], names: list[str]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["run", "month", *names])
        for one in runs:
            for month in range(len(one.series[names[0]])):
                values = [round(one.series[name][month], 6) for name in names]
                table.writerow([one.number, month + 1, *values])
