"""Promises to factions in the town: whose vote they turned, what came of them, who tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agents.acts import CouncilAct, EndPromise
from agents.municipality import Municipality
from game.content.definitions import Content
from game.rules.definitions import Ruleset
from game.rules.pledges import BROKEN, KEPT, LATE, settled_in
from game.rules.reports import VoteReport
from game.rules.state import GameState
from game.rules.views import Item
from game.session.story.cases import Case
from game.session.story.people import in_office
from game.session.story.votes import turned

WORTH: Mapping[str, float] = {KEPT: 1.0, LATE: 0.5, BROKEN: 0.0}
"""How far what came of a promise was what was promised; one that lapsed teaches nothing."""

_NEWS = {KEPT: "pledge_kept", LATE: "pledge_late", BROKEN: "pledge_broken"}


@dataclass
class Pledges:
    """Follows the promises to factions through the term.

    Attributes:
        content: The content of the town.
        ruleset: What the session is played with.
        turned: By round, the members whose vote was turned by what was promised.
    """

    content: Content
    ruleset: Ruleset
    turned: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def hear(
        self, model: Municipality, case: Case | None, state: GameState, report: VoteReport
    ) -> None:
        """Remember who came along for what was promised for this vote."""
        found = turned(model, self.content, case, state, report)
        if found:
            self.turned[state.round] = found

    def acts(self, state: GameState) -> list[CouncilAct]:
        """Return what the council learns from what came of promises this round."""
        return [
            EndPromise(pledge.faction, WORTH[outcome], self.turned.get(pledge.round, ()))
            for pledge, outcome in settled_in(state, state.round, self.ruleset)
            if outcome in WORTH
        ]

    def told(
        self, model: Municipality, state: GameState, printed: tuple[Item, ...] = ()
    ) -> tuple[Item, ...]:
        """Return the news of promises of this round, told by a member; not what was printed."""
        old = {(item.code, item.values) for item in printed}
        found = []
        for pledge, outcome in settled_in(state, state.round, self.ruleset):
            values = (("block", pledge.block), ("faction", pledge.faction))
            if outcome in _NEWS and (_NEWS[outcome], values) not in old:
                member = next(m for m in model.members if m.faction.id == pledge.faction)
                face = in_office(self.content, model, member.seat, member.holder)
                found.append(Item(_NEWS[outcome], values, face))
        return tuple(found)
