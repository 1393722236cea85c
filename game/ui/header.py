"""The strip at the top of every screen: where we are, the date, the hours, the buttons."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.rules.balance import balance_of
from game.rules.state import Beat, GameState
from game.texts import Words
from game.texts.marks import mark
from game.ui import icons, inputs, shapes, widgets
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.kept import keep
from game.ui.ports import Table
from game.ui.style import CARD, GOLD, NIGHT, NIGHT_SOFT, SAND, Text

Rect = pygame.Rect

BEATS = {
    Beat.BULLETIN: ("news", mark("Beeld")),
    Beat.DILEMMA: ("route", mark("Dilemma")),
    Beat.METHOD: ("puzzle", mark("Werkwijze")),
    Beat.DECISION: ("gavel", mark("Besluit")),
    Beat.LIFE: ("plant-2", mark("Leven")),
}
"""The five beats of a round, with icon and name."""

LAST = {
    Beat.RANKING: mark("begin"),
    Beat.ELECTION: mark("verkiezingen"),
    Beat.EPILOGUE: mark("een jaar later"),
    Beat.DEBRIEF: mark("terugblik"),
}
"""The beats outside the rounds."""


@dataclass
class Wishes:
    """What was asked with the buttons of the header."""

    menu: bool = False
    pause: bool = False
    language: bool = False
    larger: bool = False


def draw(ui: Ui, words: Words, title: str, table: Table | None, month: int = 0) -> Wishes:
    """Draw the header; gives what was asked. `month` is the month of the term that is shown."""
    strip, wishes = Rect(0, 0, ui.width, height(ui)), Wishes()
    about = (title, table.state if table is not None else None, month)
    date = words.month(table.content, month) if table is not None else ""
    keep(ui, "header", strip, lambda: _draw(ui, words, title, table, date, wishes),
         about=about, weight=0)  # fmt: skip
    return wishes


def _draw(ui: Ui, words: Words, title: str, table: Table | None, date: str, wishes: Wishes) -> None:
    strip = Rect(0, 0, ui.width, height(ui))
    pygame.draw.rect(ui.surface, NIGHT, strip)
    room = strip.inflate(-2 * ui.margin, 0)
    with ui.within(inputs.HEADER):
        room = _buttons(ui, words, room, wishes, playing=table is not None)
    if table is None:
        _name(ui, words, room, title, "")
        return
    state = table.state
    room = _hours(ui, words, room, table)
    if not ui.large:
        room = _date(ui, room, date)
    room = _beats(ui, room, state, title)
    rounds = len(table.ruleset.format.months)
    under = table.content.name
    if state.round:
        under = words("{town} · ronde {round} van {rounds}", town=under,
                      round=state.round, rounds=rounds)  # fmt: skip
    if ui.large and state.round:
        under = words("Ronde {round} van {rounds} · {month}", round=state.round, rounds=rounds,
                      month=date)  # fmt: skip
    _name(ui, words, room, title, under)


def height(ui: Ui) -> int:
    """Height of the header."""
    return max(ui.line(Text.LEAD) + ui.line(Text.FINE) + ui.px(14), ui.target + ui.px(20))


def _buttons(ui: Ui, words: Words, room: Rect, wishes: Wishes, *, playing: bool) -> Rect:
    side = ui.target
    other = words("English")
    box = Rect(room.right - side, room.centery - side // 2, side, side)
    wishes.menu = widgets.button(ui, "header:menu", box, "", kind="night", icon="menu-2",
                                 tip=words("Menu (Esc)"))  # fmt: skip
    if playing:
        box = Rect(box.x - ui.gap - side, box.y, side, side)
        wishes.pause = widgets.button(ui, "header:pause", box, "", kind="night",
                                      icon="player-pause",
                                      tip=words("Pauze; alles is bewaard (P)"))  # fmt: skip
    wide = side if playing and ui.large else max(
        side, widgets.button_width(ui, other, Text.SMALL))  # fmt: skip
    box = Rect(box.x - ui.gap - wide, box.y, wide, side)
    wishes.language = widgets.button(ui, "header:language", box, other if wide > side else "",
                                     kind="night", icon="language", size=Text.SMALL,
                                     tip=words("Taal wisselen (L)"))  # fmt: skip
    box = Rect(box.x - ui.gap - side, box.y, side, side)
    tip = words("Tekst groter of kleiner (Ctrl + en Ctrl −)")
    wishes.larger = widgets.button(ui, "header:larger", box, "", kind="night", icon="text-size",
                                   tip=tip)  # fmt: skip
    return Rect(room.x, room.y, box.x - ui.margin - room.x, room.height)


def _hours(ui: Ui, words: Words, room: Rect, table: Table) -> Rect:
    """Hours left in this round, with a bar of what is used."""
    if not table.state.round or table.state.beat in (Beat.ELECTION, Beat.EPILOGUE, Beat.DEBRIEF):
        return room
    balance = balance_of(table.state, table.ruleset)
    left = round(balance.hours_left)
    label = words("Vrije uren van de raad")
    number = words("{left} uur over", left=words.number(left)) if left >= 0 else words(
        "{short} uur tekort", short=words.number(-left))  # fmt: skip
    wide = max(ui.wide(number, Text.BODY, Weight.BOLD), ui.em(150))
    if not ui.large:
        wide = max(wide, ui.wide(label, Text.FINE))
    sign = ui.em(34)
    box = Rect(room.right - wide, room.y, wide, room.height)
    lines = ui.line(Text.BODY) + ui.px(12) + (0 if ui.large else ui.line(Text.FINE))
    top = room.y + (room.height - lines) // 2
    if not ui.large:
        ui.write(label, Rect(box.x, top, wide, ui.line(Text.FINE)), Text.FINE, colour=SAND)
        top += ui.line(Text.FINE)
    ui.write(number, Rect(box.x, top, wide + 2, ui.line()), Text.BODY, weight=Weight.BOLD,
             colour=CARD, one_line=True, card="hours_left")  # fmt: skip
    track = Rect(box.x, top + ui.line() + ui.px(3), wide, ui.px(7))
    shapes.box(ui.surface, track, NIGHT_SOFT, ui.px(4))
    given = max(1.0, balance.slack + balance.dropped)
    share = max(0.0, min(1.0, balance.hours_left / given))
    if share > 0.02:
        shapes.box(ui.surface, Rect(track.x, track.y, round(wide * share), track.height),
                   GOLD, ui.px(4))  # fmt: skip
    icons.put(ui.surface, "clock" if left >= 0 else "alert-triangle",
              (box.x - sign * 0.75, room.centery), sign, GOLD if left >= 0 else SAND)  # fmt: skip
    return Rect(room.x, room.y, box.x - round(sign * 1.4) - ui.margin - room.x, room.height)


def _date(ui: Ui, room: Rect, date: str) -> Rect:
    wide = ui.wide(date, Text.BODY, Weight.SEMIBOLD) + 2
    sign = ui.em(28)
    box = Rect(room.right - wide, room.y, wide, room.height)
    ui.write(date, box, Text.BODY, weight=Weight.SEMIBOLD, colour=CARD, middle=True, one_line=True)
    icons.put(ui.surface, "calendar", (box.x - sign, room.centery), sign, SAND)
    return Rect(room.x, room.y, box.x - 2 * sign - ui.margin - room.x, room.height)


def _beats(ui: Ui, room: Rect, state: GameState, title: str) -> Rect:
    """Five discs: what is done, where we are, what comes; left out where the title needs room."""
    if state.beat not in BEATS:
        return room
    disc, gap = ui.em(34), ui.px(10)
    wide = len(BEATS) * (disc + gap)
    if room.width - wide - ui.margin < ui.wide(title, Text.LEAD, Weight.BOLD) + ui.em(54):
        return room
    left = room.right - wide
    here = list(BEATS).index(state.beat)
    for number, (sign, _) in enumerate(BEATS.values()):
        centre = (left + disc / 2 + number * (disc + gap), room.centery)
        fill = GOLD if number == here else NIGHT_SOFT
        ink = NIGHT if number == here else (SAND if number > here else CARD)
        shapes.disc(ui.surface, centre, disc, fill)
        icons.put(ui.surface, "check" if number < here else sign, centre, round(disc * 0.62), ink)
    return Rect(room.x, room.y, left - ui.margin - room.x, room.height)


def _name(ui: Ui, words: Words, room: Rect, title: str, under: str) -> None:
    sign = ui.em(40)
    icons.put(ui.surface, "building-community", (room.x + sign / 2, room.centery), sign, GOLD)
    left = room.x + round(sign * 1.35)
    wide = room.right - left
    high = ui.line(Text.LEAD) + (ui.line(Text.FINE) if under else 0)
    top = room.y + (room.height - high) // 2
    ui.write(title, Rect(left, top, wide, ui.line(Text.LEAD)), Text.LEAD, weight=Weight.BOLD,
             colour=CARD, one_line=True, shrink=0.7)  # fmt: skip
    if under:
        ui.write(under, Rect(left, top + ui.line(Text.LEAD), wide, ui.line(Text.FINE)), Text.FINE,
                 colour=SAND, one_line=True, shrink=0.7)  # fmt: skip
