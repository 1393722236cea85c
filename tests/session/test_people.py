"""People: who they are is theirs for good, and they come back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from agents.citizens import NEVER
from agents.keyed import identity, join
from game.content.load import find, load, towns
from game.rules import codes
from game.rules.state import GameState
from game.rules.views import Face, Item
from game.session.bots import ThinkingBot
from game.session.disk import Disk
from game.session.launch import Launcher
from game.session.session import Session
from game.session.society import LocalNature, Progress
from game.session.spec import SessionSpec
from game.session.story.naming import initiative_name, theme_of
from game.session.story.people import (
    MEMBER,
    civil_servant_of,
    face_of,
    member_of,
    name_of,
    neighbour_of,
    older,
)
from game.session.story.returning import absent_item, met, never_comes
from game.session.story.said import Said
from game.session.story.teller import Teller
from game.texts import Names, Words
from tests.session.desk import finish

TOWN = "lindenrade"


def begin(seed: int) -> Teller:
    """Return a teller at the start of a term, without siblings."""
    spec = SessionSpec(TOWN, "", seed, "solo", "faction", "nl", ())
    return Teller.begin(spec, lambda share: None, count=0)


@pytest.fixture(scope="module")
def town() -> Teller:
    """Return a teller at the start of a term."""
    return begin(3)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, GameState]]:
    """Return a whole term that a bot played."""

    def teller(spec: SessionSpec, progress: Progress) -> Teller:
        return Teller.begin(spec, progress, count=0)

    home: Path = tmp_path_factory.mktemp("sessions")
    launcher = Launcher(lambda spec: LocalNature(teller, spec), home=home, disk=Disk())
    session = launcher.start(town=TOWN, format="solo", seed=3)
    finish(session, ThinkingBot(session.ruleset))
    yield session, session.settle()
    session.close()


def everyone(state: GameState) -> Iterator[Face]:
    """Yield every face of a term."""
    for record in state.history:
        yield record.opening.dilemma.face
        items = (*record.opening.bulletin, *record.life.front_page)
        yield from (item.face for item in items if item.face is not None)


def test_a_person_is_the_same_in_every_run(town: Teller) -> None:
    """Name, age, face and voice hang on the person alone."""
    other = begin(8)
    for row in range(0, 4000, 400):
        face = face_of(town.content, town.town, row)
        assert face == face_of(other.content, other.town, row)
        assert face.voice in codes.MANNERS


def test_people_grow_older_with_the_term() -> None:
    """Whoever is 34 when it begins is 37 three years later, under the same name and face."""
    teller = begin(5)
    content, model = teller.content, teller.town
    rows = range(0, 3000, 500)
    young = [face_of(content, model, row) for row in rows]
    clerk = civil_servant_of(content, model, 7)
    model.month += 35
    assert [face_of(content, model, row).age for row in rows] == [one.age + 2 for one in young]
    model.month += 1
    old = [face_of(content, model, row) for row in rows]
    assert old == [replace(one, age=one.age + 3) for one in young]
    assert [older(model, one) for one in young] == old
    assert civil_servant_of(content, model, 7) == replace(clerk, age=clerk.age + 3)


def test_whoever_never_comes_has_a_word_for_every_moment(town: Teller) -> None:
    """A bulletin, election night and the debrief: each time another quotation that fits."""
    words, names = Words("nl"), Names()
    for code in (name for name in codes.BULLETIN if name.startswith("absent_")):
        for voice in codes.MANNERS:
            face = replace(face_of(town.content, town.town, town.absent), voice=voice)
            values = tuple((name, 3 if name == "hours" else "x") for name in codes.BULLETIN[code])
            said = [
                words.quote(Item(code, values, face, spoken=moment), names) for moment in range(3)
            ]
            assert all(said)
            assert len(set(said)) == 3


def test_voices_fit_who_people_are(town: Teller) -> None:
    """The schooled are exact more often, the rooted warm, who trusts little wry."""
    people = town.town.people
    rows = range(0, people.grown, 7)
    voices = {row: face_of(town.content, town.town, row).voice for row in rows}

    def mean(voice: str, of: str) -> float:
        mine = [float(getattr(people, of)[row]) for row, said in voices.items() if said == voice]
        return sum(mine) / len(mine)

    assert mean("exact", "education") > mean("short", "education")
    assert mean("warm", "root") > mean("exact", "root")
    assert mean("wry", "trust") < mean("warm", "trust")


def test_what_goes_on_and_what_is_done_once_are_called_differently(town: Teller) -> None:
    """A kitchen goes on and a mural is finished: the name says which the group is."""
    content, model = town.content, town.town
    records = [group.record for group in model.initiatives]
    assert {record.lasting for record in records} == {True, False}
    for record in records:
        theme = content.themes[theme_of(content, record.identity)]
        starts = [name.split(" {")[0] for name in (theme.names if record.lasting else theme.once)]
        assert initiative_name(content, model, record).startswith(tuple(starts))


def test_names_go_together_most_of_the_time() -> None:
    """First names and family names are of one family as a rule, and never all of them."""
    names = load(find(TOWN)).names
    family = {first: set(own) for firsts, own in names.together for first in firsts}
    fits = []
    for who in range(4000):
        first, _, last = name_of(names, join(who, 5), 1985, woman=who % 2 == 0).partition(" ")
        if first in family:
            fits.append(last in family[first])
    assert 0.75 < sum(fits) / len(fits) < 0.95


@pytest.mark.parametrize("scenario", [folder.name for folder in towns()])
def test_every_member_has_a_face_that_fits_the_name(scenario: str) -> None:
    """A member's sex is known from the first name; a successor is somebody else."""
    content = load(find(scenario))
    known = {*content.names.women_also, *content.names.men_also}
    for generation in content.names.generations:
        known |= {*generation.women, *generation.men}
    for faction in content.factions:
        for member in faction.members:
            assert member.name.split(" ")[0] in known, member.name
            face = member_of(content, member.seat)
            assert (face.name, face.role) == (member.name, MEMBER)
            assert 18 <= face.age <= 80
            assert member_of(content, member.seat, 1).name != member.name


def test_the_same_neighbour_and_civil_servant_come_back(town: Teller) -> None:
    """Who lives beside an initiative, and who handles it, does not change with the month."""
    content, model = town.content, town.town
    record = model.initiatives[0].record
    beside = neighbour_of(content, model, record.hood, record.identity)
    handles = civil_servant_of(content, model, record.identity)
    assert beside.neighbourhood == model.people.names[record.hood]
    assert beside.citizen not in record.core
    assert handles.citizen == -1
    assert beside == neighbour_of(content, model, record.hood, record.identity)
    assert handles == civil_servant_of(content, model, record.identity)
    officers = {civil_servant_of(content, model, identity(str(n))).name for n in range(50)}
    assert 1 < len(officers) <= len(model.servants)


def test_the_citizen_who_never_comes_was_never_reached(town: Teller) -> None:
    """Never in a group, never at the fund; the reason is one of the five of CLEAR."""
    row = never_comes(town.town)
    assert row == town.absent
    assert town.town.citizens.helped[row] == NEVER
    assert town.town.citizens.slot[row] == -1
    item = absent_item(town.content, town.town, row)
    assert item.code in {name for name in codes.BULLETIN if name.startswith("absent_")}
    assert item.face == face_of(town.content, town.town, row)
    assert {name for name, _ in item.values} == set(codes.BULLETIN[item.code])


def test_who_never_comes_is_heard_in_a_bulletin_on_election_night_and_after(
    played: tuple[Session, GameState],
) -> None:
    """One and the same person, who is in no group."""
    _, state = played
    assert state.election is not None
    assert state.epilogue is not None
    told = [item for record in state.history for item in record.opening.bulletin]
    moments = [told, state.election.quotes, state.epilogue.people]
    heard = [[i.face for i in items if i.code.startswith("absent_")] for items in moments]
    assert all(heard)
    assert len({face.citizen for faces in heard for face in faces if face is not None}) == 1


def test_people_come_back_with_what_happened_since(played: tuple[Session, GameState]) -> None:
    """Three people or more are met again in a term: the same face, never twice for one thing."""
    _, state = played
    told: list[Item] = []
    for record in state.history:
        told += [*record.opening.bulletin, *record.life.front_page]
    back = [item for item in told if item.code.startswith("back_")]
    rows = [item.face.citizen for item in back if item.face is not None]
    assert len(set(rows)) >= 3
    assert set(rows) <= {one.face.citizen for one in met(state)}
    assert len({(item.code, row) for item, row in zip(back, rows, strict=True)}) == len(back)
    residents = [face for face in everyone(state) if face.citizen >= 0]
    faces = {face.citizen: face for face in residents}
    assert all(replace(faces[one.citizen], age=one.age) == one for one in residents)


def test_every_telling_is_numbered(played: tuple[Session, GameState]) -> None:
    """No code has the same turn twice in a term, so every way is used before one returns."""
    _, state = played
    turns: set[tuple[str, int]] = set()
    for record in state.history:
        for item in (*record.opening.bulletin, *record.life.front_page):
            assert (item.code, item.turn) not in turns
            turns.add((item.code, item.turn))
    said = Said(1)
    assert [item.turn for item in said.numbered([Item("calm"), Item("calm")])] == [0, 1]
    assert Said(1).one(Item("calm")).deck != Said(2).one(Item("calm")).deck
