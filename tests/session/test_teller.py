"""The storyteller: what it lives through again, and what can wait."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from agents.parameters import PARAMETERS
from game.rules.canonical import command_to_json
from game.rules.commands import ReportElection, ReportMonths
from game.rules.definitions import Lens
from game.rules.reports import AssumptionReport
from game.rules.state import Owed
from game.rules.transition import NATURE
from game.rules.views import LensReading
from game.session.bots import ThinkingBot
from game.session.course import Step, retrace
from game.session.disk import Disk
from game.session.launch import Launcher, read_session
from game.session.society import LocalNature, Progress
from game.session.spec import SessionSpec
from game.session.story.disputes import dispute_report
from game.session.story.spread import SIBLINGS
from game.session.story.teller import Teller
from tests.session.desk import finish

COUNT = 3


def begin(spec: SessionSpec, progress: Progress = lambda share: None) -> Teller:
    """Return a teller with few siblings."""
    return Teller.begin(spec, progress, count=COUNT)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[SessionSpec, list[Step]]:
    """Return a short session that a bot played, and the answers of nature."""
    home: Path = tmp_path_factory.mktemp("sessions")
    launcher = Launcher(lambda spec: LocalNature(begin, spec), home=home, disk=Disk())
    session = launcher.start(town="lindenrade", format="kort", seed=4)
    finish(session, ThinkingBot(session.ruleset))
    session.close()
    kept = read_session(session.folder)
    course, _ = retrace(kept.records, kept.spec.faction, kept.ruleset)
    return kept.spec, [step for step in course.steps if step.seat == NATURE]


def test_what_is_lived_through_again_changes_no_answer(
    played: tuple[SessionSpec, list[Step]],
) -> None:
    """After an undo or a resume the next answers are those of the first time, spread included."""
    spec, steps = played
    teller = begin(spec)
    half = len(steps) // 2
    for step in steps[:half]:
        teller.relive(step.before)
    for step in steps[half:]:
        assert command_to_json(teller.answer(step.before)) == command_to_json(step.command)


def test_the_siblings_stop_when_somebody_waits(played: tuple[SessionSpec, list[Step]]) -> None:
    """Catching up goes piece by piece and ends as soon as a question waits."""
    spec, steps = played
    teller = begin(spec)
    teller.answer(steps[0].before)
    pieces = iter([False, False, True])
    teller.rest(lambda: next(pieces))
    assert list(pieces) == []
    teller.rest()
    assert teller.siblings is not None
    assert len(teller.siblings.shadow_readings()) == COUNT


def test_every_reading_of_a_round_has_a_dot_per_sibling(
    played: tuple[SessionSpec, list[Step]],
) -> None:
    """A lens has a dot for the town and one per sibling; with all of them that is fifty."""
    _, steps = played
    opening = steps[0].command.opening
    readings: tuple[LensReading, ...] = opening.lenses
    assert all(len(reading.dots) == 1 + COUNT for reading in readings)
    assert SIBLINGS + 1 == 50


def test_a_disputed_estimate_is_run_again_with_the_same_luck(
    played: tuple[SessionSpec, list[Step]],
) -> None:
    """The usual value as the room's value changes nothing; another one changes something."""
    spec, steps = played
    teller = begin(spec)
    told: list[float] = []
    asked = replace(steps[-1].before, owed=Owed.ASSUMPTION)

    def report(value: float) -> AssumptionReport:
        disputed = replace(asked, disputed=("idea_rate", value))
        return dispute_report(
            teller.town.town, disputed, spec.seed, teller.adoption.adopt_in, told.append, pairs=2
        )

    usual = report(PARAMETERS.idea_rate)
    assert all(set(one.dots) == {0.0} for one in usual.differences)
    more = {one.lens: one for one in report(2 * PARAMETERS.idea_rate).differences}
    assert more[Lens.INITIATIVES].mean > 0
    assert told == [0.5, 1.0, 0.5, 1.0]


def test_what_came_to_stand_firmly_stays_and_the_followed_have_their_people(
    played: tuple[SessionSpec, list[Step]],
) -> None:
    """A place of this term is in every later town; a followed group has a number a month."""
    firm: set[str] = set()
    lives = [step.command.report for step in played[1] if isinstance(step.command, ReportMonths)]
    assert lives
    for life in lives:
        views = {view.id: view for view in life.town.initiatives}
        assert firm <= {name for name, view in views.items() if view.matured}
        firm |= {name for name, view in views.items() if view.matured}
        for followed in life.followed:
            assert len(followed.people) == len(life.frames)
            lives_on = views.get(followed.initiative)
            if lives_on is not None and lives_on.homes:
                assert sum(lives_on.homes) == followed.people[-1]
                assert followed.crew
    assert firm


def test_election_night_agrees_with_itself(played: tuple[SessionSpec, list[Step]]) -> None:
    """Seats fall as the result says; whoever leaves is followed by somebody new, once."""
    report = next(
        step.command.report for step in played[1] if isinstance(step.command, ReportElection)
    )
    for result in report.results:
        assert report.fallen.count(result.faction) == result.seats
        assert result.came >= 0
        assert result.went >= 0
        if result.voice is not None:
            assert result.voice.face is not None
            assert result.voice.face.neighbourhood == result.neighbourhood
    assert len(report.newcomers) == report.new_members
    assert len({one.face.citizen for one in report.newcomers}) == report.new_members
    assert len(report.leavers) == len(report.leaving)
    assert not {one.name for one in report.leavers} & {one.face.name for one in report.newcomers}
    assert report.shadow_town is not None
