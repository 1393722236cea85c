"""What moved the voters: read from what each simulated voter remembers.

The model keeps five things of a voter: whether an answer came or not, whether
something near by lives, whether the municipality seems to withdraw, and trust.
What people here have in common more often than the whole town, is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from agents.election import VOTING_AGE, Outcome, leaning
from agents.keyed import draw, identity, join
from agents.municipality import BURN_IN, Municipality
from game.content.definitions import Content
from game.rules.endings import Newcomer
from game.rules.views import Item
from game.session.story.lived import Lived
from game.session.story.people import face_of

Mask = NDArray[np.bool_]
NO_NEWS = "no_news"
GOOD = frozenset({"was_answered", "saw_it_live"})
BAD = frozenset({"was_left_waiting", "reads_retreat", "wants_change"})
OLDEST = 76
"""Newcomers are younger than this."""


class Moved(NamedTuple):
    """Voters who went from one faction to another, as far as the model knows them.

    Attributes:
        came: Voters of a faction who leaned elsewhere at the start of the term.
        went: Who leaned to it and voted elsewhere.
        reasons: What stands out among the larger of both, the most first.
        neighbourhood: Where the difference is largest, as a position.
        voice: One of them, who says the first reason; a row, or -1.
    """

    came: int
    went: int
    reasons: tuple[str, ...]
    neighbourhood: int
    voice: int


def remembered(model: Municipality) -> Mapping[str, Mask]:
    """Return for every reason of whom it is true, a value a grown citizen."""
    p, citizens = model.parameters, model.citizens
    return {
        "was_answered": citizens.memory > p.why_memory,
        "was_left_waiting": citizens.memory < -p.why_memory,
        "saw_it_live": citizens.helped >= model.month - p.why_months,
        "reads_retreat": citizens.retreat,
        "wants_change": citizens.trust < p.why_trust,
    }


def movers(model: Municipality, outcome: Outcome) -> Mask:
    """Return who voted for another faction than they leaned to at the start of the term."""
    found: Mask = (outcome.voters >= 0) & (outcome.voters != leaning(model))
    return found


def standing_out(model: Municipality, some: Mask, among: Mask) -> tuple[str, ...]:
    """Return what is more common among some voters than among others, the most first.

    Args:
        model: The municipality.
        some: Those it is about.
        among: Those they are compared with.
    """
    if not some.any():
        return ()
    p, found = model.parameters, []
    for reason, mask in sorted(remembered(model).items()):
        more = float(mask[some].mean()) / max(p.why_rare, float(mask[among].mean()))
        if more >= p.why_more:
            found.append((more, reason))
    return tuple(reason for _, reason in sorted(found, reverse=True))


def moved_by_faction(model: Municipality, outcome: Outcome) -> tuple[Moved, ...]:
    """Return who came to every faction and who left it, in the order of the outcome.

    A reason counts only where it can have worked in this direction: a good
    experience draws voters to the coalition, a bad one to the opposition. It is
    measured against all who changed, and else against the whole town.
    """
    own, choice, everyone = leaning(model), outcome.voters, movers(model, outcome)
    hood, count = _hoods(model), len(model.people.names)
    governs = {faction.id: faction.coalition for faction in model.town.factions}
    found = []
    for place, result in enumerate(outcome.factions):
        came = everyone & (choice == place)
        went = everyone & (own == place)
        grew = bool(came.sum() >= went.sum())
        more, less = (came, went) if grew else (went, came)
        net = np.bincount(hood[more], minlength=count) - np.bincount(hood[less], minlength=count)
        where = int((net / np.maximum(1, np.bincount(hood, minlength=count))).argmax())
        may = GOOD if grew == governs[result.faction] else BAD
        reasons = tuple(
            reason
            for among in (everyone, np.ones(len(own), bool))
            for reason in standing_out(model, more, among)
            if reason in may
        )
        voice = _one_of(model, more, hood == where, reasons, result.faction)
        found.append(Moved(int(came.sum()), int(went.sum()), reasons, where, voice))
    return tuple(found)


def shared_by_all(model: Municipality, outcome: Outcome) -> str:
    """Return what all who changed have in common, more than the whole town."""
    everyone = np.ones(model.people.grown, bool)
    reasons = standing_out(model, movers(model, outcome), everyone)
    return reasons[0] if reasons else NO_NEWS


def newcomers(
    content: Content, model: Municipality, outcome: Outcome, seats: Sequence[str]
) -> tuple[Newcomer, ...]:
    """Return a person for every new seat: somebody from among the voters of its faction.

    The model says that newcomers come from there, not who they are.
    """
    age = model.people.age[: model.people.grown]
    taken: set[int] = set()
    found = []
    for place, result in enumerate(outcome.factions):
        rows = np.flatnonzero((outcome.voters == place) & (age >= VOTING_AGE) & (age < OLDEST))
        for seat in (one for one in seats if one.startswith(f"{result.faction}-new-")):
            free = [row for row in _shuffled(model, rows, seat) if row not in taken]
            if free:
                taken.add(free[0])
                found.append(Newcomer(result.faction, face_of(content, model, free[0])))
    return tuple(found)


def said_by(content: Content, known: Lived, moved: Moved, spoken: frozenset[str]) -> Item | None:
    """Return the voice of those who moved: the reason, told from what this voter lived through.

    Args:
        content: The content of the town.
        known: What voters lived through.
        moved: Who moved, and why.
        spoken: Codes that others spoke in tonight; another story goes first.
    """
    if moved.voice < 0:
        return None
    face = face_of(content, known.model, moved.voice)
    return known.told(moved.voice, moved.reasons[0], face, spoken)


def _hoods(model: Municipality) -> NDArray[np.integer]:
    return model.people.hood[: model.people.grown]


def _shuffled(model: Municipality, rows: NDArray[np.intp], seat: str) -> list[int]:
    """Return some of these rows in an order of the seat's own."""
    luck = [draw(model.seed, "newcomer", join(identity(seat), number)) for number in range(8)]
    return [int(rows[int(one * len(rows))]) for one in luck] if len(rows) else []


def _one_of(
    model: Municipality, some: Mask, there: Mask, reasons: tuple[str, ...], faction: str
) -> int:
    """Return a voter of whom the first reason is true; the same in every run.

    Somebody from where most changed, and there somebody with a story: who is in
    a group or has been in one.
    """
    if not reasons:
        return -1
    mine = some & remembered(model)[reasons[0]]
    in_group = model.citizens.helped > BURN_IN
    for fitting in (mine & there & in_group, mine & there, mine):
        rows = np.flatnonzero(fitting)
        if len(rows):
            luck = draw(model.seed, "voice", join(identity(faction), model.month))
            return int(rows[int(luck * len(rows))])
    return -1
