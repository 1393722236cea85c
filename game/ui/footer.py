"""The strip at the bottom: what this is, whether the town is busy, and the way on."""

from __future__ import annotations

import math

import pygame

from game.texts import Words
from game.ui import icons, inputs, shapes, widgets
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.scene import Forward
from game.ui.sound import CAPTIONS
from game.ui.style import BLUE, BROWN, INK_SOFT, LINE, SAND, SLATE, Text

Rect = pygame.Rect
ON = "footer:on"
HINT = "footer:hint"


def height(ui: Ui) -> int:
    """Height of the footer."""
    return ui.target + ui.px(28)


def draw(
    ui: Ui,
    words: Words,
    forward: Forward,
    *,
    busy: str,
    progress: float | None,
    hint: str = "",
    heard: bool = True,
) -> None:
    """Draw the footer.

    Args:
        ui: The screen.
        words: Texts in the language of now.
        forward: The button that goes on.
        busy: What is awaited; empty when nothing is.
        progress: How far that is, 0 to 1; None when unknown.
        hint: A sentence on what is new; empty when nothing is.
        heard: Whether sounds are on; what sounds is written down either way.
    """
    strip = Rect(0, ui.height - height(ui), ui.width, height(ui)).inflate(-2 * ui.margin, 0)
    pygame.draw.rect(ui.surface, LINE, (0, strip.y, ui.width, 1))
    room = strip
    if forward.label:
        with ui.within(inputs.FOOTER):
            room = _forward(ui, strip, forward)
    if busy:
        _busy(ui, room, busy, progress)
    elif ui.caption is not None and ui.caption.until > ui.t:
        _caption(ui, words, room, ui.caption.text, heard)
    elif hint and not ui.inputs.numbers:
        _hint(ui, words, room, hint)
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


def _caption(ui: Ui, words: Words, room: Rect, name: str, heard: bool) -> None:
    """What sounds, in words."""
    ui.moving = True
    _, text = CAPTIONS[name]
    px = ui.text_px(Text.SMALL)
    icon = "volume" if heard else "volume-off"
    icons.put(ui.surface, icon, (room.x + px * 0.7, room.centery), round(px * 1.3), BLUE)
    box = Rect(room.x + round(px * 1.9), room.y, room.width - round(px * 1.9), room.height)
    ui.write(words(text), box, Text.SMALL, weight=Weight.SEMIBOLD, middle=True)


def _hint(ui: Ui, words: Words, room: Rect, hint: str) -> None:
    """A sentence on what is new, and the button that puts it away."""
    side = ui.target
    px = ui.text_px(Text.SMALL)
    left = round(px * 2.1)
    wide = min(room.width - left - side - ui.gap, ui.wide(hint, Text.SMALL, Weight.SEMIBOLD) + 2)
    icons.put(ui.surface, "bulb", (room.x + px * 0.8, room.centery), round(px * 1.5), BROWN)
    box = Rect(room.x + left, room.y, wide, room.height)
    ui.write(hint, box, Text.SMALL, weight=Weight.SEMIBOLD, middle=True)
    close = Rect(box.right + ui.gap, room.centery - side // 2, side, side)
    with ui.within(inputs.FOOTER):
        widgets.button(ui, HINT, close, "", kind="quiet", icon="x",
                       tip=words("Tip wegleggen (H)"))  # fmt: skip


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
