"""What-ifs: never in the way, paired, and the same whatever the timing."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

import pytest

from game.rules.definitions import AdoptedBlock, Lens
from game.rules.state import Beat, GameState
from game.session.spec import SessionSpec
from game.session.what_if import Estimate, WhatIf

SPEC = SessionSpec("x", "d", 1, "solo", "a", "nl", ())
STATE = GameState(
    faction="a", round=1, month=6, beat=Beat.METHOD, draft=(AdoptedBlock("agendadieet"),)
)


@dataclass
class Slow:
    """A forecaster whose pair k differs by k at every lens, and takes its time."""

    followed: int = 0

    def follow(self, questions: tuple[GameState, ...]) -> None:
        """Count what it is told."""
        self.followed += len(questions)

    def pair(self, state: GameState, number: int) -> dict[str, float]:
        """Return the number of the pair, plus ten per block of the draft."""
        time.sleep(0.02)
        return {lens: float(number + 10 * len(state.draft)) for lens in Lens}


def build_slow(spec: SessionSpec) -> Slow:
    """Make a slow forecaster."""
    return Slow()


def until_done(what_if: WhatIf, state: GameState) -> Estimate:
    """Look until the estimate rests on all its pairs."""
    for _ in range(1500):
        estimate = what_if.look(state)
        if estimate is not None and estimate.pairs == estimate.wanted:
            return estimate
        time.sleep(0.01)
    raise AssertionError("no estimate within fifteen seconds")


def test_an_estimate_grows_to_all_its_pairs() -> None:
    """A look never waits; pairs of two processes come together in one estimate."""
    what_if = WhatIf(build_slow, SPEC, lambda state: 24, pairs=8)
    try:
        assert what_if.look(STATE) is None
        what_if.follow(())
        began = time.perf_counter()
        what_if.look(STATE)
        assert time.perf_counter() - began < 0.5
        estimate = until_done(what_if, STATE)
        assert estimate.months == 24
        assert estimate.differences[0].dots == tuple(float(10 + k) for k in range(8))
        assert estimate.differences[0].mean == pytest.approx(13.5)
    finally:
        what_if.close()


class Stuck(Slow):
    """A forecaster that lives along for a second at a time."""

    def follow(self, questions: tuple[GameState, ...]) -> None:
        """Take long."""
        time.sleep(1.0)


def build_stuck(spec: SessionSpec) -> Stuck:
    """Make a forecaster that is busy."""
    return Stuck()


def test_nobody_waits_for_a_busy_forecaster() -> None:
    """Telling and looking return at once while forecasters are at work."""
    what_if = WhatIf(build_stuck, SPEC, lambda state: 24, pairs=4)
    large = replace(STATE, draft=tuple(AdoptedBlock(f"block-{n}") for n in range(20_000)))
    try:
        what_if.follow((STATE,))
        for state in (large, replace(large, month=7)):
            began = time.perf_counter()
            what_if.follow((state,))
            what_if.look(state)
            assert time.perf_counter() - began < 0.5
    finally:
        what_if.close()


def test_a_newer_draft_ends_the_older_question() -> None:
    """After the draft changes, no pair of the old draft is in the estimate."""
    what_if = WhatIf(build_slow, SPEC, lambda state: 24, pairs=6)
    try:
        what_if.follow(())
        what_if.look(STATE)
        newer = replace(STATE, draft=(*STATE.draft, AdoptedBlock("snelloket")))
        estimate = until_done(what_if, newer)
        assert min(estimate.differences[0].dots) >= 20.0
    finally:
        what_if.close()


def test_no_draft_no_estimate() -> None:
    """A draft that changes nothing is not asked about."""
    what_if = WhatIf(build_slow, SPEC, lambda state: 24, pairs=2)
    try:
        what_if.follow(())
        assert what_if.look(replace(STATE, draft=())) is None
    finally:
        what_if.close()
