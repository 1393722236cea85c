"""Help on the screen that is on, the keys, and the words of the council."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import pygame

from game.rules.decisions import to_be_voted
from game.rules.state import Beat
from game.texts import Words
from game.texts.council_words import TERMS, Term
from game.texts.help import HELP, Help
from game.texts.marks import mark
from game.ui import art, widgets
from game.ui.describe import KINDS
from game.ui.fill import filled
from game.ui.flow import Flow, columns, cut_top, scrolled
from game.ui.fonts import Weight
from game.ui.inputs import NUMBER_KIND
from game.ui.menus import with_close
from game.ui.style import INK_SOFT, Text

if TYPE_CHECKING:
    from game.ui.shell import Shell

Rect = pygame.Rect

KEYS = (
    ("Tab", mark("naar het volgende; met Shift naar het vorige")),
    (mark("pijltjes"), mark("naar wat ernaast, erboven of eronder staat")),
    (mark("Enter of spatie"), mark("kiezen; zonder keuze: verder")),
    ("1 – 9", mark("de kaart met dat nummer")),
    ("Esc", mark("menu, of terug")),
    ("Page Up, Page Down", mark("door een lange tekst bladeren")),
    ("P", mark("pauze; alles is bewaard")),
    ("F1, F2", mark("hulp bij dit scherm; het scherm in woorden")),
    ("F3", mark("getallen aanwijzen; Enter vertelt wat een getal is")),
    ("F4, F5", mark("woordenlijst; instellingen")),
    ("H", mark("een tip onderaan wegleggen")),
    ("Ctrl + −, Ctrl + +, Ctrl + 0", mark("tekst kleiner, groter, gewoon")),
    (mark("L"), mark("Nederlands of Engels")),
    ("M, R", mark("geluid aan of uit; beweging aan of uit")),
    ("Ctrl + Z", mark("laatste beslissing terugnemen")),
    (mark("klik op een getal"), mark("wat het is; op een knop met de rechterknop van de muis")),
    ("F11, F12", mark("volledig scherm; een foto van het scherm")),
)

WITH_A_MAP = ("bulletin", "bet", "life")
"""Screens on which the pins of the map stand."""

MOST_WORDS = 6
"""Council words that are offered beside the help of a screen."""


def code_of(shell: Shell) -> str:
    """Which help belongs to the screen that is on."""
    table = shell.table
    if table is None:
        return "start"
    state = table.state
    if state.beat is Beat.RANKING and state.owed is not None:
        return "preparing"
    if state.beat is Beat.DECISION:
        return "decision" if to_be_voted(state) and not state.votes else "result"
    if state.beat is Beat.LIFE:
        return "bet" if state.life is None else "life"
    return str(state.beat)


# --- the sheet ---------------------------------------------------------------------


def draw_help(shell: Shell) -> None:
    """Draw help: this screen, the keys; the words are one button away."""
    ui, words = shell.ui, shell.words
    with widgets.dialog(ui, (ui.px(1500), ui.px(1000)), words("Hulp")) as flow:
        area = with_close(shell, flow)
        strip, area = cut_top(area, ui.target, ui.gap)
        labels = (words("Dit scherm"), words("Toetsen"), words("Woordenlijst"))
        page = widgets.tabs(ui, "help:page", strip, labels, shell.help_page)
        if page == 2:
            shell.overlay = "words"
            return
        shell.help_page = page
        if page:
            _keys(shell, area)
        else:
            _this_screen(shell, area)


def _this_screen(shell: Shell, area: Rect) -> None:
    ui, words = shell.ui, shell.words
    code = code_of(shell)
    known = HELP[code]
    terms = terms_on(words, [one.text for one in ui.shown if one.layer == 0])[:MOST_WORDS]
    about = (code, shell.pointed.id if shell.pointed else "", tuple(terms))

    def whole(column: Flow) -> None:
        _told(shell, column, known)
        column.gap(1.5)
        _pins(shell, column)
        _terms(shell, column, terms)

    if ui.large:
        filled(ui, "help:this", area, whole, about=about)
        return
    left, right = columns(area, [3, 2], ui.margin * 2)
    filled(ui, "help:this", left, lambda column: _told(shell, column, known), about=about)
    with scrolled(ui, "help:words", right) as column:
        _pins(shell, column)
        _terms(shell, column, terms)


def _told(shell: Shell, column: Flow, known: Help) -> None:
    words = shell.words
    column.text(words(known.what), Text.LEAD, weight=Weight.SEMIBOLD)
    for way in known.ways:
        column.gap(0.7)
        column.marked("chevron-right", words(way))
    item = shell.pointed
    if item is not None and item.kind != NUMBER_KIND and item.label:
        column.gap(1.2)
        kind = words(KINDS[item.kind]) if item.kind in KINDS else ""
        column.text(words("Waar u was: {kind} ‘{label}’", kind=kind, label=item.label),
                    Text.SMALL, weight=Weight.SEMIBOLD)  # fmt: skip
        if item.tip and item.tip != item.label:
            column.text(item.tip, Text.SMALL)
        pressed = words("Enter of een klik kiest dit.") if item.enabled else words(
            "Dit kan nu niet.")  # fmt: skip
        column.text(pressed, Text.SMALL, colour=INK_SOFT)


def _pins(shell: Shell, column: Flow) -> None:
    """What the pins mean, where the screen has the map."""
    if code_of(shell) not in WITH_A_MAP:
        return
    words = shell.words
    column.text(words("De spelden op de kaart"), Text.LEAD, weight=Weight.SEMIBOLD)
    column.gap(0.5)
    art.pin_legend(column, words)
    column.gap(1.5)


def _terms(shell: Shell, column: Flow, terms: Sequence[Term]) -> None:
    """Words of the council that stand on the screen, each leading to its meaning."""
    ui, words = shell.ui, shell.words
    if not terms:
        return
    column.text(words("Woorden op dit scherm"), Text.LEAD, weight=Weight.SEMIBOLD)
    for term in terms:
        column.gap(0.5)
        if widgets.button(ui, f"help:word:{term.word}", column.row(ui.target), words(term.word),
                          kind="quiet", icon="book", size=Text.SMALL):  # fmt: skip
            shell.term, shell.overlay = term.word, "words"


def _keys(shell: Shell, area: Rect) -> None:
    ui, words = shell.ui, shell.words
    half = -(-len(KEYS) // 2)
    parts = (KEYS,) if ui.large else (KEYS[:half], KEYS[half:])
    for number, (part, box) in enumerate(
        zip(parts, columns(area, [1] * len(parts), ui.margin * 2), strict=True)
    ):
        filled(ui, f"help:keys:{number}", box, partial(_some_keys, words, part))


def _some_keys(words: Words, keys: Sequence[tuple[str, str]], column: Flow) -> None:
    for key, meaning in keys:
        column.text(words(key), Text.SMALL, weight=Weight.SEMIBOLD)
        column.text(words(meaning), Text.SMALL)
        column.gap(0.6)


# --- the words ---------------------------------------------------------------------


def draw_words(shell: Shell) -> None:
    """Draw the list of words beside the meaning of the one that is chosen."""
    ui, words = shell.ui, shell.words
    terms = sorted(TERMS, key=lambda term: words(term.word).lower())
    chosen = next((term for term in terms if term.word == shell.term), terms[0])
    with widgets.dialog(ui, (ui.px(1500), ui.px(1000)), words("Woorden van de raad")) as flow:
        area = with_close(shell, flow)
        if ui.large:
            high = max(_meaning_height(shell, term, area.width) for term in terms)
            top, area = cut_top(area, high, ui.margin)
            _meaning(shell, Flow(ui, top), chosen)
            across = 2
        else:
            area, right = columns(area, [3, 2], ui.margin * 2)
            filled(ui, "words:meaning", right, lambda column: _meaning(shell, column, chosen),
                   about=(chosen.word,))  # fmt: skip
            across = 3
        with scrolled(ui, "words", area) as column:
            left = list(terms)
            while left:
                some, left = left[:across], left[across:]
                boxes = columns(column.row(ui.target), [1] * across, ui.gap)
                for term, box in zip(some, boxes, strict=False):
                    if widgets.choice(ui, f"words:{term.word}", box, words(term.word),
                                      term is chosen):  # fmt: skip
                        shell.term = term.word
                column.gap(0.6)


def _meaning(shell: Shell, column: Flow, term: Term) -> None:
    words = shell.words
    column.text(words(term.word), Text.HEADING, weight=Weight.BOLD)
    column.gap(0.5)
    column.text(words(term.meaning), Text.LEAD)


def _meaning_height(shell: Shell, term: Term, width: int) -> int:
    ui, words = shell.ui, shell.words
    head = ui.tall(words(term.word), width, Text.HEADING, Weight.BOLD)
    return head + ui.tall(words(term.meaning), width, Text.LEAD) + ui.gap


def terms_on(words: Words, texts: Sequence[str]) -> list[Term]:
    """The words of the list that stand in texts, in the order of the list."""
    whole = " ".join(texts).lower()
    return [term for term in TERMS if _pattern(term, words(term.word)).search(whole)]


@lru_cache(maxsize=256)
def _pattern(term: Term, word: str) -> re.Pattern[str]:
    """What in a text leads to a term: its word, or a form of it, from the start of a word."""
    forms = [re.escape(one.lower()) for one in (word, *term.forms)]
    return re.compile(rf"\b(?:{'|'.join(forms)})")
