"""Whose a case is, and the one decision of a term that cannot be undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.rules.balance import AS_ALWAYS, best_hours_left
from game.rules.commands import PullBack
from game.rules.definitions import Ruleset
from game.rules.events import Happened, Transition, event
from game.rules.rejections import Code, Rejection, refuse
from game.rules.state import GameState
from game.rules.views import Dilemma

UNDOES: Mapping[str, frozenset[str]] = {
    "sell": frozenset({"give", "temporary"}),
    "close_fund": frozenset(
        {"grant", "grant_half", "grant_and_help", "overrule", "top_up", "share_out", "fill_fund",
         "reserve", "reserve_here", "give_back", "promise", "grant_now", "grant_half_now",
         "grant_unasked", "commit"}
    ),
    "hand_over": frozenset({"hand_over", "try_out"}),
    "commit": frozenset({"commit"}),
}  # fmt: skip
"""Decisions that cannot be undone, with the verdicts that would undo them."""


def pull_back(state: GameState, command: PullBack, ruleset: Ruleset) -> Transition | Rejection:
    """Take a case that is not the council's; it costs hours, whatever is decided then."""
    if state.opening is None or state.opening.dilemma.council_decides or state.pulled_back:
        return refuse(Code.OURS_ALREADY)
    taken = replace(state, pulled_back=True)
    short = -best_hours_left(taken, ruleset)
    if short > 0:
        return refuse(Code.HOURS_SHORT, short=-int(-short // 1))
    hours = state.opening.dilemma.pull_back_hours
    return Transition(taken, (event(Happened.PULLED_BACK, hours=hours),))


def not_ours(state: GameState, verdict: str) -> Rejection | None:
    """Return why this verdict is not the council's to propose, or None."""
    if state.opening is None or verdict == AS_ALWAYS or state.pulled_back:
        return None
    case = state.opening.dilemma
    return None if case.council_decides else refuse(Code.NOT_OURS, hours=case.pull_back_hours)


def final_offered(state: GameState) -> bool:
    """Return whether a decision that cannot be undone was offered earlier this term."""
    return any(
        option.final for record in state.history for option in record.opening.dilemma.options
    )


def may_be_opened(state: GameState, dilemma: Dilemma) -> Rejection | None:
    """Return why nature may not bring this case, or None.

    A decision that cannot be undone is offered at most once a term, and once
    taken nothing is brought that would undo it.
    """
    offered = {option.verdict for option in dilemma.options}
    if any(option.final for option in dilemma.options) and final_offered(state):
        return refuse(Code.FINAL_OFFERED)
    if state.final is not None and offered & UNDOES[state.final[1]]:
        return refuse(Code.UNDOES_FINAL)
    return None


def with_final(state: GameState) -> GameState:
    """Return the state with its verdict written down for the term, if that is final."""
    options = state.opening.dilemma.options if state.opening else ()
    if any(option.final and option.verdict == state.verdict for option in options):
        return replace(state, final=(state.round, state.verdict))
    return state
