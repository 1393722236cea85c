"""The one decision of a term that is not taken back, and what came of it.

A sentence carries exactly the values of its code; a headline and what stands
under it carry at most those. Quotes are by way of speaking, as in `quotes.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.texts.marks import Sentences, sentences

FOR_GOOD = sentences(
    {
        "place_sold": (
            "Het pand in {neighbourhood} is verkocht; {initiative} is er nog, zonder dat dak.",
            "De raad verkocht een pand in {neighbourhood}, en {initiative} moet het zonder doen.",
            "Een pand in {neighbourhood} heeft een andere eigenaar; {initiative} gaat verder.",
        ),
        "place_sold_ended": (
            "Het pand in {neighbourhood} is verkocht, en {initiative} stopte, {reason}.",
            "De raad verkocht een pand in {neighbourhood}; {initiative} is er niet meer, {reason}.",
            "Van {initiative} rest in {neighbourhood} een verkocht pand: de groep stopte, "
            "{reason}.",
        ),
        "task_given": (
            "{initiative} doet nu werk dat van de gemeente was, met {helpers}.",
            "Een taak van de gemeente ligt bij {initiative}, en wordt gedaan door {helpers}.",
            "Wat de gemeente deed, doet {initiative}, met {helpers} en een contract voor jaren.",
        ),
        "task_given_ended": (
            "De taak van {initiative} ligt weer bij de gemeente: de groep stopte, {reason}.",
            "{initiative} gaf een taak van de gemeente terug en stopte, {reason}.",
            "Het werk is terug op het gemeentehuis: {initiative} hield op, {reason}.",
        ),
        "money_fixed": (
            "{initiative} kreeg {eur} voor twee jaar, en is er nog.",
            "Voor twee jaar ligt {eur} vast bij {initiative}, en de groep gaat door.",
            "Met {eur}, voor twee jaar vastgelegd, gaat {initiative} verder.",
        ),
        "money_fixed_ended": (
            "{initiative} kreeg {eur} voor twee jaar, en stopte, {reason}.",
            "Voor twee jaar lag {eur} vast bij {initiative}; de groep is er niet meer, {reason}.",
            "De {eur} voor {initiative} was voor twee jaar, en de groep hield op, {reason}.",
        ),
        "fund_closed": (
            "Sinds het fonds dicht is, werd het nee voor {count} met een vraag om geld.",
            "Het fonds ging op slot, met een nee op de vraag om geld van {count}.",
            "De raad sloot het fonds: op de vraag om geld van {count} kwam een nee.",
        ),
    }
)
"""What was decided and what came of it."""

FOR_GOOD_HEADED = sentences(
    {
        "place_sold": (
            "Pand verkocht, {initiative} blijft",
            "Verkocht: {initiative} zonder pand",
            "{initiative} ziet pand verkocht worden",
        ),
        "place_sold_ended": (
            "Pand verkocht, {initiative} gestopt",
            "Na de verkoop: {initiative} weg",
            "{initiative} weg, pand ook",
        ),
        "task_given": (
            "{initiative} neemt taak over",
            "Taak van gemeente naar {initiative}",
            "Contract voor jaren: {initiative}",
        ),
        "task_given_ended": (
            "{initiative} stopt, taak komt terug",
            "Taak van {initiative} terug bij gemeente",
            "Gemeente neemt werk van {initiative} over",
        ),
        "money_fixed": (
            "Twee jaar geld voor {initiative}",
            "{initiative} zeker van {eur}",
            "Geld voor {initiative} ligt vast",
        ),
        "money_fixed_ended": (
            "Geld lag vast, {initiative} stopt",
            "{initiative} stopt, met {eur}",
            "Wel geld, geen {initiative}",
        ),
        "fund_closed": (
            "Fonds dicht tot na de verkiezingen",
            "Raad doet fonds op slot",
            "Geen geld meer voor plannen",
        ),
    }
)
"""Headlines, at most eight words."""

FOR_GOOD_BODIES = sentences(
    {
        "place_sold": (
            "De raad verkocht het pand in {neighbourhood}, en terugkopen kan niet.",
            "Het bord in {neighbourhood} zegt verkocht, en daar blijft het bij.",
            "De opbrengst gaat naar de begroting, en {neighbourhood} heeft een pand minder.",
        ),
        "place_sold_ended": (
            "De raad verkocht het pand in {neighbourhood}, en de groep hield op, {reason}.",
            "In {neighbourhood} staat een pand van een ander; de groep stopte, {reason}.",
            "De verkoop blijft staan, de groep niet: die stopte, {reason}.",
        ),
        "task_given": (
            "De raad gaf werk van de gemeente voor jaren uit handen: het ligt nu bij {helpers}.",
            "Wat ambtenaren deden, is nu werk voor {helpers}.",
            "Terugnemen kan niet: dit is nu het werk van {helpers}.",
        ),
        "task_given_ended": (
            "De raad gaf de taak voor jaren weg, en de groep stopte, {reason}.",
            "Terugnemen kon niet, terugkrijgen wel: de groep hield op, {reason}.",
            "Wie had getekend, is er niet meer: de groep stopte, {reason}.",
        ),
        "money_fixed": (
            "De raad legde {eur} vast voor twee jaar, en een nieuwe raad kan er niet bij.",
            "Wat er ook gekozen wordt: {eur} is voor twee jaar van de groep.",
            "Het gaat om {eur}, in één keer, voor twee jaar.",
        ),
        "money_fixed_ended": (
            "De raad legde {eur} vast voor twee jaar, en de groep stopte, {reason}.",
            "Aan {eur} lag het niet: de groep hield op, {reason}.",
            "Twee jaar was het plan, met {eur}, en de groep stopte, {reason}.",
        ),
    }
)
"""What stands under such a headline."""

FOR_GOOD_QUOTES: Mapping[str, Sentences] = {
    "place_sold": sentences(
        {
            "exact": ("Ik heb de sleutels geteld en ingeleverd. Het waren er vier.",),
            "short": ("Weg is weg. Wij zijn er nog.",),
            "warm": ("Het was maar een gebouw, zeg ik tegen iedereen. En tegen mezelf.",),
            "wry": ("De makelaar was binnen een dag terug. Zo snel ging het nooit.",),
        }
    ),
    "place_sold_ended": sentences(
        {
            "exact": ("De stoelen zijn verdeeld, en op de lijst staat wie ze heeft.",),
            "short": ("Geen pand meer. Geen groep meer.",),
            "warm": ("Ik fiets een andere route nu. Dan hoef ik er niet langs.",),
            "wry": ("Er staat verkocht op het raam. Van ons staat er niets.",),
        }
    ),
    "task_given": sentences(
        {
            "exact": ("Het contract heb ik drie keer gelezen. Nu ligt er een rooster naast.",),
            "short": ("Het is nu van ons. Dus doen we het.",),
            "warm": ("Vroeger belden wij de gemeente. Nu bellen de buren ons.",),
            "wry": ("Als er nu iets misgaat, kan ik alleen nog boos worden op mezelf.",),
        }
    ),
    "task_given_ended": sentences(
        {
            "exact": ("Mijn naam staat onder het contract. Dat zoek ik nu uit.",),
            "short": ("Het was te groot voor ons.",),
            "warm": ("We wilden het zo graag goed doen, dat niemand durfde te stoppen.",),
            "wry": ("Een taak van de gemeente houdt niet op. Wij wel.",),
        }
    ),
    "money_fixed": sentences(
        {
            "exact": ("{eur}. De eerste rekening is betaald en zit in de map.",),
            "short": ("Twee jaar. Dan kun je iets beginnen.",),
            "warm": ("Voor het eerst vroeg niemand of we er volgend jaar nog zijn.",),
            "wry": ("Wie er ook in de raad komt, ons moeten ze er even bij nemen.",),
        }
    ),
    "money_fixed_ended": sentences(
        {
            "exact": ("Ik heb een lijst gemaakt van wat er over is. Die gaat mee.",),
            "short": ("Geld was er. Handen niet meer.",),
            "warm": ("Ze gaven ons vertrouwen, en ik had het zo graag waargemaakt.",),
            "wry": ("Eindelijk geld, en niemand meer om het op te maken.",),
        }
    ),
}
"""What somebody of the group says of it."""
