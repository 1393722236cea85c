"""Tables of `voorop validate` for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.markup import escape
from rich.table import Table

from game.texts import Words
from game.texts.marks import labels

VERDICTS = labels({"pass": "klopt", "fail": "klopt niet", "silent": "zwijgt"})
USES = labels({"calibrate": "afgesteld", "validate": "toets", "input": "ingevoerd"})
SURVEY = labels(
    {
        "volunteering": "vrijwilligerswerk",
        "collective_action": "gezamenlijke actie",
        "woman": "vrouw (tegen man)",
        "young": "18-34 jaar (tegen 35-64)",
        "old": "65-plus (tegen 35-64)",
        "low": "laag opgeleid (tegen middelbaar)",
        "high": "hoog opgeleid (tegen middelbaar)",
        "citizens": "inwoners",
        "initiators": "initiatiefnemers",
        "members": "raadsleden",
        "servants": "ambtenaren",
        "turnout": "opkomst",
        "volunteered_year": "deed in een jaar vrijwilligerswerk",
        "volunteered_month": "deed in vier weken vrijwilligerswerk",
        "hours_week": "uren per week",
        "active_neighbourhood": "was in een jaar actief voor de buurt",
        "trusts_council": "vertrouwt de gemeenteraad",
        "trusts_municipality": "vertrouwt de gemeente",
        "satisfied": "tevreden over het contact met de gemeente",
        "neutral": "neutraal over het contact",
        "dissatisfied": "ontevreden over het contact",
        "share_agenda": "deel van de uren voor vergaderen en stukken",
        "share_contacts": "deel voor eigen contact met inwoners",
        "share_outreach": "deel voor bezoeken en bijeenkomsten",
        "share_other": "deel voor overig werk",
        "left_a_year": "deel dat per jaar stopt",
        "yes_if": "houding ‘ja, mits’, 0 tot 1",
    }
)
STYLES = {"pass": "green", "fail": "bold red", "silent": "dim"}


def pattern_table(
    name: str, rows: Sequence[Mapping[str, Any]], runs: int, seed: int, words: Words
) -> Table:
    """Return the table of all patterns: band, simulated, verdict and why."""
    title = words(
        "{town}: het model naast gepubliceerde cijfers, {runs} startgetallen vanaf {seed}",
        town=name,
        runs=runs,
        seed=seed,
    )
    table = Table(title=title, show_lines=True)
    table.add_column(words("patroon, met de bron"), ratio=1)
    for head in (words("band"), words("gemiddeld"), words("spreiding")):
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column(words("oordeel"), no_wrap=True)
    for one in rows:
        verdict = f"[{STYLES[one['verdict']]}]{words(VERDICTS[one['verdict']])}[/]"
        table.add_row(
            _told(one),
            f"{one['low']:g} … {one['high']:g}",
            _number(one["mean"]),
            _number(one["spread"]),
            f"{verdict}\n[dim]{words(USES[one['use']])}[/]",
        )
    return table


def _told(one: Mapping[str, Any]) -> str:
    """Return what a pattern is, why its verdict is what it is, and who published it."""
    publications = (source.split("; ")[0] for source in one["sources"])
    lines = [f"[bold]{one['id']}[/] {escape(one['what'])}"]
    lines += [escape(one["why"])] if one["why"] else []
    return "\n".join([*lines, *(f"[dim]{escape(source)}[/]" for source in publications)])


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3g}"


def logit_table(rows: Sequence[Mapping[str, Any]], words: Words) -> Table:
    """Return the coefficients of the simulated population beside those of the SCP."""
    title = words("Logit van het SCP (tabel 3.1), gesimuleerd naast gepubliceerd")
    table = Table(title=title)
    table.add_column(words("wat"))
    table.add_column(words("kenmerk"))
    for head in (words("gesimuleerd"), words("gepubliceerd")):
        table.add_column(head, justify="right")
    for one in rows:
        published = one["published"]
        table.add_row(
            words(SURVEY[one["column"]]),
            words(SURVEY[one["term"]]),
            f"{one['simulated']:.2f}",
            words("niet gevonden") if published is None else f"{published:.2f}",
        )
    return table


def survey_table(answers: Mapping[str, float], words: Words) -> Table:
    """Return what simulated people answer to the questions of published surveys."""
    table = Table(title=words("De gespiegelde enquête: wat gesimuleerde mensen antwoorden"))
    table.add_column(words("wie"))
    table.add_column(words("vraag"))
    table.add_column(words("antwoord"), justify="right")
    for name, value in answers.items():
        who, _, question = name.partition(".")
        asked = question if who == "turnout" else words(SURVEY[question])
        table.add_row(words(SURVEY[who]), asked, f"{value:.3g}")
    return table
