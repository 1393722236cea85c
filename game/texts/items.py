"""What the paper, the bulletin and a look say: sentences for nature's codes.

Sentences carry exactly the values of their code, headlines at most those.
A counted value is spoken with its unit ("3 weken"), so a sentence never puts a
verb behind one: that would have to agree with the number.
"""

from __future__ import annotations

from game.texts.marks import sentences

BULLETIN = sentences(
    {
        "initiative_started": (
            "{initiative} in {neighbourhood} begint, met {helpers}.",
            "{initiative} in {neighbourhood} gaat van start, gedragen door {helpers}.",
            "Nieuw in {neighbourhood}: {initiative}, opgezet door {helpers}.",
        ),
        "initiative_waiting": (
            "{initiative} wacht al {weeks} op antwoord van de gemeente.",
            "Nog geen antwoord voor {initiative}. De aanvraag ligt er nu {weeks}.",
            "Ja of nee? {initiative} vraagt het zich al {weeks} af.",
        ),
        "initiative_flourishes": (
            "{initiative} bloeit en bereikt nu {reach}.",
            "Het loopt goed bij {initiative}. Het bereik groeit naar {reach}.",
            "{initiative} is een vaste waarde geworden, voor {reach}.",
        ),
        "initiative_ended_well": (
            "{initiative} is klaar, na {months}. Het doel is gehaald.",
            "Na {months} sluit {initiative} af: gedaan wat de groep wilde doen.",
            "{initiative} neemt na {months} afscheid, met taart voor de helpers.",
        ),
        "initiative_died": (
            "{initiative} stopt na {months}: {reason}.",
            "Na {months} valt het doek voor {initiative}. De oorzaak: {reason}.",
            "Het bord van {initiative} gaat na {months} van de muur: {reason}.",
        ),
        "grant_paid": (
            "{initiative} krijgt {eur} uit het fonds.",
            "Het fonds betaalt {eur} aan {initiative}.",
            "Met {eur} uit het fonds kan {initiative} verder.",
        ),
        "objection": (
            "Niet iedereen is blij met {initiative}: bezwaar van {objectors}.",
            "Tegen {initiative} komt bezwaar van {objectors}.",
            "{initiative} botst met de buren. Bezwaar van {objectors}.",
        ),
        "reversal": (
            "{initiative} in {neighbourhood}: wat vaststond, staat weer open.",
            "De raad komt terug op een afspraak over {initiative} in {neighbourhood}.",
            "{initiative} in {neighbourhood} ligt opnieuw op tafel, na een eerder besluit.",
        ),
        "promise_kept": (
            "Beloofd en gedaan: {initiative} kreeg op tijd antwoord.",
            "De gemeente houdt woord bij {initiative}.",
            "{initiative} kreeg wat was toegezegd, op de dag die was genoemd.",
        ),
        "promise_late": (
            "{initiative} kreeg antwoord, {weeks} later dan de raad had beloofd.",
            "Het antwoord aan {initiative} kwam er, maar {weeks} te laat.",
            "De raad kwam zijn woord na bij {initiative}, met {weeks} vertraging.",
        ),
        "promise_broken": (
            "{initiative} zou al antwoord hebben. Het is {weeks} te laat.",
            "De belofte aan {initiative} is niet gehouden: {weeks} over tijd.",
            "{initiative} wacht {weeks} langer dan was beloofd.",
        ),
        "questions_unanswered": (
            "Nog zonder antwoord: {count} van inwoners. De oudste wacht al {weeks}.",
            "De griffie telt {count} van inwoners zonder antwoord, de oudste al {weeks}.",
            "Op het gemeentehuis: {count} van inwoners. De oudste ligt er {weeks}.",
        ),
        "queue_long": (
            "Wie nu iets aanvraagt, wacht {weeks}. Op de stapel: {files}.",
            "De stapel groeit tot {files}. Een antwoord duurt {weeks}.",
            "Ambtenaren komen er niet doorheen: {files}, wachttijd {weeks}.",
        ),
        "queue_short": (
            "Wie iets aanvraagt, heeft binnen {weeks} antwoord.",
            "Korte lijnen op het gemeentehuis: antwoord binnen {weeks}.",
            "De stapel is bijna weg. Een aanvraag duurt nog {weeks}.",
        ),
        "fund_nearly_empty": (
            "Het fonds is bijna leeg: er is nog {eur}.",
            "Nog {eur} in het fonds, en het jaar is nog niet om.",
            "Wie nu komt, vindt in het fonds nog {eur}.",
        ),
        "fund_hardly_used": (
            "Van het fonds is pas {percent} gebruikt.",
            "Het fonds blijft liggen: {percent} is uitgegeven.",
            "Weinig groepen vinden het fonds. Uitgegeven: {percent}.",
        ),
        "fund_concentrated": (
            "Van het fonds ging {percent} naar twee groepen.",
            "Twee groepen kregen samen {percent} van het fonds.",
            "Het fonds staat voor iedereen open; {percent} ging naar twee groepen.",
        ),
        "neighbourhood_silent": (
            "Uit {neighbourhood} komt al {months} geen enkel plan.",
            "Al {months} vraagt niemand uit {neighbourhood} iets aan de gemeente.",
            "In {neighbourhood} begint al {months} niets nieuws. Waarom weet niemand.",
        ),
        "member_left": (
            "Raadslid {member} stopt: het paste niet meer in de week. {successor} volgt op.",
            "{member} verlaat de raad om de vele avonden; {successor} neemt de zetel over.",
            "De zetel van {member} gaat naar {successor}: het werk werd te veel.",
        ),
        "members_tired": (
            "Raadsleden zijn nu {hours} per week met de raad bezig.",
            "Het raadswerk vraagt {hours} per week, naast werk en gezin.",
            "De rek is er bijna uit: {hours} raadswerk per week.",
        ),
        "agenda_full": (
            "Volle agenda in de raad: nog {count} te bespreken.",
            "De vergadering liep uit. Nog te doen: {count}.",
            "Er wacht nog werk op de raad: {count}. De avond was te kort.",
        ),
        "incident": ("{incident}",),
        "visit_made": (
            "De raad was in {neighbourhood} en sprak met {people}.",
            "Raadsleden gingen langs in {neighbourhood} en spraken {people}.",
            "Koffie in {neighbourhood}: raadsleden in gesprek met {people}.",
        ),
        "speakers": (
            "De raad luisterde naar {count}.",
            "Het woord was aan inwoners: {count} bij de raad.",
            "Op de publieke tribune en achter de microfoon: {count}.",
        ),
        "block_landing": (
            "‘{block}’ is nog wennen. In praktijk: {percent}.",
            "De raad oefent met ‘{block}’. Het werkt nu voor {percent}.",
            "Nog niet alles gaat volgens ‘{block}’: {percent} wel.",
        ),
        "block_in_practice": (
            "‘{block}’ is nu gewoon hoe het gaat.",
            "Aan ‘{block}’ is iedereen gewend.",
            "Niemand vraagt nog hoe ‘{block}’ werkt. Het gebeurt.",
        ),
        "calm": (
            "Rustig in {neighbourhood}. Ook dat is nieuws.",
            "In {neighbourhood} ging alles zijn gang.",
            "Groot nieuws uit {neighbourhood}: er was geen nieuws.",
        ),
    }
)
"""Items of the bulletin and small items of the front page."""

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
            "Beloofd en gedaan",
            "Gemeente houdt woord bij {initiative}",
            "{initiative} kreeg op tijd antwoord",
        ),
        "promise_late": (
            "Antwoord voor {initiative}, later dan beloofd",
            "{initiative} kreeg te laat antwoord",
            "Beloofd en gedaan, maar te laat",
        ),
        "promise_broken": (
            "{initiative}: beloofd, maar niet gedaan",
            "Belofte aan {initiative} niet gehouden",
            "{initiative} wacht langer dan beloofd",
        ),
        "questions_unanswered": (
            "{count} zonder antwoord",
            "Inwoners vragen, gemeente zwijgt",
            "Wie antwoordt de inwoners?",
        ),
        "queue_long": (
            "Aanvraag duurt nu {weeks}",
            "Stapel groeit tot {files}",
            "Ambtenaren komen er niet doorheen",
        ),
        "queue_short": (
            "Antwoord binnen {weeks}",
            "Gemeente antwoordt vlot",
            "Stapel op gemeentehuis bijna weg",
        ),
        "fund_nearly_empty": (
            "Fonds raakt leeg",
            "Bodem van het fonds in zicht",
            "Weinig meer in het fonds",
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
            "Al {months} geen plan uit {neighbourhood}",
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
        ),
        "agenda_full": (
            "Volle agenda: {count}",
            "Raad vergadert tot laat",
            "Weer een lange raadsavond",
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
        ),
    }
)
"""The same codes as the headline of the front page, at most eight words.

A headline stands at the place of the sentence it resembles, so that the two that
are shown together can be taken from different places.
"""

DEADLINES = sentences(
    {
        "deadline_kadernota": (
            "Over {months} de kadernota: dan kan vast geld verschuiven.",
            "Nog {months} tot de kadernota. Wie vast geld wil, meldt zich nu.",
        ),
        "deadline_begroting": (
            "Over {months} de begroting: dan kan vast geld verschuiven.",
            "Nog {months} tot de begroting. Daarna ligt het geld vast tot juni.",
        ),
        "deadline_summer": (
            "Over {months} begint het zomerreces; dat kost een maand.",
            "Nog {months} tot de zomer. Wat dan niet af is, wordt september.",
        ),
        "deadline_election": (
            "Over {months} zijn er verkiezingen.",
            "Nog {months}, dan zijn de kiezers aan de beurt.",
        ),
    }
)
"""The one deadline of a bulletin."""

FINDINGS = sentences(
    {
        "found_visit": (
            "Gesproken in {neighbourhood}: {people}. Gehoord: {ideas}. Gezien: {waiting}.",
        ),
        "found_hearing": (
            "{initiative} kwam aan het woord, met {people}. De aanvraag ligt er {weeks}.",
        ),
        "found_hearing_living": (
            "{initiative} kwam aan het woord, met {people}. Er wacht geen aanvraag.",
        ),
        "found_hearing_ended": (
            "De stoelen bleven leeg. {initiative} stopte al, na {months}: {reason}.",
        ),
        "found_audit": (
            "Op de stapel: {files}. De oudste ligt er {weeks}. Te laat dit jaar: {percent}.",
        ),
        "found_audit_empty": ("De stapel is leeg. Te laat beantwoord dit jaar: {percent}.",),
        "found_poll": ("De peiling loopt, onder {sample}. De uitslag komt de volgende ronde.",),
    }
)
"""What a look finds."""

STEPS = sentences(
    {
        "step_idea": ("Een idee in {neighbourhood}.",),
        "step_group": ("Er komt een groepje: {members}.",),
        "step_asked": ("De groep vraagt de gemeente om {need}: {eur}.",),
        "step_objection": ("Bezwaar van {objectors}.",),
        "step_to_council": ("De vraag komt op de agenda van de raad.",),
        "step_granted": ("De gemeente zegt ja, na {weeks}. Er komt {eur}.",),
        "step_refused": ("De gemeente zegt nee, na {weeks}.",),
        "step_going": ("Het gaat van start, met {helpers}.",),
        "step_puller_left": ("De trekker vertrekt.",),
        "step_mature": ("Na {months} staat het stevig en bereikt het {reach}.",),
        "step_ended": ("Het houdt op: {reason}.",),
    }
)
"""Dated steps in the life of an initiative."""

WITHOUT_MONEY = sentences(
    {
        "fund_nearly_empty": ("Het fonds is leeg, en het jaar is nog niet om.",),
        "step_asked": ("De groep vraagt de gemeente om {need}.",),
        "step_granted": ("De gemeente zegt ja, na {weeks}.",),
    }
)
"""The same codes when there is no money to name."""
