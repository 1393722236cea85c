"""The society as the table meets it: what it shows, asks and answers.

Everything here turns the simulated town into the reports of `game.rules.reports`
and `game.rules.endings`.
Only this package knows both sides; it runs in the worker process.
"""

from __future__ import annotations

from game.rules.state import GameState
from game.session.society import Progress, Society
from game.session.spec import SessionSpec
from game.session.what_if import Forecaster

TERM = 36
FARTHEST = 24
"""Months of the term, and the most that a what-if looks ahead."""


def build_society(spec: SessionSpec, progress: Progress) -> Society:
    """Make the society of a session at the start of its term.

    Args:
        spec: What the session is started with.
        progress: Told how far the ten years before the term are, 0 to 1.
    """
    # Mesa and pandas take half a second to load, so only where they are needed.
    from game.session.story.teller import Teller  # noqa: PLC0415

    return Teller.begin(spec, progress)


def build_forecaster(spec: SessionSpec) -> Forecaster:
    """Make what answers what-ifs about a session; found by name in its own process."""
    from game.session.story.forecaster import Forecaster as Society  # noqa: PLC0415 - Mesa
    from game.session.story.teller import Teller  # noqa: PLC0415

    return Society(Teller.begin(spec, lambda share: None, count=0))


def months_ahead(state: GameState) -> int:
    """Return how many months a what-if looks ahead: to the election, at most two years."""
    return max(1, min(FARTHEST, TERM - state.month))
