"""The film of the months: what moves, what stays, and the same told without movement."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pygame
import pytest

from game.rules.knowledge import Sight, sight_of
from game.rules.reports import InitiativeStep, LifeReport
from game.rules.state import GameState
from game.rules.views import InitiativeState
from game.ui.app import EACH_FRAME
from game.ui.pictures import dots
from game.ui.pictures.places import DRAWINGS, place
from game.ui.pictures.scenery import Season, seasons_of
from game.ui.screens.film import (
    FIRST_FILM,
    LATER_FILM,
    MOST_STILLS,
    film_frame,
    told_events,
)
from game.ui.screens.life import LifeScreen
from tests.ui.memory_table import leusden, memory_table
from tests.ui.player import FULL_HD, Player
from tests.ui.walk import walk


def filming(number: int, size: tuple[int, int] = FULL_HD) -> Player:
    """A player whose film of a round has just begun."""
    player = Player(size, table=memory_table("kort"))
    films = 0
    for name in walk(player, player.click):
        films += name == "film"
        if films == number:
            # The film waits for the map, which is made aside.
            assert player.shell.gallery is not None
            player.shell.gallery.wait()
            player.shell.screen = None
            player.frame()
            return player
    raise AssertionError("no film")


def life_of(player: Player) -> LifeReport:
    """The months that are being shown."""
    life = player.table.state.life
    assert life is not None
    return life


def film_is_over(player: Player) -> bool:
    """Whether the front page has come."""
    screen = player.shell.screen
    assert isinstance(screen, LifeScreen)
    return screen.film.over


@pytest.mark.parametrize(("number", "seconds"), [(1, FIRST_FILM), (2, LATER_FILM)])
def test_the_film_lasts_twenty_seconds_and_later_eight(number: int, seconds: float) -> None:
    """It ends by itself at its time, and not much before."""
    assert (FIRST_FILM, LATER_FILM) == (20.0, 8.0)
    player = filming(number)
    for _ in range(round(seconds * 10) - 5):
        player.frame(seconds=0.1)
    assert not film_is_over(player)
    for _ in range(10):
        player.frame(seconds=0.1)
    assert film_is_over(player)


def test_the_header_tells_the_month_of_the_film() -> None:
    """While the film runs its calendar and the header name the same month, each in turn."""
    player, seen = filming(1), set()
    for _ in range(38):
        player.frame(seconds=0.5)
        player.frame(seconds=0.0)
        screen = player.shell.screen
        assert isinstance(screen, LifeScreen)
        assert screen.film.month is not None
        date = player.shell.words.month(leusden(), screen.film.month)
        assert player.texts.split("\n").count(date) == 2
        seen.add(date)
    assert len(seen) == len(life_of(player).frames)


@pytest.mark.parametrize("each", [1 / 60, 1 / 30, 1 / 10, 0.5, 1.0])
def test_every_month_is_shown_however_slow_the_machine(each: float) -> None:
    """The map shows all twelve months in turn, and the film is no longer for it while it can."""
    player, shown, gone = filming(2), [], 0.0
    player.shell.ui.slices.most = EACH_FRAME
    life, gallery = life_of(player), player.shell.gallery
    assert gallery is not None
    while not film_is_over(player):
        town = gallery.town_map.shows if gallery.town_map is not None else None
        shown += [town.month] if town is not None else []
        player.frame(seconds=each)
        gone += each
    assert list(dict.fromkeys(shown)) == [frame.month for frame in life.frames]
    assert len(life.frames) == 12
    assert LATER_FILM - 0.1 <= gone <= max(LATER_FILM, len(life.frames) * each) + 2 * each


def test_what_was_seen_in_the_months_is_not_shown_as_long_ago() -> None:
    """A pin turns pale only where the council last saw it long before, as on the front page."""
    player = filming(2)
    life, opening = life_of(player), player.table.state.opening
    assert opening is not None
    first, last = life.frames[0].month, life.frames[-1].month
    model = replace(life.town.initiatives[0], state=InitiativeState.RUNNING)
    before = tuple(replace(model, id=name, seen=first - 1) for name in ("seen", "half", "unseen"))
    after = tuple(
        replace(one, seen=seen)
        for one, seen in zip(before, (last, first + 4, first - 1), strict=True)
    )
    life = replace(life, steps=(), town=replace(life.town, initiatives=after))
    town = replace(opening.town, initiatives=before)
    fresh: dict[str, list[bool]] = {one.id: [] for one in before}
    for number in range(len(life.frames)):
        frame = film_frame(town, life, number)
        for one in frame.initiatives:
            fresh[one.id].append(sight_of(one.seen, frame.month) is Sight.NOW)
    assert all(fresh["seen"])
    assert fresh["half"] == [True] * 8 + [False] * 4
    assert fresh["unseen"] == [True] * 3 + [False] * 9
    assert film_frame(town, life, len(life.frames) - 1).initiatives == after


def test_the_film_can_be_skipped() -> None:
    """Enter goes to the front page at once."""
    player = filming(1)
    player.key(pygame.K_RETURN)
    assert film_is_over(player)


def test_without_movement_the_same_is_told_in_stills() -> None:
    """A few pictures, each after a key; every followed initiative has its card on each."""
    player = filming(1)
    player.shell.comfort.switch_motion()
    life, seen = life_of(player), []
    for _ in range(MOST_STILLS):
        player.settle()
        assert not film_is_over(player)
        seen.append(player.texts)
        names = {one.id: one.name for one in life.town.initiatives}
        assert all(names[one.initiative] in player.texts for one in life.followed)
        player.key(pygame.K_RETURN)
    assert len(set(seen)) == MOST_STILLS
    assert film_is_over(player)


def test_the_stills_can_be_skipped_too() -> None:
    """A button beside the stills goes to the front page."""
    player = filming(1)
    player.shell.comfort.switch_motion()
    player.settle()
    player.click("film:skip")
    assert film_is_over(player)


def test_what_comes_to_stay_is_told_before_what_begins() -> None:
    """A group that stands firmly, one that stops, one that starts; none of the never seen."""
    player = filming(1)
    life = life_of(player)
    town = life.town.initiatives
    model = replace(town[0], state=InitiativeState.RUNNING, matured=False)
    idea = replace(model, state=InitiativeState.IDEA)
    before = [replace(model, id="grows"), replace(model, id="stops"), replace(idea, id="starts")]
    steps = (
        InitiativeStep(1, replace(model, id="found running")),
        InitiativeStep(2, replace(model, id="starts")),
        InitiativeStep(2, replace(before[1], state=InitiativeState.DIED)),
        InitiativeStep(2, replace(before[0], matured=True)),
        InitiativeStep(5, replace(model, id="later")),
    )
    told = told_events({one.id: one for one in before}, replace(life, steps=steps), 0, 3)
    assert [(kind, one.id) for kind, one in told] == [
        ("stays", "grows"), ("ends", "stops"), ("begins", "starts"),
    ]  # fmt: skip


TOLD = re.compile(r"(Begin|Einde) (\d+)")
"""The name of one of the groups below, by what happens to it."""


def test_a_film_tells_what_begins_as_well_as_what_ends() -> None:
    """Where every month has an end and a beginning, both are told in turn."""
    player = filming(1)
    life = life_of(player)
    model = replace(life.town.initiatives[0], state=InitiativeState.RUNNING, matured=False)
    before, steps = [], []
    for frame in life.frames:
        starts = replace(model, id=f"starts {frame.month}", name=f"Begin {frame.month}")
        stops = replace(model, id=f"stops {frame.month}", name=f"Einde {frame.month}")
        before += [replace(starts, state=InitiativeState.IDEA), stops]
        steps.append(InitiativeStep(frame.month, starts))
        steps.append(InitiativeStep(frame.month, replace(stops, state=InitiativeState.DIED)))
    opening = player.table.state.opening
    assert opening is not None
    town = replace(opening.town, initiatives=tuple(before))
    player.table.state = replace(
        player.table.state,
        opening=replace(opening, town=town),
        life=replace(life, steps=tuple(steps)),
    )
    player.shell.screen = None
    told: dict[tuple[str, str], None] = {}
    for _ in range(50):
        player.frame(seconds=0.4)
        for line in player.texts.split("\n"):
            found = TOLD.search(line)
            if found is not None and found.group() != line:
                told[found.group(1), found.group(2)] = None
    kinds = [kind == "Begin" for kind, _ in told]
    assert len(kinds) == len(life.frames)
    assert sum(kinds) == len(kinds) // 2


def test_active_dots_go_to_what_their_neighbours_take_part_in() -> None:
    """Dots stand around an initiative of their own people halfway, and idle ones stay home."""
    owner = np.repeat(np.array([0, 1], np.uint8), 300)
    state = np.tile(np.array([2, 0, 1], np.int8), 200)
    homes = {0: [((100.0, 100.0, 20.0), 30), ((300.0, 100.0, 20.0), 10)]}
    goal = dots.goals(homes, owner, state)
    goes = ~np.isnan(goal[:, 0])
    assert np.array_equal(goes, (owner == 0) & (state == 2))
    first = np.hypot(goal[goes, 0] - 100, goal[goes, 1] - 100) < 21
    assert 0.6 < first.mean() < 0.9
    home = np.full((len(owner), 2), 500, np.float32)
    moments = [dots.travelled(home.copy(), goal, time) for time in np.linspace(0, 26, 53)]
    near = [np.hypot(*(at[goes] - goal[goes]).T).min() for at in moments]
    assert min(near) < 1
    assert all(np.array_equal(at[~goes], home[~goes]) for at in moments)
    steps = [np.abs(after - at).max() for at, after in pairwise(moments)]
    assert max(steps) < 240


def test_every_theme_has_its_own_place_and_its_lights_go_out() -> None:
    """Each theme of the library has a drawing; without lights it is grey."""
    assert set(leusden().themes) == set(DRAWINGS)
    pictures = set()
    for theme in DRAWINGS:
        pictures.add(pygame.image.tobytes(place(theme, 60), "RGBA"))
        dark = pygame.surfarray.array3d(place(theme, 60, lit=False)).astype(int)
        assert np.ptp(dark, axis=2).max() < 24
    assert len(pictures) == len(DRAWINGS)


def test_the_months_go_over_into_each_other() -> None:
    """Every month of the year lies between two seasons, a third further each time."""
    assert seasons_of(1) == (Season.WINTER, Season.SPRING, 0.0)
    assert seasons_of(3) == (Season.WINTER, Season.SPRING, 2 / 3)
    assert seasons_of(12) == (Season.AUTUMN, Season.WINTER, 2 / 3)
    assert [share for *_, share in map(seasons_of, range(1, 13))] == [0.0, 1 / 3, 2 / 3] * 4


def test_a_place_stays_on_the_map_when_its_people_stop() -> None:
    """What was made stands there for the rest of the term, in the state and on the map."""
    player = filming(2)
    state: GameState = player.table.state
    opening = state.opening
    assert opening is not None
    view = replace(opening.town.initiatives[0], state=InitiativeState.DIED, matured=True)
    town = replace(opening.town, initiatives=(view,))
    player.table.state = replace(state, opening=replace(opening, town=town))
    player.shell.screen = None
    player.settle()
    drawn = player.shell.gallery
    assert drawn is not None
    assert drawn.town_map is not None
    assert drawn.town_map.rect_of_initiative(view.id) is not None
