"""Whoever disputes a number: the assumptions behind it, one of them, and what setting it does."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.content.assumptions import Assumption
from game.rules.definitions import Lens
from game.session.what_if import Estimate
from game.texts import Words
from game.texts.cards import ORIGIN, ORIGINS, RESTS_ON, Card
from game.texts.marks import mark
from game.ui import shapes, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, cut_bottom
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.pieces import LENS_COLOURS
from game.ui.ports import Disputes
from game.ui.screens.estimate import draw_differences
from game.ui.style import BLUE, INK_SOFT, SAND, Text

if TYPE_CHECKING:
    from game.ui.shell import Shell

Rect = pygame.Rect
MOST, LENSES = 5, 3
"""Assumptions that are listed, and lenses of which is said how much one matters."""

MATTERS = (
    (2.0, mark("groter dan toeval")),
    (1.0, mark("zo groot als toeval")),
    (0.0, mark("kleiner dan toeval")),
)
FULL_BAR = 3.0
"""How many times luck fills the bar."""


@dataclass
class Dispute:
    """What is on the sheet: the assumption, its page, and where the slider stands, 0 to 1."""

    lens: str
    name: str = ""
    page: int = 0
    share: float = 0.0


def behind(disputes: Disputes | None, card: Card) -> Dispute | None:
    """The assumptions behind a number; None where there are none to show."""
    lens = RESTS_ON.get(card.code, "")
    if disputes is None or not disputes.assumptions.top.get(lens):
        return None
    return Dispute(lens)


def draw_dispute(shell: Shell, disputes: Disputes, dispute: Dispute) -> None:
    """Draw the list of assumptions, or the one that was chosen."""
    ui, words = shell.ui, shell.words
    one = disputes.assumptions.cards.get(dispute.name)
    title = words("Waar dit op rust") if one is None else _said(words, one)
    with widgets.dialog(ui, (ui.em(1150), ui.em(760)), title) as flow:
        room, foot = cut_bottom(flow.left, ui.target, ui.gap)
        back = Rect(foot.x, foot.y, min(foot.width, ui.em(260)), foot.height)
        if widgets.button(ui, "dispute:back", back, words("Terug"), icon="arrow-left"):
            dispute.name, shell.overlay = "", "dispute" if one is not None else "card"
        elif one is None:
            filled(ui, "dispute:list", room,
                   lambda column: _list(ui, words, column, disputes, dispute),
                   about=(dispute.lens,))  # fmt: skip
        else:
            _one(shell, room, disputes, dispute, one)


def _said(words: Words, one: Assumption) -> str:
    return words.data(f"assumption.{one.name}.text", one.said) if one.said else one.name


def _list(ui: Ui, words: Words, flow: Flow, disputes: Disputes, dispute: Dispute) -> None:
    flow.text(words("Deze aannamen bewegen dit het meest. Kies er een om haar te bekijken of "
                    "anders te zetten."))  # fmt: skip
    for number, name in enumerate(disputes.assumptions.top[dispute.lens][:MOST], 1):
        one = disputes.assumptions.cards[name]
        flow.gap()
        said = _said(words, one)
        label = words("{number}. {assumption}", number=str(number), assumption=said)
        high = max(ui.target, ui.tall(label, flow.rect.width - ui.em(60)) + ui.px(20))
        if widgets.button(ui, f"dispute:{name}", flow.row(high), label, kind="quiet",
                          hotkey=pygame.K_0 + number):  # fmt: skip
            value = disputes.held.get(name, one.value)
            span = one.high - one.low
            dispute.name, dispute.page = name, 0
            dispute.share = (value - one.low) / span if span else 0.5


def _one(shell: Shell, room: Rect, disputes: Disputes, dispute: Dispute, one: Assumption) -> None:
    """What it is, setting it, and once it was set what that does."""
    ui, words = shell.ui, shell.words
    flow = Flow(ui, room)
    labels = [words("Wat het is"), words("In de zaal zetten")]
    outcome = disputes.outcome if one.name in disputes.held else None
    if outcome is not None:
        labels.append(words("Wat het doet"))
    strip = flow.row(ui.target)
    dispute.page = widgets.tabs(ui, "dispute:page", strip, labels, dispute.page)
    flow.gap()
    if dispute.page == 0:
        usual = disputes.assumptions.usual
        filled(ui, "dispute:about", flow.left,
               lambda column: _about(words, column, one, usual), about=(one.name,))  # fmt: skip
    elif dispute.page == 1:
        filled(ui, "dispute:set", flow.left,
               lambda column: _set(shell, column, dispute, one), about=(one.name,))  # fmt: skip
    elif outcome is not None:
        filled(ui, "dispute:outcome", flow.left,
               lambda column: _outcome(words, column, outcome), about=(one.name,))  # fmt: skip


def _about(words: Words, flow: Flow, one: Assumption, usual: Mapping[str, float]) -> None:
    """Its value and range, where it comes from, and how much it matters."""
    flow.text(words("In het model: {value}. Denkbaar: {low} tot {high}.",
                    value=_figure(words, one.value, one), low=_figure(words, one.low, one),
                    high=_figure(words, one.high, one)), weight=Weight.SEMIBOLD)  # fmt: skip
    flow.gap()
    flow.marked(ORIGINS[one.origin], words(ORIGIN[one.origin]), colour=BLUE)
    flow.note(words("Bron: {source}", source=one.source))
    flow.rule()
    flow.text(words("Hoeveel het uitmaakt over de hele marge"), Text.SMALL, colour=INK_SOFT,
              weight=Weight.SEMIBOLD)  # fmt: skip
    if not one.matters:
        flow.text(words("Voor deze gemeente is dat niet onderzocht."))
    for lens, matters in sorted(one.matters.items(), key=lambda pair: -pair[1])[:LENSES]:
        flow.gap(0.6)
        lost = matters <= usual.get(lens, 0.0)
        told = words("niet van toeval te onderscheiden") if lost else words(
            next(text for least, text in MATTERS if matters >= least))  # fmt: skip
        flow.pair(words.label("lens", lens), told, Text.SMALL)
        track = flow.row(flow.ui.px(12))
        shapes.box(flow.ui.surface, track, SAND, track.height // 2)
        done = round(track.width * min(1.0, matters / FULL_BAR))
        bar = Rect(track.x, track.y, max(track.height, done), track.height)
        shapes.box(flow.ui.surface, bar, LENS_COLOURS[Lens(lens)], track.height // 2)


def _set(shell: Shell, flow: Flow, dispute: Dispute, one: Assumption) -> None:
    """A slider over the range, and a button that runs again."""
    ui, words = shell.ui, shell.words
    value = one.low + dispute.share * (one.high - one.low)
    flow.text(words("De zaal zegt: {value}. Het model zegt: {model}.",
                    value=_figure(words, value, one), model=_figure(words, one.value, one)),
              weight=Weight.SEMIBOLD)  # fmt: skip
    flow.gap()
    dispute.share = widgets.slider(ui, "dispute:slider", flow.row(ui.target), dispute.share,
                                   words("pijltjes: minder of meer"))  # fmt: skip
    flow.pair(_figure(words, one.low, one), _figure(words, one.high, one), Text.SMALL)
    flow.gap()
    flow.note(words("Dit geldt voor wie meespeelt en staat in het logboek; de uitkomst is een "
                    "schatting."))  # fmt: skip
    flow.gap()
    if widgets.button(ui, "dispute:again", flow.row(ui.target), words("Reken opnieuw"),
                      kind="primary", icon="refresh"):  # fmt: skip
        shell.hold(one.name, value)
        dispute.page = 2


def _outcome(words: Words, flow: Flow, outcome: Estimate) -> None:
    """Paired differences per lens, with their spread."""
    flow.note(words("Geschat: {pairs} van {wanted} paren, {months} maanden vooruit; elke stip is "
                    "een paar.", pairs=outcome.pairs, wanted=outcome.wanted,
                    months=outcome.months))  # fmt: skip
    draw_differences(flow, words, outcome)


def _figure(words: Words, value: float, one: Assumption) -> str:
    """A number with as many decimals as tell the values of this range apart."""
    span = one.high - one.low or abs(one.value) or 1.0
    return words.number(value, max(0, 1 - math.floor(math.log10(span))))
