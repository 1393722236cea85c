"""The text under a headline that names its initiative already.

Who reads a front page aloud reads the headline first; what follows tells the
rest. A text carries at most the values of its code.
"""

from __future__ import annotations

from game.texts.marks import sentences

BODIES = sentences(
    {
        "initiative_started": (
            "De eerste keer is geweest, in {neighbourhood}, met {helpers}.",
            "Het is klein, met {helpers}, en het is van {neighbourhood} zelf.",
            "Wie in {neighbourhood} mee wil doen, is op tijd: nu nog met {helpers}.",
            "Een plan uit {neighbourhood}, met {helpers} en zonder folder.",
            "Met {helpers} is er in {neighbourhood} iets begonnen, en hoe lang het duurt, "
            "weet niemand.",
            "Eerst was het praten in {neighbourhood}, nu is het doen, met {helpers}.",
            "In {neighbourhood} hangt een briefje op de deur, en er staan {helpers} klaar.",
            "De eerste avond in {neighbourhood} liep uit, met {helpers}.",
            "Er is plaats in {neighbourhood} voor wie wil, naast {helpers}.",
            "In {neighbourhood} is een begin gemaakt, door {helpers}.",
            "Wie langskomt in {neighbourhood}, ziet {helpers} aan het werk.",
            "Met {helpers} en een rooster gaat het in {neighbourhood} van start.",
            "Het begon in {neighbourhood} met een idee, en het telt nu {helpers}.",
        ),
        "initiative_flourishes": (
            "Wie eens kwam kijken, bleef: de groep bereikt nu {reach}.",
            "Van een plan is het een gewoonte geworden, voor {reach}.",
            "Al anderhalf jaar of langer houdt de groep het vol, en bereikt {reach}.",
            "De groep bereikt {reach}, en zoekt intussen een grotere koffiekan.",
            "Folders zijn niet meer nodig: de groep bereikt {reach}.",
            "Niemand noemt het nog een proef: de groep bereikt {reach}.",
            "Op de fiets, te voet en met de rollator: de groep bereikt {reach}.",
            "Wie het klein zag beginnen, kijkt op: de groep bereikt {reach}.",
            "De deur staat open en men weet hem te vinden: {reach}.",
            "Er is nu een wachtlijst voor de afwas, en een bereik van {reach}.",
            "Met {reach} is het geen plan meer maar een plek.",
            "Voor wie het bijhoudt: het zijn er nu {reach}.",
            "Het is gewoon gebleven, voor {reach}, en dat is het nieuws.",
        ),
        "initiative_ended_well": (
            "Na {months} is gedaan wat de groep wilde doen, en er was taart.",
            "Niet elk einde is verlies: na {months} was het werk af.",
            "De laatste dag was een feestje: na {months} is het plan uitgevoerd.",
            "Het duurde {months}, en het doel is gehaald.",
            "Stoppen op het goede moment is ook een kunst, en de groep deed er {months} over.",
            "Na {months} gingen de laatste stoelen terug, want wat er moest komen, is er.",
            "Van het lijstje is alles afgevinkt, na {months}.",
            "Men schudde elkaar de hand, na {months}, en dat was het.",
            "Het plan was voor even, en dat even duurde {months}.",
            "Na {months} hoeft er niets meer, en zo was het bedoeld.",
            "Het is af, na {months}, en de groep gaat tevreden naar huis.",
            "Wat op papier stond, staat er nu echt, na {months}.",
            "De groep trok er {months} voor uit, en hield zich eraan.",
        ),
        "initiative_died": (
            "Na {months} is het voorbij, {reason}.",
            "De sleutel is ingeleverd na {months}, {reason}.",
            "Het heeft {months} geduurd, en verder ging het niet, {reason}.",
            "Wie er kwam, staat voor een dichte deur: na {months} hield het op, {reason}.",
            "Het lukte {months} lang, en nu niet meer, {reason}.",
            "De groep ging na {months} uit elkaar, {reason}.",
            "Na {months} zijn de lampen uit, {reason}.",
            "Men had nog wel gewild, maar na {months} hield het op, {reason}.",
        ),
        "plan_dropped": (
            "De groep vergaderde {months} en begon nooit, {reason}.",
            "Er lag een plan van {months} oud, en daar blijft het bij, {reason}.",
            "Na {months} gaat het papier de la in, {reason}.",
            "Het idee was er {months}, de eerste dag kwam niet, {reason}.",
            "Na {months} zegt de groep het af, {reason}.",
            "Het bleef bij vergaderen, {months} lang, {reason}.",
            "Er was een datum, en na {months} is die geschrapt, {reason}.",
            "Wat een plan was, is na {months} een herinnering, {reason}.",
            "De groep gaf het {months}, en houdt het voor gezien, {reason}.",
            "Op de kaart komt het niet: na {months} stopt het, {reason}.",
            "Helpers waren er, en na {months} gaan ze iets anders doen: het stopte {reason}.",
        ),
        "grant_paid": (
            "Uit het fonds komt {eur}, en daarmee kan de groep verder.",
            "De aanvraag is toegekend: {eur}.",
            "Er gaat {eur} uit het fonds naar de groep, en de groep gaat aan het werk.",
            "Een brief met een ja, en {eur}.",
            "De penningmeester rekende op nee, en het werd {eur}.",
            "Met {eur} hoeft de groep niet meer met de pet rond.",
        ),
        "objection": (
            "Er ligt een bezwaar, van {objectors}, en een plan dat wacht.",
            "De brief is getekend door {objectors}.",
            "Wat voor de een een aanwinst is, is voor {objectors} de zorg naast de deur.",
            "De groep wil verder, maar er ligt een bezwaar van {objectors} tussen.",
            "Het plan hing aan het raam, en daarna kwam een bezwaar van {objectors}.",
        ),
        "reversal": (
            "Wat in {neighbourhood} vaststond, staat weer open.",
            "De raad neemt zijn besluit opnieuw, en in {neighbourhood} leest men het twee keer.",
            "Wat met {neighbourhood} was afgesproken, geldt niet meer.",
        ),
        "promise_kept": (
            "De raad had een datum genoemd, en voor die datum was er antwoord.",
            "Het antwoord kwam binnen de tijd die de raad had beloofd.",
            "Een belofte uit de raadzaal haalde de brievenbus.",
        ),
        "promise_late": (
            "Het antwoord is er, {weeks} later dan beloofd.",
            "Er was een datum genoemd, en het werd {weeks} later.",
            "De raad kwam zijn woord na, met {weeks} vertraging.",
        ),
        "promise_broken": (
            "De datum die de raad noemde, is {weeks} voorbij.",
            "Er zou {weeks} geleden antwoord zijn, en dat is er niet.",
            "Wat de raad toezegde, is nu {weeks} over tijd.",
        ),
        "pledge_kept": (
            "In ruil voor steun zou ‘{block}’ voor de raad komen, en het kwam.",
            "Over ‘{block}’ is gestemd, zoals was afgesproken.",
            "De toezegging was een voorstel voor ‘{block}’, en dat lag er op tijd.",
        ),
        "pledge_late": (
            "In ruil voor steun zou ‘{block}’ voor de raad komen, en dat werd later.",
            "Over ‘{block}’ is gestemd, na de afgesproken tijd.",
            "De toezegging was een voorstel voor ‘{block}’, en dat liet op zich wachten.",
        ),
        "pledge_broken": (
            "In ruil voor steun zou ‘{block}’ voor de raad komen, en het kwam niet.",
            "Een voorstel voor ‘{block}’ was afgesproken, en dat bleef uit.",
            "De steun was gegeven, en over ‘{block}’ is niet gestemd.",
        ),
        "member_left": (
            "Het paste niet meer in de week, en {successor} neemt de zetel over.",
            "De avonden werden te veel, en opvolger is {successor}.",
            "Het werk is ’s avonds, en thuis was het dat ook: {successor} volgt op.",
        ),
    }
)
"""The same codes as `BULLETIN`, for under a headline."""
