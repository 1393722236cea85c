"""Who is heard, and what nobody looked into: topics, evaluations, rapporteurs, clerks, tasks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from agents.desk import Questions
from agents.lenses import LENSES, takes_part
from agents.meeting import RECESS, clerk_answers, evaluations, is_due, topics
from agents.municipality import Municipality
from agents.parameters import PARAMETERS as P
from tests.model.towns import LIVELY, a_group, lived, on, small_town

EAGER = replace(P, topic_chance=1.0, topic_signatures=40.0)
READ = {lens.name: lens.read for lens in LENSES}


def with_issue(signatures_needed: int) -> Municipality:
    """Return a town in which an issue arose this month in one neighbourhood."""
    town = Municipality(
        small_town(signatures_needed=signatures_needed), parameters=EAGER, blank=True
    )
    town.month, town.issues[1], town.issue_month[1] = 12, 1.0, 12
    return town


def test_a_topic_with_enough_signatures_is_on_the_agenda_and_its_signers_are_heard() -> None:
    """Signers live where the issue is; with too few names nothing is on the agenda."""
    town = with_issue(signatures_needed=1)
    topics(town)
    heard = np.flatnonzero(town.citizens.heard == 12)
    assert len(heard) > 0
    assert set(town.people.hood[heard].tolist()) == {1}
    assert town.chamber.extra_items == [(13, P.topic_items)]
    barred = with_issue(signatures_needed=500)
    topics(barred)
    assert not (barred.citizens.heard == 12).any()
    assert barred.chamber.extra_items == []


def test_who_signs_is_who_is_at_home() -> None:
    """A round from door to door does not select on how active people are."""
    town = with_issue(signatures_needed=1)
    topics(town)
    signed = town.people.act[town.citizens.heard == 12]
    low, high = int(town.people.first[1]), int(town.people.first[2])
    usual = town.people.act[low:high]
    assert abs(float(signed.mean() - usual.mean())) < 4 * float(usual.std()) / len(signed) ** 0.5


def test_an_evaluation_hears_groups_that_were_answered_last() -> None:
    """The core of a group that asked is heard, one that never asked is not; servants learn."""
    town = Municipality(small_town(evaluations_year=1), blank=True)
    town.month = 12
    asked = town.add_group(a_group(town, asked=1))
    quiet = town.add_group(a_group(town, rank=1))
    for group in (asked, quiet):
        group.note("step_going", helpers=3)
    before = town.yes_if
    evaluations(town)
    assert (town.citizens.heard[list(asked.record.core)] == 12).all()
    assert (town.citizens.heard[list(quiet.record.core)] != 12).all()
    assert town.yes_if > before


def test_taking_part_is_read_of_those_who_take_part_least() -> None:
    """The lens follows the schooling that takes part least; it falls when all stay away."""
    town = Municipality(small_town(), blank=True)
    town.month = 40
    education = town.people.education[: town.people.grown]
    for level, share in ((0, 10), (1, 5), (2, 2)):
        town.citizens.heard[np.flatnonzero(education == level)[::share]] = 40
    least = 100.0 * takes_part(town)[education == 0].mean()
    assert READ["participation"](town) == pytest.approx(least)
    town.citizens.heard[education == 0] = -99
    assert READ["participation"](town) == 0.0


def missed(**levers: object) -> int:
    """Return how often something was missed in ten years of a diet."""
    diet = {"routine_unheard_share": 0.9, "delegated_share": 0.4} | levers
    often = replace(LIVELY, missed_chance=0.03)
    return len(lived(small_town(**diet), 120, parameters=often).missed)


def test_rapporteurs_look_into_what_the_others_leave() -> None:
    """With rapporteurs fewer unseen items turn out to matter, in the same ten years."""
    assert missed(rapporteurs=4) < missed()


def test_a_clerks_office_is_larger_than_what_the_town_has() -> None:
    """In a town with a small office one more fte answers residents and reads what is left."""
    town = Municipality(small_town(clerk_fte=1.0), blank=True)
    rows = np.arange(40)

    def left(clerk_fte: float) -> int:
        town.institution = replace(town.base, clerk_fte=clerk_fte)
        town.desk.questions = [Questions(town.month, rows, 0.5)]
        clerk_answers(town)
        return town.desk.unanswered

    assert left(1.0) == 40
    assert left(2.0) < 40


def test_a_task_brings_its_money_and_comes_back_to_the_desk() -> None:
    """A group that runs a task is better equipped; when it ends the desk has unplanned work."""
    town = Municipality(small_town(), blank=True)
    group = town.add_group(a_group(town, skill=0.3))
    before = group.factors()
    group.record.took_over = True
    gained = [b - a for a, b in zip(before, group.factors(), strict=True)]
    assert gained == pytest.approx([0.0, 0.0, P.task_worth, 0.0, 0.0])
    hours = town.desk.hours(town)
    group.end("faded")
    town.initiatives.remove(group)
    assert town.desk.hours(town) < hours
    assert on(town, 2).desk.hours(town) == pytest.approx(hours - P.takeover_hours)


@pytest.mark.parametrize("times", range(1, 12))
def test_as_many_evaluations_as_are_billed(times: int) -> None:
    """So many a year are held, none of them in August, the first in April."""
    due = [month for month in range(12) if month != RECESS and is_due(month, times)]
    assert len(due) == times
    assert due[0] == 0
    assert not any(is_due(month, 0) for month in range(12))
