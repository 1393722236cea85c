"""A whole term can be played by keyboard alone and by mouse alone."""

from __future__ import annotations

import pygame

from game.rules.rejections import Code
from game.rules.state import Beat
from game.session.errors import trouble
from game.ui.footer import ON
from tests.ui.memory_table import memory_table
from tests.ui.player import LAPTOP, Player
from tests.ui.walk import walk


def test_a_whole_term_by_keyboard_alone() -> None:
    """Tab and Enter suffice from the start screen to the debrief."""
    player = Player(LAPTOP)
    player.type_on("start:page:1")
    player.type_on("start:format:kort")
    player.type_on(ON)
    seen = list(walk(player, player.type_on))
    assert player.table.state.beat is Beat.DEBRIEF
    assert player.launcher.started[0]["format"] == "kort"
    assert player.launcher.started[0]["faction"] == player.table.content.player_faction
    assert not player.table.refused
    assert len(seen) > 20


def test_a_whole_term_by_mouse_alone() -> None:
    """Clicks and the wheel suffice from the start screen to the debrief."""
    player = Player(LAPTOP)
    player.click("start:page:1")
    player.click("start:format:kort")
    player.click(ON)
    list(walk(player, player.click))
    assert player.table.state.beat is Beat.DEBRIEF
    assert not player.table.refused


def test_a_refusal_is_said_in_a_sentence() -> None:
    """A refused command becomes a toast, in words."""
    player = Player(table=memory_table())
    player.key(pygame.K_z, pygame.KMOD_CTRL)
    player.settle()
    assert player.shell.ui.toasts[0].kind == "refused"
    assert "terug te nemen" in player.texts
    assert Code.NOTHING_TO_UNDO not in player.texts


def test_the_language_switches_at_once() -> None:
    """One key turns every text on the screen into the other language and back."""
    player = Player(table=memory_table())
    dutch = player.texts
    player.key(pygame.K_l)
    english = player.texts
    assert english != dutch
    player.key(pygame.K_l, pygame.KMOD_CTRL)
    assert player.texts == dutch


def test_undo_takes_the_last_decision_back() -> None:
    """Ctrl+Z goes back to the screen before."""
    player = Player(table=memory_table())
    player.key(pygame.K_RETURN)
    player.settle()
    assert player.table.state.round == 1
    player.key(pygame.K_z, pygame.KMOD_CTRL)
    player.settle()
    assert player.table.state.round == 0


def test_the_menu_traps_the_focus_and_closes_with_escape() -> None:
    """With the menu open only the menu can be reached; Esc closes it."""
    player = Player(table=memory_table())
    player.key(pygame.K_ESCAPE)
    player.settle()
    for _ in range(20):
        player.key(pygame.K_TAB)
        assert player.shell.ui.inputs.focus.startswith("menu:")
    player.key(pygame.K_ESCAPE)
    player.settle()
    assert "menu:quit" not in player.items


def test_cards_have_numbers_on_the_keyboard() -> None:
    """The key 2 chooses the second way out of a dilemma."""
    player = Player(table=memory_table())
    for _ in range(2):
        player.key(pygame.K_RETURN)
        player.settle()
    assert player.table.state.beat is Beat.DILEMMA
    player.key(pygame.K_2)
    player.settle()
    assert player.table.state.proposal == player.opening.dilemma.options[1].verdict


def test_a_full_disk_is_told_calmly() -> None:
    """Trouble lies over the screen with one sentence and two ways on."""
    player = Player(table=memory_table())
    player.table.problem = trouble("disk_full", path="x")
    player.settle()
    assert "trouble:on" in player.items
    player.key(pygame.K_RETURN)
    player.settle()
    assert "trouble:on" not in player.items
