"""Answers what a state owes, from two towns: the game's own and its shadow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from platformdirs import user_cache_path

from agents.acts import CouncilAct, MakePromise, SpendHours
from agents.burn_in import start
from agents.municipality import Municipality
from agents.snapshot import fork
from agents.studies.struck import let_happen
from game.content.build import ruleset_of, town_of
from game.content.definitions import Content
from game.content.load import find, load
from game.rules.balance import balance_of
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
from game.rules.definitions import Ruleset
from game.rules.endings import ElectionReport, EpilogueReport
from game.rules.looking import issues
from game.rules.pledges import may_be_brought
from game.rules.reports import (
    AssumptionReport,
    Expectation,
    LifeReport,
    RoundOpening,
    VoteReport,
)
from game.rules.state import GameState, Owed
from game.rules.views import Item
from game.rules.whose import final_offered
from game.session.society import Progress
from game.session.spec import SessionSpec
from game.session.story.adoption import Adoption
from game.session.story.apart import Apart
from game.session.story.cases import (
    Case,
    Told,
    as_kinds,
    choose,
    coming_cases,
    dilemma_of,
    fitting_kinds,
)
from game.session.story.disputes import dispute_report
from game.session.story.ending import election_report, epilogue_report
from game.session.story.following import to_follow
from game.session.story.for_good import for_good
from game.session.story.knowledge import Knowledge, named_in
from game.session.story.life import live
from game.session.story.looks import Looks
from game.session.story.measuring import own_hours
from game.session.story.news import bulletin, deadline, led_by, told_once, with_first
from game.session.story.people import identity_of, initiative_id
from game.session.story.pledges import Pledges
from game.session.story.promises import Promised, outcomes_of, told_of
from game.session.story.returning import (
    absent_item,
    met,
    never_comes,
    returning,
    rows_of,
    spoke_last,
)
from game.session.story.said import Said
from game.session.story.spread import SIBLINGS, Siblings, lens_readings, never
from game.session.story.votes import (
    expectation_of,
    overruled,
    support_of,
    vote_on_dilemma,
    vote_on_method,
)
from game.session.story.ways import acts_of

_NEVER_COMES_IN_ROUND = 2
_TOLD_AT_THE_END = 3
"""People met of whom the debrief tells what became of them."""


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
        looks: What the council knows, and what it pays to look.
        told: The dilemmas so far.
        progress: Told how far long work is, 0 to 1.
        adoption: Puts methods in force.
        promises: Answers that were promised to groups this term.
        pledges: Follows what was promised to factions this term.
        said: What was said before in this term.
        absent: Row of the citizen who never comes.
        apart: Who was met in this term, each under a name of their own.
    """

    content: Content
    ruleset: Ruleset
    town: Municipality
    shadow: Municipality
    siblings: Siblings | None
    looks: Looks
    case: Case | None
    told: list[Told]
    adoption: Adoption
    progress: Progress
    said: Said
    absent: int
    apart: Apart
    pledges: Pledges
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
        ruleset = ruleset_of(content, spec.format)
        return cls(
            content=content,
            ruleset=ruleset,
            town=model,
            shadow=fork(model),
            siblings=beside,
            looks=Looks(Knowledge.at_start(content, model)),
            case=None,
            told=[],
            adoption=Adoption(content),
            progress=progress,
            said=Said(spec.seed),
            absent=never_comes(model),
            apart=Apart.of(content),
            pledges=Pledges(content, ruleset),
        )

    def answer(self, state: GameState) -> Command:
        """Return the command of the seat *nature* that the state owes.

        Raises:
            ValueError: The state owes nothing.
        """
        return self.apart.told(self._answer(state, self.siblings))

    @property
    def known(self) -> Knowledge:
        """What the council knows of the town."""
        return self.looks.known

    def relive(self, state: GameState) -> None:
        """Live through a question whose answer is known already."""
        if state.owed is not Owed.ASSUMPTION:
            self.apart.told(self._answer(state, None))

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
                finding = self._look(state)
                known = self.known.figures()
                return ReportLook(*at, finding, self.known.town(self.town), known)
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
                return ReportElection(*at, self._election(state, spread))
            case Owed.EPILOGUE:
                return ReportEpilogue(*at, self._epilogue(state))
            case Owed.ASSUMPTION:
                return ReportAssumption(*at, self._dispute(state))
        raise ValueError("nothing is owed")

    def _election(self, state: GameState, spread: Siblings | None) -> ElectionReport:
        ours = spread.readings(self.town.month) if spread else ()
        shadows = spread.shadow_readings() if spread else ()
        back = returning(self.town, met(state), spoke_last(state))
        report = election_report(
            self.known,
            self.town,
            self.shadow,
            lens_readings(self.town, ours),
            lens_readings(self.shadow, shadows),
            (*back[:1], absent_item(self.content, self.town, self.absent)),
        )
        lasting = for_good(self.content, self.town, state)
        return replace(
            report,
            quotes=self.said.numbered(report.quotes),
            results=self.said.in_results(report.results),
            for_good=self.said.one(lasting) if lasting is not None else None,
        )

    def _epilogue(self, state: GameState) -> EpilogueReport:
        """Let a year pass, and tell what became of people."""
        report = epilogue_report(self.content, self.town, state)
        back = returning(self.town, met(state), frozenset())
        people = (*back[:_TOLD_AT_THE_END], absent_item(self.content, self.town, self.absent))
        return replace(
            report,
            promises=outcomes_of(self.content, self.town, self.promises),
            people=self.said.numbered(people),
            lived=self.said.in_story(report.lived),
            died=self.said.in_story(report.died),
        )

    def _dispute(self, state: GameState) -> AssumptionReport:
        town, seed = self.town.town, self.town.seed
        return dispute_report(
            town,
            state,
            seed,
            self.adoption.adopt_in,
            self.progress,
            just_happened=self.content.just_happened,
        )

    def _open(self, state: GameState, spread: Siblings | None) -> RoundOpening:
        months = self.ruleset.format.months[state.round]
        since = self.town.month - (
            self.ruleset.format.months[state.round - 1] if state.round else 6
        )
        self.case = self._choose(state, months)
        dilemma = dilemma_of(self.content, self.case, final=not final_offered(state))
        followed = to_follow(self.town, self.known, dilemma.initiative, self.case.item.hood)
        first = (*self._untold(state, since), *self._people(state))
        self._what_is_told(dilemma.initiative, followed, first)
        told = bulletin(self.known, self.town, since, _printed(state), first, told_once(state))
        return RoundOpening(
            town=self.known.town(self.town),
            bulletin=self.said.numbered(told),
            deadline=self.said.one(deadline(self.town)),
            dilemma=dilemma,
            followed=followed,
            lenses=lens_readings(self.town, spread.readings(self.town.month) if spread else ()),
            known=self.known.figures(),
        )

    def _choose(self, state: GameState, months: int) -> Case:
        """Choose the case of a round that opens, and remember it."""
        cases = as_kinds(coming_cases(self.town, months), self.content.dilemmas.values())
        keep = fitting_kinds(self.content, state, len(self.ruleset.format.months))
        case = choose(keep(cases), self.told, self.town.seed, state.round + 1)
        self.told.append(Told(case.kind, case.item.kind, case.item.initiative))
        return case

    def _what_is_told(self, case: str, followed: tuple[str, ...], first: tuple[Item, ...]) -> None:
        """Let the council know what this round is about, and what was measured since."""
        rival = self.case.item.rival if self.case else 0
        self.known.see_named(self.town, (case, initiative_id(rival) if rival else ""), "council")
        self.known.see_named(self.town, named_in(first), "council")
        self.known.see_named(self.town, followed, "followed")
        self.looks.arrive()
        self.known.measured(own_hours(self.town))

    def _people(self, state: GameState) -> tuple[Item, ...]:
        """Return who comes back this round; once a term it is the citizen who never comes."""
        if state.round + 1 == _NEVER_COMES_IN_ROUND:
            return (absent_item(self.content, self.town, self.absent),)
        return returning(self.town, met(state), spoke_last(state))[:1]

    def _look(self, state: GameState) -> Item:
        return self.said.one(self._seen(state))

    def _seen(self, state: GameState) -> Item:
        look = state.looked[-1]
        hours = float(self.ruleset.look_hours[look.way])
        about = issues(state).get(look.neighbourhood, "")
        return self.looks.carry_out(self.town, look, hours, self._act, about)

    def _act(self, acts: Sequence[CouncilAct]) -> None:
        self._in_ours(lambda model: model.act(acts))

    def _in_ours(self, do: Callable[[Municipality], None]) -> None:
        """Do something in the town now, and in its siblings when there is time."""
        do(self.town)
        if self.siblings is not None:
            self.siblings.in_ours(do)

    def _expect(self, state: GameState) -> Expectation:
        may = may_be_brought(state, self.ruleset)
        return expectation_of(self.town, self.content, self.case, state, may)

    def _vote(self, state: GameState) -> VoteReport:
        subject = state.called[0] if state.called else ""
        if subject == "dilemma" and self.case is not None:
            report = vote_on_dilemma(self.town, self.content, self.case, state)
        else:
            report = vote_on_method(self.town, self.content, state)
        self.adoption.hear(report, self.town.month)
        self.pledges.hear(self.town, self.case, state, report)
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
        report = live(self.known, self.town, self.shadow, state, months)
        if self.siblings is not None:
            self.siblings.live(months)
        told = told_of(self.content, self.town, self.promises, since)
        told += self.pledges.told(self.town, state)
        here = rows_of(state.opening.bulletin if state.opening else ())
        back = returning(self.town, met(state), here | spoke_last(state))
        page = with_first(report.front_page, (*told, *back[:1]))
        if state.final is not None and state.final[0] == state.round:
            page = led_by(for_good(self.content, self.town, state), page)
        self.known.read_in_the_paper(self.town, page)
        town = self.known.town(self.town)
        page, followed = self.said.numbered(page), self.said.in_film(report.followed)
        return replace(report, front_page=page, town=town, followed=followed)

    def _bargain(self, state: GameState) -> None:
        """Spend the hours of talking, and let promises made and kept or broken count."""
        acts: list[CouncilAct] = self.pledges.acts(state)
        hours = balance_of(state, self.ruleset).talks
        if hours:
            acts.append(SpendHours(hours))
        for promise in state.promises:
            if promise.round == state.round:
                now, who = self.town.month, identity_of(promise.initiative)
                by = now + promise.month - state.month
                acts.append(MakePromise(who, by))
                # Whoever promises an answer hears how the group is, also that it is over.
                self.known.see_named(self.town, (promise.initiative,), "council")
                self.promises = (*self.promises, Promised(who, now, by))
        if acts:
            self._act(acts)

    def _untold(self, state: GameState, since: int) -> tuple[Item, ...]:
        """Return the news of promises that was not on the last front page."""
        printed = _printed(state)
        told = {(item.code, item.initiative) for item in printed}
        news = told_of(self.content, self.town, self.promises, since)
        groups = (item for item in news if (item.code, item.initiative) not in told)
        return (*groups, *self.pledges.told(self.town, state, printed))

    def _decide(self, state: GameState) -> None:
        if state.opening is None:
            return
        dilemma, now, p = state.opening.dilemma, self.town.month, self.town.parameters
        acts = acts_of(dilemma, state.verdict, now, p, pulled_back=state.pulled_back)
        promised = [act for act in acts if isinstance(act, MakePromise)]
        self.promises += tuple(Promised(act.initiative, now, act.by) for act in promised)
        if acts:
            self._act(acts)

    def _adopt(self, state: GameState) -> None:
        support = support_of(state.votes)
        starts = self.adoption.starts(state.method, self.town.month)
        self._in_ours(
            lambda model: self.adoption.adopt_in(
                model, state.method, state.dropped, support, starts
            )
        )


def _resent(model: Municipality, seats: tuple[str, ...]) -> None:
    """Let members who were made to vote believe less in this way of working."""
    for member in model.members:
        if member.seat in seats:
            member.experiences(-1.0, model.parameters)


def _printed(state: GameState) -> tuple[Item, ...]:
    """Return what the table read lately: the last bulletin and front page."""
    bulletin_items = state.opening.bulletin if state.opening else ()
    return (*bulletin_items, *(state.life.front_page if state.life else ()))
