"""Incidents: what an ordinary town looks like, and what strikes when it is not."""

from __future__ import annotations

from dataclasses import dataclass

from agents.parameters.figures import ESTIMATED, figure


@dataclass(frozen=True)
class IncidentParameters:
    """Incidents: what an ordinary town looks like, and what strikes when it is not."""

    # states of an ordinary town; twice the state, twice as likely
    usual_load: float = figure(1.2, "hours asked over hours there are", 0.8, 2, ESTIMATED, "M2.6")
    usual_grants: float = figure(
        10.0, "groups paid a year a 10,000 residents", 5, 40, ESTIMATED, "M2.4: 7 to 11"
    )
    usual_fund_left: float = figure(0.5, "share of the fund", 0.2, 0.8, ESTIMATED, "facts P21")
    usual_unanswered: float = figure(
        7.0, "residents waiting a 10,000", 2, 20, ESTIMATED, "own estimate"
    )
    usual_running: float = figure(
        38.0, "groups a 10,000 residents", 15, 60, ESTIMATED, "own estimate"
    )
    usual_form: float = figure(10.0, "hours, one added", 3, 20, ESTIMATED, "M2.5")
    usual_austerity: float = figure(3.0, "factor on the share", 2, 6, ESTIMATED, "own estimate")
    fatigue_incident: float = figure(5.0, "factor a unit of fatigue", 2, 10, ESTIMATED, "M2.11")
    heard_incident: float = figure(
        0.2, "factor when no neighbourhood is silent", 0, 0.6, ESTIMATED, "own estimate"
    )
    incident_most: float = figure(
        2.5, "times as likely, at most", 1.5, 5, ESTIMATED, "own estimate"
    )
    incident_pause: int = figure(
        12, "months before it happens again", 6, 36, ESTIMATED, "own estimate"
    )
    staff_leaves_hours: float = figure(
        0.25, "share of desk hours", 0.1, 0.5, ESTIMATED, "own estimate"
    )

    # an item that nobody discussed and that mattered (facts M31 risk)
    delegated_unseen: float = figure(
        0.5, "share of delegated items", 0.2, 0.8, ESTIMATED, "facts M31 risk"
    )
    missed_fairness: float = figure(0.2, "fairness 0-1", 0, 0.5, ESTIMATED, "own estimate")
    missed_issue: float = figure(2.0, "strength of an issue", 0.5, 4, ESTIMATED, "own estimate")
    missed_items: float = figure(2.0, "items a month", 0.5, 5, ESTIMATED, "own estimate")
    missed_months: int = figure(3, "months", 1, 6, ESTIMATED, "own estimate")
