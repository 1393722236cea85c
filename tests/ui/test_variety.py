"""Choices before play on the start screen, and what is told of them later."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.definitions import Choices
from game.content.load import find, load
from game.rules.state import Beat
from game.ui.footer import ON
from tests.ui.memory_table import MemoryTable, leusden, memory_table
from tests.ui.player import FULL_HD, LAPTOP, Player
from tests.ui.walk import walk


def with_challenge(identity: str) -> MemoryTable:
    """Return a table of the shipped town with a challenge and an opening."""
    table = memory_table()
    table.content = load(find(leusden().id), Choices("scandal", "", identity))
    return table


def test_nothing_is_chosen_unless_somebody_chooses() -> None:
    """Straight on from the start screen gives the town as it is."""
    player = Player()
    player.click(ON)
    player.settle()
    assert player.launcher.chosen == Choices()


def test_the_choices_reach_the_session() -> None:
    """What is pressed on the start screen is what the session is started with."""
    player = Player()
    player.click("start:page:2")
    for name in ("opening:scandal", "coalition:breed", "challenge:blijvertjes", "month"):
        player.click(f"start:{name}")
    player.click(ON)
    player.settle()
    assert player.launcher.chosen == Choices("scandal", "breed", "blijvertjes")
    assert player.launcher.started[0]["seed"] == player.launcher.seed_of_month()


def test_a_choice_says_what_it_is() -> None:
    """Below a chosen opening stands its story, below a coalition its seats."""
    player = Player()
    player.click("start:page:2")
    assert "van 21 zetels, wind van opzij" in player.texts
    player.click("start:coalition:minderheid")
    player.click("start:opening:windfall")
    player.settle()
    assert "9 van 21 zetels, tegenwind" in player.texts
    assert leusden().openings["windfall"].story in player.texts


def test_the_story_and_the_task_are_told_before_the_first_round() -> None:
    """Who sits down later reads how it began and what was agreed."""
    player = Player(table=with_challenge("blijvertjes"))
    assert leusden().openings["scandal"].story in player.texts
    assert "Uw uitdaging: " + leusden().challenges["blijvertjes"].task in player.texts


@pytest.mark.parametrize("size", [FULL_HD, LAPTOP])
def test_the_debrief_tells_whether_it_was_met(size: tuple[int, int]) -> None:
    """At the end the card is told as met or as not met, with its task."""
    table = with_challenge("niets-laten-vallen")
    player = Player(size, table=table)
    for _ in walk(player, player.click):
        pass
    player.click("debrief:page:1")
    player.settle()
    assert table.state.beat is Beat.DEBRIEF
    title = leusden().challenges["niets-laten-vallen"].title
    dropped = any(record.dropped for record in table.state.history)
    assert f"Uitdaging ‘{title}’ is {'niet ' if dropped else ''}gehaald" in player.texts
    history = tuple(replace(one, dropped=()) for one in table.state.history)
    table.state = replace(table.state, history=history)
    player.settle()
    assert f"Uitdaging ‘{title}’ is gehaald" in player.texts
