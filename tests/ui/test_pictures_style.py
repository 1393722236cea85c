"""Colours, sizes, fonts, icons and shapes."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest
from pygame import freetype

from game.content.letters import SHOWN, SOFT_HYPHEN
from game.content.paths import shipped
from game.ui import fonts, icons, shapes, style
from game.ui.style import Style, Text, contrast


def test_text_is_readable_on_every_ground_it_may_stand_on() -> None:
    """Ink keeps 14:1 on paper and every pair of text and ground keeps WCAG AA."""
    assert contrast(style.INK, style.PAPER) >= 14
    for ground in (style.PAPER, style.CARD, style.SAND):
        assert contrast(style.INK_SOFT, ground) >= 4.5
    for strong in style.STRONG:
        assert contrast(style.CARD, strong) >= 4.5
        assert contrast(strong, style.PAPER) >= 4.5
        assert contrast(strong, style.TINTS[strong]) >= 4.5
        assert contrast(style.INK, style.TINTS[strong]) >= 7
    assert contrast(style.GOLD, style.NIGHT) >= 4.5


def test_graphics_stand_out_from_what_is_behind_them() -> None:
    """The focus ring and the dots of residents keep 3:1."""
    for ground in (style.PAPER, style.CARD, style.NIGHT):
        assert contrast(style.FOCUS, ground) >= 3
    for dot in (style.IDLE, style.INVOLVED, style.ACTIVE):
        assert contrast(dot, style.PAPER) >= 3


@pytest.mark.parametrize("path", sorted((shipped("assets") / "fonts").glob("*.ttf")), ids=str)
def test_the_font_has_every_letter_that_a_scenario_may_use(path: Path) -> None:
    """What `voorop check` lets through is shown as a letter, never as a box, in every weight."""
    freetype.init()
    font = freetype.Font(path, 20)
    drawn = SHOWN - {"\n", "\t", SOFT_HYPHEN}
    assert [one for one in sorted(drawn) if font.get_metrics(one) == [None]] == []
    assert font.get_metrics("\u5317") == [None]


def test_the_beamer_shows_nothing_small() -> None:
    """On the beamer every size of text is at least 34 pixels at 1080 lines."""
    beamer = Style(beamer=True)
    assert min(beamer.text(size) for size in Text) >= 34


@pytest.mark.parametrize("height", [768, 1080, 2160])
def test_everything_grows_with_the_window_and_the_text_scale(height: int) -> None:
    """Sizes follow the height of the picture, and text follows the text scale."""
    width = height * 16 // 9
    plain, large = Style(1.0, width, height), Style(1.6, width, height)
    assert plain.text(Text.BODY) == pytest.approx(24 * height / 1080, abs=1)
    assert large.text(Text.BODY) == pytest.approx(1.6 * plain.text(Text.BODY), abs=1)
    assert large.px(100) == plain.px(100)
    assert plain.target >= 44


def test_the_font_holds_what_dutch_needs() -> None:
    """Letters with accents, the euro sign and Dutch quotation marks are not boxes."""
    missing = fonts.font(40).metrics("\U000f0000")
    for letter in "ëïéèêüöçñ€–„“”‘’·…ĳő":
        assert fonts.font(40).metrics(letter) not in ([None], missing), letter


def test_a_shortened_line_fits_its_room() -> None:
    """A text that is too long ends in an ellipsis inside its room."""
    short = fonts.fitted("Initiatievenmakelaar", 30, 150)
    assert short.endswith("…")
    assert fonts.width(short, 30) <= 150
    assert fonts.fitted("Ja", 30, 150) == "Ja"


def test_an_icon_has_the_colour_it_was_asked_in() -> None:
    """A tinted icon holds its tint; an unknown name gives the stand-in, not a crash."""
    picture = icons.icon("gavel", 64, style.BLUE)
    seen = {tuple(picture.get_at((x, y)))[:3] for x in range(64) for y in range(64)}
    assert style.BLUE in seen
    stand_in = icons.icon("no-such-icon", 64, style.BLUE)
    known = icons.icon(icons.UNKNOWN, 64, style.BLUE)
    assert pygame.image.tobytes(stand_in, "RGBA") == pygame.image.tobytes(known, "RGBA")


def test_round_shapes_have_soft_edges_without_dark_fringe() -> None:
    """Along the edge of a white disc opacity varies while the colour stays white."""
    picture = shapes.round_picture(40, (255, 255, 255))
    pixels = [picture.get_at((x, y)) for x in range(40) for y in range(40)]
    soft = [pixel for pixel in pixels if 0 < pixel[3] < 255]
    assert soft
    assert all(min(pixel[:3]) >= 250 for pixel in soft if pixel[3] > 8)


def test_a_box_fills_its_rectangle_and_its_shadow_falls_outside() -> None:
    """The middle and the edges of a box have its fill; below it the ground darkens."""
    surface = pygame.Surface((200, 120))
    surface.fill((255, 255, 255))
    shapes.box(surface, pygame.Rect(40, 30, 120, 60), style.BLUE, 12, shadow=6)
    for point in ((100, 60), (40, 60), (159, 60), (100, 30), (100, 89)):
        assert surface.get_at(point)[:3] == style.BLUE
    assert surface.get_at((100, 92))[0] < 250
    assert surface.get_at((5, 5))[:3] == (255, 255, 255)
