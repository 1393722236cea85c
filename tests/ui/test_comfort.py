"""Help, words, tips, pause, settings and sounds."""

from __future__ import annotations

import re
from pathlib import Path

import pygame
import pytest

from game.content.paths import shipped
from game.rules.state import Beat
from game.rules.views import InitiativeState
from game.session.preferences import Keeper, Preferences, read
from game.texts import Words
from game.texts.council_words import TERMS
from game.texts.help import HELP, HINTS
from game.ui import tones
from game.ui.app import _window
from game.ui.footer import HINT
from game.ui.help import code_of, terms_on
from game.ui.hints import OF_BEAT
from game.ui.sound import CAPTIONS, Sounds, silent
from tests.ui.memory_table import memory_table
from tests.ui.player import LAPTOP, Player
from tests.ui.walk import walk

SHEETS = (pygame.K_F1, pygame.K_F4, pygame.K_F5, pygame.K_p, pygame.K_ESCAPE)


def test_every_screen_has_help() -> None:
    """F1 says of every screen what it is; no help is left without a screen."""
    player = Player(LAPTOP)
    seen = {code_of(player.shell)}
    player.click("footer:on")
    for _ in walk(player, player.click, rounds=len(player.table.ruleset.format.months)):
        seen.add(code_of(player.shell))
        player.key(pygame.K_F1)
        assert Words("nl")(HELP[code_of(player.shell)].what) in player.texts
        player.key(pygame.K_F1)
    assert set(HELP) - seen <= {"preparing"}


def test_help_says_what_the_pins_mean_where_the_map_is() -> None:
    """Beside the map every state of an initiative has its word in help, and elsewhere none has."""
    player = Player(LAPTOP, table=memory_table())
    states = {player.shell.words.label("state", state) for state in InitiativeState}
    told = {}
    for _ in range(3):
        player.key(pygame.K_F1)
        player.settle()
        told[code_of(player.shell)] = states & {shown.text for shown in player.on_top}
        player.key(pygame.K_F1)
        player.key(pygame.K_RETURN)
        player.settle()
    assert told == {"ranking": set(), "bulletin": states, "dilemma": set()}


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
def test_what_lies_over_a_screen_fits(scale: float, lang: str) -> None:
    """Help, words, settings, pause and menu hold their texts at every scale."""
    player = Player(LAPTOP, table=memory_table(), scale=scale, lang=lang)
    for key in SHEETS:
        player.key(key)
        player.settle()
        wrong = [shown.text for shown in player.shell.ui.shown if shown.layer and not shown.fits]
        assert not wrong
        player.key(key)


def test_words_of_the_council_are_short_and_known_by_their_forms() -> None:
    """Every word has one or two sentences; plurals on a screen lead to it."""
    for term in TERMS:
        assert 1 <= len(re.findall(r"[.!?](?: |$)", term.meaning)) <= 2, term.word
        assert len(term.meaning.split()) <= 30, term.word
    found = [term.word for term in terms_on(Words("nl"), ["Drie moties en één amendement."])]
    assert found == ["amendement", "motie"]
    assert len({term.word for term in TERMS}) == len(TERMS) >= 30


def test_a_word_on_the_screen_leads_to_its_meaning() -> None:
    """From help one press opens the list at the word."""
    player = Player(LAPTOP, table=memory_table())
    player.key(pygame.K_F1)
    player.settle()
    name = next(one for one in player.items if one.startswith("help:word:"))
    player.click(name)
    term = next(term for term in TERMS if name.endswith(f":{term.word}"))
    assert term.meaning in player.texts


def test_a_tip_comes_once() -> None:
    """A tip is put away with a key or by going on, and does not come back."""
    player = Player(LAPTOP, table=memory_table())
    player.key(pygame.K_RETURN)
    player.settle()
    assert player.table.state.beat is Beat.BULLETIN
    assert HINTS["look"] in player.texts
    assert HINT in player.items
    player.key(pygame.K_h)
    player.settle()
    assert HINTS["look"] not in player.texts
    assert player.shell.keeper.now.hints == ("look",)
    player.key(pygame.K_RETURN)
    player.settle()
    assert HINTS["dilemma"] in player.texts
    assert set(OF_BEAT.values()) <= set(HINTS)


def test_pause_says_that_all_is_kept_and_time_stands_still() -> None:
    """P says where the session is; the clock of the film waits."""
    player = Player(LAPTOP, table=memory_table())
    player.key(pygame.K_p)
    assert "Elke keuze tot hier is bewaard" in player.texts
    before = player.shell.ui.t
    player.frame(seconds=30.0)
    assert player.shell.ui.t == pytest.approx(before)
    player.key(pygame.K_p)
    player.frame(seconds=1.0)
    assert player.shell.ui.t > before


def test_what_is_set_is_kept(tmp_path: Path) -> None:
    """Settings survive the window; a damaged or foreign file gives the usual ones."""
    path = tmp_path / "deep" / "settings.toml"
    keeper = Keeper(path)
    keeper.change(lang="en", scale=1.45, sound=False, hints=("look", "bet"))
    assert Keeper(path).now == keeper.now
    path.write_text('scale = 9.0\nlang = 3\nsound = "yes"\nunknown = 1\n', encoding="utf-8")
    assert read(path) == Preferences(scale=1.6)
    path.write_bytes(b"\xff\x00 not toml")
    assert read(path) == Preferences()


def test_settings_offer_the_displays_that_there_are() -> None:
    """One display is told as one; a second can be chosen; what is unplugged is left."""
    player = Player(LAPTOP)
    comfort = player.shell.comfort
    comfort.found([(1366, 768)])
    player.key(pygame.K_F5)
    player.settle()
    assert "Eén beeldscherm gevonden" in player.texts
    comfort.found([(1366, 768), (1920, 1080)])
    player.settle()
    assert "Eén beeldscherm gevonden" not in player.texts
    player.click("settings:display:1")
    assert (comfort.display, comfort.keeper.now.display) == (1, 1)
    comfort.found([(1366, 768)])
    assert comfort.display == 0


def test_a_full_screen_goes_to_another_display_by_way_of_a_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The system does not move a full screen; a window it does."""
    sizes = [(1366, 768), (1920, 1080)]
    opened: list[tuple[int, int, tuple[int, int]]] = []

    def set_mode(size: tuple[int, int], flags: int, display: int) -> pygame.Surface:
        opened.append((flags & pygame.FULLSCREEN, display, size))
        return pygame.Surface(size)

    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: sizes)
    monkeypatch.setattr(pygame.display, "get_surface", lambda: pygame.Surface((1366, 768)))
    monkeypatch.setattr(pygame.display, "set_mode", set_mode)
    _window(full_screen=True, display=1)
    assert opened[-1] == (pygame.FULLSCREEN, 1, (1920, 1080))
    assert (opened[0][0], opened[0][1]) == (0, 1)


def test_settings_that_cannot_be_written_stop_nothing(tmp_path: Path) -> None:
    """Where the place is a file, what is set holds until the window closes."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    keeper = Keeper(tmp_path / "file" / "settings.toml")
    keeper.change(scale=1.3)
    assert keeper.now.scale == 1.3


def test_the_sounds_are_those_that_the_code_makes() -> None:
    """Every sound on the disk is what the script writes, short and soft, with a line of text."""
    folder = shipped("assets") / "sounds"
    assert {path.stem for path in folder.glob("*.wav")} == set(tones.SOUNDS) == set(CAPTIONS)
    for name in tones.SOUNDS:
        made, kept = tones.as_wave(name), (folder / f"{name}.wav").read_bytes()
        assert len(made) == len(kept) < 60_000
        assert max(abs(a - b) for a, b in zip(made[44::2], kept[44::2], strict=True)) in (0, 1, 255)


def test_without_a_device_nothing_is_tried() -> None:
    """Under a dummy driver no sound is opened, and what rings is still written down."""
    assert silent()
    sounds = Sounds()
    sounds.play(["bell"], 1.0)
    assert not pygame.mixer.get_init()
    player = Player(LAPTOP, table=memory_table())
    player.shell.ui.ring("bell", "one")
    player.frame()
    assert CAPTIONS["bell"][1] in player.texts


def test_sound_is_off_in_one_key() -> None:
    """M turns sound off and says so; M again turns it on."""
    player = Player(LAPTOP, table=memory_table())
    player.key(pygame.K_m)
    assert not player.shell.keeper.now.sound
    assert "Geluid staat uit." in player.texts
    player.key(pygame.K_m)
    assert player.shell.keeper.now.sound
