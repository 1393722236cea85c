"""The current screen in words: what it says and what can be done."""

from __future__ import annotations

from game.texts import Words
from game.texts.marks import mark
from game.ui.frame import Ui

KINDS = {
    "button": mark("knop"),
    "card": mark("kaart"),
    "toggle": mark("schakelaar"),
    "tab": mark("tabblad"),
    "field": mark("veld"),
    "place": mark("plek op de kaart"),
}


def describe(ui: Ui, words: Words) -> list[str]:
    """Return the lowest layer of the screen as lines of text, in the order of reading."""
    lines = [shown.text for shown in ui.shown if shown.layer == 0]
    lines.append("")
    for item in ui.items.values():
        if item.layer == 0 and item.kind in KINDS:
            state = "" if item.enabled else words(" (kan nu niet)")
            lines.append(f"[{words(KINDS[item.kind])}] {item.label}{state}")
    return lines
