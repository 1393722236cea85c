"""A term does not repeat itself, and another term tells another story.

Two whole terms in the short form, in the same town with the same choices and
other luck, told without pictures; what is measured is `texts.jsonl`, as
`tests/benchmarks/repetition.py` measures it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli.demo import write
from game.rules.state import GameState
from game.session.bots import ThinkingBot, play
from game.session.disk import Disk
from game.session.launch import Launcher
from game.session.society import LocalNature, Progress
from game.session.spec import SessionSpec
from game.session.story.teller import Teller
from tests.benchmarks.repetition import read, shared

MOST_SHARED = 0.30
"""Share of the full sentences that two terms may have in common; labels do not count."""

CROOKED = re.compile(r"[{}]|TODO|FIXME|  | [.,;:!?](?!\.)|\.\.|,,|\bNone\b|\bnan\b|^[.,;:!?]")
"""What no text may hold: holes, doubled spaces, a space before a full stop."""

NUMBER = re.compile(
    r"(?<![\d.,])1 (?:weken|maanden|jaren|helpers|omwonenden|inwoners|mensen|aanvragen|vragen"
    r"|zaken|groepen|weeks|months|years|helpers|neighbours|residents|people|applications|questions)\b"
)
"""One of something is not many."""


def teller(spec: SessionSpec, progress: Progress) -> Teller:
    """Return a teller without siblings; spread plays no part in what is said."""
    return Teller.begin(spec, progress, count=0)


def tell(home: Path, seed: int, format: str = "kort") -> tuple[Path, GameState]:
    """Play a term and write what it told."""
    launcher = Launcher(lambda spec: LocalNature(teller, spec), home=home, disk=Disk())
    session = launcher.start(town="lindenrade", format=format, seed=seed)
    seen: list[GameState] = []

    def states() -> Iterator[GameState]:
        for state in play(session, ThinkingBot(session.ruleset)):
            seen.append(state)
            yield state

    out = home / f"told-{seed}"
    out.mkdir()
    write(session, states(), out, lambda done: None, pictures=False)
    session.close()
    return out, seen[-1]


@pytest.fixture(scope="module")
def terms(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, GameState]]:
    """Return two terms with the same choices and other luck."""
    home = tmp_path_factory.mktemp("told")
    return [tell(home, seed) for seed in (1, 2)]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_full_sentence_comes_twice_in_a_term(
    terms: list[tuple[Path, GameState]], lang: str
) -> None:
    """What was told once is not told again in the same words, labels left out."""
    for folder, _ in terms:
        told = read(folder, lang)
        assert len(told.sentences) > 100
        assert told.repeated == []


def test_twelve_rounds_do_not_repeat_themselves(tmp_path: Path) -> None:
    """Also in the longest form no full sentence comes back, in either language."""
    folder, _ = tell(tmp_path, 1, "lang")
    for lang in ("nl", "en"):
        told = read(folder, lang)
        assert len(told.sentences) > 400
        assert told.repeated == []


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_two_terms_share_few_sentences(terms: list[tuple[Path, GameState]], lang: str) -> None:
    """The same choices with other luck are told in other sentences."""
    one, other = (read(folder, lang) for folder, _ in terms)
    assert shared(one.sentences, other.sentences) <= MOST_SHARED
    assert shared(one.headlines, other.headlines) <= MOST_SHARED


def test_other_luck_is_another_story(terms: list[tuple[Path, GameState]]) -> None:
    """Other headlines, other people, another end: by the facts, not by the words."""
    (_, one), (_, other) = terms
    for facts in (_headlines, _people, _ends):
        here, there = facts(one), facts(other)
        assert here
        assert len(here & there) <= len(here | there) / 2


def _headlines(state: GameState) -> set[object]:
    """Return what the front pages told of, without the words."""
    pages = [record.life.front_page for record in state.history]
    return {(item.code, item.values) for page in pages for item in page}


def _people(state: GameState) -> set[object]:
    """Return who was met."""
    items = [
        item
        for record in state.history
        for item in (*record.opening.bulletin, *record.life.front_page)
    ]
    return {item.face.name for item in items if item.face is not None}


def _ends(state: GameState) -> set[object]:
    """Return how the term ended: voters, the lives told, and what became of people."""
    assert state.election is not None
    assert state.epilogue is not None
    lives = [story.initiative.id for story in (state.epilogue.lived, state.epilogue.died) if story]
    people = [item.face for item in (*state.epilogue.people, *state.election.quotes)]
    shares = [(result.faction, result.vote_share) for result in state.election.results]
    return {*lives, *people, *shares}


def test_no_text_is_crooked(terms: list[tuple[Path, GameState]]) -> None:
    """No hole, no doubled space, no "1 weken": every beat, both languages, labels too."""
    beats = set()
    for folder, _ in terms:
        for line in (folder / "texts.jsonl").read_text("utf-8").splitlines():
            text = json.loads(line)
            beats.add((text["beat"], text["lang"]))
            shown = str(text["text"]).replace("\u00ad", "")
            assert shown.strip(), text
            assert not CROOKED.search(shown), text
            assert not NUMBER.search(shown), text
            if text["role"] == "told":
                assert not shown.strip("‘’")[:1].islower(), text
    assert len(beats) == 9 * 2
