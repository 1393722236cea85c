"""One window on one session: header, screen, footer, menus; keys that work everywhere."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial

import pygame

from game.content.mistakes import Broken
from game.rules.state import Beat, GameState, Owed
from game.session.errors import SessionError, broken
from game.session.preferences import Keeper
from game.texts import Names, Words, names_of
from game.texts.cards import Card
from game.texts.help import HINTS
from game.texts.marks import mark
from game.ui import footer, header, overlays, ports
from game.ui.comfort import Comfort
from game.ui.dispute import Dispute
from game.ui.door import Door
from game.ui.frame import Ui
from game.ui.gallery import Gallery
from game.ui.hints import OF_BEAT, Hints
from game.ui.inputs import NUMBER_KIND, Item
from game.ui.ports import Launcher, Table, refusal
from game.ui.scene import HOLDING, Asked, Forward, Scene, Screen
from game.ui.screens import screen_for
from game.ui.screens.life import LifeScreen
from game.ui.screens.start import Opening, StartScreen
from game.ui.sound import Sounds
from game.ui.style import PAPER, Style

BUSY = {
    Owed.ROUND: mark("De stad komt in beeld …"),
    Owed.LOOK: mark("De raad gaat kijken …"),
    Owed.EXPECTATION: mark("De griffier hoort de fracties …"),
    Owed.VOTE: mark("De raad stemt …"),
    Owed.MONTHS: mark("De stad leeft …"),
    Owed.ELECTION: mark("De stemmen worden geteld …"),
    Owed.EPILOGUE: mark("Een jaar gaat voorbij …"),
}

STILL = ("menu", "pause", "settings", "help", "words", "describe")
"""Sheets under which time stands still."""

PATIENCE = 1.0
"""Seconds that a session waits for its map; only the very first time it takes longer."""

ENLARGE = (pygame.K_PLUS, pygame.K_EQUALS, pygame.K_KP_PLUS)
REDUCE = (pygame.K_MINUS, pygame.K_KP_MINUS)
NORMAL = (pygame.K_0, pygame.K_KP0)


@dataclass
class Shell:
    """Draws a frame from what was typed and pointed at, with the time passed in.

    Args:
        ui: The window.
        launcher: Starts sessions; None when one session is all there is.
        table: The session in play; None shows the start screen.
        keeper: What the user set for comfort.
        hinting: Whether what is new is said in a sentence.
        sounds: What is heard.
    """

    ui: Ui
    launcher: Launcher | None = None
    table: Table | None = None
    keeper: Keeper = field(default_factory=Keeper)
    hinting: bool = False
    sounds: Sounds = field(default_factory=lambda: Sounds(asked=False))
    overlay: str = ""
    help_page: int = 0
    term: str = ""
    pointed: Item | None = None
    leaving: bool = False
    screenshot: bool = False
    screen: Screen | None = None
    start: StartScreen | None = None
    gallery: Gallery | None = None
    trouble: ports.Trouble | None = None
    read: ports.Trouble | None = None
    card: Card | None = None
    dispute: Dispute | None = None
    _door: Door = field(default_factory=Door)
    _screen_of: tuple[object, ...] = ()
    _forward: Forward = field(default_factory=Forward)
    _asked: list[Asked] = field(default_factory=list)
    _names: tuple[int, str, Names] | None = None
    _stood: float = 0.0
    _last: float = 0.0

    def __post_init__(self) -> None:
        self.comfort = Comfort(self.ui, self.keeper)
        self.hints = Hints(self.keeper, self.hinting)
        self._keys: dict[int, Callable[[], None]] = {
            pygame.K_l: self.comfort.switch_language,
            pygame.K_m: self.comfort.switch_sound,
            pygame.K_r: self.comfort.switch_motion,
            pygame.K_h: self.hints.dismiss,
            pygame.K_p: lambda: self._toggle("pause"),
            pygame.K_F1: lambda: self._toggle("help"),
            pygame.K_F2: lambda: self._toggle("describe"),
            pygame.K_F3: self.point_at_numbers,
            pygame.K_F4: lambda: self._toggle("words"),
            pygame.K_F5: lambda: self._toggle("settings"),
            pygame.K_F11: self.comfort.switch_window,
            pygame.K_F12: self._take_picture,
        }

    @property
    def words(self) -> Words:
        """Texts in the language of now."""
        return self.comfort.words

    def point_at_numbers(self) -> None:
        """Let the keyboard go along the numbers of the screen, or go back to the rest."""
        inputs = self.ui.inputs
        inputs.numbers = not inputs.numbers
        inputs.focus, inputs.focus_shown = "", True
        self.overlay = ""
        if inputs.numbers and not any(one.kind == NUMBER_KIND for one in inputs.items.values()):
            inputs.numbers = False
            self.ui.toast(self.words("Op dit scherm staan geen getallen."))

    def _open_card(self) -> None:
        """Open the card of a number that was pressed."""
        for name in self.ui.inputs.pressed:
            item = self.ui.inputs.items.get(name)
            if item is not None and item.card is not None:
                self.card, self.overlay = item.card, "card"
                self.ui.inputs.numbers = False

    # --- a frame -------------------------------------------------------------------

    def frame(self, events: Iterable[pygame.event.Event], t: float) -> None:
        """Draw one frame."""
        self._fit_style()
        # Under a sheet the film stands still.
        self._stood += max(0.0, t - self._last) if self.overlay in STILL else 0.0
        self._last = t
        rest = [event for event in events if not self._taken(event)]
        self.ui.begin(rest, t - self._stood)
        self.hints.begin()
        self._open_card()
        self._read_answers()
        self.ui.surface.fill(PAPER)
        state = self.table.state if self.table else None
        self._forward.pressed = self.ui.pressed(footer.ON)
        self._forward.label = ""
        if self.ui.inputs.escaped and self.ui.inputs.numbers:
            self.point_at_numbers()
        elif self.ui.inputs.escaped:
            self._toggle("menu" if not self.overlay else self.overlay)
        if footer.HINT in self.ui.inputs.pressed:
            self.hints.dismiss()
        wishes = header.draw(self.ui, self.words, self._title(state), self.table,
                             self._month(state))  # fmt: skip
        self._draw_screen(state)
        self._draw_footer(state)
        self._grant(wishes)
        overlays.draw(self)
        self.ui.end()
        known = self.keeper.now
        self.sounds.play(self.ui.rung, known.volume if known.sound else 0.0)

    def area(self) -> pygame.Rect:
        """The box between header and footer."""
        top = header.height(self.ui)
        box = pygame.Rect(0, top, self.ui.width, self.ui.height - top - footer.height(self.ui))
        return box.inflate(-2 * self.ui.margin, -2 * round(self.ui.gap * 1.4))

    def undo(self) -> None:
        """Take the last decision back."""
        if self.table is not None:
            self._asked.append((None, self.table.undo()))

    def hold(self, name: str, value: float) -> None:
        """Set an assumption in the room."""
        disputes = ports.disputes_of(self.table)
        if disputes is not None:
            self._asked.append((HOLDING, disputes.hold(name, value)))

    def go_home(self) -> None:
        """Close the session; everything is saved already."""
        if self.table is not None:
            self._door.leave(self.table)
            if not self._in_slices:
                self._door.closed()
        self.table, self.screen, self._asked = None, None, []
        self.overlay = ""
        self.leaving = self.launcher is None

    def closed(self) -> None:
        """Wait until the session that was left is closed."""
        self._door.closed()

    # --- inside ----------------------------------------------------------------------

    @property
    def _in_slices(self) -> bool:
        """Whether a frame may take so long and no longer, so that nothing may wait."""
        return self.ui.slices.most is not None

    def _fit_style(self) -> None:
        size = self.ui.surface.get_size()
        if size != (self.ui.style.width, self.ui.style.height):
            self.ui.style = replace(self.ui.style, width=size[0], height=size[1])

    def _taken(self, event: pygame.event.Event) -> bool:
        """Whether an event was a key that works everywhere."""
        if event.type != pygame.KEYDOWN:
            return False
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
            return self._control(event.key)
        if event.key in self._keys and not event.mod & pygame.KMOD_ALT:
            self._keys[event.key]()
            return True
        return False

    def _control(self, key: int) -> bool:
        if key in ENLARGE:
            self.comfort.set_step(self.comfort.step + 1)
        elif key in REDUCE:
            self.comfort.set_step(self.comfort.step - 1)
        elif key in NORMAL:
            self.comfort.set_step(0)
        elif key == pygame.K_l:
            self.comfort.switch_language()
        elif key == pygame.K_z:
            self.undo()
        else:
            return False
        return True

    def _toggle(self, name: str) -> None:
        if name == "pause" and self.table is None:
            return
        if not self.overlay:
            inputs = self.ui.inputs
            here = inputs.focus if inputs.focus_shown else inputs.hover
            self.pointed = inputs.items.get(here)
            self.help_page = 0
        self.overlay = "" if self.overlay == name else name

    def _take_picture(self) -> None:
        self.screenshot = True

    def _read_answers(self) -> None:
        waiting = []
        for command, answer in self._asked:
            refused = refusal(answer)
            if refused is not None:
                self.ui.toast(self.words.rejection(refused, self.names()), "refused")
            elif answer.result is None:
                waiting.append((command, answer))
            elif command is None:
                self.ui.toast(self.words("De laatste beslissing is teruggenomen."))
        self._asked = waiting

    def names(self) -> Names:
        """Names of identities in the language of now."""
        table = self.table
        if table is None:
            return Names()
        state = table.state
        key = (id(state), self.ui.lang)
        if self._names is None or self._names[:2] != key:
            self._names = (*key, names_of(self.words.data, table.content, state))
        return self._names[2]

    def _gallery(self, table: Table) -> Gallery:
        if self.gallery is None or self.gallery.content is not table.content:
            self.gallery = Gallery(table.content)
        return self.gallery

    def _title(self, state: GameState | None) -> str:
        if state is None or self.screen is None:
            return self.words("Samenleving Voorop")
        return self.screen.title(self.words)

    def _month(self, state: GameState | None) -> int:
        """The month that is shown: in a film that of the film, after the elections a year on."""
        if state is None:
            return 0
        if isinstance(self.screen, LifeScreen) and state.life is not None:
            return self.screen.month(state.life)
        return state.epilogue.town.month if state.epilogue else state.month

    def _draw_screen(self, state: GameState | None) -> None:
        if state is None or self.table is None:
            self._draw_start()
            return
        key = (state.round, state.beat, state.beat is Beat.RANKING and state.owed)
        if self.screen is None or self._screen_of != key:
            self.screen, self._screen_of = screen_for(state), key
            self.ui.turn()
            self.hints.turn()
            if self._in_slices:
                # What is known stays: it need not be gone through for what can be forgotten.
                gc.freeze()
        if state.beat in OF_BEAT and state.owed is None:
            self.hints.ask(OF_BEAT[state.beat])
        scene = Scene(self.ui, self.words, self.table, state, self.names(),
                      self._gallery(self.table), self.area(),
                      self._forward, self._asked, hints=self.hints)  # fmt: skip
        self.screen.draw(scene)
        if scene.finished:
            self.go_home()

    def _draw_start(self) -> None:
        if self.launcher is None:
            return
        self.start = self.start or StartScreen(self.launcher)
        asked = self.start.draw(self.ui, self.words, self.area(), self._forward)
        if asked is not None and not self._door.opening:
            self._door.ask(partial(self._opened, asked))
        if not self._door.opening:
            return
        self.ui.moving, self._forward.enabled = True, False
        if self._door.ready or not self._in_slices:
            self._enter()

    def _opened(self, asked: Opening) -> Table:
        """Open a session beside the frames, with its map, which is read from disk meanwhile."""
        table = asked()
        self._gallery(table).wait(PATIENCE)
        return table

    def _enter(self) -> None:
        """Take the session that was asked for, or say why it cannot be had."""
        try:
            self.table = self._door.enter()
        except SessionError as error:
            self.trouble = error.trouble
        except Broken as error:
            self.trouble = broken(error)
        else:
            self.start, self.screen = None, None

    def _draw_footer(self, state: GameState | None) -> None:
        busy = ""
        if state is not None and state.owed is not None:
            busy = self.words(BUSY[state.owed])
        elif self._door.opening:
            busy = self.words("De stad gaat open …")
        progress = self.table.progress if self.table else None
        if self.ui.inputs.numbers:
            busy = ""
        current = self.hints.current
        hint = self.words(HINTS[current]) if current else ""
        footer.draw(self.ui, self.words, self._forward, busy=busy, progress=progress, hint=hint,
                    heard=self.keeper.now.sound)  # fmt: skip

    def _grant(self, wishes: header.Wishes) -> None:
        if wishes.menu:
            self._toggle("menu")
        if wishes.pause:
            self._toggle("pause")
        if wishes.language:
            self.comfort.switch_language()
        if wishes.larger:
            self.comfort.larger()


def shell_of(
    surface: pygame.Surface,
    *,
    lang: str = "nl",
    scale: float = 1.0,
    beamer: bool = False,
    reduced_motion: bool = False,
    launcher: Launcher | None = None,
    table: Table | None = None,
    keeper: Keeper | None = None,
    hinting: bool = False,
) -> Shell:
    """Make a shell on a surface."""
    style = Style(scale=scale, width=surface.get_width(), height=surface.get_height(),
                  reduced_motion=reduced_motion, beamer=beamer)  # fmt: skip
    return Shell(Ui(surface, style, lang), launcher=launcher, table=table,
                 keeper=keeper or Keeper(), hinting=hinting)  # fmt: skip
