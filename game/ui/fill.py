"""Columns that use their room: larger text first, then more air; they scroll only if they must."""

from __future__ import annotations

import math
from collections.abc import Callable

import pygame

from game.ui.flow import Flow, scrolled
from game.ui.frame import Ui

GROWTHS = (1.45, 1.38, 1.32, 1.26, 1.2, 1.15, 1.1, 1.05)
MOST_BREATH = 2.4
KEPT = 200

Drawing = Callable[[Flow], None]


def filled(
    ui: Ui,
    identity: str,
    rect: pygame.Rect,
    draw: Drawing,
    *,
    about: tuple[object, ...] = (),
    whole: Drawing | None = None,
) -> None:
    """Draw a column as large as its box allows.

    Args:
        ui: The screen.
        identity: Name of the scroll region.
        rect: The box.
        draw: Draws the content.
        about: What the content hangs on; when it changes, the room is measured anew.
        whole: Draws what the content will have grown to, when it is not all there yet.
    """
    key = (identity, rect.size, ui.style, ui.lang, *about)
    if key not in ui.fits:
        if len(ui.fits) >= KEPT:
            ui.fits.clear()
        ui.fits[key] = _fit(ui, rect, whole or draw)
    growth, breath = ui.fits[key]
    with ui.grown(growth), scrolled(ui, identity, rect, breath) as flow:
        draw(flow)


def _fit(ui: Ui, rect: pygame.Rect, draw: Drawing) -> tuple[float, float]:
    """The largest text that fits, and how much wider the air can then be."""
    used, _ = _measured(ui, rect, draw, 1.0)
    # Text fills an area: twice the room is text of about one and a half times the size.
    most = math.sqrt(rect.height / max(1, used)) * 1.06
    for growth in (*(one for one in GROWTHS if one <= most), 1.0):
        used, aired = _measured(ui, rect, draw, growth)
        if used <= rect.height:
            breath = min(MOST_BREATH, 1.0 + (rect.height - used) / max(1, aired))
            # Air is in whole pixels, so that the sum may come out too large.
            while breath > 1.0 and _measured(ui, rect, draw, growth, breath)[0] > rect.height:
                breath = max(1.0, breath - 0.1)
            return growth, breath
    return 1.0, 1.0


def _measured(
    ui: Ui, rect: pygame.Rect, draw: Drawing, growth: float, breath: float = 1.0
) -> tuple[int, int]:
    """Height and air of a column, drawn without a trace."""
    with ui.grown(growth), ui.rehearsed():
        flow = Flow(ui, rect.copy(), breath)
        draw(flow)
    return flow.y - flow.air - rect.y, flow.aired


def height_of(
    ui: Ui, identity: str, width: int, draw: Drawing, *, about: tuple[object, ...] = ()
) -> int:
    """Height that a column of this width takes; measured once."""
    key = (identity, width, ui.style, ui.lang, *about)
    if key not in ui.fits:
        used, _ = _measured(ui, pygame.Rect(0, 0, width, 0), draw, ui.style.growth)
        ui.fits[key] = (used, 1.0)
    return round(ui.fits[key][0])
