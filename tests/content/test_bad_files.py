"""Bad scenario files: each gives exactly its sentence, on the line of the mistake."""

import os
import re
from pathlib import Path

import pytest

from game.content.load import check, find, load
from game.content.mistakes import Broken, format_problem
from tests.content.slips import BAD, NET, OBJECTION, Bad


def spoil(town: Path, bad: Bad) -> Path:
    """Make the mistake and return the file that has it now."""
    path = town.parent / bad.file
    text = path.read_text("utf-8")
    assert bad.old in text, "the file that is spoiled has changed"
    path.write_text(text.replace(bad.old, bad.new, 1), "utf-8")
    return path


def sentences(town: Path) -> list[str]:
    """Return all that `voorop check` would say, in Dutch."""
    return [format_problem(problem, "nl") for problem in check([town])]


@pytest.mark.parametrize("name", BAD)
def test_a_mistake_gives_one_sentence_on_its_line(town: Path, name: str) -> None:
    """One mistake: one problem, in the right file, on the right line, with its sentence."""
    bad = BAD[name]
    path = spoil(town, bad)
    text = path.read_text("utf-8")
    found = sentences(town)
    assert len(found) == 1, found
    where, _, sentence = found[0].partition(": ")
    wanted = text.index(bad.on or bad.new)
    assert where == f"{path}:{text.count(chr(10), 0, wanted) + 1}", found
    assert bad.sentence in sentence
    with pytest.raises(Broken):
        load(town)


def test_all_mistakes_at_once(town: Path) -> None:
    """Mistakes in many files, of many kinds, are told in one go, sorted by file and line."""
    names = ["unknown field", "unknown lever", "seats do not add up", "shares do not add up",
             "comma in a number", "unknown flag", "rounds too short", "newer format"]  # fmt: skip
    spoiled = {BAD[name].file: name for name in names}
    for name in spoiled.values():
        spoil(town, BAD[name])
    problems = check([town])
    assert len({problem.file for problem in problems}) == len(spoiled)
    assert problems == sorted(problems)


STRANGE = """format = 1
id = "koffie"
fact = "M99"
domains = ["bestuurr"]
power = "raad"
instrument = "motie"
icon = "cofee"
requires = ["raad-op-de-straat"]
excludes = ["koffie"]

[text]
name = "Koffie drinken met alle raadsleden"
summary = "Koffie."
debat = "Wie betaalt?"
loses = "Niemand."
risk = "Te veel koffie."

[evidence]
grade = "E"
source = "ede"

[[levers]]
lever = "visit_quarter"
set = "twee"
source = "gok"

[[levers]]
lever = "visits_quarter"
set = 400
source = "estimate"
"""


def test_one_mistake_in_a_file_hides_no_other(town: Path) -> None:
    """A block by a stranger: misspelt fields and wrong kinds hide no reference, lever or range."""
    path = town / "blocks" / "koffie.toml"
    path.parent.mkdir()
    path.write_text(STRANGE, "utf-8")
    told = [(problem.line, problem.code) for problem in check([town])]
    assert told == [
        (3, "unknown_field"),
        (4, "unknown_reference"),
        (5, "not_a_word"),
        (6, "not_a_word"),
        (7, "unknown_reference"),
        (8, "unknown_reference"),
        (9, "excludes_itself"),
        (12, "too_many_letters"),
        (14, "unknown_field"),
        (19, "not_a_word"),
        (20, "unknown_reference"),
        (23, "unknown_lever"),
        (25, "not_a_word"),
        (29, "lever_range"),
    ]


def test_a_circle_of_requirements_is_shown(town: Path) -> None:
    """A circle over three blocks is told in each of them, with the way round."""
    for one, next_one in (("vangnet", "startnotitie"), ("startnotitie", "leerkring"),
                          ("leerkring", "vangnet")):  # fmt: skip
        path = town.parent / f"base/blocks/{one}.toml"
        text = path.read_text("utf-8")
        path.write_text(text.replace("icon =", f'requires = ["{next_one}"]\nicon ='), "utf-8")
    found = sentences(town)
    assert len(found) == 3
    assert any("vangnet → startnotitie → leerkring → vangnet" in one for one in found)


def test_requirements_that_exclude_each_other(town: Path) -> None:
    """A block can never be taken when what it needs excludes one another."""
    path = town.parent / NET
    text = path.read_text("utf-8").replace(
        "icon =", 'requires = ["wijkbudget", "burgerbegroting"]\nicon ='
    )
    path.write_text(text, "utf-8")
    found = sentences(town)
    assert len(found) == 2
    assert all("gaat niet samen met" in one or "niet samen" in one for one in found)


def test_a_lever_that_stands_twice_in_a_town(town: Path) -> None:
    """A town says once where each lever stands."""
    path = town / "institution.toml"
    lever = '{ lever = "clerk_fte", set = 2, source = "estimate" },\n'
    path.write_text(f"format = 1\nlevers = [\n{lever}{lever}]\n")
    (problem,) = check([town])
    assert (problem.code, problem.line) == ("lever_again", 4)


def test_a_missing_table(town: Path) -> None:
    """A heading with another name is one slip, and so are all fields below it."""
    path = town.parent / NET
    path.write_text(path.read_text("utf-8").replace("[evidence]", "[evidense]"), "utf-8")
    assert [one.partition(": ")[2] for one in sentences(town)] == [
        'evidense: onbekend veld; bedoelde u "evidence"?'
    ]


def test_generations_without_gaps(town: Path) -> None:
    """Everyone has a year of birth, so every year has first names."""
    path = town.parent / "base/names.toml"
    text = path.read_text("utf-8")
    path.write_text(
        re.sub(r"born_to = (\d+)", lambda m: f"born_to = {int(m[1]) - 1}", text, count=1)
    )
    found = sentences(town)
    assert len(found) == 1
    assert "zit een gat of overlap" in found[0]


DILEMMA_SLIPS = {
    "a verdict twice": ('verdict = "mediate"', 'verdict = "allow"', '"allow" staat er al'),
    "an unknown verdict": ('"mediate"', '"meditate"', 'bedoelde u "mediate"?'),
    "an unknown state": (
        'rule = "process"',
        'when = ["many_objecters"]\nrule = "process"',
        'bedoelde u "many_objectors"?',
    ),
    "an unknown source": (
        'source = "objection"',
        'source = "objections"',
        'bedoelde u "objection"?',
    ),
    "an unknown rule": ('rule = "process"', 'rule = "proces"', 'bedoelde u "process"?'),
    "an unknown owner": ('rule = "process"', 'rule = "process"\nowner = "colege"', '"college"?'),
    "as always not last": (
        'verdict = "as_always"',
        'verdict = "visit_first"',
        '"as_always" ontbreekt',
    ),
    "for good without being so": (
        'label = "Zoals altijd"',
        'label = "Zoals altijd"\nfinal = true',
        "niet terug te draaien",
    ),
}


@pytest.mark.parametrize("name", DILEMMA_SLIPS)
def test_a_slip_in_a_dilemma(town: Path, name: str) -> None:
    """An unknown state, source, owner, rule or verdict is named, with what was meant."""
    before, after, sentence = DILEMMA_SLIPS[name]
    path = town.parent / OBJECTION
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")
    assert sentence in " ".join(sentences(town))


def test_a_block_that_is_how_the_town_works_already(town: Path) -> None:
    """A block without any effect here must be left out, and may then be required."""
    path = town / "institution.toml"
    text = path.read_text("utf-8").replace(
        "levers = [", 'levers = [\n  { lever = "safety_net", set = true, source = "estimate" },'
    )
    path.write_text(text, "utf-8")
    found = sentences(town)
    assert len(found) == 1
    assert 'de bouwsteen "vangnet" verandert in deze gemeente niets' in found[0]
    scenario = town / "scenario.toml"
    scenario.write_text(
        scenario.read_text("utf-8").replace("months = 36", 'months = 36\nwithout = ["vangnet"]'),
        "utf-8",
    )
    assert "vangnet" not in load(town).blocks


FILES = {
    "empty": (b"", "dit bestand is leeg"),
    "only spaces": (b" \n \n", "dit bestand is leeg"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "dit is geen tekstbestand"),
    "UTF-16": ("format = 1".encode("utf-16"), "UTF-16; bewaar het als UTF-8"),
    "Windows letters": (b'format = 1\nid = "Zo\xeb"\n', "geen UTF-8"),
    "another program": (b'title = "iets anders"\n', '"format = 1"'),
    "far too large": (b"#" * 1_000_001, "groter dan 1000 kB"),
    "only brackets": (b"[" * 100_000, "dieper genest"),
    "endless keys": (b"format = 1\n" + b"a . " * 5000 + b"a = 1\n", "dieper genest"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_not_a_scenario_file(town: Path, name: str) -> None:
    """Whatever stands in a file, the answer is one sentence and no traceback."""
    raw, sentence = FILES[name]
    (town.parent / NET).write_bytes(raw)
    found = sentences(town)
    assert len(found) == 1
    assert sentence in found[0]


def test_a_byte_order_mark_and_windows_line_ends_are_welcome(town: Path) -> None:
    """A file saved by Notepad reads as it should."""
    path = town.parent / NET
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert sentences(town) == []


def test_a_folder_in_place_of_a_file(town: Path) -> None:
    """A folder called like a file is said to be a folder."""
    (town / "council.toml").unlink()
    (town / "council.toml").mkdir()
    assert any("dit is een map" in one for one in sentences(town))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read(town: Path) -> None:
    """A file without read rights is said to be unreadable."""
    (town / "council.toml").chmod(0)
    assert any("niet te lezen" in one for one in sentences(town))


@pytest.mark.parametrize("name", ["neighbourhoods", "council", "institution"])
def test_a_missing_file(town: Path, name: str) -> None:
    """A town without one of its files is told which."""
    (town / f"{name}.toml").unlink()
    assert f"{town / name}.toml: dit bestand bestaat niet" in sentences(town)


@pytest.mark.parametrize("name", ["sources", "domains", "names"])
def test_a_broken_list_of_the_library_is_told_once(town: Path, name: str) -> None:
    """A broken file is one problem; what refers to it is not blamed."""
    (town.parent / "base" / f"{name}.toml").write_text("format = 2\n")
    assert [problem.code for problem in check([town])] == ["format_unknown"]


def test_a_missing_dilemma(town: Path) -> None:
    """A library must have the kind that can always be told, or play would stop."""
    (town.parent / OBJECTION).with_name("silent_neighbourhood.toml").unlink()
    found = sentences(town)
    assert len(found) == 1
    assert "mist het bestand dilemmas/silent_neighbourhood.toml" in found[0]


def test_a_file_nobody_would_read(town: Path) -> None:
    """A misspelt file or folder is not silently ignored."""
    (town / "raad.toml").write_text("format = 1\n")
    (town / "block").mkdir()
    (town / "block" / "x.toml").write_text("format = 1\n")
    found = sentences(town)
    assert len(found) == 2
    assert any('hoort niet in een scenario; bedoelde u "blocks"?' in one for one in found)


def test_a_link_out_of_the_folder(town: Path, tmp_path: Path) -> None:
    """A file that is really somewhere else is refused."""
    elsewhere = tmp_path / "elsewhere.toml"
    elsewhere.write_bytes((town.parent / NET).read_bytes())
    (town.parent / NET).unlink()
    (town.parent / NET).symlink_to(elsewhere)
    assert any("buiten de map van het scenario" in one for one in sentences(town))


def test_a_link_to_itself(town: Path) -> None:
    """A file that is a link in a circle cannot be read, and nothing more is said of it."""
    (town / "council.toml").unlink()
    (town / "council.toml").symlink_to("council.toml")
    assert [problem.code for problem in check([town])] == ["unreadable"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(town: Path) -> None:
    """A pipe in place of a file does not hang the check."""
    (town / "council.toml").unlink()
    os.mkfifo(town / "council.toml")
    assert any("geen tekstbestand" in one for one in sentences(town))


def test_a_folder_that_is_a_link_out(town: Path, tmp_path: Path) -> None:
    """A whole folder that is really somewhere else is refused as well."""
    (town.parent / "base" / "roles").rename(tmp_path / "roles")
    (town.parent / "base" / "roles").symlink_to(tmp_path / "roles")
    assert all("buiten de map van het scenario" in one for one in sentences(town))
    assert sentences(town)


def test_a_town_may_stand_anywhere(tmp_path: Path, town: Path) -> None:
    """A stranger's folder uses the library of the game when none is beside it."""
    alone = tmp_path / "far" / "leusden"
    alone.parent.mkdir()
    town.rename(alone)
    assert load(alone).name == "Leusden"


def test_a_town_may_replace_a_block(town: Path) -> None:
    """A file of the town takes the place of the one in the library."""
    own = town / "blocks" / "vangnet.toml"
    own.parent.mkdir()
    text = (town.parent / NET).read_text("utf-8")
    own.write_text(text.replace("Loslaten met vangnet", "Ons vangnet"), "utf-8")
    content = load(town)
    assert content.blocks["vangnet"].name == "Ons vangnet"


def test_one_file_can_be_checked(town: Path) -> None:
    """Checking one file tells only the mistakes of that file."""
    spoil(town, BAD["unknown field"])
    spoil(town, BAD["seats do not add up"])
    assert [problem.code for problem in check([town / "council.toml"])] == ["seats_sum"]


def test_what_came_with_the_game_is_checked_by_name() -> None:
    """A town or library of the game is checked by its name, from any folder."""
    assert check([Path("leusden"), Path("base")]) == []


def test_a_file_outside_a_scenario(tmp_path: Path) -> None:
    """Of a file that belongs to no scenario its folder is named."""
    (tmp_path / "kwb.xlsx").write_bytes(b"PK")
    (problem,) = check([tmp_path / "kwb.xlsx"])
    assert (problem.code, problem.file) == ("no_scenario_here", str(tmp_path))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("leusdn", 'bestaat niet; er zijn: leusden; bedoelde u "leusden"?'),
        ("../../evil", "bestaat niet"),
        ("nul", "bestaat niet"),
        ("x" * 300, "bestaat niet"),
        ("een\0nul", "bestaat niet"),
    ],
)
def test_an_unknown_scenario(name: str, sentence: str) -> None:
    """A name that is not there gives one sentence, with the nearest one."""
    with pytest.raises(Broken) as caught:
        find(name)
    assert sentence in re.sub("er zijn: [^;]*", "er zijn: leusden", format_problem(
        caught.value.problems[0], "nl"
    ))  # fmt: skip


def test_a_folder_without_a_town(tmp_path: Path) -> None:
    """An ordinary folder is not a scenario, and says so."""
    with pytest.raises(Broken, match=r"no scenario\.toml"):
        find(str(tmp_path))
    assert [problem.code for problem in check([tmp_path])] == ["no_scenario_here"]
    assert [problem.code for problem in check([tmp_path / "gone"])] == ["no_file"]
