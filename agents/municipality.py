"""The municipality: a Mesa model of one town (ODD: process overview and scheduling).

Citizens are arrays; council members, civil servants and initiatives are Mesa
agents. Nothing here knows of a game or a screen.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

import mesa
import numpy as np
from numpy.typing import NDArray

from agents import cases, gathering, incidents, meeting, missed, requests
from agents import citizens as society
from agents.acts import CouncilAct
from agents.bill import council_hours
from agents.citizens import Citizens, Rows
from agents.council import Chamber, CouncilMember, Dropped
from agents.desk import CivilServant, Desk
from agents.fund import NEW_YEAR, Fund
from agents.initiatives import Initiative, Record
from agents.institution import LEVERS, Institution, LeverValue
from agents.keyed import draw, draws, identity
from agents.parameters import PARAMETERS, Parameters
from agents.population import Population, populate
from agents.practice import Landing
from agents.register import Register
from agents.results import collector
from agents.survey import seen_by_residents
from agents.tables import WEEKS_A_MONTH, normal_of
from agents.town import Town
from agents.verdicts import decide

BURN_IN = 120
"""Months before the term; a shorter history fakes growth (M0, line 5)."""


class Municipality(mesa.Model):  # type: ignore[misc]  # Mesa ships no types
    """A town with its society and its council.

    Args:
        town: The town.
        seed: Seed of everything that happens.
        town_seed: Seed of who lives there and who sits in the council.
        parameters: Model parameters.
        people: The population, when it was made before.
        blank: Leave the old associations out, for a state that is put back.

    Attributes:
        month: Month, absolute; the term starts at `BURN_IN`.
        people: What does not change about citizens.
        citizens: What changes about them.
        base: Institution without any block.
        institution: Institution as practised now.
        initiatives: Groups that live.
        register: Which group has which place, and who is in it.
        gone: Records of groups that ended.
        members: Council members in the order of the seats.
        servants: Civil servants.
        agenda: Cases that wait for the council.
        invited: Who were met by the council since helpers were last asked.
        answers: Month, how many were answered in time, and how many were to be.
        missed: Months in which something turned out to be missed.
        raised: Cases that came before the council since the start of the term.
        verdicts: Verdicts that the table gave beforehand, by case.
        decided: Month, case and verdict of every decision.
        happened: Incidents so far.
        counts: Events since the end of the last month, acts of the table included.
        total: Events since the start of the term, by name.
        collects: Whether the series are collected every month.
    """

    def __init__(
        self,
        town: Town,
        seed: int = 1,
        town_seed: int = 1,
        parameters: Parameters = PARAMETERS,
        people: Population | None = None,
        blank: bool = False,
    ) -> None:
        super().__init__(rng=seed % 2**32)
        self.town: Town = town
        self.seed: int = seed
        self.town_seed: int = town_seed
        self.parameters: Parameters = parameters
        self.month: int = 0
        self.people = people if people is not None else populate(town, town_seed, parameters)
        opening = town.opening
        self.citizens: Citizens = society.first_citizens(
            self.people, opening.austerity_memory, town_seed, parameters
        )
        self.base: Institution = town.institution
        self.institution: Institution = town.institution
        hoods = len(self.people.names)
        self.issues: NDArray[np.float32] = np.zeros(hoods, dtype=np.float32)
        self.issue_month = [0] * hoods
        self.visited = [-99] * hoods
        self.last_request = [0] * hoods
        self.mood: float = opening.mood
        self.shock: float = 0.0
        self.free_hours: list[tuple[int, float]] = []
        self.fund: Fund = Fund()
        self.fund_cuts: list[tuple[int, float]] = []
        self.desk: Desk = Desk()
        self.landing: Landing = Landing()
        self.chamber: Chamber = Chamber()
        self.ratchet: float = 0.0
        self.overspent: float = 0.0
        self.agenda: list[cases.Item] = []
        self.raised: list[cases.Item] = []
        self.verdicts: dict[int, str] = {}
        self.decided: list[tuple[int, int, str]] = []
        self.happened: list[incidents.Happened] = []
        self.last_panel: tuple[int, tuple[int, ...]] = (-1, ())
        self.invited: list[int] = []
        self.missed: list[int] = []
        self.answers: list[tuple[int, int, int]] = []
        self.counts: Counter[str] = Counter()
        self.total: Counter[str] = Counter()
        self.initiatives: list[Initiative] = []
        self.gone: list[Record] = []
        self.register = Register()
        self.decider = ""
        self.deciders: tuple[int, ...] = ()
        self.members: list[CouncilMember] = [
            CouncilMember(self, seat, faction)
            for faction in sorted(town.factions, key=lambda f: f.id)
            for seat in faction.members
        ]
        self.servants: list[CivilServant] = [
            CivilServant(self, number, opening.yes_if) for number in range(town.civil_servants)
        ]
        self.datacollector = collector()
        self.collects = True
        if not blank:
            gathering.old_associations(self)

    # --- what happens in a month ------------------------------------------------

    def step(self) -> None:
        """Let one month pass, in this order.

        1. incidents happen; issues fade and arise
        2. citizens are asked for volunteering tasks
        3. ideas come up and gather a core group
        4. helpers are asked, join and leave
        5. citizens hear of the fund
        6. practice of new blocks grows; new money in January
        7. groups decide to ask for money or room
        8. the desk works through questions and files
        9. files are decided on, or go to college and council
        10. the council meets society, in person and on paper
        11. the council decides its cases, something may be missed, hours are spent
        12. groups live, lose their puller, or stop
        13. trust settles; members and civil servants learn
        """
        self._issues_arise()
        around = society.look_around(self.people, self.citizens, self.month, self.parameters)
        self._citizens_volunteer(around)
        gathering.ideas_come_up(self)
        gathering.helpers_come_and_go(self, around)
        if self.has_fund:
            society.hear_of_fund(
                self.people, self.citizens, around, self.seed, self.month, self.parameters
            )
        self._rules_in_practice()
        requests.groups_ask(self)
        requests.desk_works(self)
        self._council_meets_society()
        self._council_decides()
        self._groups_live()
        self._settle()
        self.total.update(self.counts)
        if self.collects:
            self.datacollector.collect(self)
        self.counts = Counter()
        self.month += 1

    def _issues_arise(self) -> None:
        p = self.parameters
        incidents.happen(self)
        self.issues *= np.float32(1.0 - p.issue_fade)
        for hood, name in enumerate(self.people.names):
            if draw(self.seed, "issue", identity(name), self.month) < p.issues_year / 12.0:
                self.issues[hood] += np.float32(1)
                self.issue_month[hood] = self.month

    def _citizens_volunteer(self, around: society.Around) -> None:
        free = 1.0 + sum(size for until, size in self.free_hours if until > self.month)
        society.volunteer(
            self.people, self.citizens, around, self.seed, self.month, free, self.parameters
        )

    def _rules_in_practice(self) -> None:
        p = self.parameters
        practised = self.landing.grow(self.base, self.month, p)
        reviewed = practised.evaluations_year / 12.0 * p.evaluation_clears
        self.ratchet = max(0.0, self.ratchet * (1.0 - reviewed))
        hours = min(LEVERS["application_hours"].high, practised.application_hours + self.ratchet)
        self.institution = (
            replace(practised, application_hours=hours) if self.ratchet else practised
        )
        if self.has_fund and (self.month % 12 == NEW_YEAR or not self.fund.split):
            self.fund.new_year(self)

    def raise_case(self, item: cases.Item) -> None:
        """Put a case on the list for the council."""
        self.agenda.append(item)
        self.raised.append(item)

    def _council_meets_society(self) -> None:
        meeting.members_meet(self)
        meeting.clerk_answers(self)
        meeting.due_visits(self)
        meeting.due_panel(self)
        meeting.speakers(self)
        meeting.pitches(self)
        meeting.online(self)
        meeting.topics(self)
        meeting.evaluations(self)

    def _council_decides(self) -> None:
        slots = self.chamber.slots(self)
        # A case of a group that is no more asks for no decision.
        self.agenda = [item for item in self.agenda if cases.is_open(self, item)]
        self.agenda.sort(key=lambda item: (item.who not in self.verdicts, item.month, item.who))
        now, self.agenda = self.agenda[:slots], self.agenda[slots:]
        self.chamber.room -= len(now)
        for item in now:
            self.settle_case(item, self.verdicts.get(item.who, cases.AS_ALWAYS))
        missed.something_was_missed(self)
        hours = council_hours(self.institution, len(self.members), self.parameters)
        self.chamber.work(self, hours)

    def settle_case(self, item: cases.Item, verdict: str) -> str:
        """Decide a case now; return the verdict that was carried out."""
        group = self.group(item.initiative)
        if group is not None and item.kind in _WAITED_FOR and group.record.waiting:
            group.record.waiting -= 1
        meant = decide(self, item, verdict)
        self.decided.append((self.month, item.who, meant))
        return meant

    def _groups_live(self) -> None:
        who = np.array([group.record.identity for group in self.initiatives], dtype=np.uint64)
        end = draws(self.seed, "ends", who, self.month).tolist()
        puller = draws(self.seed, "puller", who, self.month).tolist()
        for number, group in enumerate(list(self.initiatives)):
            if group.alive and group.record.born < self.month:
                group.live(end[number], puller[number])
        self._sweep()

    def _settle(self) -> None:
        p = self.parameters
        before = self.mood
        luck = normal_of(draw(self.seed, "mood", 0, self.month))
        self.mood += -p.mood_return * self.mood + p.mood_spread * luck + self.shock
        self.mood = min(1.0, max(-1.0, self.mood))
        self.shock = 0.0
        society.settle_trust(self.people, self.citizens, self.mood, self.mood - before, p)
        society.forget(self.citizens, self.month, p)
        if self.month % 3 == 2:
            self._members_learn()
        training = self.institution.training_hours_year / 12.0
        for servant in self.servants:
            servant.learn(training, self.town.opening.yes_if, p)

    def _members_learn(self) -> None:
        """Let members who met residents hear how those were dealt with (facts P50)."""
        latest = max(*self.visited, self.last_panel[0])
        if latest <= self.month - 3:
            return
        p, heard = self.parameters, seen_by_residents(self)
        for member in self.members:
            hours = 3 * WEEKS_A_MONTH * member.spent.get("outreach", 0.0)
            member.experiences(p.outreach_lesson * hours / p.hours_per_visit * heard, p)

    # --- what the month calls on --------------------------------------------------

    @property
    def has_fund(self) -> bool:
        """Whether the fund exists by now."""
        return self.month >= BURN_IN - int(self.town.opening.fund_months)

    @property
    def fund_factor(self) -> float:
        """Share of the fund that is left after the cuts in force, 0 to 1."""
        return math.prod(1.0 - size for until, size in self.fund_cuts if until > self.month)

    @property
    def taken_over(self) -> int:
        """Number of municipal tasks that groups run now."""
        return sum(group.record.took_over for group in self.initiatives)

    @property
    def in_recess(self) -> bool:
        """Whether this is the summer recess."""
        return self.month % 12 == meeting.RECESS

    @property
    def yes_if(self) -> float:
        """Mean attitude *ja, mits* of civil servants, 0 to 1."""
        return sum(servant.yes_if for servant in self.servants) / len(self.servants)

    @property
    def attention(self) -> float:
        """Share of council hours that is left for following things up, 0 to 1."""
        p = self.parameters
        tired = sum(member.fatigue for member in self.members) / len(self.members)
        clerks = self.institution.clerk_fte - p.clerk_fte_usual
        return min(1.0, max(0.0, p.attention_rest - tired + p.attention_clerk * clerks))

    def group(self, name: int) -> Initiative | None:
        """Return a living group by identity."""
        return self.register.group(name)

    def add_group(self, record: Record) -> Initiative:
        """Put a group in the town."""
        group = self.put_group(record, self.register.free_place())
        self.citizens.slot[list(record.core)] = group.place
        self.last_request[record.hood] = self.month
        return group

    def put_group(self, record: Record, place: int) -> Initiative:
        """Put a group at a place without touching any citizen (when a state is put back)."""
        group = Initiative(self, record, place)
        self.register.put(group, place)
        self.initiatives.append(group)
        return group

    def members_of(self, group: Initiative) -> Rows:
        """Return the rows of everybody in a group."""
        return self.register.members(self.citizens, group.place)

    def release(self, group: Initiative) -> None:
        """Let everybody in a group go; its place is free after this month."""
        self.citizens.slot[self.members_of(group)] = -1
        self.counts["ended"] += 1
        self.counts[f"ended_{group.record.reason}"] += 1

    def _sweep(self) -> None:
        ended = [group for group in self.initiatives if not group.alive]
        if not ended:
            return
        for group in ended:
            self.gone.append(group.record)
            self.register.drop(group)
            group.remove()
        self.initiatives = [group for group in self.initiatives if group.alive]

    def treat(
        self,
        rows: Rows,
        fairness: float,
        outcome: float,
        expected: float | None,
        weight: float = 1.0,
    ) -> None:
        """Let citizens feel how they were dealt with (see `citizens.feel_treated`)."""
        society.feel_treated(
            self.people, self.citizens, rows, fairness, outcome, expected, self.parameters, weight
        )

    def answered(self, kept: int, asked: int) -> None:
        """Note how many of those who were to be answered had it within the promised time."""
        self.answers.append((self.month, kept, asked))

    def hear(self, rows: Iterable[int]) -> None:
        """Note that citizens told the council or the municipality something this month."""
        self.citizens.heard[list(rows)] = self.month

    def silent_hood(self) -> int | None:
        """Return the neighbourhood that asked nothing for longest, if long enough."""
        place = self.quietest_hood()
        quiet = self.month - self.last_request[place]
        return place if quiet >= self.parameters.silent_months else None

    def quietest_hood(self) -> int:
        """Return the neighbourhood in which the last new group is longest ago."""
        return min(range(len(self.last_request)), key=lambda h: (self.last_request[h], h))

    # --- what a table or a researcher asks of it ------------------------------------

    def adopt(
        self,
        blocks: Mapping[str, Mapping[str, LeverValue]],
        *,
        starts: Mapping[str, int] | None = None,
        support: Mapping[str, float] | None = None,
        dropped: Mapping[str, float] | None = None,
    ) -> None:
        """Put a working method in force.

        Args:
            blocks: Changes per building block, for the whole method.
            starts: First month of practice per new block, absolute.
            support: Support per new block, 0 to 1.
            dropped: Hours a year given up, per kind of work of `Dropped`.
        """
        self.landing.take(
            self.base, blocks, starts or {}, support or {}, self.month, self.parameters
        )
        self.chamber.dropped = Dropped(**(dropped or {}))

    def act(self, acts: Iterable[CouncilAct]) -> None:
        """Carry out what the table decided: verdicts, visits, hours."""
        for given in acts:
            given.carry_out(self)


_WAITED_FOR = ("grant_above_mandate", "objection", "outside_frame", "fund_empty")
