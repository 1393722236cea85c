"""What comes with the game: whole, sourced, within range, and free of one town's name in code."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from agents.incidents import EFFECTS, SIGNALS
from agents.institution import LEVERS, Institution, changed
from game.content.build import changes_of, ruleset_of, town_of
from game.content.convert import lever_values
from game.content.definitions import Content
from game.content.digest import digest_of
from game.content.library import BlockContent
from game.content.lint import EFFECT_RANGES
from game.content.load import check, find, load, towns
from game.content.mistakes import format_problem
from game.content.paths import shipped
from game.content.schema import Effect, LeverChange, Origin, Signal
from game.rules.definitions import AdoptedBlock, Lens

WANTED = {f"M{number:02}" for number in (1, 4, 8, 9, 10, 11, 13, 16, 24, 25, 26, 31, 32, 34)}
TOWNS = [folder.name for folder in towns()]


@pytest.fixture(scope="module", params=TOWNS)
def content(request: pytest.FixtureRequest) -> Content:
    """Return each town that comes with the game."""
    return load(find(request.param))


def settings_of(block: BlockContent) -> Iterator[tuple[tuple[str, str], ...]]:
    """Return every way to tune a block."""
    ids = [[(choice.id, option.id) for option in choice.options] for choice in block.choices]
    return (tuple(sorted(combination)) for combination in product(*ids))


def test_all_files_are_without_mistakes() -> None:
    """`voorop check` is silent about everything that comes with the game."""
    assert [format_problem(problem, "nl") for problem in check([])] == []


def test_the_library_holds_the_wanted_methods(content: Content) -> None:
    """At least 18 methods of the catalogue, each once, those the programme needs among them."""
    facts = [block.facts for block in content.blocks.values() if block.facts]
    assert len(facts) == len(set(facts)) >= 18
    assert set(facts) >= WANTED
    assert len(content.incidents) >= 14
    assert {"solo", "kort", "lang"} <= set(content.formats)


def test_every_block_moves_levers_within_their_range(content: Content) -> None:
    """Whatever the council chooses, each lever gets a value of its kind and range."""
    for block in content.blocks.values():
        for settings in settings_of(block):
            changes = changes_of(content, AdoptedBlock(block.id, settings))
            assert changes
            for name, value in changes.items():
                lever = LEVERS[name]
                assert type(value) is lever.kind
                if lever.kind in (int, float):
                    assert lever.low <= float(value) <= lever.high
                elif lever.kind is str:
                    assert value in lever.options


def test_every_block_changes_something_in_this_town(content: Content) -> None:
    """A card that does nothing here, at its default, would be a trap."""
    for name in content.blocks:
        assert changed(content.institution, changes_of(content, AdoptedBlock(name))), name


def test_a_choice_left_out_stands_at_its_first_option(content: Content) -> None:
    """An untouched block equals the block with its first options chosen."""
    for name, block in content.blocks.items():
        first = tuple(sorted((choice.id, choice.options[0].id) for choice in block.choices))
        default = changes_of(content, AdoptedBlock(name))
        assert changes_of(content, AdoptedBlock(name, first)) == default


def test_no_block_carries_an_outcome_or_a_price() -> None:
    """A block says what changes in the institution; costs follow from that."""
    for path in (shipped("scenarios") / "base" / "blocks").glob("*.toml"):
        words = set(re.findall(r"^(\w+) =", path.read_text("utf-8"), re.MULTILINE))
        assert not words & {"trust", "cost", "hours", "effect", "participation"}, path.name


def figures(value: object, sourced: bool = False) -> Iterator[tuple[object, bool]]:
    """Walk through the numbers of a file: each with whether a source stands beside it."""
    if isinstance(value, dict):
        own = sourced or value.get("source") in get_args(Origin)
        for item in value.values():
            yield from figures(item, own)
    elif isinstance(value, list):
        for item in value:
            yield from figures(item, sourced)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield value, sourced


def test_every_figure_has_a_source() -> None:
    """Every number about the town or a method says where it comes from."""
    structure = {"format", "order", "start", "months", "method_rounds", "minutes", "seats", "place",
                 "colour", "born_from", "born_to", "most", "least"}  # fmt: skip

    def without_structure(value: object) -> object:
        if isinstance(value, dict):
            inside_incident = "signal" in value
            return {
                key: without_structure(item)
                for key, item in value.items()
                if key not in structure or (key == "months" and inside_incident)
            }
        return [without_structure(one) for one in value] if isinstance(value, list) else value

    for path in shipped("scenarios").rglob("*.toml"):
        bare = without_structure(tomllib.loads(path.read_text("utf-8")))
        assert [figure for figure, sourced in figures(bare) if not sourced] == [], path.name


def test_the_society_can_be_built(content: Content) -> None:
    """The society gets every resident, seat, block and incident of the files."""
    town = town_of(content)
    assert town.residents == sum(part.residents for part in content.neighbourhoods)
    assert len(town.incidents) == len(content.incidents)
    assert set(town.blocks) == set(content.blocks)
    assert sum(faction.appeal for faction in town.factions) == pytest.approx(1)
    assert isinstance(town.institution, Institution)


def test_every_faction_has_published_its_order_of_lenses(content: Content) -> None:
    """Every faction puts all six lenses in an order, and no two of a town in the same."""
    orders = [faction.lenses for faction in content.factions]
    assert all(sorted(order) == sorted(Lens) for order in orders)
    assert len(set(orders)) == len(orders)


def test_the_rules_can_be_built_for_every_format(content: Content) -> None:
    """Each format lasts the whole term and its bill is zero without blocks."""
    for name in content.formats:
        rules = ruleset_of(content, name)
        assert sum(rules.format.months) == content.months
        assert rules.bill((), ()).council_hours_year == 0
        assert len(rules.seats) == len({seat.id for seat in rules.seats})


def test_the_diet_frees_hours_and_visits_cost_them(content: Content) -> None:
    """The bill of a block follows from its levers, with the sign a clerk expects."""
    bill = ruleset_of(content, "solo").bill
    assert bill((), (AdoptedBlock("agendadieet"),)).council_hours_year < -200
    assert bill((), (AdoptedBlock("raad-op-straat"),)).council_hours_year > 100
    assert bill((), (AdoptedBlock("sterkere-griffie"),)).fte == pytest.approx(1)
    known = (AdoptedBlock("raad-op-straat"),)
    assert bill(known, known).learning_hours == 0 < bill((), known).learning_hours


def test_the_closed_lists_are_those_of_the_society() -> None:
    """A signal or effect that files may name is one that the society knows."""
    assert set(get_args(Signal)) == set(SIGNALS)
    assert set(get_args(Effect)) == set(EFFECTS) == set(EFFECT_RANGES)


def test_icons_exist(content: Content) -> None:
    """Every icon that a file names comes with the game."""
    icons = [
        one.icon
        for group in (content.blocks, content.roles, content.themes)
        for one in group.values()
    ]
    folder = shipped("assets") / "icons"
    assert [icon for icon in icons if not (folder / f"{icon}.svg").is_file()] == []


def test_only_two_domains_are_named_by_the_programme(content: Content) -> None:
    """The names that we made up are marked as ours."""
    named = [domain.name for domain in content.domains.values() if not domain.own_name]
    assert len(content.domains) == 5
    assert named == ["Bestuur", "Samenleving"]


def test_a_relative_change_starts_from_the_town() -> None:
    """One more clerk is one more in every town, and never beyond the range of the lever."""
    for name in TOWNS:
        town = load(find(name))
        clerks = changes_of(town, AdoptedBlock("sterkere-griffie"))["clerk_fte"]
        assert clerks == pytest.approx(town.institution.clerk_fte + 1)
    change = LeverChange(lever="clerk_fte", add=100, source="estimate")
    assert lever_values([change], Institution()) == {"clerk_fte": LEVERS["clerk_fte"].high}


def test_the_digest_is_stable_and_sees_every_change(town: Path) -> None:
    """The same files give the same digest everywhere; a changed figure another one."""
    before = digest_of(load(town))
    code = "from game.content import load, digest; import sys; from pathlib import Path;"
    code += "print(digest.digest_of(load.load(Path(sys.argv[1]))))"
    for hash_seed in ("0", "1"):
        again = subprocess.run(
            [sys.executable, "-c", code, str(town)],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert again.stdout.strip() == before
    path = town / "council.toml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("value = 0.52", "value = 0.53"), "utf-8")
    assert digest_of(load(town)) != before


def test_no_town_is_named_in_code() -> None:
    """A town is data: its name stands in no Python file of the game or the society."""
    names = {name for folder in towns() for name in (folder.name, load(folder).name)}
    root = Path(find.__code__.co_filename).resolve().parents[2]
    for path in [*root.glob("game/**/*.py"), *root.glob("agents/**/*.py")]:
        text = path.read_text("utf-8").casefold()
        assert not [name for name in names if name.casefold() in text], path


def test_the_first_town_is_chosen_by_the_files() -> None:
    """Which town is offered first is data: the lowest `order`."""
    orders = [
        tomllib.loads((folder / "scenario.toml").read_text("utf-8"))["order"] for folder in towns()
    ]
    assert orders == sorted(orders) == list(range(1, len(orders) + 1))


def test_the_guide_names_every_signal_and_effect() -> None:
    """The author's guide lists what a file may say."""
    guide = (shipped("scenarios") / "base" / "README.md").read_text("utf-8")
    for word in (*SIGNALS, *EFFECTS):
        assert f"`{word}`" in guide, word
