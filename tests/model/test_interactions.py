"""The study of interactions: its machinery, its robust signs, and its kept table."""

from __future__ import annotations

from pathlib import Path

import pytest

from agents.studies.evidence import read
from agents.studies.interactions import (
    ARMS,
    RULES,
    Comparison,
    Outcome,
    Rule,
    arms_of,
    as_rows,
    digest,
    missing_blocks,
    study,
)
from agents.studies.lives import READINGS
from agents.town import Town
from game.cli.interactions import NOT_SO
from game.cli.interactions import READINGS as SAID
from game.cli.interactions import RULES as TITLES
from game.content.build import town_of
from game.content.load import find, load
from game.content.paths import shipped

KEPT = shipped("scenarios") / "base" / "evidence" / "interactions.json"


@pytest.fixture(scope="module")
def lindenrade() -> Town:
    """Return the smaller of the shipped towns."""
    return town_of(load(find("lindenrade")))


@pytest.fixture(scope="module")
def outcomes(lindenrade: Town, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """Return what came of the rules that hold or fail in every town, from a few pairs."""
    robust = ("outreach-workload", "rules-crowd-out", "day-and-mandate")
    rules = [rule for rule in RULES if rule.id in robust]
    folder = tmp_path_factory.mktemp("interactions")
    return {one.rule.id: one for one in study(lindenrade, pairs=3, rules=rules, keep_in=folder)}


def test_all_published_rules_are_put_to_the_test(lindenrade: Town) -> None:
    """Eleven rules; every arm, reading and sentence they name exists."""
    assert len(RULES) == 11
    assert {rule.id for rule in RULES} == set(TITLES)
    assert set(NOT_SO) <= set(TITLES)
    assert set(SAID) == set(READINGS)
    for rule in RULES:
        for one in rule.comparisons:
            assert one.reading in READINGS
            assert one.arm in ARMS
            assert one.sign in (1, -1)
            if isinstance(one.against, str):
                assert one.against in ARMS or one.against.removeprefix("=") in READINGS
    assert missing_blocks(lindenrade) == []
    assert arms_of(RULES)[0] == "base"


def test_rules_on_hours_and_mandates_hold_in_a_village(outcomes: dict[str, Outcome]) -> None:
    """Outreach tires members, rules crowd out contacts, and a day alone makes no policy."""
    assert [name for name, outcome in outcomes.items() if not outcome.emerges] == []
    assert outcomes["day-and-mandate"].rule.typed_in


def test_a_rule_that_says_the_opposite_does_not_emerge(lindenrade: Town, tmp_path: Path) -> None:
    """The machinery says no: that outreach rests members, and that the base differs from itself."""
    wrong = [
        Rule("rests", False, (Comparison("fatigue", "M08", "base", -1),)),
        Rule("itself", False, (Comparison("grants", "base", "base", 1),)),
    ]
    found = study(lindenrade, pairs=2, rules=wrong, keep_in=tmp_path)
    assert [outcome.emerges for outcome in found] == [False, False]
    assert found[1].found[0].mean == 0.0
    rows = as_rows(found)
    assert [row["holds"] for row in rows] == [False, False]
    assert rows[0]["low"] <= rows[0]["mean"] <= rows[0]["high"]


def test_the_kept_table_belongs_to_this_model() -> None:
    """The table in the repository was made with this model, these parameters and this town."""
    kept = read(KEPT)
    town = town_of(load(find("leusden")))
    assert kept["digest"] == digest(town), f"run again: {kept['command']}"
    assert {row["rule"] for row in kept["found"]} == {rule.id for rule in RULES}
