"""`voorop replay` plays a saved session again and names the first difference."""

from __future__ import annotations

from pathlib import Path

import click

from game.cli.options import progress
from game.cli.spoken import words_of
from game.session.replay import Replay, replay_facts, replay_simulation
from game.texts import Words


@click.command("replay")
@click.argument("session", type=click.Path(path_type=Path))
@click.option("--facts-only", is_flag=True, help="Alleen de regels, niet de samenleving.")
@click.pass_context
def command(ctx: click.Context, session: Path, facts_only: bool) -> int:
    """Speel een bewaarde sessie na: eerst de regels, dan ook de samenleving.

    Noemt het eerste verschil met het logboek; code 1 als er een is.
    """
    from game.session.launch import read_session  # noqa: PLC0415

    words = words_of(ctx)
    played = read_session(session)
    facts = replay_facts(played.records, played.spec, played.ruleset)
    click.echo(words("Volgens de regels: {result}", result=_told(facts, words)))
    if facts_only or facts.difference is not None:
        return 0 if facts.difference is None else 1
    from game.session.story import build_society  # noqa: PLC0415 - Mesa

    with progress(words("De samenleving leeft opnieuw"), 1.0) as advance:
        lived = replay_simulation(
            played.records, played.spec, played.ruleset, build_society, advance
        )
    click.echo(words("Volgens de samenleving: {result}", result=_told(lived, words)))
    return 0 if lived.difference is None else 1


def _told(replay: Replay, words: Words) -> str:
    difference = replay.difference
    if difference is None:
        return words("alles klopt ({n} vergeleken)", n=replay.compared)
    return words(
        "eerste verschil in regel {line} bij {place}: opgeslagen {recorded}, nu {found}",
        line=difference.n,
        place=difference.place,
        recorded=difference.recorded,
        found=difference.found,
    )
