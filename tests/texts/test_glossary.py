"""The glossary for translators is true: what it fixes is what the game says."""

from __future__ import annotations

import ast
import re
from collections import Counter
from itertools import product

from babel.messages.pofile import read_po

from game.texts.catalogue import po_file
from game.texts.extract import LOCALE, ROOT

SCREEN, BEHIND = "Dutch (screen)", "Dutch"


def _table(head: str) -> list[list[str]]:
    """Return the rows of the table whose first column has this head."""
    text = (ROOT / LOCALE / "GLOSSARY.md").read_text("utf-8")
    after = text.split(f"| {head} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in after]


def _words(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(",") if word.strip()]


def _texts() -> list[tuple[str, str]]:
    """Return every Dutch text with its English, in small letters."""
    with po_file("en").open("rb") as stream:
        messages = [one for one in read_po(stream, locale="en") if one.id]
    return [(_flat(one.id), _flat(one.string)) for one in messages]


def _flat(text: object) -> str:
    return (" ".join(text) if isinstance(text, tuple | list) else str(text)).lower()


def test_every_word_of_the_screen_is_translated_so() -> None:
    """Of every row some text of the game has the Dutch word where its English has the English."""
    texts = _texts()
    wrong = [
        row[0]
        for row in _table(SCREEN)
        if not any(
            dutch.lower() in text and english.lower() in told
            for dutch, english in product(_words(row[0]), _words(row[1]))
            for text, told in texts
        )
    ]
    assert wrong == []


def test_a_word_stands_there_once() -> None:
    """No Dutch word has two rows, so none has two translations."""
    rows = [*_table(SCREEN), *_table(BEHIND)]
    counted = Counter(word for row in rows for word in _words(row[0]))
    assert [word for word, count in counted.items() if count > 1] == []


def test_words_of_the_code_are_in_the_code() -> None:
    """What the glossary calls a word of the code is the name of something there."""
    named = {word for row in _table(BEHIND) for word in re.findall(r"`(\w+)`", row[2])}
    known = {
        node.name
        for room in ("agents", "game")
        for path in (ROOT / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
    }
    assert named
    assert sorted(named - known) == []
