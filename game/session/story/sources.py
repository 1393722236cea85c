"""Where a case may come from: a file, a group, a neighbourhood, a desk, a fund, a council.

The model puts cases on its agenda by itself; these are found beside them, in
the town as it is now. Nobody needs to take them up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from agents.cases import Item
from agents.desk import File
from agents.initiatives import Initiative, Stage
from agents.keyed import identity, join
from agents.municipality import Municipality

Finder = Callable[[Municipality], Iterator[Item]]


def found_in(model: Municipality) -> list[Item]:
    """Return everything in the town that could become a case now, in a fixed order."""
    return [item for find in FINDERS.values() for item in find(model)]


def _about(
    model: Municipality, source: str, group: Initiative, eur: float = 0.0, month: int | None = None
) -> Item:
    record = group.record
    who = join(identity(source), record.identity, model.month)
    since = model.month if month is None else month
    return Item(who, source, record.identity, 0, record.hood, eur, since, waits=False)


def _place(model: Municipality, source: str, hood: int) -> Item:
    who = join(identity(source), identity(model.people.names[hood]), model.month)
    return Item(who, source, 0, 0, hood, 0.0, model.month, waits=False)


def _files(model: Municipality, *kinds: str) -> Iterator[tuple[Initiative, File]]:
    for file in sorted(model.desk.files, key=lambda f: (f.month, f.initiative)):
        group = model.group(file.initiative)
        if group is not None and group.alive and file.kind in kinds:
            yield group, file


def _waiting_money(model: Municipality) -> Iterator[Item]:
    for group, file in _files(model, "grant"):
        yield _about(model, "waiting_money", group, file.eur, file.month)


def _waiting_room(model: Municipality) -> Iterator[Item]:
    for group, file in _files(model, "permit"):
        yield _about(model, "waiting_room", group, month=file.month)


def _oldest_file(model: Municipality) -> Iterator[Item]:
    p, desk = model.parameters, model.desk
    if desk.waiting_weeks(model.month) > p.late_norms * model.institution.answer_weeks:
        for group, file in list(_files(model, "grant", "permit", "challenge"))[:1]:
            yield _about(model, "oldest_file", group, file.eur, file.month)


def _group(model: Municipality) -> Iterator[Item]:
    running = [g for g in model.initiatives if g.record.stage == Stage.RUNNING and g.record.lasting]
    for group in sorted(running, key=lambda g: g.record.identity):
        eur = min(group.record.wants_eur, model.institution.grant_cap_eur)
        yield _about(model, "group", group, eur)


def _neighbourhood(model: Municipality) -> Iterator[Item]:
    for hood in range(len(model.people.names)):
        yield _place(model, "neighbourhood", hood)


def _questions(model: Municipality) -> Iterator[Item]:
    if model.desk.questions:
        row = int(model.desk.questions[0].rows[0])
        yield _place(model, "questions", int(model.people.hood[row]))


def _quietest(source: str) -> Finder:
    def find(model: Municipality) -> Iterator[Item]:
        yield _place(model, source, model.quietest_hood())

    return find


def _council(model: Municipality) -> Iterator[Item]:
    """Yield the council, seen from where most is going on."""
    yield _place(model, "council", int(model.issues.argmax()))


FINDERS: Mapping[str, Finder] = {
    "waiting_money": _waiting_money,
    "waiting_room": _waiting_room,
    "oldest_file": _oldest_file,
    "group": _group,
    "neighbourhood": _neighbourhood,
    "quiet": _quietest("quiet"),
    "questions": _questions,
    "desk": _quietest("desk"),
    "fund": _quietest("fund"),
    "council": _council,
}
"""What is looked for in the town, by source."""
