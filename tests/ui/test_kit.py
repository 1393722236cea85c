"""The kit: text that breaks well, focus, scrolling, tooltips, pictures that repeat."""

from __future__ import annotations

from threading import Event
from time import sleep

import pygame
import pytest

from game.rules.definitions import Lens
from game.rules.reports import LensDifference
from game.rules.state import Beat
from game.session.what_if import Estimate
from game.texts import Words
from game.ui.describe import describe
from game.ui.fill import filled
from game.ui.flow import Flow, beside, columns, cut_bottom, cut_top, scrolled
from game.ui.fonts import Weight
from game.ui.footer import ON
from game.ui.frame import Ui
from game.ui.inputs import Item
from game.ui.kept import EACH_FRAME, Slices, keep
from game.ui.snapshots import shots
from game.ui.style import Style, Text
from game.ui.text import SOFT_HYPHEN, Typesetter, syllables
from game.ui.widgets import button, reorder
from tests.helpers.builders import make_state
from tests.ui.memory_table import MemoryTable, leusden, memory_table
from tests.ui.player import LAPTOP, Player

PLAIN = Weight.REGULAR


def ui_of(size: tuple[int, int] = (800, 600)) -> Ui:
    """A screen to draw on."""
    return Ui(pygame.Surface(size), Style(width=size[0], height=size[1]))


def key(code: int) -> pygame.event.Event:
    """A key that goes down."""
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode="")


def test_long_words_break_at_syllables() -> None:
    """A compound wider than its line is hyphenated, never cut anywhere."""
    typesetter = Typesetter("nl")
    lines = typesetter.lines("Initiatievenmakelaar", 30, PLAIN, 180)
    assert len(lines) > 1
    assert all(line.endswith("-") for line in lines[:-1])
    assert "".join(line.rstrip("-") for line in lines) == "Initiatievenmakelaar"
    assert all(typesetter.width(line, 30) <= 180 for line in lines)


def test_a_soft_hyphen_of_the_author_goes_first() -> None:
    """Where the author put a soft hyphen, the word breaks there and nowhere else."""
    word = f"Initiatieven{SOFT_HYPHEN}makelaar"
    assert syllables(word, "nl") == ("Initiatieven", "makelaar")
    assert Typesetter("nl").lines(word, 30, PLAIN, 210)[0] == "Initiatieven-"


def test_short_words_stay_whole() -> None:
    """A line ends at a space as long as it does not get ragged."""
    lines = Typesetter("nl").lines("Wie mee wil doen, mag meedoen", 24, PLAIN, 200)
    assert not any(line.endswith("-") for line in lines)
    assert " ".join(lines) == "Wie mee wil doen, mag meedoen"


def test_a_short_word_never_ends_a_text_alone() -> None:
    """The last line keeps a lonely word company, where that takes no further line."""
    typesetter, text = Typesetter("nl"), "Het ja vervalt en de groep moet iets anders gaan vinden"
    for width in range(120, 560):
        lines = typesetter.lines(text, 24, PLAIN, width)
        assert " ".join(lines) == text
        assert all(typesetter.width(line, 24) <= width for line in lines)
        if len(lines) > 1 and lines[-2].count(" ") > 1:
            assert " " in lines[-1] or typesetter.width(lines[-1], 24) >= 0.3 * width


@pytest.mark.parametrize("offset", range(0, 70, 3))
def test_no_line_is_cut_by_the_edge_of_a_column(offset: int) -> None:
    """A line that is half scrolled away is not drawn; the ink ends well within the column."""
    ui, rect = ui_of(), pygame.Rect(0, 40, 400, 200)
    for _ in range(2):
        ui.surface.fill((255, 255, 255))
        ui.begin([], 0.0)
        with scrolled(ui, "list", rect) as flow:
            for _ in range(40):
                flow.text("Hamersveld speelt ja", Text.BODY)
        ui.regions["0:list"].show(offset)
        ui.end()
    inked = ui.surface.subsurface(rect.inflate(-40, 0)).copy()
    rows = pygame.surfarray.array3d(inked).min(axis=(0, 2)) < 128
    runs = "".join("x" if row else " " for row in rows).split()
    lines = [len(run) for run in runs]
    assert len(lines) >= 4
    assert max(lines) - min(lines) == 0


def test_text_that_is_too_long_is_reported() -> None:
    """What does not fit is cut and remembered, so that a test can find it."""
    ui = ui_of()
    ui.begin([], 0.0)
    ui.write("kort", pygame.Rect(0, 0, 300, 60))
    ui.write("heel veel woorden " * 20, pygame.Rect(0, 100, 100, 40))
    assert [shown.fits for shown in ui.shown] == [True, False]


def test_boxes_are_split_without_gaps_or_overlap() -> None:
    """Columns fill a box exactly; strips are cut off whole."""
    box = pygame.Rect(10, 20, 301, 100)
    left, middle, right = columns(box, [1, 2, 1], 10)
    assert (left.left, right.right) == (box.left, box.right)
    assert middle.left - left.right == right.left - middle.right == 10
    top, rest = cut_top(box, 30, 5)
    assert (top.height, rest.top, rest.bottom) == (30, box.top + 35, box.bottom)
    above, foot = cut_bottom(box, 30, 5)
    assert (foot.bottom, above.bottom) == (box.bottom, box.bottom - 35)
    assert beside(box, 90, 7, 10) == 3
    assert beside(box, 900, 7, 10) == 1


def test_a_card_moves_in_an_order() -> None:
    """A name moves by a number of places and stops at the ends."""
    assert reorder(("a", "b", "c"), "c", -2) == ("c", "a", "b")
    assert reorder(("a", "b", "c"), "a", -1) == ("a", "b", "c")
    assert reorder(("a", "b", "c"), "a", 9) == ("b", "c", "a")


def test_focus_scrolls_into_view() -> None:
    """Tab to a button that is scrolled away brings it into view."""
    ui = ui_of()

    def frame(*events: pygame.event.Event) -> None:
        ui.begin(events, 0.0)
        with scrolled(ui, "list", pygame.Rect(0, 0, 400, 200)) as flow:
            for number in range(12):
                button(ui, f"b{number}", flow.row(60), f"Knop {number}")
        ui.end()

    for _ in range(3):
        frame()
    for _ in range(10):
        frame(key(pygame.K_TAB))
        frame()
    assert ui.inputs.focus == "b9"
    assert ui.items["b9"].seen.height == 60


def test_arrows_go_where_they_point() -> None:
    """The arrows move the focus to the neighbour on that side."""
    ui = ui_of()

    def frame(*events: pygame.event.Event) -> None:
        ui.begin(events, 0.0)
        for row in range(2):
            for column in range(2):
                box = pygame.Rect(column * 200, row * 100, 180, 80)
                ui.register(Item(f"{row}{column}", box, "card", ""))
        ui.end()

    frame()
    frame(key(pygame.K_TAB))
    frame(key(pygame.K_RIGHT))
    assert ui.inputs.focus == "01"
    frame(key(pygame.K_DOWN))
    assert ui.inputs.focus == "11"
    frame(key(pygame.K_LEFT))
    assert ui.inputs.focus == "10"


def test_an_explanation_shows_by_mouse_and_by_keyboard() -> None:
    """A tooltip comes after a moment of pointing, and at once with the focus."""
    player = Player(LAPTOP, table=memory_table())
    tip = player.shell.ui.items["header:menu"].tip
    player.move(player.shell.ui.items["header:menu"].rect.center)
    player.settle(0.3)
    assert tip in player.texts
    player.move((5, 400))
    player.settle(0.3)
    assert tip not in player.texts
    player.tab_to("header:menu")
    assert tip in player.texts


def test_the_screen_can_be_said_in_words() -> None:
    """The description holds every text and everything that can be pressed."""
    player = Player(LAPTOP, table=memory_table())
    lines = describe(player.shell.ui, Words("nl"))
    assert "[knop] Dit is onze volgorde" in lines
    assert sum(line.startswith("[kaart]") for line in lines) == 6


def test_reduced_motion_stands_still() -> None:
    """With movement off, the same screen is the same picture a second later."""
    player = Player(LAPTOP, table=memory_table())
    assert player.shell.gallery is not None
    player.shell.gallery.wait()
    player.key(pygame.K_RETURN)
    player.key(pygame.K_r)
    player.settle(10.0)
    assert player.table.state.beat is Beat.BULLETIN
    before = pygame.image.tobytes(player.shell.ui.surface, "RGB")
    player.settle(1.0)
    assert pygame.image.tobytes(player.shell.ui.surface, "RGB") == before


@pytest.mark.parametrize("beat", [Beat.RANKING, Beat.DILEMMA, Beat.METHOD, Beat.LIFE, Beat.DEBRIEF])
def test_a_picture_of_a_beat_repeats(beat: Beat) -> None:
    """The same state gives the same picture, and its texts are told."""
    content = leusden()
    table = memory_table()
    state = make_state(beat, ruleset=table.ruleset, answer=table.society.answer)
    first, again = (
        [shot.picture for shot in shots(state, content, table.ruleset, Words("nl"), size=LAPTOP)]
        for _ in range(2)
    )
    assert [pygame.image.tobytes(one, "RGB") for one in first] == [
        pygame.image.tobytes(one, "RGB") for one in again
    ]
    english = list(shots(state, content, table.ruleset, Words("en"), size=LAPTOP))
    assert english
    assert all(len(shot.texts) > 5 for shot in english)


def test_what_is_kept_looks_and_works_as_what_is_drawn() -> None:
    """A screen that is kept is the same picture with the same things to reach, also with hover."""
    player = Player(LAPTOP, table=memory_table())
    ui = player.shell.ui
    for name in ["", "ranking:trust", "", "ranking:trust:up"]:
        player.move(ui.items[name].rect.center if name else (2, 2))
        player.settle()
        assert ui.stills
        kept, items = pygame.image.tobytes(ui.surface, "RGB"), set(ui.items)
        ui.stills.clear()
        player.frame(seconds=0.0)
        assert pygame.image.tobytes(ui.surface, "RGB") == kept
        assert set(ui.items) == items


def test_what_is_pressed_is_drawn_anew_until_it_rests() -> None:
    """A choice on a kept part shows at once as chosen, and stays so."""
    player = Player(LAPTOP, table=memory_table())
    player.key(pygame.K_RETURN)
    player.settle()
    ui = player.shell.ui
    one = next(name for name in ui.items if name.startswith("bulletin:hear:"))
    player.click(one)
    rect = ui.items[one].rect
    player.move((2, 2))
    player.settle()
    kept = pygame.image.tobytes(ui.surface.subsurface(rect), "RGB")
    ui.stills.clear()
    player.frame(seconds=0.0)
    assert pygame.image.tobytes(ui.surface.subsurface(rect), "RGB") == kept


def test_tabs_on_a_kept_part_show_the_page_that_is_on() -> None:
    """After a press on a tab that only its own part knows of, that tab is the one marked."""
    player = Player(LAPTOP, table=memory_table())
    for _ in range(2):
        player.key(pygame.K_RETURN)
        player.settle()
    player.key(pygame.K_1)
    player.key(pygame.K_RETURN)
    player.settle()
    dots = tuple(0.1 * number for number in range(24))
    found = tuple(LensDifference(lens, 1.2, 0.2, 2.1, dots) for lens in Lens)
    player.table.estimate = Estimate(24, 24, 12, found)
    player.settle()
    player.click("method:side:1")
    ui = player.shell.ui
    assert "24 van 24 paren" in player.texts
    kept = pygame.image.tobytes(ui.surface, "RGB")
    ui.stills.clear()
    player.frame(seconds=0.0)
    assert pygame.image.tobytes(ui.surface, "RGB") == kept


def test_new_things_come_a_few_a_frame() -> None:
    """The first new thing of a frame always comes; what is too much waits, and only once."""
    slices = Slices(most=EACH_FRAME)
    assert slices.due("one", EACH_FRAME + 1)
    assert not slices.due("two", 1)
    assert slices.behind
    slices.begin()
    assert slices.due("two", 1)
    assert slices.due("one", EACH_FRAME + 1)
    assert not slices.behind


@pytest.mark.parametrize("height", [180, 230, 300, 420, 600])
def test_air_fills_a_box_and_never_more(height: int) -> None:
    """A column with room to spare takes more air, and still stands wholly in its box."""
    ui = ui_of()
    columns: list[Flow] = []

    def tell(flow: Flow) -> None:
        columns.append(flow)
        for number in range(4):
            flow.text("Een zin over de stad.", Text.SMALL)
            flow.gap(0.3 + 0.7 * number)

    ui.begin([], 0.0)
    with ui.above():
        filled(ui, "column", pygame.Rect(0, 0, 300, height), tell)
    flow = columns[-1]
    assert flow.y - flow.air <= height
    assert flow.fit.breath > 1.0 or flow.fit.growth > 1.0 or height == 180
    assert flow.fit.breath >= 2.0 or height < 420


def test_what_is_pressed_goes_before_what_only_changed() -> None:
    """Of two parts one is pressed and one shows something else: the pressed one is drawn first."""
    ui = ui_of()
    ui.slices.most = EACH_FRAME
    drawn: list[str] = []
    boxes = {"one": pygame.Rect(0, 0, 200, 200), "two": pygame.Rect(300, 0, 200, 200)}

    def show(about: int, *events: pygame.event.Event) -> list[str]:
        drawn.clear()
        ui.begin(events, 0.0)
        for name, box in boxes.items():

            def draw(name: str = name, box: pygame.Rect = box) -> None:
                drawn.append(name)
                button(ui, name, box, name)

            keep(ui, name, box, draw, about=(about if name == "one" else 0,))
        ui.end()
        return list(drawn)

    for _ in range(4):
        show(0)
    assert show(0) == []
    spot = boxes["two"].center
    press = [pygame.event.Event(kind, button=1, pos=spot)
             for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)]  # fmt: skip
    assert show(1, *press) == ["two"]
    following = [show(1) for _ in range(4)]
    assert all(len(names) <= 1 for names in following)
    assert ["one"] in following
    assert following[-1] == []


def test_the_picture_goes_on_while_a_session_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening a session takes its time aside; frames go on and say what is awaited."""
    player = Player(LAPTOP)
    player.shell.ui.slices.most = EACH_FRAME
    gate = Event()
    start = player.launcher.start

    def slow(**asked: object) -> MemoryTable:
        gate.wait(10)
        return start(**asked)  # type: ignore[arg-type]

    monkeypatch.setattr(player.launcher, "start", slow)
    player.click(ON)
    assert player.shell.table is None
    assert "De stad gaat open" in player.texts
    gate.set()
    for _ in range(500):
        player.frame(seconds=0.0)
        if player.shell.table is not None:
            break
        sleep(0.01)
    assert player.table.state.beat is Beat.RANKING


def test_a_screen_that_comes_in_slices_ends_the_same() -> None:
    """Shared out over frames, every screen is after some frames the picture it is at once."""
    pictures = []
    for most in (None, EACH_FRAME):
        player = Player(LAPTOP, table=memory_table())
        assert player.shell.gallery is not None
        player.shell.gallery.wait()
        player.shell.ui.slices.most = most
        player.key(pygame.K_r)
        player.key(pygame.K_RETURN)
        player.settle(10.0)
        for _ in range(40):
            player.frame(seconds=0.0)
        assert player.table.state.beat is Beat.BULLETIN
        pictures.append(pygame.image.tobytes(player.shell.ui.surface, "RGB"))
    assert pictures[0] == pictures[1]


def test_a_figure_stays_with_what_it_counts() -> None:
    """No line ends with a figure whose word comes on the next, as long as both fit on one."""
    typesetter, text = Typesetter("nl"), "Na ruim 2 jaar stopt het, met 380 mensen op 3 plekken"
    for width in range(150, 560):
        lines = typesetter.lines(text, 24, PLAIN, width)
        assert " ".join(lines) == text
        assert not any(line[-1].isdigit() for line in lines)
        assert all(typesetter.width(line, 24) <= width for line in lines)
