"""The translation files: complete, current, and saying the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from game.texts.catalogue import placeholders, po_file
from game.texts.extract import (
    LOCALE,
    ROOT,
    as_file,
    collect,
    python_texts,
    scenario_texts,
    template,
)


@pytest.fixture(scope="module")
def english() -> Catalog:
    """The English translations."""
    with po_file("en").open("rb") as stream:
        return read_po(stream, locale="en")


@pytest.fixture(scope="module")
def texts() -> Catalog:
    """All Dutch texts of this checkout."""
    return template(collect(ROOT))


def forms(message: Message) -> tuple[str, ...]:
    """Return the translated forms of a message."""
    string = message.string
    return (string,) if isinstance(string, str) else tuple(str(form) for form in string or ())


def originals(message: Message) -> tuple[str, ...]:
    """Return the Dutch forms of a message."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def test_the_template_is_current(texts: Catalog) -> None:
    """The committed template holds exactly the texts of code and scenarios."""
    committed = (ROOT / LOCALE / "voorop.pot").read_bytes()
    assert committed == as_file(texts), "run: python -m game.texts.extract"


def test_every_text_is_translated(texts: Catalog, english: Catalog) -> None:
    """Nothing is missing, empty or fuzzy in English."""
    done = {
        (message.context, message.id)
        for message in english
        if all(forms(message)) and not message.fuzzy
    }
    missing = [
        message.id for message in texts if message.id and (message.context, message.id) not in done
    ]
    assert not missing


def test_translations_have_the_same_placeholders(english: Catalog) -> None:
    """No translation loses a value or invents one."""
    for message in english:
        wanted = placeholders(" ".join(originals(message)))
        for form in forms(message):
            if message.id and form:
                assert placeholders(form) == wanted, form


def test_translations_end_like_their_source(english: Catalog) -> None:
    """A sentence stays a sentence, a label a label, a question a question."""
    for message in english:
        if message.id:
            for dutch, form in zip(originals(message), forms(message), strict=False):
                ends = [text[-1] if text[-1] in ".?!:…" else "" for text in (dutch, form) if text]
                assert len(set(ends)) == 1, (dutch, form)


def test_translation_files_name_nobody(english: Catalog) -> None:
    """The headers hold no date, address or machine."""
    for path in sorted((ROOT / LOCALE).rglob("voorop.po*")):
        head = path.read_text("utf-8").split("\n\n")[0]
        assert "@" not in head
        assert "Date" not in head


def test_texts_in_code_are_found() -> None:
    """All the ways to write a text in code are collected."""
    source = """
words("een")
self.words("twee" if x else "drie", n=1)
scene.words.count("{n} stem", "{n} stemmen", 3)
# i18n: on a button
mark("vier")
labels({"a": "vijf"})
sentences({"a": ("zes", "zeven")})
plurals({"a": ("acht", "achten")})
words(variable)
other("niet")
"""
    found = {text.dutch: text for text in python_texts(source, "x.py")}
    assert set(found) == {
        *("een", "twee", "drie", "{n} stem", "vier", "vijf", "zes", "zeven", "acht"),
    }
    assert found["{n} stem"].plural == "{n} stemmen"
    assert found["vier"].comment == "on a button"


def test_an_f_string_is_refused_with_its_place() -> None:
    """A text that is glued at run time cannot be translated."""
    with pytest.raises(ValueError, match=r"x\.py:1: an f-string cannot be translated"):
        list(python_texts('words(f"{n} uur")', "x.py"))


def test_scenario_texts_carry_their_context() -> None:
    """A text of a scenario is found under kind, identity and field."""
    source = """
format = 1
id = "broker"
[text]
name = "Make\u00adlaar"
[[choices]]
id = "size"
label = "Hoeveel?"
[[choices.options]]
id = "one"
label = "Eén"
"""
    path = Path("scenarios", "base", "blocks", "broker.toml")
    found = {text.context: text.dutch for text in scenario_texts(source, path)}
    assert found == {
        "building_block.broker.name": "Makelaar",
        "building_block.broker.choices.size.label": "Hoeveel?",
        "building_block.broker.choices.size.one.label": "Eén",
    }
