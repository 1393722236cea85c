"""Every code of the rules has its words, in both languages, with its own values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import get_args

import pytest

from agents.lenses import LENSES
from agents.results import SERIES
from game.content.schema_variety import Difficulty
from game.rules import codes
from game.rules.definitions import Instrument, Lens, Power, Work
from game.rules.knowledge import SOURCES, Sight
from game.rules.looking import WAYS
from game.rules.rejections import Code, Rejection
from game.rules.state import Beat
from game.rules.views import Face, InitiativeState, Item, Value
from game.session.errors import TROUBLES, trouble
from game.texts import Names, Words
from game.texts.bodies import BODIES
from game.texts.catalogue import placeholders, translations
from game.texts.findings import FINDINGS
from game.texts.for_good import FOR_GOOD, FOR_GOOD_BODIES, FOR_GOOD_HEADED, FOR_GOOD_QUOTES
from game.texts.found_quotes import FOUND_QUOTES
from game.texts.grounds import GROUNDS, METHOD_TRUE
from game.texts.headlines import HEADLINES
from game.texts.items import BULLETIN, DEADLINES, WITHOUT
from game.texts.labels import LABELS
from game.texts.lives import BRIEF, BRIEF_WITHOUT, STEPS
from game.texts.problems import PROBLEMS
from game.texts.quotes import QUOTES
from game.texts.reasons import CLAUSES, REASONS, VOICES
from game.texts.rejections import REJECTIONS
from game.texts.returning import HEADED, TOLD
from game.texts.shadow import BETS, HERE, SAME, THERE
from game.texts.statements import GOES, STATEMENTS, About, Given
from game.texts.voters import VOTERS

FAMILIES: dict[str, tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]] = {
    "bulletin": (codes.BULLETIN, {**BULLETIN, **TOLD, **FOR_GOOD}),
    "deadlines": (codes.DEADLINES, DEADLINES),
    "findings": (codes.FINDINGS, FINDINGS),
    "steps": (codes.STEPS, STEPS),
}
VALUES: dict[str, Value] = {
    "initiative": "i1",
    "joined": "i1",
    "name": "Noor Bakker",
    "member": "Noor Bakker",
    "successor": "Bram Pol",
    "neighbourhood": "n1",
    "seat": "s1",
    "block": "b1",
    "incident": "x1",
    "reason": "no_answer",
    "need": "permit",
    "weeks": 9,
    "months": 14,
    "eur": 2500,
    "hours": 17.4,
}
NAMES = Names(
    initiatives={"i1": "Buurttuin Merelhof"},
    neighbourhoods={"n1": "Hamersveld"},
    seats={"s1": "Noor Bakker"},
    blocks={"b1": "Raad op straat"},
    incidents={"x1": "Straten blank na wolkbreuk"},
    incident_texts={"x1": "Kelders lopen vol."},
)


def all_items() -> Iterator[Item]:
    """Yield an item for every code of nature, with a value for each of its names."""
    for known, _ in FAMILIES.values():
        for code, names in known.items():
            values = tuple((name, VALUES.get(name, 12)) for name in names)
            for voice in codes.MANNERS:
                face = Face(7, "Noor Bakker", 44, True, "n1", 7, voice=voice)
                yield Item(code, values, face)
    for code in codes.ELECTION_REASONS:
        yield Item(code)
    for code, names in codes.VOTERS.items():
        yield Item(code, tuple((name, VALUES.get(name, 12)) for name in names))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_code_has_a_sentence_with_its_values(family: str) -> None:
    """A sentence tells exactly what its code carries, nothing more and nothing less."""
    known, sentences = FAMILIES[family]
    assert set(sentences) == set(known)
    for code, ways in sentences.items():
        for way in ways:
            assert placeholders(way) == set(known[code]), f"{code}: {way}"


def test_frequent_codes_are_said_in_three_ways() -> None:
    """The paper does not repeat itself: at least three sentences and headlines a code."""
    tables = (BULLETIN, BODIES, HEADLINES, TOLD, HEADED, DEADLINES, FINDINGS, STEPS, WITHOUT)
    for_good = (FOR_GOOD, FOR_GOOD_BODIES, FOR_GOOD_HEADED)
    for table in (*tables, *for_good, BRIEF, BRIEF_WITHOUT, VOTERS):
        for code, ways in table.items():
            assert len(set(ways)) >= (1 if code == "incident" else 3), code
            assert len(set(ways)) == len(ways), code


def test_headlines_are_short_and_known() -> None:
    """A headline has at most eight words, with three for the name of an initiative."""
    lengths = {"initiative": 3, "member": 2, "block": 3}
    english = translations("en")
    headlines = {**HEADLINES, **HEADED, **FOR_GOOD_HEADED}
    assert set(headlines) == set(codes.BULLETIN)
    for code, ways in headlines.items():
        for way in ways:
            assert placeholders(way) <= set(codes.BULLETIN[code])
            extra = sum(lengths.get(name, 2) - 1 for name in placeholders(way))
            for told in (way, english.get(("", way), ("",))[0]):
                assert len(told.split()) + extra <= 8, told
                assert not told.endswith("."), told


def test_a_headline_does_not_say_what_stands_under_it() -> None:
    """Who comes back is headed in other words: as many headlines as sentences, one further on."""
    words, names = Words("nl"), replace(NAMES, initiatives={"i1": "Klusgroep", "i2": "Leeskring"})
    for code in TOLD:
        assert len(TOLD[code]) == len(HEADED[code]), code
        values = {**VALUES, "name": "Noor", "joined": "i2"}
        told = tuple((name, values.get(name, 12)) for name in codes.BULLETIN[code])
        for deck, turn in product(range(20), range(len(TOLD[code]))):
            item = Item(code, told, deck=deck, turn=turn)
            place = [words.item(replace(item, turn=n), names) for n in range(len(TOLD[code]))]
            assert place.index(words.item(item, names)) == turn
            head, under = words.headline(item, names), words.item(item, names)
            assert not set(threes(head)) & set(threes(under)), (head, under)


def threes(text: str) -> list[str]:
    """Every three words in a row."""
    words = text.lower().replace(",", "").replace(":", "").replace(".", "").split()
    return [" ".join(words[n : n + 3]) for n in range(len(words) - 2)]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_item_renders_whole(lang: str) -> None:
    """Sentence, headline and quote leave no brace and no hole, in either language."""
    words = Words(lang)
    for item in all_items():
        told = (words.item(item, NAMES), words.headline(item, NAMES), words.quote(item, NAMES))
        for text in told:
            assert not set(text) & set("{}…"), text
            assert not text[:1].islower(), text


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_an_item_without_values_still_renders(lang: str) -> None:
    """A report that lacks a value or names something unknown never stops the game."""
    words = Words(lang)
    for item in all_items():
        bare = Item(item.code)
        assert words.item(bare, Names())
        assert words.headline(bare, Names())
        assert "{" not in words.item(bare, Names())


def test_what_is_said_varies_and_repeats() -> None:
    """Every way to say it is used before the first comes back, in an order of the term's own."""
    words, names = Words("nl"), Names(initiatives={"i1": "X"})
    values = (("eur", 500), ("initiative", "i1"))
    orders = set()
    for deck in range(30):
        items = [Item("grant_paid", values, deck=deck, turn=turn) for turn in range(6)]
        told = [words.item(item, names) for item in items]
        count = len(BULLETIN["grant_paid"])
        assert len(set(told[:count])) == count
        assert told == [words.item(item, names) for item in items]
        orders.add(tuple(told))
    assert len(orders) > 3


def test_money_that_is_not_asked_is_not_named() -> None:
    """A group that asks for a permit does not ask for nought euros."""
    item = Item("step_asked", (("eur", 0), ("initiative", "i1"), ("need", "permit")))
    for turn in range(3):
        told = Words("nl").item(replace(item, turn=turn), NAMES)
        assert "Buurttuin Merelhof" in told
        assert "een vergunning" in told
        assert "€" not in told
    assert set(WITHOUT) <= {*BULLETIN, *STEPS, *FINDINGS}


def test_an_initiative_named_after_its_place_names_it_once() -> None:
    """Nobody writes "Dorpsbus Hamersveld in Hamersveld"."""
    names = Names(initiatives={"i1": "Dorpsbus Hamersveld"}, neighbourhoods={"n1": "Hamersveld"})
    item = Item("reversal", (("initiative", "i1"), ("neighbourhood", "n1")))
    for lang in ("nl", "en"):
        for month in range(6):
            assert "Hamersveld in Hamersveld" not in Words(lang).item(item, names, month)


def test_long_times_are_told_in_years() -> None:
    """After two years nobody counts in months."""
    words = Words("nl")
    told = [words.counted("months", n) for n in (1, 23, 24, 40)]
    assert told == ["1 maand", "23 maanden", "2 jaar", "ruim 3 jaar"]


@pytest.mark.parametrize("subject", STATEMENTS)
def test_factions_say_the_same_in_their_own_words(subject: str) -> None:
    """Three factions with one reason do not read one sentence, nor does it come back later."""
    words = Words("nl")
    named = ({"founder": "Noor", "asker": "Noor", "neighbourhood": "Akkerhof",
              "block": "Raad op straat", "option": "De helft geven",
              "wish": "Leerkring"},)  # fmt: skip
    assert set(STATEMENTS[subject]) == set(codes.VOTE_REASONS)
    for reason in codes.VOTE_REASONS:
        once = Given((reason,) * 3, named)
        said = words.statements(About(subject, "a", (once,)))
        assert len(set(said)) == 3
        assert said == words.statements(About(subject, "a", (once,)))
        later = words.statements(About(subject, "a", (once, once)))
        if len(STATEMENTS[subject][reason]) >= 6:
            assert not set(said) & set(later)
    vote = (Given(("merit",), named),)
    orders = {words.statements(About(subject, deck, vote)) for deck in "abcdefgh"}
    assert len(orders) > 1


@pytest.mark.parametrize("subject", STATEMENTS)
def test_every_statement_names_what_it_is_about(subject: str) -> None:
    """A stemverklaring fits no other vote: it names the person, the place or the block."""
    allowed = {
        "dilemma": {"founder", "asker", "neighbourhood", "option"},
        "method": {"block"},
    }[subject]
    for reason, ways in STATEMENTS[subject].items():
        for way in ways:
            named = placeholders(way) - ({"wish"} if reason == "promised" else set())
            assert named
            assert named <= allowed


@pytest.mark.parametrize("subject", GROUNDS)
def test_a_ground_holds_where_its_flag_does_and_names_the_vote(subject: str) -> None:
    """What a faction says of the town hangs on a known flag and names the case or the block."""
    known = {"dilemma": set(codes.FLAGS), "method": set(METHOD_TRUE)}[subject]
    about = {"dilemma": {"founder", "asker", "neighbourhood", "option"}, "method": {"block"}}
    figures = {"helpers", "objectors", "eur", "fund_left", "weeks", "percent", "work"}
    for reason, grounds in GROUNDS[subject].items():
        assert reason in codes.VOTE_REASONS
        assert set(grounds) <= known
        for way in (way for ways in grounds.values() for way in ways):
            assert placeholders(way) & about[subject], way
            assert placeholders(way) - about[subject] <= figures, way


def test_a_faction_speaks_of_what_is_true_here_first() -> None:
    """With many objectors they are named; where nobody asks anything nobody is helped."""
    words = Words("nl")
    named = {"founder": "Noor", "neighbourhood": "Akkerhof", "objectors": 9, "option": "Laten gaan"}
    asking = Given(("no_merit",), ({**named, "asker": "Noor"},), ("many_objectors",))
    assert "9 omwonenden" in words.statements(About("dilemma", "a", (asking,)))[0]
    unasked = Given(("no_merit", "merit") * 8, (named,), ("many_objectors",))
    for said in words.statements(About("dilemma", "a", (unasked,))):
        assert "omwonenden" not in said
    helped = [way for ways in STATEMENTS["dilemma"].values() for way in ways if "{asker}" in way]
    spoken = {
        way.format(asker="Noor", option="Laten gaan", neighbourhood="Akkerhof") for way in helped
    }
    assert not spoken & set(words.statements(About("dilemma", "a", (unasked,))))


def test_a_block_that_goes_out_is_not_spoken_of_as_new() -> None:
    """Whoever votes on dropping a block votes on going without it."""
    vote = Given(("merit",), ({GOES: "Raad op straat"},))
    for lang, said in (("nl", "“Zonder Raad op straat”"), ("en", "“Without Raad op straat”")):
        assert said in Words(lang).statements(About("method", "a", (vote,)))[0]


def test_voters_and_fates_name_what_they_are_about() -> None:
    """A voter speaks of the own neighbourhood, and the epilogue of its building block."""
    for kind, name in (("election", "neighbourhood"), ("fate", "block")):
        for ways in VOICES[kind].values():
            assert len(set(ways)) == len(ways) >= 3
            assert all(placeholders(way) == {name} for way in ways)


def test_every_reason_has_a_label_and_a_voice() -> None:
    """What ended, voted, moved or survived can be told short and in a person's words."""
    wanted = {
        "end": codes.END_REASONS,
        "vote": codes.VOTE_REASONS,
        "election": codes.ELECTION_REASONS,
        "fate": codes.FATE_REASONS,
    }
    for kind, known in wanted.items():
        assert set(REASONS[kind]) == set(known) == set(VOICES[kind])


def test_every_refusal_says_what_to_do() -> None:
    """No command is refused in silence, in either language."""
    assert set(REJECTIONS) == set(Code)
    for lang in ("nl", "en"):
        for code in Code:
            sentence = Words(lang).rejection(Rejection(code))
            assert sentence.endswith(".")
            assert "{" not in sentence


def test_every_trouble_of_a_session_is_told() -> None:
    """Whatever keeps a session from going on is told with its own values."""
    assert set(PROBLEMS) == set(TROUBLES)
    for lang in ("nl", "en"):
        for code, names in TROUBLES.items():
            told = Words(lang).problem(trouble(code, **dict.fromkeys(names, "x")))
            assert not set(told) & set("{}…"), told
            assert told.endswith(".")


def test_a_refusal_names_what_is_missing() -> None:
    """Hours are counted, blocks are named."""
    words = Words("nl")
    short = words.rejection(Rejection(Code.HOURS_SHORT, (("short", 40),)))
    needs = words.rejection(
        Rejection(Code.BLOCK_REQUIRES, (("block", "b1"), ("other", "b1"))), NAMES
    )
    assert "40 uur" in short
    assert "‘Raad op straat’" in needs


def test_closed_lists_have_labels() -> None:
    """Everything the rules can name has a short name on screen."""
    wanted: dict[str, set[str]] = {
        "lens": set(Lens),
        "lens_meaning": set(Lens),
        "work": set(Work),
        "work_meaning": set(Work),
        "power": set(Power),
        "instrument": set(Instrument),
        "state": set(InitiativeState),
        "beat": set(Beat),
        "need": set(codes.NEEDS),
        "origin": {"measured", "derived", "estimated"},
        "college": {"accepts", "slow", "declines"},
        "vote": {"for", "against", "abstain"},
        "way": set(WAYS),
        "source": {*SOURCES, "poll", "own"},
        "sight": set(Sight),
        "measure": set(codes.MEASURES),
        "outcome": {"live", "end"},
        "difficulty": set(get_args(Difficulty)),
    }
    for kind, known in wanted.items():
        assert set(LABELS[kind]) == known, kind


def test_every_unit_of_a_lens_has_a_name() -> None:
    """What the society counts in is never shown as a code."""
    assert {lens.unit for lens in LENSES} <= set(LABELS["unit"])


def test_every_series_has_a_name_and_a_unit() -> None:
    """The table of `voorop simulate` shows no code and no English among the Dutch."""
    assert {one.name for one in SERIES} == set(LABELS["series"])
    assert {one.unit for one in SERIES} == set(LABELS["series_unit"])


def test_under_a_headline_nothing_is_named_again() -> None:
    """Every headline of such a code says whom it is about; the text under it does not."""
    bodies, headlines = {**BODIES, **FOR_GOOD_BODIES}, {**HEADLINES, **FOR_GOOD_HEADED}
    assert set(bodies) <= set(codes.BULLETIN)
    for code, ways in bodies.items():
        known = codes.BULLETIN[code]
        subject = next(name for name in ("initiative", "faction", "member") if name in known)
        assert all(subject in placeholders(way) for way in headlines[code]), code
        for way in ways:
            assert placeholders(way) <= set(codes.BULLETIN[code]) - {subject}, way
            if code not in ("promise_kept", "member_left"):
                # A sentence without a value would come back in the same words.
                assert all(map(placeholders, way.split(". "))), way


def test_a_life_is_told_under_its_name() -> None:
    """A step under the name of the initiative does not name it, and tells the rest."""
    assert set(BRIEF) == set(STEPS)
    for code, ways in BRIEF.items():
        for way in ways:
            assert placeholders(way) == set(codes.STEPS[code]) - {"initiative"}, way
    for code, ways in BRIEF_WITHOUT.items():
        for way in ways:
            assert placeholders(way) == set(codes.STEPS[code]) - {"initiative", "eur"}, way


def test_a_voter_tells_what_the_voter_lived_through() -> None:
    """A voter names the group, the street or the news, and all of what the code carries."""
    assert set(VOTERS) == set(codes.VOTERS)
    for code, ways in VOTERS.items():
        for way in ways:
            assert placeholders(way)
            assert placeholders(way) <= set(codes.VOTERS[code]), way
        told = {name for way in ways for name in placeholders(way)}
        assert told == set(codes.VOTERS[code]), code


def test_the_shadow_town_is_told_in_whole_sentences() -> None:
    """Wherever an initiative is in its life, in either town, there is a sentence for it."""
    states = {str(state) for state in InitiativeState}
    assert set(SAME) == states
    assert set(HERE) == set(THERE) == {*states, ""}
    assert set(BETS) == {"live", "end"}


def test_why_a_group_stopped_ends_a_sentence() -> None:
    """A clause begins small and has no full stop, in both languages."""
    assert set(CLAUSES) == set(codes.END_REASONS)
    for ways in CLAUSES.values():
        for way in ways:
            for told in (way, Words("en")(way)):
                assert told[:1].islower()
                assert told[-1].isalpha()


def test_everyone_has_something_to_say() -> None:
    """Every way of speaking has its own words, with no other values than the code has."""
    quotes = {**QUOTES, **FOR_GOOD_QUOTES}
    assert set(quotes) <= set(codes.BULLETIN)
    assert set(FOUND_QUOTES) <= set(codes.FINDINGS)
    known = codes.BULLETIN | codes.FINDINGS
    for code, voices in {**quotes, **FOUND_QUOTES}.items():
        assert set(voices) == set(codes.MANNERS), code
        spoken = [way for ways in voices.values() for way in ways]
        assert len(set(spoken)) == len(spoken), code
        assert all(placeholders(way) <= set(known[code]) for way in spoken), code


def test_nobody_says_the_same_twice() -> None:
    """When all that a voice has to say was said in this term, the person is silent."""
    face = Face(7, "Noor Bakker", 44, True, "n1", 7, voice="warm")
    values = (("eur", 500), ("initiative", "i1"))
    ways = QUOTES["grant_paid"]["warm"]
    items = [Item("grant_paid", values, face, spoken=n) for n in range(len(ways) + 1)]
    said = [Words("nl").quote(item, NAMES) for item in items]
    assert len(set(said[:-1])) == len(ways)
    assert said[-1] == ""
