"""What citizens say in the virtual survey, in the terms of patterns P01 to P17."""

from __future__ import annotations

import numpy as np

from agents.election import hold_election
from agents.municipality import Municipality
from agents.survey import ask, effort_by_trust

LOW, MIDDLE, HIGH = 0, 1, 2


def of_citizens(model: Municipality) -> dict[str, float]:
    """Read what citizens answer at the end of a month; nothing changes."""
    answers, people = ask(model), model.people
    grown = people.grown
    education, age = people.education, people.age[:grown]
    year = answers.volunteered_year

    def share(mask: np.ndarray) -> float:
        return float(year[mask].mean()) if mask.any() else 0.0

    hours = answers.hours[answers.hours > 0]
    lowest, *_, highest = effort_by_trust(model)
    return {
        "P01": float(year.mean()),
        "P02": float(answers.volunteered_month.mean()),
        "P03": share(education == HIGH) / max(1e-9, share(education == LOW)),
        "P04": share((age >= 35) & (age <= 45)) - share(age >= 75),
        "P05": float(hours.mean()) if len(hours) else 0.0,
        "P07": float(answers.active.mean()),
        "P09": lowest,
        "P09.highest": highest,
        "P12": float(answers.trusts.mean()),
    }


def turnout(model: Municipality) -> float:
    """Return the turnout if the council were elected now; nothing changes."""
    return hold_election(model).turnout
