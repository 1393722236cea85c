"""The council votes: every seat by its own interest, the own faction as called."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from agents.college import college_answer
from agents.council import Vote, council_vote
from agents.keyed import identity, join
from agents.method_vote import method_proposal
from agents.municipality import Municipality
from agents.weighing import verdict_proposal
from game.content.build import changes_of
from game.content.definitions import Content
from game.rules.decisions import tally
from game.rules.definitions import Power
from game.rules.state import GameState, SeatVote, VoteReport
from game.session.story.cases import Case


def vote_on_dilemma(model: Municipality, case: Case, state: GameState) -> VoteReport:
    """Let the council vote on the verdict that the table proposes."""
    proposal = verdict_proposal(model, case.then, case.item, state.proposal, by=state.faction)
    return _report(model, "dilemma", council_vote(model, proposal), state)


def vote_on_method(model: Municipality, content: Content, state: GameState) -> VoteReport:
    """Let the council vote on the werkwijze as it is drafted, and the college answer."""
    names = "|".join(sorted(f"{b.block}{b.settings}" for b in state.draft))
    proposal = method_proposal(
        model,
        join(identity(names), state.round),
        old=[changes_of(content, block) for block in state.method],
        new=[changes_of(content, block) for block in state.draft],
        by=state.faction,
    )
    report = _report(model, "method", council_vote(model, proposal), state)
    answers = []
    for block in state.draft:
        power = content.blocks[block.block].power
        if block not in state.method and power != Power.COUNCIL:
            answer = college_answer(model, block.block, shared=power == Power.BOTH)
            answers.append((block.block, answer))
    return replace(report, college=tuple(answers))


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


def support_of(votes: tuple[VoteReport, ...]) -> float:
    """Return the share of the votes for the werkwijze, one half when none was held."""
    cast = [vote.choice for one in votes if one.subject == "method" for vote in one.votes]
    return cast.count("for") / len(cast) if cast else 0.5
