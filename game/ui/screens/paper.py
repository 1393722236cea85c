"""The front page of the local paper."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import partial

import pygame

from game.rules.reports import LifeReport
from game.rules.views import InitiativeView, Item
from game.texts import Words
from game.ui.fill import GROWTHS, height_of
from game.ui.flow import Flow, columns, scrolled
from game.ui.fonts import Weight
from game.ui.pictures import paper
from game.ui.pictures.scenery import Season
from game.ui.scene import Scene
from game.ui.style import INK_SOFT, LINE, Text
from game.ui.told import place_told, street_told

Rect = pygame.Rect
HALF_YEAR = 6
MOST_GROWTH = 1.26


def front_page(scene: Scene, rect: Rect, life: LifeReport) -> None:
    """Draw the paper: the headline with its picture and person, then small items."""
    ui, words = scene.ui, scene.words
    fibres = ui.drawn(paper.grained, paper.grain_size(rect, ui.style))
    room = paper.draw_sheet(ui.surface, rect, ui.style, bare=not fibres)
    if not life.front_page:
        return
    name = words("Courant van {town}", town=scene.content.name)
    date = scene.month(life.town.month)
    ui.note(name, Rect(room.topleft, (room.width, 1)))
    rest = paper.draw_masthead(ui.surface, room, name, date, ui.style)
    headline, *small = life.front_page
    month = life.town.month
    below = partial(_below, scene, items=small, month=month)
    with scrolled(ui, "paper", rest) as flow:
        head = words.headline(headline, scene.names, month)
        flow.text(head, Text.TITLE, weight=Weight.BOLD, card=scene.cards(headline, head))
        flow.gap(0.7)
        spare = flow.left.height - height_of(ui, "paper", flow.rect.width, below, about=(month,))
        _lead(scene, flow, headline, month, spare)
        below(flow)


def _below(scene: Scene, flow: Flow, items: list[Item], month: int) -> None:
    """The small items under a line."""
    flow.gap()
    pygame.draw.rect(scene.ui.surface, LINE, flow.row(scene.ui.px(2)))
    flow.gap()
    _small(scene, flow, items, month)


def _lead(scene: Scene, flow: Flow, item: Item, month: int, spare: int) -> None:
    """The picture beside the story, as high as the page allows."""
    ui = scene.ui
    quoted = item.face is not None
    left, right = columns(flow.left, [5, 6] if quoted else [8, 5], ui.margin)
    if month % 12 >= HALF_YEAR and not ui.large:
        # Not every paper looks the same: in half of the year the picture stands at the right.
        right, left = columns(flow.left, [6, 5] if quoted else [5, 8], ui.margin)
    tell = partial(_story, scene, item=item)
    tallest = max(round(left.width * 0.36), min(spare, round(left.width * 0.8)))
    growth = _growth(scene, right.width, tallest, tell, month)
    story = Flow(ui, right)
    with ui.grown(growth):
        tell(story)
    high = max(story.y - right.y, tallest)
    _photo(scene, Rect(left.x, left.y, left.width, high), item, month)
    flow.until(flow.y + high)


def _story(scene: Scene, flow: Flow, *, item: Item) -> None:
    """What happened, and what somebody says of it."""
    words = scene.words
    told = words.body(item, scene.names)
    flow.text(told, Text.LEAD, card=scene.cards(item, told))
    said = words.quote(item, scene.names)
    if said and item.face is not None:
        flow.gap()
        flow.text(f"‘{said}’", Text.LEAD, weight=Weight.SEMIBOLD, card=scene.cards(item, said))
    if item.face is not None:
        flow.text(scene.person(item.face), Text.SMALL, colour=INK_SOFT, card="age")


def _growth(scene: Scene, width: int, most: int, tell: Callable[[Flow], None], month: int) -> float:
    """How much larger the story may be beside its picture, and well under the headline."""
    ui = scene.ui
    for growth in () if ui.style.beamer else (one for one in GROWTHS if one <= MOST_GROWTH):
        with ui.grown(growth):
            if height_of(ui, "paper:story", width, tell, about=(month,)) <= most:
                return growth
    return 1.0


def _small(scene: Scene, flow: Flow, items: list[Item], month: int) -> None:
    ui, words = scene.ui, scene.words
    across = 1 if ui.large else 2
    while items:
        some, items = items[:across], items[across:]
        boxes = columns(Rect(flow.rect.x, flow.y, flow.rect.width, 10), [1] * across, ui.margin)
        deepest = flow.y
        for item, box in zip(some, boxes, strict=False):
            side = ui.px(150) if not ui.large else ui.em(120)
            cell = Flow(ui, Rect(box.x + side + ui.px(16), box.y, box.width - side - ui.px(16), 10))
            head = words.headline(item, scene.names, month)
            told = words.body(item, scene.names)
            cell.text(head, Text.BODY, weight=Weight.BOLD, card=scene.cards(item, head))
            cell.gap(0.2)
            cell.text(told, Text.SMALL, card=scene.cards(item, told))
            high = max(round(side * 0.72), cell.y - box.y)
            _photo(scene, Rect(box.x, box.y, side, round(side * 0.72)), item, month)
            deepest = max(deepest, box.y + high)
        flow.until(deepest)
        flow.gap(1.4)


def _photo(scene: Scene, rect: Rect, item: Item, month: int) -> None:
    """The place or the street of the story, always the same one for the same story."""
    view = scene.initiative(item.initiative) if item.initiative else None
    theme = scene.content.themes.get(view.theme) if view is not None else None
    seed = zlib.crc32(f"{item.code} {item.initiative} {item.neighbourhood} {month}".encode())
    season = Season.of_month((scene.content.start_month - 1 + month) % 12 + 1)
    scene.ui.picture(lambda words: _photo_told(words, view, season, item))
    if not scene.ui.visible(rect):
        return
    made = (view.theme, view.state) if view else None
    icon = theme.icon if theme else ""
    if scene.ui.drawn(paper.photo, rect.size, seed, season, face=item.face, icon=icon, made=made):
        paper.draw_photo(scene.ui.surface, rect, seed, season, face=item.face, icon=icon, made=made)
    else:
        pygame.draw.rect(scene.ui.surface, paper.EDGE, rect)


def _photo_told(words: Words, view: InitiativeView | None, season: Season, item: Item) -> str:
    """The photo in words."""
    who = item.face.name if item.face is not None else ""
    if view is None:
        return street_told(words, season, who)
    return place_told(words, view.name, season, words.label("state", view.state), who)
