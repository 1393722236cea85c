"""`voorop fairness` makes the fairness table: policies and blocks over random towns."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.cli.options import progress, words_of
from game.cli.tables import folder_for
from game.texts import Words

if TYPE_CHECKING:
    from game.session.fairness.bounds import Table


@click.command("fairness")
@click.option(
    "--towns", type=click.IntRange(1, 2000), default=200, show_default=True,
    help="Aantal willekeurige gemeenten.",
)  # fmt: skip
@click.option(
    "--block-towns", type=click.IntRange(0, 2000), default=60, show_default=True,
    help="In hoeveel daarvan ook elke bouwsteen wordt geprobeerd.",
)  # fmt: skip
@click.option(
    "--runs", type=click.IntRange(1, 100), default=4, show_default=True,
    help="Paren per gemeente.",
)  # fmt: skip
@click.option(
    "--seed", type=click.IntRange(min=0), default=1, show_default=True,
    help="Startgetal van de gemeenten en van alle toeval.",
)  # fmt: skip
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=2, show_default=True,
    help="Processen tegelijk; verandert geen enkel getal.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Voor machines.")
@click.option(
    "--out", type=click.Path(path_type=Path),
    help="Map voor fairness.json, fairness.csv en fairness.md.",
)  # fmt: skip
@click.pass_context
def command(
    ctx: click.Context,
    towns: int,
    block_towns: int,
    runs: int,
    seed: int,
    jobs: int,
    as_json: bool,
    out: Path | None,
) -> None:
    """Toets of geen werkwijze altijd wint: raden en bouwstenen in willekeurige gemeenten."""
    from game.session.fairness.bounds import table_of  # noqa: PLC0415 - Mesa loads with the model
    from game.session.fairness.study import Plan, digest, run, tasks  # noqa: PLC0415

    words = words_of(ctx)
    folder = folder_for(out, words)
    plan = Plan(
        towns=towns,
        block_towns=min(towns, block_towns),
        seed=seed,
        runs=runs,
        block_runs=min(runs, 3),
        shipped_runs=3 * runs,
    )
    label = words("Gemeenten leven een termijn")
    with progress(label, len(tasks(plan)), quiet=as_json) as advance:
        table = table_of(run(plan, jobs, advance))
    found = {"plan": asdict(plan), **asdict(table)}
    if folder:
        _write(folder, table, found, seed, digest(seed), words)
    if as_json:
        click.echo(json.dumps(found))
    else:
        _show(table, words)


def _write(
    folder: Path, table: Table, found: dict[str, Any], seed: int, mark: str, words: Words
) -> None:
    """Keep the table as evidence: JSON with its digest, a long CSV, and a page to read."""
    from agents.studies.evidence import keep  # noqa: PLC0415
    from game.cli.fairness_report import markdown, write_csv  # noqa: PLC0415
    from game.session.fairness.study import Plan  # noqa: PLC0415

    plan = Plan(**found["plan"])
    line = (
        f"voorop fairness --towns {plan.towns} --block-towns {plan.block_towns} "
        f"--runs {plan.runs} --seed {seed} --out scenarios/base/evidence"
    )
    keep(folder / "fairness.json", line, seed, mark, found)
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
    for name in names:
        grid.add_column(policy_name(name, words), justify="right")
    for name in names:
        cells = [f"{100 * shares[name, o]:.0f}" if o != name else "" for o in names]
        grid.add_row(policy_name(name, words), *cells)
    console = Console()
    console.print(bounds)
    console.print(grid)
