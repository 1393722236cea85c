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
            "Met {helpers} is er in {neighbourhood} iets begonnen. Hoe lang het duurt, "
            "weet niemand.",
            "Eerst was het praten in {neighbourhood}. Nu is het doen, met {helpers}.",
        ),
        "initiative_flourishes": (
            "Wie eens kwam kijken, bleef: de groep bereikt nu {reach}.",
            "Van een plan is het een gewoonte geworden, voor {reach}.",
            "Anderhalf jaar en langer houdt de groep het vol, en bereikt {reach}.",
            "De groep bereikt {reach}, en zoekt intussen een grotere koffiekan.",
            "Folders zijn niet meer nodig: de groep bereikt {reach}.",
            "Niemand noemt het nog een proef. De groep bereikt {reach}.",
            "Op de fiets, te voet en met de rollator: de groep bereikt {reach}.",
            "Het is gewoon gebleven, en dat is het nieuws. Bereikt: {reach}.",
        ),
        "initiative_ended_well": (
            "Na {months} is gedaan wat de groep wilde doen. Er was taart.",
            "Niet elk einde is verlies: na {months} was het werk af.",
            "De laatste dag was een feestje. Na {months} is het plan uitgevoerd.",
            "Het duurde {months}, en het doel is gehaald.",
            "Stoppen op het goede moment is ook een kunst. De groep deed er {months} over.",
            "Na {months} gingen de laatste stoelen terug. Wat er moest komen, is er.",
            "Van het lijstje is alles afgevinkt, na {months}.",
        ),
        "initiative_died": (
            "Na {months} is het voorbij, {reason}.",
            "De groep stopt na {months}, {reason}. De sleutel is ingeleverd.",
            "Het heeft {months} geduurd. Verder ging het niet, {reason}.",
            "Wie er kwam, staat voor een dichte deur: na {months} hield het op, {reason}.",
            "Het lukte {months} lang. Nu niet meer, {reason}.",
            "De groep ging na {months} uit elkaar, {reason}.",
            "Na {months} zijn de lampen uit, {reason}.",
            "Men had nog wel gewild. Toch hield het na {months} op, {reason}.",
        ),
        "grant_paid": (
            "Uit het fonds komt {eur}. Daarmee kan de groep verder.",
            "De aanvraag is toegekend: {eur}.",
            "Er gaat {eur} uit het fonds naar de groep, en de groep gaat aan het werk.",
            "Een brief met een ja, en {eur}.",
            "De penningmeester rekende op nee. Het werd {eur}.",
            "Met {eur} hoeft de groep niet meer met de pet rond.",
        ),
        "objection": (
            "Er ligt een bezwaar, van {objectors}. Men groet elkaar nog.",
            "De brief is getekend door {objectors}.",
            "Wat voor de een een aanwinst is, is voor {objectors} de zorg naast de deur.",
            "De groep wil verder. Een bezwaar van {objectors} ligt ertussen.",
            "Het plan hing aan het raam, en daarna kwam een bezwaar van {objectors}.",
        ),
        "reversal": (
            "Wat in {neighbourhood} vaststond, staat weer open.",
            "De raad nam een besluit en neemt het opnieuw. In {neighbourhood} leest men het twee "
            "keer.",
            "Een afspraak met {neighbourhood} geldt niet meer, of misschien toch weer.",
        ),
        "promise_kept": (
            "De raad had een datum genoemd, en op die datum was er antwoord.",
            "Het antwoord kwam binnen de tijd die de raad had beloofd.",
            "Een belofte uit de raadzaal haalde de brievenbus.",
        ),
        "promise_late": (
            "Het antwoord is er, {weeks} later dan beloofd.",
            "Er was een datum genoemd. Het werd {weeks} later.",
            "De raad kwam zijn woord na, met {weeks} vertraging.",
        ),
        "promise_broken": (
            "De datum die de raad noemde, is {weeks} voorbij.",
            "Er zou {weeks} geleden antwoord zijn. Er is geen antwoord.",
            "Wat de raad toezegde, is nu {weeks} over tijd.",
        ),
        "member_left": (
            "Het paste niet meer in de week. {successor} neemt de zetel over.",
            "De avonden werden te veel. Opvolger is {successor}.",
            "Het werk is ’s avonds, en thuis was het dat ook. {successor} volgt op.",
        ),
    }
)
"""The same codes as `BULLETIN`, for under a headline."""
