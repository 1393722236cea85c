"""How a werkwijze comes in force in a town: what it changes, and from which month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agents.municipality import Municipality
from game.content.build import changes_of
from game.content.definitions import Content
from game.rules.definitions import AdoptedBlock, Work
from game.rules.reports import VoteReport

_SLOW_MONTHS = 3
"""Months that the college lets a block wait that it takes up slowly."""


@dataclass
class Adoption:
    """Puts methods in force, and remembers which blocks have to wait.

    Attributes:
        content: The content of the town.
        slow: Blocks that the college lets wait, with the month they may start.
    """

    content: Content
    slow: dict[str, int] = field(default_factory=dict)

    def hear(self, report: VoteReport, month: int) -> None:
        """Let the blocks wait that the college takes up slowly."""
        for block, answer in report.college:
            if answer == "slow":
                self.slow[block] = month + _SLOW_MONTHS

    def starts(self, method: tuple[AdoptedBlock, ...], month: int) -> dict[str, int]:
        """Return the first month of every block of a method that is decided in a month."""
        return {one.block: self._first_month(one.block, month) for one in method}

    def adopt_in(
        self,
        model: Municipality,
        method: tuple[AdoptedBlock, ...],
        dropped: tuple[tuple[Work, int], ...],
        support: float,
        starts: Mapping[str, int] | None = None,
    ) -> None:
        """Put a werkwijze in force in a town.

        Args:
            model: The town.
            method: The werkwijze.
            dropped: What is given up for it, hours a year per kind of work.
            support: Share of the votes for it, 0 to 1.
            starts: First month per block; by the rules for money when None.
        """
        blocks = {one.block: changes_of(self.content, one) for one in method}
        model.adopt(
            blocks,
            starts=starts or self.starts(method, model.month),
            support=dict.fromkeys(blocks, support),
            dropped={str(work): float(hours) for work, hours in dropped},
        )

    def _first_month(self, block: str, month: int) -> int:
        """Return when a block may start: money waits for kadernota or begroting."""
        month = max(month, self.slow.get(block, 0))
        if self.content.blocks[block].instrument == "budget":
            month += min((2 - month) % 12, (7 - month) % 12)
        return month
