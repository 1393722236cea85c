"""Dilemmas, themes and names as they are shipped."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from game.rules import codes
from game.rules.views import Dilemma, DilemmaOption, Face
from game.texts import Names, ToldDilemma, Words
from game.texts.catalogue import placeholders
from game.texts.dilemmas import DECIDES, PULLED, RULES_SAID, ToldOption
from game.texts.extract import ROOT

BASE = ROOT / "scenarios" / "base"
KINDS = sorted(path.stem for path in (BASE / "dilemmas").glob("*.toml"))
LONGEST = {"title": 8, "case": 28, "need": 13, "advice": 14, "neighbours": 13}
MOST_WORDS = 60
MOST_NUMBERS = 7
WORD, NUMBER = re.compile(r"[^\W\d]\S*"), re.compile(r"\d[\d.,:]*")
TABS = ("De zaak", "Voor en tegen", "Kiezen")


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


def arguments(kind: str, lang: str) -> dict[str, list[str]]:
    """Return the arguments of a kind in a language, by side."""
    data, words = read(BASE / "dilemmas" / f"{kind}.toml"), Words(lang)
    return {
        side: [words.data(f"dilemma.{kind}.{side}", one["text"]) for one in data[side]]
        for side in ("for", "against")
    }


@pytest.mark.parametrize("kind", KINDS)
def test_arguments_come_from_the_town_and_differ(kind: str) -> None:
    """Every argument names something of this town, or weighs only where a state holds."""
    data = read(BASE / "dilemmas" / f"{kind}.toml")
    for side in ("for", "against"):
        flags = [one["when"] for one in data[side] if "when" in one]
        assert len(flags) == len(set(flags))
        assert len(data[side]) >= 4
        for one in data[side]:
            assert "when" in one or placeholders(one["text"]), one["text"]
    assert abs(len(data["for"]) - len(data["against"])) <= 1


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_arguments_are_short_and_even(kind: str, lang: str) -> None:
    """Both sides speak at most 12 words, about equally long, in both languages."""
    means = []
    for texts in arguments(kind, lang).values():
        lengths = [spoken_length(text) for text in texts]
        assert max(lengths) <= (12 if lang == "nl" else 13), texts[lengths.index(max(lengths))]
        means.append(sum(lengths) / len(lengths))
    assert abs(means[0] - means[1]) <= 2.0


@pytest.mark.parametrize("kind", KINDS)
def test_a_case_is_told_in_short_texts(kind: str) -> None:
    """The texts of a case are short, in two ways, and hold only values that it carries."""
    text = read(BASE / "dilemmas" / f"{kind}.toml")["text"]
    for field, most in LONGEST.items():
        assert len(set(text[field])) >= 2, field
        for way in text[field]:
            assert spoken_length(way) <= most, way
            assert placeholders(way) <= {*codes.DILEMMA_VALUES, "founder"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_way_out_costs_someone(kind: str) -> None:
    """Three or four ways out at a time, one of them as always, and each says who loses."""
    options = read(BASE / "dilemmas" / f"{kind}.toml")["options"]
    labels = [option["label"] for option in options]
    assert labels[-1] == "Zoals altijd"
    assert labels.count("Zoals altijd") == 1
    assert len({option["loser"] for option in options}) == len(options)
    for lang in ("nl", "en"):
        for option in options:
            where = f"dilemma.{kind}.options.{option['verdict']}.loses"
            assert 1 <= len(Words(lang).data(where, option["loses"]).split()) <= 4, where
    for final in (True, False):
        assert 3 <= len(make_dilemma(kind, (), final=final).options) <= 4


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("flags", [(), codes.FLAGS])
def test_a_dilemma_is_told_whole(kind: str, lang: str, flags: tuple[str, ...]) -> None:
    """With or without anything true of the town: two for, two against, no holes."""
    dilemma = make_dilemma(kind, flags)
    told = tell(dilemma, lang)
    assert len(told.arguments_for) == len(told.arguments_against) == 2
    assert [option.verdict for option in told.options] == [o.verdict for o in dilemma.options]
    texts = [told.title, told.case, told.need, told.advice, told.neighbours, told.rules]
    texts += [told.decides, *told.arguments_for, *told.arguments_against]
    texts += [text for option in told.options for text in _of(option)]
    for text in texts:
        assert text
        assert not set(text) & set("{}…"), text


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_three_pages_keep_within_the_beamer(kind: str, lang: str) -> None:
    """At most 60 words and 7 numbers a page, whatever is told and whichever card is open."""
    for owner in ("council", "committee"):
        for turn in range(8):
            dilemma = make_dilemma(kind, codes.FLAGS[:19:2], owner=owner, turn=turn)
            for number, page in enumerate(pages(dilemma, lang)):
                words = sum(len(WORD.findall(text)) for text in (*page, *TABS))
                numbers = sum(len(NUMBER.findall(text)) for text in page)
                assert words <= MOST_WORDS, (kind, number + 1, words, page)
                assert numbers <= MOST_NUMBERS, (kind, number + 1, numbers, page)


def pages(dilemma: Dilemma, lang: str) -> list[list[str]]:
    """Return the texts of the three pages; of the last one the worst: any card open."""
    words, told = Words(lang), tell(dilemma, lang)
    person = f"{dilemma.face.name}, {dilemma.face.age} jaar, Hamersveld"
    first = [told.title, person, told.need, told.case, told.advice]
    second = ["Voor", *told.arguments_for, "Tegen", *told.arguments_against, told.neighbours]
    third = [told.rules, told.decides]
    labels = [option.label for option in told.options]
    losers = [option.loses for option in told.options]
    if not dilemma.council_decides:
        left = next(option for option in told.options if option.verdict == "as_always")
        price = words("Naar de raad halen: {hours} raadsuren", hours=12)
        return [first, second, [*third, told.pulled, price, *labels, *losers, left.text]]
    prices = ["40 raadsuren" for _ in dilemma.options[:2]]
    prices += [words("Niet terug te draaien.")] * any(o.final for o in dilemma.options)
    opened = max(told.options, key=lambda option: len(option.text.split()))
    return [first, second, [*third, *labels, *losers, *prices, opened.text]]


def test_arguments_of_the_town_come_first() -> None:
    """What is true here weighs more than what is always true."""
    told = tell(make_dilemma("objection", ("village",)), "nl")
    assert "dorp" in told.arguments_against[0]


def test_another_case_of_a_kind_is_told_in_other_words() -> None:
    """The ways to say it turn with the case, and the same case is told the same again."""
    told = [tell(make_dilemma("objection", (), turn=turn), "nl") for turn in range(12)]
    assert told[0] == tell(make_dilemma("objection", (), turn=0), "nl")
    for field in ("title", "case", "need", "advice", "neighbours", "rules", "decides"):
        assert len({getattr(one, field) for one in told}) > 1, field


def test_rules_and_owners_have_their_words() -> None:
    """Every owner is named, and what it costs to pull a case back; every rule is quoted."""
    assert set(DECIDES) == set(codes.OWNERS)
    assert set(PULLED) == set(codes.OWNERS) - {"council"}
    assert all(len(set(ways)) >= 2 for ways in RULES_SAID.values())


def _of(option: ToldOption) -> tuple[str, ...]:
    return option.label, option.text, option.loses, option.loser


NAMED = (
    ("ended", "Eettafel Dorpsrand"),
    ("incident", "x1"),
    ("largest", "Repair Café"),
    ("rival", "i2"),
)
"""Values of a case that are names."""

NAMES = Names(
    initiatives={"i1": "Buurttuin Merelhof", "i2": "Repair Café"},
    neighbourhoods={"n1": "Hamersveld"},
    incidents={"x1": "Straten blank na wolkbreuk"},
)


def tell(dilemma: Dilemma, lang: str) -> ToldDilemma:
    """Return a dilemma as it is told."""
    texts = as_texts(read(BASE / "dilemmas" / f"{dilemma.kind}.toml"))
    return Words(lang).dilemma(dilemma, texts, NAMES)


def make_dilemma(
    kind: str, flags: tuple[str, ...], *, owner: str = "council", turn: int = 0, final: bool = True
) -> Dilemma:
    """Return a dilemma of a kind with ordinary values."""
    data = read(BASE / "dilemmas" / f"{kind}.toml")
    offered = [one for one in data["options"] if final or not one.get("final")]
    replaced = {one.get("instead") for one in offered if one.get("final")}
    verdicts = [one["verdict"] for one in offered if one["verdict"] not in replaced]
    texts = {"initiative", "neighbourhood", "rival", "incident", "ended", "largest"}
    numbers = [name for name in codes.DILEMMA_VALUES if name not in texts]
    return Dilemma(
        id=f"d{turn}",
        kind=kind,
        source=data["source"],
        face=Face(7, "Aylin de Boer", 41, True, "n1", 3),
        initiative="i1",
        neighbourhood="n1",
        values=(*((name, 12) for name in numbers), *NAMED),
        flags=flags,
        owner=owner,
        rule="committee",
        pull_back_hours=10,
        options=tuple(DilemmaOption(verdict, 5, 0) for verdict in verdicts),
    )


def test_themes_have_many_different_names() -> None:
    """Ten themes with names for what goes on and for what is done once, none the same or long."""
    themes = [read(path) for path in sorted((BASE / "themes").glob("*.toml"))]
    names = [name for theme in themes for name in (*theme["names"], *theme["once"])]
    assert len(themes) == 10
    assert min(len(theme["names"]) for theme in themes) == 12
    assert min(len(theme["once"]) for theme in themes) == 10
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
