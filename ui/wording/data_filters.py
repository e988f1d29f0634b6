"""Words of the filters of the data page: their labels, choices and ranges."""

from __future__ import annotations

# Codes that stand for no country of the list of countries.
GROUP_NAMES = {
    "WLD": "World total",
    "OTH": "Other countries",
    "UNK": "Unknown suppliers",
    "ANT": "Netherlands Antilles (until 2010)",
    "XWK": "Wake Island",
    "EU_INSTITUTIONS": "EU institutions",
    "EIB": "European Investment Bank",
    "DAC_TOTAL": "Development Assistance Committee, all members",
    "NATO": "NATO as an alliance",
    "EU": "European Union as a whole",
    "NATO_TOTAL": "NATO, all members",
    "NATO_EUR_CAN": "NATO Europe and Canada",
}
POWER_CHOICES = {
    "USA": "United States",
    "CHN": "China",
    "neither": "Neither",
}
STATUS_CHOICES = {
    "ok": "reported",
    "low_coverage": "weak: read the note",
    "not_reported": "no data",
    "not_applicable": "does not apply",
    "unranked": "scored, not ranked",
}

# The filters by the name of their setting.
FILTER_LABELS = {
    "country": "Countries",
    "side": "Great power",
    "ind": "Measures",
    "status": "Status",
    "years": "Years",
    "q": "Words anywhere in a row",
    "f": "More columns",
}
ALL_YEARS = "all years"
AS_STORED = "As stored in the table"
EMPTY_TEXT = "(empty)"
YES_NO = {"true": "yes", "false": "no"}


def country_choice(iso3: str, name: str) -> str:
    """Write a country in a list: "South Korea (KOR)"."""
    return f"{name} ({iso3})"


def years_words(first: int, last: int) -> str:
    """Write a span of years: "2024", "2020 to 2024"."""
    return str(first) if first == last else f"{first} to {last}"


def range_words(low: float | None, high: float | None) -> str:
    """Write a range of a number: "10 to 50", "at least 10", "at most 50", "exactly 10"."""
    if low is not None and high is not None:
        return f"exactly {low:g}" if low == high else f"{low:g} to {high:g}"
    return f"at least {low:g}" if low is not None else f"at most {high:g}"


def value_words(value: str) -> str:
    """Write one value of a column filter; an empty text gets a name."""
    return value or EMPTY_TEXT


def order_words(label: str, is_descending: bool) -> str:
    """Write an order of rows: "Value, descending"."""
    return f"{label}, {'descending' if is_descending else 'ascending'}"


def too_many_column_filters() -> str:
    """Say that a choice was not taken because no link could carry it."""
    return (
        "That choice was left out: with it the column filters no longer fit into a link. Choose "
        "fewer values, or use a range."
    )
