"""Starting, listing and resuming sessions of a real town, and all that can be wrong there."""

from __future__ import annotations

import errno
import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from game.content.definitions import Choices
from game.content.load import towns
from game.content.mistakes import Broken
from game.rules.definitions import Lens
from game.rules.state import Beat
from game.session.bots import ThinkingBot
from game.session.disk import Disk
from game.session.errors import TROUBLES, SessionError, trouble
from game.session.journal import Journal
from game.session.launch import Launcher, Stand, default_home, read_session
from game.session.replay import replay_facts, replay_simulation
from game.session.society import LocalNature
from game.session.spec import SessionSpec, read_spec
from tests.helpers.builders import build_fake_society
from tests.session.desk import finish, resume

TOWN = towns()[0].name


def fake_nature(spec: SessionSpec) -> LocalNature:
    """Return a fake society in this process."""
    return LocalNature(build_fake_society, spec)


@pytest.fixture
def launcher(tmp_path: Path) -> Launcher:
    """A launcher with a home of its own."""
    return Launcher(fake_nature, tmp_path / "home" / "sessions")


def refused(code: str, launcher: Launcher, **changes: Any) -> dict[str, object]:
    """Start a session that must be refused with `code`; return the values."""
    with pytest.raises(SessionError) as caught:
        launcher.start(**{"town": TOWN, "format": "kort", "seed": 1, **changes})
    assert caught.value.trouble.code == code
    values: dict[str, object] = dict(caught.value.trouble.values)
    assert tuple(values) == TROUBLES[code]
    return values


def test_the_start_screen_gets_its_cards(launcher: Launcher) -> None:
    """Towns, formats and factions can be listed before anything is started."""
    cards = launcher.towns()
    assert cards[0].faction in [one.id for one in launcher.factions(cards[0].id)]
    assert TOWN in [card.id for card in cards]
    assert all(card.name and card.notice for card in cards)
    formats = launcher.formats(TOWN)
    assert {"solo", "kort", "lang"} <= {one.id for one in formats}
    assert launcher.factions(TOWN)
    assert launcher.resumable() == ()


@pytest.mark.parametrize("format_id", ["kort", "solo", "lang"])
def test_a_real_town_is_played_whole_and_replayed(launcher: Launcher, format_id: str) -> None:
    """A bot plays a format of a shipped town; both replays agree with the journal."""
    session = launcher.start(town=TOWN, format=format_id, seed=5)
    finish(session, ThinkingBot(session.ruleset))
    session.close()
    played = read_session(session.folder)
    assert played.spec == session.spec
    assert replay_facts(played.records, played.spec, played.ruleset).difference is None
    simulated = replay_simulation(
        played.records, played.spec, played.ruleset, build_fake_society, lambda share: None
    )
    assert simulated.difference is None


def test_a_session_folder_says_what_it_is(launcher: Launcher) -> None:
    """`session.toml` names scenario, digest, seed and versions, and listing reads it."""
    session = launcher.start(town=TOWN, format="solo", seed=12, faction="", lang="en")
    session.close()
    text = (session.folder / "session.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    assert (data["scenario"], data["seed"], data["lang"]) == (TOWN, 12, "en")
    assert set(data["versions"]) == {"game", "numpy", "python"}
    (card,) = launcher.resumable()
    assert (card.folder, card.town, card.format, card.seed) == (session.folder, TOWN, "solo", 12)
    assert card.faction == session.content.player_faction


def test_the_session_played_last_is_listed_first(launcher: Launcher) -> None:
    """Each start gets a folder of its own; the list runs from new to old."""
    folders = []
    for seed in range(3):
        session = launcher.start(town=TOWN, format="kort", seed=seed)
        session.close()
        os.utime(session.folder / "journal.jsonl", (seed * 1000, seed * 1000))
        folders.append(session.folder)
    assert [card.folder for card in launcher.resumable()] == folders[::-1]
    (folders[1] / "session.toml").write_text("no toml at all [", encoding="utf-8")
    assert [card.folder for card in launcher.resumable()] == [folders[2], folders[0]]


def test_a_folder_can_be_chosen_and_is_never_overwritten(
    launcher: Launcher, tmp_path: Path
) -> None:
    """A new or empty folder may hold the session; one with something in it is refused."""
    for name in ("new", "empty"):
        folder = tmp_path / name
        if name == "empty":
            folder.mkdir()
        launcher.start(town=TOWN, format="kort", seed=1, folder=folder).close()
        assert (folder / "journal.jsonl").exists()
        assert refused("folder_taken", launcher, folder=folder) == {"path": str(folder)}


def test_what_does_not_exist_is_refused_with_the_options(launcher: Launcher) -> None:
    """Unknown formats and factions name what there is; an unknown town suggests the nearest."""
    assert "solo" in str(refused("unknown_format", launcher, format="sollo")["options"])
    refused("unknown_faction", launcher, faction="nobody")
    with pytest.raises(Broken, match=TOWN):
        launcher.start(town=TOWN[:-1], format="kort", seed=1)
    assert launcher.resumable() == ()


def test_other_rules_than_played_with_are_refused(launcher: Launcher) -> None:
    """A journal that today's rules would not make is refused with the record, unchanged."""
    session = launcher.start(town=TOWN, format="kort", seed=1)
    session.close()
    journal = Journal(session.folder / "journal.jsonl")
    journal.append("accepted", {"seat": "table", "command": {"command": "Explode"}, "state": "0"})
    journal.close()
    with pytest.raises(SessionError) as caught:
        launcher.resume(session.folder)
    assert caught.value.trouble.code == "other_rules"
    assert dict(caught.value.trouble.values)["line"] == 2
    with pytest.raises(SessionError, match="other_rules"):
        launcher.resume(session.folder)  # the lock was let go


def test_a_folder_that_is_no_session_is_refused(launcher: Launcher, tmp_path: Path) -> None:
    """An empty, missing or foreign folder is no session."""
    (tmp_path / "file").write_text("hello", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "missing", tmp_path / "file"):
        with pytest.raises(SessionError, match="not_a_session"):
            launcher.resume(folder)


class Refusing(Disk):
    """A disk that refuses to make files."""

    def __init__(self, code: int) -> None:
        self._code = code

    def create(self, path: Path) -> int:
        """Refuse."""
        raise OSError(self._code, "refused")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, "no_write_rights"),
        (errno.EROFS, "no_write_rights"),
        (errno.ENOSPC, "disk_full"),
        (errno.EIO, "disk_broken"),
    ],
)
def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path, number: int, code: str) -> None:
    """Without rights or room no session is started, and the place is named."""
    launcher = Launcher(fake_nature, tmp_path, Refusing(number))
    assert refused(code, launcher) == {"path": str(tmp_path)}
    assert launcher.resumable() == ()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_read_only_folder_is_refused(launcher: Launcher, tmp_path: Path) -> None:
    """A home or session without write rights is refused before anything is shown."""
    session = launcher.start(town=TOWN, format="kort", seed=1)
    session.close()
    (session.folder / "session.lock").unlink()
    for folder in (session.folder, session.folder.parent):
        folder.chmod(0o555)
    with pytest.raises(SessionError, match="no_write_rights"):
        launcher.resume(session.folder)
    refused("no_write_rights", launcher)


def test_a_file_in_the_place_of_the_home_is_refused(tmp_path: Path) -> None:
    """A home that is a file is a clear trouble, not a crash."""
    (tmp_path / "home").write_text("hello", encoding="utf-8")
    launcher = Launcher(fake_nature, tmp_path / "home")
    assert refused("no_write_rights", launcher)
    assert launcher.resumable() == ()


def test_sessions_have_a_place_of_their_own_by_default() -> None:
    """The default place is in the user's own data, and is not made by asking for it."""
    assert default_home().parts[-2:] == ("samenleving-voorop", "sessions")


def test_sessions_of_every_released_format_stay_readable(tmp_path: Path) -> None:
    """A journal as the first version wrote it opens, goes on, and keeps its old bytes."""
    golden = Path(__file__).parent / "golden"
    old = (golden / "format-1.jsonl").read_bytes()
    (tmp_path / "journal.jsonl").write_bytes(old)
    (tmp_path / "session.toml").write_bytes((golden / "format-1.toml").read_bytes())
    assert read_spec(tmp_path).seed == 12
    session = resume(tmp_path)
    assert session.settle(5).beat is Beat.BULLETIN
    assert session.state.ranking == tuple(Lens)
    session.close()
    assert (tmp_path / "journal.jsonl").read_bytes().startswith(old)


def test_a_saved_session_says_how_far_it_is(launcher: Launcher, tmp_path: Path) -> None:
    """Round and beat follow from the journal; what cannot be gone on with says why."""
    session = launcher.start(town=TOWN, format="kort", seed=1)
    state = session.settle(5)
    session.close()
    stand = launcher.stand(session.folder)
    assert isinstance(stand, Stand)
    assert (stand.round, stand.rounds, stand.beat) == (state.round, 3, state.beat)
    assert launcher.stand(tmp_path / "nothing") == trouble(
        "not_a_session", path=tmp_path / "nothing"
    )


def test_what_is_chosen_before_play_is_kept_and_played_again(launcher: Launcher) -> None:
    """Opening, coalition and challenge stand in folder and journal; the replay agrees."""
    chosen = Choices(launcher.openings(TOWN)[0].id, launcher.coalitions(TOWN)[0].id,
                     launcher.challenges(TOWN)[0].id)  # fmt: skip
    session = launcher.start(town=TOWN, format="kort", seed=5, chosen=chosen)
    finish(session, ThinkingBot(session.ruleset))
    session.close()
    assert read_spec(session.folder).chosen == chosen
    played = read_session(session.folder)
    assert played.spec == session.spec
    assert played.content.opened == launcher.openings(TOWN)[0]
    assert replay_facts(played.records, played.spec, played.ruleset).difference is None
    again = launcher.resume(session.folder)
    assert again.content.challenge == launcher.challenges(TOWN)[0]
    again.close()


def test_nothing_chosen_leaves_no_trace(launcher: Launcher) -> None:
    """A session without choices is written as before there were any, and is read the same."""
    session = launcher.start(town=TOWN, format="kort", seed=5)
    session.close()
    for name in ("session.toml", "journal.jsonl"):
        text = (session.folder / name).read_text(encoding="utf-8")
        assert not [word for word in ("opening", "coalition", "challenge") if word in text]
    assert read_spec(session.folder).chosen == Choices()


def test_a_choice_that_is_not_offered_is_refused(launcher: Launcher) -> None:
    """Nothing is written when an opening does not exist."""
    with pytest.raises(Broken, match="scandal"):
        launcher.start(town=TOWN, format="kort", seed=1, chosen=Choices(opening="scandel"))
    assert launcher.resumable() == ()
