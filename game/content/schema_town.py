"""What the files of one town may say.

A town is a folder with `scenario.toml`, `neighbourhoods.toml`, `council.toml`
and `institution.toml`. Every figure says where it comes from.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.content.schema import (
    CardName,
    FormatOne,
    Identifier,
    LeverSetting,
    Origin,
    Sentence,
    Strict,
    Text,
)
from game.content.schema_variety import Coalition

LAST = 100
"""Place in the list of a town that says nothing about it."""

Share = Annotated[float, Field(ge=0, le=1)]


class ShareFigure(Strict):
    """A share from 0 to 1, with its source."""

    value: Share = Field(description="From 0 to 1")
    source: Origin = Field(description="Where it comes from")
    note: str = Field(default="", description="Which publication, or why this value")


class MoodFigure(Strict):
    """A mood from -1 to 1, with its source."""

    value: float = Field(ge=-1, le=1, description="From -1 (sour) to 1 (sunny)")
    source: Origin = Field(description="Where it comes from")
    note: str = Field(default="", description="Which publication, or why this value")


class CountFigure(Strict):
    """A whole number, with its source."""

    value: int = Field(ge=0, le=2_000_000, description="A whole number")
    source: Origin = Field(description="Where it comes from")
    note: str = Field(default="", description="Which publication, or why this value")


class ResidentsFigure(Strict):
    """A number of residents, with its source."""

    value: int = Field(ge=20, le=1_000_000, description="Number of residents")
    source: Origin = Field(description="Where it comes from")
    note: str = Field(default="", description="Which publication, or why this value")


class AgeShares(Strict):
    """Shares of residents of 0-14, 15-24, 25-44, 45-64, and 65 years and over."""

    shares: list[Share] = Field(min_length=5, max_length=5, description="Five shares, sum 1")
    source: Origin = Field(description="Where they come from")
    note: str = Field(default="", description="Which publication, or why these values")


class EducationShares(Strict):
    """Shares of residents of 15 and over with low, middle and high education."""

    shares: list[Share] = Field(min_length=3, max_length=3, description="Three shares, sum 1")
    source: Origin = Field(description="Where they come from")
    note: str = Field(default="", description="Which publication, or why these values")


class Neighbourhood(Strict):
    """One part of town."""

    id: Identifier = Field(description="Identity; all luck of its residents hangs on it")
    name: CardName = Field(description="Name on the map")
    settlement: Literal["town", "village", "rural"] = Field(description="Kind of settlement")
    residents: ResidentsFigure = Field(description="Number of residents")
    ages: AgeShares = Field(description="Residents by age")
    education: EducationShares = Field(description="Residents by education")
    place: list[Share] = Field(
        min_length=2, max_length=2, description="Place on the map: from west, from north, 0 to 1"
    )


class NeighbourhoodsFile(Strict):
    """All parts of town."""

    format: FormatOne
    neighbourhoods: list[Neighbourhood] = Field(
        min_length=1, max_length=40, description="All parts of town"
    )


LensName = Literal[
    "initiatives", "participation", "trust", "decisions", "council_hours", "services"
]


class LensOrder(Strict):
    """What weighs most for a faction: the six lenses, each once."""

    order: list[LensName] = Field(
        min_length=6, max_length=6, description="All six lenses, the most important first"
    )
    source: Origin = Field(description="Where it comes from")
    note: str = Field(default="", description="Which publication, or why this order")


class Faction(Strict):
    """A faction in the council. Never a real party or person."""

    id: Identifier = Field(description="Identity")
    name: CardName = Field(description="Name of the faction")
    colour: int = Field(ge=0, le=7, description="Number in the colour list of the game")
    coalition: bool = Field(description="Whether it supports the college")
    openness: ShareFigure = Field(description="Mean belief in participatory working")
    appeal: ShareFigure = Field(description="Share of voters that leans to it at the start")
    lenses: LensOrder = Field(description="Its published order of lenses")
    members: list[Annotated[Text, Field(max_length=40)]] = Field(
        min_length=1, max_length=45, description="Names of its members, one per seat, invented"
    )


class CouncilFile(Strict):
    """The council: seats and factions."""

    format: FormatOne
    seats: int = Field(ge=1, le=45, description="Seats of the council")
    abstain: bool = Field(default=False, description="Whether members may abstain, by local rule")
    factions: list[Faction] = Field(min_length=1, max_length=16, description="All factions")
    coalitions: list[Coalition] = Field(
        default=[], max_length=4, description="Other coalitions that may be chosen before play"
    )


class InstitutionFile(Strict):
    """How the council, the college and the desks work now; a lever left out is at its usual."""

    format: FormatOne
    levers: list[LeverSetting] = Field(description="Levers that are known; others as usual")


class Start(Strict):
    """When the term of play starts."""

    year: int = Field(ge=1990, le=2100, description="Year")
    month: int = Field(ge=1, le=12, description="Month, 1 to 12")


class ScenarioText(Strict):
    """What players read of the town."""

    name: CardName = Field(description="Name of the town")
    summary: Sentence = Field(description="The town in one sentence, on the start screen")
    opening: Annotated[Text, Field(max_length=600)] = Field(description="How the term opens")
    notice: Annotated[Text, Field(max_length=400)] = Field(
        description="What is invented or estimated; shown on screen"
    )


class OpeningFigures(Strict):
    """In what state the term starts."""

    austerity_memory: ShareFigure = Field(description="Share that remembers the cuts")
    yes_if: ShareFigure = Field(description="Attitude `ja, mits` of civil servants")
    fund_months: CountFigure = Field(description="Months the fund exists at the start")
    mood: MoodFigure = Field(description="Mood about politics outside the town")


class LookHours(Strict):
    """Hours of the council per way of looking."""

    visit: CountFigure = Field(description="A visit to a neighbourhood")
    hearing: CountFigure = Field(description="A hearing with one initiative and its neighbours")
    audit: CountFigure = Field(description="An audit of the files at the desk")
    poll: CountFigure = Field(description="A poll among residents")


class DroppableHours(Strict):
    """Most hours a year that may be dropped, by kind of council work."""

    own_contacts: CountFigure = Field(description="Own contacts of members")
    preparation: CountFigure = Field(description="Reading and preparing")
    free_evenings: CountFigure = Field(description="Free evenings of members")


class MeansFigures(Strict):
    """Hours and money that the council can move."""

    slack_hours_year: CountFigure = Field(description="Free hours of the whole council a year")
    budget_room_eur: CountFigure = Field(description="Free structural money, EUR a year")
    civil_servants: CountFigure = Field(description="Civil servants who deal with residents")
    poll_sample: CountFigure = Field(description="Residents who answer a poll")
    talks_known: CountFigure = Field(
        description="Residents of a neighbourhood that members meet in a quarter to know it"
    )
    look_hours: LookHours = Field(description="Hours per way of looking")
    droppable_hours_year: DroppableHours = Field(description="What may be dropped")


class ScenarioFile(Strict):
    """The town itself: name, start, state, means."""

    format: FormatOne
    id: Identifier = Field(description="Identity; equals the name of the folder")
    base: Identifier = Field(default="base", description="Library of blocks and stories it uses")
    order: int = Field(
        default=LAST, ge=1, le=LAST, description="Place in the list of towns; the first is offered"
    )
    player_faction: Identifier = Field(description="Faction the player leads, unless chosen")
    months: int = Field(default=36, ge=12, le=96, description="Months of the term until election")
    without: list[Identifier] = Field(
        default=[], description="Blocks of the library that this town works by already"
    )
    start: Start = Field(description="When the term starts")
    text: ScenarioText = Field(description="What players read")
    opening: OpeningFigures = Field(description="In what state the term starts")
    means: MeansFigures = Field(description="Hours and money the council can move")
