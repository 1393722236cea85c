"""`voorop validate --sensitivity`: the assumptions that move each lens most."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from platformdirs import user_cache_path

from game.cli.options import progress
from game.cli.spoken import words_of
from game.cli.tables import folder_for
from game.content.build import town_of
from game.content.definitions import Content
from game.content.load import find, load
from game.texts import Words

if TYPE_CHECKING:
    from agents.studies.sensitivity import Effect, Screened


def run_sensitivity(
    ctx: click.Context,
    scenario: str,
    seed: int,
    jobs: int | None,
    as_json: bool,
    out: Path | None,
) -> None:
    """Screen the assumptions of a town; keep the table with its scenario and print it.

    Args:
        ctx: The command, for the language.
        scenario: Name or folder of the town.
        seed: Seed of the sample and of all luck.
        jobs: Processes at the same time; None leaves it to the backend in force.
        as_json: Whether to print for machines.
        out: Folder for the table, or None for `evidence` in the scenario itself.

    Raises:
        Broken: The scenario does not exist or has mistakes.
        Refused: The folder cannot be written.
    """
    from agents.studies.evidence import keep  # noqa: PLC0415 - loads Mesa
    from agents.studies.sensitivity import digest_of_plan, plan_of, screen  # noqa: PLC0415

    words = words_of(ctx)
    home = find(scenario)
    content = load(home)
    folder = folder_for(out or home / "evidence", words) or home
    plan = plan_of(town_of(content), seed)
    kept = user_cache_path("samenleving-voorop") / "sensitivity"
    with progress(words("De aannames worden beproefd"), plan.towns, quiet=as_json) as advance:
        screened = screen(plan, kept, jobs, advance)
    command = f"voorop validate {scenario} --sensitivity --seed {seed}"
    keep(folder / "sensitivity.json", command, seed, digest_of_plan(plan), screened.found)
    _write(folder / "sensitivity.csv", screened)
    if as_json:
        click.echo(json.dumps(screened.found))
        return
    _show(content, screened, words)


def _write(path: Path, screened: Screened) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(screened.effects[0]._fields)
        table.writerows(screened.effects)


def _show(content: Content, screened: Screened, words: Words) -> None:
    """Print the ten assumptions that move each lens most."""
    from rich.console import Console  # noqa: PLC0415 - only for people

    console = Console()
    effects = {(one.parameter, one.lens): one for one in screened.effects}
    for name, lens in screened.found["lenses"].items():
        top = [effects[parameter, name] for parameter in lens["top"]]
        console.print(_table(content, name, lens, top, words))


def _table(
    content: Content, name: str, lens: Mapping[str, Any], top: list[Effect], words: Words
) -> Any:
    from rich.table import Table  # noqa: PLC0415

    low, high = (f"{lens[end]:.1f}" for end in ("low", "high"))
    table = Table(
        title=words(
            "{lens}: door toeval alleen van {low} tot {high} ({unit})",
            lens=words.label("lens", name),
            low=low,
            high=high,
            unit=words.label("unit", lens["unit"]),
        ),
        caption=words(
            "spreiding: het effect over het hele bereik, als veelvoud van het verschil door "
            "toeval; de middelste aanname: {usual}",
            usual=f"{lens['usual_share']:.2f}",
        ),
    )
    table.add_column(words("aanname"))
    for head in (words("effect"), words("grootte"), words("wisselt"), words("spreiding")):
        table.add_column(head, justify="right")
    for one in top:
        table.add_row(
            assumption(content, one.parameter, words),
            f"{one.mu:+.2f}",
            f"{one.mu_star:.2f}",
            f"{one.sigma:.2f}",
            f"{one.share:.2f} x",
        )
    return table


def assumption(content: Content, parameter: str, words: Words) -> str:
    """Return an assumption in plain words, with its name; only the name if nobody wrote it."""
    said = content.assumptions.get(parameter)
    if said is None:
        return parameter
    return f"{words.data(f'assumption.{parameter}.text', said)} ({parameter})"
