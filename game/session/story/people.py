"""Who people are: residents, neighbours, civil servants and members, with name, face and voice.

All fictional, and stable: the same person has the same name, face and way of
speaking everywhere. A resident's follow from who he or she is in the model
(age, sex, schooling, roots, trust), the others' from where they sit.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache

import numpy as np

from agents.initiatives import Initiative, Record, Stage, reach_of
from agents.keyed import draw, identity, join
from agents.municipality import BURN_IN, Municipality
from game.content.definitions import Content
from game.content.library import NamesContent
from game.rules.views import Face, InitiativeState, InitiativeView
from game.session.story.naming import initiative_name, theme_of

FLOURISHING_MONTHS = 18
FLOURISHING_PEOPLE = 15

CIVIL_SERVANT, MEMBER = "civil_servant", "member"
_WORKING = (26, 65)
_IN_OFFICE = (24, 72)
_KEEPS_TOGETHER, _MIXED = 0.85, 0.06
"""How often names that go together do so, and how often another name meets one of them."""


def face_of(content: Content, model: Municipality, row: int) -> Face:
    """Return the name, age, face and voice of a citizen; the same in every run.

    The age is that of now: whoever was 34 when the term began is 37 at its end.
    """
    people = model.people
    who = int(people.who[row])
    age, woman = int(people.age[row]), bool(people.woman[row])
    return Face(
        citizen=row,
        name=name_of(content.names, who, content.start_year - age, woman=woman),
        age=age + years_of(model),
        woman=woman,
        neighbourhood=people.names[int(people.hood[row])],
        look=who % 2**31,
        voice=_voice_of(model, row),
    )


def years_of(model: Municipality) -> int:
    """Return how many years of the term have passed."""
    return max(0, (model.month - BURN_IN) // 12)


def older(model: Municipality, face: Face) -> Face:
    """Return somebody the table met before, as old as he or she is now."""
    return replace(face, age=int(model.people.age[face.citizen]) + years_of(model))


def _voice_of(model: Municipality, row: int) -> str:
    """Return how a citizen speaks: schooling, roots and trust make each way likelier."""
    people = model.people
    if row >= people.grown:
        return "short"
    trust = float(people.trust[row])
    return _weighed(
        {
            "exact": 0.15 + 0.3 * int(people.education[row]),
            "short": 0.7 - 0.2 * int(people.education[row]),
            "warm": 0.15 + 0.7 * float(people.root[row]),
            "wry": 0.15 + max(0.0, 1.5 * (0.5 - trust)),
        },
        draw(0, "voice", int(people.who[row])),
    )


def _weighed(weights: dict[str, float], luck: float) -> str:
    left = luck * sum(weights.values())
    for name, weight in weights.items():
        left -= weight
        if left < 0:
            return name
    return next(iter(weights))


def neighbour_of(content: Content, model: Municipality, hood: int, about: int) -> Face:
    """Return someone who lives beside it: for the same initiative always the same person.

    Args:
        content: The content of the town.
        model: The municipality.
        hood: Neighbourhood, as a position.
        about: Identity of the initiative or case.
    """
    first, end = int(model.people.first[hood]), int(model.people.first[hood + 1])
    group = model.group(about)
    inside = set(group.record.core) if group else set()
    for turn in range(20):
        row = first + int(draw(model.town_seed, "neighbour", about, turn) * (end - first))
        if row not in inside and model.people.age[row] >= 30:
            break
    return face_of(content, model, row)


def civil_servant_of(content: Content, model: Municipality, about: int) -> Face:
    """Return the civil servant who has a case; the same one for the same initiative."""
    desks = max(1, len(model.servants))
    place = int(draw(model.town_seed, "case officer", about) * desks)
    who = join(identity("civil servant"), identity(content.id), place)
    low, high = _WORKING
    age = low + int(draw(0, "age", who) * (high - low))
    woman = draw(0, "woman", who) < 0.5
    name = name_of(content.names, who, content.start_year - age, woman=woman)
    voice = ("exact", "warm", "short")[int(draw(0, "voice", who) * 3)]
    now = age + years_of(model)
    return Face(-1, name, now, woman, "", who % 2**31, CIVIL_SERVANT, voice)


def member_of(content: Content, seat: str, holder: int = 0) -> Face:
    """Return a council member: the first holder of a seat as written, a successor made up.

    Args:
        content: The content of the town.
        seat: The seat.
        holder: How many members held it before in this term.
    """
    written = next(
        member.name
        for faction in content.factions
        for member in faction.members
        if member.seat == seat
    )
    who = join(identity(seat), identity(content.id), holder)
    place = int(draw(0, "lives in", who) * len(content.neighbourhoods))
    low, high = _IN_OFFICE
    age, woman = low + int(draw(0, "age", who) * (high - low)), draw(0, "woman", who) < 0.5
    if holder:
        name = name_of(content.names, who, content.start_year - age, woman=woman)
    else:
        name, first = written, written.split(" ")[0]
        woman = _is_woman(content.names, first, woman=woman)
        age = _age_of(content.names, first, content.start_year, who, age)
    voice = ("exact", "warm", "short", "wry")[int(draw(0, "voice", who) * 4)]
    home = content.neighbourhoods[place].id
    return Face(-1, name, age, woman, home, who % 2**31, MEMBER, voice)


def in_office(content: Content, model: Municipality, seat: str, holder: int) -> Face:
    """Return the member who holds a seat now, as old as he or she is now."""
    member = member_of(content, seat, holder)
    return replace(member, age=member.age + years_of(model))


def turnover(content: Content, model: Municipality, since: int) -> list[tuple[str, Face, Face]]:
    """Return who left the council since a month: (seat, who left, who came)."""
    held: Counter[str] = Counter()
    found = []
    for month, seat in model.chamber.left:
        if month < BURN_IN:
            continue
        both = (member_of(content, seat, held[seat] + more) for more in (0, 1))
        old, new = (replace(one, age=one.age + (month - BURN_IN) // 12) for one in both)
        held[seat] += 1
        if month >= since:
            found.append((seat, old, new))
    return found


def _is_woman(names: NamesContent, first: str, *, woman: bool) -> bool:
    women = {*names.women_also, *(name for g in names.generations for name in g.women)}
    men = {*names.men_also, *(name for g in names.generations for name in g.men)}
    if (first in women) == (first in men):
        return woman
    return first in women


def _age_of(names: NamesContent, first: str, year: int, who: int, otherwise: int) -> int:
    """Return an age at which the first name is usual."""
    low, high = _IN_OFFICE
    for generation in names.generations:
        if first in (*generation.women, *generation.men):
            youngest = max(low, year - generation.born_to)
            oldest = min(high, year - generation.born_from)
            if youngest <= oldest:
                return youngest + int(draw(0, "age of", who) * (oldest - youngest + 1))
    return otherwise


def name_of(names: NamesContent, who: int, born: int, *, woman: bool) -> str:
    """Return the full name of a person by generation, sex and identity."""
    generations = names.generations
    fitting = next((g for g in generations if g.born_from <= born <= g.born_to), None)
    if fitting is None:
        fitting = min(generations, key=lambda g: abs(g.born_from - born))
    first = _one_of(fitting.women if woman else fitting.men, who, "first name")
    return f"{first} {surname_of(names, first, who)}"


def surname_of(names: NamesContent, first: str, who: int) -> str:
    """Return a family name; most go with the first name, and families mix."""
    own = next((surnames for firsts, surnames in names.together if first in firsts), ())
    luck = draw(0, "family", who)
    if own and luck < _KEEPS_TOGETHER:
        return _one_of(own, who, "surname")
    if not own and luck < _MIXED:
        return _one_of(_mixed(names), who, "surname")
    return _one_of(names.surnames, who, "surname")


@lru_cache(maxsize=4)
def _mixed(names: NamesContent) -> tuple[str, ...]:
    found = tuple(name for _, surnames in names.together for name in surnames)
    return found or names.surnames


def _one_of(options: tuple[str, ...], who: int, purpose: str) -> str:
    return options[int(draw(0, purpose, who) * len(options))]


def got_going(record: Record) -> bool:
    """Return whether an initiative ever ran; associations did before the story began, below 0."""
    return record.began != NEVER


NEVER = -1
"""As the month in which a group got going: it never did."""


def state_of(model: Municipality, record: Record) -> InitiativeState:
    """Return where an initiative is in its life, as the table sees it."""
    if record.stage == Stage.ENDED:
        return InitiativeState.ENDED_WELL if record.reason == "done" else InitiativeState.DIED
    if record.stage == Stage.RUNNING:
        grown = model.month - record.began >= FLOURISHING_MONTHS
        many = record.helpers + len(record.core) >= FLOURISHING_PEOPLE
        return InitiativeState.FLOURISHING if grown and many else InitiativeState.RUNNING
    return InitiativeState.WAITING if record.waiting else InitiativeState.IDEA


def initiative_view(content: Content, model: Municipality, record: Record) -> InitiativeView:
    """Return an initiative as it stands on the map."""
    neighbourhood = model.people.names[record.hood]
    group = model.group(record.identity)
    return InitiativeView(
        id=initiative_id(record.identity),
        name=initiative_name(content, model, record),
        theme=theme_of(content, record.identity),
        neighbourhood=neighbourhood,
        state=state_of(model, record),
        reach=reach_of(record, model.parameters),
        founder=face_of(content, model, record.founder),
        reason=record.reason,
        homes=_homes(model, group) if group is not None else (),
        matured=has_matured(record),
    )


def _homes(model: Municipality, group: Initiative) -> tuple[int, ...]:
    """Return how many of those who take part live in each neighbourhood."""
    hoods = model.people.hood[model.members_of(group)]
    counts: list[int] = np.bincount(hoods, minlength=len(model.people.names)).tolist()
    return tuple(counts)


def has_matured(record: Record) -> bool:
    """Return whether an initiative came to stand firmly in this term."""
    return any(step.code == "step_mature" and step.month >= BURN_IN for step in record.steps)


def initiative_id(identity: int) -> str:
    """Return the identity of an initiative as the journal writes it."""
    return f"{identity:016x}"


def identity_of(initiative: str) -> int:
    """Return the identity that `initiative_id` wrote."""
    return int(initiative, 16)


def find_record(town: Municipality, identity: int) -> Record | None:
    """Return an initiative of a town, living or ended."""
    group = town.group(identity)
    if group is not None:
        return group.record
    return next((record for record in town.gone if record.identity == identity), None)
