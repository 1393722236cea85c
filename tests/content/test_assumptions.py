"""What the model assumes, in plain words."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from game.content.assumptions import assumptions_of
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
    unknown, long = check([tmp_path / "leusden"])
    assert (unknown.line, unknown.code) == (5, "unknown_reference")
    assert dict(unknown.values)["hint"] == "idea_rate"
    assert (long.line, long.code) == (6, "too_many_words")


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


def test_cards_say_what_is_kept(tmp_path: Path) -> None:
    """A card holds value, range, source and sentence, and what the kept table says of it."""
    found = {
        "parameters": [{"name": "idea_rate", "matters": {"initiatives": 3.5}}],
        "lenses": {"initiatives": {"top": ["idea_rate"], "usual_share": 0.4}},
    }
    kept = tmp_path / "evidence" / "sensitivity.json"
    kept.parent.mkdir()
    kept.write_text(json.dumps({"found": found}))
    all_of_them = assumptions_of(tmp_path, load(find("leusden")))
    card = all_of_them.cards["idea_rate"]
    assert card.low < card.value < card.high
    assert card.origin == "estimated"
    assert "idee" in card.said
    assert card.matters == {"initiatives": 3.5}
    assert all_of_them.cards["trust_up"].matters == {}
    assert all_of_them.top == {"initiatives": ("idea_rate",)}
    assert all_of_them.usual == {"initiatives": 0.4}


@pytest.mark.parametrize("written", [None, "{", "[]", '{"found": 3}'])
def test_without_a_table_cards_still_stand(written: str | None, tmp_path: Path) -> None:
    """A town that was never screened, or whose table is damaged, has cards without effects."""
    if written is not None:
        (tmp_path / "evidence").mkdir()
        (tmp_path / "evidence" / "sensitivity.json").write_text(written)
    bare = assumptions_of(tmp_path, load(find("leusden")))
    assert len(bare.cards) > 100
    assert not any(card.matters for card in bare.cards.values())
    assert bare.top == {}
