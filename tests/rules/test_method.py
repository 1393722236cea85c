"""Composing the werkwijze: what fits, what it costs, what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules.balance import balance_of, best_hours_left
from game.rules.definitions import AdoptedBlock, Ruleset, Work
from game.rules.method import without_declined
from game.rules.rejections import Code, Rejection
from game.rules.state import Beat, GameState
from game.rules.transition import apply
from game.rules.views import DilemmaOption
from tests.helpers.builders import after, make_ruleset, make_state, play

RULES = make_ruleset()
AT = (1, Beat.METHOD)


def compose(*blocks: str, rules: Ruleset = RULES) -> GameState:
    """Return round 1 with these blocks in the draft."""
    state = make_state(Beat.METHOD, ruleset=rules)
    return play(state, [c.AddBlock(*AT, block) for block in blocks], rules)


def code_of(state: GameState, command: c.Command, rules: Ruleset = RULES) -> Code:
    """Return the code of the refusal."""
    outcome = apply(state, command, rules)
    assert isinstance(outcome, Rejection), outcome
    return outcome.code


def with_verdict(state: GameState, hours: int, *, council_decides: bool = True) -> GameState:
    """Return a state in which a verdict of so many hours is proposed."""
    assert state.opening is not None
    dilemma = replace(
        state.opening.dilemma,
        options=(DilemmaOption("dear", hours, 0), DilemmaOption("as_always", 0, 0)),
        owner="council" if council_decides else "committee",
        pull_back_hours=9,
    )
    opening = replace(state.opening, dilemma=dilemma)
    pulled = not council_decides
    return replace(state, opening=opening, proposal="dear", verdict="dear", pulled_back=pulled)


@pytest.mark.parametrize(
    ("present", "command", "code"),
    [
        ((), c.AddBlock(*AT, "moon"), Code.UNKNOWN_BLOCK),
        (("fund",), c.AddBlock(*AT, "fund"), Code.BLOCK_PRESENT),
        ((), c.AddBlock(*AT, "fund_light"), Code.BLOCK_REQUIRES),
        (("agenda_diet",), c.AddBlock(*AT, "street"), Code.BLOCK_EXCLUDES),
        (("street",), c.AddBlock(*AT, "agenda_diet"), Code.BLOCK_EXCLUDES),
        (("fund", "fund_light", "clerk"), c.AddBlock(*AT, "broker"), Code.TOO_MANY_NEW),
        ((), c.RemoveBlock(*AT, "fund"), Code.BLOCK_ABSENT),
        (("fund", "fund_light"), c.RemoveBlock(*AT, "fund"), Code.BLOCK_REQUIRES),
        ((), c.TuneBlock(*AT, "fund", "cap", "high"), Code.BLOCK_ABSENT),
        (("fund",), c.TuneBlock(*AT, "fund", "colour", "red"), Code.UNKNOWN_CHOICE),
        (("fund",), c.TuneBlock(*AT, "fund", "cap", "sky"), Code.UNKNOWN_OPTION),
        ((), c.DropWork(*AT, Work.PREPARATION, 601), Code.DROP_OUT_OF_RANGE),
        ((), c.DropWork(*AT, Work.PREPARATION, -1), Code.DROP_OUT_OF_RANGE),
    ],
)
def test_drafts_that_cannot_be(present: tuple[str, ...], command: c.Command, code: Code) -> None:
    """Each impossible change of the draft is refused with its own code."""
    assert code_of(compose(*present), command) is code


def test_the_draft_knows_no_order_and_no_defaults() -> None:
    """Two ways to the same werkwijze give the same draft, so no vote about nothing."""
    one, other = compose("fund", "clerk"), compose("clerk", "fund")
    assert one.draft == other.draft
    there = after(one, c.TuneBlock(*AT, "fund", "cap", "high"), RULES)
    assert there.draft[1] == AdoptedBlock("fund", (("cap", "high"),))
    assert after(there, c.TuneBlock(*AT, "fund", "cap", "low"), RULES).draft == one.draft


def test_a_block_put_back_is_tuned_as_it_was_in_force() -> None:
    """Taking out a block in force and putting it back changes nothing."""
    method = (AdoptedBlock("fund", (("cap", "high"),)),)
    state = replace(make_state(Beat.METHOD), method=method, draft=method)
    out = after(state, c.RemoveBlock(*AT, "fund"), RULES)
    assert after(out, c.AddBlock(*AT, "fund"), RULES).draft == method


def test_the_method_is_fixed_between_half_years() -> None:
    """Outside the rounds of the format the werkwijze stands, and the refusal says until when."""
    state = make_state(Beat.METHOD, round_number=3)
    for command in (
        c.AddBlock(3, Beat.METHOD, "fund"),
        c.RemoveBlock(3, Beat.METHOD, "fund"),
        c.TuneBlock(3, Beat.METHOD, "fund", "cap", "high"),
    ):
        outcome = apply(state, command, RULES)
        assert isinstance(outcome, Rejection)
        assert (outcome.code, outcome.values) == (Code.METHOD_FIXED, (("round", 4),))


def test_work_can_be_dropped_in_a_fixed_round() -> None:
    """Paying in hours is possible in every round, also when the werkwijze is fixed."""
    state = make_state(Beat.METHOD, round_number=3)
    dropped = after(state, c.DropWork(3, Beat.METHOD, Work.PREPARATION, 100), RULES)
    assert dropped.dropped == ((Work.PREPARATION, 100),)
    assert balance_of(dropped, RULES).dropped == 50


def test_the_balance_adds_up_hours_of_the_round() -> None:
    """Hours left are slack and dropped work, less looks, case, method and learning."""
    state = with_verdict(compose("fund", "street"), 20, council_decides=False)
    state = after(state, c.DropWork(*AT, Work.FREE_EVENINGS, 120), RULES)
    balance = balance_of(state, RULES)
    assert (balance.slack, balance.dropped) == (150, 60)
    assert balance.dilemma == 29
    assert balance.method == (60 + 260) / 2
    assert balance.learning == 24
    assert balance.hours_left == 150 + 60 - 29 - 160 - 24
    assert balance.eur_left == 120_000 - 50_000


def test_pulling_back_costs_its_hours_whatever_is_decided() -> None:
    """Who leaves a case that is not the council's pays nothing; who took it has paid."""
    taken = replace(with_verdict(compose(), 20, council_decides=False), proposal="as_always")
    assert balance_of(taken, RULES).dilemma == 9
    assert balance_of(replace(taken, pulled_back=False), RULES).dilemma == 0


def test_a_method_bites_in_every_round_and_learning_once() -> None:
    """A method in force costs its hours in later rounds, without the hours to learn it."""
    state = make_state(Beat.METHOD, round_number=3)
    method = (AdoptedBlock("street"),)
    before = replace(state.history[-1], method=method)
    later = replace(state, method=method, draft=method, history=(*state.history[:-1], before))
    balance = balance_of(later, RULES)
    assert (balance.method, balance.learning) == (130, 0)


def test_too_few_hours_keep_the_method_from_the_vote() -> None:
    """A draft beyond the hours is refused with the shortfall until something is dropped."""
    rules = make_ruleset(slack_hours_year=100)
    state = compose("street", rules=rules)
    outcome = apply(state, c.GoOn(*AT), rules)
    assert isinstance(outcome, Rejection)
    assert (outcome.code, outcome.values) == (Code.HOURS_SHORT, (("short", 92),))
    paid = after(state, c.DropWork(*AT, Work.OWN_CONTACTS, 184), rules)
    assert after(paid, c.GoOn(*AT), rules).beat is Beat.DECISION


def test_meeting_the_limit_of_hours_is_remembered_for_the_round() -> None:
    """The mark comes with the command that asks too much and stays when it is mended."""
    rules = make_ruleset(slack_hours_year=100)
    state = make_state(Beat.METHOD, ruleset=rules)
    assert not state.hours_short_met
    asked = after(state, c.AddBlock(*AT, "street"), rules)
    assert asked.hours_short_met
    assert after(asked, c.RemoveBlock(*AT, "street"), rules).hours_short_met


def test_too_little_money_keeps_the_method_from_the_vote() -> None:
    """A draft beyond the budget is refused with the shortfall in euros."""
    state = compose("clerk", "fund", "broker")
    outcome = apply(state, c.GoOn(*AT), RULES)
    assert isinstance(outcome, Rejection)
    assert (outcome.code, outcome.values) == (Code.MONEY_SHORT, (("short_eur", 35_000),))


def test_no_money_at_all_stops_only_what_asks_money() -> None:
    """In a town that must save, a draft without a price can still be voted on."""
    rules = make_ruleset(budget_room_eur=-5_000)
    assert after(compose("street", rules=rules), c.GoOn(*AT), rules).beat is Beat.DECISION
    assert code_of(compose("fund", rules=rules), c.GoOn(*AT), rules) is Code.MONEY_SHORT


def test_nothing_is_sold_that_cannot_be_paid() -> None:
    """A look or verdict beyond all that could be dropped is refused; *zoals altijd* never is."""
    poor = replace(make_ruleset(slack_hours_year=4), droppable_hours_year={Work.PREPARATION: 10})
    look = c.LookAround(1, Beat.BULLETIN, "audit", "")
    assert code_of(make_state(Beat.BULLETIN, ruleset=poor), look, poor) is Code.HOURS_SHORT
    state = with_verdict(make_state(Beat.DILEMMA, ruleset=poor), 30)
    state = replace(state, proposal="", verdict="")
    dear = c.ChooseVerdict(1, Beat.DILEMMA, "dear")
    assert code_of(state, dear, poor) is Code.HOURS_SHORT
    assert after(state, c.ChooseVerdict(1, Beat.DILEMMA, "as_always"), poor).verdict == "as_always"


def test_play_goes_on_when_nothing_more_can_be_dropped() -> None:
    """With all work dropped and still too few hours in a fixed round, the table is not stuck."""
    rules = make_ruleset(slack_hours_year=0)
    rules = replace(rules, droppable_hours_year={Work.PREPARATION: 20})
    state = make_state(Beat.METHOD, ruleset=rules, round_number=3)
    method = (AdoptedBlock("street"),)
    state = replace(state, method=method, draft=method)
    at = (3, Beat.METHOD)
    assert code_of(state, c.GoOn(*at), rules) is Code.HOURS_SHORT
    state = after(state, c.DropWork(*at, Work.PREPARATION, 20), rules)
    assert best_hours_left(state, rules) < 0
    assert after(state, c.GoOn(*at), rules).beat is Beat.DECISION


def test_a_declined_block_takes_along_what_needs_it() -> None:
    """What cannot do without a declined block falls with it; the rest stays."""
    method = tuple(AdoptedBlock(block) for block in ("clerk", "fund", "fund_light"))
    assert without_declined(method, {"fund"}, RULES) == (AdoptedBlock("clerk"),)
