"""The screen in words: pictures, maps and charts are said too, and nothing twice."""

from __future__ import annotations

import pygame
import pytest

from game.texts import Words
from game.ui.describe import describe
from tests.ui.memory_table import memory_table
from tests.ui.player import Player
from tests.ui.walk import walk

WANTED = {
    "nl": {
        "bulletin": ("Kaart van Leusden", "in de mist", "Portret van", "Vlag 1"),
        "decision result": ("De raadzaal", "zetels"),
        "life": ("Tekening:",),
        "debrief 0": ("Stippen:", "schaduwstad"),
        "debrief 1": ("Lijn:", "achtereenvolgens"),
    },
    "en": {
        "bulletin": ("Map of Leusden", "in the fog", "Portrait of", "Flag 1"),
        "decision result": ("The council chamber", "seats"),
        "life": ("Drawing:",),
        "debrief 0": ("Dots:", "shadow town"),
        "debrief 1": ("Line:", "in order"),
    },
}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_pictures_maps_and_charts_are_told(lang: str) -> None:
    """Of every kind of picture a sentence says what it shows, in both languages."""
    player = Player(table=memory_table("kort"), lang=lang)
    words, missing = Words(lang), dict(WANTED[lang])
    for name in walk(player, player.click):
        told = "\n".join(describe(player.shell.ui, words))
        assert told.strip(), name
        if name in missing and all(one in told for one in missing[name]):
            del missing[name]
    assert not missing


def test_the_title_comes_first_and_what_is_chosen_is_said() -> None:
    """The description starts with where one is; the tab that is on says so; no label twice."""
    player = Player(table=memory_table("kort"))
    player.key(pygame.K_RETURN)
    player.settle()
    lines = describe(player.shell.ui, Words("nl"))
    assert lines[0] == "Beeld: wat speelt er?"
    assert "[tabblad] Nieuws (gekozen)" in lines
    assert "[tabblad] Wat wij weten" in lines
    assert "Nieuws" not in lines
