"""Charts, the line of a life, and legends."""

from __future__ import annotations

import itertools

import numpy as np
import pygame
import pytest

from game.rules.views import InitiativeState
from game.ui.pictures.charts import (
    dot_columns,
    draw_dot_plot,
    draw_hours,
    draw_sparkline,
)
from game.ui.pictures.life_line import LifeMark, draw_life_line
from game.ui.pictures.map_legend import draw_dot_legend, draw_pin_meaning
from game.ui.style import CARD, Style

BOX = pygame.Rect(10, 10, 300, 120)


def canvas() -> pygame.Surface:
    """An empty card."""
    surface = pygame.Surface((320, 140))
    surface.fill(CARD)
    return surface


def pixels(surface: pygame.Surface) -> np.ndarray:
    """Pixels of a picture."""
    return pygame.surfarray.array3d(surface)


@pytest.mark.parametrize("values", [(), (3.0,), (2.0, 2.0, 2.0), (0.0, 1.0), (-5.0, 5.0, 1e9)])
def test_a_line_is_drawn_of_any_series(values: tuple[float, ...]) -> None:
    """Empty, single, flat and wild series give a picture inside its place."""
    surface = canvas()
    draw_sparkline(surface, BOX, values, Style())
    outside = np.ones((320, 140), bool)
    outside[10:310, 10:130] = False
    assert (pixels(surface)[outside] == CARD).all()


def test_a_rising_series_ends_high() -> None:
    """The last value is marked at the upper right when it is the largest."""
    surface = canvas()
    draw_sparkline(surface, BOX, (1, 2, 3, 4), Style(), colour=(0, 0, 0))
    dark = np.argwhere(pixels(surface).sum(axis=2) < 60)
    right = dark[dark[:, 0] > 295]
    assert len(right)
    assert right[:, 1].max() < 60


def test_the_spread_is_drawn() -> None:
    """A band appears when both its ends are given for every value."""
    plain, spread, half = canvas(), canvas(), canvas()
    draw_sparkline(plain, BOX, (1, 2, 3), Style())
    draw_sparkline(spread, BOX, (1, 2, 3), Style(), low=(0, 1, 2), high=(2, 3, 4))
    draw_sparkline(half, BOX, (1, 2, 3), Style(), low=(0, 1), high=(2, 3))
    assert not np.array_equal(pixels(plain), pixels(spread))
    assert np.array_equal(pixels(plain), pixels(half))


def test_every_run_is_one_dot() -> None:
    """No run is lost, wherever it falls and however crowded it is."""
    values = tuple(float(number % 7) for number in range(50))
    assert sum(dot_columns(values, (0, 6), 20, 50)) == 50
    assert sum(dot_columns((2.0,) * 50, (2, 2), 20, 5)) == 50
    assert max(dot_columns((2.0,) * 50, (2, 2), 20, 5)) == 5
    assert dot_columns((0.0, 6.0), (0, 6), 4, 9) == [1, 0, 0, 1]


def test_two_towns_stand_on_one_scale() -> None:
    """The same reading falls at the same place here and in the shadow town."""
    surface = canvas()
    draw_dot_plot(surface, BOX, (1.0, 9.0), Style(), there=(1.0, 9.0))
    picture = pixels(surface).astype(int)
    marked = (np.abs(picture - CARD).sum(axis=2) > 150).astype(int)
    upper, lower = marked[:, 10:70].any(axis=1), marked[:, 70:].any(axis=1)
    assert np.argwhere(upper)[0] == pytest.approx(np.argwhere(lower)[0], abs=1)
    assert np.argwhere(upper)[-1] == pytest.approx(np.argwhere(lower)[-1], abs=1)


@pytest.mark.parametrize("here", [(), (1.0,), (5.0,) * 50])
def test_odd_plots_of_dots_do_not_crash(here: tuple[float, ...]) -> None:
    """None, one and fifty equal readings can be shown."""
    draw_dot_plot(canvas(), BOX, here, Style(), labels=("Hier", ""), ends=("1", "5"))


def test_being_short_of_hours_shows_without_colour() -> None:
    """A bar that is over its end has a mark and hatching that a full bar lacks."""
    full, short = canvas(), canvas()
    draw_hours(full, pygame.Rect(10, 40, 300, 40), used=300, available=300, style=Style())
    draw_hours(short, pygame.Rect(10, 40, 300, 40), used=420, available=300, style=Style())
    grey = [pixels(each).astype(float) @ (0.299, 0.587, 0.114) for each in (full, short)]
    assert (np.abs(grey[0] - grey[1]) > 40).mean() > 0.02


@pytest.mark.parametrize(("used", "available"), [(0, 0), (0, 300), (300, 0), (-5, 10), (1, 1e9)])
def test_odd_hours_do_not_crash(used: float, available: float) -> None:
    """Nothing used, nothing available, and more than all can be shown."""
    draw_hours(canvas(), BOX, used=used, available=available, style=Style())


def test_a_life_leaves_room_for_every_sentence() -> None:
    """Every step has a place of its own beside the line, in order, inside the rectangle."""
    surface = pygame.Surface((600, 500))
    marks = tuple(LifeMark(m, f"maand {m}", "bulb", (m % 3) - 1) for m in (1, 4, 9, 12))
    rect = pygame.Rect(20, 20, 560, 460)
    rooms = draw_life_line(surface, rect, marks, Style())
    assert len(rooms) == 4
    assert all(rect.contains(room) for room in rooms)
    assert all(a.bottom <= b.top for a, b in itertools.pairwise(rooms))
    assert draw_life_line(surface, rect, (), Style()) == ()


def test_legends_stay_in_their_place() -> None:
    """The strip of dots hangs on its corner; every state has its word."""
    surface = pygame.Surface((900, 400))
    words = ("Toeschouwer", "Betrokken", "Actief", "1 stip is 10 inwoners")
    strip = draw_dot_legend(surface, (10, 390), words, Style())
    assert strip.bottomleft == (10, 390)
    before = pixels(surface)
    rect = pygame.Rect(10, 10, 300, 320)
    for number, state in enumerate(InitiativeState):
        row = pygame.Rect(10, 10 + 53 * number, 300, 53)
        draw_pin_meaning(surface, row, state, state.value, Style())
    changed = np.argwhere((before != pixels(surface)).any(axis=2))
    assert rect.collidepoint(*changed.min(axis=0))
    assert changed[:, 0].max() < rect.right
