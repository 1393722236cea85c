"""What the council knows: never more, never newer and never elsewhere than what reached it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from platformdirs import user_cache_path

from agents import meeting
from agents.burn_in import start as begin_term
from agents.initiatives import Record
from agents.municipality import BURN_IN, Municipality
from agents.snapshot import fork
from game.content.build import town_of
from game.content.definitions import Content
from game.content.load import find, load
from game.rules.canonical import to_json
from game.rules.commands import LookAround, RankLenses
from game.rules.definitions import Lens
from game.rules.knowledge import longest_unseen
from game.rules.reports import Look
from game.rules.state import Beat, GameState
from game.rules.views import Item
from game.session.bots import ThinkingBot
from game.session.course import retrace
from game.session.disk import Disk
from game.session.launch import Launcher, read_session
from game.session.society import LocalNature
from game.session.spec import SessionSpec
from game.session.story.knowledge import REMEMBERED, Knowledge, whom_members_meet
from game.session.story.looks import Looks
from game.session.story.measuring import interval, poll, truth
from game.session.story.people import initiative_id, state_of
from game.session.story.teller import Teller
from tests.session.desk import finish

CACHE = user_cache_path("samenleving-voorop") / "burn-in"


@pytest.fixture(scope="module")
def content() -> Content:
    """The town that is looked at."""
    return load(find("lindenrade"))


@pytest.fixture(scope="module")
def start(content: Content) -> Municipality:
    """The town at the start of its term."""
    return begin_term(town_of(content), 3, keep_in=CACHE)


def lived(known: Knowledge, town: Municipality, months: int) -> Iterator[None]:
    """Let months pass while the council takes in what reaches it."""
    for _ in range(months):
        met = whom_members_meet(town)
        town.step()
        known.month_passed(town, met)
        yield


def every_record(town: Municipality) -> list[Record]:
    """All initiatives of a town, living and ended."""
    return [group.record for group in town.initiatives] + town.gone


def test_members_are_known_to_meet_whom_they_meet(
    start: Municipality, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the council hears from contacts comes from the very people members met."""
    town = fork(start)
    expected = whom_members_meet(town)
    met: list[Any] = []
    monkeypatch.setattr(town, "treat", lambda rows, *rest, **named: met.append(rows))
    meeting.members_meet(town)
    assert met[0].tolist() == expected.tolist()


def test_knowledge_is_never_newer_than_its_source(content: Content, start: Municipality) -> None:
    """In the month in which something was last seen it was as the council says it was."""
    town = fork(start)
    known = Knowledge.at_start(content, town)
    true: dict[tuple[int, int], str] = {}

    def remember() -> None:
        now = town.month - BURN_IN
        true.update({(one.identity, now): state_of(town, one) for one in every_record(town)})

    remember()
    for _ in lived(known, town, 14):
        remember()
        for identity, view in known.groups.items():
            assert view.seen <= town.month - BURN_IN
            assert true[identity, view.seen] == view.state
        for hood in known.hoods.values():
            assert hood.seen is not None
            assert hood.seen <= town.month - BURN_IN
    old = [view for view in known.groups.values() if view.seen < town.month - BURN_IN - 3]
    assert old, "contacts alone do not keep everything up to date"


@pytest.mark.parametrize("place", range(6))
def test_a_visit_reveals_exactly_that_neighbourhood(
    content: Content, start: Municipality, place: int
) -> None:
    """After a visit everything there is known as it is, and nothing else is known better."""
    town = fork(start)
    known = Knowledge.at_start(content, town)
    before, hoods = dict(known.groups), dict(known.hoods)
    name = town.people.names[place]
    Looks(known).carry_out(town, Look("visit", name), 20.0, town.act)
    changed = [who for who, view in known.groups.items() if before.get(who) != view]
    assert {known.groups[who].neighbourhood for who in changed} <= {name}
    assert {hood for hood, view in known.hoods.items() if hoods.get(hood) != view} == {place}
    there = {g.record.identity for g in town.initiatives if g.record.hood == place}
    assert there
    assert there <= set(known.groups)
    assert all(known.groups[who].source == "visit" for who in there)


def test_an_audit_shows_who_waits_and_a_hearing_one_group(
    content: Content, start: Municipality
) -> None:
    """The files give the names on them; a hearing gives the group that came."""
    town = fork(start)
    known = Knowledge.at_start(content, town)
    for _ in lived(known, town, 24):
        if town.desk.files:
            break
    looks, waiting = Looks(known), {file.initiative for file in town.desk.files}
    looks.carry_out(town, Look("audit", ""), 10.0, town.act)
    assert waiting
    assert {known.groups[who].source for who in waiting} == {"audit"}
    assert {"in_time", "weeks_waited"} <= set(known.measures)
    who = next(who for who, view in known.groups.items() if town.group(who) is not None)
    hours = town.chamber.extra_hours
    found = looks.carry_out(town, Look("hearing", "", None, initiative_id(who)), 8.0, town.act)
    assert known.groups[who].source == "hearing"
    assert found.initiative == initiative_id(who)
    assert town.chamber.extra_hours == hours + 8.0


def test_a_poll_is_late(content: Content, start: Municipality) -> None:
    """What is asked now comes in a round later, with the month in which it was asked."""
    town = fork(start)
    looks = Looks(Knowledge.at_start(content, town))
    looks.carry_out(town, Look("poll", ""), 10.0, town.act)
    assert "trust" not in looks.known.measures
    for _ in lived(looks.known, town, 6):
        pass
    looks.arrive()
    trust = looks.known.measures["trust"]
    assert trust.month == 0
    assert trust.low < trust.value < trust.high
    assert trust.sample == content.means.poll_sample


def test_nineteen_of_twenty_polls_hold_the_truth(start: Municipality) -> None:
    """The error bar covers the true value at about its stated rate, for every question."""
    town, polls = fork(start), 300
    true = {one.what: one.value for one in truth(town)}
    held: dict[str, int] = {}
    for seed in range(polls):
        town.seed = seed
        for one in poll(town, 300):
            held[one.what] = held.get(one.what, 0) + (one.low <= true[one.what] <= one.high)
    assert set(held) == {"trust", "active_low", "active_high"}
    for what, count in held.items():
        assert 0.92 <= count / polls <= 0.985, what


def test_a_larger_poll_is_surer() -> None:
    """Four times as many answers halve the error bar; nobody asked says nothing."""
    small, large = interval(0.4, 100), interval(0.4, 400)
    assert (small[1] - small[0]) / (large[1] - large[0]) == pytest.approx(2.0, rel=0.03)
    assert interval(0.0, 0) == (0.0, 1.0)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> list[GameState]:
    """Return the states of a short session that a bot played."""
    home: Path = tmp_path_factory.mktemp("sessions")

    def begin(spec: SessionSpec, progress: Any) -> Teller:
        return Teller.begin(spec, progress, count=0)

    launcher = Launcher(lambda spec: LocalNature(begin, spec), home=home, disk=Disk())
    session = launcher.start(town="lindenrade", format="kort", seed=11)
    finish(session, ThinkingBot(session.ruleset))
    session.close()
    kept = read_session(session.folder)
    course, _ = retrace(kept.records, kept.spec.faction, kept.ruleset)
    return [step.after for step in course.steps]


def test_a_visit_is_taken_back_and_done_again_the_same(tmp_path: Path) -> None:
    """Undo brings the fog back; the same visit finds the same again."""

    def begin(spec: SessionSpec, progress: Any) -> Teller:
        return Teller.begin(spec, progress, count=0)

    launcher = Launcher(lambda spec: LocalNature(begin, spec), home=tmp_path, disk=Disk())
    session = launcher.start(town="lindenrade", format="kort", seed=2)
    session.submit(RankLenses(0, Beat.RANKING, tuple(Lens))).wait()
    opened = session.settle()
    assert opened.opening is not None
    dark = longest_unseen(opened.opening.town.neighbourhoods)
    visit = LookAround(1, Beat.BULLETIN, "visit", dark.id)
    seen = []
    for _ in range(2):
        session.submit(visit).wait()
        seen.append(session.settle())
        session.undo().wait()
        assert session.settle() == opened
    assert seen[0] == seen[1] != opened
    session.close()


def test_what_was_never_seen_is_nowhere_before_election_night(played: list[GameState]) -> None:
    """No state before the election holds the identity or the name of what reached nobody."""
    election = next(state.election for state in played if state.election is not None)
    opened = election.opened
    before = {one.id for one in opened.before.initiatives}
    assert opened.missed
    assert opened.missed_count >= len(opened.missed)
    texts = [str(to_json(state)) for state in played if state.election is None]
    for missed in opened.missed:
        assert missed.initiative.id not in before
        assert not any(missed.initiative.id in text for text in texts)
    assert {one.source for one in opened.town.neighbourhoods} == {"opened"}


def test_news_and_map_tell_of_what_is_known(played: list[GameState]) -> None:
    """Bulletin and dilemma name only initiatives that are on the map or were told before."""
    told: set[str] = set()
    for state in played:
        if state.opening is None:
            continue
        told |= {one.id for one in state.opening.town.initiatives}
        named = [item.initiative for item in state.opening.bulletin]
        assert {one for one in (*named, *state.opening.followed) if one} <= told
        if state.life is not None:
            told |= {one.id for one in state.life.town.initiatives}
            told |= {step.initiative.id for step in state.life.steps}


def test_the_films_fog_only_lifts_by_looking(played: list[GameState]) -> None:
    """In the film a neighbourhood keeps its last picture until it is seen again."""
    for state in played:
        if state.life is None or state.opening is None:
            continue
        last = {one.id: one for one in state.opening.town.neighbourhoods}
        for frame in state.life.frames:
            for one in frame.neighbourhoods:
                if one.seen == last[one.id].seen:
                    assert one == last[one.id]
                last[one.id] = one


def test_what_stood_in_the_paper_has_a_name(content: Content, start: Municipality) -> None:
    """Of whom the paper tells the council knows the name, also of an end of long ago."""
    town = fork(start, 5)
    known = Knowledge(content)
    for _ in range(12):
        town.step()
    old = next(one for one in town.gone if town.month - one.ended > REMEMBERED)
    name = initiative_id(old.identity)
    known.read_in_the_paper(town, [Item("initiative_died", initiative=name)])
    views = {view.id: view for view in known.town(town).initiatives}
    assert views[name].source == "newspaper"
    assert views[name].reason == old.reason
