"""Elections and the council that comes after."""

from __future__ import annotations

from dataclasses import dataclass

from agents.parameters.figures import DERIVED, ESTIMATED, figure


@dataclass(frozen=True)
class ElectionParameters:
    """Elections and the council that comes after."""

    # elections (facts 5.2, M2.13)
    turnout_base: float = figure(0.62, "logit", 0.2, 1, ESTIMATED, "fits no pattern; facts P15")
    turnout_trust: float = figure(1.6, "logit a unit of trust", 0.5, 3, ESTIMATED, "facts 4.8")
    turnout_skill: float = figure(1.8, "logit a unit", 0.5, 3, ESTIMATED, "facts 4.11")
    turnout_root: float = figure(1.5, "logit a unit", 0, 3, ESTIMATED, "facts P04")
    vote_memory: float = figure(1.4, "log a unit of experience", 0.5, 3, ESTIMATED, "M2.13")
    vote_loyalty: float = figure(
        0.45, "share that votes as before", 0.4, 0.8, ESTIMATED, "facts 1.2"
    )
    vote_swing: float = figure(0.3, "log (sd)", 0, 0.5, ESTIMATED, "facts 1.1: 2018 to 2022")
    member_returns: float = figure(
        0.45, "share of members", 0.3, 0.6, DERIVED, "M2.13: 55 % changes"
    )
