"""Election night: why voters moved, and who leaves and who comes."""

from __future__ import annotations

from functools import partial

import pygame

from game.rules.endings import ElectionReport, FactionResult
from game.rules.views import Face
from game.texts.marks import mark
from game.texts.moved import counts_told, first_way, seats_told, why_told
from game.ui import art, icons, shapes, widgets
from game.ui.fill import filled, filled_beside
from game.ui.flow import Flow, columns
from game.ui.fonts import Weight
from game.ui.pieces import faction_line, for_good, speaker
from game.ui.scene import Scene
from game.ui.style import AGAINST, FACTIONS, FOR, INK_SOFT, Text

Rect = pygame.Rect
MANY = 6
"""From so many newcomers on there are two beside each other."""


def reasons(scene: Scene, rect: Rect, *, report: ElectionReport) -> None:
    """Draw every faction with who came and went, where, and one of them who says why."""
    ui, words = scene.ui, scene.words
    order = sorted(report.results, key=lambda one: -abs(one.seats - one.seats_before))

    def tell(flow: Flow) -> None:
        for place, result in enumerate(order):
            if place:
                flow.rule()
            _reason(scene, flow, result, first_way(report) + place)
        flow.gap()
        flow.note(words("Een kiezer in het model onthoudt vijf dingen: antwoord of wachten, wat "
                        "hij zag leven, terugtrekken, en vertrouwen. De rest is gewoonte en "
                        "toeval."))  # fmt: skip

    filled(ui, "election:reasons", widgets.panel(ui, rect), tell)


def _reason(scene: Scene, flow: Flow, result: FactionResult, place: int) -> None:
    ui, words = scene.ui, scene.words
    faction_line(scene, flow, result.faction)
    change = result.seats - result.seats_before
    head = (words.count("{n} zetel erbij", "{n} zetels erbij", change) if change > 0
            else words.count("{n} zetel eraf", "{n} zetels eraf", -change) if change < 0
            else words("Evenveel zetels"))  # fmt: skip
    where = scene.neighbourhood_name(result.neighbourhood)
    flow.marked("arrow-up" if change > 0 else "arrow-down" if change < 0 else "minus",
                seats_told(words, result, head, where, place),
                colour=FOR if change > 0 else AGAINST if change < 0 else INK_SOFT,
                card="seats")  # fmt: skip
    if not ui.style.beamer:
        flow.note(counts_told(words, result, place), card="voters_moved")
        why = why_told(words, result, scene.faction_name(result.faction), place)
        if why:
            flow.text(why)
    flow.gap(0.4, seam=False)
    if result.voice is not None and result.voice.face is not None:
        speaker(scene, flow, result.voice.face, f"‘{words.quote(result.voice, scene.names)}’")
    else:
        flow.text(words("Geen ervaring springt eruit: gewoonte en toeval."), colour=INK_SOFT)


def turnover(scene: Scene, rect: Rect, *, report: ElectionReport) -> None:
    """Draw who does not come back beside who is new."""
    left, right = columns(rect, [1, 1], scene.ui.margin)
    filled_beside(scene.ui, [
        ("election:leaving", widgets.panel(scene.ui, left), partial(_leaving, scene, report)),
        ("election:coming", widgets.panel(scene.ui, right), partial(_coming, scene, report)),
    ])  # fmt: skip


def _leaving(scene: Scene, report: ElectionReport, flow: Flow) -> None:
    words = scene.words
    of = {member.seat: faction.id for faction in scene.content.factions
          for member in faction.members}  # fmt: skip
    told = words.count("{n} raadslid vertrekt", "{n} raadsleden vertrekken", len(report.leaving))
    flow.text(told, Text.HEADING, weight=Weight.BOLD, card="members_new")
    flow.gap(0.5, seam=False)
    # A session of before has no faces here, so that the two may differ in length.
    went = zip(report.leavers, report.leaving, strict=False)
    _members(scene, flow, [(face, of.get(seat, "")) for face, seat in went], "minus")


def _coming(scene: Scene, report: ElectionReport, flow: Flow) -> None:
    told = scene.words.count("{n} nieuw raadslid", "{n} nieuwe raadsleden", len(report.newcomers))
    flow.text(told, Text.HEADING, weight=Weight.BOLD, card="members_new")
    flow.gap(0.5, seam=False)
    final, first = scene.state.final is not None, scene.ui.large
    if final and first:
        # A list that is longer than its box would hide what comes after it.
        _lasting(scene, flow, report)
        flow.rule()
    _members(scene, flow, [(one.face, one.faction) for one in report.newcomers], "plus")
    if final and not first:
        flow.rule()
        _lasting(scene, flow, report)


def _lasting(scene: Scene, flow: Flow, report: ElectionReport) -> None:
    """What the new council cannot take back, and what came of it until now."""
    for_good(scene, flow, mark("Dit kan de nieuwe raad niet terugdraaien: {option}."))
    if report.for_good is not None and not scene.ui.style.beamer:
        told = scene.sentence(report.for_good)
        flow.text(told, card=scene.cards(report.for_good, told))


def _members(scene: Scene, flow: Flow, found: list[tuple[Face, str]], sign: str) -> None:
    """Draw members with their factions; when there are many, two beside each other."""
    ui = scene.ui
    across = 1 if ui.large or len(found) < MANY else 2
    for first in range(0, len(found), across):
        flow.gap(0.5)
        top, deepest = flow.y, flow.y
        boxes = columns(Rect(flow.rect.x, top, flow.rect.width, 10), [1] * across, ui.margin)
        for (face, faction), box in zip(found[first : first + across], boxes, strict=False):
            deepest = max(deepest, _member(scene, box, face, faction, sign))
        flow.row(deepest - top)


def _member(scene: Scene, rect: Rect, face: Face, faction: str, sign: str) -> int:
    """Draw who comes or goes, with the sign of it; gives how far down."""
    ui, side = scene.ui, scene.ui.em(52)
    art.face(ui, face, Rect(rect.x, rect.y, side, side))
    colour = FACTIONS[scene.faction_colour(faction) % len(FACTIONS)]
    at = (rect.x + side * 0.86, rect.y + side * 0.86)
    shapes.disc(ui.surface, at, round(side * 0.34), colour)
    icons.put(ui.surface, sign, at, round(side * 0.22), (255, 255, 255))
    left = side + ui.px(16)
    inner = Flow(ui, Rect(rect.x + left, rect.y, rect.width - left, side))
    of = scene.faction_mark(faction) if ui.style.beamer else scene.faction_name(faction)
    who = face.name if ui.style.beamer else scene.words("{name}, {age} jaar", name=face.name,
                                                        age=face.age)  # fmt: skip
    place = "" if ui.style.beamer else scene.neighbourhood_name(face.neighbourhood)
    inner.text(who, weight=Weight.SEMIBOLD, card="age")
    inner.text(f"{of} · {place}" if place else of, Text.FINE, colour=INK_SOFT)
    return max(rect.y + side, inner.y)
