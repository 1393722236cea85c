"""The council and how it meets society: P14, P28, P36 to P50 and the null of Norway."""

from __future__ import annotations

import numpy as np

from agents import meeting
from agents.institution import Invitation
from agents.municipality import BURN_IN, Municipality
from agents.studies.branches import Levers, branch, live
from agents.survey import ask

SHOCK_MONTHS = 18
RIGHT_YEARS = 4
"""Years that the right to challenge existed when it was counted, around 2018."""


def of_members(model: Municipality) -> dict[str, float]:
    """Read hours of members now (P45), and the share for representing people."""
    whole = sum(sum(member.spent.values()) for member in model.members)
    residents = sum(
        member.spent["contacts"] + member.spent.get("outreach", 0.0) for member in model.members
    )
    return {"P45": whole / len(model.members), "P45.representing": residents / whole}


def left_early(model: Municipality) -> float:
    """Return the share of seats whose member left since the start of the term (P46)."""
    return sum(month >= BURN_IN for month, _ in model.chamber.left) / len(model.members)


def invitations(model: Municipality) -> dict[str, float]:
    """Invite everybody, in two ways, and read who says yes (P36, P37); nothing changes."""
    everybody = np.arange(model.people.grown)
    ways = {"P36": Invitation.HOUSE_VISIT, "P37": Invitation.LETTER}
    return {
        name: len(meeting.accept_chance(model, everybody, way)) / len(everybody)
        for name, way in ways.items()
    }


def first_evening(model: Municipality) -> float:
    """Return residents at a first evening, the mean over the neighbourhoods (P40)."""
    twin = branch(model)
    hoods = range(len(twin.people.names))
    came = [meeting.visit(twin, hood, twin.institution.promised_influence) for hood in hoods]
    return sum(came) / len(came)


def after_a_shock(model: Municipality) -> float:
    """Return the largest fall of the share that trusts in 18 months after a shock (P14).

    The shock is the heaviest one to the mood that the incidents of the town know.
    """
    sizes = [one.size for one in model.town.incidents if one.effect == "mood"]
    twin = branch(model)
    before = float(ask(twin).trusts.mean())
    lowest = [before]
    twin.shock = min(sizes, default=0.0)
    live(twin, SHOCK_MONTHS, lambda town: lowest.append(float(ask(town).trusts.mean())))
    return before - min(lowest)


def challenges(model: Municipality, rules: Levers) -> float:
    """Return tasks taken over in the years that the right to challenge exists (P28)."""
    twin = live(branch(model, rules), 12 * RIGHT_YEARS)
    return float(twin.total["takeovers"] - model.total["takeovers"])


def rules_alone(model: Municipality, usual: Municipality, rules: Levers) -> float:
    """Return the change of taking part after rules alone became participatory (N1).

    Args:
        model: The town before; not changed.
        usual: The same town later, as always.
        rules: The rules.
    """
    twin = live(branch(model, rules), usual.month - model.month)
    return float(ask(twin).active.mean() - ask(usual).active.mean())


def good_experience(model: Municipality, usual: Municipality, rules: Levers) -> float:
    """Return the change of members' belief by visits that were answered (P50).

    Args:
        model: The town before; not changed.
        usual: The same town later, as always.
        rules: Visits, and a duty to answer.
    """
    twin = live(branch(model, rules), usual.month - model.month)
    without = {member.who: member.belief for member in usual.members}
    changes = [m.belief - without[m.who] for m in twin.members if m.who in without]
    return sum(changes) / max(1, len(changes))
