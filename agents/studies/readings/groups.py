"""Starting, lasting and stopping of groups: patterns P08, P11, P22 to P27 and P35."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from agents.initiatives import Record
from agents.municipality import Municipality

YEARS = 5
MONTHS = 12 * YEARS
SURVIVAL = 36
"""Months after which a continuing group is looked up again (P26)."""


@dataclass
class Groups:
    """What is written down about groups while months pass.

    Attributes:
        since: Month in which the watching began, absolute.
        formal: When each formal group was first seen as one, by identity.
        stock: Number of formal groups at the end of each month.
        founders: Education of the founder of each group that got going since.
    """

    since: int
    formal: dict[int, int] = field(default_factory=dict)
    stock: list[int] = field(default_factory=list)
    founders: dict[int, int] = field(default_factory=dict)

    def watch(self, model: Municipality) -> None:
        """Write down who is formal now and who got going this month."""
        count = 0
        for group in model.initiatives:
            record = group.record
            if record.formal:
                count += 1
                self.formal.setdefault(record.identity, model.month)
            if record.began >= self.since and record.identity not in self.founders:
                education = int(model.people.education[record.founder])
                self.founders[record.identity] = education
        self.stock.append(count)


def of_groups(model: Municipality, seen: Groups) -> dict[str, float]:
    """Read five years of groups; `seen` watched them from their first month."""
    people, since = model.people, seen.since
    per_10k = 10_000.0 / len(people)
    adults = int(np.count_nonzero(people.age >= 18))
    everyone = records(model)
    born = [record for record in everyone if record.born >= since]
    stock = sum(seen.stock) / len(seen.stock)
    new = sum(month > since + 1 for month in seen.formal.values())
    stopped = sum(record.formal and record.ended >= since for record in model.gone)
    found = {
        "P08": len(born) / adults,
        "P11": float(np.mean([e == 2 for e in seen.founders.values()])) if seen.founders else 0.0,
        "P22": seen.stock[-1] * per_10k,
        "P27": model.total["agenda_initiatives"] * per_10k / YEARS,
        "P35": by_status(model, born),
    }
    if stock:
        found |= {"P23": new / YEARS / stock, "P25": stopped / YEARS / stock}
    lasting = survival(everyone, model.month)
    return found if lasting is None else found | {"P26": lasting}


def records(model: Municipality) -> list[Record]:
    """Return the records of all groups, living and gone."""
    return [*model.gone, *(group.record for group in model.initiatives)]


def survival(everyone: list[Record], now: int) -> float | None:
    """Return the share of continuing informal groups alive after three years (P26).

    Continuing groups that got going at least three and at most eight years ago.
    """
    began = [
        record
        for record in everyone
        if record.lasting
        and now - SURVIVAL - MONTHS <= record.began <= now - SURVIVAL
        and record.born >= 0
    ]
    alive = [r for r in began if r.ended < 0 or r.ended - r.began >= SURVIVAL]
    return len(alive) / len(began) if began else None


def by_status(model: Municipality, plans: list[Record]) -> float:
    """Return plans per resident, strongest over weakest fifth of neighbourhoods (P35).

    Neighbourhoods in the order of their status; a fifth is the fewest of them,
    from either end, that hold a fifth of the residents.
    """
    people = model.people
    order = sorted(range(len(people.names)), key=lambda h: (people.status[h], people.names[h]))
    fifth = sum(people.residents) / 5.0
    asked = [0] * len(people.names)
    for record in plans:
        asked[record.hood] += sum(step.code == "step_asked" for step in record.steps)

    def rate(hoods: list[int]) -> float:
        count = residents = 0
        for hood in hoods:
            count, residents = count + asked[hood], residents + people.residents[hood]
            if residents >= fifth:
                break
        return max(0.5, count) / residents

    return rate(order[::-1]) / rate(order)
