"""The documents at the root are true."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from game.cli import Commands, voorop

ROOT = Path(__file__).parents[2]


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_architecture_names_every_room() -> None:
    """ARCHITECTURE.md names exactly the rooms that exist, and no other."""
    named = set(re.findall(r"^\| `([a-z/]+)/` \|", _text("ARCHITECTURE.md"), re.MULTILINE))
    packages = {
        path.parent.relative_to(ROOT).as_posix()
        for path in (ROOT / "game").glob("*/__init__.py")
        if path.parent.name != "_data"
    }
    assert named == packages | {"agents", "scenarios", "assets", "tests"}


@pytest.mark.parametrize(
    "name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "DECISIONS.md"]
)
def test_named_files_exist(name: str) -> None:
    """Every file or folder that a document names is there."""
    found = re.findall(r"`((?:agents|game|scenarios|assets|tests)/[\w/.-]+)`", _text(name))
    found += re.findall(r"\]\(([\w/.-]+)\)", _text(name))
    for path in found:
        assert (ROOT / path).exists(), f"{name} names {path}"


def test_readme_has_two_set_up_commands() -> None:
    """The README has one line that plays and one that runs all tests, each marked."""
    blocks = dict(re.findall(r"<!-- (play|tests) -->\n```sh\n(.+)\n```", _text("README.md")))
    assert blocks == {"play": "python3 start.py", "tests": "python3 start.py test"}


def test_every_command_is_in_the_readme_and_has_help() -> None:
    """Every command of `voorop` stands in the README and explains itself."""
    context = click.Context(voorop)
    for name in Commands.names:
        command = voorop.get_command(context, name)
        assert command is not None
        assert command.help
        assert f"`voorop {name}" in _text("README.md")


def test_decisions_are_short_and_numbered() -> None:
    """DECISIONS.md is numbered without gaps, dated, and at most fifteen lines each."""
    parts = re.split(r"^## ", _text("DECISIONS.md"), flags=re.MULTILINE)[1:]
    for number, part in enumerate(parts, 1):
        lines = [line for line in part.splitlines() if line.strip()]
        assert re.match(rf"{number}\. .+ \(\d{{4}}-\d{{2}}-\d{{2}}\)$", lines[0])
        assert len(lines) <= 15


def test_no_code_among_the_data() -> None:
    """Scenario and asset folders hold no Python file, or the wheel would break."""
    for folder in ("scenarios", "assets"):
        assert not list((ROOT / folder).rglob("*.py"))
