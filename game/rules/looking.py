"""Looking costs hours: visits, hearings, audits and polls, and what came back of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.rules.balance import best_hours_left, round_up
from game.rules.commands import LookAround, ReportLook
from game.rules.definitions import Ruleset
from game.rules.events import Happened, Transition, event
from game.rules.knowledge import ENDED
from game.rules.rejections import Code, Rejection, refuse
from game.rules.reports import Look
from game.rules.state import GameState, Owed

VISIT, HEARING, AUDIT, POLL = "visit", "hearing", "audit", "poll"
WAYS = (VISIT, HEARING, AUDIT, POLL)
"""Ways of looking, from the nearest to the widest."""

_PLAYS = frozenset({"incident", "objection", "reversal"})
"""News of a neighbourhood on which its residents can be heard."""

Goal = tuple[str, str]
"""Where a look goes: a neighbourhood or empty, an initiative or empty."""


def may_be_heard(state: GameState) -> tuple[str, ...]:
    """Return the initiatives that may be invited: those that live, as far as is known."""
    if state.opening is None:
        return ()
    return tuple(one.id for one in state.opening.town.initiatives if one.state not in ENDED)


def issues(state: GameState) -> Mapping[str, str]:
    """Return where something plays that residents can be heard on, with its incident.

    What the council read of in the last paper and this bulletin, and the case
    of this round. The incident is empty where it was something else.
    """
    opening = state.opening
    if opening is None:
        return {}
    paper = state.history[-1].life.front_page if state.history else ()
    found: dict[str, str] = {}
    for item in (*paper, *opening.bulletin):
        if item.neighbourhood and item.code in _PLAYS:
            found[item.neighbourhood] = str(dict(item.values).get("incident", ""))
    case = opening.dilemma
    if case.neighbourhood:
        found.setdefault(case.neighbourhood, "")
    return found


def goals_of(way: str, state: GameState, ruleset: Ruleset) -> tuple[Goal, ...]:
    """Return where a way of looking may go: a hearing is of a group, or on what plays somewhere."""
    if way == VISIT:
        return tuple((place, "") for place in ruleset.neighbourhoods)
    if way == HEARING:
        places = tuple((place, "") for place in sorted(issues(state)))
        return (*(("", initiative) for initiative in may_be_heard(state)), *places)
    return (("", ""),)


def looked_at(state: GameState, way: str, goal: Goal) -> bool:
    """Return whether the council looked there in this way, this round."""
    return any(
        (one.way, (one.neighbourhood, one.initiative)) == (way, goal) for one in state.looked
    )


def look_around(state: GameState, command: LookAround, ruleset: Ruleset) -> Transition | Rejection:
    """Spend hours to see more, as far as they can still be found."""
    way, goal = command.way, (command.neighbourhood, command.initiative)
    refusal = _nowhere(state, way, goal, ruleset)
    if refusal:
        return refusal
    short = ruleset.look_hours[way] - best_hours_left(state, ruleset)
    if short > 0:
        return refuse(Code.HOURS_SHORT, short=round_up(short))
    looked = (*state.looked, Look(way, command.neighbourhood, None, command.initiative))
    happened = event(Happened.LOOK_ORDERED, way=way, neighbourhood=command.neighbourhood)
    return Transition(replace(state, looked=looked, owed=Owed.LOOK), (happened,))


def report_look(state: GameState, command: ReportLook, ruleset: Ruleset) -> Transition | Rejection:
    """Take in what the last look found, and what the council knows since."""
    *earlier, last = state.looked
    looked = (*earlier, replace(last, finding=command.finding))
    if state.opening is None:
        raise ValueError("a look belongs to a round that was opened")
    opening = replace(state.opening, town=command.town, known=command.known)
    found = replace(state, looked=looked, opening=opening, owed=None)
    return Transition(found, (event(Happened.LOOK_REPORTED),))


def _nowhere(state: GameState, way: str, goal: Goal, ruleset: Ruleset) -> Rejection | None:
    """Return why a look has nowhere to go, or None."""
    if way not in ruleset.look_hours:
        return refuse(Code.UNKNOWN_WAY, way=way)
    if goal not in goals_of(way, state, ruleset):
        if way == HEARING:
            return refuse(Code.UNKNOWN_INITIATIVE, initiative=goal[1])
        return refuse(Code.UNKNOWN_NEIGHBOURHOOD, neighbourhood=goal[0])
    if looked_at(state, way, goal):
        return refuse(Code.LOOKED_ALREADY, way=way)
    return None
