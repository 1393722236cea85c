"""The register of groups: places, and who is in which group."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from agents.keyed import lowest
from agents.municipality import Municipality
from agents.snapshot import fork


def test_members_are_those_whose_slot_says_so(grown: Municipality) -> None:
    """Whatever happened since members were sorted, a group holds exactly its own citizens."""
    town = fork(grown)
    for _ in range(6):
        town.step()
        for group in town.initiatives:
            slow = np.flatnonzero(town.citizens.slot == group.place)
            assert np.array_equal(town.members_of(group), slow)
            assert town.register.at(group.place) is group
            assert town.group(group.record.identity) is group


def test_a_free_place_is_the_lowest_one(grown: Municipality) -> None:
    """A new group takes the lowest place that nobody holds."""
    held = {group.place for group in grown.initiatives}
    lowest_free = next(place for place in range(len(held) + 1) if place not in held)
    assert grown.register.free_place() == lowest_free


@given(st.lists(st.integers(0, 5), max_size=40), st.integers(-1, 45))
def test_the_lowest_are_found_without_sorting_all(values: list[int], count: int) -> None:
    """The positions are those of a full sort by value, then identity."""
    array = np.array(values, dtype=np.float32)
    who = np.array([(7 * n) % 41 for n in range(len(values))], dtype=np.uint64)
    expected = np.sort(np.lexsort((who, array))[: max(0, count)])
    assert np.array_equal(lowest(array, who, count), expected)
