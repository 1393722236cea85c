"""Columns that use their room: larger text first, then more air.

For a room of people a column also keeps to what a page may hold; what is more
goes on another leaf. Elsewhere it scrolls when it must.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from itertools import pairwise

import pygame

from game.ui.flow import AS_IT_IS, BAR, Flow, scrolled
from game.ui.frame import Ui
from game.ui.regions import Fit
from game.ui.shown import Shown

GROWTHS = (1.45, 1.38, 1.32, 1.26, 1.2, 1.15, 1.1, 1.05)
LEAF_GROWTHS = (2.0, 1.85, 1.7, 1.6, 1.5)
MOST_BREATH = 2.4
KEPT = 200
ALIKE = 1.12
"""How much larger the text of a column may be than that of the one beside it."""

LEAF_WORDS, LEAF_NUMBERS = 45, 6
"""On a leaf for a room; a page may hold 60 and 7, with its tabs and buttons."""

WORD, NUMBER = re.compile(r"[^\W\d]\S*"), re.compile(r"\d[\d.,:]*")

Drawing = Callable[[Flow], object]


def filled(
    ui: Ui,
    identity: str,
    rect: pygame.Rect,
    draw: Drawing,
    *,
    about: tuple[object, ...] = (),
    whole: Drawing | None = None,
    most: float = GROWTHS[0],
) -> None:
    """Draw a column as large as its box allows.

    Args:
        ui: The screen.
        identity: Name of the scroll region.
        rect: The box.
        draw: Draws the content.
        about: What the content hangs on; when it changes, the room is measured anew.
        whole: Draws what the content will have grown to, when it is not all there yet.
        most: How much larger its text may be; less where columns beside it are full.
    """
    fit = _fitted(ui, (identity, rect.size, most, *about), rect, whole or draw, most)
    _drawn(ui, identity, rect, draw, fit)


def _drawn(ui: Ui, identity: str, rect: pygame.Rect, draw: Drawing, fit: Fit) -> None:
    with ui.grown(fit.growth), scrolled(ui, identity, rect, fit) as flow:
        draw(flow)


def filled_beside(
    ui: Ui,
    parts: Sequence[tuple[str, pygame.Rect, Drawing]],
    *,
    about: tuple[object, ...] = (),
) -> None:
    """Draw columns beside each other with text of nearly one size, as large as the fullest allows.

    Args:
        ui: The screen.
        parts: Name, box and drawing of each column.
        about: What the contents hang on.
    """
    asked = [((identity, rect.size, GROWTHS[0], *about), rect, draw)
             for identity, rect, draw in parts]  # fmt: skip
    unknown = [one for one in asked if (*one[0], ui.style, ui.lang) not in ui.fits]
    if len(unknown) > 1 and ui.slices.most is not None:
        # To measure two columns takes long for one frame.
        _fitted(ui, *unknown[0], GROWTHS[0])
        ui.moving = True
        return
    fits = [_fitted(ui, *one, GROWTHS[0]) for one in asked]
    most = min(fit.growth for fit in fits) * ALIKE
    for (identity, rect, draw), fit in zip(parts, fits, strict=True):
        if fit.growth > most:
            filled(ui, identity, rect, draw, about=about, most=most)
        else:
            _drawn(ui, identity, rect, draw, fit)


def _fitted(ui: Ui, key: tuple[object, ...], rect: pygame.Rect, draw: Drawing, most: float) -> Fit:
    """How a column uses its box; measured once."""
    key = (*key, ui.style, ui.lang)
    if key not in ui.fits:
        if len(ui.fits) >= KEPT:
            ui.fits.clear()
        ui.fits[key] = _fit(ui, rect, draw, most)
    return ui.fits[key]


def height_of(
    ui: Ui, identity: str, width: int, draw: Drawing, *, about: tuple[object, ...] = ()
) -> int:
    """Height that a column of this width takes; measured once."""
    key = (identity, width, ui.style, ui.lang, *about)
    if key not in ui.fits:
        flow, _ = _rehearsed(ui, pygame.Rect(0, 0, width, 0), draw, ui.style.growth)
        ui.fits[key] = Fit(height=_used(flow))
    return ui.fits[key].height


def count(texts: Sequence[str]) -> tuple[int, int]:
    """How many words and how many numbers texts hold."""
    words = sum(len(WORD.findall(text)) for text in texts)
    return words, sum(len(NUMBER.findall(text)) for text in texts)


def _fit(ui: Ui, rect: pygame.Rect, draw: Drawing, largest: float) -> Fit:
    """The largest text that fits, and how much wider the air can then be."""
    flow, shown = _rehearsed(ui, rect, draw, 1.0)
    breaks = _breaks(flow, shown) if ui.style.beamer else frozenset()
    if breaks:
        return _leaved(ui, rect, draw, breaks)
    # Text fills an area: twice the room is text of about one and a half times the size.
    most = min(largest, math.sqrt(rect.height / max(1, _used(flow))) * 1.06)
    for growth in (*(one for one in GROWTHS if one <= most), 1.0):
        flow, shown = _rehearsed(ui, rect, draw, growth)
        used = _used(flow)
        if used > rect.height or (growth > 1.0 and not all(one.fits for one in shown)):
            continue
        return Fit(growth, _breath(flow, rect.height - used))
    return AS_IT_IS


def _breath(flow: Flow, spare: int) -> float:
    """How many times wider the air of a column can be with so much room to spare."""
    airs = flow.airs[:-1] if flow.air else flow.airs
    least = sum(map(round, airs))
    breath = min(MOST_BREATH, 1.0 + spare / max(1, least))
    # Air is in whole pixels, so that the sum may come out too large.
    while breath > 1.0 and sum(round(air * breath) for air in airs) - least > spare:
        breath = max(1.0, breath - 0.1)
    return breath


def _breaks(flow: Flow, shown: Sequence[Shown]) -> frozenset[int]:
    """Seams at which a new leaf starts, so that no leaf is too high or holds too much."""
    found: set[int] = set()
    top = first = 0
    ends = [*flow.seams, (_used(flow), len(shown))]
    for number, (bottom, last) in enumerate(ends):
        words, numbers = count([one.text for one in shown[first:last]])
        full = words > LEAF_WORDS or numbers > LEAF_NUMBERS
        if number and (full or bottom - top > flow.rect.height):
            found.add(number)
            top, first = flow.seams[number - 1]
    return frozenset(found)


def _leaved(ui: Ui, rect: pygame.Rect, draw: Drawing, breaks: frozenset[int]) -> Fit:
    """The largest text with which every leaf fits, beside the bar that turns them."""
    rect = pygame.Rect(rect.x, rect.y, rect.width - ui.px(BAR), rect.height)
    for growth in (*LEAF_GROWTHS, *GROWTHS):
        flow, shown = _rehearsed(ui, rect, draw, growth)
        if not all(one.fits for one in shown):
            continue
        ends = [0, *(flow.seams[number - 1][0] for number in sorted(breaks)), _used(flow)]
        if all(last - first <= rect.height for first, last in pairwise(ends)):
            return Fit(growth, breaks=breaks)
    return Fit(breaks=breaks)


def _rehearsed(
    ui: Ui, rect: pygame.Rect, draw: Drawing, growth: float, fit: Fit = AS_IT_IS
) -> tuple[Flow, Sequence[Shown]]:
    """The column and its texts, drawn without a trace."""
    with ui.grown(growth), ui.rehearsed():
        flow = Flow(ui, rect.copy(), fit)
        draw(flow)
        return flow, ui.shown


def _used(flow: Flow) -> int:
    return flow.y - flow.air - flow.rect.y
