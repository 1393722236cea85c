"""Pictures that are kept: bounded in bytes, and drawn in steps where they take long."""

from __future__ import annotations

import pygame
import pytest

from game.rules.views import Face, InitiativeState
from game.ui import shelf
from game.ui.kept import EACH_FRAME
from game.ui.pictures.chamber import room
from game.ui.pictures.paper import grained, photo
from game.ui.pictures.scenery import Season
from game.ui.pictures.street import street
from game.ui.pictures.vignette import vignette
from game.ui.shelf import EACH, SHELF, InSteps, Shelf, Shelved, Steps
from tests.ui.player import Player

NOOR = Face(7, "Noor Vos", 44, True, "lindeveld", 12345)


def picture(side: int) -> pygame.Surface:
    """A square picture of four bytes a pixel."""
    return pygame.Surface((side, side), 0, 32)


def pixels(made: pygame.Surface | tuple[pygame.Surface, ...]) -> list[bytes]:
    """The pixels of a picture, or of its strips."""
    strips = made if isinstance(made, tuple) else (made,)
    return [pygame.image.tobytes(strip, "RGBA") for strip in strips]


def test_the_shelf_holds_so_many_bytes_and_drops_what_was_used_longest_ago() -> None:
    """Three pictures fit; with a fourth the one goes that was not looked at."""
    shelved = Shelf(3 * (400 + EACH))
    for name in ("one", "two", "three"):
        shelved.put(name, picture(10))
    assert shelved.find("one") is not None
    shelved.put("four", (picture(5), (picture(5), 3), picture(5), picture(5)))
    assert shelved.find("two") is None
    assert shelved.bytes == 3 * (400 + EACH)
    assert all(shelved.find(name) is not None for name in ("one", "three", "four"))


def test_what_is_larger_than_the_shelf_is_kept_alone() -> None:
    """A picture that is larger than all there is room for is still there in the next frame."""
    shelved = Shelf(1000)
    shelved.put("small", picture(3))
    shelved.put("large", picture(90))
    assert shelved.find("large") is not None
    assert shelved.find("small") is None


def test_a_picture_is_drawn_once() -> None:
    """The same wish gives the same picture, another wish another one."""
    drawn: list[int] = []

    @Shelved
    def square(side: int, *, tint: int = 0) -> pygame.Surface:
        drawn.append(side + tint)
        return picture(side)

    assert not square.there(4, tint=1)
    assert square(4, tint=1) is square(4, tint=1)
    assert square(4, tint=2) is not square(4, tint=1)
    assert square.there(4, tint=1)
    assert drawn == [5, 6]


@pytest.fixture
def empty() -> None:
    """Nothing was drawn before."""
    SHELF.clear()


@pytest.mark.usefixtures("empty")
def test_in_steps_comes_the_same_picture_as_at_once() -> None:
    """Every picture that is drawn in steps is pixel for pixel what it is without frames between."""
    wishes = (
        (street, ((300, 140), 7, Season.SUMMER), {"icon": "bulb", "people": 4}),
        (vignette, ((320, 160), "care", InitiativeState.FLOURISHING, Season.WINTER),
         {"icon": "bulb", "seed": 3}),
        (photo, ((240, 160), 5, Season.AUTUMN),
         {"face": NOOR, "icon": "", "made": ("green", InitiativeState.RUNNING)}),
        (photo, ((240, 160), 5, Season.AUTUMN), {"face": NOOR, "icon": "", "made": None}),
        (room, ((400, 260), tuple(n // 5 for n in range(21))), {}),
        (grained, ((301, 200),), {}),
    )  # fmt: skip
    for one, args, kwargs in wishes:
        steps = 1
        while not one.step(*args, **kwargs):
            steps += 1
        slowly = pixels(one(*args, **kwargs))
        SHELF.clear()
        assert steps > 2, one.__name__
        assert pixels(one(*args, **kwargs)) == slowly, one.__name__


@pytest.mark.usefixtures("empty")
def test_what_is_begun_and_left_is_forgotten() -> None:
    """Of pictures that nobody asks for again no more than some are kept half done."""

    @InSteps
    def slow(number: int) -> Steps[pygame.Surface]:
        yield
        return picture(number)

    for number in range(1, 4 * shelf.MOST_BEGUN):
        assert not slow.step(number)
    assert len(slow._begun) == shelf.MOST_BEGUN


@pytest.mark.usefixtures("empty")
def test_a_window_that_must_not_wait_draws_few_steps_a_frame() -> None:
    """A slow picture takes several frames of the window, and one where all may be drawn at once."""
    ui = Player((1366, 768)).shell.ui

    @InSteps
    def slow(number: int) -> Steps[pygame.Surface]:
        for _ in range(5):
            yield
        return picture(number)

    assert ui.drawn(slow, 3)
    ui.slices.most = EACH_FRAME
    frames = 0
    while not ui.drawn(slow, 3):
        assert ui.moving
        frames += 1
        ui.begin([], frames / 60)
    assert frames == 5
