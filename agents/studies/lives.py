"""One life of a town under a method, and what is read from it for comparisons."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from agents.burn_in import start
from agents.initiatives import Record, Step
from agents.municipality import Municipality
from agents.results import series_of
from agents.studies.experiments import Method
from agents.town import Town

YEAR = 12
WEEKS = 4.35
EARLY = 7
"""Months after which hopes are read: the first visits and the first panel have been."""

Floats = NDArray[np.float32]


@dataclass
class Life:
    """A town at the end of some months, and what it was like on the way.

    Attributes:
        town: The town at the end.
        months: How long it lived.
        asked: Whether a citizen has left a question with the council, shape (grown,).
        hopes: Expected response of citizens after `EARLY` months, shape (grown,).
        hoping: Who had left a question by then, shape (grown,).
        trusts: Trust of citizens every quarter after the first year, each of
            shape (grown,).
        exits: Members who leave, as the sum of their chances.
    """

    town: Municipality
    months: int
    asked: NDArray[np.bool_]
    hopes: Floats
    hoping: NDArray[np.bool_]
    trusts: list[Floats] = field(default_factory=list)
    exits: float = 0.0

    def series(self, name: str, first: int = 0, last: int | None = None) -> list[float]:
        """Return months `first` to `last` of a series, counted from the start."""
        return series_of(self.town, name)[-self.months :][first:last]

    def mean(self, name: str) -> float:
        """Return the mean of a series over the last year."""
        return sum(self.series(name)[-YEAR:]) / YEAR

    def steps(self, record: Record) -> list[Step]:
        """Return what happened to a group during the life."""
        return [step for step in record.steps if step.month >= self.town.month - self.months]

    @property
    def records(self) -> list[Record]:
        """All groups that were there during the life."""
        return [*self.town.gone, *(group.record for group in self.town.initiatives)]


def lived(town: Town, method: Method, months: int, seed: int, keep_in: Path | None = None) -> Life:
    """Live a method from the start of the term.

    Args:
        town: The town.
        method: Changes per building block; empty is *zoals altijd*.
        months: How long.
        seed: Luck; the same seed gives the same luck under every method.
        keep_in: Folder where burn-ins are kept.
    """
    model = start(town, seed, keep_in=keep_in)
    model.adopt(method)
    nobody = np.zeros(model.people.grown, dtype=bool)
    life = Life(model, months, nobody.copy(), model.citizens.response.copy(), nobody)
    for month in range(1, months + 1):
        model.step()
        for batch in model.desk.questions:
            life.asked[batch.rows] = True
        life.exits += _leaving(model)
        if month == EARLY:
            life.hopes, life.hoping = model.citizens.response.copy(), life.asked.copy()
        if month > YEAR and month % 3 == 0:
            life.trusts.append(model.citizens.trust.copy())
    return life


def _leaving(model: Municipality) -> float:
    p = model.parameters
    return sum(p.exit_base * math.exp(p.exit_slope * (m.fatigue - 1.0)) for m in model.members)


def _hope_early(life: Life, base: Life) -> float:
    return _difference(life.hopes, base.hopes, life.hoping)


def _trust_late(life: Life, base: Life) -> float:
    pairs = list(zip(life.trusts, base.trusts, strict=True))
    return sum(_difference(*pair, life.asked) for pair in pairs) / max(1, len(pairs))


def _difference(mine: Floats, theirs: Floats, who: NDArray[np.bool_]) -> float:
    """Return the mean difference among some citizens, 0 when there are none."""
    return float((mine[who].astype(np.float64) - theirs[who]).mean()) if who.any() else 0.0


def _learned_users(life: Life, _: Life) -> float:
    """Return how much more of those who used the fund last year are higher educated."""
    town = life.town
    learned = town.people.education == 2
    users = town.citizens.used_fund >= town.month - YEAR
    return float(learned[users].mean() - learned.mean()) if users.any() else 0.0


def _used(life: Life, first: int, last: int) -> float:
    return sum(life.series("granted_eur", first, last)) / life.town.institution.fund_eur_year


def _weak_share(life: Life, _: Life) -> float:
    """Return plans a resident in the weakest third of the town, the strongest third as 1."""
    people = life.town.people
    residents = np.array(people.residents, dtype=np.float64)
    plans = np.zeros(len(residents))
    for record in life.records:
        plans[record.hood] += sum(
            step.code == "step_asked" and ("need", "money") in step.terms
            for step in life.steps(record)
        )
    order = np.argsort(people.status, kind="stable")
    weak, strong = (_third(plans[one], residents[one]) for one in (order, order[::-1]))
    return weak / strong if strong else 1.0


def _third(plans: NDArray[np.float64], residents: NDArray[np.float64]) -> float:
    """Return plans a resident in the first neighbourhoods that hold a third of the town."""
    before = np.cumsum(residents) - residents
    mine = before < residents.sum() / 3
    return float(plans[mine].sum() / residents[mine].sum())


def _to_known_groups(life: Life, _: Life) -> float:
    """Return the share of last year's money that went to groups paid before."""
    new = known = 0.0
    since = life.town.month - YEAR
    for record in life.records:
        paid = [(s.month, float(dict(s.terms)["eur"])) for s in record.steps if _is_paid(s)]
        for number, (month, eur) in enumerate(paid):
            if month >= since and number:
                known += eur
            elif month >= since:
                new += eur
    return known / (new + known) if new + known else 0.0


def _is_paid(step: Step) -> bool:
    return step.code == "step_granted" and dict(step.terms)["eur"] != 0


def _age_of_takers(life: Life, _: Life) -> float:
    """Return the mean age in months at which groups took a task over, or not a number."""
    ages = []
    for record in life.records:
        answers = [step.month for step in record.steps if step.code == "step_granted"]
        if record.took_over and answers:
            ages.append(answers[-1] - record.began)
    return sum(ages) / len(ages) if ages else math.nan


def _summed(name: str, first: int = 0, last: int | None = None) -> Callable[[Life, Life], float]:
    return lambda life, _: sum(life.series(name, first, last))


READINGS: dict[str, Callable[[Life, Life], float]] = {
    "hope_met_early": _hope_early,
    "trust_met_late": _trust_late,
    "learned_users": _learned_users,
    "used_first_year": lambda life, _: _used(life, 0, YEAR),
    "used_last_year": lambda life, _: _used(life, life.months - YEAR, life.months),
    "to_known_groups": _to_known_groups,
    "weak_share": _weak_share,
    "grants": _summed("grants"),
    "wait_weeks": lambda life, _: WEEKS * life.mean("desk_wait"),
    "fatigue": lambda life, _: life.mean("fatigue"),
    "exits": lambda life, _: life.exits,
    "own_contacts": lambda life, _: life.mean("hours_contacts"),
    "takeovers_first_year": _summed("takeovers", 0, YEAR),
    "takeovers": _summed("takeovers"),
    "age_of_takers": _age_of_takers,
    "reversals": _summed("reversals"),
    "advice_followed": _summed("advice_followed"),
    "belief": lambda life, _: life.mean("belief"),
    "form_added": lambda life, _: life.town.ratchet,
}
"""What can be read from a life, given the base life with the same luck."""
