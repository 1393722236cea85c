"""Challenge cards: counted from the finished term, by the rules alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.challenges import MEASURES, measured, met
from game.rules.definitions import AdoptedBlock, Challenge, Lens, Work
from game.rules.endings import BlockFate
from game.rules.state import Beat, GameState
from game.rules.views import InitiativeState
from tests.helpers.builders import NEIGHBOURHOODS, make_ruleset, make_state

RULES = make_ruleset("kort")


@pytest.fixture(scope="module")
def over() -> GameState:
    """A term that was played as always, to its debrief."""
    return make_state(Beat.DEBRIEF, ruleset=RULES)


def count(measure: str, state: GameState) -> float:
    """Return what a measure comes to at the end."""
    found = measured(Challenge(measure, most=0), state, RULES)
    assert found is not None
    return found


def in_last(state: GameState, **changes: object) -> GameState:
    """Return the state with its last round changed."""
    *first, last = state.history
    return replace(state, history=(*first, replace(last, **changes)))  # type: ignore[arg-type]


@pytest.mark.parametrize("measure", MEASURES)
def test_nothing_is_said_before_the_term_is_over(measure: str) -> None:
    """A card is met or not at the end, never on the way."""
    state = make_state(Beat.LIFE, ruleset=RULES)
    assert met(Challenge(measure, most=0), state, RULES) is None


def test_both_bounds_hold_their_own_side(over: GameState) -> None:
    """At most is met at and below its number, at least at and above it."""
    found = round(count("quiet_neighbourhoods", over))
    bounds = [(found, None), (found - 1, None), (None, found), (None, found + 1)]
    cards = [Challenge("quiet_neighbourhoods", most, least) for most, least in bounds]
    assert [met(card, over, RULES) for card in cards] == [True, False, True, False]


def test_money_is_that_of_the_dearest_round(over: GameState) -> None:
    """One round with a paid block is enough to have asked money."""
    assert count("extra_eur", over) == 0
    assert count("extra_eur", in_last(over, method=(AdoptedBlock("clerk"),))) == 45_000


def test_members_that_left_are_counted_over_all_rounds(over: GameState) -> None:
    """Every seat that was given up for its workload counts once."""
    before = count("members_left", over)
    life = over.history[-1].life
    left = in_last(over, life=replace(life, left_seats=(*life.left_seats, "samen-1", "samen-2")))
    assert count("members_left", left) == before + 2


def test_a_neighbourhood_is_quiet_when_nothing_runs(over: GameState) -> None:
    """An initiative that died or waits keeps no neighbourhood lively."""
    assert over.election is not None
    opened = over.election.opened
    one = opened.town.initiatives[0]

    def with_states(state: InitiativeState) -> GameState:
        every = tuple(replace(one, neighbourhood=hood, state=state) for hood in NEIGHBOURHOODS)
        town = replace(opened.town, initiatives=every)
        election = replace(over.election, opened=replace(opened, town=town))
        return replace(over, election=election)

    assert count("quiet_neighbourhoods", with_states(InitiativeState.RUNNING)) == 0
    assert count("quiet_neighbourhoods", with_states(InitiativeState.DIED)) == len(NEIGHBOURHOODS)


def test_work_that_is_dropped_counts_in_its_worst_round(over: GameState) -> None:
    """Hours of all kinds of work in one round are added."""
    dropped = ((Work.OWN_CONTACTS, 40), (Work.PREPARATION, 20))
    assert count("work_dropped", over) == 0
    assert count("work_dropped", in_last(over, dropped=dropped)) == 60


def test_a_lost_vote_counts(over: GameState) -> None:
    """Each proposal that was voted down counts, on the dilemma and on the werkwijze."""
    votes = tuple(replace(vote, passed=False) for vote in over.history[0].votes)
    won = replace(over, history=tuple(replace(r, votes=()) for r in over.history))
    assert count("voted_down", won) == 0
    assert count("voted_down", in_last(won, votes=votes)) == len(votes)


def test_blocks_seats_and_trust_come_from_the_ending(over: GameState) -> None:
    """Surviving blocks, lost seats and trust above the shadow town are read from the reports."""
    assert over.epilogue is not None
    assert over.election is not None
    fates = (
        BlockFate("clerk", True, True, True, True, "liked"),
        BlockFate("fund", False, False, True, True, "not_written"),
    )
    kept = replace(over, epilogue=replace(over.epilogue, fates=fates))
    assert count("blocks_surviving", kept) == 1
    results = tuple(
        replace(one, seats_before=5, seats=3 if one.faction == over.faction else 9)
        for one in over.election.results
    )
    assert count("seats_lost", replace(over, election=replace(over.election, results=results))) == 2
    here, there = (
        tuple(replace(one, value=value) if one.lens is Lens.TRUST else one for one in lenses)
        for lenses, value in ((over.election.lenses, 61.0), (over.election.shadow_lenses, 58.0))
    )
    election = replace(over.election, lenses=here, shadow_lenses=there)
    assert count("trust_above_shadow", replace(over, election=election)) == 3
