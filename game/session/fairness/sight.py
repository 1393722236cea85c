"""What a council sees of its town: polls, the queue, complaints, hours, accounts.

Nothing here is exact where a council would have to guess, and nothing is read
that a council could not ask for. A policy is given these values and no more.
"""

from __future__ import annotations

from dataclasses import dataclass

from agents.cases import Item
from agents.keyed import draws
from agents.municipality import BURN_IN, Municipality

POLLED = 400
"""Residents in a poll, as in the game; the margin is 5 points."""

HALF_YEAR = 6


@dataclass(frozen=True)
class Seen:
    """What a council knows at a half-year.

    Attributes:
        month: Months of the term that have passed.
        trust: Share of the polled that trust the council, 0 to 1.
        queue_weeks: Weeks that the oldest file at the desk has waited.
        answer_weeks: Weeks within which the municipality promises an answer.
        late: Share of the answers of the last year that came later than promised.
        unanswered: Residents who asked something and complain of no answer.
        fund_left: Share of the year's fund that is not paid out.
        hours_week: Hours a week that a member says to spend.
    """

    month: int
    trust: float
    queue_weeks: float
    answer_weeks: float
    late: float
    unanswered: int
    fund_left: float
    hours_week: float


@dataclass(frozen=True)
class Case:
    """What the papers of a case say, as on the pages of a dilemma.

    Attributes:
        who: Identity of the case.
        kind: Kind of case.
        eur: Money at stake, EUR.
        fund_left: Money left in the fund, EUR.
        people: People in the group, 0 without a group.
        objectors: Neighbours who object.
        settled: Whether it was settled beforehand who decides.
        queue_weeks: Weeks that the oldest file at the desk has waited.
    """

    who: int
    kind: str
    eur: float
    fund_left: float
    people: int
    objectors: int
    settled: bool
    queue_weeks: float


def look(model: Municipality) -> Seen:
    """Return what polls, desk and accounts tell a council now."""
    people, rules, month = model.people, model.institution, model.month
    luck = draws(model.seed, "poll", people.who[: people.grown], month)
    asked = luck.argsort(kind="stable")[:POLLED]
    trusts = model.citizens.trust[asked] > model.parameters.survey_trusts
    answers = [found for found in model.answers if found[0] >= month - 2 * HALF_YEAR]
    to_answer = sum(count for _, _, count in answers)
    fund = rules.fund_eur_year * model.fund_factor
    hours = [sum(member.spent.values()) for member in model.members]
    return Seen(
        month=month - BURN_IN,
        trust=int(trusts.sum()) / len(asked),
        queue_weeks=model.desk.waiting_weeks(month),
        answer_weeks=rules.answer_weeks,
        late=1.0 - sum(kept for _, kept, _ in answers) / to_answer if to_answer else 0.0,
        unanswered=model.desk.unanswered,
        fund_left=(model.fund.left + sum(model.fund.split)) / fund if fund else 0.0,
        hours_week=round(sum(hours) / len(hours)),
    )


def read_case(model: Municipality, item: Item) -> Case:
    """Return what the papers of a case say now."""
    group = model.group(item.initiative)
    record = group.record if group else None
    return Case(
        who=item.who,
        kind=item.kind,
        eur=item.eur,
        fund_left=model.fund.left + sum(model.fund.split),
        people=record.helpers + len(record.core) if record else 0,
        objectors=record.objectors if record else 0,
        settled=record.settled if record else False,
        queue_weeks=model.desk.waiting_weeks(model.month),
    )
