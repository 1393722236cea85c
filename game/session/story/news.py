"""News: what happened in the town, as coded items with a face where there is one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from agents.fund import NEW_YEAR
from agents.initiatives import Record, Stage, reach_of
from agents.meeting import RECESS
from agents.municipality import BURN_IN, Municipality
from agents.tables import WEEKS_A_MONTH
from game.content.definitions import Content
from game.rules.state import GameState
from game.rules.views import InitiativeState, Item, Values
from game.session.story.amounts import about, asked
from game.session.story.knowledge import Knowledge
from game.session.story.people import (
    face_of,
    got_going,
    initiative_id,
    neighbour_of,
    state_of,
    turnover,
)

FRONT_PAGE_ITEMS = 5

STALE = 1.5
"""Weight that news loses when its like was on the last page, and each time it was the headline."""


def front_page(
    content: Content,
    model: Municipality,
    since: int,
    printed: tuple[Item, ...],
    old: frozenset[tuple[str, str]] = frozenset(),
    led: Counter[str] | None = None,
) -> tuple[Item, ...]:
    """Return headline and small items of the months since `since`, most telling first.

    Args:
        content: The content of the town.
        model: The municipality.
        since: First month of the round, absolute.
        printed: The last front page; what was on it weighs less.
        old: What was told before in this term and is no news a second time.
        led: How often each code headed a page of this term; it does so less and less.
    """
    before = {item.initiative for item in printed if item.initiative}
    stale = {item.code for item in printed}
    items = [
        *_incidents(content, model, since),
        *_decisions(content, model, since),
        *_lives(content, model, since),
        *_council(content, model, since),
        *_state(content, model),
    ]
    fresh = [
        item
        for item in items
        if (item.initiative not in before or not item.initiative) and _once(item) not in old
    ]
    ranked = sorted(
        enumerate(fresh),
        key=lambda pair: (_tired(pair[1].code, stale, led) - _weight(pair[1]), pair[0]),
    )
    return _varied([item for _, item in ranked], FRONT_PAGE_ITEMS)


def _tired(code: str, stale: set[str], led: Counter[str] | None) -> float:
    """Return how much less a kind of news weighs that stood there before."""
    return STALE * (code in stale) + STALE * (led[code] if led else 0)


def bulletin(
    known: Knowledge,
    model: Municipality,
    since: int,
    printed: tuple[Item, ...],
    first: tuple[Item, ...] = (),
    old: frozenset[tuple[str, str]] = frozenset(),
) -> tuple[Item, ...]:
    """Return three items that reached the council.

    The council knows only what its own contacts, visits and reports reach.

    Args:
        known: What the council knows.
        model: The municipality.
        since: First month of the last round, absolute.
        printed: What was told lately; other news goes first.
        first: What the council is told whatever else there is.
        old: What was told before in this term and is no news a second time.
    """
    skip = {item.initiative for item in printed if item.initiative}
    stale = {item.code for item in printed}
    content, seen = known.content, known.as_they_are(model, since)
    items = [
        *(item for item in _state(content, model) if _is_heard(known, item, since)),
        *_silence(known, model),
        *_waiting(content, model),
        *_lives(content, model, since),
        *_council(content, model, since),
    ]
    heard = [
        item
        for item in items
        if _once(item) not in old
        and (not item.initiative or (item.initiative in seen and item.initiative not in skip))
    ]
    ranked = sorted(
        enumerate(heard), key=lambda pair: (pair[1].code in stale, -_weight(pair[1]), pair[0])
    )
    chosen = _varied([*first, *(item for _, item in ranked)], 3)
    quiet = _quiet_as_known(known, model)
    calm = Item("calm", (("neighbourhood", quiet),), neighbourhood=quiet)
    return (*chosen, calm, calm, calm)[:3]


def told_once(state: GameState) -> frozenset[tuple[str, str]]:
    """Return what a paper or bulletin of this term told and what is no news a second time."""
    items: list[Item] = []
    for record in state.history:
        items += [*record.opening.bulletin, *record.life.front_page]
    if state.opening is not None:
        items += state.opening.bulletin
    return frozenset(_once(item) for item in items if item.code in _ONCE)


def _once(item: Item) -> tuple[str, str]:
    values = dict(item.values)
    return item.code, item.initiative or str(values.get("incident") or values.get("member", ""))


_ONCE = ("incident", "initiative_flourishes", "objection", "reversal", "member_left")
"""What is told of an incident, an initiative or a member once in a term."""


def with_first(page: tuple[Item, ...], first: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return a front page with these items right under its headline, and as long as it was."""
    rest = [item for item in page[1:] if item.code not in {one.code for one in first}]
    return _varied([*page[:1], *first, *rest], FRONT_PAGE_ITEMS)


def led_by(headline: Item | None, page: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return a front page with this as its headline, and no longer than it was."""
    return page if headline is None else _varied([headline, *page], FRONT_PAGE_ITEMS)


def deadline(model: Municipality) -> Item:
    """Return the one date that is nearest: money, summer or election."""
    months_to = {
        "deadline_kadernota": (2 - model.month) % 12 + 1,
        "deadline_begroting": (7 - model.month) % 12 + 1,
        "deadline_summer": (RECESS - model.month) % 12 + 1,
    }
    left = BURN_IN + 36 - model.month
    if 0 < left <= 6:
        return Item("deadline_election", (("months", left),))
    nearest = min(sorted(months_to), key=lambda code: months_to[code])
    return Item(nearest, (("months", months_to[nearest]),))


def _weight(item: Item) -> float:
    return _WEIGHTS.get(item.code, 1.0) + (0.3 if item.face else 0.0)


_WEIGHTS = {
    "incident": 4.4,
    "reversal": 6.0,
    "member_left": 4.5,
    "initiative_died": 4.0,
    "plan_dropped": 3.1,
    "initiative_ended_well": 3.5,
    "initiative_flourishes": 3.4,
    "questions_unanswered": 3.2,
    "objection": 3.0,
    "initiative_waiting": 3.0,
    "fund_nearly_empty": 2.9,
    "grant_paid": 2.5,
    "fund_concentrated": 2.4,
    "initiative_started": 2.2,
    "neighbourhood_silent": 2.2,
    "queue_long": 2.1,
    "block_in_practice": 2.0,
    "visit_made": 2.0,
    "block_landing": 1.8,
    "fund_hardly_used": 1.7,
    "members_tired": 1.7,
    "agenda_full": 1.5,
    "speakers": 1.2,
    "queue_short": 1.1,
}


def _varied(items: list[Item], count: int) -> tuple[Item, ...]:
    """Return the first items, each code once and each initiative once."""
    chosen: list[Item] = []
    for item in items:
        codes = {other.code for other in chosen}
        groups = {other.initiative for other in chosen if other.initiative}
        if item.code not in codes and item.initiative not in groups:
            chosen.append(item)
    return tuple(chosen[:count])


def _item(
    content: Content, model: Municipality, code: str, record: Record, **values: str | int
) -> Item:
    name = initiative_id(record.identity)
    hood = model.people.names[record.hood]
    every: Values = tuple(sorted({"initiative": name, **values}.items()))
    speaks = record.founder
    if record.reason == "puller_left" and len(record.core) > 1:
        # Who pulled is gone; someone who stayed tells it.
        speaks = record.core[1]
    return Item(code, every, face_of(content, model, speaks), name, hood)


def _incidents(content: Content, model: Municipality, since: int) -> list[Item]:
    found = []
    # A member who leaves is told by name.
    named = {one.id for one in model.town.incidents if one.effect == "member_leaves"}
    for happened in model.happened:
        if happened.month >= since and happened.incident not in named:
            hood = model.people.names[happened.hood] if happened.hood >= 0 else ""
            values: Values = (("incident", happened.incident),)
            found.append(Item("incident", values, neighbourhood=hood))
    return found[::-1]


def _records(model: Municipality, since: int) -> list[Record]:
    alive = [group.record for group in model.initiatives]
    return alive + [record for record in model.gone if record.ended >= since]


def _decisions(content: Content, model: Municipality, since: int) -> list[Item]:
    records = {record.identity: record for record in _records(model, since)}
    raised = {item.who: item for item in model.raised}
    found = []
    for month, who, verdict in model.decided:
        case = raised.get(who)
        record = records.get(case.initiative) if case else None
        if month >= since and verdict == "reopen" and record:
            hood = model.people.names[record.hood]
            found.append(_item(content, model, "reversal", record, neighbourhood=hood))
        if month >= since and case and case.kind == "objection" and record:
            told = _item(content, model, "objection", record, objectors=record.objectors)
            beside = neighbour_of(content, model, record.hood, record.identity)
            found.append(replace(told, face=beside))
    return found


def _lives(content: Content, model: Municipality, since: int) -> list[Item]:
    found = []
    for record in sorted(_records(model, since), key=lambda r: (-r.helpers, r.identity)):
        people = record.helpers + len(record.core)
        if record.stage == Stage.ENDED:
            months = max(1, record.ended - record.born)
            if record.reason == "done":
                found.append(_item(content, model, "initiative_ended_well", record, months=months))
            elif months >= 3 or got_going(record):
                code = "initiative_died" if got_going(record) else "plan_dropped"
                ended = _item(content, model, code, record, months=months, reason=record.reason)
                found.append(ended)
            continue
        if record.began >= since:
            hood = model.people.names[record.hood]
            found.append(
                _item(
                    content, model, "initiative_started", record, helpers=people, neighbourhood=hood
                )
            )
        elif state_of(model, record) is InitiativeState.FLOURISHING:
            found.append(
                _item(
                    content,
                    model,
                    "initiative_flourishes",
                    record,
                    reach=about(reach_of(record, model.parameters)),
                )
            )
        granted = [s for s in record.steps if s.code == "step_granted" and s.month >= since]
        eur = asked(float(dict(granted[-1].terms).get("eur", 0))) if granted else 0
        if eur:
            found.append(_item(content, model, "grant_paid", record, eur=eur))
    return found


def _waiting(content: Content, model: Municipality) -> list[Item]:
    found = []
    for file in sorted(model.desk.files, key=lambda f: (f.month, f.initiative)):
        group = model.group(file.initiative)
        weeks = round(WEEKS_A_MONTH * (model.month - file.month))
        if group and weeks >= 6:
            found.append(_item(content, model, "initiative_waiting", group.record, weeks=weeks))
    return found[:3]


def _council(content: Content, model: Municipality, since: int) -> list[Item]:
    found = []
    for _, old, new in turnover(content, model, since):
        said: Values = (("member", old.name), ("successor", new.name))
        found.append(Item("member_left", said, old))
    for name, block in sorted(model.landing.blocks.items()):
        if block.practice >= 1.0:
            if block.since >= since - 6:
                found.append(Item("block_in_practice", (("block", name),)))
        elif block.practice > 0.0:
            share = round(100 * block.practice)
            found.append(Item("block_landing", (("block", name), ("percent", share))))
    visits = [h for h, month in enumerate(model.visited) if month >= since]
    if visits and model.total["visits"]:
        hood = model.people.names[max(visits, key=lambda h: (model.visited[h], h))]
        people = round(model.total["visitors"] / model.total["visits"])
        values: Values = (("neighbourhood", hood), ("people", people))
        found.append(Item("visit_made", values, neighbourhood=hood))
    return found


def _state(content: Content, model: Municipality) -> list[Item]:
    found = []
    desk = model.desk
    if desk.unanswered:
        oldest = min(batch.month for batch in desk.questions)
        weeks = max(1, round(WEEKS_A_MONTH * (model.month - oldest)))
        # A question of a few weeks is in order; it is news when it is late.
        if weeks > model.institution.answer_weeks:
            late: Values = (("count", desk.unanswered), ("weeks", weeks))
            found.append(Item("questions_unanswered", late))
    weeks = round(desk.waiting_weeks(model.month))
    if weeks > 10:
        found.append(Item("queue_long", (("files", len(desk.files)), ("weeks", weeks))))
    elif desk.load < 0.6:
        found.append(Item("queue_short", (("weeks", max(1, round(WEEKS_A_MONTH * desk.wait))),)))
    found += _fund_state(model)
    silent = model.silent_hood()
    if silent is not None:
        hood = model.people.names[silent]
        months = model.month - model.last_request[silent]
        found.append(
            Item(
                "neighbourhood_silent",
                (("months", months), ("neighbourhood", hood)),
                neighbourhood=hood,
            )
        )
    tired = sum(member.fatigue for member in model.members) / len(model.members)
    if tired > 1.02:
        hours = sum(sum(m.spent.values()) for m in model.members) / len(model.members)
        found.append(Item("members_tired", (("hours", round(hours)),)))
    if len(model.agenda) >= 4:
        found.append(Item("agenda_full", (("count", len(model.agenda)),)))
    return found


def _fund_state(model: Municipality) -> list[Item]:
    whole = model.institution.fund_eur_year
    left = model.fund.left + sum(model.fund.split)
    if not whole:
        return []
    since_january = (model.month - NEW_YEAR) % 12
    if left < 0.15 * whole and since_january < 11:
        return [Item("fund_nearly_empty", (("eur", max(0, round(left, -2))),))]
    used = model.fund.paid_year / whole
    found = []
    if since_january >= 6 and used < 0.5:
        found.append(Item("fund_hardly_used", (("percent", round(100 * used)),)))
    share = model.fund.share_of_two_largest()
    if share > 0.45 and len(model.fund.paid_to) >= 4:
        found.append(Item("fund_concentrated", (("percent", round(100 * share)),)))
    return found


_AT_THE_DESK = frozenset({"queue_long", "queue_short", "fund_concentrated"})
"""What civil servants know and the council does not, unless it has the files audited."""


def _is_heard(known: Knowledge, item: Item, since: int) -> bool:
    """Return whether news of desk and neighbourhoods reached the council."""
    audited = known.desk_seen is not None and known.desk_seen >= since - BURN_IN
    if item.code in _AT_THE_DESK:
        return audited
    if item.code == "questions_unanswered":
        return audited or known.asked
    return item.code != "neighbourhood_silent"


def _silence(known: Knowledge, model: Municipality) -> list[Item]:
    """Return the neighbourhood of which the council heard nothing for longest."""
    silent = known.silent_hood(model)
    if silent is None:
        return []
    hood, months = silent
    values: Values = (("months", months), ("neighbourhood", hood))
    return [Item("neighbourhood_silent", values, neighbourhood=hood)]


def _quiet_as_known(known: Knowledge, model: Municipality) -> str:
    """Return the quietest of the neighbourhoods that the council knows."""
    places = sorted(known.hoods) or range(len(model.people.names))
    quiet = min(places, key=lambda hood: (model.last_request[hood], hood))
    name: str = model.people.names[quiet]
    return name
