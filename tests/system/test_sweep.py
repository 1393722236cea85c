"""`voorop sweep` as a researcher uses it: on a cluster, killed, as CSV and Parquet."""

from __future__ import annotations

import csv
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from distributed import LocalCluster
from pyarrow import parquet

from tests.system.test_command_line import voorop

SMALL = ("--town", "lindenrade", "--months", "2", "--jobs", "1")

BAD = [
    (["--parameter", "idea_rat=1"], 'bedoelde u "idea_rate"'),
    (["--parameter", "idea_rate=1"], "tussen 0.0002 en"),
    (["--parameter", "idea_rate=x"], "een naam met getallen"),
    (["--parameter", "core_least=2.5"], "heel getal"),
    (["--parameter", "skill_low=.45", "--parameter", "skill_middle=.41"], "niet groter"),
    (["--block", "snellokt"], 'bedoelde u "snelloket"'),
    (["--methods", "agendadiet"], 'bedoelde u "agendadieet"'),
    (["--town", "lindenrad"], 'bedoelde u "lindenrade"'),
    (["--dask", "tcp://192.0.2.1:8786"], "--elsewhere"),
    (["--dask", "tcp://127.0.0.1:9"], "antwoordt geen Dask-cluster"),
    (["--runs", "0"], "--runs"),
    (["nergens.toml"], "nergens.toml"),
]


@pytest.mark.parametrize(("args", "said"), BAD, ids=[" ".join(args) for args, _ in BAD])
def test_bad_calls(args: list[str], said: str, tmp_path: Path) -> None:
    """A bad call gives one clear sentence, exit code 2, no traceback, and leaves nothing."""
    result = voorop("sweep", *args, cwd=tmp_path)
    assert result.returncode == 2, result.stderr
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_bad_file_is_named_with_its_lines(tmp_path: Path) -> None:
    """Every mistake in the file of a sweep is named at once, with file and line."""
    (tmp_path / "s.toml").write_text('format = 1\ntown = ["leusden"]\nruns = 0\n')
    result = voorop("sweep", "s.toml", cwd=tmp_path)
    assert result.returncode == 2
    assert "s.toml:2" in result.stderr
    assert 'bedoelde u "towns"' in result.stderr
    assert "s.toml:3" in result.stderr


def test_a_file_and_options_are_crossed(tmp_path: Path) -> None:
    """Blocks double the methods, options go over the file, and the table says all of it."""
    (tmp_path / "s.toml").write_text(
        'format = 1\ntowns = ["lindenrade"]\nmethods = ["zoals-altijd", "snelloket"]\n'
        'blocks = ["raad-op-straat"]\nruns = 9\n[parameters]\ntrust_down = [0.06, 0.12]\n'
    )
    planned = voorop("sweep", "s.toml", "--plan", cwd=tmp_path)
    assert "72 keer" in planned.stdout
    result = voorop("sweep", "s.toml", "--runs", "1", *SMALL[2:], cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    with (tmp_path / "voorop-sweep" / "results.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["set.trust_down"], row["method"]) for row in rows] == [
        (value, method)
        for value in ("0.06", "0.12")
        for method in ("zoals-altijd", "raad-op-straat", "snelloket", "snelloket,raad-op-straat")
    ]
    about = json.loads((tmp_path / "voorop-sweep" / "sweep.json").read_text())
    assert about["command"] == "voorop sweep s.toml --runs 1 --months 2 --jobs 1"
    assert about["digest"]
    assert sorted(path.name for path in (tmp_path / "voorop-sweep").iterdir()) == [
        "results.csv",
        "runs.jsonl",
        "sweep.json",
    ]


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The table of a sweep of eight runs on one process."""
    folder = tmp_path_factory.mktemp("alone")
    result = voorop("sweep", *SMALL, "--runs", "8", cwd=folder)
    assert result.returncode == 0, result.stderr
    return (folder / "voorop-sweep" / "results.csv").read_bytes()


def test_a_cluster_gives_the_same_numbers(alone: bytes, tmp_path: Path) -> None:
    """On a local Dask cluster the table is the same to the byte."""
    with LocalCluster(n_workers=2, processes=True, dashboard_address=None) as cluster:
        address = cluster.scheduler_address
        result = voorop("sweep", *SMALL, "--runs", "8", "--dask", address, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "voorop-sweep" / "results.csv").read_bytes() == alone


def test_killed_and_started_again(alone: bytes, tmp_path: Path) -> None:
    """A sweep that is killed keeps what was run; the next one runs the rest, same table."""
    command = [sys.executable, "-m", "game", "sweep", *SMALL, "--runs", "8"]
    root = Path(__file__).parents[2]
    kept = tmp_path / "voorop-sweep" / "runs.jsonl"
    with subprocess.Popen(
        command, cwd=tmp_path, env={"PYTHONPATH": str(root)}, stderr=subprocess.DEVNULL
    ) as sweep:
        for _ in range(3000):
            if kept.exists() and kept.read_text().count("\n") >= 2:
                break
            time.sleep(0.02)
        sweep.send_signal(signal.SIGKILL)
    lines = kept.read_text().splitlines()
    assert 2 <= len(lines) < 8
    result = voorop("sweep", *SMALL, "--runs", "8", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert kept.read_text().splitlines()[:2] == lines[:2]
    assert (tmp_path / "voorop-sweep" / "results.csv").read_bytes() == alone


def test_parquet_holds_the_same_table(alone: bytes, tmp_path: Path) -> None:
    """Parquet holds the numbers of the CSV."""
    result = voorop("sweep", *SMALL, "--runs", "8", "--table", "parquet", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    rows = parquet.read_table(tmp_path / "voorop-sweep" / "results.parquet").to_pylist()
    wanted = list(csv.DictReader(alone.decode().splitlines()))
    assert [{name: str(value) for name, value in row.items()} for row in rows] == wanted


def test_without_pyarrow_parquet_is_refused_first(tmp_path: Path) -> None:
    """Without pyarrow the wish for Parquet is refused in one sentence, before any work."""
    code = "import sys; sys.modules['pyarrow'] = None; from game.cli import main; main()"
    result = subprocess.run(
        [sys.executable, "-c", code, "sweep", "--table", "parquet"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2, result.stderr
    assert "samenleving-voorop[parquet]" in result.stderr
    assert list(tmp_path.iterdir()) == []
