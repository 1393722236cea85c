"""What every page of the decision shares: the chamber with its factions, and what is voted on."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.rules.reports import FactionExpectation, SeatVote
from game.ui.flow import Flow, columns, cut_bottom, grid
from game.ui.pieces import faction_line
from game.ui.scene import Scene
from game.ui.screens import bargain
from game.ui.style import BIG_TEXT, Text

Rect = pygame.Rect

LEGEND_GROWTH = 1.25
"""How much larger the factions under the chamber are named where there is room."""


def beside_chamber(
    scene: Scene,
    known: tuple[FactionExpectation, ...] = (),
    cast: Sequence[SeatVote] = (),
) -> tuple[Rect, Rect]:
    """Room for the chamber and for what is said; in the second layout without the factions."""
    left, right = columns(scene.area, [12, 7], scene.ui.margin)
    if scene.ui.large:
        return left, right
    with scene.ui.grown(max(1.0, min(LEGEND_GROWTH, BIG_TEXT / scene.ui.scale))):
        return _legend(scene, left, known, cast), right


def subject_of(scene: Scene, subject: str) -> str:
    """What is voted on, as its title says it."""
    words, opening = scene.words, scene.state.opening
    if subject == "method" or opening is None:
        return words("De werkwijze van de raad")
    told = scene.dilemma(opening.dilemma)
    return told.title


def _legend(
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
