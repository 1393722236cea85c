"""The bill of a round: hours used and left, what is dropped to pay, the money, the werkwijze."""

from __future__ import annotations

import pygame

from game.rules.balance import Balance, balance_of
from game.rules.commands import DropWork
from game.rules.definitions import Work
from game.ui import widgets
from game.ui.fill import filled, height_of
from game.ui.flow import Flow, cut_top
from game.ui.fonts import Weight
from game.ui.pictures import charts
from game.ui.scene import Scene
from game.ui.screens.estimate import draw_estimate
from game.ui.style import BRICK, GREEN, Text

Rect = pygame.Rect
STEP = 20
MOST_GROWTH = 1.15
"""The bill stands beside much text; it does not shout it down."""


class Payment:
    """Draws the bill; dropping work is done here."""

    def __init__(self) -> None:
        self.page = 0

    def draw(self, scene: Scene, rect: Rect) -> None:
        """Draw the bill in a panel."""
        words = scene.words
        balance = balance_of(scene.state, scene.table.ruleset)
        ui, state, estimate = scene.ui, scene.state, scene.table.estimate
        about = (state.round, state.draft, state.dropped, estimate is None)

        def bill(flow: Flow) -> None:
            self._hours(scene, flow, balance)
            flow.rule()
            flow.text(words("Wat laat u vallen?"), Text.LEAD, weight=Weight.SEMIBOLD)
            for work in scene.table.ruleset.droppable_hours_year:
                self._drop(scene, flow, work)
            flow.rule()
            self._method(scene, flow, balance)

        def whole(flow: Flow) -> None:
            bill(flow)
            if estimate is not None:
                flow.rule()
                draw_estimate(scene, flow, estimate)

        inner = widgets.panel(ui, rect)
        if estimate is None or inner.height >= height_of(
            ui, "method:whole", inner.width, whole, about=about
        ):
            filled(ui, "method:bill", inner, whole, about=about, most=MOST_GROWTH)
            return
        strip, rest = cut_top(inner, ui.target, ui.gap)
        labels = (words("Uren en geld"), words("In het model"))
        self.page = widgets.tabs(ui, "method:side", strip, labels, self.page)
        if self.page:
            filled(ui, "method:estimate", rest, lambda flow: draw_estimate(scene, flow, estimate),
                   most=MOST_GROWTH)  # fmt: skip
        else:
            filled(ui, "method:bill", rest, bill, about=about, most=MOST_GROWTH)

    def _hours(self, scene: Scene, flow: Flow, balance: Balance) -> None:
        words = scene.words
        left = round(balance.hours_left)
        flow.text(words("Uren van de raad, deze ronde"), Text.LEAD, weight=Weight.SEMIBOLD)
        flow.gap(0.5)
        given = balance.slack + balance.dropped - min(0.0, balance.method)
        asked = balance.asked - min(0.0, balance.method)
        charts.draw_hours(scene.ui.surface, flow.row(scene.ui.em(34)), used=asked,
                          available=given, style=scene.ui.style)  # fmt: skip
        flow.gap(0.7)
        flow.pair(words("vrije uren"), words.number(round(balance.slack)), Text.SMALL,
                  card="slack_hours")  # fmt: skip
        for name, hours, card in (
            (words("vrij door te laten vallen"), balance.dropped, "dropped_hours"),
            (words("kijken in de stad"), -balance.looks, "look_hours"),
            (words("dit dilemma"), -balance.dilemma, "verdict_hours"),
            (words("werkwijze"), -balance.method, "method_hours"),
            (words("leren van wat nieuw is"), -balance.learning, "learning_hours"),
        ):
            if round(hours):
                flow.pair(name, words.signed(round(hours)), Text.SMALL, card=card)
        flow.gap(0.4)
        if left >= 0:
            flow.marked("clock", words("Nog {left} uur vrij", left=left), weight=Weight.BOLD,
                        card="hours_left")  # fmt: skip
        else:
            flow.marked("alert-triangle", words("{short} uur tekort: laat iets vallen of haal "
                                                "een bouwsteen weg", short=-left),
                        weight=Weight.BOLD, colour=BRICK, ink=BRICK,
                        card="hours_left")  # fmt: skip

    def _drop(self, scene: Scene, flow: Flow, work: Work) -> None:
        ui, words, state = scene.ui, scene.words, scene.state
        most = scene.table.ruleset.droppable_hours_year[work]
        now = dict(state.dropped).get(work, 0)
        flow.gap(0.7)
        shown = words("{work}\n{hours} van {most} uur per jaar", work=words.label("work", work),
                      hours=now, most=most)  # fmt: skip
        strip = flow.row(max(ui.target, ui.line(Text.SMALL) * 2 + ui.px(8)))
        new = widgets.stepper(ui, f"method:drop:{work}", strip, now,
                              bounds=(0, most, max(STEP, most // 10)), shown=shown,
                              name=words.label("work", work),
                              tip=words.label("work_meaning", work),
                              card="drop_hours")  # fmt: skip
        if new != now and not scene.waiting:
            scene.submit(DropWork(state.round, state.beat, work, new))

    def _method(self, scene: Scene, flow: Flow, balance: Balance) -> None:
        words, state = scene.words, scene.state
        flow.text(words("Uw werkwijze"), Text.LEAD, weight=Weight.SEMIBOLD)
        if balance.eur_left < 0 < balance.method_eur:
            flow.marked("alert-triangle", words("{eur} per jaar tekort",
                                                eur=words.euro(-balance.eur_left)),
                        weight=Weight.SEMIBOLD, colour=BRICK, ink=BRICK,
                        card="method_eur")  # fmt: skip
        else:
            flow.marked("coin-euro", words("{asked} van {room} per jaar",
                                           asked=words.euro(balance.method_eur),
                                           room=words.euro(balance.room_eur)),
                        Text.SMALL, card=("method_eur", "room_eur"))  # fmt: skip
        if not state.draft and not state.method:
            flow.note(words("Nog zoals altijd: geen bouwstenen."))
        before = {adopted.block for adopted in state.method}
        now = {adopted.block for adopted in state.draft}
        for block in sorted(before | now):
            icon, mark_colour = "check", GREEN
            note = ""
            if block not in before:
                icon, note = "plus", words(" (nieuw)")
            elif block not in now:
                icon, mark_colour, note = "minus", BRICK, words(" (gaat eruit)")
            flow.marked(icon, scene.block_name(block) + note, Text.SMALL, colour=mark_colour)
