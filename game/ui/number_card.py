"""The card of a number: what it is, where it comes from, what moves it in this model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.texts import Words
from game.texts.cards import FROM, MOVES, ORIGIN, ORIGINS, TITLE, WHAT, Card
from game.texts.marks import mark
from game.ui import widgets
from game.ui.dispute import behind
from game.ui.flow import Flow, columns
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.ports import disputes_of
from game.ui.style import BLUE, INK_SOFT, Text

if TYPE_CHECKING:
    from game.ui.shell import Shell

Rect = pygame.Rect
MOVED_BY = mark("Wat het beweegt in dit model")


def texts_of(words: Words, card: Card) -> tuple[str, ...]:
    """Everything the card says: title, what it is, origin, head, what moves it."""
    what = words(WHAT[card.code], **dict(card.values))
    origin = words(ORIGIN[FROM[card.code]])
    return words(TITLE[card.code]), what, origin, words(MOVED_BY), words(MOVES[card.code])


def draw_card(shell: Shell) -> None:
    """Draw the card that is open, over the screen."""
    ui, words, card = shell.ui, shell.words, shell.card
    if card is None:
        return
    texts = texts_of(words, card)
    wide = min(ui.em(820), ui.width - ui.px(60))
    with widgets.dialog(ui, (wide, _height(ui, texts, wide)), texts[0]) as flow:
        _told(flow, texts, ORIGINS[FROM[card.code]])
        close = words("Sluiten")
        area = flow.left
        row = Rect(area.x, area.bottom - ui.target, area.width, ui.target)
        dispute = behind(disputes_of(shell.table), card)
        if dispute is None:
            side = min(widgets.button_width(ui, close) + ui.em(20), area.width)
            box = Rect(row.right - side, row.y, side, row.height)
        else:
            left, box = columns(row, [1, 1], ui.gap)
            if widgets.button(ui, "card:behind", left, words("Waar rust dit op?"),
                              icon="book"):  # fmt: skip
                shell.dispute, shell.overlay = dispute, "dispute"
        if widgets.button(ui, "overlay:close", box, close, kind="primary", icon="x",
                          primary=True):  # fmt: skip
            shell.overlay = ""


def _told(flow: Flow, texts: tuple[str, ...], icon: str) -> None:
    _, what, origin, head, moves = texts
    flow.text(what, Text.LEAD)
    flow.gap(1.2)
    flow.marked(icon, origin, colour=BLUE, weight=Weight.SEMIBOLD)
    flow.gap(1.2)
    flow.text(head, Text.SMALL, colour=INK_SOFT, weight=Weight.SEMIBOLD)
    flow.gap(0.3)
    flow.text(moves)


def _height(ui: Ui, texts: tuple[str, ...], wide: int) -> int:
    """Height of the sheet with these texts."""
    inner = Rect(0, 0, wide - ui.px(56), ui.height)
    with ui.rehearsed():
        flow = Flow(ui, inner)
        flow.title(texts[0])
        _told(flow, texts, "eye")
    return flow.y + ui.target + ui.px(56) + 2 * ui.gap
