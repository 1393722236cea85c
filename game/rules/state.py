"""The state of a session: where the table is and what it decided. Frozen and JSON-able.

What the society told it stands in it as the views and reports that it came in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from game.rules.definitions import AdoptedBlock, Lens, Work
from game.rules.endings import ElectionReport, EpilogueReport
from game.rules.reports import (
    AssumptionReport,
    Expectation,
    LifeReport,
    Look,
    RoundOpening,
    VoteReport,
)
from game.rules.views import LATER


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
class Pledge:
    """A building block that was promised to another faction for its support.

    Attributes:
        round: Round in which it was promised.
        subject: The vote for which it was.
        faction: To whom.
        block: What comes before the council later.
        by: Round in which it must at the latest.
    """

    round: int
    subject: str
    faction: str
    block: str
    by: int


@dataclass(frozen=True, slots=True)
class Bet:
    """A bet on a named initiative: will it `live` or `end` this round."""

    initiative: str
    outcome: str


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """What a round left behind, for the debrief.

    `proposal` is the verdict the table proposed, `verdict` the one that stood
    after the vote; `method` is the werkwijze in force during the months, `draft`
    the one that was voted on;
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
    draft: tuple[AdoptedBlock, ...] = field(default=(), metadata=LATER)


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
        pledges: What was promised to other factions this term.
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
    pledges: tuple[Pledge, ...] = ()
