"""Print a digest of a small town after two years; started by a test in its own process."""

from __future__ import annotations

import hashlib
from dataclasses import fields

import numpy as np

from tests.model.towns import MISUSE, lived, small_town, state_of


def digest() -> str:
    """Return a digest of every array, series and group of a town that has had everything."""
    town = small_town(
        incidents=(MISUSE,),
        visits_quarter=2,
        invited_year=60,
        report_back_duty=True,
        broker_fte=0.3,
        training_hours_year=8.0,
    )
    model = lived(town, 24)
    found = hashlib.blake2b(digest_size=16)
    for name, value in sorted(state_of(model).items()):
        found.update(name.encode() + value)
    for item in fields(model.people):
        value = getattr(model.people, item.name)
        if isinstance(value, np.ndarray):
            found.update(item.name.encode() + value.tobytes())
    found.update(model.people.ties.indices.tobytes())
    return found.hexdigest()


if __name__ == "__main__":
    print(digest())
