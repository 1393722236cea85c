"""People who come back, and the citizen who never comes: sentences and headlines.

A sentence carries exactly the values of its code, a headline at most those. Each
headline stands at the place of the sentence that it resembles, so that the two are
not shown together.
"""

from __future__ import annotations

from game.texts.marks import sentences

TOLD = sentences(
    {
        "back_going": (
            "Opnieuw gesproken met {name}: {initiative} loopt, met {helpers}.",
            "Hoe het gaat met {name}? {initiative} draait, met {helpers}.",
            "Eerst was er een plan van {name}, nu is er {initiative}, met {helpers}.",
            "{initiative} van {name} is er nog, en telt {helpers}.",
        ),
        "back_grown": (
            "{name} begon klein met {initiative}; het bereikt nu {reach}.",
            "{initiative} van {name} is gegroeid en bereikt {reach}.",
            "Naar {initiative} hoeft niemand de weg meer te vragen: {name} bereikt er {reach} mee.",
            "Wat {name} begon, staat: {initiative} bereikt {reach}.",
        ),
        "back_granted": (
            "Met het ja van de gemeente, {months} geleden, ging {name} verder met {initiative}.",
            "{name} kreeg {months} geleden een ja; {initiative} is sindsdien bezig.",
            "Het ja voor {initiative} kwam {months} geleden, en {name} weet de dag nog.",
            "Een ja, en dan? {name} vertelt hoe het {initiative} na {months} vergaat.",
        ),
        "back_waiting": (
            "{name} wacht nog altijd op antwoord over {initiative}: {weeks} nu.",
            "Voor {initiative} is er na {weeks} nog geen ja of nee, zegt {name}.",
            "De aanvraag van {name} voor {initiative} ligt er nu {weeks}.",
            "{name} telt mee: {initiative} wacht al {weeks}.",
        ),
        "back_refused": (
            "De gemeente zei nee, maar {name} is met {initiative} niet gestopt.",
            "Het nee aan {initiative} was voor {name} nog niet het einde.",
            "{name} kreeg een nee voor {initiative} en zoekt een andere weg.",
            "Na het nee rekent {name} opnieuw aan {initiative}.",
        ),
        "back_succeeded": (
            "{initiative} gaat door zonder {name}: anderen namen het over.",
            "{name} deed een stap opzij, en {initiative} loopt nog.",
            "De sleutel van {initiative} is niet meer bij {name}, maar bij een ander uit de groep.",
            "Wie trekt {initiative} nu {name} is gestopt? De groep zelf.",
        ),
        "back_done": (
            "Wat {name} met {initiative} wilde, is gelukt: de groep is klaar.",
            "{name} heeft {initiative} afgerond, zoals het bedoeld was.",
            "{name} mag uitrusten, want {initiative} is af.",
            "Dat het stil is rond {initiative}, is goed nieuws: {name} is klaar.",
        ),
        "back_gave_up": (
            "{name} is gestopt met {initiative}, {reason}.",
            "Aan {initiative} kwam een eind, {reason}, vertelt {name}.",
            "Met {initiative} hield het op, {reason}, zegt {name}.",
            "{name} ruimde de laatste spullen van {initiative} op, {reason}.",
        ),
        "back_let_go": (
            "{name} zette een streep door het plan voor {initiative}, {reason}.",
            "Van het plan voor {initiative} is niets gekomen, {reason}, zegt {name}.",
            "{name} legde {initiative} weg voor het begon, {reason}.",
            "Waar bleef {initiative}? {name} vertelt: het kwam er niet, {reason}.",
        ),
        "back_moved_on": (
            "{initiative} is af, en {name} helpt nu bij {joined}.",
            "{name} maakte {initiative} af en sloot zich aan bij {joined}.",
            "Wat er met {initiative} kwam, is er nu; {name} begint opnieuw, bij {joined}.",
            "Uitrusten deed {name} niet: na {initiative} kwam {joined}.",
        ),
        "back_joined": (
            "Met {initiative} is het gedaan, maar {name} helpt nu bij {joined}.",
            "Na {initiative} vond {name} een plek bij {joined}.",
            "{name} nam de lessen van {initiative} mee naar {joined}.",
            "Stoppen met {initiative} was niet het eind: {name} doet mee met {joined}.",
        ),
        "absent_can": (
            "{name} uit {neighbourhood} heeft wel een plan, maar weet niet waar je ermee aanklopt.",
            "Hoe je een plan indient, is {name} in {neighbourhood} nooit verteld.",
            "Een formulier is voor {name} uit {neighbourhood} geen deur, maar een drempel.",
        ),
        "absent_like": (
            "{name} woont in {neighbourhood}, maar is er nog niet echt thuis.",
            "In {neighbourhood} kent {name} de straat wel, maar de buren nog niet.",
            "Wat er in {neighbourhood} speelt, gaat langs {name} heen.",
        ),
        "absent_enabled": (
            "{name} uit {neighbourhood} houdt {hours} per week voor zichzelf over.",
            "In de week van {name} uit {neighbourhood} is {hours} vrij, en dat is hard nodig.",
            "Een avond erbij past niet in de week van {name} uit {neighbourhood}: {hours} vrij.",
        ),
        "absent_asked": (
            "{name} uit {neighbourhood} zou best willen, maar is nooit gevraagd.",
            "Niemand die {name} in {neighbourhood} goed kent, zit in een groep.",
            "In {neighbourhood} ging elke uitnodiging de deur van {name} voorbij.",
        ),
        "absent_responded": (
            "{name} uit {neighbourhood} verwacht geen antwoord meer van de gemeente.",
            "Meepraten heeft geen zin, vindt {name} uit {neighbourhood}.",
            "Volgens {name} uit {neighbourhood} ligt de uitkomst altijd al vast.",
        ),
        "absent_came": (
            "{name} uit {neighbourhood} kwam nooit, en doet nu toch mee.",
            "Na jaren aan de kant is {name} uit {neighbourhood} er nu bij.",
            "Voor het eerst zit {name} uit {neighbourhood} bij een groep aan tafel.",
        ),
    }
)
"""What happened since, or why someone never comes."""

HEADED = sentences(
    {
        "back_going": (
            "{name} is nog bezig",
            "Zo gaat het nu met {name}",
            "Plan van {name} loopt nog",
            "{name} en de groep gaan door",
        ),
        "back_grown": (
            "{name} begon klein",
            "{initiative} groeide door",
            "Van plan tot vaste plek: {initiative}",
            "Wat {name} begon, staat",
        ),
        "back_granted": (
            "Na het ja ging {name} verder",
            "Hoe het {name} na dat ja verging",
            "{name} weet de dag nog",
            "Een ja, en dan? {name} vertelt",
        ),
        "back_waiting": (
            "{name} wacht nog altijd",
            "Nog geen ja of nee voor {name}",
            "Aanvraag van {name} ligt er nog",
            "{name} telt de weken",
        ),
        "back_refused": (
            "{name} kreeg nee en bleef",
            "Nee was voor {name} geen einde",
            "{name} zoekt een andere weg",
            "Na het nee rekent {name} opnieuw",
        ),
        "back_succeeded": (
            "{initiative} gaat door zonder trekker",
            "{name} doet een stap opzij",
            "Sleutel in andere handen",
            "Groep neemt het over van {name}",
        ),
        "back_done": (
            "Gelukt, zegt {name}",
            "{name} sluit het boek",
            "{initiative} is af",
            "Goed nieuws is soms stil",
        ),
        "back_gave_up": (
            "{name} is gestopt",
            "{name} kijkt terug",
            "Wat werd er van {initiative}?",
            "{name} ruimt de spullen op",
        ),
        "back_let_go": (
            "Streep door het plan van {name}",
            "{name} zag ervan af",
            "Plan van {name} bleef liggen",
            "Waar bleef {initiative}?",
        ),
        "back_moved_on": (
            "{name} helpt nu bij {joined}",
            "Klaar, en door naar {joined}",
            "Na het ene plan het volgende",
            "Uitrusten kan {name} niet",
        ),
        "back_joined": (
            "{name} helpt nu bij {joined}",
            "{name} vond een nieuwe plek",
            "{name} begint opnieuw, bij een ander",
            "Gestopt en toch weer begonnen",
        ),
        "absent_can": (
            "Wel een plan, geen loket",
            "Niemand vertelde het {name}",
            "Een formulier als drempel",
        ),
        "absent_like": (
            "{name} is hier nog niet thuis",
            "Wel de straat, niet de buren",
            "Het gaat langs {name} heen",
        ),
        "absent_enabled": (
            "{name} heeft {hours} per week",
            "{name} heeft een volle week",
            "Geen avond over",
        ),
        "absent_asked": (
            "{name} is nooit gevraagd",
            "Uitnodiging ging deze deur voorbij",
            "Wie vraagt {name}?",
        ),
        "absent_responded": (
            "{name} verwacht geen antwoord meer",
            "Heeft meepraten zin? {name} twijfelt",
            "De uitkomst staat vast, denkt {name}",
        ),
        "absent_came": (
            "{name} doet nu mee",
            "Na jaren toch erbij",
            "Voor het eerst aan tafel: {name}",
        ),
    }
)
"""The same as headlines."""
