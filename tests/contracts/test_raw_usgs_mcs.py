"""The USGS parser on the publisher's files, against other tables of the same edition."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl.countries import to_iso3
from etl.parsers import iea_critical_minerals, usgs_mcs
from etl.parsers.usgs_tables import COMMODITIES_FILE

pytestmark = pytest.mark.needs_raw

FACTS = Path(__file__).resolve().parents[2] / "etl" / "facts"
TONS = {
    "metric tons": 1.0, "thousand metric tons": 1e3, "thousand metric dry tons": 1e3,
    "kilograms": 1e-3,
}  # fmt: skip
# Table 7 gives the refined product for these, the mine product for the others.
REFINED_IN_TABLE_7 = {
    "Arsenic", "Bismuth", "Gallium", "Indium", "Magnesium", "Silicon", "Tellurium", "Titanium",
}  # fmt: skip
# No table by country stands behind these rows of table 7.
WITHOUT_TABLE = {"Boron", "Germanium", "Scandium", "Yttrium"}
# Table 7 divides by the printed total, rounded to two digits; here the share of the sum is
# more than one point away from it.
ROUNDED_TOTAL = {"Bismuth", "Fluorspar", "Graphite", "Magnesium", "Tellurium", "Vanadium"}
# 7.6 of 20 million tons is 38 percent; table 7 prints 37 (as it would from 20.4 or more).
MISPRINTED_IN_TABLE_7 = {"Manganese"}
# Table 7 has bauxite and titanium metal; the map takes aluminium metal and titanium concentrates,
# as figure 3 does.
OTHER_FORM_IN_TABLE_7 = {"Aluminum": (">75", "60"), "Titanium": ("100", "88")}
FIGURE_2_NAMES = {
    "Aluminum": "ALUMINUM", "Antimony": "ANTIMONY, metal and oxide",
    "Arsenic": "ARSENIC, all forms", "Chromium": "CHROMIUM, all forms", "Copper": "COPPER, refined",
    "Graphite": "GRAPHITE (NATURAL)", "Lead": "LEAD, refined", "Magnesium": "MAGNESIUM METAL",
    "Niobium": "NIOBIUM (COLUMBIUM)", "Rare earths": "RARE EARTHS, compounds and metals",
    "Silicon": "SILICON, metal and ferrosilicon", "Tin": "TIN, refined",
    "Titanium": "TITANIUM MINERAL CONCENTRATES", "Zinc": "ZINC, refined",
    "Zirconium": "ZIRCONIUM, ores and concentrates",
}  # fmt: skip
# Reliance below the figure's cut-off, or net exporter: not printed in figure 2.
NOT_IN_FIGURE_2 = {"Beryllium", "Boron", "Phosphate Rock"}
FIGURE_3_NAMES = {
    "Copper, refined": "Copper", "Lead, refined": "Lead", "Magnesium, metal": "Magnesium",
    "Phosphate, rock": "Phosphate Rock", "Rare Earths, compounds and metals": "Rare earths",
    "Tin, refined": "Tin", "Titanium, mineral concentrates": "Titanium", "Zinc, refined": "Zinc",
    "Zirconium, ores and concentrates": "Zirconium", "Graphite, natural": "Graphite",
}  # fmt: skip
# Figure 3 kept an earlier state of titanium (South Africa 32, reliance 86); figure 2 and the
# commodities file agree with each other (South Africa first, reliance 88).
OUTDATED_IN_FIGURE_3 = {"Titanium"}


@pytest.fixture(scope="module")
def tables(raw_dir: Path) -> dict[str, pd.DataFrame]:
    """Return the parsed source."""
    return usgs_mcs.parse(raw_dir / "usgs_mcs")


@pytest.fixture(scope="module")
def output(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return production and reserves."""
    return tables["mineral_output"]


@pytest.fixture(scope="module")
def table_7(raw_dir: Path) -> pd.DataFrame:
    """Table 7 of the same edition, indexed by mineral group."""
    table = read_text(raw_dir / "usgs_mcs" / "MCS2026_T7_Critical_Minerals_Salient.csv")
    groups = table["Critical_mineral"].str.split("(").str[0].str.strip()
    return table.assign(file="T7").set_index(groups.replace({"Phosphate rock": "Phosphate Rock"}))


def read_text(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")


def quantity(output: pd.DataFrame, mineral: str, stage: str, iso3: str, year: int = 2025) -> float:
    found = output.query(
        "mineral == @mineral and stage == @stage and iso3 == @iso3 and year == @year"
    )
    assert len(found) == 1
    return float(found["quantity"].iloc[0])


def test_row_counts(tables: dict[str, pd.DataFrame]) -> None:
    assert {name: len(table) for name, table in tables.items()} == {
        "mineral_output": 1371, "us_mineral_reliance": 39, "us_mineral_source": 179,
        "critical_mineral": 60, "export_control": 66,
    }  # fmt: skip


def test_the_numbers_of_groups_are_those_of_the_method(raw_dir: Path, output: pd.DataFrame) -> None:
    groups = output.groupby("stage")["mineral"].agg(set)
    iea = set(
        iea_critical_minerals.parse(raw_dir / "iea_critical_minerals")["mineral_output"]["mineral"]
    )
    assert len(groups["mine"]) == 28
    assert len(groups["reserve"]) == 26
    assert len(groups["refining"]) == 10
    assert len(iea) == 5
    assert not iea & groups["refining"]
    assert groups["mine"] & (iea | groups["refining"]) == {
        "Aluminum", "Cobalt", "Copper", "Graphite", "Lithium", "Nickel", "Rare earths", "Titanium",
    }  # fmt: skip


def test_the_rows_fit_the_declared_tables(raw_dir: Path, tables: dict[str, pd.DataFrame]) -> None:
    iea = iea_critical_minerals.parse(raw_dir / "iea_critical_minerals")["mineral_output"]
    con = duckdb.connect(":memory:")
    loads = [*tables.items(), ("mineral_output", iea)]
    for name in tables:
        con.execute((FACTS / f"{name}.sql").read_text(encoding="utf-8"))
    for name, table in loads:
        con.register("parsed", table.drop(columns=["line", "file"]))
        con.execute(
            f"INSERT INTO fact_{name} BY NAME SELECT *, '' AS source_id, '' AS vintage FROM parsed"
        )
    assert con.execute("SELECT count(*) FROM fact_mineral_output").fetchone() == (1371 + len(iea),)


@pytest.mark.parametrize(
    ("mineral", "stage", "iso3", "printed"),
    [
        ("Cobalt", "mine", "COD", 230_000), ("Lithium", "mine", "AUS", 92_000),
        ("Copper", "mine", "CHL", 5_300), ("Copper", "refining", "CHL", 1_700),
        ("Copper", "refining", "CHN", 14_000), ("Gallium", "refining", "CHN", 900_000),
        ("Nickel", "mine", "IDN", 2_600_000), ("Lithium", "reserve", "CHL", 9_200_000),
        ("Rare earths", "reserve", "CHN", 44_000_000),
        ("Rare earths", "reserve", "BRA", 21_000_000),
        ("Titanium", "mine", "CHN", 3_200), ("Chromium", "reserve", "ZAF", 110_000),
        ("Potash", "mine", "CAN", 15_000), ("Aluminum", "refining", "CHN", 45_000),
    ],
)  # fmt: skip
def test_values_as_printed(output, mineral, stage, iso3, printed) -> None:
    assert quantity(output, mineral, stage, iso3) == printed


def test_ilmenite_and_rutile_are_added(output: pd.DataFrame) -> None:
    # Australia 2024: ilmenite 600, rutile 200; the printed total of both is 9,680.
    assert quantity(output, "Titanium", "mine", "AUS", 2024) == 800
    assert quantity(output, "Titanium", "mine", "WLD", 2024) == 9_680
    countries = output.query(
        "mineral == 'Titanium' and stage == 'mine' and year == 2024 and iso3 != 'WLD'"
    )
    assert countries["quantity"].sum() == pytest.approx(9_680, abs=10)


@pytest.mark.parametrize(
    ("mineral", "stage", "iso3", "status"),
    [
        ("Lithium", "mine", "USA", "withheld"), ("Rhenium", "mine", "RUS", "not_available"),
        ("Tin", "mine", "USA", "zero"), ("Graphite", "reserve", "DEU", "zero"),
        ("Nickel", "reserve", "OTH", "floor"), ("Potash", "reserve", "ISR", "not_available"),
        ("Manganese", "reserve", "OTH", "not_available"),
        ("Tellurium", "refining", "USA", "withheld"),
        # Ilmenite not available, rutile 720: at least 720.
        ("Titanium", "reserve", "MOZ", "floor"),
    ],
)  # fmt: skip
def test_what_is_not_a_figure_keeps_its_reason(output, mineral, stage, iso3, status) -> None:
    row = output.query(
        "mineral == @mineral and stage == @stage and iso3 == @iso3 and year == 2025"
    ).iloc[0]
    assert row["value_status"] == status


def test_dependencies_keep_their_own_codes(output: pd.DataFrame) -> None:
    assert quantity(output, "Nickel", "mine", "NCL") > 0
    assert quantity(output, "Rare earths", "mine", "GRL") == 0
    assert "FRA" not in set(output.query("mineral == 'Nickel'")["iso3"])


def test_rows_add_up_to_the_printed_totals(output: pd.DataFrame) -> None:
    """Within the rounding of the totals (two digits); the exceptions leave a rest unassigned."""
    is_world = output["iso3"] == "WLD"
    key = ["mineral", "stage", "year"]
    printed = output[is_world].set_index(key)["quantity"]
    ratio = (output[~is_world].groupby(key)["quantity"].sum() / printed).dropna()
    outside = ratio[(ratio - 1).abs() > 0.04]
    assert {key[:2]: round(value, 2) for key, value in outside.items()} == {
        # A floor of one digit: ">2,000,000" beside rows of 2,395,000.
        ("Antimony", "reserve"): 1.20,
        # ">540,000" beside 338,330: USGS gives the rest to no country ("Other countries" NA).
        ("Chromium", "reserve"): 0.63,
        # 1,798,000 beside a printed 1,700,000: as printed.
        ("Manganese", "reserve"): 1.06,
        # A floor of one digit: ">70,000".
        ("Zirconium", "reserve"): 1.11,
    }


def test_leading_producers_are_those_of_table_7(
    output: pd.DataFrame, table_7: pd.DataFrame
) -> None:
    leaders = to_iso3(table_7, "Leading_source_country")
    compared = 0
    for mineral, printed in table_7.drop(index=sorted(WITHOUT_TABLE)).iterrows():
        stage = "refining" if mineral in REFINED_IN_TABLE_7 else "mine"
        rows = output.query("mineral == @mineral and stage == @stage and year == 2025")
        countries = rows[rows["iso3"] != "WLD"]
        lead = countries.loc[countries["quantity"].idxmax()]
        share = float(printed["Leading_source_precent_world"])
        assert lead["iso3"] == leaders[mineral], mineral
        tons = lead["quantity"] * TONS[lead["unit"]]
        assert tons == pytest.approx(float(printed["Leading_country_prod"]), rel=0.01), mineral
        of_printed = 100 * lead["quantity"] / quantity(output, mineral, stage, "WLD")
        assert (abs(of_printed - share) > 0.5) == (mineral in MISPRINTED_IN_TABLE_7), mineral
        of_sum = 100 * lead["quantity"] / countries["quantity"].sum()
        assert (abs(of_sum - share) > 1) == (mineral in ROUNDED_TOTAL), (mineral, of_sum)
        compared += 1
    assert compared == 35


def test_reliance_is_that_of_table_7(tables, table_7: pd.DataFrame) -> None:
    ours = tables["us_mineral_reliance"].set_index("mineral")["nir_text"]
    printed = table_7["Net_Import_Reliance"]
    assert set(ours.index) == set(printed.index)
    differing = {m: (printed[m], ours[m]) for m in ours.index if printed[m] != ours[m]}
    assert differing == OTHER_FORM_IN_TABLE_7


def test_reliance_is_that_of_figure_2(raw_dir: Path, tables) -> None:
    figure = read_text(raw_dir / "usgs_mcs" / "MCS2026_Fig2_Net_Import_Reliance.csv")
    printed = dict(
        zip(figure["Commodity"].str.strip(), figure["Net_Import_Reliance_pct_2025"], strict=True)
    )
    ours = tables["us_mineral_reliance"].set_index("mineral")["nir_text"].drop(
        index=sorted(NOT_IN_FIGURE_2)
    )  # fmt: skip
    expected = {m: printed[FIGURE_2_NAMES.get(m, m.upper())] for m in ours.index}
    assert ours.to_dict() == expected


def test_bounds_of_reliance(tables) -> None:
    bounds = tables["us_mineral_reliance"].groupby("nir_bound")["mineral"].agg(set)
    assert bounds["floor"] == {
        "Barite", "Germanium", "Lithium", "Magnesium", "Silicon", "Tellurium", "Tungsten",
    }  # fmt: skip
    assert bounds["ceiling"] == {"Zirconium"}
    assert bounds["net_exporter"] == {"Beryllium", "Boron"}


def test_import_sources_are_those_of_figure_3(raw_dir: Path, tables) -> None:
    figure = read_text(raw_dir / "usgs_mcs" / "MCS2026_Fig3_Major_Import_Sources.csv")
    figure["mineral"] = figure["Commodity"].replace(FIGURE_3_NAMES)
    ours = tables["us_mineral_source"]
    figure = figure[figure["mineral"].isin(list(ours["mineral"].unique()))].assign(file="Fig3")
    rest = figure["Import_Source_2021_24"] == "Other"
    figure.loc[~rest, "iso3"] = to_iso3(figure[~rest], "Import_Source_2021_24")
    figure["iso3"] = figure["iso3"].fillna("OTH")
    merged = figure.merge(ours, on=["mineral", "iso3"], how="outer", indicator=True)
    same = (merged["_merge"] == "both") & (merged["Percent"].astype(float) == merged["share_pct"])
    assert set(merged.loc[~same, "mineral"]) == OUTDATED_IN_FIGURE_3
    # All 179 rows but the five of titanium.
    assert (same & ~merged["mineral"].isin(list(OUTDATED_IN_FIGURE_3))).sum() == 174


def test_import_sources_add_up_to_100(tables) -> None:
    sources = tables["us_mineral_source"]
    assert sources["mineral"].nunique() == 39
    assert set(sources.groupby("mineral")["share_pct"].sum()) == {100.0}
    bounds = sources[sources["share_bound"] != ""].set_index(["mineral", "iso3"])["share_bound"]
    assert bounds.to_dict() == {
        ("Phosphate Rock", "PER"): "floor", ("Phosphate Rock", "OTH"): "ceiling",
    }  # fmt: skip


def test_reliance_and_sources_are_of_the_same_groups(tables) -> None:
    reliance = set(tables["us_mineral_reliance"]["mineral"])
    assert reliance == set(tables["us_mineral_source"]["mineral"])
    assert reliance <= set(tables["critical_mineral"]["mineral_group"])


def test_hong_kong_is_counted_with_china_in_eleven_minerals(raw_dir: Path, tables) -> None:
    """The caveat of the source says so; Hong Kong itself has no row."""
    raw = pd.read_csv(
        raw_dir / "usgs_mcs" / COMMODITIES_FILE, dtype=str, keep_default_na=False, encoding="cp1252"
    )
    sources = tables["us_mineral_source"]
    china = sources[sources["iso3"] == "CHN"]
    notes = raw.loc[list(china["line"] - 2), "Notes"].str.contains("Includes Hong Kong").to_numpy()
    assert set(china.loc[~notes, "mineral"]) == {"Antimony", "Gallium", "Germanium", "Scandium"}
    assert notes.sum() == 11
    assert "HKG" not in set(sources["iso3"])


def test_the_us_list_has_14_lanthanides_in_one_group_of_47(tables) -> None:
    groups = tables["critical_mineral"].groupby("mineral_group")["mineral"].agg(set)
    assert len(groups) == 47
    assert len(groups["Rare earths"]) == 14
    assert groups["Yttrium"] == {"Yttrium"}
    assert "Ytterbium" in groups["Rare earths"]
