"""The closed list of refusals. Each has a code and the values of its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.rules.views import Value, Values


class Code(StrEnum):
    """Why a command is refused."""

    STALE = "stale"
    NATURE_IS_DUE = "nature_is_due"
    NOT_YOUR_SEAT = "not_your_seat"
    NOT_DUE = "not_due"
    WRONG_BEAT = "wrong_beat"
    RANKING_INCOMPLETE = "ranking_incomplete"
    UNKNOWN_WAY = "unknown_way"
    UNKNOWN_NEIGHBOURHOOD = "unknown_neighbourhood"
    LOOKED_ALREADY = "looked_already"
    HOURS_SHORT = "hours_short"
    MONEY_SHORT = "money_short"
    UNKNOWN_VERDICT = "unknown_verdict"
    VERDICT_MISSING = "verdict_missing"
    NOT_OURS = "not_ours"
    OURS_ALREADY = "ours_already"
    FINAL_OFFERED = "final_offered"
    UNDOES_FINAL = "undoes_final"
    UNKNOWN_BLOCK = "unknown_block"
    BLOCK_PRESENT = "block_present"
    BLOCK_ABSENT = "block_absent"
    BLOCK_REQUIRES = "block_requires"
    BLOCK_EXCLUDES = "block_excludes"
    TOO_MANY_NEW = "too_many_new"
    METHOD_FIXED = "method_fixed"
    UNKNOWN_CHOICE = "unknown_choice"
    UNKNOWN_OPTION = "unknown_option"
    DROP_OUT_OF_RANGE = "drop_out_of_range"
    UNKNOWN_SUBJECT = "unknown_subject"
    NOTHING_TO_VOTE = "nothing_to_vote"
    VOTED_ALREADY = "voted_already"
    VOTE_FIRST = "vote_first"
    UNKNOWN_VOTE = "unknown_vote"
    SOUNDED_ALREADY = "sounded_already"
    UNKNOWN_FACTION = "unknown_faction"
    TALKED_ALREADY = "talked_already"
    NOT_IN_COALITION = "not_in_coalition"
    DISCIPLINE_USED = "discipline_used"
    AMENDED_ALREADY = "amended_already"
    NOT_SMALLER = "not_smaller"
    PROMISED_ALREADY = "promised_already"
    NOT_WAITING = "not_waiting"
    NOT_WISHED = "not_wished"
    NO_LATER_ROUND = "no_later_round"
    UNKNOWN_TERM = "unknown_term"
    UNKNOWN_INITIATIVE = "unknown_initiative"
    UNKNOWN_OUTCOME = "unknown_outcome"
    BET_PLACED = "bet_placed"
    UNKNOWN_ASSUMPTION = "unknown_assumption"
    ASSUMPTION_OUT_OF_RANGE = "assumption_out_of_range"
    GAME_OVER = "game_over"
    NOTHING_TO_UNDO = "nothing_to_undo"
    FINAL_TAKEN = "final_taken"
    NOT_WRITTEN = "not_written"


CODE_VALUES: dict[Code, tuple[str, ...]] = {
    Code.STALE: (),
    Code.NATURE_IS_DUE: (),
    Code.NOT_YOUR_SEAT: (),
    Code.NOT_DUE: (),
    Code.WRONG_BEAT: (),
    Code.RANKING_INCOMPLETE: (),
    Code.UNKNOWN_WAY: ("way",),
    Code.UNKNOWN_NEIGHBOURHOOD: ("neighbourhood",),
    Code.LOOKED_ALREADY: ("way",),
    Code.HOURS_SHORT: ("short",),
    Code.MONEY_SHORT: ("short_eur",),
    Code.UNKNOWN_VERDICT: ("verdict",),
    Code.VERDICT_MISSING: (),
    Code.NOT_OURS: ("hours",),
    Code.OURS_ALREADY: (),
    Code.FINAL_OFFERED: (),
    Code.UNDOES_FINAL: (),
    Code.UNKNOWN_BLOCK: ("block",),
    Code.BLOCK_PRESENT: ("block",),
    Code.BLOCK_ABSENT: ("block",),
    Code.BLOCK_REQUIRES: ("block", "other"),
    Code.BLOCK_EXCLUDES: ("block", "other"),
    Code.TOO_MANY_NEW: ("limit",),
    Code.METHOD_FIXED: ("round",),
    Code.UNKNOWN_CHOICE: ("block", "choice"),
    Code.UNKNOWN_OPTION: ("block", "choice", "option"),
    Code.DROP_OUT_OF_RANGE: ("limit", "work"),
    Code.UNKNOWN_SUBJECT: ("subject",),
    Code.NOTHING_TO_VOTE: ("subject",),
    Code.VOTED_ALREADY: ("subject",),
    Code.VOTE_FIRST: ("subject",),
    Code.UNKNOWN_VOTE: ("vote",),
    Code.SOUNDED_ALREADY: (),
    Code.UNKNOWN_FACTION: (),
    Code.TALKED_ALREADY: ("faction",),
    Code.NOT_IN_COALITION: (),
    Code.DISCIPLINE_USED: (),
    Code.AMENDED_ALREADY: (),
    Code.NOT_SMALLER: (),
    Code.PROMISED_ALREADY: (),
    Code.NOT_WAITING: (),
    Code.NOT_WISHED: (),
    Code.NO_LATER_ROUND: (),
    Code.UNKNOWN_TERM: ("most",),
    Code.UNKNOWN_INITIATIVE: ("initiative",),
    Code.UNKNOWN_OUTCOME: ("outcome",),
    Code.BET_PLACED: (),
    Code.UNKNOWN_ASSUMPTION: ("assumption",),
    Code.ASSUMPTION_OUT_OF_RANGE: ("assumption", "high", "low"),
    Code.GAME_OVER: (),
    Code.NOTHING_TO_UNDO: (),
    Code.FINAL_TAKEN: (),
    Code.NOT_WRITTEN: (),
}
"""The values each code carries.

`short` is the shortfall in hours of the whole council in this round, `short_eur`
that in EUR a year, both whole numbers. In `BLOCK_REQUIRES` the
`block` needs the `other`; `block` and `other` are both block identities.
`round` is the next round in which the werkwijze may change, 0 for never.
`subject` is `dilemma` or `method`. `NOT_WRITTEN` goes with a problem of the
table that says why.
"""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A refused command: data, never silence."""

    code: Code
    values: Values = ()


def refuse(code: Code, **values: Value) -> Rejection:
    """Return a rejection with its values sorted by name."""
    return Rejection(code, tuple(sorted(values.items())))
