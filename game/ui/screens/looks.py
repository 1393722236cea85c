"""What is known of a neighbourhood or an initiative, and what would show more."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.rules.commands import LookAround
from game.rules.knowledge import ENDED, Sight, sight_of
from game.rules.looking import HEARING, VISIT, Goal, issues, looked_at
from game.rules.views import InitiativeState, InitiativeView, NeighbourhoodView
from game.texts.marks import mark
from game.ui import widgets
from game.ui.fill import filled
from game.ui.flow import Flow, beside, columns
from game.ui.fonts import Weight
from game.ui.scene import Scene
from game.ui.style import BLUE, BROWN, INK_SOFT, Text

Rect = pygame.Rect
WAYS = {"visit": "walk", "hearing": "microphone", "audit": "folder-open", "poll": "chart-dots"}
WAY_TIPS = {
    "visit": mark("Raadsleden gaan een avond langs. U ziet daarna alles in die wijk."),
    "hearing": mark("De groep komt naar de raad, met buren die bezwaar hebben."),
    "audit": mark("De rekenkamer leest de dossiers: wie wacht, hoe lang, wat te laat kwam."),
    "poll": mark("Een steekproef van inwoners. De uitslag komt een ronde later, met een marge."),
}
SIGHT_ICONS = {Sight.NOW: "eye", Sight.EARLIER: "history", Sight.FOG: "eye-off"}

COMPACT_FROM = 1.15
"""Text scale above which the panel beside the map takes less room."""

SIGNED_FROM = 0.9
"""A row of buttons does without signs where those would cost more than this of its letters."""

CHIPS = 3
"""Initiatives of a neighbourhood that can be chosen at once."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen on the map: a neighbourhood, and perhaps an initiative in it."""

    place: str = ""
    initiative: str = ""


def since(scene: Scene, seen: int | None, source: str) -> str:
    """Say since when something is known, and from whom."""
    words, month = scene.words, _month(scene)
    sight = sight_of(seen, month)
    if seen is None:
        return words("Hier kwam de raad nog niet achter.")
    told = words.label("source", source)
    if sight is Sight.NOW:
        return words("Nu in beeld, door {source}.", source=told)
    return words("Gezien in {month}, door {source}.", month=scene.month(seen), source=told)


def hood_told(scene: Scene, view: NeighbourhoodView) -> str:
    """Say what is known of a neighbourhood, since when and from whom."""
    words, known = scene.words, len(_here(scene, view.id))
    if view.seen is None:
        told = words.count("In de mist. {n} initiatief is bekend.",
                           "In de mist. {n} initiatieven zijn bekend.", known)  # fmt: skip
        return told if known else words("In de mist. Er is geen initiatief bekend.")
    count = words.count("{n} initiatief bekend.", "{n} initiatieven bekend.", known)
    return words("{since} {known}", since=since(scene, view.seen, view.source), known=count)


def hood_tip(scene: Scene, view: NeighbourhoodView) -> str:
    """Say what is known of a neighbourhood, and what would show more for how many hours."""
    words, told = scene.words, hood_told(scene, view)
    if sight_of(view.seen, _month(scene)) is Sight.NOW:
        return told
    hours = scene.table.ruleset.look_hours[VISIT]
    return words("{told} Een wijkbezoek laat alles zien: {hours} uur.", told=told, hours=hours)


def view_told(scene: Scene, view: InitiativeView) -> str:
    """Say what is known of an initiative, since when and from whom."""
    return scene.words("{name}: {state}. {since}", name=view.name,
                       state=scene.words.label("state", view.state),
                       since=since(scene, view.seen, view.source))  # fmt: skip


def known_in(scene: Scene, place: str) -> list[InitiativeView]:
    """Return the initiatives of a neighbourhood that live as far as is known.

    Who waits stands first, then what was not seen for longest.
    """
    waiting = InitiativeState.WAITING
    return sorted(
        _here(scene, place), key=lambda v: (v.state is not waiting, v.seen, -v.reach, v.id)
    )


def _here(scene: Scene, place: str) -> list[InitiativeView]:
    opening = scene.state.opening
    views = opening.town.initiatives if opening else ()
    return [one for one in views if one.neighbourhood == place and one.state not in ENDED]


def looks_height(scene: Scene) -> int:
    """Height of the panel beside the map."""
    ui = scene.ui
    # With larger text the map, not the panel, keeps its room; the panel scrolls.
    lines = 3 if ui.scale <= COMPACT_FROM else 1
    text = ui.line(Text.LEAD) + lines * ui.line(Text.SMALL)
    return text + 2 * ui.target + 2 * ui.gap + ui.px(40)


def looks_panel(scene: Scene, rect: Rect, chosen: Chosen) -> Chosen:
    """Draw what is known of what was chosen, and four ways to see more with their hours.

    Returns:
        What is chosen now.
    """
    ui, state = scene.ui, scene.state
    picked = [chosen]

    def tell(flow: Flow) -> None:
        now = _places(scene, flow, chosen) if ui.large else chosen
        _card(scene, flow, now)
        flow.gap(0.6)
        now = _chips(scene, flow, now)
        flow.gap(0.4)
        across = 2 if ui.large else len(WAYS)
        ways = list(WAYS)
        wide = columns(flow.rect, [1] * across, ui.px(10))[0].width
        labels = [_label(scene, way) for way in ways]
        sizes = [widgets.growth_of(ui, labels, wide, Text.SMALL, signs) for signs in (1, 0)]
        signed = sizes[0] >= SIGNED_FROM * sizes[1]
        for start in range(0, len(ways), across):
            boxes = columns(flow.row(ui.target), [1] * across, ui.px(10))
            for way, box in zip(ways[start : start + across], boxes, strict=True):
                with ui.grown(sizes[0] if signed else sizes[1]):
                    _way(scene, box, way, now, WAYS[way] if signed else "")
            flow.gap(0.6)
        picked[0] = now

    about = (state.round, state.looked, chosen)
    filled(ui, "bulletin:looks", widgets.panel(ui, rect), tell, about=about)
    return picked[0]


def _month(scene: Scene) -> int:
    return scene.state.opening.town.month if scene.state.opening else 0


def _card(scene: Scene, flow: Flow, chosen: Chosen) -> None:
    words, opening = scene.words, scene.state.opening
    view = scene.initiative(chosen.initiative) if chosen.initiative else None
    views = opening.town.neighbourhoods if opening else ()
    hood = next((one for one in views if one.id == chosen.place), None)
    if hood is None:
        flow.text(words("Zelf kijken kost raadsuren"), Text.LEAD, weight=Weight.SEMIBOLD)
        flow.text(words("Kies op de kaart een wijk of initiatief."), Text.SMALL, colour=INK_SOFT)
        return
    sight = sight_of(view.seen if view else hood.seen, _month(scene))
    title = view.name if view else scene.neighbourhood_name(hood.id)
    colour = BLUE if sight is Sight.NOW else BROWN
    flow.marked(SIGHT_ICONS[sight], title, Text.LEAD, weight=Weight.SEMIBOLD, colour=colour)
    if view is not None:
        told = words("{state}. {since}", state=words.label("state", view.state).capitalize(),
                     since=since(scene, view.seen, view.source))  # fmt: skip
    else:
        told = hood_told(scene, hood)
    flow.text(told, Text.SMALL, card="known_groups")
    plays = issues(scene.state).get(hood.id) if view is None else None
    if plays is not None:
        incident = scene.names.of("incident", plays)
        flow.marked("microphone", words("Hier speelt: {incident}.", incident=incident) if incident
                    else words("Hier speelt iets: vraag het op een hoorzitting."),
                    Text.SMALL, weight=Weight.SEMIBOLD)  # fmt: skip
    if view is None and hood.source == "contact":
        flow.text(words("Leden spreken vooral wie al actief is; het lijkt er meer dan het is."),
                  Text.SMALL, colour=INK_SOFT)  # fmt: skip


def _chips(scene: Scene, flow: Flow, chosen: Chosen) -> Chosen:
    """The initiatives here that may be heard; gives what is chosen now."""
    ui = scene.ui
    found = (known_in(scene, chosen.place) if chosen.place else _asked_for(scene))[:CHIPS]
    if chosen.initiative and all(one.id != chosen.initiative for one in found):
        mine = scene.initiative(chosen.initiative)
        found = [*([mine] if mine else []), *found][:CHIPS]
    across = 1 if ui.large else CHIPS
    wide = columns(flow.rect, [1] * across, ui.px(10))[0].width
    growth = widgets.growth_of(ui, [view.name for view in found], wide, Text.SMALL)
    for start in range(0, len(found), across):
        boxes = columns(flow.row(ui.target), [1] * across, ui.px(10))
        for view, box in zip(found[start : start + across], boxes, strict=False):
            on = view.id == chosen.initiative
            with ui.grown(growth):
                pressed = widgets.choice(ui, f"bulletin:hear:{view.id}", box, view.name, on,
                                         tip=view_told(scene, view))  # fmt: skip
            if pressed:
                chosen = Chosen(view.neighbourhood, "" if on else view.id)
        flow.gap(0.6)
    return chosen


def _asked_for(scene: Scene) -> list[InitiativeView]:
    """The initiatives that are followed, for who chose no neighbourhood yet."""
    followed = scene.state.opening.followed if scene.state.opening else ()
    views = [scene.initiative(one) for one in followed]
    return [view for view in views if view is not None and view.state not in ENDED]


def _places(scene: Scene, flow: Flow, chosen: Chosen) -> Chosen:
    """The neighbourhoods as choices, where there is no map beside them."""
    ui, parts = scene.ui, scene.content.neighbourhoods
    wanted = max(ui.wide(part.name, Text.SMALL, Weight.SEMIBOLD) for part in parts)
    across = beside(flow.rect, round(wanted * 0.8) + ui.px(26), len(parts), ui.px(8))
    for start in range(0, len(parts), across):
        boxes = columns(flow.row(ui.target), [1] * across, ui.px(8))
        for part, box in zip(parts[start : start + across], boxes, strict=False):
            on = chosen.place == part.id
            if widgets.choice(ui, f"bulletin:place:{part.id}", box, part.name, on):
                chosen = Chosen(part.id)
        flow.gap(0.6)
    return chosen


def _goal(scene: Scene, way: str, chosen: Chosen) -> Goal:
    """Where a look goes: a hearing to who was chosen, else to what plays in the neighbourhood."""
    if way == VISIT:
        return chosen.place, ""
    if way != HEARING:
        return "", ""
    if chosen.initiative:
        return "", chosen.initiative
    return (chosen.place if chosen.place in issues(scene.state) else ""), ""


def _label(scene: Scene, way: str) -> str:
    """A way to look with its hours."""
    hours = scene.table.ruleset.look_hours[way]
    return scene.words("{way} · {hours} uur", way=scene.words.label("way", way), hours=hours)


def _way(scene: Scene, box: Rect, way: str, chosen: Chosen, icon: str) -> None:
    words, state = scene.words, scene.state
    goal = _goal(scene, way, chosen)
    missing = way in (VISIT, HEARING) and not any(goal)
    done = looked_at(state, way, goal) and not missing
    tip = words(WAY_TIPS[way])
    if way == HEARING and goal[0]:
        tip = words("Inwoners van deze wijk vertellen wat er speelt, en wie er een plan heeft.")
    if done:
        tip = words("Hier heeft u deze ronde al gekeken.")
    elif missing:
        tip = words("Kies eerst een wijk op de kaart.") if way == VISIT else words(
            "Kies eerst een initiatief, of een wijk waar iets speelt.")  # fmt: skip
    free = not (done or missing or scene.waiting)
    if widgets.button(scene.ui, f"bulletin:{way}", box, _label(scene, way), icon=icon, tip=tip,
                      enabled=free, size=Text.SMALL, card="look_hours"):  # fmt: skip
        scene.submit(LookAround(state.round, state.beat, way, *goal))
