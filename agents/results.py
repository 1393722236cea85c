"""Monthly series: one value a month each, with unit and label (ODD: observation)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import mesa
import numpy as np
from numpy.typing import NDArray

from agents.initiatives import Stage
from agents.tables import exact_mean

if TYPE_CHECKING:
    from agents.municipality import Municipality


class Series(NamedTuple):
    """One monthly series.

    Attributes:
        name: Name in tables and files.
        unit: Unit in words.
        read: Reads the value from a model at the end of a month.
    """

    name: str
    unit: str
    read: Callable[[Municipality], float]


def _share(mask: NDArray[np.bool_]) -> float:
    return int(np.count_nonzero(mask)) / max(1, len(mask))


def _running(model: Municipality) -> float:
    return sum(group.record.stage == Stage.RUNNING for group in model.initiatives)


def _formal(model: Municipality) -> float:
    return sum(group.record.formal for group in model.initiatives)


def _reach(model: Municipality) -> float:
    return sum(g.reach() for g in model.initiatives if g.record.stage == Stage.RUNNING)


def _counted(name: str) -> Callable[[Municipality], float]:
    def read(model: Municipality) -> float:
        return model.counts[name]

    return read


def _hours(work: str) -> Callable[[Municipality], float]:
    def read(model: Municipality) -> float:
        spent = sum(member.spent.get(work, 0.0) for member in model.members)
        return spent / len(model.members)

    return read


def _trusts(model: Municipality) -> float:
    return _share(model.citizens.trust > model.parameters.survey_trusts)


SERIES: tuple[Series, ...] = (
    Series("trust_mean", "0-1", lambda m: exact_mean(m.citizens.trust)),
    Series("trusts_share", "share of residents 15+", _trusts),
    Series("response_mean", "0-1", lambda m: exact_mean(m.citizens.response)),
    Series("retreat_share", "share of residents 15+", lambda m: _share(m.citizens.retreat)),
    Series("volunteers_share", "share of 15+", lambda m: _share(m.citizens.task_until > m.month)),
    Series("active_share", "share of 15+", lambda m: _share(m.citizens.slot >= 0)),
    Series("aware_share", "share of 15+", lambda m: _share(m.citizens.aware)),
    Series("initiatives", "living groups", lambda m: len(m.initiatives)),
    Series("running", "groups that got going", _running),
    Series("formal", "foundations and associations", _formal),
    Series("reach", "residents reached", _reach),
    Series("started", "groups a month", _counted("started")),
    Series("ended", "groups a month", _counted("ended")),
    Series("ended_done", "groups a month", _counted("ended_done")),
    Series("applications", "a month", _counted("applications")),
    Series("grants", "a month", _counted("grants")),
    Series("granted_eur", "EUR a month", _counted("granted_eur")),
    Series("refused", "a month", _counted("refused")),
    Series("allowed", "a month", _counted("allowed")),
    Series("reversals", "a month", _counted("reversals")),
    Series("fund_left", "EUR", lambda m: m.fund.left + sum(m.fund.split)),
    Series("desk_load", "hours asked over hours", lambda m: m.desk.load),
    Series("desk_wait", "months", lambda m: m.desk.wait),
    Series("files", "waiting", lambda m: len(m.desk.files)),
    Series("unanswered", "residents waiting", lambda m: m.desk.unanswered),
    Series("council_items", "cases a month", _counted("council_items")),
    Series("agenda_queue", "cases waiting", lambda m: len(m.agenda)),
    Series("agenda_initiatives", "cases a month", _counted("agenda_initiatives")),
    Series("takeovers", "tasks a month", _counted("takeovers")),
    Series("missed", "items a month that mattered after all", _counted("missed")),
    Series("speakers", "residents a month", _counted("speakers")),
    Series("visitors", "residents a month", _counted("visitors")),
    Series("advice_followed", "advices of a panel a month", _counted("advice_followed")),
    Series("yes_if", "0-1", lambda m: m.yes_if),
    Series("hours_agenda", "hours a week a member", _hours("agenda")),
    Series("hours_contacts", "hours a week a member", _hours("contacts")),
    Series("hours_outreach", "hours a week a member", _hours("outreach")),
    Series(
        "fatigue", "1 is bearable", lambda m: sum(x.fatigue for x in m.members) / len(m.members)
    ),
    Series("belief", "0-1", lambda m: sum(x.belief for x in m.members) / len(m.members)),
    Series("members_left", "a month", _counted("members_left")),
    Series("form_hours", "hours", lambda m: m.institution.application_hours),
    Series("mood", "-1 to 1", lambda m: m.mood),
)
"""All series, in the order of the month."""


def collector() -> mesa.DataCollector:
    """Return a Mesa data collector for all series; it only reads."""
    return mesa.DataCollector(model_reporters={series.name: series.read for series in SERIES})


def series_of(model: Municipality, name: str) -> list[float]:
    """Return one collected series as a list, one value a month."""
    return [float(value) for value in model.datacollector.model_vars[name]]
