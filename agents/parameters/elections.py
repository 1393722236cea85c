"""Elections, the council that comes after, and what residents say when asked."""

from __future__ import annotations

from dataclasses import dataclass

from agents.parameters.figures import ESTIMATED, figure


@dataclass(frozen=True)
class ElectionParameters:
    """Elections, the council that comes after, and what residents say when asked."""

    # elections (facts 5.2, M2.13)
    turnout_base: float = figure(
        0.12, "logit", -0.2, 0.6, ESTIMATED, "facts P15: 51 to 55 % over the country"
    )
    turnout_trust: float = figure(1.6, "logit a unit of trust", 0.5, 3, ESTIMATED, "facts 4.8")
    turnout_skill: float = figure(1.8, "logit a unit", 0.5, 3, ESTIMATED, "facts 4.11")
    turnout_root: float = figure(1.5, "logit a unit", 0, 3, ESTIMATED, "facts P04")
    vote_memory: float = figure(1.4, "log a unit of experience", 0.5, 3, ESTIMATED, "M2.13")
    vote_loyalty: float = figure(
        0.45, "share that votes as before", 0.4, 0.8, ESTIMATED, "facts 1.2"
    )
    vote_swing: float = figure(0.3, "log (sd)", 0, 0.5, ESTIMATED, "facts 1.1: 2018 to 2022")
    member_returns: float = figure(
        0.45, "share of members", 0.3, 0.6, ESTIMATED, "M2.13: 55 % changes"
    )
    vote_trust: float = figure(0.5, "log a unit of trust", 0, 1.5, ESTIMATED, "own estimate")
    vote_known_least: float = figure(
        0.001, "share of votes", 0.0001, 0.01, ESTIMATED, "own estimate"
    )
    vote_shaken: float = figure(0.25, "experience", 0.1, 0.5, ESTIMATED, "own estimate")
    newcomer_hope: float = figure(
        0.4, "share of belief from the own voters", 0, 0.8, ESTIMATED, "M2.13: newcomers"
    )

    # why voters came or went, as it is told
    why_memory: float = figure(0.1, "experience", 0.02, 0.3, ESTIMATED, "own estimate")
    why_months: int = figure(12, "months", 6, 24, ESTIMATED, "own estimate")
    why_trust: float = figure(0.3, "trust", 0.15, 0.4, ESTIMATED, "own estimate")
    why_rare: float = figure(0.005, "share of voters", 0.001, 0.02, ESTIMATED, "own estimate")
    why_more: float = figure(1.1, "times as common as in town", 1, 1.5, ESTIMATED, "own estimate")

    # what the new council keeps
    fate_small_eur: float = figure(1000.0, "EUR a year", 0, 10_000, ESTIMATED, "own estimate")
    fate_settled_months: int = figure(12, "months", 6, 24, ESTIMATED, "own estimate")
    fate_opens: float = figure(0.6, "say given away", 0, 1, ESTIMATED, "own estimate")
    fate_discipline: float = figure(
        0.3, "weight of the party line", 0, 0.8, ESTIMATED, "own estimate"
    )
    fate_brought_up: float = figure(0.6, "chance", 0.3, 0.9, ESTIMATED, "M2.13")
    fate_habit: float = figure(
        0.6, "chance that staff keep what is not written", 0.3, 0.9, ESTIMATED, "M2.13"
    )
    fate_practice: float = figure(0.2, "practice", 0.05, 0.5, ESTIMATED, "own estimate")

    # what residents say when asked (the questions of the published tables)
    survey_trusts: float = figure(
        0.5, "trust that counts as yes", 0.4, 0.6, ESTIMATED, "own estimate"
    )
    survey_satisfied: float = figure(0.05, "experience", 0.02, 0.2, ESTIMATED, "own estimate")
    survey_remembered: float = figure(0.01, "experience", 0, 0.05, ESTIMATED, "own estimate")
    talk_memory: float = figure(0.02, "experience worth telling", 0, 0.1, ESTIMATED, "own estimate")
    talk_sharpness: float = figure(1.5, "factor", 1, 3, ESTIMATED, "own estimate")
