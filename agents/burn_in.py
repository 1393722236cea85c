"""The ten years before the term, made once and kept on disk.

What is kept is named by a digest of the town, the parameters and the code of
this package, so that it can never belong to another society.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from agents import snapshot
from agents.keyed import identity, join
from agents.lenses import readings
from agents.municipality import BURN_IN, Municipality
from agents.parameters import PARAMETERS, Parameters
from agents.population import Population, populate
from agents.town import Town

LAST_YEAR = 12
"""Months before the term in which siblings have luck of their own."""

KEPT_MONTHS = 24
"""Months of series and of ended groups that are kept from the burn-in."""


@cache
def code_digest() -> str:
    """Return a digest of the source of the model; studies of it do not count."""
    found = hashlib.blake2b(digest_size=16)
    here = Path(__file__).parent
    for path in sorted([*here.glob("*.py"), *(here / "parameters").glob("*.py")]):
        found.update(path.name.encode())
        found.update(path.read_bytes())
    return found.hexdigest()


def digest(town: Town, town_seed: int, parameters: Parameters = PARAMETERS) -> str:
    """Return the name of a burn-in: town, seed, parameters and code."""
    found = hashlib.blake2b(digest_size=16)
    incidents = sorted(town.incidents, key=lambda incident: incident.id)
    hoods = sorted(town.neighbourhoods, key=lambda part: part.id)
    factions = sorted(town.factions, key=lambda faction: faction.id)
    parts = (
        town.id,
        hoods,
        factions,
        town.institution,
        town.opening,
        town.civil_servants,
        incidents,
        town_seed,
        asdict(parameters),
        code_digest(),
    )
    found.update(repr(parts).encode())
    return found.hexdigest()


def start(
    town: Town,
    seed: int = 1,
    *,
    town_seed: int = 1,
    parameters: Parameters = PARAMETERS,
    keep_in: Path | None = None,
    people: Population | None = None,
    progress: Callable[[float], None] | None = None,
) -> Municipality:
    """Return a municipality at the first month of the term.

    Args:
        town: The town.
        seed: Seed of what happens from here on.
        town_seed: Seed of who lives there and of the ten years before.
        parameters: Model parameters.
        keep_in: Folder where burn-ins are kept, or None to make it anew.
        people: The population, when it was made before.
        progress: Called with the share that is done, 0 to 1.
    """
    kept = _Kept(town, town_seed, parameters, keep_in, people, progress)
    model = kept.read(BURN_IN)
    if model is None:
        model = kept.lived_on(kept.a_year_before())
        kept.write(model, BURN_IN)
    return snapshot.fork(model, seed)


def siblings(
    town: Town,
    seeds: Iterable[int],
    *,
    town_seed: int = 1,
    parameters: Parameters = PARAMETERS,
    keep_in: Path | None = None,
    people: Population | None = None,
) -> Iterator[Municipality]:
    """Make towns at the first month whose luck was their own for the last year.

    They share nine years with the town that `start` returns for this town seed,
    so that what differs between them is how much of a start is luck. The last
    year of the first sibling is the same whatever its seed, and so on.

    Args:
        town: The town.
        seeds: One seed per sibling, for what follows.
        town_seed: Seed of who lives there and of the years before.
        parameters: Model parameters.
        keep_in: Folder where burn-ins are kept, or None to make it anew.
        people: The population, when it was made before.

    Yields:
        One town per seed, made when it is asked for.
    """
    kept = _Kept(town, town_seed, parameters, keep_in, people, None)
    before = kept.a_year_before()
    for number, seed in enumerate(seeds):
        own = join(town_seed, identity("sibling"), number) >> 1
        lived = kept.lived_on(snapshot.fork(before, own, collects=False))
        yield snapshot.fork(lived, seed)


def first_readings(
    town: Town,
    count: int,
    *,
    town_seed: int = 1,
    keep_in: Path | None = None,
    people: Population | None = None,
) -> list[dict[str, float]]:
    """Return the lenses of `count` siblings at the first month, kept on disk.

    Args:
        town: The town.
        count: How many siblings.
        town_seed: Seed of who lives there and of the years before.
        keep_in: Folder where burn-ins are kept, or None to make it anew.
        people: The population, when it was made before.
    """
    path = keep_in / f"siblings-{digest(town, town_seed)}-{count}.json" if keep_in else None
    if path is not None:
        # Missing or damaged: it holds nothing that cannot be made again.
        with suppress(OSError, ValueError):
            kept: list[dict[str, float]] = json.loads(path.read_text(encoding="utf-8"))
            return kept
    made = siblings(town, range(count), town_seed=town_seed, keep_in=keep_in, people=people)
    found = [readings(one) for one in made]
    if path is not None:
        with suppress(OSError):
            snapshot.write_whole(path, json.dumps(found).encode())
    return found


@dataclass
class _Kept:
    """Moments of one burn-in, read from disk or lived."""

    town: Town
    town_seed: int
    parameters: Parameters
    keep_in: Path | None
    people: Population | None
    progress: Callable[[float], None] | None

    def read(self, month: int) -> Municipality | None:
        """Return the town as it was kept at a month, or None."""
        path = self._path(month)
        if path is None or not path.exists():
            return None
        model = self._new(blank=True)
        try:
            snapshot.read(model, path)
        except (OSError, ValueError, LookupError, TypeError):
            # A damaged file is made anew; it holds nothing that is not.
            path.unlink(missing_ok=True)
            return None
        return model

    def write(self, model: Municipality, month: int) -> None:
        """Keep the town at a month."""
        path = self._path(month)
        if path is not None:
            # A full or read-only disk costs seconds at the next start, no more.
            with suppress(OSError):
                snapshot.write(model, path)

    def a_year_before(self) -> Municipality:
        """Return the town a year before the term."""
        model = self.read(BURN_IN - LAST_YEAR)
        if model is None:
            model = self._new(blank=False)
            self._step(model, BURN_IN - LAST_YEAR)
            self.write(model, BURN_IN - LAST_YEAR)
        return model

    def lived_on(self, model: Municipality) -> Municipality:
        """Return the same town after its last year before the term."""
        self._step(model, BURN_IN)
        return _forget_history(model)

    def _step(self, model: Municipality, until: int) -> None:
        while model.month < until:
            model.step()
            if self.progress is not None:
                self.progress(model.month / BURN_IN)

    def _new(self, *, blank: bool) -> Municipality:
        if self.people is None:
            self.people = populate(self.town, self.town_seed, self.parameters)
        return Municipality(
            self.town, self.town_seed, self.town_seed, self.parameters, self.people, blank=blank
        )

    def _path(self, month: int) -> Path | None:
        if self.keep_in is None:
            return None
        name = digest(self.town, self.town_seed, self.parameters)
        return self.keep_in / f"burn-in-{name}-{month}.npz"


def _forget_history(model: Municipality) -> Municipality:
    """Drop what the term does not need: old groups, old series, old counts."""
    model.gone = [record for record in model.gone if record.ended >= BURN_IN - KEPT_MONTHS]
    model.answers = [found for found in model.answers if found[0] >= BURN_IN - 12]
    model.decided, model.raised, model.happened, model.chamber.left = [], list(model.agenda), [], []
    model.total = Counter()
    model.overspent = 0.0
    # The scenario says how form and mood are now; the history before is in them already.
    model.ratchet = 0.0
    model.mood = model.town.opening.mood
    for name, values in model.datacollector.model_vars.items():
        model.datacollector.model_vars[name] = values[-KEPT_MONTHS:]
    return model
