"""Common random numbers: what must stay bit-identical, and what may differ."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from agents.acts import VisitNeighbourhood
from agents.citizens import Citizens
from agents.municipality import BURN_IN, Municipality
from agents.snapshot import fork
from agents.studies.experiments import Experiment, Method, replicate
from tests.model import fingerprint
from tests.model.towns import LIVELY, MISUSE, Levers, a_group, differences, lived, on, small_town

ROOT = Path(__file__).parents[2]


def citizens_differ(one: Municipality, other: Municipality) -> list[str]:
    """Return the citizen arrays and series that differ, besides the council's own hours."""
    own_hours = {"members", "chamber", "institution", "base"} | {
        f"series.{name}" for name in ("hours_agenda", "hours_contacts", "hours_outreach", "fatigue")
    }
    return [name for name in differences(one, other) if name not in own_hours]


def test_the_same_seed_twice_is_the_same_town() -> None:
    """Three years with incidents, visits and questions are bit-identical the second time."""
    town = small_town(incidents=(MISUSE,), visits_quarter=2)
    assert differences(lived(town, 36), lived(town, 36)) == []


def test_another_seed_is_another_history() -> None:
    """The seed of the run matters: citizens, groups and series go another way."""
    found = differences(lived(small_town(), 24), lived(small_town(), 24, seed=2))
    assert {"citizens.trust", "citizens.slot", "groups", "series.started"} <= set(found)


@pytest.fixture(scope="module")
def experiment() -> Experiment:
    """Return half a year of a small town under a method of two blocks."""
    method: Method = {"brede-balie": {"desk_fte": 1.0}, "bezoek": {"visits_quarter": 1}}
    return Experiment(small_town(), method, 6, 3)


def test_runs_are_the_same_on_one_and_on_two_workers(experiment: Experiment) -> None:
    """Workers change no number: series, lenses and groups are equal run by run."""
    assert replicate(experiment, 3, jobs=1) == replicate(experiment, 3, jobs=2)


def test_a_run_does_not_know_how_many_runs_there_are(experiment: Experiment) -> None:
    """Run k is the same run whether two or three are asked for; runs differ from each other."""
    three = replicate(experiment, 3)
    assert replicate(experiment, 2) == three[:2]
    assert three[0].series != three[1].series != three[2].series


def dispatchable_features() -> list[str]:
    """Return the processor features that NumPy would use beyond its baseline here."""
    found = np.show_config(mode="dicts")["SIMD Extensions"].get("found", [])
    return list(found)


def test_processor_features_change_no_number() -> None:
    """With every optional processor feature off the town and its people are bit-identical."""
    features = dispatchable_features()
    if not features:
        pytest.skip("NumPy uses no optional feature on this processor")
    plain = subprocess.run(
        [sys.executable, "-m", "tests.model.fingerprint"],
        env=os.environ | {"NPY_DISABLE_CPU_FEATURES": " ".join(features)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert plain.stdout.strip() == fingerprint.digest()


@pytest.mark.parametrize(
    ("unused", "setting"),
    [
        ({"fast_lane_weeks": 5.0}, {"fast_lane_eur": 0.0}),
        ({"cofunding_from_eur": 20_000.0}, {"cofunding_share": 0.0}),
        ({"invitation": "letter"}, {"invited_year": 0}),
        ({"members_per_visit": 20}, {"visits_quarter": 0}),
        ({"panel_mandate": True, "panel_days": 1.0}, {"invited_year": 0}),
        ({"tasks_offered": True}, {"takeover_open": False}),
        ({"rule_hours_per_incident": 12.0}, {}),
    ],
    ids="-".join,
)
def test_a_lever_that_is_never_used_changes_nothing(unused: Levers, setting: Levers) -> None:
    """A lever that nothing in the town calls on leaves everything but itself bit-identical."""
    without = lived(small_town(**setting), 24)
    given = lived(small_town(**setting, **unused), 24)
    assert set(differences(without, given)) <= {"institution", "base"}


@pytest.mark.parametrize("unused", [{"report_back_duty": True}, {"evaluations_year": 1}])
def test_a_duty_without_questions_leaves_citizens_alone(unused: Levers) -> None:
    """A duty to answer without visits, or evaluating with nobody there, reaches no citizen.

    It costs the council the hours that belong to it, and nothing more. (Hours that
    members lack for their own contacts would be felt, so here they meet nobody.)
    """
    alone = {"contact_people": 0.0, "evaluation_groups": 0, "evaluation_lesson": 0.0}
    months, quiet = 18, replace(LIVELY, **alone)
    without = lived(small_town(), months, parameters=quiet)
    given = lived(small_town(**unused), months, parameters=quiet)
    assert without.ratchet == given.ratchet == 0.0
    assert without.desk.questions == given.desk.questions == []
    assert citizens_differ(without, given) == []


def test_a_block_set_to_what_is_usual_changes_nothing(grown: Municipality) -> None:
    """A block that sets levers to their own value leaves every array and series as it was."""
    plain, with_block = fork(grown), fork(grown)
    base = grown.town.institution
    with_block.adopt(
        {"zelfde": {"answer_weeks": base.answer_weeks, "grant_decider": base.grant_decider}},
        support={"zelfde": 1.0},
        starts={"zelfde": grown.month},
    )
    assert differences(on(plain, 24), on(with_block, 24)) == []


def test_a_method_changes_only_the_institution(grown: Municipality) -> None:
    """Adopting moves no citizen, group, member or desk; rules and practice move later."""
    changed = fork(grown)
    changed.adopt({"licht": {"application_hours": 2.0}}, dropped={"own_contacts": 100.0})
    assert differences(grown, changed) == ["landing", "chamber"]
    changed.step()
    assert changed.institution != grown.institution
    assert changed.base == grown.base


def test_a_dropped_block_leaves_the_rules_of_before(grown: Municipality) -> None:
    """After a method is given up the rules are those of before it."""
    changed = fork(grown)
    changed.adopt({"licht": {"application_hours": 2.0}})
    on(changed, 3).adopt({})
    on(changed, 1)
    assert changed.institution.application_hours == pytest.approx(
        grown.base.application_hours + changed.ratchet
    )


def test_one_more_initiative_leaves_the_luck_of_all_others() -> None:
    """A group put into one neighbourhood changes no founder, month or luck elsewhere."""
    without = lived(small_town(), 12)
    given = fork(without)
    inserted = given.add_group(a_group(given, hood=2)).record
    ours = {group.record.identity: group for group in given.initiatives}
    for group in without.initiatives:
        twin = ours[group.record.identity]
        assert [group.luck(word, 1) for word in ("file", "misuse")] == [
            twin.luck(word, 1) for word in ("file", "misuse")
        ]
    on(without, 12)
    on(given, 12)
    newborn = [founded(model, since=BURN_IN - 12) for model in (without, given)]
    # Only people who joined the group itself, or its offspring, are not free to found another.
    busy = set(np.flatnonzero(given.citizens.helped >= BURN_IN - 12).tolist())
    lost = {one for one in newborn[0] - newborn[1] if one[0] not in busy}
    assert len(newborn[0]) > 20
    assert {one[:2] for one in lost} == set()
    elsewhere = [{one for one in found if one[2] != inserted.hood} for found in newborn]
    assert len(elsewhere[0] ^ elsewhere[1]) <= 0.05 * len(elsewhere[0])


def founded(model: Municipality, since: int) -> set[tuple[int, int, int, float, float, bool]]:
    """Return founder, month, place and inborn luck of every group born since a month."""
    records = [group.record for group in model.initiatives] + model.gone
    return {
        (r.core[0] if not r.steps else r.founder, r.born, r.hood, r.wants_eur, r.density, r.lasting)
        for r in records
        if r.born >= since
    }


def test_a_visit_reaches_few_citizens(leusden_begun: Municipality) -> None:
    """One visit leaves the trust of nearly all citizens of Leusden bit-identical for half a year.

    What people expect of the municipality travels further, by hearsay, but not to most.
    """
    without, given = fork(leusden_begun), fork(leusden_begun)
    given.act([VisitNeighbourhood("achterveld", 20.0)])
    on(without, 6)
    on(given, 6)
    assert given.total["visitors"] > without.total["visitors"]
    names = list(vars(given.citizens))
    assert 0.97 < unreached(without.citizens, given.citizens, ["trust"]) < 1.0
    assert 0.8 < unreached(without.citizens, given.citizens, names) < 1.0
    assert sum(given.datacollector.model_vars["visitors"]) > 0


def unreached(one: Citizens, other: Citizens, names: list[str]) -> float:
    """Return the share of citizens of whom the named values are the same to the last bit."""
    same = np.ones(len(one.trust), dtype=bool)
    for name in names:
        same &= getattr(one, name) == getattr(other, name)
    return float(same.mean())
