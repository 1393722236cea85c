"""Which texts on a screen tell of the town, and which are furniture.

Furniture is a *label*: a heading, a button, a hint, a caption, a rule or the
card of a building block; it is written once and reads the same in every term.
Everything else is *told*: it comes out of one of the methods that turn what
nature reported into a sentence, or it is a sentence with something of the town
filled in. How a text came to be decides, not whether it repeats.
"""

from __future__ import annotations

from game.rules.views import Dilemma, Item, Value
from game.texts.dilemmas import ToldDilemma
from game.texts.names import Names
from game.texts.shapes import DilemmaTexts
from game.texts.statements import About
from game.texts.words import Words

LABEL, TOLD = "label", "told"
_ENDS = (".", "!", "?", "…")
_MARKS = "‘’"


class HeardWords(Words):
    """Words that remember what they told.

    Args:
        lang: `nl` or `en`.
    """

    def __init__(self, lang: str) -> None:
        super().__init__(lang)
        self._heard: set[str] = set()

    def role(self, text: str) -> str:
        """Return whether a shown text is a `label` or was `told`."""
        return TOLD if text.strip(_MARKS) in self._heard else LABEL

    def __call__(self, dutch: str, /, **values: Value) -> str:
        """Fill in a text; a sentence with a value in it is told."""
        text = super().__call__(dutch, **values)
        return self._kept(text) if values and text.endswith(_ENDS) else text

    def count(self, singular: str, plural: str, n: float, /, **values: Value) -> str:
        """Fill in a text with a number; a whole sentence is told."""
        text = super().count(singular, plural, n, **values)
        return self._kept(text) if text.endswith(_ENDS) else text

    def item(self, item: Item, names: Names, month: int = 0) -> str:
        """Tell an item."""
        return self._kept(super().item(item, names, month))

    def headline(self, item: Item, names: Names, month: int = 0) -> str:
        """Tell an item as a headline."""
        return self._kept(super().headline(item, names, month))

    def body(self, item: Item, names: Names) -> str:
        """Tell what stands under a headline."""
        return self._kept(super().body(item, names))

    def step(self, item: Item, names: Names) -> str:
        """Tell a step in a life."""
        return self._kept(super().step(item, names))

    def quote(self, item: Item, names: Names) -> str:
        """Say what the person beside an item says."""
        return self._kept(super().quote(item, names))

    def voice(self, kind: str, code: str, who: str = "", turn: int = 0, **values: Value) -> str:
        """Say a reason as a person would."""
        return self._kept(super().voice(kind, code, who, turn, **values))

    def statements(self, about: About) -> tuple[str, ...]:
        """Say why factions vote as they do."""
        return tuple(self._kept(text) for text in super().statements(about))

    def dilemma(self, dilemma: Dilemma, texts: DilemmaTexts, names: Names) -> ToldDilemma:
        """Tell a dilemma; names of ways out are buttons, and rules and who decides are rules."""
        told = super().dilemma(dilemma, texts, names)
        for text in (told.case, told.need, told.advice, told.neighbours):
            self._kept(text)
        for text in (*told.arguments_for, *told.arguments_against):
            self._kept(text)
        for option in told.options:
            self._kept(option.text)
            self._kept(option.loser)
        return told

    def _kept(self, text: str) -> str:
        self._heard.add(text.strip(_MARKS))
        return text
