"""The one transition of the game: a state and a command give a state or a refusal.

No clock, no chance, no files. Chance is a player: the seat *nature*, which
answers what the state says is owed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from game.rules import commands as c
from game.rules.assumptions import dispute, report_assumption
from game.rules.balance import balance_of
from game.rules.decisions import call_vote, report_vote
from game.rules.definitions import Ruleset
from game.rules.events import Transition
from game.rules.looking import look_around, report_look
from game.rules.method import add_block, drop_work, remove_block, tune_block
from game.rules.pledges import promise_block
from game.rules.politics import (
    amend_block,
    amend_verdict,
    call_discipline,
    promise_answer,
    report_expectation,
    sound_out,
    talk_with,
)
from game.rules.rejections import Code, Rejection, refuse
from game.rules.rounds import (
    choose_verdict,
    go_on,
    open_round,
    place_bet,
    rank_lenses,
    report_election,
    report_epilogue,
    report_months,
)
from game.rules.state import Beat, GameState, Owed
from game.rules.whose import pull_back

TABLE = "table"
NATURE = "nature"

Outcome = Transition | Rejection
Handler = Callable[[GameState, Any, Ruleset], Outcome]

OWN_BEAT: Mapping[type[c.Command], tuple[Beat, Handler]] = {
    c.RankLenses: (Beat.RANKING, rank_lenses),
    c.LookAround: (Beat.BULLETIN, look_around),
    c.ChooseVerdict: (Beat.DILEMMA, choose_verdict),
    c.PullBack: (Beat.DILEMMA, pull_back),
    c.AddBlock: (Beat.METHOD, add_block),
    c.RemoveBlock: (Beat.METHOD, remove_block),
    c.TuneBlock: (Beat.METHOD, tune_block),
    c.DropWork: (Beat.METHOD, drop_work),
    c.SoundOut: (Beat.DECISION, sound_out),
    c.TalkWith: (Beat.DECISION, talk_with),
    c.CallDiscipline: (Beat.DECISION, call_discipline),
    c.AmendVerdict: (Beat.DECISION, amend_verdict),
    c.AmendBlock: (Beat.DECISION, amend_block),
    c.PromiseAnswer: (Beat.DECISION, promise_answer),
    c.PromiseBlock: (Beat.DECISION, promise_block),
    c.CallVote: (Beat.DECISION, call_vote),
    c.PlaceBet: (Beat.LIFE, place_bet),
}
"""Commands of the table with the beat they belong to."""

ANY_BEAT: Mapping[type[c.Command], Handler] = {
    c.GoOn: go_on,
    c.DisputeAssumption: dispute,
}
"""Commands of the table that belong to every beat."""

ANSWERS: Mapping[type[c.Command], tuple[Owed, Handler]] = {
    c.OpenRound: (Owed.ROUND, open_round),
    c.ReportLook: (Owed.LOOK, report_look),
    c.ReportExpectation: (Owed.EXPECTATION, report_expectation),
    c.ReportVote: (Owed.VOTE, report_vote),
    c.ReportMonths: (Owed.MONTHS, report_months),
    c.ReportElection: (Owed.ELECTION, report_election),
    c.ReportEpilogue: (Owed.EPILOGUE, report_epilogue),
    c.ReportAssumption: (Owed.ASSUMPTION, report_assumption),
}
"""Commands of nature with what they answer."""

COMPOSING = frozenset({Beat.BULLETIN, Beat.DILEMMA, Beat.METHOD})
"""Beats in which hours are spent, so in which the free hours may fall short."""


def apply(
    state: GameState, command: c.Command, ruleset: Ruleset, *, seat: str = TABLE
) -> Transition | Rejection:
    """Apply a command to a state.

    Args:
        state: The state before; it is not changed.
        command: What is asked, naming its round and beat.
        ruleset: What the session is played with.
        seat: Who asks: `table` or `nature`.

    Returns:
        The state after and what happened, or why it is refused.
    """
    if (command.round, command.beat) != (state.round, state.beat):
        return refuse(Code.STALE)
    outcome = (
        _from_nature(state, command, ruleset)
        if seat == NATURE
        else _from_table(state, command, ruleset)
    )
    if isinstance(outcome, Rejection):
        return outcome
    return replace(outcome, state=_marked(outcome.state, ruleset))


def _from_nature(state: GameState, command: c.Command, ruleset: Ruleset) -> Outcome:
    if type(command) not in ANSWERS:
        return refuse(Code.NOT_YOUR_SEAT)
    owed, handle = ANSWERS[type(command)]
    if state.owed is not owed:
        return refuse(Code.NOT_DUE)
    return handle(state, command, ruleset)


def _from_table(state: GameState, command: c.Command, ruleset: Ruleset) -> Outcome:
    if type(command) in ANSWERS:
        return refuse(Code.NOT_YOUR_SEAT)
    if state.beat is Beat.DEBRIEF:
        return refuse(Code.GAME_OVER)
    if state.owed is not None:
        return refuse(Code.NATURE_IS_DUE)
    if type(command) in ANY_BEAT:
        return ANY_BEAT[type(command)](state, command, ruleset)
    beat, handle = OWN_BEAT[type(command)]
    if beat is not state.beat:
        return refuse(Code.WRONG_BEAT)
    return handle(state, command, ruleset)


def _marked(state: GameState, ruleset: Ruleset) -> GameState:
    if state.hours_short_met or state.beat not in COMPOSING:
        return state
    met = balance_of(state, ruleset).beyond_slack
    return replace(state, hours_short_met=True) if met else state
