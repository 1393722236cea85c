"""What the person beside an item says, by their way of speaking.

The ways are `codes.MANNERS`: *exact* counts and dates, *short* says it in few
words, *warm* speaks of others, *wry* is dry and expects little. A person keeps
one for good. A quotation may hold the values of its code, so that it fits no
other moment; it never explains and never begs.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.texts.marks import Sentences, sentences
from game.texts.returning_quotes import RETURNING_QUOTES

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
                "We komen handen te kort. Op de goede manier.",
                "Het loopt. Ook als ik er niet ben.",
                "{initiative} redt zich. Ik kijk alleen nog.",
            ),
            "warm": (
                "Er komen nu mensen die elkaar hier hebben leren kennen.",
                "Laatst stond er iemand die ik nog nooit had gezien, en die bleef helpen.",
                "Wie bij {initiative} komt, neemt de volgende keer iemand mee.",
            ),
            "wry": (
                "Op dinsdag sla ik tegenwoordig gewoon over. Niemand die het merkt.",
                "Ik ben nu vooral bezig met wie het na mij doet. Vrijwilligers genoeg, zegt men.",
                "{reach}, en nog altijd één sleutel.",
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
                "In {months} leer je wat er nodig is. Op het laatst hadden we dat niet meer.",
                "Op de laatste avond waren we met z'n drieën. Daarvoor met vijf.",
                "Ik heb de kas van {initiative} afgesloten. Er zat nog iets in.",
                "Wij hadden een rooster voor tien mensen en vier namen.",
                "Ik heb alles van {initiative} opgeschreven voor wie na ons komt.",
                "{months} lang heb ik alles opgeschreven. Ook wie er niet meer kwam.",
            ),
            "short": (
                "Ik heb de sleutel vanmorgen teruggebracht.",
                "Het was het plan niet. Het was alles eromheen.",
                "{initiative} is voorbij. Voor mij ook.",
                "Op is op.",
                "Klaar. Jammer.",
                "Het was mooi, bij {initiative}.",
            ),
            "warm": (
                "Het bleef steeds bij dezelfde mensen liggen. Lieve mensen, maar moe.",
                "Ik mis vooral de dinsdagen, en wie er dan binnenkwam.",
                "Voor wie bij {initiative} kwam, vind ik het erger dan voor mij.",
                "We hebben elkaar beloofd te blijven zwaaien.",
                "De laatste taart hebben we toch maar gegeten, met heel {initiative}.",
                "Ik heb iedereen van {initiative} gebeld. Dat duurde een hele avond.",
            ),
            "wry": (
                "Of ik het nog eens zou doen? Vraag het me over een jaar.",
                "{months} lang hield het stand. Dat haalt niet iedereen.",
                "Het bord van {initiative} staat nu in mijn gang. Mooi bord.",
                "Er is nog koffie over. Wie wil, komt maar langs.",
                "Als u ooit een vlag van {initiative} wilt: ik heb er drie.",
                "In de brief over {initiative} stond het mooier.",
            ),
        }
    ),
    "plan_dropped": sentences(
        {
            "exact": (
                "Het plan van {initiative} telt vier bladzijden. Ik bewaar ze.",
                "{months} vergaderd, nul dagen open. Ik heb het uitgerekend.",
            ),
            "short": (
                "Het gaat niet door. Punt.",
                "{initiative}: wel bedacht, niet gedaan.",
            ),
            "warm": (
                "Ik moet het de anderen van {initiative} nog vertellen. Die hadden er zin in.",
                "We hebben elkaar wel leren kennen. Dat is iets, na {months}.",
            ),
            "wry": (
                "Het mooiste van {initiative} was de naam.",
                "{months} lang was het bijna zover.",
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
            "short": ("Geen antwoord. Dat is alles over {initiative}.",),
            "warm": ("Ik had het aan iedereen verteld. Dat was dom van me.",),
            "wry": ("Bijna klaar, zeiden ze. Dat zeiden ze de vorige keer ook.",),
        }
    ),
    "pledge_kept": sentences(
        {
            "exact": ("Wij gaven steun en kregen een voorstel, precies zoals afgesproken.",),
            "short": ("Gevraagd, beloofd, gekregen.",),
            "warm": ("Zo werk je graag samen, ook als je het niet eens bent.",),
            "wry": ("Ik had de afspraak voor de zekerheid opgeschreven. Dat hoefde niet.",),
        }
    ),
    "pledge_late": sentences(
        {
            "exact": ("‘{block}’ kwam, alleen niet toen het zou komen.",),
            "short": ("Beter laat dan niet. Maar wel laat.",),
            "warm": ("Ze kwamen het zelf uitleggen. Dat waardeer ik.",),
            "wry": ("Wij wilden de afspraak net gaan inlijsten.",),
        }
    ),
    "pledge_broken": sentences(
        {
            "exact": ("Onze steun was er op tijd. ‘{block}’ niet.",),
            "short": ("Dit onthouden wij.",),
            "warm": ("Ik had het onze leden verteld. Nu moet ik terugbellen.",),
            "wry": ("De volgende keer vragen wij een bonnetje.",),
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
    **RETURNING_QUOTES,
}
"""By code and way of speaking."""
