"""Beat 4: the council chamber. Own vote, then the seats fall one by one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pygame

from game.rules.balance import AS_ALWAYS
from game.rules.commands import CallVote, GoOn, SoundOut
from game.rules.decisions import choices_of, to_be_voted
from game.rules.reports import FactionExpectation, SeatVote, VoteReport
from game.texts import Words
from game.texts.cards import cards_of
from game.texts.statements import about_vote
from game.ui import art, icons, shapes, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, columns, cut_bottom, cut_top, grid
from game.ui.fonts import Weight
from game.ui.inputs import Item
from game.ui.pieces import faction_line
from game.ui.scene import Scene
from game.ui.screens import bargain
from game.ui.style import ABSTAIN, AGAINST, BIG_TEXT, FOR, INK_SOFT, SAND, Text

Rect = pygame.Rect
SECONDS_A_STATEMENT = 0.8
SECONDS_A_SEAT = 0.16
SEATS_A_TICK = 3
"""Seats that turn with one soft tick."""
LEGEND_GROWTH = 1.25
"""How much larger the factions under the chamber are named where there is room."""

SIGNS = {"for": ("check", FOR), "against": ("x", AGAINST), "abstain": ("minus", ABSTAIN)}


class DecisionScreen:
    """One vote after the other; a lost vote is a result the game goes on with."""

    def __init__(self) -> None:
        self.shown = 0
        self.seat = 0
        self.began: float | None = None
        self.page = 0
        self.side = 0
        self.sounded: set[str] = set()
        self.fallen = 0.0

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("Besluit: de raad stemt")

    def draw(self, scene: Scene) -> None:
        """Draw the chamber with the vote that is on, and what was decided."""
        state = scene.state
        if self.shown < len(state.votes):
            self._result(scene, state.votes[self.shown])
        elif to_be_voted(state):
            self._proposal(scene, to_be_voted(state)[0])
        else:
            self._closed(scene)

    # --- before the vote -------------------------------------------------------------

    def _proposal(self, scene: Scene, subject: str) -> None:
        ui, words = scene.ui, scene.words
        self.began = None
        self._sound_out(scene, subject)
        scene.hint(("expectation", "talking", "promise")[self.side])
        labels = (words("Voorstel"), words("Praten"), words("Afspraken"))
        if ui.large:
            self.side = scene.pages("decision:side", labels, self.side)
            right = scene.area
        else:
            left, right = self._split(scene, bargain.expected(scene, subject))
            art.chamber(scene, left)
            strip, right = cut_top(right, ui.target, ui.gap)
            self.side = widgets.tabs(ui, "decision:side", strip, labels, self.side)
        part = (self._asked, bargain.talking, bargain.agreements)[self.side]
        scene.kept(f"proposal {self.side}", right, partial(part, subject=subject))

    def _sound_out(self, scene: Scene, subject: str) -> None:
        """Ask once how the factions stand, when the proposal comes on screen."""
        if subject in self.sounded or scene.waiting:
            return
        self.sounded.add(subject)
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
            flow.title(self._subject(scene, subject))
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

    def _split(
        self,
        scene: Scene,
        known: tuple[FactionExpectation, ...] = (),
        cast: Sequence[SeatVote] = (),
    ) -> tuple[Rect, Rect]:
        """Room for the chamber and for what is said; in the second layout without the factions."""
        left, right = columns(scene.area, [12, 7], scene.ui.margin)
        if scene.ui.large:
            return left, right
        with scene.ui.grown(max(1.0, min(LEGEND_GROWTH, BIG_TEXT / scene.ui.scale))):
            return self._legend(scene, left, known, cast), right

    def _legend(
        self,
        scene: Scene,
        rect: Rect,
        known: tuple[FactionExpectation, ...],
        cast: Sequence[SeatVote],
    ) -> Rect:
        """Who sits where and how they seem to stand or voted; gives the room for the chamber."""
        ui, words = scene.ui, scene.words
        across = 3
        factions = list(scene.content.factions)
        thick = ui.line(Text.SMALL)
        stands = {one.faction: one for one in known}
        room, strip = cut_bottom(rect, (2 * thick + ui.gap) * -(-len(factions) // across), ui.gap)
        boxes = grid(strip, len(factions), across, ui.gap)
        for faction, box in zip(factions, boxes, strict=True):
            name = words("{faction}, {seats}", faction=faction.name, seats=len(faction.members))
            if faction.id == scene.state.faction:
                name = words("{faction}, {seats} (u)", faction=faction.name,
                             seats=len(faction.members))  # fmt: skip
            flow = Flow(ui, box)
            faction_line(scene, flow, faction.id, name)
            seats = {member.seat for member in faction.members}
            voted = [one.choice for one in cast if one.seat in seats]
            if faction.id in stands:
                bargain.bar(scene, flow.row(thick), stands[faction.id])
            elif voted:
                yes, no = voted.count("for"), voted.count("against")
                bargain.bar(scene, flow.row(thick), FactionExpectation(faction.id, yes, no, 0))
        return room

    def _subject(self, scene: Scene, subject: str) -> str:
        words, opening = scene.words, scene.state.opening
        if subject == "method" or opening is None:
            return words("De werkwijze van de raad")
        told = words.dilemma(opening.dilemma, scene.content.dilemmas[opening.dilemma.kind],
                             scene.names)  # fmt: skip
        return told.title

    def _verdict(self, scene: Scene, flow: Flow) -> None:
        opening = scene.state.opening
        if opening is None:
            return
        words = scene.words
        told = words.dilemma(opening.dilemma, scene.content.dilemmas[opening.dilemma.kind],
                             scene.names)  # fmt: skip
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
                    flow.marked("lock", words("Niet terug te draaien."), Text.SMALL,
                                weight=Weight.SEMIBOLD)  # fmt: skip

    def _changes(self, scene: Scene, flow: Flow) -> None:
        words, state = scene.words, scene.state
        before = {adopted.block: adopted for adopted in state.method}
        now = {adopted.block: adopted for adopted in state.draft}
        for block in sorted(set(before) | set(now)):
            if block not in before:
                flow.marked("plus", words("Nieuw: {block}", block=scene.block_name(block)))
            elif block not in now:
                flow.marked("minus", words("Vervalt: {block}", block=scene.block_name(block)))
            elif before[block] != now[block]:
                flow.marked("adjustments", words("Anders: {block}", block=scene.block_name(block)))
            flow.gap(0.4)
        for work, hours in state.dropped:
            flow.marked("clock", words("Laten vallen: {work}, {hours} uur per jaar",
                                       work=words.label("work", work), hours=hours),
                        card="drop_hours")  # fmt: skip

    # --- the vote ----------------------------------------------------------------------

    def _result(self, scene: Scene, vote: VoteReport) -> None:
        ui, words = scene.ui, scene.words
        spoken, fallen = self._course(scene, vote)
        self.fallen = fallen
        done = fallen >= len(vote.votes)
        if done and vote.passed and vote.college:
            scene.hint("college")
        elif done and not vote.passed:
            scene.hint("result")
        if 0 < fallen < len(vote.votes):
            ui.ring("vote", (vote.subject, int(fallen) // SEATS_A_TICK))
        elif done:
            ui.ring("gavel", vote.subject)
        if ui.large:
            labels = (words("Uitslag"), words("Waarom"))
            self.page = scene.pages("decision:page", labels, self.page)
        # What is said comes before what is voted, also where both do not fit on one page.
        speaking = ui.large and self._speaking(scene, vote)
        if speaking or (ui.large and self.page == 1):
            filled(ui, "decision:why", widgets.panel(ui, scene.area),
                   lambda flow: self._statements(scene, flow, vote, spoken),
                   about=(scene.state.round, vote.subject))  # fmt: skip
        else:
            left, right = self._split(scene, cast=vote.votes[: int(fallen)])
            self._chamber(scene, left, vote, fallen)
            filled(ui, "decision:result", widgets.panel(ui, right),
                   lambda flow: self._told(scene, flow, vote, spoken, fallen),
                   whole=lambda flow: self._told(scene, flow, vote, 99, len(vote.votes)),
                   about=(scene.state.round, vote.subject))  # fmt: skip
        if not done:
            if scene.on(words("Meteen de uitslag")):
                self.began = -1e9
        elif scene.on(words("Verder")):
            self.shown += 1
            self.began = None

    def _told(self, scene: Scene, flow: Flow, vote: VoteReport, spoken: int, fallen: float) -> None:
        """The count, the outcome, and why: as far as the vote has come."""
        self._count(scene, flow, vote, fallen)
        self._outcome(scene, flow, vote, fallen >= len(vote.votes))
        flow.rule()
        if scene.ui.large:
            self._factions(scene, flow, vote, fallen)
        else:
            self._statements(scene, flow, vote, spoken)

    def _course(self, scene: Scene, vote: VoteReport) -> tuple[int, float]:
        """How many factions have spoken, and how many seats have fallen.

        First the statements, one after the other; then the seats. A broken
        number of seats is one that is turning.
        """
        ui = scene.ui
        if self.began is None:
            self.began = ui.t
        if ui.style.reduced_motion:
            return len(vote.statements), float(len(vote.votes))
        talking = self._talking(scene, vote)
        elapsed = ui.t - self.began
        spoken = len(vote.statements)
        if elapsed < talking:
            spoken = min(spoken, 1 + int(elapsed / talking * spoken))
        fallen = max(0.0, min(float(len(vote.votes)), (elapsed - talking) / SECONDS_A_SEAT))
        ui.moving = ui.moving or fallen < len(vote.votes)
        return spoken, fallen

    def _talking(self, scene: Scene, vote: VoteReport) -> float:
        """Seconds for the statements; longer where they leave the screen after it."""
        each = SECONDS_A_STATEMENT * (2 if scene.ui.large else 1)
        return each * len(vote.statements)

    def _speaking(self, scene: Scene, vote: VoteReport) -> bool:
        """Whether the statements are not over yet."""
        if scene.ui.style.reduced_motion or self.began is None:
            return False
        return scene.ui.t - self.began < self._talking(scene, vote)

    def _chamber(self, scene: Scene, rect: Rect, vote: VoteReport, fallen: float) -> None:
        """The chamber; a seat that is pointed at says who sits there and why it votes so."""
        ui = scene.ui
        name = "decision:chamber"
        seats = art.seats_of(scene.content)
        for key, _ in ui.keys(name):
            self.seat = (self.seat + (1 if key == pygame.K_RIGHT else -1)) % len(seats)
        found: str | None = seats[self.seat].id if ui.inputs.focus_shown else None
        if not ui.inputs.focus_shown and ui.hovered(name):
            found = art.seat_at(scene.content, rect, ui.inputs.mouse)
        tip = self._voice(scene, vote, found, int(fallen)) if found else ""
        ui.register(Item(name, rect, "map", scene.words("Raadzaal: pijl naar links of rechts"),
                         tip=tip, keys=frozenset({pygame.K_LEFT, pygame.K_RIGHT})))  # fmt: skip
        art.chamber(scene, rect, vote.votes, fallen)

    def _voice(self, scene: Scene, vote: VoteReport, seat: str, fallen: int) -> str:
        words = scene.words
        name = scene.names.of("seat", seat)
        faction = next((f.name for f in scene.content.factions
                        if seat in {member.seat for member in f.members}), "")  # fmt: skip
        for number, one in enumerate(vote.votes):
            if one.seat == seat and number < fallen:
                return words("{name}, {faction}: {choice}. {reason}", name=name, faction=faction,
                             choice=words.label("vote", one.choice),
                             reason=words.voice("vote", one.reason, seat))  # fmt: skip
        return words("{name}, {faction}", name=name, faction=faction)

    def _count(self, scene: Scene, flow: Flow, vote: VoteReport, fallen: float) -> None:
        ui, words = scene.ui, scene.words
        flow.title(self._subject(scene, vote.subject))
        cast = [one.choice for one in vote.votes[: int(fallen)]]
        for choice in choices_of(scene.table.ruleset):
            icon, colour = SIGNS[choice]
            count = cast.count(choice)
            high = ui.line(Text.LEAD)
            strip = flow.row(high)
            icons.put(ui.surface, icon, (strip.x + high / 2, strip.centery), high, colour)
            label = words.label("vote", choice)
            box = Rect(strip.x + round(high * 1.5), strip.y, strip.width // 2, high)
            ui.write(label[:1].upper() + label[1:], box, Text.LEAD, weight=Weight.SEMIBOLD)
            ui.write(str(count), Rect(strip.x, strip.y, strip.width, high), Text.LEAD,
                     weight=Weight.BOLD, align="right", card="votes")  # fmt: skip
            track = flow.row(ui.px(12))
            shapes.box(ui.surface, track, SAND, ui.px(6))
            if count:
                wide = round(track.width * count / max(1, len(vote.votes)))
                shapes.box(ui.surface, Rect(track.x, track.y, wide, track.height), colour, ui.px(6))
            flow.gap(0.8)

    def _outcome(self, scene: Scene, flow: Flow, vote: VoteReport, done: bool) -> None:
        words = scene.words
        if not done:
            flow.gap(0.5)
            flow.row(scene.ui.line(Text.HEADING))
            return
        if vote.passed:
            text, icon, colour = words("Aangenomen"), "check", FOR
        elif vote.tie:
            text, icon, colour = words("De stemmen staken: verworpen"), "x", AGAINST
        else:
            text, icon, colour = words("Verworpen"), "x", AGAINST
        flow.gap(0.5)
        flow.marked(icon, text, Text.HEADING, colour=colour, ink=colour, weight=Weight.BOLD)
        if not vote.passed:
            flow.note(words("Het blijft zoals het was. Het spel gaat ermee door."))
        for block, answer in vote.college if vote.passed else ():
            flow.gap(0.5)
            flow.marked("building-bank", words("{block}: {answer}", block=scene.block_name(block),
                                               answer=words.label("college", answer)))  # fmt: skip

    def _factions(self, scene: Scene, flow: Flow, vote: VoteReport, fallen: float) -> None:
        """How many of every faction voted for."""
        words = scene.words
        for faction in scene.content.factions:
            seats = {member.seat for member in faction.members}
            cast = [one.choice for one in vote.votes[: int(fallen)] if one.seat in seats]
            faction_line(scene, flow, faction.id)
            flow.text(words("{yes} voor, {no} tegen", yes=cast.count("for"),
                            no=cast.count("against")), Text.SMALL, card="votes",
                      indent=round(scene.ui.line(Text.SMALL) * 1.6))  # fmt: skip

    def _statements(self, scene: Scene, flow: Flow, vote: VoteReport, spoken: int) -> None:
        ui, words = scene.ui, scene.words
        flow.text(words("Stemverklaringen"), Text.LEAD, weight=Weight.SEMIBOLD)
        said = words.statements(about_vote(scene.state, vote, scene.names, scene.option_name))
        indent = round(ui.line(Text.SMALL) * 1.6)
        for (faction, reason), sentence in zip(vote.statements[:spoken], said, strict=False):
            flow.gap(0.7)
            faction_line(scene, flow, faction, _spokesperson(scene, vote, faction, reason))
            flow.text(f"‘{sentence}’", Text.SMALL, indent=indent)

    # --- after the votes -----------------------------------------------------------------

    def _closed(self, scene: Scene) -> None:
        ui, words, state = scene.ui, scene.words, scene.state
        right = scene.area
        if not ui.large:
            last = state.votes[-1].votes if state.votes else ()
            left, right = self._split(scene, cast=last)
            art.chamber(scene, left, last, len(last))

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
            months = scene.table.ruleset.format.months[state.round - 1]
            flow.rule()
            flow.marked("calendar", words.count(
                "Nu leeft de stad {n} maand, tot {month}",
                "Nu leeft de stad {n} maanden, tot {month}",
                months, month=scene.month(state.month + months)),
                card="months_round")  # fmt: skip

        filled(ui, "decision:closed", widgets.panel(ui, right), tell, about=(state.round,))
        if scene.on(words("Naar het leven in de stad")):
            scene.submit(GoOn(state.round, state.beat))

    def _in_force(self, scene: Scene, flow: Flow) -> None:
        state, words = scene.state, scene.words
        if state.opening is None:
            return
        flow.gap()
        flow.text(self._subject(scene, "dilemma"), Text.LEAD, weight=Weight.SEMIBOLD)
        case = state.opening.dilemma
        told = words.dilemma(case, scene.content.dilemmas[case.kind], scene.names)
        verdict = state.verdict or AS_ALWAYS
        for option in told.options:
            if option.verdict == verdict:
                flow.marked("route", option.label, weight=Weight.SEMIBOLD)


def _spokesperson(scene: Scene, vote: VoteReport, faction: str, reason: str) -> str:
    """Who says it for a faction: the first of its members who votes so for that reason."""
    seats = {m.seat for f in scene.content.factions if f.id == faction for m in f.members}
    mine = [one for one in vote.votes if one.seat in seats]
    spoken = next((one for one in mine if one.reason == reason), mine[0] if mine else None)
    name = scene.names.of("seat", spoken.seat) if spoken else ""
    if not name:
        return ""
    return scene.words("{name}, {faction}", name=name, faction=scene.faction_name(faction))
