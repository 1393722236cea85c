"""What the draft would do in this model: paired runs with their spread, as far as they are."""

from __future__ import annotations

import pygame

from game.rules.definitions import Lens
from game.rules.reports import LensDifference
from game.session.what_if import Estimate
from game.texts import Words
from game.texts.cards import Card
from game.ui import shapes
from game.ui.flow import Flow
from game.ui.fonts import Weight
from game.ui.numbers import number
from game.ui.pieces import LENS_COLOURS, unit_name
from game.ui.scene import Scene
from game.ui.shelf import Shelved
from game.ui.style import CARD, INK_SOFT, LINE, TINTS, Colour, Text

Rect = pygame.Rect


def draw_estimate(scene: Scene, flow: Flow, estimate: Estimate) -> None:
    """Draw the estimate of the draft, beside or behind the bill."""
    words = scene.words
    flow.text(words("Wat dit in het model doet"), Text.LEAD, weight=Weight.SEMIBOLD)
    flow.note(
        words(
            "Verschil met nu, {months} maanden verder. {pairs} van {wanted} paren met hetzelfde "
            "toeval; elke stip is een paar. Geen voorspelling.",
            months=estimate.months,
            pairs=estimate.pairs,
            wanted=estimate.wanted,
        ),
        card=("months_ahead", "pairs"),
    )
    draw_differences(flow, words, estimate)


def draw_differences(flow: Flow, words: Words, estimate: Estimate) -> None:
    """Draw what an estimate says of every lens: between which ends, and every pair as a dot."""
    ui = flow.ui
    for difference in estimate.differences:
        flow.gap(0.6)
        flow.pair(words.label("lens", difference.lens), _told(words, difference), Text.SMALL,
                  card="difference")  # fmt: skip
        strip = flow.row(ui.em(18))
        flow.air = 0
        if ui.visible(strip):
            size = (max(1, strip.width), strip.height)
            picture = _range(size, difference, LENS_COLOURS[difference.lens])
            ui.surface.blit(picture, strip)
        number(ui, _plotted(words, difference), strip, words.label("lens", difference.lens))


def _plotted(words: Words, difference: LensDifference) -> Card:
    """The card of the dots: how many, and between which ends most lie."""
    low, high = (round(one, _DIGITS[difference.lens]) for one in (difference.low, difference.high))
    signed = words.signed
    values = (("high", signed(high)), ("low", signed(low)), ("runs", len(difference.dots)))
    return Card("plot", values)


def _told(words: Words, difference: LensDifference) -> str:
    low, high = (
        round(value, _DIGITS[difference.lens]) for value in (difference.low, difference.high)
    )
    if low == high == 0:
        return words("geen verschil")
    unit = _UNITS[difference.lens]
    if low == high:
        one = unit_name(words, low, unit)
        return words("{value} {unit}", value=words.signed(low), unit=one)
    return words("{low} tot {high} {unit}", low=words.signed(low), high=words.signed(high),
                 unit=words.label("unit", unit))  # fmt: skip


@Shelved
def _range(size: tuple[int, int], difference: LensDifference, colour: Colour) -> pygame.Surface:
    """Every pair as a dot on one scale with no difference in the middle; the range behind them."""
    picture = pygame.Surface(size)
    picture.fill(CARD)
    wide, high = size
    middle, dot = high / 2, max(5, round(high * 0.42))
    most = max(_LEAST[difference.lens], *(abs(value) for value in difference.dots))

    def at(value: float) -> float:
        return wide / 2 + (wide / 2 - dot) * value / most

    pygame.draw.rect(picture, LINE, (0, round(middle), wide, 1))
    left, right = at(difference.low) - dot / 2, at(difference.high) + dot / 2
    band = Rect(round(left), round(middle - dot), max(dot, round(right - left)), 2 * dot)
    shapes.box(picture, band.clip(picture.get_rect()), TINTS[colour], dot)
    pygame.draw.rect(picture, INK_SOFT, (wide // 2, 0, 2, high))
    for value in difference.dots:
        shapes.disc(picture, (at(value), middle), dot, colour)
    return picture


_UNITS = {
    Lens.INITIATIVES: "groups",
    Lens.PARTICIPATION: "points",
    Lens.TRUST: "points",
    Lens.DECISIONS: "points",
    Lens.COUNCIL_HOURS: "hours_week",
    Lens.SERVICES: "weeks",
}
_DIGITS = {
    Lens.INITIATIVES: 0,
    Lens.PARTICIPATION: 0,
    Lens.TRUST: 1,
    Lens.DECISIONS: 0,
    Lens.COUNCIL_HOURS: 1,
    Lens.SERVICES: 1,
}
_LEAST = {
    Lens.INITIATIVES: 5.0,
    Lens.PARTICIPATION: 3.0,
    Lens.TRUST: 2.0,
    Lens.DECISIONS: 3.0,
    Lens.COUNCIL_HOURS: 0.5,
    Lens.SERVICES: 1.0,
}
"""The scale shows at least this much either way, so that noise looks small."""
