"""The dated steps in a life, with exactly the values their sentences need."""

from __future__ import annotations

from collections.abc import Callable

from agents.initiatives import Record, Step
from agents.municipality import BURN_IN
from game.rules import codes
from game.rules.views import Item, Value
from game.session.story.amounts import about, asked
from game.session.story.people import initiative_id


def told_steps(record: Record, since: int = 0) -> tuple[tuple[int, Item], ...]:
    """Return the steps in a life as pairs (month of the term, step).

    Args:
        record: The life.
        since: First month to tell of, absolute.
    """
    return tuple(
        (step.month - BURN_IN, _item(record, step))
        for step in record.steps
        if step.code in codes.STEPS and step.month >= since
    )


_AS_SAID: dict[str, Callable[[float], int]] = {"eur": asked, "reach": lambda n: about(round(n))}


def _item(record: Record, step: Step) -> Item:
    name = initiative_id(record.identity)
    terms = {**dict(step.terms), "initiative": name}
    values: dict[str, Value] = {}
    for name in codes.STEPS[step.code]:
        value = terms.get(name, 0)
        values[name] = value if isinstance(value, str) else _AS_SAID.get(name, round)(value)
    return Item(step.code, tuple(sorted(values.items())), initiative=name)
