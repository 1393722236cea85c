"""The seats of election night: given out one after another, as the law divides them."""

from __future__ import annotations

import math
from collections import Counter
from functools import partial

import pygame

from game.rules.endings import ElectionReport, FactionResult
from game.ui import icons, shapes, widgets
from game.ui.flow import columns, cut_top, rows
from game.ui.fonts import Weight
from game.ui.numbers import number
from game.ui.pictures.chamber import draw_filling
from game.ui.pictures.chamber import room as floor
from game.ui.scene import Scene
from game.ui.style import AGAINST, CARD, FACTIONS, FOR, GOLD, INK_SOFT, LINE, Text

Rect = pygame.Rect

SILENCE = 1.6
"""Seconds before the first seat falls."""

WHOLE = 12.0
"""Seconds in which all seats but the last fall."""

LAST, EACH_LAST = 4, 1.2
"""So many seats at the end take their time, seconds each."""

AT_ONCE = 4
"""In so many steps the seats fall when nothing may move."""

DROP = 0.4
"""Seconds in which a seat comes down."""


class SeatsPage:
    """Lets the seats fall; remembers when it began."""

    def __init__(self) -> None:
        self._since: float | None = None
        self._steps = 0
        self._whole = False

    def all_down(self, scene: Scene, report: ElectionReport) -> bool:
        """Whether every seat has fallen."""
        return self._fallen(scene, report) >= len(report.fallen)

    def hurry(self, scene: Scene, report: ElectionReport) -> None:
        """Go on: to the next seats when nothing may move, else to the end."""
        self._steps += 1
        self._whole = not scene.ui.style.reduced_motion or self._steps >= AT_ONCE

    def draw(self, scene: Scene, report: ElectionReport) -> None:
        """Draw the chamber and what every faction has so far."""
        ui = scene.ui
        if self._since is None:
            self._since = ui.t
        fallen = self._fallen(scene, report)
        down = math.floor(fallen)
        ui.moving = ui.moving or (fallen < len(report.fallen) and not ui.style.reduced_motion)
        left, right = columns(scene.area, [3, 2] if ui.large else [11, 8], ui.margin)
        head, room = cut_top(left, ui.line(Text.TITLE), ui.gap)
        ui.write(self._head(scene, report, down), head, Text.TITLE, weight=Weight.BOLD,
                 one_line=True, shrink=0.6, card=("turnout",))  # fmt: skip
        places, colours = seating(scene, report)
        now = places[:down]
        newest = now[-1] if now and down < len(places) else -1
        fresh = min(1.0, (fallen - down) * self._pace(report, down) / DROP)
        if ui.drawn(floor, room.size, tuple(colours)):
            draw_filling(ui.surface, room, colours, frozenset(now), newest=newest, fresh=fresh,
                         marks={f.colour: scene.faction_mark(f.id)
                                for f in scene.content.factions})  # fmt: skip
        scene.kept("factions", right, partial(self._factions, report=report, down=down), down)

    def _head(self, scene: Scene, report: ElectionReport, down: int) -> str:
        words, count = scene.words, len(report.fallen)
        if down == 0:
            return words("De stembureaus zijn dicht.")
        if down < count:
            return words.count("Nog {n} zetel te gaan", "Nog {n} zetels te gaan", count - down)
        return words("Opkomst {percent}.", percent=words.percent(report.turnout))

    def _pace(self, report: ElectionReport, down: int) -> float:
        """Seconds between this seat and the next."""
        count = len(report.fallen)
        if down == 0:
            return SILENCE
        return EACH_LAST if down >= count - LAST else WHOLE / max(1, count - LAST)

    def _fallen(self, scene: Scene, report: ElectionReport) -> float:
        """How many seats have fallen; 2.5 is halfway to the third."""
        count = len(report.fallen)
        if self._whole:
            return count
        if scene.ui.style.reduced_motion:
            return round(count * self._steps / AT_ONCE)
        left = scene.ui.t - self._since if self._since is not None else 0.0
        for down in range(count):
            pace = self._pace(report, down)
            if left < pace:
                return down + left / pace
            left -= pace
        return count

    def _factions(self, scene: Scene, rect: Rect, *, report: ElectionReport, down: int) -> None:
        """A row per faction: an open circle for every seat it had, filled as they fall."""
        inner = widgets.panel(scene.ui, rect)
        so_far = Counter(report.fallen[:down])
        done = down >= len(report.fallen)
        for result, box in zip(report.results, rows(inner, [1] * len(report.results), 0),
                               strict=True):  # fmt: skip
            self._faction(scene, box, result, so_far[result.faction], done=done)

    def _faction(
        self, scene: Scene, rect: Rect, result: FactionResult, now: int, *, done: bool
    ) -> None:
        ui, words = scene.ui, scene.words
        colour = FACTIONS[scene.faction_colour(result.faction) % len(FACTIONS)]
        name = f"{scene.faction_mark(result.faction)} · {scene.faction_name(result.faction)}"
        if result.faction == scene.state.faction:
            name = words("{faction} (u)", faction=name)
        high = ui.line()
        told = ""
        if done:
            told = words("van {before} naar {seats}", before=result.seats_before,
                         seats=result.seats)  # fmt: skip
            # In a room the circles say how many there were.
            told = words.number(result.seats) if ui.style.beamer else told
        wide = ui.wide(told, Text.BODY, Weight.BOLD) + round(high * 1.4) if done else 0
        top = rect.y + max(0, (rect.height - round(high * 2.1)) // 2)
        room = rect.width - wide - (ui.gap if wide else 0)
        ui.write(name, Rect(rect.x, top, room, high), weight=Weight.SEMIBOLD,
                 one_line=True, shrink=0.7)  # fmt: skip
        if done:
            change = result.seats - result.seats_before
            icon = "arrow-up" if change > 0 else "arrow-down" if change < 0 else "minus"
            tone = FOR if change > 0 else AGAINST if change < 0 else INK_SOFT
            icons.put(ui.surface, icon, (rect.right - high / 2, top + high / 2),
                      round(high * 0.8), tone)  # fmt: skip
            ui.write(told, Rect(rect.right - wide, top, wide - high, high), weight=Weight.BOLD,
                     one_line=True, card="seats")  # fmt: skip
        most = max(result.seats_before, result.seats)
        step = min(high, rect.width // max(1, most))
        size = round(step * 0.82)
        for place in range(max(result.seats_before, now)):
            at = (rect.x + step * (place + 0.5), top + high + round(high * 0.6))
            if place >= now:
                shapes.disc(ui.surface, at, size, CARD, border=LINE, border_width=ui.px(3))
                continue
            extra = place >= result.seats_before
            shapes.disc(ui.surface, at, size, colour, border=GOLD if extra else None,
                        border_width=ui.px(4) if extra else 0)  # fmt: skip
        strip = Rect(rect.x, top + high, rect.width, high)
        number(ui, "seats", strip, name)


def seating(scene: Scene, report: ElectionReport) -> tuple[list[int], list[int]]:
    """Where every seat stands in the order in which they fall, and the colours of all places."""
    won = Counter(report.fallen)
    first: dict[str, int] = {}
    colours: list[int] = []
    for faction in scene.content.factions:
        first[faction.id] = len(colours)
        colours += [faction.colour] * won[faction.id]
    had: Counter[str] = Counter()
    places = []
    for faction_id in report.fallen:
        places.append(first[faction_id] + had[faction_id])
        had[faction_id] += 1
    return places, colours
