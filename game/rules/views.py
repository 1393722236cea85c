"""What is seen of a town: people, initiatives, cases, readings, and the items told of them.

Texts are codes with values; the sentences are made in `game.texts`. Values are
frozen and JSON-able, and so is everything made of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from game.rules.definitions import Lens

Value = str | int | float
Values = tuple[tuple[str, Value], ...]
"""Placeholders of a text, sorted by name. Identities stand for names."""

LATER = {"later": True}
"""Marks a field that journals of before it existed do without; see `canonical`."""


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
