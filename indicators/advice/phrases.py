"""One phrase per indicator: a reading in words, with unit and period, to stand inside a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from indicators.advice.model import Outcome, Reading, Threshold
from indicators.numbers import POWER_NAMES, counted, fixed, listed, percent, points

_PHRASES: dict[str, Callable[[float, str, str], str]] = {
    "tariff_level": lambda v, h, t: (
        f"the average US tariff on its goods is {percent(v)} (announced policy, {t})"
    ),
    "export_exposure_gdp": lambda v, h, t: f"its goods sales to {h} equal {percent(v)} of its GDP ({t})",
    "export_dependence": lambda v, h, t: f"{percent(v)} of its goods exports go to {h} ({t})",
    "import_supply_share": lambda v, h, t: f"it supplies {percent(v)} of US goods imports ({t})",
    "export_market_share": lambda v, h, t: f"it buys {percent(v)} of US goods exports ({t})",
    "us_mineral_reliance": lambda v, h, t: (
        f"it accounts for {points(v)} of US import reliance in critical minerals ({t})"
    ),
    "chokepoint_minerals": lambda v, h, t: (
        f"it mines a fifth or more of the world's output of {counted(v, 'critical mineral')} ({t})"
    ),
    "mine_share": lambda v, h, t: (
        f"its mean share of world mine output over 28 critical-mineral groups is {percent(v)} ({t})"
    ),
    "refining_share": lambda v, h, t: (
        f"its mean share of world refining over 15 critical-mineral groups is {percent(v)} ({t})"
    ),
    "defence_gap_points": lambda v, h, t: (
        f"its core defence spending is {points(v)} of GDP short of the 3.5{chr(160)}% Allies agreed for 2035 "
        f"(NATO estimate for {t.removesuffix('e')})"
        if v > 0
        else f"its core defence spending meets the 3.5{chr(160)}% of GDP Allies agreed for 2035 "
        f"(NATO estimate for {t.removesuffix('e')})"
    ),
    "arms_import_dependence": lambda v, h, t: f"{percent(v)} of its arms imports came from {h} ({t})",
    "treasury_holdings": lambda v, h, t: f"it holds {percent(v)} of foreign-held US Treasuries ({t})",
    "us_troops_hosted": lambda v, h, t: (
        f"it hosts {counted(v, 'US active-duty person', 'US active-duty personnel')} ({t})"
    ),
    "us_bases_hosted_theatre_pct": lambda v, h, t: (
        f"it hosts {percent(v)} of the US base sites in its theatre ({t})"
    ),
}  # fmt: skip

_LIMITS: dict[str, str] = {
    "tariff_level": "the average US tariff on its goods",
    "export_exposure_gdp": "its goods sales to {power} as a share of GDP",
    "export_dependence": "the share of its goods exports going to {power}",
    "import_supply_share": "its share of US goods imports",
    "export_market_share": "its share of US goods exports",
    "us_mineral_reliance": "its part in US mineral reliance",
    "chokepoint_minerals": "the number of minerals of which it mines a fifth or more",
    "mine_share": "its mean share of world mine output",
    "refining_share": "its mean share of world refining",
    "defence_gap_points": "its distance from 3.5 % of GDP",
    "arms_import_dependence": "the share of its arms imports from {power}",
    "treasury_holdings": "its share of foreign-held US Treasuries",
    "us_troops_hosted": "the US personnel it hosts",
    "us_bases_hosted_theatre_pct": "its share of the US base sites in its theatre",
}


def phrase(reading: Reading) -> str:
    """Say one reading: "it supplies 4.0 % of US goods imports (2024)"."""
    if reading.value is None:
        raise ValueError(f"no value to put in words: {reading.indicator_id}")
    power = POWER_NAMES.get(reading.power, "")
    return _PHRASES[reading.indicator_id](reading.value, power, reading.period)


def phrases(outcomes: Iterable[Outcome]) -> str:
    """Say every reading that has a value, as one clause."""
    return listed([phrase(o.reading) for o in outcomes if o.reading and o.reading.value is not None])


def closest(outcomes: Iterable[Outcome], count: int = 2) -> str:
    """Say the readings that come nearest to their limit, nearest first."""
    known = [o for o in outcomes if o.reading and o.reading.value is not None and o.limit]
    known.sort(key=_nearness, reverse=True)
    return phrases(known[:count])


def _nearness(outcome: Outcome) -> float:
    value = outcome.reading.value if outcome.reading else None
    return (value or 0.0) / (outcome.limit or 1.0)


def limits(thresholds: Iterable[Threshold], verb: str, joined: str = ", or ") -> str:
    """Say what would have to happen: "its share of US goods imports rose to 2 %, or ...".

    One test met is enough to decide, so rising needs one (``", or "``) and falling needs all (``", and "``).

    Tests that differ only in the great power are said once ("one of the two powers").
    """
    powers: dict[tuple[str, str, str], list[str]] = {}
    for test in thresholds:
        powers.setdefault((test.indicator_id, test.value, test.unit), []).append(test.power)
    return joined.join(_limit(*key, named, verb) for key, named in powers.items())


def _limit(indicator_id: str, value: str, unit: str, powers: list[str], verb: str) -> str:
    whom = POWER_NAMES.get(powers[0], "") if len(powers) == 1 else "one of the two powers"
    what = _LIMITS[indicator_id].format(power=whom)
    return f"{what} {verb} {_amount(float(value), unit)}"


def _amount(value: float, unit: str) -> str:
    if unit.startswith("pct"):
        return f"{fixed(value, 0 if value.is_integer() else 1)}{chr(160)}%"
    if unit.startswith("points"):
        return points(value)
    return counted(value, "person") if unit == "persons" else f"{value:,.0f}"
