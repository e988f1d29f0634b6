"""Arms shares worked on paper: unknown suppliers, non-states, the EU. Values are invented."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, BrokenContract, ChangedColumns, MissingFile, UnmatchedCountry
from etl.parsers import bloc_memberships
from etl.parsers import sipri_arms_transfers as arms

HEADER = ",".join(arms.COLUMNS)
F35_HEADER = ",".join(arms.F35_COLUMNS)
DEAL = "United States,Kenya,40"
CLUBS = "bloc,iso3,role,since,source,note\nEU,FRA,member,,a page,\nEU,POL,member,,a page,\n"


def write(
    folder: Path,
    *rows: str,
    header: str = HEADER,
    clubs: str = CLUBS,
    f35: tuple[str, ...] = (),
    f35_header: str = F35_HEADER,
) -> Path:
    raw, beside = folder / "sipri_arms_transfers", folder / "bloc_memberships"
    raw.mkdir(exist_ok=True)
    beside.mkdir(exist_ok=True)
    lines = [header, *(f"2020-2024,{row},0,0" for row in rows), ""]
    (raw / arms.FILE).write_text("\n".join(lines), encoding="utf-8")
    (beside / bloc_memberships.FILE).write_text(clubs, encoding="utf-8")
    (raw / arms.F35_FILE).write_text("\n".join([f35_header, *f35, ""]), encoding="utf-8")
    return raw


def order(recipient: str, ordered: str, delivered: str, kind: str = "F-35A Lightning-2") -> str:
    return (
        f"{recipient},United States,2020,{ordered},{kind},aircraft,{delivered},2024,New,words,9,9"
    )


def shares(raw: Path) -> pd.DataFrame:
    return arms.parse(raw)["arms_share"].set_index(["recipient", "supplier"])


@pytest.fixture
def world(tmp_path: Path) -> pd.DataFrame:
    """US exports: 300 + 60 + 30 + 10 = 400; Poland imports 400, France 100, Kenya 40."""
    raw = write(
        tmp_path,
        "United States,Poland,300",
        "France,Poland,50",
        "unknown supplier(s),Poland,50",
        "United States,France,60",
        "Germany,France,40",
        "United States,NATO**,30",
        "United States,HoR (Libya)*,8",
        "United States,unknown recipient(s),2",
        "Germany,Kenya,30",
        "unknown supplier(s),Kenya,10",
    )
    return shares(raw)


def test_unknown_suppliers_stay_in_the_recipients_total(world: pd.DataFrame) -> None:
    assert world.loc[("POL", "USA"), "share_pct"] == pytest.approx(75)
    assert world.loc[("POL", "UNK"), "share_pct"] == pytest.approx(12.5)
    assert world.loc[("KEN", "DEU"), "share_pct"] == pytest.approx(75)


def test_non_states_are_no_recipients_but_count_for_the_supplier(world: pd.DataFrame) -> None:
    assert set(world.index.get_level_values("recipient")) == {"POL", "FRA", "KEN", "EUU"}
    assert world.loc[("POL", "USA"), "supplier_share_pct"] == pytest.approx(75)
    assert world.loc[("FRA", "USA"), "supplier_share_pct"] == pytest.approx(15)


def test_unknown_suppliers_have_no_exports_of_their_own(world: pd.DataFrame) -> None:
    unknown = world.xs("UNK", level="supplier")
    assert list(unknown.index) == ["POL", "KEN", "EUU"]
    assert unknown["supplier_share_pct"].isna().all()


def test_the_eu_is_the_sum_of_its_members(world: pd.DataFrame) -> None:
    union = world.xs("EUU", level="recipient")["share_pct"]
    # 500 in all: United States 360, France 50 (to Poland), Germany 40 (to France), unknown 50.
    assert union.to_dict() == pytest.approx({"USA": 72, "FRA": 10, "DEU": 8, "UNK": 10})
    assert world.loc[("EUU", "USA"), "supplier_share_pct"] == pytest.approx(90)


def test_small_recipients_are_marked(world: pd.DataFrame) -> None:
    small = world["small_recipient"].groupby(level="recipient").agg(["min", "max"])
    assert small["min"].equals(small["max"])
    # France takes exactly 100, which is no longer under 100.
    assert small["max"].to_dict() == {"POL": False, "FRA": False, "KEN": True, "EUU": False}


def test_no_trend_indicator_value_leaves_the_parser(world: pd.DataFrame) -> None:
    assert set(world.columns) == {
        "period", "share_pct", "supplier_share_pct", "small_recipient", "line", "file",
    }  # fmt: skip
    assert set(world["period"]) == {"2020-24"}


def test_other_windows_are_left_out(tmp_path: Path) -> None:
    raw = write(tmp_path, "United States,Kenya,40")
    path = raw / arms.FILE
    path.write_text(path.read_text() + "2015-2019,China,Kenya,500,0,0\n")
    with pytest.raises(KeyError):
        shares(raw).loc[("KEN", "CHN")]
    assert shares(raw).loc[("KEN", "USA"), "share_pct"] == 100


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(ChangedColumns, match="tiv_million_approx"):
        arms.parse(write(tmp_path, header=HEADER.replace("tiv_million_approx", "tiv")))
    with pytest.raises(UnmatchedCountry, match="Ruritania"):
        arms.parse(write(tmp_path, "United States,Ruritania,40"))
    with pytest.raises(UnmatchedCountry, match="Ruritania"):
        arms.parse(write(tmp_path, "Ruritania,Kenya,40"))
    with pytest.raises(BadValue, match=r"line 2.*'\?'"):
        arms.parse(write(tmp_path, "United States,Kenya,?"))
    with pytest.raises(BrokenContract, match="line 3: USA to KEN appears twice"):
        arms.parse(write(tmp_path, "United States,Kenya,1", "USA,Kenya,2"))


def test_without_the_members_of_the_eu_nothing_is_guessed(tmp_path: Path) -> None:
    raw = write(tmp_path, "United States,Kenya,40", clubs=CLUBS.replace("EU,", "GCC,"))
    with pytest.raises(MissingFile, match="no member of 'EU'"):
        arms.parse(raw)
    (tmp_path / "bloc_memberships" / bloc_memberships.FILE).unlink()
    with pytest.raises(MissingFile, match="who belongs to 'EU'"):
        arms.parse(raw)


def test_f35_orders_are_summed_by_recipient_and_no_order_is_kept(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        "United States,Kenya,40",
        f35=(
            order("Kenya", "10", "4"),
            order("Kenya", "7", "0", "F-35B Lightning-2"),
            order("South Korea", "5", "5"),
        ),
    )
    frame = arms.parse(raw)["f35_orders"].set_index("recipient")
    assert frame.loc["KEN", ["aircraft_ordered", "aircraft_delivered"]].tolist() == [17, 4]
    assert frame.loc["KOR", ["aircraft_ordered", "aircraft_delivered"]].tolist() == [5, 5]
    assert set(frame["year"]) == {2024}
    assert set(frame.columns) == {"aircraft_ordered", "aircraft_delivered", "note", "year", "file"}


def test_f35_notes_stand_with_their_recipient(tmp_path: Path) -> None:
    raw = write(tmp_path, DEAL, f35=(order("United Kingdom", "9", "1"), order("Kenya", "1", "0")))
    notes = arms.parse(raw)["f35_orders"].set_index("recipient")["note"]
    assert "planned total" in notes["GBR"]
    assert notes["KEN"] == ""


def test_f35_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(BrokenContract, match="line 3: F-16 is no F-35"):
        arms.parse(
            write(tmp_path, DEAL, f35=(order("Kenya", "1", "0"), order("Kenya", "1", "0", "F-16")))
        )
    with pytest.raises(ChangedColumns, match="number_ordered"):
        arms.parse(
            write(tmp_path, DEAL, f35_header=F35_HEADER.replace("number_ordered", "ordered"))
        )
    with pytest.raises(UnmatchedCountry, match="Ruritania"):
        arms.parse(write(tmp_path, DEAL, f35=(order("Ruritania", "1", "0"),)))
    with pytest.raises(BadValue, match=r"number_delivered = '\?'"):
        arms.parse(write(tmp_path, DEAL, f35=(order("Kenya", "1", "?"),)))
