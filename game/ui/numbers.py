"""Numbers on the screen, each with the card that it leads to.

A number is a thing that can be reached of its own kind. It lies over what it
stands on: a click goes to a button first and to its number with the right
button of the mouse, or after F3, when only numbers can be reached.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.texts.cards import NUMBER, Card
from game.ui.fonts import Weight
from game.ui.inputs import NUMBER_KIND, Item
from game.ui.style import FOCUS, INK_SOFT

if TYPE_CHECKING:
    from game.ui.frame import Ui

Cards = str | Card | Sequence[str | Card]
"""What the numbers of a text lead to, in their order; the last serves all that follow."""


def number(ui: Ui, card: str | Card, rect: pygame.Rect, text: str) -> None:
    """Register a number that stands somewhere, in a text or in a picture."""
    known = card if isinstance(card, Card) else Card(card)
    region = ui.regions.get(ui.region)
    down = region.offset if region is not None else 0
    name = f"number:{ui.layer}:{known.code}:{rect.x},{rect.y + down}"
    ui.register(Item(name, rect, NUMBER_KIND, text, card=known))


def register(
    ui: Ui,
    cards: Cards,
    text: str,
    lines: Sequence[str],
    places: Sequence[tuple[int, int]],
    *,
    px: int,
    weight: Weight,
) -> None:
    """Register the numbers of a text that was drawn line by line at these places."""
    kinds = [cards] if isinstance(cards, str | Card) else list(cards)
    if not kinds or ui.rehearsing:
        return
    high, found = ui.type.line_height(px), 0
    for line, (left, top) in zip(lines, places, strict=True):
        for match in NUMBER.finditer(line):
            start = ui.type.width(line[: match.start()], px, weight)
            wide = ui.type.width(match.group(), px, weight)
            rect = pygame.Rect(left + start, top, wide, high).inflate(ui.px(8), 0)
            number(ui, kinds[min(found, len(kinds) - 1)], rect, text)
            found += 1


def draw(ui: Ui) -> None:
    """Underline the number under the mouse, and all of them after F3."""
    shown = ui.items.values() if ui.inputs.numbers else [ui.items.get(ui.inputs.hover)]
    top = max((item.layer for item in ui.items.values()), default=0)
    for item in shown:
        if item is not None and item.kind == NUMBER_KIND and item.layer == top:
            seen, thick = item.seen, max(2, ui.px(3))
            if seen.height == item.rect.height:
                line = pygame.Rect(seen.x, seen.bottom - thick, seen.width, thick)
                pygame.draw.rect(ui.surface, FOCUS if ui.inputs.numbers else INK_SOFT, line)
