"""The college: what it does with what a council asks of it (DESIGN 3: whose power it is)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agents.keyed import draw, identity, join

if TYPE_CHECKING:
    from agents.municipality import Municipality


def college_answer(model: Municipality, block: str, *, shared: bool) -> str:
    """Return what the college does with a block that is (also) in its power.

    A college whose staff says *ja, mits* already goes along more easily.

    Args:
        model: The municipality.
        block: Identity of the building block.
        shared: Whether it is in the power of council and college both.

    Returns:
        `accepts`, `slow` or `declines`.
    """
    p = model.parameters
    luck = draw(model.seed, "college", join(identity(block), model.month))
    willing = p.college_willing + p.college_yes_if * model.yes_if
    if shared:
        willing += p.college_shared
    if luck < willing:
        return "accepts"
    return "slow" if luck < willing + p.college_slow * (1.0 - willing) else "declines"
