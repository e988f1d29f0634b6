"""The USGS parser on a small invented file with every trap of the real one."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, EtlError, UnmatchedCountry
from etl.parsers import usgs_mcs
from etl.parsers.usgs_map import MAP_COLUMNS, group_of_mineral, read_map, selectors
from etl.parsers.usgs_tables import COLUMNS, COMMODITIES_FILE, read_commodities

WORLD = "World Mine Production and Reserves"
SALIENT = "Salient Statistics—United States"
RELIANCE = "Net import reliance as a percentage of apparent consumption"


def world_row(
    chapter: str, country: str, detail: str, year: str, value: str, **change: str
) -> dict[str, str]:
    statistics = "Reserves" if detail.startswith("Reserves") else "Production"
    return {
        "MCS chapter": chapter, "Section": WORLD, "Commodity": chapter.title(),
        "Country": country, "Statistics": statistics, "Statistics_detail": detail,
        "Unit": "metric tons", "Year": year, "Value": value,
    } | change  # fmt: skip


def us_row(
    chapter: str, section: str, country: str, detail: str, year: str, value: str
) -> dict[str, str]:
    statistics = "Net import reliance" if section == SALIENT else "Import sources 2021-2024"
    return {
        "MCS chapter": chapter, "Section": section, "Commodity": chapter.title(),
        "Country": country, "Statistics": statistics, "Statistics_detail": detail,
        "Unit": "percent", "Year": year, "Value": value,
    }  # fmt: skip


TIN = [
    world_row("TIN", "United States", "Mine production", "2024", "—"),
    world_row("TIN", "Burma", "Mine production", "2024", "1,200"),
    world_row("TIN", "World total", "Mine production: rounded", "2024", "8,100"),
    world_row("TIN", "United States", "Mine production", "2025", "W"),
    world_row("TIN", "Burma", "Mine production", "2025", "1,500"),
    world_row("TIN", "Congo (Kinshasa)", "Mine production", "2025", "NA"),
    world_row("TIN", "Korea, Republic of", "Mine production", "2025", "s"),
    world_row("TIN", "Côte d’Ivoire", "Mine production", "2025", "40"),
    world_row("TIN", "New Caledonia", "Mine production", "2025", "7"),
    world_row("TIN", "Other countries", "Mine production", "2025", "6,000"),
    world_row("TIN", "World total", "Mine production: rounded", "2025", "9,000"),
    world_row("TIN", "Burma", "Reserves", "2025", ">70,000"),
    world_row("TIN", "Turkey", "Reserves", "2025", "Large"),
    world_row("TIN", "World total", "Reserves: rounded", "2025", ">100,000"),
    # Neither of these is a world table of the selected detail: they must not be counted.
    world_row("TIN", "Burma", "Mine capacity", "2025", "9,999", Statistics="Capacity"),
    world_row("TIN", "Burma", "Mine production", "2023", "8,888"),
    us_row("TIN", SALIENT, "United States", RELIANCE, "2024", "71"),
    us_row("TIN", SALIENT, "United States", RELIANCE, "2025", ">75"),
    us_row("TIN", "Import Sources", "Peru", "All", "2021–24", ">99"),
    us_row("TIN", "Import Sources", "Other countries", "All", "2021–24", "<1"),
]
SAND = [
    world_row("SAND", "India", "Mine production: A", "2025", "10"),
    world_row("SAND", "India", "Mine production: B", "2025", "5"),
    world_row("SAND", "Norway", "Mine production: A", "2025", "W"),
    world_row("SAND", "Norway", "Mine production: B", "2025", "3"),
    world_row("SAND", "Kenya", "Mine production: A", "2025", "NA"),
    world_row("SAND", "Kenya", "Mine production: B", "2025", "—"),
    world_row("SAND", "Ukraine", "Mine production: B", "2025", ">4"),
    world_row("SAND", "Ukraine", "Mine production: A", "2025", "6"),
    world_row("SAND", "Chile", "Mine production: A", "2025", "—"),
    world_row("SAND", "Chile", "Mine production: B", "2025", "s"),
    world_row("SAND", "World total", "Mine production: A and B, rounded", "2025", "30"),
    us_row("SAND", SALIENT, "United States", RELIANCE, "2025", "E"),
    us_row("SAND", "Import Sources", "China", "All", "2021–24", "100"),
]
MAP = [
    {
        "mineral_group": "Tin", "listed_minerals": "Tin",
        "reliance": f"TIN | Tin | {RELIANCE}", "import_sources": "TIN | Tin | All",
        "mine": "TIN | Tin | Mine production", "mine_total": "TIN | Tin | Mine production: rounded",
        "reserve": "TIN | Tin | Reserves", "reserve_total": "TIN | Tin | Reserves: rounded",
    },
    {
        "mineral_group": "Sands", "listed_minerals": "Sand; Silt",
        "reliance": f"SAND | Sand | {RELIANCE}", "import_sources": "SAND | Sand | All",
        "mine": "SAND | Sand | Mine production: A + Mine production: B",
        "mine_total": "SAND | Sand | Mine production: A and B, rounded",
    },
    {"mineral_group": "Aether", "listed_minerals": "Aether", "excluded_because": "No figures."},
]  # fmt: skip
LIST = [("Tin", "Cans."), ("Sand", "Glass."), ("Silt ", "Pots."), ("Aether", "None.")]


def write(path: Path, columns: tuple[str, ...], rows: list[dict[str, str]], encoding: str) -> None:
    with path.open("w", newline="", encoding=encoding) as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)


def parsed(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    rows: list[dict[str, str]] | None = None,
    mineral_map: list[dict[str, str]] = MAP,
    critical: list[tuple[str, str]] = LIST,
) -> dict[str, pd.DataFrame]:
    table = TIN + SAND if rows is None else rows
    write(folder / COMMODITIES_FILE, tuple(COLUMNS), table, "cp1252")
    write(folder / "map.csv", MAP_COLUMNS, mineral_map, "utf-8")
    listed = [{"Critical_Mineral": m, "Primary_Applications": use} for m, use in critical]
    path = folder / usgs_mcs.CRITICAL_LIST_FILE
    write(path, usgs_mcs.CRITICAL_LIST_COLUMNS, listed, "utf-8-sig")
    monkeypatch.setattr(usgs_mcs, "read_map", lambda: read_map(folder / "map.csv"))
    # Table 4 has its own tests.
    monkeypatch.setattr(usgs_mcs, "export_control", lambda _path: pd.DataFrame())
    return usgs_mcs.parse(folder)


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, pd.DataFrame]:
    """Return the parsed invented file."""
    return parsed(tmp_path, monkeypatch)


def cell(output: pd.DataFrame, mineral: str, stage: str, iso3: str, year: int = 2025) -> pd.Series:
    key = ["mineral", "stage", "iso3", "year"]
    return output.set_index(key).sort_index().loc[(mineral, stage, iso3, year)]


@pytest.mark.parametrize(
    ("iso3", "status", "quantity"),
    [
        ("USA", "withheld", None),
        ("MMR", "reported", 1500.0),
        ("COD", "not_available", None),
        ("KOR", "zero", 0.0),
        ("CIV", "reported", 40.0),
        ("NCL", "reported", 7.0),
        ("OTH", "reported", 6000.0),
        ("WLD", "reported", 9000.0),
    ],
)
def test_each_glyph_becomes_a_state_with_a_name(tables, iso3, status, quantity) -> None:
    row = cell(tables["mineral_output"], "Tin", "mine", iso3)
    assert row["value_status"] == status
    assert pd.isna(row["quantity"]) if quantity is None else row["quantity"] == quantity


def test_a_dash_is_zero_and_both_years_are_there(tables) -> None:
    row = cell(tables["mineral_output"], "Tin", "mine", "USA", 2024)
    assert (row["value_status"], row["quantity"]) == ("zero", 0.0)
    mine = tables["mineral_output"].query("mineral == 'Tin' and stage == 'mine'")
    assert sorted(mine["year"].unique()) == [2024, 2025]


def test_reserves_keep_a_floor_and_a_word_is_not_a_number(tables) -> None:
    floor = cell(tables["mineral_output"], "Tin", "reserve", "MMR")
    word = cell(tables["mineral_output"], "Tin", "reserve", "TUR")
    assert (floor["value_status"], floor["quantity"]) == ("floor", 70000.0)
    assert word["value_status"] == "not_available"
    assert pd.isna(word["quantity"])
    assert word["detail"] == "Reserves (Large)"


@pytest.mark.parametrize(
    ("iso3", "status", "quantity"),
    [
        ("IND", "reported", 15.0),  # 10 + 5
        ("NOR", "floor", 3.0),  # W + 3: at least 3
        ("KEN", "not_available", None),  # NA + zero: unknown, not zero
        ("UKR", "floor", 10.0),  # 6 + ">4"
        ("CHL", "zero", 0.0),  # zero + under half a unit
        ("WLD", "reported", 30.0),  # the printed total of both
    ],
)
def test_parts_are_added_with_care_for_the_unknown(tables, iso3, status, quantity) -> None:
    row = cell(tables["mineral_output"], "Sands", "mine", iso3)
    assert row["value_status"] == status
    assert pd.isna(row["quantity"]) if quantity is None else row["quantity"] == quantity


def test_the_detail_says_what_was_added(tables) -> None:
    row = cell(tables["mineral_output"], "Sands", "mine", "NOR")
    assert row["detail"] == "Mine production: A (W) + Mine production: B"


def test_capacity_and_other_years_are_not_counted(tables) -> None:
    assert not tables["mineral_output"]["quantity"].isin([9999.0, 8888.0]).any()


def test_reliance_keeps_bounds_and_net_exporters(tables) -> None:
    reliance = tables["us_mineral_reliance"].set_index("mineral")
    wanted = ["year", "nir_pct", "nir_bound", "nir_text"]
    assert reliance.loc["Tin", wanted].tolist() == [2025, 75.0, "floor", ">75"]
    assert reliance.loc["Sands", wanted].tolist() == [2025, 0.0, "net_exporter", "E"]
    assert len(reliance) == 2


def test_import_sources_keep_bounds_and_the_printed_rest(tables) -> None:
    sources = tables["us_mineral_source"].set_index(["mineral", "iso3"])
    wanted = ["period", "share_pct", "share_bound"]
    assert sources.loc[("Tin", "PER"), wanted].tolist() == ["2021-24", 99.0, "floor"]
    assert sources.loc[("Tin", "OTH"), wanted].tolist() == ["2021-24", 1.0, "ceiling"]
    assert sources.loc[("Sands", "CHN"), wanted].tolist() == ["2021-24", 100.0, ""]


def test_the_us_list_is_trimmed_and_grouped(tables) -> None:
    groups = tables["critical_mineral"].set_index("mineral")["mineral_group"].to_dict()
    assert groups == {"Tin": "Tin", "Sand": "Sands", "Silt": "Sands", "Aether": "Aether"}


def test_an_empty_selection_names_the_selector(tmp_path, monkeypatch) -> None:
    changed = [MAP[0] | {"mine": "TIN | Tin | Mine output"}, *MAP[1:]]
    with pytest.raises(EtlError, match=r"Mine output.*TIN \| Tin \| Mine output.*Tin, column mine"):
        parsed(tmp_path, monkeypatch, mineral_map=changed)


def test_one_empty_part_of_a_sum_is_an_error_too(tmp_path, monkeypatch) -> None:
    rows = [row for row in TIN + SAND if row["Statistics_detail"] != "Mine production: B"]
    with pytest.raises(EtlError, match="no row for \\['Mine production: B'\\]"):
        parsed(tmp_path, monkeypatch, rows=rows)


def test_an_empty_reliance_selection_names_the_selector(tmp_path, monkeypatch) -> None:
    rows = [row for row in TIN + SAND if row["Value"] != ">75"]
    with pytest.raises(EtlError, match="Tin, column reliance"):
        parsed(tmp_path, monkeypatch, rows=rows)


def test_a_malformed_selector_is_named(tmp_path, monkeypatch) -> None:
    changed = [MAP[0] | {"mine": "TIN / Mine production"}, *MAP[1:]]
    with pytest.raises(EtlError, match="Tin, column mine.*is not of the form"):
        parsed(tmp_path, monkeypatch, mineral_map=changed)


def test_two_units_in_one_table_stop_the_harvest(tmp_path, monkeypatch) -> None:
    odd = world_row("TIN", "Peru", "Mine production", "2025", "2", Unit="kilograms")
    with pytest.raises(EtlError, match="several units.*Tin.*kilograms"):
        parsed(tmp_path, monkeypatch, rows=[*TIN, *SAND, odd])


def test_a_country_that_stands_twice_stops_the_harvest(tmp_path, monkeypatch) -> None:
    twice = world_row("TIN", "Burma", "Mine production", "2025", "1")
    with pytest.raises(EtlError, match="Burma stands twice"):
        parsed(tmp_path, monkeypatch, rows=[*TIN, *SAND, twice])


def test_a_joint_or_unknown_country_label_is_listed(tmp_path, monkeypatch) -> None:
    joint = us_row("TIN", "Import Sources", "China, Germany, and Russia", "All", "2021–24", "5")
    with pytest.raises(UnmatchedCountry, match="China, Germany, and Russia"):
        parsed(tmp_path, monkeypatch, rows=[*TIN, *SAND, joint])


def test_a_range_is_refused_with_its_line(tmp_path, monkeypatch) -> None:
    ranged = world_row("TIN", "Peru", "Mine production", "2025", "50–300")
    with pytest.raises(BadValue, match=f"line {len(TIN + SAND) + 2}.*50–300"):
        parsed(tmp_path, monkeypatch, rows=[*TIN, *SAND, ranged])


def test_reliance_not_available_is_refused(tmp_path, monkeypatch) -> None:
    rows = [row | {"Value": "NA"} if row["Value"] == ">75" else row for row in TIN + SAND]
    with pytest.raises(BadValue, match="'NA'"):
        parsed(tmp_path, monkeypatch, rows=rows)


def test_changed_columns_are_named(tmp_path) -> None:
    columns = ("MCS chapter", "Part", *list(COLUMNS)[2:])
    write(tmp_path / COMMODITIES_FILE, columns, [], "cp1252")
    with pytest.raises(ChangedColumns, match=r"missing \['Section'\], unexpected \['Part'\]"):
        read_commodities(tmp_path)


@pytest.mark.parametrize("critical", [LIST[:3], [*LIST, ("Phlogiston", "Fire.")]])
def test_a_list_that_differs_from_the_map_is_refused(tmp_path, monkeypatch, critical) -> None:
    with pytest.raises(EtlError, match="Aether|Phlogiston"):
        parsed(tmp_path, monkeypatch, critical=critical)


def test_a_mineral_in_two_groups_is_refused(tmp_path, monkeypatch) -> None:
    changed = [*MAP, {"mineral_group": "Cans", "listed_minerals": "Tin"}]
    with pytest.raises(EtlError, match="in two groups: Tin"):
        parsed(tmp_path, monkeypatch, mineral_map=changed)


class TestOurMap:
    """The committed map is complete and consistent in itself."""

    def test_it_has_47_groups_of_60_minerals(self) -> None:
        assert len(read_map()) == 47
        assert len(group_of_mineral(read_map())) == 60

    @pytest.mark.parametrize(
        ("column", "count"),
        [("reliance", 39), ("import_sources", 39), ("mine", 28), ("mine_total", 28),
         ("refining", 10), ("refining_total", 10), ("reserve", 26), ("reserve_total", 26)],
    )  # fmt: skip
    def test_the_number_of_groups_per_table(self, column: str, count: int) -> None:
        assert len(selectors(read_map(), column)) == count

    def test_refining_comes_from_one_source_per_group(self) -> None:
        table = read_map()
        iea = table["refining_iea"] != ""
        assert sorted(table.loc[iea, "mineral_group"]) == [
            "Cobalt", "Graphite", "Lithium", "Nickel", "Rare earths",
        ]  # fmt: skip
        assert not (iea & (table["refining"] != "")).any()

    def test_what_has_no_reliance_says_why_and_nothing_else_does(self) -> None:
        table = read_map()
        assert ((table["reliance"] == "") == (table["excluded_because"] != "")).all()
        assert ((table["reliance"] == "") == (table["import_sources"] == "")).all()
        assert (table["excluded_because"] != "").sum() == 8

    def test_every_stage_has_its_printed_total(self) -> None:
        table = read_map()
        for stage in ("mine", "refining", "reserve"):
            assert ((table[stage] == "") == (table[f"{stage}_total"] == "")).all()
