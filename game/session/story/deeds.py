"""Acts of the council beside a verdict on its agenda: answers, hours, money, a place, a task.

Each uses what the society has already; none sets an outcome. In a town where
the group is no more, nothing happens.
"""

from __future__ import annotations

from dataclasses import dataclass

from agents.acts import CouncilAct
from agents.answers import give_answer
from agents.cases import Item
from agents.municipality import Municipality
from agents.tables import HALFWAY


@dataclass(frozen=True)
class Settle(CouncilAct):
    """A verdict of the model's own on a case that nobody put on the agenda.

    Attributes:
        case: Identity of the case.
        kind: Kind of case of the model.
        verdict: A verdict of that kind.
        initiative: Identity of the group, or 0.
        neighbourhood: Where it plays.
        eur: Money at stake, EUR.
    """

    case: int
    kind: str
    verdict: str
    initiative: int
    neighbourhood: str
    eur: float = 0.0

    def carry_out(self, model: Municipality) -> None:
        """Settle it now."""
        hood = model.people.names.index(self.neighbourhood)
        item = Item(
            self.case, self.kind, self.initiative, 0, hood, self.eur, model.month, waits=False
        )
        model.settle_case(item, self.verdict)


@dataclass(frozen=True)
class AnswerNow(CouncilAct):
    """The council answers a group itself; what waits on the desk is taken off it.

    Attributes:
        initiative: Identity of the group.
        yes: Whether it gets what it asks.
        eur: Money with a yes, EUR.
        files: Kind of file that is answered: `grant` or `permit`.
    """

    initiative: int
    yes: bool
    eur: float
    files: str

    def carry_out(self, model: Municipality) -> None:
        """Answer, counting from when it asked."""
        group = model.group(self.initiative)
        if group is None or not group.alive:
            return
        mine = [
            f for f in model.desk.files if (f.initiative, f.kind) == (self.initiative, self.files)
        ]
        since = min((file.month for file in mine), default=model.month)
        model.desk.withdraw(group, self.files)
        waited = model.month - since + HALFWAY
        give_answer(model, group, yes=self.yes, eur=self.eur, waited=waited)


@dataclass(frozen=True)
class HandOver(CouncilAct):
    """A group takes over a municipal task for good."""

    initiative: int

    def carry_out(self, model: Municipality) -> None:
        """Give it the task; the desk is rid of the work, the group has it."""
        group = model.group(self.initiative)
        if group is None or not group.alive or group.record.took_over:
            return
        give_answer(model, group, yes=True, eur=0.0, waited=HALFWAY)
        group.record.took_over = True
        model.counts["takeovers"] += 1


@dataclass(frozen=True)
class SellPlace(CouncilAct):
    """The municipality sells a building: the group hears no, the budget gains."""

    initiative: int
    eur: float

    def carry_out(self, model: Municipality) -> None:
        """Sell it; a group that is in it has its place no longer."""
        model.overspent -= self.eur
        group = model.group(self.initiative)
        if group is None or not group.alive:
            return
        group.record.place_until = min(group.record.place_until, model.month)
        give_answer(model, group, yes=False, eur=self.eur, waited=HALFWAY)


@dataclass(frozen=True)
class ExtraHands(CouncilAct):
    """Hired hands at the desk: hours for some months, paid from the budget.

    Attributes:
        share: Hours on top of the usual ones, as a share of those.
        months: How long.
        eur: What it costs, EUR.
    """

    share: float
    months: int
    eur: float

    def carry_out(self, model: Municipality) -> None:
        """Hire them."""
        model.desk.lost.append((model.month + self.months, -self.share))
        model.overspent += self.eur


@dataclass(frozen=True)
class FillFund(CouncilAct):
    """Money from the budget into the fund, EUR; negative takes it back."""

    eur: float

    def carry_out(self, model: Municipality) -> None:
        """Move the money, never more than there is."""
        eur = max(self.eur, -model.fund.left)
        model.fund.left += eur
        model.overspent += eur


@dataclass(frozen=True)
class SetApart(CouncilAct):
    """A share of what the fund has left is set apart for neighbourhoods.

    Attributes:
        share: Share of what is left, 0 to 1.
        neighbourhood: For which; empty for all that got nothing this year.
    """

    share: float
    neighbourhood: str = ""

    def carry_out(self, model: Municipality) -> None:
        """Divide it by residents."""
        fund, names = model.fund, model.people.names
        if not fund.split:
            fund.split = [0.0] * len(names)
        hoods = [names.index(self.neighbourhood)] if self.neighbourhood else _without(model)
        total = sum(model.people.residents[hood] for hood in hoods)
        apart = max(0.0, fund.left) * self.share
        for hood in hoods:
            fund.split[hood] += apart * model.people.residents[hood] / total
        fund.left -= apart if hoods else 0.0


def _without(model: Municipality) -> list[int]:
    """Return the neighbourhoods whose groups got no money this year."""
    paid = {g.record.hood for g in model.initiatives if g.record.identity in model.fund.paid_to}
    return [hood for hood in range(len(model.people.names)) if hood not in paid]


@dataclass(frozen=True)
class CloseFund(CouncilAct):
    """No money from the fund until a month, absolute."""

    until: int

    def carry_out(self, model: Municipality) -> None:
        """Take what is left back, and fill it no more until then."""
        model.overspent -= max(0.0, model.fund.left)
        model.fund.left = 0.0
        model.fund.split = [0.0] * len(model.fund.split)
        model.fund.empty_since = model.month
        model.fund_cuts.append((self.until, 1.0))


@dataclass(frozen=True)
class LessAgenda(CouncilAct):
    """Fewer items for the council, who are somebody else's work for some months.

    Attributes:
        items: Items a month that the council need not do.
        months: How long.
        eur: What it costs to hire who does them, EUR.
        desk_hours: Hours of civil servants that it takes instead.
    """

    items: float
    months: int
    eur: float = 0.0
    desk_hours: float = 0.0

    def carry_out(self, model: Municipality) -> None:
        """Move the work."""
        model.chamber.extra_items.append((model.month + self.months, -self.items))
        model.overspent += self.eur
        if self.desk_hours:
            model.desk.spend(model, self.desk_hours)


@dataclass(frozen=True)
class PassBy(CouncilAct):
    """Who had to decide sees the council do it: residents feel it, civil servants grow careful."""

    owner: str

    def carry_out(self, model: Municipality) -> None:
        """Let them feel it as the society does."""
        p = model.parameters
        if self.owner in ("servant", "college"):
            for servant in model.servants:
                servant.blamed(p)
        elif model.deciders:
            rows = list(model.deciders)
            model.treat(rows, p.reversal_fairness, 0.0, p.reopen_expected)  # type: ignore[arg-type]
