"""Items that nobody looked into, and what comes of them (ODD: *what nobody discussed*)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from agents.keyed import draw, draws

if TYPE_CHECKING:
    from agents.municipality import Municipality


def something_was_missed(model: Municipality) -> None:
    """Let an item that nobody discussed turn out to matter to a neighbourhood."""
    p, chance = model.parameters, model.parameters.missed_chance * _unseen(model)
    if model.in_recess or draw(model.seed, "missed", 0, model.month) >= chance:
        return
    hood = int(draw(model.seed, "missed where", 0, model.month) * len(model.people.names))
    low, high = int(model.people.first[hood]), int(model.people.first[hood + 1])
    luck = draws(model.seed, "missed whom", model.people.who[low:high], model.month)
    struck = np.flatnonzero(luck < np.float32(p.missed_reach)) + low
    model.treat(struck, p.missed_fairness, 0.0, None)
    model.issues[hood] += np.float32(p.missed_issue)
    model.chamber.extra_items.append((model.month + p.missed_months, p.missed_items))
    model.missed.append(model.month)
    model.counts["missed"] += 1


def _unseen(model: Municipality) -> float:
    """Return how many items a month nobody of the council looked into."""
    p, rules = model.parameters, model.institution
    kept = rules.agenda_items_month * (1.0 - rules.delegated_share)
    unseen = kept * p.routine_item_share * rules.routine_unheard_share
    unseen += p.delegated_unseen * rules.agenda_items_month * rules.delegated_share
    # Who prepares less does not read all items.
    unread = model.chamber.dropped.preparation / 12.0 / len(model.members)
    unseen += unread / p.hours_per_item
    # Rapporteurs and a larger clerk's office look into what the others leave.
    looked = p.rapporteur_unseen * rules.rapporteurs * p.hours_rapporteur / p.hours_per_item
    looked += p.clerk_unseen * max(0.0, rules.clerk_fte - model.base.clerk_fte)
    return max(0.0, unseen - looked)
