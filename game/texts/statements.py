"""Stemverklaringen: why a faction votes as it does, about this case and this town.

Every sentence names whom or what the vote is about, so that it fits no other
vote. `{founder}` and `{neighbourhood}` are of the dilemma, `{option}` is the way
out that is proposed, `{block}` a building block that comes in or goes out. What
names a way out is not said where the proposal is to do as always.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.rules.balance import AS_ALWAYS
from game.rules.decisions import METHOD
from game.rules.definitions import AdoptedBlock
from game.rules.reports import RoundOpening, VoteReport
from game.rules.state import GameState
from game.rules.views import Dilemma
from game.texts.marks import Sentences, mark, sentences
from game.texts.names import Names

STATEMENTS: Mapping[str, Sentences] = {
    "dilemma": sentences(
        {
            "own_proposal": (
                "Wij hebben {founder} gehoord, en dit is ons voorstel.",
                "Dit voorstel over {neighbourhood} komt van ons, dus u weet hoe wij stemmen.",
                "Wij staan achter ons eigen voorstel en leggen het in {neighbourhood} graag uit.",
                "Wie in {neighbourhood} vraagt wat wij vinden, hoort hetzelfde als hier.",
                "Ons voorstel is niet volmaakt, maar {founder} krijgt zo een antwoord.",
                "Wij schreven dit voorstel met {neighbourhood} voor ogen.",
                "“{option}”: zo hebben wij het opgeschreven, en zo stemmen wij.",
                "Wij kozen voor “{option}”, omdat {founder} een antwoord verdient.",
            ),
            "party_line_for": (
                "Over {founder} was onze fractie het snel eens: voor.",
                "Wij stemmen als één fractie, ook over {neighbourhood}, en wij stemmen voor.",
                "Onze lijn houdt niet op bij {neighbourhood}: voor.",
                "De fractie heeft het verhaal van {founder} besproken en stemt samen voor.",
                "Een fractie is een fractie, ook als het om {neighbourhood} gaat: voor.",
                "“{option}” past in onze lijn, dus voor.",
            ),
            "party_line_against": (
                "Over {founder} was onze fractie het snel eens: tegen.",
                "Wij stemmen als één fractie, ook over {neighbourhood}, en wij stemmen tegen.",
                "Onze lijn houdt niet op bij {neighbourhood}: tegen.",
                "De fractie heeft het verhaal van {founder} besproken en stemt samen tegen.",
                "Een fractie is een fractie, ook als het om {neighbourhood} gaat: tegen.",
                "“{option}” past niet in onze lijn, dus tegen.",
            ),
            "believes": (
                "Inwoners van {neighbourhood} kunnen meer dan wij denken, daarom voor.",
                "Wij willen werken met inwoners voorop, en {neighbourhood} is een goed begin.",
                "Ruimte geven begint ergens, en vanavond begint het in {neighbourhood}.",
                "Zo willen wij omgaan met mensen als {founder}.",
                "Wij zijn voor, want {neighbourhood} weet zelf wat het nodig heeft.",
                "Als wij het met {founder} al niet durven, met wie dan wel?",
                "Met “{option}” vertrouwen wij {neighbourhood} iets toe.",
            ),
            "doubts": (
                "Wij vragen ons af wie in {neighbourhood} hier beter van wordt.",
                "Het verhaal van {founder} raakt ons, maar wij zien nog niet wie er nog meer is.",
                "Eerst willen wij weten wie er in {neighbourhood} achter staat.",
                "Wat {founder} nodig heeft, is misschien iets anders dan dit.",
                "Wij twijfelen of de raad zich hier in {neighbourhood} mee moet bemoeien.",
                "Over een jaar is men dit in {neighbourhood} vergeten, vrezen wij.",
                "Wij hebben {founder} gehoord, en nu willen wij de anderen horen.",
                "Helpt dit {founder}, of vooral ons geweten?",
                "“{option}” helpt één groep, en wij willen weten wie er nog meer wacht.",
                "Van “{option}” weten wij wat het kost, en nog niet wat het brengt.",
            ),
            "costs_hours": (
                "De uren zijn op, ook voor {neighbourhood}.",
                "Wie gaat dit voor {founder} doen, nu wij geen avond meer over hebben?",
                "Elk uur voor {neighbourhood} gaat van een andere wijk af.",
                "Wij gunnen het {founder}, maar wij hebben de tijd niet.",
                "Zeg eerst wat wij laten vallen, dan praten we over {neighbourhood}.",
                "Dit wordt een avond extra, en {founder} is niet de enige die wacht.",
                "Wij zouden {founder} graag helpen, maar er zit geen dag meer in de week.",
                "Voor {founder} komt er een avond bij, en die hebben wij niet.",
                "“{option}” vraagt avonden, en die van ons zijn vergeven.",
            ),
            "costs_money": (
                "Het geld voor {neighbourhood} missen we straks ergens anders.",
                "Wij kijken naar de begroting, en daar staat {founder} niet in.",
                "Een euro gaat één keer uit, ook in {neighbourhood}.",
                "Voor {founder} is het veel geld, en voor de begroting ook.",
                "Wie {neighbourhood} betaalt, moet zeggen wie er niet betaald wordt.",
                "Voor “{option}” is geld nodig dat {neighbourhood} later ook nodig heeft.",
            ),
            "fears_loss_of_say": (
                "De kiezer koos ons om te beslissen, ook over {neighbourhood}.",
                "Als dit in {neighbourhood} misgaat, kijkt men naar ons.",
                "Wie spreken wij aan als het bij {founder} anders loopt?",
                "Wij geven het stuur niet weg, ook niet in {neighbourhood}.",
                "Vandaag {neighbourhood}, en morgen beslist iedereen behalve de raad.",
                "Na “{option}” belt {neighbourhood} ons, en gaan wij er niet meer over.",
            ),
            "good_experience": (
                "Wij zagen dit eerder goed gaan, en denken daaraan nu het om {founder} gaat.",
                "Het ging de vorige keer goed, en {neighbourhood} verdient hetzelfde.",
                "Wij zijn elders gaan kijken, en durven het in {neighbourhood} aan.",
                "Wie het eerder zag lukken, gunt het {founder} ook.",
                "Iets als “{option}” deden we eerder, en het viel goed.",
            ),
            "bad_experience": (
                "Wij zagen dit eerder mislopen, en willen dat {neighbourhood} besparen.",
                "Eén keer verbrand is genoeg, ook nu het om {founder} gaat.",
                "De vorige keer begon het net als in {neighbourhood}, en het liep slecht af.",
                "Wij gunnen {founder} beter dan wat wij vorige keer zagen.",
                "Iets als “{option}” deden we eerder, en dat was genoeg.",
            ),
            "merit": (
                "Voor {neighbourhood} zien wij hier meer voor dan tegen.",
                "Niet volmaakt, maar {founder} weet zo waar het op staat.",
                "Wij hebben lang getwijfeld over {neighbourhood} en stemmen voor.",
                "Voor de mensen in {neighbourhood} is dit het beste wat er ligt.",
                "Niemand weet hoe het met {founder} afloopt, maar wij durven dit aan.",
                "Een beter antwoord aan {founder} hebben wij vanavond niet gehoord.",
                "Wij stemmen voor, en {founder} mag ons daar later op aanspreken.",
                "Wie {founder} aankijkt, weet waarom wij voor zijn.",
                "Er valt van alles op te merken, maar het verhaal van {founder} geeft de doorslag.",
                "Van alles wat er lag, is “{option}” het eerlijkst tegenover {founder}.",
                "“{option}” is geen groot gebaar, wel een dat {founder} begrijpt.",
                "Tussen niets doen en te veel doen ligt “{option}”, en daar stemmen wij voor.",
                "“{option}” heeft een prijs, en die leggen wij in {neighbourhood} graag uit.",
            ),
            "no_merit": (
                "Voor {neighbourhood} staat dit niet stevig genoeg.",
                "Goed bedoeld, maar {founder} heeft hier te weinig aan.",
                "Kom terug als het voor {neighbourhood} verder is uitgewerkt.",
                "Wij zien voor {neighbourhood} meer tegen dan voor.",
                "Wij hebben lang getwijfeld over {founder} en stemmen tegen.",
                "Dit is voor {neighbourhood} te dun om ja op te zeggen.",
                "Wij begrijpen {founder}, maar dit voorstel begrijpen wij minder.",
                "Voor {founder} hadden wij graag ja gezegd, tegen dit zeggen wij nee.",
                "Een goed verhaal van {founder} is nog geen goed voorstel.",
                "“{option}” lost in {neighbourhood} één ding op en maakt er twee.",
                "Met “{option}” kan {founder} morgen niet verder, en wij dus ook niet.",
                "Voor “{option}” hoorden wij geen reden die morgen nog geldt.",
                "“{option}” klinkt als een besluit, maar voor {founder} verandert er niets.",
            ),
        }
    ),
    "method": sentences(
        {
            "own_proposal": (
                "“{block}” is ons voorstel, en wij gaan er zelf mee aan het werk.",
                "Wij brengen “{block}” en staan ervoor.",
                "Met “{block}” doen wij wat wij aan het begin hebben gezegd.",
                "Dat “{block}” van ons komt, weet u, dus onze stem ook.",
                "Wij hebben “{block}” niet ingediend om het te laten liggen.",
                "Over “{block}” mag u ons straks de maat nemen.",
                "“{block}” stond in ons programma, en nu staat het op de agenda.",
            ),
            "party_line_for": (
                "Onze fractie heeft “{block}” besproken en stemt voor.",
                "Over “{block}” stemmen wij als één fractie, en wij stemmen voor.",
                "In de fractie waren we het over “{block}” snel eens: voor.",
                "Wat wij over “{block}” hebben afgesproken, doen wij: voor.",
            ),
            "party_line_against": (
                "Onze fractie heeft “{block}” besproken en stemt tegen.",
                "Over “{block}” stemmen wij als één fractie, en wij stemmen tegen.",
                "In de fractie waren we het over “{block}” snel eens: tegen.",
                "Wat wij over “{block}” hebben afgesproken, doen wij: tegen.",
            ),
            "believes": (
                "Met “{block}” komen inwoners eerst, en wij erbij.",
                "Inwoners kunnen meer dan wij denken, en “{block}” laat dat zien.",
                "Op iets als “{block}” wachten wij al vier jaar.",
                "“{block}” is hoe wij willen werken, ook als er niemand kijkt.",
                "Wie inwoners serieus neemt, begint met “{block}”.",
                "Voor “{block}” steken wij graag een avond in.",
                "“{block}” kost ons macht en levert ons oren op.",
            ),
            "doubts": (
                "Wij zien nog niet dat inwoners beter worden van “{block}”.",
                "“{block}” is een mooi idee, maar wij vragen ons af voor wie.",
                "Eerst willen wij zien wie er op “{block}” afkomt.",
                "Een nieuwe naam als “{block}” lost nog niets op.",
                "“{block}” klinkt goed op papier, en papier hebben we al veel.",
                "Van “{block}” moet men ons nog overtuigen.",
                "Wij kennen “{block}” van elders, en elders is niet hier.",
                "Bij “{block}” zien wij de folder al voor ons, en nog niet de mensen.",
            ),
            "costs_hours": (
                "De uren zijn op, dus zeg eerst wat we voor “{block}” laten vallen.",
                "Wie gaat “{block}” doen, nu wij geen avond meer over hebben?",
                "“{block}” moet iemand ook doen, en dat zijn wij.",
                "Met “{block}” erbij past het niet meer in de week.",
                "Wij hebben “{block}” naast onze agenda gelegd, en stemmen tegen.",
                "Alles wat “{block}” brengt, gaat van onze avonden af.",
                "Wie “{block}” wil, moet zeggen welke avond er vrij is.",
                "“{block}” begint klein en eindigt op woensdagavond.",
                "Voor “{block}” moet er ander werk van tafel, en niemand zegt welk werk.",
                "“{block}” past in de agenda van wie er geen heeft.",
                "Tel de avonden van “{block}” eens op, wij deden dat al.",
                "“{block}” is goed bedoeld en slecht getimed, met deze agenda.",
            ),
            "costs_money": (
                "Het geld voor “{block}” missen we straks ergens anders.",
                "Wij kijken naar de begroting, en “{block}” past er niet in.",
                "Voor wat “{block}” kost, weten wij een beter doel.",
                "“{block}” komt elk jaar terug als rekening.",
                "“{block}” is te betalen zolang er niets misgaat.",
            ),
            "fears_loss_of_say": (
                "Wie beslist er straks met “{block}”, en wie spreken wij daarop aan?",
                "De kiezer koos ons om te beslissen, en “{block}” geeft dat weg.",
                "“{block}” klinkt goed, tot het misgaat en men naar ons kijkt.",
                "Met “{block}” zitten wij er straks bij en kijken wij ernaar.",
                "Wij willen wel loslaten, maar “{block}” gaat ons te ver.",
                "Aan “{block}” zit een knop die wij straks niet meer vinden.",
            ),
            "good_experience": (
                "Het ging eerder goed, en daarom geloven wij in “{block}”.",
                "Wij zijn gaan kijken hoe zoiets als “{block}” werkt, en het werkte.",
                "Na wat wij zagen, durven wij “{block}” aan.",
                "Zoiets als “{block}” werkte bij ons eerder, dus waarom niet weer.",
            ),
            "bad_experience": (
                "Wij hebben gezien hoe zoiets als “{block}” vorige keer afliep.",
                "Eén keer verbrand is genoeg, dus nu geen “{block}”.",
                "Voor “{block}” ligt de vorige keer ons te vers in het geheugen.",
                "Wij ruimden de vorige keer op, en dat was iets als “{block}”.",
            ),
            "merit": (
                "Bij “{block}” zien wij meer voor dan tegen.",
                "“{block}” is niet volmaakt, wel goed genoeg om te beginnen.",
                "Wij hebben lang getwijfeld over “{block}” en stemmen voor.",
                "Mensen worden met “{block}” geholpen, en dat telt voor ons.",
                "Niemand weet het zeker van “{block}”, maar wij durven het aan.",
                "Proberen is goedkoper dan blijven praten, ook bij “{block}”.",
                "Met “{block}” weten inwoners beter waar ze aan toe zijn.",
                "Wij kunnen “{block}” uitleggen aan wie er vanavond niet is.",
            ),
            "no_merit": (
                "“{block}” is sympathiek, maar staat niet stevig genoeg.",
                "Goed bedoeld, maar “{block}” is voor ons te weinig.",
                "Kom terug als “{block}” verder is uitgewerkt.",
                "Wij zien bij “{block}” meer tegen dan voor.",
                "Wij hebben lang getwijfeld over “{block}” en stemmen tegen.",
                "“{block}” is een antwoord, maar op welke vraag?",
                "Aan “{block}” is veel gepraat en weinig gerekend.",
                "“{block}” is goed voor de foto, en daar stemmen wij niet over.",
            ),
        }
    ),
}
"""By subject of the vote and reason."""

THE_METHOD = mark("de werkwijze")
"""What a vote is about when no block comes in or goes out."""


@dataclass(frozen=True)
class Given:
    """The statements of one vote.

    Attributes:
        reasons: Why, one per faction, in the order in which they speak.
        named: Names to speak of, in turn; each a value of the sentences.
    """

    reasons: tuple[str, ...]
    named: tuple[Mapping[str, str], ...]


@dataclass(frozen=True)
class About:
    """A vote, and the votes on such a subject before it in the term.

    Attributes:
        subject: `dilemma` or `method`.
        deck: Which shuffle of the sentences this term has.
        votes: What was given at each vote, oldest first; the last is this one.
    """

    subject: str
    deck: str
    votes: tuple[Given, ...]


Label = Callable[[Dilemma, str], str]
"""(case, verdict) to the name of that way out."""


def about_vote(state: GameState, vote: VoteReport, names: Names, label: Label) -> About:
    """Return a vote of this round with those before it."""
    earlier = [record for record in state.history if record.round < state.round]
    openings = [record.opening for record in earlier]
    votes: list[Given] = []
    was: tuple[AdoptedBlock, ...] = ()
    for record in earlier:
        for one in record.votes:
            if one.subject == vote.subject:
                case = _case(record.opening, record.proposal, names, label)
                named = _blocks((was, record.method), names) if one.subject == METHOD else case
                votes.append(_given(one, named))
        was = record.method
    if state.opening is not None:
        openings.append(state.opening)
    case = _case(state.opening, state.proposal, names, label)
    named = _blocks((was, state.draft), names) if vote.subject == METHOD else case
    deck = openings[0].dilemma.id if openings else ""
    return About(vote.subject, deck, (*votes, _given(vote, named)))


def _given(vote: VoteReport, named: tuple[Mapping[str, str], ...]) -> Given:
    return Given(tuple(reason for _, reason in vote.statements), named)


def _blocks(
    method: tuple[tuple[AdoptedBlock, ...], tuple[AdoptedBlock, ...]], names: Names
) -> tuple[Mapping[str, str], ...]:
    """Return the blocks that come in, or else go out."""
    was, will = ([adopted.block for adopted in side] for side in method)
    changed = [block for block in will if block not in was]
    changed = changed or [block for block in was if block not in will]
    return tuple({"block": names.of("block", block)} for block in changed)


def _case(
    opening: RoundOpening | None, proposal: str, names: Names, label: Label
) -> tuple[Mapping[str, str], ...]:
    """Return the person and the place of a dilemma, and the way out that is proposed."""
    if opening is None:
        return ()
    case = opening.dilemma
    place = names.of("neighbourhood", case.neighbourhood)
    named = {"founder": case.face.name, "neighbourhood": place}
    if proposal not in ("", AS_ALWAYS):
        named["option"] = label(case, proposal)
    return (named,)
