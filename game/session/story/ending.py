"""Election night, the year after it, and the two lives of the debrief."""

from __future__ import annotations

from agents.election import (
    FactionOutcome,
    Outcome,
    fates,
    hold_election,
    seat_new_council,
    share_seats,
)
from agents.initiatives import Record, Stage
from agents.keyed import draw, identity
from agents.municipality import BURN_IN, Municipality
from game.content.definitions import Content
from game.rules.endings import BlockFate, ElectionReport, EpilogueReport, FactionResult, LifeStory
from game.rules.state import GameState
from game.rules.views import InitiativeView, Item, LensReading
from game.session.story.knowledge import Knowledge
from game.session.story.lived import Lived
from game.session.story.opening_up import opened_town
from game.session.story.people import (
    face_of,
    find_record,
    identity_of,
    in_office,
    initiative_view,
)
from game.session.story.steps import told_steps
from game.session.story.town_view import town_view
from game.session.story.voters import (
    NO_NEWS,
    Moved,
    moved_by_faction,
    newcomers,
    said_by,
    shared_by_all,
)

EPILOGUE_MONTHS = 12
_QUOTES = 3
_MOST_STEPS = 11


def election_report(
    known: Knowledge,
    town: Municipality,
    shadow: Municipality,
    lenses: tuple[LensReading, ...],
    shadow_lenses: tuple[LensReading, ...],
    people: tuple[Item, ...] = (),
) -> ElectionReport:
    """Hold the election in our town, open what was hidden, and seat the new council.

    Args:
        known: What the council knew on election day.
        town: The town of the game.
        shadow: The shadow town.
        lenses: Its lenses on election day.
        shadow_lenses: Those of the shadow town.
        people: Whom the council knows, or should have; they speak before the others.
    """
    opened = opened_town(known, town)
    outcome = hold_election(town)
    cast = sum(result.votes for result in outcome.factions) or 1
    lived, results = Lived.of(town, known.visited), []
    spoken: frozenset[str] = frozenset()
    for result, moved in zip(outcome.factions, moved_by_faction(town, outcome), strict=True):
        voice = said_by(known.content, lived, moved, spoken)
        spoken |= {voice.code} if voice is not None else frozenset()
        results.append(_result(town, result, moved, voice, result.votes / cast))
    quotes = (*people, *_quotes(known.content, lived, spoken))[:_QUOTES]
    shared, before = shared_by_all(town, outcome), {m.seat: m.holder for m in town.members}
    returning, new = seat_new_council(town, outcome)
    after = [member.seat for member in town.members]
    leaving = tuple(seat for seat in before if seat not in after)
    return ElectionReport(
        turnout=round(outcome.turnout, 4),
        results=tuple(results),
        quotes=quotes,
        lenses=lenses,
        shadow_lenses=shadow_lenses,
        returning_members=returning,
        new_members=new,
        opened=opened,
        fallen=_fallen(outcome),
        shared=shared,
        leaving=leaving,
        newcomers=newcomers(known.content, town, outcome, after),
        shadow_town=town_view(known.content, shadow),
        leavers=tuple(in_office(known.content, town, seat, before[seat]) for seat in leaving),
    )


def _result(
    town: Municipality, result: FactionOutcome, moved: Moved, voice: Item | None, share: float
) -> FactionResult:
    """Return how a faction did, with who moved and one of them who says why."""
    return FactionResult(
        faction=result.faction,
        seats_before=result.before,
        seats=result.seats,
        vote_share=round(share, 4),
        reason=moved.reasons[0] if moved.reasons else NO_NEWS,
        came=moved.came,
        went=moved.went,
        neighbourhood=town.people.names[moved.neighbourhood],
        voice=voice,
    )


def _fallen(outcome: Outcome) -> tuple[str, ...]:
    """Return the factions in the order in which their seats are given out."""
    votes = [result.votes for result in outcome.factions]
    order, had = [], [0] * len(votes)
    for count in range(1, sum(result.seats for result in outcome.factions) + 1):
        now = share_seats(votes, count)
        order.append(next(place for place, seats in enumerate(now) if seats > had[place]))
        had = now
    return tuple(outcome.factions[place].faction for place in order)


def _quotes(content: Content, lived: Lived, spoken: frozenset[str]) -> tuple[Item, ...]:
    """Let three residents say what the election was about to them."""
    town, p = lived.model, lived.model.parameters
    memory, retreat = town.citizens.memory, town.citizens.retreat
    distrusts = town.citizens.trust < p.why_trust
    wanted = {
        "was_answered": memory > p.why_memory,
        "was_left_waiting": memory < -p.why_memory,
        "saw_it_live": town.citizens.helped >= town.month - p.why_months,
        "reads_retreat": retreat & distrusts,
        "felt_overlooked": (town.citizens.response < p.response_start) & distrusts,
    }
    found: list[Item] = []
    # Another term may hear other reasons first.
    for reason in sorted(wanted, key=lambda one: draw(town.seed, "heard first", identity(one))):
        rows = wanted[reason].nonzero()[0]
        rows = rows[town.people.age[rows] >= 18]
        if len(rows):
            row = int(rows[int(draw(town.seed, "quote", identity(reason)) * len(rows))])
            item = lived.told(row, reason, face_of(content, town, row), spoken)
            found.append(item)
            spoken |= {item.code}
    return tuple(found)


def epilogue_report(content: Content, town: Municipality, state: GameState) -> EpilogueReport:
    """Let the new council keep or drop each block, and a year pass."""
    decided = fates(town)
    kept = {fate.block for fate in decided if fate.survives}
    blocks = {name: block.changes for name, block in town.landing.blocks.items() if name in kept}
    lived = _life_story(content, town, _longest(town))
    died = _life_story(content, town, _hardest(town))
    town.adopt(blocks)
    quarters = []
    for month in range(1, EPILOGUE_MONTHS + 1):
        town.step()
        if month % 3 == 0:
            quarters.append(sum(g.record.stage == Stage.RUNNING for g in town.initiatives))
    return EpilogueReport(
        fates=tuple(BlockFate(*fate) for fate in decided),
        town=town_view(content, town),
        lived=lived,
        died=died,
        later=_later(content, town, state),
        quarters=tuple(quarters),
    )


def _later(content: Content, town: Municipality, state: GameState) -> tuple[InitiativeView, ...]:
    """Return what the table followed in its rounds, as it stands now."""
    names = [name for record in state.history for name in record.opening.followed]
    found = (find_record(town, identity_of(name)) for name in dict.fromkeys(names))
    return tuple(initiative_view(content, town, record) for record in found if record is not None)


def _longest(town: Municipality) -> Record | None:
    """Return the initiative of this term that does best."""
    records = [
        group.record
        for group in town.initiatives
        if group.record.stage == Stage.RUNNING and group.record.born >= BURN_IN - 12
    ]
    return max(records, key=lambda r: (_tellable(r), r.helpers, r.identity), default=None)


def _hardest(town: Municipality) -> Record | None:
    """Return the initiative whose end says most: it tried longest."""
    records = [
        record
        for record in town.gone
        if record.ended >= BURN_IN and record.reason != "done" and record.born >= BURN_IN - 24
    ]
    return max(records, key=lambda r: (_tellable(r), r.ended - r.born, r.identity), default=None)


def _tellable(record: Record) -> int:
    """Return how much of a story a life is: many steps, but not more than one can follow."""
    steps = len(record.steps)
    return steps if steps <= _MOST_STEPS else 2 * _MOST_STEPS - steps


def _life_story(content: Content, town: Municipality, record: Record | None) -> LifeStory | None:
    if record is None:
        return None
    return LifeStory(initiative_view(content, town, record), told_steps(record))
