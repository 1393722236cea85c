"""Looking: where it may go, what it costs, and what counts as known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules.balance import balance_of
from game.rules.knowledge import (
    ENDED,
    FRESH,
    Sight,
    believed_alive,
    just_in,
    last_measured,
    longest_unseen,
    sight_of,
)
from game.rules.looking import WAYS, goals_of, may_be_heard
from game.rules.rejections import Code, Rejection
from game.rules.state import Beat, GameState
from game.rules.transition import apply
from game.rules.views import InitiativeState, NeighbourhoodView
from tests.helpers.builders import after, make_ruleset, make_state
from tests.helpers.fake_society import FakeSociety

RULES = make_ruleset()


def looked(state: GameState, way: str, place: str = "", initiative: str = "") -> GameState:
    """Look, and let nature answer."""
    asked = after(state, c.LookAround(state.round, state.beat, way, place, initiative), RULES)
    return after(asked, FakeSociety(RULES).answer(asked), RULES, seat="nature")


@pytest.mark.parametrize("way", WAYS)
def test_every_way_costs_its_hours(way: str) -> None:
    """What a look costs is taken from the hours of the round, and stands on the bill."""
    state = make_state(Beat.BULLETIN)
    goal = goals_of(way, state, RULES)[0]
    before, after_it = (balance_of(one, RULES) for one in (state, looked(state, way, *goal)))
    assert before.hours_left - after_it.hours_left == RULES.look_hours[way]
    assert after_it.looks == RULES.look_hours[way]


def test_without_hours_a_look_is_refused_with_the_shortfall() -> None:
    """Nobody looks on credit."""
    poor = replace(make_ruleset(slack_hours_year=0), droppable_hours_year={})
    poor = replace(poor, blocks={})
    outcome = apply(make_state(Beat.BULLETIN), c.LookAround(1, Beat.BULLETIN, "poll", ""), poor)
    assert isinstance(outcome, Rejection)
    assert outcome == Rejection(Code.HOURS_SHORT, (("short", RULES.look_hours["poll"]),))


def test_only_what_is_known_and_lives_can_be_heard() -> None:
    """Whoever was never seen cannot be invited, nor who is known to have stopped."""
    state = make_state(Beat.BULLETIN)
    assert state.opening is not None
    views = state.opening.town.initiatives
    ended = next(view for view in views if view.state in ENDED)
    for name in ("never-seen", ended.id, ""):
        outcome = apply(state, c.LookAround(1, Beat.BULLETIN, "hearing", "", name), RULES)
        assert isinstance(outcome, Rejection)
        assert outcome.code is Code.UNKNOWN_INITIATIVE
    assert set(may_be_heard(state)) == {view.id for view in believed_alive(views)}
    first, second = may_be_heard(state)[:2]
    twice = looked(looked(state, "hearing", "", first), "hearing", "", second)
    assert [look.initiative for look in twice.looked] == [first, second]


def test_a_look_brings_what_nature_says_is_known_since() -> None:
    """The map and the figures of the round are those of after the look."""
    state = make_state(Beat.BULLETIN)
    assert state.opening is not None
    asked = after(state, c.LookAround(1, Beat.BULLETIN, "audit", ""), RULES)
    answer = FakeSociety(RULES).answer(asked)
    assert isinstance(answer, c.ReportLook)
    bare = replace(answer.town, initiatives=answer.town.initiatives[:1])
    found = after(asked, replace(answer, town=bare, known=()), RULES, seat="nature")
    assert found.opening is not None
    assert found.opening.town == bare
    assert found.opening.known == ()
    assert found.opening.dilemma == state.opening.dilemma


def test_what_was_seen_grows_old_and_never_seen_is_fog() -> None:
    """A quarter long it counts as now, then as earlier."""
    assert sight_of(5, 5 + FRESH) is Sight.NOW
    assert sight_of(5, 6 + FRESH) is Sight.EARLIER
    assert sight_of(None, 5) is Sight.FOG


def test_longest_unseen_is_fog_first_then_the_oldest() -> None:
    """Who never was somewhere goes there first."""
    old, new = (NeighbourhoodView(n, 100, 0.1, 0.1, m) for n, m in (("old", 2), ("new", 9)))
    dark = NeighbourhoodView("dark", 50, 0.0, 0.0)
    assert longest_unseen([new, old]) is old
    assert longest_unseen([new, old, dark]) is dark


def test_a_poll_comes_in_a_round_after_it_was_asked() -> None:
    """Only the round after a poll opens with its result as news."""
    state = looked(make_state(Beat.BULLETIN), "poll")
    assert just_in(state) is None
    assert last_measured(state, "trust") is not None
    later = make_state(Beat.BULLETIN, round_number=2)
    assert just_in(later) is None
    asked = replace(later.history[0], looked=state.looked)
    trust = just_in(replace(later, history=(asked,)))
    assert trust is not None
    assert trust.what == "trust"


def test_states_that_are_over_are_the_ended_ones() -> None:
    """Waiting is alive."""
    assert frozenset({InitiativeState.ENDED_WELL, InitiativeState.DIED}) == ENDED
