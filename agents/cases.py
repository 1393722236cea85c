"""What comes before the council, and what an answer costs (ODD: *agenda*)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agents.initiatives import Initiative, Stage
from agents.keyed import identity, join
from agents.parameters import Parameters

if TYPE_CHECKING:
    from agents.municipality import Municipality

AS_ALWAYS = "as_always"


@dataclass
class Item:
    """One case for the council.

    Attributes:
        who: Stable identity of the case.
        kind: Kind of case; each kind has its verdicts in `agents.verdicts`.
        initiative: Identity of the group it is about, or 0.
        rival: Identity of the other group, or 0.
        hood: Neighbourhood as a position.
        eur: Money at stake, EUR.
        month: Month it came up, absolute.
        waits: Whether it needs a place on the agenda; else it is a situation
            that passes by when nobody takes it up.
    """

    who: int
    kind: str
    initiative: int
    rival: int
    hood: int
    eur: float
    month: int
    waits: bool


def make_item(
    model: Municipality,
    kind: str,
    group: Initiative | None,
    *,
    hood: int = 0,
    eur: float = 0.0,
    rival: Initiative | None = None,
    waits: bool = True,
) -> Item:
    """Return a case with an identity that hangs on the group and the kind."""
    about = group.record.identity if group else identity(model.people.names[hood])
    return Item(
        who=join(identity(kind), about, 0 if group else model.month),
        kind=kind,
        initiative=group.record.identity if group else 0,
        rival=rival.record.identity if rival else 0,
        hood=group.record.hood if group else hood,
        eur=eur,
        month=model.month,
        waits=waits,
    )


def is_open(model: Municipality, item: Item) -> bool:
    """Return whether a case still asks for a decision: its group, if it has one, lives."""
    group = model.group(item.initiative)
    return not item.initiative or (group is not None and group.alive)


def situations(model: Municipality) -> list[Item]:
    """Return cases that nobody needs to take up, from the state of the town now."""
    found = _of_groups(model)
    late = _late_answer(model)
    if late is not None:
        found.append(late)
    silent = model.silent_hood()
    if silent is None and not found:
        silent = model.quietest_hood()
    if silent is not None:
        found.append(make_item(model, "silent_neighbourhood", None, hood=silent, waits=False))
    return found


def _of_groups(model: Municipality) -> list[Item]:
    """Return the group that hangs on its puller, and the one that outgrows its room."""
    p, found = model.parameters, []
    running = [g for g in model.initiatives if g.record.stage == Stage.RUNNING and g.record.lasting]
    fragile = [
        g
        for g in running
        if g.record.density < p.fragile_density and g.record.helpers >= p.fragile_helpers
    ]
    for group in _first(fragile, lambda g: (-g.record.helpers, g.record.identity)):
        found.append(make_item(model, "puller_leaves", group, waits=False))
    strong = [g for g in running if g.mature and not g.record.formal and not g.has_place]
    for group in _first(strong, lambda g: (-g.record.helpers, g.record.identity)):
        found.append(make_item(model, "wants_building", group, eur=p.building_eur, waits=False))
    return found


def _late_answer(model: Municipality) -> Item | None:
    p, desk = model.parameters, model.desk
    too_long = p.late_norms * model.institution.answer_weeks
    if desk.unanswered < p.late_questions and desk.waiting_weeks(model.month) <= too_long:
        return None
    oldest = min(desk.files, key=lambda f: (f.month, f.initiative), default=None)
    group = model.group(oldest.initiative) if oldest else None
    hood = group.record.hood if group else 0
    return make_item(model, "late_answer", group, hood=hood, waits=False)


def _first(
    groups: list[Initiative], rank: Callable[[Initiative], tuple[float, int]]
) -> list[Initiative]:
    return sorted(groups, key=rank)[:1]


def council_hours_of(verdict: str, p: Parameters) -> float:
    """Return the hours of the whole council that a verdict costs beyond the meeting."""
    hours = {
        "mediate": p.hours_mediate,
        "neighbourhood_decides": p.hours_vote_nearby,
        "explain": p.hours_explain,
        "evaluate": p.hours_evaluation,
        "answer_in_person": p.hours_answer_in_person,
        "members_help": p.hours_members_help,
        "share": p.hours_share,
        "house_visits": p.hours_house_visits,
        "letter": p.hours_letter,
    }
    return hours.get(verdict, 0.0)


def money_of(verdict: str, p: Parameters) -> float:
    """Return the money that a verdict adds to the fund, EUR."""
    return p.top_up_eur if verdict == "top_up" else 0.0
