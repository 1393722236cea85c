"""What the draft would do in this model: paired runs with their spread, as far as they are."""

from __future__ import annotations

from game.session.what_if import Difference, Estimate
from game.ui.flow import Flow
from game.ui.fonts import Weight
from game.ui.scene import Scene
from game.ui.style import Text


def draw_estimate(scene: Scene, flow: Flow) -> None:
    """Draw the estimate of the draft at the end of the bill, when there is one."""
    estimate: Estimate | None = scene.table.estimate
    if estimate is None:
        return
    words = scene.words
    flow.rule()
    flow.text(words("Wat dit in het model doet"), Text.LEAD, weight=Weight.SEMIBOLD)
    flow.note(
        words(
            "Verschil met nu, {months} maanden verder. Geschat uit {pairs} van {wanted} paren met "
            "hetzelfde toeval; geen voorspelling.",
            months=estimate.months,
            pairs=estimate.pairs,
            wanted=estimate.wanted,
        )
    )
    flow.gap(0.4)
    for difference in estimate.differences:
        flow.pair(words.label("lens", difference.lens), _told(scene, difference), Text.SMALL)


def _told(scene: Scene, difference: Difference) -> str:
    words = scene.words
    low, high = (
        round(value, _DIGITS[difference.lens]) for value in (difference.low, difference.high)
    )
    if low == high == 0:
        return words("geen verschil")
    unit = words.label("unit", _UNITS[difference.lens])
    if low == high:
        return words("{value} {unit}", value=words.signed(low), unit=unit)
    return words(
        "{low} tot {high} {unit}", low=words.signed(low), high=words.signed(high), unit=unit
    )


_UNITS = {
    "initiatives": "groups",
    "participation": "points",
    "trust": "points",
    "decisions": "points",
    "council_hours": "hours_week",
    "services": "weeks",
}
_DIGITS = {
    "initiatives": 0,
    "participation": 0,
    "trust": 1,
    "decisions": 0,
    "council_hours": 1,
    "services": 1,
}
