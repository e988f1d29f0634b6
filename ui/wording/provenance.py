"""Words of the dialog behind every number."""

from __future__ import annotations

from typing import Protocol

from ui.wording.numbers import NBSP, fixed, significant

LICENCE_WORDS = {
    "open": "Open: may be reused with attribution.",
    "share_alike": "Share-alike: reuse under the same licence, with attribution.",
    "non_commercial": (
        "Non-commercial: may not be used commercially without the publisher's permission."
    ),
    "unverified": "Unverified: check the publisher's terms before publishing.",
}
LICENCE_SHORT = {
    "open": "open",
    "share_alike": "share-alike",
    "non_commercial": "non-commercial",
    "unverified": "unverified, check before publishing",
}
OPEN = "Open a number"
OPEN_MANY = "Open a number: formula, terms, source, licence"
OPEN_ROW = "Open the numbers of a row: formula, terms, source, licence"
MEASURED = ("percent", "index", "USD", "thousand USD", "million USD", "billion USD", "V-Dem")
ROLES = {"numerator": "Numerator", "denominator": "Denominator", "term": "Term"}
OPEN_YEAR = "Open a year: formula, terms, source, licence"
DEFINITION = "Definition and caveats"
NO_VALUE = "No arithmetic to show: there is no value here."
NO_TERMS = (
    "No terms to show: the value is read as it stands, or nothing of what is counted is there."
)
OLDER = "Older: more than three years before this edition of the product."


def no_figures(name: str) -> str:
    """Say that a row's columns hold nothing to open."""
    return (
        f"No indicator is worked out for {name}. The numbers of its row are what the publishers "
        "named under the table print."
    )


def amount(value: float | None, unit: str) -> str:
    """Write a component exactly enough to recompute the figure: "131,549.8 million USD"."""
    if value is None:
        return f"unknown ({unit})" if unit else "unknown"
    is_count = not unit.startswith(MEASURED) or abs(value) >= 1000
    if float(value).is_integer() and is_count:
        number = f"{value:,.0f}"
    else:
        number = fixed(value, 1) if abs(value) >= 1000 else significant(value, 4)
    return f"{number}{NBSP}{unit}".strip()


class Part(Protocol):
    """What the sentences need of a component."""

    @property
    def role(self) -> str: ...  # noqa: D102
    @property
    def label(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> float | None: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def period(self) -> str: ...  # noqa: D102
    @property
    def source_id(self) -> str: ...  # noqa: D102


def part_line(part: Part, publisher: str) -> str:
    """Write one part of the arithmetic with amount, period and source; Markdown."""
    where = f"{publisher}, `{part.source_id}`" if publisher else f"`{part.source_id}`"
    return (
        f"**{ROLES[part.role]}: {amount(part.value, part.unit)}** · {part.label} ({part.period}) · "
        f"{where}"
    )


def heading(country: str, title: str) -> str:
    """Head the dialog: "South Korea: share of US goods imports"."""
    is_word = title[1:2].islower()
    return f"{country}: {title[:1].lower() if is_word else title[:1]}{title[1:]}"
