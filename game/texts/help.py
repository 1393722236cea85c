"""What every screen is and what can be done there, for help and for the description."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.texts.marks import mark


@dataclass(frozen=True, slots=True)
class Help:
    """A screen in one or two sentences, and what can be done on it, in the order of doing."""

    what: str
    ways: tuple[str, ...]


HELP: Mapping[str, Help] = {
    "start": Help(
        mark("Hier begint een spel, of gaat u verder met een bewaard spel."),
        (
            mark("Begin: meteen spelen, zoals het er staat."),
            mark(
                "Stad en tijd: een andere gemeente, een korter of langer spel, een andere fractie."
            ),
            mark(
                "Hoe het begint: een bezuiniging, een andere coalitie, een uitdaging, ander toeval."
            ),
            mark("Bewaard: verder waar u was gebleven."),
        ),
    ),
    "preparing": Help(
        mark("De stad leeft tien jaar voordat uw periode begint. Dat duurt even, de eerste keer."),
        (mark("Wachten kan, stoppen ook: Esc opent het menu."),),
    ),
    "ranking": Help(
        mark("U zet zes manieren om naar de uitkomst te kijken in uw eigen volgorde."),
        (
            mark("De knoppen naast een kaart zetten haar hoger of lager."),
            mark("Of pak een kaart op met Enter en verschuif haar met de pijltjes."),
            mark("Aan het eind ziet u de uitkomst in deze volgorde."),
        ),
    ),
    "bulletin": Help(
        mark("Dit is wat de raad weet van de stad. Wat niemand vertelt, weet de raad niet."),
        (
            mark("Lees wat er speelt en wie het zegt."),
            mark(
                "Kies op de kaart een wijk of initiatief, ook met de pijltjes: u leest wat de raad "
                "er weet, sinds wanneer en van wie."
            ),
            mark("Wie meer wil weten, gaat kijken: dat kost raadsuren."),
            mark("Daarna: naar het dilemma."),
        ),
    ),
    "dilemma": Help(
        mark("Een zaak uit de stad, met een naam en een gezicht. Elke uitweg heeft een verliezer."),
        (
            mark("Lees de zaak, het advies en de argumenten."),
            mark("Kies een uitweg, ook met haar nummer; de raad stemt er straks over."),
            mark("Zoals altijd is ook een keuze."),
        ),
    ),
    "method": Help(
        mark("U stelt voor hoe de raad voortaan werkt. De raad stemt er straks over."),
        (
            mark("Kies een bouwsteen om te lezen wat zij doet, kost en riskeert."),
            mark("Zet haar in de werkwijze, of haal haar eruit."),
            mark("Kost het meer uren dan er vrij zijn, zeg dan wat u laat vallen."),
            mark("Niets veranderen mag."),
        ),
    ),
    "decision": Help(
        mark("De raad gaat stemmen. U beslist alleen over uw eigen fractie."),
        (
            mark("Bekijk hoe de fracties er lijken in te staan; zeker is dat niet."),
            mark("Praten, een belofte of een wijziging kan helpen, en kost uren of vertrouwen."),
            mark("Kies wat uw fractie stemt: dan valt de stemming."),
        ),
    ),
    "result": Help(
        mark("De stemming valt zetel voor zetel. Verliezen mag: het spel gaat verder."),
        (
            mark("Wijs een zetel aan, of gebruik de pijltjes, om te lezen waarom iemand zo stemt."),
            mark("Verder: naar de volgende stemming, of naar het leven in de stad."),
        ),
    ),
    "bet": Help(
        mark("Twee initiatieven om te volgen. Voor de maanden verstrijken mag u wedden op één."),
        (
            mark("Kies of het blijft leven of stopt. Wedden hoeft niet."),
            mark("Na afloop hoort u hoe het in de schaduwstad ging."),
        ),
    ),
    "life": Help(
        mark("De maanden verstrijken: eerst een korte film, dan de voorpagina van de krant."),
        (
            mark("Enter slaat de film over."),
            mark("De krant vertelt wat er gebeurde; ernaast staat uw weddenschap."),
        ),
    ),
    "election": Help(
        mark("De inwoners hebben gestemd. Zetels komen en gaan, met redenen."),
        (
            mark("Lees waarom inwoners anders stemden."),
            mark("Vergelijk uw stad met de schaduwstad."),
        ),
    ),
    "epilogue": Help(
        mark("Een jaar later: wat hield de nieuwe raad van uw werkwijze, en waarom."),
        (mark("Lees per bouwsteen wat bleef en wat verdween."),),
    ),
    "debrief": Help(
        mark("De terugblik: hoe het ging door uw eigen bril, en wat uw keuzes uitmaakten."),
        (
            mark("Wijs een getal aan (F3) om te lezen waar het op rust."),
            mark("Praat er aan tafel over: wat neemt u mee naar uw eigen raad?"),
        ),
    ),
}

HINTS: Mapping[str, str] = {
    "look": mark("Wat niemand bekijkt, blijft onzeker."),
    "dilemma": mark("Elke uitweg heeft een verliezer; zoals altijd ook."),
    "method": mark("Een bouwsteen kost uren of geld: zeg wat u ervoor laat vallen."),
    "estimate": mark("Elke stip is één keer toeval: hoe breder de wolk, hoe onzekerder."),
    "expectation": mark("Zo lijken de fracties erin te staan; pas de stemming maakt het zeker."),
    "talking": mark("Een gesprek kost twee uur per zetel; het kan doen schuiven, niet dwingen."),
    "promise": mark("Een belofte legt het dossier vooraan; daarna telt de dag die u noemde."),
    "pledge": mark(
        "Een fractie telt uw belofte mee, zover zij u gelooft; gebroken gelooft zij u minder."
    ),
    "final": mark("Wat niet terug te draaien is, komt één keer per periode langs."),
    "result": mark("Ook een verloren stemming is een uitslag: het spel gaat ermee verder."),
    "college": mark("Het college gaat over zijn eigen mensen en mag een motie weigeren."),
    "bet": mark("Wed op één initiatief; daarna hoort u hoe het in de schaduwstad ging."),
    "film": mark("Volg de twee gemerkte initiatieven; Enter slaat de film over."),
    "shadow": mark("In de schaduwstad doet de raad alles zoals altijd: zo ziet u het verschil."),
    "numbers": mark("F3 wijst de getallen aan: elk vertelt waar het vandaan komt."),
    "election": mark(
        "Zetels volgen gewoonte, toeval en wat inwoners meemaakten, niet wie het druk had."
    ),
    "epilogue": mark("Wat is opgeschreven, betaald en gewaardeerd, blijft het vaakst."),
    "debrief": mark("Kijk eerst door de bril die u zelf bovenaan zette."),
}
"""One sentence for each thing that is new, said when it is first needed."""
