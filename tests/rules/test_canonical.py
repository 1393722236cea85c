"""One JSON form: exact both ways, strict, and a digest of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import canonical
from game.rules import commands as c
from game.rules.state import Beat, GameState, Owed
from game.rules.views import Item
from tests.helpers.builders import make_ruleset, make_state
from tests.helpers.fake_society import FakeSociety


@pytest.mark.parametrize("beat", list(Beat))
def test_a_state_comes_back_as_it_was(beat: Beat) -> None:
    """Any state written as text and read again is equal, and so is its text."""
    state = make_state(beat)
    text = canonical.text_of(canonical.to_json(state))
    back = canonical.from_json(GameState, json.loads(text))
    assert back == state
    assert canonical.text_of(canonical.to_json(back)) == text
    assert canonical.digest_of_state(back) == canonical.digest_of_state(state)


values = st.one_of(st.text(), st.integers(), st.floats(allow_nan=False, allow_infinity=False))


@given(st.text(), st.lists(st.tuples(st.text(), values)))
def test_any_text_and_number_survives(
    code: str, pairs: list[tuple[str, str | int | float]]
) -> None:
    """Odd texts (lone surrogates, control characters) and all numbers come back exactly."""
    item = Item(code, tuple(pairs))
    text = canonical.text_of(canonical.to_json(item))
    assert b"\n" not in text
    back = canonical.from_json(Item, json.loads(text))
    assert back == item
    assert [type(v) for _, v in back.values] == [type(v) for _, v in item.values]


def test_every_command_has_a_written_form() -> None:
    """Commands are written by name and come back as the same command."""
    state = make_state(Beat.BULLETIN)
    asked = replace(state, beat=Beat.LIFE, owed=Owed.ROUND)
    opening = FakeSociety(make_ruleset()).answer(asked)
    for command in (c.GoOn(1, Beat.LIFE), c.LookAround(1, Beat.BULLETIN, "visit", "x"), opening):
        data = json.loads(canonical.text_of(canonical.command_to_json(command)))
        assert canonical.command_from_json(data) == command
    assert len(canonical.COMMANDS) == 27


GOOD = {
    "command": "LookAround",
    "round": 1,
    "beat": "bulletin",
    "way": "visit",
    "neighbourhood": "",
    "initiative": "",
}


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"command": "Explode"}, "command"),
        ({"speed": 3}, "speed"),
        ({"round": "1"}, "round"),
        ({"round": True}, "round"),
        ({"round": 1.0}, "round"),
        ({"beat": "lunch"}, "beat"),
        ({"beat": []}, "beat"),
        ({"way": None}, "way"),
    ],
)
def test_a_wrong_field_is_named(change: dict[str, object], place: str) -> None:
    """Unknown, wrongly typed and impossible fields are refused with their place."""
    with pytest.raises(canonical.CanonicalError) as caught:
        canonical.command_from_json({**GOOD, **change})
    assert caught.value.place == place


@pytest.mark.parametrize("data", [None, [], "GoOn", 3, {}, {"command": "GoOn"}])
def test_what_is_no_command_is_refused(data: object) -> None:
    """Anything that is not a whole command is refused."""
    with pytest.raises(canonical.CanonicalError):
        canonical.command_from_json(data)


def test_deep_places_are_named() -> None:
    """A fault deep in a report is named by its path."""
    state = make_state(Beat.DILEMMA)
    data = json.loads(canonical.text_of(canonical.to_json(state)))
    data["opening"]["town"]["initiatives"][3]["reach"] = "many"
    with pytest.raises(canonical.CanonicalError, match=r"opening\.town\.initiatives\[3\]\.reach"):
        canonical.from_json(GameState, data)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), [1], {"a": 1}, {1}, object(), 1j])
def test_values_without_a_form_are_refused(value: object) -> None:
    """What JSON cannot hold exactly is refused when written, not when read."""
    with pytest.raises(canonical.CanonicalError):
        canonical.to_json(Item("calm", (("x", value),)))  # type: ignore[arg-type]


def test_the_digest_sees_every_part_of_the_round() -> None:
    """A change of any field in play changes the digest."""
    state = make_state(Beat.METHOD, round_number=2)
    assert state.opening is not None
    others = [
        replace(state, month=99),
        replace(state, verdict="x"),
        replace(state, opening=replace(state.opening, followed=())),
        replace(state, history=()),
        replace(state, history=(replace(state.history[0], verdict="x"),)),
    ]
    digests = {canonical.digest_of_state(other) for other in (state, *others)}
    assert len(digests) == len(others) + 1
