"""The story test: claims that were defined beforehand, with and without their mechanism."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from agents.acts import EndSubsidies
from agents.citizens import hear_of_cuts
from agents.municipality import Municipality
from agents.studies.branches import FIRST_JANUARY, branch, history, live
from agents.studies.evidence import digest_of, read
from agents.studies.stories import AT_LEAST, BELOW, CLAIMS, Reversals, Told, tell
from agents.studies.story import Story
from agents.town import Town
from game.content.build import town_of
from game.content.load import find, load
from game.content.patterns import story_of

FEW = 5


@cache
def town() -> Town:
    """Return the town with a story."""
    return town_of(load(find("leusden")))


@cache
def story() -> Story:
    """Return what happened there."""
    found = story_of(find("leusden"))
    assert found is not None
    return found


@cache
def told() -> tuple[Told, ...]:
    """Return the short form of the story test: five stories."""
    return tuple(tell(town(), story(), FEW, 1))


@cache
def before() -> Municipality:
    """Return the town before its story begins, with nobody who remembers cuts."""
    opening = replace(town().opening, austerity_memory=0.0)
    return live(history(replace(town(), opening=opening), 1), FIRST_JANUARY)


@pytest.mark.parametrize("place", range(len(CLAIMS)), ids=CLAIMS)
def test_a_claim_holds_more_often_with_its_mechanism(place: int) -> None:
    """In five stories each claim holds in more of them than with its mechanism off."""
    assert told()[place].claim == CLAIMS[place]
    assert told()[place].holds > told()[place].switched_off


def test_a_claim_passes_only_with_and_only_without() -> None:
    """A claim that holds anyway, or that seldom holds, does not pass."""
    assert Told("reversal", AT_LEAST, 0.0).passes
    assert not Told("reversal", AT_LEAST - 0.01, 0.0).passes
    assert not Told("reversal", 1.0, BELOW).passes


def test_every_claim_has_a_switch() -> None:
    """The scenario says for each claim which mechanism it hangs on."""
    assert tuple(story().switches) == CLAIMS


def test_nobody_reads_a_cut_as_retreat_before_there_is_one() -> None:
    """The story starts with nobody who reads letting go as saving; the cut brings it."""
    model = branch(before())
    assert not model.citizens.retreat.any()
    model.act([EndSubsidies()])
    assert 0.0 < model.citizens.retreat.mean() < 0.6


def test_who_trusts_less_reads_a_cut_as_retreat_sooner() -> None:
    """Of those who heard, the lower half of trust reads retreat more often than the upper."""
    model = branch(before())
    everyone = np.arange(model.people.grown)
    hear_of_cuts(model.people, model.citizens, everyone, 1, model.month, model.parameters)
    low = model.citizens.trust < np.median(model.citizens.trust)
    reads = model.citizens.retreat
    assert reads[low].mean() > reads[~low].mean() + 0.1


def test_the_end_of_subsidies_costs_trust_of_those_it_strikes() -> None:
    """People in associations trust the council less after their subsidy ended."""
    model = branch(before())
    places = [group.place for group in model.initiatives if group.record.formal]
    rows = np.isin(model.citizens.slot, places)
    trusted = model.citizens.trust.copy()
    model.act([EndSubsidies()])
    assert model.citizens.trust[rows].mean() < trusted[rows].mean()
    assert np.array_equal(model.citizens.trust[~rows], trusted[~rows])


def test_a_reversal_is_seen_and_looked_at_half_a_year_later() -> None:
    """A decision taken back is told apart from another end, with the trust it cost."""
    model, seen = branch(before(), {"decided_beforehand_share": 0.0}), Reversals()
    live(model, 120, seen.watch)
    assert len(seen.hit) >= len(seen.changes) > 0
    settled, none = branch(before(), {"decided_beforehand_share": 1.0}), Reversals()
    live(settled, 120, none.watch)
    assert not none.hit


def test_the_kept_stories_are_of_this_model() -> None:
    """The published story test was made with this model, this town and this story."""
    again = "run: voorop validate leusden --stories --seed 1 --keep"
    path = find("leusden") / "evidence" / "stories.json"
    assert path.exists(), again
    assert read(path)["digest"] == digest_of([town()], story()), again
