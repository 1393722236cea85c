"""Towns that many tests start from; a test that changes one takes a fork of it."""

from __future__ import annotations

import pytest

from agents.burn_in import start
from agents.municipality import Municipality
from agents.town import Town
from game.content.build import town_of
from game.content.load import find, load
from tests.model.towns import lived, small_town


@pytest.fixture(scope="session")
def grown() -> Municipality:
    """Return a small and lively town after four years, two of them with a fund."""
    return lived(small_town(), 48, since=72)


@pytest.fixture(scope="session")
def leusden() -> Town:
    """Return the shipped town of Leusden as the society knows it."""
    return town_of(load(find("leusden")))


@pytest.fixture(scope="session")
def leusden_begun(leusden: Town) -> Municipality:
    """Return Leusden at the first month of the term."""
    return start(leusden)
