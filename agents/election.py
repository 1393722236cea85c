"""The election, and what the new council does with the method (ODD: *election*)."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from agents.bill import council_hours, money_year
from agents.council import CouncilMember, Proposal, bounded, council_passes
from agents.institution import in_practice
from agents.keyed import draw, draws, identity, join, joined
from agents.practice import LandingBlock
from agents.survey import seen_by_residents
from agents.tables import exact_mean, logistic, normal_of

if TYPE_CHECKING:
    from agents.municipality import Municipality

_GUMBEL = np.array(
    [round(-math.log(-math.log((i + 0.5) / 4096)) * 2**16) / 2**16 for i in range(4096)],
    dtype=np.float32,
)


VOTING_AGE = 18
"""Age from which residents may vote for the council, by law."""


class FactionOutcome(NamedTuple):
    """How one faction did.

    Attributes:
        faction: Identity of the faction.
        before: Seats before.
        seats: Seats now.
        votes: Votes.
        reason: What moved its voters most, a code.
    """

    faction: str
    before: int
    seats: int
    votes: int
    reason: str


class Outcome(NamedTuple):
    """The result of an election; `voters` holds each grown citizen's faction or -1."""

    turnout: float
    factions: tuple[FactionOutcome, ...]
    voters: NDArray[np.int8]


def hold_election(model: Municipality) -> Outcome:
    """Let the citizens of 18 and over vote; the council itself does not change yet."""
    p, people, citizens = model.parameters, model.people, model.citizens
    grown = people.grown
    who = people.who[:grown]
    may = people.age[:grown] >= VOTING_AGE
    score = (
        np.float32(p.turnout_base)
        + np.float32(p.turnout_trust) * (citizens.trust - np.float32(0.5))
        + np.float32(p.turnout_skill) * (people.skill - np.float32(0.5))
        + np.float32(p.turnout_root) * (people.root - np.float32(0.5))
    ).astype(np.float32)
    goes = may & (draws(model.seed, "turnout", who, model.month) < logistic(score))
    choice = _choices(model)
    choice[~goes] = -1
    factions = sorted(model.town.factions, key=lambda faction: faction.id)
    votes = [int(np.count_nonzero(choice == place)) for place in range(len(factions))]
    seats = share_seats(votes, len(model.members))
    outcomes = tuple(
        FactionOutcome(
            faction.id, len(faction.members), seats[place], votes[place], _why(model, place, choice)
        )
        for place, faction in enumerate(factions)
    )
    turnout = int(np.count_nonzero(goes)) / max(1, int(np.count_nonzero(may)))
    return Outcome(turnout, outcomes, choice.astype(np.int8))


def leaning(model: Municipality) -> NDArray[np.int64]:
    """Return the faction each grown citizen leaned to at the start, as a position."""
    factions = sorted(model.town.factions, key=lambda faction: faction.id)
    edges = np.cumsum([faction.appeal for faction in factions]).astype(np.float32)
    who = model.people.who[: model.people.grown]
    luck = draws(model.town_seed, "leaning", who)
    places: NDArray[np.int64] = np.minimum(np.searchsorted(edges, luck), len(factions) - 1)
    return places


def _choices(model: Municipality) -> NDArray[np.int64]:
    """Return whom everybody would vote for, by habit or by own experience."""
    p, who = model.parameters, model.people.who[: model.people.grown]
    factions = sorted(model.town.factions, key=lambda faction: faction.id)
    own = leaning(model)
    best = np.full(len(who), -100.0, dtype=np.float32)
    choice = own.copy()
    for place, faction in enumerate(factions):
        side = 1.0 if faction.coalition else -1.0
        luck = draws(model.seed, "ballot", joined(who, identity(faction.id)), model.month)
        swing = p.vote_swing * normal_of(draw(model.seed, "swing", identity(faction.id)))
        known = np.float32(math.log(max(p.vote_known_least, faction.appeal)) + swing)
        remembered = np.float32(p.vote_memory * side) * model.citizens.memory
        # A low trust looks for another side than the one that governs.
        leans = np.float32(p.vote_trust * side) * (model.citizens.trust - np.float32(0.5))
        score = known + remembered + leans + _GUMBEL[(luck * np.float32(4096)).astype(np.intp)]
        better = score > best
        choice[better] = place
        best = np.maximum(best, score)
    loyal = draws(model.seed, "loyal", who, model.month) < np.float32(p.vote_loyalty)
    shaken = np.abs(model.citizens.memory) > np.float32(p.vote_shaken)
    return np.where(loyal & ~shaken, own, choice)


def share_seats(votes: list[int], seats: int) -> list[int]:
    """Divide seats by the largest averages (D'Hondt); ties go by position."""
    given = [0] * len(votes)
    for _ in range(seats):
        best = max(range(len(votes)), key=lambda i: (Fraction(votes[i], given[i] + 1), -i))
        given[best] += 1
    return given


def _why(model: Municipality, place: int, choice: NDArray[np.int64]) -> str:
    """Return what stands out in the memory of those who came or went."""
    own = leaning(model)
    came = (choice == place) & (own != place)
    went = (choice != place) & (choice >= 0) & (own == place)
    moved = came if came.sum() >= went.sum() else went
    if not moved.any():
        return "no_news"
    p, everyone = model.parameters, model.citizens
    memory, lately = everyone.memory[moved], model.month - p.why_months
    told = {
        "was_answered": (memory > p.why_memory, everyone.memory > p.why_memory),
        "was_left_waiting": (memory < -p.why_memory, everyone.memory < -p.why_memory),
        "saw_it_live": (everyone.helped[moved] >= lately, everyone.helped >= lately),
        "reads_retreat": (everyone.retreat[moved], everyone.retreat),
        "wants_change": (everyone.trust[moved] < p.why_trust, everyone.trust < p.why_trust),
    }
    # What stands out is what is more common among them than in the whole town.
    stands_out = {
        name: float(mine.mean()) / max(p.why_rare, float(all_of_them.mean()))
        for name, (mine, all_of_them) in told.items()
    }
    most = max(sorted(stands_out), key=lambda name: stands_out[name])
    return most if stands_out[most] >= p.why_more else "no_news"


def seat_new_council(model: Municipality, outcome: Outcome) -> tuple[int, int]:
    """Seat the new council; return how many members return and how many are new.

    Newcomers are people from among their own voters: what those expect of the
    municipality colours what newcomers believe in.
    """
    p = model.parameters
    factions = sorted(model.town.factions, key=lambda faction: faction.id)
    old: dict[str, list[CouncilMember]] = {faction.id: [] for faction in factions}
    for member in model.members:
        old[member.faction.id].append(member)
    members, returning = [], 0
    for place, faction in enumerate(factions):
        mine = outcome.voters == place
        hoped = exact_mean(model.citizens.response[mine]) if mine.any() else 0.5
        for number in range(outcome.factions[place].seats):
            stays = number < len(old[faction.id]) and (
                draw(model.seed, "stays", join(identity(faction.id), number)) < p.member_returns
            )
            if stays:
                members.append(old[faction.id][number])
                returning += 1
                continue
            seat = f"{faction.id}-new-{number}"
            newcomer = CouncilMember(model, seat, faction)
            own = (1.0 - p.newcomer_hope) * newcomer.belief
            newcomer.belief = bounded(own + p.newcomer_hope * hoped, p)
            members.append(newcomer)
    for member in model.members:
        if member not in members:
            member.remove()
    model.members = members
    return returning, len(members) - returning


class Fate(NamedTuple):
    """What the new council did with one block."""

    block: str
    survives: bool
    written: bool
    funded: bool
    liked: bool
    reason: str


WRITTEN = ("rules_of_order", "ordinance", "budget")


def fates(model: Municipality) -> tuple[Fate, ...]:
    """Decide what the new council keeps: the default differs by how it was taken.

    What is written down stays unless somebody brings it up and a majority is
    against; what is not lapses unless somebody does and a majority is for.
    Money works likewise (M2.13).
    """
    return tuple(_fate_of(model, name) for name in sorted(model.landing.blocks))


def _fate_of(model: Municipality, name: str) -> Fate:
    p, block, known = model.parameters, model.landing.blocks[name], model.town.blocks.get(name)
    instrument = known.instrument if known else "agreement"
    written = instrument in WRITTEN
    funded = (
        _eur_year(model, block) < p.fate_small_eur
        or instrument == "budget"
        or model.month - block.starts >= p.fate_settled_months
    )
    landed = block.practice > p.fate_practice
    liked = _liked(model, name, block)
    brought_up = draw(model.seed, "brought up", identity(name)) < p.fate_brought_up
    kept = (liked or not brought_up) if written else (liked and brought_up)
    # Money is a question of its own, in another meeting.
    asked = draw(model.seed, "money brought up", identity(name)) < p.fate_brought_up
    # What is written is looked up; what is not lives on in the habits of staff, or not.
    habit = written or draw(model.seed, "habit", identity(name)) < p.fate_habit
    kept = kept and (funded or (liked and asked)) and landed and habit
    return Fate(name, kept, written, funded, liked, _why_so(kept, written, funded, liked, landed))


def _eur_year(model: Municipality, block: LandingBlock) -> float:
    """Return what a block costs on its own, EUR a year."""
    servants, p = model.town.civil_servants, model.parameters
    alone = in_practice(model.base, [(block.changes, 1.0)])
    return money_year(alone, servants, p) - money_year(model.base, servants, p)


def _liked(model: Municipality, name: str, block: LandingBlock) -> bool:
    """Return whether the new council would vote for a block as it turned out."""
    p, seats = model.parameters, len(model.members)
    alone = in_practice(model.base, [(block.changes, 1.0)])
    hours = council_hours(alone, seats, p).total - council_hours(model.base, seats, p).total
    merit, who = seen_by_residents(model), join(identity(name), model.month)
    return council_passes(
        model, Proposal(who, 0.0, merit, p.fate_opens, 12.0 * hours, p.fate_discipline)
    )


def _why_so(kept: bool, written: bool, funded: bool, liked: bool, landed: bool) -> str:
    if kept:
        return "kept" if liked else "nobody_asked"
    if not landed:
        return "not_landed"
    if not liked and written:
        return "voted_out"
    if not liked:
        return "not_liked"
    return "not_funded" if not funded else "not_written"
