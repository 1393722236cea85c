"""Election night: two towns beside each other, told apart without colour."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.load import find, load, towns
from game.rules.views import InitiativeState, TownView
from game.texts.names import faction_marks
from game.ui.screens.two_towns import compared
from tests.helpers.fake_society import FakeSociety
from tests.ui.memory_table import memory_table
from tests.ui.player import Player
from tests.ui.walk import walk


def a_town() -> TownView:
    """The town of the fake society with everything at work."""
    view = FakeSociety(memory_table().ruleset)._town(12)
    running = (replace(one, state=InitiativeState.RUNNING) for one in view.initiatives)
    return replace(view, initiatives=tuple(running))


def test_what_lives_in_one_town_only_is_found() -> None:
    """What is at work in one town alone, in both, and in both but unlike, is kept apart."""
    town = a_town()
    first, second, third, *rest = town.initiatives
    here = replace(town, initiatives=(first, third, *rest))
    blooming = replace(third, state=InitiativeState.FLOURISHING)
    stopped = replace(rest[0], state=InitiativeState.DIED)
    there = replace(town, initiatives=(second, blooming, stopped, *rest[1:]))
    towns = compared(here, there)
    assert {one.id for one in towns.here} == {first.id, rest[0].id}
    assert [one.id for one in towns.there] == [second.id]
    assert towns.unlike == (third.id,)
    assert towns.both == len(rest)
    assert compared(town, town).here == compared(town, town).there == ()


@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_both_towns_are_shown_and_the_difference_is_said(scale: float) -> None:
    """Both towns are named, and how many live in only one of them stands in words."""
    player = Player(table=memory_table("kort"), scale=scale)
    last = "election 7" if scale > 1.3 else "election 4"
    for name in walk(player, player.click):
        if name == last:
            break
    told = player.texts
    if scale > 1.3:
        for side in (1, 2):
            player.click(f"election:towns:page:{side}" if f"election:towns:page:{side}"
                         in player.items else f"election:towns:{side}")  # fmt: skip
            told += player.texts
    assert "Uw stad" in told
    assert "chaduwstad" in told
    assert "alleen in uw stad" in told
    assert "alleen in de schaduwstad" in told


@pytest.mark.parametrize("town", [folder.name for folder in towns()])
def test_every_faction_has_letters_of_its_own(town: str) -> None:
    """No two factions of a town are told apart by colour alone."""
    names = tuple(faction.name for faction in load(find(town)).factions)
    marks = faction_marks(names)
    assert len(set(marks)) == len(names)
    assert all(len(mark) == 2 for mark in marks)
