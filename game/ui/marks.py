"""What lies over a frame: focus ring, tooltip, toasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui import shapes
from game.ui.fonts import Weight
from game.ui.inputs import Item
from game.ui.style import BRICK, CARD, FOCUS, GOLD, NIGHT, Text

if TYPE_CHECKING:
    from game.ui.frame import Ui

RING = 4
TIP_AFTER = 0.45


def draw_ring(ui: Ui) -> None:
    """A ring around what has the focus, once the keyboard was used."""
    item = ui.items.get(ui.inputs.focus)
    if item is not None and ui.inputs.focus_shown and item.seen.width > 0:
        ring = item.seen.inflate(ui.px(8), ui.px(8))
        shapes.box(ui.surface, ring, (*FOCUS, 0), ui.px(14), border=FOCUS, border_width=RING)


def draw_tip(ui: Ui) -> None:
    """The explanation of what is pointed at or has the focus."""
    name = ui.inputs.focus if ui.inputs.focus_shown else ui.inputs.hover
    if name != ui.pointed_since[0]:
        ui.pointed_since = (name, ui.t)
    item = ui.items.get(name)
    if item is None or not item.tip or item.seen.width == 0:
        return
    waited = ui.t - ui.pointed_since[1]
    if not ui.inputs.focus_shown and waited < TIP_AFTER:
        ui.moving = True
        return
    _bubble(ui, item)


def _bubble(ui: Ui, item: Item) -> None:
    pad = ui.px(14)
    width = min(ui.em(440), ui.width // 2)
    wanted = min(width, ui.wide(item.tip, Text.SMALL) + 2)
    height = ui.tall(item.tip, wanted, Text.SMALL)
    box = pygame.Rect(0, 0, wanted + 2 * pad, height + 2 * pad)
    near = item.seen
    if item.kind == "map" and not ui.inputs.focus_shown:
        near = pygame.Rect(ui.inputs.mouse, (1, 1)).inflate(ui.px(24), ui.px(24))
    box.midbottom = (near.centerx, near.top - ui.px(12))
    if box.top < ui.px(4):
        box.top = near.bottom + ui.px(12)
    box.clamp_ip(ui.surface.get_rect().inflate(-ui.px(16), -ui.px(8)))
    shapes.box(ui.surface, box, NIGHT, ui.px(8), shadow=ui.px(8))
    with ui.above():
        ui.write(item.tip, box.inflate(-2 * pad, -2 * pad), Text.SMALL, colour=CARD)


def draw_toasts(ui: Ui) -> None:
    """Sentences that stay for a few seconds, above the footer."""
    ui.toasts = [toast for toast in ui.toasts if toast.until > ui.t]
    if any(item.layer for item in ui.items.values()):
        return
    bottom = ui.height - ui.em(96)
    for toast in reversed(ui.toasts):
        ui.moving = True
        pad = ui.px(18)
        width = min(ui.width - ui.px(80), ui.em(900))
        wanted = min(width, ui.wide(toast.text, Text.BODY, Weight.SEMIBOLD) + 2)
        height = ui.tall(toast.text, wanted, Text.BODY, Weight.SEMIBOLD)
        box = pygame.Rect(0, 0, wanted + 2 * pad + ui.px(8), height + 2 * pad)
        box.midbottom = (ui.width // 2, bottom)
        bottom = box.top - ui.px(10)
        shapes.box(ui.surface, box, NIGHT, ui.px(10), shadow=ui.px(8))
        edge = pygame.Rect(box.x + ui.px(6), box.y + pad // 2, ui.px(6), box.height - pad)
        mark = BRICK if toast.kind == "refused" else GOLD
        shapes.box(ui.surface, edge, mark, ui.px(3))
        inner = box.inflate(-2 * pad, -2 * pad).move(ui.px(6), 0)
        with ui.above():
            ui.write(toast.text, inner, weight=Weight.SEMIBOLD, colour=CARD)
