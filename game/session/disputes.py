"""What a session offers to whoever disputes an assumption of the model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.content.assumptions import Assumptions, assumptions_of
from game.content.load import find
from game.rules.commands import DisputeAssumption
from game.session.ticket import Ticket
from game.session.what_if import Estimate

if TYPE_CHECKING:
    from game.session.session import Session


class Disputes:
    """The assumptions of a session: what they say, what the room set, and what that did.

    Args:
        session: The session; what the room sets goes through its journal.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._assumptions = assumptions_of(find(session.spec.scenario), session.content)

    @property
    def assumptions(self) -> Assumptions:
        """Every assumption, and how much it matters in this town."""
        return self._assumptions

    @property
    def held(self) -> Mapping[str, float]:
        """What was set in the room, by name."""
        state = self._session.state
        held = {report.assumption: report.value for report in state.assumptions}
        if state.disputed is not None:
            name, value = state.disputed
            held[name] = value
        return held

    @property
    def outcome(self) -> Estimate | None:
        """What the latest one does; without pairs while it is worked out."""
        state = self._session.state
        if state.disputed is not None:
            return Estimate(0, 0, 0, ())
        if not state.assumptions:
            return None
        report = state.assumptions[-1]
        pairs = max(len(one.dots) for one in report.differences)
        return Estimate(pairs, pairs, report.months, report.differences)

    def hold(self, name: str, value: float) -> Ticket:
        """Set an assumption in the room and run the term again; never waits."""
        session = self._session
        state, known = session.state, session.ruleset.assumptions.get(name)
        if known is not None and known.whole:
            value = float(round(value))
        return session.submit(DisputeAssumption(state.round, state.beat, name, value))
