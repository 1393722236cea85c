"""`voorop validate --shift`: how many verdicts turn when one estimate moves a little."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.options import content_of, progress
from game.texts import Words

if TYPE_CHECKING:
    from agents.studies.shift import Shifted
    from game.cli.validate_files import Asked

RUNS = 2
"""Seeds per value of a parameter; the same luck for all values."""

WORST = 10


def shifted(words: Words, asked: Asked) -> None:
    """Shift every estimate both ways; print how many verdicts turn, and the worst."""
    from agents.studies.evidence import digest_of, keep  # noqa: PLC0415 - loads Mesa
    from agents.studies.patterns import Question  # noqa: PLC0415
    from agents.studies.shift import shift, shifts  # noqa: PLC0415
    from game.content.build import town_of  # noqa: PLC0415
    from game.content.load import find  # noqa: PLC0415
    from game.content.patterns import patterns_of  # noqa: PLC0415

    content, home = content_of(asked.scenario), find(asked.scenario)
    known = patterns_of(home)
    question = Question(town_of(content), {one.id: one for one in known.rules})
    runs = asked.runs or RUNS
    with progress(words("Elke schatting verschuift"), len(shifts()), quiet=asked.as_json) as step:
        found = shift(question, known.patterns, runs, asked.seed, asked.jobs, step)
    table = {
        "scenario": content.id,
        "runs": runs,
        "seed": asked.seed,
        "spoken": found.spoken,
        "mean_share": found.mean_share,
        "worst": [one._asdict() for one in found.worst(WORST)],
        "shifts": [one._asdict() for one in found.shifts],
    }
    for folder in asked.folders(home):
        _write(folder / "shift.csv", found)
    if asked.keep:
        digest = digest_of([question.town], known.patterns, known.rules)
        keep(home / "evidence" / "shift.json", asked.command(" --shift"), asked.seed, digest, table)
    if asked.as_json:
        click.echo(json.dumps(table, ensure_ascii=False))
    else:
        _show(content.name, found, words)


def _write(path: Path, found: Shifted) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["parameter", "value", "flipped"])
        for one in found.shifts:
            table.writerow([one.parameter, one.value, " ".join(one.flipped)])


def _show(town: str, found: Shifted, words: Words) -> None:
    from rich.console import Console  # noqa: PLC0415 - only for people
    from rich.table import Table  # noqa: PLC0415

    table = Table(
        title=words("{town}: oordelen die omslaan als één schatting 10 % verschuift", town=town)
    )
    table.add_column(words("schatting"))
    table.add_column(words("waarde"), justify="right")
    table.add_column(words("omgeslagen"), justify="right")
    table.add_column(words("welke"))
    for one in found.worst(WORST):
        names = ", ".join(one.flipped)
        table.add_row(one.parameter, f"{one.value:.4g}", str(len(one.flipped)), names)
    console = Console()
    console.print(table)
    console.print(
        words(
            "Gemiddeld slaat {share} van de {spoken} oordelen om, over {count} verschuivingen.",
            share=f"{100 * found.mean_share:.1f} %",
            spoken=found.spoken,
            count=len(found.shifts),
        )
    )
