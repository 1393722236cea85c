"""Why things ended, why seats vote, why voters moved, what survived.

Each reason has a label, which fits behind a colon, and a voice: the sentence
a person would say, in one or more ways.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.texts.marks import Labels, Sentences, labels, sentences

_END = labels(
    {
        "done": "het werk was gedaan",
        "too_few_helpers": "te weinig helpers",
        "no_answer": "geen antwoord van de gemeente",
        "refused": "de gemeente zei nee",
        "no_money": "het geld was op",
        "objections": "bezwaren uit de buurt",
        "puller_left": "de trekker vertrok",
        "tired": "de rek was eruit",
        "faded": "het doofde langzaam uit",
    }
)

_END_VOICES = sentences(
    {
        "done": ("We deden wat we wilden doen, en toen was het klaar.",),
        "too_few_helpers": ("Iedereen vond het mooi. Op zaterdag stonden we er met z'n tweeën.",),
        "no_answer": ("We hebben gewacht tot er niemand meer was om te wachten.",),
        "refused": ("Het was een duidelijk nee. Daarmee was het over.",),
        "no_money": ("De wil was er nog. De rekening van de zaal ook.",),
        "objections": ("Ik wil met mijn buren in dezelfde straat kunnen wonen.",),
        "puller_left": ("Alle nummers stonden in één telefoon. Die is nu weg.",),
        "tired": ("Op een gegeven moment is het genoeg geweest.",),
        "faded": ("Er was geen laatste keer. Er kwam gewoon geen volgende.",),
    }
)

_VOTE = labels(
    {
        "own_proposal": "eigen voorstel",
        "party_line_for": "de fractie is voor",
        "party_line_against": "de fractie is tegen",
        "believes": "gelooft in deze manier van werken",
        "doubts": "twijfelt aan deze manier van werken",
        "costs_hours": "kost te veel uren",
        "costs_money": "kost te veel geld",
        "fears_loss_of_say": "bang zeggenschap te verliezen",
        "good_experience": "zag het eerder goed gaan",
        "bad_experience": "zag het eerder misgaan",
        "merit": "vindt dit het waard",
        "no_merit": "vindt dit te zwak",
    }
)

_VOTE_VOICES = sentences(
    {
        "own_proposal": (
            "Wij hebben dit voorgesteld en wij staan erachter.",
            "Dit komt van ons, dus u begrijpt hoe wij stemmen.",
        ),
        "party_line_for": (
            "Onze fractie heeft dit besproken en stemt voor.",
            "Wij stemmen als één fractie, en wij stemmen voor.",
            "In de fractie waren we het snel eens: voor.",
        ),
        "party_line_against": (
            "Onze fractie heeft dit besproken en stemt tegen.",
            "Wij stemmen als één fractie, en wij stemmen tegen.",
            "In de fractie waren we het snel eens: tegen.",
        ),
        "believes": (
            "Zo willen wij werken: inwoners eerst, en wij erbij.",
            "Inwoners kunnen meer dan wij denken, daarom voor.",
            "Wij wilden dit vier jaar geleden al.",
        ),
        "doubts": (
            "Wij zien nog niet dat inwoners hier beter van worden.",
            "Een mooi idee, maar wij vragen ons af voor wie.",
            "Eerst willen wij zien wie er dan komt.",
        ),
        "costs_hours": (
            "De uren zijn op, dus zeg eerst wat we dan laten vallen.",
            "Wie gaat dit doen, nu wij geen avond meer over hebben?",
            "Alles wat erbij komt, moet iemand ook doen.",
        ),
        "costs_money": (
            "Dit geld missen we straks ergens anders.",
            "Wij kijken ook naar de begroting, en die is krap.",
            "Geld uitgeven kan maar één keer.",
        ),
        "fears_loss_of_say": (
            "De kiezer koos ons om te beslissen, en dat geven wij niet weg.",
            "Wie beslist er straks, en wie spreken wij daarop aan?",
            "Loslaten klinkt goed, tot het misgaat en men naar ons kijkt.",
        ),
        "good_experience": (
            "Vorige keer ging het goed, dus wij stemmen voor.",
            "Wij zijn gaan kijken, en het werkte.",
        ),
        "bad_experience": (
            "Wij hebben gezien hoe dit vorige keer afliep.",
            "Eén keer verbrand is genoeg.",
        ),
        "merit": (
            "Wij zien hier meer voor dan tegen.",
            "Niet volmaakt, wel goed genoeg om te beginnen.",
            "Wij hebben lang getwijfeld en stemmen voor.",
            "Mensen worden hiermee geholpen, en dat telt voor ons.",
            "Niemand weet het zeker, maar wij durven het aan.",
        ),
        "no_merit": (
            "Sympathiek, maar het staat niet stevig genoeg.",
            "Goed bedoeld, maar dat is voor ons te weinig.",
            "Kom terug als het verder is uitgewerkt.",
            "Wij zien hier meer tegen dan voor.",
            "Wij hebben lang getwijfeld en stemmen tegen.",
        ),
    }
)

_ELECTION = labels(
    {
        "was_answered": "kreeg antwoord",
        "was_left_waiting": "bleef wachten",
        "saw_it_live": "zag een initiatief slagen",
        "saw_it_die": "zag een initiatief stoppen",
        "felt_overlooked": "voelde zich overgeslagen",
        "was_met": "sprak een raadslid",
        "reads_retreat": "ziet een gemeente die zich terugtrekt",
        "wants_change": "wil iets anders",
        "no_news": "merkte er niets van",
    }
)

_ELECTION_VOICES = sentences(
    {
        "was_answered": (
            "Ik vroeg iets en kreeg antwoord. Het was nee, maar ik snapte het.",
            "Ze belden terug. Zo bijzonder hoort dat niet te zijn, maar toch.",
            "Mijn vraag was klein. Ik kreeg een heel mens aan de lijn.",
        ),
        "was_left_waiting": (
            "Ik heb drie keer gebeld. Daarna heb ik gestemd.",
            "Mijn brief ligt er nog, denk ik.",
            "Ik hoorde pas weer iets toen er folders kwamen.",
        ),
        "saw_it_live": (
            "Bij ons in de straat is iets gelukt. Daar hebben zij aan meegewerkt.",
            "Ik doe zelf mee. Dan kijk je anders naar zo'n raad.",
            "Er is nu iets waar eerst niets was. Dat onthoud ik.",
        ),
        "saw_it_die": (
            "Ze hadden het zo goed op poten. En toen was het weg.",
            "We stonden met de sleutel in de hand. Het mocht niet zo zijn.",
            "Van al die avonden is een doos met mappen over.",
        ),
        "felt_overlooked": (
            "Het is altijd dezelfde wijk die iets krijgt. Niet de onze.",
            "Ze kennen onze straat alleen van de kaart.",
            "Ik heb niets tegen inspraak. Ze is alleen nooit hier.",
        ),
        "was_met": (
            "Er zat hier een raadslid aan de keukentafel. Dat was nieuw.",
            "Ze kwamen langs en vroegen door. Ik ken nu een gezicht.",
            "Een raadslid stond in de regen mee te kijken. Dat blijft je bij.",
        ),
        "reads_retreat": (
            "Ze noemen het ruimte geven. Ik noem het bezuinigen.",
            "Eerst deden zij het, nu mogen wij het zelf doen.",
            "Loslaten, zeggen ze. Ik voelde het vooral vallen.",
        ),
        "wants_change": (
            "Niets tegen deze mensen. Het mag alleen eens anders.",
            "Vier jaar is lang. Tijd voor een ander.",
            "Ik stem elke keer op een ander. Dat houdt ze scherp.",
        ),
        "no_news": (
            "Die nieuwe werkwijze? Daar heb ik niets van gemerkt.",
            "Ik stem altijd hetzelfde. Waarom zou ik nu niet?",
            "Is er iets veranderd dan? Bij ons niet.",
        ),
    }
)

_FATE = labels(
    {
        "kept": "blijft",
        "not_landed": "was nog niet ingevoerd",
        "not_written": "stond nergens vast",
        "not_funded": "het geld was tijdelijk",
        "not_liked": "te weinig steun",
        "voted_out": "weggestemd door de nieuwe raad",
        "nobody_asked": "blijft, want niemand begon erover",
    }
)

_FATE_VOICES = sentences(
    {
        "kept": (
            "Dit houden we. Weer iets minder om over te twisten.",
            "Terug naar vroeger? Daar begint niemand over.",
            "Wij hebben het niet bedacht. We houden het wel.",
            "Het hoort er inmiddels gewoon bij.",
        ),
        "not_landed": (
            "Het stond op papier, maar niemand werkte er al echt mee.",
            "We hebben het nooit goed geoefend.",
        ),
        "not_written": (
            "Het was een afspraak tussen mensen. Die mensen zijn weg.",
            "Waar staat dat dan? Nergens dus.",
        ),
        "not_funded": (
            "Het geld liep af en niemand had het in de begroting gezet.",
            "Mooi, maar er was geen geld voor gereserveerd.",
        ),
        "not_liked": (
            "Wie ermee moest werken, wilde ervan af.",
            "Het kostte ons meer dan het gaf.",
        ),
        "voted_out": (
            "De nieuwe raad wilde het anders, en dat mag.",
            "Wij zijn gekozen om het anders te doen.",
        ),
        "nobody_asked": (
            "Er stond het een en ander op de agenda. Dit niet.",
            "Het staat nog in de regels. Niemand heeft ernaar gekeken.",
        ),
    }
)

REASONS: Mapping[str, Labels] = {
    "end": _END,
    "vote": _VOTE,
    "election": _ELECTION,
    "fate": _FATE,
}
"""Short labels, by kind of reason."""

VOICES: Mapping[str, Sentences] = {
    "end": _END_VOICES,
    "vote": _VOTE_VOICES,
    "election": _ELECTION_VOICES,
    "fate": _FATE_VOICES,
}
"""What a person says, by kind of reason."""
