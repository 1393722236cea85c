"""The six lenses with their spread: the same decisions with other luck.

Sibling towns live beside the game: the same start, the same method, the same
verdicts where the same case comes up, other luck. They are never shown; they
only say how much of a reading is luck.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from agents.keyed import identity, join
from agents.lenses import LENSES, readings
from agents.municipality import Municipality
from game.rules.definitions import Lens
from game.rules.state import LensReading

Towns = tuple[Municipality, Municipality, list[Municipality], list[Municipality]]
"""The town, its shadow, and the siblings of both."""

SIBLINGS = 12
"""Towns with other luck beside the game, and as many beside the shadow town."""

_ORIGIN = "derived"


def seeds_of(seed: int, count: int) -> tuple[int, ...]:
    """Return the seeds of the siblings of a town; the k-th of the shadow has the same."""
    return tuple(join(seed, identity("sibling"), number) >> 1 for number in range(count))


def for_all(towns: Sequence[Municipality], act: Callable[[Municipality], None]) -> None:
    """Do the same in every town."""
    for town in towns:
        act(town)


def lens_readings(model: Municipality, others: Sequence[Municipality]) -> tuple[LensReading, ...]:
    """Return every lens of a town with the spread over its siblings."""
    spread = [readings(other) for other in others]
    found = []
    for lens in LENSES:
        value = lens.read(model)
        dots = sorted([value, *(reading[lens.name] for reading in spread)])
        found.append(
            LensReading(
                lens=Lens(lens.name),
                value=round(value, 3),
                low=round(_percentile(dots, 0.1), 3),
                high=round(_percentile(dots, 0.9), 3),
                unit=lens.unit,
                origin=_ORIGIN,
                dots=tuple(round(dot, 3) for dot in dots),
                parts=tuple(
                    sorted((name, round(part, 2)) for name, part in lens.parts(model).items())
                ),
            )
        )
    return tuple(found)


def _percentile(values: Sequence[float], share: float) -> float:
    """Return a percentile of sorted values by linear interpolation."""
    place = share * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (place - low) * (values[high] - values[low])
