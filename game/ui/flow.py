"""Putting things under and beside each other: splitting boxes, and a column that grows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pygame

from game.ui import icons, shapes
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.inputs import Item
from game.ui.numbers import Cards
from game.ui.regions import Fit
from game.ui.style import INK, INK_SOFT, LINE, SLATE, Colour, Text

Rect = pygame.Rect
AS_IT_IS = Fit()
BAR = 30
"""Width that a column gives up to its bar, design pixels."""


def columns(rect: Rect, weights: Sequence[float], gap: int) -> list[Rect]:
    """Split a box in columns by weight."""
    spare = rect.width - gap * (len(weights) - 1)
    total, left, found = sum(weights), float(rect.x), []
    for weight in weights:
        width = spare * weight / total
        found.append(Rect(round(left), rect.y, round(left + width) - round(left), rect.height))
        left += width + gap
    return found


def rows(rect: Rect, weights: Sequence[float], gap: int) -> list[Rect]:
    """Split a box in rows by weight."""
    turned = columns(Rect(rect.y, rect.x, rect.height, rect.width), weights, gap)
    return [Rect(row.y, row.x, row.height, row.width) for row in turned]


def grid(rect: Rect, count: int, across: int, gap: int) -> list[Rect]:
    """Split a box in `count` equal cells, `across` beside each other."""
    down = max(1, -(-count // across))
    cells = [
        cell for row in rows(rect, [1] * down, gap) for cell in columns(row, [1] * across, gap)
    ]
    return cells[:count]


def beside(rect: Rect, wanted: int, most: int, gap: int) -> int:
    """How many cells of a wanted width go beside each other, at least one."""
    return max(1, min(most, (rect.width + gap) // (wanted + gap)))


def cut_top(rect: Rect, height: int, gap: int = 0) -> tuple[Rect, Rect]:
    """Cut a strip from the top; gives the strip and what is left."""
    height = min(height, rect.height)
    strip = Rect(rect.x, rect.y, rect.width, height)
    below = max(0, rect.height - height - gap)
    return strip, Rect(rect.x, rect.bottom - below, rect.width, below)


def cut_bottom(rect: Rect, height: int, gap: int = 0) -> tuple[Rect, Rect]:
    """Cut a strip from the bottom; gives what is left and the strip."""
    height = min(height, rect.height)
    strip = Rect(rect.x, rect.bottom - height, rect.width, height)
    return Rect(rect.x, rect.y, rect.width, max(0, rect.height - height - gap)), strip


class Flow:
    """A column that is filled from the top.

    Args:
        ui: The screen.
        rect: The box; the column may grow past its bottom in a scroll region.

    Attributes:
        y: Where the next thing comes.
        air: How much of what was taken last is air.
        fit: How much wider the air is than it need be, and where leaves start.
        airs: All the air that was asked for, before it is made wider.
        seams: Where the column may be cut: how far it had come, and with how many texts.
    """

    def __init__(self, ui: Ui, rect: Rect, fit: Fit = AS_IT_IS) -> None:
        self.ui = ui
        self.rect = rect
        self.y = rect.y
        self.air = 0
        self.fit = fit
        self.airs: list[float] = []
        self.seams: list[tuple[int, int]] = []

    @property
    def left(self) -> Rect:
        """What is left of the box."""
        return Rect(self.rect.x, self.y, self.rect.width, max(0, self.rect.bottom - self.y))

    def gap(self, share: float = 1.0, *, seam: bool = True) -> None:
        """Leave some air; at a seam the next leaf may start."""
        self.airs.append(self.ui.gap * share)
        self.air = round(self.airs[-1] * self.fit.breath)
        self.y += self.air
        if not seam:
            return
        self.seams.append((self.y - self.rect.y, len(self.ui.shown)))
        if len(self.seams) in self.fit.breaks:
            leaves = -(-(self.y - self.air - self.rect.y) // self.rect.height)
            self.y, self.air = self.rect.y + leaves * self.rect.height, 0

    def row(self, height: int) -> Rect:
        """Take a strip over the whole width."""
        strip = Rect(self.rect.x, self.y, self.rect.width, height)
        self.y += height
        self.air = 0
        return strip

    def until(self, bottom: int) -> None:
        """Go on under what was drawn by hand, down to `bottom`."""
        if bottom > self.y:
            self.y, self.air = bottom, 0

    def text(
        self,
        text: str,
        size: Text = Text.BODY,
        *,
        weight: Weight = Weight.REGULAR,
        colour: Colour = INK,
        indent: int = 0,
        align: str = "left",
        card: Cards = (),
    ) -> None:
        """Write a paragraph over the width."""
        width = self.rect.width - indent
        height = self.ui.tall(text, width, size, weight)
        strip = self.row(height)
        box = Rect(strip.x + indent, strip.y, width, height)
        self.ui.write(text, box, size, weight=weight, colour=colour, align=align, card=card)

    def title(self, text: str, size: Text = Text.HEADING) -> None:
        """Write a heading."""
        self.text(text, size, weight=Weight.BOLD)
        self.gap(0.5, seam=False)

    def note(self, text: str, *, card: Cards = ()) -> None:
        """Write something less important."""
        self.text(text, Text.FINE, colour=INK_SOFT, card=card)

    def marked(
        self, icon: str, text: str, size: Text = Text.BODY, *, colour: Colour = SLATE,
        weight: Weight = Weight.REGULAR, ink: Colour = INK, card: Cards = (),
    ) -> None:  # fmt: skip
        """Write a paragraph behind an icon."""
        px = self.ui.text_px(size)
        indent = round(px * 1.55)
        centre = (self.rect.x + px * 0.6, self.y + self.ui.line(size) / 2)
        if self.ui.whole(self.y, self.ui.line(size)):
            icons.put(self.ui.surface, icon, centre, round(px * 1.15), colour)
        self.text(text, size, indent=indent, weight=weight, colour=ink, card=card)

    def pair(self, name: str, value: str, size: Text = Text.BODY, *, card: Cards = ()) -> None:
        """Write a name at the left and a value at the right, under it where needed."""
        ui = self.ui
        wanted = ui.wide(value, size, Weight.SEMIBOLD)
        room = self.rect.width - wanted - ui.gap
        if room < min(ui.wide(name, size), self.rect.width * 0.35):
            self.text(name, size, colour=INK_SOFT)
            self.text(value, size, weight=Weight.SEMIBOLD, card=card)
            return
        height = max(ui.tall(name, room, size), ui.line(size))
        strip = self.row(height)
        ui.write(name, Rect(strip.x, strip.y, room, height), size, colour=INK_SOFT)
        box = Rect(strip.right - wanted - 1, strip.y, wanted + 1, ui.line(size))
        ui.write(value, box, size, weight=Weight.SEMIBOLD, one_line=True, card=card)

    def rule(self) -> None:
        """Draw a thin line with air around it; none where a leaf ends."""
        self.gap(0.7)
        if self.fit.breaks.isdisjoint((len(self.seams), len(self.seams) + 1)):
            pygame.draw.rect(self.ui.surface, LINE, (self.rect.x, self.y, self.rect.width, 1))
        self.gap(0.7)


@contextmanager
def scrolled(ui: Ui, identity: str, rect: Rect, fit: Fit = AS_IT_IS) -> Iterator[Flow]:
    """A column that scrolls when its content is longer than its box.

    The bar is reached with Tab and moved with the arrows; the wheel and Page Down work too.
    """
    name = f"{ui.layer}:{identity}"
    known = ui.regions.get(name)
    bar_width = ui.px(BAR) if known is not None and known.furthest else 0
    with ui.clipped(identity, rect) as region:
        start = rect.y - region.offset
        flow = Flow(ui, Rect(rect.x, start, rect.width - bar_width, rect.height), fit)
        yield flow
        region.content = flow.y - flow.air - start
        region.leaved = bool(fit.breaks)
        if region.leaved:
            region.content = -(-region.content // rect.height) * rect.height
    if region.furthest:
        _bar(ui, name, rect)
    if bool(bar_width) != bool(region.furthest):
        ui.moving = True


@contextmanager
def scrolled_grid(
    ui: Ui, identity: str, rect: Rect, *, count: int, across: int, least: int
) -> Iterator[list[Rect]]:
    """Equal cells that fill a box, and scroll when they need more height than it has."""
    down = max(1, -(-count // across))
    high = max(least, (rect.height - ui.gap * (down - 1)) // down)
    with scrolled(ui, identity, rect) as flow:
        cells: list[Rect] = []
        for row in range(down):
            if row:
                flow.gap()
            cells += columns(flow.row(high), [1] * across, ui.gap)
        yield cells[:count]


def _bar(ui: Ui, name: str, rect: Rect) -> None:
    region = ui.regions[name]
    track = Rect(rect.right - ui.px(14), rect.y, ui.px(14), rect.height)
    item = ui.register(
        Item(f"{name}:bar", track, "scroll", name,
             keys=frozenset({pygame.K_UP, pygame.K_DOWN}))
    )  # fmt: skip
    for key, _ in ui.keys(item.id):
        region.scroll(ui.line() * (2 if key == pygame.K_DOWN else -2))
    drag = ui.inputs.drag
    if drag is not None and ui.inputs.held == item.id:
        region.show(round((drag[1] - rect.y) / rect.height * region.content - region.view / 2))
    region.show(region.offset)
    shapes.box(ui.surface, track, (*LINE, 110), ui.px(7))
    height = max(ui.px(40), round(rect.height * region.view / region.content))
    top = rect.y + round((rect.height - height) * region.offset / region.furthest)
    shapes.box(ui.surface, Rect(track.x, top, track.width, height), SLATE, ui.px(7))
