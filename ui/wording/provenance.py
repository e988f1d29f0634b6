"""Words of the dialog behind every number."""

from __future__ import annotations

from ui.wording.numbers import NBSP, fixed, significant

LICENCE_WORDS = {
    "open": "Open: may be reused with attribution.",
    "share_alike": "Share-alike: reuse under the same licence, with attribution.",
    "non_commercial": "Non-commercial: may not be used commercially without the publisher's permission.",
    "unverified": "Unverified: check the publisher's terms before publishing.",
}
LICENCE_SHORT = {
    "open": "open",
    "share_alike": "share-alike",
    "non_commercial": "non-commercial",
    "unverified": "unverified, check before publishing",
}
NO_COMPONENTS = "No arithmetic to show: there is no value here."
OLDER = "Older: more than three years before this edition of the product."


def amount(value: float | None, unit: str) -> str:
    """Write a component exactly enough to recompute the figure: "131,549.8 million USD"."""
    if value is None:
        return f"unknown ({unit})" if unit else "unknown"
    if unit in ("persons", "count", "sites", "clubs", "minerals", "product lines") or (
        abs(value) >= 1000 and float(value).is_integer()
    ):
        number = f"{value:,.0f}"
    else:
        number = fixed(value, 1) if abs(value) >= 1000 else significant(value, 4)
    return f"{number}{NBSP}{unit}".strip()


def heading(country: str, title: str) -> str:
    """Head the dialog: "South Korea: share of US goods imports"."""
    return f"{country}: {title[:1].lower()}{title[1:]}" if title[1:2].islower() else f"{country}: {title}"
