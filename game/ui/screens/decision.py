"""Beat 4: the council chamber. Own vote, then the seats fall one by one."""

from __future__ import annotations

from functools import partial

import pygame

from game.rules.balance import AS_ALWAYS
from game.rules.commands import CallVote, GoOn, SoundOut
from game.rules.decisions import choices_of, to_be_voted
from game.rules.definitions import AdoptedBlock
from game.rules.pledges import KEPT, LAPSED, LATE, settled_in
from game.texts import Words
from game.texts.cards import cards_of
from game.texts.marks import mark
from game.ui import art, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, cut_bottom, cut_top
from game.ui.fonts import Weight
from game.ui.pieces import speaker
from game.ui.scene import Scene
from game.ui.screens import bargain
from game.ui.screens.chamber import beside_chamber, subject_of
from game.ui.screens.promising import Promising, said, to_residents
from game.ui.screens.vote import SIGNS, VotePage
from game.ui.style import FOR, INK_SOFT, Text

Rect = pygame.Rect

HINTS = (("expectation",), ("talking",), (), ("pledge", "promise"))
"""What may be new on each page before the vote."""

OUTCOMES = {
    KEPT: ("check", mark("U hield woord: {faction} kreeg ‘{block}’ op tafel.")),
    LATE: ("clock", mark("Te laat, maar het kwam: {faction} kreeg ‘{block}’ op tafel.")),
    LAPSED: ("minus", mark("Van {faction} stemde niemand mee: uw belofte vervalt.")),
}
"""Sign and sentence of what a vote makes of a promise to a faction; it never breaks one."""


class DecisionScreen:
    """One vote after the other; a lost vote is a result the game goes on with."""

    def __init__(self) -> None:
        self.shown = 0
        self.side = 0
        self.vote = VotePage()
        self.promising = Promising()
        self._sounded: set[str] = set()

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("Besluit: de raad stemt")

    def draw(self, scene: Scene) -> None:
        """Draw the chamber with the vote that is on, and what was decided."""
        state = scene.state
        if self.shown < len(state.votes):
            self.shown += self.vote.draw(scene, state.votes[self.shown])
        elif to_be_voted(state):
            self._proposal(scene, to_be_voted(state)[0])
        else:
            self._closed(scene)

    # --- before the vote -------------------------------------------------------------

    def _proposal(self, scene: Scene, subject: str) -> None:
        ui, words = scene.ui, scene.words
        self.vote.began = None
        self._sound_out(scene, subject)
        for hint in HINTS[self.side]:
            scene.hint(hint)
        labels = (words("Voorstel"), words("Praten"), words("Afspraken"), words("Beloften"))
        if ui.large:
            self.side = scene.pages("decision:side", labels, self.side)
            right = scene.area
        else:
            left, right = beside_chamber(scene, bargain.expected(scene, subject))
            art.chamber(scene, left)
            strip, right = cut_top(right, ui.target, ui.gap)
            self.side = widgets.tabs(ui, "decision:side", strip, labels, self.side)
        parts = (self._asked, bargain.talking, bargain.agreements, self.promising.draw)
        scene.kept(f"proposal {self.side}", right, partial(parts[self.side], subject=subject),
                   self.promising.chosen)  # fmt: skip

    def _sound_out(self, scene: Scene, subject: str) -> None:
        """Ask once how the factions stand, when the proposal comes on screen."""
        if subject in self._sounded or scene.waiting:
            return
        self._sounded.add(subject)
        if not bargain.expected(scene, subject):
            scene.submit(SoundOut(scene.state.round, scene.state.beat, subject))

    def _asked(self, scene: Scene, rect: Rect, subject: str) -> None:
        """What lies before the council, and how the own faction may vote."""
        ui, words, state = scene.ui, scene.words, scene.state
        inner = widgets.panel(ui, rect)
        choices = choices_of(scene.table.ruleset)
        high = ui.target
        foot = len(choices) * (high + ui.gap) + ui.line(Text.SMALL) + ui.gap
        body, buttons = cut_bottom(inner, foot, ui.gap)

        def tell(flow: Flow) -> None:
            flow.text(words("Voorstel aan de raad"), Text.SMALL, colour=INK_SOFT)
            flow.title(subject_of(scene, subject))
            if subject == "dilemma":
                self._verdict(scene, flow)
            else:
                self._changes(scene, flow)

        filled(ui, "decision:proposal", body, tell, about=(state.round, subject))
        asked = Flow(ui, buttons)
        asked.text(words("Wat stemt uw fractie?"), Text.SMALL, weight=Weight.SEMIBOLD)
        for number, choice in enumerate(choices, 1):
            asked.gap()
            label = words("{number}. Wij stemmen {choice}", number=str(number),
                          choice=words.label("vote", choice))  # fmt: skip
            if widgets.button(ui, f"decision:{choice}", asked.row(high), label,
                              kind="primary" if choice == "for" else "plain",
                              icon=SIGNS[choice][0], hotkey=pygame.K_0 + number,
                              enabled=not scene.waiting):  # fmt: skip
                scene.submit(CallVote(state.round, state.beat, subject, choice))

    def _verdict(self, scene: Scene, flow: Flow) -> None:
        opening = scene.state.opening
        if opening is None:
            return
        words = scene.words
        told = scene.dilemma(opening.dilemma)
        for option in told.options:
            if option.verdict == scene.state.proposal:
                values = opening.dilemma.values
                flow.text(option.label, Text.LEAD, weight=Weight.SEMIBOLD)
                flow.gap(0.5)
                flow.text(option.text, card=cards_of(option.text, values))
                flow.gap(0.5)
                flow.marked("user-x", option.loser, Text.SMALL,
                            card=cards_of(option.loser, values))  # fmt: skip
                if any(one.final and one.verdict == option.verdict
                       for one in opening.dilemma.options):  # fmt: skip
                    flow.gap(0.5)
                    flow.marked("lock", words("Niet terug te draaien, ook niet met terugnemen."),
                                Text.SMALL, weight=Weight.SEMIBOLD)  # fmt: skip
        if not scene.ui.large:
            flow.rule()
            need = f"‘{told.need}’"
            speaker(scene, flow, opening.dilemma.face, need,
                    card=cards_of(need, opening.dilemma.values))  # fmt: skip

    def _changes(self, scene: Scene, flow: Flow) -> None:
        words, state = scene.words, scene.state
        before = {adopted.block: adopted for adopted in state.method}
        now = {adopted.block: adopted for adopted in state.draft}
        for block in sorted(set(before) | set(now)):
            if block not in before:
                flow.marked("plus", words("Nieuw: {block}", block=scene.block_name(block)))
                self._settings(scene, flow, now[block])
            elif block not in now:
                flow.marked("minus", words("Vervalt: {block}", block=scene.block_name(block)))
            elif before[block] != now[block]:
                flow.marked("adjustments", words("Anders: {block}", block=scene.block_name(block)))
                self._settings(scene, flow, now[block])
            flow.gap(0.4)
        for work, hours in state.dropped:
            flow.marked("clock", words("Laten vallen: {work}, {hours} uur per jaar",
                                       work=words.label("work", work), hours=hours),
                        card="drop_hours")  # fmt: skip

    def _settings(self, scene: Scene, flow: Flow, adopted: AdoptedBlock) -> None:
        """How a block is set; an amendment may have changed that."""
        chosen = [
            bargain.option_label(scene, adopted.block, choice.id, option)
            for choice in scene.block(adopted.block).choices
            for option in [dict(adopted.settings).get(choice.id, choice.options[0].id)]
        ]
        if chosen:
            flow.text(" · ".join(chosen), Text.SMALL, colour=INK_SOFT, card="block_figure",
                      indent=round(scene.ui.text_px(Text.BODY) * 1.55))  # fmt: skip

    # --- after the votes -----------------------------------------------------------------

    def _closed(self, scene: Scene) -> None:
        ui, words, state = scene.ui, scene.words, scene.state
        right = scene.area
        if not ui.large:
            last = state.votes[-1].votes if state.votes else ()
            left, right = beside_chamber(scene, cast=last)
            art.chamber(scene, left, last, len(last))
        scene.kept("closed", right, self._now)
        if scene.on(words("Naar het leven in de stad")):
            scene.submit(GoOn(state.round, state.beat))

    def _now(self, scene: Scene, rect: Rect) -> None:
        """What is in force from now on."""
        ui, words, state = scene.ui, scene.words, scene.state

        def tell(flow: Flow) -> None:
            flow.title(words("Wat nu geldt"))
            if not state.votes:
                flow.text(words("Er ligt geen voorstel. De raad gaat verder zoals altijd."),
                          Text.LEAD)  # fmt: skip
            self._in_force(scene, flow)
            flow.gap()
            flow.text(words("De werkwijze van de raad"), Text.LEAD, weight=Weight.SEMIBOLD)
            if not state.method:
                flow.text(words("Zoals altijd: geen bouwstenen."))
            for adopted in state.method:
                flow.marked("check", scene.block_name(adopted.block), colour=FOR)
            self._words_kept(scene, flow)
            months = scene.table.ruleset.format.months[state.round - 1]
            flow.rule()
            flow.marked("calendar", words.count(
                "Nu leeft de stad {n} maand, tot {month}",
                "Nu leeft de stad {n} maanden, tot {month}",
                months, month=scene.month(state.month + months)),
                card="months_round")  # fmt: skip
            if not state.votes:
                # Without a vote there was no page to promise anything on.
                flow.rule()
                to_residents(scene, flow)

        about = (state.round, state.promises)
        filled(ui, "decision:closed", widgets.panel(ui, rect), tell, about=about)

    def _words_kept(self, scene: Scene, flow: Flow) -> None:
        """What this vote made of promises to factions, as far as it is known."""
        state, rules = scene.state, scene.table.ruleset
        for pledge, outcome in settled_in(state, state.round, rules):
            icon, told = OUTCOMES[outcome]
            flow.gap(0.4)
            flow.marked(icon, scene.words(told, **said(scene, pledge)))

    def _in_force(self, scene: Scene, flow: Flow) -> None:
        state = scene.state
        if state.opening is None:
            return
        flow.gap()
        flow.text(subject_of(scene, "dilemma"), Text.LEAD, weight=Weight.SEMIBOLD)
        case = state.opening.dilemma
        told = scene.dilemma(case)
        verdict = state.verdict or AS_ALWAYS
        for option in told.options:
            if option.verdict == verdict:
                flow.marked("route", option.label, weight=Weight.SEMIBOLD)
        if state.final == (state.round, verdict):
            flow.marked("lock", scene.words("Niet terug te draaien."), Text.SMALL)
