"""The fairness table in words: sentences for bounds, Markdown, CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from game.session.fairness.bounds import Bound, Pair, Table
from game.session.fairness.contests import ENOUGH, LENS_NAMES, NOTICED
from game.session.fairness.orders import OrderRow
from game.session.fairness.study import Plan
from game.session.fairness.towns import RANGES, SHOCKS
from game.session.fairness.trials import BESIDE
from game.texts import Words


def policy_name(name: str, words: Words) -> str:
    """Return a policy as people call it, and the identity of a block as it is."""
    return {
        "always_yes": words("altijd ja"),
        "always_no": words("altijd nee"),
        "always_participate": words("altijd participatie"),
        "restrained": words("terughoudend"),
        "generous": words("gul"),
        "random": words("willekeurig"),
        "thinking": words("nadenkend"),
        "own": words("van de fractie"),
    }.get(name, name)


def verdict_name(verdict: str, words: Words) -> str:
    """Return what became of a bound."""
    return {
        "met": words("gehaald"),
        "not met": words("niet gehaald"),
        "silent": words("niet te zeggen"),
    }[verdict]


def asked(bound: Bound, words: Words) -> str:
    """Return what a bound asks, as a sentence."""
    v = bound.values
    match bound.id:
        case "policy_loses":
            return words(
                "{policy} verliest van {other}: verslagen in meer dan {most} van de gemeenten",
                policy=policy_name(str(v["policy"]), words),
                other=policy_name(str(v["against"]), words),
                most=_percent(v["most"]),
            )
        case "no_dominant_block":
            return words(
                "geen bouwsteen verbetert alle zes brillen in meer dan {most} van de gemeenten",
                most=_percent(v["most"]),
            )
        case "towns_favour":
            return words(
                "minstens {least} meegeleverde gemeenten zijn beter af met een raad die {side} is",
                least=v["least"],
                side=policy_name(str(v["side"]), words),
            )
        case "factions_reach_their_order":
            return words(
                "elke fractie kan in haar eigen gemeente haar volgorde van brillen bereiken"
            )
    return _of_each_block(bound, words)


def _of_each_block(bound: Bound, words: Words) -> str:
    count = bound.values["count"]
    return {
        "no_useless_block": words(
            "elk van de {count} bouwstenen helpt ergens een bril", count=count
        ),
        "each_best_somewhere": words(
            "elk van de {count} bouwstenen is ergens de beste", count=count
        ),
        "each_worst_somewhere": words(
            "elk van de {count} bouwstenen is ergens de slechtste", count=count
        ),
    }[bound.id]


def answered(bound: Bound, words: Words) -> str:
    """Return what was found for a bound, as a sentence."""
    v = bound.values
    if bound.id == "policy_loses":
        beaten, beats = _percent(v["beaten"]), _percent(v["beats"])
        return words("verslagen in {beaten}, wint in {beats}", beaten=beaten, beats=beats)
    if bound.id == "no_dominant_block":
        return words("het meest: {block}, {share}", block=v["block"], share=_percent(v["share"]))
    if bound.id == "towns_favour":
        towns = v["towns"] or words("geen enkele")
        count, whole = v["count"], v["whole"]
        return words("{count} van {whole}: {towns}", count=count, whole=whole, towns=towns)
    if bound.id == "factions_reach_their_order":
        return _orders_answered(bound, words)
    if v["missing"]:
        return words("{missing} nooit: {never}", missing=v["missing"], never=v["never"])
    return words("allemaal")


def _orders_answered(bound: Bound, words: Words) -> str:
    v = bound.values
    if bound.verdict == "silent":
        return words("niet geprobeerd: er zijn paren in de meegeleverde gemeenten voor nodig")
    if not v["missing"]:
        return words("allemaal")
    return words(
        "{missing} van {count} niet: {never}",
        missing=v["missing"],
        count=v["count"],
        never=v["never"],
    )


def _percent(share: float | str) -> str:
    return f"{100 * float(share):.0f} %"


def markdown(table: Table, plan: Plan, command: str, digest: str, words: Words) -> str:
    """Return the whole table as one page of Markdown."""
    lenses = [words.label("lens", name) for name in LENS_NAMES]
    parts = [
        f"# {words('Eerlijkheid')}",
        _how(plan, command, digest, words),
        f"## {words('De grenzen van het ontwerp')}",
        _grid(
            [words("grens"), words("gevonden"), words("oordeel")],
            [
                [asked(one, words), answered(one, words), verdict_name(one.verdict, words)]
                for one in table.bounds
            ],
        ),
        f"## {words('Wie verslaat wie')}",
        _grid(
            [words("raad"), words("verslaat"), words("in gemeenten"), *lenses],
            [_pair_row(pair, words) for pair in table.pairs],
        ),
        f"## {words('Elke bouwsteen')}",
        _grid(
            [words("bouwsteen"), words("alle zes"), words("beste"), words("slechtste"), *lenses],
            [
                [
                    row.block,
                    _percent(row.improves_all),
                    str(row.best),
                    str(row.worst),
                    *(f"{row.mean[lens]:+.2f}" for lens in LENS_NAMES),
                ]
                for row in table.blocks
            ],
        ),
        f"## {words('Meegeleverde gemeenten')}",
        _grid(
            [words("gemeente"), words("terughoudend beter"), words("gul beter"), words("beter af")],
            [
                [
                    row.town,
                    ", ".join(words.label("lens", lens) for lens in row.restrained),
                    ", ".join(words.label("lens", lens) for lens in row.generous),
                    _favours(row.favours, words),
                ]
                for row in table.shipped
            ],
        ),
        f"## {words('De eigen volgorde van elke fractie')}",
        _how_orders(words),
        _grid(
            [
                words("gemeente"),
                words("fractie"),
                words("volgorde"),
                words("raad"),
                words("winst"),
                words("oordeel"),
            ],
            [_order_row(row, words) for row in table.orders],
        ),
        f"## {words('Waaruit de gemeenten zijn getrokken')}",
        _grid(
            [words("cijfer"), words("van"), words("tot"), words("eenheid"), words("bron")],
            [[name, f"{r.low:g}", f"{r.high:g}", r.unit, r.source] for name, r in RANGES.items()],
        ),
        _grid(
            [words("schok"), words("wat het doet"), words("van"), words("tot"), words("maanden")],
            [[s.id, s.effect, f"{s.low:g}", f"{s.high:g}", str(s.months)] for s in SHOCKS],
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _how_orders(words: Words) -> str:
    return words(
        "Een raad bereikt een volgorde als, vergeleken met zoals altijd, de eerste twee brillen "
        "beide beter zijn buiten de spreiding en geen van de laatste twee meer wint. Winst staat "
        "er in dezelfde volgorde, als deel van de grootste winst die daar iets had; een bril die "
        "daar door niets beter wordt, telt als hij niet slechter wordt. Getoetst in de eigen "
        "gemeente, met een raad die daar met ander geluk alle bouwstenen heeft geprobeerd, en met "
        "de terughoudende, de gulle en de nadenkende."
    )


def _order_row(row: OrderRow, words: Words) -> list[str]:
    return [
        row.town,
        row.faction,
        ", ".join(words.label("lens", lens) for lens in row.order),
        policy_name(row.by, words),
        ", ".join(f"{row.gains[lens]:+.2f}" for lens in row.order),
        verdict_name("met" if row.reached else "not met", words),
    ]


def _favours(side: str, words: Words) -> str:
    return words("geen van beide") if side == "neither" else policy_name(side, words)


def _pair_row(pair: Pair, words: Words) -> list[str]:
    said = [f"{100 * pair.better[n]:.0f} / {100 * pair.worse[n]:.0f}" for n in LENS_NAMES]
    return [
        policy_name(pair.policy, words),
        policy_name(pair.against, words),
        _percent(pair.beats),
        *said,
    ]


def _how(plan: Plan, command: str, digest: str, words: Words) -> str:
    noticed = ", ".join(f"{words.label('lens', n)} {NOTICED[n]:.2g}" for n in LENS_NAMES)
    return "\n".join(
        (
            words("Gemaakt met `{command}`; kenmerk `{digest}`.", command=command, digest=digest),
            words(
                "{towns} gemeenten met {runs} paren per gemeente; bouwstenen in {blocks} gemeenten "
                "met {block_runs} paren.",
                towns=plan.towns,
                runs=plan.runs,
                blocks=plan.block_towns,
                block_runs=plan.block_runs,
            ),
            words(
                "Elke bril is het gemiddelde over het laatste jaar van de termijn. Een paar is "
                "dezelfde gemeente met hetzelfde toeval."
            ),
            words(
                "Beter buiten de spreiding: het tiende percentiel van de verschillen ligt aan de "
                "goede kant, en het gemiddelde verschil is te merken ({noticed}).",
                noticed=noticed,
            ),
            words(
                "A verslaat B in een gemeente bij minstens {enough} van de zes brillen. Per bril: "
                "het percentage gemeenten waar de raad beter / slechter is; bij bouwstenen het "
                "gemiddelde verschil met dezelfde gemeente zonder (boven nul is beter).",
                enough=ENOUGH,
            ),
            words(
                "Bouwstenen zijn ingesteld door het lot, in de helft van de gemeenten naast "
                "{beside} andere. Beste en slechtste tellen per bril en per onderdeel ervan, onder "
                "de bouwstenen die een raad kan betalen, met of zonder uren over en met of zonder "
                "geld.",
                beside=BESIDE,
            ),
        )
    )


def _grid(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def write_csv(path: Path, table: Table) -> None:
    """Write everything as one long table: what, against what, measure, lens, value."""
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["kind", "name", "against", "measure", "lens", "value"])
        out.writerows(_lines(table))


def _lines(table: Table) -> Iterator[tuple[str, str, str, str, str, float]]:
    for pair in table.pairs:
        yield "policy", pair.policy, pair.against, "beats", "", round(pair.beats, 4)
        for measure, found in (("better", pair.better), ("worse", pair.worse)):
            for lens, share in found.items():
                yield "policy", pair.policy, pair.against, measure, lens, round(share, 4)
    for row in table.blocks:
        against = "without"
        yield "block", row.block, against, "improves_all", "", round(row.improves_all, 4)
        yield "block", row.block, against, "best", "", row.best
        yield "block", row.block, against, "worst", "", row.worst
        named = (("better", row.better), ("worse", row.worse), ("mean", row.mean))
        for measure, found in named:
            for lens, value in found.items():
                yield "block", row.block, against, measure, lens, round(value, 6)
    for order in table.orders:
        name = f"{order.town}/{order.faction}"
        yield "faction", name, order.by, "reached", "", int(order.reached)
        for lens, steps in order.gains.items():
            yield "faction", name, order.by, "steps", lens, round(steps, 4)
    for town in table.shipped:
        for lens in LENS_NAMES:
            said = int(lens in town.restrained) - int(lens in town.generous)
            yield "town", town.town, "", "restrained_over_generous", lens, said
