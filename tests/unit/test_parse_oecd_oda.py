"""Aid by donor: groups, exact shares, the change of basis in 2018. Figures are invented."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import oecd_oda

AMOUNTS = (
    "DAC countries,2018,9000.5,0.30",
    "Korea,2017,70.25,0.10",
    "Korea,2018,80.5,0.13",
    "Slovak Republic,2005,3.5,",
    "EU Institutions,2018,500,",
)
SHARES = (
    "Korea,2018,80.5 million,1.2 billion,0.12531",
    "Korea,2017,70.3 million,1.1 billion,0.1049",
    "DAC countries,2018,9.00 billion,12.0 billion,0.295",
    "Slovak Republic,2005,3.5 million,0.0 million,",
)


def write(
    folder: Path,
    amounts: tuple[str, ...] = AMOUNTS,
    shares: tuple[str, ...] = SHARES,
    header: str = ",".join(oecd_oda.AMOUNT_COLUMNS),
) -> Path:
    (folder / oecd_oda.AMOUNTS).write_text("\n".join([header, *amounts, ""]), encoding="utf-8")
    rows = [",".join(oecd_oda.SHARE_COLUMNS), *shares, ""]
    (folder / oecd_oda.SHARES).write_text("\n".join(rows), encoding="utf-8")
    return folder


@pytest.fixture
def frame(tmp_path: Path) -> pd.DataFrame:
    return oecd_oda.parse(write(tmp_path))["development_aid"].set_index(["donor", "year"])


def test_the_exact_share_stands_beside_the_amount(frame: pd.DataFrame) -> None:
    row = frame.loc[("KOR", 2018)]
    assert (row["amount_musd"], row["share_gni_pct"]) == (80.5, 0.12531)
    assert (row["line"], row["file"]) == (4, oecd_oda.AMOUNTS)


def test_groups_are_no_countries(frame: pd.DataFrame) -> None:
    assert set(frame.index.get_level_values("donor")) == {
        "DAC_TOTAL", "KOR", "SVK", "EU_INSTITUTIONS",
    }  # fmt: skip
    assert frame.loc[("DAC_TOTAL", 2018), "share_gni_pct"] == 0.295


def test_a_missing_share_is_missing(frame: pd.DataFrame) -> None:
    assert pd.isna(frame.loc[("SVK", 2005), "share_gni_pct"])
    assert pd.isna(frame.loc[("EU_INSTITUTIONS", 2018), "share_gni_pct"])


def test_the_basis_changes_with_2018(frame: pd.DataFrame) -> None:
    basis = frame["basis"]
    assert basis[("KOR", 2017)] == "net_flows"
    assert basis[("KOR", 2018)] == "grant_equivalent"


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match=r"line 4: Korea 2018: share '0.13' here, 0.14"):
        oecd_oda.parse(write(tmp_path, shares=("Korea,2018,1,1,0.14", *SHARES[1:])))
    with pytest.raises(BadValue, match="EU Institutions 2018"):
        oecd_oda.parse(write(tmp_path, shares=(*SHARES, "EU Institutions,2018,1,1,0.1")))
    with pytest.raises(BadValue, match=r"ODA \(left-axis\) = '5 bn'"):
        oecd_oda.parse(write(tmp_path, ("EU Institutions,2018,5 bn,",), ()))
    with pytest.raises(UnmatchedCountry, match="Ruritania"):
        oecd_oda.parse(write(tmp_path, ("Ruritania,2018,5,",), ()))
    with pytest.raises(ChangedColumns, match="donor"):
        oecd_oda.parse(write(tmp_path, header="donor,year,ODA (left-axis),ODA/GNI (right-axis)"))
