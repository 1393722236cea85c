"""`voorop validate` as a user calls it: for people, for machines, as files."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path

import pytest
from distributed import LocalCluster

from tests.system.test_command_line import voorop

MUST = {"id", "use", "low", "high", "mean", "spread", "verdict"}
FIRST = ("validate", "lindenrade", "--runs", "2", "--jobs", "2")


@cache
def machine() -> dict[str, object]:
    """Return what the command says to a machine, asked once."""
    said = voorop(*FIRST, "--json", cwd=Path.cwd())
    assert said.returncode == 0, said.stderr
    found: dict[str, object] = json.loads(said.stdout)
    return found


def rows() -> list[dict[str, object]]:
    """Return the rows of the table of patterns."""
    found = machine()["patterns"]
    assert isinstance(found, list)
    return found


def test_json_has_every_pattern_with_the_promised_keys() -> None:
    """Each row has identity, use, band, mean, spread and one of three verdicts."""
    assert len(rows()) == 42
    for row in rows():
        assert row.keys() >= MUST
        assert row["use"] in ("calibrate", "validate", "input")
        assert row["verdict"] in ("pass", "fail", "silent")
        assert (row["mean"] is None) is (row["verdict"] == "silent")


def test_a_cluster_gives_the_same_table() -> None:
    """On a local Dask cluster every row is the same; without one a sentence and exit code 2."""
    with LocalCluster(n_workers=2, processes=True, dashboard_address=None) as cluster:
        there = voorop(*FIRST, "--json", "--dask", cluster.scheduler_address, cwd=Path.cwd())
    assert there.returncode == 0, there.stderr
    assert json.loads(there.stdout) == machine()
    nowhere = voorop(*FIRST, "--dask", "tcp://127.0.0.1:9", cwd=Path.cwd())
    assert nowhere.returncode == 2
    assert "tcp://127.0.0.1:9" in nowhere.stderr
    assert "Traceback" not in nowhere.stderr


def test_silent_and_failed_patterns_say_why() -> None:
    """Neither a silence nor a failure stands without a sentence."""
    for row in rows():
        if row["verdict"] != "pass":
            assert row["why"], row["id"]


def test_the_survey_and_the_logit_stand_beside() -> None:
    """The virtual survey and the coefficients of the SCP have a place of their own."""
    survey, logit = machine()["survey"], machine()["logit"]
    assert isinstance(survey, dict)
    assert isinstance(logit, list)
    asked = {name.split(".")[0] for name in survey}
    assert asked == {"citizens", "initiators", "members", "servants", "turnout"}
    assert {row["column"] for row in logit} == {"volunteering", "collective_action"}
    assert sum(row["published"] is None for row in logit) == 1


def test_files_are_a_table_and_a_figure(tmp_path: Path) -> None:
    """The folder gets a CSV with every pattern and a picture."""
    said = voorop(*FIRST, "--out", "here", cwd=tmp_path)
    assert said.returncode == 0, said.stderr
    with (tmp_path / "here" / "validate.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert [row["id"] for row in table] == [row["id"] for row in rows()]
    assert (tmp_path / "here" / "validate.png").read_bytes()[:4] == b"\x89PNG"
    assert "vallen binnen de band" in said.stdout


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("lindenrade", "--stories"), "heeft geen verhaal"),
        (("lindenrod",), "lindenrade"),
        (("--runs", "0"), "--runs"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    args: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    """A town without a story, a typo and a silly number end with exit code 2."""
    found = voorop("validate", *args, cwd=tmp_path)
    assert found.returncode == 2
    assert said in found.stderr
    assert "Traceback" not in found.stderr
