"""Six lenses beside each other: here and in the shadow town, always with the spread."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pygame

from game.rules.definitions import Lens
from game.rules.views import LensReading
from game.texts import Words
from game.texts.cards import Card
from game.ui import widgets
from game.ui.flow import Flow, scrolled_grid
from game.ui.fonts import Weight
from game.ui.kept import PLOT
from game.ui.numbers import number
from game.ui.pictures import charts
from game.ui.pieces import LENS_COLOURS, LENS_ICONS, amount, lens_card, sign, spread, unit_name
from game.ui.scene import Scene
from game.ui.shelf import Shelved
from game.ui.style import CARD, Style, Text
from game.ui.told import dots_told

Rect = pygame.Rect


def lens_grid(
    scene: Scene,
    rect: Rect,
    *,
    identity: str,
    here: Sequence[LensReading],
    there: Sequence[LensReading],
    ranking: Sequence[Lens] = (),
) -> None:
    """Draw a card per lens, in the own order when there is one."""
    ui = scene.ui
    readings = {reading.lens: reading for reading in here}
    shadows = {reading.lens: reading for reading in there}
    order = [lens for lens in (ranking or tuple(Lens)) if lens in readings]
    across = 2 if ui.large else 3
    least = ui.em(64) + ui.line(Text.HEADING) + ui.line(Text.FINE) * 6 + ui.em(104)
    if ui.style.beamer:
        # One row at a time is as much as a page for a room may hold.
        least = rect.height
    with scrolled_grid(ui, identity, rect, count=len(order), across=across, least=least) as boxes:
        for place, (lens, box) in enumerate(zip(order, boxes, strict=True)):
            rank = place + 1 if ranking else 0
            _card(scene, box, readings[lens], shadows.get(lens), rank)


def _card(
    scene: Scene, box: Rect, reading: LensReading, shadow: LensReading | None, rank: int
) -> None:
    ui, words = scene.ui, scene.words
    inner = widgets.panel(ui, box)
    size = ui.em(48)
    centre = (inner.x + size / 2, inner.y + size / 2)
    sign(scene, centre, LENS_ICONS[reading.lens], LENS_COLOURS[reading.lens], size)
    left = inner.x + size + ui.px(14)
    name = words.label("lens", reading.lens)
    if rank:
        name = words("{rank}. {lens}", rank=str(rank), lens=name)
    ui.write(name, Rect(left, inner.y, inner.right - left, size), Text.LEAD,
             weight=Weight.SEMIBOLD, middle=True, shrink=0.7)  # fmt: skip
    flow = Flow(ui, Rect(inner.x, inner.y + size + ui.px(8), inner.width,
                         inner.height - size - ui.px(8)))  # fmt: skip
    unit = unit_name(words, reading.value, reading.unit)
    value = f"{amount(words, reading.value, reading.unit)} {unit}".strip()
    card = lens_card(reading.lens)
    flow.note(words.label("lens_meaning", reading.lens), card=card)
    flow.gap(0.4)
    flow.text(value, Text.HEADING, weight=Weight.BOLD, card=card)
    if not ui.style.beamer:
        flow.note(words("spreiding {spread}", spread=spread(words, reading)), card=card)
    flow.gap(0.5)
    readings = (*reading.dots, *(shadow.dots if shadow else ()))
    if not readings:
        return
    ends = (amount(words, min(readings), reading.unit), amount(words, max(readings), reading.unit))
    if not ui.due(("plot", reading, flow.left.size), PLOT):
        return
    ui.picture(partial(dots_told, name=words.label("lens", reading.lens),
                       here=_between(words, reading),
                       there=_between(words, shadow) if shadow else None))  # fmt: skip
    there = words("schaduwstad {value}", value=amount(words, shadow.value, shadow.unit)
                  ) if shadow else ""  # fmt: skip
    plot = _plot(flow.left.size, reading.dots, shadow.dots if shadow else (), ui.style,
                 labels=(words("hier"), there), ends=ends)  # fmt: skip
    ui.surface.blit(plot, flow.left)
    if flow.left.height:
        number(ui, _plotted(scene, reading), flow.left, name)


def _between(words: Words, reading: LensReading) -> tuple[str, str, int]:
    """Between which values the runs lie, and how many there are."""
    unit = reading.unit
    return amount(words, reading.low, unit), amount(words, reading.high, unit), len(reading.dots)


def _plotted(scene: Scene, reading: LensReading) -> Card:
    """The card of the dots: how many runs there were, and between which ends most lie."""
    ends = ((end, amount(scene.words, value, reading.unit))
            for end, value in (("high", reading.high), ("low", reading.low)))  # fmt: skip
    return Card("plot", (*ends, ("runs", len(reading.dots))))


@Shelved
def _plot(
    size: tuple[int, int],
    here: tuple[float, ...],
    there: tuple[float, ...],
    style: Style,
    *,
    labels: tuple[str, str],
    ends: tuple[str, str],
) -> pygame.Surface:
    """The dot plot of a lens on the ground of its card, drawn once."""
    picture = pygame.Surface((max(1, size[0]), max(1, size[1])))
    picture.fill(CARD)
    charts.draw_dot_plot(picture, picture.get_rect(), here, style, there=there, labels=labels,
                         ends=ends)  # fmt: skip
    return picture
