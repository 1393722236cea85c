"""The bill of a round: hours used and left, what is dropped to pay, the money, the werkwijze."""

from __future__ import annotations

import pygame

from game.rules.balance import Balance, balance_of
from game.rules.commands import DropWork
from game.rules.definitions import Work
from game.ui import shapes, widgets
from game.ui.flow import Flow, scrolled
from game.ui.fonts import Weight
from game.ui.scene import Scene
from game.ui.style import BLUE, BRICK, BROWN, GREEN, INK_SOFT, PURPLE, SAND, Colour, Text

Rect = pygame.Rect
STEP = 20


class Payment:
    """Draws the bill; dropping work is done here."""

    def draw(self, scene: Scene, rect: Rect) -> None:
        """Draw the bill in a panel."""
        words = scene.words
        balance = balance_of(scene.state, scene.table.ruleset)
        with scrolled(scene.ui, "method:bill", widgets.panel(scene.ui, rect)) as flow:
            self._hours(scene, flow, balance)
            flow.rule()
            flow.text(words("Wat laat u vallen?"), Text.LEAD, weight=Weight.SEMIBOLD)
            for work in scene.table.ruleset.droppable_hours_year:
                self._drop(scene, flow, work)
            flow.rule()
            self._money(scene, flow, balance)
            flow.rule()
            self._method(scene, flow)

    def _hours(self, scene: Scene, flow: Flow, balance: Balance) -> None:
        words = scene.words
        left = round(balance.hours_left)
        flow.text(words("Uren van de raad, deze ronde"), Text.LEAD, weight=Weight.SEMIBOLD)
        flow.gap(0.5)
        parts = [
            (words("kijken in de stad"), balance.looks, BLUE),
            (words("dit dilemma"), balance.dilemma, PURPLE),
            (words("werkwijze"), balance.method, GREEN),
            (words("leren van wat nieuw is"), balance.learning, BROWN),
        ]
        self._bar(scene, flow.row(scene.ui.em(30)), balance, parts)
        flow.gap(0.7)
        flow.pair(words("vrije uren"), words.number(round(balance.slack)), Text.SMALL)
        if balance.dropped:
            flow.pair(words("vrij door te laten vallen"), words.signed(round(balance.dropped)),
                      Text.SMALL)  # fmt: skip
        for name, hours, _ in parts:
            if round(hours):
                flow.pair(name, words.signed(-round(hours)), Text.SMALL)
        flow.gap(0.4)
        if left >= 0:
            flow.marked("clock", words("Nog {left} uur vrij", left=left), weight=Weight.BOLD)
        else:
            flow.marked("alert-triangle", words("{short} uur tekort: laat iets vallen of haal "
                                                "een bouwsteen weg", short=-left),
                        weight=Weight.BOLD, colour=BRICK, ink=BRICK)  # fmt: skip

    def _bar(
        self, scene: Scene, box: Rect, balance: Balance, parts: list[tuple[str, float, Colour]]
    ) -> None:
        ui = scene.ui
        given = max(1.0, balance.slack + balance.dropped - min(0.0, balance.method))
        asked = sum(max(0.0, hours) for _, hours, _ in parts)
        whole = max(given, asked)
        shapes.box(ui.surface, box, SAND, ui.px(6))
        left = float(box.x)
        for _, hours, colour in parts:
            wide = box.width * max(0.0, hours) / whole
            if wide >= 2:
                piece = Rect(round(left), box.y, round(wide), box.height)
                shapes.box(ui.surface, piece, colour, ui.px(4))
            left += wide
        limit = box.x + round(box.width * given / whole)
        if asked > given:
            pygame.draw.rect(ui.surface, BRICK, (limit - 2, box.y - 3, 4, box.height + 6))

    def _drop(self, scene: Scene, flow: Flow, work: Work) -> None:
        ui, words, state = scene.ui, scene.words, scene.state
        most = scene.table.ruleset.droppable_hours_year[work]
        now = dict(state.dropped).get(work, 0)
        flow.gap(0.7)
        flow.text(words.label("work", work), Text.SMALL, weight=Weight.SEMIBOLD)
        flow.text(words.label("work_meaning", work), Text.FINE, colour=INK_SOFT)
        flow.gap(0.4)
        shown = words("{hours} van {most} uur per jaar", hours=now, most=most)
        step = max(STEP, most // 10)
        new = widgets.stepper(ui, f"method:drop:{work}", flow.row(ui.style.target), now,
                              bounds=(0, most, step), shown=shown)  # fmt: skip
        if new != now and not scene.waiting:
            scene.submit(DropWork(state.round, state.beat, work, new))

    def _money(self, scene: Scene, flow: Flow, balance: Balance) -> None:
        words = scene.words
        flow.text(words("Geld, per jaar"), Text.LEAD, weight=Weight.SEMIBOLD)
        flow.pair(words("ruimte"), words.euro(balance.room_eur), Text.SMALL)
        flow.pair(words("werkwijze"), words.euro(-balance.method_eur), Text.SMALL)
        over = balance.eur_left
        ink = BRICK if over < 0 else INK_SOFT
        flow.marked("coin-euro" if over >= 0 else "alert-triangle",
                    words("{eur} over", eur=words.euro(over)) if over >= 0
                    else words("{eur} tekort", eur=words.euro(-over)),
                    weight=Weight.BOLD, ink=ink, colour=ink)  # fmt: skip

    def _method(self, scene: Scene, flow: Flow) -> None:
        words, state = scene.words, scene.state
        flow.text(words("Uw werkwijze"), Text.LEAD, weight=Weight.SEMIBOLD)
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
