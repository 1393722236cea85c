"""Copy a municipality, or keep it on disk, exactly.

A copy shares the population, which never changes, and owns everything else.
On disk it is one NPZ file of arrays and one JSON text; nothing in it runs.
"""

from __future__ import annotations

import copy
import json
import os
from collections import Counter
from dataclasses import asdict, fields, replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from agents.cases import Item
from agents.citizens import Citizens
from agents.council import Chamber, CouncilMember, Dropped
from agents.desk import Desk, File, Questions
from agents.fund import Fund
from agents.incidents import Happened
from agents.initiatives import Record, Step
from agents.institution import Institution
from agents.municipality import Municipality
from agents.practice import Landing, LandingBlock

_PLAIN = (
    "month",
    "mood",
    "shock",
    "ratchet",
    "overspent",
    "decider",
    "last_panel",
    "deciders",
)
_LISTS = (
    "issue_month",
    "visited",
    "last_request",
    "free_hours",
    "fund_cuts",
    "decided",
    "happened",
    "answers",
    "invited",
    "missed",
)


def fork(model: Municipality, seed: int | None = None, *, collects: bool = True) -> Municipality:
    """Return an independent copy that goes on from the same month.

    Args:
        model: The municipality; not changed.
        seed: Seed of what happens from now on; that of `model` when None.
        collects: Whether the copy collects series; what-ifs need none.
    """
    twin = Municipality(
        model.town,
        model.seed if seed is None else seed,
        model.town_seed,
        model.parameters,
        model.people,
        blank=True,
    )
    for name in _PLAIN:
        setattr(twin, name, getattr(model, name))
    for name in _LISTS:
        setattr(twin, name, list(getattr(model, name)))
    twin.citizens = model.citizens.copy()
    twin.issues = model.issues.copy()
    twin.base, twin.institution = model.base, model.institution
    twin.fund = copy.deepcopy(model.fund)
    twin.landing = copy.deepcopy(model.landing)
    twin.chamber = copy.deepcopy(model.chamber)
    twin.collects = collects and model.collects
    twin.desk = _desk_copy(model.desk)
    twin.agenda = [replace(item) for item in model.agenda]
    twin.raised = list(model.raised)
    twin.verdicts = dict(model.verdicts)
    twin.counts, twin.total = Counter(model.counts), Counter(model.total)
    twin.gone = list(model.gone)
    if twin.collects:
        for name, values in model.datacollector.model_vars.items():
            twin.datacollector.model_vars[name] = list(values)
    for group in model.initiatives:
        record = group.record
        twin.put_group(replace(record, steps=list(record.steps)), group.place)
    _copy_people(model, twin)
    return twin


def _desk_copy(desk: Desk) -> Desk:
    return Desk(
        [replace(file) for file in desk.files],
        [replace(batch) for batch in desk.questions],
        desk.load,
        desk.wait,
        list(desk.lost),
        desk.worked,
    )


def _copy_people(model: Municipality, twin: Municipality) -> None:
    for place, member in enumerate(model.members):
        own = twin.members[place]
        if (own.seat, own.holder) != (member.seat, member.holder):
            own.remove()
            own = CouncilMember(twin, member.seat, member.faction, member.holder)
            twin.members[place] = own
        own.belief, own.will = member.belief, member.will
        own.contacts, own.spent = member.contacts, dict(member.spent)
        own.fatigue, own.faith = member.fatigue, member.faith
    for servant, own_servant in zip(model.servants, twin.servants, strict=True):
        own_servant.yes_if = servant.yes_if


def write(model: Municipality, path: Path) -> None:
    """Write a municipality to `path` (NPZ), whole or not at all."""
    arrays = {
        f"citizens.{item.name}": getattr(model.citizens, item.name) for item in fields(Citizens)
    }
    arrays["issues"] = model.issues
    for number, batch in enumerate(model.desk.questions):
        arrays[f"questions.{number}"] = batch.rows
    text = json.dumps(_plain(model), separators=(",", ":"))
    arrays["plain"] = np.frombuffer(text.encode(), dtype=np.uint8)
    held = BytesIO()
    np.savez(held, **arrays)
    write_whole(path, held.getvalue())


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; its folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.stem}.{os.getpid()}.new{path.suffix}")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _plain(model: Municipality) -> dict[str, Any]:
    desk = model.desk
    return {
        "plain": {name: getattr(model, name) for name in _PLAIN},
        "lists": {name: getattr(model, name) for name in _LISTS},
        "fund": asdict(model.fund),
        "landing": asdict(model.landing),
        "chamber": asdict(model.chamber),
        "desk": {
            "files": [asdict(file) for file in desk.files],
            "questions": [(batch.month, batch.promised) for batch in desk.questions],
            "load": desk.load,
            "wait": desk.wait,
            "lost": desk.lost,
            "worked": desk.worked,
        },
        "agenda": [asdict(item) for item in model.agenda],
        "raised": [asdict(item) for item in model.raised],
        "verdicts": list(model.verdicts.items()),
        "institution": asdict(model.institution),
        "counts": dict(model.counts),
        "total": dict(model.total),
        "groups": [(_record(group.record), group.place) for group in model.initiatives],
        "gone": [_record(record) for record in model.gone],
        "series": dict(model.datacollector.model_vars),
        "members": [
            (m.holder, m.belief, m.will, m.contacts, m.spent, m.fatigue, m.faith)
            for m in model.members
        ],
        "servants": [servant.yes_if for servant in model.servants],
    }


def _record(record: Record) -> dict[str, Any]:
    return {item.name: getattr(record, item.name) for item in fields(Record)}


def _record_from(values: dict[str, Any]) -> Record:
    steps = [
        Step(month, code, tuple((name, value) for name, value in terms))
        for month, code, terms in values["steps"]
    ]
    return Record(**{**values, "core": tuple(values["core"]), "steps": steps})


def read(model: Municipality, path: Path) -> None:
    """Put back into a blank `model` what `write` kept.

    Raises:
        OSError: If the file cannot be read.
        ValueError, TypeError: If the file is damaged or of another shape.
        LookupError: If something is missing in it.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            kept = {name: arrays[name] for name in arrays.files}
    except (EOFError, BadZipFile) as error:
        raise ValueError(f"{path} is damaged") from error
    plain = json.loads(kept["plain"].tobytes().decode())
    for item in fields(Citizens):
        values = kept[f"citizens.{item.name}"]
        if values.shape != (model.people.grown,):
            raise ValueError(f"{path} holds other citizens")
        setattr(model.citizens, item.name, values)
    model.issues = kept["issues"]
    for name in _PLAIN:
        setattr(model, name, plain["plain"][name])
    month, rows = plain["plain"]["last_panel"]
    model.last_panel = (month, tuple(rows))
    model.deciders = tuple(plain["plain"]["deciders"])
    for name in _LISTS:
        values = plain["lists"][name]
        setattr(model, name, [tuple(v) if isinstance(v, list) else v for v in values])
    model.happened = [Happened(*values) for values in plain["lists"]["happened"]]
    _read_council(model, plain)
    desk = plain["desk"]
    questions = [
        Questions(month, kept[f"questions.{number}"], promised)
        for number, (month, promised) in enumerate(desk["questions"])
    ]
    files = [File(**values) for values in desk["files"]]
    lost = [(until, share) for until, share in desk["lost"]]
    model.desk = Desk(files, questions, desk["load"], desk["wait"], lost, desk["worked"])
    fund = plain["fund"]
    fund["paid_to"] = {int(name): eur for name, eur in fund["paid_to"].items()}
    model.fund = Fund(**fund)
    for values, place in plain["groups"]:
        model.put_group(_record_from(values), place)
    model.gone = [_record_from(values) for values in plain["gone"]]
    for name, series in plain["series"].items():
        model.datacollector.model_vars[name] = list(series)


def _read_council(model: Municipality, plain: dict[str, Any]) -> None:
    landing = plain["landing"]
    blocks = {name: LandingBlock(**values) for name, values in landing["blocks"].items()}
    model.landing = Landing(blocks, landing["council_hours"], landing["desk_hours"])
    chamber = plain["chamber"]
    model.chamber = Chamber(
        chamber["room"],
        Dropped(**chamber["dropped"]),
        [(until, items) for until, items in chamber["extra_items"]],
        chamber["extra_hours"],
        [(month, seat) for month, seat in chamber["left"]],
    )
    model.institution = Institution(**plain["institution"])
    model.agenda = [Item(**values) for values in plain["agenda"]]
    model.raised = [Item(**values) for values in plain["raised"]]
    model.verdicts = {int(who): verdict for who, verdict in plain["verdicts"]}
    model.counts, model.total = Counter(plain["counts"]), Counter(plain["total"])
    for place, values in enumerate(plain["members"]):
        holder, belief, will, contacts, spent, fatigue, faith = values
        member = model.members[place]
        if holder != member.holder:
            member.remove()
            member = CouncilMember(model, member.seat, member.faction, holder)
            model.members[place] = member
        member.belief, member.will, member.contacts = belief, will, contacts
        member.spent, member.fatigue, member.faith = dict(spent), fatigue, faith
    for servant, yes_if in zip(model.servants, plain["servants"], strict=True):
        servant.yes_if = yes_if
