"""The six lenses, read from a municipality. They are never added up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from agents.bill import money_year, service_weeks
from agents.initiatives import Stage
from agents.tables import WEEKS_A_MONTH

if TYPE_CHECKING:
    from agents.municipality import Municipality

YEAR = 12
"""Months."""


class Lens(NamedTuple):
    """One lens.

    Attributes:
        name: Name of the lens.
        unit: Code of its unit.
        better: 1 when more is better, -1 when less is better.
        read: Reads it from a model at the end of a month.
        parts: Reads its named parts.
    """

    name: str
    unit: str
    better: int
    read: Callable[[Municipality], float]
    parts: Callable[[Municipality], dict[str, float]]


def _running(model: Municipality) -> float:
    return sum(group.record.stage == Stage.RUNNING for group in model.initiatives)


def _initiative_parts(model: Municipality) -> dict[str, float]:
    alive = [group for group in model.initiatives if group.record.stage == Stage.RUNNING]
    return {
        "reach": sum(group.reach() for group in alive),
        "mature": sum(group.mature for group in alive),
    }


def _takes_part_least(model: Municipality) -> float:
    """Return how many take part of those, by schooling, who take part least.

    A ratio between groups would also improve when everybody stays away.
    """
    return 100.0 * min(_taking_part(model))


def takes_part(model: Municipality) -> NDArray[np.bool_]:
    """Return who was in a group, or was heard, within the year; shape (grown,)."""
    since = model.month - YEAR
    recent: NDArray[np.bool_] = model.citizens.helped >= since
    return recent | (model.citizens.heard >= since)


def _taking_part(model: Municipality) -> list[float]:
    """Return per schooling who was in a group, or was heard, within the year."""
    recent = takes_part(model)
    education = model.people.education
    return [
        int(np.count_nonzero(recent & (education == level)))
        / max(1, int(np.count_nonzero(education == level)))
        for level in range(3)
    ]


def _participation_parts(model: Municipality) -> dict[str, float]:
    low, _, high = _taking_part(model)
    return {"low_education": 100 * low, "high_education": 100 * high}


def _trusts(model: Municipality) -> float:
    trusts = model.citizens.trust > model.parameters.survey_trusts
    return 100.0 * int(np.count_nonzero(trusts)) / len(trusts)


def _trust_parts(model: Municipality) -> dict[str, float]:
    inside = model.citizens.slot >= 0
    trusts = model.citizens.trust[inside] > model.parameters.survey_trusts
    initiators = 100.0 * int(np.count_nonzero(trusts)) / max(1, len(trusts))
    return {"initiators": initiators, "civil_servants": 100.0 * model.yes_if}


def _done_again(model: Municipality) -> int:
    """Return the decisions of the last year that were taken back or had to be mended."""
    since = model.month - YEAR
    back = sum(verdict == "reopen" for month, _, verdict in model.decided if month >= since)
    return back + sum(month >= since for month in model.missed)


def _kept(model: Municipality) -> float:
    recent = [found for found in model.answers if found[0] >= model.month - YEAR]
    asked = sum(count for _, _, count in recent)
    asked += model.parameters.reversal_counts * _done_again(model)
    return 100.0 * sum(kept for _, kept, _ in recent) / asked if asked else 100.0


def _decision_parts(model: Municipality) -> dict[str, float]:
    return {"reversals": _done_again(model), "waiting_cases": len(model.agenda)}


def _member_hours(model: Municipality) -> float:
    return sum(sum(m.spent.values()) for m in model.members) / len(model.members)


def _hours_parts(model: Municipality) -> dict[str, float]:
    contacts = sum(m.spent.get("contacts", 0) + m.spent.get("outreach", 0) for m in model.members)
    return {
        "for_residents": 100.0 * contacts / sum(sum(m.spent.values()) for m in model.members),
        "left": sum(month >= model.month - YEAR for month, _ in model.chamber.left),
    }


def _waited(model: Municipality) -> float:
    """Return the weeks that residents wait, for plans and for other services alike."""
    return (_waited_for_plans(model) + _waited_for_services(model)) / 2


def _waited_for_services(model: Municipality) -> float:
    p, servants = model.parameters, model.town.civil_servants
    extra = money_year(model.institution, servants, p) - money_year(model.base, servants, p)
    return service_weeks(extra + model.overspent / p.overspent_years, model.town.residents, p)


def _waited_for_plans(model: Municipality) -> float:
    return WEEKS_A_MONTH * model.desk.wait


def _service_parts(model: Municipality) -> dict[str, float]:
    return {"files": len(model.desk.files), "overspent": model.overspent}


LENSES: tuple[Lens, ...] = (
    Lens("initiatives", "groups", 1, _running, _initiative_parts),
    Lens("participation", "percent", 1, _takes_part_least, _participation_parts),
    Lens("trust", "percent", 1, _trusts, _trust_parts),
    Lens("decisions", "percent", 1, _kept, _decision_parts),
    Lens("council_hours", "hours_week", -1, _member_hours, _hours_parts),
    Lens("services", "weeks", -1, _waited, _service_parts),
)
"""All lenses, in the order of the design."""


def readings(model: Municipality) -> dict[str, float]:
    """Return every lens reading by name."""
    return {lens.name: lens.read(model) for lens in LENSES}
