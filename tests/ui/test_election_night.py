"""Election night: seats that fall one after another, reasons, and who comes and goes."""

from __future__ import annotations

from collections import Counter

import pygame

from game.rules.endings import ElectionReport
from game.ui.app import EACH_FRAME
from game.ui.screens.election import ElectionScreen
from game.ui.screens.seats import AT_ONCE, EACH_LAST, LAST, SILENCE, WHOLE
from tests.ui.memory_table import memory_table
from tests.ui.player import Player
from tests.ui.walk import walk


def at_the_polls() -> Player:
    """A player on whose screen election night has just begun."""
    player = Player(table=memory_table("kort"))
    for name in walk(player, player.click):
        if name.startswith("election"):
            break
    player.shell.screen = None
    player.frame()
    return player


def night(player: Player) -> tuple[ElectionScreen, ElectionReport]:
    """The screen and what happened."""
    screen, report = player.shell.screen, player.table.state.election
    assert isinstance(screen, ElectionScreen)
    assert report is not None
    return screen, report


def all_down(player: Player) -> bool:
    """Whether every seat has fallen: then the turnout is told."""
    return "Opkomst" in player.texts


def test_the_seats_fall_one_after_another_and_the_last_take_their_time() -> None:
    """First silence, then seat after seat; the end of it is not there before its time."""
    player = at_the_polls()
    _, report = night(player)
    assert "stembureaus" in player.texts
    whole = SILENCE + WHOLE + LAST * EACH_LAST
    to_go = []
    for _ in range(round(10 * whole) - 20):
        player.frame(seconds=0.1)
        to_go += [shown.text for shown in player.shell.ui.shown if shown.text.startswith("Nog ")]
    assert len(dict.fromkeys(to_go)) > len(report.fallen) / 2
    assert not all_down(player)
    for _ in range(30):
        player.frame(seconds=0.1)
    assert all_down(player)


def test_enter_lets_all_seats_fall_and_then_goes_on() -> None:
    """The first press ends the waiting, the second turns the page."""
    player = at_the_polls()
    screen, _ = night(player)
    player.key(pygame.K_RETURN)
    assert screen.page == 0
    assert all_down(player)
    player.settle()
    player.key(pygame.K_RETURN)
    assert screen.page == 1


def test_without_movement_the_seats_come_in_steps() -> None:
    """Each key brings some seats; nothing comes by itself."""
    player = at_the_polls()
    player.shell.comfort.switch_motion()
    for _ in range(40):
        player.frame(seconds=1.0)
    assert "stembureaus" in player.texts
    for step in range(AT_ONCE):
        assert not all_down(player), step
        player.key(pygame.K_RETURN)
        player.settle()
    assert all_down(player)


def test_every_faction_ends_with_the_seats_it_won() -> None:
    """What fell is what the result says, and nobody is without a reason or an honest none."""
    _, report = night(at_the_polls())
    assert Counter(report.fallen) == {one.faction: one.seats for one in report.results if one.seats}


def test_who_comes_and_who_goes_is_told_by_name() -> None:
    """Every newcomer and every leaver stands on the page of the council."""
    player = at_the_polls()
    _, report = night(player)
    player.click("election:page:2")
    assert len(report.leavers) == len(report.leaving) > 0
    for leaver in report.leavers:
        assert leaver.name in player.texts
    for newcomer in report.newcomers:
        assert newcomer.face.name in player.texts


def test_no_frame_measures_both_columns_of_the_council() -> None:
    """The page with many members is measured one column a frame, and is whole soon after."""
    player = at_the_polls()
    _, report = night(player)
    ui = player.shell.ui
    ui.slices.most = EACH_FRAME
    player.shell.screen.page = 2  # type: ignore[union-attr]
    measured = []
    for _ in range(40):
        before = len(ui.fits)
        player.frame(seconds=1 / 60)
        measured.append(len(ui.fits) - before)
    assert sum(measured) >= 2
    assert max(measured) == 1
    assert all(one.face.name in player.texts for one in report.newcomers)
    assert all(one.name in player.texts for one in report.leavers)


def test_a_page_that_is_turned_leaves_no_pictures_behind() -> None:
    """What is kept of a page goes when another is turned to, and is there again on return."""
    player = at_the_polls()
    kept = []
    for page in (1, 2, 1):
        player.click(f"election:page:{page}")
        player.settle()
        kept.append((set(player.shell.ui.stills), player.texts))
    assert kept[0] == kept[2]
    assert kept[0][0] & kept[1][0] == {"header"}
