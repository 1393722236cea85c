"""What goes between processes arrives as it was sent, and is packed once."""

from __future__ import annotations

import pickle

import pytest

from game.rules.state import Beat, GameState
from game.session.letters import Letter
from tests.helpers.builders import make_state


class Counted:
    """A value that counts how often it is packed."""

    packed = 0

    def __reduce__(self) -> tuple[type[Counted], tuple[()]]:
        Counted.packed += 1
        return Counted, ()


@pytest.mark.parametrize("beat", [Beat.DILEMMA, Beat.METHOD, Beat.LIFE, Beat.DEBRIEF])
def test_a_state_arrives_as_it_was_sent(beat: Beat) -> None:
    """Field by field the same, in a letter and among other things."""
    state: GameState = make_state(beat)
    arrived = pickle.loads(pickle.dumps(("pairs", 3, Letter(state), (1, 2))))  # noqa: S301 - own
    assert arrived == ("pairs", 3, state, (1, 2))


def test_a_letter_is_packed_once_for_all_who_get_it() -> None:
    """However many processes are told, the value is gone through one time."""
    letter = Letter(Counted())
    for _ in range(3):
        assert isinstance(pickle.loads(pickle.dumps(letter)), Counted)  # noqa: S301 - own
    assert Counted.packed == 1
