"""What comes before the council, and what each verdict does (ODD: *agenda*).

A verdict gives an answer, spends hours or money, or changes a rule. It never
sets an outcome: what people make of the answer is up to them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from agents.council import Proposal, council_passes
from agents.initiatives import Initiative, Stage
from agents.keyed import draw, identity, join
from agents.meeting import invite
from agents.tables import normal_of

if TYPE_CHECKING:
    from agents.municipality import Municipality

AS_ALWAYS = "as_always"
TOP_UP_EUR = 10_000.0

VERDICT_HOURS: dict[str, float] = {
    "mediate": 20.0,
    "neighbourhood_decides": 15.0,
    "explain": 25.0,
    "evaluate": 40.0,
    "answer_in_person": 40.0,
    "members_help": 24.0,
    "share": 12.0,
    "house_visits": 60.0,
    "letter": 10.0,
}
"""Hours of the whole council that a verdict costs beyond the meeting (estimate)."""


@dataclass
class Item:
    """One case for the council.

    Attributes:
        who: Stable identity of the case.
        kind: Kind of case; each kind has its verdicts in `VERDICTS`.
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


def decide(model: Municipality, item: Item, verdict: str) -> str:
    """Carry out a verdict on a case and return the verdict that was meant.

    Args:
        model: The municipality.
        item: The case; its group may have ended meanwhile.
        verdict: A verdict of its kind, or `as_always` for what the model's own
            council decides.

    Raises:
        KeyError: If the verdict does not belong to the kind.
    """
    meant = own_verdict(model, item) if verdict == AS_ALWAYS else verdict
    group = model.group(item.initiative)
    if item.initiative and (group is None or not group.alive):
        return meant
    model.chamber.extra_hours += VERDICT_HOURS.get(meant, 0.0)
    VERDICTS[item.kind][meant](model, item)
    model.counts["council_items"] += 1
    return meant


def own_verdict(model: Municipality, item: Item) -> str:
    """Return what the model's own council would decide."""
    usual = _USUAL.get(item.kind)
    if usual is not None:
        return usual
    group = model.group(item.initiative)
    if item.kind == "misuse":
        return _after_misuse(model, item)
    if group is None:
        return next(iter(VERDICTS[item.kind]))
    if item.kind == "reopen_process" and group.record.settled:
        return "hold"
    yes, no, merit, advice = _BALLOT[item.kind](model, group, item)
    opens = -0.3 if item.kind == "reopen_process" else 0.4
    rules = model.institution
    proposal = Proposal(item.who, advice, merit, opens, 0.0, rules.coalition_discipline)
    return yes if council_passes(model, proposal) else no


_USUAL = {
    "fund_empty": "wait",
    "late_answer": "nothing",
    "puller_leaves": "nothing",
    "same_place": "first_come",
    "silent_neighbourhood": "nothing",
}


def _after_misuse(model: Municipality, item: Item) -> str:
    """Tighten, unless an evaluation has the hours to look at it first (M2.12)."""
    reviewed = min(0.9, 0.4 * model.institution.evaluations_year)
    return "explain" if draw(model.seed, "reviewed", item.who) < reviewed else "tighten"


Ballot = tuple[str, str, float, float]


def _grant_ballot(model: Municipality, group: Initiative, item: Item) -> Ballot:
    quality = 0.25 + 0.7 * group.record.skill + 0.05 * group.record.grants
    tight = item.eur / max(1.0, model.fund.room(item.hood))
    merit = 2.0 * (quality - 0.5) - 0.4 * tight
    return "grant", "refuse", merit, 1.0 if merit > 0 else -1.0


def _objection_ballot(model: Municipality, group: Initiative, item: Item) -> Ballot:
    record = group.record
    people = record.helpers + len(record.core)
    merit = (people - 1.5 * record.objectors) / (people + 1.5 * record.objectors + 1.0)
    return "allow", "refuse", merit, 1.0 if model.yes_if > 0.5 else -0.5


def _reopen_ballot(model: Municipality, group: Initiative, item: Item) -> Ballot:
    record = group.record
    people = record.helpers + len(record.core)
    merit = (1.2 * record.objectors - people) / (people + 1.2 * record.objectors + 1.0)
    return "reopen", "hold", merit + 0.4, 0.0


def _frame_ballot(model: Municipality, group: Initiative, item: Item) -> Ballot:
    quality = 0.25 + 0.7 * group.record.skill
    advice = 1.0 if model.yes_if + model.institution.deviation_share > 0.8 else -1.0
    return "deviate", "refuse", 2.0 * (quality - 0.45), advice


def _building_ballot(model: Municipality, group: Initiative, item: Item) -> Ballot:
    return "temporary", "refuse", 2.0 * (group.health() - 0.45), -0.5


_BALLOT: dict[str, Callable[[Municipality, Initiative, Item], Ballot]] = {
    "grant_above_mandate": _grant_ballot,
    "objection": _objection_ballot,
    "reopen_process": _reopen_ballot,
    "outside_frame": _frame_ballot,
    "wants_building": _building_ballot,
}

_OPENS = {"grant": 0.4, "allow": 0.4, "deviate": 0.6, "hold": 0.5, "neighbourhood_decides": 0.7}
_OPENS |= {"reopen": -0.5, "tighten": -0.6, "refuse": -0.3, "explain": 0.3, "give": 0.5}
"""How much a verdict leaves to society, as members see it, -1 to 1 (estimate)."""


class View(NamedTuple):
    """How a proposed verdict looks from the council: merit, advice, say given away."""

    merit: float
    advice: float
    opens: float


def college_view(model: Municipality, item: Item, verdict: str) -> View:
    """Return how a verdict looks before the vote, whoever proposes it."""
    opens = _OPENS.get(verdict, 0.2)
    group = model.group(item.initiative)
    if item.kind not in _BALLOT or group is None:
        # No file says how good it is; each case has its own look.
        look = normal_of(draw(model.town_seed, "case looks", join(item.who, identity(verdict))))
        return View(0.25 * look, 0.0, opens)
    yes, no, merit, advice = _BALLOT[item.kind](model, group, item)
    if verdict == no:
        return View(-merit, -advice, opens)
    if verdict == yes:
        return View(merit, advice, opens)
    # A way in between is never as good or as bad as either.
    return View(0.05 + 0.3 * abs(merit), 0.3 * advice, opens)


# --- what a verdict does ------------------------------------------------------


def _group(model: Municipality, item: Item) -> Initiative:
    group = model.group(item.initiative)
    if group is None:
        raise KeyError(f"no living group for case {item.kind}")
    return group


def _grant(model: Municipality, item: Item) -> None:
    model.give_answer(_group(model, item), yes=True, eur=item.eur, since=item.month)


def _grant_half(model: Municipality, item: Item) -> None:
    model.give_answer(_group(model, item), yes=True, eur=item.eur / 2, since=item.month)


def _refuse(model: Municipality, item: Item) -> None:
    model.give_answer(_group(model, item), yes=False, eur=item.eur, since=item.month)


def _allow(model: Municipality, item: Item) -> None:
    group = _group(model, item)
    model.give_answer(group, yes=True, eur=0.0, since=item.month)
    model.hear_objectors(group, fairness=0.6, outcome=0.0)
    if not group.record.settled and group.luck("petition") < _petition(model, group):
        model.raise_case(make_item(model, "reopen_process", group))
        group.note("step_objection", objectors=group.record.objectors)


def _petition(model: Municipality, group: Initiative) -> float:
    record, p = group.record, model.parameters
    heat = min(1.0, record.objectors / 6.0) * (p.objection_informed if record.informed else 1.0)
    return p.petition_chance * 2.0 * heat


def _mediate(model: Municipality, item: Item) -> None:
    group = _group(model, item)
    model.hear_objectors(group, fairness=0.8, outcome=0.5)
    group.record.objectors //= 2
    group.record.informed = True
    model.give_answer(group, yes=True, eur=0.0, since=item.month - 1)


def _hold(model: Municipality, item: Item) -> None:
    group = _group(model, item)
    model.hear_objectors(group, fairness=0.7 if group.record.settled else 0.45, outcome=0.0)
    group.record.settled = True


def _reopen(model: Municipality, item: Item) -> None:
    group = _group(model, item)
    rows = model.members_of(group)
    model.treat(rows, model.parameters.reversal_fairness, 0.0, 0.7)
    model.hear_objectors(group, fairness=0.6, outcome=1.0)
    group.record.allowed = False
    group.note("step_refused", weeks=0)
    group.end("objections")
    model.counts["reversals"] += 1


def _neighbourhood_decides(model: Municipality, item: Item) -> None:
    group = _group(model, item)
    wins = group.record.helpers + len(group.record.core) >= group.record.objectors
    model.treat(model.members_of(group), 0.75, 1.0 if wins else 0.0, 0.5)
    model.hear_objectors(group, fairness=0.75, outcome=0.0 if wins else 1.0)
    if wins:
        group.record.settled = True
    else:
        group.end("objections")


def _top_up(model: Municipality, item: Item) -> None:
    model.fund.left += TOP_UP_EUR
    model.overspent += TOP_UP_EUR
    _grant(model, item)


def _wait(model: Municipality, item: Item) -> None:
    model.give_answer(_group(model, item), yes=False, eur=item.eur, since=item.month)


def _share_out(model: Municipality, item: Item) -> None:
    eur = min(item.eur / 2, max(0.0, model.fund.room(item.hood)) + item.eur / 4)
    model.give_answer(_group(model, item), yes=True, eur=eur, since=item.month)


def _tighten(model: Municipality, item: Item) -> None:
    model.ratchet += model.institution.rule_hours_per_incident
    for servant in model.servants:
        servant.blamed(model.parameters)


def _explain(model: Municipality, item: Item) -> None:
    """Keep the rules and account for it; that costs hours and nothing else."""


def _evaluate(model: Municipality, item: Item) -> None:
    model.ratchet = max(0.0, model.ratchet - 1.0)


def _answer_first(model: Municipality, item: Item) -> None:
    spent = model.desk.answer(model, model.desk.hours(model))
    share = spent / (model.institution.desk_fte * model.parameters.fte_hours_month)
    model.desk.lost.append((model.month + 1, min(0.9, share)))
    for file in sorted(model.desk.files, key=lambda f: (f.month, f.initiative))[:3]:
        file.first = True


def _answer_in_person(model: Municipality, item: Item) -> None:
    usual = model.parameters.question_hours
    # Members answer about twenty residents; the desk keeps its hours.
    model.desk.answer(model, 20 * usual)


def _desk_helps(model: Municipality, item: Item) -> None:
    group = _group(model, item)
    model.desk.spend(model, 16.0)
    group.record.density = min(0.95, group.record.density + 0.25)
    model.treat(model.members_of(group), 0.8, 0.7, 0.5)


def _members_help(model: Municipality, item: Item) -> None:
    group = _group(model, item)
    group.record.density = min(0.95, group.record.density + 0.15)
    model.treat(model.members_of(group), 0.85, 0.7, 0.5)


def _first_come(model: Municipality, item: Item) -> None:
    model.give_answer(_group(model, item), yes=True, eur=0.0, since=item.month)
    rival = model.group(item.rival)
    if rival is not None and rival.alive:
        model.give_answer(rival, yes=False, eur=0.0, since=item.month)


def _share(model: Municipality, item: Item) -> None:
    for name in (item.initiative, item.rival):
        group = model.group(name)
        if group is not None and group.alive:
            group.record.objectors += 1
            model.give_answer(group, yes=True, eur=0.0, since=item.month)


def _house_visits(model: Municipality, item: Item) -> None:
    invite(model, item.hood, 120, "house_visit")


def _letter(model: Municipality, item: Item) -> None:
    invite(model, item.hood, 600, "letter")


def _give(model: Municipality, item: Item) -> None:
    group = _group(model, item)
    model.overspent += item.eur
    group.record.formal = True
    group.record.received += item.eur
    model.give_answer(group, yes=True, eur=0.0, since=item.month)


def _temporary(model: Municipality, item: Item) -> None:
    group = _group(model, item)
    model.overspent += item.eur / 5
    group.record.allowed = True
    model.give_answer(group, yes=True, eur=0.0, since=item.month)


def _nothing(model: Municipality, item: Item) -> None:
    """Leave it as it is: what comes of it comes of it."""


Verdict = Callable[["Municipality", Item], None]

VERDICTS: dict[str, dict[str, Verdict]] = {
    "grant_above_mandate": {"grant": _grant, "grant_half": _grant_half, "refuse": _refuse},
    "objection": {"allow": _allow, "mediate": _mediate, "refuse": _refuse},
    "reopen_process": {
        "hold": _hold,
        "reopen": _reopen,
        "neighbourhood_decides": _neighbourhood_decides,
    },
    "outside_frame": {"deviate": _allow, "refuse": _refuse},
    "fund_empty": {"top_up": _top_up, "share_out": _share_out, "wait": _wait},
    "misuse": {"tighten": _tighten, "explain": _explain, "evaluate": _evaluate},
    "late_answer": {
        "answer_first": _answer_first,
        "answer_in_person": _answer_in_person,
        "nothing": _nothing,
    },
    "puller_leaves": {
        "desk_helps": _desk_helps,
        "members_help": _members_help,
        "nothing": _nothing,
    },
    "same_place": {"first_come": _first_come, "share": _share},
    "silent_neighbourhood": {
        "house_visits": _house_visits,
        "letter": _letter,
        "nothing": _nothing,
    },
    "wants_building": {"give": _give, "temporary": _temporary, "refuse": _refuse},
}
"""What each verdict does, by kind of case. `as_always` resolves to one of them."""


def situations(model: Municipality) -> list[Item]:
    """Return cases that nobody needs to take up, from the state of the town now."""
    found = []
    running = [g for g in model.initiatives if g.record.stage == Stage.RUNNING and g.record.lasting]
    fragile = [g for g in running if g.record.density < 0.35 and g.record.helpers >= 2]
    for group in _first(fragile, lambda g: (-g.record.helpers, g.record.identity)):
        found.append(make_item(model, "puller_leaves", group, waits=False))
    strong = [g for g in running if g.mature and not g.record.formal]
    for group in _first(strong, lambda g: (-g.record.helpers, g.record.identity)):
        found.append(make_item(model, "wants_building", group, eur=25_000.0, waits=False))
    if model.desk.unanswered >= 5 or model.desk.waiting_weeks(model.month) > (
        2.0 * model.institution.answer_weeks
    ):
        oldest = min(model.desk.files, key=lambda f: (f.month, f.initiative), default=None)
        group_late = model.group(oldest.initiative) if oldest else None
        hood = group_late.record.hood if group_late else 0
        found.append(make_item(model, "late_answer", group_late, hood=hood, waits=False))
    silent = model.silent_hood()
    if silent is None and not found:
        silent = model.quietest_hood()
    if silent is not None:
        found.append(make_item(model, "silent_neighbourhood", None, hood=silent, waits=False))
    return found


def _first(
    groups: list[Initiative], rank: Callable[[Initiative], tuple[float, int]]
) -> list[Initiative]:
    return sorted(groups, key=rank)[:1]
