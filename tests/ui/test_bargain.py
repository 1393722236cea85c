"""Before the vote on screen: what is expected, what may be done, and what is said first."""

from __future__ import annotations

import pygame
import pytest

from game.rules import commands as c
from game.rules.balance import balance_of, talk_hours
from game.rules.decisions import to_be_voted
from game.rules.definitions import Lens
from game.rules.state import Beat
from game.rules.views import Dilemma
from game.texts import Words
from game.texts.reasons import VOICES
from game.texts.statements import about_vote
from game.ui.footer import ON
from game.ui.screens.bargain import lean
from game.ui.screens.decision import DecisionScreen
from tests.ui.memory_table import memory_table
from tests.ui.player import LAPTOP, Player


def at_decision(*, scale: float = 1.0) -> Player:
    """Return a player at the start of a decision on the dilemma."""
    player = Player(LAPTOP, table=memory_table(), scale=scale)
    table = player.table
    table.submit(c.RankLenses(0, Beat.RANKING, tuple(Lens)))
    table.submit(c.GoOn(1, Beat.BULLETIN))
    table.submit(c.ChooseVerdict(1, Beat.DILEMMA, player.opening.dilemma.options[0].verdict))
    table.submit(c.GoOn(1, Beat.DILEMMA))
    table.submit(c.GoOn(1, Beat.METHOD))
    assert to_be_voted(table.state) == ("dilemma",)
    player.settle()
    return player


def test_the_factions_are_sounded_out_when_the_proposal_comes_on_screen() -> None:
    """Without a key; every other faction has a word beside its squares."""
    player = at_decision()
    known = player.table.state.expected
    assert known is not None
    words = {"for": "voor", "against": "tegen", "unsure": "onzeker", "split": "verdeeld"}
    shown = player.texts.splitlines()
    for one in known.factions:
        assert words[lean(one)] in shown


def test_taking_back_is_not_caught_by_the_sounding() -> None:
    """Ctrl+Z twice leads back to the werkwijze: what was taken back is not asked again."""
    player = at_decision()
    player.key(pygame.K_z, pygame.KMOD_CTRL)
    player.settle()
    assert player.table.state.expected is None
    player.key(pygame.K_z, pygame.KMOD_CTRL)
    player.settle()
    assert player.table.state.beat is Beat.METHOD


def test_talking_goes_by_keyboard_and_costs_hours() -> None:
    """Tab and Enter reach the talk with a faction; afterwards its button says so."""
    player = at_decision()
    rules, known = player.table.ruleset, player.table.state.expected
    assert known is not None
    faction = known.factions[0].faction
    before = balance_of(player.table.state, rules).hours_left
    player.type_on("decision:side:1")
    assert f"Praten · {talk_hours(faction, rules)} uur" in player.texts
    player.type_on(f"decision:talk:{faction}")
    assert player.table.state.talked == (("dilemma", faction),)
    left = balance_of(player.table.state, rules).hours_left
    assert before - left == talk_hours(faction, rules)
    assert "Gesproken" in player.texts


def test_discipline_and_a_promise_are_asked_on_their_pages() -> None:
    """What was called or promised stands on its page in place of its button."""
    player = at_decision()
    player.type_on("decision:side:2")
    player.type_on("decision:discipline")
    assert player.table.state.discipline == (1, "dilemma")
    assert "decision:discipline" not in player.items
    player.type_on("decision:side:3")
    player.type_on("decision:promise:4")
    assert player.table.state.promises[0].month == 4
    assert "decision:promise:4" not in player.items


def test_an_amendment_is_read_in_the_proposal() -> None:
    """How a new block is set stands under its name, before and after it is made smaller."""
    player = Player(LAPTOP, table=memory_table())
    table = player.table
    table.submit(c.RankLenses(0, Beat.RANKING, tuple(Lens)))
    table.submit(c.GoOn(1, Beat.BULLETIN))
    table.submit(c.ChooseVerdict(1, Beat.DILEMMA, "as_always"))
    table.submit(c.GoOn(1, Beat.DILEMMA))
    table.submit(c.AddBlock(1, Beat.METHOD, "burgerbegroting"))
    table.submit(c.GoOn(1, Beat.METHOD))
    assert to_be_voted(table.state) == ("method",)
    player.settle()
    choice = next(one for one in table.content.blocks["burgerbegroting"].choices
                  if one.id == "toetsing")  # fmt: skip
    as_it_was, smaller = choice.options[0].label, choice.options[1].label
    assert as_it_was in player.texts
    player.click("decision:side:2")
    player.click("decision:amend:0")
    player.click("decision:side:0")
    assert smaller in player.texts
    assert as_it_was not in player.texts


def test_who_is_called_to_order_is_named_before_the_call() -> None:
    """Above the button stand the factions of the coalition, and no other."""
    player = at_decision()
    seats = player.table.ruleset.seats
    player.click("decision:side:2")
    together = {seat.faction for seat in seats if seat.coalition}
    names = [one.name for one in player.table.content.factions if one.id in together]
    assert ", ".join(names) in player.texts.splitlines()


@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_what_is_said_comes_before_what_is_voted(scale: float) -> None:
    """In either layout all statements have been on screen before the first seat falls."""
    player = at_decision(scale=scale)
    player.click("decision:for")
    screen = player.shell.screen
    assert isinstance(screen, DecisionScreen)
    vote = player.table.state.votes[0]

    def label(case: Dilemma, verdict: str) -> str:
        options = player.table.content.dilemmas[case.kind].options
        return next(one.label for one in options if one.verdict == verdict)

    said = Words("nl").statements(about_vote(player.table.state, vote, player.shell.names(), label))
    heard: set[str] = set()
    screen.vote.began = player.t
    for _ in range(200):
        player.frame(seconds=0.1)
        heard |= {sentence for sentence in said if sentence in player.texts}
        if screen.vote.fallen > 0:
            break
    assert heard == set(said)
    assert ON in player.items


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_statement_is_one_sentence(lang: str) -> None:
    """A stemverklaring has one full stop or question mark, at its end."""
    words = Words(lang)
    for ways in VOICES["vote"].values():
        for way in ways:
            told = words(way)
            assert told[-1] in ".?", told
            assert sum(told.count(stop) for stop in ".?!") == 1, told
