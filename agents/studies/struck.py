"""What has just happened as a term starts: incidents of the town that are let happen at once.

Mood and attitude drift back within the ten years before a term, so a start that
differs must differ at the start itself, by things that the model knows already.
"""

from __future__ import annotations

from collections.abc import Sequence

from agents.incidents import EFFECTS, Happened
from agents.municipality import Municipality

LOCAL = "issue"
"""The one effect that needs a place, and so cannot be let happen without luck."""


def let_happen(model: Municipality, names: Sequence[str]) -> None:
    """Let incidents strike a town in this very month, in the order of their names.

    Args:
        model: The town; it is changed. Without names nothing changes.
        names: Identities of incidents of the town, none of them in one place.

    Raises:
        ValueError: The town knows no such incident, or it has a place of its own.
    """
    known = {one.id: one for one in model.town.incidents}
    for name in sorted(names):
        if name not in known or known[name].effect == LOCAL:
            raise ValueError(f"{name} cannot have just happened")
        struck = EFFECTS[known[name].effect](model, known[name], 0)
        model.happened.append(Happened(model.month, name, -1, struck))
