"""Parameters of the model: value, unit, range and where it comes from.

Each stands here once; sizes that do not stand here yet are named in DECISIONS 19.
`measured` is a published figure, `derived` follows from
published figures, `estimated` is a choice that the sensitivity analysis varies.
Source keys name a section of the reference (`facts 5.1`) or of the prototypes
(`mechanisms 2.3`, `M2.3` for short). Standard library only.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple

MEASURED = "measured"
DERIVED = "derived"
ESTIMATED = "estimated"


def _p(value: float, unit: str, low: float, high: float, origin: str, source: str) -> Any:
    meta = {"unit": unit, "low": low, "high": high, "origin": origin, "source": source}
    return field(default=value, metadata=meta)


class ParameterInfo(NamedTuple):
    """What is known of one parameter."""

    name: str
    value: float
    unit: str
    low: float
    high: float
    origin: str
    source: str


@dataclass(frozen=True, slots=True)
class Parameters:
    """All parameters, grouped as in the month."""

    # people and ties (M2.1)
    skill_low: float = _p(0.33, "share", 0.2, 0.45, ESTIMATED, "M2.1")
    skill_middle: float = _p(0.50, "share", 0.4, 0.6, ESTIMATED, "M2.1")
    skill_high: float = _p(0.65, "share", 0.55, 0.8, ESTIMATED, "M2.1")
    skill_spread: float = _p(0.13, "share (sd)", 0.05, 0.2, ESTIMATED, "M2.1")
    root_young: float = _p(0.29, "share", 0.15, 0.45, ESTIMATED, "M2.1")
    root_middle: float = _p(0.62, "share", 0.5, 0.75, ESTIMATED, "M2.1")
    root_old: float = _p(0.53, "share", 0.4, 0.7, ESTIMATED, "M2.1")
    root_spread: float = _p(0.20, "share (sd)", 0.1, 0.3, ESTIMATED, "M2.1")
    root_village: float = _p(0.06, "share", 0.0, 0.15, ESTIMATED, "facts P19")
    free_young: float = _p(11.0, "hours a week", 7, 16, ESTIMATED, "M2.1")
    free_middle: float = _p(10.0, "hours a week", 6, 15, ESTIMATED, "M2.1")
    free_old: float = _p(19.0, "hours a week", 12, 26, ESTIMATED, "M2.1")
    free_spread: float = _p(0.4, "log hours (sd)", 0.2, 0.6, ESTIMATED, "M2.1")
    ill_share_old: float = _p(0.40, "share of 65+", 0.25, 0.5, ESTIMATED, "M2.1")
    ill_free: float = _p(0.25, "share of free hours left", 0.1, 0.5, ESTIMATED, "M2.1")
    trust_mean: float = _p(0.53, "trust 0-1", 0.45, 0.58, ESTIMATED, "facts P12")
    trust_spread: float = _p(0.20, "trust (sd)", 0.12, 0.28, ESTIMATED, "M2.1")
    trust_per_education: float = _p(0.05, "trust a step", 0.0, 0.1, ESTIMATED, "M2.1")
    ties_same: float = _p(0.5, "share of contacts", 0.3, 0.7, ESTIMATED, "M2.1")
    ties_near: float = _p(0.3, "share of contacts", 0.1, 0.5, ESTIMATED, "M2.1")
    tie_pull: float = _p(1.5, "weight a unit of skill or roots", 0, 3, ESTIMATED, "M2.1")

    # volunteering (M2.2)
    asked_base: float = _p(0.062, "chance a month", 0.03, 0.1, ESTIMATED, "M2.2, fits P01-P02")
    asked_slope: float = _p(0.27, "chance a month", 0.1, 0.5, ESTIMATED, "M2.2, fits P01-P02")
    volunteer_base: float = _p(-0.92, "logit", -2, 0, ESTIMATED, "M2.2")
    volunteer_skill: float = _p(4.9, "logit a unit", 3, 7, ESTIMATED, "M2.2")
    volunteer_root: float = _p(3.05, "logit a unit", 2, 4, ESTIMATED, "M2.2")
    volunteer_free: float = _p(0.45, "logit a log hour", 0.2, 0.8, ESTIMATED, "M2.2")
    volunteer_ill: float = _p(-1.6, "logit", -2.5, -0.5, ESTIMATED, "M2.2")
    volunteer_care: float = _p(-0.05, "logit an hour of care", -0.1, 0, ESTIMATED, "M2.2")
    volunteer_spread: float = _p(1.56, "logit (sd)", 1, 2, ESTIMATED, "M2.2")
    volunteer_if_member: float = _p(0.65, "factor", 0.4, 1, ESTIMATED, "M2.2")
    task_long_share: float = _p(0.2, "share of tasks", 0.1, 0.3, ESTIMATED, "M2.2")
    task_long_months: float = _p(48.0, "months", 24, 72, ESTIMATED, "M2.2")
    task_short_months: float = _p(4.2, "months", 2, 7, ESTIMATED, "M2.2")
    volunteer_hours_share: float = _p(0.40, "share of free hours", 0.2, 0.5, ESTIMATED, "M1 P05")

    # issues and ideas (M2.3)
    issues_year: float = _p(1.5, "a neighbourhood a year", 0.5, 3, ESTIMATED, "facts 4.13")
    issue_fade: float = _p(0.25, "share a month", 0.1, 0.5, ESTIMATED, "M2.3")
    issue_pull: float = _p(1.5, "factor a unit", 0, 3, ESTIMATED, "M2.3")
    idea_rate: float = _p(0.00045, "a month", 0.0002, 0.0009, ESTIMATED, "M2.3, fits P07-P08")
    act_skill: float = _p(3.1, "log a unit", 2, 5, ESTIMATED, "M2.3")
    act_root: float = _p(2.0, "log a unit", 1, 3, ESTIMATED, "M2.3")
    act_free: float = _p(0.42, "log a log hour", 0.2, 0.7, ESTIMATED, "M2.3")
    act_ill: float = _p(-5.0, "log", -6, -1, ESTIMATED, "M2.3")
    act_care: float = _p(-0.1, "log an hour of care", -0.2, 0, ESTIMATED, "M2.3")
    act_spread: float = _p(0.5, "log (sd)", 0.2, 1, ESTIMATED, "M2.3")
    trust_with: float = _p(2.1, "log a unit of trust", 1, 3, ESTIMATED, "M2.3, fits P09")
    trust_against: float = _p(-3.05, "log a unit of trust", -4, -1, ESTIMATED, "M2.3, fits P09")
    core_base: float = _p(-1.49, "logit", -2.5, -0.5, ESTIMATED, "M2.3")
    core_act: float = _p(0.8, "logit a unit", 0.4, 1.2, ESTIMATED, "M2.3")
    core_least: int = _p(2, "people who say yes", 1, 4, ESTIMATED, "M2.3, facts P29")
    helper_contact: float = _p(0.125, "a contact a month", 0.05, 0.15, ESTIMATED, "M2.3")
    helper_local: float = _p(0.00029, "an initiative a month", 0, 0.001, ESTIMATED, "M2.3")
    helper_base: float = _p(-2.75, "logit", -3.5, -1.5, ESTIMATED, "M2.3")
    helper_act: float = _p(0.46, "logit a unit", 0.2, 0.8, ESTIMATED, "M2.3")
    reach_per_person: int = _p(8, "residents a person in it", 3, 15, ESTIMATED, "own estimate")
    helper_room: int = _p(45, "people in a group", 20, 80, ESTIMATED, "facts P29: 10-50 helpers")
    helper_leave: float = _p(0.05, "chance a month", 0.02, 0.1, ESTIMATED, "M2.3")
    helper_busy: float = _p(0.7, "factor with a long task", 0.4, 1, ESTIMATED, "M2.3")

    # knowing the fund (M2.4)
    aware_start: float = _p(0.02, "share", 0, 0.1, ESTIMATED, "M2.4")
    aware_told: float = _p(0.0025, "chance a month", 0.001, 0.006, ESTIMATED, "M2.4")
    aware_mouth: float = _p(0.12, "chance a user a month", 0, 0.2, ESTIMATED, "M2.4")
    aware_forget: float = _p(0.008, "chance a month", 0.002, 0.02, ESTIMATED, "M2.4")
    aware_memory: int = _p(24, "months", 12, 36, ESTIMATED, "M2.4")
    jurors_hood: int = _p(12, "residents a neighbourhood", 5, 20, ESTIMATED, "M2.14")
    committee_size: int = _p(7, "volunteers", 3, 11, ESTIMATED, "facts 1.2")

    # applying (M2.5)
    need_median: float = _p(650.0, "EUR", 300, 1200, ESTIMATED, "M2.5, facts P30")
    need_spread: float = _p(1.2, "log EUR (sd)", 0.8, 1.5, ESTIMATED, "M2.5")
    need_skill: float = _p(0.8, "log a unit", 0, 1.5, ESTIMATED, "M2.5")
    need_growth: float = _p(1.35, "factor a grant", 1, 2, ESTIMATED, "M2.5")
    apply_again: float = _p(0.11, "chance a month", 0.05, 0.2, ESTIMATED, "M2.5")
    hour_worth: float = _p(15.0, "EUR an hour", 8, 25, ESTIMATED, "M2.5")
    hassle: float = _p(60.0, "EUR", 0, 200, ESTIMATED, "M2.5")
    apply_slope: float = _p(2.0, "logit a log", 1, 4, ESTIMATED, "M2.5")
    apply_against: float = _p(0.6, "log", 0, 1.2, ESTIMATED, "M2.5")
    form_experience: float = _p(0.6, "factor a grant", 0.2, 1, ESTIMATED, "M2.5")
    light_form_hours: float = _p(2.0, "hours", 0.5, 4, ESTIMATED, "facts M25, 1.2")
    need_from_town: float = _p(0.3, "share of groups", 0.1, 0.6, ESTIMATED, "facts 8.6, asked")

    # desk (M2.6, facts 4.5)
    fte_hours_month: float = _p(133.0, "hours an fte a month", 120, 145, DERIVED, "1,600 h a year")
    file_hours_base: float = _p(0.5, "hours a file", 0.2, 2, ESTIMATED, "M4 service hours")
    file_hours_per_form: float = _p(0.6, "an hour of form", 0.3, 0.9, ESTIMATED, "M4 service hours")
    permit_hours: float = _p(10.0, "hours a file", 4, 25, ESTIMATED, "facts 2.7")
    question_hours: float = _p(1.5, "hours a question", 0.5, 3, ESTIMATED, "M2.8")
    question_share: float = _p(0.6, "share of visitors", 0.3, 0.9, ESTIMATED, "M2.8")
    question_norm: float = _p(1.5, "months", 1, 3, ESTIMATED, "facts M08: 6 weeks")
    question_lapse: int = _p(8, "months", 5, 12, ESTIMATED, "M2.8")
    duty_share: float = _p(0.8, "share of desk hours", 0.5, 1, ESTIMATED, "M2.8")
    leftover_share: float = _p(0.25, "share of left-over hours", 0.1, 0.5, ESTIMATED, "M2.8")
    complaint_months: int = _p(6, "months", 3, 12, ESTIMATED, "facts 2.7: 26 weeks")
    empathy_loss: float = _p(0.1, "share a unit of overload", 0.05, 0.2, ESTIMATED, "facts 4.5")
    broker_hours_group: float = _p(0.5, "share of the form taken over", 0.2, 0.7, ESTIMATED, "M2.5")
    broker_quality: float = _p(0.12, "quality", 0, 0.2, ESTIMATED, "M2.6")
    training_yes_if: float = _p(0.0008, "an hour of training", 0, 0.002, ESTIMATED, "facts 4.5")
    blame_yes_if: float = _p(0.06, "an incident", 0.02, 0.12, ESTIMATED, "facts 4.5")
    habit_yes_if: float = _p(0.02, "share a month back to habit", 0, 0.05, ESTIMATED, "facts 4.5")

    # deciding (M2.6)
    staff_bar: float = _p(0.62, "quality", 0.5, 0.75, ESTIMATED, "M2.6")
    committee_bar: float = _p(0.45, "quality", 0.3, 0.6, ESTIMATED, "M2.6")
    jury_bar: float = _p(0.25, "worth to the neighbourhood", 0.1, 0.45, ESTIMATED, "M2.14")
    college_eur: float = _p(10_000.0, "EUR", 5000, 25_000, ESTIMATED, "facts 8.6, asked")
    misuse_chance: float = _p(0.004, "a grant", 0, 0.02, ESTIMATED, "M2.12")
    objection_mean: float = _p(2.2, "objectors a plan", 0.5, 5, ESTIMATED, "facts 7.1")
    objection_informed: float = _p(0.5, "factor when heard early", 0.2, 0.9, ESTIMATED, "facts 7.1")
    contested_from: int = _p(4, "objectors", 2, 8, ESTIMATED, "facts 7.1")
    petition_chance: float = _p(0.35, "a contested plan", 0.1, 0.7, ESTIMATED, "facts 7.1")

    signatures_per_person: float = _p(4.0, "signatures", 1, 10, ESTIMATED, "facts M14")
    agenda_initiative: float = _p(0.15, "a refusal", 0, 0.4, ESTIMATED, "facts P27")
    challenge_chance: float = _p(0.004, "a month", 0, 0.02, ESTIMATED, "facts P28")
    challenge_hours: float = _p(60.0, "desk hours", 30, 120, ESTIMATED, "facts M13")
    takeover_hours: float = _p(4.0, "desk hours a month", 0, 10, ESTIMATED, "facts M13")
    safety_density: float = _p(0.2, "share of ties", 0, 0.4, ESTIMATED, "facts M21")
    safety_hours: float = _p(12.0, "desk hours", 4, 30, ESTIMATED, "facts M21")

    # trust and expected response (M2.7)
    fair_base: float = _p(0.85, "fairness 0-1", 0.7, 0.95, ESTIMATED, "M2.7")
    fair_late: float = _p(0.18, "a month late", 0.05, 0.3, ESTIMATED, "M2.7")
    fair_no: float = _p(0.15, "fairness", 0.05, 0.3, ESTIMATED, "M2.7")
    fair_middle: float = _p(0.55, "fairness", 0.4, 0.7, ESTIMATED, "M2.7")
    trust_up: float = _p(0.06, "trust a contact", 0.02, 0.12, ESTIMATED, "M2.7")
    trust_down: float = _p(0.12, "trust a contact", 0.04, 0.24, ESTIMATED, "M2.7, facts 4.8")
    trust_outcome: float = _p(0.25, "weight", 0.1, 0.5, ESTIMATED, "M2.7")
    trust_cap: float = _p(0.1, "trust a month", 0.05, 0.15, ESTIMATED, "facts 4.8")
    trust_return: float = _p(0.015, "share a month", 0.005, 0.03, ESTIMATED, "M2.7")
    response_step: float = _p(0.25, "share", 0.1, 0.5, ESTIMATED, "M2.7")
    response_start: float = _p(0.45, "expected response 0-1", 0.3, 0.6, ESTIMATED, "M2.7")
    hearsay: float = _p(0.05, "share", 0, 0.15, ESTIMATED, "M2.7")
    reversal_fairness: float = _p(0.1, "fairness", 0, 0.3, ESTIMATED, "facts 7.1")
    mood_return: float = _p(0.06, "share a month", 0.02, 0.15, ESTIMATED, "facts P14")
    mood_spread: float = _p(0.012, "mood a month (sd)", 0, 0.03, ESTIMATED, "facts P14")
    mood_reach: float = _p(0.5, "trust a unit of mood", 0.2, 0.8, ESTIMATED, "facts P14")

    # meeting society (M2.8, M2.9)
    visit_rate: float = _p(4.7, "factor", 2, 7, ESTIMATED, "M2.8, fits P40")
    visit_base: float = _p(-6.2, "logit", -7, -5, ESTIMATED, "M2.8")
    visit_act: float = _p(1.2, "logit a unit", 0.6, 1.8, ESTIMATED, "M2.8")
    visit_trust: float = _p(0.6, "logit a unit of trust", 0, 1.5, ESTIMATED, "M2.8")
    visit_warmth: float = _p(0.4, "share of a contact", 0.1, 0.8, ESTIMATED, "M2.8")
    invite_letter: float = _p(-3.37, "logit", -4, -2.8, ESTIMATED, "M2.9, fits P37")
    invite_house: float = _p(1.78, "logit", 1, 2.5, ESTIMATED, "M2.9, fits P36")
    invite_act: float = _p(0.6, "logit a unit", 0.2, 1, ESTIMATED, "M2.9")
    speaker_rate: float = _p(0.00008, "a month", 0.00002, 0.0002, ESTIMATED, "fits P39")

    # groups (M2.10)
    continue_share: float = _p(0.35, "share of groups", 0.2, 0.5, ESTIMATED, "M2.10")
    one_off_end: float = _p(0.35, "chance a month", 0.2, 0.5, ESTIMATED, "M2.10")
    waiting_end: float = _p(0.10, "chance a month", 0.04, 0.2, ESTIMATED, "M2.10")
    give_up_months: int = _p(4, "months", 2, 8, ESTIMATED, "M2.10")
    start_unpaid_eur: float = _p(1500.0, "EUR", 500, 4000, ESTIMATED, "M2.10")
    stop_base: float = _p(0.105, "chance a month", 0.05, 0.2, ESTIMATED, "M2.10")
    stop_health: float = _p(4.0, "log a unit of health", 2, 6, ESTIMATED, "M2.10")
    embed_base: float = _p(0.35, "share", 0.2, 0.5, ESTIMATED, "M2.10")
    embed_support: float = _p(0.3, "share", 0.1, 0.5, ESTIMATED, "M2.10")
    puller_leaves: float = _p(0.012, "chance a month", 0.005, 0.03, ESTIMATED, "M2.10")
    puller_density: float = _p(0.55, "chance a tie", 0.3, 0.8, ESTIMATED, "M2.10")
    density_low: float = _p(0.1, "share of ties", 0, 0.3, ESTIMATED, "M2.10")
    density_high: float = _p(0.7, "share of ties", 0.5, 0.9, ESTIMATED, "M2.10")
    density_growth: float = _p(0.006, "share a month", 0, 0.015, ESTIMATED, "M2.10")
    formal_months: int = _p(24, "months", 12, 36, ESTIMATED, "M2.10")
    formal_eur: float = _p(5000.0, "EUR received", 2000, 10_000, ESTIMATED, "M2.10")
    formal_shield: float = _p(0.33, "factor on stopping", 0.1, 0.8, ESTIMATED, "M2.10 (next)")
    formal_start: float = _p(4.0, "a 10,000 residents", 2.3, 4.2, MEASURED, "facts P22")
    mature_months: int = _p(24, "months", 12, 36, ESTIMATED, "facts M13")

    # council (M2.11, facts 2.4-2.5)
    member_hours: float = _p(16.75, "hours a week", 15, 18, MEASURED, "facts 2.4")
    member_spread: float = _p(0.30, "share (sd)", 0.15, 0.45, ESTIMATED, "M2.11")
    member_other: float = _p(2.9, "hours a week", 1, 5, ESTIMATED, "M2.11")
    contact_hours: float = _p(5.1, "hours a week", 3, 7, ESTIMATED, "M2.11, fits P45")
    shed_share: float = _p(0.6, "share of overload", 0.3, 0.9, ESTIMATED, "M2.11")
    habit_step: float = _p(0.1, "share a quarter", 0.05, 0.3, DERIVED, "facts 4.10: inertia 0.9")
    fatigue_step: float = _p(0.10, "share a month", 0.05, 0.2, ESTIMATED, "M2.11")
    exit_base: float = _p(0.0038, "chance a month", 0.002, 0.006, ESTIMATED, "M2.11")
    exit_slope: float = _p(4.0, "log a unit of fatigue", 2, 6, ESTIMATED, "M2.11")
    hours_per_item: float = _p(1.65, "hours a member an item", 1, 2.5, ESTIMATED, "M2.11")
    routine_item_share: float = _p(0.5, "share of items", 0.3, 0.7, ESTIMATED, "facts M31")
    hours_per_unheard_item: float = _p(0.3, "hours a member", 0.1, 0.6, ESTIMATED, "facts M31")
    clerk_fte_usual: float = _p(2.9, "fte", 1.4, 5.2, MEASURED, "facts P49")
    clerk_help_per_fte: float = _p(0.01, "share of agenda hours", 0, 0.04, ESTIMATED, "facts M32")
    clerk_help_floor: float = _p(0.9, "share of agenda hours", 0.8, 1, ESTIMATED, "facts M32")
    hours_per_visit: float = _p(5.0, "hours a member", 4, 6, ESTIMATED, "facts M08")
    hours_per_panel_member: float = _p(
        1.0, "council hours a panel member", 0.5, 2, ESTIMATED, "M16"
    )
    hours_per_slot: float = _p(3.0, "council hours", 1.5, 6, ESTIMATED, "facts M03")
    hours_image_stage: float = _p(12.0, "council hours a month", 0, 25, ESTIMATED, "facts M01")
    hours_start_note: float = _p(8.0, "council hours a note", 4, 12, ESTIMATED, "facts M04")
    contested_files_month: float = _p(0.85, "files a month", 0.4, 1.5, ESTIMATED, "facts M04")
    hours_rapporteur: float = _p(4.0, "hours a month", 2, 8, ESTIMATED, "facts M07")
    hours_report_back: float = _p(3.3, "council hours a month", 2, 6, ESTIMATED, "facts M24")
    hours_evaluation: float = _p(40.0, "council hours", 20, 60, ESTIMATED, "facts M26")
    learning_hours_per_lever: float = _p(8.0, "council hours", 3, 15, ESTIMATED, "DESIGN 3")
    slack_hours_year: float = _p(300.0, "council hours a year", 150, 500, ESTIMATED, "DESIGN 2")
    council_slots: float = _p(30.0, "items a month", 26, 36, ESTIMATED, "facts 2.2")
    missed_chance: float = _p(0.006, "an unseen item a month", 0, 0.02, ESTIMATED, "facts M31 risk")
    missed_reach: float = _p(0.03, "share of a neighbourhood", 0, 0.1, ESTIMATED, "facts M31 risk")
    merit_noise: float = _p(0.25, "merit (sd)", 0.1, 0.4, ESTIMATED, "facts 4.12")
    belief_spread: float = _p(0.15, "belief (sd)", 0.05, 0.25, ESTIMATED, "facts 4.12")
    belief_experience: float = _p(0.1, "belief an experience", 0.03, 0.2, ESTIMATED, "facts 4.12")

    # money (facts 3, all for about 31,000 residents)
    eur_per_fte: float = _p(85_000.0, "EUR a year", 70_000, 100_000, ESTIMATED, "facts M09")
    eur_per_panel_member: float = _p(1500.0, "EUR", 800, 2500, ESTIMATED, "facts M16")
    eur_per_visit: float = _p(2000.0, "EUR", 1000, 3000, ESTIMATED, "facts M08")
    eur_per_training_hour: float = _p(90.0, "EUR", 50, 150, ESTIMATED, "facts M27")
    eur_safety_net: float = _p(20_000.0, "EUR a year", 10_000, 40_000, ESTIMATED, "facts M21")

    # landing of a method (DESIGN 3)
    land_months: float = _p(5.0, "months at full support", 3, 9, ESTIMATED, "DESIGN 3")

    # elections (facts 5.2, M2.13)
    turnout_base: float = _p(0.62, "logit", 0.2, 1, ESTIMATED, "fits no pattern; facts P15")
    turnout_trust: float = _p(1.6, "logit a unit of trust", 0.5, 3, ESTIMATED, "facts 4.8")
    turnout_skill: float = _p(1.8, "logit a unit", 0.5, 3, ESTIMATED, "facts 4.11")
    turnout_root: float = _p(1.5, "logit a unit", 0, 3, ESTIMATED, "facts P04")
    vote_memory: float = _p(1.4, "log a unit of experience", 0.5, 3, ESTIMATED, "M2.13")
    vote_loyalty: float = _p(0.45, "share that votes as before", 0.4, 0.8, ESTIMATED, "facts 1.2")
    vote_swing: float = _p(0.3, "log (sd)", 0, 0.5, ESTIMATED, "facts 1.1: 2018 to 2022")
    member_returns: float = _p(0.45, "share of members", 0.3, 0.6, DERIVED, "M2.13: 55 % changes")


def parameter_table() -> tuple[ParameterInfo, ...]:
    """Return every parameter with what is known of it, in order."""
    defaults = Parameters()
    return tuple(
        ParameterInfo(
            item.name,
            getattr(defaults, item.name),
            item.metadata["unit"],
            item.metadata["low"],
            item.metadata["high"],
            item.metadata["origin"],
            item.metadata["source"],
        )
        for item in fields(Parameters)
    )


PARAMETERS = Parameters()
