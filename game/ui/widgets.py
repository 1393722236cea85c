"""The things that can be pressed: buttons, cards, toggles, steppers, tabs, lists, dialogs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pygame

from game.ui import icons, shapes
from game.ui.flow import Flow, columns
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.inputs import Item
from game.ui.numbers import Cards
from game.ui.style import (
    BLUE,
    CARD,
    INK,
    INK_SOFT,
    LINE,
    NIGHT,
    NIGHT_SOFT,
    PAPER,
    SAND,
    TINTS,
    Colour,
    Text,
    mix,
)

Rect = pygame.Rect
VEIL: Colour = (112, 118, 128)
"""Darkens what lies behind a dialog."""

TIGHTEST = 0.78
"""Share of its size to which a label may shrink before it is broken."""


def panel(ui: Ui, rect: Rect, fill: Colour = CARD, *, shadow: bool = True) -> Rect:
    """Draw a sheet of paper; gives the box for its content."""
    shapes.box(
        ui.surface, rect, fill, ui.style.radius, border=LINE, shadow=ui.px(5) if shadow else 0
    )
    return inside(ui, rect)


def inside(ui: Ui, rect: Rect) -> Rect:
    """The box for the content of a sheet."""
    pad = ui.px(22)
    return rect.inflate(-2 * pad, -2 * pad)


def button(
    ui: Ui,
    identity: str,
    rect: Rect,
    label: str,
    *,
    kind: str = "plain",
    icon: str = "",
    icon_right: str = "",
    hotkey: int = 0,
    enabled: bool = True,
    tip: str = "",
    primary: bool = False,
    size: Text = Text.BODY,
    card: Cards = (),
    name: str = "",
) -> bool:
    """A button.

    Args:
        ui: The screen.
        identity: Stable name.
        rect: Where.
        label: What it says; may be empty when there is an icon and a tip.
        kind: `primary`, `plain`, `quiet` or `night` (on a dark ground).
        icon: Icon left of the label.
        icon_right: Icon right of the label.
        hotkey: Key that presses it.
        enabled: Whether it can be pressed.
        tip: Explanation.
        primary: Whether Enter presses it while nothing has the focus.
        size: Size of the label.
        card: What the numbers in the label lead to.
        name: What it is called where it has no label; else its tip.

    Returns:
        Whether it was pressed.
    """
    ui.register(
        Item(identity, rect, "button", label or name or tip, enabled=enabled, tip=tip,
             hotkey=hotkey, primary=primary)
    )  # fmt: skip
    fill, border, ink = _colours(kind, enabled)
    if not ui.visible(rect):
        if ui.rehearsing:
            _label(ui, rect, label, ink, signs=(icon, icon_right), size=size, card=card)
        return enabled and ui.pressed(identity)
    if enabled and ui.hovered(identity):
        fill = mix(fill, ink, 0.12)
    shadow = ui.px(4) if kind == "primary" and enabled else 0
    shapes.box(ui.surface, rect, fill, ui.px(12), border=border, border_width=2, shadow=shadow)
    _label(ui, rect, label, ink, signs=(icon, icon_right), size=size, card=card)
    return enabled and ui.pressed(identity)


def button_width(ui: Ui, label: str, size: Text = Text.BODY, signs: int = 1) -> int:
    """Width that a button needs for its label and a number of icons."""
    sign = round(ui.text_px(size) * 1.2) + ui.px(10)
    return ui.wide(label, size, Weight.SEMIBOLD) + signs * sign + ui.px(32)


def growth_of(
    ui: Ui, labels: Sequence[str], width: int, size: Text = Text.BODY, signs: int = 1
) -> float:
    """Size of text with which all labels of a row of buttons fit on one line, as large as each."""
    wanted = max((button_width(ui, label, size, signs) for label in labels), default=0)
    around = button_width(ui, "", size, signs)
    share = min(1.0, (width - around) / max(1, wanted - around))
    return ui.style.growth * max(1.0 if ui.style.beamer else TIGHTEST, share)


def _colours(kind: str, enabled: bool) -> tuple[Colour, Colour | None, Colour]:
    if not enabled:
        return {"night": (NIGHT, NIGHT_SOFT, SAND)}.get(kind, (PAPER, LINE, INK_SOFT))
    return {
        "primary": (BLUE, None, CARD),
        "plain": (CARD, BLUE, BLUE),
        "quiet": (PAPER, LINE, INK),
        "night": (NIGHT, NIGHT_SOFT, CARD),
    }[kind]


def _label(
    ui: Ui,
    rect: Rect,
    label: str,
    ink: Colour,
    *,
    signs: tuple[str, str],
    size: Text,
    card: Cards,
) -> None:
    icon, icon_right = signs
    px = ui.text_px(size)
    shown = [name for name in signs if name]
    pad = ui.px(14)
    if not label:
        for name in shown:
            icons.put(ui.surface, name, rect.center, round(min(rect.size) * 0.58), ink)
        return
    sign = round(px * 1.2)
    beside = (sign + ui.px(10)) * len(shown)
    room = rect.width - 2 * pad - beside
    wide = min(room, ui.type.width(label, px, Weight.SEMIBOLD))
    left = rect.x + (rect.width - wide - beside) // 2
    if icon:
        icons.put(ui.surface, icon, (left + sign / 2, rect.centery), sign, ink)
        left += sign + ui.px(10)
    box = Rect(left, rect.y + ui.px(4), wide + 2, rect.height - ui.px(8))
    _name(ui, label, box, size, ink, card=card)
    if icon_right:
        icons.put(
            ui.surface, icon_right, (box.right + ui.px(8) + sign / 2, rect.centery), sign, ink
        )


def _name(
    ui: Ui, label: str, box: Rect, size: Text, ink: Colour, *, align: str = "left",
    card: Cards = (),
) -> None:  # fmt: skip
    """A label on one line if need be a little smaller, and only then on two."""
    least = round(ui.text_px(size) * TIGHTEST)
    one_line = ui.type.width(label, least, Weight.SEMIBOLD) <= box.width
    ui.write(label, box, size, weight=Weight.SEMIBOLD, colour=ink, middle=True, align=align,
             one_line=one_line, shrink=TIGHTEST, card=card)  # fmt: skip


def card(
    ui: Ui,
    identity: str,
    rect: Rect,
    label: str,
    *,
    chosen: bool = False,
    enabled: bool = True,
    hotkey: int = 0,
    tip: str = "",
    fill: Colour = CARD,
    keys: frozenset[int] = frozenset(),
) -> bool:
    """A card that can be chosen; the caller draws what is on it.

    Returns:
        Whether it was pressed.
    """
    ui.register(
        Item(
            identity,
            rect,
            "card",
            label,
            enabled=enabled,
            tip=tip,
            hotkey=hotkey,
            keys=keys,
            on=chosen,
        )
    )
    if not ui.visible(rect):
        return enabled and ui.pressed(identity)
    if chosen:
        shapes.box(ui.surface, rect, mix(fill, TINTS[BLUE], 0.85), ui.style.radius, border=BLUE,
                   border_width=max(2, ui.px(4)), shadow=ui.px(6))  # fmt: skip
    else:
        ground = mix(fill, TINTS[BLUE], 0.5) if enabled and ui.hovered(identity) else fill
        shapes.box(ui.surface, rect, ground, ui.style.radius, border=LINE, shadow=ui.px(4))
    return enabled and ui.pressed(identity)


def number_badge(ui: Ui, centre: tuple[float, float], number: int, colour: Colour = BLUE) -> None:
    """A number on a card, for the keys and for hand voting."""
    size = ui.em(36)
    shapes.disc(ui.surface, centre, size, colour)
    box = Rect(0, 0, size, ui.line(Text.SMALL))
    box.center = (round(centre[0]), round(centre[1]))
    ui.write(str(number), box, Text.SMALL, weight=Weight.BOLD, colour=CARD, align="center",
             one_line=True)  # fmt: skip


def toggle(ui: Ui, identity: str, rect: Rect, label: str, on: bool, *, tip: str = "") -> bool:
    """A switch; gives its new state."""
    ui.register(Item(identity, rect, "toggle", label, tip=tip, on=on))
    size = ui.em(26)
    knob = Rect(rect.x + ui.px(4), rect.centery - size // 2, round(size * 1.8), size)
    shapes.box(ui.surface, knob, BLUE if on else INK_SOFT, size // 2)
    centre = (knob.right - size / 2 if on else knob.x + size / 2, knob.centery)
    shapes.disc(ui.surface, centre, size - ui.px(6), CARD)
    sign = (knob.x + size / 2 if on else knob.right - size / 2, knob.centery)
    icons.put(ui.surface, "check" if on else "x", sign, round(size * 0.6), CARD)
    left = knob.right + ui.px(12)
    ui.write(label, Rect(left, rect.y, rect.right - left, rect.height), middle=True)
    return on != ui.pressed(identity)


def stepper(
    ui: Ui,
    identity: str,
    rect: Rect,
    value: int,
    *,
    bounds: tuple[int, int, int],
    shown: str,
    name: str,
    tip: str = "",
    card: Cards = (),
) -> int:
    """A named number with less and more between low and high by steps. Gives the new value."""
    low, high, step = bounds
    side = rect.height
    less, more = Rect(rect.x, rect.y, side, side), Rect(rect.right - side, rect.y, side, side)
    if button(ui, f"{identity}:less", less, "", icon="minus", enabled=value > low,
              tip=tip or f"− {step}", name=f"{name} −"):  # fmt: skip
        value = max(low, value - step)
    if button(ui, f"{identity}:more", more, "", icon="plus", enabled=value < high,
              tip=tip or f"+ {step}", name=f"{name} +"):  # fmt: skip
        value = min(high, value + step)
    box = Rect(less.right + ui.px(6), rect.y, more.x - less.right - ui.px(12), side)
    ui.write(shown, box, Text.SMALL, weight=Weight.SEMIBOLD, align="center", middle=True,
             shrink=0.7, card=card)  # fmt: skip
    return value


def slider(
    ui: Ui, identity: str, rect: Rect, value: float, label: str, *, steps: int = 20
) -> float:
    """A knob on a line from 0 to 1, for the mouse and the arrows. Gives the new value."""
    keys = frozenset({pygame.K_LEFT, pygame.K_RIGHT})
    ui.register(Item(identity, rect, "slider", label, keys=keys))
    for key, _ in ui.keys(identity):
        value = round(value * steps + (1 if key == pygame.K_RIGHT else -1)) / steps
    knob = ui.em(30)
    line = rect.inflate(-knob, ui.px(10) - rect.height)
    if ui.inputs.held == identity and ui.inputs.drag is not None:
        value = round((ui.inputs.drag[0] - line.x) / line.width * steps) / steps
    value = max(0.0, min(1.0, value))
    shapes.box(ui.surface, line, SAND, line.height // 2)
    done = Rect(line.x, line.y, round(line.width * value), line.height)
    shapes.box(ui.surface, done, BLUE, line.height // 2)
    shapes.disc(ui.surface, (line.x + line.width * value, line.centery), knob, BLUE)
    shapes.disc(ui.surface, (line.x + line.width * value, line.centery), knob // 2, CARD)
    return value


def tabs(ui: Ui, identity: str, rect: Rect, labels: Sequence[str], current: int) -> int:
    """A row of pages to choose from, in letters of one size; gives the current one."""
    wide = columns(rect, [1] * len(labels), ui.px(8))[0].width
    growth = growth_of(ui, labels, wide, Text.SMALL, 0)
    for number, (box, label) in enumerate(
        zip(columns(rect, [1] * len(labels), ui.px(8)), labels, strict=True)
    ):
        name = f"{identity}:{number}"
        on = number == current
        ui.register(Item(name, box, "tab", label, on=on))
        fill = BLUE if on else (mix(PAPER, BLUE, 0.12) if ui.hovered(name) else PAPER)
        shapes.box(ui.surface, box, fill, ui.px(10), border=BLUE if on else LINE, border_width=2)
        with ui.grown(growth):
            _name(ui, label, box.inflate(-ui.px(12), -ui.px(2)), Text.SMALL, CARD if on else INK,
                  align="center")  # fmt: skip
        if ui.pressed(name):
            current = number
    return current


@contextmanager
def dialog(ui: Ui, size: tuple[int, int], title: str) -> Iterator[Flow]:
    """A sheet over the screen; nothing behind it can be reached."""
    with ui.above():
        ui.surface.fill(VEIL, special_flags=pygame.BLEND_RGB_MULT)
        box = Rect(0, 0, min(size[0], ui.width - ui.px(60)), min(size[1], ui.height - ui.px(60)))
        box.center = (ui.width // 2, ui.height // 2)
        inner = panel(ui, box).inflate(-ui.px(12), -ui.px(12))
        flow = Flow(ui, inner)
        flow.title(title)
        yield flow


def reorder(order: Sequence[str], moved: str, by: int) -> tuple[str, ...]:
    """Move one name in an order by a number of places."""
    rest = list(order)
    place = rest.index(moved)
    rest.pop(place)
    rest.insert(max(0, min(len(rest), place + by)), moved)
    return tuple(rest)


def choice(
    ui: Ui, identity: str, rect: Rect, label: str, on: bool, *, tip: str = "", card: Cards = ()
) -> bool:
    """One of several that exclude each other; gives whether it was pressed."""
    ui.register(Item(identity, rect, "choice", label, tip=tip, on=on))
    fill = mix(CARD, TINTS[BLUE], 1.0 if on else (0.5 if ui.hovered(identity) else 0.0))
    shapes.box(ui.surface, rect, fill, ui.px(10), border=BLUE if on else LINE,
               border_width=max(2, ui.px(3)) if on else 2)  # fmt: skip
    inner = rect.inflate(-ui.px(20), -ui.px(4))
    if on:
        px = ui.text_px(Text.SMALL)
        icons.put(ui.surface, "check", (inner.x + px * 0.5, inner.centery), px, BLUE)
        inner = Rect(inner.x + round(px * 1.3), inner.y, inner.width - round(px * 1.3),
                     inner.height)  # fmt: skip
    _name(ui, label, inner, Text.SMALL, INK, align="left" if on else "center", card=card)
    return ui.pressed(identity)
