"""Answers what a state owes, from two towns: the game's own and its shadow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from platformdirs import user_cache_path

from agents.acts import CouncilAct, GiveVerdict, MakePromise, SpendHours, VisitNeighbourhood
from agents.burn_in import start
from agents.keyed import draws
from agents.municipality import Municipality
from agents.snapshot import fork
from agents.studies.struck import let_happen
from game.content.build import changes_of, ruleset_of, town_of
from game.content.definitions import Content
from game.content.load import find, load
from game.rules.balance import balance_of, verdict_hours
from game.rules.commands import (
    Command,
    OpenRound,
    ReportAssumption,
    ReportElection,
    ReportEpilogue,
    ReportExpectation,
    ReportLook,
    ReportMonths,
    ReportVote,
)
from game.rules.definitions import AdoptedBlock, Ruleset, Work
from game.rules.state import (
    AssumptionReport,
    ElectionReport,
    Expectation,
    GameState,
    Item,
    LifeReport,
    Owed,
    RoundOpening,
    Value,
    VoteReport,
)
from game.session.society import Progress
from game.session.spec import SessionSpec
from game.session.story.cases import Case, choose, coming_cases, dilemma_of
from game.session.story.disputes import dispute_report
from game.session.story.ending import election_report, epilogue_report
from game.session.story.life import live
from game.session.story.news import bulletin, deadline, with_first
from game.session.story.people import identity_of, initiative_id
from game.session.story.promises import Promised, told_of
from game.session.story.spread import SIBLINGS, Siblings, lens_readings, never
from game.session.story.town_view import town_view
from game.session.story.votes import (
    expectation_of,
    overruled,
    support_of,
    vote_on_dilemma,
    vote_on_method,
)

AS_ALWAYS = "as_always"


@dataclass
class Teller:
    """A society that is asked in the order of play.

    Attributes:
        content: The content of the town.
        ruleset: What the session is played with.
        town: The town of the game.
        shadow: The same town in which all is done as always.
        siblings: Towns with other luck beside both, or None where no spread is asked.
        case: The case of this round.
        told: Kind and initiative of the dilemmas so far.
        progress: Told how far long work is, 0 to 1.
        slow: Blocks that the college lets wait, with the month they may start.
        promises: Answers that were promised to groups this term.
    """

    content: Content
    ruleset: Ruleset
    town: Municipality
    shadow: Municipality
    siblings: Siblings | None
    case: Case | None
    told: list[tuple[str, int]]
    slow: dict[str, int]
    progress: Progress
    promises: tuple[Promised, ...] = ()

    @classmethod
    def begin(cls, spec: SessionSpec, progress: Progress, count: int = SIBLINGS) -> Teller:
        """Make both towns at the start of the term, each with `count` siblings."""
        content = load(find(spec.scenario), spec.chosen)
        town, keep_in = town_of(content), user_cache_path("samenleving-voorop") / "burn-in"
        model = start(town, spec.seed, keep_in=keep_in, progress=progress)
        just_happened = partial(let_happen, names=content.just_happened)
        just_happened(model)
        beside = Siblings(town, spec.seed, count, keep_in) if count else None
        if beside is not None:
            beside.in_both(just_happened)
        return cls(
            content=content,
            ruleset=ruleset_of(content, spec.format),
            town=model,
            shadow=fork(model),
            siblings=beside,
            case=None,
            told=[],
            slow={},
            progress=progress,
        )

    def answer(self, state: GameState) -> Command:
        """Return the command of the seat *nature* that the state owes.

        Raises:
            ValueError: The state owes nothing.
        """
        return self._answer(state, self.siblings)

    def relive(self, state: GameState) -> None:
        """Live through a question whose answer is known already."""
        if state.owed is not Owed.ASSUMPTION:
            self._answer(state, None)

    def rest(self, wanted: Callable[[], bool] = never) -> None:
        """Let the siblings catch up until another question waits."""
        if self.siblings is not None:
            self.siblings.rest(wanted)

    def _answer(self, state: GameState, spread: Siblings | None) -> Command:
        at = (state.round, state.beat)
        match state.owed:
            case Owed.ROUND:
                return OpenRound(*at, self._open(state, spread))
            case Owed.LOOK:
                return ReportLook(*at, self._look(state))
            case Owed.EXPECTATION:
                return ReportExpectation(*at, self._expect(state))
            case Owed.VOTE:
                return ReportVote(*at, self._vote(state))
            case Owed.MONTHS:
                return ReportMonths(*at, self._live(state))
        return self._answer_late(state, spread)

    def _answer_late(self, state: GameState, spread: Siblings | None) -> Command:
        """Answer what does not belong to the beats of a round."""
        at = (state.round, state.beat)
        match state.owed:
            case Owed.ELECTION:
                return ReportElection(*at, self._election(spread))
            case Owed.EPILOGUE:
                return ReportEpilogue(*at, epilogue_report(self.content, self.town, state))
            case Owed.ASSUMPTION:
                return ReportAssumption(*at, self._dispute(state))
        raise ValueError("nothing is owed")

    def _election(self, spread: Siblings | None) -> ElectionReport:
        ours = spread.readings(self.town.month) if spread else ()
        shadows = spread.shadow_readings() if spread else ()
        return election_report(
            self.content,
            self.town,
            self.shadow,
            lens_readings(self.town, ours),
            lens_readings(self.shadow, shadows),
        )

    def _dispute(self, state: GameState) -> AssumptionReport:
        town, seed = self.town.town, self.town.seed
        return dispute_report(
            town,
            state,
            seed,
            self.adopt_in,
            self.progress,
            just_happened=self.content.just_happened,
        )

    def _open(self, state: GameState, spread: Siblings | None) -> RoundOpening:
        months = self.ruleset.format.months[state.round]
        since = self.town.month - (
            self.ruleset.format.months[state.round - 1] if state.round else 6
        )
        self.case = choose(
            coming_cases(self.town, months), self.told, self.town.seed, state.round + 1
        )
        self.told.append((self.case.item.kind, self.case.item.initiative))
        dilemma = dilemma_of(self.content, self.case)
        followed = self._followed(dilemma.initiative)
        return RoundOpening(
            town=town_view(self.content, self.town),
            bulletin=bulletin(
                self.content, self.town, since, _printed(state), self._untold(state, since)
            ),
            deadline=deadline(self.town),
            dilemma=dilemma,
            followed=followed,
            lenses=lens_readings(self.town, spread.readings(self.town.month) if spread else ()),
        )

    def _followed(self, first: str) -> tuple[str, ...]:
        """Return two initiatives to follow: the one of the case, and one elsewhere."""
        case = self.case
        hood = case.item.hood if case else -1
        lasting = [
            group.record
            for group in self.town.initiatives
            if group.record.lasting and initiative_id(group.record.identity) != first
        ]
        if not lasting:
            lasting = [
                group.record
                for group in self.town.initiatives
                if initiative_id(group.record.identity) != first
            ]
        # Young and small first: it is not yet clear how it will end with them.
        lasting.sort(key=lambda r: (r.hood == hood, r.formal, abs(r.helpers - 6), r.identity))
        second = tuple(initiative_id(record.identity) for record in lasting)
        return (first, *second[:1]) if first else second[:2]

    def _look(self, state: GameState) -> Item:
        look = state.looked[-1]
        if look.way == "visit":
            hours = float(self.ruleset.look_hours["visit"])
            before = self.town.total["visitors"] + self.town.counts["visitors"]
            self._act([VisitNeighbourhood(look.neighbourhood, hours)])
            after = self.town.total["visitors"] + self.town.counts["visitors"]
            return _found_on_visit(self.town, look.neighbourhood, after - before)
        self._act([SpendHours(float(self.ruleset.look_hours[look.way]))])
        if look.way == "poll":
            return _found_by_poll(self.town)
        return _found_at_desk(self.town)

    def _act(self, acts: list[CouncilAct]) -> None:
        self._in_ours(lambda model: model.act(acts))

    def _in_ours(self, do: Callable[[Municipality], None]) -> None:
        """Do something in the town now, and in its siblings when there is time."""
        do(self.town)
        if self.siblings is not None:
            self.siblings.in_ours(do)

    def _expect(self, state: GameState) -> Expectation:
        return expectation_of(self.town, self.content, self.case, state)

    def _vote(self, state: GameState) -> VoteReport:
        subject = state.called[0] if state.called else ""
        if subject == "dilemma" and self.case is not None:
            report = vote_on_dilemma(self.town, self.case, state)
        else:
            report = vote_on_method(self.town, self.content, state)
        for block, answer in report.college:
            if answer == "slow":
                self.slow[block] = self.town.month + 3
        forced = overruled(self.town, self.content, self.case, state, report)
        if forced:
            self._in_ours(lambda model: _resent(model, forced))
        return report

    def _live(self, state: GameState) -> LifeReport:
        months = self.ruleset.format.months[state.round - 1]
        self._decide(state)
        self._adopt(state)
        self._bargain(state)
        since = self.town.month
        report = live(self.content, self.town, self.shadow, state, months)
        if self.siblings is not None:
            self.siblings.live(months)
        told = self._kept_or_not(since)
        return replace(report, front_page=with_first(report.front_page, told))

    def _bargain(self, state: GameState) -> None:
        """Spend the hours of talking, and let the promise of this round count."""
        acts: list[CouncilAct] = []
        hours = balance_of(state, self.ruleset).talks
        if hours:
            acts.append(SpendHours(hours))
        for promise in state.promises:
            if promise.round == state.round:
                now = self.town.month
                by = now + promise.month - state.month
                who = identity_of(promise.initiative)
                acts.append(MakePromise(who, by))
                self.promises = (*self.promises, Promised(who, now, by))
        if acts:
            self._act(acts)

    def _untold(self, state: GameState, since: int) -> tuple[Item, ...]:
        """Return the news of promises that was not on the last front page."""
        told = {item.initiative for item in _printed(state)}
        return tuple(item for item in self._kept_or_not(since) if item.initiative not in told)

    def _kept_or_not(self, since: int) -> tuple[Item, ...]:
        return told_of(self.content, self.town, self.promises, since)

    def _decide(self, state: GameState) -> None:
        if self.case is None or state.verdict in ("", AS_ALWAYS) or state.opening is None:
            return
        acts: list[CouncilAct] = [GiveVerdict(self.case.item.who, state.verdict)]
        dilemma = state.opening.dilemma
        if not dilemma.council_decides:
            extra = verdict_hours(dilemma, state.verdict) - _own_hours(state)
            acts.append(SpendHours(float(extra)))
        self._act(acts)

    def _adopt(self, state: GameState) -> None:
        support = support_of(state.votes)
        starts = {
            block.block: self._first_month(block.block, self.town.month) for block in state.method
        }
        self._in_ours(
            lambda model: self.adopt_in(model, state.method, state.dropped, support, starts)
        )

    def adopt_in(
        self,
        model: Municipality,
        method: tuple[AdoptedBlock, ...],
        dropped: tuple[tuple[Work, int], ...],
        support: float,
        starts: Mapping[str, int] | None = None,
    ) -> None:
        """Put a werkwijze in force in a town.

        Args:
            model: The town.
            method: The werkwijze.
            dropped: What is given up for it, hours a year per kind of work.
            support: Share of the votes for it, 0 to 1.
            starts: First month per block; by the rules for money when None.
        """
        blocks = {block.block: changes_of(self.content, block) for block in method}
        model.adopt(
            blocks,
            starts=starts or {name: self._first_month(name, model.month) for name in blocks},
            support=dict.fromkeys(blocks, support),
            dropped={str(work): float(hours) for work, hours in dropped},
        )

    def _first_month(self, block: str, month: int) -> int:
        """Return when a block may start: money waits for kadernota or begroting."""
        month = max(month, self.slow.get(block, 0))
        if self.content.blocks[block].instrument == "budget":
            month += min((2 - month) % 12, (7 - month) % 12)
        return month


def _resent(model: Municipality, seats: tuple[str, ...]) -> None:
    """Let members who were made to vote believe less in this way of working."""
    for member in model.members:
        if member.seat in seats:
            member.experiences(-1.0, model.parameters)


def _own_hours(state: GameState) -> int:
    options = state.opening.dilemma.options if state.opening else ()
    return sum(option.hours for option in options if option.verdict == state.verdict)


def _printed(state: GameState) -> tuple[Item, ...]:
    """Return what the table read lately: the last bulletin and front page."""
    bulletin_items = state.opening.bulletin if state.opening else ()
    return (*bulletin_items, *(state.life.front_page if state.life else ()))


def _found_on_visit(model: Municipality, neighbourhood: str, people: int) -> Item:
    hood = model.people.names.index(neighbourhood)
    here = [group.record for group in model.initiatives if group.record.hood == hood]
    values: dict[str, Value] = {
        "ideas": sum(record.began < 0 for record in here),
        "neighbourhood": neighbourhood,
        "people": people,
        "waiting": sum(record.waiting > 0 for record in here),
    }
    return Item("found_visit", tuple(sorted(values.items())), neighbourhood=neighbourhood)


def _found_by_poll(model: Municipality, sample: int = 400) -> Item:
    """Ask a sample of residents whether they trust the council; 95 % margin."""
    people = model.people
    luck = draws(model.seed, "poll", people.who[: people.grown], model.month)
    asked = luck.argsort(kind="stable")[:sample]
    trusts = int((model.citizens.trust[asked] > 0.5).sum())
    share = trusts / len(asked)
    margin = 196.0 * (share * (1.0 - share) / len(asked)) ** 0.5
    values = {"margin": round(margin), "percent": round(100 * share), "sample": len(asked)}
    return Item("found_poll", tuple(sorted(values.items())))


def _found_at_desk(model: Municipality) -> Item:
    values = {
        "files": len(model.desk.files),
        "unanswered": model.desk.unanswered,
        "weeks": round(model.desk.waiting_weeks(model.month)),
    }
    return Item("found_desk", tuple(sorted(values.items())))
