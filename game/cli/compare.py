"""`voorop compare` runs two methods on the same towns with the same luck."""

from __future__ import annotations

import json
from pathlib import Path

import click

from game.cli.options import (
    DEFAULT_SCENARIO,
    burn_in_folder,
    content_of,
    method_of,
    progress,
)
from game.cli.spoken import words_of
from game.cli.tables import folder_for, lens_rows, run_options, show, write_summaries


@click.command("compare")
@click.argument("scenario", default=DEFAULT_SCENARIO)
@click.option("--methods", required=True, help="Bouwstenen met komma's ertussen.")
@click.option("--against", default="zoals-altijd", show_default=True, help="Waarmee vergeleken.")
@run_options(24)
@click.pass_context
def command(
    ctx: click.Context,
    scenario: str,
    methods: str,
    against: str,
    months: int,
    runs: int,
    seed: int,
    jobs: int,
    as_json: bool,
    out: Path | None,
) -> None:
    """Vergelijk twee werkwijzen in paren: zelfde stad, zelfde toeval."""
    from agents.studies.experiments import Experiment, paired, replicate  # noqa: PLC0415 - Mesa
    from game.content.build import town_of  # noqa: PLC0415

    words = words_of(ctx)
    content = content_of(scenario)
    town = town_of(content)
    ours, theirs = (
        Experiment(town, method_of(content, text, words), months, seed, burn_in_folder())
        for text in (methods, against)
    )
    folder = folder_for(out, words)
    with progress(words("Paren lopen"), 2 * runs, quiet=as_json) as advance:
        first = replicate(ours, runs, jobs, advance)
        second = replicate(theirs, runs, jobs, lambda done: advance(runs + done))
    differences = paired(first, second)
    if folder:
        write_summaries(folder / "differences.csv", differences)
    if as_json:
        click.echo(
            json.dumps(
                {
                    "scenario": content.id,
                    "methods": sorted(ours.method),
                    "against": sorted(theirs.method),
                    "months": months,
                    "runs": runs,
                    "seed": seed,
                    "differences": {s.name: [s.mean, s.low, s.high] for s in differences},
                }
            )
        )
        return
    title = words(
        "{town}: {methods} min {against}, {runs} paren, {months} maanden",
        town=content.name,
        methods=methods,
        against=against,
        runs=runs,
        months=months,
    )
    show(
        title,
        [*lens_rows(differences, words), *((s.name, "", s) for s in differences if "." in s.name)],
        words("verschil aan het eind; spreiding 10-90 % van de paren"),
        words,
    )
