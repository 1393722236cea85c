"""What has just happened as a term starts: it strikes at once, and nothing strikes unasked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agents.burn_in import start
from agents.snapshot import fork
from agents.studies.experiments import Experiment, run
from agents.studies.struck import let_happen
from agents.town import Incident, Town
from tests.model.towns import small_town

SHOCK = Incident("shock", "always", 0.0, "mood", -0.4, 12)
FLOOD = Incident("flood", "always", 0.0, "issue", 2.0, 6)


@pytest.fixture(scope="module")
def town() -> Town:
    """A small town where two things could happen but never do of themselves."""
    return replace(small_town(), incidents=(SHOCK, FLOOD))


def test_nothing_named_changes_no_number(town: Town) -> None:
    """A start at which nothing just happened is the start itself."""
    plain = Experiment(town, {}, 6, 3)
    assert run(plain, 0) == run(replace(plain, just_happened=()), 0)


def test_a_shock_at_the_start_is_felt_from_the_first_month(town: Town) -> None:
    """With the same luck, fewer residents trust the council half a year after a scandal."""
    plain = Experiment(town, {}, 6, 3)
    shocked = run(replace(plain, just_happened=("shock",)), 0)
    assert shocked.lenses["trust"] < run(plain, 0).lenses["trust"]
    assert shocked.series["mood"][0] < run(plain, 0).series["mood"][0] - 0.3


def test_it_is_news_and_leaves_other_towns_alone(town: Town) -> None:
    """What just happened stands among what happened, in this town and not in its copy."""
    model = start(town, 3)
    twin = fork(model)
    let_happen(model, ["shock"])
    assert [(one.month, one.incident) for one in model.happened] == [(model.month, "shock")]
    assert twin.happened == []
    assert twin.shock == 0 > model.shock


@pytest.mark.parametrize("name", ["unheard", "flood"])
def test_what_cannot_have_just_happened_is_refused(town: Town, name: str) -> None:
    """An incident that is unknown, or has a place of its own, is an error of the caller."""
    with pytest.raises(ValueError, match=name):
        let_happen(start(town, 3), [name])
