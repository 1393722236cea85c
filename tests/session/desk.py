"""A desk to play at in tests: sessions on the small ruleset, without scenario files."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from game.content.definitions import Content
from game.session.bots import Bot, RandomBot, ThinkingBot, play
from game.session.disk import Disk
from game.session.launch import open_session
from game.session.session import Session
from game.session.society import Build, LocalNature, Nature
from game.session.spec import SessionSpec, create_folder, versions_now
from tests.helpers.builders import build_fake_society, make_ruleset

NO_CONTENT = cast(Content, None)


def spec_for(format_id: str = "kort", seed: int = 7) -> SessionSpec:
    """Return the spec of a session on the small ruleset."""
    return SessionSpec("test", "0", seed, format_id, "samen", "nl", versions_now())


def start(
    folder: Path,
    *,
    format_id: str = "kort",
    seed: int = 7,
    build: Build = build_fake_society,
    disk: Disk | None = None,
) -> Session:
    """Start a session in a folder that does not exist yet."""
    create_folder(folder.parent, folder.name, spec_for(format_id, seed), disk or Disk())
    return resume(folder, build=build, disk=disk)


def resume(
    folder: Path,
    *,
    build: Build = build_fake_society,
    disk: Disk | None = None,
    nature: Nature | None = None,
) -> Session:
    """Open a session for play."""
    return open_session(
        folder,
        lambda spec: (NO_CONTENT, make_ruleset(spec.format)),
        lambda spec: nature or LocalNature(build, spec),
        disk or Disk(),
    )


def finish(session: Session, bot: Bot | None = None) -> int:
    """Let a bot play to the end; return how many states it saw."""
    return sum(1 for _ in play(session, bot or ThinkingBot(session.ruleset)))


def random_bot(session: Session, seed: int = 3) -> RandomBot:
    """Return a bot that does anything legal."""
    return RandomBot(session.ruleset, seed)
