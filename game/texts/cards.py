"""Number cards: what a number on screen is, where it comes from, and what moves it in this model.

A card has a code. Numbers in sentences that nature tells carry the name of
their value (`weeks`, `helpers`), so that one card serves every sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from game.rules.views import Value, Values
from game.texts.marks import labels

ORIGINS = {
    "measured": "eye",
    "derived": "arrows-exchange",
    "estimated": "dice-5",
    "agreed": "notebook",
}
"""Where a number comes from, with its icon: counted in the town, worked out, guessed, a rule."""

ORIGIN = labels(
    {
        "measured": "Gemeten: geteld in de gesimuleerde stad.",
        "derived": "Afgeleid: berekend uit andere getallen.",
        "estimated": "Geschat: een aanname met een spreiding.",
        "agreed": "Afgesproken: een spelregel of uw eigen keuze.",
    }
)

TITLE = labels(
    {
        "hours_left": "Vrije uren van de raad",
        "slack_hours": "Vrije uren in een ronde",
        "dropped_hours": "Uren door te laten vallen",
        "drop_hours": "Werk dat u laat vallen",
        "look_hours": "Uren om te kijken",
        "verdict_hours": "Uren voor deze uitweg",
        "talk_hours": "Uren voor een gesprek",
        "verdict_eur": "Geld voor deze uitweg",
        "method_hours": "Uren voor de werkwijze",
        "learning_hours": "Uren om te leren",
        "block_hours": "Uren van een bouwsteen",
        "block_eur": "Geld van een bouwsteen",
        "block_fte": "Ambtenaren voor een bouwsteen",
        "block_figure": "Getal in een bouwsteen",
        "method_eur": "Geld voor de werkwijze",
        "room_eur": "Ruimte in de begroting",
        "months_round": "Maanden in een ronde",
        "months_ahead": "Hoe ver vooruit",
        "pairs": "Gepaarde beurten",
        "seats": "Zetels",
        "votes": "Stemmen in de raad",
        "turnout": "Opkomst",
        "vote_share": "Deel van de stemmen",
        "voters_moved": "Kiezers die wisselden",
        "members_back": "Terug in de raad",
        "members_new": "Nieuw in de raad",
        "residents": "Inwoners",
        "residents_dot": "Inwoners per stip",
        "age": "Leeftijd",
        "blocks": "Bouwstenen",
        "blocks_kept": "Bouwstenen die bleven",
        "story": "Getal uit het verhaal",
        "minutes": "Speeltijd",
        "seed": "Toeval",
        "lens_initiatives": "Levende initiatieven",
        "lens_participation": "Wie doet mee",
        "lens_trust": "Vertrouwen",
        "lens_decisions": "Heldere besluiten",
        "lens_council_hours": "Raadsuren per week",
        "lens_services": "Dienstverlening en geld",
        "plot": "Stippen: dezelfde stad, ander toeval",
        "difference": "Verschil met nu",
        "weeks": "Weken wachten",
        "queue_weeks": "Weken op de stapel",
        "months": "Maanden",
        "hours": "Uren",
        "helpers": "Helpers",
        "objectors": "Omwonenden met bezwaar",
        "people": "Inwoners",
        "members": "Mensen in de groep",
        "sample": "Inwoners in de peiling",
        "margin": "Foutmarge",
        "percent": "Procent",
        "reach": "Bereikte mensen",
        "files": "Aanvragen op de stapel",
        "ideas": "Nieuwe ideeën",
        "waiting": "Groepen die wachten",
        "unanswered": "Vragen zonder antwoord",
        "eur": "Gevraagd of gegeven geld",
        "fund_left": "Over in het fonds",
        "count": "Aantal",
        "threshold": "Grens in de regels",
        "poll_share": "Uitslag van een peiling",
        "audit_figure": "Getal uit de dossiers",
        "own_figure": "Getal uit eigen urenbriefjes",
        "known_groups": "Initiatieven die de raad kent",
        "seen_month": "Wanneer gezien",
        "unseen_groups": "Initiatieven die niemand zag",
        "counted_figure": "Geteld over de hele stad",
    }
)

WHAT = labels(
    {
        "hours_left": "Uren die de hele raad deze ronde nog kan besteden.",
        "slack_hours": "Uren die niet vastzitten in het gewone werk van de raad.",
        "dropped_hours": "Uren die vrijkomen doordat de raad werk laat liggen.",
        "drop_hours": "Uren per jaar die de raad niet meer aan dit werk besteedt.",
        "look_hours": "Wat bezoeken, peilen of vragen de raad aan uren kost.",
        "verdict_hours": "Raadsuren die deze uitweg vraagt, terughalen meegerekend.",
        "talk_hours": "Raadsuren om met een hele fractie te praten.",
        "verdict_eur": "Wat deze uitweg eenmalig kost.",
        "method_hours": "Uren in deze ronde voor alle bouwstenen samen.",
        "learning_hours": "Uren die leden één keer kwijt zijn om iets nieuws te leren.",
        "block_hours": "Raadsuren per jaar, vergeleken met zoals altijd.",
        "block_eur": "Vast geld per jaar, vergeleken met zoals altijd.",
        "block_fte": "Voltijdbanen, vergeleken met zoals altijd.",
        "block_figure": "Een getal dat deze bouwsteen vastlegt of beschrijft; de bron staat erbij.",
        "method_eur": "Vast geld per jaar voor alle bouwstenen samen.",
        "room_eur": "Vast geld per jaar dat de raad vrij kan inzetten.",
        "months_round": "Zo lang leeft de stad tot de volgende ronde.",
        "months_ahead": "Zo ver leeft elke beurt de stad vooruit.",
        "pairs": "Twee keer dezelfde stad met hetzelfde toeval: met en zonder uw voorstel.",
        "seats": "Zetels van een fractie in de raad.",
        "votes": "Leden die zo stemden; elk weegt het nut, eigen overtuiging, uren en de fractie.",
        "turnout": "Deel van de stemgerechtigde inwoners dat ging stemmen.",
        "vote_share": "Deel van de uitgebrachte stemmen voor deze fractie.",
        "voters_moved": "Wie op een andere fractie stemde dan waar hij aan het begin van de "
        "periode naar neigde.",
        "members_back": "Raadsleden die opnieuw gekozen zijn.",
        "members_new": "Raadsleden die er voor het eerst zitten.",
        "residents": "Inwoners van de gemeente; elk leeft in het model.",
        "residents_dot": "Zoveel inwoners verbeeldt één stip op de kaart.",
        "age": "Leeftijd van een verzonnen inwoner, getrokken uit de bevolking van de wijk.",
        "blocks": "Bouwstenen in uw werkwijze.",
        "blocks_kept": "Bouwstenen die de nieuwe raad na een jaar nog gebruikt.",
        "story": "Een getal uit wat er in de gemeente aan vooraf ging; de bronnen staan bij het "
        "scenario.",
        "minutes": "Hoe lang deze vorm meestal duurt.",
        "seed": "Hetzelfde getal geeft dezelfde stad met hetzelfde geluk.",
        "lens_initiatives": "Initiatieven van inwoners die nu lopen.",
        "lens_participation": "Van de groep die het minst meedoet, naar scholing: wie dit jaar "
        "ergens aan meedeed of gehoord werd.",
        "lens_trust": "Deel van de inwoners dat de raad vertrouwt.",
        "lens_decisions": "Deel van alle antwoorden dat op tijd kwam. Teruggedraaid of gemist telt "
        "zwaarder mee, als te laat.",
        "lens_council_hours": "Uren per week die een raadslid gemiddeld kwijt is.",
        "lens_services": "Weken wachten: het midden tussen aanvragen bij de balie en andere "
        "diensten van de gemeente.",
        "plot": "Elke stip is één beurt van {runs}. Acht van de tien liggen tussen {low} en "
        "{high}.",
        "difference": "Voorstel min zoals nu, in elk paar. Acht van de tien paren liggen tussen "
        "deze twee.",
        "weeks": "Weken die een aanvraag, vraag of belofte duurde of nog duurt.",
        "queue_weeks": "Weken tot een nieuwe aanvraag aan de beurt komt.",
        "months": "Een tijd in de gesimuleerde stad.",
        "hours": "Uren van raad, groep of ambtenaren, zoals de zin zegt.",
        "helpers": "Inwoners die dit initiatief helpen dragen.",
        "objectors": "Inwoners in de buurt die er last van verwachten.",
        "people": "Gesimuleerde inwoners, één voor één geteld.",
        "members": "Mensen die samen het plan trekken.",
        "sample": "Zoveel gesimuleerde inwoners kregen de vraag.",
        "margin": "Zoveel kan de peiling naast de hele stad zitten.",
        "percent": "Een deel van het geheel, zoals de zin zegt.",
        "reach": "Een schatting van de mensen om dit initiatief heen: evenveel voor elk die "
        "meedoet.",
        "files": "Aanvragen van inwoners die nog openliggen.",
        "ideas": "Plannen die inwoners voor het eerst uitspraken.",
        "waiting": "Groepen die op een antwoord van de gemeente wachten.",
        "unanswered": "Vragen van inwoners die niemand beantwoordde.",
        "eur": "Euro's die een groep vroeg of kreeg.",
        "fund_left": "Wat het initiatievenfonds dit jaar nog te geven heeft.",
        "count": "Hoe vaak dit in de gesimuleerde stad gebeurde.",
        "threshold": "Een grens uit de regels van de gemeente.",
        "poll_share": "Gevraagd aan {sample} inwoners. In negentien van de twintig peilingen ligt "
        "de hele stad tussen {low} en {high}.",
        "audit_figure": "Geteld in de dossiers van de gemeente, toen zij werden gelezen.",
        "own_figure": "Uren die raadsleden zelf opschreven, in de laatste maand.",
        "known_groups": "Wat de raad zag of hoorde. Er kunnen er meer zijn, en er kan er een "
        "gestopt zijn.",
        "seen_month": "De maand waarin dit voor het laatst bij de raad kwam.",
        "unseen_groups": "Geteld in de stad, en nooit bij de raad gekomen: niet door contact, "
        "besluit, klacht, bezoek, dossier of krant.",
        "counted_figure": "Op verkiezingsdag geteld bij alle inwoners, dossiers of leden.",
    }
)

MOVES = labels(
    {
        "hours_left": "Kijken, dilemma, bouwstenen en leren kosten uren; werk laten vallen geeft "
        "uren.",
        "slack_hours": "Het aantal leden, hun week en de lengte van de ronde.",
        "dropped_hours": "Welk werk u laat vallen, en hoeveel.",
        "drop_hours": "Uw keuze. Minder contact of voorbereiding merken inwoners later.",
        "look_hours": "Hoe vaak en op welke manier u kijkt.",
        "talk_hours": "Hoeveel leden de fractie heeft.",
        "verdict_hours": "Wie volgens de regels beslist: een zaak terughalen kost extra uren.",
        "verdict_eur": "De omvang van het plan en de regels van het fonds.",
        "method_hours": "Welke bouwstenen u kiest en hoe u ze instelt.",
        "learning_hours": "Hoeveel er tegelijk verandert.",
        "block_hours": "Hoe u de bouwsteen instelt.",
        "block_eur": "Hoe u de bouwsteen instelt.",
        "block_fte": "Hoe u de bouwsteen instelt.",
        "block_figure": "De keuze die u eronder maakt.",
        "method_eur": "Welke bouwstenen u kiest en hoe u ze instelt.",
        "room_eur": "Alleen kadernota en begroting verschuiven vast geld.",
        "months_round": "De vorm van het spel die u koos.",
        "months_ahead": "Niets in de stad.",
        "pairs": "De tijd: zolang u nadenkt, komen er paren bij.",
        "seats": "Gewoonte, vertrouwen in de raad, wat inwoners meemaakten, en toeval.",
        "votes": "Uren, hoe goed het voorstel lijkt, overtuiging, en de lijn van fractie of "
        "coalitie.",
        "turnout": "Vertrouwen, de weg weten en geworteld zijn in de wijk.",
        "vote_share": "Wat kiezers meemaakten, vertrouwen in de raad, gewoonte en toeval.",
        "voters_moved": "Wat kiezers meemaakten, gewoonte en toeval.",
        "members_back": "De zetels, en wie zich opnieuw laat kiezen; dat is toeval.",
        "members_new": "De zetels, en wie zich opnieuw laat kiezen; dat is toeval.",
        "residents": "Niets: het aantal blijft in het spel gelijk.",
        "residents_dot": "De grootte van de gemeente.",
        "age": "Niets in het spel.",
        "blocks": "Wat de raad aannam.",
        "blocks_kept": "Of zij vastliggen, betaald zijn en bevallen.",
        "story": "Niets: hier begint het spel.",
        "minutes": "Hoeveel u samen praat.",
        "seed": "Niets: u kiest het zelf.",
        "lens_initiatives": "Wie gevraagd wordt, hoe lang een antwoord duurt, en of de trekker "
        "volhoudt.",
        "lens_participation": "Wie gevraagd wordt en wie gehoord, en hoeveel formulier ertussen "
        "zit.",
        "lens_trust": "Eigen ervaring met de gemeente, wat men ervan verwachtte, en de stemming "
        "buiten.",
        "lens_decisions": "De lengte van agenda en stapel, en of vooraf vaststaat wie beslist.",
        "lens_council_hours": "Bouwstenen, agenda, en werk dat u laat vallen.",
        "lens_services": "Aanvragen, ambtenaren, wat zij zelf mogen beslissen, en geld dat naar de "
        "werkwijze gaat.",
        "plot": "Alleen toeval: de keuzes van de raad zijn in alle beurten gelijk.",
        "difference": "Uw voorstel. Liggen er stippen aan beide kanten, dan kan het beide kanten "
        "op.",
        "weeks": "Stapel, ambtenaren, wie beslist en wat is beloofd.",
        "queue_weeks": "Aanvragen, ambtenaren en wat zij zelf mogen beslissen.",
        "months": "Wat er in die tijd gebeurt.",
        "hours": "Vrijwilligers, stapel en agenda.",
        "helpers": "Wie gevraagd wordt, bekenden, vertrouwen, en of er nog plaats is.",
        "objectors": "Toeval, en of buren er op tijd van wisten.",
        "people": "Wie gevraagd wordt en wie zelf komt.",
        "members": "Bekenden die ja zeggen, en trekkers die vertrekken.",
        "sample": "De regels van de peiling.",
        "margin": "De grootte van de peiling.",
        "percent": "Wat de zin noemt; de regels in het model schuiven mee.",
        "reach": "Alleen hoeveel mensen in de groep zitten.",
        "files": "Nieuwe plannen, ambtenaren en wat zij zelf mogen beslissen.",
        "ideas": "Wat er in de wijk speelt, wie er wonen, en veel of juist weinig vertrouwen.",
        "waiting": "De stapel, de agenda en wie mag beslissen.",
        "unanswered": "De uren van raad en griffie, en een plicht om terug te melden.",
        "eur": "De behoefte van de groep en de regels van het fonds.",
        "fund_left": "Hoeveel groepen het fonds vinden en wie beslist.",
        "count": "Wat er in de stad speelt en hoe de raad werkt.",
        "threshold": "Een bouwsteen die deze regel verandert.",
        "poll_share": "Een nieuwe peiling. De marge hangt alleen af van hoeveel mensen antwoorden.",
        "audit_figure": "Een nieuw dossieronderzoek.",
        "own_figure": "Bouwstenen, agenda, en werk dat u laat vallen.",
        "known_groups": "Eigen contacten, bezoeken, hoorzittingen, dossiers en de krant.",
        "seen_month": "Opnieuw kijken: een bezoek, een hoorzitting, dossiers of een peiling.",
        "unseen_groups": "Uren voor contact en bezoek, en een werkwijze die mensen uitnodigt.",
        "counted_figure": "Alles wat u deze periode besloot, en toeval.",
    }
)

_BY_ORIGIN = {
    "derived": "hours_left dropped_hours method_hours learning_hours method_eur residents_dot "
    "lens_participation lens_decisions lens_services lens_trust turnout vote_share seats percent",
    "estimated": "slack_hours look_hours verdict_hours verdict_eur block_hours block_eur "
    "block_fte block_figure room_eur poll_share plot difference margin months_ahead residents "
    "hours reach",
    "agreed": "drop_hours talk_hours months_round pairs blocks minutes seed sample threshold",
    "measured": "votes story voters_moved members_back members_new age blocks_kept "
    "lens_initiatives lens_council_hours weeks queue_weeks months helpers objectors people "
    "members files ideas waiting unanswered eur fund_left count audit_figure own_figure "
    "known_groups unseen_groups counted_figure seen_month",
}
FROM = {code: origin for origin, codes in _BY_ORIGIN.items() for code in codes.split()}
"""Where the number of each card comes from."""

_BY_LENS = {
    "initiatives": "lens_initiatives helpers members reach ideas blocks_kept count known_groups "
    "unseen_groups seen_month counted_figure",
    "participation": "lens_participation people residents_dot turnout",
    "trust": "lens_trust vote_share objectors unanswered poll_share",
    "decisions": "lens_decisions votes seats months",
    "council_hours": "lens_council_hours hours_left slack_hours method_hours learning_hours "
    "members_back members_new hours own_figure",
    "services": "lens_services weeks queue_weeks files waiting eur fund_left percent audit_figure",
}
RESTS_ON = {code: lens for lens, codes in _BY_LENS.items() for code in codes.split()}
"""Through which lens the assumptions behind a number are found; what is agreed rests on none."""

NUMBER = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True, slots=True)
class Card:
    """Which card a number leads to, with the values that its text names."""

    code: str
    values: Values = ()


def cards_of(text: str, values: Iterable[tuple[str, Value]], otherwise: str = "count") -> list[str]:
    """Return the codes of the numbers in a told text, in the order in which they stand.

    Args:
        text: The sentence as it is shown.
        values: The values it was told from.
        otherwise: Code of a number that is none of the values.
    """
    known: dict[str, str] = {}
    for name, value in values:
        code = name.rpartition(".")[2]
        if code in TITLE and isinstance(value, int | float):
            known.setdefault(str(round(value)), code)
    rest = list(known.values())
    return [
        known.get(re.sub(r"[.,]", "", found), rest[0] if rest else otherwise)
        for found in NUMBER.findall(text)
    ]
