"""The map of the town: land, residents, pins and names."""

from __future__ import annotations

import time
from dataclasses import replace
from multiprocessing.process import BaseProcess
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content.definitions import NeighbourhoodContent
from game.content.load import find, load, towns
from game.rules.views import Face, InitiativeState, InitiativeView, NeighbourhoodView, TownView
from game.ui.gallery import Gallery
from game.ui.pictures import dots
from game.ui.pictures import map_art as map_art_room
from game.ui.pictures.map_art import MapArt, digest_of, generate, map_art, seed_of
from game.ui.pictures.map_layout import HEIGHT, WIDTH
from game.ui.pictures.map_plan import planned
from game.ui.pictures.pin_places import choose_spots, place_pins
from game.ui.pictures.pins import COLOURS, DIAMETER, pin
from game.ui.pictures.scenery import Season, laid
from game.ui.pictures.town_map import TownMap
from game.ui.shelf import finish
from game.ui.style import Style
from tests.ui.memory_table import leusden

AGES = (0.2, 0.1, 0.3, 0.2, 0.2)
PLACES = tuple(
    NeighbourhoodContent(name.lower(), name, settlement, residents, AGES, (0.3, 0.4, 0.3), place)
    for name, settlement, residents, place in (
        ("Lindeveld", "town", 9000, (0.4, 0.5)),
        ("Molenzicht", "town", 7000, (0.6, 0.3)),
        ("Oud Dorp", "village", 2500, (0.9, 0.7)),
        ("Buitenland", "rural", 900, (0.1, 0.2)),
    )
)
ICONS = {"green": "plant", "food": "soup", "music": "music"}


@pytest.fixture(scope="module")
def art() -> MapArt:
    """One map for all tests."""
    return generate(PLACES, seed_of("example"))


def sample_town(count: int, active: float = 0.05) -> TownView:
    """A town with this many initiatives in all states."""
    states = tuple(InitiativeState)
    return TownView(
        1,
        tuple(NeighbourhoodView(p.id, p.residents, 0.12, active, seen=1) for p in PLACES),
        tuple(
            InitiativeView(
                f"plan-{row}",
                f"Plan {row}",
                tuple(ICONS)[row % 3],
                PLACES[row % 2 if row % 5 else 2].id,
                states[row % len(states)],
                10 + row,
                Face(row, "Noor Vos", 44, True, PLACES[0].id, row),
            )
            for row in range(count)
        ),
    )


def drawn(art: MapArt, town: TownView, rect: pygame.Rect, style: Style) -> np.ndarray:
    """Pixels of the town as a fresh map draws it."""
    surface = pygame.Surface((style.width, style.height), 0, 32)
    TownMap(art, PLACES, ICONS).draw(
        surface, rect, town, style, time=3.0, followed=("plan-2", "plan-3")
    )
    return pygame.surfarray.array3d(surface)


def test_the_same_scenario_gives_the_same_map(art: MapArt) -> None:
    """Map art is a pure function of the neighbourhoods and the scenario's identity."""
    again = generate(PLACES, seed_of("example"))
    assert np.array_equal(art.picture, again.picture)
    assert np.array_equal(art.homes, again.homes)
    other = generate(PLACES, seed_of("another"))
    assert not np.array_equal(art.picture, other.picture)


def test_a_map_is_kept_and_a_broken_file_is_made_anew(tmp_path: Path) -> None:
    """The second time a map comes from disk; a torn file costs time, not the game."""
    first = map_art(PLACES, 5, tmp_path)
    file = tmp_path / f"{digest_of(PLACES, 5)}.npz"
    begin = time.perf_counter()
    generate(PLACES, 5)
    middle = time.perf_counter()
    second = map_art(PLACES, 5, tmp_path)
    end = time.perf_counter()
    assert np.array_equal(first.picture, second.picture)
    assert end - middle < (middle - begin) / 2
    file.write_bytes(file.read_bytes()[:5000])
    assert np.array_equal(map_art(PLACES, 5, tmp_path).labels, first.labels)


def test_a_folder_that_cannot_be_written_does_not_stop_the_map(tmp_path: Path) -> None:
    """Without a place to keep it the map is still there."""
    closed = tmp_path / "file"
    closed.write_text("not a folder", encoding="utf-8")
    assert map_art(PLACES, 5, closed).picture.shape == (HEIGHT, WIDTH, 3)


def test_a_new_map_is_made_in_a_process_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Making a map takes more memory than the game may; this process only reads it."""

    def refuse(places: object, seed: int) -> MapArt:
        raise AssertionError("made here")

    monkeypatch.setattr(map_art_room, "generate", refuse)
    gallery = Gallery(leusden(), keep_in=tmp_path)
    gallery.wait()
    assert gallery.town_map is not None
    assert len(list(tmp_path.iterdir())) == 1


def test_without_another_process_a_map_is_made_here(
    art: MapArt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system gives no process, or the disk keeps nothing, there still is a map."""

    def refuse(process: BaseProcess) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(BaseProcess, "start", refuse)
    monkeypatch.setattr(map_art_room, "generate", lambda places, seed: art)
    gallery = Gallery(leusden(), keep_in=tmp_path)
    gallery.wait()
    assert gallery.town_map is not None


def test_every_neighbourhood_has_land_a_name_and_its_own_residents(art: MapArt) -> None:
    """Names stand inside their neighbourhood; one dot stands for ten residents."""
    for row, place in enumerate(PLACES):
        assert (art.labels == row).sum() > 10_000
        x, y = art.anchors[row].tolist()
        assert art.neighbourhood_at(x, y) == row
        assert (art.owner == row).sum() == round(place.residents / 10)
    assert art.neighbourhood_at(-1, 5) is None


def test_settlements_look_different(art: MapArt) -> None:
    """A town is busier with roofs and streets than a village, a village than farm land."""
    busy = np.abs(np.diff(art.picture[..., 2].astype(int), axis=1, append=0)) > 12
    town, village, rural = (busy[art.labels == row].mean() for row in (0, 2, 3))
    assert town > village > rural


def test_a_share_that_moves_a_little_changes_few_dots(art: MapArt) -> None:
    """Dots keep their state as far as the shares allow."""
    before = dots.states(art.rank, art.owner, [(0.10, 0.05)] * len(PLACES))
    after = dots.states(art.rank, art.owner, [(0.10, 0.06)] * len(PLACES))
    assert (before == 2).mean() == pytest.approx(0.05, abs=0.01)
    assert (before == 1).mean() == pytest.approx(0.10, abs=0.01)
    assert (before != after).mean() < 0.025


def test_dots_walk_near_home_and_stand_still_in_reduced_motion(art: MapArt) -> None:
    """Nobody strays far, and nobody moves for whoever does not want it."""
    state = dots.states(art.rank, art.owner, [(0.2, 0.1)] * len(PLACES))
    moved = dots.walked(art.homes, state, 7.5, 1.0) - art.homes
    assert 0.5 < np.abs(moved).max() <= 5.1
    still = Style(reduced_motion=True)
    town, rect = sample_town(12), pygame.Rect(0, 0, 960, 540)
    town_map = TownMap(art, PLACES, ICONS)
    pictures = []
    for moment in (1.0, 2.0):
        surface = pygame.Surface((1920, 1080), 0, 32)
        town_map.draw(surface, rect, town, still, time=moment)
        pictures.append(pygame.surfarray.array3d(surface))
    assert np.array_equal(pictures[0], pictures[1])


def test_states_of_initiatives_differ_without_colour() -> None:
    """In grey, every two states of a pin differ in a good part of their pixels."""
    greys = []
    for state in InitiativeState:
        canvas = pygame.Surface((80, 80))
        canvas.fill((214, 222, 186))
        picture = pin(state, "plant", COLOURS[0], DIAMETER[state])
        canvas.blit(picture, picture.get_rect(center=(40, 40)))
        greys.append(pygame.surfarray.array3d(pygame.transform.grayscale(canvas))[..., 0])
    for row, one in enumerate(greys):
        for other in greys[row + 1 :]:
            changed = np.abs(one.astype(int) - other) > 40
            assert changed.sum() > 120


def test_states_differ_in_size() -> None:
    """What flourishes is largest, and a running plan is larger than an idea."""
    assert max(DIAMETER, key=DIAMETER.__getitem__) is InitiativeState.FLOURISHING
    assert DIAMETER[InitiativeState.RUNNING] > DIAMETER[InitiativeState.IDEA]


@pytest.mark.parametrize("count", [12, 80, 300])
def test_pins_never_cover_each_other(art: MapArt, count: int) -> None:
    """However many initiatives there are, no pin lies over the middle of another."""
    town = sample_town(count)
    spots = {p.id: art.spots[art.spot_owner == row] for row, p in enumerate(PLACES)}
    chosen = finish(choose_spots(town.initiatives, spots, {}, 46))
    assert len(chosen) == count
    pins = finish(place_pins(town.initiatives, spots, chosen, (), 1.0))
    at = np.array([(p.x, p.y) for p in pins])
    reach = np.array([p.diameter / 2 for p in pins])
    gap = np.hypot(*(at[:, None] - at[None]).transpose(2, 0, 1))
    shared = (gap < 1e-6).sum() - count
    over = (gap < 0.99 * (reach[:, None] + reach[None])).sum() - count
    assert over <= shared or (reach[(gap < 1e-6).sum(axis=0) > 1] <= 30).all()


def test_a_pin_stays_where_it_was_when_others_come_and_go(art: MapArt) -> None:
    """Initiatives keep their spot while others start and end."""
    town = sample_town(60)
    spots = {p.id: art.spots[art.spot_owner == row] for row, p in enumerate(PLACES)}
    first = finish(choose_spots(town.initiatives[:40], spots, {}, 46))
    then = finish(choose_spots(town.initiatives[10:], spots, first, 46))
    assert all(then[one.id] == first[one.id] for one in town.initiatives[10:40])


def test_the_same_town_is_drawn_the_same(art: MapArt) -> None:
    """The picture follows from town, place, style and moment, pixel for pixel."""
    rect = pygame.Rect(40, 60, 1200, 680)
    town = sample_town(40)
    assert np.array_equal(drawn(art, town, rect, Style()), drawn(art, town, rect, Style()))


@pytest.mark.parametrize(
    "style",
    [
        Style(),
        Style(1.6),
        Style(beamer=True),
        Style(1.6, beamer=True),
        Style(1.3, 1366, 768),
    ],
)
def test_names_stay_inside_the_map_and_off_each_other(art: MapArt, style: Style) -> None:
    """At every text scale all names can be read."""
    rect = pygame.Rect(20, 20, style.px(1180), style.px(660))
    surface = pygame.Surface((style.width, style.height), 0, 32)
    town_map = TownMap(art, PLACES, ICONS)
    town_map.draw(surface, rect, sample_town(20), style)
    boxes = [town_map.rect_of_neighbourhood(place.id) for place in PLACES]
    for row, box in enumerate(boxes):
        assert box is not None
        assert rect.contains(box)
        others = [other for other in boxes[row + 1 :] if other is not None]
        assert box.collidelist(others) < 0


@pytest.mark.parametrize("town", [folder.name for folder in towns()])
def test_no_name_lies_over_another_in_any_shipped_town(town: str) -> None:
    """On every map of the game, from half a laptop with large text to a room, names are apart."""
    content = load(find(town))
    shown = map_art(content.neighbourhoods, seed_of(content.id))
    words = {place.id: place.name for place in content.neighbourhoods}
    maps = (
        (Style(1.0, 1366, 768), (548, 313)), (Style(1.0, 1366, 768), (657, 321)),
        (Style(1.15, 1366, 768), (548, 256)), (Style(1.3, 1366, 768), (657, 258)),
        (Style(1.6, 1366, 768), (831, 581)), (Style(1.6, 1366, 768), (1332, 445)),
        (Style(beamer=True), (1167, 844)), (Style(beamer=True), (1872, 696)),
    )  # fmt: skip
    for style, size in maps:
        names = list(planned(shown, content.neighbourhoods, size, style, words).names.values())
        for row, box in enumerate(names):
            assert pygame.Rect((0, 0), size).contains(box), (size, row)
            assert box.collidelist(names[row + 1 :]) < 0, (size, row)


@pytest.mark.parametrize(
    ("style", "size"),
    [
        (Style(), (1070, 585)),
        (Style(1.3, 1366, 768), (1070, 585)),
        (Style(beamer=True), (1166, 840)),
    ],
)
def test_flags_and_pins_leave_every_name_to_be_read(
    art: MapArt, style: Style, size: tuple[int, int]
) -> None:
    """Whatever is followed, no flag lies over a name, and no pin or ring covers one."""
    rect = pygame.Rect(20, 20, style.px(size[0]), style.px(size[1]))
    surface = pygame.Surface((style.width, style.height), 0, 32)
    town_map, town = TownMap(art, PLACES, ICONS), sample_town(80)
    notes = {place.id: "gezien november 2017" for place in PLACES}

    def names() -> list[np.ndarray]:
        boxes = [town_map.rect_of_neighbourhood(place.id) for place in PLACES]
        return [pygame.surfarray.array3d(surface.subsurface(box.inflate(-box.height, -4)))
                for box in boxes if box]  # fmt: skip

    town_map.draw(surface, rect, replace(town, initiatives=()), style, notes=notes)
    bare = names()
    assert len(bare) == len(PLACES)
    for first in range(0, 80, 4):
        followed = (f"plan-{first}", f"plan-{first + 1}")
        town_map.draw(surface, rect, town, style, notes=notes, followed=followed)
        written = town_map.name_rects
        flags = [box.move(rect.topleft) for box in town_map.flag_boxes]
        assert len(flags) == 2
        assert all(flag.collidelist(written) < 0 for flag in flags), followed
        pins = [box for box in map(town_map.rect_of_initiative, followed) if box is not None]
        assert all(flag.collidelist(pins) < 0 for flag in flags), followed
        assert not flags[0].colliderect(flags[1]), followed
        for was, now in zip(bare, names(), strict=True):
            # The plate lets a little of what lies under it through.
            assert np.abs(was.astype(int) - now).max() < 40, followed


def test_a_click_finds_the_pin_and_the_neighbourhood(art: MapArt) -> None:
    """What is under the pointer is what is drawn there."""
    surface = pygame.Surface((1920, 1080), 0, 32)
    town_map = TownMap(art, PLACES, ICONS)
    town_map.draw(surface, pygame.Rect(100, 50, 1200, 680), sample_town(20), Style())
    for one in sample_town(20).initiatives:
        box = town_map.rect_of_initiative(one.id)
        assert box is not None
        assert town_map.initiative_at(box.center) == one.id
    for place in PLACES:
        box = town_map.rect_of_neighbourhood(place.id)
        assert box is not None
        assert town_map.neighbourhood_at(box.center) == place.id
    assert town_map.neighbourhood_at((5, 5)) is None


def test_what_happens_in_the_town_shows(art: MapArt) -> None:
    """Another state of one initiative, or more active residents, changes the picture."""
    rect = pygame.Rect(0, 0, 960, 540)
    town = sample_town(12)
    plain = drawn(art, town, rect, Style())
    grown = replace(town.initiatives[0], state=InitiativeState.FLOURISHING)
    assert not np.array_equal(
        plain, drawn(art, replace(town, initiatives=(grown, *town.initiatives[1:])), rect, Style())
    )
    assert not np.array_equal(plain, drawn(art, sample_town(12, active=0.2), rect, Style()))


def test_a_frame_costs_little_more_than_copying_the_screen_a_few_times(art: MapArt) -> None:
    """A full screen with 300 pins and all dots costs at most 25 copies of the screen."""
    surface = pygame.Surface((1920, 1080), 0, 32)
    town_map, town = TownMap(art, PLACES, ICONS), sample_town(300)
    style, rect = Style(), pygame.Rect(0, 0, 1920, 1080)

    def fastest(work: object, turns: int = 12) -> float:
        assert callable(work)
        times = []
        for _ in range(turns):
            begin = time.perf_counter()
            work()
            times.append(time.perf_counter() - begin)
        return min(times)

    town_map.draw(surface, rect, town, style, time=0.0)
    copy = surface.copy()
    frame = fastest(lambda: town_map.draw(surface, rect, town, style, time=1.5))
    assert frame < 25 * fastest(lambda: surface.blit(copy, (0, 0)))


def test_a_map_is_not_empty_while_it_comes_back_in_a_former_size(art: MapArt) -> None:
    """Back from the film the map stands there at once, as it was, until it is as it is now."""
    town_map, town = TownMap(art, PLACES, ICONS), sample_town(40)
    screen, style = pygame.Surface((1366, 768)), Style(width=1366, height=768)
    wide, high = pygame.Rect(0, 0, 800, 400), pygame.Rect(0, 0, 700, 600)

    def shown(rect: pygame.Rect, frames: int) -> np.ndarray:
        screen.fill((9, 9, 9))
        for _ in range(frames):
            town_map.draw(screen, rect, town, style, waits=False)
        return pygame.surfarray.array3d(screen.subsurface(rect))

    empty = shown(wide, 1)
    assert not town_map.ready
    before = shown(wide, 200)
    assert town_map.ready
    shown(high, 200)
    again = shown(wide, 1)
    assert not town_map.ready
    # Only the people are not out yet.
    assert (again != before).any(axis=2).mean() < 0.2
    assert (again != empty).any(axis=2).mean() > 0.8
    assert np.array_equal(shown(wide, 200), before)


def test_every_month_has_its_season() -> None:
    """December to February is winter, June to August summer."""
    assert [Season.of_month(month) for month in (12, 1, 3, 6, 9, 11)] == [
        Season.WINTER,
        Season.WINTER,
        Season.SPRING,
        Season.SUMMER,
        Season.AUTUMN,
        Season.AUTUMN,
    ]


def test_land_that_comes_in_portions_has_no_seams(art: MapArt) -> None:
    """Drawn some rows and columns at a time, the land is the picture that is drawn at once."""
    size = (WIDTH * 5 // 8, HEIGHT * 5 // 8)
    bare = replace(art, trees=art.trees[:0])
    whole = pygame.surfarray.make_surface(art.picture.transpose(1, 0, 2))
    whole = pygame.transform.smoothscale(whole, size)
    whole.fill(Season.SUMMER.value[0], special_flags=pygame.BLEND_MULT)
    drawn = pygame.Surface(size, 0, 32)
    assert len(list(laid(drawn, bare, Season.SUMMER))) > 1
    assert pygame.image.tobytes(drawn, "RGB") == pygame.image.tobytes(whole, "RGB")
