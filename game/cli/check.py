"""`voorop check` names every mistake in scenario files at once."""

from __future__ import annotations

from pathlib import Path

import click

from game.cli.spoken import words_of
from game.content.load import check
from game.content.mistakes import format_problem


@click.command("check")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, files: tuple[Path, ...]) -> int:
    """Controleer scenario's: alle fouten ineens, met bestand en regel.

    FILES zijn mappen of bestanden; zonder FILES alles wat is meegeleverd.
    """
    words = words_of(ctx)
    problems = check(files)
    for problem in problems:
        click.echo(format_problem(problem, words.lang), err=True)
    if problems:
        click.echo(words.count("{n} fout.", "{n} fouten.", len(problems)), err=True)
        return 2
    click.echo(words("Alles in orde."))
    return 0
