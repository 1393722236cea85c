"""Dutch and English: codes to sentences, numbers, euros, dates."""

from game.texts.dilemmas import ToldDilemma, ToldOption
from game.texts.marks import mark
from game.texts.names import Names, names_of
from game.texts.words import LANGUAGES, Words

__all__ = ["LANGUAGES", "Names", "ToldDilemma", "ToldOption", "Words", "mark", "names_of"]
