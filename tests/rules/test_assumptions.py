"""Disputing an estimate: asked in any beat, answered by nature, kept for the debrief."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules.definitions import AssumptionDefinition, Lens
from game.rules.rejections import Code, Rejection
from game.rules.reports import AssumptionReport, LensDifference
from game.rules.state import Beat, GameState, Owed
from game.rules.transition import NATURE, apply
from tests.helpers.builders import accepted, make_ruleset, make_state

RULES = replace(
    make_ruleset("solo"),
    assumptions={
        "desk_speed": AssumptionDefinition(0.5, 2.0),
        "months": AssumptionDefinition(1, 4, whole=True),
    },
)
REPORT = AssumptionReport(
    "desk_speed", 1.0, 1.5, 36, tuple(LensDifference(lens, 0.1, 0.0, 0.2, (0.1,)) for lens in Lens)
)


def disputed(state: GameState, name: str = "desk_speed", value: float = 1.5) -> object:
    """Return what comes of a dispute in this state."""
    return apply(state, c.DisputeAssumption(state.round, state.beat, name, value), RULES)


@pytest.mark.parametrize("beat", [Beat.BULLETIN, Beat.DILEMMA, Beat.METHOD, Beat.LIFE])
def test_an_estimate_is_disputed_in_any_beat_and_play_goes_on(beat: Beat) -> None:
    """The answer is kept beside what was asked, and nothing else of the state changes."""
    before = make_state(beat)
    asked = accepted(disputed(before)).state
    assert (asked.disputed, asked.owed) == (("desk_speed", 1.5), Owed.ASSUMPTION)
    told = accepted(
        apply(asked, c.ReportAssumption(asked.round, asked.beat, REPORT), RULES, seat=NATURE)
    ).state
    assert told == replace(before, assumptions=(REPORT,))


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("no_such_thing", 1.0, Code.UNKNOWN_ASSUMPTION),
        ("desk_speed", 2.1, Code.ASSUMPTION_OUT_OF_RANGE),
        ("desk_speed", float("nan"), Code.ASSUMPTION_OUT_OF_RANGE),
        ("months", 2.5, Code.ASSUMPTION_OUT_OF_RANGE),
    ],
)
def test_what_cannot_be_defended_is_refused(name: str, value: float, code: Code) -> None:
    """Unknown estimates and values outside the range are refused with what is allowed."""
    found = disputed(make_state(Beat.BULLETIN), name, value)
    assert isinstance(found, Rejection)
    assert found.code is code


def test_nothing_is_disputed_before_the_first_round() -> None:
    """Before there is a town there is nothing to dispute."""
    found = disputed(GameState(faction="f"))
    assert isinstance(found, Rejection)
    assert found.code is Code.WRONG_BEAT


def test_an_answer_to_another_question_is_not_taken() -> None:
    """Nature answers the estimate and the value that were asked, and no other."""
    asked = accepted(disputed(make_state(Beat.METHOD), value=0.7)).state
    answer = c.ReportAssumption(asked.round, asked.beat, REPORT)
    found = apply(asked, answer, RULES, seat=NATURE)
    assert isinstance(found, Rejection)
    assert found.code is Code.NOT_DUE
