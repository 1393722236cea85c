"""News: nothing is told that the town does not bear out, and no end is told twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from agents.burn_in import start as begin_term
from agents.initiatives import Record, Stage
from agents.municipality import BURN_IN, Municipality
from agents.snapshot import fork
from game.content.build import town_of
from game.content.definitions import Content
from game.content.load import find, load
from game.rules.knowledge import ENDED
from game.rules.reports import Look
from game.rules.state import GameState
from game.rules.views import InitiativeState, Item
from game.session.bots import ThinkingBot
from game.session.disk import Disk
from game.session.launch import Launcher
from game.session.society import LocalNature
from game.session.story.knowledge import Knowledge
from game.session.story.looks import Looks
from game.session.story.news import FRONT_PAGE_ITEMS, front_page
from game.session.story.people import (
    face_of,
    find_record,
    got_going,
    identity_of,
    initiative_id,
    state_of,
)
from game.session.story.returning import Met, returning
from game.session.story.teller import Teller
from game.session.story.town_view import on_the_map
from tests.session.desk import finish

CACHE = user_cache_path("samenleving-voorop") / "burn-in"
QUARTER = 3


@pytest.fixture(scope="module")
def content() -> Content:
    """The town whose paper is read."""
    return load(find("lindenrade"))


@pytest.fixture(scope="module")
def pages(content: Content) -> list[tuple[int, Municipality, tuple[Item, ...]]]:
    """Return a front page for every quarter of a term, with its first month and its town."""
    town = fork(begin_term(town_of(content), 3, keep_in=CACHE))
    found = []
    for _ in range(12):
        since = town.month
        for _ in range(QUARTER):
            town.step()
        found.append((since, fork(town), front_page(content, town, since, ())))
    return found


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> GameState:
    """Return the end of a long term that a bot played."""
    home: Path = tmp_path_factory.mktemp("sessions")
    launcher = Launcher(
        lambda spec: LocalNature(lambda one, told: Teller.begin(one, told, count=0), spec),
        home=home,
        disk=Disk(),
    )
    session = launcher.start(town="lindenrade", format="lang", seed=3)
    finish(session, ThinkingBot(session.ruleset))
    state = session.settle()
    session.close()
    return state


def told_of(
    pages: list[tuple[int, Municipality, tuple[Item, ...]]], code: str
) -> list[tuple[int, Municipality, Record]]:
    """Return the records that a kind of news is about, with the first month of the page."""
    found = []
    for since, town, page in pages:
        for item in page:
            record = find_record(town, identity_of(item.initiative)) if item.initiative else None
            if item.code == code and record is not None:
                found.append((since, town, record))
    return found


def test_what_is_said_to_stop_had_begun(
    pages: list[tuple[int, Municipality, tuple[Item, ...]]],
) -> None:
    """A group that ran stops; a plan that never began is dropped, and no light goes out."""
    died, dropped = told_of(pages, "initiative_died"), told_of(pages, "plan_dropped")
    assert died
    assert dropped
    assert all(ran(record) for _, _, record in died)
    assert not any(ran(record) for _, _, record in dropped)


def ran(record: Record) -> bool:
    """Whether a group was ever at work: it is older than the model, or its first day is dated."""
    return record.formal or any(step.code == "step_going" for step in record.steps)


def test_an_association_older_than_the_model_is_no_plan(content: Content) -> None:
    """On a visit, on the map and by whoever pulled it, what ran for years is no idea."""
    town = fork(begin_term(town_of(content), 3, keep_in=CACHE))
    old = next(group for group in town.initiatives if group.record.born < 0)
    record = old.record
    plans = sum(one.record.hood == record.hood and not ran(one.record) for one in town.initiatives)
    known = Knowledge.at_start(content, town)
    for one in town.initiatives:
        known.see_group(town, one.record, "council")
    place = town.people.names[record.hood]
    visit = Looks(known).carry_out(town, Look("visit", place), 20.0, town.act)
    assert dict(visit.values).get("ideas", plans) == plans
    old.end("tired")
    town.step()
    assert record in town.gone
    name = initiative_id(record.identity)
    assert record.identity in {one.identity for one in on_the_map(town, 6)}
    face = face_of(content, town, record.founder)
    told = returning(town, [Met(face, name, -3, dilemma=False, told=())], frozenset())
    assert [item.code for item in told] in (["back_gave_up"], ["back_joined"])


def test_what_is_said_to_begin_or_flourish_does(
    pages: list[tuple[int, Municipality, tuple[Item, ...]]],
) -> None:
    """The first day lay in these months; who flourishes runs long and is large."""
    assert any(len(page) == FRONT_PAGE_ITEMS for _, _, page in pages)
    begun = told_of(pages, "initiative_started")
    large = told_of(pages, "initiative_flourishes")
    assert begun
    assert large
    assert all(record.began >= since for since, _, record in begun)
    assert all(state_of(town, one) is InitiativeState.FLOURISHING for _, town, one in large)


def everything(state: GameState) -> Iterator[Item]:
    """Yield what bulletins and papers of a term told, in order."""
    for record in state.history:
        yield from record.opening.bulletin
        yield from record.life.front_page


def test_an_end_is_told_once_and_in_order(played: GameState) -> None:
    """Whoever began again at another group is not said to have stopped after that."""
    ends = {"back_gave_up", "back_let_go", "back_done"}
    again = {"back_joined", "back_moved_on"}
    told: dict[str, list[str]] = {}
    for item in everything(played):
        if item.code in ends | again and item.face is not None:
            told.setdefault(item.face.name, []).append(item.code)
    assert told
    for codes in told.values():
        assert sum(code in ends for code in codes) <= 1, codes
        assert sum(code in again for code in codes) <= 1, codes
        if len(codes) > 1:
            assert codes[-1] in again, codes


def test_who_finished_did_not_give_up(played: GameState) -> None:
    """Who moved on had finished the first plan; who joined another had not."""
    for item in everything(played):
        if item.code not in ("back_joined", "back_moved_on"):
            continue
        ended = [
            view.state
            for record in played.history
            for step in record.life.steps
            for view in (step.initiative,)
            if view.id == item.initiative and view.state in ENDED
        ]
        # The council need not have seen the end; what it saw is not another one.
        died, done = InitiativeState.DIED in ended, InitiativeState.ENDED_WELL in ended
        assert not (died if item.code == "back_moved_on" else done)


def test_a_member_who_leaves_is_news_once(content: Content) -> None:
    """What a paper told of a member, the next paper does not tell again."""
    town = fork(begin_term(town_of(content), 3, keep_in=CACHE))
    since = town.month
    town.chamber.replace(town, town.members[0])
    town.step()
    page = front_page(content, town, since, ())
    left = next(item for item in page if item.code == "member_left")
    told = frozenset({("member_left", str(dict(left.values)["member"]))})
    again = front_page(content, town, since, (), told)
    assert left not in again
    assert len(again) == len(page)


def test_a_visit_where_nothing_is_asked_is_told_as_that(content: Content) -> None:
    """No list of noughts: where there is no plan and nobody waits, the visit was quiet."""
    town = fork(begin_term(town_of(content), 3, keep_in=CACHE))
    assert town.month == BURN_IN
    known, codes = Knowledge.at_start(content, town), set()
    for place in town.people.names:
        found = Looks(known).carry_out(town, Look("visit", place), 20.0, town.act)
        hood = town.people.names.index(place)
        here = [group.record for group in town.initiatives if group.record.hood == hood]
        busy = any(record.began < 0 or record.waiting for record in here)
        assert (found.code == "found_visit_quiet") is not busy
        codes.add(found.code)
    assert "found_visit_quiet" in codes


def test_an_association_older_than_the_story_was_never_a_plan(content: Content) -> None:
    """Whoever ran before the first month of the model ran; at its end it is no dropped plan."""
    town = fork(begin_term(town_of(content), 3, keep_in=CACHE))
    groups = [group.record for group in town.initiatives]
    # The largest one, so that its end is on the page.
    old = max((r for r in groups if r.formal and r.born < 0), key=lambda r: r.helpers)
    assert got_going(old)
    assert not got_going(replace(old, began=-1))
    old.stage, old.ended, old.reason = Stage.ENDED, town.month, "tired"
    codes = {item.code for item in front_page(content, town, town.month, ())
             if item.initiative == initiative_id(old.identity)}  # fmt: skip
    assert codes == {"initiative_died"}
