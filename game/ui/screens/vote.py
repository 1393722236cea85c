"""A vote as it falls: what every faction says, then the seats one by one, then the outcome."""

from __future__ import annotations

from functools import partial

import pygame

from game.rules.decisions import choices_of
from game.rules.reports import VoteReport
from game.texts.cards import cards_of
from game.texts.statements import about_vote
from game.ui import art, icons, shapes, widgets
from game.ui.fill import filled
from game.ui.flow import Flow
from game.ui.fonts import Weight
from game.ui.inputs import Item
from game.ui.pieces import faction_line
from game.ui.scene import Scene
from game.ui.screens.chamber import beside_chamber, subject_of
from game.ui.style import ABSTAIN, AGAINST, FOR, SAND, Text

Rect = pygame.Rect

SECONDS_A_STATEMENT = 0.8
SECONDS_A_SEAT = 0.16

SEATS_A_TICK = 3
"""Seats that turn with one soft tick."""

SIGNS = {"for": ("check", FOR), "against": ("x", AGAINST), "abstain": ("minus", ABSTAIN)}


class VotePage:
    """Lets the votes fall; remembers when it began and how far they are."""

    def __init__(self) -> None:
        self.began: float | None = None
        self.fallen = 0.0
        self._page = 0
        self._seat = 0

    def draw(self, scene: Scene, vote: VoteReport) -> bool:
        """Draw the vote as far as it has come; gives whether the table goes on."""
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
            self._page = scene.pages("decision:page", labels, self._page)
        # What is said comes before what is voted, also where both do not fit on one page.
        speaking = ui.large and self._speaking(scene, vote)
        if speaking or (ui.large and self._page == 1):
            filled(ui, "decision:why", widgets.panel(ui, scene.area),
                   lambda flow: self._statements(scene, flow, vote, spoken),
                   about=(scene.state.round, vote.subject))  # fmt: skip
        else:
            left, right = beside_chamber(scene, cast=vote.votes[: int(fallen)])
            self._chamber(scene, left, vote, fallen)
            so_far = (spoken, int(fallen))
            scene.kept("result", right, partial(self._result, vote=vote, so_far=so_far),
                       vote.subject, so_far)  # fmt: skip
        if not done:
            if scene.on(words("Meteen de uitslag")):
                self.began = -1e9
        elif scene.on(words("Verder")):
            self.began = None
            return True
        return False

    def _result(self, scene: Scene, rect: Rect, vote: VoteReport, so_far: tuple[int, int]) -> None:
        """The panel beside the chamber, as large as all of it will need."""
        filled(scene.ui, "decision:result", widgets.panel(scene.ui, rect),
               lambda flow: self._told(scene, flow, vote, *so_far),
               whole=lambda flow: self._told(scene, flow, vote, 99, len(vote.votes)),
               about=(scene.state.round, vote.subject))  # fmt: skip

    def _told(self, scene: Scene, flow: Flow, vote: VoteReport, spoken: int, fallen: int) -> None:
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
            self._seat = (self._seat + (1 if key == pygame.K_RIGHT else -1)) % len(seats)
        found: str | None = seats[self._seat].id if ui.inputs.focus_shown else None
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

    def _count(self, scene: Scene, flow: Flow, vote: VoteReport, fallen: int) -> None:
        ui, words = scene.ui, scene.words
        flow.title(subject_of(scene, vote.subject))
        cast = [one.choice for one in vote.votes[:fallen]]
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

    def _factions(self, scene: Scene, flow: Flow, vote: VoteReport, fallen: int) -> None:
        """How many of every faction voted for."""
        words = scene.words
        for faction in scene.content.factions:
            seats = {member.seat for member in faction.members}
            cast = [one.choice for one in vote.votes[:fallen] if one.seat in seats]
            faction_line(scene, flow, faction.id)
            flow.text(words("{yes} voor, {no} tegen", yes=cast.count("for"),
                            no=cast.count("against")), Text.SMALL, card="votes",
                      indent=round(scene.ui.line(Text.SMALL) * 1.6))  # fmt: skip

    def _statements(self, scene: Scene, flow: Flow, vote: VoteReport, spoken: int) -> None:
        ui, words = scene.ui, scene.words
        flow.text(words("Stemverklaringen"), Text.LEAD, weight=Weight.SEMIBOLD)
        said = words.statements(about_vote(scene.state, vote, scene.names, scene.option_name))
        indent = round(ui.line(Text.SMALL) * 1.6)
        opening = scene.state.opening
        values = opening.dilemma.values if opening else ()
        for (faction, reason), sentence in zip(vote.statements[:spoken], said, strict=False):
            flow.gap(0.7)
            faction_line(scene, flow, faction, _spokesperson(scene, vote, faction, reason))
            flow.text(f"‘{sentence}’", Text.SMALL, indent=indent,
                      card=cards_of(sentence, values))  # fmt: skip


def _spokesperson(scene: Scene, vote: VoteReport, faction: str, reason: str) -> str:
    """Who says it for a faction: the first of its members who votes so for that reason."""
    seats = {m.seat for f in scene.content.factions if f.id == faction for m in f.members}
    mine = [one for one in vote.votes if one.seat in seats]
    spoken = next((one for one in mine if one.reason == reason), mine[0] if mine else None)
    name = scene.names.of("seat", spoken.seat) if spoken else ""
    if not name:
        return ""
    return scene.words("{name}, {faction}", name=name, faction=scene.faction_name(faction))
