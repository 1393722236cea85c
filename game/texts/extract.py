"""Collect all Dutch texts and renew the translation files.

Run `python -m game.texts.extract` in a checkout after texts were added or
changed; then fill in what is empty in `assets/locale/en/LC_MESSAGES/voorop.po`.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from game import __version__
from game.texts.names import SOFT_HYPHEN

PROJECT = "Samenleving Voorop"
ROOT = Path(__file__).resolve().parents[2]
LOCALE = Path("assets", "locale")

KEPT_HEADERS = (
    "Project-Id-Version",
    "Language",
    "Plural-Forms",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
)
"""The rest holds dates and addresses, which change without a reason."""

COMMANDS = "game/cli/"
"""Where commands stand, whose help is text too."""

FILE_KINDS = {
    "blocks": "building_block",
    "incidents": "incident",
    "roles": "role",
    "formats": "format",
    "dilemmas": "dilemma",
    "themes": "theme",
    "openings": "opening",
    "challenges": "challenge",
}
"""Folder of a scenario file to the kind in the context of its texts."""

TEXT_FIELDS = ("label", "text", "loses", "loser")
"""Fields outside `[text]` that players read."""


@dataclass(frozen=True, slots=True)
class Found:
    """A Dutch text, where it stands, and what the translator should know."""

    dutch: str
    file: str
    context: str = ""
    plural: str = ""
    comment: str = ""


# --- Python -------------------------------------------------------------------


def python_texts(source: str, file: str) -> Iterator[Found]:
    """Yield the texts in `words(...)`, `words.count(...)` and the marks."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            comment = _comment(lines, node.lineno)
            for dutch, plural in _of_call(node, file):
                yield Found(dutch, file, plural=plural, comment=comment)
        if file.startswith(COMMANDS):
            yield from (Found(dutch, file) for dutch in _of_help(node))


def _of_help(node: ast.AST) -> Iterator[str]:
    """Yield the help of an option, or of a command: its docstring."""
    if isinstance(node, ast.Call):
        for given in node.keywords:
            if given.arg == "help" and isinstance(given.value, ast.Constant):
                yield str(given.value.value)
    elif isinstance(node, ast.FunctionDef) and any(map(_is_command, node.decorator_list)):
        yield ast.get_docstring(node) or ""


def _is_command(decorator: ast.expr) -> bool:
    function = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(function, ast.Attribute) and function.attr in ("command", "group")


def _of_call(call: ast.Call, file: str) -> Iterator[tuple[str, str]]:
    function = call.func
    if not call.args:
        return
    if _is_words(function) or _named(function, "mark"):
        yield from ((text, "") for text in _constants(call.args[0], file))
    elif isinstance(function, ast.Attribute) and function.attr == "count":
        if _is_words(function.value):
            yield from _pair(call.args[0], call.args[1])
    elif _named(function, "labels") or _named(function, "sentences"):
        for value in _values(call.args[0]):
            texts = value.elts if isinstance(value, ast.Tuple) else [value]
            yield from ((text, "") for one in texts for text in _constants(one, file))
    elif _named(function, "plurals"):
        for value in _values(call.args[0]):
            if isinstance(value, ast.Tuple):
                yield from _pair(*value.elts)


def _is_words(node: ast.expr) -> bool:
    return _named(node, "words") or (isinstance(node, ast.Attribute) and node.attr == "words")


def _named(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _values(node: ast.expr) -> list[ast.expr]:
    return node.values if isinstance(node, ast.Dict) else []


def _pair(singular: ast.expr, plural: ast.expr) -> Iterator[tuple[str, str]]:
    if isinstance(singular, ast.Constant) and isinstance(plural, ast.Constant):
        yield str(singular.value), str(plural.value)


def _constants(node: ast.expr, file: str) -> Iterator[str]:
    """Yield the texts an argument can be; a variable was marked where it was made."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body, file)
        yield from _constants(node.orelse, file)
    elif isinstance(node, ast.JoinedStr):
        raise ValueError(
            f"{file}:{node.lineno}: an f-string cannot be translated; use {{placeholders}}"
        )


def _comment(lines: list[str], number: int) -> str:
    """Return the comment for translators on the line above, if there is one."""
    above = lines[number - 2].strip() if number > 1 else ""
    return above.removeprefix("# i18n:").strip() if above.startswith("# i18n:") else ""


# --- scenario files -----------------------------------------------------------


def scenario_texts(source: str, path: Path) -> Iterator[Found]:
    """Yield the texts of one scenario file, each with the context `kind.id.field`."""
    data = tomllib.loads(source)
    file = path.as_posix()
    if path.name == "domains.toml":
        for domain in data["domains"]:
            yield _data(domain["name"], file, f"domain.{domain['id']}.name")
    elif path.name == "assumptions.toml":
        for name, dutch in data["assumptions"].items():
            yield _data(dutch, file, f"assumption.{name}.text")
    elif path.name == "council.toml":
        for coalition in data.get("coalitions", ()):
            start = f"coalition.{path.parent.name}.{coalition['id']}"
            yield _data(coalition["title"], file, f"{start}.title")
    elif path.name == "scenario.toml":
        yield from _text_table(data, file, f"town.{data['id']}")
    elif path.parent.name in FILE_KINDS:
        start = f"{FILE_KINDS[path.parent.name]}.{path.stem}"
        yield from _text_table(data, file, start)
        yield from _lists(data, file, start)


def _text_table(data: dict[str, Any], file: str, start: str) -> Iterator[Found]:
    for field, said in data.get("text", {}).items():
        for dutch in said if isinstance(said, list) else [said]:
            yield _data(dutch, file, f"{start}.{field}")


def _lists(data: dict[str, Any], file: str, start: str) -> Iterator[Found]:
    for choice in data.get("choices", ()):
        place = f"{start}.choices.{choice['id']}"
        yield _data(choice["label"], file, f"{place}.label")
        for option in choice["options"]:
            yield _data(option["label"], file, f"{place}.{option['id']}.label")
    for option in data.get("options", ()):
        for field in TEXT_FIELDS:
            yield _data(option[field], file, f"{start}.options.{option['verdict']}.{field}")
    for side in ("for", "against"):
        for argument in data.get(side, ()):
            yield _data(argument["text"], file, f"{start}.{side}")


def _data(dutch: str, file: str, context: str) -> Found:
    return Found(dutch.replace(SOFT_HYPHEN, ""), file, context=context)


# --- catalogues ---------------------------------------------------------------


def collect(root: Path) -> Iterator[Found]:
    """Yield every text of a checkout, in a fixed order."""
    for path in sorted((root / "game").rglob("*.py")):
        yield from python_texts(path.read_text("utf-8"), path.relative_to(root).as_posix())
    for path in sorted((root / "scenarios").rglob("*.toml")):
        yield from scenario_texts(path.read_text("utf-8"), path.relative_to(root))


def template(texts: Iterable[Found]) -> Catalog:
    """Return the catalogue without translations."""
    catalogue = Catalog(project=PROJECT, version=__version__, charset="utf-8", fuzzy=False)
    for found in texts:
        catalogue.add(
            (found.dutch, found.plural) if found.plural else found.dutch,
            locations=[(found.file, 0)],
            auto_comments=[found.comment] if found.comment else (),
            context=found.context or None,
        )
    return catalogue


def as_file(catalogue: Catalog) -> bytes:
    """Return a catalogue as the text of its file, without dates and addresses."""
    stream = BytesIO()
    write_po(
        stream, catalogue, width=100, sort_by_file=True, include_lineno=False, ignore_obsolete=True
    )
    written = stream.getvalue().decode("utf-8").lstrip("\n").splitlines(keepends=True)
    body = next(number for number, line in enumerate(written) if line == "\n")
    header = [line for line in written[:body] if _kept(line)]
    return "".join(header + written[body:]).encode("utf-8")


def _kept(line: str) -> bool:
    return line.startswith(("msg", *(f'"{name}:' for name in KEPT_HEADERS)))


def renewed(language_file: bytes, lang: str, texts: Catalog) -> Catalog:
    """Return the translations of a language, brought up to date with the template."""
    catalogue = read_po(BytesIO(language_file), locale=lang)
    catalogue.project, catalogue.version = PROJECT, __version__
    catalogue.update(texts, no_fuzzy_matching=True)
    return catalogue


def main() -> None:
    """Renew the template and every translation file of this checkout."""
    texts = template(collect(ROOT))
    (ROOT / LOCALE / "voorop.pot").write_bytes(as_file(texts))
    for path in sorted((ROOT / LOCALE).glob("*/LC_MESSAGES/voorop.po")):
        catalogue = renewed(path.read_bytes(), path.parts[-3], texts)
        path.write_bytes(as_file(catalogue))
        empty = sum(not _translated(message.string) for message in catalogue if message.id)
        print(f"{path.relative_to(ROOT).as_posix()}: {len(catalogue)} texts, {empty} to translate")


def _translated(string: Any) -> bool:
    return all(string) if isinstance(string, tuple) else bool(string)


if __name__ == "__main__":
    main()
