"""What the bulletin says: sentences for nature's codes.

Sentences carry exactly the values of their code; `headlines.py` has their short form.
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
            "Nog geen antwoord voor {initiative}: de aanvraag ligt er nu {weeks}.",
            "Wordt het ja of nee, vraagt {initiative} zich al {weeks} af.",
            "Bij {initiative} kijkt men al {weeks} in de brievenbus.",
        ),
        "initiative_flourishes": (
            "{initiative} bloeit en bereikt nu {reach}.",
            "Het loopt goed bij {initiative}, dat nu {reach} bereikt.",
            "{initiative} is een vaste waarde geworden, voor {reach}.",
            "Wie {initiative} nog niet kent, is laat: het bereikt {reach}.",
        ),
        "initiative_ended_well": (
            "{initiative} is klaar na {months}, en het doel is gehaald.",
            "Na {months} sluit {initiative} af: gedaan wat de groep wilde doen.",
            "{initiative} neemt na {months} afscheid, met taart voor de helpers.",
            "Het was de laatste keer voor {initiative}, en na {months} mag dat.",
        ),
        "initiative_died": (
            "{initiative} stopt na {months}, {reason}.",
            "Na {months} valt het doek voor {initiative}, {reason}.",
            "Het bord van {initiative} gaat na {months} van de muur, {reason}.",
            "Het licht bij {initiative} ging na {months} uit, {reason}.",
        ),
        "plan_dropped": (
            "{initiative} gaat na {months} plannen van tafel, {reason}.",
            "{initiative} komt er niet: na {months} hield de groep op, {reason}.",
            "Na {months} van plannen wordt {initiative} niets, {reason}.",
            "Wie op {initiative} rekende, wacht voor niets: het stopt na {months}, {reason}.",
            "{initiative} blijft bij een plan van {months}, {reason}.",
        ),
        "grant_paid": (
            "{initiative} krijgt {eur} uit het fonds.",
            "Het fonds betaalt {eur} aan {initiative}.",
            "Met {eur} uit het fonds kan {initiative} verder.",
        ),
        "objection": (
            "Niet iedereen is blij met {initiative}: bezwaar van {objectors}.",
            "Tegen {initiative} komt bezwaar van {objectors}.",
            "{initiative} botst met de buren en krijgt bezwaar van {objectors}.",
            "Over {initiative} is een brief bezorgd: bezwaar, van {objectors}.",
        ),
        "reversal": (
            "{initiative} in {neighbourhood}: wat vaststond, staat weer open.",
            "De raad komt terug op een afspraak over {initiative} in {neighbourhood}.",
            "{initiative} in {neighbourhood} ligt opnieuw op tafel, na een eerder besluit.",
        ),
        "promise_kept": (
            "Beloofd en gedaan: {initiative} kreeg op tijd antwoord.",
            "De gemeente houdt woord bij {initiative}.",
            "{initiative} had op tijd antwoord, zoals de raad had toegezegd.",
        ),
        "promise_late": (
            "{initiative} kreeg antwoord, {weeks} later dan de raad had beloofd.",
            "Het antwoord aan {initiative} kwam er, maar {weeks} te laat.",
            "De raad kwam zijn woord na bij {initiative}, met {weeks} vertraging.",
        ),
        "promise_broken": (
            "{initiative} zou al antwoord hebben, maar het is {weeks} te laat.",
            "De belofte aan {initiative} is niet gehouden: {weeks} over tijd.",
            "Voor {initiative} was antwoord beloofd, en dat is {weeks} te laat.",
        ),
        "pledge_kept": (
            "Beloofd aan {faction} en gedaan: ‘{block}’ kwam voor de raad.",
            "‘{block}’ lag op tafel, zoals aan {faction} was toegezegd.",
            "{faction} kreeg wat was beloofd: een stemming over ‘{block}’.",
        ),
        "pledge_late": (
            "‘{block}’ kwam voor de raad, later dan aan {faction} was beloofd.",
            "{faction} moest wachten op ‘{block}’, maar het voorstel kwam.",
            "Over tijd, maar gedaan: ‘{block}’ lag op tafel voor {faction}.",
        ),
        "pledge_broken": (
            "De belofte aan {faction} is niet gehouden: ‘{block}’ kwam niet voor de raad.",
            "{faction} rekende op een voorstel voor ‘{block}’, en het kwam niet.",
            "Van ‘{block}’, beloofd aan {faction}, is niets gekomen.",
        ),
        "questions_unanswered": (
            "Nog zonder antwoord: {count} van inwoners, waarvan de oudste al {weeks} wacht.",
            "De griffie telt {count} van inwoners zonder antwoord, de oudste al {weeks}.",
            "Op het gemeentehuis: {count} van inwoners, en de oudste ligt er {weeks}.",
            "Inwoners schreven en wachten nu: {count}, de oudste al {weeks}.",
            "In het postvak van de gemeente: {count}, de onderste {weeks} oud.",
            "Wie een vraag stelde, staat in de rij: {count}, tot {weeks} oud.",
        ),
        "queue_long": (
            "Wie nu iets aanvraagt, wacht {weeks}, achter {files}.",
            "De stapel groeit tot {files}, en een antwoord duurt {weeks}.",
            "Ambtenaren komen er niet doorheen: {files}, wachttijd {weeks}.",
            "Aan de balie zegt men het eerlijk: {weeks} wachten, met {files} ervoor.",
            "Het advies luidt {weeks} geduld, bij een stapel van {files}.",
        ),
        "queue_short": (
            "Wie iets aanvraagt, heeft binnen {weeks} antwoord.",
            "Korte lijnen op het gemeentehuis: antwoord binnen {weeks}.",
            "De stapel is bijna weg, en een aanvraag duurt nog {weeks}.",
            "Vandaag gevraagd, binnen {weeks} antwoord: zo kan het ook.",
            "Op het gemeentehuis is ruimte, want een antwoord duurt {weeks}.",
        ),
        "fund_nearly_empty": (
            "Het fonds is bijna leeg: er is nog {eur}.",
            "Nog {eur} in het fonds, en het jaar is nog niet om.",
            "Wie nu komt, vindt in het fonds nog {eur}.",
            "De bodem van het fonds is te zien, op {eur} na.",
            "In de pot voor plannen zit nog {eur}, en er komt dit jaar niets bij.",
            "Met {eur} in kas kijkt het fonds uit naar januari.",
            "Het fonds telt zijn laatste geld: {eur}.",
            "Van het geld voor dit jaar rest {eur}.",
        ),
        "fund_hardly_used": (
            "Van het fonds is pas {percent} gebruikt.",
            "Het fonds blijft liggen, want {percent} is uitgegeven.",
            "Weinig groepen vinden het fonds, en {percent} is op.",
            "Er ligt geld klaar, maar nog maar {percent} vond een plan.",
        ),
        "fund_concentrated": (
            "Van het fonds ging {percent} naar twee groepen.",
            "Twee groepen kregen samen {percent} van het fonds.",
            "Het fonds staat voor iedereen open, en {percent} ging naar twee groepen.",
            "Wie het fonds kent, komt terug: {percent} bij twee groepen.",
        ),
        "neighbourhood_silent": (
            "Uit {neighbourhood} kwam al {months} niets op het gemeentehuis.",
            "Al {months} is {neighbourhood} een wijk waar de raad niets van hoort.",
            "Wat er in {neighbourhood} speelt, kwam in {months} niet ter sprake.",
            "Het is al {months} stil in {neighbourhood}, en stilte zegt niet waarover.",
        ),
        "member_left": (
            "Raadslid {member} stopt omdat het niet meer in de week paste; {successor} volgt op.",
            "{member} verlaat de raad om de vele avonden; {successor} neemt de zetel over.",
            "De zetel van {member} gaat naar {successor}: het werk werd te veel.",
        ),
        "members_tired": (
            "Raadsleden zijn nu {hours} per week met de raad bezig.",
            "Het raadswerk vraagt {hours} per week, naast werk en gezin.",
            "De rek is er bijna uit met {hours} raadswerk per week.",
            "Een raadslid telt de uren niet meer, maar het zijn {hours} per week.",
            "Met {hours} per week is raadslid zijn een halve baan.",
        ),
        "agenda_full": (
            "Volle agenda in de raad: nog {count} te bespreken.",
            "De vergadering liep uit, en nog te doen: {count}.",
            "Er wacht nog werk op de raad, want de avond was te kort: {count}.",
            "De voorzitter kijkt op de klok, met nog {count} te gaan.",
            "De hamer viel laat, en bleef liggen: {count}.",
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
            "‘{block}’ is nog wennen, en werkt nu voor {percent}.",
            "De raad oefent met ‘{block}’, dat nu voor {percent} werkt.",
            "Nog niet alles gaat volgens ‘{block}’, maar {percent} wel.",
            "Halverwege is ‘{block}’ een groot woord: het lukt voor {percent}.",
        ),
        "block_in_practice": (
            "‘{block}’ is nu gewoon hoe het gaat.",
            "Aan ‘{block}’ is iedereen gewend.",
            "Niemand vraagt nog hoe ‘{block}’ werkt, want het gebeurt.",
            "Wie nieuw is op het gemeentehuis, krijgt ‘{block}’ er gewoon bij.",
        ),
        "calm": (
            "Rustig in {neighbourhood}, en ook dat is nieuws.",
            "In {neighbourhood} ging alles zijn gang.",
            "Groot nieuws uit {neighbourhood}: er was geen nieuws.",
            "In {neighbourhood} is de heg geknipt en het oud papier opgehaald.",
            "Wie in {neighbourhood} iets hoorde, hoorde de kerkklok.",
            "Van {neighbourhood} niets dan goeds, want er gebeurde niets.",
        ),
    }
)
"""Items of the bulletin and small items of the front page."""

DEADLINES = sentences(
    {
        "deadline_kadernota": (
            "Over {months} de kadernota: dan kan vast geld verschuiven.",
            "Nog {months} tot de kadernota, dus wie vast geld wil, meldt zich nu.",
            "De kadernota komt over {months}, en daarin staat wie volgend jaar telt.",
            "Wie iets blijvends wil, heeft nog {months} tot de kadernota.",
            "Met {months} te gaan tot de kadernota slijpen de fracties hun potlood.",
        ),
        "deadline_begroting": (
            "Over {months} de begroting: dan kan vast geld verschuiven.",
            "Nog {months} tot de begroting, en daarna ligt het geld vast tot juni.",
            "De begroting komt over {months}; wat er niet in staat, wacht een jaar.",
            "Wie geld zoekt, heeft nog {months} tot de begroting.",
            "De wethouder rekent al: over {months} is er een begroting.",
        ),
        "deadline_summer": (
            "Over {months} begint het zomerreces; dat kost een maand.",
            "Nog {months} tot de zomer, en wat dan niet af is, wordt september.",
            "Het reces begint over {months}, dus de agenda loopt vol.",
            "Met {months} tot de zomer zoekt iedereen nog een avond.",
            "Over {months} gaat het gemeentehuis op halve kracht.",
        ),
        "deadline_election": (
            "Over {months} zijn er verkiezingen.",
            "Nog {months}, dan zijn de kiezers aan de beurt.",
            "De borden gaan over {months} de straat op, met uw gezicht erop.",
        ),
    }
)
"""The one deadline of a bulletin."""

WITHOUT = sentences(
    {
        "fund_nearly_empty": (
            "Het fonds is leeg, en het jaar is nog niet om.",
            "Wie nu bij het fonds komt, vindt een lege kas.",
            "Op is op: het fonds wacht op januari.",
            "In het fonds zit niets meer, en plannen zijn er nog wel.",
            "Tot januari heeft het fonds alleen goede raad.",
        ),
        "step_asked": (
            "{initiative} vraagt de gemeente om {need}.",
            "Er gaat een brief uit van {initiative}, om {need}.",
            "{initiative} klopt aan om {need}.",
        ),
        "step_granted": (
            "Na {weeks} zegt de gemeente ja tegen {initiative}.",
            "{initiative} krijgt na {weeks} een ja.",
            "Het wordt ja voor {initiative}, na {weeks}.",
        ),
    }
)
"""The same codes when there is no money to name."""
