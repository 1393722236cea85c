"""The words of one language: placeholders, counts, data, fallbacks."""

from __future__ import annotations

import subprocess
import sys

import pytest

from game.texts import LANGUAGES, Words
from game.texts.catalogue import filled


def test_placeholders_are_filled_with_local_numbers() -> None:
    """A number in a text gets the separators of its language; a text stays as it is."""
    assert Words("nl")("{n} uur voor {who}", n=12_500, who="2015") == "12.500 uur voor 2015"


def test_a_missing_value_never_raises() -> None:
    """A placeholder without a value shows an ellipsis."""
    assert filled("{a} en {b}", {"a": "x", "b": ""}) == "x en …"


def test_braces_that_are_no_placeholder_stay() -> None:
    """A stray brace in a text is no reason to stop."""
    assert Words("nl")("a { b {c}", c=1) == "a { b 1"


@pytest.mark.parametrize(("n", "dutch"), [(1, "1 week"), (2, "2 weken"), (0, "1 week")])
def test_counts_agree_with_their_number(n: int, dutch: str) -> None:
    """One week, two weeks; nobody waits nought weeks."""
    assert Words("nl").counted("weeks", n) == dutch


def test_nought_is_spoken_as_a_word() -> None:
    """No ideas are no ideas, not 0 ideas."""
    assert Words("nl").counted("ideas", 0) == "geen ideeën"


def test_an_unknown_language_is_refused_by_name() -> None:
    """A typing error in a language says which languages there are."""
    with pytest.raises(ValueError, match="'de' is not one of nl, en"):
        Words("de")


def test_a_text_without_translation_stays_dutch() -> None:
    """A hole in the translation shows the source, not a key."""
    assert Words("en")("Dit staat nergens vertaald") == "Dit staat nergens vertaald"


def test_soft_hyphens_do_not_hide_a_translation() -> None:
    """A name with soft hyphens is found under its plain spelling."""
    assert Words("en").data("theme.food.label", "Samen \u00adeten") == "Eating together"


def test_sums_in_texts_do_not_break_from_their_sign() -> None:
    """A sum in a scenario text stays on one line, whoever typed it."""
    assert Words("nl").data("x.y.z", "Tot € 7.500") == "Tot €\u00a07.500"


def test_dutch_never_loads_babel() -> None:
    """The first picture of a Dutch game does not wait for a library it does not use."""
    code = (
        "import sys; from game.texts import Words; Words('nl').euro(1); "
        "print(any(name.split('.')[0] in ('babel', 'agents', 'pygame') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_every_language_has_its_own_name() -> None:
    """The language button speaks to those who need it."""
    assert LANGUAGES == {"nl": "Nederlands", "en": "English"}
