"""The story test: does the society, played forward, do in kind what a town did?

Four claims, defined before any of them was looked at. All play from the same
January, without the game, under the institution of the time.

`retreat`: the start in austerity is read as retreat by part of the citizens.
    A year after the base subsidies ended, more than a tenth and less than six
    tenths of the citizens of 15 and over read letting go as saving on them, and
    fewer of those trust the council than of the others.
`limited_group`: the strict fund is found by a limited group. In its first year
    less than half of the money is paid, and in its first two years fewer than a
    fifth of the groups that lived got any.
`reversal`: a file in which nobody settled who decides ends in a reversal and
    costs trust. Before the election at least one such decision is taken back,
    and half a year after it the people of those groups trust the council less,
    on average, than just before.
`method_dies`: a method that is not written, funded and liked does not survive
    the election: the new council does not keep it.

Each must hold in 65 of 100 seeds, and in fewer than 35 of 100 in the same towns
with the named mechanism put to its null.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from agents.acts import EndSubsidies
from agents.election import fates, hold_election, seat_new_council
from agents.initiatives import Step
from agents.municipality import Municipality
from agents.studies.branches import FIRST_JANUARY, branch, history, live
from agents.studies.experiments import seed_of_run
from agents.studies.readings.groups import records
from agents.studies.spread_out import spread_out
from agents.studies.story import Story, Switch
from agents.town import BuildingBlock, Town

CLAIMS = ("retreat", "limited_group", "reversal", "method_dies")

AT_LEAST, BELOW = 0.65, 0.35
"""Share of seeds in which a claim must hold, and with its mechanism off must not."""

PART = (0.10, 0.60)
FOUND_BY = 0.20
HALF = 0.5
LATER = 6
METHOD = "method"


class Told(NamedTuple):
    """One claim over all seeds: the share in which it holds, with and without."""

    claim: str
    holds: float
    switched_off: float

    @property
    def passes(self) -> bool:
        """Whether the claim holds, and hangs on its mechanism."""
        return self.holds >= AT_LEAST and self.switched_off < BELOW


def tell(
    town: Town,
    story: Story,
    runs: int,
    seed: int,
    jobs: int | None = 1,
    progress: Callable[[int], None] | None = None,
) -> list[Told]:
    """Play the story in `runs` towns, with and without each mechanism.

    Args:
        town: The town.
        story: What happened there.
        runs: How many seeds.
        seed: Seed from which those of the runs are made.
        jobs: Processes at the same time; changes no number.
        progress: Told how many seeds are done.
    """
    seeds = [seed_of_run(seed, number) for number in range(runs)]
    found = spread_out(partial(play, town, story), seeds, jobs, progress)
    return [
        Told(claim, *(sum(one[claim][off] for one in found) / runs for off in (0, 1)))
        for claim in CLAIMS
    ]


def play(town: Town, story: Story, seed: int) -> dict[str, tuple[bool, bool]]:
    """Return per claim whether it holds, and whether it does with its mechanism off."""
    # Before the story begins nobody remembers cuts that are still to come.
    unhurt = replace(town, opening=replace(town.opening, austerity_memory=0.0))
    past = live(history(unhurt, seed), FIRST_JANUARY)
    claims: Mapping[str, Callable[[Municipality, Story, Switch], bool]] = {
        "retreat": _retreat,
        "limited_group": _limited_group,
        "reversal": _reversal,
        "method_dies": _method_dies,
    }
    return {
        claim: (holds(past, story, Switch()), holds(past, story, story.switches[claim]))
        for claim, holds in claims.items()
    }


def _begun(past: Municipality, story: Story, switch: Switch) -> Municipality:
    """Return the town at the start of the story, under its institution."""
    levers = {**story.levers, **switch.levers}
    model = branch(past, levers, fund_opens=past.month + story.fund_opens)
    changed: dict[str, Any] = dict(switch.parameters)
    model.parameters = replace(past.parameters, **changed)
    return model


def _until(model: Municipality, past: Municipality, story: Story, month: int) -> Municipality:
    """Live on until a month of the story; the subsidies end on the way."""
    while model.month < past.month + month:
        if model.month == past.month + story.subsidies_end:
            model.act([EndSubsidies()])
        model.step()
    return model


def _retreat(past: Municipality, story: Story, switch: Switch) -> bool:
    model = _until(_begun(past, story, switch), past, story, story.subsidies_end + 12)
    reads, trusts = model.citizens.retreat, model.citizens.trust > 0.5
    if not PART[0] < float(reads.mean()) < PART[1]:
        return False
    return bool(trusts[reads].mean() < trusts[~reads].mean())


def _limited_group(past: Municipality, story: Story, switch: Switch) -> bool:
    opens = past.month + story.fund_opens
    model = _until(_begun(past, story, switch), past, story, story.fund_opens + 12)
    paid = model.fund.paid_year / (model.fund.paid_year + model.fund.left + sum(model.fund.split))
    _until(model, past, story, story.fund_opens + 24)
    lived = [one for one in records(model) if one.ended < 0 or one.ended >= opens]
    got = [one for one in lived if any(_granted(step, opens) for step in one.steps)]
    return paid < HALF and len(got) < FOUND_BY * len(lived)


def _granted(step: Step, since: int) -> bool:
    return step.code == "step_granted" and step.month >= since and dict(step.terms)["eur"] != 0


def _reversal(past: Municipality, story: Story, switch: Switch) -> bool:
    model, seen = _begun(past, story, switch), Reversals()
    while model.month < past.month + story.election:
        _until(model, past, story, model.month + 1 - past.month)
        seen.watch(model)
    return bool(seen.changes) and float(np.mean(seen.changes)) < 0.0


@dataclass
class Reversals:
    """Decisions that were taken back, and what that did to the trust of those it hit.

    Attributes:
        asked: Rows and mean trust of groups whose decision may be reopened, by identity.
        hit: Month of each reversal, with rows and trust before.
        changes: Change of trust half a year later, per reversal.
    """

    asked: dict[int, tuple[NDArray[np.int64], float]] = field(default_factory=dict)
    hit: list[tuple[int, NDArray[np.int64], float]] = field(default_factory=list)
    changes: list[float] = field(default_factory=list)

    def watch(self, model: Municipality) -> None:
        """Look at the end of a month who is asked back, and who lost."""
        trust = model.citizens.trust
        for month, rows, before in self.hit:
            if model.month == month + LATER:
                self.changes.append(float(trust[rows].mean()) - before)
        lost = {r.identity for r in model.gone if r.reason == "objections" and not r.settled}
        for name in sorted(lost & self.asked.keys()):
            self.hit.append((model.month, *self.asked.pop(name)))
        for item in model.agenda:
            group = model.group(item.initiative)
            if item.kind == "reopen_process" and group is not None:
                rows = np.array(sorted(group.record.core))
                self.asked[item.initiative] = (rows, float(trust[rows].mean()))


def _method_dies(past: Municipality, story: Story, switch: Switch) -> bool:
    model = _until(_begun(past, story, switch), past, story, story.method_taken)
    block = BuildingBlock(METHOD, story.method, "both", switch.instrument or story.instrument)
    model.town = replace(model.town, blocks={METHOD: block})
    if switch.openness is not None:
        _all_believe(model, switch.openness)
    model.adopt({METHOD: story.method})
    _until(model, past, story, story.election)
    seat_new_council(model, hold_election(model))
    return not fates(model)[0].survives


def _all_believe(model: Municipality, openness: float) -> None:
    """Let every member, and every faction newcomers come from, like the method."""
    factions = tuple(replace(one, openness=openness) for one in model.town.factions)
    model.town = replace(model.town, factions=factions)
    for member in model.members:
        member.belief = openness
