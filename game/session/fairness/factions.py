"""Councils that follow one faction, in the town of that faction.

Whether an order of lenses *can* be reached is no matter of insight. So this council
has tried every block, in every form, in a copy of its town with other luck, and takes
those that together get nearest to its order. It pays for them by the rules of the
game, and whether it reaches the order shows under luck that it never saw.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from agents.municipality import Municipality
from game.content.definitions import Content
from game.rules.definitions import AdoptedBlock, Ruleset
from game.session.fairness.contests import LENS_NAMES, Runs, steps
from game.session.fairness.limits import Limits, Method
from game.session.fairness.orders import OWN, Reach, nearness, promise, reach_of
from game.session.fairness.policies import HELP, KEEP_WORD, Choice, Policy, Verdicts, stance
from game.session.fairness.sight import Seen
from game.session.fairness.term import live, live_with
from game.session.fairness.trials import go_together

MOST_BLOCKS = 6
"""Blocks of a werkwijze: a session ends with four to six."""

STANCES: tuple[Verdicts, ...] = ({}, KEEP_WORD, HELP)
"""How a council that follows a faction may decide on cases: as always, restrained, generous."""

CLIMBS, MORE = 4, 6
"""Times that a better council is looked for, and further blocks tried in each."""


@dataclass(frozen=True)
class Tried:
    """What every form of every block does alone in one town.

    Attributes:
        steps: Mean gain per lens, in what is noticed of it, per form.
        reach: Largest gain per lens that some form makes better beyond the spread.
    """

    steps: Mapping[AdoptedBlock, Mapping[str, float]]
    reach: Reach


def forms(content: Content) -> tuple[AdoptedBlock, ...]:
    """Return every block of a town in each of its forms."""
    return tuple(
        AdoptedBlock(block.id, tuple(zip((one.id for one in block.choices), options, strict=True)))
        for _, block in sorted(content.blocks.items())
        for options in product(*([o.id for o in one.options] for one in block.choices))
    )


def try_forms(start: Municipality, content: Content, seeds: Sequence[int]) -> Tried:
    """Try every form of every block alone, against the same town as always.

    Args:
        start: The town at the first month of its term.
        content: What was written about it.
        seeds: Seed of each run.
    """

    def lived(method: Method) -> Runs:
        return [live_with(start, content, method, seed) for seed in seeds]

    without = lived(())
    found = {form: lived((form,)) for form in forms(content)}
    gained = {form: steps(runs, without) for form, runs in found.items()}
    return Tried(gained, reach_of(found.values(), without))


def own_council(
    start: Municipality,
    content: Content,
    ruleset: Ruleset,
    order: Sequence[str],
    tried: Tried,
    seeds: Sequence[int],
) -> Policy:
    """Return the council that gets nearest to an order, of those that were tried.

    It begins with the blocks that add up best, and climbs: it leaves one out or takes
    one more as long as that brings the order nearer.

    Args:
        start: The town at the first month of its term.
        content: What was written about it.
        ruleset: What is played with.
        order: All lenses, the most important first.
        tried: What every form does alone.
        seeds: Seed of each run that is tried.
    """
    without = [live_with(start, content, (), seed) for seed in seeds]

    def near(policy: Policy) -> tuple[int, float]:
        runs = [live(start, content, ruleset, policy, seed) for seed in seeds]
        return nearness(runs, without, order, tried.reach)

    first = suited(order, tried, content)
    best = max(((near(one), one) for one in _councils(first)), key=lambda found: found[0])
    method, decide = first, best[1].decide
    for _ in range(CLIMBS):
        for other in _beside(method, order, tried, content):
            council = Policy(OWN, _working_with(other), decide)
            found = near(council)
            if found > best[0]:
                best, method = (found, council), other
                break
        else:
            break
    return best[1]


def suited(order: Sequence[str], tried: Tried, content: Content) -> Method:
    """Return the blocks whose gains add up best for an order, the most telling first."""
    chosen: Method = ()
    while len(chosen) < MOST_BLOCKS:
        wider = _wider(chosen, order, tried, content)
        if not wider or _adds_up(wider[0], order, tried) <= _adds_up(chosen, order, tried):
            break
        chosen = wider[0]
    return chosen


def _wider(method: Method, order: Sequence[str], tried: Tried, content: Content) -> list[Method]:
    """Return a method with each form more that goes with it, the best first."""
    wider = [
        (*method, form)
        for form in tried.steps
        if all(go_together(content, form.block, one.block) for one in method)
    ]
    return sorted(wider, key=lambda m: (-_adds_up(m, order, tried), m[-1].block, m[-1].settings))


def _beside(method: Method, order: Sequence[str], tried: Tried, content: Content) -> list[Method]:
    """Return a method with one block less, and with one of the best more."""
    less = [tuple(one for one in method if one is not left) for left in method]
    more = _wider(method, order, tried, content) if len(method) < MOST_BLOCKS else []
    return [*less, *more[:MORE]]


def _adds_up(method: Method, order: Sequence[str], tried: Tried) -> float:
    total = {lens: sum(tried.steps[one][lens] for one in method) for lens in LENS_NAMES}
    return promise(order, total, tried.reach)


def _councils(method: Method) -> list[Policy]:
    return [Policy(OWN, _working_with(method), stance(verdicts)) for verdicts in STANCES]


def _working_with(method: Method) -> Callable[[Seen, Limits, int], Choice]:
    def compose(seen: Seen, limits: Limits, seed: int) -> Choice:
        known = {one.block for one in limits.before}
        new = tuple(one for one in method if one.block not in known)
        return Choice(limits.within(new, limits.before))

    return compose
