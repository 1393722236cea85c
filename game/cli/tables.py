"""What `simulate` and `compare` share: their options, and tables with spread."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.cli.options import Refused, jobs_option, json_option, seed_option
from game.texts import Words

if TYPE_CHECKING:
    from agents.studies.experiments import Summary

Command = Callable[..., Any]


def run_options(runs: int) -> Callable[[Command], Command]:
    """Return the options of a command that lives many runs.

    Args:
        runs: How many runs by default.
    """
    options = (
        click.option(
            "--months",
            type=click.IntRange(1, 240),
            default=36,
            show_default=True,
            help="Maanden vanaf het begin van de termijn.",
        ),
        click.option(
            "--runs",
            type=click.IntRange(1, 1000),
            default=runs,
            show_default=True,
            help="Aantal herhalingen met ander toeval.",
        ),
        seed_option,
        jobs_option,
        json_option,
        click.option("--out", type=click.Path(path_type=Path), help="Map voor CSV-bestanden."),
    )

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


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


def write_summaries(path: Path, summaries: Sequence[Summary]) -> None:
    """Write mean and spread of every number as CSV."""
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["name", "mean", "p10", "p90"])
        for one in summaries:
            table.writerow([one.name, round(one.mean, 6), round(one.low, 6), round(one.high, 6)])


def lens_rows(summaries: Sequence[Summary], words: Words) -> list[tuple[str, str, Summary]]:
    """Return name, unit and summary of those that are lenses, in words."""
    from agents.lenses import LENSES  # noqa: PLC0415 - Mesa loads with the model

    units = {lens.name: lens.unit for lens in LENSES}
    return [
        (words.label("lens", one.name), words.label("unit", units[one.name]), one)
        for one in summaries
        if one.name in units
    ]


def show(title: str, rows: Sequence[tuple[str, str, Summary]], note: str, words: Words) -> None:
    """Print a table with mean and spread."""
    from rich.console import Console  # noqa: PLC0415 - only for people
    from rich.table import Table  # noqa: PLC0415

    table = Table(title=title, caption=note)
    table.add_column(words("wat"), overflow="fold")
    for head in (words("gemiddeld"), words("van"), words("tot")):
        table.add_column(head, justify="right")
    table.add_column(words("eenheid"), overflow="fold")
    for name, unit, one in rows:
        numbers = (words.number(value, 3) for value in (one.mean, one.low, one.high))
        table.add_row(name, *numbers, unit)
    Console().print(table)
