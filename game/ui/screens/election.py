"""Election night: seats with reasons, quotes, what was hidden, and the two towns."""

from __future__ import annotations

from functools import partial

import pygame

from game.rules.commands import GoOn
from game.rules.state import ElectionReport, FactionResult
from game.texts import Words
from game.ui import icons, shapes, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, columns
from game.ui.fonts import Weight
from game.ui.lenses import lens_grid
from game.ui.numbers import number
from game.ui.pictures import charts
from game.ui.pieces import speaker
from game.ui.scene import Scene
from game.ui.screens.opened import OpenedPage, figures, unseen
from game.ui.style import AGAINST, FACTIONS, FOR, INK_SOFT, SAND, Text

Rect = pygame.Rect


class ElectionScreen:
    """First the seats and the voices, then what was not seen, then the two towns."""

    def __init__(self) -> None:
        self.page = 0
        self.opened = OpenedPage()

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("Verkiezingsavond")

    def draw(self, scene: Scene) -> None:
        """Draw the page that is on."""
        words, report = scene.words, scene.state.election
        if report is None:
            self._counting(scene)
            return
        labels = [words("Uitslag"), words("Inwoners"), words("De mist trekt op"),
                  words("Ongezien"), words("Geteld"), words("Twee steden")]  # fmt: skip
        if not scene.ui.large:
            labels = [words("Uitslag en stemmen"), words("De mist trekt op"),
                      words("Twee steden naast elkaar")]  # fmt: skip
        self.page = scene.pages("election:page", labels, min(self.page, len(labels) - 1))
        if self.page == len(labels) - 1:
            scene.kept("lenses", scene.area, partial(
                lens_grid, identity="election:lenses", here=report.lenses,
                there=report.shadow_lenses, ranking=scene.state.ranking))  # fmt: skip
        elif scene.ui.large:
            self._page(scene, report)
        elif self.page:
            self.opened.draw(scene, report.opened)
        else:
            left, right = columns(scene.area, [3, 2], scene.ui.margin)
            scene.kept("seats", left, partial(self._seats, report=report))
            scene.kept("voices", right, partial(self._voices, report=report))
        if self.page < len(labels) - 1:
            if scene.on(labels[self.page + 1]):
                self.page += 1
        elif scene.on(words("Een jaar later")):
            scene.submit(GoOn(scene.state.round, scene.state.beat))

    def _page(self, scene: Scene, report: ElectionReport) -> None:
        """One of the pages of the second layout."""
        if self.page == 2:
            self.opened.map(scene, scene.area, report.opened)
            return
        parts = {
            0: partial(self._seats, report=report),
            1: partial(self._voices, report=report),
            3: partial(unseen, opened=report.opened),
            4: partial(figures, opened=report.opened),
        }
        scene.kept(f"page {self.page}", scene.area, parts[self.page])

    def _counting(self, scene: Scene) -> None:
        ui = scene.ui
        box = scene.area.inflate(-scene.area.width // 3, -scene.area.height // 2)
        inner = widgets.panel(ui, box)
        ui.write(scene.words("De stembureaus zijn dicht. De stemmen worden geteld."), inner,
                 Text.TITLE, weight=Weight.BOLD, align="center", middle=True)  # fmt: skip

    def _seats(self, scene: Scene, rect: Rect, report: ElectionReport) -> None:
        ui, words = scene.ui, scene.words

        def tell(flow: Flow) -> None:
            if not ui.large:
                factions = [(scene.faction_colour(one.faction), one.seats_before, one.seats)
                            for one in report.results]  # fmt: skip
                flow.note(words("Zetels: boven voor, onder na de verkiezingen"))
                flow.gap(0.4)
                strip = flow.row(ui.em(170))
                charts.draw_seat_change(ui.surface, strip, factions, ui.style)
                number(ui, "seats", strip, words("Zetels: boven voor, onder na de verkiezingen"))
                flow.gap()
            flow.text(words("Opkomst {percent}. In de raad: {back} terug, {new} nieuw.",
                            percent=words.percent(report.turnout), back=report.returning_members,
                            new=report.new_members), Text.LEAD, weight=Weight.SEMIBOLD,
                      card=("turnout", "members_back", "members_new"))  # fmt: skip
            flow.gap(0.6)
            for result in sorted(report.results, key=lambda one: -one.seats):
                self._faction(scene, flow, result)

        filled(ui, "election:seats", widgets.panel(ui, rect), tell)

    def _faction(self, scene: Scene, flow: Flow, result: FactionResult) -> None:
        ui, words = scene.ui, scene.words
        high = ui.line(Text.BODY)
        flow.gap(0.6)
        strip = flow.row(high)
        colour = FACTIONS[scene.faction_colour(result.faction) % len(FACTIONS)]
        shapes.disc(ui.surface, (strip.x + high / 2, strip.centery), round(high * 0.75), colour)
        change = result.seats - result.seats_before
        seats = words("{before} naar {seats} zetels", before=result.seats_before,
                      seats=result.seats)  # fmt: skip
        wide = ui.wide(seats, Text.BODY, Weight.BOLD)
        left = strip.x + round(high * 1.3)
        name = scene.faction_name(result.faction)
        if result.faction == scene.state.faction:
            name = words("{faction} (u)", faction=name)
        ui.write(name, Rect(left, strip.y, strip.right - left - wide - high * 2, high),
                 weight=Weight.SEMIBOLD, one_line=True, shrink=0.7)  # fmt: skip
        icon = "arrow-up" if change > 0 else "arrow-down" if change < 0 else "minus"
        tone = FOR if change > 0 else AGAINST if change < 0 else INK_SOFT
        icons.put(
            ui.surface, icon, (strip.right - high / 2, strip.centery), round(high * 0.8), tone
        )
        ui.write(seats, Rect(strip.right - wide - round(high * 1.3), strip.y, wide + 2, high),
                 weight=Weight.BOLD, one_line=True, card="seats")  # fmt: skip
        track = flow.row(ui.px(10))
        track = Rect(left, track.y, strip.right - left, track.height)
        shapes.box(ui.surface, track, SAND, ui.px(5))
        done = round(track.width * min(1.0, result.vote_share / 0.5))
        shapes.box(ui.surface, Rect(track.x, track.y, done, track.height), colour, ui.px(5))
        flow.text(words("{share} van de stemmen. Wie wisselde: {reason}.",
                        share=words.percent(result.vote_share),
                        reason=words.reason("election", result.reason)), Text.SMALL,
                  indent=left - strip.x, colour=INK_SOFT, card="vote_share")  # fmt: skip

    def _voices(self, scene: Scene, rect: Rect, report: ElectionReport) -> None:
        ui, words = scene.ui, scene.words
        said = [(item, item.face) for item in report.quotes if item.face is not None]

        def tell(flow: Flow) -> None:
            flow.title(words("Inwoners na het stemmen"))
            for place, (item, face) in enumerate(said):
                if place:
                    flow.rule()
                quote = words.quote(item, scene.names)
                told = f"‘{quote}’" if quote else scene.sentence(item)
                speaker(scene, flow, face, told, size=Text.LEAD)

        filled(ui, "election:voices", widgets.panel(ui, rect), tell)
