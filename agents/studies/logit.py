"""The logit of the SCP on the simulated population (facts 4.11, pattern P10).

Adults of 18 and over; woman against man, 18-34 and 65+ against 35-64, low and
high against middle education, as in table 3.1 of *Burgerparticipatie in
Nederland*.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from agents.survey import ask

if TYPE_CHECKING:
    from agents.municipality import Municipality

VOLUNTEERING = "volunteering"
COLLECTIVE = "collective_action"

TERMS = ("woman", "young", "old", "low", "high")

PUBLISHED: Mapping[str, Mapping[str, float]] = {
    VOLUNTEERING: {"woman": -0.22, "young": -0.40, "old": -0.42, "low": -0.63, "high": 0.38},
    COLLECTIVE: {"woman": -0.26, "young": -0.40, "old": -0.74, "low": -0.51},
}
"""Coefficients of SCP table 3.1; what is missing is cut off in the copy that was read."""

ADULT = 18


def traits(model: Municipality) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return the design matrix of the adults, shape (adults, 5), and who they are."""
    people = model.people
    grown = people.grown
    adult = people.age[:grown] >= ADULT
    columns = (
        people.woman[:grown],
        people.band == 0,
        people.band == 2,
        people.education == 0,
        people.education == 2,
    )
    return np.stack(columns, axis=1)[adult].astype(np.float64), adult


def fitted(model: Municipality, which: str) -> dict[str, float]:
    """Return the coefficients of one table column on the simulated adults.

    Args:
        model: The municipality; not changed.
        which: `volunteering` or `collective_action`.

    Returns:
        One coefficient per term of `TERMS`, log odds.

    Raises:
        KeyError: There is no such column.
    """
    from statsmodels.discrete.discrete_model import Logit  # noqa: PLC0415 - a second to load

    answers = ask(model)
    said = {VOLUNTEERING: answers.volunteered_year, COLLECTIVE: answers.active}[which]
    rows, adult = traits(model)
    design = np.column_stack([np.ones(len(rows)), rows])
    found = Logit(said[adult].astype(np.float64), design).fit(disp=0)
    return dict(zip(TERMS, (float(value) for value in found.params[1:]), strict=True))
