"""The debrief: what was promised to groups and what came of it, and the one call to order."""

from __future__ import annotations

from functools import partial

import pygame

from game.rules.decisions import METHOD
from game.rules.endings import PromiseOutcome
from game.rules.reports import VoteReport
from game.ui import widgets
from game.ui.fill import filled, filled_beside
from game.ui.flow import Flow, columns
from game.ui.fonts import Weight
from game.ui.scene import Scene
from game.ui.style import AGAINST, BROWN, FOR, INK_SOFT, SLATE, Colour, Text

Rect = pygame.Rect

SIGNS: dict[str, tuple[str, Colour]] = {
    "kept": ("check", FOR),
    "late": ("clock", BROWN),
    "broken": ("x", AGAINST),
    "lapsed": ("minus", SLATE),
}
"""Sign and colour of what came of a promise."""


def made(scene: Scene) -> tuple[PromiseOutcome, ...]:
    """The promises of the term, with what came of them."""
    return scene.state.epilogue.promises if scene.state.epilogue else ()


def promised(scene: Scene, rect: Rect) -> None:
    """Draw the promises of the term beside the use of coalition discipline."""
    first, second = partial(_promises, scene), partial(_discipline, scene)

    def both(flow: Flow) -> None:
        first(flow)
        flow.rule()
        second(flow)

    ui = scene.ui
    if ui.large or not (scene.state.discipline and made(scene)):
        filled(ui, "debrief:promised", widgets.panel(ui, rect), both)
        return
    left, right = columns(rect, [3, 2], ui.margin)
    filled_beside(ui, [
        ("debrief:promises", widgets.panel(ui, left), first),
        ("debrief:discipline", widgets.panel(ui, right), second),
    ])  # fmt: skip


def _promises(scene: Scene, flow: Flow) -> None:
    words = scene.words
    promises = made(scene)
    flow.title(words("Wat u beloofde"))
    if not promises:
        flow.text(words("U beloofde deze periode niemand een antwoord op een datum."),
                  Text.LEAD)  # fmt: skip
    for place, promise in enumerate(promises):
        if place:
            flow.rule()
        _promise(scene, flow, promise)


def _promise(scene: Scene, flow: Flow, promise: PromiseOutcome) -> None:
    words = scene.words
    icon, colour = SIGNS[promise.outcome]
    flow.marked(icon, promise.name, Text.LEAD, weight=Weight.SEMIBOLD, colour=colour)
    by, day = scene.month(promise.by), scene.month(promise.answered)
    told = {
        "kept": words(
            "U beloofde antwoord, uiterlijk in {by}. Het kwam in {day}: gehouden.", by=by, day=day
        ),
        "late": words(
            "U beloofde antwoord, uiterlijk in {by}. Het kwam in {day}: te laat.", by=by, day=day
        ),
        "broken": words("U beloofde antwoord, uiterlijk in {by}. Het kwam er niet.", by=by),
        "lapsed": words("U beloofde antwoord, uiterlijk in {by}. De groep stopte eerder.", by=by),
    }
    flow.text(told[promise.outcome], colour=INK_SOFT)


def _discipline(scene: Scene, flow: Flow) -> None:
    words, state = scene.words, scene.state
    flow.title(words("De coalitie bij de les"))
    if state.discipline is None:
        flow.text(words("U riep de coalitie deze periode niet tot de orde."), Text.LEAD)
        return
    number, subject = state.discipline
    vote = _vote_of(scene, number, subject)
    what = words("de werkwijze") if subject == METHOD else words("het dilemma")
    flow.marked("gavel", words("In ronde {round} vroeg u de coalitie om één lijn, bij {what}.",
                               round=number, what=what), weight=Weight.SEMIBOLD)  # fmt: skip
    if vote is None:
        return
    flow.gap()
    told = (words("Het voorstel haalde het.") if vote.passed
            else words("Het voorstel haalde het toch niet."))  # fmt: skip
    flow.marked("check" if vote.passed else "x", told, colour=FOR if vote.passed else AGAINST)
    along = sum(one.reason.startswith("coalition") for one in vote.votes)
    flow.gap()
    flow.text(words.count("{n} lid noemde de lijn van de coalitie als reden.",
                          "{n} leden noemden de lijn van de coalitie als reden.", along),
              colour=INK_SOFT, card="votes")  # fmt: skip


def _vote_of(scene: Scene, number: int, subject: str) -> VoteReport | None:
    votes = (vote for record in scene.state.history if record.round == number
             for vote in record.votes)  # fmt: skip
    return next((vote for vote in votes if vote.subject == subject), None)
