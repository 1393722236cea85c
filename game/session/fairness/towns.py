"""Random towns: plausible small municipalities, each a function of seed and number.

All ranges stand in `RANGES`, with where they come from. What is not drawn is as
in an ordinary municipality (`agents.institution`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from agents.institution import GrantDecider, Institution
from agents.keyed import draw, identity, join
from agents.tables import normal_of
from agents.town import Opening
from game.content import convert
from game.content.definitions import (
    Content,
    FactionContent,
    Means,
    MemberContent,
    NeighbourhoodContent,
)
from game.content.files import Files, collect
from game.content.library import IncidentContent, SourceContent
from game.content.load import load, towns
from game.content.mistakes import Broken
from game.content.paths import shipped


class Range(NamedTuple):
    """What a figure of a random town is drawn from, evenly."""

    low: float
    high: float
    unit: str
    source: str


RANGES: dict[str, Range] = {
    "residents": Range(5000, 15_000, "residents", "the issue asks for small towns"),
    "neighbourhoods": Range(3, 9, "parts of town", "the shipped towns have 6 and 7"),
    "hood_weight": Range(0.4, 1.6, "share of an even split", "estimate"),
    "age_tilt": Range(-0.35, 0.35, "log, young against old", "estimate, CBS neighbourhoods differ"),
    "low_education": Range(0.18, 0.42, "share of 15+", "estimate, CBS neighbourhoods"),
    "high_education": Range(0.18, 0.45, "share of 15+", "estimate, CBS neighbourhoods"),
    "factions": Range(4, 8, "factions", "estimate, facts 2.4"),
    "openness": Range(0.25, 0.80, "belief", "the factions of the shipped towns"),
    "appeal_noise": Range(0.8, 1.25, "factor on the share of seats", "estimate"),
    "civil_servants": Range(2, 5, "people", "two shipped towns 3 and 6"),
    "agenda_items_month": Range(16, 28, "items", "two shipped towns 20 and 28"),
    "resident_slots_month": Range(0, 5, "places", "two shipped towns 5 and 2"),
    "coalition_discipline": Range(0.5, 0.9, "weight", "estimate, facts 4.12"),
    "answer_weeks": Range(6, 12, "weeks", "legal term is 8; estimate"),
    "fund_per_resident": Range(
        1, 6, "EUR a year", "facts P20 1.20 to 4.80; two shipped towns 2.50 and 3.30"
    ),
    "grant_cap_eur": Range(1000, 15_000, "EUR", "two shipped towns 2,000 and 25,000"),
    "application_hours": Range(3, 16, "hours", "two shipped towns 4 and 10"),
    "cofunding_share": Range(0.0, 0.5, "share, in half of the towns", "a shipped town 0.5"),
    "mandate_eur": Range(500, 5000, "EUR", "a shipped town 1,000; ordinary 2,500"),
    "desk_per_10k": Range(0.15, 0.40, "fte a 10,000 residents", "two shipped towns 0.25 and 0.23"),
    "clerk_fte": Range(1.0, 2.6, "fte", "facts P49: 1.43 to 5.16 in larger towns"),
    "austerity_memory": Range(0.05, 0.40, "share", "two shipped towns 0.15 and 0.35"),
    "yes_if": Range(0.35, 0.65, "attitude", "two shipped towns 0.5 and 0.6"),
    "fund_months": Range(6, 72, "months", "two shipped towns 48 and 15"),
    "mood": Range(-0.20, 0.15, "mood", "estimate, facts P14"),
    "slack_per_seat": Range(10, 18, "hours a year a seat", "two shipped towns 12.9 and 14.3"),
    "room_per_resident": Range(4, 10, "EUR a year", "two shipped towns 7.50 and 6.70"),
    "shock_rate": Range(0.0, 0.5, "times a year", "estimate: none to once in two years"),
}
"""Every figure that differs between random towns."""

AGES = (0.16, 0.115, 0.23, 0.28, 0.215)
"""Share per age band in an ordinary small town; close to both shipped towns."""

SETTLEMENTS = ("town", "village", "village", "rural")
DECIDERS = (GrantDecider.STAFF,) * 5 + (GrantDecider.COMMITTEE,) * 4 + (GrantDecider.RESIDENTS,)
"""Kinds of neighbourhood, and who decides on the fund now, as often as they stand here:
a vote of all or a jury drawn by lot is nowhere the usual way yet (estimate)."""

DROPPABLE = {"own_contacts": 20, "preparation": 27, "free_evenings": 21}
"""Hours a seat a year that can be dropped, as in the shipped towns."""

SEATS = ((3000, 9), (6000, 11), (10_000, 13), (15_000, 15), (20_000, 17))
"""Most residents per number of seats (Gemeentewet, article 8)."""


class Shock(NamedTuple):
    """A blow from outside, beyond the shipped incidents.

    Attributes:
        id: Identity.
        effect: What it does (`agents.incidents.EFFECTS`).
        low: Least size.
        high: Largest size.
        months: How long it lasts.
    """

    id: str
    effect: str
    low: float
    high: float
    months: int


SHOCKS = (
    Shock("shock-austerity", "fund_cut", 0.2, 0.6, 24),
    Shock("shock-mood", "mood", -0.1, -0.4, 12),
    Shock("shock-agenda", "agenda_items", 2.0, 6.0, 9),
    Shock("shock-desk", "desk_hours", 0.3, 0.6, 6),
    Shock("shock-hours", "free_hours", -0.2, 0.2, 12),
)
"""Shocks that every random town can meet, each at a rate and size of its own."""


@dataclass(frozen=True)
class Library:
    """What random towns are made of: the shipped library around a shipped town."""

    files: Files
    content: Content


def library() -> Library:
    """Read the library that came with the game.

    Raises:
        Broken: It has mistakes.
    """
    files, problems = collect(shipped("scenarios") / "base")
    if problems:
        raise Broken(*problems)
    return Library(files, load(towns()[0]))


def random_town(base: Library, seed: int, number: int) -> Content:
    """Return random town `number` of a seed, with every block of the library.

    Args:
        base: The library.
        seed: Seed of all random towns.
        number: Number of the town, from 0.
    """
    lot = _Lot(seed, number)
    residents = lot.whole("residents")
    seats = next(count for most, count in SEATS if residents <= most)
    institution = _institution(lot, residents)
    sources = {
        one.key: SourceContent(one.key, one.title, one.address)
        for file in base.files.sources
        for one in file.model.sources
    }
    return replace(
        base.content,
        id=f"random-{seed}-{number}",
        name=f"{number}",
        abstain=False,
        opening=Opening(
            austerity_memory=lot("austerity_memory"),
            yes_if=lot("yes_if"),
            fund_months=lot.whole("fund_months"),
            mood=lot("mood"),
        ),
        means=_means(lot, residents, seats),
        institution=institution,
        neighbourhoods=_neighbourhoods(lot, residents),
        factions=_factions(lot, seats),
        blocks={
            name: convert.block(file.model, sources, (), institution)
            for name, file in base.files.blocks.items()
        },
        incidents={**base.content.incidents, **_shocks(lot)},
    )


class _Lot:
    """The luck of one town: every figure by name, whatever was drawn before."""

    def __init__(self, seed: int, number: int) -> None:
        self._seed = seed
        self._who = join(identity("random town"), number)

    def luck(self, name: str, part: int = 0) -> float:
        """Return an even draw in [0, 1)."""
        return draw(self._seed, name, self._who, part)

    def __call__(self, name: str, part: int = 0) -> float:
        """Return a figure between the ends of its range."""
        low, high, _, _ = RANGES[name]
        return low + (high - low) * self.luck(name, part)

    def whole(self, name: str, part: int = 0) -> int:
        """Return a whole figure between the ends of its range, both included."""
        low, high, _, _ = RANGES[name]
        return int(low) + int((high - low + 1) * self.luck(name, part))


def _institution(lot: _Lot, residents: int) -> Institution:
    return Institution(
        agenda_items_month=round(lot("agenda_items_month"), 1),
        resident_slots_month=lot.whole("resident_slots_month"),
        coalition_discipline=round(lot("coalition_discipline"), 2),
        answer_weeks=float(lot.whole("answer_weeks")),
        fund_eur_year=float(round(lot("fund_per_resident") * residents, -3)),
        grant_cap_eur=float(round(lot("grant_cap_eur"), -3)),
        application_hours=float(lot.whole("application_hours")),
        cofunding_share=round(lot("cofunding_share"), 2) if lot.luck("cofunds") < 0.5 else 0.0,
        grant_decider=str(DECIDERS[int(len(DECIDERS) * lot.luck("decider"))]),
        mandate_eur=float(round(lot("mandate_eur"), -2)),
        desk_fte=round(lot("desk_per_10k") * residents / 10_000.0, 2),
        clerk_fte=round(lot("clerk_fte"), 1),
    )


def _means(lot: _Lot, residents: int, seats: int) -> Means:
    return Means(
        slack_hours_year=round(lot("slack_per_seat") * seats),
        budget_room_eur=round(lot("room_per_resident") * residents),
        civil_servants=lot.whole("civil_servants"),
        look_hours={"visit": 20, "hearing": 10, "audit": 16, "poll": 10},
        droppable_hours_year={work: hours * seats for work, hours in DROPPABLE.items()},
        poll_sample=400,
        talks_known=60,
    )


def _neighbourhoods(lot: _Lot, residents: int) -> tuple[NeighbourhoodContent, ...]:
    count = lot.whole("neighbourhoods")
    sizes = _split(residents, [lot("hood_weight", part) for part in range(count)])
    return tuple(_neighbourhood(lot, part, size) for part, size in enumerate(sizes))


def _neighbourhood(lot: _Lot, part: int, residents: int) -> NeighbourhoodContent:
    tilt = lot("age_tilt", part)
    ages = _shares([share * (1.0 + tilt * (2 - band) / 2) for band, share in enumerate(AGES)])
    low, high = lot("low_education", part), lot("high_education", part)
    return NeighbourhoodContent(
        id=f"part-{part}",
        name=f"{part}",
        settlement=SETTLEMENTS[int(len(SETTLEMENTS) * lot.luck("settlement", part))],
        residents=residents,
        age_shares=(ages[0], ages[1], ages[2], ages[3], ages[4]),
        education_shares=(low, 1.0 - low - high, high),
        place=(0.5, 0.5),
    )


def _factions(lot: _Lot, seats: int) -> tuple[FactionContent, ...]:
    count = lot.whole("factions")
    weights = [2.0 + normal_of(lot.luck("faction size", one)) for one in range(count)]
    sizes = [1 + size for size in _split(seats - count, [max(0.3, w) for w in weights])]
    order = sorted(range(count), key=lambda one: (lot.luck("coalition", one), one))
    inside: set[int] = set()
    while 2 * sum(sizes[one] for one in inside) <= seats:
        inside.add(order[len(inside)])
    appeal = _shares([size * lot("appeal_noise", one) for one, size in enumerate(sizes)])
    return tuple(
        FactionContent(
            id=f"faction-{one}",
            name=f"{one}",
            colour=one,
            coalition=one in inside,
            openness=lot("openness", one),
            appeal=appeal[one],
            members=tuple(
                MemberContent(f"faction-{one}-{number}", f"{number}")
                for number in range(1, size + 1)
            ),
        )
        for one, size in enumerate(sizes)
    )


def _shocks(lot: _Lot) -> dict[str, IncidentContent]:
    return {
        shock.id: IncidentContent(
            id=shock.id,
            headline="",
            text="",
            mechanism="",
            signal="always",
            per_year=lot("shock_rate", place),
            effect=shock.effect,
            size=shock.low + (shock.high - shock.low) * lot.luck("shock size", place),
            months=shock.months,
            root=None,
        )
        for place, shock in enumerate(SHOCKS)
    }


def _shares(weights: Sequence[float]) -> list[float]:
    whole = sum(weights)
    return [weight / whole for weight in weights]


def _split(whole: int, weights: Sequence[float]) -> list[int]:
    """Return whole numbers in proportion to weights that add up to `whole`."""
    exact = [whole * share for share in _shares(weights)]
    found = [int(value) for value in exact]
    rest = sorted(range(len(exact)), key=lambda i: (found[i] - exact[i], i))
    for place in rest[: whole - sum(found)]:
        found[place] += 1
    return found
