"""Votes: order, counting, ties, and what a lost vote means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules.decisions import tally, to_be_voted
from game.rules.definitions import AdoptedBlock, Ruleset
from game.rules.rejections import Code, Rejection
from game.rules.reports import SeatVote, VoteReport
from game.rules.state import Beat, GameState, Owed
from game.rules.transition import apply
from tests.helpers.builders import after, make_ruleset, make_state, play

RULES = make_ruleset()
AT = (1, Beat.DECISION)


def proposed(*, verdict: bool = True, blocks: tuple[str, ...] = ("fund",)) -> GameState:
    """Return the start of the decision with these proposals."""
    state = make_state(Beat.DILEMMA)
    assert state.opening is not None
    option = state.opening.dilemma.options[0].verdict if verdict else "as_always"
    at = (1, Beat.METHOD)
    walk = [c.ChooseVerdict(1, Beat.DILEMMA, option), c.GoOn(1, Beat.DILEMMA)]
    adds = [c.AddBlock(*at, block) for block in blocks]
    return play(state, [*walk, *adds, c.GoOn(*at)], RULES)


def ballots(yes: int, no: int, abstain: int = 0) -> tuple[SeatVote, ...]:
    """Return so many votes."""
    choices = ["for"] * yes + ["against"] * no + ["abstain"] * abstain
    seats = [seat.id for seat in RULES.seats]
    return tuple(SeatVote(s, choice, "believes") for s, choice in zip(seats, choices, strict=False))


def voted(
    state: GameState,
    subject: str,
    votes: tuple[SeatVote, ...],
    college: tuple[tuple[str, str], ...] = (),
) -> GameState:
    """Call a vote and let nature answer with these votes."""
    called = after(state, c.CallVote(*AT, subject, "for"), RULES)
    assert called.owed is Owed.VOTE
    report = VoteReport(subject, votes, passed=False, tie=False, statements=(), college=college)
    return after(called, c.ReportVote(*AT, report), RULES, seat="nature")


def code_of(state: GameState, command: c.Command, rules: Ruleset = RULES) -> Code:
    """Return the code of the refusal."""
    outcome = apply(state, command, rules)
    assert isinstance(outcome, Rejection), outcome
    return outcome.code


@pytest.mark.parametrize(
    ("yes", "no", "abstain", "passed", "tie"),
    [
        (11, 10, 0, True, False),
        (10, 11, 0, False, False),
        (10, 10, 0, False, True),
        (6, 5, 10, True, False),
        (6, 4, 0, False, False),
        (11, 0, 0, True, False),
        (0, 0, 21, False, True),
    ],
)
def test_votes_are_counted_as_in_a_real_council(
    yes: int, no: int, abstain: int, passed: bool, tie: bool
) -> None:
    """More than half must be present, and the majority of votes cast decides."""
    assert tally(ballots(yes, no, abstain), 21) == (passed, tie)


def test_the_count_is_made_by_the_rules() -> None:
    """What nature says about the outcome is replaced by the count of its votes."""
    state = voted(proposed(), "dilemma", ballots(15, 6))
    assert state.votes[0].passed
    assert state.verdict == state.proposal != "as_always"


@pytest.mark.parametrize(
    ("subject", "choice", "code"),
    [
        ("weather", "for", Code.UNKNOWN_SUBJECT),
        ("dilemma", "maybe", Code.UNKNOWN_VOTE),
        ("dilemma", "abstain", Code.UNKNOWN_VOTE),
        ("method", "for", Code.VOTE_FIRST),
    ],
)
def test_votes_that_cannot_be(subject: str, choice: str, code: Code) -> None:
    """Subjects and choices are closed lists, and the dilemma comes first."""
    assert code_of(proposed(), c.CallVote(*AT, subject, choice)) is code


def test_abstaining_is_a_local_rule() -> None:
    """Where the scenario allows it a faction may abstain."""
    rules = make_ruleset(abstain=True)
    called = after(proposed(), c.CallVote(*AT, "dilemma", "abstain"), rules)
    assert called.called == ("dilemma", "abstain")


def test_there_is_nothing_to_vote_without_a_proposal() -> None:
    """As always and an unchanged werkwijze ask no vote, and the beat can be closed."""
    state = proposed(verdict=False, blocks=())
    assert to_be_voted(state) == ()
    for subject in ("dilemma", "method"):
        assert code_of(state, c.CallVote(*AT, subject, "for")) is Code.NOTHING_TO_VOTE
    assert after(state, c.GoOn(*AT), RULES).beat is Beat.LIFE


def test_every_proposal_is_voted_on_once() -> None:
    """The beat does not close before all votes are held, and none is held twice."""
    state = proposed()
    assert to_be_voted(state) == ("dilemma", "method")
    assert code_of(state, c.GoOn(*AT)) is Code.VOTE_FIRST
    state = voted(state, "dilemma", ballots(12, 9))
    assert code_of(state, c.CallVote(*AT, "dilemma", "for")) is Code.VOTED_ALREADY
    state = voted(state, "method", ballots(12, 9))
    assert after(state, c.GoOn(*AT), RULES).beat is Beat.LIFE


def test_a_lost_dilemma_becomes_as_always() -> None:
    """The verdict that stands after a lost vote is *zoals altijd*; the proposal is kept."""
    state = voted(proposed(), "dilemma", ballots(9, 12))
    assert state.verdict == "as_always"
    assert state.proposal != "as_always"


def test_a_won_method_comes_into_force() -> None:
    """After a won vote the draft is the method, without what the college declines."""
    state = proposed(verdict=False, blocks=("broker", "fund"))
    won = voted(state, "method", ballots(12, 9), (("broker", "declines"),))
    assert won.method == (AdoptedBlock("fund"),)
    slow = voted(state, "method", ballots(12, 9), (("broker", "slow"),))
    assert slow.method == state.draft


def test_a_lost_method_keeps_the_old_one() -> None:
    """After a lost vote the old method stays in force and is the next draft."""
    state = voted(proposed(verdict=False), "method", ballots(9, 12))
    assert state.method == ()
    assert [a.block for a in state.draft] == ["fund"]


@pytest.mark.parametrize(("yes", "no", "comes_back"), [(10, 10, True), (9, 12, False)])
def test_a_tie_with_seats_empty_comes_back_next_round(yes: int, no: int, comes_back: bool) -> None:
    """A tie with all present is a rejection; with seats empty the draft returns."""
    rules = RULES
    if not comes_back:
        rules = replace(RULES, seats=RULES.seats[:20])
        yes = no = 10
    state = proposed(verdict=False)
    called = after(state, c.CallVote(*AT, "method", "for"), rules)
    report = VoteReport("method", ballots(yes, no), False, False, ())
    state = after(called, c.ReportVote(*AT, report), rules, seat="nature")
    assert state.votes[0].tie
    assert state.method == ()
    nxt = make_state(Beat.BULLETIN)
    assert nxt.opening is not None
    state = replace(state, beat=Beat.LIFE, owed=Owed.ROUND)
    opened = after(state, c.OpenRound(1, Beat.LIFE, nxt.opening), rules, seat="nature")
    assert (opened.draft == state.draft) is comes_back


def test_nature_answers_the_vote_that_was_called() -> None:
    """A report on another subject than the one called is refused."""
    called = after(proposed(), c.CallVote(*AT, "dilemma", "for"), RULES)
    report = VoteReport("method", ballots(12, 9), True, False, ())
    outcome = apply(called, c.ReportVote(*AT, report), RULES, seat="nature")
    assert isinstance(outcome, Rejection)
    assert outcome.code is Code.NOT_DUE
