"""Verdicts that read a series of years: a surplus, spending, shares of world output."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.claims.model import Checked, ClaimFigure, Limits, Verdict, of_series, unchecked
from indicators.numbers import NBSP, dollars, fixed, listed, percent, sentence_case

Figures = Sequence[ClaimFigure]


def trade_surplus(figures: Figures, limits: Limits) -> Checked:
    """Claim 3: China's goods surplus in the newest full year against the stated sum."""
    series = of_series(figures, "surplus")
    if not series:
        return unchecked("China's trade with the world is not held.")
    last = series[-1]
    share = 100 * last.value / limits["surplus.stated"]
    said = (
        f"China's goods exports exceeded its imports by {dollars(last.value)} in {last.year}, the "
        f"newest full year held, {share:.0f}{NBSP}% of the sum in the text"
    )
    if share >= limits["surplus.supported"]:
        verdict: Verdict = "supported"
    else:
        verdict = "partly" if share >= limits["surplus.partly"] else "not_supported"
    tail = "" if verdict == "supported" else ", which may rest on a later year or on other goods"
    return Checked(verdict, f"{said}{tail}.", last.value, "musd", last.year)


def free_riding(figures: Figures, limits: Limits) -> Checked:
    """Claim 9: years in which Europe's Allies and Canada stayed under their own guideline."""
    series = of_series(figures, "NATO_EUR_CAN")
    if not series:
        return unchecked("Defence spending of NATO's European members over time is not held.")
    guideline, first, last = limits["guideline.share"], series[0], series[-1]
    under = [one for one in series if one.value < guideline]
    us = {one.year: one.value for one in of_series(figures, "USA")}
    beside = f" against {fixed(us[first.year], 2)}{NBSP}% for the United States" if (
        first.year in us) else ""  # fmt: skip
    said = (
        f"NATO's European members and Canada spent {fixed(first.value, 2)}{NBSP}% of GDP in "
        f"{first.year}{beside}, stayed under {guideline:.0f}{NBSP}% in {len(under)} of "
        f"{len(series)} years held, and are put at {fixed(last.value, 2)}{NBSP}% in {last.year}"
    )
    if len(under) * 2 < len(series):
        return Checked("not_supported", f"{said}.", last.value, "pct", last.year)
    if first.year <= limits["series.first"]:
        return Checked("supported", f"{said}.", first.value, "pct", first.year)
    reason = f"{said}; the years from the end of the Cold War to {first.year - 1} are not held."
    return Checked("partly", reason, first.value, "pct", first.year)


def relative_decline(figures: Figures, limits: Limits) -> Checked:
    """Claim 11: the US share of world output, by two measures, against two earlier years."""
    years = int(limits["comparison.years"])
    parts, falls, tried = [], 0, 0
    market: ClaimFigure | None = None
    for series in ("gdp_busd", "gdp_ppp_bintl"):
        held = {one.year: one for one in of_series(figures, series)}
        if not held:
            continue
        last, first = held[max(held)], held[min(held)]
        before = held.get(last.year - years)
        earlier = [one for one in (first, before) if one is not None and one.year < last.year]
        tried += len(earlier)
        falls += sum(last.value < one.value for one in earlier)
        market = market or last
        path = listed([f"{percent(one.value)} in {one.year}" for one in [*earlier, last]])
        parts.append(f"{last.label.lower()} it was {path}")
    if market is None or not tried:
        return unchecked("The US share of world output over time is not held.")
    verdict: Verdict = "supported" if falls == tried else "partly" if falls else "not_supported"
    said = "; ".join(parts).replace("it was", "the US share of world output was", 1)
    reason = f"{sentence_case(said)}."
    return Checked(verdict, reason, market.value, "pct", market.year)
