"""What it means that the council knows something: from what, since when, and for how long."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from game.rules.state import GameState
from game.rules.views import InitiativeState, InitiativeView, Measure, NeighbourhoodView

FRESH = 3
"""Months, a quarter, that what was seen counts as how it is now."""

SOURCES = (
    "visit",
    "contact",
    "panel",
    "hearing",
    "audit",
    "complaint",
    "council",
    "desk",
    "newspaper",
    "followed",
    "register",
    "opened",
)
"""What the council knows things from; `opened` is election night, when nothing is hidden."""

ENDED = frozenset({InitiativeState.ENDED_WELL, InitiativeState.DIED})


class Sight(StrEnum):
    """How well something is known."""

    NOW = "now"
    EARLIER = "earlier"
    FOG = "fog"


def sight_of(seen: int | None, month: int) -> Sight:
    """Return how well something is known that was last seen in a month of the term."""
    if seen is None:
        return Sight.FOG
    return Sight.NOW if month - seen <= FRESH else Sight.EARLIER


def longest_unseen(views: Iterable[NeighbourhoodView]) -> NeighbourhoodView:
    """Return the neighbourhood that was never seen, or is longest ago; the largest of those."""
    return min(views, key=lambda v: (-99 if v.seen is None else v.seen, -v.residents, v.id))


def believed_alive(views: Iterable[InitiativeView]) -> tuple[InitiativeView, ...]:
    """Return the initiatives that run or are asked for, as far as is known."""
    return tuple(view for view in views if view.state not in ENDED)


def just_in(state: GameState) -> Measure | None:
    """Return how many trust the council by the poll of last round, when there was one."""
    before = state.history[-1] if state.history else None
    if before is None or all(look.way != "poll" for look in before.looked):
        return None
    return last_measured(state, "trust")


def last_measured(state: GameState, what: str) -> Measure | None:
    """Return the last figure of something, or None when it was never measured."""
    known = state.opening.known if state.opening else ()
    return next((one for one in known if one.what == what), None)
