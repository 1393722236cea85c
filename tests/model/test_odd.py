"""`agents/ODD.md` is true: it agrees with the code that it describes."""

from __future__ import annotations

import ast
import importlib
import re
from functools import cache
from pathlib import Path

import pytest

from agents.incidents import EFFECTS, SIGNALS
from agents.institution import LEVERS
from agents.parameters import parameter_table
from agents.results import SERIES
from agents.studies import odd
from agents.verdicts import VERDICTS

ROOT = Path(__file__).parents[2]


@cache
def whole() -> str:
    """Return the document."""
    return odd.ODD.read_text(encoding="utf-8")


@cache
def written() -> str:
    """Return what people wrote: the document without its generated parts."""
    return re.sub(r"<!-- generated: .*?<!-- end of \w+ -->", "", whole(), flags=re.DOTALL)


@cache
def submodels() -> dict[str, str]:
    """Return the text of each submodel by its title."""
    part = re.split(r"^## ", written(), flags=re.MULTILINE)
    seventh = next(one for one in part if one.startswith("7. Submodels"))
    sections = re.split(r"^### ", seventh, flags=re.MULTILINE)[1:]
    return {one.partition("\n")[0]: one for one in sections}


def code_of(section: str) -> list[str]:
    """Return the places that the line `Code:` of a submodel names, as `file: function`."""
    line = re.search(r"^Code: (.+)$", section, re.MULTILINE)
    assert line, f"no line `Code:` in {section.partition(chr(10))[0]}"
    found, file = [], ""
    for name in re.findall(r"`([^`]+)`", line[1]):
        if name.endswith(".py"):
            file = name
        else:
            found.append(f"{file}: {name}")
    return found


def steps_of(section: str) -> list[int]:
    """Return the steps of the month that a submodel says it belongs to."""
    line = re.search(r"^Step (\d+)", section, re.MULTILINE)
    return [int(line[1])] if line else []


def test_generated_parts_are_as_the_code_says() -> None:
    """Making the generated parts anew changes nothing; else: python -m agents.studies.odd."""
    assert odd.renewed(whole()) == whole(), "run: python -m agents.studies.odd"


def test_a_missing_marker_is_refused() -> None:
    """A document that lost a generated part is not renewed in silence."""
    without = whole().replace("<!-- generated: levers -->", "")
    with pytest.raises(ValueError, match="levers"):
        odd.renewed(without)


def test_every_step_of_the_month_has_a_submodel() -> None:
    """Each step of the written order belongs to a submodel, and none is beyond it."""
    named = {step for section in submodels().values() for step in steps_of(section)}
    assert named == set(range(1, len(odd.written_order()) + 1))


@pytest.mark.parametrize("title", submodels())
def test_a_submodel_names_code_that_exists(title: str) -> None:
    """Every file and function on the line `Code:` is there."""
    for place in code_of(submodels()[title]):
        file, _, name = place.partition(": ")
        found = importlib.import_module(file.removesuffix(".py").replace("/", "."))
        for part in name.split("."):
            assert hasattr(found, part), f"{title}: {place} does not exist"
            found = getattr(found, part)


def test_what_a_month_calls_is_described_in_its_order() -> None:
    """Whatever `Municipality.step` calls is named in a submodel, in the order of the steps."""
    by_place: dict[str, list[int]] = {}
    for section in submodels().values():
        for place in code_of(section):
            by_place.setdefault(place, []).extend(steps_of(section))
    calls = odd.calls_in_order()
    for place in [one for outer, inner in calls for one in (outer, *inner)]:
        assert place in by_place, f"no submodel names {place}"
    steps = [min(by_place[place]) for place, _ in calls]
    assert steps == sorted(steps), "a submodel stands at another step than in the code"


@pytest.mark.parametrize("title", submodels())
def test_a_submodel_has_its_sources_or_says_what_it_counts(title: str) -> None:
    """Each submodel with parameters of its own says where they come from."""
    section = submodels()[title]
    own = [row.name for row in parameter_table() if row.name in words_of(section)]
    assert len(own) <= 1 or re.search(r"^Sources: ", section, re.MULTILINE)


def words_of(text: str) -> set[str]:
    """Return the names in a text that are marked as code: in ticks, or in a block."""
    blocks = re.findall(r"^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    ticks = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.M | re.S))
    return set(re.findall(r"[A-Za-z_]\w*", " ".join(blocks + ticks)))


@cache
def known() -> set[str]:
    """Return every name in the sources and the scenarios of the model."""
    sources = [*odd.AGENTS.rglob("*.py"), *(ROOT / "scenarios").rglob("*.toml")]
    texts = [path.read_text(encoding="utf-8") for path in sources]
    files = [*odd.AGENTS.rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    return set(re.findall(r"\w+", " ".join(texts))) | {path.stem for path in files}


def test_every_parameter_stands_in_a_submodel() -> None:
    """No parameter of the model is left out of the equations and the text."""
    named = words_of(written())
    missing = [row.name for row in parameter_table() if row.name not in named]
    assert not missing


def test_every_name_on_the_page_exists() -> None:
    """A name with an underscore that the page marks as code is one of the model's."""
    unknown = [name for name in words_of(written()) if "_" in name and name not in known()]
    assert not unknown


def test_a_name_that_does_not_exist_would_be_found() -> None:
    """The search for names sees ticks and blocks, and leaves other text alone."""
    text = "a `no_such` thing\n\n```\nx = not_there · 2\n```\nplain_word\n"
    assert {"no_such", "not_there"} <= words_of(text)
    assert "plain_word" not in words_of(text)


def test_every_file_of_the_model_is_mentioned() -> None:
    """A new file in `agents/` needs a place on the page."""
    missing = [path.name for path in odd.model_files() if f"agents/{path.name}" not in written()]
    assert not missing


def test_named_files_and_folders_exist() -> None:
    """Every path of the repository on the page is there."""
    for path in re.findall(r"`((?:agents|game|scenarios|tests)/[\w/.-]+)`", written()):
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize(
    ("what", "names"),
    [
        ("levers", sorted(LEVERS)),
        ("signals of incidents", sorted(SIGNALS)),
        ("effects of incidents", sorted(EFFECTS)),
        ("kinds of case", sorted(VERDICTS)),
        ("verdicts", sorted({name for verdicts in VERDICTS.values() for name in verdicts})),
    ],
)
def test_what_the_model_knows_is_on_the_page(what: str, names: list[str]) -> None:
    """Every lever, signal, effect, case and verdict is named in what people wrote."""
    missing = [name for name in names if name not in words_of(written())]
    assert not missing, f"{what}: {missing}"


def test_the_state_of_a_town_is_told_whole() -> None:
    """Everything a municipality keeps is in the generated tables or named beside them."""
    tree = ast.parse((odd.AGENTS / "municipality.py").read_text(encoding="utf-8"))
    kept = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
        and not node.attr.startswith("_")
    }
    told = set(odd.attributes(odd.Municipality)) | words_of(written())
    assert kept <= told, f"not described: {sorted(kept - told)}"


@pytest.mark.parametrize("state", [*odd.STATES[:-1], *odd.INPUTS], ids=lambda one: one.__name__)
def test_every_field_of_a_state_is_described(state: type) -> None:
    """The docstring of a state, from which its table is made, leaves out no field."""
    fields = {name for name in getattr(state, "__annotations__", {}) if not name.startswith("_")}
    assert fields <= set(odd.attributes(state))


def test_every_series_has_a_row() -> None:
    """All series stand in the generated table."""
    assert {one.name for one in SERIES} <= words_of(whole())


KEY = re.compile(r"DESIGN \d|M\d\.\d+|[MPS]\d\d|M\d\b|(?<![\d.])\d\.\d+")


def keys_of(source: str) -> set[str]:
    """Return the keys in a source: sections of notes, methods, patterns, publications."""
    # What follows a colon is the figure itself: `facts M11: 0.5 fte`.
    plain = re.sub(r":[^,]*", "", re.sub(r"mechanisms |mech\. ", "M", source))
    return set(KEY.findall(plain))


def test_keys_are_told_from_figures() -> None:
    """A section, a method and a pattern are keys; a number after a colon is none."""
    assert keys_of("facts M25, 1.2") == {"M25", "1.2"}
    assert keys_of("facts M11: 0.5 fte") == {"M11"}
    assert keys_of("estimate, mech. 2.6") == {"M2.6"}


def test_every_source_key_is_explained() -> None:
    """A reader without our notes can find what stands behind a key."""
    part = whole().partition("### 9.1")[2].partition("### 9.2")[0]
    column = " ".join(re.findall(r"^\| ([^|]+) \|", part, re.MULTILINE))
    explained = keys_of(column)
    for first, last in re.findall(r"P(\d\d) to P(\d\d)", column):
        explained |= {f"P{n:02d}" for n in range(int(first), int(last) + 1)}
    sources = [row.source for row in parameter_table()]
    sources += [lever.source for lever in LEVERS.values()]
    sources += re.findall(r"^Sources: (.+)$", written(), re.MULTILINE)
    missing = {key for source in sources for key in keys_of(source)} - explained
    assert not missing


def test_every_publication_is_listed() -> None:
    """A number in brackets has its publication, and each publication is used."""
    part = whole().partition("### 9.2")[2].partition("\n## ")[0]
    listed = {int(n) for n in re.findall(r"^(\d+)\. ", part, re.MULTILINE)}
    used = {int(n) for n in re.findall(r"\[(\d+)\]", whole())}
    assert used == listed


def test_docstrings_name_parts_of_the_page() -> None:
    """What a docstring calls *(ODD: name)* is a title or a section here."""
    titles = " ".join(re.findall(r"^#{2,3} (.+)$", whole(), re.MULTILINE)).lower()
    named = set()
    for path in odd.model_files():
        for refers in re.findall(r"\(ODD: ([^)]+)\)", path.read_text(encoding="utf-8")):
            text = re.sub(r"\s+", " ", refers)
            named |= set(re.findall(r"\*([\w ]+)\*", text)) or {text}
    assert named
    missing = {name for name in named if name.lower() not in titles}
    assert not missing
