"""Table 4 of the publisher against its reading by hand."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers.usgs_export_controls import CONTROLS_FILE, READING, export_control
from etl.parsers.usgs_map import read_map
from etl.reading import read_table

pytestmark = pytest.mark.needs_raw
SOURCE = "usgs_mcs"


@pytest.fixture(scope="module")
def controls(raw_dir: Path) -> pd.DataFrame:
    """Return the parsed table."""
    return export_control(raw_dir / SOURCE / CONTROLS_FILE)


def test_every_row_keeps_the_rules_of_the_table(controls: pd.DataFrame) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, "fact_export_control")
    contracts.check_frame(con, controls.assign(source_id=SOURCE, vintage="x"), schema)


@pytest.mark.parametrize(
    ("iso3", "count"),
    [("CHN", 14), ("VEN", 8), ("LAO", 7), ("VNM", 7), ("NAM", 5), ("TZA", 4), ("IDN", 3),
     ("RUS", 3), ("AGO", 2), ("MAR", 2), ("COD", 1), ("ZAF", 1)],
)  # fmt: skip
def test_commodities_counted_in_the_printed_table(
    controls: pd.DataFrame, iso3: str, count: int
) -> None:
    """Counted on the printed page; lead-zinc is one, so are the items for lithium batteries."""
    assert (controls["iso3"] == iso3).sum() == count


def test_the_texts_are_used_up_by_their_commodities() -> None:
    """What is left of a text without its commodities and years is only filling."""
    filling = {
        "", "and", "ores", "concentrates", "of", "ore", "raw", "materials", "minerals",
        "including",
    }  # fmt: skip
    read = read_table(READING, ("country", "control_type", "printed", "commodity", "since_year",
                                "mineral_groups", "source"))  # fmt: skip
    for printed, rows in read.groupby("printed"):
        rest = str(printed)
        for row in sorted(rows.itertuples(), key=lambda r: -len(r.commodity)):
            rest = rest.replace(f"({row.since_year})", " ").replace(row.commodity, " ", 1)
        words = {word.strip(",.").lower() for word in rest.split()}
        assert words <= filling, (printed, words - filling)


def test_mineral_groups_are_those_of_the_map(controls: pd.DataFrame) -> None:
    known = set(read_map()["mineral_group"])
    named = {g for groups in controls["mineral_groups"] for g in groups.split(";") if g}
    assert named <= known
    assert {"Gallium", "Germanium", "Cobalt", "Nickel", "Rare earths"} <= named
