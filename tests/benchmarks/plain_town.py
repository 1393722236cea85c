"""The yardstick: the same citizen rules as competent plain Mesa, one agent a citizen.

Citizens are `mesa.Agent`s made by `create_agents`, with cached lists of contacts
and Mesa's own random numbers; each pass over them is one `AgentSet.do`. Groups,
desk, council and fund are the code of the society itself: a copy of a municipality
that finds these agents where it expects arrays. So both sides live the same town.
"""

from __future__ import annotations

import math
import time
from collections import defaultdict
from typing import Any

import mesa
import numpy as np
from numpy.typing import NDArray

from agents import gathering, requests
from agents.citizens import Citizens
from agents.keyed import draw
from agents.municipality import Municipality
from agents.snapshot import fork
from agents.tables import normal_of


class PlainCitizen(mesa.Agent):  # type: ignore[misc]  # Mesa ships no types
    """One citizen with all that he is, knows and does; see `Population` and `Citizens`."""

    model: PlainTown
    contacts: list[PlainCitizen]
    hood: int
    act: float
    skill: float
    says_yes: float
    idea: float
    hears: float
    level: float
    trust: float
    response: float
    memory: float
    task_until: int
    used_fund: int
    aware: bool
    retreat: bool
    slot: int
    helped: int

    def __init__(self, model: PlainTown, row: int, traits: dict[str, Any]) -> None:
        super().__init__(model)
        self.row = row
        for name, value in traits.items():
            setattr(self, name, value)
        self.volunteering = self.inside = self.users = 0

    def look(self) -> None:
        """Count what one's contacts do now."""
        month, since = self.model.month, self.model.remembered_since
        volunteering = inside = users = 0
        for other in self.contacts:
            if other.task_until > month:
                volunteering += 1
            if other.slot >= 0:
                inside += 1
            if other.used_fund > since:
                users += 1
        self.volunteering, self.inside, self.users = volunteering, inside, users

    def volunteer_and_think(self) -> None:
        """Take on a task when asked; have an idea."""
        model, p, luck = self.model, self.model.p, self.random.random
        chance = model.asked[self.volunteering] * self.says_yes
        if self.task_until <= model.month:
            if self.slot >= 0:
                chance *= p.volunteer_if_member
            if luck() < chance:
                self.task_until = model.month + self._task_length()
        if self.slot >= 0:
            model.members.append(self)
            return
        most = self.idea * model.boost[self.hood] * model.highest_motive
        thought = luck()
        if thought < most:
            together = 0.5 * math.exp(p.trust_with * (self.trust - 0.5))
            alone = 0.5 * math.exp(p.trust_against * (self.trust - 0.5))
            if thought < self.idea * model.boost[self.hood] * (together + alone):
                model.ideas.append((self, luck() * (together + alone) >= together))

    def _task_length(self) -> int:
        p, luck = self.model.p, self.random.random
        mean = p.task_long_months if luck() < p.task_long_share else p.task_short_months
        return max(1, math.ceil(math.log(1.0 - luck()) / math.log(1.0 - 1.0 / mean)))

    def gather_core(self) -> list[int]:
        """Ask one's contacts to pull with one; return those who say yes, in order."""
        p, luck = self.model.p, self.random.random
        willing = {
            other.row
            for other in self.contacts
            if luck() < logistic(p.core_base + p.core_act * other.act + self.skill - 0.5)
            and other.slot < 0
        }
        return sorted(willing - {self.row})

    def help_and_hear(self) -> None:
        """Join a group when asked; hear of the fund or forget it."""
        model, p, luck = self.model, self.model.p, self.random.random
        if self.slot >= 0:
            model.sizes[self.slot] += 1
        elif luck() < model.by_contact[self.inside] + model.by_place[self.hood]:
            self._answer()
        if model.has_fund:
            told = p.aware_told * (p.aware_told_base + p.aware_told_skill * self.skill)
            heard = luck()
            if self.aware and heard < p.aware_forget:
                self.aware = False
            elif heard < 1.0 - (1.0 - told) * model.deaf[self.users]:
                self.aware = True

    def _answer(self) -> None:
        model, p, luck = self.model, self.model.p, self.random.random
        place = next((other.slot for other in self.contacts if other.slot >= 0), -1)
        if place < 0:
            groups = model.local[self.hood]
            place = groups[int(luck() * len(groups))] if groups else -1
        if place < 0 or not model.room[place]:
            return
        slope = p.trust_against if model.against[place] else p.trust_with
        yes = logistic(p.helper_base + p.helper_act * self.act + slope * (self.trust - 0.5))
        if self.task_until > model.month + p.helper_busy_months:
            yes *= p.helper_busy
        if luck() < yes:
            model.joining.append((self.row, place))

    def feel_treated(
        self, fairness: float, outcome: float, expected: float | None, weight: float
    ) -> None:
        """Change trust, memory and expectation after a contact."""
        p = self.model.p
        hoped = self.response
        measure = p.hope_base + p.hope_response * hoped if expected is None else expected
        pull = (1.0 - p.fair_knowing * self.skill) * (fairness - p.fair_middle)
        pull += p.trust_outcome * (outcome - measure)
        step = (p.trust_up if pull > 0 else p.trust_down) * pull * weight
        self.trust += min(p.trust_cap, max(-p.trust_cap, step))
        self.trust = min(1.0 - p.trust_margin, max(p.trust_margin, self.trust))
        felt = weight * min(p.memory_most, max(-p.memory_most, pull))
        self.memory = min(1.0, max(-1.0, self.memory + felt))
        learned = (1.0 - p.learn_fairness) * outcome + p.learn_fairness * fairness
        self.response += p.response_step * weight * (learned - hoped)
        self.retreat = self.retreat and pull < p.retreat_until

    def settle(self) -> None:
        """Let trust come back, follow the mood, and old dealings fade."""
        p = self.model.p
        trust = self.trust + p.trust_return * (self.level - self.trust)
        trust += self.hears * self.model.push
        self.trust = min(1.0 - p.trust_margin, max(p.trust_margin, trust))
        self.memory *= 1.0 - p.memory_fade
        if self.slot >= 0:
            self.helped = self.model.month


def logistic(score: float) -> float:
    """Return 1 / (1 + exp(-score))."""
    return 1.0 / (1.0 + math.exp(-score))


class Column:
    """One property of all citizens where the rest of the town expects an array."""

    def __init__(self, citizens: list[PlainCitizen], name: str) -> None:
        self.citizens, self.name = citizens, name

    def __len__(self) -> int:
        return len(self.citizens)

    def __getitem__(self, rows: Any) -> Any:
        if isinstance(rows, int | np.integer):
            return getattr(self.citizens[rows], self.name)
        return np.array([getattr(self.citizens[row], self.name) for row in rows])

    def __setitem__(self, rows: Any, value: Any) -> None:
        for row in [rows] if isinstance(rows, int | np.integer) else rows:
            setattr(self.citizens[row], self.name, value)

    def item(self, row: int) -> Any:
        """Return the value of one citizen."""
        return getattr(self.citizens[row], self.name)

    def sum(self) -> float:
        """Return the sum over all citizens."""
        return float(sum(getattr(citizen, self.name) for citizen in self.citizens))


class Slots(Column):
    """Which group each citizen is in, with the members of each group at hand."""

    def __init__(self, citizens: list[PlainCitizen]) -> None:
        super().__init__(citizens, "slot")
        self.rows_in: dict[int, set[int]] = defaultdict(set)
        for citizen in citizens:
            if citizen.slot >= 0:
                self.rows_in[citizen.slot].add(citizen.row)

    def __setitem__(self, rows: Any, value: Any) -> None:
        for row in [rows] if isinstance(rows, int | np.integer) else rows:
            citizen = self.citizens[row]
            self.rows_in[citizen.slot].discard(citizen.row)
            citizen.slot = int(value)
            if citizen.slot >= 0:
                self.rows_in[citizen.slot].add(citizen.row)


class PlainTown(mesa.Model):  # type: ignore[misc]  # Mesa ships no types
    """A town whose citizens are Mesa agents; it goes on from where a municipality is.

    Args:
        model: The municipality it starts from; not changed.
        seed: Seed of Mesa's random numbers and of the rest of the town.

    Attributes:
        citizen_seconds: Time that citizens took so far, without the rest of the town.
    """

    def __init__(self, model: Municipality, seed: int) -> None:
        super().__init__(rng=seed)
        self.rest = fork(model, seed)
        self.citizen_seconds = 0.0
        self.p = model.parameters
        people, grown = model.people, model.people.grown
        traits = {
            name: getattr(people, name)[:grown].tolist()
            for name in ("hood", "act", "skill", "says_yes", "idea", "hears")
        }
        traits["level"] = people.trust.tolist()
        traits |= {name: values.tolist() for name, values in vars(model.citizens).items()}
        each = [
            dict(zip(traits, values, strict=True)) for values in zip(*traits.values(), strict=True)
        ]
        PlainCitizen.create_agents(self, grown, list(range(grown)), each)
        self.citizens = sorted(self.agents, key=lambda agent: agent.row)
        for citizen in self.citizens:
            citizen.contacts = [self.citizens[row] for row in people.contacts(citizen.row)]
        self.slots = Slots(self.citizens)
        columns = {name: Column(self.citizens, name) for name in vars(model.citizens)}
        self.rest.citizens = Citizens(**columns | {"slot": self.slots})  # type: ignore[arg-type]
        # The rest of the town finds members and treats people through the agents.
        self.rest.members_of = self._members_of  # type: ignore[method-assign,assignment]
        self.rest.treat = self._treat  # type: ignore[method-assign]
        self._curves()

    def _curves(self) -> None:
        p = self.p
        self.by_contact = [1.0 - math.exp(-p.helper_contact * n) for n in range(11)]
        self.deaf = [(1.0 - p.aware_mouth) ** n for n in range(11)]
        self.highest_motive = max(
            0.5 * math.exp(p.trust_with * t) + 0.5 * math.exp(p.trust_against * t)
            for t in (-0.5, 0.5)
        )

    @property
    def month(self) -> int:
        """Month, absolute."""
        return self.rest.month

    @property
    def has_fund(self) -> bool:
        """Whether the fund exists by now."""
        return self.rest.has_fund

    def step(self) -> None:
        """Let one month pass, in the order of `Municipality.step`."""
        rest, p = self.rest, self.p
        rest._issues_arise()
        self.remembered_since = rest.month - p.aware_memory
        free = 1.0 + sum(size for until, size in rest.free_hours if until > rest.month)
        self.asked = [(p.asked_base + p.asked_slope * n / 10.0) * free for n in range(11)]
        self.boost = [1.0 + p.issue_pull * float(strength) for strength in rest.issues]
        self.members: list[PlainCitizen] = []
        self.ideas: list[tuple[PlainCitizen, bool]] = []
        self._everybody("look")
        self._everybody("volunteer_and_think")
        self._found()
        self._helpers()
        rest._rules_in_practice()
        requests.groups_ask(rest)
        requests.desk_works(rest)
        rest._council_meets_society()
        rest._council_decides()
        rest._groups_live()
        self._settle()
        rest.total.update(rest.counts)
        rest.counts.clear()
        rest.month += 1

    def _everybody(self, process: str) -> None:
        """Let all citizens do one thing, and keep the time that takes."""
        began = time.perf_counter()
        self.agents.do(process)
        self.citizen_seconds += time.perf_counter() - began

    def _found(self) -> None:
        rest = self.rest
        rest.counts["ideas"] += len(self.ideas)
        for founder, alone in self.ideas:
            core = founder.gather_core()
            if founder.slot < 0 and len(core) >= self.p.core_least:
                gathering._found(rest, founder.row, core, alone)

    def _helpers(self) -> None:
        rest, p = self.rest, self.p
        pullers = {row for group in rest.initiatives for row in group.record.core}
        for member in self.members:
            if self.random.random() < p.helper_leave and member.row not in pullers:
                self.slots[member.row] = -1
        self.local: list[list[int]] = [[] for _ in rest.people.names]
        self.against: dict[int, bool] = {}
        self.room: dict[int, bool] = {}
        for group in rest.initiatives:
            self.against[group.place] = group.record.against
            self.room[group.place] = group.has_room
            if group.has_room:
                self.local[group.record.hood].append(group.place)
        self.by_place = [p.helper_local * len(groups) for groups in self.local]
        self.sizes: dict[int, int] = defaultdict(int)
        self.joining: list[tuple[int, int]] = []
        self._everybody("help_and_hear")
        for row, place in self.joining:
            self.slots[row] = place
            self.sizes[place] += 1
        for group in rest.initiatives:
            group.record.helpers = self.sizes[group.place] - len(group.record.core)

    def _settle(self) -> None:
        rest, p = self.rest, self.p
        before = rest.mood
        luck = normal_of(draw(rest.seed, "mood", 0, rest.month))
        rest.mood += -p.mood_return * rest.mood + p.mood_spread * luck + rest.shock
        rest.mood = min(1.0, max(-1.0, rest.mood))
        rest.shock = 0.0
        self.push = p.mood_reach * (rest.mood - before + p.trust_return * rest.mood)
        self._everybody("settle")
        training = rest.institution.training_hours_year / 12.0
        for servant in rest.servants:
            servant.learn(training, rest.town.opening.yes_if, p)

    def _members_of(self, group: Any) -> NDArray[np.intp]:
        return np.array(sorted(self.slots.rows_in[group.place]), dtype=np.intp)

    def _treat(
        self,
        rows: Any,
        fairness: float,
        outcome: float,
        expected: float | None,
        weight: float = 1.0,
    ) -> None:
        heard: set[PlainCitizen] = set()
        for row in rows:
            self.citizens[row].feel_treated(fairness, outcome, expected, weight)
            heard.update(self.citizens[row].contacts)
        fair = self.p.learn_fairness
        learned = (1.0 - fair) * outcome + fair * fairness
        for citizen in heard:
            citizen.response += self.p.hearsay * weight * (learned - citizen.response)

    def readings(self) -> dict[str, float]:
        """Return what the agreement with the arrays is judged by."""
        grown = len(self.citizens)
        return {
            "volunteers": sum(c.task_until > self.month for c in self.citizens) / grown,
            "ideas": float(self.rest.total["ideas"]),
            "active": sum(c.slot >= 0 for c in self.citizens) / grown,
            "aware": sum(c.aware for c in self.citizens) / grown,
            "trust": sum(c.trust for c in self.citizens) / grown,
        }


def readings_of(model: Municipality) -> dict[str, float]:
    """Return the same readings from a municipality with arrays."""
    citizens = model.citizens
    return {
        "volunteers": float((citizens.task_until > model.month).mean()),
        "ideas": float(model.total["ideas"]),
        "active": float((citizens.slot >= 0).mean()),
        "aware": float(citizens.aware.mean()),
        "trust": float(citizens.trust.mean()),
    }


def drop(town: PlainTown) -> None:
    """Let Mesa forget a town; Mesa 3.3 keeps the number table of every model for ever."""
    numbers = getattr(mesa.Agent, "_ids", None)
    if numbers is not None:
        numbers.pop(town, None)
