"""One town's history and the branches that leave it: the same people, other rules.

A history has no fund; a branch is an exact copy that goes on under rules of its
own. All branches of one history share its people and its luck, so what differs
between two of them is what the rules do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from agents.fund import NEW_YEAR
from agents.institution import Institution, LeverValue
from agents.municipality import BURN_IN, Municipality
from agents.parameters import PARAMETERS, Parameters
from agents.population import populate
from agents.snapshot import fork
from agents.town import Opening, Town

NO_FUND = -100_000
"""Months that the fund exists at the start of the term when it never comes."""

FIRST_JANUARY = BURN_IN - 12 + NEW_YEAR - 12
"""Month, absolute, in which a fund from an empty start opens: a January, a year
and a quarter before the term."""


def history(town: Town, seed: int, parameters: Parameters = PARAMETERS) -> Municipality:
    """Return a town of its own at month 0, in which no fund ever opens.

    Args:
        town: The town.
        seed: Seed of who lives there, of who sits in the council and of all luck.
        parameters: Model parameters.
    """
    people = populate(town, seed, parameters)
    model = Municipality(_opened(town, NO_FUND), seed, seed, parameters, people)
    model.collects = False
    return model


Levers = Mapping[str, LeverValue]


def branch(
    model: Municipality, levers: Levers | None = None, *, fund_opens: int | None = None
) -> Municipality:
    """Return a copy that goes on from this month under other rules.

    Args:
        model: The town so far; not changed.
        levers: New values of levers of the institution, in force at once.
        fund_opens: Month in which the fund opens, absolute; None leaves it.
    """
    twin = fork(model, collects=False)
    if fund_opens is not None:
        twin.town = _opened(twin.town, BURN_IN - fund_opens)
        # A new fund has the form its own rules say, whatever happened before it.
        twin.ratchet = 0.0
    twin.base = twin.institution = with_levers(twin.base, levers or {})
    return twin


def with_levers(base: Institution, levers: Levers) -> Institution:
    """Return an institution with other values of some levers."""
    changed: dict[str, Any] = dict(levers)
    return replace(base, **changed)


def _opened(town: Town, fund_months: int) -> Town:
    opening: Opening = replace(town.opening, fund_months=fund_months)
    return replace(town, opening=opening)


Watch = Callable[[Municipality], None]
"""Looks at a town at the end of a month, and changes nothing."""


def live(model: Municipality, months: int, watch: Watch | None = None) -> Municipality:
    """Let months pass and return the same town."""
    for _ in range(months):
        model.step()
        if watch is not None:
            watch(model)
    return model
