"""`voorop validate --sensitivity`, with few parameters: what it prints and what it keeps."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import click
import pytest

from agents.parameters import parameter_table
from agents.studies import sensitivity
from agents.studies.evidence import read
from agents.studies.sensitivity import Plan
from agents.town import Town
from game.cli import sensitivity as command_line
from game.cli import voorop

MOVED = ("idea_rate", "exit_base")


@pytest.fixture
def ctx(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> click.Context:
    """A command in Dutch, in a program that screens two parameters and keeps nothing at home."""

    def small(town: Town, seed: int) -> Plan:
        moved = tuple(one for one in parameter_table() if one.name in MOVED)
        return Plan(town, seed, moved, trajectories=2, months=12, spread_runs=2)

    monkeypatch.setattr(sensitivity, "plan_of", small)
    monkeypatch.setattr(command_line, "user_cache_path", lambda name: tmp_path / name)
    return click.Context(voorop, obj="nl")


def test_the_table_is_printed_and_kept(
    ctx: click.Context, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each lens gets its assumptions in plain words; JSON and CSV say how to make them again."""
    command_line.run_sensitivity(ctx, "lindenrade", 3, 1, False, tmp_path / "uit")
    said = " ".join(capsys.readouterr().out.split())
    assert said.count("door toeval alleen van") == 6
    assert "idea_rate" in said
    assert "exit_base" in said
    kept = read(tmp_path / "uit" / "sensitivity.json")
    assert kept["command"] == "voorop validate lindenrade --sensitivity --seed 3"
    assert kept["seed"] == 3
    assert kept["found"]["town"] == "lindenrade"
    with (tmp_path / "uit" / "sensitivity.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["parameter"], row["lens"]) for row in rows][:2] == [
        ("idea_rate", "initiatives"),
        ("exit_base", "initiatives"),
    ]
    assert len(rows) == 6 * len(MOVED)


def test_json_is_what_is_kept(
    ctx: click.Context, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--json` prints exactly the table that is kept."""
    command_line.run_sensitivity(ctx, "lindenrade", 3, 1, True, tmp_path / "uit")
    printed = json.loads(capsys.readouterr().out)
    assert printed == read(tmp_path / "uit" / "sensitivity.json")["found"]
