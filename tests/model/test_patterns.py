"""Published patterns: what is held against them, and what a verdict may rest on."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from agents.municipality import BURN_IN
from agents.parameters import PARAMETERS, Parameters, parameter_table
from agents.studies.bands import Finding, Pattern, Verdict, judge
from agents.studies.branches import FIRST_JANUARY, branch, history, live
from agents.studies.evidence import digest_of, read
from agents.studies.logit import COLLECTIVE, PUBLISHED, TERMS, VOLUNTEERING, fitted
from agents.studies.patterns import Question, readings, validate
from agents.studies.readings import council, funds, groups
from agents.studies.shift import shift, shifts, small
from agents.survey import effort_by_trust
from game.content.build import town_of
from game.content.load import find, load, towns
from game.content.patterns import Patterns, patterns_of

SHIPPED = tuple(folder.name for folder in towns())

AS_PUBLISHED = "add83d80"
"""Digest of id, band and use of every pattern as the reference gives them."""


@cache
def known() -> Patterns:
    """Return the patterns of the library."""
    return patterns_of(find("leusden"))


def asked(name: str, residents: int = 3000, parameters: Parameters = PARAMETERS) -> Question:
    """Return the question to a small copy of a shipped town."""
    town = small(town_of(load(find(name))), residents)
    return Question(town, {one.id: one for one in known().rules}, parameters)


@cache
def short(name: str) -> dict[str, float]:
    """Return what one small copy of a shipped town says of every pattern."""
    return readings(asked(name, 10_000), 1)


def test_bands_stand_as_they_were_published() -> None:
    """No band is widened and no use is changed: their digest is that of the reference."""
    parts = [(one.id, one.low, one.high, one.use) for one in known().patterns]
    assert hashlib.blake2b(repr(parts).encode(), digest_size=4).hexdigest() == AS_PUBLISHED


def test_every_pattern_has_its_sources_and_both_languages() -> None:
    """Who published a band is named, and every text stands in Dutch and English."""
    for told in known().told.values():
        assert told.sources
        assert all(told.what)
        for text in (told.silent, told.why, told.note):
            assert bool(text[0]) is bool(text[1])


def test_nothing_is_fitted_on_what_must_come_out_by_itself() -> None:
    """A parameter that says it fits a pattern only ever names one marked *calibrate*."""
    uses = {one.id: one.use for one in known().patterns}
    for one in parameter_table():
        said = one.source.partition("fits P")[2]
        for name in re.findall(r"P\d+[a-z]?", f"P{said}"):
            assert uses[name] == "calibrate", f"{one.name} is fitted on {name}"


@pytest.mark.parametrize("name", SHIPPED)
def test_a_town_speaks_of_every_pattern_that_is_not_silent(name: str) -> None:
    """One small town of one seed gives a finite reading of each pattern the model speaks of."""
    found, town = short(name), asked(name).town
    for pattern in known().patterns:
        if pattern.silent or pattern.only not in ("", town.id):
            continue
        assert np.isfinite(found[pattern.id]), pattern.id


def test_a_reading_within_the_band_passes_and_one_outside_fails() -> None:
    """The mean over seeds decides; the share of seeds inside is told beside it."""
    pattern = Pattern("P99", "validate", 1.0, 2.0)
    passed = judge(pattern, "t", [{"P99": 0.9}, {"P99": 1.5}])
    assert (passed.verdict, passed.inside) == (Verdict.PASS, 0.5)
    assert judge(pattern, "t", [{"P99": 2.1}, {"P99": 2.2}]).verdict == Verdict.FAIL


@pytest.mark.parametrize(
    "pattern",
    [
        Pattern("P99", "input", 1.0, 2.0),
        Pattern("P99", "validate", 1.0, 2.0, silent=True),
        Pattern("P99", "validate", 1.0, 2.0, only="elders"),
        Pattern("P98", "validate", 1.0, 2.0),
    ],
)
def test_what_is_put_in_or_not_spoken_of_is_silent(pattern: Pattern) -> None:
    """A figure that is put in, that is of another town, or that nobody read never passes."""
    assert judge(pattern, "t", [{"P99": 1.5}]) == Finding(pattern, Verdict.SILENT)


def test_every_part_of_a_pattern_must_lie_in_the_band() -> None:
    """P09 fails when the highest fifth is out, and shows the part that fits worst."""
    pattern = Pattern("P09", "calibrate", 1.05, 2.5)
    found = judge(pattern, "t", [{"P09": 1.3, "P09.highest": 1.0}])
    assert (found.verdict, found.mean) == (Verdict.FAIL, 1.0)


def test_findings_do_not_depend_on_processes() -> None:
    """Two processes find what one finds, to the last bit."""
    question = asked("lindenrade", 1500)
    one, two = (validate(question, known().patterns, 2, 1, jobs) for jobs in (1, 2))
    assert one == two


def test_the_u_in_trust_hangs_on_its_two_channels() -> None:
    """Without a motive in trust those who trust least do not do more than the middle (P09)."""
    flat = replace(PARAMETERS, trust_with=0.0, trust_against=0.0)
    lowest = {}
    for name, parameters in (("usual", PARAMETERS), ("flat", flat)):
        pasts = (history(asked("leusden", 8000).town, seed, parameters) for seed in range(1, 9))
        lowest[name] = float(np.mean([effort_by_trust(live(one, BURN_IN))[0] for one in pasts]))
    assert lowest["flat"] < lowest["usual"]
    assert lowest["flat"] < 1.05


def test_a_light_form_with_residents_brings_many_more_grants() -> None:
    """P20: in the same town and seeds the light rules support several times as many."""
    question = asked("leusden", 10_000)
    pasts = [live(history(question.town, seed), FIRST_JANUARY) for seed in (1, 2, 3)]
    light, heavy = (
        sum(funds.flow(past, question.levers(rules)) for past in pasts)
        for rules in ("light", "heavy")
    )
    assert light > 3.0 * heavy


def test_word_of_mouth_fills_the_fund() -> None:
    """P21: without word of mouth a fund pays less in its third year."""
    paid = []
    for parameters in (PARAMETERS, replace(PARAMETERS, aware_mouth=0.0)):
        question = asked("leusden", 10_000, parameters)
        past = live(history(question.town, 1, parameters), FIRST_JANUARY)
        model = live(branch(past, fund_opens=past.month), 36)
        paid.append(model.total["granted_eur"])
    assert paid[1] < 0.8 * paid[0]


def test_a_shock_moves_trust_and_no_shock_less() -> None:
    """P14: the fall comes from the shock; a town without mood incidents falls by less."""
    question = asked("leusden", 3000)
    start = live(history(question.town, 1), BURN_IN)
    calm = branch(start)
    calm.town = replace(calm.town, incidents=())
    assert council.after_a_shock(start) > council.after_a_shock(calm) + 0.05


def test_the_logit_finds_signs_that_were_put_in() -> None:
    """The fit recovers a difference by education and by age on the simulated population."""
    model = live(history(asked("leusden", 8000).town, 1), BURN_IN)
    for column in (VOLUNTEERING, COLLECTIVE):
        found = fitted(model, column)
        assert tuple(found) == TERMS
        for term, published in PUBLISHED[column].items():
            assert found[term] * published > 0, (column, term)


def test_survival_counts_only_groups_that_were_there_long_enough() -> None:
    """P26: a group that began a year ago says nothing; one that stopped early counts as gone."""
    model = live(history(asked("leusden", 3000).town, 1), 60)
    everyone = groups.records(model)
    young = [one for one in everyone if one.began > model.month - 12]
    assert groups.survival(young, model.month) is None
    old = [one for one in everyone if one.lasting and 0 <= one.began <= model.month - 36]
    gone = [replace(one, ended=one.began + 12) for one in old]
    assert groups.survival(gone, model.month) == 0.0


def test_a_fifth_of_neighbourhoods_goes_by_status_and_not_by_order() -> None:
    """P35: renaming or reordering neighbourhoods in the file changes no ratio of plans."""
    question = asked("leusden", 3000)
    turned = replace(question.town, neighbourhoods=question.town.neighbourhoods[::-1])
    ratios = []
    for town in (question.town, turned):
        model = live(history(town, 1), 60)
        ratios.append(groups.by_status(model, groups.records(model)))
    assert ratios[0] == ratios[1]


def test_every_estimate_is_shifted_both_ways() -> None:
    """The shift covers each estimated parameter, up and down, whole numbers by one at least."""
    names = [name for name, _ in shifts()]
    wanted = {one.name for one in parameter_table() if one.origin == "estimated" and one.value}
    assert set(names) == wanted
    assert all(names.count(name) == 2 for name in wanted)


def test_a_shift_is_judged_against_the_same_towns(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shift that changes nothing turns no verdict."""
    same = [("trust_mean", PARAMETERS.trust_mean)]
    monkeypatch.setattr("agents.studies.shift.shifts", lambda: same)
    monkeypatch.setattr("agents.studies.shift.RESIDENTS", 1000)
    found = shift(asked("lindenrade", 1000), known().patterns, 1, 1)
    assert [one.flipped for one in found.shifts] == [()]


@pytest.mark.parametrize("name", SHIPPED)
def test_the_kept_table_is_of_this_model(name: str) -> None:
    """The published table was made with this model, these bands and this town."""
    path = find(name) / "evidence" / "validate.json"
    again = f"run: voorop validate {name} --seed 1 --keep"
    assert path.exists(), again
    question = asked(name)
    town = town_of(load(find(name)))
    digest = digest_of([town], known().patterns, tuple(question.rules.values()))
    assert read(path)["digest"] == digest, again


def test_the_kept_shift_is_of_this_model_and_turns_few_verdicts() -> None:
    """One estimate a tenth further turns no verdicts in bulk: a twentieth of them in the mean."""
    kept = read(find("leusden") / "evidence" / "shift.json")
    question = asked("leusden")
    town = town_of(load(find("leusden")))
    digest = digest_of([town], known().patterns, tuple(question.rules.values()))
    assert kept["digest"] == digest, f"run: {kept['command']}"
    found = kept["found"]
    assert [(one["parameter"], one["value"]) for one in found["shifts"]] == shifts()
    assert found["mean_share"] < 0.05
    assert max(len(one["flipped"]) for one in found["shifts"]) < found["spoken"] / 4
