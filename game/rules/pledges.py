"""A promise to another faction: a building block it would like comes before the council later.

What came of it follows from the votes alone, so a journal knows it without the
society. It is a promise to bring something and stand by it, not that it passes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from game.rules.commands import PromiseBlock
from game.rules.decisions import METHOD, not_brought
from game.rules.definitions import Ruleset
from game.rules.events import Happened, Transition, event
from game.rules.method import clash
from game.rules.rejections import Code, Rejection, refuse
from game.rules.reports import VoteReport
from game.rules.state import Beat, GameState, Owed, Pledge

KEPT, LATE, BROKEN, LAPSED = "kept", "late", "broken", "lapsed"

WISHES = 3
"""Blocks that a faction is known to want most."""


class Outcome(NamedTuple):
    """What came of a promise, and in which round; empty and 0 while it is open."""

    code: str = ""
    round: int = 0


def promise_block(
    state: GameState, command: PromiseBlock, ruleset: Ruleset
) -> Transition | Rejection:
    """Promise a faction to bring a block it would like; one such promise a round."""
    refusal = not_brought(state, command.subject)
    if refusal:
        return refusal
    if any(pledge.round == state.round for pledge in state.pledges):
        return refuse(Code.PROMISED_ALREADY)
    due = next_method_round(state.round, ruleset)
    if not due:
        return refuse(Code.NO_LATER_ROUND)
    if command.block not in offered(state, command.faction, ruleset):
        return refuse(Code.NOT_WISHED)
    pledge = Pledge(state.round, command.subject, command.faction, command.block, due)
    made = replace(state, pledges=(*state.pledges, pledge), expected=None, owed=Owed.EXPECTATION)
    happened = event(Happened.PLEDGED, faction=command.faction, block=command.block)
    return Transition(made, (happened,))


def next_method_round(number: int, ruleset: Ruleset) -> int:
    """Return the first round after this one in which the werkwijze may change, or 0."""
    return next((one for one in ruleset.format.method_rounds if one > number), 0)


def may_be_brought(state: GameState, ruleset: Ruleset) -> tuple[str, ...]:
    """Return the blocks that are neither in force nor on the table, and fit with what is."""
    if not next_method_round(state.round, ruleset):
        return ()
    known = {adopted.block for adopted in (*state.method, *state.draft)}
    present = [adopted.block for adopted in state.draft]
    return tuple(
        block
        for block in ruleset.blocks
        if block not in known and clash(block, present, ruleset) is None
    )


def offered(state: GameState, faction: str, ruleset: Ruleset) -> tuple[str, ...]:
    """Return what a faction that was sounded out wants and what was not promised to it yet."""
    told = state.expected.factions if state.expected else ()
    wishes = next((one.wishes for one in told if one.faction == faction), ())
    open_to = {pledge.block for pledge in still_open(state, ruleset) if pledge.faction == faction}
    may = may_be_brought(state, ruleset)
    return tuple(block for block in wishes if block in may and block not in open_to)


def pledge_for(state: GameState, subject: str) -> Pledge | None:
    """Return what was promised this round for the vote on a subject."""
    found = (one for one in state.pledges if (one.round, one.subject) == (state.round, subject))
    return next(found, None)


def still_open(state: GameState, ruleset: Ruleset) -> tuple[Pledge, ...]:
    """Return the promises of which nothing came yet."""
    return tuple(one for one in state.pledges if not outcome_of(one, state, ruleset).code)


def settled_in(state: GameState, number: int, ruleset: Ruleset) -> tuple[tuple[Pledge, str], ...]:
    """Return the promises of which something came in a round, with what."""
    found = ((one, outcome_of(one, state, ruleset)) for one in state.pledges)
    return tuple((one, outcome.code) for one, outcome in found if outcome.round == number)


def outcome_of(pledge: Pledge, state: GameState, ruleset: Ruleset) -> Outcome:
    """Return what came of a promise so far.

    It lapses when nobody of the faction came along in the vote it was made for.
    It is kept when the block was voted on by the promised round with the own
    faction for it, late when that was the next round in which the werkwijze may
    change, and broken when that round passes too, or never comes.
    """
    factions = {seat.id: seat.faction for seat in ruleset.seats}
    last = next_method_round(pledge.by, ruleset) or pledge.by
    for number, votes, blocks in _rounds(state):
        for vote in votes:
            sides = {(factions.get(one.seat), one.choice) for one in vote.votes}
            if (number, vote.subject) == (pledge.round, pledge.subject):
                if (pledge.faction, "for") not in sides:
                    return Outcome(LAPSED, number)
            elif (
                pledge.round < number <= last
                and vote.subject == METHOD
                and pledge.block in blocks
                and (state.faction, "for") in sides
            ):
                return Outcome(KEPT if number <= pledge.by else LATE, number)
    over = state.round > last or (state.round == last and state.beat in _AFTER_THE_VOTE)
    return Outcome(BROKEN, last) if over else Outcome()


_AFTER_THE_VOTE = frozenset({Beat.LIFE, Beat.ELECTION, Beat.EPILOGUE, Beat.DEBRIEF})


def _rounds(state: GameState) -> Iterator[tuple[int, tuple[VoteReport, ...], set[str]]]:
    """Yield every round with its votes and the blocks that were voted on."""
    for record in state.history:
        if record.round < state.round:
            yield record.round, record.votes, {adopted.block for adopted in record.draft}
    yield state.round, state.votes, {adopted.block for adopted in state.draft}
