"""Votes: what is still to be voted on, how votes count, and what they change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from game.rules.balance import AS_ALWAYS
from game.rules.commands import CallVote, ReportVote
from game.rules.definitions import Ruleset
from game.rules.events import Event, Happened, Transition, event
from game.rules.method import without_declined
from game.rules.rejections import Code, Rejection, refuse
from game.rules.reports import SeatVote, VoteReport
from game.rules.state import GameState, Owed
from game.rules.whose import with_final

DILEMMA = "dilemma"
METHOD = "method"
SUBJECTS = (DILEMMA, METHOD)
"""What may be voted on, in the order in which it is."""


class Tally(NamedTuple):
    """How a vote counts."""

    passed: bool
    tie: bool


def tally(votes: Sequence[SeatVote], seats: int) -> Tally:
    """Count a vote as a Dutch council does.

    More than half of the seats must be present; the majority of votes cast
    for or against decides; a tie does not pass.
    """
    cast = [vote.choice for vote in votes]
    for_it, against = cast.count("for"), cast.count("against")
    quorum = 2 * len(votes) > seats
    return Tally(quorum and for_it > against, quorum and for_it == against)


def choices_of(ruleset: Ruleset) -> tuple[str, ...]:
    """Return what a seat may vote."""
    return ("for", "against", "abstain") if ruleset.abstain else ("for", "against")


def to_be_voted(state: GameState) -> tuple[str, ...]:
    """Return the subjects that still need a vote, in order."""
    voted = {vote.subject for vote in state.votes}
    return tuple(s for s in SUBJECTS if s not in voted and _is_proposed(state, s))


def not_brought(state: GameState, subject: str) -> Rejection | None:
    """Return why a subject is not the one that is on now, or None."""
    if subject not in SUBJECTS:
        return refuse(Code.UNKNOWN_SUBJECT, subject=subject)
    if any(vote.subject == subject for vote in state.votes):
        return refuse(Code.VOTED_ALREADY, subject=subject)
    open_subjects = to_be_voted(state)
    if subject not in open_subjects:
        return refuse(Code.NOTHING_TO_VOTE, subject=subject)
    if subject != open_subjects[0]:
        return refuse(Code.VOTE_FIRST, subject=open_subjects[0])
    return None


def call_vote(state: GameState, command: CallVote, ruleset: Ruleset) -> Transition | Rejection:
    """Bring a proposal to the vote."""
    subject = command.subject
    if subject in SUBJECTS and command.own_choice not in choices_of(ruleset):
        return refuse(Code.UNKNOWN_VOTE, vote=command.own_choice)
    refusal = not_brought(state, subject)
    if refusal:
        return refusal
    called = replace(state, called=(subject, command.own_choice), owed=Owed.VOTE)
    return Transition(called, (event(Happened.VOTE_CALLED, subject=subject),))


def report_vote(state: GameState, command: ReportVote, ruleset: Ruleset) -> Transition | Rejection:
    """Take in how the council voted. The count is made here, not by nature."""
    if state.called is None or command.report.subject != state.called[0]:
        return refuse(Code.NOT_DUE)
    passed, tie = tally(command.report.votes, len(ruleset.seats))
    report = replace(command.report, passed=passed, tie=tie)
    held = replace(state, owed=None, called=None, votes=(*state.votes, report))
    happened = event(Happened.VOTE_HELD, subject=report.subject, passed=int(passed))
    if report.subject == DILEMMA:
        verdict = state.proposal if passed else AS_ALWAYS
        return Transition(with_final(replace(held, verdict=verdict)), (happened,))
    if not passed:
        return Transition(held, (happened,))
    return _adopt(held, report, ruleset, happened)


def comes_back(state: GameState, ruleset: Ruleset) -> bool:
    """Return whether the werkwijze tied with seats empty, so that it comes back.

    With all seats present a tie is a rejection.
    """
    return any(
        vote.subject == METHOD and vote.tie and len(vote.votes) < len(ruleset.seats)
        for vote in state.votes
    )


def _is_proposed(state: GameState, subject: str) -> bool:
    if subject == DILEMMA:
        return state.proposal != AS_ALWAYS
    return state.draft != state.method


def _adopt(state: GameState, report: VoteReport, ruleset: Ruleset, happened: Event) -> Transition:
    declined = {block for block, answer in report.college if answer == "declines"}
    method = without_declined(state.draft, declined, ruleset)
    lost = {a.block for a in state.draft} - {a.block for a in method}
    events = [event(Happened.BLOCK_DECLINED, block=block) for block in sorted(lost)]
    adopted = event(Happened.METHOD_ADOPTED, blocks=len(method))
    return Transition(replace(state, method=method), (happened, *events, adopted))
