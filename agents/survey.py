"""The virtual survey: ask simulated citizens what real surveys ask (ODD: observation).

The questions and the groups are those of the published tables, so that the
model is compared in their own terms and not in its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from agents.tables import exact_mean

if TYPE_CHECKING:
    from agents.municipality import Municipality

YEAR = 12


class Answers(NamedTuple):
    """What every grown citizen answers; arrays have shape (grown,).

    Attributes:
        volunteered_year: Volunteered at least once in the past year.
        volunteered_month: Volunteered in the past four weeks.
        hours: Hours a week for it; 0 without a task.
        active: Active for the own neighbourhood in the past year.
        trusts: Trusts the municipal council.
        contact: 1 satisfied, 0 neutral, -1 dissatisfied with own dealings
            with the municipality; -9 without any worth remembering.
    """

    volunteered_year: NDArray[np.bool_]
    volunteered_month: NDArray[np.bool_]
    hours: NDArray[np.float32]
    active: NDArray[np.bool_]
    trusts: NDArray[np.bool_]
    contact: NDArray[np.int8]


def ask(model: Municipality) -> Answers:
    """Ask everybody of 15 and over, at the end of a month; nothing changes."""
    p, citizens, month = model.parameters, model.citizens, model.month
    busy = citizens.task_until >= month
    memory, bar = citizens.memory, p.survey_satisfied
    contact = np.where(memory > bar, 1, np.where(memory < -bar, -1, 0))
    contact = np.where(np.abs(memory) < p.survey_remembered, -9, contact)
    return Answers(
        volunteered_year=citizens.task_until > month - YEAR,
        volunteered_month=citizens.task_until > month - 1,
        hours=np.where(busy, np.float32(p.volunteer_hours_share) * model.people.free, 0).astype(
            np.float32
        ),
        active=citizens.helped >= month - YEAR,
        trusts=citizens.trust > p.survey_trusts,
        contact=contact.astype(np.int8),
    )


def effort_by_trust(model: Municipality) -> tuple[float, ...]:
    """Return the share in an initiative per fifth of trust, the middle fifth as 1 (P09)."""
    trust = model.citizens.trust
    inside = model.citizens.slot >= 0
    order = np.lexsort((model.people.who[: model.people.grown], trust))
    shares = [int(np.count_nonzero(inside[part])) / len(part) for part in np.array_split(order, 5)]
    return tuple(share / shares[2] if shares[2] else 0.0 for share in shares)


def shares_by(
    answers: NDArray[np.bool_], group: NDArray[np.integer], groups: int
) -> tuple[float, ...]:
    """Return the share that says yes in each group, 0 when nobody is in it."""
    return tuple(
        int(np.count_nonzero(answers[group == one])) / max(1, int(np.count_nonzero(group == one)))
        for one in range(groups)
    )


def seen_by_residents(model: Municipality) -> float:
    """Return what those who dealt with the municipality say of it, -1 to 1."""
    p, memory = model.parameters, model.citizens.memory
    dealt = np.abs(memory) > np.float32(p.talk_memory)
    return max(-1.0, min(1.0, p.talk_sharpness * exact_mean(memory[dealt])))
