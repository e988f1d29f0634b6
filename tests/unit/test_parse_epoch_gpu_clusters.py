"""The parser of AI clusters on an invented file of the same layout."""

from __future__ import annotations

import gzip
from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers.epoch_gpu_clusters import CLUSTERS, COLUMNS, parse


def cluster(country: str, size: str, status: str = "Existing", duplicate: str = "") -> str:
    """Return one row with the four cells that are read."""
    filled = {
        "Country": country, "H100 equivalents": size, "Status": status,
        "Possible Duplicate": duplicate,
    }  # fmt: skip
    return ",".join(f'"{filled.get(column, "x")}"' for column in COLUMNS)


ROWS = (
    cluster("Korea (Republic of)", "100.5"),
    cluster("Korea (Republic of)", "20.0"),
    cluster("Korea (Republic of)", ""),
    cluster("Korea (Republic of)", "5000", status="Planned"),
    cluster("Korea (Republic of)", "7000", duplicate="True"),
    cluster("Japan", "9.5", duplicate="False"),
    cluster("Japan", "9.5", status="Decommissioned"),
    cluster("", "40.0"),
)


def write(folder: Path, *rows: str, columns: tuple[str, ...] = COLUMNS) -> Path:
    """Write the list of clusters."""
    header = ",".join(f'"{column}"' for column in columns)
    with gzip.open(folder / CLUSTERS, "wt", encoding="utf-8") as stream:
        stream.write("\n".join([header, *rows]) + "\n")
    return folder


def table(folder: Path) -> pd.DataFrame:
    """Return the parsed table by country."""
    return parse(folder)["gpu_cluster"].set_index("iso3")


def test_existing_clusters_that_are_no_duplicate_are_added(tmp_path: Path) -> None:
    sizes = table(write(tmp_path, *ROWS))["h100_equivalents"]
    assert sizes.to_dict() == {"KOR": 120.5, "JPN": 9.5, "UNK": 40.0}


def test_clusters_without_a_size_are_counted_apart(tmp_path: Path) -> None:
    korea = table(write(tmp_path, *ROWS)).loc["KOR"]
    assert (korea["clusters"], korea["clusters_without_size"]) == (3, 1)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (cluster("Japan", "1", status="Paused"), "line 10: Status = 'Paused' is not known"),
        (cluster("Japan", "1", duplicate="Yes"), "line 10: Possible Duplicate = 'Yes' is not"),
        (cluster("Japan", "many"), "line 10: H100 equivalents = 'many' is not a number"),
    ],
)
def test_an_unknown_cell_is_named(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(BadValue, match=message):
        parse(write(tmp_path, *ROWS, row))


def test_an_unknown_country_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="'Atlantis'"):
        parse(write(tmp_path, *ROWS, cluster("Atlantis", "1")))


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    columns = tuple(c.replace("H100 equivalents", "H200 equivalents") for c in COLUMNS)
    with pytest.raises(ChangedColumns, match="H100 equivalents.*H200 equivalents"):
        parse(write(tmp_path, *ROWS, columns=columns))
