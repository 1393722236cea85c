"""How groups come to be and find helpers (ODD: submodels *ideas* and *helping*)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from agents import citizens as society
from agents.citizens import Rows
from agents.initiatives import Initiative, Need, Record, Stage
from agents.keyed import draw, draws, identity, join
from agents.population import PER_RESIDENTS
from agents.tables import HALFWAY, Shares, normal_of

if TYPE_CHECKING:
    from agents.municipality import Municipality

_ROOM = (Need.PERMIT, Need.SPACE, Need.DECISION)

_TOGETHER, _ALONE = 1, 2
"""Groups that are open to helpers, by their motive; 0 is not open."""


def old_associations(model: Municipality) -> None:
    """Start with the formal groups that are older than anything modelled (P22)."""
    p, people = model.parameters, model.people
    apart = p.formal_core * p.formal_every
    for hood, name in enumerate(people.names):
        low, high = int(people.first[hood]), int(people.first[hood + 1])
        eager = np.argsort(-people.act[low:high], kind="stable") + low
        count = round(p.formal_start * people.residents[hood] / PER_RESIDENTS)
        for number in range(count):
            start = number * apart
            core = tuple(int(row) for row in eager[start : start + apart : p.formal_every])
            record = Record(
                identity=join(identity(name), identity("association"), number),
                founder=core[0],
                core=core,
                hood=hood,
                born=-p.formal_age,
                against=False,
                lasting=True,
                density=p.density_high,
                skill=sum(people.skill[list(core)].tolist()) / len(core),
                root=sum(people.root[list(core)].tolist()) / len(core),
                wants_eur=p.need_median * p.formal_need,
                needs=Need.NONE,
                stage=Stage.RUNNING,
                began=-p.formal_age,
                grants=1,
                received=p.formal_eur,
                allowed=True,
                formal=True,
            )
            model.add_group(record)


def ideas_come_up(model: Municipality) -> None:
    """Let citizens have ideas, and found a group with the contacts who say yes."""
    founders, against = society.have_ideas(
        model.people, model.citizens, model.issues, model.seed, model.month, model.parameters
    )
    model.counts["ideas"] += len(founders)
    cores = society.gather_cores(
        model.people, model.citizens, founders, model.seed, model.month, model.parameters
    )
    for founder, core, alone in zip(founders, cores, against, strict=True):
        slot = model.citizens.slot
        free = [row for row in core if slot[row] < 0]
        if slot[founder] < 0 and len(free) >= model.parameters.core_least:
            _found(model, int(founder), free, bool(alone))


def _found(model: Municipality, founder: int, core: list[int], against: bool) -> None:
    p, people = model.parameters, model.people
    hood = int(people.hood[founder])
    name = join(int(people.who[founder]), model.issue_month[hood], model.month)
    group = [founder, *core]

    def luck(purpose: str) -> float:
        return draw(model.seed, purpose, name)

    skill = float(sum(float(people.skill[row]) for row in group) / len(group))
    log_eur = p.need_spread * normal_of(luck("need")) + p.need_skill * (
        float(people.skill[founder]) - HALFWAY
    )
    needs = Need.NONE
    if luck("needs room") < p.need_from_town:
        needs = _ROOM[int(luck("which room") * len(_ROOM))]
    record = Record(
        identity=name,
        founder=founder,
        core=tuple(group),
        hood=hood,
        born=model.month,
        against=against,
        lasting=luck("lasting") < p.continue_share,
        density=p.density_low + (p.density_high - p.density_low) * luck("density"),
        skill=skill,
        root=float(sum(float(people.root[row]) for row in group) / len(group)),
        wants_eur=p.need_median * math.exp(log_eur),
        needs=needs,
    )
    created = model.add_group(record)
    created.note("step_idea", neighbourhood=people.names[hood])
    created.note("step_group", members=len(group))
    model.counts["started"] += 1


def helpers_come_and_go(model: Municipality, around: society.Around) -> None:
    """Let helpers leave, and let others be asked and join."""
    p, people, citizens = model.parameters, model.people, model.citizens
    inside = np.flatnonzero(citizens.slot >= 0)
    luck = draws(model.seed, "leaves", people.who[inside], model.month)
    leaving = inside[luck < np.float32(p.helper_leave)]
    for row in leaving.tolist():
        group = model.register.at(int(citizens.slot[row]))
        if group is None or row not in group.record.core:
            citizens.slot[row] = -1
    local: list[list[Initiative]] = [[] for _ in people.names]
    open_to = np.zeros(max(1, len(model.register)), dtype=np.int8)
    for group in model.initiatives:
        if group.has_room:
            local[group.record.hood].append(group)
            open_to[group.place] = _ALONE if group.record.against else _TOGETHER
    counts = np.array([len(groups) for groups in local], dtype=np.float32)
    asked = society.asked_to_help(
        people, citizens, around, counts, model.invited, model.seed, model.month, p
    )
    model.invited = []
    _join(model, *asked, local, open_to)
    _count_helpers(model)


def _join(
    model: Municipality,
    rows: Rows,
    yes: Shares,
    together: Shares,
    alone: Shares,
    local: list[list[Initiative]],
    open_to: NDArray[np.int8],
) -> None:
    """Let each asked citizen meet one group and join it or not."""
    people, citizens = model.people, model.citizens
    near = citizens.slot[people.contact_rows[rows]]
    known = near >= 0
    place = near[np.arange(len(rows)), known.argmax(axis=1)].astype(np.int64)
    alone_here = np.flatnonzero(~known.any(axis=1))
    which = draws(model.seed, "which group", people.who[rows[alone_here]], model.month)
    for number, luck in zip(alone_here.tolist(), which.tolist(), strict=True):
        groups = local[int(people.hood[rows[number]])]
        place[number] = groups[int(luck * len(groups))].place if groups else -1
    kind = open_to[place]
    chance = np.where(kind == _ALONE, alone, together)
    joins = (place >= 0) & (kind > 0) & (yes < chance)
    citizens.slot[rows[joins]] = place[joins]


def _count_helpers(model: Municipality) -> None:
    slot = model.citizens.slot
    sizes = np.bincount(slot[slot >= 0], minlength=len(model.register)).tolist()
    for group in model.initiatives:
        group.record.helpers = sizes[group.place] - len(group.record.core)
    model.register.changed()
