"""`voorop fairness` makes the fairness table: policies and blocks over random towns."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.cli.cluster import spread_options, workers
from game.cli.options import json_option, progress
from game.cli.spoken import words_of
from game.cli.tables import folder_for
from game.content.paths import shipped
from game.texts import Words

if TYPE_CHECKING:
    from game.session.fairness.bounds import Table
    from game.session.fairness.study import Plan

KEPT = shipped("scenarios") / "base" / "evidence"
"""Where the table is published: it is not of one town."""


@click.command("fairness")
@click.option(
    "--towns",
    type=click.IntRange(1, 2000),
    default=200,
    show_default=True,
    help="Aantal willekeurige gemeenten.",
)
@click.option(
    "--block-towns",
    type=click.IntRange(0, 2000),
    default=60,
    show_default=True,
    help="In hoeveel daarvan ook elke bouwsteen alleen wordt geprobeerd.",
)
@click.option(
    "--runs",
    type=click.IntRange(1, 100),
    default=3,
    show_default=True,
    help="Paren per gemeente.",
)
@click.option(
    "--shipped-runs",
    type=click.IntRange(0, 100),
    default=12,
    show_default=True,
    help="Paren in elke meegeleverde gemeente; 0 laat die weg.",
)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="Startgetal van de gemeenten en van alle toeval.",
)
@spread_options
@click.option("--keep", is_flag=True, help="Bewaar het resultaat als bewijs bij de scenario's.")
@json_option
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Map voor fairness.json, fairness.csv en fairness.md.",
)
@click.pass_context
def command(
    ctx: click.Context,
    /,
    towns: int,
    block_towns: int,
    runs: int,
    shipped_runs: int,
    seed: int,
    as_json: bool,
    **chosen: Any,
) -> None:
    """Toets of geen werkwijze altijd wint: raden en bouwstenen in willekeurige gemeenten."""
    from game.session.fairness.bounds import table_of  # noqa: PLC0415 - Mesa loads with the model
    from game.session.fairness.study import Plan, run, tasks  # noqa: PLC0415

    words = words_of(ctx)
    folders = [
        folder_for(chosen["out"], words),
        folder_for(KEPT, words) if chosen["keep"] else None,
    ]
    plan = Plan(
        towns=towns,
        block_towns=min(towns, block_towns),
        seed=seed,
        runs=runs,
        block_runs=min(runs, 3),
        shipped_runs=shipped_runs,
    )
    label = words("Gemeenten leven een termijn")
    with (
        workers(chosen["jobs"], chosen["dask"], chosen["elsewhere"], words) as processes,
        progress(label, len(tasks(plan)), quiet=as_json) as advance,
    ):
        table = table_of(run(plan, processes, advance))
    for folder in folders:
        if folder is not None:
            _write(folder, table, plan, words)
    if as_json:
        click.echo(json.dumps(_found(table, plan), ensure_ascii=False))
    else:
        _show(table, words)


def _found(table: Table, plan: Plan) -> dict[str, Any]:
    return {"plan": asdict(plan), **asdict(table)}


def _write(folder: Path, table: Table, plan: Plan, words: Words) -> None:
    """Write the table as evidence: JSON with its digest, a long CSV, and a page to read."""
    from agents.studies.evidence import keep  # noqa: PLC0415 - Mesa loads with the model
    from game.cli.fairness_report import markdown, write_csv  # noqa: PLC0415
    from game.session.fairness.study import digest  # noqa: PLC0415

    line = (
        f"voorop fairness --towns {plan.towns} --block-towns {plan.block_towns} "
        f"--runs {plan.runs} --shipped-runs {plan.shipped_runs} --seed {plan.seed} --keep"
    )
    mark = digest(plan.seed)
    keep(folder / "fairness.json", line, plan.seed, mark, _found(table, plan))
    write_csv(folder / "fairness.csv", table)
    page = markdown(table, plan, line, mark, words)
    (folder / "fairness.md").write_text(page, encoding="utf-8")


def _show(table: Table, words: Words) -> None:
    from rich.console import Console  # noqa: PLC0415 - only for people
    from rich.table import Table as Grid  # noqa: PLC0415

    from game.cli.fairness_report import (  # noqa: PLC0415
        answered,
        asked,
        policy_name,
        verdict_name,
    )

    bounds = Grid(title=words("De grenzen van het ontwerp"))
    for head in (words("grens"), words("gevonden"), words("oordeel")):
        bounds.add_column(head)
    for one in table.bounds:
        bounds.add_row(asked(one, words), answered(one, words), verdict_name(one.verdict, words))
    names = list(dict.fromkeys(pair.policy for pair in table.pairs))
    shares = {(pair.policy, pair.against): pair.beats for pair in table.pairs}
    grid = Grid(title=words("In hoeveel gemeenten de raad links die boven verslaat, procent"))
    grid.add_column("")
    for number in range(1, len(names) + 1):
        grid.add_column(str(number), justify="right")
    for number, name in enumerate(names, 1):
        cells = [f"{100 * shares[name, o]:.0f}" if o != name else "" for o in names]
        grid.add_row(f"{number} {policy_name(name, words)}", *cells)
    console = Console()
    console.print(bounds)
    console.print(grid)
