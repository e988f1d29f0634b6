"""Verdicts on the claims: hand-made numbers that flip each of them."""

from __future__ import annotations

import duckdb
import pandas as pd
import pytest

from indicators.claims.check import figures_of
from indicators.claims.model import Checked, ClaimFigure
from indicators.claims.verdicts import VERDICTS
from tests.conftest import ROOT

REFERENCE = ROOT / "data" / "reference"
CLAIMS = pd.read_csv(REFERENCE / "claims.csv", dtype=str, keep_default_na=False)
LIMITS = pd.read_csv(REFERENCE / "claim_limits.csv", dtype=str, keep_default_na=False)


def figure(
    series: str, value: float, year: int = 2024, unit: str = "pct", label: str = ""
) -> ClaimFigure:
    return ClaimFigure(series, label or series, value, unit, year, "source")


def check(claim_id: str, *figures: ClaimFigure) -> Checked:
    """Judge a claim by its own limits."""
    mine = LIMITS[LIMITS["claim_id"] == claim_id]
    limits = {one.id.removeprefix(f"{claim_id}."): float(one.value) for one in mine.itertuples()}
    made = VERDICTS[claim_id](figures, limits)
    assert made.reason.endswith(".")
    assert "  " not in made.reason
    assert "nan" not in made.reason
    return made


def verdict(claim_id: str, *figures: ClaimFigure) -> str:
    return check(claim_id, *figures).verdict


def test_every_claim_has_a_verdict_and_a_place_in_a_text() -> None:
    assert CLAIMS["id"].to_list() == [str(number) for number in range(1, 16)] == list(VERDICTS)
    assert (CLAIMS != "").all(axis=None)
    assert set(LIMITS["claim_id"]) <= set(CLAIMS["id"])
    assert LIMITS["id"].is_unique
    assert LIMITS["reason"].str.endswith(".").all()
    assert CLAIMS["quote"].str.split().str.len().between(1, 12).all()


def test_without_numbers_nothing_is_judged() -> None:
    for claim_id in VERDICTS:
        made = check(claim_id)
        assert made.verdict == "cannot_be_checked", claim_id
        assert made.value is None


def test_1_goods_that_fit_are_partly_because_services_are_missing() -> None:
    fits = check("1", figure("USA", 80.0), figure("CHN", 4.99))
    assert fits.verdict == "partly"
    assert "services too, which are not held" in fits.reason
    assert check("1", figure("USA", 80.1), figure("CHN", 4.0)).verdict == "partly"
    assert "one of the two figures" in check("1", figure("USA", 75.0), figure("CHN", 5.0)).reason
    assert verdict("1", figure("USA", 60.0), figure("CHN", 5.0)) == "not_supported"


def test_2_counts_sites_in_europe() -> None:
    def sites(count: float) -> ClaimFigure:
        return figure("sites", count, 2018, "count", "Europe")

    assert verdict("2", sites(41.0)) == "partly"
    assert verdict("2", sites(40.0)) == "not_supported"
    assert verdict("2", figure("sites", 90.0, 2018, "count", "Africa")) == "cannot_be_checked"


@pytest.mark.parametrize(
    ("surplus", "expected"),
    [(1_350_000, "supported"), (1_349_999, "partly"), (1_125_000, "partly"),
     (1_124_999, "not_supported")],
)  # fmt: skip
def test_3_sets_the_surplus_against_the_sum_stated(surplus: float, expected: str) -> None:
    older = figure("surplus", 9e6, 2023, "musd")
    assert verdict("3", older, figure("surplus", surplus, 2024, "musd")) == expected


def spends(series: str, name: str, share: float) -> ClaimFigure:
    return figure(series, share, 2026, "pct", name)


def test_4_says_who_reaches_four_per_cent() -> None:
    made = check(
        "4", spends("LTU", "Lithuania", 5.33), spends("EST", "Estonia", 5.1),
        spends("LVA", "Latvia", 4.92), spends("POL", "Poland", 4.68),
        spends("DEU", "Germany", 2.69),
    )  # fmt: skip
    assert made.verdict == "not_supported"
    assert made.value == 4.0
    assert made.reason == (
        "By NATO's estimates for 2026, Lithuania with 5.33\u00a0%, Estonia with 5.10\u00a0%, "
        "Latvia with 4.92\u00a0% and Poland with 4.68\u00a0% of GDP reach 4\u00a0% or more on core "
        "defence; Germany is at 2.69\u00a0%. What is expected for later years is not held."
    )


def test_4_flips_with_germany_at_exactly_four() -> None:
    both = (spends("POL", "Poland", 4.5), spends("DEU", "Germany", 4.0))
    assert verdict("4", *both) == "supported"
    assert verdict("4", spends("EST", "Estonia", 5.0), *both) == "partly"
    assert verdict("4", spends("POL", "Poland", 4.5), spends("DEU", "Germany", 3.99)) == (
        "not_supported"
    )
    assert "no European Ally reaches" in check("4", spends("DEU", "Germany", 2.0)).reason


def test_5_goods_can_support_but_not_refute() -> None:
    low = check("5", figure("goods", 484_000, 2024, "musd"))
    assert low.verdict == "cannot_be_checked"
    assert low.value == 484_000
    assert verdict("5", figure("goods", 900_000, 2024, "musd")) == "supported"


def test_6_counts_the_technologies_that_reach_a_tenth() -> None:
    high, low = figure("a", 10.0, label="Machines"), figure("b", 9.9, label="Telecoms")
    assert verdict("6", high, high) == "supported"
    mixed = check("6", high, low)
    assert mixed.verdict == "partly"
    assert "all but telecoms" in mixed.reason
    assert verdict("6", low, low) == "not_supported"


@pytest.mark.parametrize(
    ("allies", "expected"),
    [(11.0, "supported"), (10.0, "partly"), (5.0, "partly"), (4.9, "not_supported")],
)
def test_7_sets_allies_against_china(allies: float, expected: str) -> None:
    assert verdict("7", figure("allies", allies), figure("china", 10.0)) == expected


def test_8_wants_half_or_more_for_each() -> None:
    high, low = figure("EUU", 50.0), figure("JPN", 49.9)
    assert verdict("8", high, figure("GBR", 80.0)) == "supported"
    assert verdict("8", high, low) == "partly"
    assert verdict("8", low) == "not_supported"


def years(values: list[float], first: int) -> list[ClaimFigure]:
    return [figure("NATO_EUR_CAN", value, first + place) for place, value in enumerate(values)]


def test_9_is_partly_while_the_series_begins_late() -> None:
    late = check("9", *years([1.4, 1.5, 2.5], 2014))
    assert late.verdict == "partly"
    assert "to 2013 are not held" in late.reason
    assert verdict("9", *years([1.4, 1.5, 2.5], 1995)) == "supported"
    assert verdict("9", *years([1.4, 2.0, 2.5], 1995)) == "not_supported"


def shares(series: str, by_year: dict[int, float]) -> list[ClaimFigure]:
    return [figure(series, value, year, label=series) for year, value in by_year.items()]


def test_11_compares_two_measures_with_two_earlier_years() -> None:
    falls = shares("gdp_ppp_bintl", {2000: 20.0, 2014: 16.0, 2024: 15.0})
    mixed = shares("gdp_busd", {2000: 30.0, 2014: 22.0, 2024: 26.0})
    assert verdict("11", *mixed, *falls) == "partly"
    sinking = shares("gdp_busd", {2000: 30.0, 2014: 28.0, 2024: 26.0})
    assert verdict("11", *sinking, *falls) == "supported"
    rising = shares("gdp_busd", {2000: 20.0, 2014: 22.0, 2024: 26.0})
    assert verdict("11", *rising) == "not_supported"


def test_12_asks_whether_most_controls_are_recent() -> None:
    old, new = figure("controls", 5.0, 2012, "count"), figure("controls", 5.0, 2022, "count")
    made = check("12", old, new)
    assert made.verdict == "partly"
    # Five of ten.
    assert made.value == 50.0
    assert verdict("12", figure("controls", 6.0, 2021, "count"), new) == "not_supported"


@pytest.mark.parametrize(
    ("explained", "expected"),
    [(25.0, "supported"), (25.1, "partly"), (50.0, "partly"), (50.1, "not_supported")],
)
def test_13_asks_what_the_type_of_regime_explains(explained: float, expected: str) -> None:
    assert verdict("13", figure("explained", explained)) == expected


def test_13_names_whom_it_speaks_of() -> None:
    rated = figure("rated", 177.0, 2023, "count")
    made = check("13", figure("explained", 35.0, 2023), rated)
    assert made.reason == (
        "Among the 177\u00a0countries V-Dem rated in 2023, the type of regime explained 35\u00a0% "
        "of the differences in how far rule rests on the leader's person."
    )


def agreements_held(value: float | None) -> list[ClaimFigure]:
    """Run the statement of claim 14 on one row of the measure and one agreement."""
    with duckdb.connect() as con:
        con.execute("CREATE TABLE fact_trade_agreement_member (agreement_id INT, iso3 VARCHAR)")
        con.execute("INSERT INTO fact_trade_agreement_member VALUES (1, 'DEU'), (2, 'BRA')")
        con.execute("CREATE TABLE out_indicator (indicator_id VARCHAR, value DOUBLE, year INT)")
        con.execute(
            "INSERT INTO out_indicator VALUES ('middle_power_agreements', ?, 2026)", [value]
        )
        return figures_of(con, "14")


def test_14_without_the_register_nothing_is_counted() -> None:
    assert agreements_held(None) == []
    assert check("14", *agreements_held(None)).reason == (
        "No register of trade agreements is held."
    )
    counted = agreements_held(3.0)
    assert [(one.value, one.year) for one in counted] == [(0.0, 2026)]
    assert "lists none between them" in check("14", *counted).reason


def test_14_a_silent_register_refutes_nothing() -> None:
    assert verdict("14", figure("agreements", 1.0, 2026, "count")) == "supported"
    silent = check("14", figure("agreements", 0.0, 2026, "count"))
    assert silent.verdict == "cannot_be_checked"
    assert silent.value == 0.0


def test_15_names_the_builders_and_the_buyers() -> None:
    builders = [figure(iso3, 1.0, 2026, "member") for iso3 in ("GBR", "ITA", "JPN")]
    buyer = figure("f35", 88.0, 2024, "count", "Canada")
    assert verdict("15", *builders, buyer) == "supported"
    assert verdict("15", *builders) == "partly"
    assert verdict("15", *builders, figure("SWE", 1.0, 2026, "member"), buyer) == "partly"
    assert verdict("15", figure("SWE", 1.0, 2026, "member"), buyer) == "not_supported"
