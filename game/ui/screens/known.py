"""What the council knows through each lens: measured when, how, and how sure."""

from __future__ import annotations

import pygame

from game.rules.definitions import Lens
from game.rules.knowledge import Sight, believed_alive, sight_of
from game.rules.views import Measure
from game.texts import Words
from game.texts.cards import Card
from game.ui import shapes, widgets
from game.ui.fill import filled
from game.ui.flow import Flow
from game.ui.fonts import Weight
from game.ui.numbers import number
from game.ui.pieces import LENS_COLOURS, LENS_ICONS, amount, error_bar, share_at, unit_name
from game.ui.scene import Scene
from game.ui.style import BROWN, INK_SOFT, Colour, Text

Rect = pygame.Rect

SHOWN_BY = {
    Lens.PARTICIPATION: "poll",
    Lens.TRUST: "poll",
    Lens.DECISIONS: "audit",
    Lens.SERVICES: "audit",
}
"""Which way of looking measures what a lens shows."""

_CARDS = {"poll": "poll_share", "audit": "audit_figure", "own": "own_figure"}


def known_panel(scene: Scene, rect: Rect) -> None:
    """Draw per lens what was measured, since when and how sure, or what would measure it."""
    ui, words, opening = scene.ui, scene.words, scene.state.opening
    if opening is None:
        return
    found: dict[Lens, list[Measure]] = {lens: [] for lens in Lens}
    for one in opening.known:
        found[one.lens].append(one)

    def tell(flow: Flow) -> None:
        flow.title(words("Wat de raad weet"))
        for lens in Lens:
            _heading(flow, words, lens)
            if lens is Lens.INITIATIVES:
                _initiatives(scene, flow)
            for one in found[lens]:
                measured(scene, flow, one, LENS_COLOURS[lens])
            if lens in SHOWN_BY and not found[lens]:
                _never(scene, flow, SHOWN_BY[lens])
            flow.gap(0.7)

    about = (scene.state.round, len(scene.state.looked))
    filled(ui, "bulletin:known", widgets.panel(ui, rect), tell, about=about)


def measured(scene: Scene, flow: Flow, one: Measure, colour: Colour) -> None:
    """Draw one figure with its error bar, and say when and how it was measured."""
    words = scene.words
    flow.pair(words.label("measure", one.what), figure(words, one), Text.SMALL,
              card=card_of(words, one))  # fmt: skip
    if one.sample:
        strip = flow.row(flow.ui.em(16))
        _bar(flow, strip, one, colour)
        number(flow.ui, card_of(words, one), strip, words.label("measure", one.what))
    flow.note(dated(scene, one), card="seen_month")


def figure(words: Words, one: Measure) -> str:
    """A figure as it reads best; of a sample only between which ends it lies."""
    unit = unit_name(words, one.value, one.unit)
    if one.sample:
        return words("{low} tot {high}", low=amount(words, one.low, one.unit),
                     high=amount(words, one.high, one.unit))  # fmt: skip
    return f"{amount(words, one.value, one.unit)} {unit}".strip()


def dated(scene: Scene, one: Measure) -> str:
    """Say when and how a figure was measured."""
    words, month = scene.words, scene.month(one.month)
    now = scene.state.opening.town.month if scene.state.opening else one.month
    source = words.label("source", one.source)
    if sight_of(one.month, now) is Sight.NOW:
        return words("uit {source}, {month}", source=source, month=month)
    return words("niet gezien sinds {month}, uit {source}", source=source, month=month)


def card_of(words: Words, one: Measure) -> Card:
    """The card of a figure: counted, or guessed from a sample between two ends."""
    if not one.sample:
        return Card(_CARDS.get(one.source, "audit_figure"))
    low, high = (amount(words, end, one.unit) for end in (one.low, one.high))
    return Card("poll_share", (("high", high), ("low", low), ("sample", one.sample)))


def _heading(flow: Flow, words: Words, lens: Lens) -> None:
    flow.marked(LENS_ICONS[lens], words.label("lens", lens), Text.BODY, weight=Weight.SEMIBOLD,
                colour=LENS_COLOURS[lens])  # fmt: skip


def _initiatives(scene: Scene, flow: Flow) -> None:
    words, opening = scene.words, scene.state.opening
    if opening is None:
        return
    views = believed_alive(opening.town.initiatives)
    fresh = sum(sight_of(one.seen, opening.town.month) is Sight.NOW for one in views)
    flow.text(words("{known} bekend, waarvan {fresh} dit kwartaal gezien", known=len(views),
                    fresh=fresh), Text.SMALL, card="known_groups")  # fmt: skip


def _never(scene: Scene, flow: Flow, way: str) -> None:
    words, hours = scene.words, scene.table.ruleset.look_hours[way]
    coming = any(look.way == way for look in scene.state.looked)
    if coming:
        flow.text(words("De peiling loopt; de uitslag komt volgende ronde."), Text.SMALL,
                  colour=INK_SOFT)  # fmt: skip
        return
    flow.text(words("Nog nooit gemeten. {way}: {hours} uur.", way=words.label("way", way),
                    hours=hours), Text.SMALL, colour=BROWN, card="look_hours")  # fmt: skip


def _bar(flow: Flow, strip: Rect, one: Measure, colour: Colour) -> None:
    """The error bar of a share, with what was found in it."""
    ui = flow.ui
    if ui.visible(strip):
        error_bar(ui, strip, one, colour, 2)
        at = (share_at(strip, one.value), strip.centery)
        shapes.disc(ui.surface, at, max(6, strip.height - 8), colour)
