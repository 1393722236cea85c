"""Whose a case is, what it costs to pull it back, and the one choice that cannot be undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules.balance import balance_of
from game.rules.codes import SOURCES
from game.rules.events import Transition
from game.rules.legal import legal_commands
from game.rules.rejections import Code, Rejection
from game.rules.reports import SeatVote, VoteReport
from game.rules.state import Beat, GameState, Owed
from game.rules.transition import apply
from game.rules.views import DilemmaOption
from game.rules.whose import UNDOES, final_offered
from tests.helpers.builders import after, make_ruleset, make_state
from tests.helpers.fake_society import FakeSociety

RULES = make_ruleset()
AT = (1, Beat.DILEMMA)
PULL = c.PullBack(*AT)


def case(owner: str, *, final: bool = False, beat: Beat = Beat.DILEMMA) -> GameState:
    """Return a state with a case of this owner, with or without a choice that is for good."""
    state = make_state(beat)
    assert state.opening is not None
    options = (
        DilemmaOption("give", 6, 25_000),
        DilemmaOption("sell", 0, 0, final=final),
        DilemmaOption("as_always", 0, 0),
    )
    hours = 0 if owner == "council" else 12
    dilemma = replace(
        state.opening.dilemma, source="group", owner=owner, pull_back_hours=hours, options=options
    )
    return replace(state, opening=replace(state.opening, dilemma=dilemma))


def code_of(state: GameState, command: c.Command) -> Code:
    """Return the code of the refusal."""
    outcome = apply(state, command, RULES)
    assert isinstance(outcome, Rejection), outcome
    return outcome.code


@pytest.mark.parametrize("owner", ["college", "servant", "committee", "residents", "vote"])
def test_what_is_not_the_councils_is_left_or_pulled_back(owner: str) -> None:
    """As always may be chosen; anything else only after pulling it back, for its hours."""
    state = case(owner)
    give = c.ChooseVerdict(*AT, "give")
    refusal = apply(state, give, RULES)
    assert isinstance(refusal, Rejection)
    assert (refusal.code, dict(refusal.values)) == (Code.NOT_OURS, {"hours": 12})
    assert after(state, c.ChooseVerdict(*AT, "as_always"), RULES).proposal == "as_always"
    taken = after(state, PULL, RULES)
    assert taken.pulled_back
    assert balance_of(taken, RULES).dilemma == 12
    assert balance_of(after(taken, give, RULES), RULES).dilemma == 18
    assert code_of(taken, PULL) is Code.OURS_ALREADY


def test_what_is_the_councils_is_not_pulled_back() -> None:
    """There is nothing to pull back from oneself, and no hours are lost by trying."""
    state = case("council")
    assert code_of(state, PULL) is Code.OURS_ALREADY
    assert PULL not in legal_commands(state, RULES)
    assert PULL in legal_commands(case("vote"), RULES)


def test_pulling_back_asks_hours_that_can_be_found() -> None:
    """A council without hours cannot take work back."""
    rules = replace(RULES, slack_hours_year=0.0, droppable_hours_year={})
    outcome = apply(case("college"), PULL, rules)
    assert isinstance(outcome, Rejection)
    assert (outcome.code, dict(outcome.values)) == (Code.HOURS_SHORT, {"short": 12})


def decided(verdict: str, *, passes: bool) -> GameState:
    """Return the state after the vote on a verdict of a case with a choice for good."""
    at = (1, Beat.DECISION)
    state = replace(case("council", final=True), beat=Beat.DECISION, proposal=verdict)
    state = replace(state, verdict=verdict, owed=Owed.VOTE, called=("dilemma", "for"))
    votes = tuple(SeatVote(s.id, "for" if passes else "against", "merit") for s in RULES.seats)
    report = VoteReport("dilemma", votes, passed=False, tie=False, statements=())
    return after(state, c.ReportVote(*at, report), RULES, seat="nature")


def test_a_choice_for_good_is_written_down_when_the_council_takes_it() -> None:
    """Only what passes, and only what is for good, stands for the rest of the term."""
    assert decided("sell", passes=True).final == (1, "sell")
    assert decided("sell", passes=False).final is None
    assert decided("give", passes=True).final is None


def opened_after(state: GameState, *, final: bool) -> Transition | Rejection:
    """Let nature open the next round with the same case again."""
    lived = make_state(Beat.LIFE)
    life = FakeSociety(RULES).answer(replace(lived, owed=Owed.MONTHS))
    assert isinstance(life, c.ReportMonths)
    closing = replace(state, beat=Beat.LIFE, life=life.report, owed=None)
    closed = after(closing, c.GoOn(1, Beat.LIFE), RULES)
    again = case("council", final=final).opening
    assert again is not None
    return apply(closed, c.OpenRound(1, Beat.LIFE, again), RULES, seat="nature")


def test_a_choice_for_good_is_offered_once_a_term() -> None:
    """Taken or not: the second offer of a term is refused, the same case without it is not."""
    state = decided("give", passes=True)
    again = opened_after(state, final=True)
    assert isinstance(again, Rejection)
    assert again.code is Code.FINAL_OFFERED
    plain = opened_after(state, final=False)
    assert isinstance(plain, Transition)
    assert final_offered(plain.state)


def test_what_was_done_for_good_is_not_undone() -> None:
    """After a sale nobody may bring a case in which a building is given."""
    outcome = opened_after(decided("sell", passes=True), final=False)
    assert isinstance(outcome, Rejection)
    assert outcome.code is Code.UNDOES_FINAL


def test_every_choice_for_good_and_what_undoes_it_are_verdicts() -> None:
    """The table of what cannot be undone names verdicts that exist."""
    known = {verdict for verdicts in SOURCES.values() for verdict in verdicts}
    assert set(UNDOES) <= known
    assert all(undone <= known for undone in UNDOES.values())
