"""Cases of the council: what comes up, what a verdict costs, how it feels, how it looks."""

from __future__ import annotations

from dataclasses import dataclass

from agents.parameters.figures import ESTIMATED, figure


@dataclass(frozen=True)
class CaseParameters:
    """Cases of the council: what comes up, what a verdict costs, how it feels, how it looks."""

    # what comes up
    fragile_density: float = figure(0.35, "share of ties", 0.2, 0.5, ESTIMATED, "own estimate")
    fragile_helpers: int = figure(2, "helpers", 1, 6, ESTIMATED, "own estimate")
    building_eur: float = figure(25_000.0, "EUR", 10_000, 60_000, ESTIMATED, "own estimate")
    late_questions: int = figure(5, "residents", 2, 20, ESTIMATED, "own estimate")
    late_norms: float = figure(2.0, "times the promised weeks", 1.2, 3, ESTIMATED, "own estimate")
    petition_objectors: float = figure(
        6.0, "objectors at full heat", 3, 15, ESTIMATED, "own estimate"
    )

    # what a verdict costs the council beyond the meeting
    hours_mediate: float = figure(20.0, "council hours", 8, 40, ESTIMATED, "own estimate")
    hours_vote_nearby: float = figure(15.0, "council hours", 6, 40, ESTIMATED, "own estimate")
    hours_explain: float = figure(25.0, "council hours", 10, 50, ESTIMATED, "own estimate")
    hours_answer_in_person: float = figure(40.0, "council hours", 20, 80, ESTIMATED, "own estimate")
    hours_members_help: float = figure(24.0, "council hours", 10, 50, ESTIMATED, "own estimate")
    hours_share: float = figure(12.0, "council hours", 4, 30, ESTIMATED, "own estimate")
    hours_house_visits: float = figure(60.0, "council hours", 30, 120, ESTIMATED, "own estimate")
    hours_letter: float = figure(10.0, "council hours", 4, 20, ESTIMATED, "own estimate")

    # what a verdict gives
    top_up_eur: float = figure(10_000.0, "EUR", 5000, 30_000, ESTIMATED, "own estimate")
    grant_part: float = figure(
        0.5, "share of what was asked", 0.25, 0.75, ESTIMATED, "own estimate"
    )
    share_out_beyond: float = figure(
        0.25, "share of what was asked", 0, 0.5, ESTIMATED, "own estimate"
    )
    members_help_part: float = figure(
        0.5, "share of their hours with the group", 0.2, 0.8, ESTIMATED, "own estimate"
    )
    share_crowd: float = figure(1.5, "times the visitors", 1, 2.5, ESTIMATED, "own estimate")
    place_months: int = figure(120, "months", 60, 240, ESTIMATED, "own estimate")
    place_trial: int = figure(24, "months", 12, 36, ESTIMATED, "own estimate")
    place_yield: float = figure(
        0.08, "rent as a share of the price, a year", 0.04, 0.12, ESTIMATED, "own estimate"
    )
    temporary_part: float = figure(
        0.2, "share of the price of a building", 0.1, 0.4, ESTIMATED, "own estimate"
    )
    house_visits: int = figure(120, "residents visited", 40, 300, ESTIMATED, "own estimate")
    letters: int = figure(600, "letters", 200, 2000, ESTIMATED, "own estimate")
    desk_help_hours: float = figure(16.0, "desk hours", 8, 40, ESTIMATED, "own estimate")
    answered_in_person: int = figure(20, "residents", 10, 40, ESTIMATED, "own estimate")
    answered_first: int = figure(3, "files", 1, 6, ESTIMATED, "own estimate")
    answer_first_most: float = figure(
        0.9, "share of desk hours lost", 0.5, 0.95, ESTIMATED, "own estimate"
    )
    evaluate_eases: float = figure(1.0, "hours on the form", 0, 3, ESTIMATED, "M2.12")

    # how a verdict feels, 0 to 1 (after facts 4.8, 4.9: procedure, outcome, expectation)
    allow_heard: float = figure(0.6, "fairness to objectors", 0.4, 0.8, ESTIMATED, "own estimate")
    mediate_heard: float = figure(
        0.8, "fairness to objectors", 0.6, 0.95, ESTIMATED, "own estimate"
    )
    mediate_outcome: float = figure(
        0.5, "outcome to objectors", 0.2, 0.8, ESTIMATED, "own estimate"
    )
    hold_heard: float = figure(0.45, "fairness to objectors", 0.2, 0.6, ESTIMATED, "own estimate")
    hold_settled: float = figure(0.7, "fairness to objectors", 0.5, 0.9, ESTIMATED, "own estimate")
    reopen_heard: float = figure(0.6, "fairness to objectors", 0.4, 0.8, ESTIMATED, "own estimate")
    reopen_expected: float = figure(
        0.7, "outcome a group expected", 0.5, 1, ESTIMATED, "own estimate"
    )
    vote_nearby_fair: float = figure(0.75, "fairness to all", 0.5, 0.9, ESTIMATED, "own estimate")
    vote_nearby_expected: float = figure(
        0.5, "outcome expected", 0.3, 0.7, ESTIMATED, "own estimate"
    )
    desk_help_fair: float = figure(0.8, "fairness", 0.6, 0.95, ESTIMATED, "own estimate")
    members_help_fair: float = figure(0.85, "fairness", 0.6, 0.95, ESTIMATED, "own estimate")
    help_outcome: float = figure(0.7, "outcome", 0.4, 0.9, ESTIMATED, "own estimate")
    help_expected: float = figure(0.5, "outcome expected", 0.3, 0.7, ESTIMATED, "own estimate")

    # how a case looks from the council, merit -1 to 1 (after facts 4.12)
    merit_slope: float = figure(2.0, "merit a unit of quality", 1, 3, ESTIMATED, "own estimate")
    grant_bar: float = figure(0.5, "quality", 0.35, 0.65, ESTIMATED, "own estimate")
    grant_tight: float = figure(
        0.4, "merit when the fund is gone", 0, 0.8, ESTIMATED, "own estimate"
    )
    frame_bar: float = figure(0.45, "quality", 0.3, 0.6, ESTIMATED, "own estimate")
    building_bar: float = figure(0.45, "health", 0.3, 0.6, ESTIMATED, "own estimate")
    objector_weight: float = figure(1.5, "supporters an objector", 1, 3, ESTIMATED, "own estimate")
    objector_weight_again: float = figure(
        1.2, "supporters an objector", 1, 3, ESTIMATED, "own estimate"
    )
    net_calms: float = figure(0.2, "merit, with an agreed fallback", 0, 0.5, ESTIMATED, "facts M21")
    reopen_lean: float = figure(0.4, "merit", 0, 0.8, ESTIMATED, "own estimate")
    advice_yes_if: float = figure(0.5, "ja, mits", 0.3, 0.7, ESTIMATED, "own estimate")
    advice_room: float = figure(
        0.8, "ja, mits and room to deviate", 0.5, 1.2, ESTIMATED, "own estimate"
    )
    advice_half: float = figure(
        0.5, "strength of a doubting advice", 0.2, 0.8, ESTIMATED, "own estimate"
    )
    look_spread: float = figure(0.25, "merit (sd)", 0.1, 0.5, ESTIMATED, "own estimate")
    between_merit: float = figure(0.05, "merit", 0, 0.2, ESTIMATED, "own estimate")
    between_share: float = figure(
        0.3, "share of merit and advice", 0.1, 0.6, ESTIMATED, "own estimate"
    )
    review_chance: float = figure(0.4, "chance an evaluation a year", 0.1, 0.8, ESTIMATED, "M2.12")
    review_most: float = figure(0.9, "chance", 0.6, 1, ESTIMATED, "own estimate")

    # how much a verdict leaves to society, as members see it, -1 to 1 (after facts 4.12)
    opens_grant: float = figure(0.4, "say given away", 0, 0.8, ESTIMATED, "own estimate")
    opens_allow: float = figure(0.4, "say given away", 0, 0.8, ESTIMATED, "own estimate")
    opens_deviate: float = figure(0.6, "say given away", 0.2, 1, ESTIMATED, "own estimate")
    opens_hold: float = figure(0.5, "say given away", 0, 0.8, ESTIMATED, "own estimate")
    opens_vote_nearby: float = figure(0.7, "say given away", 0.4, 1, ESTIMATED, "own estimate")
    opens_give: float = figure(0.5, "say given away", 0, 0.8, ESTIMATED, "own estimate")
    opens_explain: float = figure(0.3, "say given away", 0, 0.6, ESTIMATED, "own estimate")
    opens_reopen: float = figure(-0.5, "say given away", -1, 0, ESTIMATED, "own estimate")
    opens_tighten: float = figure(-0.6, "say given away", -1, 0, ESTIMATED, "own estimate")
    opens_refuse: float = figure(-0.3, "say given away", -0.8, 0, ESTIMATED, "own estimate")
    opens_other: float = figure(0.2, "say given away", -0.2, 0.5, ESTIMATED, "own estimate")
