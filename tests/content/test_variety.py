"""What is chosen before play: openings, coalitions, challenges. Unused, they change nothing."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from agents.institution import LEVERS
from game.content.build import ruleset_of, town_of
from game.content.definitions import Choices
from game.content.digest import digest_of
from game.content.lint_variety import FIGURE_RANGES
from game.content.load import check, find, load, towns
from game.content.mistakes import Broken, format_problem
from game.content.schema_variety import Measure
from game.rules.challenges import MEASURES

TOWNS = [folder.name for folder in towns()]
OPENINGS = {"austerity", "windfall", "scandal", "fresh-start"}
AUSTERITY = "base/openings/austerity.toml"
CHALLENGE = "base/challenges/blijvertjes.toml"
COUNCIL = "leusden/council.toml"

BAD = {
    "figure out of range": (
        "base/openings/fresh-start.toml",
        "austerity_memory = { set = 0.0",
        "austerity_memory = { set = 1.5",
        "opening.austerity_memory: 1.5 valt buiten het bereik van 0 tot 1",
    ),
    "two ways at once": (
        AUSTERITY,
        "austerity_memory = { add = 0.25",
        "austerity_memory = { set = 0.1, add = 0.25",
        "opening.austerity_memory: geef precies één van set, add en times",
    ),
    "unknown lever": (AUSTERITY, '"fund_eur_year"', '"fund_eur"', 'bedoelde u "fund_eur_year"?'),
    "unknown incident": (
        AUSTERITY,
        'incident = "bezuinigingsronde"',
        'incident = "bezuinigingsrond"',
        'bedoelde u "bezuinigingsronde"?',
    ),
    "unknown figure": (AUSTERITY, "budget_room_eur", "budget_eur", 'bedoelde u "budget_room_eur"?'),
    "no source": (AUSTERITY, 'add = 0.25, source = "estimate"', "add = 0.25", 'source" ontbreekt'),
    "something local just happened": (
        AUSTERITY,
        'just_happened = ["bezuinigingsronde"]',
        'just_happened = ["wateroverlast"]',
        'de gebeurtenis "wateroverlast" hoort bij één wijk',
    ),
    "other name": (AUSTERITY, 'id = "austerity"', 'id = "austerety"', "austerety"),
    "braces in the story": (AUSTERITY, "Er moet", "Er {moet}", "text.story"),
    "no such measure": (CHALLENGE, '"blocks_surviving"', '"trust"', "kies uit extra_eur"),
    "no bound": (CHALLENGE, "least = 2", "", "geef precies één van most en least"),
    "coalition of a stranger": (
        COUNCIL,
        'factions = ["kompas", "groene-rand"]',
        'factions = ["kompas", "groene-hand"]',
        'bedoelde u "groene-rand"?',
    ),
    "the present coalition again": (
        COUNCIL,
        'factions = ["kompas", "groene-rand"]',
        'factions = ["kompas", "groene-rand", "vrij-spoor"]',
        "geef andere fracties dan de huidige coalitie",
    ),
    "two coalitions of one name": (COUNCIL, 'id = "zuinig"', 'id = "breed"', "breed"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_each_mistake_has_its_sentence_and_line(town: Path, name: str) -> None:
    """A slip in what is chosen before play is told with its file and line."""
    file, old, new, said = BAD[name]
    path = town.parent / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    told = [format_problem(problem, "nl") for problem in check([town])]
    assert [one for one in told if said in one and f"{Path(file).name}:" in one], told


def test_all_mistakes_come_at_once(town: Path) -> None:
    """An opening with four slips gives four sentences, not the first of them."""
    path = town.parent / AUSTERITY
    text = path.read_text("utf-8").replace("add = 0.25", "set = 2.0")
    text = text.replace('"desk_fte"', '"desk_ftes"').replace('"bezuinigingsronde"', '"niets"')
    path.write_text(text, "utf-8")
    assert len(check([town])) == 4


@pytest.mark.parametrize("name", TOWNS)
def test_nothing_chosen_is_the_town_itself(name: str) -> None:
    """Without a choice the town, its rules and its digest are those of its own files."""
    own, chosen = load(find(name)), load(find(name), Choices())
    assert town_of(own) == town_of(chosen)
    assert digest_of(own) == digest_of(chosen)
    assert own.opened is None
    assert own.challenge is None


def test_what_is_only_offered_is_not_in_the_digest(town: Path) -> None:
    """A session goes on when an opening, coalition or card that it does not use is changed."""
    before = digest_of(load(town))
    scandal = digest_of(load(town, Choices(opening="scandal")))
    for file in (AUSTERITY, CHALLENGE):
        path = town.parent / file
        path.write_text(path.read_text("utf-8").replace('title = "', 'title = "Ook '), "utf-8")
    assert digest_of(load(town)) == before
    assert digest_of(load(town, Choices(opening="scandal"))) == scandal
    assert digest_of(load(town, Choices(opening="austerity"))) not in (before, scandal)


@pytest.mark.parametrize("name", TOWNS)
def test_every_opening_starts_otherwise_within_the_ranges(name: str) -> None:
    """Four openings, each another start of the same people, with figures that are possible."""
    own = load(find(name))
    assert set(own.openings) >= OPENINGS
    starts = [(own.opening, own.institution, own.just_happened)]
    for identity in own.openings:
        content = load(find(name), Choices(opening=identity))
        town = town_of(content)
        assert town.neighbourhoods == town_of(own).neighbourhoods
        assert content.opened == own.openings[identity]
        for figure, (low, high) in FIGURE_RANGES.items():
            of = content.opening if hasattr(content.opening, figure) else content.means
            assert low <= getattr(of, figure) <= high
        for lever in LEVERS.values():
            if lever.kind in (int, float):
                assert lever.low <= float(getattr(town.institution, lever.name)) <= lever.high
        start = (town.opening, town.institution, content.just_happened)
        assert start not in starts
        starts.append(start)


def test_the_openings_mean_what_they_are_called() -> None:
    """Less money and older pain in austerity, more money in a windfall, less trust in a scandal."""
    own = load(find(TOWNS[0]))
    opened = {name: load(find(TOWNS[0]), Choices(opening=name)) for name in own.openings}
    austerity, scandal = opened["austerity"], opened["scandal"]
    assert austerity.institution.fund_eur_year < own.institution.fund_eur_year
    assert austerity.opening.austerity_memory > own.opening.austerity_memory
    assert opened["windfall"].means.budget_room_eur > own.means.budget_room_eur
    misuse = "misbruik-fonds"
    assert set(scandal.just_happened) == {misuse, "vertrouwensschok"}
    assert own.just_happened == ()
    assert scandal.incidents[misuse].per_year > own.incidents[misuse].per_year
    assert opened["fresh-start"].opening.fund_months == 0


def test_blocks_start_from_the_opened_town() -> None:
    """A block that adds to what is there adds to what the opening left of it."""
    own = load(find(TOWNS[0]))
    poor = load(find(TOWNS[0]), Choices(opening="austerity"))
    moved = [
        name
        for name, block in own.blocks.items()
        for lever, value in block.changes.items()
        if poor.blocks[name].changes[lever] != value
    ]
    assert moved
    assert ruleset_of(poor, "kort").bill((), ()).eur_year == 0


@pytest.mark.parametrize("name", TOWNS)
def test_a_coalition_moves_support_and_nothing_else(name: str) -> None:
    """Another coalition keeps all seats and voters; only who supports the college moves."""
    own = load(find(name))
    assert len(own.coalitions) >= 2
    assert {"easy", "hard"} <= {one.difficulty for one in own.coalitions}
    for one in own.coalitions:
        content = load(find(name), Choices(coalition=one.id))
        assert {f.id for f in content.factions if f.coalition} == set(one.factions)
        assert [f.members for f in content.factions] == [f.members for f in own.factions]
        assert content.opening == own.opening
        assert digest_of(content) != digest_of(own)


def test_difficulty_follows_the_seats() -> None:
    """A coalition with the wind behind it has more seats than one with the wind against it."""
    for name in TOWNS:
        content = load(find(name))
        seats = {f.id: len(f.members) for f in content.factions}
        size = {one.id: sum(seats[f] for f in one.factions) for one in content.coalitions}
        easy = [size[one.id] for one in content.coalitions if one.difficulty == "easy"]
        hard = [size[one.id] for one in content.coalitions if one.difficulty == "hard"]
        assert min(easy) > max(hard)


def test_an_unknown_choice_names_what_there_is() -> None:
    """A choice that is not offered gives a sentence each, with the nearest one."""
    with pytest.raises(Broken) as caught:
        load(find(TOWNS[0]), Choices("scandel", "bred", "blijvertje"))
    told = [format_problem(problem, "nl") for problem in caught.value.problems]
    assert ['bedoelde u "scandal"?' in told[0], 'bedoelde u "breed"?' in told[1]] == [True, True]
    assert 'bedoelde u "blijvertjes"?' in told[2]


def test_the_closed_list_of_measures_is_that_of_the_rules() -> None:
    """A measure that a card may name is one that the rules can count."""
    assert get_args(Measure) == tuple(MEASURES)
    assert len(load(find(TOWNS[0])).challenges) >= 6
