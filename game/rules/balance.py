"""What a round costs in council hours and money, and what is left.

The same record decides what is refused and is shown on the screen, so the
table never meets a limit that it could not read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.rules.definitions import AdoptedBlock, Ruleset
from game.rules.state import GameState
from game.rules.views import Dilemma, DilemmaOption

AS_ALWAYS = "as_always"
"""The verdict *zoals altijd*: it costs no vote and pulls nothing back."""


@dataclass(frozen=True, slots=True)
class Balance:
    """Hours of the whole council in this round, and structural money a year.

    Attributes:
        slack: Free hours in the months of the round.
        dropped: Hours won by dropping work.
        looks: Hours spent on looking around.
        dilemma: Hours the proposed verdict asks, pulling back included.
        method: Hours the werkwijze asks; negative when it frees hours.
        learning: Hours to learn what is new, once.
        room_eur: Free structural money, EUR a year.
        method_eur: Structural money the werkwijze asks, EUR a year.
        talks: Hours spent on talking with other factions.
    """

    slack: float
    dropped: float
    looks: float
    dilemma: float
    method: float
    learning: float
    room_eur: float
    method_eur: float
    talks: float = 0.0

    @property
    def asked(self) -> float:
        """Hours that the round asks in all."""
        return self.looks + self.talks + self.dilemma + self.method + self.learning

    @property
    def hours_left(self) -> float:
        """Hours left; below zero the werkwijze cannot be brought to the vote."""
        return self.slack + self.dropped - self.asked

    @property
    def eur_left(self) -> float:
        """Structural money left, EUR a year."""
        return self.room_eur - self.method_eur

    @property
    def beyond_slack(self) -> bool:
        """Whether more is asked than the free hours."""
        return self.asked > self.slack


def balance_of(state: GameState, ruleset: Ruleset) -> Balance:
    """Return the balance of the round in play, with the draft as it stands.

    Once the council has voted on the werkwijze, the one in force counts.
    """
    voted = any(vote.subject == "method" for vote in state.votes)
    return _balance(state, ruleset, state.method if voted else state.draft)


def best_hours_left(state: GameState, ruleset: Ruleset) -> float:
    """Return the most hours the table could have left from here.

    That is with everything dropped and, in a round in which the werkwijze may
    change, with no building block at all if that leaves more.
    """
    most = tuple(sorted(ruleset.droppable_hours_year.items()))
    generous = replace(state, dropped=most)
    drafts = {state.draft, ()} if may_change_method(state, ruleset) else {state.draft}
    return max(_balance(generous, ruleset, draft).hours_left for draft in drafts)


def may_change_method(state: GameState, ruleset: Ruleset) -> bool:
    """Return whether the werkwijze may change in this round."""
    return state.round in ruleset.format.method_rounds


def option_of(dilemma: Dilemma, verdict: str) -> DilemmaOption | None:
    """Return the way out with this verdict, or None when there is none."""
    return next((option for option in dilemma.options if option.verdict == verdict), None)


def verdict_hours(dilemma: Dilemma, verdict: str) -> int:
    """Return the hours a verdict asks, once the case is the council's."""
    option = option_of(dilemma, verdict)
    return option.hours if option else 0


def case_hours(state: GameState) -> int:
    """Return the hours of the case in play: of the proposal, and of taking it back."""
    if state.opening is None:
        return 0
    case = state.opening.dilemma
    taken = case.pull_back_hours if state.pulled_back else 0
    return verdict_hours(case, state.proposal) + taken


def talk_hours(faction: str, ruleset: Ruleset) -> int:
    """Return the hours of talking with a faction: one of each member and one of the own."""
    return 2 * sum(seat.faction == faction for seat in ruleset.seats)


def round_up(hours: float) -> int:
    """Return whole hours, never fewer than asked."""
    return -int(-hours // 1)


def months_of_round(state: GameState, ruleset: Ruleset) -> int:
    """Return the length of the round in play, months; 0 before the first."""
    return ruleset.format.months[state.round - 1] if state.round else 0


def method_before(state: GameState) -> tuple[AdoptedBlock, ...]:
    """Return the werkwijze as it was in force when the round opened."""
    earlier = [record for record in state.history if record.round < state.round]
    return earlier[-1].method if earlier else ()


def _balance(state: GameState, ruleset: Ruleset, draft: tuple[AdoptedBlock, ...]) -> Balance:
    year = months_of_round(state, ruleset) / 12
    bill = ruleset.bill(method_before(state), draft)
    return Balance(
        slack=ruleset.slack_hours_year * year,
        dropped=sum(hours for _, hours in state.dropped) * year,
        looks=sum(ruleset.look_hours[look.way] for look in state.looked),
        dilemma=case_hours(state),
        method=bill.council_hours_year * year,
        learning=bill.learning_hours,
        room_eur=ruleset.budget_room_eur,
        method_eur=bill.eur_year,
        talks=sum(talk_hours(faction, ruleset) for _, faction in state.talked),
    )
