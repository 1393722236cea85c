"""`voorop demo` lets bots play a whole session without a screen."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.options import (
    DEFAULT_SCENARIO,
    Advance,
    Refused,
    content_of,
    progress,
    seed_option,
    town_options,
)
from game.cli.spoken import words_of
from game.content.definitions import Choices
from game.texts import Words
from game.texts.heard import HeardWords

if TYPE_CHECKING:
    from game.rules.state import GameState
    from game.session.session import Session

LANGUAGES = ("nl", "en")
SIZE = (1920, 1080)


@click.command("demo")
@click.argument("scenario", default=DEFAULT_SCENARIO)
@click.option("--format", "format_id", default="kort", help="Vorm van spelen: solo, kort of lang.")
@seed_option
@town_options
@click.option("--challenge", default="", help="Uitdaging uit challenges/; leeg: geen.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("voorop-demo"), help="Map.")
@click.option("--no-pictures", is_flag=True, help="Alleen logboek en teksten, geen beelden.")
@click.option("--describe", is_flag=True, help="Schrijf ook elk scherm in woorden.")
@click.pass_context
def command(
    ctx: click.Context,
    scenario: str,
    format_id: str,
    seed: int,
    opening: str,
    coalition: str,
    challenge: str,
    out: Path,
    no_pictures: bool,
    describe: bool,
) -> None:
    """Laat bots een hele sessie spelen, zonder scherm.

    Schrijft in de map: journal.jsonl (het logboek), texts.jsonl (elke tekst die
    op het scherm stond, eenmaal per onderdeel), een beeld van elk onderdeel in
    twee talen en met --describe elk scherm in woorden (described-nl.txt en
    described-en.txt).
    """
    play_demo(
        scenario,
        format_id,
        seed,
        out,
        words_of(ctx),
        pictures=not no_pictures,
        describe=describe,
        chosen=Choices(opening, coalition, challenge),
    )


def play_demo(
    scenario: str,
    format_id: str,
    seed: int,
    out: Path,
    words: Words,
    *,
    pictures: bool = True,
    describe: bool = False,
    chosen: Choices | None = None,
) -> None:
    """Play a whole session with the thinking bot and write what it saw."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.session.bots import ThinkingBot, play  # noqa: PLC0415 - Mesa loads with these
    from game.session.launch import Launcher  # noqa: PLC0415
    from game.session.society import LocalNature  # noqa: PLC0415
    from game.session.story import build_society  # noqa: PLC0415

    began = time.perf_counter()
    content = content_of(scenario, chosen)
    _make_room(out, words)
    launcher = Launcher(lambda spec: LocalNature(build_society, spec), home=out.parent)
    session = launcher.start(
        town=scenario, format=format_id, seed=seed, lang=words.lang, folder=out, chosen=chosen
    )
    rounds = len(content.formats[format_id].months)
    try:
        with progress(words("De demo speelt"), rounds + 1) as advance:
            written = write(
                session,
                play(session, ThinkingBot(session.ruleset, seed)),
                out,
                advance,
                pictures=pictures,
                describe=describe,
            )
    except OSError as error:
        # A disk that fills up while a file is open does not say which file that was.
        error.filename = error.filename or str(out)
        raise
    finally:
        session.close()
    click.echo(
        words(
            "De demo is gespeeld in {seconds} seconden: {rounds} ronden, {pictures} beelden, "
            "{texts} teksten. Alles staat in {folder}.",
            seconds=round(time.perf_counter() - began),
            rounds=rounds,
            pictures=written[0],
            texts=written[1],
            folder=str(out),
        )
    )


def _make_room(out: Path, words: Words) -> None:
    """Clear an earlier demo; never touch a folder that is something else."""
    if not out.exists():
        return
    if not out.is_dir():
        raise Refused(words("{path} is een bestand; geef een map met --out.", path=str(out)))
    if not any(out.iterdir()):
        out.rmdir()
        return
    if not (out / "texts.jsonl").exists() and not (out / "session.toml").exists():
        raise Refused(
            words(
                "De map {path} is niet leeg en geen eerdere demo; kies een andere met --out.",
                path=str(out),
            )
        )
    shutil.rmtree(out)


def write(
    session: Session,
    states: Iterator[GameState],
    out: Path,
    advance: Advance,
    *,
    pictures: bool,
    describe: bool = False,
) -> tuple[int, int]:
    """Write pictures and texts of every beat; return how many of each."""
    from game.ui.gallery import Gallery  # noqa: PLC0415 - pygame loads with these
    from game.ui.snapshots import save, shots  # noqa: PLC0415

    gallery = Gallery(session.content)
    spoken = {lang: HeardWords(lang) for lang in LANGUAGES}
    count = texts = 0
    with (out / "texts.jsonl").open("w", encoding="utf-8") as file:
        for state, lang in product(_one_a_beat(states), LANGUAGES):
            advance(float(state.round))
            words, shown = spoken[lang], dict[str, None]()
            for shot in shots(
                state, session.content, session.ruleset, words, size=SIZE, gallery=gallery
            ):
                # What stays while a page is turned is not told again.
                shown |= dict.fromkeys(shot.texts)
                if describe:
                    told = "\n".join((f"## {_name(state, shot.name)}", *shot.described, "", ""))
                    with (out / f"described-{lang}.txt").open("a", encoding="utf-8") as page:
                        page.write(told)
                if pictures:
                    save(shot.picture, out / f"{_name(state, shot.name)}-{lang}.png")
                    count += 1
            for text in shown:
                line: dict[str, str | int] = {"beat": str(state.beat), "lang": lang, "text": text}
                line |= {"round": state.round, "role": words.role(text)}
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
                texts += 1
    return count, texts


def _name(state: GameState, part: str) -> str:
    """Return the name of a picture: round, place of the beat, beat, part of it."""
    place = _ORDER.index(str(state.beat))
    return "-".join(filter(None, (f"{state.round:02}", str(place), str(state.beat), part)))


_ORDER = (
    "ranking",
    "bulletin",
    "dilemma",
    "method",
    "decision",
    "life",
    "election",
    "epilogue",
    "debrief",
)


def _one_a_beat(states: Iterator[GameState]) -> Iterator[GameState]:
    """Yield the last state of every beat, so that what happened in it is on the picture."""
    before: GameState | None = None
    for state in states:
        if before is not None and (before.round, before.beat) != (state.round, state.beat):
            yield before
        before = state
    if before is not None:
        yield before
