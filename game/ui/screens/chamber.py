"""What every page of the decision shares: the chamber with its factions, and what is voted on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import pygame

from game.rules.reports import FactionExpectation, SeatVote
from game.ui.flow import Flow, columns, cut_bottom, grid
from game.ui.pieces import faction_line
from game.ui.scene import Scene
from game.ui.screens import bargain
from game.ui.style import BIG_TEXT, Text

Rect = pygame.Rect

ACROSS = 3
"""Factions that are named beside each other."""

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
    ui, factions = scene.ui, scene.content.factions
    high = (2 * ui.line(Text.SMALL) + ui.gap) * -(-len(factions) // ACROSS)
    room, strip = cut_bottom(rect, high, ui.gap)
    stands = {one.faction: one for one in known} or _voted(scene, cast)
    scene.kept("factions", strip, partial(_factions, stands=stands), stands)
    return room


def _voted(scene: Scene, cast: Sequence[SeatVote]) -> dict[str, FactionExpectation]:
    """How every faction voted of which a seat has fallen."""
    chosen = {one.seat: one.choice for one in cast}
    found = {}
    for faction in scene.content.factions:
        voted = [chosen[member.seat] for member in faction.members if member.seat in chosen]
        if voted:
            yes, no = voted.count("for"), voted.count("against")
            found[faction.id] = FactionExpectation(faction.id, yes, no, 0)
    return found


def _factions(scene: Scene, rect: Rect, stands: Mapping[str, FactionExpectation]) -> None:
    """The factions with their letters, and under each how it stands or voted."""
    ui, words, factions = scene.ui, scene.words, scene.content.factions
    boxes = grid(rect, len(factions), ACROSS, ui.gap)
    for faction, box in zip(factions, boxes, strict=True):
        name = words("{faction}, {seats}", faction=faction.name, seats=len(faction.members))
        if faction.id == scene.state.faction:
            name = words("{faction}, {seats} (u)", faction=faction.name,
                         seats=len(faction.members))  # fmt: skip
        flow = Flow(ui, box)
        faction_line(scene, flow, faction.id, name)
        if faction.id in stands:
            bargain.bar(scene, flow.row(ui.line(Text.SMALL)), stands[faction.id])
