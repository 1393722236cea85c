"""The virtual survey in tables: what published surveys ask, asked of simulated people.

Citizens, initiators, council members and civil servants; one number an answer,
named `survey.<who>.<question>`, and the logit as `logit.<column>.<term>`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from agents.election import hold_election
from agents.municipality import BURN_IN, Municipality
from agents.studies.logit import COLLECTIVE, VOLUNTEERING, fitted
from agents.survey import ask

ASKED_LATELY = 24
"""Months within which an initiator still speaks of a contact."""


def tables(model: Municipality) -> dict[str, float]:
    """Return all answers at the end of a month; nothing changes."""
    return {
        **of_citizens(model),
        **of_initiators(model),
        **of_members(model),
        "survey.servants.yes_if": model.yes_if,
        **{
            f"logit.{column}.{term}": value
            for column in (VOLUNTEERING, COLLECTIVE)
            for term, value in fitted(model, column).items()
        },
    }


def of_citizens(model: Municipality) -> dict[str, float]:
    """Ask every citizen of 15 and over; turnout is of 18 and over, by neighbourhood."""
    answers, people = ask(model), model.people
    hours = answers.hours[answers.hours > 0]
    adult = people.age[: people.grown] >= 18
    voted = hold_election(model).voters >= 0
    hood = people.hood[: people.grown]
    turnout = {
        f"survey.turnout.{name}": _share(voted[adult & (hood == place)])
        for place, name in enumerate(people.names)
    }
    return {
        "survey.citizens.volunteered_year": _share(answers.volunteered_year),
        "survey.citizens.volunteered_month": _share(answers.volunteered_month),
        "survey.citizens.hours_week": float(hours.mean()) if len(hours) else 0.0,
        "survey.citizens.active_neighbourhood": _share(answers.active),
        "survey.citizens.trusts_council": _share(answers.trusts),
        "survey.citizens.trusts_municipality": _share(trusts_municipality(model)),
        **turnout,
    }


def trusts_municipality(model: Municipality) -> NDArray[np.bool_]:
    """Return who trusts the municipality, shape (grown,).

    Who had dealings with it answers by those as well: contact sets trust in a
    municipality above all (Burgerpeiling 2016).
    """
    citizens = model.citizens
    found: NDArray[np.bool_] = citizens.trust + citizens.memory > np.float32(0.5)
    return found


def of_initiators(model: Municipality) -> dict[str, float]:
    """Ask the people who pull a group that asked something in the last two years."""
    since = model.month - ASKED_LATELY
    pullers = sorted(
        {
            row
            for group in model.initiatives
            if any(s.code == "step_asked" and s.month >= since for s in group.record.steps)
            for row in group.record.core
        }
    )
    contact = ask(model).contact[pullers]
    spoke = contact[contact > -9]
    kinds = {"satisfied": 1, "neutral": 0, "dissatisfied": -1}
    return {
        f"survey.initiators.{name}": _share(spoke == value)
        for name, value in kinds.items()
        if len(spoke)
    }


def of_members(model: Municipality) -> dict[str, float]:
    """Ask members for their hours and what these go to; who left since the term began."""
    members = model.members
    kinds = ("agenda", "contacts", "outreach", "other")
    spent = {k: sum(m.spent.get(k, 0.0) for m in members) / len(members) for k in kinds}
    whole = sum(spent.values())
    years = max(1, model.month - BURN_IN) / 12.0
    left = sum(month >= BURN_IN for month, _ in model.chamber.left)
    return {
        "survey.members.hours_week": whole,
        **{f"survey.members.share_{kind}": hours / whole for kind, hours in spent.items()},
        "survey.members.left_a_year": left / len(members) / years,
    }


def _share(said: NDArray[np.bool_]) -> float:
    return int(np.count_nonzero(said)) / max(1, len(said))
