"""Dilemmas, themes and names as they are shipped."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from game.rules import codes
from game.rules.state import Dilemma, DilemmaOption, Face
from game.texts import Names, Words
from game.texts.catalogue import placeholders
from game.texts.extract import ROOT

BASE = ROOT / "scenarios" / "base"
LONGEST = {"case": 45, "need": 20, "advice": 22, "neighbours": 20}


def read(path: Path) -> dict[str, Any]:
    """Return a scenario file as it stands."""
    return tomllib.loads(path.read_text("utf-8"))


def as_texts(data: dict[str, Any]) -> Any:
    """Return a dilemma file as the texts take it."""
    return SimpleNamespace(
        kind=data["kind"],
        **data["text"],
        options=[SimpleNamespace(**option) for option in data["options"]],
        arguments_for=[SimpleNamespace(**{"when": "", **one}) for one in data["for"]],
        arguments_against=[SimpleNamespace(**{"when": "", **one}) for one in data["against"]],
    )


def spoken_length(text: str) -> int:
    """Return the words of a text when it is filled in: a value counts as two."""
    return len(text.split()) + len(placeholders(text))


@pytest.mark.parametrize("kind", codes.DILEMMAS)
def test_arguments_are_short_and_even(kind: str) -> None:
    """Both sides speak at most 12 words, about equally long, from different reasons."""
    data = read(BASE / "dilemmas" / f"{kind}.toml")
    means = []
    for side in ("for", "against"):
        lengths = [spoken_length(one["text"]) for one in data[side]]
        flags = [one["when"] for one in data[side] if "when" in one]
        assert len(lengths) >= 6
        assert max(lengths) <= 12
        assert len(flags) == len(set(flags))
        means.append(sum(lengths) / len(lengths))
    assert abs(means[0] - means[1]) <= 1.5
    assert abs(len(data["for"]) - len(data["against"])) <= 1


@pytest.mark.parametrize("kind", codes.DILEMMAS)
def test_english_arguments_are_as_short(kind: str) -> None:
    """The beamer has no more room for English than for Dutch."""
    data, words = read(BASE / "dilemmas" / f"{kind}.toml"), Words("en")
    for side in ("for", "against"):
        for one in data[side]:
            english = words.data(f"dilemma.{kind}.{side}", one["text"])
            assert spoken_length(english) <= 13, english


@pytest.mark.parametrize("kind", codes.DILEMMAS)
def test_a_case_fits_the_beamer(kind: str) -> None:
    """The texts of a case are short, and hold only values that a dilemma carries."""
    text = read(BASE / "dilemmas" / f"{kind}.toml")["text"]
    for field, most in LONGEST.items():
        assert spoken_length(text[field]) <= most, text[field]
        assert placeholders(text[field]) <= {*codes.DILEMMA_VALUES, "founder"}


@pytest.mark.parametrize("kind", codes.DILEMMAS)
def test_every_way_out_costs_someone(kind: str) -> None:
    """All verdicts and `zoals altijd` are there, and each says who loses."""
    options = read(BASE / "dilemmas" / f"{kind}.toml")["options"]
    assert [option["verdict"] for option in options] == [*codes.DILEMMAS[kind], "as_always"]
    assert options[-1]["label"] == "Zoals altijd"
    assert len({option["loser"] for option in options}) == len(options)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", codes.DILEMMAS)
@pytest.mark.parametrize("flags", [(), codes.FLAGS])
def test_a_dilemma_is_told_whole(kind: str, lang: str, flags: tuple[str, ...]) -> None:
    """With or without anything true of the town: two for, two against, no holes."""
    told = Words(lang).dilemma(
        make_dilemma(kind, flags), as_texts(read(BASE / "dilemmas" / f"{kind}.toml")), NAMES
    )
    assert len(told.arguments_for) == len(told.arguments_against) == 2
    assert [option.verdict for option in told.options] == [*codes.DILEMMAS[kind], "as_always"]
    texts = [told.title, told.case, told.need, told.advice, told.neighbours, told.rules]
    texts += [told.decides, *told.arguments_for, *told.arguments_against]
    texts += [text for option in told.options for text in (option.label, option.text, option.loser)]
    for text in texts:
        assert text
        assert not set(text) & set("{}…"), text


def test_arguments_of_the_town_come_first() -> None:
    """What is true here weighs more than what is always true."""
    data = as_texts(read(BASE / "dilemmas" / "objection.toml"))
    told = Words("nl").dilemma(make_dilemma("objection", ("village",)), data, NAMES)
    assert "dorp" in told.arguments_against[0]


NAMES = Names(
    initiatives={"i1": "Buurttuin Merelhof", "i2": "Repair Café"},
    neighbourhoods={"n1": "Hamersveld"},
)


def make_dilemma(kind: str, flags: tuple[str, ...]) -> Dilemma:
    """Return a dilemma of a kind with ordinary values."""
    verdicts = (*codes.DILEMMAS[kind], "as_always")
    return Dilemma(
        id="d1",
        kind=kind,
        face=Face(7, "Aylin de Boer", 41, True, "n1", 3),
        initiative="i1",
        neighbourhood="n1",
        values=(*((name, 12) for name in codes.DILEMMA_VALUES[3:]), ("rival", "i2")),
        flags=flags,
        council_decides=True,
        pull_back_hours=10,
        options=tuple(DilemmaOption(verdict, 5, 0) for verdict in verdicts),
    )


def test_themes_have_many_different_names() -> None:
    """Ten themes with a dozen names each, none the same, none too long for a pin."""
    themes = [read(path) for path in sorted((BASE / "themes").glob("*.toml"))]
    names = [name for theme in themes for name in theme["names"]]
    assert len(themes) == 10
    assert min(len(theme["names"]) for theme in themes) == 12
    assert len(set(names)) == len(names)
    for name in names:
        assert placeholders(name) in ({"neighbourhood"}, {"street"})
        assert len(name.replace("{", "").replace("neighbourhood}", "").replace("street}", "")) <= 24


def test_residents_have_enough_names() -> None:
    """Names differ, are many, and cover every year of birth a resident can have."""
    data = read(BASE / "names.toml")
    first = [name for part in data["generations"] for sex in ("women", "men") for name in part[sex]]
    assert len(set(first)) == len(first) >= 120
    assert len(set(data["surnames"])) == len(data["surnames"]) >= 120
    assert len(set(data["streets"])) == len(data["streets"]) >= 60
    spans = [(part["born_from"], part["born_to"]) for part in data["generations"]]
    assert spans[0][0] <= 1915
    assert spans[-1][1] >= 2015
    for (_, last), (start, _) in pairwise(spans):
        assert start == last + 1
