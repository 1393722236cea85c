"""For a room of people: what a page holds can be read from the last row, in one go."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.ui.fill import count
from game.ui.shown import Shown
from game.ui.style import Text
from tests.helpers.fake_society import FakeSociety
from tests.ui.memory_table import memory_table
from tests.ui.player import FULL_HD, Player
from tests.ui.walk import walk

LEAST_PX, MOST_WORDS, MOST_NUMBERS = 34, 60, 7


def texts_of(player: Player) -> list[Shown]:
    """The texts of the page itself, without header and footer and numbers of cards."""
    ui = player.shell.ui
    area = ui.surface.get_rect() if player.shell.overlay else player.shell.area().inflate(10, 10)
    return [
        shown
        for shown in player.on_top
        if area.contains(shown.rect) and not (len(shown.text) == 1 and shown.text.isdigit())
    ]


def leaves(player: Player) -> Iterator[int]:
    """Turn every leaf of the columns on a page; one where there are none."""
    yield 0
    for region in list(player.shell.ui.regions.values()):
        while region.leaved and region.offset < region.furthest:
            region.scroll(1)
            player.frame()
            yield region.offset


def pages(lang: str) -> Iterator[tuple[str, Player]]:
    """Every leaf of every page of a term and of what lies over it."""
    player = Player(FULL_HD, table=memory_table(), beamer=True, lang=lang)
    for name in walk(player, player.click):
        for leaf in leaves(player):
            yield f"{name} {leaf}", player
        for region in player.shell.ui.regions.values():
            region.show(0)
        player.frame()
    for key in (pygame.K_F1, pygame.K_ESCAPE):
        player.key(key)
        player.settle()
        yield "over the screen", player
        player.key(pygame.K_ESCAPE)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_page_for_a_room_is_large_and_short(lang: str) -> None:
    """Nothing under 34 px at 1080 lines, at most 60 words and 7 numbers a page."""
    wrong = []
    for name, player in pages(lang):
        found = texts_of(player)
        words, numbers = count([shown.text for shown in found])
        if words > MOST_WORDS or numbers > MOST_NUMBERS:
            wrong.append(f"{name}: {words} words, {numbers} numbers")
        wrong += [
            f"{name}: {shown.px} px: {shown.text!r}"
            for shown in player.shell.ui.shown
            if 0 < shown.px < LEAST_PX
        ]
    assert not wrong, "\n".join(dict.fromkeys(wrong))


def test_a_column_with_room_to_spare_grows() -> None:
    """Some text beside the map of the bulletin is larger than its plain size."""
    table = memory_table()
    # A seed whose first bulletin is short.
    table.society = FakeSociety(table.ruleset, seed=3)
    player = Player(FULL_HD, table=table)
    player.key(pygame.K_RETURN)
    player.settle()
    ui = player.shell.ui
    beside = [one.px for one in ui.shown if one.rect.x > FULL_HD[0] * 0.6 and not one.hidden]
    assert max(beside) > ui.text_px(Text.HEADING)


def test_a_leaf_turns_whole() -> None:
    """One notch of the wheel turns to the next leaf, and back again."""
    player = Player(FULL_HD, table=memory_table(), beamer=True)
    for name in walk(player, player.click):
        if name == "bulletin 0":
            break
    region = next(one for one in player.shell.ui.regions.values() if one.leaved)
    region.scroll(40)
    assert region.offset == region.view
    region.scroll(-3)
    assert region.offset == 0


def test_going_on_turns_every_leaf_first() -> None:
    """With Enter alone a room reads all news and the deadline before the page turns."""
    player = Player(FULL_HD, table=memory_table(), beamer=True)
    player.key(pygame.K_RETURN)
    player.settle()
    player.key(pygame.K_RETURN)
    player.settle()
    opening = player.opening
    words, read = player.shell.words, ""
    names = player.shell.names()
    for _ in range(12):
        read += "\n".join(shown.text for shown in player.on_top) + "\n"
        player.key(pygame.K_RETURN)
        player.settle()
        if "bulletin:map" in player.items:
            break
    wanted = [words.item(item, names) for item in (*opening.bulletin, opening.deadline)]
    assert all(sentence in read for sentence in wanted)
    assert "bulletin:map" in player.items
