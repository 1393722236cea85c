"""The fund under several sets of rules, each from an empty start: P20, P21, P31, P32."""

from __future__ import annotations

from agents.fund import NEW_YEAR
from agents.municipality import Municipality
from agents.studies.branches import Levers, branch, live

YEARS = 5
UPTAKE_YEARS = 7
FULL = 0.95


def flow(model: Municipality, rules: Levers) -> float:
    """Return supported initiatives per 10,000 residents in the fifth year of a fund (P20)."""
    twin = branch(model, rules, fund_opens=model.month)
    live(twin, 12 * (YEARS - 1))
    before = twin.total["grants"]
    live(twin, 12)
    return (twin.total["grants"] - before) * 10_000.0 / len(twin.people)


def uptake(model: Municipality) -> dict[str, float]:
    """Read how the town's own fund fills from an empty start (P21).

    Shares are of the money there is that year, cuts taken off. A fund that is
    never full counts as full in the year after the last one watched; the two
    largest are then those of the fullest year.
    """
    twin = branch(model, fund_opens=model.month)
    shares, largest = [], []

    def december(town: Municipality) -> None:
        if town.month % 12 == NEW_YEAR:
            left = town.fund.left + sum(town.fund.split)
            shares.append(town.fund.paid_year / max(1.0, town.fund.paid_year + left))
            largest.append(town.fund.share_of_two_largest())

    while len(shares) < UPTAKE_YEARS and max(shares, default=0.0) < FULL:
        live(twin, 1, december)
    full = next((n for n, share in enumerate(shares) if share >= FULL), None)
    which = full if full is not None else shares.index(max(shares))
    return {
        "P21a": shares[0],
        "P21b": float(UPTAKE_YEARS + 1 if full is None else full + 1),
        "P21c": largest[which],
    }


def public_vote(model: Municipality, rules: Levers, months: int = 36) -> dict[str, float]:
    """Read a fund that is decided by a public vote: plans that get money (P32)."""
    twin = branch(model, rules)
    asked, granted = twin.total["applications"], twin.total["grants"]
    live(twin, months)
    submitted = twin.total["applications"] - asked
    return {"P32": (twin.total["grants"] - granted) / submitted} if submitted else {}
