"""`voorop sweep` crosses parameters, blocks, methods and towns for a researcher."""

from __future__ import annotations

import csv
import shlex
import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.cli.cluster import spread_options, workers
from game.cli.options import DEFAULT_SCENARIO, Refused, content_of, method_of, progress
from game.cli.spoken import words_of
from game.cli.tables import folder_for
from game.content.mistakes import Broken, nearest
from game.content.reader import read
from game.content.schema_sweep import SweepFile
from game.content.validate import validate
from game.texts import Words

if TYPE_CHECKING:
    from agents.studies.assumptions import BadValueError
    from agents.studies.resume import Row
    from agents.studies.sweep import Design

ALWAYS = "zoals-altijd"


@click.command("sweep")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--town", "towns", multiple=True, help="Stad; mag vaker. Zonder: de eerste van het spel."
)
@click.option(
    "--methods",
    multiple=True,
    help="Een werkwijze: bouwstenen met komma's ertussen; mag vaker. Standaard: zoals-altijd.",
)
@click.option(
    "--block", "blocks", multiple=True, help="Bouwsteen die overal met en zonder wordt beproefd."
)
@click.option(
    "--parameter",
    "parameters",
    multiple=True,
    metavar="NAAM=X,Y",
    help="Waarden van een parameter van het model; mag vaker.",
)
@click.option("--months", type=click.IntRange(1, 240), help="Maanden van de termijn [36].")
@click.option("--runs", type=click.IntRange(1, 10_000), help="Herhalingen per combinatie [12].")
@click.option("--seed", type=click.IntRange(min=0), help="Startgetal van alle toeval [1].")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("voorop-sweep"),
    show_default=True,
    help="Map voor de resultaten; een afgebroken sweep gaat daar verder.",
)
@click.option(
    "--table",
    type=click.Choice(["csv", "parquet"]),
    default="csv",
    show_default=True,
    help="Soort tabel.",
)
@spread_options
@click.option("--plan", "only_plan", is_flag=True, help="Zeg alleen wat er gelopen zou worden.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    file: Path | None,
    out: Path,
    table: str,
    jobs: int,
    dask: str,
    elsewhere: bool,
    only_plan: bool,
    **options: Any,
) -> None:
    """Kruis parameters, bouwstenen, werkwijzen en steden met elkaar.

    FILE is een TOML-bestand; opties gaan erboven. Een voorbeeld:

    \b
      format = 1
      towns = ["mijn-gemeente", "buurgemeente"]
      methods = ["zoals-altijd", "licht-fonds, snelloket"]
      blocks = ["raad-op-straat"]
      months = 36
      runs = 12
      seed = 1
    \b
      [parameters]
      trust_down = [0.06, 0.12, 0.24]

    Elke combinatie loopt RUNS keer, met in elke combinatie hetzelfde toeval. Er komt
    een tabel met een regel per keer: `set.` wat is ingesteld, `lens.` de brillen aan
    het eind, `group.` wie meedoet en wie vertrouwt, `year.` gemiddelden in het laatste
    jaar. Breekt u af, dan loopt dezelfde opdracht daarna alleen wat nog ontbreekt.
    """  # noqa: D301 - click reads the mark that keeps lines as they are
    from agents.studies.assumptions import BadValueError  # noqa: PLC0415 - loads Mesa
    from agents.studies.sweep import cells, done, sweep  # noqa: PLC0415

    words = words_of(ctx)
    _table_is_possible(table, words)
    wanted = _wanted(file, options, words)
    design = _design(wanted, words)
    try:
        whole = len(cells(design))
    except BadValueError as error:
        raise Refused(bad_value(error, words)) from error
    before = words(
        "Deze sweep loopt {whole} keer een stad; {done} keer staat al in {path}.",
        whole=whole,
        done=done(design, out),
        path=str(out),
    )
    click.echo(before, err=not only_plan)
    if only_plan:
        return
    try:
        with workers(jobs, dask, elsewhere, words) as processes:
            folder = folder_for(out, words) or out
            with progress(words("De sweep loopt"), whole) as advance:
                rows = sweep(design, folder, processes, advance)
    except KeyboardInterrupt:
        click.echo(words("Gestopt. Dezelfde opdracht gaat verder waar u was."), err=True)
        raise
    path = folder / f"results.{table}"
    _write(path, rows)
    _write_about(folder / "sweep.json", wanted, design, len(rows))
    click.echo(words("{n} regels staan in {path}.", n=len(rows), path=str(path)))


def _wanted(file: Path | None, options: dict[str, Any], words: Words) -> SweepFile:
    """Return what is asked: the file, with the options over it."""
    if file is None:
        wanted = SweepFile(format=1, towns=[DEFAULT_SCENARIO])
    else:
        checked = validate(read(file), SweepFile)
        if isinstance(checked, list):
            raise Broken(*checked)
        wanted = checked.model
    given = {name: value for name, value in options.items() if value not in (None, ())}
    values = dict(_parameter(text, words) for text in given.pop("parameters", ()))
    lists = {name: list(v) if isinstance(v, tuple) else v for name, v in given.items()}
    return wanted.model_copy(update=lists | {"parameters": wanted.parameters | values})


def _parameter(text: str, words: Words) -> tuple[str, list[float]]:
    """Return name and values of a parameter as it is typed."""
    name, _, values = text.partition("=")
    try:
        return name.strip(), [float(value) for value in values.split(",")]
    except ValueError as error:
        raise Refused(
            words(
                'Bij --parameter hoort een naam met getallen: "trust_down=0.06,0.12"; '
                'gevonden: "{found}".',
                found=text,
            )
        ) from error


def _design(wanted: SweepFile, words: Words) -> Design:
    from agents.studies.sweep import Design  # noqa: PLC0415
    from game.content.build import town_of  # noqa: PLC0415

    contents = {name: content_of(name) for name in wanted.towns}
    return Design(
        towns={name: town_of(content) for name, content in contents.items()},
        methods={
            town: {name: method_of(content, name, words) for name in _methods(wanted)}
            for town, content in contents.items()
        },
        parameters={name: tuple(values) for name, values in wanted.parameters.items()},
        months=wanted.months,
        runs=wanted.runs,
        seed=wanted.seed,
    )


def _methods(wanted: SweepFile) -> list[str]:
    """Return every method with every choice of the blocks that are tried."""
    found = []
    for method in wanted.methods:
        own = [part.strip() for part in method.split(",") if part.strip() not in ("", ALWAYS)]
        for count in range(len(wanted.blocks) + 1):
            for tried in combinations(wanted.blocks, count):
                found.append(",".join([*own, *tried]) or ALWAYS)
    return list(dict.fromkeys(found))


def bad_value(error: BadValueError, words: Words) -> str:
    """Return in one sentence why a parameter cannot have a value."""
    from agents.parameters import parameter_table  # noqa: PLC0415

    if error.code == "unknown":
        hint = nearest(error.name, [one.name for one in parameter_table()])
        if hint:
            return words(
                'De parameter "{found}" bestaat niet; bedoelde u "{hint}"?',
                found=error.name,
                hint=hint,
            )
        return words(
            'De parameter "{found}" bestaat niet. Alle parameters staan in agents/parameters.',
            found=error.name,
        )
    if error.code == "not_rising":
        return words(
            'De parameter "{name}" mag niet groter zijn dan "{beside}".',
            name=error.name,
            beside=error.beside,
        )
    if error.code == "not_whole":
        return words('De parameter "{name}" telt iets: geef een heel getal.', name=error.name)
    return words(
        'De parameter "{name}" ligt tussen {low} en {high}.',
        name=error.name,
        low=f"{error.low:g}",
        high=f"{error.high:g}",
    )


def _table_is_possible(table: str, words: Words) -> None:
    """Refuse Parquet before any work when it could not be written after it."""
    if table != "parquet":
        return
    try:
        import pyarrow.parquet  # noqa: F401, PLC0415 - optional
    except ImportError as error:
        raise Refused(
            words(
                "Voor Parquet is pyarrow nodig: "
                'pip install "samenleving-voorop[parquet]". Of kies --table csv.'
            )
        ) from error


def _write(path: Path, rows: Sequence[Row]) -> None:
    if path.suffix == ".parquet":
        import pyarrow  # noqa: PLC0415
        from pyarrow import parquet  # noqa: PLC0415

        parquet.write_table(pyarrow.Table.from_pylist(list(rows)), path)
        return
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


def _write_about(path: Path, wanted: SweepFile, design: Design, rows: int) -> None:
    """Write beside the table how it was made, and with which model."""
    from agents.studies.evidence import digest_of, keep  # noqa: PLC0415

    command = shlex.join(["voorop", *sys.argv[1:]])
    towns = list(design.towns.values())
    keep(path, command, design.seed, digest_of(towns), wanted.model_dump() | {"rows": rows})
