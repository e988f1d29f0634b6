"""Three energy charts joined; what a chart does not have stays missing. Figures are invented."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import ChangedColumns, UnmatchedCountry
from etl.parsers import owid_energy

PRODUCED = ("Kenya,KEN,2012,1.5,,2.5", "Africa (EI),,2012,9,9,9", "USSR,OWID_USS,2012,9,9,9")
NUCLEAR = (
    "Kenya,KEN,2012,0", "Niger,NER,2012,4.5", "EU (Ember),,2012,9", "European Union (27),,2012,8",
)  # fmt: skip
USED = ("Niger,NER,2012,1250.5", "Kosovo,OWID_KOS,2013,700", "Kenya,KEN,2009,9")


def write(
    folder: Path,
    produced: tuple[str, ...] = PRODUCED,
    nuclear: tuple[str, ...] = NUCLEAR,
    used: tuple[str, ...] = USED,
) -> Path:
    for (file, names), rows in zip(
        owid_energy.CHARTS.items(), (produced, nuclear, used), strict=True
    ):
        lines = [",".join(["Entity", "Code", "Year", *names]), *rows, ""]
        (folder / file).write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture
def frame(tmp_path: Path) -> pd.DataFrame:
    return owid_energy.parse(write(tmp_path))["energy"].set_index(["iso3", "year"])


def test_charts_are_joined_by_country_and_year(frame: pd.DataFrame) -> None:
    assert set(frame.index) == {
        ("KEN", 2012), ("NER", 2012), ("XKX", 2013), ("EUU", 2012),
    }  # fmt: skip
    niger = frame.loc[("NER", 2012)]
    assert (niger["nuclear_electricity_twh"], niger["use_per_person_kwh"]) == (4.5, 1250.5)
    assert frame.loc[("EUU", 2012), "nuclear_electricity_twh"] == 8


def test_not_covered_is_not_zero(frame: pd.DataFrame) -> None:
    kenya = frame.loc[("KEN", 2012)]
    assert (kenya["coal_production_twh"], kenya["gas_production_twh"]) == (1.5, 2.5)
    assert pd.isna(kenya["oil_production_twh"])
    assert kenya["nuclear_electricity_twh"] == 0
    assert pd.isna(frame.loc[("NER", 2012), "coal_production_twh"])


def test_a_row_points_to_the_first_chart_that_has_it(frame: pd.DataFrame) -> None:
    assert list(frame.loc[("KEN", 2012), ["line", "file"]]) == [2, owid_energy.PRODUCTION]
    assert list(frame.loc[("XKX", 2013), ["line", "file"]]) == [3, owid_energy.USE]


def test_a_row_without_any_figure_is_left_out(tmp_path: Path) -> None:
    raw = write(tmp_path, produced=("Fiji,FJI,2012,,,",))
    assert "FJI" not in set(owid_energy.parse(raw)["energy"]["iso3"])


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="Other Moon"):
        owid_energy.parse(write(tmp_path, nuclear=("Other Moon (EI),,2012,1",)))
    raw = write(tmp_path)
    (raw / owid_energy.USE).write_text("Entity,Code,Year,Energy use\n", encoding="utf-8")
    with pytest.raises(ChangedColumns, match="Energy use"):
        owid_energy.parse(raw)
