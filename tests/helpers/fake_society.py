"""A society on a fake town: answers whatever a state owes. Never a model."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

from game.rules import codes
from game.rules import commands as c
from game.rules.decisions import tally, to_be_voted
from game.rules.definitions import Lens
from game.rules.endings import (
    BlockFate,
    ElectionReport,
    EpilogueReport,
    FactionResult,
    LifeStory,
    Newcomer,
    PromiseOutcome,
)
from game.rules.looking import issues
from game.rules.pledges import WISHES, may_be_brought
from game.rules.reports import (
    AssumptionReport,
    Expectation,
    FactionExpectation,
    Followed,
    InitiativeStep,
    LensDifference,
    LifeReport,
    MonthFrame,
    RoundOpening,
    SeatVote,
    Shadow,
    VoteReport,
)
from game.rules.state import GameState, Owed
from game.rules.views import Dilemma, DilemmaOption, InitiativeState, InitiativeView, Item
from game.rules.whose import UNDOES, final_offered
from tests.helpers.fake_town import INITIATIVES, FakeTown

_FILES = Path(__file__).parents[2] / "scenarios" / "base" / "dilemmas"
KINDS = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in _FILES.glob("*.toml")}
"""Kinds of dilemma as they stand in their files."""


class FakeSociety(FakeTown):
    """Answers what the state says is owed, from a hash of seed and question.

    Args:
        ruleset: The ruleset of the session (seats, neighbourhoods, months).
        seed: Seed of the session.
    """

    def answer(self, state: GameState) -> c.Command:
        """Return the nature command that the state owes."""
        at = (state.round, state.beat)
        match state.owed:
            case Owed.ROUND:
                return c.OpenRound(*at, self._opening(state))
            case Owed.LOOK:
                town = self._town(state.month) if state.opening is None else state.opening.town
                return c.ReportLook(*at, self._finding(state), town, self._known(state.month))
            case Owed.VOTE:
                return c.ReportVote(*at, self._vote(state))
            case Owed.MONTHS:
                return c.ReportMonths(*at, self._life(state))
            case Owed.ASSUMPTION:
                return c.ReportAssumption(*at, self._assumption(state))
            case _:
                return self._ending(state)

    def _ending(self, state: GameState) -> c.Command:
        at = (state.round, state.beat)
        match state.owed:
            case Owed.ELECTION:
                return c.ReportElection(*at, self._election(state))
            case Owed.EXPECTATION:
                return c.ReportExpectation(*at, self._expectation(state))
            case Owed.EPILOGUE:
                return c.ReportEpilogue(*at, self._epilogue(state))
        raise ValueError("nothing is owed")

    def relive(self, state: GameState) -> None:
        """Live through a question again."""
        self.answer(state)

    def rest(self, wanted: Callable[[], bool]) -> None:
        """Nothing waits."""

    def _opening(self, state: GameState) -> RoundOpening:
        number = state.round + 1
        town = self._town(state.month)
        living = [
            i.id
            for i in town.initiatives
            if i.state not in (InitiativeState.ENDED_WELL, InitiativeState.DIED)
        ]
        first = self._whole(len(living), "followed", number)
        return RoundOpening(
            town=town,
            bulletin=tuple(self._item(codes.BULLETIN, "bulletin", number, n) for n in range(3)),
            deadline=self._item(codes.DEADLINES, "deadline", number),
            dilemma=self._dilemma(state, number, living[first]),
            followed=(living[first], living[first - 1]),
            lenses=self._lenses(state.month, "here"),
            known=self._known(state.month),
        )

    def _dilemma(self, state: GameState, number: int, initiative: str) -> Dilemma:
        final = not final_offered(state)
        undone = UNDOES[state.final[1]] if state.final else frozenset()
        kinds = [
            kind
            for kind in sorted(KINDS)
            if not undone & {option["verdict"] for option in KINDS[kind]["options"]}
        ]
        kind = self._one_of(kinds, "dilemma", number)
        file = KINDS[kind]
        offered = [one for one in file["options"] if final or not one.get("final")]
        replaced = {one.get("instead") for one in offered if one.get("final")}
        options = [
            DilemmaOption(one["verdict"], 8 + 6 * n, 2_500 * n, one.get("final", False))
            for n, one in enumerate(offered[:-1])
            if one["verdict"] not in replaced
        ]
        place = self._place(int(initiative[-2:]))
        values = dict(self._values(codes.DILEMMA_VALUES, "dilemma", number))
        values |= {"initiative": initiative, "neighbourhood": place}
        flags = [f for f in codes.FLAGS if self._whole(3, "flag", number, f) == 0]
        ours = number == 1 or self._whole(4, "whose", number) > 0
        return Dilemma(
            id=f"request-{number}",
            kind=kind,
            source=file["source"],
            face=self._face(int(initiative[-2:])),
            initiative=initiative,
            neighbourhood=place,
            values=tuple(sorted(values.items())),
            flags=tuple(flags),
            owner="council" if ours else self._one_of(codes.OWNERS[1:], "owner", number),
            rule="staff",
            pull_back_hours=0 if ours else 12,
            options=(*options, DilemmaOption("as_always", 0, 0)),
        )

    def _finding(self, state: GameState) -> Item:
        look = state.looked[-1]
        on_issue = look.way == "hearing" and not look.initiative
        code = "found_issue" if on_issue else f"found_{look.way}"
        values = dict(self._values(codes.FINDINGS[code], state.round, len(state.looked)))
        if look.neighbourhood:
            values["neighbourhood"] = look.neighbourhood
        if look.initiative:
            values["initiative"] = look.initiative
        if on_issue:
            values["issue"] = issues(state)[look.neighbourhood]
        face = self._face(state.round * 7 + len(state.looked))
        told = tuple(sorted(values.items()))
        return Item(code, told, face, look.initiative, look.neighbourhood)

    def _expectation(self, state: GameState) -> Expectation:
        subject = to_be_voted(state)[0]
        found = []
        for faction in dict.fromkeys(seat.faction for seat in self.ruleset.seats):
            if faction != state.faction:
                size = sum(seat.faction == faction for seat in self.ruleset.seats)
                talks = len(state.talked)
                yes = self._whole(size + 1, "expect", subject, state.round, faction, talks)
                unsure = self._whole(size - yes + 1, "unsure", subject, state.round, faction)
                may = may_be_brought(state, self.ruleset)
                first = self._whole(len(may) or 1, "wishes", state.round, faction)
                wishes = (*may[first:], *may[:first])[:WISHES]
                told = FactionExpectation(faction, yes, size - yes - unsure, unsure, wishes)
                found.append(told)
        return Expectation(subject, tuple(found))

    def _vote(self, state: GameState) -> VoteReport:
        subject, own = state.called or ("dilemma", "for")
        votes = []
        for seat in self.ruleset.seats:
            likes = self._whole(10, "vote", subject, state.round, seat.id) < (
                8 if seat.coalition else 3
            )
            choice = own if seat.faction == state.faction else ("for" if likes else "against")
            reason = self._one_of(codes.VOTE_REASONS, "why", subject, state.round, seat.id)
            votes.append(SeatVote(seat.id, choice, reason))
        passed, tie = tally(votes, len(self.ruleset.seats))
        factions = dict.fromkeys(seat.faction for seat in self.ruleset.seats)
        statements = tuple(
            (faction, self._one_of(codes.VOTE_REASONS, "statement", state.round, faction))
            for faction in factions
        )
        college: tuple[tuple[str, str], ...] = ()
        if subject == "method":
            new = [a.block for a in state.draft if a not in state.method]
            answers = ("accepts", "accepts", "slow", "declines")
            college = tuple(
                (block, self._one_of(answers, "college", state.round, block))
                for block in new
                if self.ruleset.blocks[block].power == "college"
            )
        return VoteReport(subject, tuple(votes), passed, tie, statements, college)

    def _life(self, state: GameState) -> LifeReport:
        months = self.ruleset.format.months[state.round - 1]
        first, last = state.month + 1, state.month + months
        shadow, won = None, None
        if state.bet:
            here = self._initiative(int(state.bet.initiative[-2:]), last).state
            there = self._initiative(int(state.bet.initiative[-2:]), last - 9).state
            shadow = Shadow(state.bet.initiative, here, there, here != there)
            won = (here is InitiativeState.DIED) == (state.bet.outcome == "end")
        return LifeReport(
            first_month=first,
            frames=tuple(MonthFrame(m, self._neighbourhoods(m)) for m in range(first, last + 1)),
            steps=self._steps(first, last),
            town=self._town(last),
            front_page=tuple(self._item(codes.BULLETIN, "front", state.round, n) for n in range(4)),
            bet_won=won,
            shadow=shadow,
            lenses=self._lenses(last, "here"),
            shadow_lenses=self._lenses(last, "there"),
            left_seats=(),
            verdict=state.verdict,
            hours=(("agenda", 6.1), ("learning", 0.2), ("residents", 4.4)),
            followed=tuple(
                self._followed(name, first, last)
                for name in (state.opening.followed if state.opening else ())
            ),
        )

    def _followed(self, name: str, first: int, last: int) -> Followed:
        number = int(name[-2:])
        people = tuple(self._whole(40, "people", name, month) for month in range(first, last + 1))
        values = self._values(codes.STEPS["step_granted"], "followed", name)
        crew = tuple(self._face(number + other) for other in range(3))
        return Followed(name, crew, people, ((first, Item("step_granted", values)),))

    def _steps(self, first: int, last: int) -> tuple[InitiativeStep, ...]:
        steps = []
        for month in range(first, last + 1):
            for number in range(INITIATIVES):
                now, before = self._initiative(number, month), self._initiative(number, month - 1)
                if now.state is not before.state:
                    steps.append(InitiativeStep(month, now))
        return tuple(steps)

    def _assumption(self, state: GameState) -> AssumptionReport:
        name, value = state.disputed or ("", 0.0)
        dots = tuple(sorted(self._share("assumption", name, value, n) - 0.5 for n in range(12)))
        found = tuple(LensDifference(one, dots[6], dots[1], dots[10], dots) for one in Lens)
        return AssumptionReport(name, 1.0, value, 36, found)

    def _election(self, state: GameState) -> ElectionReport:
        factions = list(dict.fromkeys(seat.faction for seat in self.ruleset.seats))
        before = [sum(s.faction == f for s in self.ruleset.seats) for f in factions]
        shift = self._whole(3, "shift") - 1
        seats = [before[0] + shift, before[1] - shift, *before[2:]]
        results = tuple(
            FactionResult(
                faction,
                was,
                now,
                now / sum(before),
                self._one_of(codes.ELECTION_REASONS, "moved", faction),
                came=300 + self._whole(900, "came", faction),
                went=300 + self._whole(900, "went", faction),
                neighbourhood=self._place(now),
                voice=Item("was_answered", (), self._face(now)) if now % 2 else None,
            )
            for faction, was, now in zip(factions, before, seats, strict=True)
        )
        quotes = tuple(Item(f.reason, (), self._face(n)) for n, f in enumerate(results))
        leaving = tuple(seat.id for seat in self.ruleset.seats if seat.id.endswith("1"))
        return ElectionReport(
            turnout=0.5 + 0.2 * self._share("turnout"),
            results=results,
            quotes=quotes,
            lenses=self._lenses(state.month, "here"),
            shadow_lenses=self._lenses(state.month, "there"),
            returning_members=13,
            new_members=sum(before) - 13,
            opened=self._opened(state),
            fallen=tuple(
                faction
                for number in range(max(seats))
                for faction, count in zip(factions, seats, strict=True)
                if number < count
            ),
            shared="was_answered",
            leaving=leaving,
            newcomers=tuple(Newcomer(f, self._face(n)) for n, f in enumerate(factions)),
            shadow_town=self._town(state.month - 9),
            leavers=tuple(self._face(n) for n, _ in enumerate(leaving)),
        )

    def _epilogue(self, state: GameState) -> EpilogueReport:
        fates = []
        for adopted in state.method:
            written, funded, liked = (
                self._whole(4, leg, adopted.block) > 0 for leg in ("written", "funded", "liked")
            )
            survives = written and funded and liked
            reason = "kept" if survives else self._one_of(codes.FATE_REASONS[1:], adopted.block)
            fates.append(BlockFate(adopted.block, survives, written, funded, liked, reason))
        town = self._opened_town(state.month + 12)
        by_state = {i.state: i for i in town.initiatives}
        return EpilogueReport(
            fates=tuple(fates),
            town=town,
            lived=self._story(by_state.get(InitiativeState.FLOURISHING)),
            died=self._story(by_state.get(InitiativeState.DIED)),
            later=tuple(by_state.values()),
            quarters=(31, 29, 30, 33),
            promises=tuple(
                PromiseOutcome(one.id, one.name, number * 3, number * 3 - 1, outcome)
                for number, (one, outcome) in enumerate(
                    zip(town.initiatives, codes.PROMISE_OUTCOMES, strict=False), 3
                )
            ),
        )

    def _story(self, initiative: InitiativeView | None) -> LifeStory | None:
        if initiative is None:
            return None
        told = ("step_idea", "step_group", "step_asked", "step_granted", "step_going")
        last = "step_ended" if initiative.reason else "step_mature"
        steps = []
        for number, code in enumerate((*told, last)):
            values = dict(self._values(codes.STEPS[code], initiative.id, code))
            if code == "step_ended":
                values["reason"] = initiative.reason
            steps.append((3 + 5 * number, Item(code, tuple(sorted(values.items())))))
        return LifeStory(initiative, tuple(steps))
