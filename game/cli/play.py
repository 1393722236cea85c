"""`voorop play` opens the game; `voorop` alone does so too, or plays the demo."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from game.cli.options import DEFAULT_SCENARIO, Refused, town_options
from game.cli.spoken import words_of
from game.content.definitions import Choices
from game.session.preferences import Keeper, default_path


def has_display() -> bool:
    """Return whether a window can be opened; an explicit driver counts as a screen."""
    if os.environ.get("SDL_VIDEODRIVER"):
        return True
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@click.command("play")
@click.argument("scenario", required=False)
@click.option("--format", "format_id", help="Vorm van spelen: solo, kort of lang.")
@click.option("--seed", type=click.IntRange(min=0), help="Startgetal van alle toeval.")
@click.option("--faction", default="", help="De eigen fractie; anders de keuze van het scenario.")
@town_options
@click.option("--challenge", default="", help="Uitdaging uit challenges/; leeg: geen.")
@click.option("--resume", type=click.Path(path_type=Path), help="Map van een bewaarde sessie.")
@click.option("--scale", type=click.FloatRange(1.0, 1.6), help="Tekstgrootte.")
@click.option("--beamer", is_flag=True, help="Maten voor een zaal: niets kleiner dan 34 punten.")
@click.option("--full-screen/--window", default=None, help="Begin op het hele scherm.")
@click.option("--display", type=click.IntRange(min=1), help="Op welk beeldscherm, vanaf 1.")
@click.option("--reduced-motion/--motion", default=None, help="Niets beweegt vanzelf.")
@click.option("--sound/--no-sound", default=None, help="Zachte geluiden; M zet ze aan of uit.")
@click.option("--describe", is_flag=True, help="Zeg elk scherm in woorden, in dit venster.")
@click.pass_context
def command(
    ctx: click.Context,
    scenario: str | None,
    format_id: str | None,
    seed: int | None,
    faction: str,
    opening: str,
    coalition: str,
    challenge: str,
    resume: Path | None,
    scale: float | None,
    beamer: bool,
    full_screen: bool | None,
    display: int | None,
    reduced_motion: bool | None,
    sound: bool | None,
    describe: bool,
) -> None:
    """Open het spel.

    SCENARIO is de naam van een meegeleverde gemeente of een map; zonder
    SCENARIO begint het spel met het startscherm. Wat niet gevraagd wordt, is
    zoals het de vorige keer was ingesteld.
    """
    words = words_of(ctx)
    chosen = Choices(opening, coalition, challenge)
    asked = scenario or format_id or seed is not None or faction or chosen != Choices()
    if resume is not None and asked:
        raise Refused(
            words("Een bewaarde sessie kent haar eigen scenario en vorm: geef alleen --resume.")
        )
    if not has_display():
        raise Refused(
            words(
                "Er is geen beeldscherm gevonden. Start het spel op een computer met een scherm, "
                'of typ "voorop demo" om een hele sessie zonder scherm te laten spelen.'
            )
        )
    asked_for = {
        "lang": ctx.find_root().obj,
        "scale": scale,
        "full_screen": full_screen,
        "display": None if display is None else display - 1,
        "reduced_motion": reduced_motion,
        "sound": sound,
    }
    keeper = Keeper(default_path())
    keeper.change(**{name: value for name, value in asked_for.items() if value is not None})
    _open(
        keeper,
        start=(scenario, format_id, seed, faction),
        chosen=chosen if chosen != Choices() else None,
        resume=resume,
        beamer=beamer,
        describe=describe,
    )


def _open(
    keeper: Keeper,
    *,
    start: tuple[str | None, str | None, int | None, str] = (None, None, None, ""),
    chosen: Choices | None = None,
    resume: Path | None = None,
    beamer: bool = False,
    describe: bool = False,
) -> None:
    """Open the window; what is heavy is loaded after the first picture."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.session.launch import Launcher  # noqa: PLC0415 - after the checks, so that
    from game.session.story import (  # noqa: PLC0415 - a refusal is instant
        build_forecaster,
        build_society,
        months_ahead,
    )
    from game.session.what_if import WhatIf  # noqa: PLC0415
    from game.session.worker import Worker  # noqa: PLC0415
    from game.ui.app import run  # noqa: PLC0415

    launcher = Launcher(
        lambda spec: Worker(build_society, spec),
        what_if=lambda spec: WhatIf(build_forecaster, spec, months_ahead),
    )
    wishes = keeper.now
    lang = wishes.lang or "nl"
    scenario, format_id, seed, faction = start
    table = None
    if resume is not None:
        table = launcher.resume(resume)
    elif any(value is not None for value in (scenario, format_id, seed, chosen)):
        table = launcher.start(
            town=scenario or DEFAULT_SCENARIO,
            format=format_id or "solo",
            seed=1 if seed is None else seed,
            faction=faction,
            lang=lang,
            chosen=chosen,
        )
    run(
        launcher,
        table=table,
        lang=lang,
        scale=wishes.scale,
        beamer=beamer,
        full_screen=wishes.full_screen,
        reduced_motion=wishes.reduced_motion,
        display=wishes.display,
        keeper=keeper,
        say=_say if describe else None,
    )


def _say(told: str) -> None:
    """Print a screen in words, apart from the one before."""
    click.echo(f"\n{told}\n")


def play_or_demo(ctx: click.Context) -> None:
    """Open the game, or without a screen say so and play the demo."""
    words = words_of(ctx)
    if has_display():
        keeper = Keeper(default_path())
        if ctx.find_root().obj:
            keeper.change(lang=ctx.find_root().obj)
        _open(keeper)
        return
    from game.cli.demo import play_demo  # noqa: PLC0415

    click.echo(
        words("Er is geen beeldscherm gevonden; daarom speelt nu de demo, in de map voorop-demo.")
    )
    play_demo(DEFAULT_SCENARIO, "kort", 1, Path("voorop-demo"), words)
