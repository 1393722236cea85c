"""What nature reports while the term lasts: openings, looks, votes, months, what-ifs.

Everything that the society tells the table arrives as one of these, or of
those in `game.rules.endings`, in a command of the seat *nature*.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.definitions import Lens
from game.rules.views import (
    LATER,
    Dilemma,
    Face,
    InitiativeView,
    Item,
    LensReading,
    Measure,
    NeighbourhoodView,
    TownView,
    Values,
)


@dataclass(frozen=True, slots=True)
class RoundOpening:
    """What nature tells at the start of a round: bulletin, dilemma, town.

    Attributes:
        town: The town as the council knows it.
        bulletin: Three items that reached the council.
        deadline: The one date that is near.
        dilemma: The case of the round.
        followed: Initiatives that are followed by name.
        lenses: The true readings, sealed until election night.
        known: The last figure of everything that was ever measured.
    """

    town: TownView
    bulletin: tuple[Item, ...]
    deadline: Item
    dilemma: Dilemma
    followed: tuple[str, ...]
    lenses: tuple[LensReading, ...]
    known: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """One look the council paid for, and what it found.

    Attributes:
        way: `visit`, `hearing`, `audit` or `poll`.
        neighbourhood: Where it went, or empty.
        finding: What it found, or for a poll that it is on its way.
        initiative: Who was heard, or empty.
    """

    way: str
    neighbourhood: str
    finding: Item | None = None
    initiative: str = ""


@dataclass(frozen=True, slots=True)
class FactionExpectation:
    """How the seats of one faction are thought to stand.

    Attributes:
        faction: The faction.
        yes: Seats that are thought to be for.
        no: Seats that are thought to be against.
        unsure: Seats that may go either way.
        wishes: Blocks its members would like most, of those that may come later.
    """

    faction: str
    yes: int
    no: int
    unsure: int
    wishes: tuple[str, ...] = field(default=(), metadata=LATER)


@dataclass(frozen=True, slots=True)
class Expectation:
    """How the other factions are thought to stand before a vote; never the vote itself.

    Attributes:
        subject: `dilemma` or `method`.
        factions: All factions but the own.
    """

    subject: str
    factions: tuple[FactionExpectation, ...]


@dataclass(frozen=True, slots=True)
class SeatVote:
    """How one seat votes. `choice` is `for`, `against` or `abstain`."""

    seat: str
    choice: str
    reason: str


@dataclass(frozen=True, slots=True)
class VoteReport:
    """A council vote.

    Attributes:
        subject: `dilemma` or `method`.
        votes: One per seat that is present, in the order they fall.
        passed: Whether the proposal passed.
        tie: Whether the votes were equal.
        statements: Stemverklaring per faction: pairs (faction, reason code).
        college: Per college block in a method: pairs (block, `accepts`,
            `slow` or `declines`).
    """

    subject: str
    votes: tuple[SeatVote, ...]
    passed: bool
    tie: bool
    statements: tuple[tuple[str, str], ...]
    college: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class InitiativeStep:
    """One dated step in the life of an initiative, for the film."""

    month: int
    initiative: InitiativeView


@dataclass(frozen=True, slots=True)
class Followed:
    """A followed initiative in the months of a round.

    Attributes:
        initiative: Identity of the initiative.
        crew: Who pull it, the founder first; empty once it has ended.
        people: How many took part, a number a month.
        steps: Dated steps of these months: pairs (month of the term, step).
    """

    initiative: str
    crew: tuple[Face, ...]
    people: tuple[int, ...]
    steps: tuple[tuple[int, Item], ...]


@dataclass(frozen=True, slots=True)
class MonthFrame:
    """One month of the film: the neighbourhoods as the council knew them."""

    month: int
    neighbourhoods: tuple[NeighbourhoodView, ...]


@dataclass(frozen=True, slots=True)
class Shadow:
    """How the followed initiative fared in the shadow town (one run).

    Attributes:
        initiative: Identity of the initiative.
        here: Its state here.
        there: Its state there; empty when it never came to be there.
        differs: Whether anything differs.
    """

    initiative: str
    here: str
    there: str
    differs: bool


@dataclass(frozen=True, slots=True)
class LifeReport:
    """What happened in the months of a round.

    Attributes:
        first_month: First month lived.
        frames: The film, one frame a month.
        steps: Steps in the lives of initiatives that reached the council, in order.
        town: The town at the end, as the council knows it.
        front_page: Headline, then small items.
        bet_won: Whether the bet came out; None without a bet.
        shadow: Comparison with the shadow town.
        lenses: The six lenses at the end, with spread; sealed until election night.
        shadow_lenses: The same in the shadow town, as sealed.
        left_seats: Seats whose member left for workload.
        verdict: What the council's own members would have done: the verdict
            that was carried out on the dilemma.
        hours: Pairs (kind of council work, hours a week a member).
        sworn_in: Pairs (seat, name of who took it over).
        followed: The initiatives that the table followed.
    """

    first_month: int
    frames: tuple[MonthFrame, ...]
    steps: tuple[InitiativeStep, ...]
    town: TownView
    front_page: tuple[Item, ...]
    bet_won: bool | None
    shadow: Shadow | None
    lenses: tuple[LensReading, ...]
    shadow_lenses: tuple[LensReading, ...]
    left_seats: tuple[str, ...]
    verdict: str
    hours: Values
    sworn_in: tuple[tuple[str, str], ...] = field(default=(), metadata=LATER)
    followed: tuple[Followed, ...] = field(default=(), metadata=LATER)


@dataclass(frozen=True, slots=True)
class LensDifference:
    """What something changes at one lens, in paired runs with the same luck.

    Attributes:
        lens: Which lens.
        mean: Mean difference, in the lens's own unit.
        low: 10th percentile of the pairs.
        high: 90th percentile.
        dots: Every pair, sorted.
    """

    lens: Lens
    mean: float
    low: float
    high: float
    dots: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class AssumptionReport:
    """What the term would look like at its end with another estimate.

    Attributes:
        assumption: Name of the estimate.
        usual: Its value in the model.
        value: Its value as the room sees it.
        months: Months after the start of the term that are compared.
        differences: One per lens: the room's value minus the usual one.
    """

    assumption: str
    usual: float
    value: float
    months: int
    differences: tuple[LensDifference, ...]
