"""The debrief: what was promised and what came of it, and the one call to order."""

from __future__ import annotations

from functools import partial

import pygame

from game.rules.decisions import METHOD
from game.rules.endings import PromiseOutcome
from game.rules.pledges import outcome_of
from game.rules.reports import VoteReport
from game.rules.state import Pledge
from game.texts.marks import mark
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


def to_tell(scene: Scene) -> bool:
    """Whether anything was promised this term, or one line was asked of the coalition."""
    state = scene.state
    return bool(made(scene) or state.pledges or state.discipline)


def promised(scene: Scene, rect: Rect) -> None:
    """Draw the promises of the term beside the use of coalition discipline."""
    first, second = partial(_promises, scene), partial(_discipline, scene)

    def both(flow: Flow) -> None:
        first(flow)
        flow.rule()
        second(flow)

    ui, state = scene.ui, scene.state
    if ui.large or not (state.discipline and (made(scene) or state.pledges)):
        filled(ui, "debrief:promised", widgets.panel(ui, rect), both)
        return
    left, right = columns(rect, [3, 2], ui.margin)
    filled_beside(ui, [
        ("debrief:promises", widgets.panel(ui, left), first),
        ("debrief:discipline", widgets.panel(ui, right), second),
    ])  # fmt: skip


def _promises(scene: Scene, flow: Flow) -> None:
    words, pledges = scene.words, scene.state.pledges
    promises = made(scene)
    flow.title(words("Wat u beloofde"))
    if not promises and not pledges:
        flow.text(words("U beloofde deze periode niemand een antwoord op een datum."),
                  Text.LEAD)  # fmt: skip
    for place, promise in enumerate(promises):
        if place:
            flow.rule()
        _promise(scene, flow, promise)
    for place, pledge in enumerate(pledges):
        if place or promises:
            flow.rule()
        _pledge(scene, flow, pledge)


def _pledge(scene: Scene, flow: Flow, pledge: Pledge) -> None:
    """A promise to a faction: what came of it, and who came along for it."""
    words, state = scene.words, scene.state
    outcome = outcome_of(pledge, state, scene.table.ruleset)
    icon, colour = SIGNS[outcome.code]
    flow.marked(icon, scene.faction_name(pledge.faction), Text.LEAD, weight=Weight.SEMIBOLD,
                colour=colour)  # fmt: skip
    told = words(PLEDGED[outcome.code], block=scene.block_name(pledge.block), by=str(pledge.by),
                 round=str(outcome.round))  # fmt: skip
    flow.text(told, colour=INK_SOFT)
    vote = _vote_of(scene, pledge.round, pledge.subject)
    count = sum(one.reason == "promised" for one in vote.votes) if vote else 0
    if count:
        flow.text(words.count("{n} zetel gaf deze belofte als reden.",
                              "{n} zetels gaven deze belofte als reden.", count),
                  Text.SMALL, colour=INK_SOFT, card="votes")  # fmt: skip


PLEDGED = {
    "kept": mark(
        "U beloofde ‘{block}’ voor de raad te brengen, uiterlijk in ronde {by}. Dat deed u in "
        "ronde {round}: gehouden."
    ),
    "late": mark(
        "U beloofde ‘{block}’ voor de raad te brengen, uiterlijk in ronde {by}. Dat werd ronde "
        "{round}: te laat."
    ),
    "broken": mark(
        "U beloofde ‘{block}’ voor de raad te brengen, uiterlijk in ronde {by}. Het kwam er niet."
    ),
    "lapsed": mark(
        "U beloofde ‘{block}’ voor de raad te brengen. Niemand van de fractie stemde mee: de "
        "belofte verviel."
    ),
}
"""What came of a promise to a faction."""


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
