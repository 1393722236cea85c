"""The content of one town as the rest of the game sees it: frozen values.

What it takes from the library is in `game.content.library`. Texts are Dutch, as
the author wrote them; `game.texts` translates them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agents.institution import Institution
from agents.town import Opening
from game.content.library import (
    BlockContent,
    ChallengeContent,
    DilemmaContent,
    DomainContent,
    FormatContent,
    IncidentContent,
    NamesContent,
    OpeningContent,
    RoleContent,
    ThemeContent,
)
from game.rules.definitions import Lens


@dataclass(frozen=True, slots=True)
class NeighbourhoodContent:
    """A part of town. `place` is its spot on the map: from west, from north, 0 to 1."""

    id: str
    name: str
    settlement: str
    residents: int
    age_shares: tuple[float, float, float, float, float]
    education_shares: tuple[float, float, float]
    place: tuple[float, float]


@dataclass(frozen=True, slots=True)
class MemberContent:
    """A council member: the seat and the (invented) name."""

    seat: str
    name: str


@dataclass(frozen=True, slots=True)
class FactionContent:
    """A faction. `colour` is a number in the colour list of the game.

    `lenses` is its published order, the most important first; empty where
    nobody published one.
    """

    id: str
    name: str
    colour: int
    coalition: bool
    openness: float
    appeal: float
    members: tuple[MemberContent, ...]
    lenses: tuple[Lens, ...] = ()


@dataclass(frozen=True, slots=True)
class Means:
    """Hours and money the council can move; hours are those of the whole council.

    Attributes:
        slack_hours_year: Free hours a year.
        budget_room_eur: Free structural money, EUR a year.
        civil_servants: Civil servants who deal with residents.
        look_hours: Hours per way of looking, of `game.rules.looking.WAYS`.
        droppable_hours_year: Most hours a year per kind of council work.
        poll_sample: Residents who answer a poll.
        talks_known: Residents of a neighbourhood that members must meet in a
            quarter, or the council does not know it from them.
    """

    slack_hours_year: int
    budget_room_eur: int
    civil_servants: int
    look_hours: Mapping[str, int]
    droppable_hours_year: Mapping[str, int]
    poll_sample: int
    talks_known: int


@dataclass(frozen=True, slots=True)
class CoalitionContent:
    """A choice of factions that support the college. `difficulty` is easy, usual or hard."""

    id: str
    title: str
    factions: tuple[str, ...]
    difficulty: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What of a town is chosen before play; empty is the town's own, or none."""

    opening: str = ""
    coalition: str = ""
    challenge: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that was written about one town, library included.

    Attributes:
        id: Identity of the town.
        name: Its name.
        summary: The town in one sentence.
        opening_text: How the term opens.
        notice: What is invented or estimated; shown on screen.
        start_year: Year in which the term of play starts.
        start_month: Month, 1 to 12.
        months: Months until the election.
        player_faction: Faction the player leads, unless another is chosen.
        abstain: Whether members may abstain.
        opening: State in which the term starts.
        means: Hours and money the council can move.
        institution: How the town works now (*zoals altijd*).
        neighbourhoods: Parts of town.
        factions: Factions, as listed by the author.
        blocks: Building blocks by identity, in the order of the alphabet.
        incidents: Incidents by identity.
        domains: Domains by identity, in the author's order.
        roles: Role cards by identity.
        formats: Formats by identity, shortest first.
        dilemmas: Texts of dilemmas by kind.
        themes: Themes by identity.
        names: Names of people and streets.
        assumptions: What the model assumes, in a sentence per parameter.
        openings: Ways in which a term may start, by identity.
        coalitions: Coalitions that may be chosen, as listed by the author.
        challenges: Challenge cards by identity.
        opened: The opening that was chosen, or None for the town's own.
        challenge: The challenge that was chosen, or None.
    """

    id: str
    name: str
    summary: str
    opening_text: str
    notice: str
    start_year: int
    start_month: int
    months: int
    player_faction: str
    abstain: bool
    opening: Opening
    means: Means
    institution: Institution
    neighbourhoods: tuple[NeighbourhoodContent, ...]
    factions: tuple[FactionContent, ...]
    blocks: Mapping[str, BlockContent]
    incidents: Mapping[str, IncidentContent]
    domains: Mapping[str, DomainContent]
    roles: Mapping[str, RoleContent]
    formats: Mapping[str, FormatContent]
    dilemmas: Mapping[str, DilemmaContent]
    themes: Mapping[str, ThemeContent]
    names: NamesContent
    assumptions: Mapping[str, str]
    openings: Mapping[str, OpeningContent]
    coalitions: tuple[CoalitionContent, ...]
    challenges: Mapping[str, ChallengeContent]
    opened: OpeningContent | None
    challenge: ChallengeContent | None

    @property
    def just_happened(self) -> tuple[str, ...]:
        """Incidents that happened as the term starts."""
        return self.opened.just_happened if self.opened else ()
