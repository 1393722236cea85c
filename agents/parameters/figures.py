"""How one parameter stands: value, unit, range and where it comes from.

`measured` is a published figure, `derived` follows from published figures,
`estimated` is a choice that the sensitivity analysis varies within its range.
Source keys name a section of the reference (`facts 5.1`) or of the prototypes
(`mechanisms 2.3`, `M2.3` for short). Standard library only.
"""

from __future__ import annotations

from dataclasses import field
from typing import Any, NamedTuple

MEASURED = "measured"
DERIVED = "derived"
ESTIMATED = "estimated"


def figure(value: float, unit: str, low: float, high: float, origin: str, source: str) -> Any:
    """Return the field of one parameter."""
    meta = {"unit": unit, "low": low, "high": high, "origin": origin, "source": source}
    return field(default=value, metadata=meta)


class ParameterInfo(NamedTuple):
    """What is known of one parameter."""

    name: str
    value: float
    unit: str
    low: float
    high: float
    origin: str
    source: str
