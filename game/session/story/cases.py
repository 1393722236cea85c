"""The dilemma of a round: a case that is on its way to this council, or stands in its town.

What is on its way is seen by letting a copy of the town live the coming months.
The case has a stable identity, so the verdict of the table meets it when it
comes up in the town itself. Which kinds of dilemma a case can be is data: a
kind names its source and the states that must hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from agents.cases import Item
from agents.initiatives import Record
from agents.institution import GrantDecider, Institution
from agents.keyed import draw, identity, join
from agents.municipality import BURN_IN, Municipality
from agents.snapshot import fork
from agents.tables import WEEKS_A_MONTH
from game.content.definitions import Content
from game.content.library import DilemmaContent
from game.rules.state import GameState
from game.rules.views import Dilemma, DilemmaOption, Value
from game.rules.whose import UNDOES, final_offered
from game.session.story.amounts import asked
from game.session.story.naming import initiative_name
from game.session.story.people import (
    civil_servant_of,
    face_of,
    initiative_id,
    neighbour_of,
)
from game.session.story.sources import found_in
from game.session.story.states import (
    STATES,
    Matter,
    desk_trouble,
    ended_in,
    flags_of,
    trouble_in,
)
from game.session.story.ways import acts_of, hours_of, money_for

PULL_BACK_HOURS = {
    "college": 10,
    "servant": 8,
    "committee": 12,
    "residents": 16,
    "vote": 16,
    "drawn": 16,
}
"""Hours it costs to take a case from whose it is: estimates, more the further it was given."""


NOT_AGAIN = 2
"""Rounds in which another source goes first, where there is one."""

AGENDA_TICKETS = 12.0
TICKETS = {
    "waiting_money": 4.0,
    "waiting_room": 4.0,
    "oldest_file": 4.0,
    "questions": 2.0,
    "desk": 2.0,
    "council": 1.5,
    "quiet": 0.5,
}
"""How much sooner a case comes up that waits for this council, or for an answer."""

LEADS = frozenset({"promised", "place_ends", "contested", "declined_lately", "refused_before"})
"""States that come of a decision on a group."""

PASSES = LEADS | {
    *("last_half_year", "year_ends", "missed_lately", "member_left", "staff_short"),
    *("many_questions", "forms_grown"),
}
"""States that hold for a while only: what is told in them goes before what always stands."""

PASSING_TICKETS = 3.0


@dataclass(frozen=True)
class Case:
    """A case with the town as it is when it comes up, and the kind it is told as.

    Attributes:
        item: The case.
        then: The town as it is when it comes up.
        kind: The kind it is told as.
        passes: Whether it can be told for a while only.
        leads: Whether it comes of a decision, by this council or another.
    """

    item: Item
    then: Municipality
    kind: str = ""
    passes: bool = False
    leads: bool = False


@dataclass(frozen=True)
class Told:
    """A dilemma that was told this term."""

    kind: str
    source: str
    initiative: int


def coming_cases(model: Municipality, months: int) -> list[Case]:
    """Return the cases of the coming months, soonest first, then what stands in the town now."""
    ahead = fork(model, collects=False)
    known = {item.who for item in model.raised} - {item.who for item in model.agenda}
    alive = {group.record.identity for group in model.initiatives}
    found = [Case(item, model) for item in model.agenda if item.initiative in alive]
    for _ in range(months):
        seen = len(ahead.raised)
        ahead.step()
        then = None
        for item in ahead.raised[seen:]:
            if item.initiative in alive and item.who not in known:
                then = then or fork(ahead, collects=False)
                found.append(Case(item, then))
    found += [Case(item, model) for item in found_in(model)]
    return [case for case in found if _all_there(case)]


def _all_there(case: Case) -> bool:
    """Return whether the groups that a case is about live when it comes up."""
    groups = (case.item.initiative, case.item.rival)
    return all(case.then.group(one) is not None for one in groups if one)


def as_kinds(cases: Iterable[Case], kinds: Iterable[DilemmaContent]) -> list[Case]:
    """Return every case once for each kind it can be told as: its states hold."""
    by_source: dict[str, list[DilemmaContent]] = {}
    for kind in kinds:
        by_source.setdefault(kind.source, []).append(kind)
    found = []
    for case in cases:
        matter = Matter(case.item, case.then, _about(case))
        for kind in by_source.get(case.item.kind, ()):
            if all(STATES[name](matter) for name in kind.when):
                passes, leads = (not some.isdisjoint(kind.when) for some in (PASSES, LEADS))
                found.append(Case(case.item, case.then, kind.kind, passes, leads))
    return found


def choose(cases: Sequence[Case], told: Sequence[Told], seed: int, round_number: int) -> Case:
    """Choose the case of a round: a kind that was not told lately goes first.

    No kind is told twice while another is possible. What comes of an earlier
    decision of this table is told when it comes. Of the others a
    source that was not heard in the last rounds goes first, then a draw that
    hangs on the town and the kind; what needs an answer, or can be told for a
    while only, has more tickets than what is always there. Each kind has one
    draw, however many cases it has.

    Args:
        cases: What may be told, with its kind, at least one.
        told: The dilemmas told so far, oldest first.
        seed: Seed of the session.
        round_number: Round from 1.
    """
    kinds = [one.kind for one in told]
    lately = {one.source for one in told[-NOT_AGAIN:]}
    groups = {one.initiative for one in told if one.initiative}

    def which(case: Case) -> tuple[bool, float]:
        known = (case.item.initiative in groups) is not case.leads
        return known, draw(seed, "which case", case.item.who, round_number)

    best: dict[str, Case] = {}
    for case in cases:
        best[case.kind] = min((best.get(case.kind, case), case), key=which)

    def rank(case: Case) -> tuple[int, bool, int, bool, bool, float, str]:
        last = kinds[::-1].index(case.kind) if case.kind in kinds else 99
        who = join(identity(case.kind), identity(case.then.town.id))
        tickets = AGENDA_TICKETS if case.item.waits else TICKETS.get(case.item.kind, 1.0)
        tickets *= PASSING_TICKETS if case.passes else 1.0
        luck = draw(seed, "tell", who, round_number) / tickets
        source, group = case.item.kind in lately, case.item.initiative in groups
        returns = case.leads and group
        return (kinds.count(case.kind), not returns, -last, source, group, luck, case.kind)

    return min(best.values(), key=rank)


def fitting_kinds(
    content: Content, state: GameState, rounds: int
) -> Callable[[Sequence[Case]], list[Case]]:
    """Return what keeps, of the cases that can be told, those that the rules allow now.

    Nothing that would undo what cannot be undone; and in the second half of a
    term in which nothing final was offered yet, what offers it goes first.
    """
    undone = UNDOES[state.final[1]] if state.final else frozenset()
    due = not final_offered(state) and 2 * (state.round + 1) > rounds

    def keep(cases: Sequence[Case]) -> list[Case]:
        kinds = content.dilemmas
        allowed = [
            case
            for case in cases
            if not undone & {option.verdict for option in kinds[case.kind].options}
        ]
        final = [case for case in allowed if kinds[case.kind].may_be_final]
        return final if due and final else allowed

    return keep


def dilemma_of(content: Content, case: Case, *, final: bool) -> Dilemma:
    """Return a case as the table meets it.

    Args:
        content: The content of the town.
        case: The case, with its kind.
        final: Whether what cannot be undone may be offered.
    """
    item, town = case.item, case.then
    kind = content.dilemmas[case.kind]
    record = _about(case)
    owner = owner_of(kind.owner, town.institution, item.eur)
    bare = Dilemma(
        id=f"{item.who:016x}",
        kind=case.kind,
        source=kind.source,
        face=face_of(content, town, _face_row(town, item, record, kind)),
        initiative=initiative_id(record.identity) if record else "",
        neighbourhood=town.people.names[item.hood],
        values=tuple(sorted(_values(content, case, record).items())),
        flags=flags_of(Matter(item, town, record)),
        owner=owner,
        rule=rule_of(kind.rule, town, record),
        pull_back_hours=PULL_BACK_HOURS.get(owner, 0),
        options=(),
        adviser=civil_servant_of(content, town, item.initiative or item.who),
        neighbour=neighbour_of(content, town, item.hood, item.initiative or item.who),
    )
    options = tuple(
        _option(bare, option.verdict, town, final=option.final)
        for option in kind.offered(final=final)
    )
    return replace(bare, options=options)


def _option(bare: Dilemma, verdict: str, town: Municipality, *, final: bool) -> DilemmaOption:
    p = town.parameters
    acts = acts_of(bare, verdict, town.month, p, pulled_back=False)
    return DilemmaOption(verdict, round(hours_of(acts, p)), round(money_for(acts, p)), final)


def owner_of(matter: str, rules: Institution, eur: float) -> str:
    """Return whose a decision is by the rules in force, of `OWNERS`."""
    if matter in ("council", "college"):
        return matter
    if rules.grant_decider != GrantDecider.STAFF:
        return str(rules.grant_decider)
    return "servant" if matter == "money" and eur <= rules.mandate_eur else "council"


def rule_of(rule: str, town: Municipality, record: Record | None) -> str:
    """Return the rule in force that is quoted, by the institution as it is practised."""
    rules = town.institution
    settled = record is not None and record.settled
    said = {rule: rule} | {
        "money": str(rules.grant_decider),
        "process": "settled" if settled else "open",
        "frame": "goal" if rules.outcome_framing_share >= 0.5 else "means",
        "answers": "duty" if rules.report_back_duty else "norm",
        "task": "task_open" if rules.takeover_open else "task_closed",
        "help": "net" if rules.safety_net else "no_net",
        "form": "form",
        "visits": "visits" if rules.visits_quarter else "no_visits",
    }
    return said[rule]


def _about(case: Case) -> Record | None:
    group = case.then.group(case.item.initiative)
    return group.record if group else None


def _largest(town: Municipality) -> Record | None:
    """Return the group that got most money this year."""
    paid = town.fund.paid_to
    records = [group.record for group in town.initiatives] + town.gone
    groups = [record for record in records if record.identity in paid]
    return max(groups, key=lambda r: (paid[r.identity], r.identity), default=None)


def _name_of(content: Content, town: Municipality, record: Record | None) -> str:
    if record is None:
        return ""
    return initiative_name(content, town, record)


def _face_row(town: Municipality, item: Item, record: Record | None, kind: DilemmaContent) -> int:
    """Return who stands for the case: the founder, who asked first, or a resident."""
    about = ended_in(town, item.hood) if "ended_here" in kind.when else record
    if about is not None:
        return about.founder
    if item.kind == "questions" and town.desk.questions:
        return int(town.desk.questions[0].rows[0])
    first, end = int(town.people.first[item.hood]), int(town.people.first[item.hood + 1])
    return first + int(draw(town.town_seed, "resident", item.who) * (end - first))


def _values(content: Content, case: Case, record: Record | None) -> dict[str, Value]:
    item, town = case.item, case.then
    rival = town.group(item.rival)
    hood = town.people.names[item.hood]
    matter = Matter(item, town, record)
    oldest = min((batch.month for batch in town.desk.questions), default=town.month)
    waited = town.month - oldest if item.kind == "questions" else matter.waited
    silent = town.month - town.last_request[item.hood]
    since = record.born if record else town.month - silent
    return {
        "initiative": initiative_id(record.identity) if record else "",
        "neighbourhood": hood,
        "rival": _name_of(content, town, rival.record) if rival else "",
        "eur": asked(item.eur),
        "fund_left": max(0, round(town.fund.left + sum(town.fund.split), -2)),
        "weeks": max(1, round(WEEKS_A_MONTH * waited)),
        "months": max(1, town.month - max(since, BURN_IN - 60)),
        "helpers": matter.people,
        "objectors": matter.objectors,
        "unanswered": town.desk.unanswered,
        "queue_weeks": round(town.desk.waiting_weeks(town.month)),
        "percent": round(100 * town.fund.share_of_two_largest()),
        "mandate": round(town.institution.mandate_eur),
        "norm": round(town.institution.answer_weeks),
        "form": round(town.institution.application_hours),
        "incident": desk_trouble(town) if item.kind == "desk" else trouble_in(town, item.hood),
        "ended": _name_of(content, town, ended_in(town, item.hood)),
        "largest": _name_of(content, town, _largest(town)),
    }
