"""How a faction did and why, by what stands out among the voters who came or went."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.rules.endings import ElectionReport, FactionResult
from game.texts.marks import Sentences, sentences

if TYPE_CHECKING:
    from game.texts.words import Words

SEATS = sentences(
    {
        "more": (
            "{change}, vooral door {neighbourhood}.",
            "{change}, gewonnen in {neighbourhood}.",
            "{change}, want in {neighbourhood} kwamen er kiezers bij.",
            "{change}, en dat begon in {neighbourhood}.",
        ),
        "fewer": (
            "{change}, het meest door {neighbourhood}.",
            "{change}, verloren in {neighbourhood}.",
            "{change}, want in {neighbourhood} liepen kiezers weg.",
            "{change}, met {neighbourhood} als grootste gat.",
        ),
        "same": (
            "{change}, al schoof er veel in {neighbourhood}.",
            "{change}, met de meeste beweging in {neighbourhood}.",
            "{change}, en het meest verschoof er in {neighbourhood}.",
            "{change}, hoewel {neighbourhood} anders stemde dan eerst.",
        ),
    }
)
"""What became of the seats, and where it was decided."""

COUNTS = sentences(
    {
        "": (
            "{came} kiezers kwamen, {went} gingen.",
            "Er kwamen {came} kiezers bij en er gingen er {went} weg.",
            "{went} kiezers vertrokken, {came} kwamen van elders.",
            "Nieuw: {came} kiezers, en {went} zochten het elders.",
        ),
    }
)
"""How many voters moved."""

WHY: Mapping[str, Sentences] = {
    "came": sentences(
        {
            "was_answered": (
                "Wie naar {faction} kwam, had vaker dan anderen antwoord gekregen.",
                "Een antwoord van de gemeente bracht kiezers naar {faction}.",
                "Bij {faction} kwamen mensen die iets vroegen en iets hoorden.",
            ),
            "saw_it_live": (
                "Wie naar {faction} kwam, doet vaker dan anderen mee in de buurt.",
                "{faction} kreeg stemmen van mensen die zelf de handen uit de mouwen steken.",
                "Meedoen stemt mild, en zulke kiezers kwamen bij {faction}.",
            ),
            "was_left_waiting": (
                "Wie naar {faction} kwam, wachtte vaker dan anderen op antwoord.",
                "Op {faction} stemden mensen die van de gemeente te weinig hoorden.",
                "De stilte van de gemeente leverde {faction} kiezers op.",
            ),
            "reads_retreat": (
                "Wie naar {faction} kwam, ziet vaker een gemeente die zich terugtrekt.",
                "{faction} kreeg stemmen van mensen die zich alleen gelaten voelen.",
                "Ruimte geven voelde als weggaan, en dat bracht kiezers naar {faction}.",
            ),
            "wants_change": (
                "Wie naar {faction} kwam, vertrouwt de raad minder dan anderen.",
                "{faction} was het adres voor wie iets anders wil.",
                "Weinig vertrouwen in de raad werd een stem op {faction}.",
            ),
        }
    ),
    "went": sentences(
        {
            "was_answered": (
                "Wie {faction} verliet, had vaker antwoord gekregen, en dat helpt wie bestuurt.",
                "Een antwoord van de gemeente haalde kiezers weg bij {faction}.",
                "Wie tevreden is over de gemeente, koos minder vaak voor {faction}.",
            ),
            "saw_it_live": (
                "Wie {faction} verliet, doet vaker mee in de buurt, en dat stemt mild.",
                "Kiezers van {faction} die meedoen met een groep, zochten vaker een andere partij.",
                "Wie zelf iets zag slagen, had {faction} minder nodig.",
            ),
            "was_left_waiting": (
                "Wie {faction} verliet, wachtte vaker dan anderen op antwoord.",
                "Te weinig gehoord van de gemeente: dat kostte {faction} kiezers.",
                "{faction} bestuurde mee, en wie niets hoorde, rekende dat aan.",
            ),
            "reads_retreat": (
                "Wie {faction} verliet, ziet vaker een gemeente die zich terugtrekt.",
                "Loslaten leek op weggaan, en dat kostte {faction} kiezers.",
                "{faction} bestuurde mee, en wie zich alleen gelaten voelt, ging weg.",
            ),
            "wants_change": (
                "Wie {faction} verliet, vertrouwt de raad minder dan anderen.",
                "Weinig vertrouwen keert zich tegen wie bestuurt, en dus tegen {faction}.",
                "{faction} bestuurde mee, en dat was voor sommigen reden genoeg.",
            ),
        }
    ),
}
"""What those who came, or those who went, have in common more than others, by reason."""


def seats_told(words: Words, result: FactionResult, change: str, where: str, place: int) -> str:
    """Return what became of the seats of a faction.

    Args:
        words: The language.
        result: How the faction did.
        change: The seats won or lost, in words.
        where: Name of the neighbourhood that made most of it.
        place: Which way comes first; the next faction takes the next.
    """
    seats = result.seats - result.seats_before
    kind = "more" if seats > 0 else "fewer" if seats < 0 else "same"
    return words.way(SEATS[kind], place, change=change, neighbourhood=where)


def counts_told(words: Words, result: FactionResult, place: int) -> str:
    """Return how many voters came and went."""
    return words.way(COUNTS[""], place, came=result.came, went=result.went)


def why_told(words: Words, result: FactionResult, faction: str, place: int) -> str:
    """Return what the larger of those who came and those who went have in common, or nothing."""
    side = "came" if result.came >= result.went else "went"
    ways = WHY[side].get(result.reason, ())
    return words.way(ways, place, faction=faction) if ways else ""


def first_way(report: ElectionReport) -> int:
    """Return at which way the first faction of a term begins."""
    return sum(result.came for result in report.results)
