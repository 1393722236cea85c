"""Replay by facts and by simulation: both agree, and name the first difference."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules.canonical import Json
from game.rules.definitions import Ruleset
from game.rules.state import GameState
from game.session import replay as replays
from game.session.records import Record, read_records
from game.session.replay import Replay, first_difference, replay_facts, replay_simulation
from game.session.society import Build, Progress
from game.session.spec import SessionSpec
from tests.helpers.builders import build_fake_society, make_ruleset
from tests.helpers.fake_society import FakeSociety
from tests.session.desk import finish, random_bot, spec_for, start


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Record, ...]:
    """The records of a session with an undo in it."""
    session = start(tmp_path_factory.mktemp("played") / "one")
    finish(session, random_bot(session))
    session.undo().wait(5)
    session.undo().wait(5)
    finish(session)
    session.close()
    return read_records(session.folder / "journal.jsonl").records


def facts(records: tuple[Record, ...], rules: Ruleset | None = None) -> Replay:
    """Replay by facts."""
    return replay_facts(records, spec_for(), rules or make_ruleset("kort"))


def simulated(records: tuple[Record, ...], build: Build, spec: SessionSpec | None = None) -> Replay:
    """Replay by simulation."""
    return replay_simulation(
        records, spec or spec_for(), make_ruleset("kort"), build, lambda share: None
    )


def test_an_untouched_session_replays_both_ways(played: tuple[Record, ...]) -> None:
    """Every record and every answer agrees, undo included."""
    assert facts(played) == Replay(len(played), None)
    result = simulated(played, build_fake_society)
    assert result.difference is None
    assert result.compared > 10


def test_other_rules_are_named_by_the_first_record(played: tuple[Record, ...]) -> None:
    """When the rules of today refuse or answer otherwise, the record is named."""
    poorer = replace(make_ruleset("kort", slack_hours_year=0), droppable_hours_year={})
    difference = facts(played, poorer).difference
    assert difference is not None
    assert played[difference.n - 1].kind in ("accepted", "refused")


def changed(record: Record, **data: Json) -> Record:
    """Return a record with other data."""
    return replace(record, data={**record.data, **data})


def test_every_kind_of_change_is_a_difference(played: tuple[Record, ...]) -> None:
    """A changed state, command, refusal or first record is found where it stands."""
    accepted = next(r for r in played if r.kind == "accepted" and r.n > 5)
    bad = {"command": "Explode"}
    wrong = [
        (changed(accepted, state="0" * 16), "state"),
        (changed(accepted, command=bad), "command.command"),
        (replace(changed(accepted, code="stale"), kind="refused"), "code"),
        (replace(accepted, kind="opened"), "kind"),
        (replace(accepted, data={}), "data"),
        (replace(accepted, data=[1]), "data"),
        (replace(accepted, data={"n": "x"}, kind="undone_to"), "data"),
    ]
    for record, place in wrong:
        records = (*played[: record.n - 1], record, *played[record.n :])
        difference = facts(records).difference
        assert difference is not None
        assert (difference.n, difference.place) == (record.n, place)


class Drifting(FakeSociety):
    """A fake whose lenses drift a little."""

    drift = 0.0

    def answer(self, state: GameState) -> c.Command:
        """Answer with every reading moved."""
        command = super().answer(state)
        if isinstance(command, c.OpenRound):
            first, *rest = command.opening.lenses
            moved = replace(first, value=first.value * (1 + self.drift))
            opening = replace(command.opening, lenses=(moved, *rest))
            return replace(command, opening=opening)
        return command


def drifting(size: float) -> Build:
    """Return a builder of a society that drifts by `size`."""

    def build(spec: SessionSpec, progress: Progress) -> Drifting:
        society = Drifting(build_fake_society(spec, progress).ruleset, spec.seed)
        society.drift = size
        return society

    return build


def test_a_simulation_that_differs_names_record_and_place(played: tuple[Record, ...]) -> None:
    """The first number that comes out otherwise is named with both values."""
    difference = simulated(played, drifting(1e-9)).difference
    assert difference is not None
    assert (difference.n, difference.place) == (3, "opening.lenses[0].value")
    assert difference.recorded != difference.found


def test_another_numpy_gets_a_stated_tolerance(played: tuple[Record, ...]) -> None:
    """Played with another NumPy, tiny differences pass and the tolerance is said; others do not."""
    old = replace(spec_for(), versions=(("numpy", "1.0"),))
    close = simulated(played, drifting(1e-9), old)
    assert (close.difference, close.tolerance) == (None, replays.OTHER_NUMPY_TOLERANCE)
    assert simulated(played, drifting(1e-3), old).difference is not None


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [
        ({"a": [1, {"b": 2}]}, {"a": [1, {"b": 3}]}, "a[1].b"),
        ({"a": 1}, {"a": 1, "b": 2}, "b"),
        ([1, 2], [1], " (length)"),
        ({"a": 1}, {"a": 1.0}, "a"),
        ({"a": True}, {"a": 1}, "a"),
        ({"a": "x"}, {"a": None}, "a"),
    ],
)
def test_the_first_difference_is_named_by_its_path(one: Json, other: Json, place: str) -> None:
    """Two JSON values are compared in order, types included."""
    found = first_difference(one, other, 0.0)
    assert found is not None
    assert found[0] == place
    assert first_difference(one, one, 0.0) is None
