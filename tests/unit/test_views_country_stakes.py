"""What withholding puts at stake, leverage for its size, rows of a first look: by hand."""

from __future__ import annotations

import math
from dataclasses import replace

import pandas as pd
import pytest

from indicators.scores import residual_on_log
from tests.unit.test_views_country import FIGURES, WORLD, figure, line
from ui.views.country_panes import build_pane
from ui.views.country_size import read_sizes
from ui.views.country_stakes import find_stake
from ui.views.figures import Component, Figure


def money(role: str, musd: float) -> Component:
    return Component(role, role, musd, "million USD", "2024", "one")


def asset(indicator_id: str, musd: float | None = None) -> Figure:
    parts = () if musd is None else (money("numerator", musd),)
    return replace(figure(indicator_id, "USA", 3.0), components=parts)


# Exports of 1,000 m, of which 188 m go to the United States; output of 5,000 m.
EXPORTS = replace(
    figure("export_dependence", "USA", 18.8),
    components=(money("numerator", 188.0), money("denominator", 1000.0)),
)
SALES = replace(
    figure("export_exposure_gdp", "USA", 4.0),
    components=(money("numerator", 200.0), money("denominator", 5000.0)),
)
OTHERS = [
    figure("force_reliance", "USA", 4.7),
    figure("import_dependence", "USA", 10.5),
    figure("arms_import_dependence", "USA", 87.0),
]
HELD = [EXPORTS, SALES, *OTHERS]


@pytest.mark.parametrize(
    ("held", "kind", "share"),
    [
        (asset("import_supply_share"), "exports", 18.8),
        (asset("technology_supply"), "exports_at_most", 18.8),
        (asset("mineral_supply", 300.0), "exports_part", 10.0),  # 300 over three years of 1,000
        (asset("irreplaceable_supply_50_pct", 50.0), "exports_part", 5.0),
        (asset("input_supply", 250.0), "services_gdp", 5.0),  # 250 of an output of 5,000
        (asset("treasury_holdings", 1000.0), "reserves", 20.0),
        (asset("us_troops_hosted_pct"), "forces", 4.7),
        (asset("us_bases_hosted_theatre_pct"), "forces", 4.7),
        (asset("export_market_share"), "imports", 10.5),
        (asset("us_arms_customer_share"), "arms", 87.0),
    ],
)
def test_each_kind_of_asset_has_its_own_cost(held: Figure, kind: str, share: float) -> None:
    stake = find_stake(held, HELD)
    assert stake is not None
    assert (stake.kind, stake.share_pct) == (kind, share)


def test_without_reported_exports_the_cost_is_a_share_of_output() -> None:
    held = [SALES, *OTHERS]
    sold, ore = find_stake(asset("import_supply_share"), held), None
    ore = find_stake(asset("mineral_supply", 300.0), held)
    assert sold is not None
    assert ore is not None
    assert (sold.kind, sold.share_pct) == ("gdp", 4.0)
    assert (ore.kind, ore.share_pct, ore.amount_musd) == ("gdp_part", 2.0, 100.0)


def test_a_world_measure_and_own_defence_have_no_known_cost() -> None:
    assert find_stake(figure("mine_share", "", 6.0), HELD) is None
    assert find_stake(asset("ally_defence_share", 10.0), HELD) is None
    assert find_stake(asset("import_supply_share"), []) is None


def test_size_is_read_from_a_straight_line_on_the_logarithm_of_output() -> None:
    # Three countries on the line score = 10 + 5 ln(GDP), but for AAA, which lies off it.
    gdp = {"AAA": math.e**2, "BBB": math.e**4, "CCC": math.e**6}
    world = replace(
        WORLD,
        gdp_musd=gdp,
        scores={iso3: (line(iso3, "", score),) for iso3, score in
                {"AAA": 20.0, "BBB": 30.0, "CCC": 46.0}.items()},
    )  # fmt: skip
    (reading,) = read_sizes(world, "AAA")
    # Mean 32, slope (46 - 20) / 4 per two logarithms = 6.5: at AAA 32 - 2 * 6.5 = 19.
    assert reading.expected == pytest.approx(19.0)
    scores = pd.Series({"AAA": 20.0, "BBB": 30.0, "CCC": 46.0})
    apart = residual_on_log(scores, pd.Series(gdp))["AAA"]
    assert reading.score - reading.expected == pytest.approx(apart)
    assert reading.n == 3


def test_the_union_and_a_country_without_output_have_no_size() -> None:
    assert read_sizes(WORLD, "EUU") == ()
    assert read_sizes(WORLD, "OUT") == ()


def test_a_first_look_has_the_freshest_tie_of_each_domain_first() -> None:
    pane = build_pane(WORLD, "AAA", "USA", "leverage", FIGURES)
    # Troops (10 of 100) speak for bases: sites (20) are older. Mining alone speaks for minerals.
    assert [row.figure.indicator_id for row in pane.main][:3] == [
        "import_supply_share", "export_market_share", "mine_share",
    ]  # fmt: skip
    assert "us_troops_hosted_pct" in [row.figure.indicator_id for row in pane.main]
