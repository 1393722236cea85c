"""How the council meets residents: what an evening, a panel or a speech is like for them."""

from __future__ import annotations

from dataclasses import dataclass

from agents.parameters.figures import DERIVED, ESTIMATED, MEASURED, figure


@dataclass(frozen=True)
class MeetingParameters:
    """How the council meets residents: what an evening, a panel or a speech is like for them."""

    # an evening, or a meeting to which residents are invited (M2.8, M2.9)
    visit_fairness: float = figure(0.8, "fairness 0-1", 0.6, 0.95, ESTIMATED, "M2.8")
    visit_outcome: float = figure(0.5, "outcome 0-1", 0.3, 0.7, ESTIMATED, "own estimate")
    visit_hoped: float = figure(0.5, "outcome expected 0-1", 0.3, 0.7, ESTIMATED, "own estimate")
    invited_outcome: float = figure(0.6, "outcome 0-1", 0.3, 0.8, ESTIMATED, "own estimate")
    open_call_pull: float = figure(
        0.25, "place in the queue a unit to act", 0, 0.6, ESTIMATED, "M2.9, facts P38"
    )

    # members' own contacts
    contact_people: float = figure(
        0.5, "residents an hour of own contacts", 0.1, 1.5, ESTIMATED, "own estimate"
    )

    answered_there: float = figure(
        0.5, "share of questions that members answer on the spot", 0.2, 0.8, ESTIMATED, "facts M08"
    )
    asked_after: float = figure(
        0.3, "chance to be asked by a group nearby", 0.1, 0.6, ESTIMATED, "facts 4.2: asked"
    )
    clerk_outside: float = figure(
        0.5, "share of a larger clerk's office", 0.2, 0.7, ESTIMATED, "facts M32: one of two fte"
    )

    # a panel (M2.9)
    panel_least: int = figure(10, "members", 5, 25, ESTIMATED, "facts M16")
    panel_asked_house: int = figure(
        8, "invitations a member, with a house visit", 6, 12, ESTIMATED, "facts P36: 16 % says yes"
    )
    panel_asked: int = figure(
        30, "invitations a member, otherwise", 20, 40, DERIVED, "facts P37: 3.3 % says yes"
    )
    panel_fairness: float = figure(0.85, "fairness 0-1", 0.6, 0.95, ESTIMATED, "own estimate")
    panel_kept_base: float = figure(
        0.25, "share of the advice carried out", 0.05, 0.5, ESTIMATED, "own estimate"
    )
    panel_kept_attention: float = figure(
        0.5, "share a unit of attention", 0.2, 0.75, ESTIMATED, "own estimate"
    )
    panel_peak: float = figure(
        0.2, "share of its hours on top in its month", 0, 0.5, ESTIMATED, "own estimate"
    )
    panel_days_whole: float = figure(5.0, "days", 4, 8, MEASURED, "facts M16: at least 5 days")
    panel_advices: int = figure(
        10, "advices a panel", 5, 44, ESTIMATED, "facts M15, M16: 10 and 44"
    )

    # an online platform (facts M23)
    platform_rate: float = figure(
        0.004, "visits a month an fte a unit of skill", 0.001, 0.01, ESTIMATED, "facts M23"
    )
    moderator_answers: float = figure(
        0.3, "share of moderators' hours", 0.1, 0.6, ESTIMATED, "facts M23: the process is 90 %"
    )
    platform_old: float = figure(
        0.5, "factor for residents of 65 and over", 0.2, 0.9, ESTIMATED, "facts M23 risk"
    )

    # speakers (facts P39)
    speaker_image: float = figure(
        1.5, "factor with residents at the image stage", 1, 3, ESTIMATED, "own estimate"
    )
    speaker_fairness: float = figure(0.6, "fairness 0-1", 0.4, 0.8, ESTIMATED, "own estimate")
    speaker_fairness_image: float = figure(
        0.75, "fairness 0-1 at the image stage", 0.5, 0.9, ESTIMATED, "own estimate"
    )
    speaker_outcome: float = figure(0.4, "outcome 0-1", 0.2, 0.6, ESTIMATED, "own estimate")
    speaker_weight: float = figure(0.5, "share of a contact", 0.1, 1, ESTIMATED, "own estimate")

    # a topic with signatures (facts M14)
    topic_chance: float = figure(
        0.3, "chance an issue that somebody goes round with it", 0.1, 0.6, ESTIMATED, "own estimate"
    )
    topic_signatures: float = figure(
        25.0, "signatures (mean)", 10, 60, ESTIMATED, "facts M14: thresholds of 25 to 50 and more"
    )
    topic_weight: float = figure(
        0.1, "share of a contact, for who signed", 0.02, 0.3, ESTIMATED, "own estimate"
    )
    topic_items: float = figure(1.0, "agenda items", 0.5, 3, ESTIMATED, "own estimate")

    # an evaluation with groups (facts M26)
    evaluation_groups: int = figure(6, "groups an evaluation", 3, 12, ESTIMATED, "own estimate")
    evaluation_lesson: float = figure(
        4.0, "hours of training an evaluation", 1, 8, ESTIMATED, "facts M26: half a day"
    )

    # what the council hears, and has attention for (facts P50)
    outreach_lesson: float = figure(
        0.5, "of what residents say, an evening", 0.25, 1, ESTIMATED, "facts 4.12"
    )
    attention_rest: float = figure(
        1.5, "fatigue without any attention left", 1.2, 2, ESTIMATED, "own estimate"
    )
    attention_clerk: float = figure(0.1, "share an fte", 0, 0.2, ESTIMATED, "facts M32")
    silent_months: int = figure(9, "months without a new group", 6, 18, ESTIMATED, "own estimate")
    reversal_counts: int = figure(3, "late answers a reversal", 1, 6, ESTIMATED, "own estimate")
