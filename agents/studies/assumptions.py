"""Other values for the parameters of the model, within what is known of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from agents.parameters import PARAMETERS, ParameterInfo, Parameters, parameter_table
from agents.parameters.figures import ESTIMATED

RISING: tuple[tuple[str, ...], ...] = (
    ("skill_low", "skill_middle", "skill_high"),
    ("density_low", "density_high", "density_most"),
    ("committee_bar", "staff_bar"),
)
"""Parameters whose ranges overlap and that only make sense in this order."""


class BadValueError(ValueError):
    """A value that a parameter cannot have.

    Attributes:
        code: `unknown`, `outside` (its range), `not_whole` (where it counts) or
            `not_rising` (beside another).
        name: The parameter.
        low: Least value, or 0 when the parameter is unknown.
        high: Most value, or 0 when the parameter is unknown.
        beside: The parameter that should be the larger one, when not rising.
    """

    def __init__(
        self, code: str, name: str, low: float = 0.0, high: float = 0.0, beside: str = ""
    ) -> None:
        super().__init__(f"{name} {code} {low} to {high} {beside}".strip())
        self.code, self.name, self.low, self.high, self.beside = code, name, low, high, beside


def estimated() -> tuple[ParameterInfo, ...]:
    """Return every estimated parameter that has a range, in the order of the table."""
    return tuple(one for one in parameter_table() if one.origin == ESTIMATED and one.low < one.high)


def with_values(values: Mapping[str, float]) -> Parameters:
    """Return the parameters with some of them set otherwise.

    Args:
        values: New value by name; whole where the parameter counts something.

    Raises:
        BadValueError: There is no such parameter, or the value lies outside its
            range, or is not whole, or two parameters that rise would not.
    """
    known = {one.name: one for one in parameter_table()}
    for name, value in values.items():
        if name not in known:
            raise BadValueError("unknown", name)
        if not known[name].low <= value <= known[name].high:
            raise BadValueError("outside", name, known[name].low, known[name].high)
        if isinstance(known[name].value, int) and value != round(value):
            raise BadValueError("not_whole", name)
    made = _replaced(values)
    for smaller, larger in _pairs():
        if getattr(made, smaller) > getattr(made, larger):
            raise BadValueError("not_rising", smaller, beside=larger)
    return made


def in_order(values: Mapping[str, float]) -> Parameters:
    """Return the parameters for sampled values, mended where they do not rise.

    Of two parameters that rise, the larger one is at least the smaller one.
    """
    made = _replaced(values)
    for smaller, larger in _pairs():
        least = getattr(made, smaller)
        if getattr(made, larger) < least:
            made = replace(made, **{larger: least})
    return made


def _pairs() -> Iterator[tuple[str, str]]:
    for names in RISING:
        yield from pairwise(names)


def _replaced(values: Mapping[str, float]) -> Parameters:
    whole = {one.name for one in parameter_table() if isinstance(one.value, int)}
    changed = {n: round(v) if n in whole else float(v) for n, v in values.items()}
    return replace(PARAMETERS, **changed)  # type: ignore[arg-type]  # a count stays whole
