"""The whole study: towns spread over processes, and what they say together."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from agents.burn_in import start
from agents.keyed import identity, join
from agents.municipality import Municipality
from agents.studies.evidence import digest_of
from agents.studies.spread_out import spread_out
from game.content.build import changes_of, ruleset_of, town_of
from game.content.definitions import Content
from game.content.library import BlockContent
from game.content.load import load, towns
from game.rules.definitions import AdoptedBlock
from game.session.fairness.factions import own_councils, try_forms
from game.session.fairness.orders import Reach
from game.session.fairness.policies import Policy, policies
from game.session.fairness.term import Reading, live, live_with
from game.session.fairness.towns import RANGES, SHOCKS, Library, library, random_town
from game.session.fairness.trials import Trial, try_blocks

FORMAT = "solo"
"""Six half-years: the werkwijze may change in each of them."""


SIDES = ("restrained", "generous")
"""The policies that are held against each other in the shipped towns."""

SHIPPED = (*SIDES, "thinking")
"""The policies that are lived in the shipped towns."""


@dataclass(frozen=True)
class Plan:
    """How large the study is.

    Attributes:
        towns: Random towns in which the policies sit.
        block_towns: The first of them, in which every block is tried too.
        seed: Seed of the towns and of their luck.
        runs: Pairs a town for policies.
        block_runs: Pairs a town for blocks.
        shipped_runs: Pairs in each shipped town; 0 leaves those towns out.
        form_runs: Pairs in which a shipped town tries every form of every block, with
            luck of their own.
    """

    towns: int = 200
    block_towns: int = 60
    seed: int = 1
    runs: int = 3
    block_runs: int = 3
    shipped_runs: int = 12
    form_runs: int = 6


@dataclass(frozen=True)
class Task:
    """One town to live: a random one by number, or a shipped one by name."""

    plan: Plan
    number: int
    shipped: str = ""


@dataclass(frozen=True)
class TownFound:
    """The readings of one town, run by run.

    Attributes:
        name: Identity of the town.
        shipped: Whether it came with the game.
        residents: Number of residents.
        policies: Runs per policy.
        blocks: Trial per block; empty where blocks were not tried.
        as_always: Runs in which nobody decides anything; of shipped towns only.
        factions: Runs of the council that follows a faction; of shipped towns only.
        orders: Published order of lenses per faction; of shipped towns only.
        reach: Largest gain per lens of any block there; of shipped towns only.
    """

    name: str
    shipped: bool
    residents: int
    policies: Mapping[str, list[Reading]]
    blocks: Mapping[str, Trial] = field(default_factory=dict)
    as_always: list[Reading] = field(default_factory=list)
    factions: Mapping[str, list[Reading]] = field(default_factory=dict)
    orders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reach: Reach = field(default_factory=dict)


def run(
    plan: Plan, jobs: int | None = 1, progress: Callable[[int], None] | None = None
) -> list[TownFound]:
    """Live all towns of a plan; the result never depends on the number of jobs.

    Args:
        plan: How large the study is.
        jobs: Processes at the same time; None leaves it to the backend in force.
        progress: Told how many towns are done (`tasks` says how many there are).
    """
    return spread_out(live_town, tasks(plan), jobs, progress)


def tasks(plan: Plan) -> list[Task]:
    """Return the towns of a plan; shipped ones first, because they are largest."""
    ours = towns() if plan.shipped_runs else []
    shipped = [Task(plan, number, folder.name) for number, folder in enumerate(ours)]
    return [*shipped, *(Task(plan, number) for number in range(plan.towns))]


def live_town(task: Task) -> TownFound:
    """Live one town under every policy and, where asked, under every block or faction."""
    plan, content = task.plan, _content(task)
    town = town_of(content)
    # A shipped town has the residents and the ten years that it has in the game.
    town_seed = 1 if task.shipped else join(plan.seed, identity(town.id)) >> 1
    begun = start(town, plan.seed, town_seed=town_seed)
    if task.shipped:
        return _shipped(plan, content, begun)
    block_runs = plan.block_runs if task.number < plan.block_towns else 0
    seeds = _seeds(plan, content, max(plan.runs, block_runs))
    blocks = try_blocks(
        begun, content, ruleset_of(content, FORMAT), task.number, town_seed, seeds[:block_runs]
    )
    return TownFound(
        name=content.id,
        shipped=False,
        residents=town.residents,
        policies={
            one.name: _lived(begun, content, one, seeds[: plan.runs])
            for one in policies_in(content)
        },
        blocks=blocks if block_runs else {},
    )


def _shipped(plan: Plan, content: Content, begun: Municipality) -> TownFound:
    """Live a town of the game under some policies, and under councils that follow its factions."""
    seeds = _seeds(plan, content, plan.shipped_runs)
    known = [one for one in policies_in(content) if one.name in SHIPPED]
    orders = {one.id: tuple(map(str, one.lenses)) for one in content.factions if one.lenses}
    other_luck = _seeds(plan, content, plan.form_runs, "forms")
    tried = try_forms(begun, content, other_luck)
    ruleset = ruleset_of(content, FORMAT)
    councils = own_councils(begun, content, ruleset, orders, tried, other_luck)
    return TownFound(
        name=content.id,
        shipped=True,
        residents=town_of(content).residents,
        policies={one.name: _lived(begun, content, one, seeds) for one in known},
        as_always=[live_with(begun, content, (), seed) for seed in seeds],
        factions={name: _lived(begun, content, one, seeds) for name, one in councils.items()},
        orders=orders,
        reach=tried.reach,
    )


def _seeds(plan: Plan, content: Content, count: int, purpose: str = "") -> list[int]:
    who = identity(content.id + purpose)
    return [join(plan.seed, who, run) >> 1 for run in range(count)]


def _lived(
    begun: Municipality, content: Content, policy: Policy, seeds: Sequence[int]
) -> list[Reading]:
    ruleset = ruleset_of(content, FORMAT)
    return [live(begun, content, ruleset, policy, seed) for seed in seeds]


def policies_in(content: Content) -> tuple[Policy, ...]:
    """Return all policies for a town, given what its blocks change there."""
    base = content.institution
    return policies(
        {
            name: frozenset(
                lever
                for lever, value in changes_of(content, AdoptedBlock(name)).items()
                if getattr(base, lever) != value
            )
            for name in content.blocks
        }
    )


def digest(seed: int) -> str:
    """Return a digest of all that the study hangs on, its own code included."""
    code = hashlib.blake2b(digest_size=16)
    for path in sorted(Path(__file__).parent.glob("*.py")):
        code.update(path.name.encode() + path.read_bytes())
    some = [random_town(_library(), seed, number) for number in range(3)]
    known = [load(folder) for folder in towns()]
    rules = [[_rules(block) for _, block in sorted(one.blocks.items())] for one in (*known, *some)]
    return digest_of(
        [town_of(one) for one in (*known, *some)], RANGES, SHOCKS, rules, code.hexdigest()
    )


def _rules(block: BlockContent) -> tuple[object, ...]:
    """Return what a block does and asks, without its texts."""
    levers = [
        (choice.id, option.id, sorted(option.changes.items()))
        for choice in block.choices
        for option in choice.options
    ]
    asks = (block.power, block.instrument, block.requires, block.excludes)
    return (block.id, sorted(block.changes.items()), levers, *asks)


def _content(task: Task) -> Content:
    if task.shipped:
        return load(next(folder for folder in towns() if folder.name == task.shipped))
    return random_town(_library(), task.plan.seed, task.number)


@cache
def _library() -> Library:
    return library()
