"""The harvest: parses with checks, swaps in as a whole, or leaves everything as it was."""

from __future__ import annotations

import hashlib
import sys
import types
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import harvest as harvester
from etl import snapshot
from etl.contracts import create_all, schema_of, table_names
from etl.countries import to_iso3
from etl.errors import (
    BadSnapshot,
    BadValue,
    BrokenContract,
    ChangedColumns,
    LostCoverage,
    MissingFile,
    UnmatchedCountry,
    WrongChecksum,
)
from etl.reading import read_table, to_number
from etl.sources.model import RawFile, Source

HEADER = "country,year,persons\n"
GOOD = HEADER + "South Korea,2020,51000000\nNamibia,2020,2500000\n"


def _parse(raw: Path) -> dict[str, pd.DataFrame]:
    frame = read_table(raw / "people.csv", ["country", "year", "persons"])
    frame["iso3"] = to_iso3(frame, "country")
    frame["year"] = to_number(frame, "year").astype(int)
    frame["persons"] = to_number(frame, "persons")
    return {"population": frame.drop(columns="country")}


def _source(text: str) -> Source:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Source(
        id="invented",
        publisher="Invented",
        title="People",
        vintage="2026",
        years="2020",
        url="https://example.org",
        download_url="https://example.org/people.csv",
        live="same_layout",
        licence="CC0",
        licence_class="open",
        our_use="all",
        citation="Invented (2026).",
        grain="country",
        files=(RawFile("people.csv", sha),),
        tables=("population",),
    )


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Harvest one invented file; returns the snapshot folder."""
    module = types.ModuleType("etl.parsers.invented")
    module.parse = _parse  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "etl.parsers.invented", module)

    def harvest(text: str, declared: str | None = None, *, accept_loss: bool = False) -> Path:
        folder = tmp_path / "raw" / "invented"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "people.csv").write_bytes(text.encode())
        source = _source(text if declared is None else declared)
        monkeypatch.setattr(harvester, "SOURCES", {"invented": source})
        harvester.harvest(tmp_path / "raw", tmp_path / "snapshot", accept_loss=accept_loss)
        return tmp_path / "snapshot"

    return harvest


def test_a_good_file_becomes_a_table_with_manifest(run: Callable[..., Path]) -> None:
    folder = run(GOOD)
    rows = duckdb.execute(
        f"SELECT iso3, year, persons, source_id, vintage FROM '{folder}/population.parquet'"
    ).fetchall()
    assert rows == [
        ("KOR", 2020, 51e6, "invented", "2026"),
        ("NAM", 2020, 2.5e6, "invented", "2026"),
    ]
    manifest = snapshot.read_manifest(folder)
    assert manifest["tables"]["population"]["rows"] == 2
    assert manifest["sources"]["invented"]["citation"] == "Invented (2026)."


def test_the_same_input_gives_the_same_bytes(run: Callable[..., Path]) -> None:
    first = {p.name: p.read_bytes() for p in run(GOOD).iterdir()}
    second = {p.name: p.read_bytes() for p in run(GOOD).iterdir()}
    assert first == second


@pytest.mark.parametrize(
    ("text", "declared", "error", "words"),
    [
        (GOOD, "other bytes", WrongChecksum, ["people.csv", "sha256"]),
        (
            GOOD.replace("persons", "people"),
            None,
            ChangedColumns,
            ["people.csv", "persons", "people"],
        ),
        (
            GOOD.replace("Namibia", "Ruritania"),
            None,
            UnmatchedCountry,
            ["people.csv", "Ruritania", "1 rows"],
        ),
        (GOOD.replace("2500000", "many"), None, BadValue, ["people.csv", "line 3", "'many'"]),
        (
            GOOD.replace("2500000", "-4"),
            None,
            BrokenContract,
            ["people.csv", "line 3", "persons = -4", "BETWEEN 0 AND"],
        ),
        (
            GOOD + "South Korea,2020,1\n",
            None,
            BrokenContract,
            ["line 2", "line 4", "more than once"],
        ),
    ],
)
def test_bad_input_stops_with_a_message_and_changes_nothing(
    run: Callable[..., Path],
    text: str,
    declared: str | None,
    error: type[Exception],
    words: list[str],
) -> None:
    before = {p.name: p.read_bytes() for p in run(GOOD).iterdir()}
    folder = run(GOOD)
    with pytest.raises(error) as caught:
        run(text, declared)
    for word in words:
        assert word in str(caught.value)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before
    assert not folder.with_name("snapshot.new").exists()


def test_a_folder_without_any_source_stops_and_names_a_download(
    run: Callable[..., Path], tmp_path: Path
) -> None:
    run(GOOD)
    (tmp_path / "raw" / "invented" / "people.csv").unlink()
    with pytest.raises(MissingFile, match=r"people\.csv.*example\.org"):
        harvester.harvest(tmp_path / "raw", tmp_path / "snapshot")


@pytest.fixture
def two(run: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Harvest two invented sources; returns the raw folder."""
    run(GOOD)
    other = replace(_source(GOOD), id="other", tables=("population",))
    monkeypatch.setitem(harvester.SOURCES, "other", other)  # type: ignore[arg-type]
    module = types.ModuleType("etl.parsers.other")
    module.parse = lambda raw: {  # type: ignore[attr-defined]
        "population": _parse(raw)["population"].assign(year=2021)
    }
    monkeypatch.setitem(sys.modules, "etl.parsers.other", module)
    (tmp_path / "raw" / "other").mkdir()
    (tmp_path / "raw" / "other" / "people.csv").write_text(GOOD, encoding="utf-8")
    harvester.harvest(tmp_path / "raw", tmp_path / "snapshot")
    return tmp_path / "raw"


def test_a_source_without_its_file_is_left_out_and_the_rest_is_kept(two: Path) -> None:
    (two / "other" / "people.csv").unlink()
    folder = two.parent / "snapshot"
    manifest = harvester.harvest(two, folder)
    assert manifest["sources"]["other"]["absent"] == "not in the raw folder: people.csv"
    assert manifest["sources"]["invented"]["absent"] == ""
    assert manifest["tables"]["population"]["sources"] == ["invented"]
    # What is kept of the present snapshot keeps its gap and its reason.
    again = harvester.harvest(two, folder, only=["invented"])
    assert again["sources"]["other"]["absent"] == "not in the raw folder: people.csv"


def test_a_source_asked_for_by_name_must_be_there(two: Path) -> None:
    (two / "other" / "people.csv").unlink()
    with pytest.raises(MissingFile, match="people"):
        harvester.harvest(two, two.parent / "snapshot", only=["other"])


def test_a_source_that_comes_back_is_absent_no_more(two: Path) -> None:
    hidden = two / "other" / "people.csv"
    text = hidden.read_text(encoding="utf-8")
    hidden.unlink()
    harvester.harvest(two, two.parent / "snapshot")
    hidden.write_text(text, encoding="utf-8")
    manifest = harvester.harvest(two, two.parent / "snapshot", only=["other"])
    assert manifest["sources"]["other"]["absent"] == ""
    assert manifest["tables"]["population"]["coverage"]["other"] == {"rows": 2, "countries": 2}


def test_fewer_countries_stop_the_harvest_unless_accepted(run: Callable[..., Path]) -> None:
    folder = run(GOOD)
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    fewer = HEADER + "South Korea,2020,51000000\nSouth Korea,2021,51000000\n"
    with pytest.raises(LostCoverage) as caught:
        run(fewer)
    message = str(caught.value)
    assert "population (source invented): 2 countries before, 1 after" in message
    assert "--accept-loss" in message
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before
    run(fewer, accept_loss=True)
    assert snapshot.read_manifest(folder)["tables"]["population"]["coverage"] == {
        "invented": {"rows": 2, "countries": 1}
    }


@pytest.mark.parametrize(("lost", "stops"), [(2, False), (3, True)])
def test_two_rows_in_a_hundred_may_go_but_not_three(
    run: Callable[..., Path], lost: int, stops: bool
) -> None:
    years = [f"South Korea,{year},5\n" for year in range(1960, 2010)]
    rows = [*years, *[row.replace("South Korea", "Namibia") for row in years]]
    run(HEADER + "".join(rows))
    fewer = HEADER + "".join(rows[: 100 - lost])
    if stops:
        with pytest.raises(LostCoverage, match="100 rows before, 97 after"):
            run(fewer)
    else:
        run(fewer)


def test_an_altered_table_is_found_by_its_checksum(run: Callable[..., Path]) -> None:
    folder = run(GOOD)
    (folder / "population.parquet").write_bytes(b"not parquet")
    with pytest.raises(BadSnapshot, match=r"population\.parquet"):
        snapshot.read_manifest(folder)


def test_a_broken_manifest_is_named(run: Callable[..., Path]) -> None:
    folder = run(GOOD)
    (folder / "MANIFEST.json").write_text("{", encoding="utf-8")
    with pytest.raises(BadSnapshot, match=r"MANIFEST\.json"):
        snapshot.read_manifest(folder)


def test_every_declared_table_has_a_key_and_stamps() -> None:
    con = duckdb.connect(":memory:")
    create_all(con)
    for name in table_names():
        schema = schema_of(con, f"fact_{name}")
        assert schema.key, name
        assert {"source_id", "vintage"} <= set(schema.required), name
