"""Stemverklaringen: why a faction votes as it does, about this case and this town.

Every sentence names whom or what the vote is about, so that it fits no other
vote. `{founder}` and `{neighbourhood}` are of the dilemma, `{option}` is the way
out that is proposed, `{block}` a building block that comes in, or what it is to
go without, `{wish}` one that was promised for this vote. `{asker}` is the person
of the dilemma where he or she asks for something that the proposal gives. A
sentence is said only where all it names is there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from game.rules.balance import AS_ALWAYS
from game.rules.decisions import METHOD
from game.rules.definitions import AdoptedBlock, Work
from game.rules.reports import RoundOpening, VoteReport
from game.rules.state import GameState
from game.rules.views import Dilemma, Value
from game.texts.grounds import METHOD_TRUE
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
                "Ons voorstel is niet volmaakt, maar {asker} krijgt zo een antwoord.",
                "Wij schreven dit voorstel met {neighbourhood} voor ogen.",
                "“{option}”: zo hebben wij het opgeschreven, en zo stemmen wij.",
                "Wij kozen voor “{option}”, omdat {asker} een antwoord verdient.",
            ),
            "own_against": (
                "Wij brachten dit in, en na wat wij over {neighbourhood} hoorden, zijn wij tegen.",
                "“{option}” kwam van ons, en wij zijn van gedachten veranderd.",
                "Ook een eigen voorstel mag sneuvelen, en dit doet in {neighbourhood} te weinig.",
            ),
            "party_line_for": (
                "Over de zaak van {founder} was onze fractie het snel eens: voor.",
                "Wij stemmen als één fractie, ook over {neighbourhood}, en wij stemmen voor.",
                "Onze lijn houdt niet op bij {neighbourhood}: voor.",
                "De fractie heeft het verhaal van {founder} besproken en stemt samen voor.",
                "Een fractie is een fractie, ook als het om {neighbourhood} gaat: voor.",
                "“{option}” past in onze lijn, dus voor.",
            ),
            "party_line_against": (
                "Wij spraken {founder} en onze leden, en stemmen samen tegen.",
                "Wat in {neighbourhood} speelt, raakt onze lijn, en die is hier nee.",
                "Bij dit soort zaken zeggen wij nee, en {neighbourhood} is geen uitzondering.",
                "In de fractie ging het lang over {founder}, en het werd een gezamenlijk nee.",
                "Niet ieder van ons dacht hetzelfde over {neighbourhood}, maar wij stemmen tegen.",
                "“{option}” past niet in onze lijn, dus tegen.",
            ),
            "coalition_for": (
                "De coalitie vroeg om één lijn, ook over {neighbourhood}, en wij houden ons eraan.",
                "Over “{option}” stemmen wij vanavond als coalitie, dus voor.",
                "Afspraak is afspraak: de coalitie is voor “{option}”.",
            ),
            "coalition_against": (
                "De coalitie vroeg om één lijn, en over {neighbourhood} is die: tegen.",
                "Over “{option}” stemmen wij vanavond als coalitie, dus tegen.",
                "Afspraak is afspraak: de coalitie is tegen “{option}”.",
            ),
            "believes": (
                "Inwoners van {neighbourhood} kunnen meer dan wij denken, daarom voor.",
                "Wij willen werken met inwoners voorop, en {neighbourhood} is een goed begin.",
                "Ruimte geven begint ergens, en vanavond begint het in {neighbourhood}.",
                "Zo willen wij omgaan met mensen als {founder}.",
                "Wij zijn voor, want {neighbourhood} weet zelf wat het nodig heeft.",
                "Als wij het met {asker} al niet durven, met wie dan wel?",
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
                "“{option}” helpt een enkeling, en wij willen weten wie er nog meer wacht.",
                "Wat “{option}” brengt, kon vanavond niemand ons zeggen.",
            ),
            "keeps_hold": (
                "Niet alles hoeft open te staan, ook niet in {neighbourhood}, daarom voor.",
                "Met “{option}” weet {neighbourhood} waar het aan toe is.",
                "Wie alles loslaat, helpt {neighbourhood} niet, en dus zijn wij voor.",
                "“{option}” maakt het overzichtelijk, en dat heeft {neighbourhood} ook nodig.",
                "Besturen is ook kiezen, en over {neighbourhood} kiezen wij hiervoor.",
                "Ruimte geven is niet altijd het antwoord, ook niet voor {founder}.",
                "Wij hebben {founder} gehoord, en kiezen toch voor duidelijkheid.",
            ),
            "gives_room": (
                "Wij sluiten in {neighbourhood} liever geen deur.",
                "“{option}” neemt ruimte terug, en die gunnen wij {neighbourhood}.",
                "Met {founder} kan meer dan “{option}”, daarom tegen.",
                "Zo jaag je mensen weg, en {neighbourhood} heeft ze nodig.",
                "“{option}” zegt dat wij {neighbourhood} niet vertrouwen, en dat doen wij wel.",
                "Eerst ruimte geven en dan dit, dat leggen wij in {neighbourhood} niet uit.",
                "Wij komen op voor wie in {neighbourhood} iets wil beginnen, en stemmen tegen.",
            ),
            "costs_hours": (
                "De uren zijn op, ook voor {neighbourhood}.",
                "Wie gaat dit voor {founder} doen, nu wij geen avond meer over hebben?",
                "Elk uur voor {neighbourhood} gaat van een andere wijk af.",
                "Wij gunnen het {asker}, maar wij hebben de tijd niet.",
                "Zeg eerst wat wij laten vallen, dan praten we over {neighbourhood}.",
                "Dit wordt een avond extra, en {asker} is niet de enige die wacht.",
                "Wij zouden {asker} graag helpen, maar er zit geen dag meer in de week.",
                "Voor {founder} komt er een avond bij, en die hebben wij niet.",
                "“{option}” vraagt avonden, en die van ons zijn vergeven.",
            ),
            "fears_loss_of_say": (
                "De kiezer koos ons om te beslissen, ook over {neighbourhood}.",
                "Als dit in {neighbourhood} misgaat, kijkt men naar ons.",
                "Wie spreken wij aan als het bij {founder} anders loopt?",
                "Wij geven het stuur niet weg, ook niet in {neighbourhood}.",
                "Vandaag {neighbourhood}, en morgen beslist iedereen behalve de raad.",
                "Na “{option}” belt {neighbourhood} ons, en gaan wij er niet meer over.",
            ),
            "merit": (
                "Voor {neighbourhood} zien wij hier meer voor dan tegen.",
                "Niet volmaakt, maar {asker} weet zo waar het op staat.",
                "Wij hebben lang getwijfeld over {neighbourhood} en stemmen voor.",
                "Voor de mensen in {neighbourhood} is dit het beste wat er ligt.",
                "Niemand weet hoe het met {asker} afloopt, maar wij durven dit aan.",
                "Een beter antwoord aan {asker} hebben wij vanavond niet gehoord.",
                "Wij stemmen voor, en {founder} mag ons daar later op aanspreken.",
                "Wie {asker} aankijkt, weet waarom wij voor zijn.",
                "Er valt van alles op te merken, maar het verhaal van {asker} geeft de doorslag.",
                "Van alles wat er lag, is “{option}” het eerlijkst tegenover {asker}.",
                "Met “{option}” valt in {neighbourhood} te leven, en meer vragen wij niet.",
                "Tussen niets doen en te veel doen ligt “{option}”, en daar stemmen wij voor.",
                "“{option}” heeft een prijs, en die leggen wij in {neighbourhood} graag uit.",
                "Het had anders gekund, maar in {neighbourhood} kiezen wij hiervoor.",
                "Voor {neighbourhood} is dit niet groots, wel goed.",
                "Wie “{option}” tekortdoet, weten wij, en toch stemmen wij voor.",
            ),
            "no_merit": (
                "Voor {neighbourhood} staat dit niet stevig genoeg.",
                "Goed bedoeld, maar {asker} heeft hier te weinig aan.",
                "Kom terug als het voor {neighbourhood} verder is uitgewerkt.",
                "Wat hier ligt, lost in {neighbourhood} te weinig op.",
                "Het had in {neighbourhood} ook anders gekund, en dat lag niet op tafel.",
                "Dit is voor {neighbourhood} te dun om ja op te zeggen.",
                "Wij begrijpen {founder}, maar dit voorstel begrijpen wij minder.",
                "Voor {asker} hadden wij graag ja gezegd, tegen dit zeggen wij nee.",
                "Een goed verhaal van {asker} is nog geen goed voorstel.",
                "“{option}” lost in {neighbourhood} één ding op en maakt er twee.",
                "“{option}” helpt {asker} vandaag, en over een jaar staan wij hier weer.",
                "Voor “{option}” hoorden wij geen reden die morgen nog geldt.",
                "Over “{option}” is vanavond lang gepraat, en wij zijn niet overtuigd.",
                "Vanavond “{option}”, en volgend jaar praten wij weer over {neighbourhood}.",
                "Wij zochten in {neighbourhood} wie hierop wacht, en vonden er te weinig.",
            ),
            "promised": (
                "Er is ons iets toegezegd, en daarom gaan wij over {neighbourhood} mee.",
                "Over {neighbourhood} twijfelden wij, en een toezegging gaf de doorslag.",
                "Wij steunen “{option}”, en rekenen op wat ons is beloofd.",
                "Afspreken werkt twee kanten op, dus vanavond steunen wij “{option}”.",
                "Met “{wish}” in het vooruitzicht stemmen wij voor “{option}”.",
                "Wij geven om {neighbourhood} en om “{wish}”, dus vanavond zijn wij voor.",
                "Dat “{wish}” op tafel komt, is ons beloofd, en {founder} krijgt onze steun.",
                "Wie straks “{wish}” brengt, heeft ons vanavond mee voor {neighbourhood}.",
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
            "own_against": (
                "“{block}” kwam van ons, en wij stemmen er toch tegen.",
                "Wij schreven “{block}” op, en na dit debat strepen wij het door.",
                "Ook wij mogen van gedachten veranderen, dus tegen “{block}”.",
            ),
            "party_line_for": (
                "Onze fractie heeft “{block}” besproken en stemt voor.",
                "Over “{block}” stemmen wij als één fractie, en wij stemmen voor.",
                "In de fractie waren we het over “{block}” snel eens: voor.",
                "Wat wij over “{block}” hebben afgesproken, doen wij: voor.",
            ),
            "party_line_against": (
                "“{block}” past niet in onze lijn, en die lijn houden wij.",
                "Wij houden de rijen gesloten, en “{block}” blijft erbuiten.",
                "Voor “{block}” kreeg niemand in de fractie de anderen mee.",
                "Wat wij over “{block}” hebben afgesproken, doen wij: tegen.",
            ),
            "coalition_for": (
                "De coalitie vroeg om één lijn, dus wij stemmen voor “{block}”.",
                "Over “{block}” stemmen wij vanavond als coalitie: voor.",
                "Afspraak is afspraak: de coalitie wil “{block}”.",
            ),
            "coalition_against": (
                "De coalitie vroeg om één lijn, dus wij stemmen tegen “{block}”.",
                "Over “{block}” stemmen wij vanavond als coalitie: tegen.",
                "Afspraak is afspraak: de coalitie wil “{block}” niet.",
            ),
            "believes": (
                "Met “{block}” hoeven wij er niet overal zelf bij te zitten.",
                "Met “{block}” durven wij iets uit handen te geven.",
                "Op iets als “{block}” wachten wij al vier jaar.",
                "“{block}” is hoe wij willen werken, ook als er niemand kijkt.",
                "Wie anderen vertrouwt, begint met “{block}”.",
                "Voor “{block}” steken wij graag een avond in.",
                "“{block}” kost ons macht en levert ons oren op.",
            ),
            "doubts": (
                "Wij zien nog niet dat inwoners beter worden van “{block}”.",
                "“{block}” is een mooi idee, maar wij vragen ons af voor wie.",
                "Eerst willen wij zien wie “{block}” straks in handen heeft.",
                "Een nieuwe naam als “{block}” lost nog niets op.",
                "“{block}” klinkt goed op papier, en papier hebben we al veel.",
                "Van “{block}” moet men ons nog overtuigen.",
                "Wij kennen “{block}” van elders, en elders is niet hier.",
                "Bij “{block}” zien wij de folder al voor ons, en nog niet de mensen.",
            ),
            "keeps_hold": (
                "“{block}” brengt rust, en rust is ook een manier van werken.",
                "Met “{block}” weet iedereen weer wie er beslist.",
                "Voor “{block}” zijn wij, want loslaten kan ook te ver gaan.",
                "“{block}” trekt een lijn, en wij houden van een lijn.",
                "Met “{block}” houden wij overzicht, en dat hebben inwoners ook nodig.",
                "Niet alles hoeft open te staan, daarom “{block}”.",
            ),
            "gives_room": (
                "Met “{block}” wordt het netter, en niet opener.",
                "“{block}” maakt het ons makkelijker, en inwoners niet.",
                "Wij laten liever ruimte, en “{block}” geeft die niet.",
                "Met “{block}” houden wij meer in eigen hand dan nodig is.",
                "“{block}” is veilig voor de raad, en daar gaat het niet om.",
                "Voor “{block}” stemmen wij niet, want open werken gaat anders.",
            ),
            "costs_hours": (
                "Voor “{block}” is een avond nodig die nu al van iemand is.",
                "“{block}” zoekt vrijwilligers, en die zitten niet in deze fractie.",
                "“{block}” moet iemand ook doen, en dat zijn wij.",
                "Met “{block}” erbij past het niet meer in de week.",
                "Wij hebben “{block}” naast onze agenda gelegd, en stemmen tegen.",
                "Alles wat “{block}” brengt, gaat van onze avonden af.",
                "Wie “{block}” wil, moet zeggen welke avond er vrij is.",
                "“{block}” begint klein en eindigt op woensdagavond.",
                "Wat “{block}” vraagt, halen wij nu al niet.",
                "“{block}” past in de agenda van wie er geen heeft.",
                "Tel de avonden van “{block}” eens op, wij deden dat al.",
                "“{block}” is goed bedoeld en slecht getimed, met deze agenda.",
            ),
            "fears_loss_of_say": (
                "Wie gaat er straks over, met “{block}”, en staat dat ergens?",
                "Wat “{block}” weggeeft, kregen wij van de kiezer.",
                "“{block}” klinkt goed, tot de krant belt en wij het niet wisten.",
                "Met “{block}” zitten wij er straks bij en kijken wij ernaar.",
                "Wij willen wel loslaten, maar “{block}” gaat ons te ver.",
                "Aan “{block}” zit een knop die wij straks niet meer vinden.",
                "Met “{block}” tekenen wij voor iets wat een ander invult.",
                "“{block}” zet een deur open, en wie hem dichtdoet, weten wij niet.",
            ),
            "merit": (
                "“{block}” rekenen wij goed, met een paar rode strepen.",
                "“{block}” is niet volmaakt, wel goed genoeg om te beginnen.",
                "Over “{block}” sliepen wij een nacht, en het antwoord is ja.",
                "Mensen worden met “{block}” geholpen, en dat telt voor ons.",
                "“{block}” is een gok, en een kleine.",
                "Proberen is goedkoper dan blijven praten, ook bij “{block}”.",
                "Met “{block}” weten inwoners beter waar ze aan toe zijn.",
                "Wij kunnen “{block}” uitleggen aan wie er vanavond niet is.",
                "Voor “{block}” hoeft u ons niet over te halen.",
                "Als “{block}” niet werkt, schaffen wij het weer af, dus voor.",
                "Wij zagen slechtere ideeën dan “{block}”, en die haalden het ook.",
            ),
            "no_merit": (
                "“{block}” is sympathiek, maar staat niet stevig genoeg.",
                "“{block}” vult een avond, en geen behoefte.",
                "“{block}” moet eerst terug naar de tekentafel.",
                "Bij “{block}” tellen wij drie bezwaren en één wens.",
                "Wij wilden “{block}” goed vinden, en het lukte niet.",
                "“{block}” is een antwoord, maar op welke vraag?",
                "Aan “{block}” is veel gepraat en weinig gerekend.",
                "“{block}” is goed voor de foto, en daar stemmen wij niet over.",
                "Zonder “{block}” ging het ook, en dat blijft zo.",
                "Van “{block}” hoorden wij vier uitleggen, en geen twee gelijk.",
                "Bij “{block}” denken wij aan een la waar het straks in ligt.",
            ),
            "promised": (
                "Er is ons iets toegezegd, en daarom steunen wij “{block}”.",
                "Over “{block}” twijfelden wij, en een toezegging gaf de doorslag.",
                "Wij komen mee met “{block}”, en rekenen op wat ons is beloofd.",
                "Afspreken werkt twee kanten op, dus vanavond steunen wij “{block}”.",
                "Nu “{block}” en straks “{wish}”, zo kunnen wij voor zijn.",
                "“{block}” was niet onze wens, “{wish}” wel, en ook die komt aan de beurt.",
                "Met “{wish}” in het vooruitzicht stemmen wij voor “{block}”.",
                "Wij geven “{block}” een kans, zoals u “{wish}” er een geeft.",
            ),
        }
    ),
}
"""By subject of the vote and reason."""

THE_METHOD = mark("de werkwijze")
"""What a vote is about when no block comes in or goes out."""


GOES = "goes"
"""Value of a building block that goes out; it is spoken of as `WITHOUT_IT`."""

WITHOUT_IT = mark("Zonder {block}")

GIVES = frozenset(
    {
        *("grant", "grant_half", "grant_and_help", "overrule", "allow", "mediate", "visit_first"),
        *("hold", "deviate", "change_rule", "top_up", "share_out", "first_come", "promise"),
        *("grant_now", "grant_half_now", "desk_helps", "allow_now", "answer_first"),
        *("answer_in_person", "extra_hands", "members_help", "give", "temporary", "hand_over"),
        *("try_out", "grant_unasked", "commit"),
    }
)
"""Verdicts that give whoever asks something of what was asked."""

MANY_BLOCKS = 5


@dataclass(frozen=True)
class Given:
    """The statements of one vote.

    Attributes:
        reasons: Why, one per faction, in the order in which they speak.
        named: Names to speak of, in turn; each with the values of the sentences.
        true: What is true of the case or the werkwijze, of `GROUNDS`.
    """

    reasons: tuple[str, ...]
    named: tuple[Mapping[str, Value], ...]
    true: tuple[str, ...] = ()


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
    votes: list[Given] = []
    was: tuple[AdoptedBlock, ...] = ()
    for record in earlier:
        for one in record.votes:
            if one.subject == vote.subject == METHOD:
                blocks = (was, record.draft or record.method, record.dropped)
                given = _on_method(one, record.opening, *blocks, names)
                votes.append(_with_wish(given, state, record.round, METHOD, names))
            elif one.subject == vote.subject:
                given = _on_case(one, record.opening, record.proposal, names, label)
                votes.append(_with_wish(given, state, record.round, one.subject, names))
        was = record.method
    opening = state.opening
    if vote.subject == METHOD:
        given = _on_method(vote, opening, was, state.draft, state.dropped, names)
    else:
        given = _on_case(vote, opening, state.proposal, names, label)
    votes.append(_with_wish(given, state, state.round, vote.subject, names))
    first = earlier[0].opening if earlier else opening
    return About(vote.subject, first.dilemma.id if first else "", tuple(votes))


def _with_wish(given: Given, state: GameState, number: int, subject: str, names: Names) -> Given:
    """Return what was given at a vote with the name of what was promised for it."""
    made = (one for one in state.pledges if (one.round, one.subject) == (number, subject))
    pledge = next(made, None)
    if pledge is None:
        return given
    wish = names.of("block", pledge.block)
    return replace(given, named=tuple({**named, "wish": wish} for named in given.named))


def _reasons(vote: VoteReport) -> tuple[str, ...]:
    return tuple(reason for _, reason in vote.statements)


def _on_method(
    vote: VoteReport,
    opening: RoundOpening | None,
    was: tuple[AdoptedBlock, ...],
    will: tuple[AdoptedBlock, ...],
    dropped: tuple[tuple[Work, int], ...],
    names: Names,
) -> Given:
    """Return a vote on the werkwijze, with the blocks that come in, or else go out."""
    old, new = ([adopted.block for adopted in side] for side in (was, will))
    fresh = [block for block in new if block not in old]
    month = opening.town.month if opening else 0
    found = {
        "first": not old,
        "at_once": len(fresh) > 1,
        "many": len(old) >= MANY_BLOCKS,
        "near_election": month >= LAST_YEAR,
        "paid": bool(dropped),
    }
    true = tuple(name for name in METHOD_TRUE if found[name])
    work: Mapping[str, Value] = {"work": str(dropped[0][0])} if dropped else {}
    named: list[Mapping[str, Value]] = [
        {"block": names.of("block", block), **work} for block in fresh
    ]
    gone = [block for block in old if block not in new]
    named = named or [{GOES: names.of("block", block)} for block in gone]
    return Given(_reasons(vote), tuple(named), true if fresh else ())


def _on_case(
    vote: VoteReport, opening: RoundOpening | None, proposal: str, names: Names, label: Label
) -> Given:
    """Return a vote on a dilemma, with its person, its place, and what is proposed."""
    if opening is None:
        return Given(_reasons(vote), ())
    case = opening.dilemma
    place = names.of("neighbourhood", case.neighbourhood)
    known = {name: value for name, value in case.values if name in _FIGURES and value}
    named: dict[str, Value] = {**known, "founder": case.face.name, "neighbourhood": place}
    if proposal not in ("", AS_ALWAYS):
        named["option"] = label(case, proposal)
    if proposal in GIVES and "asking" in case.flags:
        named["asker"] = case.face.name
    return Given(_reasons(vote), (named,), case.flags)


_FIGURES = frozenset({"helpers", "objectors", "eur", "fund_left", "weeks", "percent"})
"""Values of a case that a ground may name; nought is not named."""

LAST_YEAR = 24
"""Month of the term from which the elections are near."""
