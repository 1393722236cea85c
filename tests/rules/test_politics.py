"""Before the vote: what may be asked, once, for how many hours, and what it changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules.balance import balance_of, talk_hours
from game.rules.codes import SOURCES
from game.rules.definitions import AdoptedBlock
from game.rules.politics import (
    ANSWERED,
    LESSER,
    may_be_promised,
    smaller_settings,
    smaller_verdicts,
)
from game.rules.rejections import Code, Rejection
from game.rules.reports import Expectation
from game.rules.state import Beat, GameState, Owed
from game.rules.transition import apply
from game.rules.views import DilemmaOption, InitiativeState
from tests.helpers.builders import after, make_ruleset, make_state, play
from tests.helpers.fake_society import FakeSociety

RULES = make_ruleset()
AT = (1, Beat.DECISION)
NATURE = FakeSociety(RULES, 7)


def proposed(*, verdict: str = "grant", blocks: tuple[str, ...] = ("broker", "fund")) -> GameState:
    """Return the start of the decision on a grant above mandate and a draft."""
    state = make_state(Beat.DILEMMA)
    assert state.opening is not None
    names = ("grant", "grant_half", "refuse", "as_always")
    options = tuple(DilemmaOption(name, 0, 0) for name in names)
    case = replace(state.opening.dilemma, source="grant_above_mandate", options=options,
                   owner="council")  # fmt: skip
    state = replace(state, opening=replace(state.opening, dilemma=case))
    at = (1, Beat.METHOD)
    adds = [c.AddBlock(*at, block) for block in blocks]
    walk = [c.ChooseVerdict(1, Beat.DILEMMA, verdict), c.GoOn(1, Beat.DILEMMA), *adds, c.GoOn(*at)]
    return play(state, walk, RULES)


def told(state: GameState, command: c.Command) -> GameState:
    """Give a command after which nature owes an expectation, and let it tell."""
    asked = after(state, command, RULES)
    assert asked.owed is Owed.EXPECTATION
    assert asked.expected is None
    return after(asked, NATURE.answer(asked), RULES, seat="nature")


def code_of(state: GameState, command: c.Command) -> Code:
    """Return the code of the refusal."""
    outcome = apply(state, command, RULES)
    assert isinstance(outcome, Rejection), outcome
    return outcome.code


def test_sounding_out_tells_of_every_other_faction_once() -> None:
    """All seats but the own are in the expectation; asking the same again is refused."""
    state = told(proposed(), c.SoundOut(*AT, "dilemma"))
    assert state.expected is not None
    known = {one.faction: one.yes + one.no + one.unsure for one in state.expected.factions}
    assert known == {"samen": 7, "helder": 6}
    assert state.faction == "lokaal"
    assert code_of(state, c.SoundOut(*AT, "dilemma")) is Code.SOUNDED_ALREADY
    assert code_of(state, c.SoundOut(*AT, "method")) is Code.VOTE_FIRST


def test_an_expectation_of_another_vote_is_not_taken_in() -> None:
    """Nature tells of the vote that is next, of no other."""
    asked = after(proposed(), c.SoundOut(*AT, "dilemma"), RULES)
    wrong = c.ReportExpectation(*AT, Expectation("method", ()))
    outcome = apply(asked, wrong, RULES, seat="nature")
    assert isinstance(outcome, Rejection)
    assert outcome.code is Code.NOT_DUE


def test_talking_costs_hours_once_per_faction_and_vote() -> None:
    """Two hours a seat, and the expectation is told anew; own and unknown factions are refused."""
    before = proposed()
    state = told(before, c.TalkWith(*AT, "dilemma", "helder"))
    spent = balance_of(before, RULES).hours_left - balance_of(state, RULES).hours_left
    assert spent == talk_hours("helder", RULES) == 12
    assert code_of(state, c.TalkWith(*AT, "dilemma", "helder")) is Code.TALKED_ALREADY
    assert code_of(state, c.TalkWith(*AT, "dilemma", "lokaal")) is Code.UNKNOWN_FACTION
    assert code_of(state, c.TalkWith(*AT, "dilemma", "nobody")) is Code.UNKNOWN_FACTION


def test_talking_is_refused_when_hours_are_short() -> None:
    """Hours that are not there cannot be talked away."""
    poor = make_ruleset(slack_hours_year=60)
    state = replace(proposed(blocks=("broker",)), dropped=())
    outcome = apply(state, c.TalkWith(*AT, "dilemma", "samen"), poor)
    assert isinstance(outcome, Rejection)
    assert outcome.code is Code.HOURS_SHORT
    assert dict(outcome.values)["short"] > 0


def test_discipline_is_called_once_a_term() -> None:
    """By a party of the coalition, and in no later round again."""
    state = told(proposed(), c.CallDiscipline(*AT, "dilemma"))
    assert state.discipline == (1, "dilemma")
    assert code_of(state, c.CallDiscipline(*AT, "dilemma")) is Code.DISCIPLINE_USED
    outside = replace(proposed(), faction="helder")
    assert code_of(outside, c.CallDiscipline(*AT, "dilemma")) is Code.NOT_IN_COALITION
    assert _opened_again(state).discipline == (1, "dilemma")


def _opened_again(state: GameState) -> GameState:
    """Return the next round as nature opens it."""
    assert state.opening is not None
    lived = replace(state, beat=Beat.LIFE, owed=Owed.ROUND)
    return after(lived, c.OpenRound(1, Beat.LIFE, state.opening), RULES, seat="nature")


def test_a_verdict_is_amended_once_to_half_as_far() -> None:
    """What is voted on changes; only the lesser way out of the same direction is offered."""
    state = proposed()
    assert smaller_verdicts(state, RULES) == ("grant_half",)
    assert code_of(state, c.AmendVerdict(*AT, "refuse")) is Code.NOT_SMALLER
    state = told(state, c.AmendVerdict(*AT, "grant_half"))
    assert (state.proposal, state.verdict) == ("grant_half", "grant_half")
    assert code_of(state, c.AmendVerdict(*AT, "refuse")) is Code.AMENDED_ALREADY
    assert smaller_verdicts(proposed(verdict="refuse"), RULES) == ()


def test_every_lesser_verdict_belongs_to_the_same_dilemma() -> None:
    """An amendment never leaves the ways out of its own kind."""
    for verdict, lesser in LESSER.items():
        assert any(verdict in ways and lesser in ways for ways in SOURCES.values())
    assert set(SOURCES) >= ANSWERED


def test_a_block_is_amended_to_less_or_left_out() -> None:
    """A new block can go, a setting can be smaller, and something is left to vote on."""
    state = proposed(verdict="as_always")
    assert ("broker", "", "") in smaller_settings(state, RULES)
    assert code_of(state, c.AmendBlock(*AT, "fund", "decider", "residents")) is Code.NOT_SMALLER
    less = told(state, c.AmendBlock(*AT, "broker", "", ""))
    assert less.draft == (AdoptedBlock("fund"),)
    assert code_of(less, c.AmendBlock(*AT, "fund", "", "")) is Code.AMENDED_ALREADY
    alone = proposed(verdict="as_always", blocks=("fund",))
    assert smaller_settings(alone, RULES) == ()
    wide = replace(alone, draft=(AdoptedBlock("fund", (("decider", "residents"),)),))
    assert smaller_settings(wide, RULES) == (("fund", "decider", "staff"),)
    assert told(wide, c.AmendBlock(*AT, "fund", "decider", "staff")).draft == alone.draft


def test_a_block_that_another_needs_is_not_left_out() -> None:
    """An amendment leaves a werkwijze that still fits together."""
    state = proposed(verdict="as_always", blocks=("fund", "fund_light"))
    assert {block for block, choice, _ in smaller_settings(state, RULES) if not choice} == {
        "fund_light"
    }


def test_a_promise_is_made_once_a_round_and_kept_in_the_state() -> None:
    """To a group that asks something, by a month that can be named; it outlives the round."""
    state = proposed()
    assert state.opening is not None
    group = state.opening.dilemma.initiative
    assert may_be_promised(state)[0] == group
    assert code_of(state, c.PromiseAnswer(*AT, "nobody", 2)) is Code.NOT_WAITING
    assert code_of(state, c.PromiseAnswer(*AT, group, 3)) is Code.UNKNOWN_TERM
    state = after(state, c.PromiseAnswer(*AT, group, 4), RULES)
    assert [(one.initiative, one.month) for one in state.promises] == [(group, 4)]
    assert state.owed is None
    assert code_of(state, c.PromiseAnswer(*AT, group, 4)) is Code.PROMISED_ALREADY
    assert _opened_again(state).promises == state.promises


def test_only_who_asks_something_can_be_promised_an_answer() -> None:
    """In a case without a request only groups that wait are offered."""
    state = proposed()
    assert state.opening is not None
    case = replace(state.opening.dilemma, source="group")
    state = replace(state, opening=replace(state.opening, dilemma=case))
    assert state.opening is not None
    waiting = {
        view.id for view in state.opening.town.initiatives if view.state is InitiativeState.WAITING
    }
    assert set(may_be_promised(state)) == waiting


@pytest.mark.parametrize("command", [c.SoundOut, c.CallDiscipline])
def test_nothing_is_asked_without_a_vote(command: type[c.SoundOut | c.CallDiscipline]) -> None:
    """Where nothing is brought to the vote, there is nothing to bargain about."""
    state = proposed(verdict="as_always", blocks=())
    assert code_of(state, command(*AT, "dilemma")) is Code.NOTHING_TO_VOTE
    assert code_of(state, command(*AT, "weather")) is Code.UNKNOWN_SUBJECT
