"""The current screen in words: where one is, what it says and shows, and what can be done."""

from __future__ import annotations

from collections.abc import Iterator

from game.texts import Words
from game.texts.marks import mark
from game.ui import header
from game.ui.frame import Ui
from game.ui.inputs import Item
from game.ui.shown import Shown
from game.ui.text import SOFT_HYPHEN

KINDS = {
    "button": mark("knop"),
    "card": mark("kaart"),
    "toggle": mark("schakelaar"),
    "tab": mark("tabblad"),
    "field": mark("veld"),
    "place": mark("plek op de kaart"),
    "choice": mark("keuze"),
    "slider": mark("schuif"),
    "map": mark("kaart met plekken"),
}


NAMED_ONCE = ("button", "toggle", "tab", "field", "choice", "slider")
"""Kinds that say no more than their label, which is told among what can be done."""


def describe(ui: Ui, words: Words) -> list[str]:
    """Return the lowest layer of the screen as lines of text, in the order of reading."""
    items = [item for item in ui.items.values() if item.layer == 0]
    high = header.height(ui)
    lines = list(_head(ui, items, high))
    lines += ["", *_body(ui, words, items, high)]
    lines += ["", words("Wat u kunt doen:"), *_actions(words, items)]
    return lines


def _head(ui: Ui, items: list[Item], high: int) -> Iterator[str]:
    """The strip at the top, from left to right."""
    texts = [one for one in ui.shown if _in_header(one, high)]
    for one in sorted(texts, key=lambda one: (one.rect.x, one.rect.y)):
        if not _on_button(one, items):
            yield one.text


def _body(ui: Ui, words: Words, items: list[Item], high: int) -> Iterator[str]:
    """What is said and shown, pictures in words where they stand between the texts."""
    pictures = [one for one in ui.pictured if one.layer == 0]
    for place, shown in enumerate(ui.shown):
        while pictures and pictures[0].place <= place:
            yield from pictures.pop(0).tell(words).split("\n")
        looked_up = shown.label or _in_header(shown, high) or _on_button(shown, items)
        if shown.layer == 0 and shown.text and not looked_up:
            yield shown.text.replace(SOFT_HYPHEN, "")
    for left in pictures:
        yield from left.tell(words).split("\n")


def _on_button(shown: Shown, items: list[Item]) -> bool:
    """Whether a text is the label of something that is named among what can be done."""
    return any(item.kind in NAMED_ONCE and item.label == shown.text
               and item.rect.contains(shown.rect) for item in items)  # fmt: skip


def _in_header(shown: Shown, high: int) -> bool:
    """Whether a text stands in the strip at the top; what is scrolled away may lie there too."""
    return shown.layer == 0 and shown.rect.bottom <= high and not shown.hidden


def _actions(words: Words, items: list[Item]) -> Iterator[str]:
    for item in sorted(items, key=lambda item: item.zone):
        if item.kind not in KINDS:
            continue
        state = words(" (gekozen)") if item.on else ""
        state += "" if item.enabled else words(" (kan nu niet)")
        tip = f": {item.tip}" if item.tip and item.tip not in item.label else ""
        label = item.label.replace(SOFT_HYPHEN, "")
        yield f"[{words(KINDS[item.kind])}] {label}{state}{tip}"
