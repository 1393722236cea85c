"""What the person says whom the council found by looking, by way of speaking.

By code and way of speaking, as in `game/texts/quotes.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.texts.marks import Sentences, sentences

FOUND_QUOTES: Mapping[str, Sentences] = {
    "found_visit_waiting": sentences(
        {
            "exact": (
                "U bent de eerste die langskomt. De brief is {weeks} onderweg.",
                "Hier is een kopie van de aanvraag. De datum heb ik onderstreept.",
            ),
            "short": (
                "Al {weeks}. Zeg maar wat het wordt.",
                "Fijn dat u er bent. Wat neemt u mee terug?",
            ),
            "warm": (
                "Ik dacht: die komen nooit. Ik heb er koekjes bij gehaald.",
                "De anderen wilden ook komen. Die geloofden het niet.",
            ),
            "wry": (
                "De brief ligt bij u. U ligt dus dichterbij dan wij.",
                "Na {weeks} is dit het eerste antwoord met een gezicht.",
            ),
        }
    ),
    "found_visit_plan": sentences(
        {
            "exact": (
                "Er staat een lijstje: wie, waar, en wat het kost. Meer is het nog niet.",
                "Voor {initiative} heb ik drie mensen, en een vierde die twijfelt.",
            ),
            "short": (
                "Het is nog maar een plan.",
                "Nu weet u het ook.",
            ),
            "warm": (
                "Ik had het alleen aan mijn buren verteld. Nu zit u aan tafel.",
                "Als {initiative} er komt, weet ik al wie de sleutel krijgt.",
            ),
            "wry": (
                "Ik wilde het eerst aan niemand vertellen. Dat is mislukt.",
                "Een plan is het pas als u er een formulier voor heeft, hoorde ik.",
            ),
        }
    ),
    "found_hearing": sentences(
        {
            "exact": (
                "Ik heb één vraag op papier. Het antwoord mag op dezelfde regel.",
                "De aanvraag is {weeks} oud. De bijlagen kloppen nog.",
            ),
            "short": (
                "Het mag ook nee zijn. Vandaag graag.",
                "Wij zijn er. Dat is het belangrijkste.",
            ),
            "warm": (
                "Twee van ons hebben vrij genomen om hier te zitten. Dat zegt genoeg.",
                "Ik ken {initiative} van buiten, en nu zit ik te trillen.",
            ),
            "wry": (
                "Mooie zaal. Hier wacht het beter dan thuis.",
                "{weeks} geduld, en vijf minuten spreektijd.",
            ),
        }
    ),
    "found_hearing_living": sentences(
        {
            "exact": (
                "Ik heb de cijfers van {initiative} bij me, op één blad.",
                "We hebben vooraf geoefend. Het zou acht minuten duren.",
            ),
            "short": (
                "Het gaat goed. Komt u zelf eens kijken.",
                "Wij vragen niets. Dat wilden we even zeggen.",
            ),
            "warm": (
                "Ze vroegen door over {initiative}. Daar word je verlegen van.",
                "Ik heb de jongste laten vertellen. Die deed het beter dan ik.",
            ),
            "wry": (
                "Er was koffie, en niemand wilde iets van ons. Vreemde avond.",
                "Wij waren het enige agendapunt dat op tijd was.",
            ),
        }
    ),
    "found_issue": sentences(
        {
            "exact": (
                "Ik had drie punten. U heeft er twee opgeschreven.",
                "Ik kom dit één keer uitleggen. Daarna graag op papier, met datum.",
            ),
            "short": (
                "Wij willen het gewoon weten.",
                "Bel eerst. Meer vragen we niet.",
            ),
            "warm": (
                "Ik sprak vanavond mensen uit mijn eigen straat voor het eerst.",
                "Thuis vroegen ze of het zin had. Ik heb gezegd dat u luisterde.",
            ),
            "wry": (
                "Het was een beschaafde avond. Dat komt door de stoelen.",
                "Ik had mij voorbereid op boos zijn. Dat hoefde maar half.",
            ),
        }
    ),
    "found_issue_late": sentences(
        {
            "exact": (
                "Mijn vraag heeft een nummer. Ik heb het nummer bij me.",
                "Eerst schreef ik, toen belde ik, en nu zit ik hier.",
            ),
            "short": (
                "Lees eerst de post.",
                "Ik vroeg iets. Weet u nog?",
            ),
            "warm": (
                "Ik ben niet boos. Ik wil alleen niet vergeten zijn.",
                "Mijn buurvrouw schreef ook. Die durfde niet mee.",
            ),
            "wry": (
                "Wie schrijft, die blijft. Onderop, bij ons.",
                "Ik dacht: als ik zelf kom, kan ik niet kwijtraken.",
            ),
        }
    ),
    "found_issue_plans": sentences(
        {
            "exact": (
                "Het staat op één blad, met namen erbij.",
                "Wij hebben geteld wat het kost. Het is minder dan een onderzoek.",
            ),
            "short": (
                "Laat ons het doen.",
                "Geef ons een sleutel en een zaterdag.",
            ),
            "warm": (
                "Iedereen had een stukje van het idee. Vanavond lag het aan elkaar.",
                "Wij kenden elkaar niet. Nu hebben we een plan.",
            ),
            "wry": (
                "Klagen kan ik ook. Ik wilde eens wat anders.",
                "Wij hebben een plan. Schrikt u niet.",
            ),
        }
    ),
}
"""By code and way of speaking."""
