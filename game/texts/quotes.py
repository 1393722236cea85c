"""What the person beside an item says, by their way of speaking.

The ways are `codes.MANNERS`: *exact* counts and dates, *short* says it in few
words, *warm* speaks of others, *wry* is dry and expects little. A person keeps
one for good. A quotation may hold the values of its code, so that it fits no
other moment; it never explains and never begs.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.texts.marks import Sentences, sentences

QUOTES: Mapping[str, Sentences] = {
    "initiative_started": sentences(
        {
            "exact": (
                "We zijn met {helpers}, en elke dinsdag is iemand aan de beurt.",
                "Op de eerste avond had ik een lijst. Nu is het een rooster, voor {helpers}.",
                "Drie dingen moesten geregeld: een plek, een sleutel, een dag. Die zijn er.",
                "Voor {initiative} heb ik alles op één blad gezet. Dat hangt nu op de deur.",
            ),
            "short": (
                "Ik dacht: als niemand het doet, dan ik maar.",
                "We zijn gewoon begonnen. Dat is {initiative}.",
                "Nu maar zien wie er volgende week weer staat.",
                "Niet praten maar doen. En dat met {helpers}.",
            ),
            "warm": (
                "Het begon bij mij aan de keukentafel, en die tafel werd te klein.",
                "Mijn buurvrouw zei: dan doen we het toch gewoon. Zij staat nu vooraan.",
                "In {neighbourhood} groet je elkaar. Nu weet ik ook hoe ze heten.",
                "Ik had op drie mensen gehoopt. Bij {initiative} kwamen er meer.",
            ),
            "wry": (
                "We hebben niets, behalve elkaar en een sleutel.",
                "Een naam hadden we het eerst. {initiative}: nu de rest nog.",
                "Ze zeggen dat er in {neighbourhood} nooit iets gebeurt. Dat is dan voorbij.",
                "Het plan past op een bierviltje. Dat bewaar ik.",
            ),
        }
    ),
    "initiative_waiting": sentences(
        {
            "exact": (
                "Ik heb het nagekeken: {weeks} geleden is de brief ontvangen.",
                "In de ontvangstbevestiging staat een termijn. Die is allang voorbij.",
                "{weeks} voor {initiative}. Ik houd het bij op de kalender in de keuken.",
            ),
            "short": (
                "Met een nee kan ik iets. Met stilte niet.",
                "Ja of nee. Meer vraag ik niet voor {initiative}.",
                "Al {weeks} niets. Helemaal niets.",
            ),
            "warm": (
                "De eerste helpers zijn intussen iets anders gaan doen. Ik snap ze wel.",
                "Elke week vraagt iemand: weet je al wat over {initiative}?",
                "Ik durf de groep bijna niet meer te vertellen dat we nog wachten.",
            ),
            "wry": (
                "Het ligt bij iemand op het bureau. Bij wie, dat zoeken ze uit.",
                "Na {weeks} ga ik ervan uit dat ze heel goed lezen.",
                "{initiative} staat in elk geval ergens op een lijst. Dat is ook iets.",
            ),
        }
    ),
    "initiative_flourishes": sentences(
        {
            "exact": (
                "Vorig jaar telden we op de vingers. Nu zijn het {reach}.",
                "We hebben een wachtlijst, en een lijst voor wie de koffie doet.",
                "Bij de laatste telling kwam ik op {reach}. Ik heb het twee keer gedaan.",
            ),
            "short": (
                "We moeten stoelen bijzetten.",
                "Het loopt. Ook als ik er niet ben.",
                "{initiative} redt zich. Ik kijk alleen nog.",
            ),
            "warm": (
                "Er komen nu mensen die elkaar hier hebben leren kennen.",
                "Laatst stond er iemand die ik nog nooit had gezien, en die bleef helpen.",
                "Bij {initiative} blijft de kan nooit vol staan. Daaraan merk je het.",
            ),
            "wry": (
                "Op dinsdag sla ik tegenwoordig gewoon over. Niemand die het merkt.",
                "Ik ben nu vooral bezig met wie het na mij doet. Vrijwilligers genoeg, zegt men.",
                "{reach}, en nog altijd één theelepel.",
            ),
        }
    ),
    "initiative_ended_well": sentences(
        {
            "exact": (
                "Na {months} kon ik alles op de lijst afvinken.",
                "Wat we wilden, is er nu. Het laatste bonnetje is ingeleverd.",
                "{initiative} had een begin en een eind. Dat stond zo in het plan.",
            ),
            "short": (
                "Het was tijd. En het was goed.",
                "Je moet ook kunnen zeggen: klaar.",
                "Gedaan wat we zeiden. Dag, {initiative}.",
            ),
            "warm": (
                "We hebben nog één keer gegeten met z'n allen.",
                "Iedereen van {initiative} staat op één foto. Die hangt bij mij.",
                "Wat we met {initiative} wilden, is er nu. De vriendschap krijg je erbij.",
            ),
            "wry": (
                "We waren {months} bezig, en niemand heeft iets gebroken.",
                "Stoppen als het leuk is, zeggen ze. We hebben het geprobeerd.",
                "Voor {initiative} zoek ik nu nog een plank in de schuur.",
            ),
        }
    ),
    "initiative_died": sentences(
        {
            "exact": (
                "In {months} heb ik geleerd wat er nodig is. Dat hadden we niet.",
                "Op de laatste avond waren we met z'n drieën. Daarvoor met vijf.",
                "Ik heb de kas van {initiative} afgesloten. Er zat nog iets in.",
                "Wij hadden een rooster voor tien mensen en vier namen.",
            ),
            "short": (
                "Ik heb de sleutel vanmorgen teruggebracht.",
                "Het was het plan niet. Het was alles eromheen.",
                "{initiative} is klaar. Ik ook.",
                "Op is op.",
            ),
            "warm": (
                "Het bleef steeds bij dezelfde mensen liggen. Lieve mensen, maar moe.",
                "Ik mis vooral de dinsdagen, en wie er dan binnenkwam.",
                "Voor wie bij {initiative} kwam, vind ik het erger dan voor mij.",
                "We hebben elkaar beloofd te blijven zwaaien.",
            ),
            "wry": (
                "Of ik het nog eens zou doen? Vraag het me over een jaar.",
                "{months} lang een goed idee gehad. Dat haalt niet iedereen.",
                "Het bord van {initiative} staat nu in mijn gang. Mooi bord.",
                "Er is nog koffie over. Wie wil, komt maar langs.",
            ),
        }
    ),
    "grant_paid": sentences(
        {
            "exact": (
                "Voor {eur} maken we een begroting, en die hangen we op.",
                "{eur}: dat is precies wat in ons plan staat, op de koffie na.",
                "Ik heb het bedrag drie keer nagelezen. {eur}.",
                "Aan het eind van het jaar staat op papier waar {eur} is gebleven.",
            ),
            "short": (
                "Nu moeten we het nog waarmaken.",
                "{eur}. Aan de slag.",
                "Het geld is er. {initiative} kan door.",
                "Eén brief, één ja. Zo kan het dus ook.",
            ),
            "warm": (
                "Het bedrag hielp. Dat iemand ja zei, hielp ook.",
                "Bij {initiative} hebben we het rondgestuurd met een taart erbij.",
                "Voor de groep is {eur} een compliment met een handtekening.",
                "De penningmeester huilde een beetje. Van blijdschap, zegt hij.",
            ),
            "wry": (
                "{eur}, en een formulier om te zeggen dat het er is.",
                "Als ik had geweten dat het lukte, had ik netter geschreven.",
                "Nu heeft {initiative} geld en geen smoes meer.",
                "Het duurde, maar het is precies op de dag dat ik niet meer keek.",
            ),
        }
    ),
    "objection": sentences(
        {
            "exact": (
                "Wij tekenden met {objectors}. Dat is bijna de hele rij.",
                "Op de tekening van {initiative} staat ons raam niet eens ingetekend.",
                "Er is één brief bezorgd, op de dag dat het besluit viel.",
            ),
            "short": (
                "Niet tegen. Wel eerst vragen.",
                "Ik groet ze elke ochtend. Nu ook nog.",
                "{initiative} komt naast mijn slaapkamer. Daar gaat het over.",
            ),
            "warm": (
                "Ik gun het ze. Ik wil er alleen ook van slapen.",
                "Aanbellen was genoeg geweest. Dan had ik koffie gezet.",
                "Wij zijn met {objectors}, en we vinden het geen van allen leuk om tegen te zijn.",
            ),
            "wry": (
                "Iedereen is voor {initiative}, vooral wie aan de andere kant woont.",
                "Het zou gezellig worden, stond er. Voor wie, stond er niet.",
                "Men heeft breed overlegd. Mijn straat is blijkbaar smal.",
            ),
        }
    ),
    "reversal": sentences(
        {
            "exact": (
                "Het stond in de brief, met datum en handtekening.",
                "Over {initiative} was besloten. Ik heb het verslag hier.",
                "Dat zijn dus al die avonden voor niets. Ik heb ze geteld, helaas.",
            ),
            "short": (
                "Een afspraak is een afspraak, of het is iets anders.",
                "{initiative} terug naar af. Dat is het.",
                "Dit begrijp ik niet.",
            ),
            "warm": (
                "Voor wie heb ik dan al die tijd zitten vergaderen? Voor de groep, zeg ik maar.",
                "Ik moet het vanavond vertellen bij {initiative}. Daar zie ik tegenop.",
                "De groep had de vlaggetjes al opgehangen.",
            ),
            "wry": (
                "We hadden het op papier. Dat dacht ik tenminste.",
                "In {neighbourhood} leren we nu wat het woord voorlopig betekent.",
                "Een besluit met een houdbaarheidsdatum. Had het erop gestaan.",
            ),
        }
    ),
    "promise_kept": sentences(
        {
            "exact": ("Ze belden op de dag dat ze zouden bellen.",),
            "short": ("Beloofd, en gedaan voor {initiative}. Dank.",),
            "warm": ("Bij {initiative} heeft iedereen het gehoord: ze hielden woord.",),
            "wry": ("Ik had het eerlijk gezegd niet verwacht.",),
        }
    ),
    "promise_late": sentences(
        {
            "exact": ("{weeks} te laat, maar er lag wel een antwoord.",),
            "short": ("Laat. Maar het kwam, voor {initiative}.",),
            "warm": ("Ze zeiden er sorry bij. Dat scheelt iets.",),
            "wry": ("We waren al zonder begonnen, zo goed als het ging.",),
        }
    ),
    "promise_broken": sentences(
        {
            "exact": ("De dag staat in mijn agenda. Hij is {weeks} voorbij.",),
            "short": ("Ik wacht nog. Dat is alles over {initiative}.",),
            "warm": ("Ik had het aan iedereen verteld. Dat was dom van me.",),
            "wry": ("Ze zeggen nu dat het bijna klaar is. Dat zeiden ze in het voorjaar ook.",),
        }
    ),
    "member_left": sentences(
        {
            "exact": ("Ik heb het uitgerekend: meer uren dan mijn baan.",),
            "short": ("Mooi werk. Te veel avonden.",),
            "warm": ("Thuis wisten ze op welke dagen ik er was. Dat waren er weinig.",),
            "wry": ("{successor} heeft nog energie. Ik heb gezegd waar de koffie staat.",),
        }
    ),
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
            "exact": ("Het nee had drie redenen. Voor {initiative} heb ik er twee opgelost.",),
            "short": ("Het was nee. {initiative} niet.",),
            "warm": ("Na het nee kwam iedereen van {initiative} toch. Toen wist ik het.",),
            "wry": ("Een helder nee. Daar kun je {initiative} omheen bouwen.",),
        }
    ),
    "back_succeeded": sentences(
        {
            "exact": ("Ik heb {initiative} overgedragen: één map, twee sleutels, een uur uitleg.",),
            "short": ("Het kan zonder mij. {initiative} bewijst het.",),
            "warm": ("Dat {initiative} doorgaat, is het mooiste wat ik eraan overhield.",),
            "wry": ("{initiative} loopt beter sinds ik weg ben. Dat vertel ik zelf maar.",),
        }
    ),
    "back_done": sentences(
        {
            "exact": ("{initiative} is afgerond, de kas is op nul, de sleutel is terug.",),
            "short": ("{initiative} is af. Volgende.",),
            "warm": ("Van {initiative} heb ik twee vrienden overgehouden.",),
            "wry": ("Na {initiative} heb ik weer vrije dinsdagen. Even wennen.",),
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
            "exact": ("Bij {joined} begin ik met de lijst die we bij {initiative} misten.",),
            "short": ("Eerst {initiative}. Nu {joined}. Verder.",),
            "warm": ("Bij {joined} zeiden ze: kom erbij. Meer had ik niet nodig.",),
            "wry": ("Ik zou nooit meer. En nu zit ik bij {joined}.",),
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
                "Heeft geen zin. Sorry.",
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
