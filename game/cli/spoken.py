"""Help and refusals of the command line in the language that is asked for.

Help stands in Dutch beside each option and in the docstring of each command;
`game.texts.extract` collects it, and here it is translated when it is shown.
"""

from __future__ import annotations

import copy
from inspect import cleandoc

import click

from game.texts import Words
from game.texts.marks import mark

HEADS = {
    "Usage": mark("Gebruik"),
    "Options": mark("Opties"),
    "Commands": mark("Opdrachten"),
}
"""Headings of the help by the name that click gives them."""


def words_of(source: click.Context | str) -> Words:
    """Return the words in the language of a command."""
    lang = source if isinstance(source, str) else source.find_root().params.get("lang")
    return Words(lang or "nl")


class SpokenFormatter(click.HelpFormatter):
    """Writes help with its headings in a language."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how a command is called."""
        super().write_usage(prog, args, prefix or f"{self._words(HEADS['Usage'])}: ")

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        super().write_heading(self._words(HEADS.get(heading, heading)))


class SpokenContext(click.Context):
    """A call of a command whose help is written in its language."""

    def make_formatter(self) -> click.HelpFormatter:
        """Return what writes the help."""
        return SpokenFormatter(words_of(self))


def spoken(command: click.Command, ctx: click.Context) -> click.Command:
    """Return a command with its help in the language of a call."""
    words = words_of(ctx)
    told = copy.copy(command)
    told.context_class = SpokenContext
    told.help = words(cleandoc(command.help or ""))
    told.params = [_told(one, words) for one in command.params]
    asked = told.get_help_option(ctx)
    if asked is not None:
        asked.help = words("Toon deze uitleg.")
    return told


def _told(parameter: click.Parameter, words: Words) -> click.Parameter:
    if not isinstance(parameter, click.Option) or not parameter.help:
        return parameter
    told = copy.copy(parameter)
    told.help = words(parameter.help)
    return told


def refusal(error: click.ClickException, words: Words) -> str:
    """Return one sentence about a call that cannot be understood, and where help is."""
    said = _sentence(error, words)
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    if not said:
        return error.format_message()
    where = ctx.command_path if ctx else "voorop"
    return f"{said} {words('Uitleg: {command} --help.', command=where)}"


def _sentence(error: click.ClickException, words: Words) -> str:
    if isinstance(error, click.NoSuchOption):
        return _unknown(error, words)
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return words("{name} ontbreekt.", name=_name(error.param))
    if isinstance(error, click.BadParameter) and error.param is not None:
        expected = _expected(error.param.type, words)
        return expected and words("{name} vraagt {what}.", name=_name(error.param), what=expected)
    if isinstance(error, click.BadOptionUsage):
        return words("{name} vraagt een waarde.", name=error.option_name)
    if type(error) is click.UsageError:
        return words("Er staat meer achter de opdracht dan zij kent.")
    return ""


def _unknown(error: click.NoSuchOption, words: Words) -> str:
    if not error.possibilities:
        return words('De optie "{name}" bestaat niet.', name=error.option_name)
    return words(
        'De optie "{name}" bestaat niet; bedoelde u "{hint}"?',
        name=error.option_name,
        hint=error.possibilities[0],
    )


def _name(parameter: click.Parameter) -> str:
    named = isinstance(parameter, click.Option)
    return parameter.opts[0] if named else parameter.human_readable_name


def _expected(kind: object, words: Words) -> str:
    """Return what a parameter takes, or an empty text where click says it better."""
    if isinstance(kind, click.Choice):
        return words("een van: {options}", options=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange | click.FloatRange):
        if kind.max is None:
            return words("een getal vanaf {low}", low=f"{kind.min:g}")
        return words(
            "een getal van {low} tot en met {high}", low=f"{kind.min:g}", high=f"{kind.max:g}"
        )
    return ""
