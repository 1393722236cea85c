"""The screen in words: pictures, maps and charts are said too, and nothing twice."""

from __future__ import annotations

from collections import Counter

import pygame
import pytest

from game.texts import Words
from game.ui.describe import NAMED_ONCE, describe
from game.ui.text import SOFT_HYPHEN
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


def test_every_text_and_every_figure_is_told_where_it_stands() -> None:
    """No text is left out: figures, names on cards and what is scrolled away are told too."""
    player, words, figures = Player(table=memory_table("kort")), Words("nl"), 0
    for name in walk(player, player.click):
        ui = player.shell.ui
        told = Counter("\n".join(describe(ui, words)).split("\n"))
        pressed = [item for item in ui.items.values() if item.kind in NAMED_ONCE]
        seen = Counter(
            line
            for one in ui.shown
            if one.layer == 0
            and not one.label
            and not any(item.label == one.text and item.rect.contains(one.rect) for item in pressed)
            for line in one.text.replace(SOFT_HYPHEN, "").split("\n")
        )
        figures += sum(line.strip("+-%").isdigit() for line in seen)
        missing = {line for line, count in seen.items() if line and told[line] < count}
        assert not missing, f"{name}: {missing}"
        assert SOFT_HYPHEN not in "".join(told)
    assert figures > 40


def test_less_and_more_say_of_what() -> None:
    """Two buttons without words are told with the name of what they change."""
    player = Player(table=memory_table("kort"))
    for name in walk(player, player.click):
        if name.startswith("method"):
            break
    told = "\n".join(describe(player.shell.ui, Words("nl")))
    assert "[knop] Eigen contacten −" in told
    assert "[knop] Eigen contacten +" in told


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
