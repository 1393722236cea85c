"""What a council can afford in a half-year, by the rules of the game itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.rules.balance import Balance, months_of_round
from game.rules.commands import AddBlock
from game.rules.definitions import AdoptedBlock, Ruleset, Work
from game.rules.method import add_block, sorted_method
from game.rules.rejections import Rejection
from game.rules.state import Beat, GameState

Method = tuple[AdoptedBlock, ...]


@dataclass(frozen=True)
class Limits:
    """The hours and money of one half-year.

    Attributes:
        ruleset: What is played with.
        round: Round from 1.
        before: The werkwijze that is in force.
        dropped: Hours a year given up, per kind of work.
        looks: Hours spent on looking around.
    """

    ruleset: Ruleset
    round: int
    before: Method
    dropped: Mapping[Work, int]
    looks: float = 0.0

    def balance(self, draft: Method) -> Balance:
        """Return what a draft leaves, as the game reckons it."""
        state = GameState(faction="", round=self.round)
        year = months_of_round(state, self.ruleset) / 12
        bill = self.ruleset.bill(self.before, draft)
        return Balance(
            slack=self.ruleset.slack_hours_year * year,
            dropped=sum(self.dropped.values()) * year,
            looks=self.looks,
            dilemma=0.0,
            method=bill.council_hours_year * year,
            learning=bill.learning_hours,
            room_eur=self.ruleset.budget_room_eur,
            method_eur=bill.eur_year,
        )

    def affords(self, draft: Method, reserve: float = 0.0) -> bool:
        """Return whether a draft can be brought to the vote with hours in reserve."""
        left = self.balance(draft)
        return left.hours_left >= reserve and not left.eur_left < 0 < left.method_eur

    def with_block(self, draft: Method, block: AdoptedBlock) -> Method | None:
        """Return a draft with one more block, or None where the rules refuse it."""
        state = GameState(
            faction="", round=self.round, beat=Beat.METHOD, method=self.before, draft=draft
        )
        done = add_block(state, AddBlock(self.round, Beat.METHOD, block.block), self.ruleset)
        if isinstance(done, Rejection):
            return None
        kept = tuple(one for one in done.state.draft if one.block != block.block)
        return sorted_method((*kept, block))

    def within(self, wishes: Method, keep: Method, reserve: float = 0.0) -> Method:
        """Return what is kept, and of the wishes, in their order, what can be paid."""
        draft = sorted_method(keep)
        for wish in wishes:
            wider = self.with_block(draft, wish)
            if wider is not None and self.affords(wider, reserve):
                draft = wider
        return draft

    def dropping(self, dropped: Mapping[Work, int]) -> Limits:
        """Return the same half-year with other work dropped."""
        return replace(self, dropped=dropped)
