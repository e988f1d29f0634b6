"""Known answers of technology_supply and its five groups, worked by hand.

US imports, million USD: chip-making machines AAA 30, EUU 60, BBB 10; chips AAA 50, BBB 50; optics
EUU 100; aircraft AAA 20, EUU 80; telecoms AAA 10, BBB 90. Smartphones (851713, AAA 1000) are in no
group. CCC sells wheat only, so it is listed and has 0 everywhere.
AAA: (30 + 50 + 0 + 20 + 10) / 5 = 22. EUU: (60 + 0 + 100 + 80 + 0) / 5 = 48. BBB: 30.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "technology_supply"
LINES = {
    "848610": ("chip_machines", {"AAA": 20, "EUU": 60, "BBB": 10}),
    "848690": ("chip_machines", {"AAA": 10}),
    "854231": ("chips", {"AAA": 50, "BBB": 50}),
    "900110": ("optics", {"EUU": 100}),
    "880240": ("aircraft", {"AAA": 20, "EUU": 80}),
    "851762": ("telecoms", {"AAA": 10, "BBB": 90}),
    "851713": ("", {"AAA": 1000}),
    "100110": ("", {"CCC": 5}),
}


@pytest.fixture
def imports(world: World) -> World:
    """Build the lines of the docstring."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "CCC"}, {"iso3": "FFF"},
        {"iso3": "DDD", "is_eu_member": True},
    )  # fmt: skip
    world.insert("fact_us_imports_hs6", [
        {"year": 2024, "hs6": hs6, "iso3": iso3, "value_usd": million * 1e6}
        for hs6, (_, partners) in LINES.items() for iso3, million in partners.items()
    ])  # fmt: skip
    return world.insert("fact_us_import_product", [
        {"hs6": hs6, "product": f"Product {hs6}", "technology_group": group}
        for hs6, (group, _) in LINES.items()
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "mean"), [("AAA", 22.0), ("EUU", 48.0), ("BBB", 30.0), ("CCC", 0.0)]
)
def test_the_mean_of_five_groups(imports: World, iso3: str, mean: float) -> None:
    row = imports.value(imports.run(ID), iso3, "USA", ID)
    assert row["value"] == pytest.approx(mean)
    assert (row["status"], row["year"], row["period"]) == ("ok", 2024, "2024")


@pytest.mark.parametrize(
    ("group", "share"),
    [("chip_machines", 30), ("chips", 50), ("optics", 0), ("aircraft", 20), ("telecoms", 10)],
)
def test_each_group_has_its_own_share(imports: World, group: str, share: float) -> None:
    row = imports.value(imports.run(ID), "AAA", "USA", f"{ID}_{group}")
    assert row["value"] == pytest.approx(share)
    over, under = row["components"]
    assert (over["value"], under["value"]) == pytest.approx((share, 100))


def test_notes_name_the_strongest_group_or_that_there_is_none(imports: World) -> None:
    frame = imports.run(ID)
    assert imports.value(frame, "AAA", "USA", ID)["note"].endswith("semiconductor devices: 50.0 %.")
    assert "no imports of these groups" in imports.value(frame, "CCC", "USA", ID)["note"]
    optics = imports.value(frame, "AAA", "USA", f"{ID}_optics")
    assert "no imports of this group" in optics["note"]


@pytest.mark.parametrize(
    ("iso3", "status", "words"),
    [
        ("DDD", "not_reported", "stands under the Union"),
        ("FFF", "not_reported", "4 largest partners"),
        ("USA", "not_applicable", "not compared with itself"),
    ],
)
def test_who_has_no_number_is_told_why(imports: World, iso3: str, status: str, words: str) -> None:
    frame = imports.run(ID)
    for measure in (ID, f"{ID}_chips"):
        row = imports.value(frame, iso3, "USA", measure)
        assert (row["status"], pd.isna(row["value"])) == (status, True)
        assert words in row["note"]
    assert len(frame) == 6 * 8


def test_components_give_the_mean_again(imports: World) -> None:
    parts = imports.value(imports.run(ID), "AAA", "USA", ID)["components"]
    shares = [part["value"] for part in parts if part["role"] == "numerator"]
    groups = [part["value"] for part in parts if part["role"] == "denominator"]
    assert sorted(shares) == pytest.approx([0, 10, 20, 30, 50])
    assert groups == [5]
    assert sum(shares) / groups[0] == pytest.approx(22)
