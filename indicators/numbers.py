"""Numbers as people read them: at most three significant digits in prose, unit and year always.

A no-break space stands between number and unit, so that a line never ends on a bare number.
"""

from __future__ import annotations

import math
from collections.abc import Callable

NBSP = "\u00a0"
MINUS = "\u2212"
POWER_NAMES = {"USA": "the United States", "CHN": "China"}
POWER_SHORT = {"USA": "US", "CHN": "China"}
POWER_POSSESSIVE = {"USA": "US", "CHN": "Chinese"}


def significant(value: float, digits: int = 3) -> str:
    """Round to significant digits and write with thousands separators.

    >>> significant(1234.5), significant(0.04567), significant(-3.14159), significant(0)
    ('1,230', '0.0457', '−3.14', '0')
    """
    if not math.isfinite(value):
        raise ValueError(f"not a number to print: {value}")
    if value == 0:
        return "0"
    exponent = math.floor(math.log10(abs(value)))
    rounded = round(value, digits - 1 - exponent)
    decimals = max(0, digits - 1 - math.floor(math.log10(abs(rounded))))
    return _signed(f"{abs(rounded):,.{decimals}f}", rounded)


def fixed(value: float, decimals: int = 1) -> str:
    """Write with a fixed number of decimals and thousands separators; never "-0.0"."""
    text = f"{abs(value):,.{decimals}f}"
    return _signed(text, 0.0 if float(text.replace(",", "")) == 0 else value)


def _signed(text: str, value: float) -> str:
    return MINUS + text if value < 0 else text


def percent(value: float) -> str:
    r"""Write a share of 0-100: one decimal under 10, none from 10, "under 0.1" for the very small.

    >>> percent(15.24), percent(4.04), percent(0.03), percent(0)
    ('15\xa0%', '4.0\xa0%', 'under 0.1\xa0%', '0\xa0%')
    """
    if value == 0:
        return f"0{NBSP}%"
    if 0 < value < 0.05:
        return f"under 0.1{NBSP}%"
    return f"{fixed(value, 0 if round(abs(value), 1) >= 10 else 1)}{NBSP}%"


def points(value: float) -> str:
    """Write a difference in percentage points, without its sign."""
    amount = fixed(abs(value), 1)
    return f"{amount}{NBSP}{'point' if amount == '1.0' else 'points'}"


def dollars(million: float) -> str:
    r"""Write an amount given in million US dollars.

    >>> dollars(131500), dollars(84.2), dollars(3267389)
    ('$132\xa0bn', '$84.2\xa0m', '$3.27\xa0tn')
    """
    for size, suffix in ((1e6, "tn"), (1e3, "bn")):
        if abs(million) >= size * 0.9995:
            return f"${significant(million / size)}{NBSP}{suffix}"
    return f"${significant(million)}{NBSP}m"


def counted(number: float, singular: str, plural: str = "") -> str:
    """Write a whole number with its noun: "1 country", "3 countries", "54,288 persons"."""
    whole = round(number)
    noun = singular if whole == 1 else (plural or singular + "s")
    return f"{whole:,}{NBSP}{noun}"


def quantity(value: float, unit: str) -> str:
    """Write a value in one of the catalogue's units (pct, points, persons, count, musd, busd)."""
    writers: dict[str, Callable[[float], str]] = {
        "pct": percent,
        "points": points,
        "musd": dollars,
        "busd": lambda v: dollars(v * 1000),
        "persons": lambda v: counted(v, "person"),
        "count": lambda v: f"{round(v):,}",
    }
    return writers[unit](value)


def plain(value: float, unit: str, decimals: int = 1) -> str:
    """Write a value for a table or a label, exact to its decimals, with its unit."""
    if unit == "pct":
        return f"{fixed(value, decimals)}{NBSP}%"
    if unit == "points":
        return f"{fixed(value, decimals)}{NBSP}pts"
    if unit in ("musd", "busd"):
        return dollars(value * (1000 if unit == "busd" else 1))
    return f"{round(value):,}"


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st."""
    suffix = (
        "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number}{suffix}"


def listed(items: list[str]) -> str:
    """Join as in a sentence: "a", "a and b", "a, b and c"."""
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def sentence_case(text: str) -> str:
    """Capitalise the first letter and leave the rest ("the US" -> "The US")."""
    return text[:1].upper() + text[1:]
