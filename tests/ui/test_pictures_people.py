"""Faces, the council chamber, the newspaper and its street."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pygame
import pytest

from game.rules.reports import SeatVote
from game.rules.views import Face, InitiativeState
from game.ui.pictures.chamber import ChamberSeat, draw_chamber, seat_places
from game.ui.pictures.faces import draw_face, features, portrait
from game.ui.pictures.paper import draw_masthead, draw_photo, draw_sheet
from game.ui.pictures.scenery import Season
from game.ui.pictures.street import draw_street
from game.ui.shelf import SHELF
from game.ui.style import PAPER, Style

NOOR = Face(7, "Noor Vos", 44, True, "lindeveld", 12345)
ROOM = pygame.Rect(20, 10, 900, 600)
SEATS = tuple(
    ChamberSeat(f"seat-{number}", f"faction-{number // 5}", number // 5) for number in range(21)
)
VOTES = tuple(
    SeatVote(seat.id, ("for", "against", "abstain")[number % 3], "")
    for number, seat in enumerate(SEATS)
)


def pixels(surface: pygame.Surface) -> np.ndarray:
    """Pixels of a picture."""
    return pygame.surfarray.array3d(surface)


def chamber(**wishes: object) -> np.ndarray:
    """Pixels of the chamber."""
    surface = pygame.Surface((960, 640))
    surface.fill(PAPER)
    draw_chamber(surface, ROOM, SEATS, Style(), **wishes)  # type: ignore[arg-type]
    return pixels(surface)


def test_a_person_has_one_face_and_others_have_another() -> None:
    """The face follows from the seed, and a hundred seeds give a hundred faces."""
    SHELF.clear()
    first = pixels(portrait(5, 40, True, 96))
    SHELF.clear()
    assert np.array_equal(first, pixels(portrait(5, 40, True, 96)))
    faces = {pygame.image.tobytes(portrait(look, 40, True, 96), "RGBA") for look in range(100)}
    assert len(faces) == 100


def test_people_grow_older_and_stay_themselves() -> None:
    """Age changes hair and lines, never skin, clothes or the shape of the face."""
    for look in range(40):
        young, old = features(look, 24, look % 2 == 0), features(look, 76, look % 2 == 0)
        assert (young.skin, young.clothes, young.jaw, young.wide) == (
            old.skin,
            old.clothes,
            old.jaw,
            old.wide,
        )
    assert not np.array_equal(
        pixels(portrait(3, 24, False, 96)), pixels(portrait(3, 76, False, 96))
    )


def test_a_town_holds_many_kinds_of_people() -> None:
    """Skin, hair, glasses, beards and headscarves vary; children have no beard."""
    many = [features(look, 20 + look % 60, look % 2 == 0) for look in range(400)]
    assert len({one.skin for one in many}) >= 6
    assert len({one.style for one in many}) >= 12
    assert {"round", "square", "thin", ""} == {one.glasses for one in many}
    assert 2 <= sum(one.style == "scarf" for one in many) <= 60
    assert not any(one.beard for one in many if one.woman)
    assert not any(features(look, 15, False).beard for look in range(60))


@pytest.mark.parametrize("side", [48, 96, 220])
def test_a_face_is_a_disc_at_every_size(side: int) -> None:
    """Outside the disc nothing is drawn."""
    surface = pygame.Surface((side, side))
    surface.fill((255, 0, 255))
    draw_face(surface, surface.get_rect(), NOOR)
    assert surface.get_at((0, 0))[:3] == (255, 0, 255)
    assert surface.get_at((side // 2, side // 2))[:3] != (255, 0, 255)


@pytest.mark.parametrize("count", [1, 2, 5, 9, 15, 21, 27, 37, 45])
def test_every_council_fits_its_half_circle(count: int) -> None:
    """No seat leaves the room or covers another, from 1 to 45 seats."""
    places = seat_places(count, ROOM)
    assert len(places) == count
    for number, place in enumerate(places):
        box = pygame.Rect(0, 0, place.diameter, place.diameter)
        box.center = (round(place.x), round(place.y))
        assert ROOM.contains(box)
        for other in places[number + 1 :]:
            assert np.hypot(place.x - other.x, place.y - other.y) >= place.diameter * 0.98


def test_seats_run_from_left_to_right() -> None:
    """Factions sit together: seats are ordered along the half circle."""
    places = seat_places(21, ROOM)
    middle, bottom = ROOM.centerx, max(place.y for place in places)
    turns = [np.arctan2(bottom - place.y + 40, place.x - middle) for place in places]
    assert all(a >= b - 0.12 for a, b in itertools.pairwise(turns))
    assert places[0].x < middle < places[-1].x


def test_votes_fall_one_by_one() -> None:
    """Each vote that falls changes only its own seat."""
    places = seat_places(len(SEATS), ROOM)
    before = chamber(votes=VOTES, fallen=3)
    after = chamber(votes=VOTES, fallen=4)
    changed = np.argwhere((before != after).any(axis=2))
    place = places[3]
    assert len(changed)
    assert np.hypot(*(changed - (place.x, place.y)).T).max() <= place.diameter * 0.75


def test_votes_differ_without_colour() -> None:
    """For, against and abstention are told apart in grey."""
    greys = []
    for choice in ("for", "against", "abstain"):
        vote = (replace(VOTES[0], choice=choice),)
        greys.append(chamber(votes=vote, fallen=1).astype(float) @ (0.299, 0.587, 0.114))
    for row, one in enumerate(greys):
        for other in greys[row + 1 :]:
            assert (np.abs(one - other) > 60).sum() > 60


def test_reduced_motion_shows_no_half_turned_card() -> None:
    """Without motion a vote is either hidden or open."""
    surface, other = pygame.Surface((960, 640)), pygame.Surface((960, 640))
    still = Style(reduced_motion=True)
    draw_chamber(surface, ROOM, SEATS, still, votes=VOTES, fallen=3.6)
    draw_chamber(other, ROOM, SEATS, still, votes=VOTES, fallen=3.0)
    assert np.array_equal(pixels(surface), pixels(other))


def test_own_faction_and_empty_seats_show() -> None:
    """The own faction is marked; a member who left leaves an empty seat."""
    plain = chamber()
    assert not np.array_equal(plain, chamber(own="faction-1"))
    assert not np.array_equal(plain, chamber(empty=("seat-2",)))
    assert np.array_equal(
        chamber(empty=("seat-2",)), chamber(empty=("seat-2",), votes=VOTES[2:3], fallen=1)
    )


def test_an_empty_council_draws_nothing() -> None:
    """A scenario without seats does not crash the chamber."""
    surface = pygame.Surface((200, 200))
    draw_chamber(surface, surface.get_rect(), (), Style())


@pytest.mark.parametrize("style", [Style(), Style(1.6, 1366, 768), Style(beamer=True)])
def test_the_paper_leaves_room_for_its_words(style: Style) -> None:
    """What is left under the head of the paper lies inside the sheet."""
    surface = pygame.Surface((style.width, style.height))
    sheet = pygame.Rect(20, 20, style.px(1100), style.px(900))
    inner = draw_sheet(surface, sheet, style)
    assert sheet.contains(inner)
    room = draw_masthead(surface, inner, "De Lindevelder Courant", "mei 2016", style)
    assert inner.contains(room)
    assert room.height > 0.6 * inner.height


def test_pictures_in_the_paper_show_who_or_what_it_is_about() -> None:
    """A street differs with a person, a sign, in winter; a place when its lights go out."""
    seen = set()
    for season, face, icon in (
        (Season.SUMMER, None, ""),
        (Season.WINTER, None, ""),
        (Season.SUMMER, NOOR, ""),
        (Season.SUMMER, None, "plant"),
    ):
        surface = pygame.Surface((400, 260))
        draw_photo(surface, surface.get_rect(), 4, season, face=face, icon=icon)
        seen.add(pygame.image.tobytes(surface, "RGB"))
    for state in (InitiativeState.RUNNING, InitiativeState.DIED):
        surface = pygame.Surface((400, 260))
        draw_photo(surface, surface.get_rect(), 4, made=("green", state))
        seen.add(pygame.image.tobytes(surface, "RGB"))
    assert len(seen) == 6


def test_a_street_is_the_same_every_time() -> None:
    """A street follows from its seed."""
    surfaces = [pygame.Surface((300, 120)) for _ in range(2)]
    for surface in surfaces:
        draw_street(surface, surface.get_rect(), 9, Season.AUTUMN, people=6)
    assert np.array_equal(pixels(surfaces[0]), pixels(surfaces[1]))
