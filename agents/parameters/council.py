"""The council: hours, contacts with residents, and how a new method lands."""

from __future__ import annotations

from dataclasses import dataclass

from agents.parameters.figures import DERIVED, ESTIMATED, MEASURED, figure


@dataclass(frozen=True)
class CouncilParameters:
    """The council: hours, contacts with residents, and how a new method lands."""

    # council (M2.11, facts 2.4-2.5)
    member_hours: float = figure(16.75, "hours a week", 15, 18, MEASURED, "facts 2.4")
    member_spread: float = figure(0.30, "share (sd)", 0.15, 0.45, ESTIMATED, "M2.11")
    member_other: float = figure(2.9, "hours a week", 1, 5, ESTIMATED, "M2.11, fits P45")
    contact_hours: float = figure(5.1, "hours a week", 3, 7, ESTIMATED, "M2.11, fits P45")
    shed_share: float = figure(0.6, "share of overload", 0.3, 0.9, ESTIMATED, "M2.11")
    habit_step: float = figure(
        0.1, "share a quarter", 0.05, 0.3, ESTIMATED, "facts 4.10: inertia 0.9"
    )
    fatigue_step: float = figure(0.10, "share a month", 0.05, 0.2, ESTIMATED, "M2.11")
    exit_base: float = figure(
        0.0031, "chance a month", 0.002, 0.006, DERIVED, "facts P46, the years before: 14 % in four"
    )
    exit_slope: float = figure(4.0, "log a unit of fatigue", 2, 6, ESTIMATED, "M2.11")
    hours_per_item: float = figure(
        1.65, "hours a member an item", 1, 2.5, ESTIMATED, "M2.11, fits P45"
    )
    routine_item_share: float = figure(0.5, "share of items", 0.3, 0.7, ESTIMATED, "facts M31")
    hours_per_unheard_item: float = figure(0.3, "hours a member", 0.1, 0.6, ESTIMATED, "facts M31")
    table_hours_share: float = figure(
        0.1,
        "share of an item's hours spent in image-forming meetings",
        0.05,
        0.2,
        ESTIMATED,
        "facts S32: 196 meeting hours a year of about 560; that a third form an image is ours",
    )
    table_doubt: float = figure(
        0.3, "factor on doubt of merit, all at other tables", 0, 0.6, ESTIMATED, "facts M02 risk"
    )
    clerk_fte_usual: float = figure(2.9, "fte", 1.4, 5.2, MEASURED, "facts P49")
    clerk_help_per_fte: float = figure(
        0.01, "share of agenda hours", 0, 0.04, ESTIMATED, "facts M32"
    )
    clerk_help_floor: float = figure(0.9, "share of agenda hours", 0.8, 1, ESTIMATED, "facts M32")
    hours_per_visit: float = figure(5.0, "hours a member", 4, 6, ESTIMATED, "facts M08")
    hours_per_panel_member: float = figure(
        1.0, "council hours a panel member", 0.5, 2, ESTIMATED, "facts M16"
    )
    hours_per_slot: float = figure(3.0, "council hours", 1.5, 6, ESTIMATED, "facts M03")
    hours_per_pitch: float = figure(
        5.0, "council hours", 3, 8, ESTIMATED, "facts M30: a place as in M03, and two hours after"
    )
    hours_image_stage: float = figure(12.0, "council hours a month", 0, 25, ESTIMATED, "facts M01")
    hours_start_note: float = figure(8.0, "council hours a note", 4, 12, ESTIMATED, "facts M04")
    contested_files_month: float = figure(0.85, "files a month", 0.4, 1.5, ESTIMATED, "facts M04")
    rapporteur_saves: float = figure(
        0.005, "share of agenda hours a rapporteur", 0, 0.01, ESTIMATED, "facts M07: 150 hours"
    )
    hours_rapporteur: float = figure(4.0, "hours a month", 2, 8, ESTIMATED, "facts M07")
    hours_report_back: float = figure(3.3, "council hours a month", 2, 6, ESTIMATED, "facts M24")
    hours_evaluation: float = figure(40.0, "council hours", 20, 60, ESTIMATED, "facts M26")
    learning_hours_per_lever: float = figure(8.0, "council hours", 3, 15, ESTIMATED, "DESIGN 3")
    slack_hours_year: float = figure(300.0, "council hours a year", 150, 500, ESTIMATED, "DESIGN 2")
    council_slots: float = figure(30.0, "items a month", 26, 36, ESTIMATED, "facts 2.2")
    missed_chance: float = figure(
        0.006, "chance an unseen item a month", 0, 0.02, ESTIMATED, "facts M31 risk"
    )
    missed_reach: float = figure(
        0.03, "share of a neighbourhood", 0, 0.1, ESTIMATED, "facts M31 risk"
    )
    merit_noise: float = figure(0.25, "merit (sd)", 0.1, 0.4, ESTIMATED, "facts 4.12")
    belief_spread: float = figure(0.15, "belief (sd)", 0.05, 0.25, ESTIMATED, "facts 4.12")
    belief_experience: float = figure(
        0.1, "belief an experience", 0.03, 0.2, ESTIMATED, "facts 4.12"
    )

    # meeting society (M2.8, M2.9)
    visit_rate: float = figure(3.1, "factor", 2, 7, ESTIMATED, "M2.8")
    visit_base: float = figure(-6.2, "logit", -7, -5, ESTIMATED, "M2.8")
    visit_act: float = figure(1.2, "logit a unit", 0.6, 1.8, ESTIMATED, "M2.8")
    visit_trust: float = figure(0.6, "logit a unit of trust", 0, 1.5, ESTIMATED, "M2.8")
    visit_warmth: float = figure(0.4, "share of a contact", 0.1, 0.8, ESTIMATED, "M2.8")
    invite_letter: float = figure(-3.37, "logit", -4, -2.8, ESTIMATED, "M2.9, fits P37")
    invite_house: float = figure(1.78, "logit", 1, 2.5, ESTIMATED, "M2.9, fits P36")
    invite_act: float = figure(0.6, "logit a unit", 0.2, 1, ESTIMATED, "M2.9")
    speaker_rate: float = figure(0.00008, "chance a month", 0.00002, 0.0002, ESTIMATED, "fits P39")

    # members and the chamber
    belief_doubt: float = figure(0.02, "distance from certain", 0, 0.1, ESTIMATED, "own estimate")
    will_least: float = figure(8.0, "hours a week", 5, 12, ESTIMATED, "own estimate")
    fatigue_start: float = figure(0.98, "load", 0.9, 1.05, ESTIMATED, "own estimate")
    shed_most: float = figure(0.6, "share of own contacts", 0.3, 0.9, ESTIMATED, "M2.11")
    contacts_most: float = figure(1.6, "times the usual hours", 1.2, 2.5, ESTIMATED, "own estimate")
    outreach_belief: int = figure(3, "power of belief", 1, 4, ESTIMATED, "M2.11: the keen go")
    slots_most: float = figure(12.0, "items saved up", 6, 24, ESTIMATED, "own estimate")
    slots_least: float = figure(0.5, "items a month", 0, 2, ESTIMATED, "own estimate")
    unheard_frees: float = figure(0.7, "share of an item", 0.4, 1, ESTIMATED, "own estimate")
    recess_agenda: float = figure(0.5, "share of agenda hours", 0.1, 0.8, ESTIMATED, "own estimate")
    doubt_hours: float = figure(
        600.0, "hours a year dropped that double the doubt", 300, 1200, ESTIMATED, "own estimate"
    )
    rapporteur_clears: float = figure(
        0.05, "share of doubt a rapporteur", 0, 0.1, ESTIMATED, "own estimate"
    )
    rapporteurs_most: int = figure(6, "rapporteurs that help", 3, 8, ESTIMATED, "own estimate")
    rapporteur_unseen: float = figure(
        0.25, "share of their items that no other member discussed", 0, 0.5, ESTIMATED, "facts M07"
    )
    clerk_unseen: float = figure(
        1.0, "unseen items a month a further fte reads", 0, 3, ESTIMATED, "facts M32"
    )
    council_weeks: float = figure(44.0, "weeks a year", 40, 48, ESTIMATED, "own estimate")
    dread: float = figure(0.5, "weight of an hour a week", 0.2, 1, ESTIMATED, "own estimate")
    dread_fatigue: float = figure(4.0, "factor a unit of fatigue", 1, 8, ESTIMATED, "own estimate")
    dread_least: float = figure(0.2, "factor", 0, 0.5, ESTIMATED, "own estimate")

    # votes on what the working group brings (after facts 4.10: inertia)
    method_discipline: float = figure(
        0.35, "weight of the party line", 0, 0.6, ESTIMATED, "own estimate"
    )
    method_habit: float = figure(
        0.08, "merit lost by anything new", 0, 0.2, ESTIMATED, "own estimate"
    )
    method_pile: float = figure(
        0.06, "merit lost a further new block", 0, 0.15, ESTIMATED, "own estimate"
    )
    case_discipline: float = figure(
        0.5, "share of the usual party line", 0.2, 1, ESTIMATED, "own estimate"
    )
    promise_faith: float = figure(
        0.5,
        "share of what is promised that counts, before anything is known of the other's word",
        0.2,
        0.8,
        ESTIMATED,
        "own estimate",
    )
    promise_lesson: float = figure(
        0.4, "share of the way to what came of it, a promise", 0.2, 0.8, ESTIMATED, "own estimate"
    )
    promise_heard: float = figure(
        0.3, "share of that for a faction that only saw it", 0, 0.6, ESTIMATED, "own estimate"
    )

    # say that a lever gives away, as members see it, -1 to 1 (after facts 4.12)
    say_delegated: float = figure(0.5, "say a unit", 0, 1, ESTIMATED, "own estimate")
    say_image_stage: float = figure(0.5, "say when on", 0, 1, ESTIMATED, "own estimate")
    say_slot: float = figure(0.05, "say a place a month", 0, 0.1, ESTIMATED, "own estimate")
    say_outcome_framing: float = figure(0.6, "say a unit", 0, 1, ESTIMATED, "own estimate")
    say_free_vote: float = figure(
        0.8, "say a unit less discipline", 0, 1, ESTIMATED, "own estimate"
    )
    say_invited: float = figure(0.003, "say a resident invited", 0, 0.01, ESTIMATED, "own estimate")
    say_promised: float = figure(0.8, "say a unit", 0, 1, ESTIMATED, "own estimate")
    say_mandate_eur: float = figure(0.00008, "say a EUR", 0, 0.0002, ESTIMATED, "own estimate")
    say_deviation: float = figure(1.0, "say a unit", 0, 1.5, ESTIMATED, "own estimate")
    say_safety_net: float = figure(0.3, "say when on", 0, 0.6, ESTIMATED, "own estimate")
    say_takeover: float = figure(0.6, "say when on", 0, 1, ESTIMATED, "own estimate")
    say_offered: float = figure(0.2, "say when on", 0, 0.6, ESTIMATED, "own estimate")
    say_mandate: float = figure(
        0.4, "say when on", 0, 0.8, ESTIMATED, "own estimate, facts M16 risk"
    )
    say_split: float = figure(0.5, "say a unit", 0, 1, ESTIMATED, "own estimate")
    say_residents_decide: float = figure(0.5, "say when on", 0, 1, ESTIMATED, "own estimate")
    say_others_decide: float = figure(-0.2, "say when on", -0.5, 0, ESTIMATED, "own estimate")
    say_start_note: float = figure(-0.3, "say when moved", -0.6, 0, ESTIMATED, "own estimate")

    # answer of the college to what is in its power
    college_willing: float = figure(0.35, "chance", 0.1, 0.6, ESTIMATED, "own estimate")
    college_yes_if: float = figure(
        0.5, "chance a unit of ja, mits", 0, 0.8, ESTIMATED, "own estimate"
    )
    college_shared: float = figure(0.2, "chance", 0, 0.4, ESTIMATED, "own estimate")
    college_slow: float = figure(0.6, "share of the unwilling", 0.3, 0.9, ESTIMATED, "own estimate")

    # landing of a method (DESIGN 3)
    land_months: float = figure(5.0, "months at full support", 3, 9, ESTIMATED, "DESIGN 3")
