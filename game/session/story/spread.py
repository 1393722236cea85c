"""The six lenses with their spread: the same decisions with other luck.

Sibling towns live beside the game: the same start, the same method, the same
verdicts where the same case comes up, other luck. They are never shown; they
only say how much of a reading is luck.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from agents.burn_in import first_readings, siblings
from agents.keyed import identity, join
from agents.lenses import LENSES, readings
from agents.municipality import BURN_IN, Municipality
from agents.snapshot import fork
from agents.town import Town
from game.rules.definitions import Lens
from game.rules.views import LensReading

SIBLINGS = 49
"""Towns with other luck beside the game: fifty dots with its own."""

TO_COUNCIL = "step_to_council"
"""The step that the months to come ask for by its name."""

Do = Callable[[Municipality], None]


def never() -> bool:
    """Return that nobody waits."""
    return False


class Siblings:
    """Towns with other luck beside the town of a game and beside its shadow.

    What they do waits in small pieces until there is time; who asks for their
    readings waits until they are there.

    Args:
        town: The town, as at the start of the term.
        seed: Seed of the session.
        count: How many beside the town, and as many beside its shadow.
        keep_in: Folder where burn-ins are kept.
    """

    def __init__(self, town: Town, seed: int, count: int, keep_in: Path | None) -> None:
        self._first = first_readings(town, count, keep_in=keep_in)
        self._ours: list[Municipality] = []
        self._shadow: list[Municipality] = []
        self._count = count
        self._later: deque[Callable[[], None]] = deque()
        born = siblings(town, seeds_of(seed, count), keep_in=keep_in)
        for _ in range(count):
            self._later.append(partial(self._meet, born))

    def in_ours(self, do: Do) -> None:
        """Let the siblings of the town do what the town did."""
        for number in range(self._count):
            self._later.append(partial(self._do, number, do))

    def in_both(self, do: Do) -> None:
        """Let something happen in the siblings of the town and in those of its shadow."""
        for number in range(self._count):
            self._later.append(partial(self._do_both, number, do))

    def live(self, months: int) -> None:
        """Let months pass in all siblings."""
        for number in range(self._count):
            self._later.append(partial(self._live, number, months))

    def rest(self, wanted: Callable[[], bool] = never) -> None:
        """Catch up, piece by piece, until somebody is waiting for another answer."""
        while self._later and not wanted():
            self._later.popleft()()

    def readings(self, month: int) -> list[Mapping[str, float]]:
        """Return the lenses of the siblings of the town at a month."""
        if month == BURN_IN:
            return list(self._first)
        self.rest()
        return [readings(town) for town in self._ours]

    def shadow_readings(self) -> list[Mapping[str, float]]:
        """Return the lenses of the siblings of the shadow town."""
        self.rest()
        return [readings(town) for town in self._shadow]

    def _meet(self, born: Iterator[Municipality]) -> None:
        town = next(born)
        forget_stories(town)
        self._ours.append(town)
        self._shadow.append(fork(town))

    def _do(self, number: int, do: Do) -> None:
        do(self._ours[number])

    def _do_both(self, number: int, do: Do) -> None:
        do(self._ours[number])
        do(self._shadow[number])

    def _live(self, number: int, months: int) -> None:
        for town in (self._ours[number], self._shadow[number]):
            for _ in range(months):
                town.step()
            forget_stories(town)


def forget_stories(town: Municipality) -> None:
    """Drop what only tells how groups fared; what comes hangs on none of it.

    Of the steps in the life of a group stay that its plan came before the council,
    which is asked later on, and the last, whose month tells whom an evaluation asks.
    """
    town.gone.clear()
    for group in town.initiatives:
        steps = group.record.steps
        first = [step for step in steps[:-1] if step.code == TO_COUNCIL][:1]
        steps[:] = [*first, *steps[-1:]]


_ORIGIN = "derived"


def seeds_of(seed: int, count: int) -> tuple[int, ...]:
    """Return the seeds of the siblings of a town; the k-th of the shadow has the same."""
    return tuple(join(seed, identity("sibling"), number) >> 1 for number in range(count))


def lens_readings(
    model: Municipality, spread: Sequence[Mapping[str, float]]
) -> tuple[LensReading, ...]:
    """Return every lens of a town with the spread over readings of its siblings."""
    found = []
    for lens in LENSES:
        value = lens.read(model)
        dots = sorted([value, *(reading[lens.name] for reading in spread)])
        found.append(
            LensReading(
                lens=Lens(lens.name),
                value=round(value, 3),
                low=round(percentile(dots, 0.1), 3),
                high=round(percentile(dots, 0.9), 3),
                unit=lens.unit,
                origin=_ORIGIN,
                dots=tuple(round(dot, 3) for dot in dots),
                parts=tuple(
                    sorted((name, round(part, 2)) for name, part in lens.parts(model).items())
                ),
            )
        )
    return tuple(found)


def percentile(values: Sequence[float], share: float) -> float:
    """Return a percentile of sorted values by linear interpolation."""
    place = share * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (place - low) * (values[high] - values[low])
