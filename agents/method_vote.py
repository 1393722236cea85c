"""What a council makes of a *werkwijze* that is put to it (facts 4.12)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from agents.bill import bill_of
from agents.council import Proposal
from agents.institution import GrantDecider, Institution, LeverValue, changed
from agents.parameters import PARAMETERS, Parameters
from agents.survey import seen_by_residents

if TYPE_CHECKING:
    from agents.municipality import Municipality

Changes = Mapping[str, LeverValue]


def method_proposal(
    model: Municipality, who: int, old: Sequence[Changes], new: Sequence[Changes], by: str
) -> Proposal:
    """Return a werkwijze as members see it: by what they know, what it costs and gives away.

    Something new seems a little worse than what one knows, and each further
    block a little more. No party line, except that of the faction that brings it.

    Args:
        model: The municipality.
        who: Stable identity of the proposal.
        old: Changes of each block in force.
        new: Changes of each block of the proposed method.
        by: Faction that brings it.
    """
    p, base, seats, servants = model.parameters, model.base, len(model.members), model.town
    costs = bill_of(base, old, new, seats, servants.civil_servants, p)
    before = bill_of(base, old, old, seats, servants.civil_servants, p)
    fresh = [changes for changes in new if changes not in old]
    gone = [changes for changes in old if changes not in new]
    opens = sum(gives_away(base, changes, p) for changes in fresh)
    opens -= sum(gives_away(base, changes, p) for changes in gone)
    return Proposal(
        who=who,
        advice=0.0,
        merit=seen_by_residents(model) - p.method_habit - p.method_pile * max(0, len(fresh) - 1),
        opens=max(-1.0, min(1.0, opens)),
        hours=costs.council_hours_year + costs.learning_hours - before.council_hours_year,
        discipline=p.method_discipline,
        by=by,
    )


def gives_away(base: Institution, changes: Changes, p: Parameters = PARAMETERS) -> float:
    """Return how much say changes take from the council, as members see it, -1 to 1.

    Residents who decide weigh as much as half of the whole; a frame set
    beforehand gives say back.
    """
    weights = _weights(p)
    total = 0.0
    for name, value in changed(base, changes).items():
        if name == "grant_decider":
            residents = value not in (GrantDecider.STAFF, GrantDecider.COMMITTEE)
            total += p.say_residents_decide if residents else p.say_others_decide
        elif name == "decided_beforehand_share":
            total += p.say_start_note
        elif name in weights:
            total += weights[name] * (float(value) - float(getattr(base, name)))
    return max(-1.0, min(1.0, total))


def _weights(p: Parameters) -> dict[str, float]:
    """Return the say that a unit of each lever gives away."""
    return {
        "delegated_share": p.say_delegated,
        "residents_at_image_stage": p.say_image_stage,
        "resident_slots_month": p.say_slot,
        "outcome_framing_share": p.say_outcome_framing,
        "coalition_discipline": -p.say_free_vote,
        "invited_year": p.say_invited,
        "panel_mandate": p.say_mandate,
        "promised_influence": p.say_promised,
        "mandate_eur": p.say_mandate_eur,
        "deviation_share": p.say_deviation,
        "safety_net": p.say_safety_net,
        "takeover_open": p.say_takeover,
        "tasks_offered": p.say_offered,
        "neighbourhood_split_share": p.say_split,
    }
