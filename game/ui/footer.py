"""The strip at the bottom: what this is, whether the town is busy, and the way on."""

from __future__ import annotations

import math

import pygame

from game.texts import Words
from game.ui import icons, inputs, shapes, widgets
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.scene import Forward
from game.ui.style import BLUE, INK_SOFT, LINE, SAND, SLATE, Text

Rect = pygame.Rect
ON = "footer:on"


def height(ui: Ui) -> int:
    """Height of the footer."""
    return ui.target + ui.px(28)


def draw(ui: Ui, words: Words, forward: Forward, *, busy: str, progress: float | None) -> None:
    """Draw the footer. `busy` says what is awaited; empty when nothing is."""
    strip = Rect(0, ui.height - height(ui), ui.width, height(ui)).inflate(-2 * ui.margin, 0)
    pygame.draw.rect(ui.surface, LINE, (0, strip.y, ui.width, 1))
    room = strip
    if forward.label:
        with ui.within(inputs.FOOTER):
            room = _forward(ui, strip, forward)
    if busy:
        _busy(ui, room, busy, progress)
    else:
        _notice(ui, words, room)


def _forward(ui: Ui, strip: Rect, forward: Forward) -> Rect:
    high = ui.target
    wide = widgets.button_width(ui, forward.label) + ui.em(40)
    wide = min(max(wide, ui.em(280)), strip.width * 3 // 5)
    box = Rect(strip.right - wide, strip.centery - high // 2, wide, high)
    widgets.button(ui, ON, box, forward.label, kind="primary", icon_right="arrow-right",
                   enabled=forward.enabled, tip=forward.tip, primary=True)  # fmt: skip
    return Rect(strip.x, strip.y, box.x - ui.margin - strip.x, strip.height)


def _notice(ui: Ui, words: Words, room: Rect) -> None:
    text = words("Een model, geen voorspelling. Partijen en personen zijn verzonnen.")
    if ui.inputs.numbers:
        text = words("Kies een getal met Tab of de muis; Enter of een klik vertelt wat het is. "
                     "Esc: terug.")  # fmt: skip
    px = ui.text_px(Text.FINE)
    icons.put(ui.surface, "info-circle", (room.x + px * 0.6, room.centery), round(px * 1.2), SLATE)
    box = Rect(room.x + round(px * 1.7), room.y, room.width - round(px * 1.7), room.height)
    ui.write(text, box, Text.FINE, colour=INK_SOFT, middle=True)


def _busy(ui: Ui, room: Rect, busy: str, progress: float | None) -> None:
    px = ui.text_px(Text.SMALL)
    ui.moving = True
    for number in range(3):
        wave = 0.0 if ui.style.reduced_motion else math.sin(ui.t * 4 - number * 0.9)
        centre = (room.x + px * (0.5 + number * 0.9), room.centery - wave * px * 0.2)
        shapes.disc(ui.surface, centre, round(px * 0.5), BLUE)
    left = room.x + px * 4
    wide = room.right - left
    ui.write(busy, Rect(left, room.y, wide, room.height - ui.px(16)), Text.SMALL,
             weight=Weight.SEMIBOLD, middle=True)  # fmt: skip
    if progress is not None:
        track = Rect(left, room.bottom - ui.px(20), min(wide, ui.em(420)), ui.px(8))
        shapes.box(ui.surface, track, SAND, ui.px(4))
        done = round(track.width * max(0.03, min(1.0, progress)))
        shapes.box(ui.surface, Rect(track.x, track.y, done, track.height), BLUE, ui.px(4))
