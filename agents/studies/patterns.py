"""Hold the society against published patterns (`voorop validate`).

Every seed has a town of its own: other people, another council, other luck. It
lives one history without a fund, and leaves it in branches: as always, under
the rules of other municipalities, after a shock. What a branch says is read in
`agents/studies/readings/`, one small function a pattern.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from agents.institution import LeverValue
from agents.municipality import BURN_IN, Municipality
from agents.parameters import PARAMETERS, Parameters
from agents.studies.bands import Finding, Pattern, Rules, judge
from agents.studies.branches import FIRST_JANUARY, branch, history, live
from agents.studies.experiments import seed_of_run
from agents.studies.logit import COLLECTIVE
from agents.studies.readings import citizens, council, funds, groups
from agents.studies.spread_out import spread_out
from agents.studies.survey_tables import tables
from agents.town import Town

YEAR = 12
YEARS = 5


@dataclass(frozen=True)
class Question:
    """What one seed is asked.

    Attributes:
        town: The town.
        rules: Rules of other municipalities, by identity.
        parameters: Model parameters.
    """

    town: Town
    rules: Mapping[str, Rules]
    parameters: Parameters = PARAMETERS

    def levers(self, rules: str) -> dict[str, LeverValue]:
        """Return the levers of a set of rules for this town."""
        return self.rules[rules].in_town(self.town.residents)


@dataclass(frozen=True)
class Validation:
    """What the model says of all patterns in one town.

    Attributes:
        findings: One per pattern, in the order of the file.
        tables: Means over seeds of the virtual survey and the logit, by name.
    """

    findings: tuple[Finding, ...]
    tables: Mapping[str, float]


def validate(
    question: Question,
    patterns: Sequence[Pattern],
    runs: int,
    seed: int,
    jobs: int | None = 1,
    progress: Callable[[int], None] | None = None,
) -> Validation:
    """Read every pattern in `runs` towns and judge it.

    Args:
        question: Town, rules and parameters.
        patterns: The patterns.
        runs: How many seeds.
        seed: Seed from which those of the runs are made.
        jobs: Processes at the same time; changes no number.
        progress: Told how many seeds are done.
    """
    seeds = [seed_of_run(seed, number) for number in range(runs)]
    found = spread_out(partial(readings, question), seeds, jobs, progress)
    names = sorted({name for one in found for name in one if name[0].islower()})
    return Validation(
        tuple(judge(pattern, question.town.id, found) for pattern in patterns),
        {name: float(np.mean([one[name] for one in found if name in one])) for name in names},
    )


def readings(question: Question, seed: int) -> dict[str, float]:
    """Return what one town says of every pattern and in the survey."""
    past = history(question.town, seed, question.parameters)
    opens = BURN_IN - int(question.town.opening.fund_months)
    live(past, min(opens, FIRST_JANUARY))
    usual = branch(past, fund_opens=opens)
    live(past, FIRST_JANUARY - past.month)
    live(usual, BURN_IN - usual.month)
    # As at the start of a term: form and mood are what the scenario says they are now.
    usual.ratchet, usual.mood = 0.0, question.town.opening.mood
    usual.total.clear()
    return {
        **_of_funds(question, past),
        **_at_the_start(question, usual),
        **_as_always(question, usual),
    }


def _of_funds(question: Question, past: Municipality) -> dict[str, float]:
    """Read the fund under three sets of rules, each from an empty start."""
    light = funds.flow(past, question.levers("light"))
    heavy = funds.flow(past, question.levers("heavy"))
    found = {"P20a": light, "P20b": heavy, **funds.uptake(past)}
    return found | ({"P20c": light / heavy} if heavy else {})


def _at_the_start(question: Question, start: Municipality) -> dict[str, float]:
    """Read what needs a branch of its own from the start of the term."""
    return {
        **council.invitations(start),
        **funds.public_vote(start, question.levers("vote")),
        "P14": council.after_a_shock(start),
        "P28": council.challenges(start, question.levers("challenge")),
        "P40": council.first_evening(start),
    }


def _as_always(question: Question, usual: Municipality) -> dict[str, float]:
    """Live five years as always, and read what can be read on the way."""
    start, seen = branch(usual), groups.Groups(usual.month)
    live(usual, 2 * YEAR, seen.watch)
    found = {
        "P46": council.left_early(usual),
        "P50": council.good_experience(start, usual, question.levers("visits-answered")),
    }
    live(usual, YEAR, seen.watch)
    found["P17"] = citizens.turnout(usual)
    found["N1"] = council.rules_alone(start, usual, question.levers("rules-alone"))
    live(usual, (YEARS - 3) * YEAR, seen.watch)
    found["P39"] = usual.total["speakers"] * 10_000.0 / len(usual.people) / YEARS
    told = tables(usual)
    collective = {"P10a": "low", "P10b": "young", "P10c": "old"}
    return {
        **found,
        **{name: told[f"logit.{COLLECTIVE}.{term}"] for name, term in collective.items()},
        **council.of_members(usual),
        **citizens.of_citizens(usual),
        **groups.of_groups(usual, seen),
        **told,
    }
