"""A promise to a faction: when it may be made, and what came of it, from the votes alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules.canonical import from_json, to_json
from game.rules.decisions import METHOD
from game.rules.definitions import AdoptedBlock
from game.rules.pledges import (
    may_be_brought,
    offered,
    outcome_of,
    pledge_for,
    settled_in,
    still_open,
)
from game.rules.rejections import Code, Rejection
from game.rules.reports import Expectation, FactionExpectation, SeatVote, VoteReport
from game.rules.state import Beat, GameState, Owed, Pledge, Promise, RoundRecord
from game.rules.transition import apply
from tests.helpers.builders import after, make_ruleset, make_state

RULES = make_ruleset()
"""Six rounds; the werkwijze may change in 1, 2, 4 and 6."""
AT = (1, Beat.DECISION)
WISHED = ("street", "clerk")


def sounded(**changes: object) -> GameState:
    """Return a table with a werkwijze on it, and with what two factions would like."""
    told = tuple(FactionExpectation(name, 3, 2, 1, WISHED) for name in ("samen", "helder"))
    state = replace(
        make_state(Beat.DECISION),
        draft=(AdoptedBlock("broker"),),
        expected=Expectation(METHOD, told),
    )
    return replace(state, **changes)  # type: ignore[arg-type]


def promise(faction: str = "helder", block: str = "street", subject: str = METHOD) -> c.Command:
    """Return the command that promises a block to a faction."""
    return c.PromiseBlock(*AT, subject, faction, block)


def code_of(state: GameState, command: c.Command) -> Code:
    """Return the code of the refusal."""
    outcome = apply(state, command, RULES)
    assert isinstance(outcome, Rejection), outcome
    return outcome.code


def test_a_promise_names_who_what_and_by_when_and_asks_nature_anew() -> None:
    """It is due the next time the werkwijze may change; what was expected is known no longer."""
    state = after(sounded(), promise(), RULES)
    assert state.pledges == (Pledge(1, METHOD, "helder", "street", 2),)
    assert (state.owed, state.expected) == (Owed.EXPECTATION, None)
    assert pledge_for(state, METHOD) == state.pledges[0]
    assert pledge_for(state, "dilemma") is None
    assert still_open(state, RULES) == state.pledges


def test_one_faction_is_promised_something_a_round() -> None:
    """A second one is refused; a promise to a group is another matter."""
    state = after(sounded(), promise(), RULES)
    again = replace(state, owed=None, expected=sounded().expected)
    assert code_of(again, promise("samen")) is Code.PROMISED_ALREADY
    to_group = (Promise(1, "initiative-01", 4),)
    assert after(sounded(promises=to_group), promise(), RULES).promises == to_group


@pytest.mark.parametrize(
    ("command", "changes", "code"),
    [
        (promise(), {"expected": None}, Code.NOT_WISHED),
        (promise(block="fund"), {}, Code.NOT_WISHED),
        (promise(faction="lokaal"), {}, Code.NOT_WISHED),
        (promise(faction="nobody"), {}, Code.NOT_WISHED),
        (promise(), {"method": (AdoptedBlock("street"),)}, Code.NOT_WISHED),
        (promise(subject="dilemma"), {}, Code.NOTHING_TO_VOTE),
        (promise(subject="weather"), {}, Code.UNKNOWN_SUBJECT),
    ],
)
def test_only_what_a_faction_said_it_wants_is_promised(
    command: c.Command, changes: dict[str, object], code: Code
) -> None:
    """Nothing before sounding out, nothing it did not name, nothing that is there, no vote."""
    assert code_of(sounded(**changes), command) is code


def test_nothing_is_promised_when_no_round_is_left() -> None:
    """In the last round in which the werkwijze may change there is no later one."""
    last = sounded(round=6)
    assert may_be_brought(last, RULES) == ()
    command = c.PromiseBlock(6, Beat.DECISION, METHOD, "helder", "street")
    assert code_of(last, command) is Code.NO_LATER_ROUND


def test_what_does_not_fit_with_the_proposal_is_not_offered() -> None:
    """A block that the draft excludes, or that needs one that is not there, cannot be brought."""
    assert "fund_light" not in may_be_brought(sounded(), RULES)
    with_fund = sounded(draft=(AdoptedBlock("fund"),))
    assert "fund_light" in may_be_brought(with_fund, RULES)
    dieting = sounded(draft=(AdoptedBlock("agenda_diet"),))
    assert "street" not in may_be_brought(dieting, RULES)


def test_the_same_is_not_promised_twice_to_the_same_faction() -> None:
    """As long as it is open; another faction may still be promised it."""
    open_one = sounded(round=2, pledges=(Pledge(1, METHOD, "helder", "street", 4),))
    assert offered(open_one, "helder", RULES) == ("clerk",)
    assert offered(open_one, "samen", RULES) == WISHED


# --- what came of it ------------------------------------------------------------------


def voted(*blocks: str, own: str = "for", theirs: str = "for") -> tuple[VoteReport, set[str]]:
    """Return a vote on the werkwijze and the blocks that were in it; the rest is against."""
    choice = {"lokaal": own, "helder": theirs}
    votes = tuple(
        SeatVote(seat.id, choice.get(seat.faction, "against"), "merit") for seat in RULES.seats
    )
    return VoteReport(METHOD, votes, False, False, ()), set(blocks)


Rounds = dict[int, tuple[VoteReport, set[str]]]

MADE: Rounds = {1: voted("broker")}
PLEDGE = Pledge(1, METHOD, "helder", "street", 2)


def played(rounds: Rounds, now: int, beat: Beat = Beat.LIFE) -> GameState:
    """Return a state in round `now`, with the votes of the rounds so far; never a society."""
    state = make_state(Beat.LIFE)
    assert state.opening is not None
    lived = make_state(Beat.BULLETIN, round_number=2).history[0]
    history: list[RoundRecord] = []
    for number in range(1, now):
        vote, blocks = rounds.get(number, (None, set()))
        draft = tuple(AdoptedBlock(block) for block in sorted(blocks))
        votes = (vote,) if vote else ()
        history.append(replace(lived, round=number, votes=votes, draft=draft))
    vote, blocks = rounds.get(now, (None, set()))
    return replace(
        state,
        round=now,
        beat=beat,
        votes=(vote,) if vote else (),
        draft=tuple(AdoptedBlock(block) for block in sorted(blocks)),
        history=tuple(history),
        pledges=(PLEDGE,),
    )


@pytest.mark.parametrize(
    ("rounds", "now", "expected"),
    [
        (MADE, 1, ("", 0)),
        (MADE, 2, ("", 0)),
        ({**MADE, 2: voted("street")}, 2, ("kept", 2)),
        ({**MADE, 2: voted("street", theirs="against")}, 6, ("kept", 2)),
        ({**MADE, 2: voted("street", own="against")}, 2, ("", 0)),
        ({**MADE, 2: voted("fund")}, 3, ("", 0)),
        ({**MADE, 4: voted("street")}, 4, ("late", 4)),
        ({**MADE, 2: voted("street", own="against"), 4: voted("street")}, 5, ("late", 4)),
        (MADE, 4, ("broken", 4)),
        ({**MADE, 6: voted("street")}, 6, ("broken", 4)),
        ({1: voted("broker", theirs="against")}, 1, ("lapsed", 1)),
        ({1: voted("broker", theirs="against"), 2: voted("street")}, 2, ("lapsed", 1)),
    ],
)
def test_what_came_of_a_promise_follows_from_the_votes(
    rounds: Rounds, now: int, expected: tuple[str, int]
) -> None:
    """Kept by its round, late by the one after, broken then; void when nobody came along."""
    state = played(rounds, now)
    assert outcome_of(PLEDGE, state, RULES) == expected
    assert still_open(state, RULES) == (() if expected[0] else (PLEDGE,))
    settled = settled_in(state, now, RULES)
    assert settled == (((PLEDGE, expected[0]),) if expected[1] == now else ())


def test_a_promise_is_not_broken_before_the_last_vote_on_it() -> None:
    """While the werkwijze can still be brought in the round after, all is open."""
    assert outcome_of(PLEDGE, played(MADE, 4, Beat.METHOD), RULES) == ("", 0)
    assert outcome_of(PLEDGE, played(MADE, 4, Beat.DECISION), RULES) == ("", 0)
    assert outcome_of(PLEDGE, played(MADE, 4, Beat.LIFE), RULES) == ("broken", 4)


def test_without_a_round_after_it_a_promise_breaks_at_once() -> None:
    """Due in the last round in which the werkwijze may change, it is kept there or broken."""
    due = Pledge(4, METHOD, "helder", "street", 6)
    state = replace(played({4: voted("broker")}, 6), pledges=(due,))
    assert outcome_of(due, state, RULES) == ("broken", 6)


def test_a_promise_outlives_its_round_and_its_journal() -> None:
    """The next round knows it, and it is written and read as any value."""
    state = after(sounded(), promise(), RULES)
    assert state.opening is not None
    lived = replace(state, beat=Beat.LIFE, owed=Owed.ROUND)
    opened = after(lived, c.OpenRound(1, Beat.LIFE, state.opening), RULES, seat="nature")
    assert opened.pledges == state.pledges
    assert from_json(GameState, to_json(state)) == state


def test_an_expectation_of_before_promises_reads_without_wishes() -> None:
    """A journal that knows of no wishes still opens, and writes the same bytes again."""
    old = {"faction": "samen", "yes": 3, "no": 2, "unsure": 1}
    found = from_json(FactionExpectation, old)
    assert found.wishes == ()
    assert to_json(found) == old
