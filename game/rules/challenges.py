"""Challenge cards: measures of a finished term, and whether a card is met.

The list is closed and every measure is a plain count of what the table itself
went through. A card counts nothing in play: it is told at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.rules.definitions import Challenge, Lens, Ruleset
from game.rules.state import GameState
from game.rules.views import InitiativeState

ALIVE = frozenset({InitiativeState.RUNNING, InitiativeState.FLOURISHING})


def measured(challenge: Challenge, state: GameState, ruleset: Ruleset) -> float | None:
    """Return what the measure of a challenge comes to; None before the term is over."""
    if state.election is None or state.epilogue is None:
        return None
    return MEASURES[challenge.measure](state, ruleset)


def met(challenge: Challenge, state: GameState, ruleset: Ruleset) -> bool | None:
    """Return whether a challenge was met; None before the term is over."""
    found = measured(challenge, state, ruleset)
    if found is None:
        return None
    above = challenge.least is None or found >= challenge.least
    return above and (challenge.most is None or found <= challenge.most)


def _extra_eur(state: GameState, ruleset: Ruleset) -> float:
    """Most structural money a year that any werkwijze in force asked, EUR."""
    return max(ruleset.bill((), record.method).eur_year for record in state.history)


def _members_left(state: GameState, ruleset: Ruleset) -> float:
    return sum(len(record.life.left_seats) for record in state.history)


def _quiet_neighbourhoods(state: GameState, ruleset: Ruleset) -> float:
    """Neighbourhoods where nothing runs on election day."""
    town = state.election.opened.town if state.election else state.history[-1].life.town
    lively = {one.neighbourhood for one in town.initiatives if one.state in ALIVE}
    return len(set(ruleset.neighbourhoods) - lively)


def _voted_down(state: GameState, ruleset: Ruleset) -> float:
    return sum(not vote.passed for record in state.history for vote in record.votes)


def _work_dropped(state: GameState, ruleset: Ruleset) -> float:
    """Most hours a year that were dropped in any round."""
    return max(sum(hours for _, hours in record.dropped) for record in state.history)


def _blocks_surviving(state: GameState, ruleset: Ruleset) -> float:
    return sum(fate.survives for fate in state.epilogue.fates) if state.epilogue else 0


def _seats_lost(state: GameState, ruleset: Ruleset) -> float:
    results = state.election.results if state.election else ()
    return sum(one.seats_before - one.seats for one in results if one.faction == state.faction)


def _trust_above_shadow(state: GameState, ruleset: Ruleset) -> float:
    """Trust on election day above that in the shadow town, in percentage points."""
    if state.election is None:
        return 0.0
    here, there = (
        next((one.value for one in lenses if one.lens is Lens.TRUST), 0.0)
        for lenses in (state.election.lenses, state.election.shadow_lenses)
    )
    return here - there


MEASURES: Mapping[str, Callable[[GameState, Ruleset], float]] = {
    "extra_eur": _extra_eur,
    "members_left": _members_left,
    "quiet_neighbourhoods": _quiet_neighbourhoods,
    "voted_down": _voted_down,
    "work_dropped": _work_dropped,
    "blocks_surviving": _blocks_surviving,
    "seats_lost": _seats_lost,
    "trust_above_shadow": _trust_above_shadow,
}
"""What a challenge may count; a scenario file names one of these."""
