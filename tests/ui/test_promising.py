"""A promise to a faction on screen: chosen, counted, remembered, and what came of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules.codes import PROMISE_OUTCOMES
from game.rules.decisions import METHOD, to_be_voted
from game.rules.definitions import AdoptedBlock, Lens
from game.rules.pledges import offered, outcome_of
from game.rules.politics import may_be_promised
from game.rules.reports import SeatVote, VoteReport
from game.rules.state import Beat, GameState, Pledge
from game.ui.footer import ON
from game.ui.screens.promises import PLEDGED
from tests.ui.memory_table import MemoryTable, memory_table
from tests.ui.player import LAPTOP, Player


def at_decision(*, lang: str = "nl", scale: float = 1.0) -> Player:
    """Return a player at the vote on a werkwijze of one block, on the page of promises."""
    player = Player(LAPTOP, table=memory_table("kort"), lang=lang, scale=scale)
    table = player.table
    table.submit(c.RankLenses(0, Beat.RANKING, tuple(Lens)))
    table.submit(c.GoOn(1, Beat.BULLETIN))
    table.submit(c.ChooseVerdict(1, Beat.DILEMMA, "as_always"))
    table.submit(c.GoOn(1, Beat.DILEMMA))
    table.submit(c.AddBlock(1, Beat.METHOD, "licht-fonds"))
    table.submit(c.GoOn(1, Beat.METHOD))
    assert to_be_voted(table.state) == (METHOD,)
    player.settle()
    player.click("decision:side:3")
    return player


def offers(player: Player) -> list[str]:
    """The buttons that promise something."""
    return [name for name in player.items if name.startswith("decision:pledge:")]


def test_a_faction_is_chosen_and_promised_something_by_keyboard() -> None:
    """What stands on the buttons is what that faction wants; afterwards it stands as promised."""
    player = at_decision()
    table = player.table
    assert table.state.expected is not None
    faction = table.state.expected.factions[-1].faction
    player.type_on(f"decision:court:{faction}")
    wanted = offered(table.state, faction, table.ruleset)
    assert offers(player) == [f"decision:pledge:{block}" for block in wanted]
    player.type_on(offers(player)[0])
    assert table.state.pledges == (Pledge(1, METHOD, faction, wanted[0], 2),)
    assert not offers(player)
    assert table.content.blocks[wanted[0]].name.replace("\u00ad", "") in player.texts


def test_whoever_doubts_most_is_asked_first() -> None:
    """Without a choice of one's own the page opens at the faction with most seats undecided."""
    player = at_decision()
    known = player.table.state.expected
    assert known is not None
    most = max(known.factions, key=lambda one: one.unsure).faction
    chosen = [name for name, item in player.shell.ui.items.items()
              if name.startswith("decision:court:") and item.on]  # fmt: skip
    assert chosen == [f"decision:court:{most}"]


def test_what_is_promised_can_be_taken_back() -> None:
    """Undo gives the offers back."""
    player = at_decision()
    before = offers(player)
    player.click(before[0])
    player.table.undo()
    player.settle()
    assert player.table.state.pledges == ()
    assert offers(player) == before


@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_a_promise_comes_back_where_the_werkwijze_is_drafted(scale: float) -> None:
    """Above the blocks of the next round, and checked off once it is in the draft."""
    player = at_decision(scale=scale)
    player.click(offers(player)[0])
    table = player.table
    for command in (c.CallVote(1, Beat.DECISION, METHOD, "for"), c.GoOn(1, Beat.DECISION),
                    c.PlaceBet(1, Beat.LIFE, "", ""), c.GoOn(1, Beat.LIFE),
                    c.GoOn(2, Beat.BULLETIN), c.ChooseVerdict(2, Beat.DILEMMA, "as_always"),
                    c.GoOn(2, Beat.DILEMMA)):  # fmt: skip
        table.submit(command)
    assert table.state.beat is Beat.METHOD, table.refused
    player.settle()
    pledge = table.state.pledges[0]
    told = f"{player.shell.names().of('faction', pledge.faction)}: ‘"
    assert told in player.texts
    assert "U beloofde" in player.texts


@pytest.mark.parametrize("came", ["for", "against"])
def test_the_vote_says_what_it_made_of_a_promise(came: str) -> None:
    """When nobody of the faction came along it lapses, and that is said; else it stands."""
    player = at_decision()
    player.click(offers(player)[0])
    table = player.table
    pledge = table.state.pledges[0]
    theirs = {seat.id for seat in table.ruleset.seats if seat.faction == pledge.faction}
    table.submit(c.CallVote(1, Beat.DECISION, METHOD, "for"))
    vote = table.state.votes[0]
    cast = tuple(replace(one, choice=came) if one.seat in theirs else one for one in vote.votes)
    table.state = replace(table.state, votes=(replace(vote, votes=cast),))
    player.settle(10.0)
    player.click(ON)
    player.settle()
    lapsed = player.shell.words(
        "Van {faction} stemde niemand mee: uw belofte vervalt.",
        faction=player.shell.names().of("faction", pledge.faction),
    )
    assert (lapsed in player.texts) == (came == "against")


def test_a_group_can_be_promised_an_answer_without_a_vote() -> None:
    """Where nothing is voted on, the promise is asked on the page of what is in force."""
    player = Player(LAPTOP, table=memory_table("kort"))
    table = player.table
    for command in (c.RankLenses(0, Beat.RANKING, tuple(Lens)), c.GoOn(1, Beat.BULLETIN),
                    c.ChooseVerdict(1, Beat.DILEMMA, "as_always"), c.GoOn(1, Beat.DILEMMA),
                    c.GoOn(1, Beat.METHOD)):  # fmt: skip
        table.submit(command)
    assert to_be_voted(table.state) == ()
    assert may_be_promised(table.state)
    player.settle()
    player.type_on("decision:promise:2")
    assert [one.month for one in table.state.promises] == [2]
    assert "decision:promise:2" not in player.items


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_the_debrief_tells_what_came_of_every_promise(lang: str, scale: float) -> None:
    """Kept, late, broken and lapsed, each with its own sentence, whole on the screen."""
    player = Player(LAPTOP, table=memory_table("kort"), lang=lang, scale=scale)
    assert set(PLEDGED) == set(PROMISE_OUTCOMES)
    seats = player.table.ruleset.seats
    other = next(seat.faction for seat in seats if seat.faction != player.table.state.faction)
    said = player.shell.words
    for code, sentence in PLEDGED.items():
        state = _ended(player, other, code)
        pledge = state.pledges[0]
        outcome = outcome_of(pledge, state, player.table.ruleset)
        assert outcome.code == code
        player.table.state = state
        player.settle()
        labels = [item.label for item in player.shell.ui.items.values()]
        page = labels.index(said("Beloften"))
        player.click(list(player.shell.ui.items)[page])
        name = player.shell.names().of("block", pledge.block)
        told = said(sentence, block=name, by=str(pledge.by), round=str(outcome.round))
        assert told in player.texts.replace("\u00ad", "")


def _ended(player: Player, faction: str, code: str) -> GameState:
    """Return a term that is over, with one promise of which this came."""
    player.table.state = GameState(faction=player.table.state.faction)
    state = _played_on(player.table)
    block = "agendadieet"
    brought = {"kept": 2, "late": 3}.get(code, 0)
    history = []
    for record in state.history:
        blocks = ("licht-fonds",) if record.round == 1 else (block,)
        voted = record.round in (1, brought)
        history.append(replace(
            record,
            draft=tuple(AdoptedBlock(one) for one in blocks),
            votes=(_vote(player.table, faction, "against" if code == "lapsed" else "for"),) * voted,
        ))  # fmt: skip
    pledge = Pledge(1, METHOD, faction, block, 2)
    last = history[-1]
    return replace(state, history=tuple(history), pledges=(pledge,), votes=last.votes,
                   draft=last.draft)  # fmt: skip


def _vote(table: MemoryTable, faction: str, choice: str) -> VoteReport:
    """Return a vote in which a faction votes so, and all others for."""
    votes = tuple(
        SeatVote(seat.id, choice if seat.faction == faction else "for", "promised")
        for seat in table.ruleset.seats
    )
    return VoteReport(METHOD, votes, True, False, ())


def _played_on(table: MemoryTable) -> GameState:
    """Return the state at the debrief of a term in which nothing was changed."""
    while table.state.beat is not Beat.DEBRIEF:
        state = table.state
        at = (state.round, state.beat)
        first: c.Command = c.GoOn(*at)
        if state.beat is Beat.RANKING:
            first = c.RankLenses(*at, tuple(Lens))
        elif state.beat is Beat.DILEMMA and not state.verdict:
            first = c.ChooseVerdict(*at, "as_always")
        elif state.beat is Beat.LIFE and state.life is None:
            first = c.PlaceBet(*at, "", "")
        table.submit(first)
        assert not table.refused, table.refused
    return table.state
