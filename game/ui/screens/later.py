"""Four quarters later: what of the followed initiatives lives on, what ended, and why."""

from __future__ import annotations

from functools import partial

import pygame

from game.rules.views import InitiativeState, InitiativeView
from game.texts.marks import mark
from game.ui import art, shapes, widgets
from game.ui.fill import filled, filled_beside
from game.ui.flow import Flow, columns, cut_top
from game.ui.fonts import Weight
from game.ui.pictures.places import place
from game.ui.pieces import for_good
from game.ui.scene import Scene
from game.ui.style import AGAINST, FOR, INK_SOFT, SAND, Text

Rect = pygame.Rect

MANY = 6
"""From so many on each takes less room."""

BAR = 48
"""Width of a bar, design pixels that grow with the text."""

OVER = (InitiativeState.DIED, InitiativeState.ENDED_WELL)


def later(scene: Scene, rect: Rect) -> None:
    """Draw what lives on beside what ended."""
    epilogue = scene.state.epilogue
    if epilogue is None:
        return
    words = scene.words
    living = [one for one in epilogue.later if one.state not in OVER]
    ended = [one for one in epilogue.later if one.state in OVER]
    first = partial(_living, scene, found=living, quarters=epilogue.quarters)
    second = partial(_list, scene, title=words("Dit is er niet meer"), found=ended)

    def both(flow: Flow) -> None:
        first(flow)
        flow.rule()
        second(flow)

    if scene.ui.large:
        filled(scene.ui, "later", widgets.panel(scene.ui, rect), both)
        return
    left, right = columns(rect, [1, 1], scene.ui.margin)
    filled_beside(scene.ui, [
        ("later:living", widgets.panel(scene.ui, left), first),
        ("later:ended", widgets.panel(scene.ui, right), second),
    ])  # fmt: skip


def _living(
    scene: Scene, flow: Flow, *, found: list[InitiativeView], quarters: tuple[int, ...]
) -> None:
    _list(scene, flow, title=scene.words("Dit leeft voort"), found=found)
    if quarters:
        flow.rule()
        _quarters(scene, flow, quarters)
    if scene.state.final is not None:
        flow.rule()
        for_good(scene, flow, mark("Dit kon de nieuwe raad niet terugdraaien: {option}."))


def _list(scene: Scene, flow: Flow, *, title: str, found: list[InitiativeView]) -> None:
    flow.title(title)
    if not found:
        flow.text(scene.words("Van wat u volgde, is hier niets bij."), colour=INK_SOFT)
    for number, one in enumerate(found):
        if number:
            flow.rule()
        _told(scene, flow, one, few=len(found) < MANY)


def _quarters(scene: Scene, flow: Flow, quarters: tuple[int, ...]) -> None:
    """How many initiatives were at work after each quarter, from low to high as bars."""
    ui, words = scene.ui, scene.words
    flow.text(words("In de hele gemeente liepen er na vier kwartalen {last} initiatieven.",
                    last=quarters[-1]), card="known_groups")  # fmt: skip
    flow.gap(0.5, seam=False)
    strip = flow.row(ui.line(Text.SMALL) + ui.em(56))
    most = max(1, *quarters)
    for count, box in zip(quarters, columns(strip, [1] * len(quarters), ui.gap), strict=True):
        told, room = cut_top(box, ui.line(Text.SMALL))
        high = max(2, round(room.height * count / most))
        room = Rect(room.centerx - ui.em(BAR) // 2, room.y, ui.em(BAR), room.height)
        shapes.box(ui.surface, room, SAND, ui.px(4))
        bar = Rect(room.x, room.bottom - high, room.width, high)
        shapes.box(ui.surface, bar, FOR, ui.px(4))
        if not ui.style.beamer:
            ui.write(words.number(count), told, Text.SMALL, weight=Weight.SEMIBOLD, align="center",
                     one_line=True, card="known_groups")  # fmt: skip


def _told(scene: Scene, flow: Flow, one: InitiativeView, *, few: bool) -> None:
    """An initiative with its place and its founder, and why it ended."""
    ui, words = scene.ui, scene.words
    side = ui.em(84) if ui.large or few else ui.em(66)
    left = 2 * side + ui.px(10)
    wide = flow.rect.width - left
    state = words.label("state", one.state)
    died = one.state is InitiativeState.DIED
    why = words.reason("end", one.reason) if died and one.reason else ""
    told = words("{state}: {reason}", state=state, reason=why) if why else state
    place_name = scene.neighbourhood_name(one.neighbourhood)
    high = ui.tall(one.name, wide, Text.BODY, Weight.SEMIBOLD) + ui.tall(told, wide)
    high += ui.tall(place_name, wide, Text.FINE)
    strip = flow.row(max(side, high))
    if ui.visible(strip) and ui.drawn(place, one.theme, side, lit=not died):
        ui.surface.blit(place(one.theme, side, lit=not died), strip.topleft)
    face = round(side * 0.8)
    art.face(ui, one.founder, Rect(strip.x + side, strip.y + (side - face) // 2, face, face))
    inner = Flow(ui, Rect(strip.x + left, strip.y, wide, strip.height))
    inner.text(one.name, weight=Weight.SEMIBOLD)
    inner.text(told, colour=AGAINST if died else FOR)
    inner.text(place_name, Text.FINE, colour=INK_SOFT)
