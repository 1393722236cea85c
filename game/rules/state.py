"""The state of a session: frozen, free of display text, JSON-able.

Everything that the society tells the table arrives as one of the reports
below, in a command of the seat *nature*. Texts are codes with values; the
sentences are made in `game.texts`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from game.rules.definitions import AdoptedBlock, Lens, Work

Value = str | int | float
Values = tuple[tuple[str, Value], ...]
"""Placeholders of a text, sorted by name. Identities stand for names."""

LATER = {"later": True}
"""Marks a field that journals of before it existed do without; see `canonical`."""


class Beat(StrEnum):
    """Where in the session the table is."""

    RANKING = "ranking"
    BULLETIN = "bulletin"
    DILEMMA = "dilemma"
    METHOD = "method"
    DECISION = "decision"
    LIFE = "life"
    ELECTION = "election"
    EPILOGUE = "epilogue"
    DEBRIEF = "debrief"


class Owed(StrEnum):
    """What nature owes the table before play goes on."""

    ROUND = "round"
    LOOK = "look"
    EXPECTATION = "expectation"
    VOTE = "vote"
    MONTHS = "months"
    ELECTION = "election"
    EPILOGUE = "epilogue"
    ASSUMPTION = "assumption"


class InitiativeState(StrEnum):
    """Life of an initiative as the table sees it."""

    IDEA = "idea"
    WAITING = "waiting"
    RUNNING = "running"
    FLOURISHING = "flourishing"
    ENDED_WELL = "ended_well"
    DIED = "died"


@dataclass(frozen=True, slots=True)
class Face:
    """A person with a name, the same through the whole term.

    Attributes:
        citizen: Row of a resident, or -1 for who is none of the simulated citizens.
        name: First name and family name.
        age: Years.
        woman: Whether a woman; decides name and drawing.
        neighbourhood: Where the person lives; empty for a civil servant.
        look: Seeds the drawing of the face.
        role: `resident`, `civil_servant` or `member`.
        voice: One of `codes.MANNERS`, the way of speaking; empty where unknown.
    """

    citizen: int
    name: str
    age: int
    woman: bool
    neighbourhood: str
    look: int
    role: str = field(default="resident", metadata=LATER)
    voice: str = field(default="", metadata=LATER)


@dataclass(frozen=True, slots=True)
class InitiativeView:
    """An initiative as it stands on the map.

    Attributes:
        id: Stable identity.
        name: Proper name, the same in every language.
        theme: Theme id; decides the icon.
        neighbourhood: Where it is.
        state: Where it is in its life.
        reach: People it reaches.
        founder: Who started it.
        reason: Why it ended, a code; empty while it lives.
        seen: Month of the term in which the council last saw it like this.
        source: What the council knows it from, of `game.rules.knowledge.SOURCES`.
        homes: Where the people live who take part now: how many in each
            neighbourhood of the town, in the town's order.
        matured: Whether it came to stand firmly in this term; what it made
            then stays where it is.
    """

    id: str
    name: str
    theme: str
    neighbourhood: str
    state: InitiativeState
    reach: int
    founder: Face
    reason: str = ""
    seen: int = 0
    source: str = ""
    homes: tuple[int, ...] = ()
    matured: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the bulletin or the front page: a code and its values.

    Attributes:
        code: What is told.
        values: Its values.
        face: The person beside it.
        initiative: The initiative it is about.
        neighbourhood: Where it plays.
        deck: Which shuffle of the ways to say it this term has.
        turn: How many times this code was told before in this term.
        spoken: How many times someone with this voice spoke at this code before.
    """

    code: str
    values: Values = ()
    face: Face | None = None
    initiative: str = ""
    neighbourhood: str = ""
    deck: int = field(default=0, metadata=LATER)
    turn: int = field(default=0, metadata=LATER)
    spoken: int = field(default=0, metadata=LATER)


@dataclass(frozen=True, slots=True)
class DilemmaOption:
    """One way out. `verdict` is what the society is told; `final` cannot be undone this term."""

    verdict: str
    hours: int
    eur: int
    final: bool = field(default=False, metadata=LATER)


@dataclass(frozen=True, slots=True)
class Dilemma:
    """A concrete case that grew out of the town.

    Attributes:
        id: Identity of the agenda item in the society.
        kind: Kind of dilemma; names the text file.
        source: Where it comes from, of `SOURCES`.
        face: The person it is about.
        initiative: Identity of the initiative, or empty.
        neighbourhood: Where it plays.
        values: Values for the texts.
        flags: Names of what is true in this town now; they choose arguments.
        owner: Whose the decision is by the rules in force, of `OWNERS`; when it is
            not the council's, deciding anyway costs `pull_back_hours`.
        rule: The rule in force that says so, a code.
        pull_back_hours: Hours it costs to take it back to the council.
        options: Ways out; `as_always` is always among them.
        adviser: The civil servant who advises.
        neighbour: Someone who lives beside it.
    """

    id: str
    kind: str
    source: str
    face: Face
    initiative: str
    neighbourhood: str
    values: Values
    flags: tuple[str, ...]
    owner: str
    rule: str
    pull_back_hours: int
    options: tuple[DilemmaOption, ...]
    adviser: Face | None = field(default=None, metadata=LATER)
    neighbour: Face | None = field(default=None, metadata=LATER)

    @property
    def council_decides(self) -> bool:
        """Whether the decision is the council's by the rules in force."""
        return self.owner == "council"


@dataclass(frozen=True, slots=True)
class LensReading:
    """One lens at one moment.

    Attributes:
        lens: Which lens.
        value: The reading in its own unit.
        low: Lower end of the spread (10th percentile over re-runs).
        high: Upper end of the spread (90th percentile).
        unit: Code of the unit.
        origin: `measured`, `derived` or `estimated`.
        dots: Sorted readings over re-runs with other luck, for the dot plot.
        parts: Named parts of the reading (for instance trust of three groups).
    """

    lens: Lens
    value: float
    low: float
    high: float
    unit: str
    origin: str
    dots: tuple[float, ...] = ()
    parts: Values = ()


@dataclass(frozen=True, slots=True)
class NeighbourhoodView:
    """What is known of a neighbourhood; shares from 0 to 1, 0 where nothing is known.

    Attributes:
        id: Identity.
        residents: How many live there; that is always known.
        involved_share: Share that does a task now and then, when it was last seen.
        active_share: Share that is in an initiative, when it was last seen.
        seen: Month of the term in which it was last seen; None for never.
        source: What the council knows it from, of `game.rules.knowledge.SOURCES`.
    """

    id: str
    residents: int
    involved_share: float
    active_share: float
    seen: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class TownView:
    """The town at one moment, as the council knows it: what it never saw is not in it.

    After the election everything is open, and it is the town as it is.
    """

    month: int
    neighbourhoods: tuple[NeighbourhoodView, ...]
    initiatives: tuple[InitiativeView, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure that was measured for the council.

    Attributes:
        what: What was measured, of `game.rules.codes.MEASURES`.
        lens: The lens it belongs to.
        value: What was found.
        low: Lower end of its error bar; the value itself where all was counted.
        high: Upper end of its error bar.
        unit: Code of the unit.
        month: Month of the term in which it was measured.
        source: `poll`, `audit` or `own`.
        sample: Residents who were asked; 0 where all was counted.
    """

    what: str
    lens: Lens
    value: float
    low: float
    high: float
    unit: str
    month: int
    source: str
    sample: int = 0


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
    """

    faction: str
    yes: int
    no: int
    unsure: int


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
class Promise:
    """An answer that was promised to a group.

    Attributes:
        round: Round in which it was promised.
        initiative: Identity of the group.
        month: Month of the term by which it has its answer.
    """

    round: int
    initiative: str
    month: int


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
class Bet:
    """A bet on a named initiative: will it `live` or `end` this round."""

    initiative: str
    outcome: str


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


@dataclass(frozen=True, slots=True)
class LifeStory:
    """The life of one initiative as dated steps."""

    initiative: InitiativeView
    steps: tuple[tuple[int, Item], ...]


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


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """What a round left behind, for the debrief.

    `proposal` is the verdict the table proposed, `verdict` the one that stood
    after the vote; `method` is the werkwijze in force during the months;
    `pulled_back` says whether the council took a case that was not its own.
    """

    round: int
    first_month: int
    months: int
    opening: RoundOpening
    looked: tuple[Look, ...]
    proposal: str
    verdict: str
    votes: tuple[VoteReport, ...]
    method: tuple[AdoptedBlock, ...]
    dropped: tuple[tuple[Work, int], ...]
    bet: Bet | None
    life: LifeReport
    hours_short_met: bool
    pulled_back: bool = field(default=False, metadata=LATER)


@dataclass(frozen=True, slots=True)
class GameState:
    """Everything the table knows.

    Attributes:
        faction: The player's own faction.
        ranking: Own ranking of the lenses, empty until given.
        round: Round from 1; 0 before the first.
        month: Months of the term that are lived, 0 to the term's length.
        beat: Where the table is.
        owed: What nature owes, or None when the table is to move.
        proposal: The verdict the table proposed for the dilemma.
        verdict: The verdict that stands: the proposal, or `as_always` once
            the council has voted it down.
        method: The werkwijze in force.
        draft: The werkwijze as it is being composed this round.
        dropped: What is dropped to pay for it: pairs (work, hours a year),
            sorted by work; stays dropped in later rounds until changed.
        called: The vote nature owes: (subject, what the own faction votes).
        hours_short_met: Whether the free hours fell short this round, so that
            something had to be dropped. Set with the accepted command (or the
            opening) that asked more than the slack; sticks for the round.
        expected: How the factions are thought to stand on the next vote.
        talked: Talks of this round: pairs (subject, faction).
        discipline: The one vote of the term in which the line of the coalition
            counts in full: (round, subject).
        amended: Subjects that were amended this round.
        promises: What was promised to groups this term.
        pulled_back: Whether the council took the case of this round from whose it was.
        final: The one decision of the term that cannot be undone: (round, verdict).
        disputed: The estimate nature is asked about: (name, the room's value).
        assumptions: Estimates that the room disputed, in order.
        history: Rounds that are over. A round moves here with the `GoOn` that
            closes it; its fields above stay until the next round opens.
    """

    faction: str
    ranking: tuple[Lens, ...] = ()
    round: int = 0
    month: int = 0
    beat: Beat = Beat.RANKING
    owed: Owed | None = None
    opening: RoundOpening | None = None
    looked: tuple[Look, ...] = ()
    proposal: str = ""
    verdict: str = ""
    method: tuple[AdoptedBlock, ...] = ()
    draft: tuple[AdoptedBlock, ...] = ()
    dropped: tuple[tuple[Work, int], ...] = ()
    called: tuple[str, str] | None = None
    votes: tuple[VoteReport, ...] = ()
    bet: Bet | None = None
    life: LifeReport | None = None
    hours_short_met: bool = False
    history: tuple[RoundRecord, ...] = ()
    election: ElectionReport | None = None
    epilogue: EpilogueReport | None = None
    expected: Expectation | None = None
    talked: tuple[tuple[str, str], ...] = ()
    discipline: tuple[int, str] | None = None
    amended: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()
    pulled_back: bool = False
    final: tuple[int, str] | None = None
    disputed: tuple[str, float] | None = None
    assumptions: tuple[AssumptionReport, ...] = ()
