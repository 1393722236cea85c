"""Nobody the table meets has the name of somebody else it met."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from game.content.load import find, load, towns
from game.rules.state import GameState
from game.rules.views import Face, Item
from game.session.bots import ThinkingBot
from game.session.disk import Disk
from game.session.launch import Launcher
from game.session.society import LocalNature
from game.session.spec import SessionSpec
from game.session.story.apart import Apart, faces_in
from game.session.story.people import face_of, member_of
from game.session.story.teller import Teller
from tests.session.desk import finish

TOWN = "lindenrade"


@pytest.fixture(scope="module")
def teller() -> Teller:
    """A teller at the start of a term, without siblings."""
    spec = SessionSpec(TOWN, "", 3, "kort", "lokaal", "nl", ())
    return Teller.begin(spec, lambda share: None, count=0)


@pytest.fixture(scope="module")
def namesakes(teller: Teller) -> tuple[Face, ...]:
    """Residents of the town who share the name that most of them share, by identity."""
    found: dict[str, list[Face]] = defaultdict(list)
    for row in range(teller.town.people.grown):
        face = face_of(teller.content, teller.town, row)
        found[face.name].append(face)
    most = max(found.values(), key=len)
    assert len(most) > 3
    return tuple(sorted(most, key=lambda one: one.look))


def met(face: Face) -> Item:
    """An item with somebody who is named in it."""
    return Item("back_done", (("initiative", "i1"), ("name", face.name)), face, "i1")


def test_who_was_met_first_keeps_the_name(teller: Teller, namesakes: tuple[Face, ...]) -> None:
    """The next keeps the first name, takes a free family name, and is called so from then on."""
    apart = Apart.of(teller.content)
    first, second, third = namesakes[2], namesakes[0], namesakes[1]
    told = [apart.told(met(one)) for one in (first, second, third, second, first)]
    names = [item.face.name for item in told if item.face is not None]
    assert names[0] == first.name
    assert len(set(names[:3])) == 3
    assert names[3:] == [names[1], names[0]]
    assert {name.split(" ")[0] for name in names} == {first.name.split(" ")[0]}
    for item, name in zip(told, names, strict=True):
        assert dict(item.values)["name"] == name
        assert item.face is not None
        assert item.face.look in {one.look for one in namesakes}


def test_who_are_met_at_once_are_settled_by_identity(
    teller: Teller, namesakes: tuple[Face, ...]
) -> None:
    """The order in which a report names people plays no part."""
    found = []
    for order in (namesakes, namesakes[::-1]):
        told = Apart.of(teller.content).told(tuple(map(met, order)))
        found.append({item.face.look: item.face.name for item in told if item.face is not None})
    assert found[0] == found[1]
    assert found[0][namesakes[0].look] == namesakes[0].name
    assert len(set(found[0].values())) == len(namesakes)


def test_a_report_without_namesakes_stays_as_it_is(teller: Teller) -> None:
    """Nothing else of what is told changes."""
    item = met(face_of(teller.content, teller.town, 5))
    assert Apart.of(teller.content).told((item, 3, "x")) == (item, 3, "x")


@pytest.mark.parametrize("name", [folder.name for folder in towns()])
def test_members_and_their_successors_have_names_of_their_own(name: str) -> None:
    """Nobody in the council is taken for another, nor for a resident."""
    content = load(find(name))
    seats = [one.seat for faction in content.factions for one in faction.members]
    written = [member_of(content, seat).name for seat in seats]
    assert len(set(written)) == len(written)
    apart = Apart.of(content)
    resident = Face(7, written[0], 40, True, content.neighbourhoods[0].id, 12345)
    told = apart.told(met(resident))
    assert told.face is not None
    assert told.face.name not in {member_of(content, s, n).name for s in seats for n in range(3)}


def test_in_a_whole_term_one_name_is_one_person(tmp_path: Path) -> None:
    """Whoever a large town shows in a term, from founders to voters, has a name of their own."""
    launcher = Launcher(
        lambda spec: LocalNature(lambda one, told: Teller.begin(one, told, count=0), spec),
        home=tmp_path,
        disk=Disk(),
    )
    session = launcher.start(town="weverdam", format="solo", seed=12)
    finish(session, ThinkingBot(session.ruleset))
    state: GameState = session.settle()
    session.close()
    people: dict[str, set[int]] = defaultdict(set)
    names: dict[int, set[str]] = defaultdict(set)
    for face in faces_in(state):
        people[face.name].add(face.look)
        names[face.look].add(face.name)
    assert len(people) > 400
    assert not [name for name, looks in people.items() if len(looks) > 1]
    assert not [look for look, known in names.items() if len(known) > 1]
