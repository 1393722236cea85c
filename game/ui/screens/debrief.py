"""The end: the rounds in a row, the six lenses, two lives, and the own werkwijze."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pygame

from game.rules.challenges import met
from game.rules.definitions import AdoptedBlock
from game.rules.endings import LifeStory
from game.rules.reports import VoteReport
from game.rules.state import RoundRecord
from game.texts import Words
from game.texts.marks import mark
from game.ui import art, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, columns, cut_top, rows
from game.ui.fonts import Weight
from game.ui.lenses import lens_grid
from game.ui.pictures import charts
from game.ui.pictures.life_line import LifeMark, draw_life_line
from game.ui.pieces import LENS_COLOURS, amount, lens_card
from game.ui.scene import Scene
from game.ui.screens.met import people_met
from game.ui.screens.promises import promised, to_tell
from game.ui.style import AGAINST, FOR, INK_SOFT, Text
from game.ui.told import series_told

Rect = pygame.Rect
Page = tuple[str, Callable[[Scene], None]]
"""What a page is called, and what draws it."""

STEP_SIGNS = {
    "step_idea": ("bulb", 0),
    "step_group": ("users", 1),
    "step_asked": ("mail", 0),
    "step_objection": ("alert-circle", -1),
    "step_spoken_against": ("messages", -1),
    "step_to_council": ("gavel", 0),
    "step_granted": ("check", 1),
    "step_refused": ("x", -1),
    "step_going": ("player-play", 1),
    "step_puller_left": ("user-x", -1),
    "step_mature": ("plant-2", 1),
    "step_ended": ("flag", 0),
}
"""Sign of a step in a life, and whether it went better or worse."""


class DebriefScreen:
    """Pages to talk about: lenses, rounds, promises, two lives and people."""

    def __init__(self) -> None:
        self.page = 0

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("Terugblik")

    def draw(self, scene: Scene) -> None:
        """Draw the page that is on."""
        words, pages = scene.words, self._pages(scene)
        labels = [label for label, _ in pages]
        self.page = scene.pages("debrief:page", labels, min(self.page, len(labels) - 1))
        pages[self.page][1](scene)
        if self.page < len(labels) - 1:
            if scene.on(labels[self.page + 1]):
                self.page += 1
        elif scene.on(words("Afsluiten")):
            scene.finished = True

    def _pages(self, scene: Scene) -> list[Page]:
        """The pages in this layout; promises only where something was promised or asked."""
        words = scene.words
        pages: list[Page] = [
            (words("Door uw bril"), self._lenses),
            (words("Ronde voor ronde"), self._rounds),
        ]
        if to_tell(scene):
            pages.append((words("Beloften"), self._promised))
        if scene.ui.large:
            pages += [(words("Dit leefde"), self._lived), (words("Dit stopte"), self._died)]
        else:
            pages.append((words("Twee levens"), self._lives))
        return [*pages, (words("Mensen"), self._met)]

    def _met(self, scene: Scene) -> None:
        scene.kept("met", scene.area, people_met)

    def _promised(self, scene: Scene) -> None:
        scene.kept("promised", scene.area, promised)

    def _lenses(self, scene: Scene) -> None:
        report = scene.state.election
        if report is not None:
            scene.kept("lenses", scene.area, partial(
                lens_grid, identity="debrief:lenses", here=report.lenses,
                there=report.shadow_lenses, ranking=scene.state.ranking))  # fmt: skip

    # --- the rounds --------------------------------------------------------------------

    def _rounds(self, scene: Scene) -> None:
        ui, room = scene.ui, scene.area
        if not ui.large:
            room, right = columns(scene.area, [12, 7], ui.margin)
            scene.kept("courses", right, self._courses)
        scene.kept("rounds", room, self._told)

    def _told(self, scene: Scene, rect: Rect) -> None:
        ui = scene.ui

        def tell(flow: Flow) -> None:
            challenged = self._challenge(scene, flow)
            for place, record in enumerate(scene.state.history):
                if place or challenged:
                    flow.rule()
                before = scene.state.history[place - 1].method if place else ()
                self._round(scene, flow, record, before)

        filled(ui, "debrief:rounds", widgets.panel(ui, rect), tell)

    def _challenge(self, scene: Scene, flow: Flow) -> bool:
        """Tell whether the chosen challenge was met; gives whether there was one."""
        words, challenge = scene.words, scene.content.challenge
        if challenge is None:
            return False
        title = words.data(f"challenge.{challenge.id}.title", challenge.title)
        task = words.data(f"challenge.{challenge.id}.task", challenge.task)
        if met(challenge.rule, scene.state, scene.table.ruleset):
            flow.marked("check", words("Uitdaging ‘{title}’ is gehaald: {task}", title=title,
                                       task=task), colour=FOR)  # fmt: skip
        else:
            flow.marked("x", words("Uitdaging ‘{title}’ is niet gehaald: {task}", title=title,
                                   task=task), colour=AGAINST)  # fmt: skip
        return True

    def _courses(self, scene: Scene, rect: Rect) -> None:
        """The course of every lens over the rounds, with its spread."""
        ui, words, history = scene.ui, scene.words, scene.state.history
        inner = widgets.panel(ui, rect)
        head, rest = cut_top(inner, ui.line(Text.LEAD), ui.gap)
        ui.write(words("De brillen, ronde na ronde"), head, Text.LEAD, weight=Weight.BOLD)
        end = scene.state.election.lenses if scene.state.election else ()
        moments = [*(record.opening.lenses for record in history), end]
        for lens, cell in zip(scene.state.ranking, rows(rest, [1] * 6, ui.gap), strict=False):
            course = [one for moment in moments for one in moment if one.lens is lens]
            if not course:
                continue
            last = course[-1]
            told = [amount(words, one.value, one.unit) for one in course]
            ui.picture(partial(series_told, name=words.label("lens", lens), values=told))
            strip, plot = cut_top(cell, ui.line(Text.SMALL), ui.px(2))
            ui.write(words.label("lens", lens), strip, Text.SMALL, weight=Weight.SEMIBOLD,
                     one_line=True)  # fmt: skip
            ui.write(amount(words, last.value, last.unit), strip, Text.SMALL, align="right",
                     weight=Weight.BOLD, one_line=True, card=lens_card(lens))  # fmt: skip
            values = tuple(one.value for one in course)
            low, high = tuple(one.low for one in course), tuple(one.high for one in course)
            colour = LENS_COLOURS[lens]
            if ui.drawn(charts.sparkline, plot.size, values, low, high, colour=colour,
                        unit=ui.style.unit):  # fmt: skip
                charts.draw_sparkline(ui.surface, plot, values, ui.style, colour=colour, low=low,
                                      high=high)  # fmt: skip

    def _round(
        self, scene: Scene, flow: Flow, record: RoundRecord, before: tuple[AdoptedBlock, ...]
    ) -> None:
        ui, words = scene.ui, scene.words
        left = 0 if ui.large else ui.em(240)
        top = flow.y
        head = Flow(ui, Rect(flow.rect.x, top, (left or flow.rect.width) - ui.gap, 10))
        head.text(words("Ronde {round}", round=record.round), Text.LEAD, weight=Weight.BOLD)
        head.note(words("{first} tot {last}", first=scene.month(record.first_month),
                        last=scene.month(record.first_month + record.months)))  # fmt: skip
        bottom = head.y
        inner = Flow(ui, Rect(flow.rect.x + left, top if left else bottom,
                              flow.rect.width - left, 10))  # fmt: skip
        self._decided(scene, inner, record, before)
        flow.until(max(bottom, inner.y))

    def _decided(
        self, scene: Scene, flow: Flow, record: RoundRecord, before: tuple[AdoptedBlock, ...]
    ) -> None:
        """What became of the case, what changed in the werkwijze, and the headline."""
        words, case = scene.words, record.opening.dilemma
        votes = {vote.subject: vote for vote in record.votes}
        dilemma = scene.dilemma(case)
        vote = votes.get("dilemma")
        chosen = record.verdict if vote is None or vote.passed else record.proposal
        verdict = next((o.label for o in dilemma.options if o.verdict == chosen), "")
        asks = dilemma.title.endswith(("?", "!"))
        told = words("{case} {verdict}" if asks else "{case}: {verdict}", case=dilemma.title,
                     verdict=verdict)  # fmt: skip
        self._voted(scene, flow, "route", told, vote)
        if record.pulled_back:
            flow.marked("arrow-back-up", words("Naar de raad gehaald voor {hours}.",
                        hours=words.counted("hours", case.pull_back_hours)),
                        Text.SMALL, card="verdict_hours")  # fmt: skip
        if scene.state.final == (record.round, record.verdict):
            flow.marked("lock", words("Niet terug te draaien."), Text.SMALL)
        was, now = ([one.block for one in side] for side in (before, record.method))
        more = [block for block in now if block not in was]
        less = [block for block in was if block not in now]
        parts = [
            words(text, blocks=", ".join(scene.names.of("block", one) for one in blocks))
            for text, blocks in ((mark("Erbij: {blocks}."), more), (mark("Eraf: {blocks}."), less))
            if blocks
        ]
        changed = " ".join(parts) or words("De werkwijze bleef zoals zij was.")
        self._voted(scene, flow, "puzzle", changed, votes.get("method"))
        if record.life.front_page:
            first = record.life.front_page[0]
            headline = words.headline(first, scene.names, record.life.town.month)
            flow.marked("news", headline, Text.SMALL, card=scene.cards(first, headline))

    def _voted(
        self, scene: Scene, flow: Flow, icon: str, told: str, vote: VoteReport | None
    ) -> None:
        """What was decided, with how the votes fell where there was a vote."""
        words = scene.words
        if vote is None:
            flow.marked(icon, told)
            return
        result = words("aangenomen") if vote.passed else words("verworpen")
        cast = [one.choice for one in vote.votes]
        if not scene.ui.style.beamer:
            result = words("{result}, {yes} tegen {no}", result=result,
                           yes=max(cast.count("for"), cast.count("against")),
                           no=min(cast.count("for"), cast.count("against")))  # fmt: skip
        flow.marked(icon, words("{told} ({result})", told=told.rstrip("."), result=result),
                    card="votes")  # fmt: skip

    # --- two lives ------------------------------------------------------------------------

    def _lives(self, scene: Scene) -> None:
        left, right = columns(scene.area, [1, 1], scene.ui.margin)
        self._lived(scene, left)
        self._died(scene, right)

    def _lived(self, scene: Scene, rect: Rect | None = None) -> None:
        story = scene.state.epilogue.lived if scene.state.epilogue else None
        scene.kept("lived", rect or scene.area,
                   partial(self._life, head=scene.words("Dit leefde"), story=story))  # fmt: skip

    def _died(self, scene: Scene, rect: Rect | None = None) -> None:
        story = scene.state.epilogue.died if scene.state.epilogue else None
        scene.kept("died", rect or scene.area,
                   partial(self._life, head=scene.words("Dit stopte"), story=story))  # fmt: skip

    def _life(self, scene: Scene, rect: Rect, head: str, story: LifeStory | None) -> None:
        ui, words = scene.ui, scene.words

        def tell(flow: Flow) -> None:
            flow.text(head, Text.SMALL, colour=INK_SOFT, weight=Weight.SEMIBOLD)
            if story is None:
                flow.text(words("Er was er geen om te vertellen."))
                return
            side = ui.em(90)
            strip = flow.row(side)
            art.face(ui, story.initiative.founder, Rect(strip.x, strip.y, side, side))
            inner = Flow(ui, Rect(strip.x + side + ui.margin, strip.y,
                                  strip.width - side - ui.margin, side))  # fmt: skip
            inner.text(story.initiative.name, Text.HEADING, weight=Weight.BOLD)
            inner.text(scene.person(story.initiative.founder), Text.SMALL, colour=INK_SOFT,
                       card="age")  # fmt: skip
            flow.until(inner.y)
            flow.gap(seam=False)
            self._line(scene, flow, story)
            if story.initiative.reason:
                flow.text(f"‘{words.voice('end', story.initiative.reason)}’", Text.LEAD,
                          weight=Weight.SEMIBOLD)  # fmt: skip

        filled(ui, f"debrief:{head}", widgets.panel(ui, rect), tell)

    def _line(self, scene: Scene, flow: Flow, story: LifeStory) -> None:
        """The dated steps along a line."""
        ui, steps = scene.ui, story.steps
        if ui.style.beamer:
            # A page for a room has place for how it began and how it went at the end.
            steps = (*steps[:1], *steps[1:][-2:])
        marks = [LifeMark(month, scene.month(month), *STEP_SIGNS.get(item.code, ("circle", 0)))
                 for month, item in steps]  # fmt: skip
        sentences = [scene.words.step(item, scene.names) for _, item in steps]
        wide = flow.rect.width - ui.em(90)
        row = ui.line(Text.FINE) + max(ui.tall(text, wide, Text.SMALL) for text in sentences)
        strip = flow.row((row + ui.gap) * len(marks))
        rooms = draw_life_line(ui.surface, strip, marks, ui.style)
        for (_, item), text, room in zip(steps, sentences, rooms, strict=True):
            ui.write(text, room, Text.SMALL, card=scene.cards(item, text))
