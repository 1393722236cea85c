"""Stemverklaringen: why a faction votes as it does, about this case and this town.

Every sentence names whom or what the vote is about, so that it fits no other
vote. `{founder}` and `{neighbourhood}` are of the dilemma, `{block}` is a
building block that comes in or goes out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.rules.definitions import AdoptedBlock
from game.rules.reports import RoundOpening, VoteReport
from game.rules.state import GameState
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
            ),
            "party_line_for": (
                "Over {founder} was onze fractie het snel eens: voor.",
                "Wij stemmen als één fractie, ook over {neighbourhood}, en wij stemmen voor.",
                "Onze lijn houdt niet op bij {neighbourhood}: voor.",
                "De fractie heeft het verhaal van {founder} besproken en stemt samen voor.",
                "Een fractie is een fractie, ook als het om {neighbourhood} gaat: voor.",
            ),
            "party_line_against": (
                "Over {founder} was onze fractie het snel eens: tegen.",
                "Wij stemmen als één fractie, ook over {neighbourhood}, en wij stemmen tegen.",
                "Onze lijn houdt niet op bij {neighbourhood}: tegen.",
                "De fractie heeft het verhaal van {founder} besproken en stemt samen tegen.",
                "Een fractie is een fractie, ook als het om {neighbourhood} gaat: tegen.",
            ),
            "believes": (
                "Inwoners van {neighbourhood} kunnen meer dan wij denken, daarom voor.",
                "Wij willen werken met inwoners voorop, en {neighbourhood} is een goed begin.",
                "Ruimte geven begint ergens, en vanavond begint het in {neighbourhood}.",
                "Zo willen wij omgaan met mensen als {founder}.",
                "Wij zijn voor, want {neighbourhood} weet zelf wat het nodig heeft.",
                "Als wij het met {founder} al niet durven, met wie dan wel?",
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
            ),
            "costs_money": (
                "Het geld voor {neighbourhood} missen we straks ergens anders.",
                "Wij kijken naar de begroting, en daar staat {founder} niet in.",
                "Een euro gaat één keer uit, ook in {neighbourhood}.",
                "Voor {founder} is het veel geld, en voor de begroting ook.",
                "Wie {neighbourhood} betaalt, moet zeggen wie er niet betaald wordt.",
            ),
            "fears_loss_of_say": (
                "De kiezer koos ons om te beslissen, ook over {neighbourhood}.",
                "Als dit in {neighbourhood} misgaat, kijkt men naar ons.",
                "Wie spreken wij aan als het bij {founder} anders loopt?",
                "Wij geven het stuur niet weg, ook niet in {neighbourhood}.",
                "Vandaag {neighbourhood}, en morgen beslist iedereen behalve de raad.",
            ),
            "good_experience": (
                "Wij zagen dit eerder goed gaan, en denken daaraan nu het om {founder} gaat.",
                "Het ging de vorige keer goed, en {neighbourhood} verdient hetzelfde.",
                "Wij zijn elders gaan kijken, en durven het in {neighbourhood} aan.",
                "Wie het eerder zag lukken, gunt het {founder} ook.",
            ),
            "bad_experience": (
                "Wij zagen dit eerder mislopen, en willen dat {neighbourhood} besparen.",
                "Eén keer verbrand is genoeg, ook nu het om {founder} gaat.",
                "De vorige keer begon het net als in {neighbourhood}, en het liep slecht af.",
                "Wij gunnen {founder} beter dan wat wij vorige keer zagen.",
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
            ),
            "doubts": (
                "Wij zien nog niet dat inwoners beter worden van “{block}”.",
                "“{block}” is een mooi idee, maar wij vragen ons af voor wie.",
                "Eerst willen wij zien wie er op “{block}” afkomt.",
                "Een nieuwe naam als “{block}” lost nog niets op.",
                "“{block}” klinkt goed op papier, en papier hebben we al veel.",
                "Van “{block}” moet men ons nog overtuigen.",
            ),
            "costs_hours": (
                "De uren zijn op, dus zeg eerst wat we voor “{block}” laten vallen.",
                "Wie gaat “{block}” doen, nu wij geen avond meer over hebben?",
                "“{block}” moet iemand ook doen, en dat zijn wij.",
                "Met “{block}” erbij past het niet meer in de week.",
                "Wij hebben “{block}” naast onze agenda gelegd, en stemmen tegen.",
                "Alles wat “{block}” brengt, gaat van onze avonden af.",
            ),
            "costs_money": (
                "Het geld voor “{block}” missen we straks ergens anders.",
                "Wij kijken naar de begroting, en “{block}” past er niet in.",
                "Voor wat “{block}” kost, weten wij een beter doel.",
                "“{block}” komt elk jaar terug als rekening.",
            ),
            "fears_loss_of_say": (
                "Wie beslist er straks met “{block}”, en wie spreken wij daarop aan?",
                "De kiezer koos ons om te beslissen, en “{block}” geeft dat weg.",
                "“{block}” klinkt goed, tot het misgaat en men naar ons kijkt.",
                "Met “{block}” zitten wij er straks bij en kijken wij ernaar.",
                "Wij willen wel loslaten, maar “{block}” gaat ons te ver.",
            ),
            "good_experience": (
                "Het ging eerder goed, en daarom geloven wij in “{block}”.",
                "Wij zijn gaan kijken hoe zoiets als “{block}” werkt, en het werkte.",
                "Na wat wij zagen, durven wij “{block}” aan.",
            ),
            "bad_experience": (
                "Wij hebben gezien hoe zoiets als “{block}” vorige keer afliep.",
                "Eén keer verbrand is genoeg, dus nu geen “{block}”.",
                "Voor “{block}” ligt de vorige keer ons te vers in het geheugen.",
            ),
            "merit": (
                "Bij “{block}” zien wij meer voor dan tegen.",
                "“{block}” is niet volmaakt, wel goed genoeg om te beginnen.",
                "Wij hebben lang getwijfeld over “{block}” en stemmen voor.",
                "Mensen worden met “{block}” geholpen, en dat telt voor ons.",
                "Niemand weet het zeker van “{block}”, maar wij durven het aan.",
                "Proberen is goedkoper dan blijven praten, ook bij “{block}”.",
            ),
            "no_merit": (
                "“{block}” is sympathiek, maar staat niet stevig genoeg.",
                "Goed bedoeld, maar “{block}” is voor ons te weinig.",
                "Kom terug als “{block}” verder is uitgewerkt.",
                "Wij zien bij “{block}” meer tegen dan voor.",
                "Wij hebben lang getwijfeld over “{block}” en stemmen tegen.",
                "“{block}” is een antwoord, maar op welke vraag?",
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


def about_vote(state: GameState, vote: VoteReport, names: Names) -> About:
    """Return a vote of this round with those before it."""
    earlier = [record for record in state.history if record.round < state.round]
    openings = [record.opening for record in earlier]
    votes: list[Given] = []
    was: tuple[AdoptedBlock, ...] = ()
    for record in earlier:
        for one in record.votes:
            if one.subject == vote.subject:
                named = _named(one.subject, record.opening, (was, record.method), names)
                votes.append(_given(one, named))
        was = record.method
    if state.opening is not None:
        openings.append(state.opening)
    named = _named(vote.subject, state.opening, (was, state.draft), names)
    deck = openings[0].dilemma.id if openings else ""
    return About(vote.subject, deck, (*votes, _given(vote, named)))


def _given(vote: VoteReport, named: tuple[Mapping[str, str], ...]) -> Given:
    return Given(tuple(reason for _, reason in vote.statements), named)


def _named(
    subject: str,
    opening: RoundOpening | None,
    method: tuple[tuple[AdoptedBlock, ...], tuple[AdoptedBlock, ...]],
    names: Names,
) -> tuple[Mapping[str, str], ...]:
    """Return the person and the place of a dilemma, or the blocks that come in or go out."""
    if subject == "method":
        was, will = ([adopted.block for adopted in side] for side in method)
        changed = [block for block in will if block not in was]
        changed = changed or [block for block in was if block not in will]
        return tuple({"block": names.of("block", block)} for block in changed)
    if opening is None:
        return ()
    case = opening.dilemma
    place = names.of("neighbourhood", case.neighbourhood)
    return ({"founder": case.face.name, "neighbourhood": place},)
