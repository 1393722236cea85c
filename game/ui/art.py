"""Pictures on a screen: hands the right data and box to the drawing functions."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

import pygame

from game.content.definitions import Content
from game.rules.knowledge import Sight, sight_of
from game.rules.reports import SeatVote
from game.rules.views import Face, InitiativeState, NeighbourhoodView, TownView
from game.texts import Words
from game.texts.names import faction_marks
from game.ui import icons, shapes
from game.ui.flow import Flow
from game.ui.frame import Ui
from game.ui.inputs import Item
from game.ui.numbers import number
from game.ui.pictures.chamber import ChamberSeat, draw_chamber, room, seat_places
from game.ui.pictures.faces import draw_face, portrait
from game.ui.pictures.map_art import residents_per_dot
from game.ui.pictures.map_legend import draw_dot_legend, draw_fog_legend, draw_pin_meaning
from game.ui.pictures.town_map import TownMap
from game.ui.scene import Scene
from game.ui.style import INK_SOFT, SAND, Text
from game.ui.told import chamber_told, face_told, town_told

Rect = pygame.Rect


def town(
    scene: Scene,
    rect: Rect,
    view: TownView,
    *,
    followed: tuple[str, ...] = (),
    chosen: str = "",
    alive: bool = False,
    hurry: bool = False,
    side: int = 0,
    notes: Mapping[str, str] | None = None,
    legend: bool = True,
    tells: Callable[[NeighbourhoodView], str] | None = None,
) -> None:
    """Draw the map of the town with its people, its initiatives and what the dots mean.

    Args:
        scene: The screen.
        rect: The place of the map.
        view: The town as it is known.
        followed: Initiatives that get a numbered flag.
        chosen: Neighbourhood that stands out, or empty.
        alive: Whether people move.
        hurry: Whether a change must be there in this frame.
        side: 0 for the town, 1 for the shadow town beside it.
        notes: What is said under the names; since when they were seen where it is not given.
        legend: Whether it says what the dots mean; there is no room for it on half a map.
        tells: Says what is known of a neighbourhood; then each name can be reached.
    """
    ui, drawn, content = scene.ui, scene.gallery.map_of(side), scene.content
    if drawn is None:
        shapes.box(ui.surface, rect, SAND, ui.style.radius)
        icons.put(ui.surface, "map-2", rect.center, ui.em(80), INK_SOFT)
        ui.moving = True
        return
    ui.picture(lambda words: town_told(words, content, view, followed))
    ui.moving = ui.moving or (alive and not ui.style.reduced_motion)
    month = (content.start_month - 1 + view.month) % 12 + 1
    notes = seen_notes(scene, view) if notes is None else notes
    drawn.draw(ui.surface, rect, view, ui.style, notes=notes, followed=followed, chosen=chosen,
               month_of_year=month, time=ui.t if alive else None,
               waits=ui.slices.most is None, hurry=hurry)  # fmt: skip
    _note_names(scene, drawn, rect, notes)
    for hood in view.neighbourhoods:
        label = drawn.rect_of_neighbourhood(hood.id)
        if label is not None and tells is not None:
            ui.register(Item(f"map:{hood.id}", label, "map", tells(hood), tip=tells(hood)))
    if legend:
        _legend(scene, rect, view)


def land(scene: Scene, rect: Rect) -> None:
    """Draw the land with the names of its neighbourhoods, before anything is told of it."""
    ui, drawn, content = scene.ui, scene.gallery.town_map, scene.content
    if drawn is None:
        shapes.box(ui.surface, rect, SAND, ui.style.radius)
        ui.moving = True
        return
    names = ", ".join(part.name for part in content.neighbourhoods)
    ui.picture(lambda words: words("Kaart van {town}, met de wijken {names}.", town=content.name,
                                   names=names))  # fmt: skip
    hoods = tuple(NeighbourhoodView(part.id, part.residents, 0.0, 0.0, scene.state.month)
                  for part in content.neighbourhoods)  # fmt: skip
    month = (content.start_month - 1 + scene.state.month) % 12 + 1
    drawn.draw(ui.surface, rect, TownView(scene.state.month, hoods, ()), ui.style,
               month_of_year=month, waits=ui.slices.most is None)  # fmt: skip
    _note_names(scene, drawn, rect, {})


def _note_names(scene: Scene, drawn: TownMap, rect: Rect, notes: Mapping[str, str]) -> None:
    """Remember the names on the map, with the notes under them."""
    ui = scene.ui
    ui.moving = ui.moving or drawn.working
    for part in scene.content.neighbourhoods:
        there = drawn.rect_of_neighbourhood(part.id) or Rect(rect.topleft, (1, 1))
        ui.note(part.name, there, px=ui.text_px(Text.SMALL), label=True)
        tag = drawn.rect_of_note(part.id)
        if part.id in notes and tag is not None:
            ui.note(notes[part.id], tag, px=ui.text_px(Text.FINE), label=True)


def seen_notes(scene: Scene, view: TownView) -> dict[str, str]:
    """What is said under the name of a neighbourhood that is not seen now."""
    found = {}
    for part in view.neighbourhoods:
        sight = sight_of(part.seen, view.month)
        if sight is Sight.EARLIER and part.seen is not None and not scene.ui.style.beamer:
            found[part.id] = scene.words("gezien {month}", month=scene.month(part.seen))
        elif sight is not Sight.NOW:
            found[part.id] = scene.words.label("sight", sight)
    return found


def _legend(scene: Scene, rect: Rect, view: TownView) -> None:
    ui, words = scene.ui, scene.words
    per_dot = residents_per_dot(sum(part.residents for part in scene.content.neighbourhoods))
    texts = (words("kijkt toe"), words("betrokken"), words("actief"),
             words("1 stip is {n} inwoners", n=per_dot))  # fmt: skip
    corner = (rect.right - ui.px(14), rect.bottom - ui.px(14))
    box = draw_dot_legend(ui.surface, corner, texts, ui.style, anchor="bottomright")
    _note_strip(ui, box, texts)
    number(ui, "residents_dot", box, texts[-1])
    sights = {sight_of(part.seen, view.month) for part in view.neighbourhoods}
    told = [(one, words.label("sight", one)) for one in Sight if one in sights]
    if len(told) > 1:
        above = (corner[0], box.top - ui.px(8))
        strip = draw_fog_legend(ui.surface, above, told, ui.style)
        _note_strip(ui, strip, [text for _, text in told])


def _note_strip(ui: Ui, strip: Rect, texts: Sequence[str]) -> None:
    """Remember the words of a legend, side by side in its strip."""
    px, left = ui.text_px(Text.FINE), strip.x
    total = sum(max(1, ui.wide(text, Text.FINE)) for text in texts)
    for text in texts:
        wide = strip.width * max(1, ui.wide(text, Text.FINE)) // total
        ui.note(text, Rect(left, strip.y, wide, strip.height), px=px, label=True)
        left += wide


def pin_legend(column: Flow, words: Words) -> None:
    """Draw what the pins mean: one shape for every state of an initiative."""
    ui = column.ui
    for state in InitiativeState:
        strip, word = column.row(ui.target), words.label("state", state)
        if ui.visible(strip):
            draw_pin_meaning(ui.surface, strip, state, word, ui.style)
            ui.note(word, strip, px=ui.text_px(Text.SMALL), label=True)


def face(ui: Ui, who: Face, rect: Rect) -> None:
    """Draw a face in a round frame."""
    square = Rect(rect.x, rect.y, min(rect.size), min(rect.size))
    ui.picture(lambda words: face_told(words, who))
    if not ui.visible(square):
        return
    if ui.drawn(portrait, who.look, who.age, who.woman, square.width):
        draw_face(ui.surface, square, who)
    else:
        shapes.disc(ui.surface, square.center, square.width, SAND)


def chamber(
    scene: Scene, rect: Rect, votes: tuple[SeatVote, ...] = (), fallen: float = 0.0
) -> None:
    """Draw the council chamber; the first `fallen` votes are open."""
    ui, content, seats = scene.ui, scene.content, seats_of(scene.content)
    ui.picture(lambda words: chamber_told(words, content, votes, int(fallen)))
    if not ui.drawn(room, rect.size, tuple(seat.colour for seat in seats)):
        return
    present = {vote.seat for vote in votes}
    empty = [seat.id for seat in seats if votes and seat.id not in present]
    draw_chamber(ui.surface, rect, seats, ui.style, votes=votes, fallen=fallen,
                 own=scene.state.faction, empty=empty,
                 chair=scene.words("Voorzitter"))  # fmt: skip


def seats_of(content: Content) -> tuple[ChamberSeat, ...]:
    """The seats of a council from left to right, factions together."""
    marks = faction_marks(tuple(faction.name for faction in content.factions))
    return tuple(
        ChamberSeat(member.seat, faction.id, faction.colour, mark)
        for faction, mark in zip(content.factions, marks, strict=True)
        for member in faction.members
    )


def seat_at(content: Content, rect: Rect, point: tuple[int, int]) -> str | None:
    """Identity of the seat under a point of the screen."""
    seats = seats_of(content)
    for seat, place in zip(seats, seat_places(len(seats), rect), strict=True):
        if math.hypot(place.x - point[0], place.y - point[1]) <= place.diameter * 0.6:
            return seat.id
    return None
