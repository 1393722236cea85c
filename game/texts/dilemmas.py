"""A dilemma as it is told: the town's own case in the words of its kind."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from game.rules.views import Dilemma
from game.texts.marks import sentences
from game.texts.shapes import ArgumentTexts, DilemmaTexts, OptionTexts

Tell = Callable[[str, str], str]
"""(field, Dutch text) to the translated text with its values filled in."""

RULES_SAID = sentences(
    {
        "staff": ("Tot {mandate} beslist een ambtenaar zelf.",
                  "Boven {mandate} beslist een ambtenaar niet alleen."),
        "committee": ("Over het fonds beslist een inwonerscommissie.",
                      "Een inwonerscommissie verdeelt het fonds."),
        "residents": ("Elke wijk verdeelt haar eigen deel van het fonds.",
                      "Bewoners van de wijk beslissen over het fonds."),
        "vote": ("Inwoners stemmen over geld uit het fonds.",
                 "Over het fonds houden inwoners een stemming."),
        "drawn": ("Gelote inwoners beslissen over het fonds.",
                  "Een groep van gelote inwoners verdeelt het fonds."),
        "settled": ("Vooraf is afgesproken wie meepraat en wie beslist.",
                    "Wie beslist, lag hier vooraf vast."),
        "open": ("Vooraf is niet afgesproken wie hier beslist.",
                 "Hoe zwaar een bezwaar weegt, is nooit afgesproken."),
        "means": ("De regels noemen middelen, geen doel.",
                  "De kaders zeggen hoe het moet, niet waartoe."),
        "goal": ("De kaders noemen een doel; de weg is vrij.",
                 "Afgesproken is het doel, niet het middel."),
        "norm": ("Beloofd is antwoord binnen {norm}.", "De termijn voor een antwoord is {norm}."),
        "duty": ("Vragen van inwoners gaan voor, zo is afgesproken.",
                 "Afgesproken is: eerst de vragen van inwoners."),
        "place": ("Over gebruik van plekken gaat het college.",
                  "Panden en plekken beheert het college."),
        "budget": (
            "Hoeveel er in het fonds zit, bepaalt de raad.",
            "Het budgetrecht is van de raad.",
        ),
        "above": (
            "Een bedrag als dit gaat langs de raad.",
            "Boven een grens beslist de raad zelf.",
        ),
        "signatures": (
            "Met genoeg handtekeningen bespreekt de raad het.",
            "Een burgerinitiatief moet op de agenda.",
        ),
        "building": (
            "Een pand gaat niet weg zonder de raad.",
            "Panden weggeven of verkopen doet de raad.",
        ),
        "task_open": ("Groepen mogen hier een taak overnemen.",
                      "Het uitdaagrecht geldt hier."),
        "task_closed": ("Voor het overnemen van taken is geen regeling.",
                        "Een uitdaagrecht is hier niet geregeld."),
        "net": ("Er is een vangnet als een trekker wegvalt.",
                "Voor een weggevallen trekker ligt hulp klaar."),
        "no_net": ("Hulp aan een groep is nergens geregeld.",
                   "Een vangnet voor groepen is er niet."),
        "form": ("Een aanvraag kost een groep nu {form} papierwerk.",
                 "Voor geld geldt nu {form} formulieren en bonnetjes."),
        "visits": ("De raad bezoekt elk kwartaal een wijk.",
                   "Wijkbezoek staat in de werkwijze."),
        "no_visits": ("Wijkbezoek staat niet in de werkwijze.",
                      "Over bezoek aan wijken is niets afgesproken."),
    }
)  # fmt: skip
"""What the rules in force say, by the institution as it is practised."""

DECIDES = sentences(
    {
        "council": ("De raad beslist.", "Dit is aan de raad.", "De beslissing ligt hier."),
        "college": ("Het college beslist, niet u.", "Het college gaat hierover."),
        "servant": ("Dit mag een ambtenaar zelf beslissen.", "Een ambtenaar gaat hierover."),
        "committee": ("De commissie beslist, niet u.", "De commissie gaat hierover."),
        "residents": ("De bewoners beslissen, niet u.", "De bewoners gaan hierover."),
        "vote": ("Wie stemt, beslist; niet u.", "Inwoners stemmen hierover."),
        "drawn": ("Gelote inwoners beslissen, niet u.", "Gelote inwoners gaan hierover."),
    }
)
"""Whose the decision is."""

PULLED = sentences(
    {
        "college": ("Terughalen maakt ambtenaren voorzichtiger.",),
        "servant": ("Terughalen maakt ambtenaren voorzichtiger.",),
        "committee": ("Terughalen passeert de commissie.",),
        "residents": ("Terughalen passeert de bewoners.",),
        "vote": ("Terughalen maakt de stemming waardeloos.",),
        "drawn": ("Terughalen passeert wie geloot is.",),
    }
)
"""What it costs beside hours to take a case from whose it is."""


@dataclass(frozen=True, slots=True)
class ToldOption:
    """One way out, as shown.

    Attributes:
        verdict: The verdict.
        label: What it is called.
        text: What it means.
        loses: Who pays for it, in a few words.
        loser: The same, in a sentence.
    """

    verdict: str
    label: str
    text: str
    loses: str
    loser: str


@dataclass(frozen=True, slots=True)
class ToldDilemma:
    """A dilemma with every text in the language of the screen.

    Attributes:
        title: Title of the case.
        case: What happened.
        need: What the person asks, in their own words.
        advice: What the civil servant advises.
        neighbours: What the neighbours say.
        rules: What the rules in force say of such a case.
        decides: Who decides.
        pulled: What it costs beside hours to take it from whose it is, or empty.
        arguments_for: Two arguments for, each from this town's state.
        arguments_against: Two arguments against.
        options: Ways out in the order of the dilemma.
    """

    title: str
    case: str
    need: str
    advice: str
    neighbours: str
    rules: str
    decides: str
    pulled: str
    arguments_for: tuple[str, ...]
    arguments_against: tuple[str, ...]
    options: tuple[ToldOption, ...]


def told(tell: Tell, dilemma: Dilemma, texts: DilemmaTexts) -> ToldDilemma:
    """Tell a dilemma: choose what fits this town now, translate, fill in."""

    def one_of(field: str, ways: Sequence[str]) -> str:
        return tell(field, ways[_turn(dilemma, field) % len(ways)]) if ways else ""

    return ToldDilemma(
        title=one_of("title", texts.title),
        case=one_of("case", texts.case),
        need=one_of("need", texts.need),
        advice=one_of("advice", texts.advice),
        neighbours=one_of("neighbours", texts.neighbours),
        rules=one_of("rules", RULES_SAID[dilemma.rule]),
        decides=one_of("decides", DECIDES[dilemma.owner]),
        pulled=one_of("pulled", PULLED.get(dilemma.owner, ())),
        arguments_for=_side(tell, "for", texts.arguments_for, dilemma),
        arguments_against=_side(tell, "against", texts.arguments_against, dilemma),
        options=tuple(
            ToldOption(
                option.verdict,
                tell(f"options.{option.verdict}.label", option.label),
                tell(f"options.{option.verdict}.text", option.text),
                tell(f"options.{option.verdict}.loses", option.loses),
                tell(f"options.{option.verdict}.loser", option.loser),
            )
            for option in _in_order(texts.options, dilemma)
        ),
    )


def fitting(
    arguments: Iterable[ArgumentTexts], flags: Iterable[str], turn: int = 0, count: int = 2
) -> tuple[str, ...]:
    """Return the arguments that fit: those of this town first, then the general.

    Args:
        arguments: All arguments of a side.
        flags: What is true here.
        turn: Where to begin, so that another case does not say the same.
        count: How many.
    """
    true = set(flags)
    known = tuple(arguments)
    local = [argument.text for argument in known if argument.when in true]
    general = [argument.text for argument in known if not argument.when]
    return tuple((_turned(local, turn) + _turned(general, turn))[:count])


def _turned(texts: list[str], turn: int) -> list[str]:
    start = turn % len(texts) if texts else 0
    return texts[start:] + texts[:start]


def _side(
    tell: Tell, side: str, arguments: Iterable[ArgumentTexts], dilemma: Dilemma
) -> tuple[str, ...]:
    chosen = fitting(arguments, dilemma.flags, _turn(dilemma, side))
    return tuple(tell(side, text) for text in chosen)


def _turn(dilemma: Dilemma, field: str) -> int:
    """Return what the choice of words hangs on: the case and the field."""
    return zlib.crc32(f"{dilemma.id}|{field}".encode())


def _in_order(options: Iterable[OptionTexts], dilemma: Dilemma) -> Iterable[OptionTexts]:
    texts = {option.verdict: option for option in options}
    return [texts[option.verdict] for option in dilemma.options if option.verdict in texts]
