"""The command line, tried as a user would: good calls and bad ones."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from game.cli import Commands, main
from game.cli import voorop as voorop_command
from game.session.disk import Disk
from game.session.launch import Launcher
from game.session.society import LocalNature
from game.session.spec import create_folder, read_spec
from tests.helpers.builders import build_fake_society

ROOT = Path(__file__).parents[2]


def voorop(*args: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a folder, without a display, and return what it said."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    }
    kept |= {"PYTHONPATH": str(ROOT), "COLUMNS": "200", **env}
    return subprocess.run(
        [sys.executable, "-m", "game", *args],
        cwd=cwd,
        env=kept,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


BAD = [
    (["zwijg"], 'De opdracht "zwijg" bestaat niet. Alle opdrachten'),
    (["simulat"], 'Bedoelde u "simulate"'),
    (["play"], "Er is geen beeldscherm gevonden"),
    (["simulate", "leusde"], 'bedoelde u "leusden"'),
    (["simulate", "--runs", "0"], "--runs"),
    (["simulate", "--runs", "veel"], "--runs"),
    (["simulate", "--sead", "1"], "--seed"),
    (["simulate", "--methods", "agendadiet"], 'bedoelde u "agendadieet"'),
    (["simulate", "--methods", "xyz"], "Kies uit"),
    (["simulate", "--opening", "scandel"], 'bedoelde u "scandal"'),
    (["demo", "--challenge", "blijvertje", "--no-pictures"], 'bedoelde u "blijvertjes"'),
    (["compare", "leusden"], "--methods"),
    (["check", "nergens"], "nergens"),
    (["replay", "nergens"], "nergens"),
    (["demo", "--format", "eindeloos", "--no-pictures"], "eindeloos"),
    (["demo", "leusde"], 'bedoelde u "leusden"'),
    (["play", "--resume", "x", "--seed", "1"], "--resume"),
    (["play", "--resume", "x", "--opening", "scandal"], "--resume"),
]


@pytest.mark.parametrize(("args", "said"), BAD, ids=[" ".join(args) for args, _ in BAD])
def test_bad_calls(args: list[str], said: str, tmp_path: Path) -> None:
    """A bad call gives one clear sentence, exit code 2, no traceback, and leaves nothing."""
    result = voorop(*args, cwd=tmp_path)
    assert result.returncode == 2, result.stderr
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_session_of_other_files_is_refused_before_a_window_opens(tmp_path: Path) -> None:
    """`play --resume` says at once why a saved session cannot go on, and what to do."""
    launcher = Launcher(lambda spec: LocalNature(build_fake_society, spec), tmp_path)
    session = launcher.start(town="lindenrade", format="kort", seed=1)
    session.close()
    spec = read_spec(session.folder)
    other = create_folder(tmp_path, "other", replace(spec, digest="0" * 32), Disk())
    result = voorop("play", "--resume", str(other), cwd=tmp_path, SDL_VIDEODRIVER="dummy")
    assert result.returncode == 2
    assert "van Lindenrade zijn veranderd" in result.stderr
    assert "begin een nieuw spel" in result.stderr
    assert "Traceback" not in result.stderr


def test_out_without_rights(tmp_path: Path) -> None:
    """A folder in which one cannot write is refused before any work is done."""
    (tmp_path / "file").write_text("in the way")
    result = voorop("simulate", "--runs", "1", "--out", "file/x", cwd=tmp_path)
    assert result.returncode == 2
    assert "kan niet worden geschreven" in result.stderr


def test_simulate_is_the_same_twice_and_on_two_processes(tmp_path: Path) -> None:
    """The same seed gives the same bytes, on one process and on two."""
    args = ("simulate", "lindenrade", "--runs", "3", "--months", "6", "--json")
    first = voorop(*args, "--jobs", "1", cwd=tmp_path)
    second = voorop(*args, "--jobs", "2", cwd=tmp_path)
    assert first.returncode == second.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    assert json.loads(first.stdout)["runs"] == 3


def test_compare_writes_a_table(tmp_path: Path) -> None:
    """`compare` prints differences with spread and writes them as CSV."""
    result = voorop(
        "compare",
        "lindenrade",
        "--methods",
        "initiatievenmakelaar",
        "--runs",
        "2",
        "--months",
        "6",
        "--out",
        "uit",
        cwd=tmp_path,
    )
    assert result.returncode == 0, result.stderr
    lines = (tmp_path / "uit" / "differences.csv").read_text().splitlines()
    assert lines[0] == "name,mean,p10,p90"
    assert any(line.startswith("active.education.low,") for line in lines)


def test_demo_and_replay(tmp_path: Path) -> None:
    """The demo plays and describes a whole session; its journal replays by rules and society."""
    played = voorop("demo", "lindenrade", "--out", "d", "--no-pictures", "--describe", cwd=tmp_path)
    assert played.returncode == 0, played.stderr
    lines = (tmp_path / "d" / "texts.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line) for line in lines]
    assert {line["lang"] for line in texts} == {"nl", "en"}
    assert {"ranking", "bulletin", "dilemma", "method", "decision", "life", "election",
            "epilogue", "debrief"} == {line["beat"] for line in texts}  # fmt: skip
    for lang, button in (("nl", "[knop]"), ("en", "[button]")):
        told = (tmp_path / "d" / f"described-{lang}.txt").read_text(encoding="utf-8")
        screens = told.split("## ")[1:]
        assert len(screens) > 30
        assert all(button in screen for screen in screens)
    replayed = voorop("replay", "d", cwd=tmp_path)
    assert replayed.returncode == 0, replayed.stdout + replayed.stderr
    assert "alles klopt" in replayed.stdout


COUNCIL = """format = 1
seats = 3

[[factions]]
id = "allen"
name = "Wij Allen"
colour = 0
coalition = true
openness = { value = 0.5, source = "estimate" }
appeal = { value = 1.0, source = "estimate" }
members = ["Anna Berg", "Bas Cornelis", "Cor Dijk"]

[factions.lenses]
order = ["trust", "decisions", "initiatives", "services", "council_hours", "participation"]
source = "estimate"
"""

PART = """format = 1

[[neighbourhoods]]
id = "kern"
name = "De Kern"
settlement = "village"
residents = { value = 40, source = "estimate" }
ages = { shares = [0.15, 0.10, 0.20, 0.30, 0.25], source = "estimate" }
education = { shares = [0.25, 0.40, 0.35], source = "estimate" }
place = [0.5, 0.5]
"""


def test_the_smallest_town_can_be_played(tmp_path: Path) -> None:
    """One neighbourhood, one faction and hardly an initiative: a whole session, then replayed."""
    folder = tmp_path / "dorp"
    shutil.copytree(ROOT / "scenarios" / "lindenrade", folder)
    text = (folder / "scenario.toml").read_text(encoding="utf-8")
    for field, value in (("id", "dorp"), ("player_faction", "allen")):
        text = re.sub(rf'^{field} = ".*"', f'{field} = "{value}"', text, count=1, flags=re.M)
    (folder / "scenario.toml").write_text(text, encoding="utf-8")
    (folder / "council.toml").write_text(COUNCIL, encoding="utf-8")
    (folder / "neighbourhoods.toml").write_text(PART, encoding="utf-8")
    played = voorop("demo", "dorp", "--out", "d", "--no-pictures", cwd=tmp_path)
    assert played.returncode == 0, played.stderr
    assert voorop("replay", "d", cwd=tmp_path).returncode == 0


def test_without_a_display_the_demo_plays(tmp_path: Path) -> None:
    """Plain `voorop` without a display says so and plays the demo with pictures."""
    result = voorop(cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "geen beeldscherm" in result.stdout
    folder = tmp_path / "voorop-demo"
    assert (folder / "journal.jsonl").exists()
    assert len(list(folder.glob("*.png"))) > 20


def help_of(*words: str) -> str:
    """Return the help of a call, without starting a process."""
    result = CliRunner().invoke(voorop_command, [*words, "--help"], prog_name="voorop")
    assert result.exit_code == 0
    return result.output


@pytest.mark.parametrize("name", ["", *Commands.names])
def test_help_is_in_the_language_that_is_asked_for(name: str) -> None:
    """Help of every command is Dutch, or English with `--lang en`: no sentence stands in both."""
    words = [name] if name else []
    dutch, english = help_of(*words), help_of("--lang", "en", *words)
    assert dutch.startswith("Gebruik: voorop")
    assert english.startswith("Usage: voorop")
    shared = set(dutch.splitlines()) & set(english.splitlines())
    assert not [line for line in shared if re.search(r"[a-z]{3} [a-z]{2,} [a-z]{2}", line)]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["nergens"], 'The command "nergens" does not exist. All commands: voorop --help.'),
        (["simulate", "--sead", "1"], 'The option "--sead" does not exist; did you mean "--seed"?'),
        (["simulate", "--runs", "0"], "--runs takes a number from 1 to 1000."),
        (["simulate", "--runs"], "--runs takes a value."),
        (["compare"], "--methods is missing. Help: voorop compare --help."),
        (["replay"], "SESSION is missing."),
        (["simulate", "a", "b"], "There is more behind the command than it knows."),
        (["sweep", "--table", "excel"], "--table takes one of: csv, parquet."),
    ],
)
def test_a_call_that_is_refused_in_english(
    args: list[str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Who asks for English is refused in English, also where the slip is in the call itself."""
    for lang in (["--lang", "en"], ["--lang=en"]):
        monkeypatch.setattr(sys, "argv", ["voorop", *lang, *args])
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code == 2
        assert said in capsys.readouterr().err


def test_a_full_disk_outside_a_session(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A disk that is full while a table is written gives a sentence that speaks of no session."""

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("game.cli.check.check", full)
    monkeypatch.setattr(sys, "argv", ["voorop", "check"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert capsys.readouterr().err == "De schijf is vol. Maak ruimte vrij en probeer het opnieuw.\n"


def test_a_disk_that_fills_up_during_the_demo_names_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An error of a write that does not say which file it was is told with the demo's folder."""

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    out = tmp_path / "uit"
    monkeypatch.setattr("game.cli.demo.write", full)
    monkeypatch.setattr(sys, "argv", ["voorop", "demo", "lindenrade", "--out", str(out)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert f"Er is geen ruimte meer voor {out}. Maak ruimte vrij" in told
    assert "Traceback" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on the size of files is asked")
def test_a_picture_that_does_not_fit_on_the_disk_is_no_half_picture(tmp_path: Path) -> None:
    """Pygame itself says nothing when a picture is cut off; the game does."""
    code = """
import pygame, resource, sys
from pathlib import Path
from game.ui.snapshots import save
picture = pygame.Surface((400, 300))
for x in range(400):
    pygame.draw.line(picture, (x % 256, x * 7 % 256, x * 31 % 256), (x, 0), (399 - x, x % 300))
save(picture, Path("whole.png"))
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    save(picture, Path("half.png"))
except OSError as error:
    sys.exit(7)
"""
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SDL_VIDEODRIVER": "dummy"},
        capture_output=True,
        check=False,
    )
    assert (tmp_path / "whole.png").stat().st_size > 1000
    assert ran.returncode == 7, ran.stderr
