"""The council votes: every seat by its own interest, the own faction as called.

What the table did before the vote changes what members weigh, never what comes
out: talking takes away doubt, discipline takes away everything but the line.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agents.college import college_answer
from agents.council import CouncilMember, Proposal, Vote
from agents.council import _noise as noise_of
from agents.keyed import draw, identity, join
from agents.method_vote import method_proposal
from agents.municipality import Municipality
from agents.tables import normal_of
from agents.weighing import verdict_proposal
from game.content.build import changes_of
from game.content.definitions import Content
from game.rules.balance import case_hours
from game.rules.decisions import DILEMMA, METHOD, tally, to_be_voted
from game.rules.definitions import AdoptedBlock, Power
from game.rules.pledges import WISHES, pledge_for
from game.rules.reports import Expectation, FactionExpectation, SeatVote, VoteReport
from game.rules.state import GameState
from game.session.story.cases import Case
from game.session.story.ways import WAYS

DRAWS = 20
"""How often the doubt of a member is drawn anew for an expectation."""

SURE = 16
"""Draws that must agree before a seat is not called undecided."""

TOLD, UNTOLD = 0.8, 0.6
"""Of the doubt of a faction that was talked with: what it told, and what it kept; squares add to 1.
An estimate of the story, not a parameter of the model: it changes what is known, not the vote."""


def vote_on_dilemma(
    model: Municipality, content: Content, case: Case, state: GameState
) -> VoteReport:
    """Let the council vote on the verdict that the table proposes."""
    return _report(model, DILEMMA, _put(model, content, case, state, DILEMMA), state)


def vote_on_method(model: Municipality, content: Content, state: GameState) -> VoteReport:
    """Let the council vote on the werkwijze as it is drafted, and the college answer."""
    report = _report(model, METHOD, _put(model, content, None, state, METHOD), state)
    answers = []
    for block in state.draft:
        power = content.blocks[block.block].power
        if block not in state.method and power != Power.COUNCIL:
            answer = college_answer(model, block.block, shared=power == Power.BOTH)
            answers.append((block.block, answer))
    return replace(report, college=tuple(answers))


def expectation_of(
    model: Municipality,
    content: Content,
    case: Case | None,
    state: GameState,
    may: Sequence[str] = (),
) -> Expectation:
    """Return how the other factions are thought to stand on the vote that is next.

    A member's own weighing, with the doubt drawn again and again with other
    luck than that of the vote; a seat that does not nearly always fall on the
    same side is undecided. A faction that was talked with told most of its own mind.

    Args:
        model: The town.
        content: Its content.
        case: The case of this round.
        state: The state in which the vote is next.
        may: Blocks of which a faction may say that it would like them later.
    """
    subject = to_be_voted(state)[0]
    proposal = _put(model, content, case, state, subject)
    wishes = _wishes(model, content, state, may)
    counts: dict[str, Counter[str]] = {}
    for member, seen, noise in _weighing(model, subject, proposal, state):
        if member.faction.id != state.faction:
            talked = (subject, member.faction.id) in state.talked
            side = _side(member, seen, noise, told=talked)
            counts.setdefault(member.faction.id, Counter())[side] += 1
    return Expectation(
        subject,
        tuple(
            FactionExpectation(
                faction, found["for"], found["against"], found["unsure"], wishes.get(faction, ())
            )
            for faction, found in counts.items()
        ),
    )


def overruled(
    model: Municipality, content: Content, case: Case | None, state: GameState, report: VoteReport
) -> tuple[str, ...]:
    """Return the seats that discipline made vote against what they made of it themselves."""
    if state.discipline != (state.round, report.subject):
        return ()
    free = replace(state, discipline=None)
    members = _otherwise(model, content, case, free, report)
    return tuple(member.seat for member in members if member.faction.coalition)


def turned(
    model: Municipality, content: Content, case: Case | None, state: GameState, report: VoteReport
) -> tuple[int, ...]:
    """Return the members who would have voted otherwise if nothing had been promised to them."""
    if pledge_for(state, report.subject) is None:
        return ()
    members = _otherwise(model, content, case, replace(state, pledges=()), report)
    return tuple(member.who for member in members)


def _otherwise(
    model: Municipality, content: Content, case: Case | None, state: GameState, report: VoteReport
) -> list[CouncilMember]:
    """Return the members of other factions who vote otherwise in this state than they did."""
    proposal = _put(model, content, case, state, report.subject)
    choices = {vote.seat: vote.choice for vote in report.votes}
    return [
        member
        for member, seen, noise in _weighing(model, report.subject, proposal, state)
        if member.faction.id != state.faction
        and member.vote(seen, noise).choice != choices[member.seat]
    ]


def _put(
    model: Municipality, content: Content, case: Case | None, state: GameState, subject: str
) -> Proposal:
    """Return what is put to the vote, with what was promised for it."""
    if subject == METHOD or case is None:
        proposal = _on_method(model, content, state)
    else:
        proposal = _on_dilemma(model, case, state)
    pledge = pledge_for(state, subject)
    if pledge is None:
        return proposal
    later = _later(model, content, state, pledge.block)
    return proposal._replace(promised=later, promised_to=pledge.faction)


def _later(model: Municipality, content: Content, state: GameState, block: str) -> Proposal:
    """Return a block that comes before the council later, on top of what is on the table."""
    now = [changes_of(content, adopted) for adopted in state.draft]
    more = [*now, changes_of(content, AdoptedBlock(block))]
    return method_proposal(model, identity(block), old=now, new=more, by=state.faction)


def _wishes(
    model: Municipality, content: Content, state: GameState, may: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """Return per faction which blocks its members would like most; what none wants is no wish."""
    liked: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for block in may:
        later = _later(model, content, state, block)
        for member in model.members:
            worth = sum(member.weigh(later, 0.0))
            if worth > 0:
                liked[member.faction.id][block] += worth
    return {
        faction: tuple(sorted(blocks, key=lambda block: (-blocks[block], block))[:WISHES])
        for faction, blocks in liked.items()
    }


def _on_dilemma(model: Municipality, case: Case, state: GameState) -> Proposal:
    """Return the proposal as members see it: what it looks like, and all the hours it asks."""
    way = WAYS[case.item.kind][state.proposal]
    item = replace(case.item, kind=way.kind)
    proposal = verdict_proposal(model, case.then, item, way.verdict, by=state.faction)
    who = join(case.item.who, identity(state.proposal))
    return proposal._replace(who=who, hours=float(case_hours(state)))


def _on_method(model: Municipality, content: Content, state: GameState) -> Proposal:
    names = "|".join(sorted(f"{b.block}{b.settings}" for b in state.draft))
    return method_proposal(
        model,
        join(identity(names), state.round),
        old=[changes_of(content, block) for block in state.method],
        new=[changes_of(content, block) for block in state.draft],
        by=state.faction,
    )


def _weighing(
    model: Municipality, subject: str, proposal: Proposal, state: GameState
) -> Iterator[tuple[CouncilMember, Proposal, float]]:
    """Yield every member with the proposal as it is put to him, and his doubt."""
    p = model.parameters
    # One talk tells a member what all rapporteurs that help would have told him.
    cleared = 1.0 - p.rapporteur_clears * p.rapporteurs_most
    # Where the college is silent, the line of the coalition is the proposal of its own.
    whipped = proposal._replace(discipline=1.0, advice=proposal.advice or 1.0)
    noise = noise_of(model)
    for member in model.members:
        talked = (subject, member.faction.id) in state.talked
        bound = _bound(member, subject, state)
        yield member, whipped if bound else proposal, noise * (cleared if talked else 1.0)


def _side(member: CouncilMember, proposal: Proposal, noise: float, *, told: bool) -> str:
    """Return where a seat is thought to fall: `for`, `against` or `unsure`."""
    known, own = sum(member.weigh(proposal, 0.0)), sum(member.weigh(proposal, noise))
    doubt = (1.0 - proposal.discipline) * noise
    if told:
        known, doubt = known + TOLD * (own - known), UNTOLD * doubt
    seed, who = member.model.seed, join(member.who, proposal.who)
    yes = sum(
        known + doubt * normal_of(draw(seed, "expected vote", join(who, number))) > 0
        for number in range(DRAWS)
    )
    if DRAWS - SURE < yes < SURE:
        return "unsure"
    return "for" if yes >= SURE else "against"


def _report(model: Municipality, subject: str, proposal: Proposal, state: GameState) -> VoteReport:
    votes = tuple(
        _said(member.vote(seen, noise), seen, bound=_bound(member, subject, state))
        for member, seen, noise in _weighing(model, subject, proposal, state)
    )
    own = state.called[1] if state.called else "for"
    faction_of = {member.seat: member.faction.id for member in model.members}
    cast = tuple(
        _cast(vote, own if faction_of[vote.seat] == state.faction else "") for vote in votes
    )
    counted = tally(cast, len(model.members))
    return VoteReport(
        subject=subject,
        votes=cast,
        passed=counted.passed,
        tie=counted.tie,
        statements=_statements(cast, faction_of),
    )


def _bound(member: CouncilMember, subject: str, state: GameState) -> bool:
    """Return whether a member was called to order for this vote."""
    return state.discipline == (state.round, subject) and member.faction.coalition


def _said(vote: Vote, seen: Proposal, *, bound: bool) -> Vote:
    """Return a vote with its reason as it sounds here.

    What moves a member who was called to order is the call. Whoever likes a proposal
    that takes room back does not say to believe in residents.
    """
    if bound:
        return vote._replace(reason=f"coalition_{vote.choice}")
    return vote._replace(reason=_CLOSING.get(vote.reason, vote.reason)) if seen.opens < 0 else vote


_CLOSING = {"believes": "keeps_hold", "doubts": "gives_room"}
"""How belief in residents sounds where a proposal takes room back."""


def _cast(vote: Vote, own: str) -> SeatVote:
    if own:
        return SeatVote(vote.seat, own, "own_proposal" if own == "for" else "own_against")
    return SeatVote(vote.seat, vote.choice, vote.reason)


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
