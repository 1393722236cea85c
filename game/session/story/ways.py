"""Ways out of a dilemma: what each verdict makes the council do, and what it asks.

A verdict on a case of the society's own agenda meets it when it comes up; all
else is done at once. `SOURCES` of `game.rules.codes` lists which verdicts a
source knows; this table says what they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from agents.acts import CouncilAct, GiveVerdict, MakePromise, SpendHours, VisitNeighbourhood
from agents.cases import council_hours_of, money_of
from agents.municipality import BURN_IN
from agents.parameters import Parameters
from game.rules.views import Dilemma
from game.session.story import TERM
from game.session.story import deeds as d
from game.session.story.people import identity_of

PROMISED_MONTHS = 2
HANDS_SHARE = 0.5
HANDS_MONTHS = 6
LIGHTER_ITEMS = 2.0
LIGHTER_MONTHS = 6
CLERK_FTE = 0.3
BACK_EUR = 10_000.0
APART_SHARE = 0.5
VISITORS = 4
"""Members on a visit that a verdict asks for."""


@dataclass(frozen=True)
class About:
    """What a verdict is about.

    Attributes:
        case: Identity of the case.
        initiative: Identity of the group, or 0.
        neighbourhood: Where it plays.
        eur: Money at stake, EUR.
        month: Month now, absolute.
        owner: Whose the decision is.
        p: Parameters of the society.
    """

    case: int
    initiative: int
    neighbourhood: str
    eur: float
    month: int
    owner: str
    p: Parameters


Deed = Callable[[About], CouncilAct]


class Way(NamedTuple):
    """A way out.

    Attributes:
        kind: Kind of case of the society that it looks like to members.
        verdict: Verdict of that kind that it looks like.
        deeds: What the council does.
    """

    kind: str
    verdict: str
    deeds: tuple[Deed, ...]


def about(dilemma: Dilemma, month: int, p: Parameters) -> About:
    """Return what the verdict on a dilemma is about."""
    eur = dict(dilemma.values).get("eur", 0)
    return About(
        case=identity_of(dilemma.id),
        initiative=identity_of(dilemma.initiative) if dilemma.initiative else 0,
        neighbourhood=dilemma.neighbourhood,
        eur=float(eur),
        month=month,
        owner=dilemma.owner,
        p=p,
    )


def acts_of(
    dilemma: Dilemma, verdict: str, month: int, p: Parameters, *, pulled_back: bool
) -> list[CouncilAct]:
    """Return what the council does on a verdict, and on having taken the case back.

    Args:
        dilemma: The dilemma as the table met it.
        verdict: The verdict that stands; `as_always` does nothing of its own.
        month: Month now, absolute.
        p: Parameters of the society.
        pulled_back: Whether the case was taken from whose it was.
    """
    acts: list[CouncilAct] = []
    if pulled_back:
        acts += [SpendHours(float(dilemma.pull_back_hours)), d.PassBy(dilemma.owner)]
    way = WAYS[dilemma.source].get(verdict)
    if way is not None:
        known = about(dilemma, month, p)
        acts += [deed(known) for deed in way.deeds]
    return acts


def hours_of(acts: Iterable[CouncilAct], p: Parameters) -> float:
    """Return the hours of the whole council that acts ask."""
    hours = 0.0
    for act in acts:
        if isinstance(act, GiveVerdict | d.Settle):
            hours += council_hours_of(act.verdict, p)
        elif isinstance(act, VisitNeighbourhood | SpendHours):
            hours += act.hours
    return hours


def money_for(acts: Iterable[CouncilAct], p: Parameters) -> float:
    """Return the money from the budget that acts ask, EUR."""
    eur = 0.0
    for act in acts:
        if isinstance(act, GiveVerdict | d.Settle):
            eur += money_of(act.verdict, p) + _for_place(act, p)
        elif isinstance(act, d.ExtraHands | d.LessAgenda):
            eur += act.eur
        elif isinstance(act, d.FillFund):
            eur += max(0.0, act.eur)
    return eur


def _for_place(act: GiveVerdict | d.Settle, p: Parameters) -> float:
    part = {"give": 1.0, "temporary": p.temporary_part}.get(act.verdict, 0.0)
    return part * p.building_eur


# --- what a verdict may do ------------------------------------------------------


def _agenda(verdict: str) -> Deed:
    return lambda a: GiveVerdict(a.case, verdict)


def _settle(kind: str, verdict: str) -> Deed:
    return lambda a: d.Settle(a.case, kind, verdict, a.initiative, a.neighbourhood, a.eur)


def _answer(files: str, part: float = 1.0, *, yes: bool = True) -> Deed:
    return lambda a: d.AnswerNow(a.initiative, yes, part * a.eur, files)


def _lend(verdict: str) -> Deed:
    return lambda a: d.Settle(
        a.case, "wants_building", verdict, a.initiative, a.neighbourhood, a.p.building_eur
    )


def _visit(a: About) -> CouncilAct:
    return VisitNeighbourhood(a.neighbourhood, VISITORS * a.p.hours_per_visit)


def _promise(a: About) -> CouncilAct:
    return MakePromise(a.initiative, a.month + PROMISED_MONTHS)


def _extra_hands(a: About) -> CouncilAct:
    eur = HANDS_SHARE * a.p.eur_per_fte * HANDS_MONTHS / 12
    return d.ExtraHands(HANDS_SHARE, HANDS_MONTHS, eur)


def _clerk(a: About) -> CouncilAct:
    eur = CLERK_FTE * a.p.eur_per_fte * LIGHTER_MONTHS / 12
    return d.LessAgenda(LIGHTER_ITEMS, LIGHTER_MONTHS, eur=eur)


def _to_college(a: About) -> CouncilAct:
    return d.LessAgenda(LIGHTER_ITEMS, LIGHTER_MONTHS, desk_hours=a.p.desk_help_hours)


def _own(kind: str, *verdicts: str) -> dict[str, Way]:
    """Return verdicts of the society's own on a case of its agenda."""
    return {verdict: Way(kind, verdict, (_agenda(verdict),)) for verdict in verdicts}


def _with(kind: str, verdict: str, *deeds: Deed) -> Way:
    """Return a verdict of the society's own with something beside it."""
    return Way(kind, verdict, (_agenda(verdict), *deeds))


def _at_once(kind: str, *verdicts: str) -> dict[str, Way]:
    """Return verdicts of the society's own on what nobody put on the agenda."""
    return {verdict: Way(kind, verdict, (_settle(kind, verdict),)) for verdict in verdicts}


_HELP = _at_once("puller_leaves", "desk_helps", "members_help")
_ANSWER = _at_once("late_answer", "answer_first", "answer_in_person")
_INVITE = _at_once("silent_neighbourhood", "house_visits", "letter")
_VISIT = {"visit": Way("silent_neighbourhood", "visit", (_visit,))}
_HANDS = {"extra_hands": Way("late_answer", "extra_hands", (_extra_hands,))}
_CLOSE: Deed = lambda a: d.CloseFund(BURN_IN + TERM)  # noqa: E731 - a deed like the others

WAYS: Mapping[str, Mapping[str, Way]] = {
    "grant_above_mandate": _own("grant_above_mandate", "grant", "grant_half", "refuse")
    | {
        "grant_and_help": _with(
            "grant_above_mandate", "grant", _settle("puller_leaves", "desk_helps")
        ),
        "overrule": _with("grant_above_mandate", "grant", lambda a: d.PassBy("committee")),
    },
    "objection": _own("objection", "allow", "mediate", "refuse")
    | {"visit_first": _with("objection", "mediate", _visit)},
    "reopen_process": _own("reopen_process", "hold", "reopen", "neighbourhood_decides"),
    "outside_frame": _own("outside_frame", "deviate", "refuse")
    | {"change_rule": _with("outside_frame", "deviate", _settle("misuse", "evaluate"))},
    "fund_empty": _own("fund_empty", "top_up", "share_out", "wait")
    | {"close_fund": _with("fund_empty", "wait", _CLOSE)},
    "misuse": _own("misuse", "tighten", "explain", "evaluate"),
    "same_place": _own("same_place", "first_come", "share"),
    "waiting_money": {
        "promise": Way("late_answer", "promise", (_promise,)),
        "grant_now": Way("grant_above_mandate", "grant", (_answer("grant"),)),
        "grant_half_now": Way("grant_above_mandate", "grant_half", (_answer("grant", 0.5),)),
        "refuse_now": Way("grant_above_mandate", "refuse", (_answer("grant", yes=False),)),
        "desk_helps": _HELP["desk_helps"],
    },
    "waiting_room": {
        "promise": Way("late_answer", "promise", (_promise,)),
        "allow_now": Way("objection", "allow", (_answer("permit", 0.0),)),
        "refuse_now": Way("objection", "refuse", (_answer("permit", 0.0, yes=False),)),
    },
    "oldest_file": _ANSWER,
    "group": _HELP
    | _VISIT
    | {
        verdict: Way("wants_building", verdict, (_lend(verdict),))
        for verdict in ("give", "temporary")
    }
    | _at_once("reopen_process", "hold", "reopen", "neighbourhood_decides")
    | {
        "sell": Way(
            "wants_building", "refuse", (lambda a: d.SellPlace(a.initiative, a.p.building_eur),)
        ),
        "hand_over": Way("task", "give", (lambda a: d.HandOver(a.initiative),)),
        "try_out": Way("task", "temporary", (_settle("puller_leaves", "desk_helps"), _visit)),
        "grant_unasked": Way("task", "grant", (_answer("grant"),)),
        "commit": Way("task", "give", (_answer("grant", 2.0),)),
    },
    "neighbourhood": _INVITE
    | _VISIT
    | {
        "reserve_here": Way(
            "silent_neighbourhood",
            "share",
            (lambda a: d.SetApart(APART_SHARE, a.neighbourhood),),
        )
    },
    "quiet": _INVITE | _VISIT,
    "questions": _ANSWER | _HANDS,
    "desk": _ANSWER | _HANDS | _at_once("misuse", "evaluate"),
    "fund": {
        "fill_fund": Way("fund", "top_up", (lambda a: d.FillFund(a.p.top_up_eur),)),
        "reserve": Way("fund", "share_out", (lambda a: d.SetApart(APART_SHARE),)),
        "give_back": Way("fund", "wait", (lambda a: d.FillFund(-BACK_EUR),)),
        "close_fund": Way("fund", "wait", (_CLOSE,)),
        "letter": _INVITE["letter"],
    },
    "council": _VISIT
    | _at_once("misuse", "explain")
    | {
        "extra_staff": Way("council", "give", (_clerk,)),
        "hand_to_college": Way("council", "tighten", (_to_college,)),
    },
}
"""What a verdict does, by source of the case."""
