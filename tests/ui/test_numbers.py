"""Every number on the screen leads, in one step, to a card that says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from game.texts import Words
from game.texts.cards import FROM, MOVES, NUMBER, ORIGIN, TITLE, WHAT, Card, cards_of
from game.ui.fill import count
from game.ui.inputs import NUMBER_KIND, Item
from game.ui.number_card import texts_of
from tests.ui.memory_table import memory_table
from tests.ui.player import FULL_HD, LAPTOP, Player
from tests.ui.walk import walk

MOST_WORDS = 60

NO_CARD = {
    r"(?i)\b(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|january|february|march|may|june|july|august|october) \d{4}": "a date",
    r"^\d$": "the number of a card, for the keys and for hand voting",
    r"^\d\. ": "the place in an order, or the key of a button",
    r"(?i)\b(ronde|round) \d+( (van|of) \d+)?": "where the session is",
    r"\b(19|20)\d\d\b": "a year",
    r"\bF\d\d?\b": "a key",
}
"""What is no number of the town or of its council, and why."""


def numbers_of(player: Player) -> list[Item]:
    """The numbers that can be reached."""
    return [item for item in player.shell.ui.items.values() if item.kind == NUMBER_KIND]


def without_names(player: Player, text: str) -> str:
    """A text without the proper names in it, and without what needs no card."""
    state = player.table.state
    towns = [part.town for part in (state.opening, state.life) if part is not None]
    names = {view.name for town in towns for view in town.initiatives}
    names |= {source.title for source in (b.source for b in player.table.content.blocks.values())}
    for one in sorted(names, key=len, reverse=True):
        text = text.replace(one, "")
    text = re.sub(r"\b[A-Z][a-z]+ [A-Z][\w-]+ \d+", "", text)
    for pattern in NO_CARD:
        text = re.sub(pattern, "", text)
    return text


def lacking(player: Player) -> Iterator[str]:
    """Texts of the lowest layer with a number that leads to nothing."""
    known = {item.label for item in numbers_of(player)}
    for shown in player.shell.ui.shown:
        if shown.layer or shown.text in known:
            continue
        if NUMBER.search(without_names(player, shown.text)):
            yield shown.text


@pytest.mark.parametrize(("lang", "scale"), [("nl", 1.0), ("en", 1.0), ("nl", 1.6)])
def test_every_number_on_every_screen_has_a_card(lang: str, scale: float) -> None:
    """No screen of a term draws a number that leads nowhere, in both languages and layouts."""
    player = Player(FULL_HD, table=memory_table(), lang=lang, scale=scale)
    wrong = []
    for name in walk(player, player.click):
        wrong += [f"{name}: {text}" for text in lacking(player)]
        wrong += [f"{name}: unknown card {item.card}" for item in numbers_of(player)
                  if item.card is None or item.card.code not in TITLE]  # fmt: skip
    assert not wrong, "\n".join(dict.fromkeys(wrong))


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_council_without_a_method_leaves_numbers_with_cards(lang: str) -> None:
    """A new council that has no blocks to keep finds a town, and every figure of it leads on."""
    player = Player(FULL_HD, table=memory_table("kort"), lang=lang)
    for name in walk(player, player.click):
        if name.startswith("epilogue"):
            break
    state = player.table.state
    assert state.epilogue is not None
    player.table.state = replace(state, epilogue=replace(state.epilogue, fates=()))
    player.settle()
    assert len(numbers_of(player)) >= 3
    assert list(lacking(player)) == []


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_numbers_before_play_have_cards_too(lang: str) -> None:
    """On the start screen all lead somewhere, but for years and where a saved game stands."""
    player = Player(FULL_HD, lang=lang)
    year = re.compile(r"\b(19|20)\d\d\b")
    for page in range(3):
        player.click(f"start:page:{page}")
        known = {item.label for item in numbers_of(player)}
        saved = " ".join(item.label for item in player.shell.ui.items.values())
        rest = [
            shown.text
            for shown in player.shell.ui.shown
            if shown.text not in known and NUMBER.search(year.sub("", shown.text))
        ]
        assert known
        assert all(text in saved for text in rest), rest


def test_every_card_says_what_where_from_and_what_moves_it() -> None:
    """Each code has a title, what it is, an origin and what moves it; nothing is left over."""
    assert set(TITLE) == set(WHAT) == set(MOVES) == set(FROM)
    assert set(FROM.values()) <= set(ORIGIN)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_card_is_short(lang: str) -> None:
    """A card holds at most 60 words, also for a room."""
    words = Words(lang)
    for code in TITLE:
        values = (("runs", 50), ("low", "12%"), ("high", "15%")) if code == "plot" else ()
        assert count(texts_of(words, Card(code, values)))[0] <= MOST_WORDS, code


@pytest.mark.parametrize(("size", "scale"), [(LAPTOP, 1.0), (LAPTOP, 1.6), (FULL_HD, 1.3)])
def test_a_card_fits_its_sheet(size: tuple[int, int], scale: float) -> None:
    """Nothing on any card is cut or runs over its button."""
    player = Player(size, table=memory_table(), scale=scale)
    for code in TITLE:
        values = (("runs", 50), ("low", "12%"), ("high", "15%")) if code == "plot" else ()
        player.shell.card, player.shell.overlay = Card(code, values), "card"
        player.frame()
        on_card = [shown for shown in player.shell.ui.shown if shown.layer == 1]
        assert all(shown.fits for shown in on_card), code
        close = player.shell.ui.items["overlay:close"].rect
        assert not [s for s in on_card if s.rect.bottom > close.top and s.rect.top < close.top]


def test_a_click_on_a_number_opens_its_card_and_escape_closes_it() -> None:
    """One step by mouse there, one step back."""
    player = Player(FULL_HD, table=memory_table())
    player.key(pygame.K_RETURN)
    player.settle()
    item = next(one for one in numbers_of(player) if one.card == Card("hours_left"))
    player.click(item.id)
    assert player.shell.words(WHAT["hours_left"]) in player.texts
    assert player.shell.words(ORIGIN["derived"]) in player.texts
    player.key(pygame.K_ESCAPE)
    player.settle()
    assert player.shell.words(WHAT["hours_left"]) not in player.texts


def test_a_number_on_a_button_opens_with_the_right_button_of_the_mouse() -> None:
    """The left button works the button; the right one asks what its number is."""
    player = Player(FULL_HD, table=memory_table())
    player.key(pygame.K_RETURN)
    player.settle()
    item = next(one for one in numbers_of(player) if one.card == Card("look_hours"))
    player.frame(pygame.event.Event(pygame.MOUSEBUTTONUP, button=3, pos=item.seen.center))
    player.settle()
    assert player.shell.words(WHAT["look_hours"]) in player.texts
    assert not player.table.state.looked


def test_the_keyboard_goes_along_the_numbers_and_back() -> None:
    """F3 shows the numbers, Tab goes along them, Enter opens one, Esc closes; F3 goes back."""
    player = Player(LAPTOP, table=memory_table())
    player.key(pygame.K_RETURN)
    assert player.shell.gallery is not None
    # The map has a number too, and comes when it is read.
    player.shell.gallery.wait()
    player.settle()
    player.key(pygame.K_F3)
    reached = set()
    for _ in range(len(numbers_of(player))):
        player.key(pygame.K_TAB)
        reached.add(player.shell.ui.inputs.focus)
    assert reached == {item.id for item in numbers_of(player)}
    focused = player.shell.ui.items[player.shell.ui.inputs.focus]
    player.key(pygame.K_RETURN)
    player.settle()
    assert focused.card is not None
    assert player.shell.words(TITLE[focused.card.code]) in player.texts
    player.key(pygame.K_ESCAPE)
    player.settle()
    player.key(pygame.K_TAB)
    assert player.shell.ui.items[player.shell.ui.inputs.focus].kind != NUMBER_KIND


def test_numbers_of_a_sentence_find_their_cards_in_order() -> None:
    """A number is known by its value, in either language's way to write it."""
    values = (("eur", 1200), ("helpers", 14), ("initiative", "x"), ("weeks", 3))
    told = "Na 3 weken kreeg de groep van 14 helpers € 1.200."
    assert cards_of(told, values) == ["weeks", "helpers", "eur"]
    assert cards_of("€ 1,200", values) == ["eur"]
    assert cards_of("9 keer", ()) == ["count"]
