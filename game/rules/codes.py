"""The closed list of codes that nature speaks in, with the values each carries.

A code never holds display text; `game.texts` has one or more sentences for
each. Values named `initiative`, `neighbourhood`, `seat`, `faction`, `block`,
`incident` hold identities; the sentence shows the name.
"""

from __future__ import annotations

BULLETIN: dict[str, tuple[str, ...]] = {
    "initiative_started": ("initiative", "neighbourhood", "helpers"),
    "initiative_waiting": ("initiative", "weeks"),
    "initiative_flourishes": ("initiative", "reach"),
    "initiative_ended_well": ("initiative", "months"),
    "initiative_died": ("initiative", "months", "reason"),
    "plan_dropped": ("initiative", "months", "reason"),
    "grant_paid": ("initiative", "eur"),
    "objection": ("initiative", "objectors"),
    "reversal": ("initiative", "neighbourhood"),
    "promise_kept": ("initiative",),
    "promise_late": ("initiative", "weeks"),
    "promise_broken": ("initiative", "weeks"),
    "pledge_kept": ("faction", "block"),
    "pledge_late": ("faction", "block"),
    "pledge_broken": ("faction", "block"),
    "questions_unanswered": ("count", "weeks"),
    "queue_long": ("weeks", "files"),
    "queue_short": ("weeks",),
    "fund_nearly_empty": ("eur",),
    "fund_hardly_used": ("percent",),
    "fund_concentrated": ("percent",),
    "neighbourhood_silent": ("neighbourhood", "months"),
    "member_left": ("member", "successor"),
    "members_tired": ("hours",),
    "agenda_full": ("count",),
    "incident": ("incident",),
    "back_going": ("name", "initiative", "helpers"),
    "back_grown": ("name", "initiative", "reach"),
    "back_granted": ("name", "initiative", "months"),
    "back_waiting": ("name", "initiative", "weeks"),
    "back_refused": ("name", "initiative"),
    "back_succeeded": ("name", "initiative"),
    "back_done": ("name", "initiative"),
    "back_gave_up": ("name", "initiative", "reason"),
    "back_let_go": ("name", "initiative", "reason"),
    "back_joined": ("name", "initiative", "joined"),
    "back_moved_on": ("name", "initiative", "joined"),
    "absent_can": ("name", "neighbourhood"),
    "absent_like": ("name", "neighbourhood"),
    "absent_enabled": ("name", "neighbourhood", "hours"),
    "absent_asked": ("name", "neighbourhood"),
    "absent_responded": ("name", "neighbourhood"),
    "absent_came": ("name", "neighbourhood"),
    "visit_made": ("neighbourhood", "people"),
    "speakers": ("count",),
    "block_landing": ("block", "percent"),
    "block_in_practice": ("block",),
    "calm": ("neighbourhood",),
    "place_sold": ("initiative", "neighbourhood"),
    "place_sold_ended": ("initiative", "neighbourhood", "reason"),
    "task_given": ("initiative", "helpers"),
    "task_given_ended": ("initiative", "reason"),
    "money_fixed": ("initiative", "eur"),
    "money_fixed_ended": ("initiative", "eur", "reason"),
    "fund_closed": ("count",),
}
"""Items of the bulletin and of the front page.

`back_...` is someone the table met before, `absent_...` the citizen who never
comes, with what CLEAR says is weakest: can, like, enabled, asked, responded.
The last seven are the decision that is not taken back, with what came of it.
"""

MANNERS = ("exact", "short", "warm", "wry")
"""Ways of speaking; a person has one for good."""

DEADLINES: dict[str, tuple[str, ...]] = {
    "deadline_kadernota": ("months",),
    "deadline_begroting": ("months",),
    "deadline_summer": ("months",),
    "deadline_election": ("months",),
}
"""The one deadline of a bulletin."""

FINDINGS: dict[str, tuple[str, ...]] = {
    "found_visit": ("neighbourhood", "people", "waiting", "ideas"),
    "found_visit_quiet": ("neighbourhood", "people"),
    "found_visit_waiting": ("neighbourhood", "people", "initiative", "weeks"),
    "found_visit_plan": ("neighbourhood", "people", "initiative"),
    "found_hearing": ("initiative", "people", "weeks"),
    "found_hearing_living": ("initiative", "people"),
    "found_hearing_ended": ("initiative", "months", "reason"),
    "found_issue": ("neighbourhood", "people", "issue"),
    "found_issue_late": ("neighbourhood", "people", "issue", "unanswered"),
    "found_issue_plans": ("neighbourhood", "people", "issue", "ideas"),
    "found_audit": ("files", "weeks", "percent"),
    "found_audit_empty": ("percent",),
    "found_poll": ("sample",),
}
"""What a look finds. A poll only says that it is on its way.

`issue` is the incident that a hearing was about, or empty for what plays there.
"""

MEASURES: dict[str, str] = {
    "trust": "percent",
    "active_low": "percent",
    "active_high": "percent",
    "in_time": "percent",
    "weeks_waited": "weeks",
    "hours_week": "hours_week",
}
"""Figures that are measured for the council, with their units."""

STEPS: dict[str, tuple[str, ...]] = {
    "step_idea": ("initiative", "neighbourhood"),
    "step_group": ("initiative", "members"),
    "step_asked": ("initiative", "eur", "need"),
    "step_objection": ("initiative", "objectors"),
    "step_spoken_against": ("initiative", "objectors"),
    "step_to_council": ("initiative",),
    "step_granted": ("initiative", "eur", "weeks"),
    "step_refused": ("initiative", "weeks"),
    "step_going": ("initiative", "helpers"),
    "step_puller_left": ("initiative",),
    "step_mature": ("initiative", "months", "reach"),
    "step_ended": ("initiative", "reason"),
}
"""Dated steps in the life of an initiative. `need` is one of `NEEDS`."""

NEEDS = ("money", "permit", "space", "help", "decision")
"""What a group asks the municipality for."""

PROMISE_OUTCOMES = ("kept", "late", "broken", "lapsed")
"""What comes of a promise.

To a group it lapses when the group stops before its day, to a faction when
nobody of it came along.
"""

END_REASONS = (
    "done",
    "too_few_helpers",
    "no_answer",
    "refused",
    "no_money",
    "objections",
    "puller_left",
    "tired",
    "faded",
)
"""Why an initiative ended. `done` is a good end."""

VOTE_REASONS = (
    "own_proposal",
    "own_against",
    "party_line_for",
    "party_line_against",
    "coalition_for",
    "coalition_against",
    "believes",
    "doubts",
    "keeps_hold",
    "gives_room",
    "costs_hours",
    "fears_loss_of_say",
    "merit",
    "no_merit",
    "promised",
)
"""Why a seat votes as it does; also the stemverklaring of a faction."""

ELECTION_REASONS = (
    "was_answered",
    "was_left_waiting",
    "saw_it_live",
    "saw_it_die",
    "felt_overlooked",
    "was_met",
    "reads_retreat",
    "wants_change",
    "no_news",
)
"""Why voters moved to or from a faction, in citizens' words."""

VOTERS: dict[str, tuple[str, ...]] = {
    "voter_got_yes": ("initiative", "weeks"),
    "voter_got_no": ("initiative", "weeks"),
    "voter_knows_yes": ("initiative",),
    "voter_group_waits": ("initiative", "weeks"),
    "voter_answered_late": ("initiative", "weeks"),
    "voter_question_waits": ("neighbourhood", "weeks"),
    "voter_group_ended": ("initiative", "reason"),
    "voter_street_lost": ("initiative", "neighbourhood", "reason"),
    "voter_takes_part": ("initiative",),
    "voter_knows_people": ("initiative", "neighbourhood"),
    "voter_street_gained": ("initiative", "neighbourhood"),
    "voter_read": ("incident",),
    "voter_not_visited": ("neighbourhood",),
}
"""What one voter lived through, behind a reason of `ELECTION_REASONS`."""

FATE_REASONS = (
    "kept",
    "not_landed",
    "not_written",
    "not_funded",
    "not_liked",
    "voted_out",
    "nobody_asked",
)
"""Why a building block survived the new council, or not."""

SOURCES: dict[str, tuple[str, ...]] = {
    # put on the agenda by the society
    "grant_above_mandate": ("grant", "grant_half", "grant_and_help", "overrule", "refuse"),
    "objection": ("allow", "mediate", "visit_first", "refuse"),
    "reopen_process": ("hold", "reopen", "neighbourhood_decides"),
    "outside_frame": ("deviate", "change_rule", "refuse"),
    "fund_empty": ("top_up", "share_out", "wait", "close_fund"),
    "misuse": ("tighten", "explain", "evaluate"),
    "same_place": ("first_come", "share"),
    # found in the town
    "waiting_money": ("promise", "grant_now", "grant_half_now", "refuse_now", "desk_helps"),
    "waiting_room": ("promise", "allow_now", "refuse_now"),
    "oldest_file": ("answer_first", "answer_in_person"),
    "group": (
        "desk_helps",
        "members_help",
        "give",
        "temporary",
        "sell",
        "hand_over",
        "try_out",
        "grant_unasked",
        "commit",
        "hold",
        "reopen",
        "neighbourhood_decides",
        "visit",
    ),
    "neighbourhood": ("house_visits", "letter", "visit", "reserve_here"),
    "quiet": ("house_visits", "letter", "visit"),
    "questions": ("answer_first", "answer_in_person", "extra_hands"),
    "desk": ("answer_first", "answer_in_person", "extra_hands", "evaluate"),
    "fund": ("fill_fund", "reserve", "give_back", "close_fund", "letter"),
    "council": ("extra_staff", "hand_to_college", "visit", "explain"),
}
"""Where a dilemma comes from, with the verdicts a kind may choose from.

A kind of dilemma is a file: its source, the states that must hold, and its
texts. `as_always` is always its last way out.
"""

OWNERS = ("council", "college", "servant", "committee", "residents", "vote", "drawn")
"""Whose a decision is by the rules in force."""

MATTERS = ("council", "college", "money", "fund")
"""What a kind says of whose it is: fixed, or as the rules for money have it.

`money` is the civil servant's as far as the mandate goes, else the council's,
unless others decide on the fund; `fund` is the council's unless others do.
"""

RULES = (
    "money",
    "process",
    "frame",
    "answers",
    "place",
    "building",
    "budget",
    "above",
    "signatures",
    "task",
    "help",
    "form",
    "visits",
)
"""The rules in force that a kind may quote."""

DILEMMA_VALUES = (
    "initiative",
    "neighbourhood",
    "rival",
    "eur",
    "fund_left",
    "weeks",
    "months",
    "helpers",
    "objectors",
    "unanswered",
    "queue_weeks",
    "percent",
    "mandate",
    "norm",
    "form",
    "incident",
    "ended",
    "largest",
)
"""Values every dilemma carries (0 or empty where they say nothing)."""

FLAGS = (
    "desk_busy",
    "desk_free",
    "fund_low",
    "fund_ample",
    "many_objectors",
    "few_objectors",
    "many_helpers",
    "few_helpers",
    "waited_long",
    "asked_before",
    "settled_beforehand",
    "nothing_settled",
    "weak_neighbourhood",
    "strong_neighbourhood",
    "village",
    "members_tired",
    "incident_before",
    "austerity_remembered",
    "near_election",
    "hangs_on_one",
    "newcomers",
    "got_before",
    "refused_before",
    "running",
    "mature",
    "formal",
    "informal",
    "without_place",
    "place_ends",
    "withering",
    "puller_left",
    "own_task",
    "no_task",
    "promised",
    "late",
    "within_mandate",
    "never_granted",
    "silent",
    "ended_here",
    "trouble_here",
    "year_runs",
    "year_ends",
    "fund_to_few",
    "staff_decides",
    "others_decide",
    "staff_short",
    "many_questions",
    "forms_grown",
    "agenda_long",
    "member_left",
    "missed_lately",
    "last_half_year",
    "on_their_own",
    "never_asked",
    "contested",
    "no_grant_yet",
    "stuck_before",
    "declined_lately",
    "asking",
)
"""What may be true of a town or case; flags choose the arguments of a dilemma."""
