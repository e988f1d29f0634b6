"""Straits with an oil flow, their place and their shores. Flows are invented."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns
from etl.parsers import eia_chokepoints

FLOWS = (
    "Strait of Malacca,7.5,2025,Agency (1H2025)",
    "Panama Canal,1.25,2025,Agency (1H2025)",
    "Dover Strait,NA,NA,Not an EIA oil-transit chokepoint",
)
PLACES = (
    "Panama Canal,Canal,Somewhere,9,-80",
    "Strait of Malacca,Maritime strait,Somewhere,2.5,100",
    "Dover Strait,Maritime strait,Somewhere,51,1",
)


def parsed(
    folder: Path, flows: tuple[str, ...] = FLOWS, places: tuple[str, ...] = PLACES
) -> pd.DataFrame:
    for file, columns, rows in (
        (eia_chokepoints.FLOWS, eia_chokepoints.FLOW_COLUMNS, flows),
        (eia_chokepoints.PLACES, eia_chokepoints.PLACE_COLUMNS, places),
    ):
        (folder / file).write_text("\n".join([",".join(columns), *rows, ""]), encoding="utf-8")
    return eia_chokepoints.parse(folder)["oil_chokepoint"].set_index("chokepoint")


def test_flow_place_and_shores_stand_in_one_row(tmp_path: Path) -> None:
    frame = parsed(tmp_path)
    malacca = frame.loc["Strait of Malacca"]
    assert (malacca["oil_mbd"], malacca["year"], malacca["waterway"]) == (7.5, 2025, "strait")
    assert (malacca["latitude"], malacca["longitude"]) == (2.5, 100)
    assert malacca["coastal_states"] == "IDN;MYS;SGP"
    assert frame.loc["Panama Canal", "waterway"] == "canal"


def test_a_strait_without_a_published_flow_is_left_out(tmp_path: Path) -> None:
    assert set(parsed(tmp_path).index) == {"Strait of Malacca", "Panama Canal"}


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="Panama Canal is not of 1H2025"):
        parsed(tmp_path, ("Panama Canal,1,2026,Agency (1H2026)",))
    with pytest.raises(BadValue, match="Strait of Nowhere is not in chokepointR_chokepoints"):
        parsed(tmp_path, ("Strait of Nowhere,1,2025,Agency (1H2025)",))
    with pytest.raises(BadValue, match="Dream Strait is not in chokepoint_coasts"):
        parsed(
            tmp_path,
            ("Dream Strait,1,2025,Agency (1H2025)",),
            ("Dream Strait,Maritime strait,Somewhere,1,1",),
        )
    with pytest.raises(BadValue, match="oil_transit_mbd = 'NA'"):
        parsed(tmp_path, ("Panama Canal,NA,2025,Agency (1H2025)",))
    (tmp_path / eia_chokepoints.FLOWS).write_text("place,flow\n", encoding="utf-8")
    with pytest.raises(ChangedColumns, match="oil_transit_mbd"):
        eia_chokepoints.parse(tmp_path)
