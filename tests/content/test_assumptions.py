"""What the model assumes, in plain words."""

from __future__ import annotations

import shutil
from pathlib import Path

from game.content.load import check, find, load, towns
from game.content.paths import shipped
from game.texts import Words

WRONG = """format = 1

[assumptions]
idea_rate = "Hoe vaak een inwoner op een idee komt."
idea_rat = "Hoe vaak een inwoner op een idee komt."
trust_up = "{}"
"""


def test_mistakes_are_named_with_their_lines(tmp_path: Path) -> None:
    """An unknown parameter and a sentence that is too long are named, with line and hint."""
    shutil.copytree(shipped("scenarios") / "base", tmp_path / "base")
    shutil.copytree(find("leusden"), tmp_path / "leusden")
    (tmp_path / "base" / "assumptions.toml").write_text(WRONG.format("woord " * 26))
    wrong = {problem.line: problem for problem in check([tmp_path / "leusden"])}
    assert wrong.keys() == {6}
    assert wrong[6].code == "too_many_words"
    (tmp_path / "base" / "assumptions.toml").write_text(WRONG.format("Kort."))
    (unknown,) = check([tmp_path / "leusden"])
    assert (unknown.line, unknown.code) == (5, "unknown_reference")
    assert dict(unknown.values)["hint"] == "idea_rate"


def test_a_library_without_them_is_whole(tmp_path: Path) -> None:
    """A library of somebody else that says nothing of assumptions is no mistake."""
    shutil.copytree(shipped("scenarios") / "base", tmp_path / "base")
    shutil.copytree(find("leusden"), tmp_path / "leusden")
    (tmp_path / "base" / "assumptions.toml").unlink()
    assert check([tmp_path / "leusden"]) == []
    assert load(tmp_path / "leusden").assumptions == {}


def test_every_town_can_say_what_is_assumed() -> None:
    """The shipped sentences hold no number, and differ between the languages."""
    english = Words("en")
    for folder in towns():
        said = load(folder).assumptions
        assert len(said) >= 40
        for name, dutch in said.items():
            assert english.data(f"assumption.{name}.text", dutch) != dutch
            assert not any(sign.isdigit() for sign in dutch if name != "root_middle"), name
