"""The window: events in, frames out, at most sixty a second and fewer when nothing moves."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from threading import Timer

import pygame

from game.session.preferences import Keeper
from game.texts import LANGUAGES
from game.ui import icons
from game.ui.describe import describe
from game.ui.kept import EACH_FRAME
from game.ui.ports import Launcher, Table
from game.ui.shell import Shell, shell_of
from game.ui.snapshots import save
from game.ui.sound import Sounds
from game.ui.style import BLUE
from game.ui.text import patterns

FAST, SLOW = 60, 30
LINGER = 3
"""Frames drawn after the last event, so that everything settles."""

HAND_OVER = 0.0003
"""Seconds after which a thread that works out something hands over to the picture."""

LATER = 1.0
"""Seconds after which the window has settled, and what it may need later is read."""

LARGE = 9_000_000
"""Bytes of a picture as large as the whole of a usual screen: smaller ones use memory again."""

SPARE = 12_000_000
"""Bytes that are held for the pictures that come next."""

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""Names of settings of the allocator of Linux."""

WINDOW = (1600, 900)
PATIENCE = 10
"""Times a window manager is asked for a size that it does not give at once."""


def run(
    launcher: Launcher | None = None,
    *,
    table: Table | None = None,
    lang: str = "nl",
    scale: float = 1.0,
    beamer: bool = False,
    full_screen: bool = False,
    reduced_motion: bool = False,
    display: int = 0,
    keeper: Keeper | None = None,
    pictures: Path | None = None,
    say: Callable[[str], None] | None = None,
) -> None:
    """Open the window and stay until it is closed. Everything acknowledged is on disk.

    Args:
        launcher: Starts and resumes sessions from the start screen.
        table: A session to go straight to; None shows the start screen.
        lang: `nl` or `en`; can be switched in the game.
        scale: Text scale, one of 1.0, 1.15, 1.3, 1.45, 1.6.
        beamer: Sizes for a room.
        full_screen: Start on the whole screen.
        reduced_motion: Nothing moves by itself.
        display: Which display, counted from 0.
        keeper: What the user set before, and where it is kept.
        pictures: Folder for pictures of the screen (F12); default the current one.
        say: Told every screen in words when it has settled, for those who cannot see it.
    """
    surface = open_window(full_screen=full_screen, display=display)
    shell = shell_of(surface, lang=lang, scale=scale, beamer=beamer,
                     reduced_motion=reduced_motion, launcher=launcher, table=table,
                     keeper=keeper, hinting=True)  # fmt: skip
    comfort = shell.comfort
    comfort.full_screen, comfort.display = full_screen, display
    comfort.found(pygame.display.get_desktop_sizes())
    shell.sounds = Sounds()
    ready(shell)
    try:
        _loop(shell, pictures or Path(), say)
    finally:
        if shell.table is not None:
            shell.table.close()
        shell.closed()
        pygame.quit()


def ready(shell: Shell) -> None:
    """Let nothing that is worked out or tidied up hold a frame up."""
    shell.ui.slices.most = EACH_FRAME
    sys.setswitchinterval(HAND_OVER)
    gc.freeze()
    _give_back()
    patterns(shell.ui.lang)
    others = Timer(LATER, lambda: [patterns(lang) for lang in LANGUAGES])
    others.daemon = True
    others.start()


def _give_back() -> None:
    """Give large pictures back to the system as soon as they are gone.

    The allocator of Linux learns to keep them, and so holds tens of megabytes that nobody uses.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            allocator = ctypes.CDLL(None)
            allocator.mallopt(_MMAP_THRESHOLD, LARGE)
            allocator.mallopt(_TRIM_THRESHOLD, SPARE)


def open_window(*, full_screen: bool = False, display: int = 0) -> pygame.Surface:
    """Open the window with the settings that draw fastest without a graphics card."""
    if not getattr(pygame, "IS_CE", False):
        raise RuntimeError("pygame-ce is needed, but the older package pygame is in its place")
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_caption("Samenleving Voorop")
    pygame.display.set_icon(icons.icon("building-community", 64, BLUE))
    pygame.key.set_repeat(350, 60)
    return _window(full_screen, display)


def _window(full_screen: bool, display: int, wanted: tuple[int, int] = WINDOW) -> pygame.Surface:
    """Open the window on a display, or on the first where that is not there."""
    desktops = pygame.display.get_desktop_sizes()
    display = display if display < len(desktops) else 0
    desktop = desktops[display]
    size = (min(wanted[0], desktop[0]), min(wanted[1], desktop[1]))
    if not full_screen:
        return _framed(size, display)
    if pygame.display.get_surface() is not None:
        # A full screen does not move to another display; a window does.
        _framed(size, display)
    return pygame.display.set_mode(desktop, pygame.FULLSCREEN, display=display)


def _framed(size: tuple[int, int], display: int) -> pygame.Surface:
    """Open a window of a size, or the nearest that is given."""
    with warnings.catch_warnings():
        # A window that leaves the full screen is only a little later free to shrink.
        warnings.simplefilter("ignore", RuntimeWarning)
        surface = pygame.display.set_mode(size, pygame.RESIZABLE, display=display)
        for _ in range(PATIENCE):
            if surface.get_size() == size:
                break
            pygame.time.wait(20)
            pygame.event.pump()
            surface = pygame.display.set_mode(size, pygame.RESIZABLE, display=display)
    return surface


def _loop(shell: Shell, pictures: Path, say: Callable[[str], None] | None = None) -> None:
    clock = pygame.time.Clock()
    said = ""
    linger, seen = LINGER, _sign(shell)
    comfort = shell.comfort
    full_screen, display, before = comfort.full_screen, comfort.display, WINDOW
    while not shell.leaving:
        events = pygame.event.get()
        if any(event.type == pygame.QUIT for event in events):
            return
        now = _sign(shell)
        if events or shell.ui.moving or now != seen:
            linger = LINGER
        seen = now
        if linger > 0:
            linger -= 1
            shell.ui.surface = _surface()
            shell.frame(events, pygame.time.get_ticks() / 1000)
            pygame.display.flip()
            told = "\n".join(describe(shell.ui, shell.words)) if say and linger == 0 else said
            if say and told != said:
                said = told
                say(told)
        if shell.overlay == "settings":
            # A beamer may have been plugged in, or out, since.
            comfort.found(pygame.display.get_desktop_sizes())
        if (comfort.full_screen, comfort.display) != (full_screen, display):
            before = before if full_screen else _surface().get_size()
            full_screen, display = comfort.full_screen, comfort.display
            _window(full_screen, display, before)
        if shell.screenshot:
            shell.screenshot = False
            shell.ui.toast(shell.words("Foto bewaard: {file}", file=_save(shell, pictures)))
        clock.tick(FAST if shell.ui.moving or events else SLOW)


def _surface() -> pygame.Surface:
    surface = pygame.display.get_surface()
    if surface is None:
        raise RuntimeError("the window is gone")
    return surface


def _sign(shell: Shell) -> tuple[object, ...]:
    """What, when it changes, asks for a new frame."""
    table = shell.table
    if table is None:
        return ()
    estimate = table.estimate
    pairs = estimate.pairs if estimate else 0
    return (id(table.state), table.progress, table.problem is None, pairs)


def _save(shell: Shell, folder: Path) -> str:
    number = 1
    while (folder / f"voorop-{number:03}.png").exists():
        number += 1
    path = folder / f"voorop-{number:03}.png"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        save(shell.ui.surface, path)
    except OSError:
        return shell.words("niet gelukt, de map is vol of niet te schrijven")
    return str(path)
