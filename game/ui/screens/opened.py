"""Election night: the fog lifts. What was there and the council did not see."""

from __future__ import annotations

from functools import partial

import pygame

from game.rules.endings import Missed, Opened
from game.rules.views import Measure, TownView
from game.ui import art, shapes, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, columns, cut_top
from game.ui.fonts import Weight
from game.ui.numbers import number
from game.ui.pieces import LENS_COLOURS, amount, error_bar, share_at, speaker, unit_name
from game.ui.scene import Scene
from game.ui.screens.known import card_of, figure
from game.ui.style import BRICK, INK, INK_SOFT, Text

Rect = pygame.Rect

LIFTS_AFTER = 2.5
"""Seconds that the town is shown as the council knew it, before the fog lifts."""

MOST_NAMES = 4
"""Initiatives that ended unseen and get a face."""


class OpenedPage:
    """The map as it was known and as it is, what ended unseen, and what was measured.

    Attributes:
        chosen: Which of the two towns was asked for; None while the fog lifts by itself.
        side: Which list stands beside the map.
    """

    def __init__(self) -> None:
        self._since: float | None = None
        self.chosen: int | None = None
        self.side = 0

    def draw(self, scene: Scene, opened: Opened) -> None:
        """Draw map and lists beside each other."""
        ui, words = scene.ui, scene.words
        left, right = columns(scene.area, [11, 8], ui.margin)
        self.map(scene, left, opened)
        strip, right = cut_top(right, ui.target, ui.gap)
        sides = (words("Ongezien"), words("Gemeten en geteld"))
        self.side = widgets.tabs(ui, "election:opened", strip, sides, self.side)
        part = figures if self.side else unseen
        scene.kept(f"opened {self.side}", right, partial(part, opened=opened))

    def map(self, scene: Scene, rect: Rect, opened: Opened) -> None:
        """First the town as it was known; then the fog lifts, or when it is asked."""
        ui, words = scene.ui, scene.words
        drawn = scene.gallery.town_map
        if self._since is None and drawn is not None and drawn.ready:
            self._since = ui.t
        gone = ui.t - self._since if self._since is not None else 0.0
        lifted = ui.style.reduced_motion or gone >= LIFTS_AFTER
        strip, box = cut_top(rect, ui.target, ui.gap)
        labels = (words("Zoals u het kende"), words("Zoals het is"))
        on = self.chosen if self.chosen is not None else int(lifted)
        pressed = widgets.tabs(ui, "election:fog", strip, labels, on)
        if pressed != on or ui.pressed(f"election:fog:{on}"):
            self.chosen = pressed
        view: TownView = opened.town if pressed else opened.before
        art.town(scene, box, view, alive=True)
        ui.moving = ui.moving or not lifted


def unseen(scene: Scene, rect: Rect, opened: Opened) -> None:
    """Draw what lived and ended unseen, by name, and where nobody went."""
    ui, words = scene.ui, scene.words

    def tell(flow: Flow) -> None:
        flow.title(words("Wat u niet zag"))
        flow.text(words.count("{n} initiatief kwam en ging zonder dat de raad het zag.",
                              "{n} initiatieven kwamen en gingen zonder dat de raad ze zag.",
                              opened.missed_count), weight=Weight.SEMIBOLD,
                  card="unseen_groups")  # fmt: skip
        if opened.unknown_count:
            flow.text(words.count("{n} leeft er nog, ook ongezien.",
                                  "{n} leven er nog, ook ongezien.",
                                  opened.unknown_count), card="unseen_groups")  # fmt: skip
        for one in opened.missed[:MOST_NAMES]:
            flow.rule()
            _missed(scene, flow, one)
        if opened.never_visited:
            flow.rule()
            names = ", ".join(scene.neighbourhood_name(one) for one in opened.never_visited)
            flow.marked("eye-off", words("Nooit een wijkbezoek: {names}.", names=names),
                        weight=Weight.SEMIBOLD)  # fmt: skip

    filled(ui, "election:unseen", widgets.panel(ui, rect), tell)


def figures(scene: Scene, rect: Rect, opened: Opened) -> None:
    """Draw what the council last measured beside what is counted on election day."""
    ui, words = scene.ui, scene.words
    known = {one.what: one for one in opened.known}

    def tell(flow: Flow) -> None:
        flow.title(words("Wat u dacht, en wat het is"))
        for true in opened.truth:
            _beside(scene, flow, known.get(true.what), true)
            flow.gap(0.8)

    filled(ui, "election:figures", widgets.panel(ui, rect), tell)


def _missed(scene: Scene, flow: Flow, one: Missed) -> None:
    words, view = scene.words, one.initiative
    months = words.counted("months", max(1, one.ended - one.began))
    text = words("{name} was na {months} klaar.", name=view.name, months=months)
    if view.reason != "done" and scene.ui.style.beamer:
        text = words("{name} stopte na {months}.", name=view.name, months=months)
    elif view.reason != "done":
        text = words("{name} stopte na {months}, {reason}.", name=view.name, months=months,
                     reason=words.clause(view.reason, view.id))  # fmt: skip
    speaker(scene, flow, view.founder, text, card="months")


def _beside(scene: Scene, flow: Flow, known: Measure | None, true: Measure) -> None:
    """One figure: what was measured, when, and what it is."""
    words = scene.words
    unit = unit_name(words, true.value, true.unit)
    now = f"{amount(words, true.value, true.unit)} {unit}".strip()
    flow.pair(words.label("measure", true.what), words("nu {value}", value=now), Text.BODY,
              card="counted_figure")  # fmt: skip
    if known is not None and known.sample:
        strip = flow.row(flow.ui.em(20))
        _bar(flow, strip, known, true)
        number(flow.ui, card_of(words, known), strip, words.label("measure", true.what))
    if known is None:
        flow.text(words("nooit gemeten"), Text.SMALL, colour=INK_SOFT)
        return
    month = scene.month(known.month)
    own = card_of(words, known)
    flow.text(words("u mat {value}, in {month}", value=figure(words, known), month=month),
              Text.SMALL, colour=INK_SOFT,
              card=(own, own, "seen_month") if known.sample else (own, "seen_month"))  # fmt: skip


def _bar(flow: Flow, strip: Rect, known: Measure, true: Measure) -> None:
    """The error bar of the poll, with the true value as an upright mark."""
    ui = flow.ui
    if not ui.visible(strip):
        return
    error_bar(ui, strip, known, LENS_COLOURS[known.lens], 5)
    inside = known.low <= true.value <= known.high
    mark = Rect(0, 0, max(4, ui.px(5)), strip.height)
    mark.center = (share_at(strip, true.value), strip.centery)
    shapes.box(ui.surface, mark, INK if inside else BRICK, 2)
