"""Citizens: quotas, contacts, and identities that move with names and not with order."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest

from agents.citizens import Citizens
from agents.municipality import Municipality
from agents.parameters import PARAMETERS
from agents.population import CONTACTS, Population, populate
from agents.town import AGE_BANDS
from tests.model.towns import NEIGHBOURHOODS, differences, lived, small_town


@pytest.fixture(scope="module")
def people() -> Population:
    """Return the citizens of a small town."""
    return populate(small_town(), 1, PARAMETERS)


def same_people(one: Population, other: Population) -> bool:
    """Tell whether two populations hold the same bits."""
    for item in fields(Population):
        left, right = getattr(one, item.name), getattr(other, item.name)
        if item.name == "ties":
            if left.indices.tobytes() != right.indices.tobytes():
                return False
        elif isinstance(left, np.ndarray):
            if left.tobytes() != right.tobytes():
                return False
        elif left != right:
            return False
    return True


def test_neighbourhoods_get_their_residents_and_ages(people: Population) -> None:
    """Every neighbourhood has exactly its residents, and each age band its quota."""
    for place, part in enumerate(sorted(NEIGHBOURHOODS, key=lambda part: part.id)):
        ages = people.age[people.hood == place]
        assert len(ages) == part.residents
        for (low, high), share in zip(AGE_BANDS, part.age_shares, strict=True):
            count = np.count_nonzero((ages >= low) & (ages <= high))
            assert abs(count - share * part.residents) <= 1


def test_children_come_last_and_have_no_part(people: Population) -> None:
    """Rows from `grown` on are exactly the children under fifteen."""
    assert (people.age[: people.grown] >= 15).all()
    assert (people.age[people.grown :] < 15).all()
    assert len(people.skill) == len(people.trust) == people.ties.shape[0] == people.grown


def test_education_follows_the_neighbourhood(people: Population) -> None:
    """Shares by schooling are those of the neighbourhood, within sampling error."""
    for place, part in enumerate(sorted(NEIGHBOURHOODS, key=lambda part: part.id)):
        mine = people.education[people.hood[: people.grown] == place]
        for level, share in enumerate(part.education_shares):
            spread = (share * (1 - share) / len(mine)) ** 0.5
            assert abs(float((mine == level).mean()) - share) < 4 * spread


def test_everybody_has_ten_contacts_mostly_near(people: Population) -> None:
    """Ten contacts each among the other grown; at least eight from the own neighbourhood."""
    contacts = people.ties.indices.reshape(people.grown, -1)
    assert contacts.shape == (people.grown, CONTACTS)
    assert contacts.min() >= 0
    assert contacts.max() < people.grown
    assert not (contacts == np.arange(people.grown)[:, None]).any()
    hood = people.hood[: people.grown]
    assert ((hood[contacts] == hood[:, None]).sum(axis=1) >= 8).all()
    same = people.education[contacts[:, :5]] == people.education[:, None]
    assert same.all()
    assert people.contacts(7).tolist() == contacts[7].tolist()


def test_the_skilled_and_rooted_are_listened_to_more(people: Population) -> None:
    """Being somebody's contact goes with skill and roots, as the ties say."""
    chosen = np.bincount(people.ties.indices, minlength=people.grown)
    pull = people.skill + people.root
    assert np.corrcoef(chosen, pull)[0, 1] > 0.1


def test_traits_stay_in_their_ranges(people: Population) -> None:
    """Shares lie between 0 and 1, hours and chances are never negative."""
    for values in (people.skill, people.root, people.trust, people.says_yes):
        assert values.min() >= 0.0
        assert values.max() <= 1.0
    assert people.free.min() > 0.0
    assert people.idea.min() >= 0.0
    assert people.idea.max() < 1.0


def test_the_order_of_neighbourhoods_never_matters() -> None:
    """Listing the neighbourhoods the other way round changes not one bit, for years."""
    turned = small_town(neighbourhoods=NEIGHBOURHOODS[::-1])
    assert same_people(populate(small_town(), 1, PARAMETERS), populate(turned, 1, PARAMETERS))
    assert differences(lived(small_town(), 24), lived(turned, 24)) == []


def test_the_order_of_factions_never_matters() -> None:
    """Listing the factions the other way round changes not one bit."""
    town = small_town()
    turned = replace(town, factions=town.factions[::-1])
    assert differences(lived(town, 24), lived(turned, 24)) == []


def test_renaming_a_neighbourhood_moves_results_with_the_name() -> None:
    """A new name means other people there; those of the other neighbourhoods stay who they are."""
    renamed = tuple(
        replace(part, id="eikenhof") if part.id == "dijkzicht" else part for part in NEIGHBOURHOODS
    )
    before = populate(small_town(), 1, PARAMETERS)
    after = populate(small_town(neighbourhoods=renamed), 1, PARAMETERS)
    for name, stays in (("molenhoek", True), ("oosterwoud", True)):
        old = before.hood[: before.grown] == before.names.index(name)
        new = after.hood[: after.grown] == after.names.index(name)
        assert (before.skill[: before.grown][old].tobytes() == after.skill[new].tobytes()) is stays
    old = before.hood[: before.grown] == before.names.index("dijkzicht")
    new = after.hood[: after.grown] == after.names.index("eikenhof")
    assert before.skill[old].tobytes() != after.skill[new].tobytes()


def test_another_town_seed_means_other_people() -> None:
    """The seed of the town decides who lives there, the seed of the run does not."""
    town = small_town()
    assert not same_people(populate(town, 1, PARAMETERS), populate(town, 2, PARAMETERS))
    one, other = Municipality(town, 1), Municipality(town, 2)
    assert same_people(one.people, other.people)


def test_a_citizen_costs_less_than_200_bytes(leusden_begun: Municipality) -> None:
    """All arrays of Leusden together take at most 200 bytes a resident."""
    people, citizens = leusden_begun.people, leusden_begun.citizens
    ties = people.ties
    arrays = [ties.data, ties.indices, ties.indptr]
    for owner, kind in ((people, Population), (citizens, Citizens)):
        arrays += [
            getattr(owner, item.name)
            for item in fields(kind)
            if isinstance(getattr(owner, item.name), np.ndarray)
        ]
    assert sum(array.nbytes for array in arrays) / len(people) <= 200
