"""The IEA parser on the real file."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import iea_critical_minerals

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def output(raw_dir: Path) -> pd.DataFrame:
    """Return refined output, indexed by mineral and country."""
    tables = iea_critical_minerals.parse(raw_dir / "iea_critical_minerals")
    return tables["mineral_output"].set_index(["mineral", "iso3"])


def test_five_chains_in_one_unit(output: pd.DataFrame) -> None:
    assert len(output) == 35
    assert set(output.index.get_level_values("mineral")) == {
        "Lithium", "Nickel", "Cobalt", "Graphite", "Rare earths",
    }  # fmt: skip
    assert set(output["unit"]) == {"kt"}
    assert set(output["year"]) == {2024}


@pytest.mark.parametrize(
    ("mineral", "percent"),
    # Global Critical Minerals Outlook 2025: China 91 % of magnet rare earths, 78 % of cobalt.
    [("Rare earths", 91), ("Cobalt", 78)],
)
def test_shares_of_china_are_those_published(output, mineral: str, percent: int) -> None:
    china, world = (
        output.loc[(mineral, "CHN"), "quantity"],
        output.loc[(mineral, "WLD"), "quantity"],
    )
    assert round(100 * china / world) == percent


def test_the_three_largest_have_the_printed_share(raw_dir: Path, output: pd.DataFrame) -> None:
    raw = pd.read_csv(raw_dir / "iea_critical_minerals" / iea_critical_minerals.SUPPLY_FILE)
    printed = raw.query("country == 'Top 3 share' and stage == 'refining' and year == 2024")
    printed = printed.set_index(printed["mineral"].replace({"Rare Earth Elements": "Rare earths"}))
    for mineral in output.index.get_level_values("mineral").unique():
        rows = output.loc[mineral, "quantity"]
        named = rows.drop(["WLD", "OTH"])
        share = named.nlargest(3).sum() / rows["WLD"]
        assert share == pytest.approx(printed.loc[mineral, "value"], abs=1e-6), mineral


def test_named_countries_and_rest_make_the_printed_total(output: pd.DataFrame) -> None:
    parts = output["quantity"].drop("WLD", level="iso3").groupby("mineral").sum()
    excess = parts - output["quantity"].xs("WLD", level="iso3")
    # Nickel exceeds its total by exactly Canada's 113.1 kt: Canada is named, and in the rest too.
    canada = output.loc[("Nickel", "CAN"), "quantity"]
    assert canada == pytest.approx(113.1)
    assert excess["Nickel"] == pytest.approx(canada)
    assert excess.drop("Nickel").abs().max() < 1e-6


def test_a_printed_zero_is_a_zero(output: pd.DataFrame) -> None:
    zeros = output[output["value_status"] == "zero"]
    assert sorted(zeros.index) == [
        ("Graphite", "CAN"), ("Graphite", "DEU"), ("Graphite", "SWE"), ("Rare earths", "AUS"),
    ]  # fmt: skip
    assert (zeros["quantity"] == 0).all()
