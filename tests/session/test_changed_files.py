"""Files of a town that changed since a session was saved: texts may, figures may not."""

from __future__ import annotations

import shutil
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from game.content.digest import SHOWN, digest_of
from game.content.load import find, load, towns
from game.rules.canonical import command_to_json
from game.session.bots import ThinkingBot
from game.session.errors import SessionError, Trouble
from game.session.launch import Launcher, Stand, read_session
from game.session.replay import replay_facts
from game.session.society import LocalNature, Progress
from game.session.spec import SessionSpec
from game.session.story import teller as tellers
from game.session.story.teller import Teller
from game.texts import Words
from tests.helpers.builders import build_fake_society
from tests.session.desk import finish

TOWN = "lindenrade"

TEXTS = (
    ("base/dilemmas/objection.toml", "De buren zijn ongerust", "De buurt is ongerust"),
    ("base/blocks/licht-fonds.toml", "Een kort formulier", "Een klein formulier"),
    ("base/incidents/wateroverlast.toml", "Straten blank", "Straten onder water"),
    (f"{TOWN}/scenario.toml", "Zes dorpen met", "Een stel dorpen met"),
)
"""A typo that is corrected: file, what stood there, and what is put in its place."""

FIGURES = (
    (f"{TOWN}/council.toml", "coalition = true", "coalition = false"),
    ("base/incidents/wateroverlast.toml", "per_year = 0.3", "per_year = 0.4"),
    ("base/dilemmas/objection.toml", 'rule = "process"', 'rule = "place"'),
    ("base/names.toml", '"Bakker"', '"Bakkerszoon"'),
)
"""What is played with, in the same way."""


def fake_nature(spec: SessionSpec) -> LocalNature:
    """Return a fake society in this process."""
    return LocalNature(build_fake_society, spec)


@pytest.fixture
def scenarios(tmp_path: Path) -> Path:
    """A copy of the scenarios that may be edited."""
    return Path(shutil.copytree(towns()[0].parent, tmp_path / "scenarios"))


def corrected(scenarios: Path, file: str, before: str, after: str) -> None:
    """Put something else in a file."""
    path = scenarios / file
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


@pytest.mark.parametrize("change", TEXTS, ids=lambda change: change[0])
def test_a_corrected_text_leaves_a_saved_session_playable(
    scenarios: Path, tmp_path: Path, change: tuple[str, str, str]
) -> None:
    """A sentence may be mended halfway through a term: the session goes on to its end."""
    launcher = Launcher(fake_nature, tmp_path / "home")
    session = launcher.start(town=str(scenarios / TOWN), format="kort", seed=1)
    session.settle(5)
    session.close()
    corrected(scenarios, *change)
    assert isinstance(launcher.stand(session.folder), Stand)
    assert launcher.shut(session.folder) is None
    again = launcher.resume(session.folder)
    assert again.content != session.content
    finish(again, ThinkingBot(again.ruleset))
    again.close()
    played = read_session(session.folder)
    assert replay_facts(played.records, played.spec, played.ruleset).difference is None


@pytest.mark.parametrize("change", FIGURES, ids=lambda change: change[0])
def test_a_changed_figure_is_refused_and_said_before_it_is_asked(
    scenarios: Path, tmp_path: Path, change: tuple[str, str, str]
) -> None:
    """Figures, kinds, names and who governs belong to the session; the list says so beforehand."""
    launcher = Launcher(fake_nature, tmp_path / "home")
    session = launcher.start(town=str(scenarios / TOWN), format="kort", seed=1)
    session.close()
    corrected(scenarios, *change)
    stand = launcher.stand(session.folder)
    assert isinstance(stand, Trouble)
    assert stand.code == "other_scenario"
    assert launcher.shut(session.folder) == stand
    with pytest.raises(SessionError) as caught:
        launcher.resume(session.folder)
    assert caught.value.trouble == stand
    told = Words("nl").problem(stand)
    assert "cijfers" in told
    assert "begin een nieuw spel" in told


def scrambled(value: Any) -> Any:
    """Return content in which everything that is only shown reads otherwise."""
    if isinstance(value, dict):
        return {name: scrambled(part) for name, part in value.items()}
    if isinstance(value, tuple):
        return tuple(scrambled(part) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    shown = SHOWN.get(type(value), frozenset())
    return replace(
        value,
        **{
            one.name: garbled(getattr(value, one.name))
            if one.name in shown
            else scrambled(getattr(value, one.name))
            for one in fields(value)
        },
    )


def garbled(value: Any) -> Any:
    """Return a shown value that reads otherwise."""
    if isinstance(value, str):
        return value[::-1]
    return tuple(garbled(part) for part in value) if isinstance(value, tuple) else value


def test_what_is_only_shown_plays_no_part(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With every text of a town turned around, a whole term comes out the same to the letter."""
    reported = []
    for change in (lambda content: content, scrambled):
        monkeypatch.setattr(tellers, "load", lambda *asked, change=change: change(load(*asked)))
        launcher = Launcher(lambda spec: LocalNature(few, spec), home=tmp_path / str(len(reported)))
        session = launcher.start(town=TOWN, format="kort", seed=2)
        finish(session, ThinkingBot(session.ruleset))
        reported.append([command_to_json(step.command) for step in session._course.steps])
        session.close()
    assert len(reported[0]) > 20
    assert reported[0] == reported[1]
    assert digest_of(scrambled(load(find(TOWN)))) == digest_of(load(find(TOWN)))


def few(spec: SessionSpec, progress: Progress) -> Teller:
    """Return a teller without siblings."""
    return Teller.begin(spec, progress, count=0)
