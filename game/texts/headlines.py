"""The news of the bulletin as headlines of the front page.

A headline stands at the place of the sentence in `game.texts.items` that it
resembles, so that the two that are shown together can be taken from different places.
"""

from __future__ import annotations

from game.texts.marks import sentences

HEADLINES = sentences(
    {
        "initiative_started": (
            "{initiative} begint",
            "{initiative} gaat van start",
            "Nieuw in {neighbourhood}: {initiative}",
        ),
        "initiative_waiting": (
            "{initiative} wacht al {weeks}",
            "Nog geen antwoord voor {initiative}",
            "{initiative} wacht en wacht",
        ),
        "initiative_flourishes": (
            "{initiative} bloeit",
            "{initiative} bereikt {reach}",
            "Steeds meer mensen bij {initiative}",
        ),
        "initiative_ended_well": (
            "{initiative} is klaar",
            "Doel gehaald: {initiative} sluit af",
            "{initiative} eindigt zoals bedoeld",
        ),
        "initiative_died": (
            "{initiative} stopt",
            "Doek valt voor {initiative}",
            "{initiative} houdt ermee op",
        ),
        "plan_dropped": (
            "{initiative} gaat niet door",
            "{initiative} komt er niet",
            "Plan voor {initiative} van tafel",
            "Geen {initiative}",
            "{initiative} blijft een plan",
        ),
        "grant_paid": (
            "{initiative} krijgt geld",
            "{eur} voor {initiative}",
            "{initiative} kan verder",
        ),
        "objection": (
            "Buren niet gerust op {initiative}",
            "Bezwaar tegen {initiative}",
            "{initiative} botst met de buren",
        ),
        "reversal": (
            "Besluit over {initiative} gaat weer open",
            "Raad komt terug op {initiative}",
            "{initiative} weer op losse schroeven",
        ),
        "promise_kept": (
            "Beloofd en gedaan bij {initiative}",
            "Gemeente houdt woord bij {initiative}",
            "{initiative} kreeg op tijd antwoord",
        ),
        "promise_late": (
            "Antwoord voor {initiative}, later dan beloofd",
            "{initiative} kreeg te laat antwoord",
            "Woord gehouden bij {initiative}, maar laat",
        ),
        "promise_broken": (
            "{initiative}: beloofd, maar niet gedaan",
            "Belofte aan {initiative} niet gehouden",
            "Beloofd aan {initiative}, en geen antwoord",
        ),
        "pledge_kept": (
            "Woord gehouden aan {faction}",
            "{faction} krijgt wat was beloofd",
            "Afspraak met {faction} nagekomen",
        ),
        "pledge_late": (
            "Afspraak met {faction} liep uit",
            "Beloofd aan {faction}, en laat",
            "{faction} moest op afspraak wachten",
        ),
        "pledge_broken": (
            "Belofte aan {faction} gebroken",
            "{faction} wacht vergeefs op belofte",
            "Afspraak met {faction} niet nagekomen",
        ),
        "questions_unanswered": (
            "{count} zonder antwoord",
            "Inwoners vragen, gemeente zwijgt",
            "Wie antwoordt de inwoners?",
            "Oudste vraag wacht al {weeks}",
            "Brieven genoeg, antwoorden te weinig",
            "Griffie telt {count} in de rij",
        ),
        "queue_long": (
            "Aanvraag duurt nu {weeks}",
            "Stapel groeit tot {files}",
            "Ambtenaren komen er niet doorheen",
            "Aan de balie vraagt men geduld",
            "Eerst {files}, dan u",
        ),
        "queue_short": (
            "Antwoord binnen {weeks}",
            "Gemeente antwoordt vlot",
            "Stapel op gemeentehuis bijna weg",
            "Vandaag gevraagd, snel antwoord",
            "Ruimte op het gemeentehuis",
        ),
        "fund_nearly_empty": (
            "Fonds raakt leeg",
            "Bodem van het fonds in zicht",
            "Weinig meer in het fonds",
            "Fonds wacht op januari",
            "Laatste geld uit het fonds",
        ),
        "fund_hardly_used": (
            "Pas {percent} van fonds gebruikt",
            "Fonds blijft liggen",
            "Geld genoeg, aanvragen te weinig",
        ),
        "fund_concentrated": (
            "Fonds gaat vooral naar twee groepen",
            "Twee groepen krijgen {percent} van fonds",
            "Fonds voor iedereen, gebruikt door twee",
        ),
        "neighbourhood_silent": (
            "Al {months} stil in {neighbourhood}",
            "{neighbourhood} laat niets horen",
            "Stil in {neighbourhood}",
        ),
        "member_left": (
            "Raadslid {member} stopt",
            "{member} verlaat de raad",
            "Te veel avonden: {member} stopt",
        ),
        "members_tired": (
            "Raadsleden raken moe",
            "Raadswerk vraagt {hours} per week",
            "Rek bijna uit de raad",
            "Raadslid zijn is een halve baan",
            "Uren tellen in de raad",
        ),
        "agenda_full": (
            "Volle agenda: {count}",
            "Raad vergadert tot laat",
            "Weer een lange raadsavond",
            "De hamer viel laat",
            "De avond was te kort",
        ),
        "incident": ("{incident}",),
        "visit_made": (
            "Raad op bezoek in {neighbourhood}",
            "{neighbourhood} spreekt, raad luistert",
            "Raadsleden aan tafel in {neighbourhood}",
        ),
        "speakers": (
            "Raad luistert naar {count}",
            "Inwoners aan het woord in raad",
            "De microfoon was voor inwoners",
        ),
        "block_landing": (
            "‘{block}’ is nog wennen",
            "Raad oefent met ‘{block}’",
            "‘{block}’ voor {percent} in praktijk",
        ),
        "block_in_practice": (
            "‘{block}’ is nu gewoon",
            "Iedereen gewend aan ‘{block}’",
            "‘{block}’ hoort er nu bij",
        ),
        "calm": (
            "Rustige tijd in {neighbourhood}",
            "In {neighbourhood} ging alles zijn gang",
            "Geen nieuws uit {neighbourhood}",
            "Heg geknipt in {neighbourhood}",
            "De kerkklok van {neighbourhood}",
            "Niets dan goeds van {neighbourhood}",
        ),
    }
)
"""Headlines by code, at most eight words; they carry at most the values of their code."""
