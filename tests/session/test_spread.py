"""Towns with other luck beside the game: what they forget changes nothing they say."""

from __future__ import annotations

import numpy as np

from agents.burn_in import start
from agents.lenses import readings
from agents.snapshot import fork
from game.session.story.spread import forget_stories
from tests.model.towns import LIVELY, MISUSE, small_town

TOWN = small_town(incidents=(MISUSE,), visits_quarter=1, evaluations_year=4)
QUARTERS = 4


def test_a_town_that_forgets_its_stories_lives_on_the_same() -> None:
    """Without the steps in lives and without who is gone, a year of a town reads the same."""
    remembers = start(TOWN, parameters=LIVELY)
    forgets = fork(remembers)
    for _ in range(QUARTERS):
        for _ in range(3):
            remembers.step()
            forgets.step()
        forget_stories(forgets)
        assert readings(forgets) == readings(remembers)
        assert np.array_equal(forgets.citizens.heard, remembers.citizens.heard)
    assert all(len(group.record.steps) <= 2 for group in forgets.initiatives)
    assert not forgets.gone
    assert any(group.record.steps for group in remembers.initiatives)
