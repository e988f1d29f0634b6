"""Emissions: tonnes become million tonnes, groups go. Figures are invented."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import global_carbon_budget

HEADER = "Entity,Code,Year,Emissions"


def parsed(folder: Path, *rows: str, header: str = HEADER) -> pd.DataFrame:
    (folder / global_carbon_budget.FILE).write_text("\n".join([header, *rows, ""]))
    frame = global_carbon_budget.parse(folder)["co2_emissions"]
    return frame.set_index(["iso3", "year"])


def test_countries_the_union_and_the_world_in_million_tonnes(tmp_path: Path) -> None:
    frame = parsed(
        tmp_path,
        "Kenya,KEN,2001,7500000", "Kosovo,OWID_KOS,2001,500000", "Kenya,KEN,1989,1",
        "European Union (27),,2001,90000000", "European Union (28),,2001,95000000",
        "World,OWID_WRL,2001,200000000", "Africa,,2001,3", "Africa (GCP),,2001,3",
        "International shipping,,2001,3", "Ryukyu Islands (GCP),,2001,3",
    )  # fmt: skip
    assert frame["co2_mt"].to_dict() == {
        ("KEN", 2001): 7.5, ("XKX", 2001): 0.5, ("EUU", 2001): 90.0, ("WLD", 2001): 200.0,
    }  # fmt: skip
    assert frame.loc[("XKX", 2001), "line"] == 3


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="Atlantic Union"):
        parsed(tmp_path, "Atlantic Union,,2001,3")
    with pytest.raises(BadValue, match=r"line 2: Emissions = 'many'"):
        parsed(tmp_path, "Kenya,KEN,2001,many")
    with pytest.raises(ChangedColumns, match="Annual"):
        parsed(tmp_path, header="Entity,Code,Year,Annual emissions")
