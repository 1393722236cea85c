"""How a method lands, beside its months: support, attention, and looking back."""

from __future__ import annotations

from dataclasses import dataclass

from agents.parameters.figures import ESTIMATED, figure


@dataclass(frozen=True)
class PracticeParameters:
    """How a method lands, beside its months: support, attention, and looking back."""

    # landing (DESIGN 3)
    land_unsupported: float = figure(
        0.4, "share of the pace without any support", 0.1, 0.7, ESTIMATED, "DESIGN 3"
    )
    land_support: float = figure(
        0.5, "support 0-1 when nobody was asked", 0.3, 0.7, ESTIMATED, "own estimate"
    )
    land_kept: float = figure(
        0.5, "share of practice kept when a block changes", 0.2, 0.8, ESTIMATED, "own estimate"
    )
    learning_desk: float = figure(
        0.25, "desk hours an hour of council learning", 0.1, 0.6, ESTIMATED, "DESIGN 3"
    )

    # looking back (M2.12)
    evaluation_clears: float = figure(
        0.05, "share of tightened rules an evaluation", 0.02, 0.2, ESTIMATED, "M2.12"
    )
