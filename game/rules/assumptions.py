"""Estimates of the model that the room disputes: set otherwise, run again, kept."""

from __future__ import annotations

from dataclasses import replace

from game.rules.commands import DisputeAssumption, ReportAssumption
from game.rules.definitions import Ruleset
from game.rules.events import Happened, Transition, event
from game.rules.rejections import Code, Rejection, refuse
from game.rules.state import Beat, GameState, Owed


def dispute(
    state: GameState, command: DisputeAssumption, ruleset: Ruleset
) -> Transition | Rejection:
    """Take the room's value of an estimate; what it changes is due.

    The game itself goes on with the usual value.
    """
    if state.beat is Beat.RANKING:
        return refuse(Code.WRONG_BEAT)
    known = ruleset.assumptions.get(command.assumption)
    if known is None:
        return refuse(Code.UNKNOWN_ASSUMPTION, assumption=command.assumption)
    fits = known.low <= command.value <= known.high
    if not fits or (known.whole and command.value != round(command.value)):
        return refuse(
            Code.ASSUMPTION_OUT_OF_RANGE,
            assumption=command.assumption,
            low=known.low,
            high=known.high,
        )
    asked = replace(state, disputed=(command.assumption, command.value), owed=Owed.ASSUMPTION)
    happened = event(Happened.ASSUMPTION_DISPUTED, assumption=command.assumption)
    return Transition(asked, (happened,))


def report_assumption(
    state: GameState, command: ReportAssumption, ruleset: Ruleset
) -> Transition | Rejection:
    """Take in what the room's value changes."""
    report = command.report
    if state.disputed != (report.assumption, report.value):
        return refuse(Code.NOT_DUE)
    told = replace(state, disputed=None, owed=None, assumptions=(*state.assumptions, report))
    happened = event(Happened.ASSUMPTION_REPORTED, assumption=report.assumption)
    return Transition(told, (happened,))
