"""The decision that is not taken back: the paper and election night tell what came of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agents.initiatives import Initiative, Stage
from agents.municipality import BURN_IN
from game.rules import codes
from game.rules.commands import OpenRound, ReportElection, ReportMonths
from game.rules.state import GameState, Owed
from game.rules.views import DilemmaOption, Item
from game.session.spec import SessionSpec
from game.session.story.for_good import for_good
from game.session.story.news import FRONT_PAGE_ITEMS
from game.session.story.people import find_record, initiative_id
from game.session.story.teller import Teller
from game.texts import Words
from game.texts.names import names_of

VERDICTS = {
    "sell": ("place_ends", "group", "place_sold"),
    "hand_over": ("right_to_challenge", "group", "task_given"),
    "commit": ("beyond_election", "group", "money_fixed"),
    "close_fund": ("fund_running_out", "fund", "fund_closed"),
}


@pytest.fixture
def teller() -> Teller:
    """A teller at the start of a term, without siblings."""
    spec = SessionSpec("lindenrade", "", 3, "kort", "lokaal", "nl", ())
    return Teller.begin(spec, lambda share: None, count=0)


def largest(teller: Teller) -> Initiative:
    """The running group with most helpers."""
    groups = [one for one in teller.town.initiatives if one.record.stage == Stage.RUNNING]
    return max(groups, key=lambda one: (one.record.helpers, one.record.identity))


def decided(teller: Teller, verdict: str) -> GameState:
    """A first round in which the council took a decision about a group for good."""
    answer = teller.answer(GameState(faction="lokaal", owed=Owed.ROUND))
    assert isinstance(answer, OpenRound)
    kind, source, _ = VERDICTS[verdict]
    group, case = largest(teller), answer.opening.dilemma
    case = replace(
        case,
        kind=kind,
        source=source,
        initiative=initiative_id(group.record.identity),
        neighbourhood=teller.town.people.names[group.record.hood],
        values=(*(pair for pair in case.values if pair[0] != "eur"), ("eur", 2_000)),
        options=(DilemmaOption(verdict, 0, 0, final=True), DilemmaOption("as_always", 0, 0)),
    )
    return GameState(
        faction="lokaal",
        round=1,
        owed=Owed.MONTHS,
        opening=replace(answer.opening, dilemma=case),
        verdict=verdict,
        final=(1, verdict),
    )


def holds(teller: Teller, state: GameState, item: Item) -> None:
    """Check what is told against the town as it is."""
    values, case = dict(item.values), state.opening.dilemma if state.opening else None
    assert case is not None
    assert set(values) == set(codes.BULLETIN[item.code])
    if item.code == "fund_closed":
        records = [one.record for one in teller.town.initiatives] + teller.town.gone
        steps = [
            [s for s in one.steps if s.code == "step_refused" and s.month >= BURN_IN]
            for one in records
        ]
        assert values["count"] == sum(any(dict(s.terms)["eur"] for s in one) for one in steps)
        return
    record = find_record(teller.town, int(case.initiative, 16))
    assert record is not None
    assert item.code.endswith("_ended") is (record.stage == Stage.ENDED)
    assert item.initiative == case.initiative
    if "reason" in values:
        assert values["reason"] == record.reason
    if "helpers" in values:
        assert record.took_over
        assert values["helpers"] == record.helpers + len(record.core)
    if "eur" in values:
        assert values["eur"] == 4_000


@pytest.mark.parametrize("verdict", VERDICTS)
def test_the_paper_opens_with_it_and_election_night_tells_how_it_stands(
    teller: Teller, verdict: str
) -> None:
    """The headline of its round and the page of the new council hold what the town bears out."""
    state = decided(teller, verdict)
    lived = teller.answer(state)
    assert isinstance(lived, ReportMonths)
    headline, *rest = lived.report.front_page
    assert headline.code.removesuffix("_ended") == VERDICTS[verdict][2]
    assert len(rest) < FRONT_PAGE_ITEMS
    assert headline.initiative not in {one.initiative for one in rest if one.initiative}
    holds(teller, state, headline)
    night = teller.answer(replace(state, owed=Owed.ELECTION))
    assert isinstance(night, ReportElection)
    later = night.report.for_good
    assert later is not None
    holds(teller, state, later)
    words, known = Words("nl"), names_of(Words("nl").data, teller.content, state)
    if later.code == headline.code:
        assert words.item(later, known) != words.item(headline, known)


def test_a_group_that_ended_since_is_told_as_ended(teller: Teller) -> None:
    """What came of it is what became of the group, with its reason."""
    state = decided(teller, "hand_over")
    teller.answer(state)
    record = find_record(teller.town, int(state.opening.dilemma.initiative, 16))  # type: ignore[union-attr]
    assert record is not None
    record.stage, record.reason = Stage.ENDED, "tired"
    told = for_good(teller.content, teller.town, state)
    assert told is not None
    assert told.code == "task_given_ended"
    assert dict(told.values)["reason"] == "tired"


def test_without_such_a_decision_nothing_is_told(teller: Teller) -> None:
    """A term in which all can be undone has no such headline and no such line."""
    state = replace(decided(teller, "sell"), final=None, verdict="as_always")
    lived = teller.answer(state)
    assert isinstance(lived, ReportMonths)
    lasting = {code + end for _, _, code in VERDICTS.values() for end in ("", "_ended")}
    assert not lasting & {one.code for one in lived.report.front_page}
    night = teller.answer(replace(state, owed=Owed.ELECTION))
    assert isinstance(night, ReportElection)
    assert night.report.for_good is None
