"""How a term ends: election night, what was hidden until then, and what lasted a year later."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.views import LATER, Face, InitiativeView, Item, LensReading, Measure, TownView


@dataclass(frozen=True, slots=True)
class FactionResult:
    """A faction at the election; reasons are codes in citizens' words.

    Attributes:
        faction: The faction.
        seats_before: Seats until now.
        seats: Seats won.
        vote_share: Share of the votes.
        reason: What stands out among the voters who came or went.
        came: Voters who leaned elsewhere at the start of the term.
        went: Voters who leaned here and voted elsewhere.
        neighbourhood: Where most of that happened.
        voice: One of those voters; the code is why. None when nothing stands out.
    """

    faction: str
    seats_before: int
    seats: int
    vote_share: float
    reason: str
    came: int = 0
    went: int = 0
    neighbourhood: str = ""
    voice: Item | None = None


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who comes into the council for a faction."""

    faction: str
    face: Face


@dataclass(frozen=True, slots=True)
class Missed:
    """An initiative that ended this term and that the council never saw.

    Attributes:
        initiative: What it was.
        began: Month of the term in which it came up; below 0 before the term.
        ended: Month of the term in which it ended.
    """

    initiative: InitiativeView
    began: int
    ended: int


@dataclass(frozen=True, slots=True)
class Opened:
    """What the council did not see, opened on election night.

    Attributes:
        before: The town as the council knew it on election day.
        town: The town as it is.
        missed: Initiatives that ended unseen, those that meant most first; not all.
        missed_count: How many ended unseen in all.
        unknown_count: How many live on election day and were never seen.
        never_visited: Neighbourhoods where no visit went this term.
        known: The last figure of everything that was measured.
        truth: The same figures on election day, counted.
    """

    before: TownView
    town: TownView
    missed: tuple[Missed, ...]
    missed_count: int
    unknown_count: int
    never_visited: tuple[str, ...]
    known: tuple[Measure, ...]
    truth: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class ElectionReport:
    """Election night: the result, and everything that was hidden.

    Attributes:
        turnout: Share of those who may vote.
        results: One per faction.
        quotes: Residents after voting.
        lenses: The six lenses on election day.
        shadow_lenses: Those of the shadow town.
        returning_members: Members who come back.
        new_members: Members who are new.
        opened: What the council did not see.
        fallen: Factions in the order in which their seats are given out.
        shared: What all voters who changed have in common, a reason.
        leaving: Seats whose member does not come back.
        newcomers: Who is new.
        shadow_town: The shadow town on election day.
        leavers: Who does not come back, in the order of `leaving`.
        for_good: What came of the decision that cannot be undone; None when none was taken.
    """

    turnout: float
    results: tuple[FactionResult, ...]
    quotes: tuple[Item, ...]
    lenses: tuple[LensReading, ...]
    shadow_lenses: tuple[LensReading, ...]
    returning_members: int
    new_members: int
    opened: Opened
    fallen: tuple[str, ...] = ()
    shared: str = ""
    leaving: tuple[str, ...] = ()
    newcomers: tuple[Newcomer, ...] = ()
    shadow_town: TownView | None = None
    leavers: tuple[Face, ...] = field(default=(), metadata=LATER)
    for_good: Item | None = field(default=None, metadata=LATER)


@dataclass(frozen=True, slots=True)
class PromiseOutcome:
    """What came of a promise to a group.

    Attributes:
        initiative: Identity of the group.
        name: Its name; it may have left the map long ago.
        by: Month of the term by which it would have its answer.
        answered: Month in which it had it, or -1.
        outcome: `kept`, `late`, `broken`, or `lapsed` when the group stopped
            before the day came.
    """

    initiative: str
    name: str
    by: int
    answered: int
    outcome: str


@dataclass(frozen=True, slots=True)
class BlockFate:
    """Whether a block survived the new council, and on which three legs."""

    block: str
    survives: bool
    written: bool
    funded: bool
    liked: bool
    reason: str


@dataclass(frozen=True, slots=True)
class LifeStory:
    """The life of one initiative as dated steps."""

    initiative: InitiativeView
    steps: tuple[tuple[int, Item], ...]


@dataclass(frozen=True, slots=True)
class EpilogueReport:
    """Four quarters later, and the lives that are told at the debrief.

    Attributes:
        fates: What became of the blocks.
        town: The town, four quarters later.
        lived: The initiative that did best.
        died: The initiative whose end says most.
        people: What became of people the council met, and of one it never met.
        later: The initiatives that the table followed, as they stand now.
        quarters: How many initiatives were at work at the end of each quarter.
        promises: What came of every promise to a group.
    """

    fates: tuple[BlockFate, ...]
    town: TownView
    lived: LifeStory | None
    died: LifeStory | None
    people: tuple[Item, ...] = field(default=(), metadata=LATER)
    later: tuple[InitiativeView, ...] = ()
    quarters: tuple[int, ...] = ()
    promises: tuple[PromiseOutcome, ...] = ()
