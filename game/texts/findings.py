"""What a look finds: a visit, a hearing, the files, a poll that is on its way."""

from __future__ import annotations

from game.texts.marks import sentences

FINDINGS = sentences(
    {
        "found_visit": (
            "In {neighbourhood} sprak de raad {people}, met als oogst {ideas} en {waiting}.",
            "Een avond in {neighbourhood}, met {people} en een schrift: {ideas}, {waiting}.",
            "Op de lijst na een ronde door {neighbourhood}, met {people}: {ideas}, {waiting}.",
            "Wat er speelt in {neighbourhood}, volgens {people}: {ideas}, {waiting}.",
        ),
        "found_visit_quiet": (
            "In {neighbourhood} sprak de raad {people}, en iets vragen wilde niemand.",
            "Een avond in {neighbourhood}, met {people} en koffie, zonder plan of klacht.",
            "De raad liep door {neighbourhood} en sprak {people}; er lag geen plan en er wachtte "
            "niets.",
            "Een rustige avond in {neighbourhood}, met {people}: niets nieuws, en dat weet de raad "
            "nu ook.",
            "De raad schoof aan in {neighbourhood}, bij {people}, en ging weg zonder aantekening.",
            "Wie in {neighbourhood} langsging, vond {people} en geen enkel plan.",
            "De stoelen stonden klaar in {neighbourhood}, voor {people}, en de lijst bleef leeg.",
            "Geen plan en geen groep die wacht in {neighbourhood}: de raad sprak {people}.",
        ),
        "found_visit_waiting": (
            "In {neighbourhood} sprak de raad {people}. {initiative} wacht daar al {weeks}.",
            "Het ging in {neighbourhood}, met {people}, niet lang over het weer: {initiative} "
            "wacht al {weeks}.",
            "Aan tafel in {neighbourhood}, met {people}, bleef één ding hangen: {initiative} "
            "hoort al {weeks} niets.",
            "Een avond in {neighbourhood}, met {people}. Wie het eerst opstond, was van "
            "{initiative}: al {weeks} zonder antwoord.",
            "De raad nam uit {neighbourhood}, na een avond met {people}, één vraag mee: waarom "
            "wacht {initiative} al {weeks}?",
        ),
        "found_visit_plan": (
            "In {neighbourhood} sprak de raad {people}. Eén plan kende nog niemand: {initiative}.",
            "Een avond in {neighbourhood}, met {people}, en een naam die op geen lijst stond: "
            "{initiative}.",
            "Bij de koffie in {neighbourhood}, met {people}, kwam een plan uit een tas: "
            "{initiative}.",
            "Wie in {neighbourhood} aanbelde, sprak {people} en hoorde voor het eerst van "
            "{initiative}.",
            "De raad dacht {neighbourhood} te kennen, maar na een avond met {people} staat er "
            "een plan bij: {initiative}.",
        ),
        "found_hearing": (
            "{initiative} kwam met {people} naar de raad. De aanvraag ligt er {weeks}.",
            "Aan tafel zat {initiative}, met {people}. De vraag: waarom duurt het al {weeks}?",
            "De raad luisterde naar {initiative}: {people} aan tafel, en {weeks} geduld.",
            "Na {weeks} wachten kwam {initiative} zelf, met {people}.",
        ),
        "found_hearing_living": (
            "{initiative} kwam met {people} vertellen hoe het loopt, en vroeg om niets.",
            "Geen vraag, wel een verhaal: {initiative} was te gast bij de raad, met {people}.",
            "De raad luisterde naar {initiative}, met {people} aan tafel en zonder aanvraag.",
            "{initiative} zat met {people} in de raadzaal, en nodigde de raad terug uit.",
            "Eén avond geen stukken maar {initiative}, met {people} en zonder aanvraag.",
        ),
        "found_hearing_ended": (
            "De stoelen van {initiative} bleven leeg: na {months} hield het op, {reason}.",
            "Er kwam niemand meer: {initiative} stopte na {months}, {reason}.",
            "De uitnodiging kwam te laat: {initiative} stopte al na {months}, {reason}.",
        ),
        "found_issue_late": (
            "Over {issue} liep het in {neighbourhood} hoog op, met {people}. Er ligt daar nog "
            "{unanswered} zonder antwoord.",
            "{neighbourhood} kwam met {people} over {issue}, en met een stapeltje van thuis: "
            "{unanswered} zonder antwoord.",
            "Het ging met {people} uit {neighbourhood} over {issue}. Onder het praten bleek: "
            "{unanswered} zonder antwoord.",
        ),
        "found_issue_plans": (
            "Over {issue} kwam {neighbourhood} met {people}, en niet om te klagen: {ideas}.",
            "De raad vroeg {neighbourhood} naar {issue}. Het antwoord van {people}: {ideas}.",
            "Aan tafel over {issue}, met {people} uit {neighbourhood}. Wat eronder lag: {ideas}.",
        ),
        "found_issue": (
            "Over {issue} sprak de raad {people} uit {neighbourhood}: een plan hadden ze niet, "
            "een mening wel.",
            "{neighbourhood} kwam met {people} praten over {issue}, en wil vooral weten wie belt.",
            "De raad luisterde naar {people} uit {neighbourhood}, over {issue}, en het was "
            "rustiger dan de brieven.",
        ),
        "found_audit": (
            "De rekenkamer las de stapel: {files}. Er ligt iets van {weeks} oud, en {percent} "
            "kwam dit jaar te laat.",
            "Wie de mappen opent, ziet {files} en een datum van {weeks} geleden, en "
            "{percent} kwam dit jaar te laat.",
            "Op de balie geteld: {files}, tot {weeks} oud, en van de antwoorden kwam dit jaar "
            "{percent} te laat.",
            "Het dossieronderzoek is kort: {files}, hooguit {weeks} oud, en dit jaar kwam "
            "{percent} na de termijn.",
            "De rekenkamer blies het stof van {files}, tot {weeks} oud, en dit jaar kwam "
            "{percent} te laat.",
        ),
        "found_poll": (
            "De peiling loopt onder {sample}, en de uitslag komt de volgende ronde.",
            "Er gaan vragen uit naar {sample}, dus volgende ronde weet u meer.",
            "De vragen zijn verstuurd naar {sample}, en tellen kost een ronde.",
            "Een steekproef van {sample} is getrokken, met antwoord na deze ronde.",
            "Wat {sample} ervan vinden, hoort u de volgende ronde.",
            "Vandaag vragen aan {sample}, en bij de volgende ronde de antwoorden.",
        ),
        "found_audit_empty": (
            "De rekenkamer vond geen open aanvragen, en dit jaar kwam {percent} te laat.",
            "Er zat geen aanvraag in de mappen, en {percent} kwam dit jaar te laat.",
            "Alles is weggewerkt, zag de rekenkamer, en dit jaar kwam {percent} te laat.",
            "Er ligt niets meer op de stapel; van de antwoorden kwam dit jaar {percent} te laat.",
        ),
    }
)
"""What a look finds."""
