"""Civil servants: the hours of the desk, and what a request meets there."""

from __future__ import annotations

from dataclasses import dataclass

from agents.parameters.figures import DERIVED, ESTIMATED, figure


@dataclass(frozen=True)
class DeskParameters:
    """Civil servants: the hours of the desk, and what a request meets there."""

    # desk (M2.6, facts 4.5)
    fte_hours_month: float = figure(
        133.0, "hours an fte a month", 120, 145, DERIVED, "1,600 h a year"
    )
    file_hours_base: float = figure(0.5, "hours a file", 0.2, 2, ESTIMATED, "M4 service hours")
    file_hours_per_form: float = figure(
        0.6, "hours an hour of form", 0.3, 0.9, ESTIMATED, "M4 service hours"
    )
    jury_hours: float = figure(
        5.0, "hours a file, residents helped to decide", 2, 8, ESTIMATED, "facts M11: 0.5 fte"
    )
    vote_hours: float = figure(
        10.0,
        "hours a plan, tested and put to the vote",
        6,
        14,
        ESTIMATED,
        "facts M12: 0.8-1.5 fte; P32: 117 plans in a larger district",
    )
    permit_hours: float = figure(10.0, "hours a file", 4, 25, ESTIMATED, "facts 2.7")
    question_hours: float = figure(1.5, "hours a question", 0.5, 3, ESTIMATED, "M2.8")
    question_share: float = figure(0.6, "share of visitors", 0.3, 0.9, ESTIMATED, "M2.8")
    question_lapse: int = figure(8, "months", 5, 12, ESTIMATED, "M2.8")
    duty_share: float = figure(0.8, "share of desk hours", 0.5, 1, ESTIMATED, "M2.8")
    leftover_share: float = figure(0.25, "share of left-over hours", 0.1, 0.5, ESTIMATED, "M2.8")
    question_late: float = figure(0.12, "fairness a month late", 0.05, 0.25, ESTIMATED, "M2.8")
    question_outcome: float = figure(0.55, "outcome of an answer 0-1", 0.3, 0.8, ESTIMATED, "M2.8")
    lapse_fairness: float = figure(0.15, "fairness 0-1", 0, 0.4, ESTIMATED, "M2.8")
    lost_most: float = figure(0.9, "share of desk hours", 0.6, 1, ESTIMATED, "own estimate")
    unplanned_most: float = figure(
        0.5, "share of a month's desk hours", 0.2, 0.8, ESTIMATED, "own estimate"
    )
    wait_step: float = figure(
        0.08, "share a file of the mean wait", 0.02, 0.3, ESTIMATED, "own estimate"
    )
    answer_least: float = figure(
        0.1, "months to read, decide and write", 0.03, 0.25, ESTIMATED, "own estimate: three days"
    )
    complaint_months: int = figure(6, "months", 3, 12, ESTIMATED, "facts 2.7: 26 weeks")
    empathy_loss: float = figure(0.1, "share a unit of overload", 0.05, 0.2, ESTIMATED, "facts 4.5")
    empathy_least: float = figure(0.4, "share of attention", 0.1, 0.7, ESTIMATED, "own estimate")
    broker_hours_group: float = figure(
        0.5, "share of the form taken over", 0.2, 0.7, ESTIMATED, "M2.5"
    )
    broker_quality: float = figure(0.12, "quality", 0, 0.2, ESTIMATED, "M2.6")
    training_yes_if: float = figure(
        0.0008, "attitude an hour of training", 0, 0.002, ESTIMATED, "facts 4.5"
    )
    blame_yes_if: float = figure(0.06, "attitude an incident", 0.02, 0.12, ESTIMATED, "facts 4.5")
    habit_yes_if: float = figure(
        0.02, "share a month back to habit", 0, 0.05, ESTIMATED, "facts 4.5"
    )
    yes_if_margin: float = figure(
        0.05, "attitude kept off 0 and 1", 0, 0.2, ESTIMATED, "own estimate"
    )

    # deciding (M2.6)
    quality_yes_if: float = figure(
        0.1, "quality a unit of yes, if", 0, 0.3, ESTIMATED, "facts M20, M27"
    )
    staff_bar: float = figure(0.62, "quality", 0.5, 0.75, ESTIMATED, "M2.6")
    committee_bar: float = figure(0.45, "quality", 0.3, 0.6, ESTIMATED, "M2.6")
    staff_slope: float = figure(8.0, "logit a unit of quality", 4, 12, ESTIMATED, "M2.6")
    committee_slope: float = figure(6.0, "logit a unit of quality", 3, 10, ESTIMATED, "M2.6")
    jury_slope: float = figure(6.0, "logit a unit of worth", 3, 10, ESTIMATED, "M2.14")
    jury_bar: float = figure(0.25, "worth to the neighbourhood", 0.1, 0.45, ESTIMATED, "M2.14")
    jury_base: float = figure(0.25, "worth of any plan", 0.1, 0.4, ESTIMATED, "M2.14")
    jury_people: float = figure(0.5, "worth of a full group", 0.2, 0.8, ESTIMATED, "M2.14")
    jury_full: float = figure(10.0, "people in a full group", 5, 25, ESTIMATED, "own estimate")
    jury_root: float = figure(0.2, "worth a unit of roots", 0, 0.4, ESTIMATED, "M2.14")
    jury_knows: float = figure(0.15, "worth of knowing a juror", 0, 0.3, ESTIMATED, "M2.14")
    decider_luck: float = figure(
        4.0, "log between most and least lucky volunteer", 1, 8, ESTIMATED, "own estimate"
    )
    college_eur: float = figure(
        10_000.0, "EUR", 5000, 25_000, ESTIMATED, "own estimate; to be asked, facts 8.6"
    )
    misuse_chance: float = figure(
        0.002, "chance a grant", 0, 0.01, ESTIMATED, "M2.12: 0.4 %, half of it as an incident"
    )
    objection_mean: float = figure(2.2, "objectors a plan", 0.5, 5, ESTIMATED, "facts 7.1")
    objection_informed: float = figure(
        0.5, "factor when heard early", 0.2, 0.9, ESTIMATED, "facts 7.1"
    )
    objector_hoped: float = figure(
        0.4, "outcome objectors expect 0-1", 0.2, 0.7, ESTIMATED, "own estimate"
    )
    outside_frame_months: int = figure(
        1, "months more for a plan outside the frame", 0, 3, ESTIMATED, "own estimate"
    )
    contested_from: int = figure(4, "objectors", 2, 8, ESTIMATED, "facts 7.1")
    petition_chance: float = figure(
        0.7, "chance an allowed plan at full heat", 0.2, 1, ESTIMATED, "own estimate, facts 7.1"
    )

    signatures_per_person: float = figure(4.0, "signatures", 1, 10, ESTIMATED, "facts M14")
    agenda_initiative: float = figure(
        0.15, "chance a refusal", 0, 0.4, ESTIMATED, "own estimate, P27 was seen"
    )
    challenge_chance: float = figure(
        0.004, "chance a group a month", 0, 0.02, ESTIMATED, "own estimate, P28 was seen"
    )
    challenge_careful: float = figure(
        0.4, "share of good plans under careful servants", 0.1, 0.8, ESTIMATED, "facts P28"
    )
    challenge_hours: float = figure(60.0, "desk hours", 30, 120, ESTIMATED, "facts M13")
    takeover_hours: float = figure(4.0, "desk hours a month", 0, 10, ESTIMATED, "facts M13")
    safety_hours: float = figure(
        12.0, "desk hours to divide the work of who leaves", 4, 30, ESTIMATED, "facts M21"
    )
    net_hours: float = figure(
        1.5,
        "hours a file to agree what is done when it goes wrong",
        0.5,
        3,
        ESTIMATED,
        "facts M21: 0.1 fte, over nine files a month in a town of 30,000",
    )
