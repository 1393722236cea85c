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
            "short": ("Nog steeds niets. {weeks}.", "{initiative} staat stil. En ik sta erbij."),
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
                "{initiative} draait door. Ik slaap uit.",
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
                "Zo staat {initiative} nu in mijn schrift: met een streep eronder.",
                "Van {initiative} weet ik de laatste datum nog. De eerste ook.",
            ),
            "short": (
                "{initiative} was mooi. Het is voorbij.",
                "Ik ben gestopt met {initiative}.",
                "{initiative} is over. Verder maar.",
                "Het ging niet meer. Met {initiative}.",
            ),
            "warm": (
                "Soms vraagt iemand nog naar {initiative}. Dan vertel ik het hele verhaal.",
                "Wie bij {initiative} zat, groet elkaar nog. Dat is gebleven.",
                "Bij de bakker zie ik de anderen van {initiative} nog. Dan is het even terug.",
                "Dat {initiative} stopte, neem ik niemand kwalijk.",
            ),
            "wry": (
                "{initiative}? Dat was een leerzaam project. Zo noemt men dat.",
                "Aan {initiative} heb ik een bord, een sleutel en een mening overgehouden.",
                "Van {initiative} heb ik nu nog een doos vol folders.",
                "Ik mis {initiative}. Mijn agenda niet.",
            ),
        }
    ),
    "back_let_go": sentences(
        {
            "exact": (
                "{initiative} kostte mij elf avonden. Meer is het niet geworden.",
                "De map van {initiative} is dun. Hij staat wel op alfabet.",
                "Alles was geregeld voor {initiative}, op één ding na.",
            ),
            "short": (
                "{initiative} komt er niet. Jammer.",
                "Plan weg. Leven gaat door.",
                "Bedacht, gevraagd, gestopt. {initiative}.",
            ),
            "warm": (
                "Iemand vroeg me laatst wanneer {initiative} begon. Dat was even slikken.",
                "We komen nog bij elkaar. Over {initiative} praten we niet meer.",
                "Voor de groep van {initiative} had ik het graag anders gezien.",
            ),
            "wry": (
                "{initiative} bestaat nog. In mijn hoofd, en daar is het gratis.",
                "Ik ben er goed in geworden, in plannen. {initiative} was het eerste.",
                "{initiative} was bijna zover. Dat zeg ik nog op verjaardagen.",
            ),
        }
    ),
    "back_moved_on": sentences(
        {
            "exact": (
                "{initiative} is ingeleverd, en bij {joined} sta ik op de lijst.",
                "Een week na de laatste dag van {initiative} belde {joined}.",
                "Van {initiative} weet ik hoe het moet. Bij {joined} komt dat van pas.",
            ),
            "short": (
                "{initiative} af. Morgen {joined}.",
                "Klaar is klaar. Op naar {joined}.",
                "Stilzitten lukt niet. {joined} zocht nog iemand.",
            ),
            "warm": (
                "Bij {joined} kende ik de helft al, van {initiative}.",
                "Het was zo goed gegaan met {initiative}. Dan zeg je geen nee tegen {joined}.",
                "Wie er bij {initiative} was, vroeg me mee naar {joined}.",
            ),
            "wry": (
                "Ik had één vrije dinsdag, na {initiative}. Toen kwam {joined}.",
                "Bij {initiative} was ik de baas. Bij {joined} doe ik de koffie.",
                "Mijn schuur was net leeg, van {initiative}. Nu staat {joined} erin.",
            ),
        }
    ),
    "back_joined": sentences(
        {
            "exact": (
                "Bij {joined} begin ik met de lijst die we bij {initiative} misten.",
                "Twee uur per week bij {joined}, dat heb ik nu vooraf gezegd.",
                "Ik heb {initiative} afgesloten, en {joined} gevraagd wie er de sleutel heeft.",
            ),
            "short": (
                "Eerst {initiative}. Nu {joined}. Je moet wat.",
                "Ik zit nu bij {joined}. Het bevalt.",
                "Thuis blijven was niets voor mij. Dus {joined}.",
            ),
            "warm": (
                "Bij {joined} zeiden ze: kom erbij. Meer had ik niet nodig.",
                "Op de laatste avond van {initiative} was iemand van {joined}. Ik liep mee.",
                "Bij {joined} weten ze hoe het met {initiative} ging. Er werd niet over gezeurd.",
            ),
            "wry": (
                "Ik zou nooit meer. En nu zit ik bij {joined}.",
                "Bij {joined} hoef ik niets te trekken. Alleen stoelen.",
                "Na {initiative} zou ik uitrusten. {joined} woont alleen zo dichtbij.",
            ),
        }
    ),
    "absent_can": sentences(
        {
            "exact": (
                "Op het formulier stonden elf vragen. Bij vraag drie ben ik gestopt.",
                "Ik heb gezocht waar je een plan inlevert. Ik vond vier plekken.",
                "Er was een uitlegavond over het formulier. Daar moest je je voor aanmelden.",
            ),
            "short": (
                "Ik kan veel. Een aanvraag schrijven niet.",
                "Praten gaat wel. Op papier niet.",
                "Zeg het me, dan doe ik het.",
            ),
            "warm": (
                "Mijn zus vult alles voor me in, maar die heeft het zelf ook druk.",
                "Ik help wie ik ken. Voor een heel plan heb je anderen nodig.",
                "Ik repareer alles in deze straat. Alleen die website krijg ik niet open.",
            ),
            "wry": (
                "Je moet tegenwoordig gestudeerd hebben om een bankje te vragen.",
                "Ik lees de brieven wel. Soms twee keer.",
                "Het formulier vraagt naar mijn doelgroep. Dat zijn de buren.",
            ),
        }
    ),
    "absent_like": sentences(
        {
            "exact": (
                "Ik woon hier een paar jaar en ken drie mensen bij naam.",
                "Mijn familie en mijn vrienden wonen ergens anders. Dat is de helft van de week.",
                "Van de zes deuren in mijn portiek ken ik er één.",
            ),
            "short": (
                "Ik woon hier. Meer niet.",
                "Het is hier prima. Het is alleen niet van mij.",
                "Ik slaap hier. Leven doe ik elders.",
            ),
            "warm": (
                "De mensen zijn aardig. Ik weet alleen niet waar je begint.",
                "Waar ik vandaan kom, liep je bij iedereen binnen. Dat mis ik soms.",
                "Laatst groette iemand me bij naam. Ik heb er de hele dag aan gedacht.",
            ),
            "wry": (
                "Ik ken vooral de achterkant van auto's in deze straat.",
                "Als het hier leuk wordt, hoor ik het wel.",
                "Ze hebben hier een buurtapp. Die gaat over vuilnisbakken.",
            ),
        }
    ),
    "absent_enabled": sentences(
        {
            "exact": (
                "Mijn dag is om acht uur klaar. Uw avond begint om half acht.",
                "Ik heb de week naast de uitnodiging gelegd. Het past niet.",
                "Van de hele week is {hours} van mij. Die geef ik niet weg.",
            ),
            "short": (
                "Geen tijd. Zo simpel is het.",
                "Na alles wat moet, is het op.",
                "Vraag het nog eens over tien jaar.",
            ),
            "warm": (
                "Ik zou graag. Maar thuis wordt ook op me gewacht.",
                "Thuis gaat voor. Dat begrijpt u wel.",
                "Er zijn mensen die op mij rekenen, elke dag. Die gaan voor.",
            ),
            "wry": (
                "Een inloopavond, stond er. Ik loop al de hele dag.",
                "Meedenken kan ik onderweg. Meevergaderen niet.",
                "Vrijblijvend binnenlopen, stond erop. Vrij ben ik nooit.",
            ),
        }
    ),
    "absent_asked": sentences(
        {
            "exact": (
                "Niemand heeft het me gevraagd. Ik heb het nagegaan: echt niemand.",
                "Er kwam één brief, en die was aan de bewoner.",
                "In al die jaren is twee keer aangebeld, allebei voor de meterstand.",
            ),
            "short": (
                "Mij is nooit iets gevraagd.",
                "Vraag het me dan.",
                "Ik had ja gezegd.",
            ),
            "warm": (
                "Als mijn buurvrouw ging, ging ik mee. Maar die gaat ook niet.",
                "Je gaat niet alleen naar zo'n avond. Met iemand samen, dat wel.",
                "Ze dachten vast dat ik geen tijd had. Dat is aardig. Het klopt niet.",
            ),
            "wry": (
                "Er kwam een brief. Ik dacht dat het reclame was.",
                "Ze zoeken altijd nieuwe mensen. Mijn deur zit aan de voorkant.",
                "Ik ben kennelijk een goed bewaard geheim.",
            ),
        }
    ),
    "absent_responded": sentences(
        {
            "exact": (
                "Twee keer geschreven, nul keer iets gehoord. Dan houdt het op.",
                "Ik heb de lantaarn drie keer gemeld. Hij knippert nog.",
                "Mijn laatste brief had een ontvangstbevestiging. Dat was het antwoord.",
            ),
            "short": (
                "Ze luisteren toch niet.",
                "Ik heb het opgegeven. Zonder ruzie.",
                "Niet meer. Klaar mee.",
            ),
            "warm": (
                "Mijn vader ging altijd. Hij kwam steeds stiller thuis.",
                "Ik gun het u, die avonden. Maar ik geloof er niet meer in.",
                "Ik zeg niet dat ze liegen. Ze luisteren alleen met de deur dicht.",
            ),
            "wry": (
                "Ik mocht mijn mening geven. Die heb ik nog.",
                "Het besluit was er al. De koffie ook, dat scheelde.",
                "Inspraak is dat u praat en dat het er al ligt.",
            ),
        }
    ),
    "absent_came": sentences(
        {
            "exact": (
                "Iemand vroeg me voor één avond. Het zijn er nu vier.",
                "Ik doe twee uur per week. Meer heb ik niet beloofd.",
                "Ik heb het bijgehouden: de eerste keer bleef ik een kwartier, nu een hele avond.",
            ),
            "short": (
                "Ik werd gevraagd. Toen ging ik.",
                "Het was minder eng dan ik dacht.",
                "Ik kom. Dat is nieuw.",
            ),
            "warm": (
                "Er stond iemand aan de deur die mijn naam wist. Dat was genoeg.",
                "Ik dacht dat ze allemaal al vrienden waren. Dat bleek niet zo.",
                "Thuis vroegen ze waar ik heen ging. Ik zei: naar mensen.",
            ),
            "wry": (
                "Ik kwam kijken wat ik miste. Nu mis ik mijn vrije avond.",
                "Jaren niet geweest, en toch was er nog een stoel.",
                "Ze hebben me een taak gegeven. Zo houden ze je.",
            ),
        }
    ),
}
"""By code and way of speaking."""
