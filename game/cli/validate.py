"""`voorop validate` holds the society against published patterns."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.cli.cluster import spread_options, workers
from game.cli.options import DEFAULT_SCENARIO, content_of, json_option, progress
from game.cli.spoken import words_of
from game.cli.tables import folder_for
from game.cli.validate_files import Asked, write_csv, write_figure
from game.texts import Words

if TYPE_CHECKING:
    from agents.studies.bands import Finding
    from agents.studies.patterns import Question, Validation
    from game.content.patterns import Patterns


@click.command("validate")
@click.argument("scenario", default=DEFAULT_SCENARIO)
@click.option(
    "--runs",
    type=click.IntRange(1, 1000),
    help="Aantal startgetallen: 30 voor de patronen, 100 voor het verhaal, 2 voor --shift.",
)
@click.option(
    "--seed", type=click.IntRange(min=0), default=1, show_default=True, help="Eerste startgetal."
)
@spread_options
@click.option("--stories", is_flag=True, help="De verhaaltoets in plaats van de patronen.")
@click.option("--shift", is_flag=True, help="Elke schatting 10 % omhoog en omlaag.")
@click.option("--sensitivity", is_flag=True, help="Welke aannames een bril het meest bewegen.")
@click.option("--keep", is_flag=True, help="Bewaar het resultaat als bewijs bij de gemeente.")
@json_option
@click.option("--out", type=click.Path(path_type=Path), help="Map voor CSV en figuur.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    scenario: str,
    runs: int | None,
    seed: int,
    jobs: int,
    dask: str,
    elsewhere: bool,
    stories: bool,
    shift: bool,
    sensitivity: bool,
    keep: bool,
    as_json: bool,
    out: Path | None,
) -> None:
    """Leg het model naast gepubliceerde cijfers: band, gesimuleerd, oordeel."""
    words = words_of(ctx)
    folder = folder_for(out, words)
    with workers(jobs, dask, elsewhere, words) as processes:
        asked = Asked(scenario, runs, seed, processes, keep, as_json, folder)
        if sensitivity:
            from game.cli.sensitivity import run_sensitivity  # noqa: PLC0415 - loads what is asked

            run_sensitivity(ctx, scenario, seed, processes, as_json, out)
        elif stories:
            from game.cli.validate_stories import told  # noqa: PLC0415

            told(words, asked)
        elif shift:
            from game.cli.validate_shift import shifted  # noqa: PLC0415

            shifted(words, asked)
        else:
            _patterns(words, asked)


def _patterns(words: Words, asked: Asked) -> None:
    from agents.studies.evidence import keep  # noqa: PLC0415 - loads Mesa
    from agents.studies.patterns import Question, validate  # noqa: PLC0415
    from game.content.build import town_of  # noqa: PLC0415
    from game.content.load import find  # noqa: PLC0415
    from game.content.patterns import patterns_of  # noqa: PLC0415

    content, home = content_of(asked.scenario), find(asked.scenario)
    known = patterns_of(home)
    question = Question(town_of(content), {one.id: one for one in known.rules})
    runs = asked.runs or RUNS
    with progress(words("Het model naast de cijfers"), runs, quiet=asked.as_json) as advance:
        found = validate(question, known.patterns, runs, asked.seed, asked.jobs, advance)
    rows = [row(known, one, words) for one in found.findings]
    table = {"scenario": content.id, "runs": runs, "seed": asked.seed, "patterns": rows}
    table |= sections(found)
    for folder in asked.folders(home):
        write_csv(folder / "validate.csv", rows)
        write_figure(folder / "validate.png", found.findings, content.name, words)
    if asked.keep:
        digest = evidence_digest(question, known)
        keep(home / "evidence" / "validate.json", asked.command(), asked.seed, digest, table)
    if asked.as_json:
        click.echo(json.dumps(table, ensure_ascii=False))
    else:
        show_patterns(content.name, table, words)


RUNS = 30
"""Seeds of a table of patterns: fewer would make a spread of nothing."""


def evidence_digest(question: Question, known: Patterns) -> str:
    """Return the digest of a table of patterns: model, town, bands and rules."""
    from agents.studies.evidence import digest_of  # noqa: PLC0415 - loads Mesa

    return digest_of([question.town], known.patterns, known.rules)


def row(known: Patterns, found: Finding, words: Words) -> dict[str, Any]:
    """Return one row of the table, as plain values."""
    pattern, told = found.pattern, known.told[found.pattern.id]
    place = 0 if words.lang == "nl" else 1
    return {
        "id": pattern.id,
        "use": pattern.use,
        "low": pattern.low,
        "high": pattern.high,
        "mean": found.mean,
        "spread": found.spread,
        "verdict": str(found.verdict),
        "inside": found.inside,
        "beside": dict(found.beside),
        "what": told.what[place],
        "why": remark(known, found, words),
        "sources": list(told.sources),
    }


def remark(known: Patterns, found: Finding, words: Words) -> str:
    """Return the sentence that belongs to a verdict; empty when there is none."""
    told = known.told[found.pattern.id]
    place = 0 if words.lang == "nl" else 1
    if found.verdict == "silent" and told.silent[place]:
        return told.silent[place]
    if found.verdict == "silent" and found.pattern.only:
        return words("Dit cijfer is van een andere gemeente; hier is het niet te toetsen.")
    if found.verdict == "silent":
        return words("In deze gemeente kwam dit geen enkele keer voor.")
    parts = [told.why[place]] if found.verdict == "fail" else []
    if found.verdict == "fail" and not told.why[place]:
        parts = [words("Valt buiten de band; waarom is nog niet uitgezocht.")]
    return " ".join(part for part in (*parts, told.note[place]) if part)


def sections(found: Validation) -> dict[str, Any]:
    """Return the virtual survey and the logit beside the published coefficients."""
    from agents.studies.logit import PUBLISHED, TERMS  # noqa: PLC0415

    survey = {
        name.removeprefix("survey."): value
        for name, value in found.tables.items()
        if name.startswith("survey.")
    }
    logit = [
        {
            "column": column,
            "term": term,
            "simulated": found.tables[f"logit.{column}.{term}"],
            "published": published.get(term),
        }
        for column, published in PUBLISHED.items()
        for term in TERMS
    ]
    return {"logit": logit, "survey": survey}


def show_patterns(name: str, table: dict[str, Any], words: Words) -> None:
    """Print the table of patterns, the logit and the survey."""
    from rich.console import Console  # noqa: PLC0415 - only for people

    from game.cli.validate_tables import logit_table, pattern_table, survey_table  # noqa: PLC0415

    console = Console()
    rows = table["patterns"]
    console.print(pattern_table(name, rows, table["runs"], table["seed"], words))
    console.print(total(rows, words))
    console.print(logit_table(table["logit"], words))
    console.print(survey_table(table["survey"], words))


def total(rows: list[dict[str, Any]], words: Words) -> str:
    """Return in one sentence how many patterns pass."""
    verdicts = [one["verdict"] for one in rows]
    spoken = len(verdicts) - verdicts.count("silent")
    return words(
        "{passed} van de {spoken} patronen waar het model iets over zegt vallen binnen de band; "
        "over {silent} zwijgt het.",
        passed=verdicts.count("pass"),
        spoken=spoken,
        silent=verdicts.count("silent"),
    )
