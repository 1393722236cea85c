"""The society as the table meets it: what it shows, asks and answers.

Everything here turns the simulated town into the reports of `game.rules.state`.
Only this package knows both sides; it runs in the worker process.
"""

from __future__ import annotations

from game.session.society import Progress, Society
from game.session.spec import SessionSpec


def build_society(spec: SessionSpec, progress: Progress) -> Society:
    """Make the society of a session at the start of its term.

    Args:
        spec: What the session is started with.
        progress: Told how far the ten years before the term are, 0 to 1.
    """
    # Mesa and pandas take half a second to load, so only where they are needed.
    from game.session.story.teller import Teller  # noqa: PLC0415

    return Teller.begin(spec, progress)
