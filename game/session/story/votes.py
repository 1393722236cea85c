"""The council votes: every seat by its own interest, the own faction as called."""

from __future__ import annotations

from collections import Counter

from agents.agenda import VERDICT_HOURS, college_view
from agents.bill import bill_of
from agents.council import Proposal, Vote, council_vote
from agents.institution import gives_away
from agents.keyed import draw, identity, join
from agents.municipality import Municipality
from agents.survey import seen_by_residents
from game.content.build import changes_of
from game.content.definitions import Content
from game.rules.decisions import tally
from game.rules.definitions import AdoptedBlock, Power
from game.rules.state import GameState, SeatVote, VoteReport
from game.session.story.cases import Case

FREE_DISCIPLINE = 0.35
"""Weight of the line on a proposal of the working group: a free vote (estimate)."""

_HABIT = 0.08
"""How much worse than what one knows anything new seems (estimate)."""

_TOO_MUCH = 0.06
"""How much worse each further new block makes it seem (estimate)."""


def vote_on_dilemma(model: Municipality, case: Case, state: GameState) -> VoteReport:
    """Let the council vote on the verdict that the table proposes."""
    item = case.item
    view = college_view(case.then, item, state.proposal)
    hours = VERDICT_HOURS.get(state.proposal, 0.0)
    proposal = Proposal(
        who=join(item.who, identity(state.proposal)),
        advice=view.advice,
        merit=view.merit,
        opens=view.opens,
        hours=hours,
        discipline=0.5 * model.institution.coalition_discipline,
        by=state.faction,
    )
    return _report(model, "dilemma", council_vote(model, proposal), state)


def vote_on_method(model: Municipality, content: Content, state: GameState) -> VoteReport:
    """Let the council vote on the werkwijze as it is drafted."""
    old = [changes_of(content, block) for block in state.method]
    new = [changes_of(content, block) for block in state.draft]
    costs = bill_of(model.base, old, new, len(model.members), model.town.civil_servants)
    before = bill_of(model.base, old, old, len(model.members), model.town.civil_servants)
    fresh = [changes for changes in new if changes not in old]
    gone = [changes for changes in old if changes not in new]
    opens = sum(gives_away(model.base, changes) for changes in fresh)
    opens -= sum(gives_away(model.base, changes) for changes in gone)
    names = "|".join(sorted(f"{b.block}{b.settings}" for b in state.draft))
    proposal = Proposal(
        who=join(identity(names), state.round),
        advice=0.0,
        merit=seen_by_residents(model) - _HABIT - _TOO_MUCH * max(0, len(fresh) - 1),
        opens=max(-1.0, min(1.0, opens)),
        hours=costs.council_hours_year + costs.learning_hours - before.council_hours_year,
        discipline=FREE_DISCIPLINE,
        by=state.faction,
    )
    report = _report(model, "method", council_vote(model, proposal), state)
    answers = tuple(
        (block.block, _college_answer(model, content, block))
        for block in state.draft
        if block not in state.method and content.blocks[block.block].power != Power.COUNCIL
    )
    return VoteReport(
        subject=report.subject,
        votes=report.votes,
        passed=report.passed,
        tie=report.tie,
        statements=report.statements,
        college=answers,
    )


def _college_answer(model: Municipality, content: Content, block: AdoptedBlock) -> str:
    """Say what the college does with a block that is (also) in its power."""
    luck = draw(model.seed, "college", join(identity(block.block), model.month))
    # A college whose staff says "ja, mits" already goes along more easily.
    willing = 0.35 + 0.5 * model.yes_if
    if content.blocks[block.block].power == Power.BOTH:
        willing += 0.2
    if luck < willing:
        return "accepts"
    return "slow" if luck < willing + 0.6 * (1.0 - willing) else "declines"


def _report(
    model: Municipality, subject: str, votes: tuple[Vote, ...], state: GameState
) -> VoteReport:
    own = state.called[1] if state.called else "for"
    faction_of = {member.seat: member.faction.id for member in model.members}
    cast = tuple(
        SeatVote(vote.seat, own, "own_proposal")
        if faction_of[vote.seat] == state.faction
        else SeatVote(vote.seat, vote.choice, vote.reason)
        for vote in votes
    )
    counted = tally(cast, len(model.members))
    return VoteReport(
        subject=subject,
        votes=cast,
        passed=counted.passed,
        tie=counted.tie,
        statements=_statements(cast, faction_of),
    )


def _statements(
    votes: tuple[SeatVote, ...], faction_of: dict[str, str]
) -> tuple[tuple[str, str], ...]:
    """Return per faction the reason of most of its larger side."""
    found = []
    for faction in sorted(set(faction_of.values())):
        mine = [vote for vote in votes if faction_of[vote.seat] == faction]
        sides = Counter(vote.choice for vote in mine)
        side = max(sorted(sides), key=lambda choice: sides[choice])
        reasons = Counter(vote.reason for vote in mine if vote.choice == side)
        found.append((faction, max(sorted(reasons), key=lambda reason: reasons[reason])))
    return tuple(found)
