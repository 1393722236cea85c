"""What the files of openings and challenge cards may say, and a coalition of a town.

An opening changes in what state a term starts: figures of the opening, means of
the council, levers of the institution, how often an incident happens. A challenge
is one measure of the finished term with the number it must not pass.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.content.schema import (
    CardName,
    FormatOne,
    Identifier,
    LeverChange,
    Origin,
    Sentence,
    Strict,
)

Difficulty = Literal["easy", "usual", "hard"]
Measure = Literal[
    "extra_eur",
    "members_left",
    "quiet_neighbourhoods",
    "voted_down",
    "work_dropped",
    "blocks_surviving",
    "seats_lost",
    "trust_above_shadow",
]


class FigureChange(Strict):
    """One figure of a town and what happens to it: one of `set`, `add`, `times`."""

    set: float | None = Field(default=None, description="New value")
    add: float | None = Field(default=None, description="What is added to the town's own value")
    times: float | None = Field(default=None, ge=0, le=5, description="Factor on the town's own")
    source: Origin = Field(description="Where the value comes from")
    note: str = Field(default="", description="Why this value, for other authors")


class OpeningChanges(Strict):
    """Changes to the state in which the term starts; what is left out stays the town's own."""

    austerity_memory: FigureChange | None = Field(
        default=None, description="Share that remembers the cuts, 0 to 1"
    )
    yes_if: FigureChange | None = Field(
        default=None, description="Attitude `ja, mits` of civil servants, 0 to 1"
    )
    fund_months: FigureChange | None = Field(
        default=None, description="Months the fund exists at the start, 0 to 240"
    )


class MeansChanges(Strict):
    """Changes to what the council can move; what is left out stays the town's own."""

    slack_hours_year: FigureChange | None = Field(
        default=None, description="Free hours of the whole council a year, 0 to 5000"
    )
    budget_room_eur: FigureChange | None = Field(
        default=None, description="Free structural money, EUR a year, 0 to 5000000"
    )


class IncidentChange(Strict):
    """How much more often an incident happens."""

    incident: Identifier = Field(description="Identity of the incident")
    times: float = Field(ge=0, le=5, description="Factor on how often it happens")
    source: Origin = Field(description="Where the factor comes from")
    note: str = Field(default="", description="Why this factor, for other authors")


class OpeningText(Strict):
    """What players read of an opening."""

    title: CardName = Field(description="Name on the start screen")
    story: Sentence = Field(description="How the term opens, in one sentence")


class OpeningFile(Strict):
    """A way in which a term may start, on top of what the town is."""

    format: FormatOne
    id: Identifier = Field(description="Identity; equals the file name")
    text: OpeningText = Field(description="What players read")
    opening: OpeningChanges = Field(default=OpeningChanges(), description="State at the start")
    means: MeansChanges = Field(default=MeansChanges(), description="Hours and money")
    levers: list[LeverChange] = Field(default=[], description="How the town works at the start")
    incidents: list[IncidentChange] = Field(default=[], description="What happens more often")
    just_happened: list[Identifier] = Field(
        default=[], description="Incidents that happened as the term starts"
    )


class Coalition(Strict):
    """Factions that support the college, as a choice before play."""

    id: Identifier = Field(description="Identity")
    title: CardName = Field(description="Name on the start screen")
    factions: list[Identifier] = Field(min_length=1, description="Factions that support it")
    difficulty: Difficulty = Field(description="How hard a working method gets through")


class ChallengeText(Strict):
    """What players read of a challenge."""

    title: CardName = Field(description="Name of the card")
    task: Sentence = Field(description="What must be so at the end")


class ChallengeFile(Strict):
    """A challenge card: a measure of the finished term, and the number it is held against."""

    format: FormatOne
    id: Identifier = Field(description="Identity; equals the file name")
    measure: Measure = Field(description="What is counted at the end")
    most: int | None = Field(default=None, description="Met when the measure is at most this")
    least: int | None = Field(default=None, description="Met when the measure is at least this")
    text: ChallengeText = Field(description="What players read")
