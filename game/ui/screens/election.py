"""Election night: seats with reasons, quotes, what was hidden, and the two towns."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pygame

from game.rules.commands import GoOn
from game.rules.endings import ElectionReport
from game.texts import Words
from game.ui import widgets
from game.ui.fill import GROWTHS, filled
from game.ui.flow import Flow, columns
from game.ui.fonts import Weight
from game.ui.pieces import speaker
from game.ui.scene import Scene
from game.ui.screens.opened import OpenedPage, figures, unseen
from game.ui.screens.seats import SeatsPage
from game.ui.screens.turnover import reasons, turnover
from game.ui.screens.two_towns import TwoTownsPage
from game.ui.style import Text

Rect = pygame.Rect


BESIDE_REASONS = 1.15
"""How much larger quotes are than the reasons beside them, which are many."""

Page = tuple[str, Callable[[Scene, ElectionReport], None]]
"""What a page is called, and what draws it."""


class ElectionScreen:
    """The seats fall; then why, who comes and goes, what was not seen, and the two towns."""

    def __init__(self) -> None:
        self.page = 0
        self.seats = SeatsPage()
        self.opened = OpenedPage()
        self.towns = TwoTownsPage()

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("Verkiezingsavond")

    def draw(self, scene: Scene) -> None:
        """Draw the page that is on."""
        report = scene.state.election
        if report is None:
            self._counting(scene)
            return
        pages = self._pages(scene)
        labels = [label for label, _ in pages]
        self.page = scene.pages("election:page", labels, min(self.page, len(labels) - 1))
        if self.page == len(labels) - 1:
            scene.hint("shadow")
        pages[self.page][1](scene, report)
        if self.page == 0 and not self.seats.all_down(scene, report):
            still = scene.ui.style.reduced_motion
            if scene.on(scene.words("Volgende zetels") if still else scene.words("Alle zetels")):
                self.seats.hurry(scene, report)
        elif self.page < len(labels) - 1:
            if scene.on(labels[self.page + 1]):
                self.page += 1
        elif scene.on(scene.words("Een jaar later")):
            scene.submit(GoOn(scene.state.round, scene.state.beat))

    def _pages(self, scene: Scene) -> list[Page]:
        """The pages in this layout, in order."""
        words = scene.words
        if scene.ui.large:
            return [
                (words("Zetels"), self.seats.draw),
                (words("Waarom"), _part(reasons)),
                (words("Inwoners"), _part(self._voices)),
                (words("De raad"), self._council),
                (words("De mist"), self._map),
                (words("Ongezien"), _part(_opened(unseen))),
                (words("Geteld"), _part(_opened(figures))),
                (words("Twee steden"), self.towns.draw),
            ]
        return [
            (words("Zetels"), self.seats.draw),
            (words("Waarom"), self._why),
            (words("De raad"), self._council),
            (words("De mist trekt op"), self._opened),
            (words("Twee steden naast elkaar"), self.towns.draw),
        ]

    def _why(self, scene: Scene, report: ElectionReport) -> None:
        left, right = columns(scene.area, [3, 2], scene.ui.margin)
        scene.kept("reasons", left, partial(reasons, report=report))
        scene.kept("voices", right, partial(self._voices, report=report))

    def _council(self, scene: Scene, report: ElectionReport) -> None:
        scene.kept("turnover", scene.area, partial(turnover, report=report))

    def _opened(self, scene: Scene, report: ElectionReport) -> None:
        self.opened.draw(scene, report.opened)

    def _map(self, scene: Scene, report: ElectionReport) -> None:
        self.opened.map(scene, scene.area, report.opened)

    def _counting(self, scene: Scene) -> None:
        ui = scene.ui
        box = scene.area.inflate(-scene.area.width // 3, -scene.area.height // 2)
        inner = widgets.panel(ui, box)
        ui.write(scene.words("De stembureaus zijn dicht. De stemmen worden geteld."), inner,
                 Text.TITLE, weight=Weight.BOLD, align="center", middle=True)  # fmt: skip

    def _voices(self, scene: Scene, rect: Rect, report: ElectionReport) -> None:
        ui, words = scene.ui, scene.words
        people = [(item, item.face) for item in report.quotes if item.face is not None]

        def tell(flow: Flow) -> None:
            flow.title(words("Inwoners na het stemmen"))
            for place, (item, face) in enumerate(people):
                if place:
                    flow.rule()
                quote = words.quote(item, scene.names)
                told = f"‘{quote}’" if quote else scene.sentence(item)
                speaker(scene, flow, face, told, size=Text.LEAD)

        most = GROWTHS[0] if ui.large else BESIDE_REASONS
        filled(ui, "election:voices", widgets.panel(ui, rect), tell, most=most)


def _part(draw: Callable[..., None]) -> Callable[[Scene, ElectionReport], None]:
    """A page that is one part and stays as it is."""

    def page(scene: Scene, report: ElectionReport) -> None:
        scene.kept(f"page {draw.__name__}", scene.area, partial(draw, report=report))

    return page


def _opened(draw: Callable[..., None]) -> Callable[..., None]:
    def part(scene: Scene, rect: Rect, *, report: ElectionReport) -> None:
        draw(scene, rect, opened=report.opened)

    part.__name__ = draw.__name__
    return part
