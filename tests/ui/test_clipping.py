"""No text is cut or covered: every screen, both languages, every scale, from a laptop to 4K."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pygame
import pytest

from game.rules.views import Dilemma
from game.texts.dilemmas import ToldDilemma
from game.ui.footer import ON
from game.ui.scene import Scene
from game.ui.style import Text
from tests.ui.clipping import faults, laid_out
from tests.ui.memory_table import memory_table
from tests.ui.player import FULL_HD, LAPTOP, Player
from tests.ui.walk import walk

UHD = (3840, 2160)
SHEETS = (pygame.K_ESCAPE, pygame.K_F1, pygame.K_F4, pygame.K_F5, pygame.K_p)
Layout = tuple[tuple[int, int], float, str, bool]

SIZES, LANGUAGES = (LAPTOP, FULL_HD), ("nl", "en")
FIRST: list[Layout] = [(*one, False) for one in product(SIZES, (1.0, 1.3), LANGUAGES)]
SECOND: list[Layout] = [(*one, False) for one in product(SIZES, (1.6,), LANGUAGES)]
FEW = ("bulletin", "dilemma", "decision", "life", "election", "debrief")
"""Screens that are looked at on the largest picture too."""


def wrong_with(player: Player, name: str, layouts: list[Layout]) -> list[str]:
    """What is wrong with the screen that is on in any of these layouts."""
    ui = player.shell.ui
    before: Layout = (ui.surface.get_size(), ui.style.scale, ui.lang, ui.style.beamer)
    found = []
    for layout in layouts:
        laid_out(player, *layout)
        size, scale, lang, _ = layout
        found += [f"{name} {size[0]} {scale} {lang}: {one}" for one in faults(player)]
    laid_out(player, *before)
    return found


@pytest.mark.parametrize(
    ("layouts", "largest"),
    [(FIRST, (UHD, 1.0, "nl", False)), (SECOND, (UHD, 1.6, "en", False))],
    ids=["first layout", "second layout"],
)
def test_nothing_is_clipped_on_any_screen(layouts: list[Layout], largest: Layout) -> None:
    """On every screen and sheet of a term no text is cut, off its box or under another."""
    size, scale, lang, _ = layouts[0]
    player = Player(size, scale=scale, lang=lang)
    wrong = wrong_with(player, "start", layouts)
    for page in (1, 2, 3):
        player.click(f"start:page:{page}")
        wrong += wrong_with(player, f"start {page}", layouts)
    player = Player(size, table=memory_table("kort"), scale=scale, lang=lang)
    seen: set[str] = set()
    for name in walk(player, player.click):
        if name in seen:
            continue
        seen.add(name)
        large = [largest] if name.split(maxsplit=1)[0] in FEW and name[-1] not in "123" else []
        wrong += wrong_with(player, name, layouts + large)
        if "sheets" not in seen and name.startswith("bulletin"):
            seen.add("sheets")
            for key in SHEETS:
                player.key(key)
                wrong += wrong_with(player, f"{name} {pygame.key.name(key)}", layouts)
                player.shell.overlay = ""
                player.settle()
    assert len(seen) > 15
    assert not wrong, "\n".join(dict.fromkeys(wrong))


def test_nothing_is_clipped_for_a_room() -> None:
    """With the sizes for a room every screen of a term fits too."""
    player = Player(FULL_HD, table=memory_table("kort"), beamer=True)
    wrong = [f"{name}: {one}" for name in walk(player, player.click) for one in faults(player)]
    assert not wrong, "\n".join(dict.fromkeys(wrong))


def test_what_is_broken_is_found() -> None:
    """A text too long for its box, one over another and one off the screen are found."""
    player = Player(LAPTOP, table=memory_table("kort"))
    assert not faults(player)
    ui = player.shell.ui
    ui.write("Een zin die hier nooit in past", pygame.Rect(100, 300, 60, 20), Text.LEAD)
    ui.write("Eroverheen", pygame.Rect(110, 305, 300, 40), Text.LEAD)
    ui.write("Erbuiten", pygame.Rect(1300, 600, 200, 40), Text.LEAD)
    told = " ".join(faults(player))
    assert all(one in told for one in ("does not fit", "text over text", "off screen"))


@pytest.mark.parametrize("size", [FULL_HD, LAPTOP])
@pytest.mark.parametrize("length", range(0, 12, 2))
def test_both_sides_of_a_case_are_read_without_scrolling(
    monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], length: int
) -> None:
    """However the lines break on either side, no argument is below the edge of its box."""
    told = Scene.dilemma
    broken = ("Het geld is er; het staat alleen elders.",
              "Sanne Heuvelman vraagt geen gunst, wel een deur.")  # fmt: skip
    even = ("Hier heeft men het fonds niet nodig.", "Geld apart helpt niemand" + " nu" * length)

    def both(scene: Scene, case: Dilemma) -> ToldDilemma:
        whole = told(scene, case)
        options = tuple(replace(one, loser="Wie wacht. " * 16) for one in whole.options)
        return replace(whole, arguments_for=broken, arguments_against=even, options=options)

    monkeypatch.setattr(Scene, "dilemma", both)
    player = Player(size, table=memory_table())
    player.click(ON)
    player.click(ON)
    sides = [one for name, one in player.shell.ui.regions.items() if "dilemma:thumb" in name]
    assert len(sides) == 2
    assert all(one.content <= one.view for one in sides)
