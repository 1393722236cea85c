"""Every block tried in a town: alone or beside others, tuned by lot.

What a block is worth hangs on how it is tuned and on what stands there already
(facts 3.2), so both are drawn: in every second town a werkwijze of some other
blocks is in force, with the block and without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agents.keyed import draw, identity
from agents.municipality import Municipality
from game.content.definitions import Content
from game.content.library import BlockContent
from game.rules.definitions import AdoptedBlock, Ruleset
from game.session.fairness.limits import Method
from game.session.fairness.term import Reading, live_with

BESIDE = 4
"""Blocks of the werkwijze in towns that have one: a session ends with four to six."""


@dataclass(frozen=True)
class Trial:
    """A block held against the same town without it, run by run with the same luck.

    Attributes:
        having: Readings with the block.
        lacking: Readings without it.
        hours: Hours of the whole council that it asks, a year; below nothing it frees them.
        eur: Structural money that it asks, EUR a year.
    """

    having: list[Reading]
    lacking: list[Reading]
    hours: float = 0.0
    eur: float = 0.0


def try_blocks(
    start: Municipality,
    content: Content,
    ruleset: Ruleset,
    number: int,
    lot: int,
    seeds: Sequence[int],
) -> dict[str, Trial]:
    """Try every block of a town.

    Args:
        start: The town at the first month of its term.
        content: What was written about it.
        ruleset: What is played with; it prices the blocks.
        number: Number of the town; those of an odd number have a werkwijze already.
        lot: Seed of how blocks are tuned and of which stand there already.
        seeds: Seed of each run.
    """
    tuned = {name: _tuned(block, lot) for name, block in sorted(content.blocks.items())}
    standing = _standing(content, lot) if number % 2 else ()
    known: dict[Method, list[Reading]] = {}

    def lived(method: Method) -> list[Reading]:
        if method not in known:
            known[method] = [live_with(start, content, method, seed) for seed in seeds]
        return known[method]

    trials = {}
    for name, block in tuned.items():
        beside = tuple(tuned[one] for one in standing if go_together(content, one, name))
        with_it, without = ruleset.bill((), (*beside, block)), ruleset.bill((), beside)
        trials[name] = Trial(
            lived((*beside, block)),
            lived(beside),
            with_it.council_hours_year - without.council_hours_year,
            with_it.eur_year - without.eur_year,
        )
    return trials


def _tuned(block: BlockContent, lot: int) -> AdoptedBlock:
    """Return a block at options drawn by lot."""
    settings = []
    for choice in block.choices:
        place = draw(lot, "option", identity(f"{block.id}/{choice.id}"))
        settings.append((choice.id, choice.options[int(place * len(choice.options))].id))
    return AdoptedBlock(block.id, tuple(settings))


def _standing(content: Content, lot: int) -> tuple[str, ...]:
    """Return the blocks that stand there already, drawn by lot."""
    order = sorted(content.blocks, key=lambda name: (draw(lot, "stands", identity(name)), name))
    found: list[str] = []
    for name in order:
        if len(found) < BESIDE and all(go_together(content, one, name) for one in found):
            found.append(name)
    return tuple(found)


def go_together(content: Content, one: str, other: str) -> bool:
    """Return whether two different blocks can be in force together."""
    a, b = content.blocks[one], content.blocks[other]
    return one != other and other not in a.excludes and one not in b.excludes
