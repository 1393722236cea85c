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
        "no_answer": "verwachtte niets meer van de gemeente",
        "refused": "de gemeente zei nee",
        "no_money": "er kwam geen geld",
        "objections": "bezwaren uit de buurt",
        "puller_left": "de trekker vertrok",
        "tired": "de rek was eruit",
        "faded": "het doofde langzaam uit",
    }
)

CLAUSES = sentences(
    {
        "done": ("omdat het werk gedaan was", "nu alles gedaan is wat de groep wilde"),
        "too_few_helpers": (
            "omdat er te weinig helpers waren",
            "omdat alles op dezelfde paar mensen neerkwam",
            "omdat er niemand meer bij kwam",
            "omdat helpers schaars bleven",
        ),
        "no_answer": (
            "omdat men van de gemeente niets meer verwachtte",
            "omdat de groep niet meer op de gemeente rekende",
            "omdat niemand nog iets van het gemeentehuis hoopte",
            "omdat het geloof in een antwoord op was",
        ),
        "refused": (
            "omdat de gemeente nee zei",
            "na een nee van de gemeente",
            "omdat het van de gemeente niet mocht",
        ),
        "no_money": (
            "omdat er geen geld kwam",
            "omdat de kas leeg bleef",
            "omdat het geld er niet kwam",
        ),
        "objections": (
            "omdat de buren bezwaar hadden",
            "na bezwaren uit de buurt",
            "omdat de straat er niet gerust op was",
        ),
        "puller_left": (
            "omdat de trekker vertrok",
            "omdat niemand het stokje overnam",
            "na het vertrek van de trekker",
            "omdat de drijvende kracht wegging",
        ),
        "tired": (
            "omdat de rek eruit was",
            "omdat de avonden te veel werden",
            "omdat de groep moe was",
            "omdat niemand nog een avond over had",
            "omdat het de laatste helpers te zwaar werd",
        ),
        "faded": (
            "omdat er steeds minder mensen kwamen",
            "omdat het langzaam uitdoofde",
            "omdat niemand de groep nog bij elkaar riep",
        ),
    }
)
"""Why something ended, as the end of a sentence."""

_END_VOICES = sentences(
    {
        "done": ("We deden wat we wilden doen, en toen was het klaar.",),
        "too_few_helpers": ("Iedereen vond het mooi. Op zaterdag stonden we er met z'n tweeën.",),
        "no_answer": ("Je vraagt nog eens, en op een dag vraag je niet meer.",),
        "refused": ("Het was een duidelijk nee. Daarmee was het over.",),
        "no_money": ("De wil was er. Het geld niet.",),
        "objections": ("Ik wil met mijn buren in dezelfde straat kunnen wonen.",),
        "puller_left": ("Alle nummers stonden in één telefoon. Die is nu weg.",),
        "tired": ("Op een gegeven moment is het genoeg geweest.",),
        "faded": ("Er was geen laatste keer. Er kwam gewoon geen volgende.",),
    }
)

_VOTE = labels(
    {
        "own_proposal": "eigen voorstel",
        "own_against": "tegen het eigen voorstel",
        "party_line_for": "de fractie is voor",
        "party_line_against": "de fractie is tegen",
        "coalition_for": "de coalitie is voor",
        "coalition_against": "de coalitie is tegen",
        "believes": "gelooft in deze manier van werken",
        "doubts": "twijfelt aan deze manier van werken",
        "keeps_hold": "wil hier een grens trekken",
        "gives_room": "wil hier ruimte laten",
        "costs_hours": "kost te veel uren",
        "fears_loss_of_say": "bang zeggenschap te verliezen",
        "merit": "vindt dit het waard",
        "no_merit": "vindt dit te zwak",
        "promised": "rekent op wat is beloofd",
    }
)

_VOTE_VOICES = sentences(
    {
        "own_proposal": (
            "Wij hebben dit voorgesteld en wij staan erachter.",
            "Dit komt van ons, dus u begrijpt hoe wij stemmen.",
        ),
        "own_against": (
            "Wij dienden dit in, en stemmen er toch tegen.",
            "Ook een eigen voorstel mag sneuvelen.",
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
        "coalition_for": (
            "De coalitie vroeg om één lijn, en die is voor.",
            "Ik stem met de coalitie mee: voor.",
        ),
        "coalition_against": (
            "De coalitie vroeg om één lijn, en die is tegen.",
            "Ik stem met de coalitie mee: tegen.",
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
        "keeps_hold": (
            "Ruimte geven is niet altijd het antwoord, daarom voor.",
            "Wie alles loslaat, helpt niemand.",
            "Duidelijkheid is ook iets waard.",
        ),
        "gives_room": (
            "Wij sluiten liever geen deur.",
            "Wij laten liever ruimte, en dit geeft die niet.",
            "Dit houdt meer in eigen hand dan nodig is.",
        ),
        "costs_hours": (
            "De uren zijn op, dus zeg eerst wat we dan laten vallen.",
            "Wie gaat dit doen, nu wij geen avond meer over hebben?",
            "Alles wat erbij komt, moet iemand ook doen.",
        ),
        "fears_loss_of_say": (
            "De kiezer koos ons om te beslissen, en dat geven wij niet weg.",
            "Wie beslist er straks, en wie spreken wij daarop aan?",
            "Loslaten klinkt goed, tot het misgaat en men naar ons kijkt.",
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
        "promised": (
            "Ons is iets toegezegd, en daar rekenen wij op.",
            "Straks komt er iets van ons op tafel, en vanavond komen wij mee.",
            "Wij twijfelden, en een toezegging gaf de doorslag.",
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
            "Ik vroeg iets voor {neighbourhood} en kreeg antwoord, al was het nee.",
            "Ze belden terug, en dat was nieuw in {neighbourhood}.",
            "Mijn vraag over {neighbourhood} was klein, en ik kreeg een heel mens aan de lijn.",
            "Er kwam een brief terug die ik begreep, en half {neighbourhood} heeft hem gelezen.",
            "Ik weet nu wie er over {neighbourhood} gaat, met naam en nummer.",
            "Het antwoord kwam op tijd, dus ik was in {neighbourhood} ook op tijd.",
            "In {neighbourhood} weten we nu: wie vraagt, hoort iets.",
        ),
        "was_left_waiting": (
            "Ik heb vanuit {neighbourhood} drie keer gebeld, en daarna heb ik gestemd.",
            "Mijn brief over {neighbourhood} ligt er nog, denk ik.",
            "Ik hoorde in {neighbourhood} pas weer iets toen er folders kwamen.",
            "Wachten kan ik, maar {neighbourhood} wacht al zo lang ik er woon.",
            "Er ligt een vraag van mij over {neighbourhood}, en die is ouder dan deze folder.",
            "Wie {neighbourhood} laat wachten, moet niet op mij rekenen.",
        ),
        "saw_it_live": (
            "Bij ons in {neighbourhood} is iets gelukt, en daar hebben zij aan meegewerkt.",
            "Ik doe in {neighbourhood} zelf mee, en dan kijk je anders naar zo'n raad.",
            "Er is nu iets in {neighbourhood} waar eerst niets was, en dat onthoud ik.",
            "Ga maar kijken in {neighbourhood}, dan weet u wat ik stemde.",
            "Wat er in {neighbourhood} staat, hebben we zelf gemaakt, en niemand zat in de weg.",
        ),
        "saw_it_die": (
            "Ze hadden het in {neighbourhood} zo goed op poten, en toen was het weg.",
            "We stonden in {neighbourhood} met de sleutel in de hand, en het mocht niet zo zijn.",
            "Van al die avonden in {neighbourhood} is een doos met mappen over.",
            "In {neighbourhood} is het weer stil, en ik weet nog hoe het klonk.",
        ),
        "felt_overlooked": (
            "Het is altijd dezelfde wijk die iets krijgt, en dat is niet {neighbourhood}.",
            "Ze kennen {neighbourhood} alleen van de kaart.",
            "Ik heb niets tegen inspraak, maar in {neighbourhood} is ze nooit geweest.",
            "Als het over de gemeente gaat, hoor ik de naam {neighbourhood} nooit.",
            "Wij in {neighbourhood} betalen mee en kijken toe.",
        ),
        "was_met": (
            "Er zat een raadslid aan mijn keukentafel in {neighbourhood}, en dat was nieuw.",
            "Ze kwamen naar {neighbourhood} en vroegen door, dus ik ken nu een gezicht.",
            "Een raadslid stond in {neighbourhood} in de regen te kijken, en dat blijft je bij.",
            "Ik heb in {neighbourhood} gezegd wat ik vond, en iemand schreef het op.",
        ),
        "reads_retreat": (
            "Ze noemen het ruimte geven, maar in {neighbourhood} noemen we het bezuinigen.",
            "Eerst deden zij het in {neighbourhood}, nu mogen wij het zelf doen.",
            "Loslaten, zeggen ze, en in {neighbourhood} voelde ik het vooral vallen.",
            "Zelf doen is mooi, maar {neighbourhood} had ook gewoon iemand nodig.",
        ),
        "wants_change": (
            "Niets tegen deze mensen, maar {neighbourhood} mag eens iets anders.",
            "Vier jaar is lang, ook in {neighbourhood}, en nu is een ander aan de beurt.",
            "Ik stem elke keer op een ander, dan houdt {neighbourhood} ze scherp.",
            "Het kan altijd anders, en in {neighbourhood} graag wat vlugger.",
            "Ik wilde een nieuw gezicht voor {neighbourhood}, en dat staat nu op de lijst.",
        ),
        "no_news": (
            "Van die nieuwe werkwijze heb ik in {neighbourhood} niets gemerkt.",
            "Ik stem altijd hetzelfde, en {neighbourhood} ook, geloof ik.",
            "Is er iets veranderd, dan is het niet langs {neighbourhood} gekomen.",
            "De raad vergadert, en {neighbourhood} slaapt goed.",
            "Ik zou niet weten wat ze deden, en dat is in {neighbourhood} geen verwijt.",
            "Vraag het me niet, want in {neighbourhood} was het een gewoon jaar.",
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
            "“{block}” houden we, dan hoeven we daar niet meer over te twisten.",
            "Terug naar de tijd vóór “{block}” wil hier niemand.",
            "Wij hebben “{block}” niet bedacht, maar we houden het wel.",
            "“{block}” hoort er inmiddels gewoon bij.",
            "Over “{block}” was iedereen het eens, en dat gebeurt niet vaak.",
            "Wie hier nieuw is, denkt dat “{block}” er altijd was.",
            "“{block}” staat op papier en in de begroting, dus wij gingen door.",
            "Met “{block}” werken we liever dan dat we erover vergaderen.",
            "Aan “{block}” was niets te veranderen, en dat zei niemand met spijt.",
            "Van alles wat we erfden, was “{block}” het makkelijkst te houden.",
            "Wie “{block}” had willen schrappen, vond geen tweede handtekening.",
            "“{block}” overleefde de wissel, met papier, geld en gewoonte.",
        ),
        "not_landed": (
            "“{block}” stond op papier, maar niemand werkte er al echt mee.",
            "We hebben “{block}” nooit goed geoefend.",
            "Voor “{block}” wende, was er al een andere raad.",
            "“{block}” bleef een woord op de agenda, en nu ook dat niet meer.",
        ),
        "not_written": (
            "“{block}” was een afspraak tussen mensen, en die mensen zijn weg.",
            "Wij zochten waar “{block}” vastlag, en vonden niets.",
            "Iedereen wist van “{block}”, en niemand had het opgeschreven.",
            "Waar staat “{block}”, vroeg een nieuw lid, en het bleef stil.",
            "“{block}” zat in hoofden, en die hoofden zijn niet herkozen.",
        ),
        "not_funded": (
            "Het geld voor “{block}” liep af en stond in geen begroting.",
            "“{block}” was mooi, maar er was niets voor gereserveerd.",
            "Zonder geld is “{block}” een voornemen.",
            "Het potje voor “{block}” liep leeg, en niemand vulde het bij.",
        ),
        "not_liked": (
            "Wie met “{block}” moest werken, wilde ervan af.",
            "“{block}” kostte ons meer dan het gaf.",
            "Niemand liep warm voor “{block}”, dus het koelde af.",
            "Bij “{block}” keek ieder naar zijn schoenen, en toen was het weg.",
            "Wij probeerden “{block}” echt, en werden er niet blijer van.",
        ),
        "voted_out": (
            "De nieuwe raad wilde het zonder “{block}”, en dat mag.",
            "Wij zijn gekozen om het anders te doen dan met “{block}”.",
            "“{block}” was van de vorige raad, zei men, en zo stemde men ook.",
            "Een meerderheid wilde van “{block}” af, en zo werkt dat.",
            "Met de oude gezichten vertrok ook “{block}”.",
        ),
        "nobody_asked": (
            "Er stond veel op de agenda, maar “{block}” niet.",
            "“{block}” staat nog in de regels, want niemand heeft ernaar gekeken.",
            "Vergeten worden kan ook blijven zijn: zo ging het met “{block}”.",
            "Tot iemand erover begint, doen we “{block}” gewoon.",
            "Over “{block}” had niemand een voorstel, ook niet om te stoppen.",
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
