"""NATO core expenditure against NATO's own printed lines."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import nato_defence_expenditure as nato

pytestmark = pytest.mark.needs_raw

# Year of accession of those who joined after 2014; NATO's aggregates begin with them then.
ACCESSION = {"MNE": 2017, "MKD": 2020, "FIN": 2023, "SWE": 2024}


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    return nato.parse(raw_dir / "nato_defence_expenditure")["nato_defence"]


@pytest.mark.parametrize(
    ("member", "share_pct", "usd_m", "equipment_pct"),
    [  # NATO, July 2026, tables 2, 3 and 8a, year 2026e
        ("LTU", 5.33, 5651, 47.57),
        ("POL", 4.68, 53080, 55.91),
        ("LVA", 4.92, 2637, 40.10),
        ("DEU", 2.69, 147002, 32.11),
        ("SWE", 3.22, 24186, 25.41),
        ("USA", 3.17, 1032849, 28.31),
    ],
)
def test_published_estimates_of_2026(
    frame: pd.DataFrame, member: str, share_pct: float, usd_m: float, equipment_pct: float
) -> None:
    row = frame[(frame["member"] == member) & (frame["year"] == 2026)].iloc[0]
    assert row["is_estimate"]
    assert row["core_share_gdp_pct"] == share_pct
    assert row["core_usd_m"] == usd_m
    assert row["equipment_share_pct"] == equipment_pct


def test_31_allies_and_two_aggregates_have_all_13_years(frame: pd.DataFrame) -> None:
    assert len(frame) == 33 * 13
    assert (frame.groupby("member")["year"].nunique() == 13).all()
    assert "ISL" not in set(frame["member"])
    assert set(frame.loc[frame["is_estimate"], "year"]) == {2025, 2026}


@pytest.mark.parametrize("year", range(2014, 2027))
def test_members_add_up_to_natos_line_for_europe_and_canada(frame: pd.DataFrame, year: int) -> None:
    rows = frame[frame["year"] == year].set_index("member")["core_usd_m"]
    inside = [
        member
        for member in rows.index
        if len(member) == 3 and member != "USA" and ACCESSION.get(member, 0) <= year
    ]
    assert rows[inside].sum() == pytest.approx(rows["NATO_EUR_CAN"], abs=3)
    assert rows["NATO_TOTAL"] - rows["USA"] == pytest.approx(rows["NATO_EUR_CAN"], abs=1)


def test_only_the_aggregates_lack_an_equipment_share(frame: pd.DataFrame) -> None:
    lacking = frame[frame["equipment_share_pct"].isna()]
    assert set(lacking["member"]) == set(nato.AGGREGATES)
    assert frame[["core_share_gdp_pct", "core_usd_m"]].notna().all(axis=None)
