"""What the table decides and the society carries out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from agents.cases import situations
from agents.citizens import hear_of_cuts
from agents.meeting import visit

if TYPE_CHECKING:
    from agents.municipality import Municipality


@dataclass(frozen=True)
class CouncilAct:
    """Base of all acts of a council."""

    def carry_out(self, model: Municipality) -> None:
        """Do it."""
        raise TypeError(f"{type(self).__name__} cannot be carried out")


@dataclass(frozen=True)
class GiveVerdict(CouncilAct):
    """The verdict on a case: at once for a situation, else when it comes up."""

    case: int
    verdict: str

    def carry_out(self, model: Municipality) -> None:
        """Settle a situation now, or keep the verdict for when the case comes up."""
        now = next((item for item in situations(model) if item.who == self.case), None)
        if now is None:
            model.verdicts[self.case] = self.verdict
        else:
            model.settle_case(now, self.verdict)


@dataclass(frozen=True)
class VisitNeighbourhood(CouncilAct):
    """A visit on top of those in the working method."""

    neighbourhood: str
    hours: float

    def carry_out(self, model: Municipality) -> None:
        """Hold the evening and spend the hours."""
        hood = model.people.names.index(self.neighbourhood)
        model.chamber.extra_hours += self.hours
        visit(model, hood, model.institution.promised_influence)


@dataclass(frozen=True)
class EndSubsidies(CouncilAct):
    """The base subsidies of associations end, and that is announced as letting go."""

    def carry_out(self, model: Municipality) -> None:
        """Let those who are in an association feel it, and let the town hear of it."""
        rows = np.flatnonzero(
            np.isin(
                model.citizens.slot,
                [group.place for group in model.initiatives if group.record.formal],
            )
        )
        model.treat(rows, model.parameters.reversal_fairness, 0.0, None)
        hear_of_cuts(model.people, model.citizens, rows, model.seed, model.month, model.parameters)


@dataclass(frozen=True)
class SpendHours(CouncilAct):
    """Hours of the whole council spent outside the working method."""

    hours: float

    def carry_out(self, model: Municipality) -> None:
        """Add the hours to this month."""
        model.chamber.extra_hours += self.hours


@dataclass(frozen=True)
class MakePromise(CouncilAct):
    """A promise to a group that it has its answer by a month, absolute."""

    initiative: int
    by: int

    def carry_out(self, model: Municipality) -> None:
        """Put its files first and remember the promise."""
        group = model.group(self.initiative)
        if group is None:
            return
        group.record.promised = self.by
        model.desk.put_first(self.initiative)


@dataclass(frozen=True)
class EndPromise(CouncilAct):
    """What came of a promise to a faction.

    Attributes:
        faction: To which it was made.
        kept: 1 when it was kept, 0 when it was broken.
        turned: Members who voted otherwise because of it, by identity.
    """

    faction: str
    kept: float
    turned: tuple[int, ...]

    def carry_out(self, model: Municipality) -> None:
        """Let all members learn from it, and those whose vote it turned be let down."""
        p = model.parameters
        for member in model.members:
            own = member.faction.id == self.faction
            member.sees_promise(self.kept, 1.0 if own else p.promise_heard, p)
            if member.who in self.turned:
                member.experiences(self.kept - 1.0, p)
