"""The months of a round: lived in both towns, told as far as they reach the council."""

from __future__ import annotations

from collections import Counter

from agents.initiatives import Stage
from agents.municipality import BURN_IN, Municipality
from game.content.definitions import Content
from game.rules.balance import AS_ALWAYS
from game.rules.reports import Followed, InitiativeStep, LifeReport, MonthFrame, Shadow
from game.rules.state import GameState
from game.rules.views import InitiativeView, Item, Values
from game.session.story.knowledge import Knowledge, whom_members_meet
from game.session.story.news import front_page, told_once
from game.session.story.people import (
    face_of,
    find_record,
    identity_of,
    state_of,
    turnover,
)
from game.session.story.spread import lens_readings
from game.session.story.steps import told_steps

_MOST_CREW = 5


def live(
    known: Knowledge, town: Municipality, shadow: Municipality, state: GameState, months: int
) -> LifeReport:
    """Let the months of a round pass in both towns and tell what happened in ours.

    The siblings live theirs later, so the lenses here are of this one run.

    Args:
        known: What the council knows; it takes in what reaches it.
        town: The town of the game.
        shadow: The town in which all is done as always.
        state: The state that owes the months; decisions are carried out already.
        months: Length of the round, months.
    """
    first = town.month
    frames: list[MonthFrame] = []
    steps: list[InitiativeStep] = []
    content = known.content
    names = state.opening.followed if state.opening else ()
    people: dict[str, list[int]] = {name: [] for name in names}
    for _ in range(months):
        before, met = dict(known.groups), whom_members_meet(town)
        town.step()
        known.month_passed(town, met)
        known.see_named(town, names, "followed")
        month = town.month - BURN_IN
        frames.append(MonthFrame(month, known.neighbourhoods(town)))
        steps += [InitiativeStep(month, view) for view in _news(before, known.groups)]
        for name, counts in people.items():
            counts.append(_people_in(town, identity_of(name)))
        shadow.step()
    return LifeReport(
        first_month=first - BURN_IN,
        frames=tuple(frames),
        steps=tuple(steps),
        town=known.town(town),
        front_page=front_page(
            content, town, first, _last_page(state), told_once(state), _led(state)
        ),
        bet_won=_bet_won(town, state),
        shadow=_shadow(town, shadow, state),
        lenses=lens_readings(town, ()),
        shadow_lenses=lens_readings(shadow, ()),
        left_seats=tuple(seat for month, seat in town.chamber.left if month >= first),
        verdict=_carried_out(town, state),
        hours=_hours(town),
        sworn_in=tuple((seat, new.name) for seat, _, new in turnover(content, town, first)),
        followed=tuple(
            followed
            for name, counts in people.items()
            if (followed := _followed(content, town, name, tuple(counts), first)) is not None
        ),
    )


def _people_in(town: Municipality, identity: int) -> int:
    group = town.group(identity)
    return len(town.members_of(group)) if group is not None else 0


def _followed(
    content: Content, town: Municipality, name: str, people: tuple[int, ...], since: int
) -> Followed | None:
    """Tell how a followed initiative fared, with who pull it."""
    record = find_record(town, identity_of(name))
    if record is None:
        return None
    pull = record.core if record.stage != Stage.ENDED else ()
    crew = tuple(face_of(content, town, row) for row in pull[:_MOST_CREW])
    return Followed(name, crew, people, told_steps(record, since))


def _last_page(state: GameState) -> tuple[Item, ...]:
    return state.history[-1].life.front_page if state.history else ()


def _led(state: GameState) -> Counter[str]:
    """Return how often each kind of news headed a front page."""
    pages = (record.life.front_page for record in state.history)
    return Counter(page[0].code for page in pages if page)


def _news(
    before: dict[int, InitiativeView], after: dict[int, InitiativeView]
) -> list[InitiativeView]:
    """Return the initiatives that are new to the council or changed, in order of identity."""
    return [
        view
        for who, view in sorted(after.items())
        if who not in before or _look(before[who]) != _look(view)
    ]


def _look(view: InitiativeView) -> tuple[str, bool]:
    """Return what of an initiative is news when it changes."""
    return view.state, view.matured


def _bet_won(town: Municipality, state: GameState) -> bool | None:
    if state.bet is None:
        return None
    record = find_record(town, identity_of(state.bet.initiative))
    lives = record is not None and record.stage != Stage.ENDED
    return lives == (state.bet.outcome == "live")


def _shadow(town: Municipality, shadow: Municipality, state: GameState) -> Shadow | None:
    """Compare the initiative of the bet, or the first that is followed."""
    followed = state.opening.followed if state.opening else ()
    name = state.bet.initiative if state.bet else (followed[0] if followed else "")
    if not name:
        return None
    here = find_record(town, identity_of(name))
    there = find_record(shadow, identity_of(name))
    state_here = str(state_of(town, here)) if here else ""
    state_there = str(state_of(shadow, there)) if there else ""
    return Shadow(name, state_here, state_there, state_here != state_there)


def _carried_out(town: Municipality, state: GameState) -> str:
    """Return the verdict that was carried out on the case of this round."""
    if state.opening is None or state.verdict != AS_ALWAYS:
        return state.verdict
    who = identity_of(state.opening.dilemma.id)
    return next((v for _, case, v in reversed(town.decided) if case == who), state.verdict)


def _hours(town: Municipality) -> Values:
    kinds = sorted({kind for member in town.members for kind in member.spent})
    return tuple(
        (kind, round(sum(m.spent.get(kind, 0.0) for m in town.members) / len(town.members), 2))
        for kind in kinds
    )
