"""The translations of one language, read when the first text is asked for.

Dutch is the source and needs no file, so a Dutch game never loads Babel.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

SOURCE = "nl"
"""The language in which all texts are written."""

Key = tuple[str, str]
"""Context (empty for texts in code) and the Dutch text."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_HERE = Path(__file__).resolve()
_LOCALE_FOLDERS = (
    _HERE.parents[2] / "assets" / "locale",
    _HERE.parents[1] / "_data" / "assets" / "locale",
)


def po_file(lang: str) -> Path:
    """Return the translation file of a language, in a checkout or a wheel."""
    tail = Path(lang) / "LC_MESSAGES" / "voorop.po"
    found = [folder / tail for folder in _LOCALE_FOLDERS if (folder / tail).is_file()]
    if not found:
        raise FileNotFoundError(f"no translation file {tail} in {_LOCALE_FOLDERS[0]}")
    return found[0]


@cache
def translations(lang: str) -> Mapping[Key, tuple[str, ...]]:
    """Return all translations of a language: one form, or singular and plural.

    Empty and fuzzy entries are left out, so that the Dutch text shows instead.
    A text with a context can be found without it too.
    """
    if lang == SOURCE:
        return {}
    from babel.messages.pofile import read_po  # noqa: PLC0415 - only when needed

    with po_file(lang).open("rb") as stream:
        catalogue = read_po(stream, locale=lang)
    found: dict[Key, tuple[str, ...]] = {}
    for message in catalogue:
        dutch = message.id if isinstance(message.id, str) else message.id[0]
        english = message.string
        forms = (english,) if isinstance(english, str) else tuple(map(str, english or ()))
        if dutch and forms and all(forms) and not message.fuzzy:
            found[message.context or "", dutch] = forms
            found.setdefault(("", dutch), forms)
    return found


def placeholders(text: str) -> frozenset[str]:
    """Return the names between braces in a text."""
    return frozenset(_PLACEHOLDER.findall(text))


def filled(text: str, values: Mapping[str, str]) -> str:
    """Fill in the placeholders; one without a value shows an ellipsis."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1]) or "…", text)
