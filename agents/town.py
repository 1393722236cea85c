"""What the society is told of a town: plain values, built from a scenario.

Numbers about people come as shares per neighbourhood; identities are strings,
so that renaming or reordering neighbourhoods moves results with the names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agents.institution import Institution, LeverValue

AGE_BANDS = ((0, 14), (15, 24), (25, 44), (45, 64), (65, 94))
"""First and last year of age of each band, as in the CBS neighbourhood figures."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """One part of town.

    Attributes:
        id: Stable identity; all draws of its residents hang on it.
        residents: Number of residents.
        age_shares: Share of residents per band of `AGE_BANDS`, sums to 1.
        education_shares: Share of residents of 15 and over with low, middle
            and high education, sums to 1.
        settlement: `town`, `village` or `rural`.
    """

    id: str
    residents: int
    age_shares: tuple[float, float, float, float, float]
    education_shares: tuple[float, float, float]
    settlement: str


@dataclass(frozen=True, slots=True)
class Faction:
    """A faction in the council.

    Attributes:
        id: Stable identity.
        members: Identities of its council members, one per seat.
        coalition: Whether it supports the college.
        openness: Mean belief of its members in participatory working, 0 to 1.
        appeal: Share of voters that leans to it at the start, sums to 1.
    """

    id: str
    members: tuple[str, ...]
    coalition: bool
    openness: float
    appeal: float


@dataclass(frozen=True, slots=True)
class BuildingBlock:
    """A part of a working method: changes to levers and how they are taken.

    Attributes:
        id: Stable identity.
        changes: New value per lever.
        power: `council`, `college` or `both`: whose power the block is.
        instrument: `rules_of_order`, `ordinance`, `budget`, `motion` or
            `agreement`. Only the first three leave it written down.
    """

    id: str
    changes: Mapping[str, LeverValue]
    power: str
    instrument: str


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that happens to the town, made likely by its state.

    Attributes:
        id: Stable identity.
        signal: Name of the state that makes it likely (`agents.incidents.SIGNALS`).
        per_year: Expected times a year when the signal is at its usual level.
        effect: What it does (`agents.incidents.EFFECTS`).
        size: Strength of the effect, in the effect's own unit.
        months: How long the effect lasts, months.
    """

    id: str
    signal: str
    per_year: float
    effect: str
    size: float
    months: int


@dataclass(frozen=True, slots=True)
class Opening:
    """In what state the term starts.

    Attributes:
        austerity_memory: Share of residents that remembers the cuts, 0 to 1.
        yes_if: Attitude *ja, mits* of civil servants, 0 to 1.
        fund_months: Months the fund exists when the term starts.
        mood: Mood about politics outside the town at the start of the term, -1 to 1.
    """

    austerity_memory: float = 0.0
    yes_if: float = 0.5
    fund_months: int = 24
    mood: float = 0.0


@dataclass(frozen=True, slots=True)
class Town:
    """Everything the society needs to know of one municipality."""

    id: str
    neighbourhoods: tuple[Neighbourhood, ...]
    factions: tuple[Faction, ...]
    institution: Institution
    opening: Opening = Opening()
    civil_servants: int = 6
    blocks: Mapping[str, BuildingBlock] = field(default_factory=dict)
    incidents: tuple[Incident, ...] = ()

    @property
    def residents(self) -> int:
        """Number of residents of the whole town."""
        return sum(part.residents for part in self.neighbourhoods)
