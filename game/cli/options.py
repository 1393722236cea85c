"""What several commands share: language, scenario, methods, progress."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol, TypeVar

import click
from platformdirs import user_cache_path

from agents.institution import LeverValue
from game.content.build import changes_of
from game.content.definitions import Choices, Content
from game.content.load import find, load, towns
from game.content.mistakes import nearest
from game.rules.definitions import AdoptedBlock
from game.texts import Words
from game.texts.marks import mark

Function = TypeVar("Function", bound=Callable[..., Any])

DEFAULT_SCENARIO = towns()[0].name

json_option = click.option("--json", "as_json", is_flag=True, help="Voor machines.")
seed_option = click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="Startgetal van alle toeval.",
)
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=2,
    show_default=True,
    help="Processen tegelijk; verandert geen enkel getal.",
)


class Refused(click.ClickException):
    """A request that cannot be met: one sentence that says what to do."""

    exit_code = 2


def content_of(scenario: str, chosen: Choices | None = None) -> Content:
    """Return the content of a scenario by name or folder, as it is chosen to be played.

    Raises:
        Broken: It does not exist, has mistakes, or does not offer what was chosen.
    """
    return load(find(scenario), chosen)


def town_options(command: Function) -> Function:
    """Give a command the choices of how a term starts."""
    for name, text in (
        ("--coalition", mark("Coalitie uit council.toml; leeg: de huidige.")),
        (
            "--opening",
            mark("Hoe de periode begint, uit openings/; leeg: zoals de gemeente is."),
        ),
    ):
        command = click.option(name, default="", help=text)(command)
    return command


def method_of(content: Content, text: str, words: Words) -> dict[str, dict[str, LeverValue]]:
    """Return the changes per block of a method as it is typed.

    Args:
        content: The town.
        text: Building blocks with commas between them; `block:choice=option`
            tunes one; empty or `zoals-altijd` is no block at all.
        words: The language of a refusal.

    Raises:
        Refused: A block, choice or option does not exist.
    """
    chosen = [part.strip() for part in text.split(",") if part.strip()]
    if chosen == ["zoals-altijd"]:
        return {}
    return {one.block: changes_of(content, one) for one in _adopted(content, chosen, words)}


def _adopted(content: Content, chosen: list[str], words: Words) -> list[AdoptedBlock]:
    found = []
    for part in chosen:
        name, *tuned = part.split(":")
        block = content.blocks.get(name)
        if block is None:
            raise Refused(_unknown(words, words("De bouwsteen"), name, list(content.blocks)))
        settings = []
        for setting in tuned:
            choice_id, _, option_id = setting.partition("=")
            choice = next((c for c in block.choices if c.id == choice_id), None)
            if choice is None:
                known = [c.id for c in block.choices]
                raise Refused(_unknown(words, words("De keuze"), choice_id, known))
            options = [option.id for option in choice.options]
            if option_id not in options:
                raise Refused(_unknown(words, words("De stand"), option_id, options))
            settings.append((choice_id, option_id))
        found.append(AdoptedBlock(name, tuple(sorted(settings))))
    return found


def _unknown(words: Words, what: str, found: str, options: list[str]) -> str:
    hint = nearest(found, options)
    if hint:
        return words(
            '{what} "{found}" bestaat niet; bedoelde u "{hint}"?',
            what=what,
            found=found,
            hint=hint,
        )
    return words(
        '{what} "{found}" bestaat niet. Kies uit: {options}.',
        what=what,
        found=found,
        options=", ".join(options),
    )


def burn_in_folder() -> Path:
    """Return where the ten years before a term are kept."""
    return user_cache_path("samenleving-voorop") / "burn-in"


class Advance(Protocol):
    """Told how far the work is."""

    def __call__(self, done: float) -> None:
        """Show that `done` of the whole is done."""
        ...


@contextmanager
def progress(label: str, whole: float, *, quiet: bool = False) -> Iterator[Advance]:
    """Show progress on the error stream while work goes on."""
    from rich.console import Console  # noqa: PLC0415 - a tenth of a second, only for long work
    from rich.progress import Progress  # noqa: PLC0415

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=quiet) as bar:
        task = bar.add_task(label, total=whole)

        def advance(done: float) -> None:
            bar.update(task, completed=done)

        yield advance
