"""Arms shares against SIPRI's fact sheet and the file's own shares."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.countries import to_iso3
from etl.parsers import sipri_arms_transfers as arms

pytestmark = pytest.mark.needs_raw

# Points; the even spread of deals over their delivery years against SIPRI's yearly values.
METHOD_ERROR = 2.5


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    return arms.parse(raw_dir / "sipri_arms_transfers")["arms_share"]


@pytest.mark.parametrize(
    ("recipient", "supplier", "of_imports"),
    [("IND", "RUS", 36), ("PAK", "CHN", 81)],
)
def test_shares_of_imports_are_near_sipris_own(
    frame: pd.DataFrame, recipient: str, supplier: str, of_imports: float
) -> None:
    """SIPRI, Trends in International Arms Transfers, 2024 (March 2025)."""
    pair = frame[(frame["recipient"] == recipient) & (frame["supplier"] == supplier)].iloc[0]
    assert pair["share_pct"] == pytest.approx(of_imports, abs=METHOD_ERROR)


@pytest.mark.parametrize(("recipient", "of_exports"), [("IND", 38), ("CHN", 17), ("KAZ", 11)])
def test_shares_of_russian_exports_are_near_sipris_own(
    frame: pd.DataFrame, recipient: str, of_exports: float
) -> None:
    """SIPRI, Trends in International Arms Transfers, 2024 (March 2025)."""
    pair = frame[(frame["recipient"] == recipient) & (frame["supplier"] == "RUS")].iloc[0]
    assert pair["supplier_share_pct"] == pytest.approx(of_exports, abs=METHOD_ERROR)


def test_shares_agree_with_the_files_own_columns(frame: pd.DataFrame, raw_dir: Path) -> None:
    path = raw_dir / "sipri_arms_transfers" / arms.FILE
    raw = pd.read_csv(path, keep_default_na=False).query("window == '2020-2024'")
    raw["line"] = raw.index + 2
    both = frame.dropna(subset=["line"]).merge(raw, on="line", suffixes=("", "_raw"))
    assert len(both) == 925 - 16
    difference = both["share_pct"] - both["share_of_recipient_imports_pct"]
    assert difference.abs().max() < 0.0071  # the values are rounded to 0.01, small totals magnify
    known = both[both["supplier"] != "UNK"]
    difference = known["supplier_share_pct"] - known["share_of_supplier_exports_pct"]
    assert difference.abs().max() < 0.0051


def test_shares_of_a_recipient_add_up_to_100(frame: pd.DataFrame) -> None:
    assert frame.groupby("recipient")["share_pct"].sum().to_numpy() == pytest.approx(100)
    states = frame[frame["recipient"] != "EUU"]
    assert (states.groupby("supplier")["supplier_share_pct"].sum() <= 100 + 1e-9).all()


def test_162_states_and_the_eu_are_recipients(frame: pd.DataFrame, raw_dir: Path) -> None:
    path = raw_dir / "sipri_arms_transfers" / arms.FILE
    raw = pd.read_csv(path, keep_default_na=False).query("window == '2020-2024'")
    states = raw[~raw["recipient"].str.contains(r"[*]|unknown", regex=True)]
    names = pd.DataFrame({"recipient": states["recipient"].unique()})
    assert set(frame["recipient"]) == {"EUU", *to_iso3(names, "recipient")}
    assert frame["recipient"].nunique() == 162 + 1
    left_out = raw["recipient"].nunique() - 162
    assert left_out == 7  # three armed groups, three organisations, unknown recipients


def test_the_eu_row_is_its_members_sum(frame: pd.DataFrame, raw_dir: Path) -> None:
    # Names of the 27 in SIPRI's spelling, typed out: independent of the membership file.
    members = [
        "Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czechia", "Denmark", "Estonia",
        "Finland", "France", "Germany", "Greece", "Hungary", "Ireland", "Italy", "Latvia",
        "Lithuania", "Luxembourg", "Malta", "Netherlands", "Poland", "Portugal", "Romania",
        "Slovakia", "Slovenia", "Spain", "Sweden",
    ]  # fmt: skip
    path = raw_dir / "sipri_arms_transfers" / arms.FILE
    raw = pd.read_csv(path, keep_default_na=False).query("window == '2020-2024'")
    inside = raw[raw["recipient"].isin(members)]
    assert inside["recipient"].nunique() == 27
    by_supplier = inside.groupby("supplier")["tiv_million_approx"].sum()
    union = frame[frame["recipient"] == "EUU"].set_index("supplier")["share_pct"]
    for name, code in [("United States", "USA"), ("France", "FRA"), ("unknown supplier(s)", "UNK")]:
        expected = 100 * by_supplier[name] / by_supplier.sum()
        assert union[code] == pytest.approx(expected)


def test_small_recipients_follow_the_threshold(frame: pd.DataFrame) -> None:
    small = set(frame.loc[frame["small_recipient"], "recipient"])
    # 95.62, 82.36, 60.00 and 102.75, 103.27 million TIV in the file.
    assert {"BFA", "NER", "ZAF"} <= small
    assert not {"AZE", "CIV", "EUU", "IND"} & small


@pytest.fixture(scope="module")
def f35(raw_dir: Path) -> pd.DataFrame:
    return arms.parse(raw_dir / "sipri_arms_transfers")["f35_orders"].set_index("recipient")


@pytest.mark.parametrize(
    ("iso3", "ordered", "delivered"),
    [("AUS", 72, 72), ("JPN", 42 + 63 + 42, 40), ("CAN", 88, 0), ("FIN", 64, 0), ("CHE", 36, 0),
     ("DEU", 35, 0), ("BEL", 34, 7), ("POL", 32, 3), ("ITA", 75 + 35, 29 + 8), ("GBR", 138, 37),
     ("KOR", 40 + 20, 40), ("NLD", 37 + 9 + 6 + 5, 37 + 4), ("ISR", 25 + 14 + 19 + 17, 39)],
)  # fmt: skip
def test_f35_totals_of_programmes(
    f35: pd.DataFrame, iso3: str, ordered: int, delivered: int
) -> None:
    row = f35.loc[iso3]
    assert (row["aircraft_ordered"], row["aircraft_delivered"]) == (ordered, delivered)


def test_f35_deliveries_are_those_of_the_whole_register(f35: pd.DataFrame, raw_dir: Path) -> None:
    """The register at hand lists deals with deliveries; orders not yet delivered are not in it."""
    path = raw_dir / "sipri_arms_transfers" / "sipri_trade_register_1950_2024_gen20251023.csv.gz"
    register = pd.read_csv(path, encoding="latin-1", skiprows=11, dtype=str, keep_default_na=False)
    rows = register[register["Weapon designation"].str.startswith("F-35")]
    delivered = rows["Number delivered"].astype(float).groupby(to_iso3(rows, "Recipient")).sum()
    begun = f35.loc[f35["aircraft_delivered"] > 0, "aircraft_delivered"]
    assert begun.to_dict() == delivered.to_dict()
    assert begun.sum() == 379
    assert len(f35) == 19
    assert f35["aircraft_ordered"].sum() == 1123
