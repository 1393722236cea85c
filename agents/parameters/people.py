"""Citizens: what they can, like and have time for, whom they talk to, what they trust."""

from __future__ import annotations

from dataclasses import dataclass

from agents.parameters.figures import ESTIMATED, figure


@dataclass(frozen=True)
class PeopleParameters:
    """Citizens: what they can, like and have time for, whom they talk to, what they trust."""

    # people and ties (M2.1)
    women_share: float = figure(0.505, "share of residents", 0.49, 0.52, ESTIMATED, "own estimate")
    skill_low: float = figure(0.33, "share", 0.2, 0.45, ESTIMATED, "M2.1")
    skill_middle: float = figure(0.50, "share", 0.4, 0.6, ESTIMATED, "M2.1")
    skill_high: float = figure(0.65, "share", 0.55, 0.8, ESTIMATED, "M2.1")
    skill_spread: float = figure(0.13, "share (sd)", 0.05, 0.2, ESTIMATED, "M2.1")
    root_young: float = figure(0.29, "share", 0.15, 0.45, ESTIMATED, "M2.1")
    root_middle: float = figure(0.62, "share", 0.5, 0.75, ESTIMATED, "M2.1")
    root_old: float = figure(0.53, "share", 0.4, 0.7, ESTIMATED, "M2.1")
    root_spread: float = figure(0.20, "share (sd)", 0.1, 0.3, ESTIMATED, "M2.1")
    root_village: float = figure(0.06, "share", 0.0, 0.15, ESTIMATED, "facts P19")
    free_young: float = figure(11.0, "hours a week", 7, 16, ESTIMATED, "M2.1")
    free_middle: float = figure(10.0, "hours a week", 6, 15, ESTIMATED, "M2.1")
    free_old: float = figure(19.0, "hours a week", 12, 26, ESTIMATED, "M2.1")
    free_spread: float = figure(0.4, "log hours (sd)", 0.2, 0.6, ESTIMATED, "M2.1")
    free_least: float = figure(0.5, "hours a week", 0.1, 2, ESTIMATED, "own estimate")
    care_men_young: float = figure(1.0, "hours a week", 0, 3, ESTIMATED, "M2.1")
    care_men_middle: float = figure(2.0, "hours a week", 0, 5, ESTIMATED, "M2.1")
    care_men_old: float = figure(3.0, "hours a week", 0, 6, ESTIMATED, "M2.1")
    care_women_young: float = figure(2.0, "hours a week", 0, 5, ESTIMATED, "M2.1")
    care_women_middle: float = figure(5.0, "hours a week", 2, 8, ESTIMATED, "M2.1")
    care_women_old: float = figure(4.0, "hours a week", 1, 8, ESTIMATED, "M2.1")
    ill_share_old: float = figure(
        0.33, "share of 65-74", 0.2, 0.45, ESTIMATED, "M2.1: 0.40 of 65+; the split is ours"
    )
    ill_share_oldest: float = figure(
        0.50, "share of 75+", 0.4, 0.65, ESTIMATED, "M2.1: 0.40 of 65+; the split is ours"
    )
    ill_free: float = figure(0.25, "share of free hours left", 0.1, 0.5, ESTIMATED, "M2.1")
    trust_mean: float = figure(0.53, "trust 0-1", 0.45, 0.58, ESTIMATED, "own estimate, near P12")
    trust_spread: float = figure(0.20, "trust (sd)", 0.12, 0.28, ESTIMATED, "M2.1")
    trust_per_education: float = figure(0.05, "trust a step", 0.0, 0.1, ESTIMATED, "M2.1")
    trust_start_margin: float = figure(
        0.02, "trust kept off 0 and 1 at the start", 0, 0.05, ESTIMATED, "own estimate"
    )
    ties_same: float = figure(0.5, "share of contacts", 0.3, 0.7, ESTIMATED, "M2.1")
    ties_near: float = figure(0.3, "share of contacts", 0.1, 0.5, ESTIMATED, "M2.1")
    tie_pull: float = figure(1.5, "weight a unit of skill or roots", 0, 3, ESTIMATED, "M2.1")
    tie_spread: float = figure(0.4, "log weight (sd)", 0, 0.8, ESTIMATED, "M2.1")

    # volunteering (M2.2)
    asked_base: float = figure(0.062, "chance a month", 0.03, 0.1, ESTIMATED, "M2.2, fits P01-P02")
    asked_slope: float = figure(0.27, "chance a month", 0.1, 0.5, ESTIMATED, "M2.2, fits P01-P02")
    volunteer_base: float = figure(-0.92, "logit", -2, 0, ESTIMATED, "M2.2")
    volunteer_skill: float = figure(4.9, "logit a unit", 3, 7, ESTIMATED, "M2.2")
    volunteer_root: float = figure(3.05, "logit a unit", 2, 4, ESTIMATED, "M2.2")
    volunteer_free: float = figure(0.45, "logit a log hour", 0.2, 0.8, ESTIMATED, "M2.2")
    volunteer_ill: float = figure(-1.6, "logit", -2.5, -0.5, ESTIMATED, "M2.2")
    volunteer_care: float = figure(-0.05, "logit an hour of care", -0.1, 0, ESTIMATED, "M2.2")
    volunteer_spread: float = figure(1.56, "logit (sd)", 1, 2, ESTIMATED, "M2.2")
    volunteer_if_member: float = figure(0.65, "factor", 0.4, 1, ESTIMATED, "M2.2")
    task_long_share: float = figure(0.2, "share of tasks", 0.1, 0.3, ESTIMATED, "M2.2")
    task_long_months: float = figure(48.0, "months", 24, 72, ESTIMATED, "M2.2")
    task_short_months: float = figure(4.2, "months", 2, 7, ESTIMATED, "M2.2")
    volunteer_hours_share: float = figure(
        0.40, "share of free hours", 0.2, 0.5, ESTIMATED, "M1, fits P05"
    )

    # issues and ideas (M2.3)
    issues_year: float = figure(
        1.5, "issues a neighbourhood a year", 0.5, 3, ESTIMATED, "facts 4.13"
    )
    issue_fade: float = figure(0.25, "share a month", 0.1, 0.5, ESTIMATED, "M2.3")
    issue_pull: float = figure(1.5, "factor a unit", 0, 3, ESTIMATED, "M2.3")
    idea_rate: float = figure(
        0.00045, "chance a month", 0.0002, 0.0009, ESTIMATED, "M2.3, fits P07-P08"
    )
    act_skill: float = figure(3.1, "log a unit", 2, 5, ESTIMATED, "M2.3")
    act_root: float = figure(2.0, "log a unit", 1, 3, ESTIMATED, "M2.3")
    act_free: float = figure(0.42, "log a log hour", 0.2, 0.7, ESTIMATED, "M2.3")
    act_ill: float = figure(-5.0, "log", -6, -1, ESTIMATED, "M2.3")
    act_care: float = figure(-0.1, "log an hour of care", -0.2, 0, ESTIMATED, "M2.3")
    act_spread: float = figure(0.5, "log (sd)", 0.2, 1, ESTIMATED, "M2.3")
    trust_with: float = figure(2.1, "log a unit of trust", 1, 3, ESTIMATED, "M2.3, fits P09")
    trust_against: float = figure(-4.1, "log a unit of trust", -5, -1, ESTIMATED, "M2.3, fits P09")
    core_base: float = figure(-1.49, "logit", -2.5, -0.5, ESTIMATED, "M2.3")
    core_act: float = figure(0.8, "logit a unit", 0.4, 1.2, ESTIMATED, "M2.3")
    core_least: int = figure(2, "people who say yes", 1, 4, ESTIMATED, "M2.3, facts P29")
    helper_contact: float = figure(0.125, "chance a contact a month", 0.05, 0.15, ESTIMATED, "M2.3")
    helper_local: float = figure(
        0.00029, "chance an initiative a month", 0, 0.001, ESTIMATED, "M2.3"
    )
    helper_base: float = figure(-2.75, "logit", -3.5, -1.5, ESTIMATED, "M2.3, fits P07")
    helper_act: float = figure(0.46, "logit a unit", 0.2, 0.8, ESTIMATED, "M2.3")
    reach_per_person: int = figure(8, "residents a person in it", 3, 15, ESTIMATED, "own estimate")
    helper_room: int = figure(
        45, "people in a group", 20, 80, ESTIMATED, "facts P29: 10-50 helpers"
    )
    helper_leave: float = figure(0.05, "chance a month", 0.02, 0.1, ESTIMATED, "M2.3")
    helper_busy_months: int = figure(
        12, "months that a long task still lasts", 6, 24, ESTIMATED, "M2.3"
    )
    helper_busy: float = figure(0.7, "factor with a long task", 0.4, 1, ESTIMATED, "M2.3")

    # trust and expected response (M2.7)
    fair_base: float = figure(0.85, "fairness 0-1", 0.7, 0.95, ESTIMATED, "M2.7")
    fair_late: float = figure(0.18, "fairness a month late", 0.05, 0.3, ESTIMATED, "M2.7")
    fair_no: float = figure(0.15, "fairness", 0.05, 0.3, ESTIMATED, "M2.7")
    fair_knowing: float = figure(
        0.5, "share less told by fairness, a unit of skill", 0, 0.9, ESTIMATED, "M2.7, facts 4.8"
    )
    fair_middle: float = figure(0.55, "fairness", 0.4, 0.7, ESTIMATED, "M2.7")
    hope_base: float = figure(0.15, "outcome expected 0-1", 0, 0.3, ESTIMATED, "M2.5, M2.7")
    hope_response: float = figure(
        0.7, "outcome a unit of expected response", 0.4, 0.85, ESTIMATED, "M2.5, M2.7"
    )
    trust_up: float = figure(0.06, "trust a contact", 0.02, 0.12, ESTIMATED, "M2.7")
    trust_down: float = figure(0.12, "trust a contact", 0.04, 0.24, ESTIMATED, "M2.7, facts 4.8")
    trust_outcome: float = figure(0.25, "weight", 0.1, 0.5, ESTIMATED, "M2.7")
    trust_cap: float = figure(0.1, "trust a contact", 0.05, 0.15, ESTIMATED, "facts 4.8")
    trust_margin: float = figure(0.01, "trust kept off 0 and 1", 0, 0.05, ESTIMATED, "own estimate")
    trust_return: float = figure(0.015, "share a month", 0.005, 0.03, ESTIMATED, "M2.7")
    cuts_heard: float = figure(
        0.3, "share of residents an announcement reaches", 0.1, 0.6, ESTIMATED, "own estimate"
    )
    cuts_doubted: float = figure(
        1.0, "chance a unit of distrust to read it as retreat", 0, 1.5, ESTIMATED, "own estimate"
    )
    response_step: float = figure(0.25, "share", 0.1, 0.5, ESTIMATED, "M2.7")
    response_start: float = figure(0.45, "expected response 0-1", 0.3, 0.6, ESTIMATED, "M2.7")
    learn_fairness: float = figure(
        0.3, "share of what is learned; the rest is outcome", 0.1, 0.6, ESTIMATED, "M2.7"
    )
    memory_most: float = figure(0.5, "memory a contact", 0.2, 1, ESTIMATED, "own estimate")
    memory_fade: float = figure(0.05, "share a month", 0.02, 0.15, ESTIMATED, "own estimate")
    retreat_until: float = figure(
        0.05, "how good a contact ends reading retreat", -0.1, 0.2, ESTIMATED, "own estimate"
    )
    hearsay: float = figure(0.05, "share", 0, 0.15, ESTIMATED, "M2.7")
    reversal_fairness: float = figure(0.1, "fairness", 0, 0.3, ESTIMATED, "facts 7.1")
    mood_return: float = figure(0.06, "share a month", 0.02, 0.15, ESTIMATED, "facts P14")
    mood_spread: float = figure(0.012, "mood a month (sd)", 0, 0.03, ESTIMATED, "facts P14")
    mood_reach: float = figure(0.5, "trust a unit of mood", 0.2, 0.8, ESTIMATED, "facts P14")
    mood_least: float = figure(
        0.5, "factor on mood for who hears least; 1 is the mean", 0, 0.9, ESTIMATED, "own estimate"
    )
