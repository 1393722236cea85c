"""Kinds of dilemma: each has a state of the town in which it is told, and a verdict that acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from agents.acts import CouncilAct
from agents.cases import Item, make_item
from agents.desk import File, Questions
from agents.incidents import Happened
from agents.initiatives import Initiative, Need, Record, Stage
from agents.municipality import BURN_IN, Municipality
from agents.snapshot import fork
from agents.town import Incident
from game.content.definitions import Content
from game.content.load import find, load, towns
from game.rules import codes
from game.rules.events import Transition
from game.rules.state import Beat, GameState
from game.rules.transition import NATURE, TABLE, apply
from game.rules.views import Dilemma
from game.session.bots import Bot, RandomBot, ThinkingBot
from game.session.spec import SessionSpec
from game.session.story import teller
from game.session.story.cases import Case, Told, as_kinds, choose, dilemma_of
from game.session.story.sources import FINDERS, found_in
from game.session.story.states import STATES, Matter
from game.session.story.teller import Teller
from game.session.story.ways import WAYS, acts_of
from tests.model.towns import a_group, differences, small_town

TOWNS = [folder.name for folder in towns()]


@cache
def content() -> Content:
    """Return the content of the usual town."""
    return load(find(TOWNS[0]))


# --- names that belong together ---------------------------------------------------


def test_every_name_of_the_rules_is_known_to_the_society() -> None:
    """States, sources and verdicts stand in the closed lists and have their meaning here."""
    assert tuple(sorted(STATES)) == tuple(sorted(codes.FLAGS))
    assert {source: set(ways) for source, ways in WAYS.items()} == {
        source: set(verdicts) for source, verdicts in codes.SOURCES.items()
    }
    assert set(FINDERS) < set(codes.SOURCES)


def test_there_are_many_kinds_and_they_differ() -> None:
    """At least 30 kinds; no two share source, states and ways out, and all sources are used."""
    kinds = content().dilemmas.values()
    assert len(kinds) >= 30
    told = {(k.source, k.when, tuple(o.verdict for o in k.options)) for k in kinds}
    assert len(told) == len(kinds)
    assert {kind.source for kind in kinds} == set(codes.SOURCES)
    assert sum(kind.may_be_final for kind in kinds) >= 3


# --- in ordinary play -----------------------------------------------------------------


def played(town: str, seed: int, kind: type[RandomBot] | type[ThinkingBot]) -> Iterator[GameState]:
    """Play a term without journal or siblings; yield every state with a new round."""
    told = Teller.begin(SessionSpec(town, "", seed, "solo", "", "nl", ()), lambda share: None, 0)
    bot: Bot = kind(told.ruleset, seed)
    state = GameState(faction=told.content.player_faction)
    while state.beat is not Beat.ELECTION:
        before = state.round
        if state.owed:
            outcome = apply(state, told.answer(state), told.ruleset, seat=NATURE)
        else:
            outcome = apply(state, bot.choose(state), told.ruleset, seat=TABLE)
        assert isinstance(outcome, Transition), outcome
        state = outcome.state
        if state.round != before:
            yield state


@pytest.fixture(scope="module")
def terms() -> tuple[dict[str, Counter[str]], list[list[Dilemma]]]:
    """Return how often each kind was possible per town, and what was told in every term."""
    possible: dict[str, Counter[str]] = {}
    stories, usual = [], teller.as_kinds
    with pytest.MonkeyPatch.context() as patch:
        for town in TOWNS:
            counts = possible.setdefault(town, Counter())

            def counted(cases: list[Case], kinds: object, counts=counts) -> list[Case]:  # type: ignore[no-untyped-def]
                found = usual(cases, kinds)  # type: ignore[arg-type]
                counts.update({case.kind for case in found})
                return found

            patch.setattr(teller, "as_kinds", counted)
            for seed, bot in ((1, ThinkingBot), (2, RandomBot)):
                rounds = [state.opening for state in played(town, seed, bot)]
                stories.append([opening.dilemma for opening in rounds if opening])
    return possible, stories


def test_kinds_come_up_in_ordinary_play(terms) -> None:  # type: ignore[no-untyped-def]
    """Bots in the four towns: nearly every kind is possible somewhere, and most are not always."""
    possible, stories = terms
    total = sum(possible.values(), Counter())
    rounds = sum(len(story) for story in stories)
    for kind in sorted(content().dilemmas):
        towns_of = ", ".join(f"{town} {possible[town][kind]}" for town in TOWNS)
        print(f"{kind:22} possible in {total[kind]:2} of {rounds} rounds: {towns_of}")
    assert set(content().dilemmas) - set(total) <= MADE
    assert len(set(total)) >= 0.7 * len(content().dilemmas)
    always = [kind for kind, count in total.items() if count == rounds]
    assert len(always) <= 10


def test_no_kind_twice_in_a_term_and_one_choice_for_good(terms) -> None:  # type: ignore[no-untyped-def]
    """Six rounds tell six kinds; a choice that cannot be undone is offered exactly once."""
    for story in terms[1]:
        assert len({dilemma.kind for dilemma in story}) == len(story) == 6
        finals = [any(option.final for option in dilemma.options) for dilemma in story]
        assert sum(finals) == 1
        for dilemma in story:
            assert 3 <= len(dilemma.options) <= 4
            assert (dilemma.pull_back_hours > 0) == (not dilemma.council_decides)


def test_terms_tell_different_stories(terms) -> None:  # type: ignore[no-untyped-def]
    """Any two of eight terms share less than half of their kinds on the average."""
    kinds = [{dilemma.kind for dilemma in story} for story in terms[1]]
    pairs = [len(a & b) / 6 for n, a in enumerate(kinds) for b in kinds[n + 1 :]]
    assert sum(pairs) / len(pairs) < 0.35


# --- towns made for what is seldom ------------------------------------------------------


@pytest.fixture
def town() -> Municipality:
    """Return a small town in its term in which nothing has happened yet."""
    model = Municipality(small_town(), blank=True)
    model.month = BURN_IN + 6
    model.fund.new_year(model)
    return model


def kinds_of(model: Municipality, *items: Item) -> set[str]:
    """Return the kinds that cases on the agenda, or all there is in the town, can be told as."""
    cases = [Case(item, model) for item in items or found_in(model)]
    return {case.kind for case in as_kinds(cases, content().dilemmas.values())}


def asks(model: Municipality, group: Initiative, months: int = 1) -> None:
    """Let a group have asked for money so many months ago."""
    name, month = group.record.identity, model.month - months
    model.desk.files.append(File("grant", name, 900.0, month, 4.0, 0.5))
    group.record.waiting += 1


def test_many_objectors_make_another_kind(town: Municipality) -> None:
    """The street that is organised is told apart from a few worried neighbours."""
    few, many = (
        make_item(town, "objection", town.add_group(a_group(town, rank=n, objectors=o)))
        for n, o in enumerate((4, 11))
    )
    assert kinds_of(town, few) == {"objection"}
    assert kinds_of(town, many) == {"objection", "objection_many"}


def _questions(model: Municipality) -> None:
    model.desk.questions.append(Questions(model.month - 1, np.arange(12), 0.5))


def _forms(model: Municipality) -> None:
    model.ratchet = 3.0


def _ill(model: Municipality) -> None:
    model.happened.append(Happened(model.month - 1, "ziek", -1, 0))


def _missed(model: Municipality) -> None:
    model.missed.append(model.month - 1)


def _late(model: Municipality) -> None:
    asks(model, model.add_group(a_group(model)), 6)


def _first(model: Municipality) -> None:
    asks(model, model.add_group(a_group(model)))


def _unused(model: Municipality) -> None:
    assert model.month % 12 == 6
    assert model.fund.left > 0.0


STATES_MADE: dict[str, Callable[[Municipality], None]] = {
    "answer_pile": _questions,
    "forms_grown": _forms,
    "staff_short": _ill,
    "missed_item": _missed,
    "late_answer": _late,
    "grant_overdue": _late,
    "first_here": _first,
    "small_grant": _first,
    "newcomers": _first,
    "fund_unused": _unused,
}
"""What is done to a quiet town so that a kind can be told."""


@pytest.mark.parametrize("kind", STATES_MADE)
def test_a_state_of_the_town_makes_a_kind_possible(kind: str) -> None:
    """Before it holds the kind is not possible, except what a full fund in autumn is."""
    ill = Incident("ziek", "always", 0.0, "desk_hours", 0.3, 3)
    model = Municipality(small_town(incidents=(ill,)), blank=True)
    model.month = BURN_IN + 6
    assert kind not in kinds_of(model)
    model.fund.new_year(model)
    STATES_MADE[kind](model)
    assert kind in kinds_of(model)


def test_a_grant_to_who_got_one_before_is_another_kind(town: Municipality) -> None:
    """A group that comes back after a grant; the grant of this very month does not count."""
    group = town.add_group(a_group(town))
    item = make_item(town, "grant_above_mandate", group, eur=6000.0)
    group.note("step_to_council")
    group.note("step_granted", eur=6000)
    assert kinds_of(town, item) == {"grant_above_mandate"}
    group.note("step_to_council")
    assert kinds_of(town, item) == {"grant_above_mandate", "grant_again"}


@pytest.mark.parametrize(
    ("decider", "steps", "told"),
    [
        ("staff", ("step_asked", "step_refused"), True),
        ("staff", ("step_asked", "step_to_council", "step_refused"), False),
        ("staff", ("step_asked", "step_refused", "step_asked"), False),
        ("committee", ("step_asked", "step_refused"), False),
    ],
)
def test_who_the_alderman_declined_comes_to_the_council(
    decider: str, steps: tuple[str, ...], told: bool
) -> None:
    """Only a running group whose last request the executive refused, not the council itself."""
    model = Municipality(small_town(grant_decider=decider), blank=True)
    model.month = BURN_IN + 6
    group = model.add_group(a_group(model, stage=Stage.RUNNING))
    for step in steps:
        group.note(step)
    assert ("alderman_declined" in kinds_of(model)) is told


def test_a_second_plan_that_fits_nowhere_is_another_kind(town: Municipality) -> None:
    """Once is a case, twice asks whether the rule is right."""
    first, second = (
        make_item(town, "outside_frame", town.add_group(a_group(town, rank=n))) for n in (0, 1)
    )
    town.raised.append(first)
    assert kinds_of(town, first) == {"outside_frame"}
    assert kinds_of(town, second) == {"outside_frame", "frame_again"}


MADE = {
    *STATES_MADE, "objection_many", "overrule", "signatures", "place_ends", "promise_at_risk",
    "misuse", "grant_above_mandate", "grant_again", "frame_again", "outside_frame",
    "alderman_declined",
}  # fmt: skip
"""Kinds that may not come up in a handful of terms; here a town is made for each."""


@pytest.mark.parametrize(("decider", "kind"), [("committee", "overrule"), ("staff", "signatures")])
def test_a_group_that_was_refused_comes_to_the_council(decider: str, kind: str) -> None:
    """Who said no makes the kind; the decision of this very month does not count."""
    model = Municipality(small_town(grant_decider=decider), blank=True)
    model.month = BURN_IN
    group = model.add_group(a_group(model))
    group.note("step_refused", weeks=3, eur=900)
    group.note("step_to_council")
    item = make_item(model, "grant_above_mandate", group, eur=6000.0)
    assert kind in kinds_of(model, item)
    group.record.steps = group.record.steps[1:]
    group.note("step_refused", weeks=3, eur=900)
    assert kinds_of(model, item) == {"grant_above_mandate"}


def test_a_trial_that_ends_comes_back(town: Municipality) -> None:
    """A place that was lent for two years is asked about in its last year."""
    group = town.add_group(a_group(town, place_until=town.month + 24))
    assert "place_ends" not in kinds_of(town)
    group.record.place_until = town.month + 6
    assert "place_ends" in kinds_of(town)


def test_a_promise_that_is_not_kept_yet_comes_back(town: Municipality) -> None:
    """A group that waits with a promise of the council in its hand is a case of its own."""
    group = town.add_group(a_group(town))
    asks(town, group)
    assert "promise_at_risk" not in kinds_of(town)
    group.record.promised = town.month + 1
    assert "promise_at_risk" in kinds_of(town)


def test_misuse_is_told(town: Municipality) -> None:
    """Receipts that do not add up come before the council under the name of the group."""
    group = town.add_group(a_group(town, grants=1))
    assert kinds_of(town, make_item(town, "misuse", group)) == {"misuse"}


def test_whose_it_is_follows_the_rules_in_force(town: Municipality) -> None:
    """A small sum is the civil servant's, a large one the council's, unless others decide."""
    group = town.add_group(a_group(town))
    for decider, eur, owner in (
        ("committee", 900.0, "committee"),
        ("vote", 900.0, "vote"),
        ("staff", 900.0, "servant"),
        ("staff", 9000.0, "council"),
    ):
        town.institution = replace(town.institution, grant_decider=decider)
        item = Item(7, "waiting_money", group.record.identity, 0, 0, eur, town.month, waits=False)
        told = dilemma_of(_local(town), Case(item, town, "newcomers"), final=False)
        assert told.owner == owner
        assert told.rule == decider


def _local(model: Municipality) -> Content:
    """Return the usual content with the neighbourhoods of a small town."""
    parts = [
        replace(content().neighbourhoods[0], id=name, name=name.title())
        for name in model.people.names
    ]
    return replace(content(), neighbourhoods=tuple(parts))


# --- what a verdict does ------------------------------------------------------------------

EVERY = [(source, verdict) for source, ways in WAYS.items() for verdict in ways]


def own_state(record: Record) -> tuple[object, ...]:
    """Return what only a group itself may change."""
    return (record.density, record.formal, record.stage, record.ended, record.helpers, record.core)


def acts_for(model: Municipality, source: str, verdict: str, **more: object) -> list[CouncilAct]:
    """Return the acts of a verdict on a case about the first group of a town."""
    group = model.initiatives[0].record
    about = source not in ("neighbourhood", "quiet", "questions", "desk", "fund", "council")
    template = Dilemma(
        "00000000000000aa", "x", source, None, f"{group.identity:016x}" if about else "",  # type: ignore[arg-type]
        model.people.names[0], (("eur", 900),), (), "council", "staff", 0, (),
    )  # fmt: skip
    case = replace(template, **more)  # type: ignore[arg-type]
    pulled = bool(more)
    return acts_of(case, verdict, model.month, model.parameters, pulled_back=pulled)


@pytest.mark.parametrize(("source", "verdict"), EVERY)
def test_a_verdict_acts_and_leaves_the_group_its_own(
    town: Municipality, source: str, verdict: str
) -> None:
    """Every verdict changes the town or is kept for its case; none touches a group's own state."""
    asked = {"needs": Need.SPACE, "objectors": 9, "helpers": 4, "allowed": True}
    group = town.add_group(a_group(town, began=BURN_IN - 30, density=0.2, **asked))
    asks(town, group)
    town.ratchet = 4.0
    before, state = fork(town), own_state(group.record)
    acts = acts_for(town, source, verdict)
    assert acts
    town.act(acts)
    assert own_state(group.record) == state
    assert group.record.waiting >= 0
    changed = differences(before, town) or town.chamber.extra_hours != before.chamber.extra_hours
    assert changed


@pytest.mark.parametrize(("source", "verdict"), EVERY)
def test_a_verdict_on_a_group_that_is_gone_does_no_harm(
    town: Municipality, source: str, verdict: str
) -> None:
    """In a town with other luck the group may not be there; then the town just goes on."""
    town.add_group(a_group(town))
    acts = acts_for(town, source, verdict)
    elsewhere = Municipality(small_town(), blank=True)
    elsewhere.month = town.month
    elsewhere.fund.new_year(elsewhere)
    elsewhere.act(acts)
    for _ in range(3):
        elsewhere.step()
    assert elsewhere.month == town.month + 3


@pytest.mark.parametrize("owner", codes.OWNERS[1:])
def test_pulling_back_is_felt_by_who_was_passed_over(town: Municipality, owner: str) -> None:
    """Residents who decide trust less, civil servants grow careful; hours are spent by all."""
    town.add_group(a_group(town))
    town.deciders = (3, 4, 5)
    trust, careful = town.citizens.trust.copy(), town.yes_if
    town.act(acts_for(town, "waiting_money", "as_always", owner=owner, pull_back_hours=12))
    assert town.chamber.extra_hours == 12
    if owner in ("college", "servant"):
        assert town.yes_if < careful
    else:
        assert (town.citizens.trust[[3, 4, 5]] < trust[[3, 4, 5]]).all()


def test_a_closed_fund_stays_closed_to_the_election(town: Municipality) -> None:
    """No new money in any January of the term, and some again after it."""
    town.add_group(a_group(town))
    town.act(acts_for(town, "fund", "close_fund"))
    assert town.fund.left == 0.0
    for _ in range(BURN_IN + 36 - town.month):
        assert town.fund_factor == 0.0
        town.step()
    assert town.fund_factor > 0.0


def test_money_set_apart_is_money_of_the_fund(town: Municipality) -> None:
    """Nothing is made: what is set apart for neighbourhoods leaves the common part."""
    town.add_group(a_group(town))
    before = town.fund.left + sum(town.fund.split)
    town.act(acts_for(town, "neighbourhood", "reserve_here"))
    assert town.fund.left + sum(town.fund.split) == pytest.approx(before)
    assert town.fund.split[0] == pytest.approx(before / 2)


# --- rotation ---------------------------------------------------------------------------------


def test_rotation_is_stable_and_never_repeats_while_others_are_possible(
    town: Municipality,
) -> None:
    """Whatever the order of the cases: the same choice, and every kind once before any twice."""
    group = town.add_group(a_group(town, began=BURN_IN - 30, density=0.1, helpers=1))
    asks(town, group, 4)
    cases = as_kinds([Case(item, town) for item in found_in(town)], content().dilemmas.values())
    possible = {case.kind for case in cases}
    assert len(possible) >= 6
    told: list[Told] = []
    for number in range(1, 2 * len(possible) + 1):
        case = choose(cases, told, 5, number)
        assert choose(cases[::-1], told, 5, number) == case
        told.append(Told(case.kind, case.item.kind, case.item.initiative))
    first = [one.kind for one in told[: len(possible)]]
    assert set(first) == possible
    assert Counter(one.kind for one in told) == Counter(dict.fromkeys(possible, 2))


def test_what_a_decision_leads_to_is_told_when_it_comes(town: Municipality) -> None:
    """A place that this council lent comes back before all else; of another it may wait."""
    ours, other = (
        town.add_group(a_group(town, rank=n, began=BURN_IN - 30, place_until=town.month + 6))
        for n in (0, 1)
    )
    cases = as_kinds([Case(item, town) for item in found_in(town)], content().dilemmas.values())
    lent = Told("wants_building", "group", ours.record.identity)
    for seed in range(20):
        case = choose(cases, [lent], seed, 2)
        assert (case.kind, case.item.initiative) == ("place_ends", ours.record.identity)
    without = {choose(cases, [], seed, 2).kind for seed in range(20)}
    assert len(without) > 1
    assert other.alive


def test_a_promise_is_at_risk_until_its_day(town: Municipality) -> None:
    """What was promised for a day that is past is no promise of today."""
    group = town.add_group(a_group(town))
    asks(town, group)
    group.record.promised = town.month
    assert "promise_at_risk" in kinds_of(town)
    group.record.promised = town.month - 1
    assert "promise_at_risk" not in kinds_of(town)


def test_a_state_reads_and_changes_nothing(town: Municipality) -> None:
    """Asking every question of a case leaves the town as it was."""
    group = town.add_group(a_group(town, stage=Stage.RUNNING))
    asks(town, group)
    before = fork(town)
    for item in found_in(town):
        record = group.record if item.initiative else None
        for ask in STATES.values():
            assert ask(Matter(item, town, record)) in (True, False)
    assert differences(before, town) == []
