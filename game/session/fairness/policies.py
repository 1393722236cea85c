"""Councils with a fixed policy: what each adds to its method, and how it decides.

A policy is given what a council sees (`sight`) and what it can pay (`limits`).
It never runs the model. A verdict is a list in order of preference: the first
that the hours allow is taken; `as_always` costs nothing and ends every list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from agents.keyed import draw, identity
from agents.verdicts import VERDICTS
from game.rules.balance import AS_ALWAYS
from game.rules.definitions import AdoptedBlock, Ruleset, Work
from game.session.fairness.limits import Limits, Method
from game.session.fairness.sight import Case, Seen

Verdicts = Mapping[str, tuple[str, ...]]
"""Verdicts per kind of case, in order of preference."""


@dataclass(frozen=True)
class Choice:
    """What a council takes for a half-year: its method and what it drops for it."""

    method: Method
    dropped: Mapping[Work, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Policy:
    """One way to sit in a council.

    Attributes:
        name: Its name.
        compose: Returns the choice for a half-year.
        decide: Returns verdicts on a case, the best first.
        looks: Ways of looking it pays for every half-year.
    """

    name: str
    compose: Callable[[Seen, Limits, int], Choice]
    decide: Callable[[Case, int], tuple[str, ...]]
    looks: tuple[str, ...] = ()


def _every(ruleset: Ruleset, seed: int, when: int) -> Method:
    """Return all blocks at their first options, in an order of luck."""
    who = {name: draw(seed, "wish", identity(name), when) for name in ruleset.blocks}
    return tuple(AdoptedBlock(name) for name in sorted(who, key=lambda n: (who[n], n)))


def _everything(limits: Limits) -> dict[Work, int]:
    return dict(limits.ruleset.droppable_hours_year)


def stance(verdicts: Verdicts) -> Callable[[Case, int], tuple[str, ...]]:
    """Return a policy that decides by the kind of case alone."""

    def decide(case: Case, seed: int) -> tuple[str, ...]:
        return verdicts.get(case.kind, ())

    return decide


# --- always yes, always no ------------------------------------------------------


def _add_all(seen: Seen, limits: Limits, seed: int) -> Choice:
    """Drop all work that can be dropped, and add every block that still fits."""
    dropped = _everything(limits)
    wishes = _every(limits.ruleset, seed, seen.month)
    return Choice(limits.dropping(dropped).within(wishes, limits.before), dropped)


YES: Verdicts = {
    "grant_above_mandate": ("grant",),
    "objection": ("allow",),
    "reopen_process": ("reopen",),
    "outside_frame": ("deviate",),
    "fund_empty": ("top_up",),
    "misuse": ("explain",),
    "late_answer": ("answer_first",),
    "puller_leaves": ("desk_helps",),
    "same_place": ("share", "first_come"),
    "silent_neighbourhood": ("house_visits", "letter"),
    "wants_building": ("give",),
}


def _add_nothing(seen: Seen, limits: Limits, seed: int) -> Choice:
    return Choice(())


NO: Verdicts = {
    "grant_above_mandate": ("refuse",),
    "objection": ("refuse",),
    "reopen_process": ("hold",),
    "outside_frame": ("refuse",),
    "fund_empty": ("wait",),
    "misuse": ("tighten",),
    "late_answer": ("nothing",),
    "puller_leaves": ("nothing",),
    "same_place": ("first_come",),
    "silent_neighbourhood": ("nothing",),
    "wants_building": ("refuse",),
}


# --- always participate ---------------------------------------------------------

OUTREACH = frozenset(
    {
        "invitation",
        "invited_year",
        "members_per_visit",
        "moderator_fte",
        "neighbourhood_split_share",
        "panel_days",
        "panel_mandate",
        "parallel_tables",
        "pitch_slots_month",
        "resident_slots_month",
        "residents_at_image_stage",
        "signatures_needed",
        "visits_quarter",
    }
)
"""Levers by which residents are met, invited, let in or put in charge of a budget."""


def _participate(outreach: frozenset[str]) -> Callable[[Seen, Limits, int], Choice]:
    def compose(seen: Seen, limits: Limits, seed: int) -> Choice:
        """Drop all that can be dropped, and add whatever meets or invites residents."""
        dropped = _everything(limits)
        wishes = tuple(
            wish for wish in _every(limits.ruleset, seed, seen.month) if wish.block in outreach
        )
        return Choice(limits.dropping(dropped).within(wishes, limits.before), dropped)

    return compose


INVITE: Verdicts = {
    "grant_above_mandate": (),
    "objection": ("mediate",),
    "reopen_process": ("neighbourhood_decides", "reopen"),
    "outside_frame": ("deviate",),
    "fund_empty": ("share_out",),
    "misuse": ("evaluate",),
    "late_answer": ("answer_in_person",),
    "puller_leaves": ("members_help",),
    "same_place": ("share",),
    "silent_neighbourhood": ("house_visits", "letter"),
    "wants_building": ("temporary",),
}


# --- restrained -----------------------------------------------------------------

RESERVE = 0.5
"""Share of the free hours that a restrained council leaves unspent."""

DIET = AdoptedBlock("agendadieet", (("waar", "allebei"),))
FEW: Method = (
    DIET,
    AdoptedBlock("kaders-op-doel", (("hoever", "bijna-alles"),)),
    AdoptedBlock("startnotitie"),
    AdoptedBlock("burgeragendering", (("drempel", "een"),)),
)
"""Do less, set goals and leave the means, say beforehand who decides, and let residents come."""


def _restrain(seen: Seen, limits: Limits, seed: int) -> Choice:
    """Take one of the few blocks a half-year, drop nothing, keep a reserve."""
    reserve = RESERVE * limits.balance(limits.before).slack
    known = {one.block for one in limits.before}
    new = [one for one in FEW if one.block not in known]
    return Choice(limits.within(tuple(new[:1]), limits.before, reserve))


KEEP_WORD: Verdicts = {
    "reopen_process": ("hold",),
    "fund_empty": ("wait",),
    "misuse": ("explain",),
    "late_answer": ("answer_first",),
    "wants_building": ("temporary",),
}


# --- generous -------------------------------------------------------------------

GIVING = (
    AdoptedBlock("licht-fonds", (("omvang", "ruimer"),)),
    AdoptedBlock("initiatievenmakelaar"),
    AdoptedBlock("ruimere-balie"),
    AdoptedBlock("experimenteerruimte"),
    AdoptedBlock("snelloket"),
    AdoptedBlock("vangnet"),
)
"""Money, help and room for those who want to do something."""


def _give(seen: Seen, limits: Limits, seed: int) -> Choice:
    """Take two of the giving blocks a half-year, as far as money and hours go."""
    known = {one.block for one in limits.before}
    new = [one for one in GIVING if one.block not in known]
    return Choice(limits.within(tuple(new[:2]), limits.before))


HELP: Verdicts = {
    "grant_above_mandate": ("grant",),
    "objection": ("mediate", "allow"),
    "reopen_process": ("hold",),
    "outside_frame": ("deviate",),
    "fund_empty": ("top_up",),
    "misuse": ("explain",),
    "late_answer": ("answer_first",),
    "puller_leaves": ("members_help",),
    "same_place": ("share",),
    "silent_neighbourhood": ("letter",),
    "wants_building": ("give",),
}


# --- random ---------------------------------------------------------------------


def _any(seen: Seen, limits: Limits, seed: int) -> Choice:
    """Keep or leave each block and drop work, all by lot, within what can be paid."""
    dropped = {
        work: int(most * draw(seed, "random drop", identity(work), seen.month))
        for work, most in limits.ruleset.droppable_hours_year.items()
    }
    kept = tuple(
        one
        for one in limits.before
        if draw(seed, "random keep", identity(one.block), seen.month) < 0.7
    )
    wishes = _every(limits.ruleset, seed, seen.month)[:2]
    now = limits.dropping(dropped)
    return Choice(now.within(wishes, kept if now.affords(kept) else ()), dropped)


def _any_verdict(case: Case, seed: int) -> tuple[str, ...]:
    options = (*VERDICTS[case.kind], AS_ALWAYS)
    return (options[int(len(options) * draw(seed, "random verdict", case.who))],)


# --- thinking -------------------------------------------------------------------


LIGHT = AdoptedBlock("licht-fonds", (("formulier", "een-kantje"),))
WIDER = AdoptedBlock("licht-fonds", (("formulier", "een-kantje"), ("omvang", "ruimer")))
"""A short form, so that more people ask; with more money where the fund runs dry."""

FAST = AdoptedBlock("snelloket", (("bedrag", "duizend"),))
SPACE = AdoptedBlock("experimenteerruimte", (("ruimte", "veel-regels"), ("mandaat", "ruimer")))
FRAMES = AdoptedBlock("kaders-op-doel", (("hoever", "bijna-alles"),))
VILLAGE = AdoptedBlock("dorpsraad", (("geld", "erbij"),))
START = AdoptedBlock("startnotitie", (("bereik", "bijna-alle"),))
LOOKERS = AdoptedBlock("rapporteurs")
COME = AdoptedBlock("burgeragendering", (("drempel", "een"),))
"""Some look into what a diet leaves unread, and residents may bring up what they miss."""

BEHIND = (LIGHT, VILLAGE, START, FAST, SPACE, FRAMES, LOOKERS, COME)
"""What a desk that is behind needs: less paper, hands nearby, and no verdict taken back."""

ON_TIME = (VILLAGE, SPACE, FAST, FRAMES, START, LOOKERS, COME)
"""What a desk that is on time can carry: money nearby, room, and small plans first."""

TOO_LATE = 0.15
"""Share of late answers above which the desk counts as behind."""

COMPLAINTS = 10
"""Residents without an answer from whom on the desk counts as behind."""

DRY = 0.1
"""Share of the year's fund below which it runs dry."""


def _think(seen: Seen, limits: Limits, seed: int) -> Choice:
    """Mend what hurts most, with what the hours and the money allow.

    1. Hours first: a diet of the agenda, and less to read, pay for what follows.
    2. The desk next: less paper and hands where it is behind, else money and room nearby.
    3. With what is left: agree beforehand who decides and on what, let some look into
       what the others leave, and let residents bring up what is missed.
    """
    complaints = seen.unanswered >= COMPLAINTS
    behind = complaints or seen.late > TOO_LATE or seen.queue_weeks > seen.answer_weeks
    wishes = (DIET, *BEHIND) if behind and seen.fund_left >= DRY else (DIET, WIDER, *ON_TIME)
    known = {one.block for one in limits.before}
    new = tuple(one for one in wishes if one.block not in known)
    dropped = {Work.PREPARATION: limits.ruleset.droppable_hours_year.get(Work.PREPARATION, 0)}
    return Choice(limits.dropping(dropped).within(new, limits.before), dropped)


MEND: Verdicts = {
    "objection": ("mediate", "allow"),
    "reopen_process": ("hold",),
    "outside_frame": ("deviate",),
    "fund_empty": ("top_up",),
    "misuse": ("explain",),
    "late_answer": ("answer_in_person", "answer_first"),
    "puller_leaves": ("members_help", "desk_helps"),
    "same_place": ("share", "first_come"),
    "silent_neighbourhood": ("letter",),
    "wants_building": ("temporary",),
}


def _weigh(case: Case, seed: int) -> tuple[str, ...]:
    """Decide on what the papers say: how much of the fund a grant would take."""
    if case.kind == "grant_above_mandate":
        return ("grant",) if case.eur <= 0.5 * case.fund_left else ("grant_half",)
    return MEND[case.kind]


def policies(blocks: Mapping[str, frozenset[str]]) -> tuple[Policy, ...]:
    """Return all policies.

    Args:
        blocks: Names of the levers that each block changes.
    """
    outreach = frozenset(name for name, levers in blocks.items() if levers & OUTREACH)
    return (
        Policy("always_yes", _add_all, stance(YES)),
        Policy("always_no", _add_nothing, stance(NO)),
        Policy("always_participate", _participate(outreach), stance(INVITE)),
        Policy("restrained", _restrain, stance(KEEP_WORD)),
        Policy("generous", _give, stance(HELP)),
        Policy("random", _any, _any_verdict),
        Policy("thinking", _think, _weigh, ("audit",)),
    )
