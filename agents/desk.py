"""One desk for files of groups and questions of residents (ODD: submodel *desk*).

Replies and files compete for the same hours; that alone makes a good evening
with a late answer cost trust, and a duty to answer cost grants (M2.6, M2.8).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from agents.institution import GrantDecider
from agents.keyed import draw
from agents.parameters import Parameters
from agents.tables import HALFWAY, WEEKS_A_MONTH
from agents.town_agent import TownAgent

if TYPE_CHECKING:
    from agents.initiatives import Initiative
    from agents.municipality import Municipality


@dataclass
class File:
    """A request on its way through the desk.

    Attributes:
        kind: `grant`, `permit` (permit, space or another decision) or
            `challenge` (to take over a task).
        initiative: Identity of the group that asks.
        eur: Money asked, EUR; 0 for a permit.
        month: Month it came in, absolute.
        hours: Desk hours it still needs.
        quality: How polished the plan is, 0 to 1.
        fast: Whether it is in the fast lane.
        first: Whether it goes before all others.
        signed: Whether it was approved and waits for the college only.
        arrived: Share of its first month that had passed when it came in.
        waited: Months from then until it was read; known when it is ready.
    """

    kind: str
    initiative: int
    eur: float
    month: int
    hours: float
    quality: float
    fast: bool = False
    first: bool = False
    signed: bool = False
    arrived: float = 0.0
    waited: float = 0.0


@dataclass
class Questions:
    """Questions left by residents at one meeting.

    Attributes:
        month: Month they were asked, absolute.
        rows: Citizens who wait for an answer, in order of identity.
        promised: What the council promised to do with them, 0 to 1.
    """

    month: int
    rows: NDArray[np.int64]
    promised: float


class CivilServant(TownAgent):
    """A civil servant with discretion and an attitude that learns (facts 4.5).

    Attributes:
        name: Stable identity.
        yes_if: Share of obstacles solved rather than passed on (*ja, mits*).
    """

    def __init__(self, model: Municipality, name: int, yes_if: float) -> None:
        super().__init__(model)
        self.name = name
        self.yes_if = yes_if

    def solves(self, file: File, room: float) -> bool:
        """Decide whether this servant finds a way within the room he has."""
        p_solve = self.yes_if + (1.0 - self.yes_if) * room
        return draw(self.model.seed, "discretion", file.initiative) < p_solve

    def learn(self, training_hours: float, usual: float, p: Parameters) -> None:
        """Move the attitude by training, and back to what is usual here."""
        self.yes_if += p.training_yes_if * training_hours
        self.yes_if += p.habit_yes_if * (usual - self.yes_if)
        self.yes_if = min(1.0 - p.yes_if_margin, max(p.yes_if_margin, self.yes_if))

    def blamed(self, p: Parameters) -> None:
        """Become more careful after an incident."""
        self.yes_if = max(p.yes_if_margin, self.yes_if - p.blame_yes_if)


@dataclass
class Desk:
    """The queue of the desk and how the last month went.

    Attributes:
        files: Files in order of arrival.
        questions: Questions not yet answered, in order of arrival.
        load: Hours asked over hours there were, last month.
        wait: Slow mean of the months that finished files had waited.
        lost: Share of desk hours lost, per month in which it ends.
        worked: Month in which it last worked, absolute, or -1.
    """

    files: list[File] = field(default_factory=list)
    questions: list[Questions] = field(default_factory=list)
    load: float = 0.0
    wait: float = 1.0
    lost: list[tuple[int, float]] = field(default_factory=list)
    worked: int = -1

    def hours(self, model: Municipality) -> float:
        """Return the hours of this month, learning of new methods taken off."""
        share_lost = sum(share for until, share in self.lost if until > model.month)
        p = model.parameters
        all_hours = model.institution.desk_fte * p.fte_hours_month
        # What the broker has left after helping with forms is spent on reading them.
        all_hours += model.fund.broker_hours
        # A task that a group took over is no longer the desk's.
        all_hours += p.takeover_hours * model.taken_over
        # Who is in class is not at the desk.
        all_hours *= 1.0 - model.institution.training_hours_year / (12.0 * p.fte_hours_month)
        return max(1.0, all_hours * (1.0 - min(p.lost_most, share_lost)) - model.landing.desk_hours)

    def spend(self, model: Municipality, hours: float) -> None:
        """Take hours off the next time that it works, for work outside the queue."""
        p = model.parameters
        whole = model.institution.desk_fte * p.fte_hours_month
        until = model.month + (2 if self.worked == model.month else 1)
        self.lost.append((until, min(p.unplanned_most, hours / whole)))

    def withdraw(self, group: Initiative, kind: str) -> None:
        """Take files of a group off the desk, because they are decided elsewhere."""
        name = group.record.identity
        kept = [file for file in self.files if (file.initiative, file.kind) != (name, kind)]
        group.record.waiting -= len(self.files) - len(kept)
        self.files = kept

    def put_first(self, initiative: int) -> None:
        """Let what a group waits for go before the files of others."""
        for file in self.files:
            if file.initiative == initiative:
                file.first = True

    def empathy(self, p: Parameters) -> float:
        """Return how much attention is left under this load, 0 to 1."""
        return max(p.empathy_least, 1.0 - p.empathy_loss * max(0.0, self.load - 1.0))

    @property
    def unanswered(self) -> int:
        """Number of residents who wait for an answer."""
        return sum(len(batch.rows) for batch in self.questions)

    def waiting_weeks(self, month: int) -> float:
        """Return the weeks that the oldest file has waited."""
        return WEEKS_A_MONTH * max((month - file.month for file in self.files), default=0)

    def work(self, model: Municipality) -> list[File]:
        """Spend a month's hours and return the files that are ready for a decision."""
        p = model.parameters
        self.worked = model.month
        # A group that no longer exists does not wait for an answer.
        self.files = [file for file in self.files if model.group(file.initiative)]
        hours = self.hours(model)
        asked = sum(file.hours for file in self.files) + p.question_hours * self.unanswered
        self.load = asked / hours
        duty = model.institution.report_back_duty
        if duty:
            hours -= self.answer(model, hours * p.duty_share)
        ready, hours = self._read_files(model, hours)
        passed = 1.0 - hours / self.hours(model)
        self.answer(model, hours if duty else hours * p.leftover_share, passed)
        self._lapse(model)
        return ready

    def _read_files(self, model: Municipality, hours: float) -> tuple[list[File], float]:
        """Read files in order of arrival; under overload the polished go first."""
        p = model.parameters
        for file in self.files:
            # Who waits this long complains, and a complaint goes first.
            file.first |= model.month - file.month >= p.complaint_months
        overload = min(1.0, self.load - 1.0)
        creams = overload > 0 and draw(model.seed, "creaming", 0, model.month) < overload
        if creams:
            self.files.sort(
                key=lambda f: (not f.first, -round(f.quality, 2), f.month, f.initiative)
            )
        else:
            self.files.sort(key=lambda f: (not f.first, not f.fast, f.month, f.initiative))
        ready, whole = [], self.hours(model)
        for file in self.files:
            spent = min(hours, file.hours)
            file.hours -= spent
            hours -= spent
            if file.hours > 1e-9:
                break
            months = model.month - file.month
            # It is read when its turn comes, but not before it came in.
            moment = 1.0 - hours / whole
            begun = max(moment, file.arrived) if months == 0 else moment
            file.waited = months + begun - file.arrived + p.answer_least
            ready.append(file)
        self.files = self.files[len(ready) :]
        for file in ready:
            self.wait += p.wait_step * (file.waited - self.wait)
        return ready, hours

    def answer(self, model: Municipality, hours: float, passed: float = 0.0) -> float:
        """Answer the oldest questions for at most `hours`; return hours spent.

        Args:
            model: The municipality.
            hours: Hours there are.
            passed: Share of the month that has passed before the first.
        """
        p, norm = model.parameters, model.institution.answer_weeks / WEEKS_A_MONTH
        spent, whole = 0.0, self.hours(model)
        while self.questions and hours - spent >= p.question_hours:
            batch = self.questions[0]
            count = min(len(batch.rows), int((hours - spent) / p.question_hours))
            # They were asked on an evening half-way the month.
            months = model.month - batch.month - HALFWAY
            late = max(0.0, months + min(1.0, passed + spent / whole) - norm)
            model.answered(count if late <= 0.0 else 0, count)
            fairness = (p.fair_base - p.question_late * late) * self.empathy(p)
            model.treat(batch.rows[:count], fairness, p.question_outcome, batch.promised)
            spent += count * p.question_hours
            batch.rows = batch.rows[count:]
            if len(batch.rows) == 0:
                self.questions.pop(0)
        return spent

    def _lapse(self, model: Municipality) -> None:
        """Give up on questions that are too old; those residents notice."""
        p = model.parameters
        while self.questions and model.month - self.questions[0].month >= p.question_lapse:
            batch = self.questions.pop(0)
            model.treat(batch.rows, p.lapse_fairness, 0.0, batch.promised)
            model.answered(0, len(batch.rows))
            model.counts["questions_lapsed"] += len(batch.rows)


def hand_in(desk: Desk, group: Initiative, kind: str, eur: float, quality: float) -> File:
    """Put a request of a group on the desk."""
    model = group.model
    p, institution = model.parameters, model.institution
    fast = kind == "grant" and eur <= institution.fast_lane_eur
    form = (
        min(p.light_form_hours, institution.application_hours)
        if fast
        else (institution.application_hours)
    )
    hours = p.permit_hours if kind == "permit" else p.file_hours_base + p.file_hours_per_form * form
    if kind == "grant" and not fast:
        hours += _hours_of_deciding(institution.grant_decider, p)
    # What is let go with a safety net is agreed file by file.
    hours += p.net_hours if institution.safety_net else 0.0
    file = File(kind, group.record.identity, eur, model.month, hours, quality, fast)
    file.arrived = group.luck("comes in", group.record.asked)
    desk.files.append(file)
    group.record.waiting += 1
    model.hear(group.record.core)
    return file


def _hours_of_deciding(decider: str, p: Parameters) -> float:
    """Return the desk hours a file takes because of who decides on it."""
    if decider == GrantDecider.VOTE:
        return p.vote_hours
    return p.jury_hours if decider in (GrantDecider.RESIDENTS, GrantDecider.DRAWN) else 0.0
