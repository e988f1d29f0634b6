"""The IEA parser on a small invented file."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, EtlError, UnmatchedCountry
from etl.parsers import iea_critical_minerals
from etl.parsers.usgs_map import MAP_COLUMNS, read_map

HEADER = "mineral,stage,country,year,value,unit\n"
ROWS = """\
Cobalt,mining,China,2024,9.5,kt
Cobalt,refining,China,2024,70.25,kt
Cobalt,refining,China,2030,99.0,kt
Cobalt,refining,Canada,2024,0.0,kt
Cobalt,refining,Rest of world,2024,9.75,kt
Cobalt,refining,World total,2024,80.0,kt
Cobalt,refining,Top 3 share,2024,0.9,fraction
Rare Earth Elements,refining,"Notes: invented, for the test.",2024,,kt
Rare Earth Elements,refining,Malaysia,2024,3.0,kt
Copper,refining,Chile,2024,50.0,kt
"""


@pytest.fixture
def our_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point the parser at an invented mineral map."""
    groups = {"Cobalt": "Cobalt", "Rare earths": "Rare Earth Elements", "Copper": ""}
    table = pd.DataFrame(
        [{"mineral_group": g, "refining_iea": named} for g, named in groups.items()],
        columns=list(MAP_COLUMNS),
    )
    table.to_csv(tmp_path / "map.csv", index=False)
    monkeypatch.setattr(iea_critical_minerals, "read_map", lambda: read_map(tmp_path / "map.csv"))


def parsed(folder: Path, text: str) -> pd.DataFrame:
    (folder / iea_critical_minerals.SUPPLY_FILE).write_text(text, encoding="utf-8")
    return iea_critical_minerals.parse(folder)["mineral_output"]


@pytest.mark.usefixtures("our_map")
class TestParse:
    """Reading of the supply file."""

    def test_only_refining_of_the_base_year_in_kt_is_kept(self, tmp_path: Path) -> None:
        output = parsed(tmp_path, HEADER + ROWS)
        rows = output[["mineral", "iso3", "quantity", "value_status"]].to_numpy().tolist()
        assert rows == [
            ["Cobalt", "CHN", 70.25, "reported"],
            ["Cobalt", "CAN", 0.0, "zero"],
            ["Cobalt", "OTH", 9.75, "reported"],
            ["Cobalt", "WLD", 80.0, "reported"],
            ["Rare earths", "MYS", 3.0, "reported"],
        ]
        assert set(output["unit"]) == {"kt"}
        assert set(output["stage"]) == {"refining"}
        assert set(output["year"]) == {2024}

    def test_lines_point_into_the_raw_file(self, tmp_path: Path) -> None:
        assert parsed(tmp_path, HEADER + ROWS)["line"].tolist() == [3, 5, 6, 7, 10]

    def test_a_mineral_of_the_map_without_rows_is_named(self, tmp_path: Path) -> None:
        text = HEADER + ROWS.replace("Rare Earth Elements", "Rare earth elements")
        with pytest.raises(EtlError, match="Rare Earth Elements"):
            parsed(tmp_path, text)

    def test_a_new_aggregate_stops_the_harvest(self, tmp_path: Path) -> None:
        text = HEADER + ROWS + "Cobalt,refining,Rest of Europe,2024,1.0,kt\n"
        with pytest.raises(UnmatchedCountry, match="Rest of Europe"):
            parsed(tmp_path, text)

    def test_text_in_a_value_is_refused_with_its_line(self, tmp_path: Path) -> None:
        with pytest.raises(BadValue, match="line 3.*about 70"):
            parsed(tmp_path, HEADER + ROWS.replace("70.25", "about 70"))

    def test_changed_columns_are_named(self, tmp_path: Path) -> None:
        text = HEADER.replace("stage", "step") + ROWS
        with pytest.raises(ChangedColumns, match=r"missing \['stage'\], unexpected \['step'\]"):
            parsed(tmp_path, text)
