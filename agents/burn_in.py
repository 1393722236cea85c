"""The ten years before the term, made once and kept on disk.

What is kept is named by a digest of the town, the parameters and the code of
this package, so that it can never belong to another society.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from pathlib import Path

from agents import snapshot
from agents.municipality import BURN_IN, Municipality
from agents.parameters import PARAMETERS, Parameters
from agents.population import Population, populate
from agents.town import Town

KEPT_MONTHS = 24
"""Months of series and of ended groups that are kept from the burn-in."""


@cache
def code_digest() -> str:
    """Return a digest of the source of this package."""
    found = hashlib.blake2b(digest_size=16)
    for path in sorted(Path(__file__).parent.glob("*.py")):
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
    people = people if people is not None else populate(town, town_seed, parameters)
    path = keep_in / f"burn-in-{digest(town, town_seed, parameters)}.npz" if keep_in else None
    if path is not None and path.exists():
        model = Municipality(town, seed, town_seed, parameters, people, blank=True)
        try:
            snapshot.read(model, path)
        except (OSError, ValueError, LookupError, TypeError):
            # A damaged file is made anew; it holds nothing that is not.
            path.unlink(missing_ok=True)
        else:
            return model
    model = _live_before(town, town_seed, parameters, people, progress)
    if path is not None:
        # A full or read-only disk costs seconds at the next start, no more.
        with suppress(OSError):
            snapshot.write(model, path)
    return snapshot.fork(model, seed)


def _live_before(
    town: Town,
    town_seed: int,
    parameters: Parameters,
    people: Population,
    progress: Callable[[float], None] | None,
) -> Municipality:
    model = Municipality(town, town_seed, town_seed, parameters, people)
    for month in range(BURN_IN):
        model.step()
        if progress is not None:
            progress((month + 1) / BURN_IN)
    return _forget_history(model)


def _forget_history(model: Municipality) -> Municipality:
    """Drop what the term does not need: old groups, old series, old counts."""
    model.gone = [record for record in model.gone if record.ended >= BURN_IN - KEPT_MONTHS]
    model.answers = [(month, kept) for month, kept in model.answers if month >= BURN_IN - 12]
    model.decided, model.raised, model.happened, model.chamber.left = [], list(model.agenda), [], []
    model.total = Counter()
    model.overspent = 0.0
    # The scenario says how the form is now; the history before is in it already.
    model.ratchet = 0.0
    for name, values in model.datacollector.model_vars.items():
        model.datacollector.model_vars[name] = values[-KEPT_MONTHS:]
    return model
