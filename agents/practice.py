"""How building blocks land: practice grows with support, hours and time.

Learning a block costs hours of members and desk first. Several blocks at once
compete for the same free hours, so each of them lands more slowly.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agents.bill import learning_hours
from agents.institution import Institution, LeverValue, changed, in_practice
from agents.parameters import PARAMETERS, Parameters


@dataclass
class LandingBlock:
    """One block on its way into practice.

    Attributes:
        changes: New value per lever.
        since: Month it was taken, absolute.
        starts: First month in which it may be practised, absolute.
        support: Support of those who must do it, 0 to 1.
        practice: How far it is practised, 0 to 1.
    """

    changes: dict[str, LeverValue]
    since: int
    starts: int
    support: float
    practice: float = 0.0


@dataclass
class Landing:
    """All blocks that were taken, and the hours that learning them costs now.

    Attributes:
        blocks: Blocks by identity.
        council_hours: Hours that the whole council learns this month.
        desk_hours: Hours that the desk learns this month.
    """

    blocks: dict[str, LandingBlock] = field(default_factory=dict)
    council_hours: float = 0.0
    desk_hours: float = 0.0

    def take(
        self,
        base: Institution,
        wanted: Mapping[str, Mapping[str, LeverValue]],
        starts: Mapping[str, int],
        support: Mapping[str, float],
        month: int,
        p: Parameters = PARAMETERS,
    ) -> None:
        """Keep, drop and add blocks; a block that changes nothing is left out.

        Args:
            base: The institution without any block.
            wanted: Changes per block of the method that is now in force.
            starts: First month of practice per new block, absolute.
            support: Support per new block, 0 to 1.
            month: Month, absolute.
            p: Model parameters.
        """
        kept = {}
        for block in sorted(wanted):
            changes = changed(base, wanted[block])
            known = self.blocks.get(block)
            if not changes:
                continue
            if known is not None and known.changes == changes:
                kept[block] = known
            else:
                first = starts.get(block, month)
                practice = p.land_kept * known.practice if known is not None else 0.0
                liked = support.get(block, p.land_support)
                kept[block] = LandingBlock(changes, month, first, liked, practice)
        self.blocks = kept

    def grow(self, base: Institution, month: int, p: Parameters) -> Institution:
        """Let practice grow by a month and return the institution as practised."""
        growing = {
            name: block
            for name, block in self.blocks.items()
            if block.practice < 1.0 and block.starts <= month
        }
        asked = sum(learning_hours(base, block.changes, p) for block in growing.values())
        asked_now = asked / p.land_months
        attention = min(1.0, p.slack_hours_year / 12.0 / asked_now) if asked_now else 1.0
        self.council_hours = asked_now * attention
        self.desk_hours = p.learning_desk * self.council_hours
        for block in growing.values():
            wanted = p.land_unsupported + (1.0 - p.land_unsupported) * block.support
            pace = attention * wanted / p.land_months
            block.practice = min(1.0, block.practice + pace)
        return in_practice(
            base, [(block.changes, block.practice) for block in self.blocks.values()]
        )
