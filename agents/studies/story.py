"""What a story test is told: plain values from a scenario, no history in code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agents.institution import LeverValue


@dataclass(frozen=True)
class Switch:
    """A mechanism put to its null, so that a claim that hangs on it must vanish.

    Attributes:
        parameters: New value per parameter.
        levers: New value per lever, from the start.
        instrument: How the method is taken; empty leaves it.
        openness: Belief of every faction, 0 to 1; None leaves it.
    """

    parameters: Mapping[str, float] = field(default_factory=dict)
    levers: Mapping[str, LeverValue] = field(default_factory=dict)
    instrument: str = ""
    openness: float | None = None


@dataclass(frozen=True)
class Story:
    """What happened in a town, in months since its start (a January).

    Attributes:
        levers: The institution of the time.
        subsidies_end: Month in which the base subsidies of associations end.
        fund_opens: Month in which the fund opens.
        method: Changes of the method that is tried.
        instrument: How that method is taken.
        method_taken: Month in which it is taken.
        election: Month of the election.
        switches: Per claim, its mechanism put to its null.
    """

    levers: Mapping[str, LeverValue]
    subsidies_end: int
    fund_opens: int
    method: Mapping[str, LeverValue]
    instrument: str
    method_taken: int
    election: int
    switches: Mapping[str, Switch]
