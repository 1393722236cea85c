"""`voorop validate --stories`: does the society do in kind what this town did?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from game.cli.options import Refused, content_of, progress
from game.texts import Words
from game.texts.marks import labels

if TYPE_CHECKING:
    from agents.studies.stories import Told
    from game.cli.validate_files import Asked

RUNS = 100

CLAIMS = labels(
    {
        "retreat": "de start in bezuinigingen leest een deel van de inwoners als terugtrekken",
        "limited_group": "het strenge fonds wordt door een kleine groep gevonden",
        "reversal": "een dossier waarin niemand vastlegde wie beslist, wordt teruggedraaid "
        "en kost vertrouwen",
        "method_dies": "een werkwijze die niet is vastgelegd, betaald en geliefd, "
        "overleeft de verkiezing niet",
    }
)


def told(words: Words, asked: Asked) -> None:
    """Play the story of a town and print in how many seeds each claim holds."""
    from agents.studies.evidence import digest_of, keep  # noqa: PLC0415 - loads Mesa
    from agents.studies.stories import tell  # noqa: PLC0415
    from game.content.build import town_of  # noqa: PLC0415
    from game.content.load import find  # noqa: PLC0415
    from game.content.patterns import story_of  # noqa: PLC0415

    content, home = content_of(asked.scenario), find(asked.scenario)
    town, story, runs = town_of(content), story_of(home), asked.runs or RUNS
    if story is None:
        raise Refused(
            words("{town} heeft geen verhaal om na te spelen (story.toml).", town=content.name)
        )
    with progress(words("Het verhaal wordt nagespeeld"), runs, quiet=asked.as_json) as advance:
        found = tell(town, story, runs, asked.seed, asked.jobs, advance)
    table = {
        "scenario": content.id,
        "runs": runs,
        "seed": asked.seed,
        "stories": [{**one._asdict(), "passes": one.passes} for one in found],
    }
    if asked.keep:
        digest = digest_of([town], story)
        command = asked.command(" --stories")
        keep(home / "evidence" / "stories.json", command, asked.seed, digest, table)
    if asked.as_json:
        click.echo(json.dumps(table, ensure_ascii=False))
    else:
        _show(content.name, found, runs, words)


def _show(town: str, found: list[Told], runs: int, words: Words) -> None:
    from rich.console import Console  # noqa: PLC0415 - only for people
    from rich.table import Table  # noqa: PLC0415

    table = Table(title=words("{town}: het verhaal, {runs} keer nagespeeld", town=town, runs=runs))
    table.add_column(words("wat"), ratio=3)
    for head in (words("gebeurt in"), words("zonder het mechanisme")):
        table.add_column(head, justify="right")
    table.add_column(words("oordeel"))
    for one in found:
        table.add_row(
            words(CLAIMS[one.claim]),
            f"{100 * one.holds:.0f} %",
            f"{100 * one.switched_off:.0f} %",
            words("klopt") if one.passes else words("klopt niet"),
        )
    Console().print(table)
