"""Neighbours of a contested plan speak up, hear that it is decided, and may petition."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from agents import meeting, requests
from agents.desk import File
from agents.initiatives import Initiative, Need
from agents.meeting import RECESS
from agents.municipality import BURN_IN, Municipality
from agents.neighbours import hear_it_is_decided, objectors_of, speak_up
from agents.parameters import PARAMETERS as P
from tests.model.towns import a_group, small_town


@pytest.fixture
def town() -> Municipality:
    """Return a town in its term, in April, of which nobody has done anything yet."""
    model = Municipality(small_town(), blank=True)
    model.month = BURN_IN
    return model


def contested(town: Municipality, rank: int = 0, **more: object) -> Initiative:
    """Return a group that waits for room to which twice as many object as make it contested."""
    asked = {"needs": Need.SPACE, "objectors": 2 * P.contested_from, "waiting": 1} | more
    return town.add_group(a_group(town, rank=rank, **asked))


def decided_at_desk(town: Municipality, framing: float) -> tuple[Initiative, list[str]]:
    """Let the desk decide on a contested plan; return its group and the cases it led to."""
    town.institution = replace(town.institution, outcome_framing_share=framing)
    for servant in town.servants:
        servant.yes_if = 1.0
    group = contested(town)
    group._luck["petition", 0] = 0.0
    file = File("permit", group.record.identity, 0.0, town.month, hours=0.0, quality=1.0)
    requests._decide_room(town, group, file)
    return group, [item.kind for item in town.agenda]


def test_where_the_council_frames_the_means_a_contested_plan_is_its_own(
    town: Municipality,
) -> None:
    """Without goals nobody but the council decides, and nothing is allowed before that."""
    group, cases = decided_at_desk(town, 0.0)
    assert cases == ["objection"]
    assert not group.record.allowed


def test_where_the_council_frames_the_goal_neighbours_bring_the_detail_back(
    town: Municipality,
) -> None:
    """The how is the desk's; who finds it decided may ask the council to look again."""
    group, cases = decided_at_desk(town, 1.0)
    assert group.record.allowed
    assert cases == ["reopen_process"]


def test_who_finds_it_decided_trusts_less(town: Municipality) -> None:
    """Neighbours whom nobody heard lose trust, and nobody else does."""
    group = contested(town)
    rows, before = objectors_of(town, group), town.citizens.trust.copy()
    hear_it_is_decided(town, group, P.hold_heard)
    assert np.all(town.citizens.trust[rows] < before[rows])
    assert set(np.flatnonzero(town.citizens.trust != before)) == set(rows)


@pytest.mark.parametrize(("spoke", "petitions"), [(False, 1), (True, 0)])
def test_who_had_a_say_petitions_less(town: Municipality, spoke: bool, petitions: int) -> None:
    """With luck between the two chances, speaking beforehand makes the difference."""
    group = contested(town)
    group.record.informed = spoke
    group._luck["petition", 0] = P.petition_chance * (1 + P.objection_informed) / 2
    hear_it_is_decided(town, group, P.hold_heard)
    assert len(town.agenda) == petitions


def test_one_speaks_for_all_and_places_run_out(town: Municipality) -> None:
    """Each plan takes one place; with two plans and one place the older one is heard."""
    groups = [contested(town, rank, born=BURN_IN - 2 + rank) for rank in range(2)]
    for group in groups:
        group._luck["speaks up", 0] = 0.0
    assert speak_up(town, 1) == 1
    assert [group.record.informed for group in groups] == [True, False]
    assert town.counts["speakers"] == 1
    heard = np.flatnonzero(town.citizens.heard == town.month)
    assert set(heard) <= set(objectors_of(town, groups[0]))
    assert len(heard) == 1


@pytest.mark.parametrize(
    "state", [{"allowed": True}, {"settled": True}, {"waiting": 0}, {"objectors": 1}]
)
def test_nobody_speaks_of_what_is_not_open(town: Municipality, state: dict[str, object]) -> None:
    """What is allowed, settled, not asked or hardly minded brings nobody to the council."""
    group = contested(town, **state)
    group._luck["speaks up", 0] = 0.0
    assert speak_up(town, 5) == 0
    assert not group.record.informed


@pytest.mark.parametrize(("places", "month"), [(0, BURN_IN), (3, BURN_IN + RECESS)])
def test_without_an_evening_nobody_speaks(town: Municipality, places: int, month: int) -> None:
    """No places, or August: whatever is on people's minds waits."""
    town.institution = replace(town.institution, resident_slots_month=places)
    town.month = month
    contested(town)._luck["speaks up", 0] = 0.0
    meeting.speakers(town)
    assert town.counts["speakers"] == 0
