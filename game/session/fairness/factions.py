"""Councils that follow one faction, in the town of that faction.

Whether an order of lenses *can* be reached is no matter of insight. So this council
has tried every block, in every form, in a copy of its town with other luck, and takes
those that together get nearest to its order. It pays for them by the rules of the
game, and whether it reaches the order shows under luck that it never saw.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import NamedTuple

from agents.municipality import Municipality
from game.content.definitions import Content
from game.rules.definitions import AdoptedBlock, Ruleset
from game.session.fairness.contests import LENS_NAMES, Runs, steps
from game.session.fairness.limits import Limits, Method
from game.session.fairness.orders import OWN, Reach, nearness, promise, reach_of, widest
from game.session.fairness.policies import (
    BEHIND,
    DIET,
    FEW,
    GIVING,
    HELP,
    KEEP_WORD,
    MEND,
    ON_TIME,
    Choice,
    Policy,
    Verdicts,
    stance,
)
from game.session.fairness.sight import Seen
from game.session.fairness.term import live, live_with
from game.session.fairness.trials import go_together

MOST_BLOCKS = 6
"""Blocks of a werkwijze: a session ends with four to six."""

STANCES: Mapping[str, Verdicts] = {
    "as_always": {},
    "restrained": KEEP_WORD,
    "generous": HELP,
    "mends": MEND,
}
"""How a council that follows a faction may decide on cases."""

OTHERS: tuple[Method, ...] = (FEW, GIVING, (DIET, *BEHIND), (DIET, *ON_TIME))
"""What councils with a fixed policy work with; a faction may begin where they are."""

CLIMBS, STEPS, MORE = 2, 6, 6
"""Climbs of a faction, the most steps of each, and further blocks tried at a step."""


class Way(NamedTuple):
    """What a council works with, and how it decides: a key of `STANCES`."""

    method: Method
    verdicts: str


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


def own_councils(
    start: Municipality,
    content: Content,
    ruleset: Ruleset,
    orders: Mapping[str, Sequence[str]],
    tried: Tried,
    seeds: Sequence[int],
) -> dict[str, Policy]:
    """Return the council that gets nearest to the order of each faction, of those that were tried.

    A faction begins with the blocks that add up best for it, with what other councils
    work with and with what the factions before it found. It climbs from the best of
    them: it leaves one block out or takes one more as long as that brings its order
    nearer. When all have climbed they climb once more: only then is it known what the
    largest gain of each lens is, against which gains are held.

    Args:
        start: The town at the first month of its term.
        content: What was written about it.
        ruleset: What is played with.
        orders: All lenses per faction, the most important first.
        tried: What every form does alone.
        seeds: Seed of each run that is tried.
    """
    without = [live_with(start, content, (), seed) for seed in seeds]
    known: dict[Way, Runs] = {}

    def lived(way: Way) -> Runs:
        if way not in known:
            council = _council(*way)
            known[way] = [live(start, content, ruleset, council, seed) for seed in seeds]
        return known[way]

    for _, order in sorted(orders.items()):
        for way in beginnings(suited(order, tried, content), content):
            lived(way)
    found: dict[str, Policy] = {}
    for _ in range(CLIMBS):
        for faction, order in sorted(orders.items()):
            reach = widest(tried.reach, reach_of(known.values(), without))
            near = partial(nearness, as_always=without, order=order, reach=reach)
            best = max(known, key=lambda way: near(known[way]))
            found[faction] = _council(*_climb(best, order, tried, content, lived, near))
    return found


def _climb(
    best: Way,
    order: Sequence[str],
    tried: Tried,
    content: Content,
    lived: Callable[[Way], Runs],
    near: Callable[[Runs], tuple[int, float]],
) -> Way:
    """Return the way at the end of a climb: no way beside it is nearer to the order."""
    for _ in range(STEPS):
        beside = (best._replace(method=one) for one in _beside(best.method, order, tried, content))
        nearer = (way for way in beside if near(lived(way)) > near(lived(best)))
        best, before = next(nearer, best), best
        if best is before:
            break
    return best


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


def beginnings(first: Method, content: Content) -> list[Way]:
    """Return every method to begin with, under every stance."""
    methods = [first, *(_together(known, content) for known in OTHERS)]
    return [Way(method, stance) for method in dict.fromkeys(methods) for stance in STANCES]


def _together(wishes: Method, content: Content) -> Method:
    """Return the first of the wishes that go together here, every choice filled in."""
    method: Method = ()
    for wish in wishes:
        fits = wish.block in content.blocks and len(method) < MOST_BLOCKS
        if fits and all(go_together(content, wish.block, one.block) for one in method):
            made = dict(wish.settings)
            choices = content.blocks[wish.block].choices
            settings = tuple((one.id, made.get(one.id, one.options[0].id)) for one in choices)
            method = (*method, AdoptedBlock(wish.block, settings))
    return method


def _council(method: Method, verdicts: str) -> Policy:
    return Policy(OWN, _working_with(method), stance(STANCES[verdicts]))


def _working_with(method: Method) -> Callable[[Seen, Limits, int], Choice]:
    def compose(seen: Seen, limits: Limits, seed: int) -> Choice:
        known = {one.block for one in limits.before}
        new = tuple(one for one in method if one.block not in known)
        return Choice(limits.within(new, limits.before))

    return compose
