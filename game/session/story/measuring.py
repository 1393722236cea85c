"""Figures that are measured for the council: a poll with its error, an audit, its own hours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from agents import survey
from agents.keyed import draws
from agents.lenses import LENSES, YEAR, takes_part
from agents.municipality import BURN_IN, Municipality
from game.rules.codes import MEASURES
from game.rules.definitions import Lens
from game.rules.views import Item, Measure, Value

SURE = 1.96
"""Standard errors on either side of a figure: nineteen of twenty polls hold the truth."""

LOW, HIGH = 0, 2
"""Levels of schooling that are compared."""

_LENSES = {
    "trust": Lens.TRUST,
    "active_low": Lens.PARTICIPATION,
    "active_high": Lens.PARTICIPATION,
    "in_time": Lens.DECISIONS,
    "weeks_waited": Lens.SERVICES,
    "hours_week": Lens.COUNCIL_HOURS,
}


class _Question(NamedTuple):
    """A question of a poll: who says yes, and to whom it is put."""

    what: str
    yes: NDArray[np.bool_]
    to: NDArray[np.bool_]


def poll(model: Municipality, sample: int) -> tuple[Measure, ...]:
    """Ask a sample of residents, and return what they say with its error.

    Args:
        model: The town; nothing in it changes.
        sample: Residents who answer.
    """
    people = model.people
    who = people.who[: people.grown]
    luck = draws(model.seed, "poll", who, model.month)
    asked = np.zeros(people.grown, dtype=bool)
    asked[luck.argsort(kind="stable")[:sample]] = True
    found = []
    for question in _questions(model):
        mine = asked & question.to
        count = int(np.count_nonzero(mine))
        share = int(np.count_nonzero(question.yes & mine)) / max(1, count)
        low, high = interval(share, count)
        found.append(_measure(model, question.what, share, low, high, "poll", count))
    return tuple(found)


def interval(share: float, count: int) -> tuple[float, float]:
    """Return the error bar of a share in a sample (Wilson), each end from 0 to 1."""
    if not count:
        return 0.0, 1.0
    square = SURE * SURE / count
    middle = (share + square / 2.0) / (1.0 + square)
    reach = SURE * (share * (1.0 - share) / count + square / (4.0 * count)) ** 0.5 / (1.0 + square)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def audit(model: Municipality) -> tuple[Measure, ...]:
    """Count at the desk how long answers take and which came in time."""
    return tuple(_counted(model, what, "audit") for what in ("in_time", "weeks_waited"))


def own_hours(model: Municipality) -> tuple[Measure, ...]:
    """Return the hours that members write down themselves."""
    return (_counted(model, "hours_week", "own"),)


def truth(model: Municipality) -> tuple[Measure, ...]:
    """Return everything that can be measured, counted over the whole town."""
    found = {question.what: _share(question) for question in _questions(model)}
    polled = (_measure(model, what, share, share, share, "opened") for what, share in found.items())
    counted = (_counted(model, what, "opened") for what in MEASURES if what not in found)
    return tuple(sorted((*polled, *counted), key=lambda one: one.what))


def late_percent(model: Municipality) -> int:
    """Return the part of the answers of the last year that came later than was promised."""
    recent = [found for found in model.answers if found[0] >= model.month - YEAR]
    asked = sum(count for _, _, count in recent)
    return round(100 * (1.0 - sum(kept for _, kept, _ in recent) / asked)) if asked else 0


def found_by_audit(model: Municipality) -> Item:
    """Return what an audit of the files says in one sentence."""
    late = late_percent(model)
    if not model.desk.files:
        return Item("found_audit_empty", (("percent", late),))
    values: dict[str, Value] = {
        "files": len(model.desk.files),
        "percent": late,
        "weeks": round(model.desk.waiting_weeks(model.month)),
    }
    return Item("found_audit", tuple(sorted(values.items())))


def _questions(model: Municipality) -> Iterator[_Question]:
    people, answers = model.people, survey.ask(model)
    active = takes_part(model)
    education = people.education[: people.grown]
    yield _Question("trust", answers.trusts, np.ones(people.grown, dtype=bool))
    yield _Question("active_low", active, education == LOW)
    yield _Question("active_high", active, education == HIGH)


def _share(question: _Question) -> float:
    asked = int(np.count_nonzero(question.to))
    return int(np.count_nonzero(question.yes & question.to)) / max(1, asked)


def _counted(model: Municipality, what: str, source: str) -> Measure:
    value = next(one for one in LENSES if one.name == _LENSES[what]).read(model)
    kept = round(value, 2)
    return Measure(
        what, _LENSES[what], kept, kept, kept, MEASURES[what], model.month - BURN_IN, source
    )


def _measure(
    model: Municipality,
    what: str,
    share: float,
    low: float,
    high: float,
    source: str,
    sample: int = 0,
) -> Measure:
    return Measure(
        what=what,
        lens=_LENSES[what],
        value=round(100 * share, 1),
        low=round(100 * low, 1),
        high=round(100 * high, 1),
        unit=MEASURES[what],
        month=model.month - BURN_IN,
        source=source,
        sample=sample,
    )
