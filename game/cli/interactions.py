"""`voorop interactions`: which published interactions of working methods come out."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.options import (
    DEFAULT_SCENARIO,
    Refused,
    burn_in_folder,
    content_of,
    jobs_option,
    json_option,
    progress,
    seed_option,
)
from game.cli.spoken import words_of
from game.cli.tables import folder_for
from game.texts import Words
from game.texts.marks import labels

if TYPE_CHECKING:
    from agents.studies.interactions import Found, Outcome
    from agents.town import Town

RULES = labels(
    {
        "outreach-unanswered": (
            "Naar buiten gaan zonder terugkoppelplicht: eerst meer hoop, dan minder vertrouwen"
        ),
        "fund-without-guide": "Een fonds zonder makelaar: eerst over, later bij wie de weg weet",
        "public-vote": "Een burgerbegroting zonder hulp: plannen komen uit sterke wijken",
        "support-for-juries": "Een wijkbudget werkt, mits bewoners worden ondersteund",
        "outreach-workload": (
            "Naar buiten gaan zonder agendadieet of griffie: meer werkdruk en meer vertrek"
        ),
        "takeovers-need-age": (
            "Uitdaagrecht en sociaal aanbesteden: niets in jaar een, en alleen geoefende groepen"
        ),
        "rules-crowd-out": "Een verordening eerst: minder eigen contacten van raadsleden",
        "fewer-reversals": "Startnotitie en vangnet samen: minder late omkeringen",
        "day-and-mandate": "Een burgertop verandert beleid alleen met een mandaat vooraf",
        "experience-persuades": "Wie het heeft meegemaakt, steunt een volgende proef meer",
        "ratchet": "Een licht fonds krijgt na misbruik meer regels, tenzij er een leerkring is",
    }
)
"""The published rules."""

ARM_NAMES = labels({"base": "zoals altijd", "new fund": "een nieuw fonds"})
"""Arms that are no building blocks; the others go by the numbers of the catalogue."""

NOT_SO = labels(
    {
        "outreach-unanswered": (
            "Bij een burgertop daalt het vertrouwen als het antwoord uitblijft; bij de raad op "
            "straat is die daling kleiner dan het toeval."
        ),
        "fund-without-guide": (
            "De makelaar helpt wie het eerst komt, en dat is wie de weg al weet; groepen die al "
            "eerder kregen, krijgen later ongeveer de helft van het geld, niet het meeste."
        ),
        "public-vote": (
            "Sterke wijken hebben iets meer ideeën, maar het toeval van wat er in een wijk speelt "
            "is groter. De makelaar helpt wie zich meldt en verandert daar niets aan."
        ),
        "takeovers-need-age": (
            "De stad begint met verenigingen die al oud en stevig zijn; "
            "die kunnen in het eerste jaar al een taak overnemen."
        ),
        "fewer-reversals": (
            "De startnotitie neemt de meeste omkeringen al weg; "
            "wat het vangnet daaraan toevoegt, is kleiner dan het toeval."
        ),
    }
)
"""Why a rule does not come out, as far as we know."""


READINGS = labels(
    {
        "hope_met_early": "verwacht gehoor van wie iets vroeg, na zeven maanden (0-1)",
        "trust_met_late": "vertrouwen van wie iets vroeg, jaar twee en drie (0-1)",
        "learned_users": "hoger opgeleiden bij het fonds, boven hun deel (aandeel)",
        "used_first_year": "deel van het fonds gebruikt, jaar een",
        "used_last_year": "deel van het fonds gebruikt, laatste jaar",
        "to_known_groups": "deel van het geld naar groepen die al eerder kregen",
        "weak_share": "plannen per inwoner, zwakste derde ten opzichte van sterkste",
        "grants": "toekenningen",
        "wait_weeks": "weken wachten op een antwoord",
        "fatigue": "vermoeidheid van raadsleden (1 is draaglijk)",
        "exits": "raadsleden die stoppen (som van kansen)",
        "own_contacts": "eigen contacten, uren per week per lid",
        "takeovers_first_year": "overgenomen taken, jaar een",
        "takeovers": "overgenomen taken",
        "age_of_takers": "leeftijd van wie een taak overneemt, maanden",
        "reversals": "omkeringen door de raad",
        "advice_followed": "opgevolgde adviezen",
        "belief": "geloof van raadsleden in samenwerken met inwoners (0-1)",
        "form_added": "uren die het formulier langer werd",
    }
)
"""What is read."""


@click.command("interactions")
@click.argument("scenario", default=DEFAULT_SCENARIO)
@click.option(
    "--pairs",
    type=click.IntRange(2, 500),
    default=24,
    show_default=True,
    help="Aantal keer dat alle werkwijzen met hetzelfde toeval worden geleefd.",
)
@seed_option
@jobs_option
@json_option
@click.option("--out", type=click.Path(path_type=Path), help="Map om de tabel in te bewaren.")
@click.pass_context
def command(
    ctx: click.Context,
    scenario: str,
    pairs: int,
    seed: int,
    jobs: int,
    as_json: bool,
    out: Path | None,
) -> None:
    """Toon welke gepubliceerde wisselwerkingen tussen bouwstenen vanzelf ontstaan.

    Elke regel is een of meer vergelijkingen in paren. Een vergelijking klopt als
    het gemiddelde verschil de verwachte kant op gaat en meer dan twee
    standaardfouten van nul ligt; een regel ontstaat als al zijn vergelijkingen
    kloppen.
    """
    from agents.studies.interactions import (  # noqa: PLC0415 - Mesa loads with the model
        as_rows,
        missing_blocks,
        study,
    )
    from game.content.build import town_of  # noqa: PLC0415

    words = words_of(ctx)
    town = town_of(content_of(scenario))
    lacks = missing_blocks(town)
    if lacks:
        raise Refused(
            words(
                "In {town} ontbreken bouwstenen die voor deze proef nodig zijn: {blocks}.",
                town=town.id,
                blocks=", ".join(lacks),
            )
        )
    folder = folder_for(out, words)
    with progress(words("Paren lopen"), pairs, quiet=as_json) as advance:
        outcomes = study(
            town, pairs=pairs, seed=seed, keep_in=burn_in_folder(), jobs=jobs, progress=advance
        )
    rows = as_rows(outcomes)
    if folder:
        line = f"voorop interactions {town.id} --pairs {pairs} --seed {seed}"
        _keep(folder, f"{line} --out scenarios/base/evidence", town, seed, rows)
    if as_json:
        click.echo(json.dumps({"scenario": town.id, "pairs": pairs, "seed": seed, "rows": rows}))
        return
    _show(outcomes, town.id, pairs, words)


def _keep(folder: Path, line: str, town: Town, seed: int, rows: list[dict[str, object]]) -> None:
    from agents.studies.evidence import keep  # noqa: PLC0415
    from agents.studies.interactions import digest  # noqa: PLC0415

    keep(folder / "interactions.json", line, seed, digest(town), rows)
    with (folder / "interactions.csv").open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)


def _show(outcomes: list[Outcome], town: str, pairs: int, words: Words) -> None:
    from rich.console import Console  # noqa: PLC0415 - only for people

    console = Console(highlight=False)
    title = words("Wisselwerkingen in {town}, {pairs} paren", town=town, pairs=pairs)
    console.print(f"[bold]{title}[/]\n")
    for outcome in outcomes:
        rule = outcome.rule
        said = words("ontstaat") if outcome.emerges else words("ontstaat niet")
        mark = " *" if rule.typed_in else ""
        console.print(f"[bold]{words(RULES[rule.id])}: {said}{mark}[/]")
        for one in outcome.found:
            console.print(_line(one, words))
        if not outcome.emerges and rule.id in NOT_SO:
            console.print(f"  [italic]{words(NOT_SO[rule.id])}[/]")
        console.print()
    console.print(
        words(
            "Een vergelijking klopt als het gemiddelde de verwachte kant op gaat en meer dan "
            "twee standaardfouten van nul ligt. {typed} volgt uit wat een knop betekent.",
            typed="*",
        )
    )


def _line(one: Found, words: Words) -> str:
    what = one.comparison
    against = what.against
    if isinstance(against, str):
        known = READINGS.get(against.removeprefix("="), ARM_NAMES.get(against))
        against = words(known) if known else against
    return "  " + words(
        "{holds}: {reading}, {arm} {than} {against}: {mean} ({low} tot {high})",
        holds=words("klopt") if one.holds else words("klopt niet"),
        reading=words(READINGS[what.reading]),
        arm=words(ARM_NAMES[what.arm]) if what.arm in ARM_NAMES else what.arm,
        than=words("meer dan") if what.sign > 0 else words("minder dan"),
        against=against,
        mean=f"{one.mean:+.3f}",
        low=f"{one.low:+.3f}",
        high=f"{one.high:+.3f}",
    )
