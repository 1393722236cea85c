"""Whom you met: what became of people of this term, and of one who never came."""

from __future__ import annotations

import pygame

from game.rules.views import Item
from game.texts.marks import mark
from game.ui import widgets
from game.ui.fill import Drawing, filled_beside
from game.ui.flow import Flow, columns
from game.ui.fonts import Weight
from game.ui.pieces import speaker
from game.ui.scene import Scene
from game.ui.screens.opened import MOST_NAMES
from game.ui.style import Text

Rect = pygame.Rect
NEVER_SEEN = mark("Wie u nooit zag")

OTHERS = 3
"""People who began something unseen, beside the citizen who never comes."""

MOST_IN_A_ROOM = 2
"""People on a page for a room: the last of them is the citizen who never comes."""


def people_met(scene: Scene, rect: Rect) -> None:
    """Draw the people of the term with what happened to them since."""
    epilogue = scene.state.epilogue
    told = [item for item in epilogue.people if item.face is not None] if epilogue else []
    absent = [item for item in told if item.code.startswith("absent_")]
    known = [item for item in told if item not in absent]
    if scene.ui.style.beamer:
        known = known[: MOST_IN_A_ROOM - len(absent)]
    words = scene.words
    parts = [(words("Wie u tegenkwam"), known), (words(NEVER_SEEN), absent)]
    parts = [(head, items) for head, items in parts if items]
    across = 1 if scene.ui.large else max(1, len(parts))
    boxes = columns(rect, [3, 2][:across], scene.ui.margin)
    shared = [[part] for part in parts] if across == len(parts) else [parts]
    filled_beside(scene.ui, [_panel(scene, box, some)
                             for box, some in zip(boxes, shared, strict=True)])  # fmt: skip


def _panel(
    scene: Scene, rect: Rect, parts: list[tuple[str, list[Item]]]
) -> tuple[str, Rect, Drawing]:
    """A panel with its name and what is drawn on it."""

    def tell(flow: Flow) -> None:
        if not parts:
            flow.text(scene.words("Er was niemand om van te vertellen."))
        for number, (head, items) in enumerate(parts):
            if number:
                flow.rule()
            flow.text(head, Text.LEAD, weight=Weight.BOLD)
            for item in items:
                flow.gap()
                _person(scene, flow, item)
        if parts and parts[-1][0] == scene.words(NEVER_SEEN):
            _others_unseen(scene, flow)

    name = f"debrief:met:{parts[0][0] if parts else ''}"
    return name, widgets.panel(scene.ui, rect), tell


def _others_unseen(scene: Scene, flow: Flow) -> None:
    """Who began something that came and went unseen, others than those of election night."""
    election = scene.state.election
    if election is None or not election.opened.missed or scene.ui.style.beamer:
        return
    missed = election.opened.missed
    flow.rule()
    flow.text(scene.words("Zij begonnen iets, en de raad zag het nooit"), weight=Weight.SEMIBOLD)
    for one in (missed[MOST_NAMES:] or missed)[:OTHERS]:
        flow.gap(0.7)
        speaker(scene, flow, one.initiative.founder, one.initiative.name)


def _person(scene: Scene, flow: Flow, item: Item) -> None:
    if item.face is None:
        return
    quote = "" if scene.ui.style.beamer else scene.words.quote(item, scene.names)
    speaker(scene, flow, item.face, scene.sentence(item), quote=quote, card=scene.cards(item))
