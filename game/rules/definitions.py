"""What a session is played with: blocks, formats, seats and their costs.

Built by `game.content` from scenario files. Holds no display text and nothing
that changes during play.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Lens(StrEnum):
    """The six lenses. They are never added up."""

    INITIATIVES = "initiatives"
    PARTICIPATION = "participation"
    TRUST = "trust"
    DECISIONS = "decisions"
    COUNCIL_HOURS = "council_hours"
    SERVICES = "services"


class Power(StrEnum):
    """Whose power a building block is."""

    COUNCIL = "council"
    COLLEGE = "college"
    BOTH = "both"


class Instrument(StrEnum):
    """By which instrument a building block is taken."""

    RULES_OF_ORDER = "rules_of_order"
    ORDINANCE = "ordinance"
    BUDGET = "budget"
    MOTION = "motion"
    AGREEMENT = "agreement"


class Work(StrEnum):
    """Council work that may be dropped to pay for a working method in hours."""

    OWN_CONTACTS = "own_contacts"
    PREPARATION = "preparation"
    FREE_EVENINGS = "free_evenings"


@dataclass(frozen=True, slots=True)
class AdoptedBlock:
    """A building block in a working method, tuned.

    Attributes:
        block: Identity of the `BlockDefinition`.
        settings: Pairs (choice id, option id), sorted by choice id; a choice
            that is left out stands at its first option.
    """

    block: str
    settings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceDefinition:
    """One thing about a block that the council may tune; first option is default."""

    id: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlockDefinition:
    """What the rules know of a building block."""

    id: str
    domains: tuple[str, ...]
    power: Power
    instrument: Instrument
    choices: tuple[ChoiceDefinition, ...] = ()
    requires: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bill:
    """What a working method costs compared with *zoals altijd*.

    Attributes:
        council_hours_year: Hours of the whole council a year; negative frees.
        learning_hours: Hours of the whole council, once, for what is new.
        eur_year: Structural money, EUR a year, staff included.
        fte: Staff, full-time equivalents.
    """

    council_hours_year: float = 0.0
    learning_hours: float = 0.0
    eur_year: float = 0.0
    fte: float = 0.0


@dataclass(frozen=True, slots=True)
class FormatRules:
    """A format of play.

    Attributes:
        id: Identity of the format.
        months: Length of each round in months; sums to the length of the term.
        method_rounds: Rounds (from 1) in which the werkwijze may change.
    """

    id: str
    months: tuple[int, ...]
    method_rounds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SeatDefinition:
    """One seat of the council."""

    id: str
    faction: str
    coalition: bool


@dataclass(frozen=True, slots=True)
class AssumptionDefinition:
    """An estimate of the model that the room may dispute: its range, and whether it counts."""

    low: float
    high: float
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Challenge:
    """A challenge of the table's own choice; it changes nothing in play.

    Attributes:
        measure: What is counted at the end, of `game.rules.challenges.MEASURES`.
        most: Met when the measure is at most this, or None.
        least: Met when the measure is at least this, or None.
    """

    measure: str
    most: int | None = None
    least: int | None = None


@dataclass(frozen=True, slots=True)
class Ruleset:
    """Everything the transition needs besides state and command.

    Attributes:
        format: The format that is played.
        blocks: Building blocks by identity.
        seats: All seats of the council.
        neighbourhoods: Identities of the neighbourhoods.
        bill: Pure function: (method in force, proposed method) to the bill of
            the proposed method; learning hours count only what is new.
        slack_hours_year: Free hours of the whole council a year.
        look_hours: Hours per way of looking, of `game.rules.looking.WAYS`.
        droppable_hours_year: Most hours a year that each kind of work can give.
        budget_room_eur: Free structural money, EUR a year.
        abstain: Whether a member may abstain.
        max_new_blocks: Most blocks that may be added in one round.
        assumptions: Estimates of the model that may be disputed, by name.
    """

    format: FormatRules
    blocks: Mapping[str, BlockDefinition]
    seats: tuple[SeatDefinition, ...]
    neighbourhoods: tuple[str, ...]
    bill: Callable[[tuple[AdoptedBlock, ...], tuple[AdoptedBlock, ...]], Bill]
    slack_hours_year: float
    look_hours: Mapping[str, int]
    droppable_hours_year: Mapping[Work, int]
    budget_room_eur: float
    abstain: bool = False
    max_new_blocks: int = 3
    assumptions: Mapping[str, AssumptionDefinition] = field(default_factory=dict)
