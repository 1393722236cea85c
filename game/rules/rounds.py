"""The walk through a session: beats, rounds, election, epilogue, debrief."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.rules.balance import (
    AS_ALWAYS,
    best_hours_left,
    months_of_round,
    option_of,
    round_up,
    verdict_hours,
)
from game.rules.commands import (
    ChooseVerdict,
    GoOn,
    OpenRound,
    PlaceBet,
    RankLenses,
    ReportElection,
    ReportEpilogue,
    ReportMonths,
)
from game.rules.decisions import comes_back, to_be_voted
from game.rules.definitions import Lens, Ruleset
from game.rules.events import Event, Happened, Transition, event
from game.rules.method import unaffordable
from game.rules.rejections import Code, Rejection, refuse
from game.rules.reports import LifeReport
from game.rules.state import Beat, Bet, GameState, Owed, RoundRecord
from game.rules.whose import may_be_opened, not_ours

OUTCOMES = ("live", "end")
"""What may be bet on an initiative."""


NEXT: Mapping[Beat, tuple[Beat, Owed | None]] = {
    Beat.BULLETIN: (Beat.DILEMMA, None),
    Beat.DILEMMA: (Beat.METHOD, None),
    Beat.METHOD: (Beat.DECISION, None),
    Beat.DECISION: (Beat.LIFE, None),
    Beat.ELECTION: (Beat.EPILOGUE, Owed.EPILOGUE),
    Beat.EPILOGUE: (Beat.DEBRIEF, None),
}
"""What follows a beat that is closed, and what nature owes then."""


# --- the table ---------------------------------------------------------------


def rank_lenses(state: GameState, command: RankLenses, ruleset: Ruleset) -> Transition | Rejection:
    """Take the own ranking of the six lenses; the first round is due."""
    if sorted(command.order) != sorted(Lens):
        return refuse(Code.RANKING_INCOMPLETE)
    ranked = replace(state, ranking=command.order, owed=Owed.ROUND)
    return Transition(ranked, (event(Happened.RANKING_GIVEN),))


def choose_verdict(
    state: GameState, command: ChooseVerdict, ruleset: Ruleset
) -> Transition | Rejection:
    """Propose a way out; *zoals altijd* is always within reach."""
    verdict = command.verdict
    if state.opening is None or option_of(state.opening.dilemma, verdict) is None:
        return refuse(Code.UNKNOWN_VERDICT, verdict=verdict)
    refusal = not_ours(state, verdict)
    if refusal:
        return refusal
    chosen = replace(state, proposal=verdict, verdict=verdict)
    short = -best_hours_left(chosen, ruleset)
    if short > 0 and verdict != AS_ALWAYS:
        return refuse(Code.HOURS_SHORT, short=round_up(short))
    hours = verdict_hours(state.opening.dilemma, verdict)
    happened = event(Happened.VERDICT_PROPOSED, verdict=verdict, hours=hours)
    return Transition(chosen, (happened,))


def place_bet(state: GameState, command: PlaceBet, ruleset: Ruleset) -> Transition | Rejection:
    """Bet on a followed initiative, or on none; then the months are due."""
    if state.life is not None:
        return refuse(Code.BET_PLACED)
    if not command.initiative and not command.outcome:
        return Transition(replace(state, owed=Owed.MONTHS))
    if state.opening is None or command.initiative not in state.opening.followed:
        return refuse(Code.UNKNOWN_INITIATIVE, initiative=command.initiative)
    if command.outcome not in OUTCOMES:
        return refuse(Code.UNKNOWN_OUTCOME, outcome=command.outcome)
    bet = Bet(command.initiative, command.outcome)
    happened = event(Happened.BET_PLACED, initiative=command.initiative, outcome=command.outcome)
    return Transition(replace(state, bet=bet, owed=Owed.MONTHS), (happened,))


def go_on(state: GameState, command: GoOn, ruleset: Ruleset) -> Transition | Rejection:
    """Close the beat, if nothing that must be done in it is left."""
    refusal = _unfinished(state, ruleset)
    if refusal:
        return refusal
    if state.beat is not Beat.LIFE:
        return _opened(state, *NEXT[state.beat])
    if state.life is None:
        return Transition(replace(state, owed=Owed.MONTHS))
    return _close_round(state, state.life, ruleset)


# --- nature ------------------------------------------------------------------


def open_round(state: GameState, command: OpenRound, ruleset: Ruleset) -> Transition | Rejection:
    """Open the round that is due, with a clean table.

    A werkwijze that tied while seats were empty comes back as the draft.
    """
    if option_of(command.opening.dilemma, AS_ALWAYS) is None:
        return refuse(Code.UNKNOWN_VERDICT, verdict=AS_ALWAYS)
    refusal = may_be_opened(state, command.opening.dilemma)
    if refusal:
        return refusal
    opened = GameState(
        faction=state.faction,
        ranking=state.ranking,
        round=state.round + 1,
        month=state.month,
        beat=Beat.BULLETIN,
        opening=command.opening,
        method=state.method,
        draft=state.draft if comes_back(state, ruleset) else state.method,
        dropped=state.dropped,
        history=state.history,
        discipline=state.discipline,
        promises=state.promises,
        pledges=state.pledges,
        final=state.final,
        assumptions=state.assumptions,
    )
    return Transition(opened, (event(Happened.ROUND_OPENED, round=opened.round),))


def report_months(
    state: GameState, command: ReportMonths, ruleset: Ruleset
) -> Transition | Rejection:
    """Take in what happened in the months of the round."""
    months = months_of_round(state, ruleset)
    lived = replace(state, life=command.report, month=state.month + months, owed=None)
    return Transition(lived, (event(Happened.MONTHS_LIVED, months=months),))


def report_election(
    state: GameState, command: ReportElection, ruleset: Ruleset
) -> Transition | Rejection:
    """Take in how the election went."""
    held = replace(state, election=command.report, owed=None)
    return Transition(held, (event(Happened.ELECTION_HELD),))


def report_epilogue(
    state: GameState, command: ReportEpilogue, ruleset: Ruleset
) -> Transition | Rejection:
    """Take in what survived a year later."""
    told = replace(state, epilogue=command.report, owed=None)
    return Transition(told, (event(Happened.EPILOGUE_TOLD),))


def _unfinished(state: GameState, ruleset: Ruleset) -> Rejection | None:
    if state.beat is Beat.RANKING:
        return refuse(Code.RANKING_INCOMPLETE)
    if state.beat is Beat.DILEMMA and not state.verdict:
        return refuse(Code.VERDICT_MISSING)
    if state.beat is Beat.METHOD:
        return unaffordable(state, ruleset)
    if state.beat is Beat.DECISION and to_be_voted(state):
        return refuse(Code.VOTE_FIRST, subject=to_be_voted(state)[0])
    return None


def _opened(state: GameState, beat: Beat, owed: Owed | None) -> Transition:
    return Transition(
        replace(state, beat=beat, owed=owed), (event(Happened.BEAT_OPENED, beat=str(beat)),)
    )


def _close_round(state: GameState, life: LifeReport, ruleset: Ruleset) -> Transition | Rejection:
    closed = replace(state, history=(*state.history, _record(state, life, ruleset)))
    done: Event = event(Happened.ROUND_CLOSED, round=state.round)
    if state.round < len(ruleset.format.months):
        return Transition(replace(closed, owed=Owed.ROUND), (done,))
    after = _opened(closed, Beat.ELECTION, Owed.ELECTION)
    return replace(after, events=(done, *after.events))


def _record(state: GameState, life: LifeReport, ruleset: Ruleset) -> RoundRecord:
    months = months_of_round(state, ruleset)
    if state.opening is None:
        raise ValueError("a round that was never opened cannot be closed")
    return RoundRecord(
        round=state.round,
        first_month=state.month - months,
        months=months,
        opening=state.opening,
        looked=state.looked,
        proposal=state.proposal,
        verdict=state.verdict,
        votes=state.votes,
        method=state.method,
        dropped=state.dropped,
        bet=state.bet,
        life=life,
        hours_short_met=state.hours_short_met,
        pulled_back=state.pulled_back,
        draft=state.draft,
    )
