"""How mistakes are told."""

import re
import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import game.content
from game.content.load import check, load
from game.content.messages import MESSAGES
from game.content.mistakes import Broken, Problem, format_problem, nearest, shown
from game.content.paths import shipped


def test_both_languages_use_the_same_values() -> None:
    """A sentence never misses a value in one of the languages."""
    for code, sentences in MESSAGES.items():
        names = [
            {name for _, name, _, _ in string.Formatter().parse(one) if name} for one in sentences
        ]
        assert names[0] == names[1], code


def test_every_sentence_is_used_and_every_code_has_one() -> None:
    """The list of sentences and the checks agree."""
    folder = Path(game.content.__file__).parent
    code = "\n".join(
        path.read_text("utf-8") for path in folder.glob("*.py") if path.name != "messages.py"
    )
    missing = [name for name in MESSAGES if f'"{name}"' not in code]
    assert missing == []
    named = re.findall(r'\.problem\(\s*"(\w+)"|Problem\.at\([^"]*"(\w+)"', code)
    assert {one or other for one, other in named} <= set(MESSAGES)


def test_a_place_is_counted_from_one() -> None:
    """Authors count from one."""
    assert shown(("levers", 1, "set")) == "levers[2].set"


@pytest.mark.parametrize(
    ("word", "options", "meant"),
    [
        ("budjet", ["budget", "motion"], "budget"),
        ("CLERK_FTE", ["clerk_fte"], "clerk_fte"),
        ("iets heel anders", ["budget"], ""),
        (12, ["budget"], ""),
        ("", ["budget"], ""),
    ],
)
def test_the_nearest_word_is_suggested(word: object, options: list[str], meant: str) -> None:
    """A slip of the pen gives a suggestion; anything else gives none."""
    assert nearest(word, options) == meant


def test_a_problem_in_both_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A problem reads file, line, what is wrong, and what was probably meant."""
    monkeypatch.chdir(tmp_path)
    problem = Problem.at(tmp_path / "a" / "b.toml", 3, "unknown_field", where="sett", hint="set")
    assert format_problem(problem, "nl") == 'a/b.toml:3: sett: onbekend veld; bedoelde u "set"?'
    assert format_problem(problem, "en") == 'a/b.toml:3: sett: unknown field; did you mean "set"?'
    whole = Problem.at(Path("x.toml"), 0, "no_file")
    assert format_problem(whole, "en") == "x.toml: this file does not exist"


LIBRARY = shipped("scenarios") / "base"
SAMPLE = [LIBRARY / "blocks" / "licht-fonds.toml", LIBRARY / "dilemmas" / "objection.toml",
          shipped("scenarios") / "leusden" / "council.toml"]  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    which=st.sampled_from(range(len(SAMPLE))),
    where=st.floats(0, 1),
    cut=st.integers(0, 30),
    new=st.text(st.sampled_from("[]{}=\".,#\n\\'\u20ac1-ab "), max_size=6),
)
def test_no_change_to_a_file_makes_a_traceback(
    town: Path, which: int, where: float, cut: int, new: str
) -> None:
    """However a file is damaged, the answer is a list of sentences, or a town."""
    path = town.parent / SAMPLE[which].relative_to(shipped("scenarios"))
    text = SAMPLE[which].read_text("utf-8")
    at = int(where * len(text))
    path.write_text(text[:at] + new + text[at + cut :], "utf-8")
    try:
        problems = check([town])
        if not problems:
            load(town)
    finally:
        path.write_text(text, "utf-8")
    for problem in problems:
        assert format_problem(problem, "nl")
        assert format_problem(problem, "en")


def test_a_broken_town_tells_all_its_problems(town: Path) -> None:
    """The exception carries every problem, and reads as sentences."""
    (town / "council.toml").write_text("format = 1\n")
    with pytest.raises(Broken, match='"seats" is missing') as caught:
        load(town)
    assert len(caught.value.problems) >= 2
