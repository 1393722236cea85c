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
from game.cli.options import Refused, words_of
from game.content.mistakes import Broken, format_problem, nearest
from game.guard import foreign_society
from game.session.errors import SessionError, disk_error


class Commands(click.Group):
    """The commands, loaded when they are asked for, with a hint for a typo."""

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
        found: click.Command = module.command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is asked for, or suggest the nearest."""
        if args and args[0] not in self.names:
            hint = nearest(args[0], self.names)
            words = words_of(ctx)
            meant = words('Bedoelde u "{hint}"?', hint=hint) if hint else ""
            known = words(
                'De opdracht "{name}" bestaat niet. {meant} Alle opdrachten: voorop --help.',
                name=args[0],
                meant=meant,
            )
            raise Refused(" ".join(known.split()))
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, invoke_without_command=True)
@click.version_option(__version__, prog_name="voorop")
@click.option("--lang", type=click.Choice(["nl", "en"]), help="Taal / language.")
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
    sys.exit(_guarded(lambda: voorop.main(standalone_mode=False)))


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
        click.echo(error.format_message(), err=True)
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        path = Path(error.filename) if error.filename else Path.cwd()
        click.echo(words_of(lang).problem(disk_error(error, path).trouble), err=True)
    except Exception:  # a bug: one calm sentence, the traceback in a file
        click.echo(_report(lang), err=True)
        return 1
    else:
        return result if isinstance(result, int) else 0
    return 2


def _after(option: str) -> list[str]:
    """Return the words right after an option on the command line."""
    return [value for name, value in pairwise(sys.argv[1:]) if name == option]


def _report(lang: str) -> str:
    handle, name = tempfile.mkstemp(prefix="voorop-fout-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(traceback.format_exc())
    return words_of(lang)(
        "Er ging iets mis in het programma zelf. Wat er gebeurde staat in {path}; "
        "stuur dat bestand aan de makers. Een sessie in spel is bewaard.",
        path=str(Path(name)),
    )
