"""Composing the draft of the werkwijze: keep, add, drop, tune, and pay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from game.rules.balance import balance_of, best_hours_left, may_change_method
from game.rules.commands import AddBlock, DropWork, RemoveBlock, TuneBlock
from game.rules.definitions import AdoptedBlock, BlockDefinition, Ruleset, Work
from game.rules.events import Happened, Transition, event
from game.rules.rejections import Code, Rejection, refuse
from game.rules.state import GameState


def add_block(state: GameState, command: AddBlock, ruleset: Ruleset) -> Transition | Rejection:
    """Put a block in the draft, tuned as it is in force or else by default."""
    if not may_change_method(state, ruleset):
        return _fixed(state, ruleset)
    refusal = _unfit(state, command.block, ruleset)
    if refusal:
        return refusal
    known = next((a for a in state.method if a.block == command.block), None)
    draft = sorted_method((*state.draft, known or AdoptedBlock(command.block)))
    return _drafted(state, draft, Happened.BLOCK_ADDED, command.block)


def remove_block(
    state: GameState, command: RemoveBlock, ruleset: Ruleset
) -> Transition | Rejection:
    """Take a block out of the draft, unless another one needs it."""
    if not may_change_method(state, ruleset):
        return _fixed(state, ruleset)
    present = [adopted.block for adopted in state.draft]
    if command.block not in present:
        return refuse(Code.BLOCK_ABSENT, block=command.block)
    for other in present:
        if command.block in ruleset.blocks[other].requires:
            return refuse(Code.BLOCK_REQUIRES, block=other, other=command.block)
    draft = tuple(a for a in state.draft if a.block != command.block)
    return _drafted(state, draft, Happened.BLOCK_REMOVED, command.block)


def tune_block(state: GameState, command: TuneBlock, ruleset: Ruleset) -> Transition | Rejection:
    """Set one choice of a block; the first option is the default and is left out."""
    if not may_change_method(state, ruleset):
        return _fixed(state, ruleset)
    adopted = next((a for a in state.draft if a.block == command.block), None)
    if adopted is None:
        return refuse(Code.BLOCK_ABSENT, block=command.block)
    choices = {choice.id: choice.options for choice in ruleset.blocks[command.block].choices}
    if command.choice not in choices:
        return refuse(Code.UNKNOWN_CHOICE, block=command.block, choice=command.choice)
    options = choices[command.choice]
    if command.option not in options:
        return refuse(
            Code.UNKNOWN_OPTION, block=command.block, choice=command.choice, option=command.option
        )
    new = tuned(adopted, command.choice, command.option, ruleset)
    draft = tuple(new if a.block == command.block else a for a in state.draft)
    return _drafted(state, draft, Happened.BLOCK_TUNED, command.block)


def tuned(adopted: AdoptedBlock, choice: str, option: str, ruleset: Ruleset) -> AdoptedBlock:
    """Return a block with one choice set; what stands at its default is left out."""
    defaults = {known.id: known.options[0] for known in ruleset.blocks[adopted.block].choices}
    settings = {**dict(adopted.settings), choice: option}
    kept = ((name, value) for name, value in settings.items() if value != defaults[name])
    return AdoptedBlock(adopted.block, tuple(sorted(kept)))


def drop_work(state: GameState, command: DropWork, ruleset: Ruleset) -> Transition | Rejection:
    """Say how much of a kind of work is dropped; possible in every round.

    Paying must always be possible: a case or a look may ask hours in a round
    in which the werkwijze itself is fixed.
    """
    most = ruleset.droppable_hours_year.get(command.work, 0)
    if not 0 <= command.hours_year <= most:
        return refuse(Code.DROP_OUT_OF_RANGE, work=str(command.work), limit=most)
    dropped: dict[Work, int] = {**dict(state.dropped), command.work: command.hours_year}
    kept = tuple(sorted((work, hours) for work, hours in dropped.items() if hours))
    happened = event(Happened.WORK_DROPPED, work=str(command.work), hours=command.hours_year)
    return Transition(replace(state, dropped=kept), (happened,))


def unaffordable(state: GameState, ruleset: Ruleset) -> Rejection | None:
    """Return why the draft cannot be brought to the vote, or None.

    Hours must not be short as far as the table can help it: when even
    dropping everything leaves too few (a lost vote, a costly year), play goes
    on with what is short. Money is refused only to a draft that asks money.
    """
    balance = balance_of(state, ruleset)
    if balance.hours_left < min(0.0, best_hours_left(state, ruleset)):
        return refuse(Code.HOURS_SHORT, short=ceil(-balance.hours_left))
    if balance.eur_left < 0 < balance.method_eur:
        return refuse(Code.MONEY_SHORT, short_eur=ceil(-balance.eur_left))
    return None


def sorted_method(blocks: tuple[AdoptedBlock, ...]) -> tuple[AdoptedBlock, ...]:
    """Return the blocks by identity, so that order never tells methods apart."""
    return tuple(sorted(blocks, key=lambda adopted: adopted.block))


def without_declined(
    method: tuple[AdoptedBlock, ...], declined: set[str], ruleset: Ruleset
) -> tuple[AdoptedBlock, ...]:
    """Return a method without the declined blocks and what cannot do without them."""
    left = tuple(a for a in method if a.block not in declined)
    present = {a.block for a in left}
    orphans = {a.block for a in left if not present.issuperset(ruleset.blocks[a.block].requires)}
    return without_declined(left, orphans, ruleset) if orphans else left


def _unfit(state: GameState, block: str, ruleset: Ruleset) -> Rejection | None:
    if block not in ruleset.blocks:
        return refuse(Code.UNKNOWN_BLOCK, block=block)
    present = [adopted.block for adopted in state.draft]
    if block in present:
        return refuse(Code.BLOCK_PRESENT, block=block)
    refusal = clash(block, present, ruleset)
    if refusal:
        return refusal
    known = {adopted.block for adopted in state.method}
    new = {block, *present} - known
    if block not in known and len(new) > ruleset.max_new_blocks:
        return refuse(Code.TOO_MANY_NEW, limit=ruleset.max_new_blocks)
    return None


def clash(block: str, present: Sequence[str], ruleset: Ruleset) -> Rejection | None:
    """Return why a block cannot stand with those that are present, or None."""
    definition = ruleset.blocks[block]
    for needed in definition.requires:
        if needed not in present:
            return refuse(Code.BLOCK_REQUIRES, block=block, other=needed)
    for other in present:
        if _exclude_each_other(definition, ruleset.blocks[other]):
            return refuse(Code.BLOCK_EXCLUDES, block=block, other=other)
    return None


def _exclude_each_other(one: BlockDefinition, other: BlockDefinition) -> bool:
    return other.id in one.excludes or one.id in other.excludes


def _fixed(state: GameState, ruleset: Ruleset) -> Rejection:
    later = [number for number in ruleset.format.method_rounds if number > state.round]
    return refuse(Code.METHOD_FIXED, round=min(later, default=0))


def _drafted(
    state: GameState, draft: tuple[AdoptedBlock, ...], happened: Happened, block: str
) -> Transition:
    return Transition(replace(state, draft=draft), (event(happened, block=block),))
