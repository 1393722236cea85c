"""What a command brought about, in the past tense. For the screen and its sounds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.rules.state import GameState
from game.rules.views import Value, Values


class Happened(StrEnum):
    """The closed list of events."""

    RANKING_GIVEN = "ranking_given"
    ROUND_OPENED = "round_opened"
    BEAT_OPENED = "beat_opened"
    LOOK_ORDERED = "look_ordered"
    LOOK_REPORTED = "look_reported"
    VERDICT_PROPOSED = "verdict_proposed"
    PULLED_BACK = "pulled_back"
    BLOCK_ADDED = "block_added"
    BLOCK_REMOVED = "block_removed"
    BLOCK_TUNED = "block_tuned"
    WORK_DROPPED = "work_dropped"
    SOUNDED_OUT = "sounded_out"
    EXPECTATION_TOLD = "expectation_told"
    TALKED = "talked"
    DISCIPLINE_CALLED = "discipline_called"
    AMENDED = "amended"
    PROMISED = "promised"
    PLEDGED = "pledged"
    VOTE_CALLED = "vote_called"
    VOTE_HELD = "vote_held"
    METHOD_ADOPTED = "method_adopted"
    BLOCK_DECLINED = "block_declined"
    BET_PLACED = "bet_placed"
    MONTHS_LIVED = "months_lived"
    ROUND_CLOSED = "round_closed"
    ELECTION_HELD = "election_held"
    EPILOGUE_TOLD = "epilogue_told"
    ASSUMPTION_DISPUTED = "assumption_disputed"
    ASSUMPTION_REPORTED = "assumption_reported"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, with the values that tell it apart."""

    happened: Happened
    values: Values = ()


@dataclass(frozen=True, slots=True)
class Transition:
    """An accepted command: the state after it and what happened."""

    state: GameState
    events: tuple[Event, ...] = ()


def event(happened: Happened, **values: Value) -> Event:
    """Return an event with its values sorted by name."""
    return Event(happened, tuple(sorted(values.items())))
