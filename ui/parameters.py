"""Settings of a page as values and as text of an address: typed by id, refused when unknown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ui.notices import Refusal

Value = str | tuple[str, ...]
# Which of several known ids may stand together, and why the others may not.
Rule = Callable[[Sequence[str]], tuple[tuple[str, ...], list[Refusal]]]

LONGEST_VALUE: Final = 400
LONGEST_TEXT: Final = 120
MOST_VALUES: Final = 60


@dataclass(frozen=True)
class Parameter:
    """One setting of a page that its link carries.

    Attributes
    ----------
    name : str
        In the address, and ``key`` of the widget that sets it.
    what : str
        In words, as in "... is not a country we hold".
    default : str or tuple of str
        Value where the address says nothing; a tuple makes it a setting of several ids.
    options : mapping
        Allowed ids, each with its words; empty for free text.
    rule : callable or None
        For a setting of several ids: gets the known ones as the reader gave them, doubled ones
        too, and returns those that stand and the refusals of the others.
    reader : callable or None
        Turns the text of an address into a value and what was refused, for a setting with a form
        of its own (weights); it must cope with any text.
    """

    name: str
    what: str
    default: Value
    options: Mapping[str, str] = field(default_factory=dict)
    rule: Rule | None = None
    reader: Callable[[str], tuple[Value, list[Refusal]]] | None = None

    @property
    def is_many(self) -> bool:
        """Whether the setting holds several ids."""
        return isinstance(self.default, tuple)

    def in_words(self, value: Value) -> str:
        """Return a value as a reader would say it."""
        ids = (value,) if isinstance(value, str) else value
        return ", ".join(self.options.get(one, one) for one in ids) or "all"


def read(parameter: Parameter, raw: str | None) -> tuple[Value, list[Refusal]]:
    """Turn the text of an address into a value.

    Parameters
    ----------
    parameter : Parameter
        What the value must be.
    raw : str or None
        The text in the address; ``None`` where the address does not name the setting.

    Returns
    -------
    tuple
        The value (the default where the text is refused) and what was refused.
    """
    if raw is None:
        return parameter.default, []
    if parameter.reader is not None:
        return parameter.reader(raw)
    if not parameter.options:
        return _read_text(parameter, raw)
    if parameter.is_many:
        return _read_many(parameter, raw)
    chosen = _known(raw, parameter.options)
    return (chosen, []) if chosen else (parameter.default, [_refused(parameter, raw)])


def allowed(parameter: Parameter, ids: Sequence[str]) -> tuple[tuple[str, ...], list[Refusal]]:
    """Return which of several known ids stand together, each once, and the refusals."""
    if parameter.rule is None:
        return tuple(dict.fromkeys(ids)), []
    return parameter.rule(ids)


def write(value: Value) -> str:
    """Turn a value into the text of an address; several ids are joined by commas."""
    return value if isinstance(value, str) else ",".join(value)


def _read_text(parameter: Parameter, raw: str) -> tuple[Value, list[Refusal]]:
    text = " ".join("".join(s if s.isprintable() else " " for s in raw[:LONGEST_VALUE]).split())
    if len(raw) > LONGEST_TEXT:
        return parameter.default, [_refused(parameter, raw)]
    return text, []


def _read_many(parameter: Parameter, raw: str) -> tuple[Value, list[Refusal]]:
    asked = [one.strip() for one in raw[:LONGEST_VALUE].split(",") if one.strip()][:MOST_VALUES]
    known = [(one, _known(one, parameter.options)) for one in asked]
    chosen, left_out = allowed(parameter, [found for _, found in known if found])
    refusals = [
        Refusal(parameter.what, one, parameter.in_words(chosen or parameter.default))
        for one, found in known
        if not found
    ]
    if asked and not chosen:
        return parameter.default, [*refusals, *left_out]
    return chosen, [*refusals, *left_out]


def _known(raw: str, options: Collection[str]) -> str:
    """Return the id a text stands for, whatever its case; empty when there is none."""
    if raw in options:
        return raw
    by_case = {one.casefold(): one for one in options} if len(raw) <= LONGEST_TEXT else {}
    return by_case.get(raw.strip().casefold(), "")


def _refused(parameter: Parameter, raw: str) -> Refusal:
    return Refusal(parameter.what, raw[:LONGEST_VALUE], parameter.in_words(parameter.default))
