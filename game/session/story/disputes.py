"""What another estimate would change: the same term in paired towns, with the same luck.

The ten years before the term are lived again with the room's value, and then the
term with the decisions of the game so far, to the election. The game itself
goes on with the usual value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from statistics import fmean

from agents.burn_in import siblings
from agents.lenses import LENSES, readings
from agents.municipality import Municipality
from agents.parameters import PARAMETERS, Parameters
from agents.studies.struck import let_happen
from agents.town import Town
from game.rules.definitions import AdoptedBlock, Lens, Work
from game.rules.reports import AssumptionReport, LensDifference
from game.rules.state import GameState
from game.session.story import TERM
from game.session.story.spread import percentile, seeds_of
from game.session.story.votes import support_of
from game.session.story.ways import acts_of

PAIRS = 12
"""Pairs on which the answer rests."""

Adopt = Callable[
    [Municipality, tuple[AdoptedBlock, ...], tuple[tuple[Work, int], ...], float], None
]
"""Puts a werkwijze in force in a town, with what was dropped and the support it had."""


def dispute_report(
    town: Town,
    state: GameState,
    seed: int,
    adopt: Adopt,
    tell: Callable[[float], None],
    pairs: int = PAIRS,
    just_happened: Sequence[str] = (),
) -> AssumptionReport:
    """Return what the room's value changes at the end of the term, by lens.

    Args:
        town: The town.
        state: The state that owes it; `disputed` says what is asked.
        seed: Seed of the session.
        adopt: Puts a werkwijze in force.
        tell: Told how far the work is, 0 to 1.
        pairs: How many pairs.
        just_happened: Incidents that happened as the term started.

    Raises:
        ValueError: Nothing is disputed.
    """
    if state.disputed is None:
        raise ValueError("nothing is disputed")
    name, value = state.disputed
    usual = getattr(PARAMETERS, name)
    other = replace(PARAMETERS, **{name: type(usual)(value)})
    found: list[dict[str, float]] = []
    arms = (_towns(town, seed, pairs, one) for one in (PARAMETERS, other))
    for ordinary, changed in zip(*arms, strict=True):
        for one in (ordinary, changed):
            let_happen(one, just_happened)
        before, after = (_lived(one, state, adopt) for one in (ordinary, changed))
        found.append({lens.name: after[lens.name] - before[lens.name] for lens in LENSES})
        tell(len(found) / pairs)
    differences = tuple(_difference(Lens(one.name), found) for one in LENSES)
    return AssumptionReport(name, float(usual), value, TERM, differences)


def _towns(town: Town, seed: int, count: int, parameters: Parameters) -> Iterator[Municipality]:
    seeds = seeds_of(seed, count)
    return islice(siblings(town, seeds, parameters=parameters), count)


def _lived(model: Municipality, state: GameState, adopt: Adopt) -> dict[str, float]:
    """Return the lenses at the end of a term with the decisions of the game so far."""
    months = 0
    for record in state.history:
        case, p = record.opening.dilemma, model.parameters
        model.act(acts_of(case, record.verdict, model.month, p, pulled_back=record.pulled_back))
        adopt(model, record.method, record.dropped, support_of(record.votes))
        _live(model, record.months)
        months += record.months
    adopt(model, state.method, state.dropped, support_of(state.votes))
    _live(model, TERM - months)
    return readings(model)


def _live(model: Municipality, months: int) -> None:
    for _ in range(months):
        model.step()


def _difference(lens: Lens, found: Sequence[dict[str, float]]) -> LensDifference:
    dots = sorted(one[lens] for one in found)
    low, high = percentile(dots, 0.1), percentile(dots, 0.9)
    return LensDifference(
        lens, round(fmean(dots), 3), round(low, 3), round(high, 3), tuple(round(d, 3) for d in dots)
    )
