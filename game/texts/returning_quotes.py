"""What people say when they come back, and what the citizen who never comes says.

By code and way of speaking, as in `game/texts/quotes.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.texts.marks import Sentences, sentences

RETURNING_QUOTES: Mapping[str, Sentences] = {
    "back_going": sentences(
        {
            "exact": (
                "Het zijn nu {helpers}. Ik heb een lijst met nummers.",
                "{initiative} heeft sinds kort een rooster dat klopt.",
            ),
            "short": ("We zijn er nog. {initiative} loopt.", "Gewoon doorgaan. Met {helpers}."),
            "warm": (
                "Wie er bij {initiative} het langst is, maakt nu de nieuwen wegwijs.",
                "Met {helpers} hoef ik niet meer alles alleen te onthouden.",
            ),
            "wry": (
                "{initiative} loopt. Soms de verkeerde kant op, maar het loopt.",
                "U had er niet op gerekend, zie ik. Ik ook niet, met {helpers}.",
            ),
        }
    ),
    "back_grown": sentences(
        {
            "exact": (
                "{reach}: dat stond niet in het eerste plan van {initiative}.",
                "Wij tellen elk kwartaal. Nu {reach}.",
            ),
            "short": ("{initiative} staat. Klaar.", "Van een idee naar {reach}."),
            "warm": (
                "Er is bij {initiative} altijd iemand die ik niet ken. Prachtig.",
                "Al die {reach} hebben hier een naam.",
            ),
            "wry": (
                "Ik zei toen: kijk over een jaar maar. Nou, kijk maar naar {initiative}.",
                "{reach}, en niemand die nog weet dat het eerst niet kon.",
            ),
        }
    ),
    "back_granted": sentences(
        {
            "exact": (
                "Het antwoord is nu {months} oud en ik heb het ingelijst.",
                "Elke euro van {initiative} staat in het schrift.",
            ),
            "short": (
                "Een ja, en toen konden we. Zo simpel was {initiative}.",
                "{months} bezig. Het gaat.",
            ),
            "warm": (
                "Toen het ja kwam, stond de hele groep van {initiative} in mijn gang.",
                "Na {months} weet ik pas hoeveel mensen erop hadden gewacht.",
            ),
            "wry": (
                "Een ja is het begin van het werk. Dat stond er niet bij, {months} geleden.",
                "Sinds het ja belt iedereen mij over {initiative}. Ook wie eerst tegen was.",
            ),
        }
    ),
    "back_waiting": sentences(
        {
            "exact": (
                "Al {weeks}, en ik kan u de datum van de brief noemen.",
                "Twee keer gebeld over {initiative}, één keer gemaild. Ik schrijf het op.",
            ),
            "short": ("Nog steeds niets. {weeks}.", "{initiative} staat stil. Ik ook."),
            "warm": (
                "De groep komt nog bij elkaar. Dan praten we over {initiative} alsof het er is.",
                "Na {weeks} vraag ik het voor de anderen, niet meer voor mezelf.",
            ),
            "wry": (
                "U vraagt of er nieuws is over {initiative}. Dat wilde ik u vragen.",
                "{weeks}. Ik heb intussen leren wachten.",
            ),
        }
    ),
    "back_refused": sentences(
        {
            "exact": (
                "Het nee had drie redenen. Voor {initiative} heb ik er twee opgelost.",
                "Ik heb het nee nagelezen: er staat niet dat {initiative} moet stoppen.",
            ),
            "short": (
                "Het was nee. {initiative} niet.",
                "Nee gehoord. Doorgegaan met {initiative}.",
            ),
            "warm": (
                "Na het nee kwam iedereen van {initiative} toch. Toen wist ik het.",
                "Bij {initiative} hebben we er eerst om gelachen, en daarna koffie gezet.",
            ),
            "wry": (
                "Een helder nee. Daar kun je {initiative} omheen bouwen.",
                "Ze zeiden nee tegen {initiative}. Vriendelijk, dat wel.",
            ),
        }
    ),
    "back_succeeded": sentences(
        {
            "exact": (
                "Ik heb {initiative} overgedragen: één map, twee sleutels, een uur uitleg.",
                "Drie mensen doen nu bij {initiative} wat ik alleen deed. Dat klopt beter.",
            ),
            "short": (
                "Het kan zonder mij. {initiative} bewijst het.",
                "{initiative} loopt. Ik slaap uit.",
            ),
            "warm": (
                "Dat {initiative} doorgaat, is het mooiste wat ik eraan overhield.",
                "Ik kom nog wel eens bij {initiative}, en dan krijg ík koffie.",
            ),
            "wry": (
                "{initiative} loopt beter sinds ik weg ben. Dat vertel ik zelf maar.",
                "Niemand bij {initiative} is onmisbaar. Ik heb het getest.",
            ),
        }
    ),
    "back_done": sentences(
        {
            "exact": (
                "{initiative} is afgerond, de kas is op nul, de sleutel is terug.",
                "Alles van {initiative} past in één map, en die heb ik ingeleverd.",
            ),
            "short": (
                "{initiative} is af. Volgende.",
                "Klaar met {initiative}. Goed zo.",
            ),
            "warm": (
                "Van {initiative} heb ik twee vrienden overgehouden.",
                "We zien elkaar nog, ook nu {initiative} voorbij is.",
            ),
            "wry": (
                "Na {initiative} heb ik weer vrije dinsdagen. Even wennen.",
                "{initiative} is gelukt. Nu moet ik thuis de schuur opruimen.",
            ),
        }
    ),
    "back_gave_up": sentences(
        {
            "exact": (
                "Ik heb opgeschreven wat {initiative} had gered. Het is een korte lijst.",
                "Na {initiative} weet ik precies hoeveel avonden een jaar heeft.",
            ),
            "short": ("{initiative} was mooi. Het is voorbij.", "Ik ben gestopt met {initiative}."),
            "warm": (
                "Soms vraagt iemand nog naar {initiative}. Dan vertel ik het hele verhaal.",
                "Wie bij {initiative} zat, groet elkaar nog. Dat is gebleven.",
            ),
            "wry": (
                "{initiative}? Dat was een leerzaam project. Zo noemt men dat.",
                "Aan {initiative} heb ik een bord, een sleutel en een mening overgehouden.",
            ),
        }
    ),
    "back_joined": sentences(
        {
            "exact": (
                "Bij {joined} begin ik met de lijst die we bij {initiative} misten.",
                "Twee uur per week bij {joined}, dat heb ik nu vooraf gezegd.",
            ),
            "short": (
                "Eerst {initiative}. Nu {joined}. Verder.",
                "Ik zit nu bij {joined}. Het bevalt.",
            ),
            "warm": (
                "Bij {joined} zeiden ze: kom erbij. Meer had ik niet nodig.",
                "Op de laatste avond van {initiative} was iemand van {joined}. Ik liep mee.",
            ),
            "wry": (
                "Ik zou nooit meer. En nu zit ik bij {joined}.",
                "Bij {joined} hoef ik niets te trekken. Alleen stoelen.",
            ),
        }
    ),
    "absent_can": sentences(
        {
            "exact": (
                "Op het formulier stonden elf vragen. Bij vraag drie ben ik gestopt.",
                "Ik heb gezocht waar je een plan inlevert. Ik vond vier plekken.",
            ),
            "short": (
                "Ik kan veel. Een aanvraag schrijven niet.",
                "Praten gaat wel. Op papier niet.",
            ),
            "warm": (
                "Mijn zus vult alles voor me in, maar die heeft het zelf ook druk.",
                "Ik help wie ik ken. Voor een heel plan heb je anderen nodig.",
            ),
            "wry": (
                "Je moet tegenwoordig gestudeerd hebben om een bankje te vragen.",
                "Ik lees de brieven wel. Soms twee keer.",
            ),
        }
    ),
    "absent_like": sentences(
        {
            "exact": (
                "Ik woon hier een paar jaar en ken drie mensen bij naam.",
                "Mijn familie en mijn vrienden wonen ergens anders. Dat is de helft van de week.",
            ),
            "short": (
                "Ik woon hier. Meer niet.",
                "Het is hier prima. Het is alleen niet van mij.",
            ),
            "warm": (
                "De mensen zijn aardig. Ik weet alleen niet waar je begint.",
                "Waar ik vandaan kom, liep je bij iedereen binnen. Dat mis ik soms.",
            ),
            "wry": (
                "Ik ken vooral de achterkant van auto's in deze straat.",
                "Als het hier leuk wordt, hoor ik het wel.",
            ),
        }
    ),
    "absent_enabled": sentences(
        {
            "exact": (
                "Mijn dag is om acht uur klaar. Uw avond begint om half acht.",
                "Ik heb de week naast de uitnodiging gelegd. Het past niet.",
            ),
            "short": (
                "Geen tijd. Zo simpel is het.",
                "Na alles wat moet, is het op.",
            ),
            "warm": (
                "Ik zou graag. Maar thuis wordt ook op me gewacht.",
                "Thuis gaat voor. Dat begrijpt u wel.",
            ),
            "wry": (
                "Een inloopavond, stond er. Ik loop al de hele dag.",
                "Meedenken kan ik onderweg. Meevergaderen niet.",
            ),
        }
    ),
    "absent_asked": sentences(
        {
            "exact": (
                "Niemand heeft het me gevraagd. Ik heb het nagegaan: echt niemand.",
                "Er kwam één brief, en die was aan de bewoner.",
            ),
            "short": (
                "Mij is nooit iets gevraagd.",
                "Vraag het me dan.",
            ),
            "warm": (
                "Als mijn buurvrouw ging, ging ik mee. Maar die gaat ook niet.",
                "Je gaat niet alleen naar zo'n avond. Met iemand samen, dat wel.",
            ),
            "wry": (
                "Er kwam een brief. Ik dacht dat het reclame was.",
                "Ze zoeken altijd nieuwe mensen. Mijn deur zit aan de voorkant.",
            ),
        }
    ),
    "absent_responded": sentences(
        {
            "exact": (
                "Twee keer geschreven, nul keer iets gehoord. Dan houdt het op.",
                "Ik heb de lantaarn drie keer gemeld. Hij knippert nog.",
            ),
            "short": (
                "Ze luisteren toch niet.",
                "Ik heb het opgegeven. Zonder ruzie.",
            ),
            "warm": (
                "Mijn vader ging altijd. Hij kwam steeds stiller thuis.",
                "Ik gun het u, die avonden. Maar ik geloof er niet meer in.",
            ),
            "wry": (
                "Ik mocht mijn mening geven. Die heb ik nog.",
                "Het besluit was er al. De koffie ook, dat scheelde.",
            ),
        }
    ),
    "absent_came": sentences(
        {
            "exact": (
                "Iemand vroeg me voor één avond. Het zijn er nu vier.",
                "Ik doe twee uur per week. Meer heb ik niet beloofd.",
            ),
            "short": (
                "Ik werd gevraagd. Toen ging ik.",
                "Het was minder eng dan ik dacht.",
            ),
            "warm": (
                "Er stond iemand aan de deur die mijn naam wist. Dat was genoeg.",
                "Ik dacht dat ze allemaal al vrienden waren. Dat bleek niet zo.",
            ),
            "wry": (
                "Ik kwam kijken wat ik miste. Nu mis ik mijn vrije avond.",
                "Jaren niet geweest, en toch was er nog een stoel.",
            ),
        }
    ),
}
"""By code and way of speaking."""
