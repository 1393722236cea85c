"""Disputing an assumption in a session: asked, answered, kept, and there after a resume."""

from __future__ import annotations

from pathlib import Path

import pytest

from agents.parameters import PARAMETERS
from game.rules import commands as c
from game.rules.definitions import Lens
from game.rules.rejections import Code, Rejection
from game.rules.state import Beat
from game.session.launch import Launcher
from game.session.session import Session
from game.session.society import LocalNature
from game.session.ticket import Accepted
from tests.helpers.builders import build_fake_society


@pytest.fixture
def launcher(tmp_path: Path) -> Launcher:
    """A launcher whose societies are fakes of the real town."""
    return Launcher(lambda spec: LocalNature(build_fake_society, spec), tmp_path / "sessions")


@pytest.fixture
def session(launcher: Launcher) -> Session:
    """A session of a shipped town at its first bulletin."""
    begun = launcher.start(town="leusden", format="kort", seed=3)
    begun.submit(c.RankLenses(0, Beat.RANKING, tuple(Lens))).wait(5)
    begun.settle(5)
    return begun


def test_what_the_room_sets_is_answered_and_kept(launcher: Launcher, session: Session) -> None:
    """The value and what it does are in the session, also after it was closed and resumed."""
    disputes = session.disputes
    assert disputes.outcome is None
    assert isinstance(disputes.hold("helper_leave", 0.08).wait(5), Accepted)
    session.settle(5)
    assert disputes.held == {"helper_leave": 0.08}
    outcome = disputes.outcome
    assert outcome is not None
    assert outcome.pairs == outcome.wanted == 12
    assert [one.lens for one in outcome.differences] == list(Lens)
    folder = session.folder
    session.close()
    again = launcher.resume(folder)
    assert again.disputes.held == {"helper_leave": 0.08}
    assert again.disputes.outcome == outcome
    again.close()


def test_what_counts_is_set_to_a_whole_number(session: Session) -> None:
    """A slider between two whole numbers sets the nearest; outside the range is refused."""
    assert isinstance(PARAMETERS.helper_room, int)
    assert isinstance(session.disputes.hold("helper_room", 30.4).wait(5), Accepted)
    session.settle(5)
    assert session.disputes.held == {"helper_room": 30.0}
    refused = session.disputes.hold("helper_room", 3000.0).wait(5)
    assert isinstance(refused, Rejection)
    assert refused.code is Code.ASSUMPTION_OUT_OF_RANGE
    session.close()


def test_every_assumption_has_a_card(session: Session) -> None:
    """All parameters of the model can be looked up, with value, range and source."""
    cards = session.disputes.assumptions.cards
    assert set(session.ruleset.assumptions) <= set(cards)
    assert all(card.source and card.unit for card in cards.values())
    session.close()
