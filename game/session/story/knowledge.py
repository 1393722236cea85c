"""What the council knows of its town: what reached it, from whom, and in which month.

Nothing here changes the town. What is known follows from the model: whom members
met in their own hours, what was answered, asked and complained of, where a visit
went, who sat on a panel, what stood in the paper, and what the council paid for.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from agents.citizens import Rows
from agents.initiatives import Record
from agents.keyed import draws, lowest
from agents.municipality import BURN_IN, Municipality
from agents.tables import WEEKS_A_MONTH
from game.content.definitions import Content
from game.rules.knowledge import Sight, sight_of
from game.rules.views import (
    InitiativeState,
    InitiativeView,
    Item,
    Measure,
    NeighbourhoodView,
    TownView,
)
from game.session.story.people import find_record, identity_of, initiative_view, state_of
from game.session.story.town_view import neighbourhoods, on_the_map

QUARTER, HALF_YEAR = 3, 6
"""Months over which talks in a neighbourhood count, and over which they are added up."""

REMEMBERED, FORGOTTEN = 6, 12
"""Months that an end or an idea is still told, and that anything is without being seen."""

ANSWERED = 12
"""Months back in which an answer of the municipality is known at the start of a term."""

_FROM_STEP = {
    "step_granted": "desk",
    "step_refused": "desk",
    "step_spoken_against": "council",
    "step_to_council": "council",
}
"""Steps in a life that are public, with what the council knows them from."""

Talks = tuple[Rows, Rows, Rows]
"""Per neighbourhood: residents met, and of them in an initiative and with a task."""


@dataclass
class Knowledge:
    """What the council of one town knows.

    Attributes:
        content: The content of the town.
        hoods: The last picture of every neighbourhood, by position.
        groups: The last picture of every initiative that was ever seen, by identity.
        measures: The last figure of everything that was measured, by what.
        talks: What members heard in the last months, per neighbourhood.
        desk_seen: Month of the term in which the files were last audited, or None.
        asked: Whether who waits for an answer was met in the last month.
        visited: Positions of the neighbourhoods that were visited this term.
    """

    content: Content
    hoods: dict[int, NeighbourhoodView] = field(default_factory=dict)
    groups: dict[int, InitiativeView] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    talks: deque[Talks] = field(default_factory=lambda: deque(maxlen=HALF_YEAR))
    desk_seen: int | None = None
    asked: bool = False
    visited: set[int] = field(default_factory=set)

    @classmethod
    def at_start(cls, content: Content, model: Municipality) -> Knowledge:
        """Return what a new council knows: the register, old answers, and who was just met."""
        known = cls(content)
        for record in _records(model):
            if record.formal and record.ended < 0:
                known.see_group(model, record, "register")
            known._read_steps(model, record, since=model.month - ANSWERED)
        for back in range(QUARTER, 0, -1):
            known._hear(model, whom_members_meet(model, model.month - back))
        known._look_at_visits(model, model.month - 1)
        return known

    def month_passed(self, model: Municipality, met: Rows) -> None:
        """Take in what reached the council in the month that just passed.

        Args:
            model: The town, after the month.
            met: Whom members met in it, from `whom_members_meet` before it.
        """
        lived = model.month - 1
        self._hear(model, met)
        for record in _records(model):
            self._read_steps(model, record, since=lived)
            if record.ended == lived and record.grants:
                # Who got money accounts for it when it stops.
                self.see_group(model, record, "desk")
        for file in model.desk.files:
            group = model.group(file.initiative)
            if group and lived - file.month >= model.parameters.complaint_months:
                self.see_group(model, group.record, "complaint")
        self._look_at_visits(model, lived)
        if model.last_panel[0] == lived:
            self.listen(model, np.array(model.last_panel[1], dtype=np.int64), "panel")

    # --- seeing ------------------------------------------------------------------

    def see_group(self, model: Municipality, record: Record, source: str) -> None:
        """Note how an initiative is now."""
        view = initiative_view(self.content, model, record)
        now = model.month - BURN_IN
        self.groups[record.identity] = replace(view, seen=now, source=source)

    def see_hood(self, model: Municipality, hood: int, source: str) -> None:
        """Note how a neighbourhood is now, with every initiative in it."""
        picture, now = neighbourhoods(model)[hood], model.month - BURN_IN
        self.hoods[hood] = replace(picture, seen=now, source=source)
        for record in on_the_map(model, REMEMBERED):
            if record.hood == hood:
                self.see_group(model, record, source)

    def see_named(self, model: Municipality, initiatives: Iterable[str], source: str) -> None:
        """Note how initiatives are now that are called by their identity as written."""
        for one in sorted({one for one in initiatives if one}):
            record = find_record(model, identity_of(one))
            if record is not None:
                self.see_group(model, record, source)

    def read_in_the_paper(self, model: Municipality, page: Sequence[Item]) -> None:
        """Note what stood in the newspaper."""
        self.see_named(model, named_in(page), "newspaper")

    def measured(self, measures: Iterable[Measure]) -> None:
        """Keep figures that were measured; the older one of the same goes."""
        self.measures |= {one.what: one for one in measures}

    # --- telling -----------------------------------------------------------------

    def town(self, model: Municipality) -> TownView:
        """Return the town as the council knows it: what it never saw is not there."""
        now = model.month - BURN_IN
        return TownView(
            month=now,
            neighbourhoods=self.neighbourhoods(model),
            initiatives=tuple(
                view for _, view in sorted(self.groups.items()) if _still_told(view, now)
            ),
        )

    def neighbourhoods(self, model: Municipality) -> tuple[NeighbourhoodView, ...]:
        """Return the last picture of every neighbourhood; of some there is none."""
        return tuple(
            self.hoods.get(place) or NeighbourhoodView(name, residents, 0.0, 0.0)
            for place, (name, residents) in enumerate(
                zip(model.people.names, model.people.residents, strict=True)
            )
        )

    def figures(self) -> tuple[Measure, ...]:
        """Return the last figure of everything that was measured, by name."""
        return tuple(one for _, one in sorted(self.measures.items()))

    def as_they_are(self, model: Municipality, since: int) -> set[str]:
        """Return the initiatives that the council saw as they are now.

        Args:
            model: The town.
            since: First month, absolute, in which it must have seen them.
        """
        true = {record.identity: state_of(model, record) for record in _records(model)}
        return {
            view.id
            for identity, view in self.groups.items()
            if view.seen >= since - BURN_IN and true.get(identity) is view.state
        }

    def silent_hood(self, model: Municipality) -> tuple[str, int] | None:
        """Return the neighbourhood of which nothing was seen for longest, with the months."""
        now = model.month - BURN_IN
        last: dict[str, int] = {}
        for seen, name in [
            *((view.seen, view.neighbourhood) for view in self.groups.values()),
            *((view.seen or 0, view.id) for view in self.hoods.values()),
        ]:
            last[name] = max(seen, last.get(name, seen))
        if not last:
            return None
        name = min(last, key=lambda one: (last[one], one))
        quiet = now - last[name]
        return (name, quiet) if quiet >= model.parameters.silent_months else None

    # --- what reaches it -----------------------------------------------------------

    def _hear(self, model: Municipality, met: Rows) -> None:
        """Let members hear of the initiatives of whom they meet, and of their neighbourhood."""
        self.listen(model, met, "contact")
        waiting = [batch.rows for batch in model.desk.questions]
        self.asked = any(np.isin(rows, met).any() for rows in waiting)
        self.talks.append(_talks(model, met))
        heard, active, busy = (sum(part) for part in zip(*self.talks, strict=True))
        lately = sum(talks[0] for talks in list(self.talks)[-QUARTER:])
        for hood in np.flatnonzero(lately >= self.content.means.talks_known).tolist():
            if self._was_there(hood, model.month - BURN_IN):
                continue
            # Whoever stands in front is met first, so this is more than there is.
            grown = _grown(model, hood) / model.people.residents[hood]
            picture = NeighbourhoodView(
                id=model.people.names[hood],
                residents=model.people.residents[hood],
                involved_share=round(grown * int(busy[hood]) / int(heard[hood]), 4),
                active_share=round(grown * int(active[hood]) / int(heard[hood]), 4),
                seen=model.month - BURN_IN,
                source="contact",
            )
            self.hoods[hood] = picture

    def _was_there(self, hood: int, now: int) -> bool:
        """Return whether the council saw more of a neighbourhood lately than talks tell."""
        picture = self.hoods.get(hood)
        seen = picture.seen if picture is not None and picture.source == "visit" else None
        return sight_of(seen, now) is Sight.NOW

    def listen(self, model: Municipality, rows: Rows, source: str) -> None:
        """Hear of initiatives from those who pull them, or did until not long ago."""
        there = set(rows.tolist())
        for record in _records(model):
            if there.intersection(record.core):
                self.see_group(model, record, source)

    def _read_steps(self, model: Municipality, record: Record, since: int) -> None:
        for step in reversed(record.steps):
            if step.month < since:
                return
            if step.code in _FROM_STEP:
                self.see_group(model, record, _FROM_STEP[step.code])
                return

    def _look_at_visits(self, model: Municipality, month: int) -> None:
        for hood, when in enumerate(model.visited):
            picture = self.hoods.get(hood)
            looked = picture and (picture.seen, picture.source) == (month - BURN_IN, "visit")
            if when == month and not looked:
                self.see_hood(model, hood, "visit")
                self.visited.add(hood)


def named_in(items: Sequence[Item]) -> set[str]:
    """Return the initiatives that items name."""
    named = {item.initiative for item in items}
    return named | {str(dict(item.values).get("joined", "")) for item in items}


def whom_members_meet(model: Municipality, month: int | None = None) -> Rows:
    """Return whom members meet in a month, by the draw of `agents.meeting.members_meet`.

    Args:
        model: The town, before that month is lived; for an earlier month what
            comes out is whom they would have met with the hours of now.
        month: Month, absolute; the one that comes when None.
    """
    p, people = model.parameters, model.people
    hours = WEEKS_A_MONTH * sum(member.spent["contacts"] for member in model.members)
    who = people.who[: people.grown]
    luck = draws(model.seed, "meets a member", who, model.month if month is None else month)
    place = luck - np.float32(p.open_call_pull) * people.act
    return lowest(place, who, min(people.grown, int(p.contact_people * hours)))


def _records(model: Municipality) -> list[Record]:
    """Return the initiatives of which something may be told: living, or ended this month."""
    alive = [group.record for group in model.initiatives]
    return alive + _lately_gone(model)


def _lately_gone(model: Municipality) -> list[Record]:
    """Return those that ended not long ago, latest first."""
    found = []
    for record in reversed(model.gone):
        if record.ended < model.month - REMEMBERED:
            break
        found.append(record)
    return found


def _still_told(view: InitiativeView, now: int) -> bool:
    """Return whether an initiative stays on the map: all fades but what it made."""
    brief = bool(view.reason) or view.state is InitiativeState.IDEA
    return view.matured or now - view.seen <= (REMEMBERED if brief else FORGOTTEN)


def _talks(model: Municipality, met: Rows) -> Talks:
    hood, count = model.people.hood[met], len(model.people.names)
    inside = model.citizens.slot[met] >= 0
    busy = (model.citizens.task_until[met] > model.month) & ~inside
    return (
        np.bincount(hood, minlength=count),
        np.bincount(hood[inside], minlength=count),
        np.bincount(hood[busy], minlength=count),
    )


def _grown(model: Municipality, hood: int) -> int:
    """Return how many grown residents a neighbourhood has."""
    return int(model.people.first[hood + 1]) - int(model.people.first[hood])
