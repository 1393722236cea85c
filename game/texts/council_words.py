"""Words of the council and of this game, each in a sentence or two. Help and tables use them."""

from __future__ import annotations

from dataclasses import dataclass

from game.texts.marks import mark


@dataclass(frozen=True, slots=True)
class Term:
    """A word, what it means, and parts of words by which a text is known to use it.

    Attributes:
        word: The word itself, Dutch.
        meaning: One or two sentences, Dutch.
        forms: Beginnings of words that lead to it, per language; its own word leads there too.
    """

    word: str
    meaning: str
    forms: tuple[str, ...] = ()


TERMS: tuple[Term, ...] = (
    Term(
        mark("ambtenaar"),
        mark(
            "Werkt voor het college: geeft advies, voert uit en zit aan de balie. Wat een "
            "ambtenaar zelf mag beslissen, staat in het mandaat."
        ),
        ("ambtenaren", "civil servants"),
    ),
    Term(
        mark("amendement"),
        mark("Een wijziging van een voorstel, voordat de raad erover stemt."),
        ("amendementen", "amendments"),
    ),
    Term(
        mark("beeldvorming"),
        mark(
            "De eerste stap van een raadsbesluit: vragen stellen, luisteren, gaan kijken. Nog "
            "niemand zegt wat hij vindt."
        ),
        ("beeldvormend", "image-forming"),
    ),
    Term(
        mark("begroting"),
        mark(
            "Het besluit van november over al het geld van volgend jaar. Blijvend geld kan alleen "
            "hier en bij de kadernota verschuiven."
        ),
        ("budget",),
    ),
    Term(
        mark("besluitvorming"),
        mark("De laatste stap: stemmen. Meer dan de helft van de stemmen beslist."),
    ),
    Term(
        mark("bezwaar"),
        mark(
            "Wie last heeft van een besluit, kan bezwaar maken. De gemeente moet er opnieuw naar "
            "kijken."
        ),
        ("bezwaren", "objection"),
    ),
    Term(
        mark("BOB"),
        mark("Beeldvorming, oordeelsvorming, besluitvorming: drie stappen, soms op drie avonden."),
    ),
    Term(
        mark("bouwsteen"),
        mark(
            "Eén verandering in hoe de raad werkt. Zij verandert regels, uren of geld, nooit de "
            "uitkomst."
        ),
        ("bouwstenen", "building block"),
    ),
    Term(
        mark("bril"),
        mark("Eén van de zes manieren om naar de uitkomst te kijken. Ze worden nooit opgeteld."),
        ("brillen", "lens", "lenses"),
    ),
    Term(
        mark("coalitie"),
        mark("De fracties die samen het college steunen. De andere fracties heten de oppositie."),
        ("coalition",),
    ),
    Term(
        mark("college"),
        mark("Burgemeester en wethouders: het dagelijks bestuur. De raad controleert het."),
        ("wethouder", "executive", "alderperson"),
    ),
    Term(
        mark("controlerend"),
        mark("De raad gaat na of het college doet wat is afgesproken, en vraagt door."),
        ("controleren",),
    ),
    Term(
        mark("fonds"),
        mark("Geld dat apart staat voor plannen van inwoners. Wie erover beslist, kiest de raad."),
        ("fund",),
    ),
    Term(
        mark("fractie"),
        mark("De raadsleden van één partij. Zij stemmen meestal, maar niet altijd, gelijk."),
        ("fracties", "faction"),
    ),
    Term(
        mark("fractiediscipline"),
        mark("De afspraak dat een fractie of coalitie gelijk stemt. Wie haar inroept, betaalt."),
        ("coalitiediscipline", "discipline"),
    ),
    Term(
        mark("griffier"),
        mark("Helpt de raad, los van het college, en bewaakt hoe de raad werkt. Heeft geen stem."),
        ("griffie", "clerk"),
    ),
    Term(
        mark("hamerstuk"),
        mark("Een voorstel waarover de raad zonder praten beslist: de hamer valt."),
        ("hamerstukken", "unheard"),
    ),
    Term(
        mark("initiatief"),
        mark("Iets wat inwoners zelf beginnen, van een buurttuin tot een zorgcoöperatie."),
        ("initiatieven", "initiative"),
    ),
    Term(
        mark("ja, mits"),
        mark("Een ambtenaar die meedenkt: het mag, als aan een voorwaarde is voldaan."),
    ),
    Term(
        mark("kadernota"),
        mark(
            "De voorjaarsnota van juni: de raad kiest de grote lijnen voor het geld van volgend "
            "jaar."
        ),
        ("spring memorandum",),
    ),
    Term(
        mark("kaderstellend"),
        mark("De raad zegt vooraf wat er moet en wat niet mag. Het college kiest hoe."),
    ),
    Term(
        mark("mandaat"),
        mark(
            "Wat iemand namens een ander mag beslissen. Met een ruim mandaat hoeft een klein plan "
            "niet langs de raad."
        ),
        ("mandaten", "mandate"),
    ),
    Term(
        mark("motie"),
        mark("Een uitspraak van de raad. Het college mag haar naast zich neerleggen."),
        ("moties", "motion"),
    ),
    Term(
        mark("oordeelsvorming"),
        mark("De tweede stap: fracties wisselen argumenten en zeggen wat zij ervan vinden."),
        ("oordeelsvormend",),
    ),
    Term(
        mark("peiling"),
        mark("Vragen aan een deel van de inwoners. De uitkomst heeft dus een marge."),
        ("poll",),
    ),
    Term(
        mark("presidium"),
        mark("De voorzitters van de fracties samen. Zij maken de agenda van de raad."),
    ),
    Term(
        mark("raadsperiode"),
        mark("Vier jaar tussen twee verkiezingen. Dit spel speelt de laatste drie."),
    ),
    Term(
        mark("raadsuren"),
        mark(
            "De tijd van alle raadsleden samen. Wie iets toevoegt, moet zeggen wat hij laat vallen."
        ),
        ("council hours",),
    ),
    Term(
        mark("reglement van orde"),
        mark("De vergaderregels die de raad zichzelf geeft."),
        ("rules of order",),
    ),
    Term(
        mark("schaduwstad"),
        mark(
            "Dezelfde stad met hetzelfde toeval, waarin de raad alles doet zoals altijd. Zo ziet u "
            "wat uw keuzes uitmaakten."
        ),
        ("shadow town",),
    ),
    Term(
        mark("stemverklaring"),
        mark("In één zin zegt een fractie, vlak voor de stemming, waarom zij voor of tegen is."),
        ("stemverklaringen", "explanation of vote", "explanations of vote"),
    ),
    Term(
        mark("trekker"),
        mark("Wie een initiatief draagt. Stopt de trekker, dan stopt het vaak helemaal."),
        ("driving force",),
    ),
    Term(
        mark("uitdaagrecht"),
        mark("Inwoners mogen een taak van de gemeente overnemen, met het geld dat erbij hoort."),
        ("right to challenge",),
    ),
    Term(
        mark("verordening"),
        mark("Een regel van de raad die voor iedereen in de gemeente geldt."),
        ("ordinance",),
    ),
    Term(
        mark("volksvertegenwoordigend"),
        mark("De raad weet wat er leeft, ook bij wie nooit naar het gemeentehuis komt."),
    ),
    Term(
        mark("werkwijze"),
        mark("Hoe de raad werkt: alle bouwstenen die gelden. Veranderen kan elk half jaar."),
        ("working method", "working methods"),
    ),
    Term(
        mark("zetel"),
        mark("Een plaats in de raad. Wie meer zetels heeft, heeft meer stemmen."),
        ("zetels", "seat"),
    ),
)
