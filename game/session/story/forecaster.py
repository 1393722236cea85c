"""What would this werkwijze do: paired runs from the town as it stands now.

A forecaster follows the session like the storyteller does, without siblings.
Each pair lives the rest of the term twice with the same luck: once with the
werkwijze in force, once with the draft. It forecasts nothing about a real town.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agents.keyed import identity, join
from agents.lenses import readings
from agents.municipality import Municipality
from agents.snapshot import fork
from game.rules.definitions import AdoptedBlock, Work
from game.rules.state import GameState
from game.session.story import months_ahead
from game.session.story.teller import Teller

_SUPPORT = 0.6
"""Support that a draft is thought to get (estimate)."""

Method = tuple[tuple[AdoptedBlock, ...], tuple[tuple[Work, int], ...]]


@dataclass
class Forecaster:
    """Answers what-ifs about the town of a session.

    Attributes:
        teller: Follows the session.
        known: Readings of the arm without change, per pair, for this round.
        at: Round and werkwijze in force that `known` belongs to.
    """

    teller: Teller
    known: dict[int, Mapping[str, float]] = field(default_factory=dict)
    at: tuple[int, Method] | None = None

    def follow(self, questions: tuple[GameState, ...]) -> None:
        """Live along with the session."""
        for question in questions:
            self.teller.relive(question)

    def pair(self, state: GameState, number: int) -> dict[str, float]:
        """Return the difference per lens of one pair: draft minus in force."""
        before: Method = (state.method, state.history[-1].dropped if state.history else ())
        if self.at != (state.round, before):
            self.at, self.known = (state.round, before), {}
        if number not in self.known:
            self.known[number] = self._arm(state, number, before)
        ours = self._arm(state, number, (state.draft, state.dropped))
        return {name: ours[name] - value for name, value in self.known[number].items()}

    def _arm(self, state: GameState, number: int, method: Method) -> dict[str, float]:
        town = self.teller.town
        twin: Municipality = fork(
            town, join(town.seed, identity("what if"), number) >> 1, collects=False
        )
        self.teller.adoption.adopt_in(twin, *method, _SUPPORT)
        for _ in range(months_ahead(state)):
            twin.step()
        return readings(twin)
