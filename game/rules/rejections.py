"""The closed list of refusals. Each has a code and the values of its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.rules.state import Values


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
    UNKNOWN_INITIATIVE = "unknown_initiative"
    UNKNOWN_OUTCOME = "unknown_outcome"
    BET_PLACED = "bet_placed"
    GAME_OVER = "game_over"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOT_WRITTEN = "not_written"


@dataclass(frozen=True, slots=True)
class Rejection:
    """A refused command: data, never silence."""

    code: Code
    values: Values = ()
