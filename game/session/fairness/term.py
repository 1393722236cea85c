"""One term under one policy, or under one block, and how the lenses stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agents.acts import GiveVerdict, SpendHours
from agents.cases import Item, council_hours_of, situations
from agents.college import college_answer
from agents.lenses import LENSES, readings
from agents.municipality import BURN_IN, Municipality
from agents.snapshot import fork
from game.content.build import changes_of
from game.content.definitions import Content
from game.rules.balance import AS_ALWAYS
from game.rules.definitions import Instrument, Power, Ruleset
from game.rules.method import without_declined
from game.session.fairness.limits import Limits, Method
from game.session.fairness.policies import Policy
from game.session.fairness.sight import look, read_case

TERM = 36
LAST_YEAR = 12
"""Months of the term, and those before the election over which the lenses are read."""

SLOW_MONTHS = 3
"""Months that a college which is slow lets a block wait, as in the game."""

BUDGET_MONTHS = (2, 7)
"""Months of the year (April is 0) of *kadernota* and *begroting*."""

Reading = dict[str, float]
"""Mean of each lens, and of its parts, over the last year of the term."""


class Sitting(dict[int, str]):
    """The verdicts of a policy, asked when a case comes before the council.

    It stands where a table leaves its verdicts beforehand; the hours that
    verdicts ask come out of what the method left free.
    """

    def __init__(self, model: Municipality, policy: Policy, seed: int) -> None:
        super().__init__()
        self.model = model
        self.policy = policy
        self.seed = seed
        self.hours = 0.0

    def get(self, who: int, default: Any = None, /) -> Any:
        """Return the verdict on a case that comes up now."""
        item = next((one for one in reversed(self.model.raised) if one.who == who), None)
        return default if item is None else self.verdict(item)

    def verdict(self, item: Item) -> str:
        """Return the best verdict that the free hours allow, and spend them."""
        for verdict in self.policy.decide(read_case(self.model, item), self.seed):
            asked = council_hours_of(verdict, self.model.parameters)
            if asked <= max(0.0, self.hours):
                self.hours -= asked
                return verdict
        return AS_ALWAYS


def live(
    start: Municipality, content: Content, ruleset: Ruleset, policy: Policy, seed: int
) -> Reading:
    """Live a term under a policy, with luck of its own, and read the lenses."""
    return _mean(sit(start, content, ruleset, policy, seed)[1])


def sit(
    start: Municipality, content: Content, ruleset: Ruleset, policy: Policy, seed: int
) -> tuple[Municipality, list[Reading]]:
    """Live a term under a policy; return the town and the lenses of its last year.

    Args:
        start: The town at the first month of its term; not changed.
        content: What was written about it.
        ruleset: What is played with.
        policy: The council.
        seed: Seed of what happens from here on.
    """
    model = fork(start, seed, collects=False)
    sitting = Sitting(model, policy, seed)
    model.verdicts = sitting
    method: Method = ()
    slow: dict[str, int] = {}
    found: list[Reading] = []
    looks = sum(ruleset.look_hours[way] for way in policy.looks)
    for number, months in enumerate(ruleset.format.months, 1):
        limits = Limits(ruleset, number, method, {}, looks)
        choice = policy.compose(look(model), limits, seed)
        method = _carried_out(model, ruleset, method, choice.method, slow)
        sitting.hours = limits.dropping(choice.dropped).balance(method).hours_left
        dropped = {str(work): float(hours) for work, hours in choice.dropped.items()}
        _adopt(model, content, method, dropped, slow)
        model.act([SpendHours(float(looks))])
        _take_up(model, sitting)
        found += _live_on(model, months)
    return model, found


def _take_up(model: Municipality, sitting: Sitting) -> None:
    """Decide on what nobody has to take up, as far as the policy wants to."""
    for item in situations(model):
        verdict = sitting.verdict(item)
        if verdict != AS_ALWAYS:
            model.act([GiveVerdict(item.who, verdict)])


def live_with(start: Municipality, content: Content, method: Method, seed: int) -> Reading:
    """Live a term in which some blocks are taken and all else is as always."""
    model = fork(start, seed, collects=False)
    _adopt(model, content, method, {}, {})
    return _mean(_live_on(model, content.months))


def _live_on(model: Municipality, months: int) -> list[Reading]:
    """Let months pass; return the lenses of those that are in the last year."""
    found = []
    for _ in range(months):
        model.step()
        if model.month > BURN_IN + TERM - LAST_YEAR:
            found.append(_read(model))
    return found


def _read(model: Municipality) -> Reading:
    """Return every lens, and its parts as `lens.part`."""
    parts = {f"{lens.name}.{part}": v for lens in LENSES for part, v in lens.parts(model).items()}
    return readings(model) | parts


def _mean(found: list[Reading]) -> Reading:
    return {name: sum(one[name] for one in found) / len(found) for name in found[0]}


def _carried_out(
    model: Municipality, ruleset: Ruleset, before: Method, wanted: Method, slow: dict[str, int]
) -> Method:
    """Return what of a method the college carries out; what is slow is noted with its month."""
    declined = set()
    for one in wanted:
        power = ruleset.blocks[one.block].power
        if one in before or power == Power.COUNCIL:
            continue
        answer = college_answer(model, one.block, shared=power == Power.BOTH)
        if answer == "declines":
            declined.add(one.block)
        elif answer == "slow":
            slow[one.block] = model.month + SLOW_MONTHS
    return without_declined(wanted, declined, ruleset)


def _adopt(
    model: Municipality,
    content: Content,
    method: Method,
    dropped: dict[str, float],
    slow: Mapping[str, int],
) -> None:
    """Put a method in force; what is taken by budget waits for the next one."""
    starts = {}
    for one in method:
        first = max(model.month, slow.get(one.block, 0))
        if content.blocks[one.block].instrument == Instrument.BUDGET:
            first += min((month - first) % 12 for month in BUDGET_MONTHS)
        starts[one.block] = first
    blocks = {one.block: changes_of(content, one) for one in method}
    model.adopt(blocks, starts=starts, dropped=dropped)
