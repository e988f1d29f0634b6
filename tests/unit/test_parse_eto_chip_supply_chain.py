"""The chip supply chain parser on invented files of the same layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns
from etl.parsers.eto_chip_supply_chain import (
    INPUT_COLUMNS,
    INPUTS,
    PROVIDER_COLUMNS,
    PROVIDERS,
    PROVISION,
    PROVISION_COLUMNS,
    parse,
)

PROVISION_ROWS = (
    "USA,P1,Design,S1,61%,",
    "USA,P1,Tool one,N1,40%,",
    "MAL,P46,Tool one,N1,35%,",
    "Various,P5,Tool one,N1,26%,",
    "JPN,P7,Stuff two,N2,,negligible",
    "JPN,P7,Stuff two,N2,100%,",
    "Firm,P99,Tool one,N1,12%,",
    "Firm,P99,Stuff two,N2,,",
)
PROVIDER_ROWS = (
    "USA,P1,country,", "MAL,P46,country,", "Various,P5,country,", "JPN,P7,country,",
    "Firm,P99,organization,USA",
)  # fmt: skip
INPUT_ROWS = (
    'Tool one,N1,tool_resource,,,"Says ""hello"", twice",,,',
    "Stuff two,N2,material_resource,,,,,,",
)


def write(folder: Path, *more: str, header: tuple[str, ...] = PROVISION_COLUMNS) -> Path:
    """Write the three files; the list of inputs starts with a byte order mark."""
    lists = {
        PROVISION: ("", header, (*PROVISION_ROWS, *more)),
        PROVIDERS: ("", PROVIDER_COLUMNS, PROVIDER_ROWS),
        INPUTS: ("\ufeff", INPUT_COLUMNS, INPUT_ROWS),
    }
    for name, (mark, columns, rows) in lists.items():
        text = mark + "\n".join([",".join(columns), *rows]) + "\n"
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def shares(folder: Path) -> dict[tuple[str, str], float]:
    """Return input and country -> share."""
    table = parse(folder)["chip_input_share"]
    return {(r.input_id, r.iso3): r.share_pct for r in table.itertuples()}


def test_numeric_shares_of_countries_in_inputs_are_kept_and_nothing_else(tmp_path: Path) -> None:
    assert shares(write(tmp_path)) == {
        ("N1", "USA"): 40, ("N1", "MYS"): 35, ("N1", "OTH"): 26, ("N2", "JPN"): 100,
    }  # fmt: skip


def test_inputs_have_a_name_and_a_kind(tmp_path: Path) -> None:
    table = parse(write(tmp_path))["chip_input_share"].drop_duplicates("input_id")
    assert table[["input_name", "kind"]].to_numpy().tolist() == [
        ["Tool one", "tool"], ["Stuff two", "material"],
    ]  # fmt: skip


def test_a_share_that_is_no_number_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="line 10: share_provided = '<5' is not a number"):
        parse(write(tmp_path, "JPN,P7,Tool one,N1,<5%,"))


def test_a_provider_in_no_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match=f"line 10: provider_id = 'P3' is not in {PROVIDERS}"):
        parse(write(tmp_path, "DEU,P3,Tool one,N1,5%,"))


def test_an_input_in_no_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match=f"line 10: provided_id = 'N3' is not in {INPUTS}"):
        parse(write(tmp_path, "JPN,P7,Tool three,N3,5%,"))


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    header = (*PROVISION_COLUMNS[:4], "share", PROVISION_COLUMNS[5])
    with pytest.raises(ChangedColumns, match="share_provided.*share"):
        parse(write(tmp_path, header=header))
