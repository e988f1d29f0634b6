"""Phrases that put one number of a profile into a sentence: a hold, an exposure, an amount."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from ui.views.country_panes import NEARLY_AS_STRONG, Pane, StripRow
from ui.views.figures import Figure, fill_power
from ui.wording.figures import value_text
from ui.wording.numbers import (
    NBSP,
    POWER_NAMES,
    POWER_POSSESSIVE,
    counted,
    dollars,
    percent,
    plain,
)

LEAST_AMOUNT_MUSD: Final = 0.1
_COUNTED: Final = {"persons": "person", "sites": "site"}
Phrase = Callable[[Figure, str], str]


def span(period: str) -> str:
    """Write a period as in prose: "2020-24" becomes "2020–24", "2026e" "2026, estimate"."""
    dashed = re.sub(r"(?<=\d)-(?=\d)| - ", lambda found: found.group().replace("-", "–"), period)
    return re.sub(r"(?<=\d)e$", ", estimate", dashed)


def amount_text(figure: Figure) -> str:
    """Write the amount behind a share: "$132 bn", "23,495 persons", "32 sites"; else empty."""
    money = _money(figure)
    if money is not None:
        is_small = 0 < money < LEAST_AMOUNT_MUSD
        return f"under ${LEAST_AMOUNT_MUSD}{NBSP}m" if is_small else dollars(money)
    counts = [
        part for part in figure.components
        if part.role == "numerator" and part.value is not None and part.unit in _COUNTED
    ]  # fmt: skip
    if len(counts) != 1:
        return ""
    return counted(counts[0].value or 0.0, _COUNTED[counts[0].unit])


def _money(figure: Figure) -> float | None:
    """Return the dollars behind a share: its numerator, or the one amount of a published share."""
    if figure.amount_musd is not None or any(part.role != "term" for part in figure.components):
        return figure.amount_musd
    amounts = [part.musd for part in figure.components if part.musd is not None]
    return amounts[0] if len(amounts) == 1 else None


def share_text(figure: Figure) -> str:
    """Write a share with its bound; one under 1 keeps the decimals of its measure."""
    value = figure.value or 0.0
    bound = {"floor": "at least ", "ceiling": "at most "}.get(figure.bound, "")
    if 0.05 <= value < 1 and figure.measure.decimals > 1:
        return f"{bound}{plain(value, figure.unit, figure.measure.decimals)}"
    return f"{bound}{percent(value)}"


def service_members(figure: Figure) -> str:
    """Write the persons behind a share of troops: "23,495 US service members"."""
    persons = next((c.value for c in figure.components if c.role == "numerator"), None)
    return counted(persons or 0.0, "US service member")


def phrase(phrases: Mapping[str, Phrase], row: StripRow, pane: Pane) -> str:
    """Say a row as a noun with its number; hosting says troops and sites in one breath."""
    figure = row.figure
    if figure.indicator_id in _HOSTING:
        return _hosting(pane)
    write = phrases.get(figure.indicator_id, _any_phrase)
    return f"{write(figure, figure.power)} ({span(figure.period)})"


def _any_phrase(figure: Figure, power: str) -> str:
    title = fill_power(figure.measure.title, power)
    return f"{figure.domain.lower()}: {title[:1].lower()}{title[1:]}, {value_text(figure)}"


_TROOPS: Final = "us_troops_hosted_pct"
_SITES: Final = "us_bases_hosted_theatre_pct"
_HOSTING: Final = (_TROOPS, _SITES)


def _hosting(pane: Pane) -> str:
    """Say troops and sites; the older sites come first only where they weigh far more."""
    held = {row.figure.indicator_id: row for row in pane.rows if row.figure.value}
    parts = []
    if _TROOPS in held:
        troops = held[_TROOPS].figure
        parts.append(
            f"{service_members(troops)}, {percent(troops.value or 0)} of all stationed abroad "
            f"({span(troops.period)})"
        )
    if _SITES in held:
        sites = held[_SITES].figure
        share = percent(sites.value or 0)
        parts.append(f"{share} of the US base sites in its theatre ({span(sites.period)})")
    scores = [held[one].goal_score or 0.0 for one in _HOSTING if one in held]
    if len(scores) == 2 and scores[0] < scores[1] * NEARLY_AS_STRONG:
        parts.reverse()
    return f"basing: {', and '.join(parts)}"


def _adjective(power: str) -> str:
    return POWER_POSSESSIVE[power]


def _share(figure: Figure) -> str:
    bound = {"floor": "at least ", "ceiling": "at most "}.get(figure.bound, "")
    return f"{bound}{percent(figure.value or 0.0)}"


def _with_dollars(figure: Figure) -> str:
    return f", {amount_text(figure)}" if amount_text(figure) else ""


def per_hundred(share_pct: float) -> str:
    """Write a share in percent as a number of persons for every hundred."""
    return "under 0.1" if 0 < share_pct < 0.05 else f"{share_pct:.1f}"


HOLDS: Final[Mapping[str, Phrase]] = {
    "import_supply_share": lambda f, p: (
        f"what it sells: {_share(f)} of {_adjective(p)} goods imports{_with_dollars(f)}"
    ),
    "export_market_share": lambda f, p: (
        f"its market: it buys {_share(f)} of {_adjective(p)} goods exports{_with_dollars(f)}"
    ),
    "us_mineral_reliance": lambda f, p: (
        f"critical minerals: its supplies meet {_share(f)} of US needs, on average over the "
        "minerals counted"
    ),
    "mineral_supply": lambda f, p: (
        f"minerals: it supplies {_share(f)} of {_adjective(p)} imports of ores, "
        f"concentrates and selected metals{_with_dollars(f)}"
    ),
    "mine_share": lambda f, p: (
        f"mining: {_share(f)} of the world's output of critical minerals, on average "
        "over the minerals, wherever it is sold"
    ),
    "refining_share": lambda f, p: (
        f"refining: {_share(f)} of the world's refined critical minerals, on average "
        "over the minerals, wherever they are sold"
    ),
    "input_supply": lambda f, p: (
        f"inputs: it supplies {_share(f)} of the foreign goods and services that {_adjective(p)} "
        f"industries use{_with_dollars(f)}"
    ),
    "technology_supply": lambda f, p: (
        f"technology: it supplies {_share(f)} of {_adjective(p)} imports of technology goods, on "
        "average over five groups"
    ),
    "technology_supply_apportioned": lambda f, p: (
        f"technology: its estimated part of what the European Union supplies is {_share(f)} of "
        f"{_adjective(p)} imports of technology goods, on average over five groups"
    ),
    "irreplaceable_supply_50_pct": lambda f, p: (
        f"goods that are hard to replace: {_share(f)} of {_adjective(p)} goods imports are in "
        f"product lines of which it supplies half or more{_with_dollars(f)}"
    ),
    "irreplaceable_supply_50_pct_apportioned": lambda f, p: (
        f"goods that are hard to replace: {_share(f)} of {_adjective(p)} goods imports are its "
        "estimated part of the product lines of which the European Union supplies half or more"
    ),
    "advanced_input_supply": lambda f, p: (
        f"advanced inputs: it supplies {_share(f)} of the foreign advanced manufactured inputs "
        f"that {_adjective(p)} industries use, on average over four industries"
    ),
    "chip_supply_share": lambda f, p: (
        f"chip making: its firms hold {_share(f)} of the world market in the inputs of chip "
        "making, on average over the inputs, wherever they are sold"
    ),
    "energy_supply": lambda f, p: (
        f"fuels: it supplies {_share(f)} of {_adjective(p)} imports of coal, crude oil and "
        f"gas{_with_dollars(f)}"
    ),
    "ally_defence_share": lambda f, p: (
        f"defence: it bears {_share(f)} of the military expenditure of all US treaty "
        f"allies{_with_dollars(f)}"
    ),
    "us_arms_customer_share": lambda f, p: (
        f"arms: it took {_share(f)} of US deliveries of major arms, by volume"
    ),
    "treasury_holdings": lambda f, p: (
        f"finance: {_share(f)} of the US Treasuries held abroad lie there{_with_dollars(f)}"
    ),
}
EXPOSURES: Final[Mapping[str, Phrase]] = {
    "export_exposure_gdp": lambda f, p: (
        f"goods sales to {POWER_NAMES[p]}, which equal {_share(f)} of its GDP"
    ),
    "export_dependence": lambda f, p: f"exports, {_share(f)} of which go to {POWER_NAMES[p]}",
    "tariff_bill_gdp": lambda f, p: (
        f"tariffs that {POWER_NAMES[p]} would charge on its goods, which equal {_share(f)} of its "
        f"GDP{_with_dollars(f)}"
    ),
    "input_dependence": lambda f, p: (
        f"the inputs of its industries, {_share(f)} of which come from {POWER_NAMES[p]}"
    ),
    "digital_input_dependence": lambda f, p: (
        f"information and communication services, {_share(f)} of which come from {POWER_NAMES[p]}"
    ),
    "concentrated_imports_from_china": lambda f, p: (
        f"goods of which {POWER_NAMES[p]} supplies over half of what it imports: {_share(f)} of "
        "all its goods imports"
    ),
    "force_reliance": lambda f, p: (
        f"defence: {per_hundred(f.value or 0.0)} US service members are stationed there for "
        "every 100 of its own"
    ),
    "import_dependence": lambda f, p: f"imports, {_share(f)} of which come from {POWER_NAMES[p]}",
    "arms_import_dependence": lambda f, p: (
        f"arms, {_share(f)} of whose imports came from {POWER_NAMES[p]}"
    ),
}
