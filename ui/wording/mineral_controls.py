"""Words of the controls on exports of a mineral."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from ui.views.mineral_controls import Control
from ui.views.minerals import Mineral
from ui.wording.mineral_phrases import in_text
from ui.wording.numbers import counted, listed

DATA_CONTROLS: Final = "Export controls as data, with export"
CONTROLS_NOTE: Final = (
    "As the US Geological Survey lists them in table 4 of its Mineral Commodity Summaries 2026: "
    "what its authors found up to 21 November 2025. Controls lifted by then are left out; "
    "suspensions are not told apart, and the list makes no claim to be complete."
)


def controls_sentence(controls: Sequence[Control], mineral: Mineral) -> str:
    """Say who controls exports of the mineral, and since when."""
    if not controls:
        return (
            f"**Export controls.** The USGS list of November 2025 names no control on "
            f"{in_text(mineral.id)}."
        )
    years: dict[str, list[str]] = {}
    for one in controls:
        years.setdefault(one.name_in_text, []).append(str(one.since_year or "no year"))
    who = [f"{name} ({', '.join(dict.fromkeys(since))})" for name, since in years.items()]
    return f"**Export controls.** On the USGS list, with the year they began: {listed(who)}."


def control_line(one: Control) -> str:
    """Write one control in full, with its announcement; Markdown."""
    since = f"since {one.since_year}" if one.since_year else "no year printed"
    kind = f"{one.control_type[:1].lower()}{one.control_type[1:]}"
    commodity = f"{one.commodity[:1].lower()}{one.commodity[1:]}"
    return f"**{one.country}**: {kind}, {commodity}, {since} · [announcement]({_address(one.url)})"


def _address(url: str) -> str:
    """Write an address so that Markdown takes all of it."""
    return quote(url, safe="%:/?#&=~,;+@!$'*")


def controls_title(controls: Sequence[Control], mineral: Mineral) -> str:
    """Head the section on controls."""
    if not controls:
        return f"Export controls: none listed on {in_text(mineral.id)}"
    count = len({one.name_in_text for one in controls})
    who = counted(count, "country", "countries")
    verb = "restricts" if count == 1 else "restrict"
    return f"Export controls: {who} {verb} exports of {in_text(mineral.id)}"
