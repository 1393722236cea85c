"""Small charts: a line with its spread, re-runs as dots, hours, and seats before and after.

A chart draws series that it is given and nothing that it worked out itself.
Each is drawn several times too large once, and kept.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui import fonts, icons, shapes
from game.ui.fonts import Weight
from game.ui.shelf import Shelved
from game.ui.style import (
    BRICK,
    CARD,
    GREEN,
    INK,
    INK_SOFT,
    LINE,
    SKY,
    SLATE,
    TINTS,
    Colour,
    Style,
    Text,
)

Series = tuple[float, ...]
Point = tuple[float, float]


def draw_sparkline(
    surface: pygame.Surface,
    rect: pygame.Rect,
    values: Sequence[float],
    style: Style,
    *,
    colour: Colour = SKY,
    low: Sequence[float] = (),
    high: Sequence[float] = (),
) -> None:
    """Draw a line of values, its last one marked, with a band from `low` to `high`."""
    if len(values) == 0 or min(rect.size) < 8 or shapes.unseen(surface, rect):
        return
    band = (tuple(low), tuple(high)) if len(low) == len(high) == len(values) else ((), ())
    picture = sparkline(rect.size, tuple(values), band[0], band[1], colour=colour, unit=style.unit)
    surface.blit(picture, rect)


@Shelved
def sparkline(
    size: tuple[int, int],
    values: Series,
    low: Series,
    high: Series,
    *,
    colour: Colour,
    unit: float,
) -> pygame.Surface:
    """The line as a picture; shared, so never draw on it."""
    every = (*values, *low, *high)
    bottom, top = min(every), max(every)
    span = top - bottom or max(1.0, abs(top))
    if top == bottom:
        bottom -= span / 2
    pad = 7 * unit

    def paint(large: pygame.Surface, factor: int) -> None:
        large.fill((*colour, 0))

        def at(number: int, value: float) -> Point:
            wide = size[0] - 2 * pad
            share = number / (len(values) - 1) if len(values) > 1 else 1.0
            high_up = (value - bottom) / span
            return (
                (pad + share * wide) * factor,
                (pad + (1 - high_up) * (size[1] - 2 * pad)) * factor,
            )

        for part in (0, 0.5, 1):
            y = (pad + part * (size[1] - 2 * pad)) * factor
            ends = ((pad * factor, y), ((size[0] - pad) * factor, y))
            pygame.draw.line(large, (*LINE, 170), *ends, max(1, factor // 2))
        line = [at(number, value) for number, value in enumerate(values)]
        if low:
            edge = [at(number, value) for number, value in enumerate(high)]
            edge += [at(n, low[n]) for n in range(len(low) - 1, -1, -1)]
            pygame.draw.polygon(large, (*colour, 52), edge)
        elif len(line) > 1:
            floor = (size[1] - pad) * factor
            area = [(line[0][0], floor), *line, (line[-1][0], floor)]
            pygame.draw.polygon(large, (*colour, 34), area)
        shapes.thick_line(large, colour, line, 3 * unit * factor)
        pygame.draw.circle(large, CARD, line[-1], 6.5 * unit * factor)
        pygame.draw.circle(large, colour, line[-1], 5 * unit * factor)

    return shapes.smooth(size, paint)


def draw_dot_plot(
    surface: pygame.Surface,
    rect: pygame.Rect,
    here: Sequence[float],
    style: Style,
    *,
    there: Sequence[float] = (),
    labels: tuple[str, str] = ("", ""),
    ends: tuple[str, str] = ("", ""),
) -> None:
    """Draw re-runs as dots on one scale: this town above, the shadow town under it.

    Args:
        surface: Where to draw.
        rect: The place on it.
        here: Readings in this town, one dot each.
        style: Sizes.
        there: Readings in the shadow town.
        labels: Words for the two towns, drawn above their dots.
        ends: Words for the smallest and the largest reading.
    """
    if not (len(here) or len(there)) or shapes.unseen(surface, rect):
        return
    px = style.text(Text.FINE)
    foot = round(px * 1.3) if any(ends) else 0
    rows = [(here, labels[0], False)] + ([(there, labels[1], True)] if len(there) else [])
    scale = (min((*here, *there)), max((*here, *there)))
    high = (rect.height - foot) // len(rows)
    head = round(px * 1.25) if any(labels) else 0
    size = (rect.width, max(12, high - head - style.px(4)))
    step = _dot_size([tuple(values) for values, _, _ in rows], scale, size, style.unit)
    for number, (values, label, shadow) in enumerate(rows):
        top = rect.y + number * high
        if label:
            tint = SLATE if shadow else SKY
            fonts.put(surface, label, (rect.x, top), px, tint, weight=Weight.SEMIBOLD)
        picture = _dots(size, tuple(values), scale, step=step, shadow=shadow)
        surface.blit(picture, (rect.x, top + head))
    if foot:
        fonts.put(surface, ends[0], rect.bottomleft, px, INK_SOFT, anchor="bottomleft")
        fonts.put(surface, ends[1], rect.bottomright, px, INK_SOFT, anchor="bottomright")


def dot_columns(
    values: Series, scale: tuple[float, float], columns: int, tallest: int
) -> list[int]:
    """How many dots stand in each column between the ends of the scale.

    A column that is full gives its dots to the nearest one that is not.
    """
    stacks = [0] * columns
    span = scale[1] - scale[0]
    for value in values:
        share = (value - scale[0]) / span if span else 0.5
        own = min(columns - 1, max(0, int(share * columns)))
        if stacks[own] >= tallest:
            free = [column for column in range(columns) if stacks[column] < tallest]
            own = min((abs(column - own), column) for column in free)[1] if free else own
        stacks[own] += 1
    return stacks


def _dot_size(
    rows: Sequence[Series], scale: tuple[float, float], size: tuple[int, int], unit: float
) -> int:
    """The largest dots with which every row fits without pushing dots aside."""
    smallest = max(4, round(8 * unit))
    for step in range(max(smallest, round(22 * unit)), smallest, -1):
        columns = max(1, size[0] // step)
        most = max(max(dot_columns(row, scale, columns, len(row))) for row in rows)
        if most * step <= size[1] - step:
            return step
    return smallest


@Shelved
def _dots(
    size: tuple[int, int],
    values: Series,
    scale: tuple[float, float],
    *,
    step: int,
    shadow: bool,
) -> pygame.Surface:
    columns = max(1, size[0] // step)
    ground = size[1] - step * 0.7
    stacks = dot_columns(values, scale, columns, max(1, int(ground / step)))
    left = (size[0] - columns * step) / 2
    colour = SLATE if shadow else SKY

    def paint(large: pygame.Surface, factor: int) -> None:
        large.fill((*colour, 0))
        floor = ground * factor
        ends = ((0, floor), (size[0] * factor, floor))
        pygame.draw.line(large, LINE, *ends, 2 * factor)
        reach = step * 0.43 * factor
        for column, stack in enumerate(stacks):
            for dot in range(stack):
                at = ((left + (column + 0.5) * step) * factor, floor - (dot + 0.6) * step * factor)
                pygame.draw.circle(large, colour, at, reach)
                if shadow:
                    pygame.draw.circle(large, CARD, at, reach * 0.56)
        middle = sorted(values)[len(values) // 2]
        column = dot_columns((middle,), scale, columns, 1).index(1)
        x = (left + (column + 0.5) * step) * factor
        tip = 0.55 * step * factor
        top = floor + 0.1 * step * factor
        pygame.draw.polygon(large, INK, [(x, top), (x - tip, top + tip), (x + tip, top + tip)])

    return shapes.smooth(size, paint)


def draw_hours(
    surface: pygame.Surface,
    rect: pygame.Rect,
    *,
    used: float,
    available: float,
    style: Style,
) -> None:
    """Draw hours as a bar: what is used, what is free, and what is short beyond the end.

    The end of what is available is a dark line; what is short is hatched and
    carries a warning sign, so that it shows without colour.
    """
    if shapes.unseen(surface, rect):
        return
    whole = max(used, available, 0.001) * (1.0 if used <= available else 1.02)
    surface.blit(
        _hours(rect.size, max(0.0, used) / whole, max(0.0, available) / whole, style.unit), rect
    )
    if used > available:
        side = round(rect.height * 0.8)
        x = rect.left + rect.width * (available + used) / 2 / whole
        if rect.width * (used - available) / whole > side * 1.2:
            shapes.disc(surface, (x, rect.centery), side, CARD)
            icons.put(surface, "alert-triangle", (x, rect.centery), round(side * 0.72), BRICK)


@Shelved
def _hours(size: tuple[int, int], used: float, available: float, unit: float) -> pygame.Surface:
    wide, high = size

    def paint(large: pygame.Surface, factor: int) -> None:
        radius = round(high * factor * 0.3)
        whole = pygame.Rect(0, 0, wide * factor, high * factor)
        pygame.draw.rect(large, TINTS[GREEN], whole, border_radius=radius)
        end = round(wide * factor * min(used, available))
        if end > 0:
            bar = pygame.Rect(0, 0, max(end, 2 * radius), high * factor)
            square = 0 if end < whole.width - 2 else radius
            pygame.draw.rect(
                large,
                SKY,
                bar,
                border_radius=radius,
                border_top_right_radius=square,
                border_bottom_right_radius=square,
            )
        if used > available:
            start = round(wide * factor * available)
            over = pygame.Surface((whole.width - start, whole.height), pygame.SRCALPHA)
            over.fill(TINTS[BRICK])
            for x in range(-whole.height, over.get_width(), round(14 * unit * factor)):
                ends = ((x, whole.height), (x + whole.height, 0))
                pygame.draw.line(over, BRICK, *ends, round(5 * unit * factor))
            mask = pygame.Surface(whole.size, pygame.SRCALPHA)
            pygame.draw.rect(mask, (255, 255, 255), whole, border_radius=radius)
            over.blit(mask, (-start, 0), special_flags=pygame.BLEND_RGBA_MULT)
            pygame.draw.rect(
                large, (0, 0, 0, 0), pygame.Rect(start, 0, whole.width - start, whole.height)
            )
            large.blit(over, (start, 0))
            mark = pygame.Rect(0, 0, round(4 * unit * factor), whole.height)
            mark.centerx = start
            pygame.draw.rect(large, INK, mark)

    return shapes.smooth(size, paint, 2)
