"""The first minutes: a real decision within three, without a manual."""

from __future__ import annotations

import pygame
import pytest

from game.rules import codes
from game.session.errors import trouble
from game.texts import ToldDilemma, Words
from tests.texts.test_stories import KINDS, make_dilemma, tell
from tests.ui.memory_table import MemoryLauncher, leusden
from tests.ui.player import LAPTOP, Player
from tests.ui.reader import WORD, WORDS_A_MINUTE, first_decision

MOST_SECONDS = 180.0


@pytest.mark.parametrize("format_id", sorted(leusden().formats))
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_first_decision_comes_within_three_minutes(format_id: str, lang: str) -> None:
    """Who reads every word, slowly, has decided on a dilemma within three minutes."""
    reader = first_decision(format_id, lang=lang)
    parts = ", ".join(f"{name} {seconds:.0f}" for name, seconds in reader.seconds.items())
    print(f"{format_id} {lang}: {reader.total:.0f} s ({parts})")
    assert reader.total <= MOST_SECONDS, parts


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_whichever_case_comes_first_is_decided_within_three_minutes(lang: str) -> None:
    """The table reads one case here; the longest that a town can tell fits as well."""
    reader = first_decision("lang", lang=lang)
    table, names = reader.player.table, reader.player.shell.names()
    first = reader.player.opening.dilemma
    read = length(Words(lang).dilemma(first, table.content.dilemmas[first.kind], names))
    longest = max(
        length(tell(make_dilemma(kind, flags, turn=turn), lang))
        for kind in KINDS
        for flags in ((), codes.FLAGS)
        for turn in range(4)
    )
    more = max(0, longest - read) * 60 / WORDS_A_MINUTE[lang]
    print(f"{lang}: {reader.total:.0f} s, and {more:.0f} s for the longest case")
    assert reader.total + more <= MOST_SECONDS


def length(told: ToldDilemma) -> int:
    """Return the words of a case on its screen."""
    texts = [told.title, told.case, told.need, told.advice, told.neighbours, told.rules]
    texts += [told.decides, *told.arguments_for, *told.arguments_against]
    texts += [text for one in told.options for text in (one.label, one.text, one.loser)]
    return sum(1 for text in texts for word in text.split() if WORD.search(word))


@pytest.mark.parametrize("scale", [1.0, 1.15, 1.3])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_first_screen_fits_a_small_laptop(scale: float, lang: str) -> None:
    """At 1366 by 768 nothing of the first screen is scrolled away or cut, and Enter begins."""
    player = Player(LAPTOP, scale=scale, lang=lang)
    ui = player.shell.ui
    assert all(shown.fits and not shown.hidden for shown in ui.shown)
    assert not any(region.furthest for region in ui.regions.values())
    player.key(pygame.K_RETURN)
    player.settle()
    assert player.launcher.started


def test_a_saved_game_says_what_it_is_and_when_it_was_played() -> None:
    """The first screen tells town, format, round, beat and time of the games last played."""
    player = Player(LAPTOP)
    assert "Leusden, Solo · ronde 2 van 6, Werkwijze" in player.texts
    assert "23 november 2026 om 19:30" in player.texts


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_saved_game_that_cannot_go_on_says_so_before_it_is_pressed(lang: str) -> None:
    """It is not among the games to go on with, and on its own page it says why and what to do."""
    launcher = MemoryLauncher()
    first, second = (card.folder for card in launcher.saved)
    launcher.changed = {first}
    player = Player(LAPTOP, launcher=launcher, lang=lang)
    told = Words(lang).problem(trouble("other_scenario", town="Leusden"))
    assert "start:saved:0" in player.items
    assert "start:saved:1" not in player.items
    assert told not in player.texts.replace("\n", " ")
    player.click("start:page:3")
    player.settle()
    assert "start:saved:0" not in player.items
    assert "start:saved:1" in player.items
    assert told in player.texts.replace("\n", " ")
    player.click("start:saved:1")
    assert player.launcher.resumed == [second]


def test_with_only_games_that_cannot_go_on_the_first_page_offers_none() -> None:
    """Nothing is offered that would be refused; the page of saved games still explains."""
    launcher = MemoryLauncher()
    launcher.changed = {card.folder for card in launcher.saved}
    player = Player(LAPTOP, launcher=launcher)
    assert not any(name.startswith("start:saved") for name in player.items)
    player.click("start:page:3")
    assert player.texts.count("begin een nieuw spel") == 2
