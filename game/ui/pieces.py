"""Pieces that several screens share: a person who speaks, a reading with its spread."""

from __future__ import annotations

from collections.abc import Mapping

import pygame

from game.rules.definitions import Bill, Lens
from game.rules.views import Face, LensReading, Measure
from game.texts import Words
from game.texts.marks import mark
from game.ui import art, fonts, icons, shapes
from game.ui.flow import Flow
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.numbers import Cards
from game.ui.scene import Scene
from game.ui.style import (
    BLUE,
    BROWN,
    FACTIONS,
    GREEN,
    INK_SOFT,
    LINE,
    PINE,
    PURPLE,
    SLATE,
    TINTS,
    Colour,
    Text,
)

Rect = pygame.Rect

LENS_ICONS: Mapping[Lens, str] = {
    Lens.INITIATIVES: "plant-2",
    Lens.PARTICIPATION: "users-group",
    Lens.TRUST: "heart-handshake",
    Lens.DECISIONS: "gavel",
    Lens.COUNCIL_HOURS: "clock",
    Lens.SERVICES: "building-community",
}

LENS_COLOURS: Mapping[Lens, Colour] = {
    Lens.INITIATIVES: GREEN,
    Lens.PARTICIPATION: PURPLE,
    Lens.TRUST: BLUE,
    Lens.DECISIONS: BROWN,
    Lens.COUNCIL_HOURS: SLATE,
    Lens.SERVICES: PINE,
}

_ONE = {"groups": mark("initiatief"), "weeks": mark("week"), "points": mark("punt")}
"""Units that differ in the singular."""

DOMAIN_COLOURS: tuple[Colour, ...] = (BLUE, GREEN, BROWN, PURPLE, PINE, SLATE)


def amount(words: Words, value: float, unit: str) -> str:
    """A value with its unit as it reads best."""
    if unit in ("share", "percent"):
        return words.percent(value if unit == "share" else value / 100)
    if unit == "eur":
        return words.euro(value)
    # Half an hour a week is much for a council member.
    return words.number(value, 1) if unit == "hours_week" else words.number(value)


def spread(words: Words, reading: LensReading) -> str:
    """The spread of a reading, with where it comes from: `48% tot 55%, geschat`."""
    low = amount(words, reading.low, reading.unit)
    high = amount(words, reading.high, reading.unit)
    origin = words.label("origin", reading.origin)
    if low == high:
        return words("{value}, {origin}", value=low, origin=origin)
    return words("{low} tot {high}, {origin}", low=low, high=high, origin=origin)


def lens_card(lens: Lens) -> str:
    """Code of the card of a lens."""
    return f"lens_{lens.value}"


def unit_name(words: Words, value: float, unit: str) -> str:
    """Name of the unit of a value, empty where the sign says it: `1 week`, `2 weken`."""
    if unit in ("share", "percent", "eur"):
        return ""
    if unit in _ONE and words.number(value) in ("1", "-1"):
        return words(_ONE[unit])
    return words.label("unit", unit)


def price(words: Words, bill: Bill) -> str:
    """What a bill asks a year, in hours and money."""
    hours, eur = round(bill.council_hours_year), round(bill.eur_year)
    parts = []
    if hours:
        parts.append(words("{hours} uur", hours=words.signed(hours)))
    if eur:
        parts.append(words.euro(eur))
    return " · ".join(parts) or words("geen uren of geld")


def price_cards(bill: Bill) -> list[str]:
    """Which cards the numbers of a price lead to."""
    return ["block_hours"] * bool(round(bill.council_hours_year)) + ["block_eur"]


def speaker(
    scene: Scene,
    flow: Flow,
    who: Face,
    text: str,
    *,
    quote: str = "",
    about: str = "",
    size: Text = Text.BODY,
    card: Cards = (),
) -> None:
    """A face with a sentence, what that person says, and `about` them, or else who they are."""
    ui = scene.ui
    side = ui.em(76)
    left = side + ui.px(18)
    wide = flow.rect.width - left
    about = about or scene.person(who)
    said = f"‘{quote}’" if quote else ""
    high = ui.tall(text, wide, size, Weight.SEMIBOLD) + ui.tall(about, wide, Text.FINE)
    high += ui.tall(said, wide, Text.SMALL) if said else 0
    strip = flow.row(max(side, high))
    art.face(ui, who, Rect(strip.x, strip.y, side, side))
    inner = Flow(ui, Rect(strip.x + left, strip.y, wide, strip.height))
    inner.text(text, size, weight=Weight.SEMIBOLD, card=card)
    if said:
        inner.text(said, Text.SMALL, card=card)
    inner.text(about, Text.FINE, colour=INK_SOFT, card="age")


def for_good(scene: Scene, flow: Flow, dutch: str) -> None:
    """The one decision of the term that is not taken back; `dutch` names it as `{option}`."""
    words, final = scene.words, scene.state.final
    if final is None:
        return
    record = next(one for one in scene.state.history if one.round == final[0])
    case = record.opening.dilemma
    told = words(dutch, option=scene.option_name(case, final[1]))
    flow.marked("lock", told, weight=Weight.SEMIBOLD)
    flow.text(words("Besloten in {month}, bij ‘{case}’.", month=scene.month(record.first_month),
                    case=scene.dilemma(case).title), Text.SMALL, colour=INK_SOFT)  # fmt: skip


def sign(scene: Scene, centre: tuple[float, float], icon: str, colour: Colour, size: int) -> None:
    """An icon in white on a coloured disc."""
    ui = scene.ui
    shapes.disc(ui.surface, centre, size, colour)
    icons.put(ui.surface, icon, centre, round(size * 0.6), (255, 255, 255))


def faction_line(scene: Scene, flow: Flow, faction: str, name: str = "") -> None:
    """The letters of a faction in its colour, and its name."""
    ui = scene.ui
    size, px = ui.line(Text.SMALL), ui.text_px(Text.FINE)
    strip = flow.row(size)
    colour = FACTIONS[scene.faction_colour(faction) % len(FACTIONS)]
    plate = pygame.Rect(strip.x, strip.y + ui.px(2), round(px * 1.75), size - ui.px(4))
    if ui.visible(plate) and ui.whole(strip.y, size):
        shapes.box(ui.surface, plate, colour, ui.px(6))
        fonts.put(ui.surface, scene.faction_mark(faction), plate.center, px, (255, 255, 255),
                  weight=Weight.BOLD, anchor="center")  # fmt: skip
    left = plate.width + ui.px(10)
    box = pygame.Rect(strip.x + left, strip.y, strip.width - left, size)
    ui.write(name or scene.faction_name(faction), box, Text.SMALL, weight=Weight.SEMIBOLD,
             one_line=True, card="seats")  # fmt: skip


def error_bar(ui: Ui, strip: Rect, one: Measure, colour: Colour, air: int) -> None:
    """The ends between which a share lies, on a line from none to all; `air` above and below."""
    line = Rect(strip.x, strip.centery - 2, strip.width, 4)
    shapes.box(ui.surface, line, LINE, 2)
    left, right = share_at(strip, one.low), share_at(strip, one.high)
    high = max(6, strip.height - 2 * air)
    band = Rect(left, strip.centery - high // 2, max(4, right - left), high)
    shapes.box(ui.surface, band, TINTS[colour], high // 2, border=colour, border_width=2)


def share_at(strip: Rect, percent: float) -> int:
    """Where a share stands on a line from none to all."""
    return round(strip.x + strip.width * min(100.0, max(0.0, percent)) / 100.0)
