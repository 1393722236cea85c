"""The building blocks of the library: all 34 methods, each sourced, with who loses and its cost."""

from __future__ import annotations

import re
from itertools import product

import pytest

from agents.institution import LEVERS
from game.content.build import changes_of, ruleset_of
from game.content.definitions import Content
from game.content.library import BlockContent
from game.content.load import find, load
from game.rules.definitions import AdoptedBlock

CATALOGUE = [f"M{number:02}" for number in range(1, 35)]
OWN = "eigen-kennis"


@pytest.fixture(scope="module")
def leusden() -> Content:
    """Return the town in which every block can be taken."""
    return load(find("leusden"))


def by_number(content: Content) -> dict[str, BlockContent]:
    """Return the blocks that stand in the catalogue of methods, by number."""
    return {block.facts: block for block in content.blocks.values() if block.facts}


def test_all_methods_of_the_catalogue_are_there(leusden: Content) -> None:
    """The 34 methods of the catalogue are 34 blocks, each once."""
    facts = [block.facts for block in leusden.blocks.values() if block.facts]
    assert sorted(facts) == CATALOGUE


def test_every_block_says_how_sure_one_is_and_who_loses(leusden: Content) -> None:
    """A grade, a publication with an address, who loses control, a risk and a question to debate.

    Only what is graded as own knowledge may go without a publication.
    """
    for block in leusden.blocks.values():
        assert block.grade in "ABCD"
        assert block.source.title
        assert block.source.address.startswith("http") or (
            block.source.key == OWN and block.grade == "D"
        ), block.id
        assert len(block.loses.split()) >= 5, block.id
        assert len(block.risk.split()) >= 5, block.id
        assert block.debate.endswith("?"), block.id


def test_every_block_has_a_bill(leusden: Content) -> None:
    """Each block costs hours, staff or money, or at least the hours to learn it."""
    bill = ruleset_of(leusden, "solo").bill
    for name in leusden.blocks:
        costs = bill((), (AdoptedBlock(name),))
        assert costs.learning_hours > 0, name


@pytest.mark.parametrize(
    ("number", "hours", "fte", "eur"),
    [
        ("M02", (-300, 0), (0.5, 1.0), (0, 100_000)),
        ("M15", (10, 100), (0, 0.5), (25_000, 100_000)),
        ("M17", (400, 700), (0.5, 1.0), (50_000, 250_000)),
        ("M18", (30, 100), (0.5, 0.5), (20_000, 100_000)),
        ("M23", (0, 30), (0.4, 0.4), (40_000, 75_000)),
        ("M28", (30, 90), (0, 0.1), (5_000, 15_000)),
        ("M30", (90, 150), (0, 0.1), (0, 5_000)),
    ],
)
def test_costs_that_follow_from_levers_are_near_the_estimates(
    leusden: Content,
    number: str,
    hours: tuple[float, float],
    fte: tuple[float, float],
    eur: tuple[float, float],
) -> None:
    """What the levers of a block cost lies about where the catalogue puts it, staff included."""
    block = by_number(leusden)[number]
    costs = ruleset_of(leusden, "solo").bill((), (AdoptedBlock(block.id),))
    for value, (low, high) in (
        (costs.council_hours_year, hours),
        (costs.fte, fte),
        (costs.eur_year, eur),
    ):
        assert low - 1e-9 <= value <= high + 1e-9


def test_no_two_blocks_are_the_same(leusden: Content) -> None:
    """Whatever is chosen, two blocks never come down to the same changes."""
    seen: dict[str, str] = {}
    for block in leusden.blocks.values():
        ways = [[(choice.id, option.id) for option in choice.options] for choice in block.choices]
        for settings in product(*ways):
            changes = changes_of(leusden, AdoptedBlock(block.id, tuple(sorted(settings))))
            known = seen.setdefault(repr(sorted(changes.items())), block.id)
            assert known == block.id, (known, block.id)


def test_every_lever_that_was_made_for_a_block_is_used(leusden: Content) -> None:
    """Each lever that names a method of the catalogue is moved by some block."""
    moved = {
        lever
        for block in leusden.blocks.values()
        for part in (block.changes, *(o.changes for c in block.choices for o in c.options))
        for lever in part
    }
    named = {name for name, lever in LEVERS.items() if re.search(r"\bM\d\d\b", lever.source)}
    assert named - moved == set()
