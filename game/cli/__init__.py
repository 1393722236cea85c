"""The command `voorop`: the only place that prints and exits."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import click

from game import __version__
from game.cli.options import Refused
from game.cli.spoken import SpokenContext, refusal, spoken, words_of
from game.content.mistakes import Broken, format_problem, nearest
from game.guard import foreign_society
from game.session.errors import FULL, SessionError, disk_error
from game.texts import Words


class Commands(click.Group):
    """The commands, loaded when they are asked for, with a hint for a typo."""

    context_class = SpokenContext
    names = (
        "play",
        "demo",
        "simulate",
        "compare",
        "validate",
        "sweep",
        "fairness",
        "interactions",
        "check",
        "replay",
        "bench",
    )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of use."""
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one command; its file is read only now."""
        if cmd_name not in self.names:
            return None
        module = __import__(f"game.cli.{cmd_name}", fromlist=["command"])
        return spoken(module.command, ctx)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the language of the call."""
        click.Group.format_help(spoken(self, ctx), ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is asked for, or suggest the nearest."""
        if args and args[0] not in self.names:
            words = words_of(ctx)
            said = [words('De opdracht "{name}" bestaat niet.', name=args[0])]
            if hint := nearest(args[0], self.names):
                said.append(words('Bedoelde u "{hint}"?', hint=hint))
            said.append(words("Alle opdrachten: voorop --help."))
            raise Refused(" ".join(said))
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, invoke_without_command=True)
@click.version_option(__version__, prog_name="voorop", help="Toon de versie.")
@click.option("--lang", type=click.Choice(["nl", "en"]), is_eager=True, help="Taal / language.")
@click.pass_context
def voorop(ctx: click.Context, lang: str | None) -> None:
    """Samenleving Voorop: een raad kiest zijn werkwijze, de samenleving antwoordt.

    Zonder opdracht opent het spel; zonder beeldscherm speelt het de demo.
    """
    ctx.obj = lang
    if ctx.invoked_subcommand is None:
        from game.cli.play import play_or_demo  # noqa: PLC0415 - loads only what is asked

        play_or_demo(ctx)


def main() -> None:
    """Run the command; every refusal is one sentence and exit code 2."""
    foreign = foreign_society()
    if foreign:
        sys.exit(
            f"Een ander pakket met de naam agents staat in de weg ({foreign}). "
            "Installeer het spel in een eigen omgeving, zoals in de README staat."
        )
    sys.exit(_guarded(lambda: voorop.main(prog_name="voorop", standalone_mode=False)))


def _guarded(run: Callable[[], Any]) -> int:
    lang = "en" if "en" in _after("--lang") else "nl"
    try:
        result = run()
    except Broken as error:
        for problem in error.problems:
            click.echo(format_problem(problem, lang), err=True)
    except SessionError as error:
        click.echo(words_of(lang).problem(error.trouble), err=True)
    except click.ClickException as error:
        click.echo(refusal(error, words_of(lang)), err=True)
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        click.echo(_disk_said(error, words_of(lang)), err=True)
    except Exception:  # a bug: one calm sentence, the traceback in a file
        click.echo(_report(lang), err=True)
        return 1
    else:
        return result if isinstance(result, int) else 0
    return 2


def _disk_said(error: OSError, words: Words) -> str:
    """Return what an error of the disk means outside a session."""
    if error.errno in FULL and not error.filename:
        return words("De schijf is vol. Maak ruimte vrij en probeer het opnieuw.")
    if error.errno in FULL:
        return words(
            "Er is geen ruimte meer voor {path}. Maak ruimte vrij of kies een map op een "
            "andere schijf, en probeer het opnieuw.",
            path=str(error.filename),
        )
    path = Path(error.filename) if error.filename else Path.cwd()
    return words.problem(disk_error(error, path).trouble)


def _after(option: str) -> list[str]:
    """Return what is given to an option on the command line."""
    words = sys.argv[1:]
    joined = [word.partition("=")[2] for word in words if word.startswith(f"{option}=")]
    return joined + [value for name, value in pairwise(words) if name == option]


def _report(lang: str) -> str:
    handle, name = tempfile.mkstemp(prefix="voorop-fout-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(traceback.format_exc())
    return words_of(lang)(
        "Er ging iets mis in het programma zelf. Wat er gebeurde staat in {path}; "
        "stuur dat bestand aan de makers. Een sessie in spel is bewaard.",
        path=str(Path(name)),
    )
