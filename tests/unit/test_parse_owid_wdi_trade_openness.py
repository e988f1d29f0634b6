"""Trade as a share of GDP: groups and the Union go. Figures are invented."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import owid_wdi_trade_openness as openness

HEADER = f"Entity,Code,Year,{openness.VALUE}"


def parsed(folder: Path, *rows: str, header: str = HEADER) -> pd.DataFrame:
    (folder / openness.FILE).write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return openness.parse(folder)["trade_openness"].set_index(["iso3", "year"])


def test_countries_and_the_world_since_1990(tmp_path: Path) -> None:
    frame = parsed(
        tmp_path,
        "Singapore,SGP,2003,355.5", "Faeroe Islands,,2003,88", "Singapore,SGP,1989,300",
        "European Union (27),,2003,80", "Middle-income countries,,2003,50",
        "South Asia (WB),,2003,40", "World,OWID_WRL,2003,45.25",
    )  # fmt: skip
    assert frame["trade_gdp_pct"].to_dict() == {
        ("SGP", 2003): 355.5, ("FRO", 2003): 88.0, ("WLD", 2003): 45.25,
    }  # fmt: skip


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="Arctic"):
        parsed(tmp_path, "Arctic (WB),,2003,3")
    with pytest.raises(BadValue, match=r"= '\.\.' is not a number"):
        parsed(tmp_path, "Kenya,KEN,2003,..")
    with pytest.raises(ChangedColumns, match="Trade share"):
        parsed(tmp_path, header="Entity,Code,Year,Trade share")
