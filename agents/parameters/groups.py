"""Groups and the fund: who hears of it, who applies, how a group lives and stops."""

from __future__ import annotations

from dataclasses import dataclass

from agents.parameters.figures import DERIVED, ESTIMATED, figure


@dataclass(frozen=True)
class GroupParameters:
    """Groups and the fund: who hears of it, who applies, how a group lives and stops."""

    # knowing the fund (M2.4)
    aware_start: float = figure(0.02, "share", 0, 0.1, ESTIMATED, "M2.4")
    aware_able: float = figure(0.7, "skill", 0.6, 0.85, ESTIMATED, "M2.4")
    aware_start_able: float = figure(0.12, "share", 0, 0.25, ESTIMATED, "M2.4")
    aware_told: float = figure(0.0025, "chance a month", 0.001, 0.006, ESTIMATED, "M2.4")
    aware_told_base: float = figure(0.4, "factor", 0, 0.8, ESTIMATED, "M2.4")
    aware_told_skill: float = figure(1.2, "factor a unit of skill", 0.4, 2, ESTIMATED, "M2.4")
    aware_mouth: float = figure(0.12, "chance a user a month", 0, 0.2, ESTIMATED, "M2.4")
    aware_forget: float = figure(0.008, "chance a month", 0.002, 0.02, ESTIMATED, "M2.4")
    aware_memory: int = figure(24, "months", 12, 36, ESTIMATED, "M2.4")
    jurors_hood: int = figure(12, "residents a neighbourhood", 5, 20, ESTIMATED, "M2.14")
    committee_size: int = figure(7, "volunteers", 3, 11, ESTIMATED, "facts 1.2")

    # applying (M2.5)
    need_median: float = figure(650.0, "EUR", 300, 1200, ESTIMATED, "M2.5, facts P30")
    need_spread: float = figure(1.2, "log EUR (sd)", 0.8, 1.5, ESTIMATED, "M2.5")
    need_skill: float = figure(0.8, "log a unit", 0, 1.5, ESTIMATED, "M2.5")
    need_growth: float = figure(1.35, "factor a grant", 1, 2, ESTIMATED, "M2.5")
    apply_again: float = figure(0.11, "chance a month", 0.05, 0.2, ESTIMATED, "M2.5")
    apply_formal: float = figure(
        0.33, "factor for an association", 0.1, 1, ESTIMATED, "M2.10: things and contracts"
    )
    plan_eur_month: float = figure(
        800.0,
        "EUR a group spends a month",
        400,
        2000,
        ESTIMATED,
        "facts 1.2: the largest grant, EUR 10,000, is about a year's work",
    )
    hour_worth: float = figure(15.0, "EUR an hour", 8, 25, ESTIMATED, "M2.5")
    hassle: float = figure(60.0, "EUR", 0, 200, ESTIMATED, "M2.5")
    apply_slope: float = figure(2.0, "logit a log", 1, 4, ESTIMATED, "M2.5")
    apply_against: float = figure(0.6, "log", 0, 1.2, ESTIMATED, "M2.5")
    form_slow: float = figure(1.75, "factor without any skill", 1.5, 2.2, ESTIMATED, "M2.5")
    form_skill: float = figure(1.3, "factor less a unit of skill", 0.8, 1.5, ESTIMATED, "M2.5")
    form_experience: float = figure(0.6, "factor a grant", 0.2, 1, ESTIMATED, "M2.5")
    light_form_hours: float = figure(2.0, "hours", 0.5, 4, ESTIMATED, "facts M25, 1.2")
    form_wall: float = figure(
        1.2, "form over free month at which nobody applies", 0.8, 3, ESTIMATED, "M2.5"
    )
    wait_discount: float = figure(0.10, "log a promised month", 0, 0.3, ESTIMATED, "M2.5")
    cofunding_burden: float = figure(
        0.35, "share of the worth lost a unit of co-funding", 0.1, 0.8, ESTIMATED, "M2.5"
    )
    plan_base: float = figure(0.25, "quality without any skill", 0.1, 0.4, ESTIMATED, "M2.6")
    plan_skill: float = figure(0.7, "quality a unit of skill", 0.4, 1, ESTIMATED, "M2.6")
    plan_grants: float = figure(0.05, "quality a grant before", 0, 0.15, ESTIMATED, "M2.6")
    need_from_town: float = figure(
        0.3, "share of groups", 0.1, 0.6, ESTIMATED, "own estimate; to be asked, facts 8.6"
    )

    # groups (M2.10)
    continue_share: float = figure(0.35, "share of groups", 0.2, 0.5, ESTIMATED, "M2.10")
    one_off_end: float = figure(0.35, "chance a month", 0.2, 0.5, ESTIMATED, "M2.10")
    waiting_end: float = figure(0.10, "chance a month", 0.04, 0.2, ESTIMATED, "M2.10")
    waiting_patience: float = figure(
        0.5, "factor on waiting_end for a lasting group", 0.2, 1, ESTIMATED, "own estimate"
    )
    give_up_months: int = figure(4, "months", 2, 8, ESTIMATED, "M2.10")
    start_unpaid_eur: float = figure(1500.0, "EUR", 500, 4000, ESTIMATED, "M2.10")
    stop_base: float = figure(0.105, "chance a month", 0.05, 0.2, ESTIMATED, "M2.10")
    stop_health: float = figure(4.0, "log a unit of health", 2, 6, ESTIMATED, "M2.10")
    animo_people: float = figure(12.0, "people in it for full animo", 6, 25, ESTIMATED, "M2.10")
    contacts_density: float = figure(
        0.6, "share of contacts; the rest is roots", 0.2, 0.9, ESTIMATED, "M2.10"
    )
    equipment_base: float = figure(0.35, "share", 0.2, 0.5, ESTIMATED, "M2.10")
    equipment_skill: float = figure(0.5, "share a unit of skill", 0.2, 0.65, ESTIMATED, "M2.10")
    response_least: float = figure(
        0.05, "share; lets one cold answer not end all", 0.01, 0.2, ESTIMATED, "own estimate"
    )
    embed_base: float = figure(0.35, "share", 0.2, 0.5, ESTIMATED, "M2.10")
    embed_support: float = figure(0.3, "share", 0.1, 0.5, ESTIMATED, "M2.10")
    puller_leaves: float = figure(0.012, "chance a month", 0.005, 0.03, ESTIMATED, "M2.10")
    puller_density: float = figure(0.55, "chance a tie", 0.3, 0.8, ESTIMATED, "M2.10")
    density_low: float = figure(0.1, "share of ties", 0, 0.3, ESTIMATED, "M2.10")
    density_high: float = figure(0.7, "share of ties", 0.5, 0.9, ESTIMATED, "M2.10")
    density_most: float = figure(0.95, "share of ties", 0.8, 1, ESTIMATED, "own estimate")
    density_growth: float = figure(0.006, "share a month", 0, 0.015, ESTIMATED, "M2.10")
    tie_hours: float = figure(4.0, "hours given a tie", 2, 12, ESTIMATED, "own estimate")
    help_month: float = figure(
        8.0, "hours given that are used a month", 4, 16, ESTIMATED, "own estimate"
    )
    place_people: int = figure(6, "people who keep a place open", 3, 12, ESTIMATED, "own estimate")
    place_work: float = figure(3.0, "more people for full animo", 0, 8, ESTIMATED, "own estimate")
    place_worth: float = figure(0.15, "share of equipment", 0, 0.3, ESTIMATED, "own estimate")
    task_worth: float = figure(0.15, "share of equipment", 0, 0.3, ESTIMATED, "facts M13")
    formal_months: int = figure(36, "months", 12, 48, ESTIMATED, "M2.10, fits P22")
    formal_eur: float = figure(10_000.0, "EUR received", 2000, 20_000, ESTIMATED, "M2.10, fits P22")
    formal_shield: float = figure(
        0.33, "factor on stopping", 0.1, 0.8, ESTIMATED, "M2.10, P25 was seen"
    )
    formal_start: float = figure(
        4.0, "associations a 10,000 residents", 2.3, 4.2, DERIVED, "facts P22: 2.3 and 4.2"
    )
    formal_core: int = figure(5, "people who pull", 3, 8, ESTIMATED, "facts P29")
    formal_every: int = figure(
        4, "eager residents a person who pulls", 1, 10, ESTIMATED, "own estimate"
    )
    formal_age: int = figure(72, "months at the start", 24, 120, ESTIMATED, "own estimate")
    formal_need: float = figure(3.0, "times the median need", 1, 6, ESTIMATED, "own estimate")
    mature_months: int = figure(24, "months", 12, 36, ESTIMATED, "facts M13")
