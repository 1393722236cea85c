"""What a seat may ask. Every command names the round and beat it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.definitions import Lens, Work
from game.rules.endings import ElectionReport, EpilogueReport
from game.rules.reports import AssumptionReport, Expectation, LifeReport, RoundOpening, VoteReport
from game.rules.state import Beat
from game.rules.views import Item, Measure, TownView


@dataclass(frozen=True, slots=True)
class Command:
    """Base of all commands.

    Attributes:
        round: Round the command belongs to.
        beat: Beat the command belongs to; stale once that has closed.
    """

    round: int
    beat: Beat


# --- from the table ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RankLenses(Command):
    """Give the own ranking of all six lenses (beat RANKING)."""

    order: tuple[Lens, ...]


@dataclass(frozen=True, slots=True)
class LookAround(Command):
    """Spend hours to see more (beat BULLETIN).

    Attributes:
        way: `visit`, `hearing`, `audit` or `poll`.
        neighbourhood: Where a visit goes; else empty.
        initiative: Who is heard at a hearing; else empty.
    """

    way: str
    neighbourhood: str
    initiative: str = ""


@dataclass(frozen=True, slots=True)
class GoOn(Command):
    """Close this beat and go to the next."""


@dataclass(frozen=True, slots=True)
class ChooseVerdict(Command):
    """Propose a way out of the dilemma (beat DILEMMA)."""

    verdict: str


@dataclass(frozen=True, slots=True)
class PullBack(Command):
    """Take a case that the rules in force leave to others back to the council (beat DILEMMA)."""


@dataclass(frozen=True, slots=True)
class AddBlock(Command):
    """Put a block in the draft (beat METHOD)."""

    block: str


@dataclass(frozen=True, slots=True)
class RemoveBlock(Command):
    """Take a block out of the draft (beat METHOD)."""

    block: str


@dataclass(frozen=True, slots=True)
class TuneBlock(Command):
    """Set one choice of a block in the draft (beat METHOD)."""

    block: str
    choice: str
    option: str


@dataclass(frozen=True, slots=True)
class DropWork(Command):
    """Say how many hours a year of a kind of work are dropped (beat METHOD)."""

    work: Work
    hours_year: int


@dataclass(frozen=True, slots=True)
class CallVote(Command):
    """Bring a proposal to the vote (beat DECISION).

    Attributes:
        subject: `dilemma` or `method`; the dilemma is voted on first.
        own_choice: What the own faction votes.
    """

    subject: str
    own_choice: str


@dataclass(frozen=True, slots=True)
class SoundOut(Command):
    """Ask how the factions stand on a subject before the vote (beat DECISION)."""

    subject: str


@dataclass(frozen=True, slots=True)
class TalkWith(Command):
    """Spend hours on talking with one faction about a subject (beat DECISION)."""

    subject: str
    faction: str


@dataclass(frozen=True, slots=True)
class CallDiscipline(Command):
    """Let the line of the coalition count in full in this vote (beat DECISION)."""

    subject: str


@dataclass(frozen=True, slots=True)
class AmendVerdict(Command):
    """Change the proposal on the dilemma to one that asks less money (beat DECISION)."""

    verdict: str


@dataclass(frozen=True, slots=True)
class AmendBlock(Command):
    """Change one block of the draft to a smaller setting (beat DECISION)."""

    block: str
    choice: str
    option: str


@dataclass(frozen=True, slots=True)
class PromiseAnswer(Command):
    """Promise a group that waits its answer within so many months (beat DECISION)."""

    initiative: str
    months: int


@dataclass(frozen=True, slots=True)
class PromiseBlock(Command):
    """Promise a faction, for its vote now, to bring a block it would like (beat DECISION)."""

    subject: str
    faction: str
    block: str


@dataclass(frozen=True, slots=True)
class PlaceBet(Command):
    """Bet on a followed initiative (beat LIFE), or on none with empty fields."""

    initiative: str
    outcome: str


@dataclass(frozen=True, slots=True)
class DisputeAssumption(Command):
    """Set an estimate of the model as the room sees it, and ask what differs (any beat)."""

    assumption: str
    value: float


# --- from nature ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OpenRound(Command):
    """Nature opens the round that is due."""

    opening: RoundOpening


@dataclass(frozen=True, slots=True)
class ReportLook(Command):
    """Nature says what the last look found, and what the council knows since.

    Attributes:
        finding: What it found.
        town: The town as the council knows it now.
        known: The last figure of everything that was ever measured.
    """

    finding: Item
    town: TownView
    known: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class ReportExpectation(Command):
    """Nature says how the factions are thought to stand."""

    expectation: Expectation


@dataclass(frozen=True, slots=True)
class ReportVote(Command):
    """Nature says how the council voted."""

    report: VoteReport


@dataclass(frozen=True, slots=True)
class ReportMonths(Command):
    """Nature says what happened in the months of the round."""

    report: LifeReport


@dataclass(frozen=True, slots=True)
class ReportElection(Command):
    """Nature says how the election went."""

    report: ElectionReport


@dataclass(frozen=True, slots=True)
class ReportEpilogue(Command):
    """Nature says what survived a year later."""

    report: EpilogueReport


@dataclass(frozen=True, slots=True)
class ReportAssumption(Command):
    """Nature says what the disputed estimate changes."""

    report: AssumptionReport


NATURE = (
    OpenRound,
    ReportLook,
    ReportExpectation,
    ReportVote,
    ReportMonths,
    ReportElection,
    ReportEpilogue,
    ReportAssumption,
)
"""Commands that only the seat *nature* may give."""
