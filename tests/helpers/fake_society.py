"""A society out of a hash: plausible, deterministic, instant. Never a model.

Every number is keyed on (seed, what, who, when), so that the same question
gets the same answer; the town has a memory only in that initiatives age.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from game.rules import codes
from game.rules import commands as c
from game.rules.decisions import tally, to_be_voted
from game.rules.definitions import Lens, Ruleset
from game.rules.endings import (
    BlockFate,
    ElectionReport,
    EpilogueReport,
    FactionResult,
    LifeStory,
    Missed,
    Newcomer,
    Opened,
    PromiseOutcome,
)
from game.rules.knowledge import SOURCES
from game.rules.looking import issues
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
from game.rules.views import (
    Dilemma,
    DilemmaOption,
    Face,
    InitiativeState,
    InitiativeView,
    Item,
    LensReading,
    Measure,
    NeighbourhoodView,
    TownView,
    Value,
)
from game.rules.whose import UNDOES, final_offered

_FILES = Path(__file__).parents[2] / "scenarios" / "base" / "dilemmas"
KINDS = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in _FILES.glob("*.toml")}
"""Kinds of dilemma as they stand in their files."""

INITIATIVES = 40
THEMES = ("garden", "care", "energy", "sport", "culture", "meeting", "nature", "safety")
NAMES = (
    "Anna Bakker",
    "Bram de Vries",
    "Chaima El Idrissi",
    "Dirk Mulder",
    "Els Smit",
    "Faris Yil",
)
WORDS = ("Dorpstuin", "Eettafel", "Zonnedak", "Pluktuin", "Buurtbus", "Klusgroep", "Wijkkrant")
RESIDENTS = (9_200, 1_100, 2_400, 5_600, 7_300, 4_400)
REASONS = tuple(reason for reason in codes.END_REASONS if reason != "done")


class FakeSociety:
    """Answers what the state says is owed, from a hash of seed and question.

    Args:
        ruleset: The ruleset of the session (seats, neighbourhoods, months).
        seed: Seed of the session.
    """

    def __init__(self, ruleset: Ruleset, seed: int = 1) -> None:
        self.ruleset = ruleset
        self.seed = seed

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

    # --- luck ------------------------------------------------------------

    def _whole(self, below: int, *key: object) -> int:
        text = "|".join(str(part) for part in (self.seed, *key))
        digest = hashlib.blake2b(text.encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big") % below

    def _share(self, *key: object) -> float:
        return self._whole(1000, *key) / 1000

    def _one_of(self, options: Sequence[str], *key: object) -> str:
        return options[self._whole(len(options), *key)]

    # --- the town --------------------------------------------------------

    def _face(self, who: int) -> Face:
        return Face(
            citizen=self._whole(30_000, "citizen", who),
            name=NAMES[who % len(NAMES)],
            age=18 + self._whole(65, "age", who),
            woman=who % 2 == 0,
            neighbourhood=self._place(who),
            look=self._whole(1_000_000, "look", who),
        )

    def _place(self, number: int) -> str:
        return self._one_of(self.ruleset.neighbourhoods, "place", number)

    def _initiative(self, number: int, month: int) -> InitiativeView:
        age = month + 30 - number % 36
        stage = min(5, max(0, age // 9 + self._whole(2, "pace", number)))
        state = tuple(InitiativeState)[stage]
        if state is InitiativeState.ENDED_WELL and self._whole(3, "end", number) == 0:
            state = InitiativeState.DIED
        ended = {InitiativeState.ENDED_WELL: "done"}
        reason = ended.get(state, "")
        if state is InitiativeState.DIED:
            reason = self._one_of(REASONS, "reason", number)
        place = self._place(number)
        return InitiativeView(
            id=f"initiative-{number:02}",
            name=f"{self._one_of(WORDS, 'word', number)} {place.capitalize()} "
            f"{chr(65 + number % 26)}{chr(97 + number // 26)}",
            theme=self._one_of(THEMES, "theme", number),
            neighbourhood=place,
            state=state,
            reach=5 + self._whole(40, "reach", number) * (stage + 1),
            founder=self._face(number),
            reason=reason,
            seen=month - self._whole(9, "seen", number),
            source=self._one_of(SOURCES[:-1], "source", number),
            homes=tuple(
                3 + self._whole(9, "homes", number) if here == place else number % 2
                for here in self.ruleset.neighbourhoods
            ),
            matured=number % 9 == 0 and stage >= 3 and month > 0,
        )

    def _neighbourhoods(self, month: int) -> tuple[NeighbourhoodView, ...]:
        return tuple(
            self._neighbourhood(index, place, month)
            for index, place in enumerate(self.ruleset.neighbourhoods)
        )

    def _neighbourhood(self, index: int, place: str, month: int) -> NeighbourhoodView:
        residents = RESIDENTS[index % len(RESIDENTS)]
        # Of every three neighbourhoods one is known now, one was, and one is in fog.
        if index % 3 == 2:
            return NeighbourhoodView(place, residents, 0.0, 0.0)
        return NeighbourhoodView(
            id=place,
            residents=residents,
            involved_share=0.1 + 0.2 * self._share("involved", place, month // 6),
            active_share=0.02 + 0.06 * self._share("active", place, month // 6),
            seen=month if index % 3 == 0 else month - 7,
            source="visit" if index % 2 else "contact",
        )

    def _known(self, month: int) -> tuple[Measure, ...]:
        """Trust was polled, the desk never audited, the own hours are known."""
        trust = 100 * self._share("trust", month // 12)
        trust = min(90.0, max(10.0, round(trust, 1)))
        low, high = trust - 4.8, trust + 4.8
        asked = Measure("trust", Lens.TRUST, trust, low, high, "percent", month - 6, "poll", 400)
        own = Measure(
            "hours_week", Lens.COUNCIL_HOURS, 16.4, 16.4, 16.4, "hours_week", month, "own"
        )
        return (own, asked)

    def _opened_town(self, month: int) -> TownView:
        known = self._town(month)
        hoods = (
            replace(self._neighbourhood(0, one.id, month), residents=one.residents)
            for one in known.neighbourhoods
        )
        views = (replace(one, seen=month, source="opened") for one in known.initiatives)
        return TownView(month, tuple(hoods), tuple(views))

    def _opened(self, state: GameState) -> Opened:
        before, town = self._town(state.month), self._opened_town(state.month)
        gone = [i for i in town.initiatives if i.reason]
        truth = tuple(
            replace(one, source="opened", sample=0, low=one.value, high=one.value)
            for one in self._known(state.month)
        )
        return Opened(
            before=before,
            town=town,
            missed=tuple(Missed(one, 4 + n, 9 + n) for n, one in enumerate(gone[:12])),
            missed_count=len(gone),
            unknown_count=5,
            never_visited=self.ruleset.neighbourhoods[2:4],
            known=self._known(state.month),
            truth=truth,
        )

    def _town(self, month: int) -> TownView:
        initiatives = tuple(self._initiative(n, month) for n in range(INITIATIVES))
        return TownView(month, self._neighbourhoods(month), initiatives)

    def _lenses(self, month: int, town: str) -> tuple[LensReading, ...]:
        readings = []
        for lens in Lens:
            middle = 0.3 + 0.4 * self._share("lens", lens, month, town)
            dots = tuple(round(middle + 0.004 * (n - 25), 4) for n in range(50))
            readings.append(
                LensReading(lens, middle, dots[5], dots[44], "share", "estimated", dots)
            )
        return tuple(readings)

    # --- items -----------------------------------------------------------

    def _values(self, names: Sequence[str], *key: object) -> tuple[tuple[str, Value], ...]:
        return tuple(sorted((name, self._value(name, *key)) for name in names))

    def _value(self, name: str, *key: object) -> Value:
        words: dict[str, Sequence[str]] = {
            "initiative": [f"initiative-{n:02}" for n in range(INITIATIVES)],
            "rival": [f"initiative-{n:02}" for n in range(INITIATIVES)],
            "neighbourhood": self.ruleset.neighbourhoods,
            "seat": [seat.id for seat in self.ruleset.seats],
            "block": sorted(self.ruleset.blocks),
            "incident": ["storm"],
            "reason": REASONS,
            "need": codes.NEEDS,
        }
        if name in words:
            return self._one_of(words[name], name, *key)
        size = 20_000 if name in ("eur", "fund_left") else 90
        return 1 + self._whole(size, name, *key)

    def _item(self, known: dict[str, tuple[str, ...]], *key: object) -> Item:
        code = self._one_of(sorted(known), "code", *key)
        values = self._values(known[code], *key)
        told = dict(values)
        return Item(
            code,
            values,
            face=self._face(self._whole(INITIATIVES, "face", *key)),
            initiative=str(told.get("initiative", "")),
            neighbourhood=str(told.get("neighbourhood", "")),
        )

    # --- answers ---------------------------------------------------------

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
                found.append(FactionExpectation(faction, yes, size - yes - unsure, unsure))
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
            leaving=tuple(seat.id for seat in self.ruleset.seats if seat.id.endswith("1")),
            newcomers=tuple(Newcomer(f, self._face(n)) for n, f in enumerate(factions)),
            shadow_town=self._town(state.month - 9),
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
