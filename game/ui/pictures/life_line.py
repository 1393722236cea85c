"""The life of an initiative: dated steps along a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui import fonts, icons, shapes
from game.ui.fonts import Weight
from game.ui.style import BRICK, CARD, GREEN, INK_SOFT, LINE, SLATE, Style, Text


@dataclass(frozen=True, slots=True)
class LifeMark:
    """One step on the line.

    Attributes:
        month: When it happened; only the order and the distances matter.
        date: The date in words.
        icon: Sign of what happened.
        turn: 1 when it went better, -1 when it went worse, 0 otherwise.
    """

    month: int
    date: str
    icon: str
    turn: int = 0


TONES = {1: GREEN, 0: SLATE, -1: BRICK}


def life_line_places(
    rect: pygame.Rect, marks: Sequence[LifeMark], style: Style
) -> tuple[pygame.Rect, ...]:
    """Boxes for the sentence of every step, from top to bottom, beside the line."""
    if not marks:
        return ()
    row = rect.height / len(marks)
    left = rect.left + _side(rect, marks, style) + style.px(18)
    return tuple(
        pygame.Rect(left, round(rect.top + number * row), rect.right - left, round(row))
        for number in range(len(marks))
    )


def _side(rect: pygame.Rect, marks: Sequence[LifeMark], style: Style) -> int:
    """Width of a sign: as large as the rows allow."""
    return max(16, min(style.px(52), round(rect.height / len(marks) * 0.7)))


def draw_life_line(
    surface: pygame.Surface, rect: pygame.Rect, marks: Sequence[LifeMark], style: Style
) -> tuple[pygame.Rect, ...]:
    """Draw the line with its signs and dates.

    Returns:
        The room for the sentence under each date, where the screen sets it.
    """
    boxes = life_line_places(rect, marks, style)
    if not boxes:
        return ()
    side = _side(rect, marks, style)
    px = style.text(Text.FINE)
    middle = rect.left + side // 2
    line = pygame.Rect(0, 0, style.px(4), boxes[-1].top - boxes[0].top)
    line.midtop = (middle, boxes[0].top + side // 2)
    pygame.draw.rect(surface, LINE, line)
    rooms, clip = [], surface.get_clip()
    for mark, box in zip(marks, boxes, strict=True):
        at = (middle, box.top + side // 2)
        tone = TONES[max(-1, min(1, mark.turn))]
        if mark.turn < 0:
            square = pygame.Rect(0, 0, side, side)
            square.center = at
            shapes.box(surface, square, tone, side // 4, border=CARD, border_width=style.px(3))
        else:
            shapes.disc(surface, at, side, tone, border=CARD, border_width=style.px(3))
        icons.put(surface, mark.icon, at, round(side * 0.58), CARD)
        head = round(px * 1.3)
        # No line is cut where the column is scrolled.
        if clip.top <= box.top and box.top + head <= clip.bottom:
            fonts.put(surface, mark.date, box.topleft, px, INK_SOFT, weight=Weight.SEMIBOLD)
        rooms.append(pygame.Rect(box.x, box.y + head, box.width, max(0, box.height - head)))
    return tuple(rooms)
