"""From raw folder to page without two sources: the rest works, and what is missing says why."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from etl import __main__ as command
from etl import build as builder
from etl.snapshot import read_manifest
from indicators.catalog import INDICATORS

pytestmark = pytest.mark.needs_raw

ROOT = builder.ROOT
# One whole folder, and one file of a folder; the second feeds a scored indicator.
WHOLE, PARTLY = "vdem", "us_tic_treasury_holders"
V_DEM = "The source “V-Dem Dataset” was not available when the data were gathered."
TREASURY = (
    "The source “Treasury International Capital: Major Foreign Holders of Treasury Securities” was "
    "not available when the data were gathered."
)
RESTING = {
    WHOLE: {"judicial_constraints", "legislative_constraints", "impersonal_legitimation",
            "liberal_democracy"},
    PARTLY: {"treasury_holdings"},
}  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, raw_dir: Path) -> Path:
    """Harvest without the two sources by the command itself, then build, in a copy."""
    root = tmp_path_factory.mktemp("project")
    raw = root / "raw"
    raw.mkdir()
    for folder in raw_dir.iterdir():
        if folder.name not in (WHOLE, PARTLY):
            (raw / folder.name).symlink_to(folder, target_is_directory=True)
    (raw / PARTLY).mkdir()
    for part in ("data/reference", "data/snapshot", "etl", "indicators"):
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(command, "ROOT", root)
        assert command.main(["harvest", "--raw", str(raw), "--progress", "none"]) == 0
    builder.build(root / "data" / "leverage.duckdb", root=root)
    return root


@pytest.fixture(scope="module")
def con(project: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Return the database built without the two sources, the complete one not needed."""
    with duckdb.connect(str(project / "data" / "leverage.duckdb"), read_only=True) as opened:
        yield opened


def test_the_harvest_warns_and_the_manifest_says_what_is_absent(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = read_manifest(project / "data" / "snapshot")
    absent = {key: s["absent"] for key, s in manifest["sources"].items() if s["absent"]}
    assert absent == {
        WHOLE: "not in the raw folder: vdem_v15_core_2000_2023.csv, "
        "vdem_v15_democracy_indices_1990_2024.csv.gz",
        PARTLY: "not in the raw folder: ust_tic_mfhhis01_2000_2025.txt",
    }
    assert manifest["tables"]["democracy"]["rows"] == 0
    assert manifest["tables"]["treasury_holding"]["rows"] == 0
    command._warn_of_absent(manifest)
    warnings = capsys.readouterr().err.splitlines()
    assert len(warnings) == 2
    assert warnings[0].startswith("Warning: source us_tic_treasury_holders is left out")
    assert "ust_tic_mfhhis01_2000_2025.txt" in warnings[0]


def test_every_measure_that_rests_on_them_says_so_for_everyone(con) -> None:
    for source_id, reason in ((WHOLE, V_DEM), (PARTLY, TREASURY)):
        rows = con.execute(
            "SELECT DISTINCT indicator_id, status, note, value FROM out_indicator "
            "WHERE list_contains(?, indicator_id) AND iso3 <> power",
            [sorted(RESTING[source_id])],
        ).fetchall()
        assert sorted(rows) == [
            (i, "not_reported", reason, None) for i in sorted(RESTING[source_id])
        ]


def test_every_other_number_is_that_of_the_complete_build(con, database: Path) -> None:
    names = sorted(set().union(*RESTING.values()))
    rows = (
        "SELECT iso3, power, indicator_id, value, status, note FROM {} "
        "WHERE NOT list_contains(?, indicator_id) ORDER BY ALL"
    )
    ours = con.execute(rows.format("out_indicator"), [names]).fetchall()
    with duckdb.connect(str(database), read_only=True) as complete:
        assert ours == complete.execute(rows.format("out_indicator"), [names]).fetchall()
    assert len(ours) > 10_000


def test_an_absent_measure_is_left_out_of_the_scores_and_not_counted_as_zero(con) -> None:
    rows = con.execute(
        "SELECT DISTINCT status, score, n_indicators FROM out_score "
        "WHERE lens = 'leverage' AND power = 'USA' AND domain = 'Finance'"
    ).fetchall()
    assert rows == [("low_coverage", None, 0)]
    reason, score = con.execute(
        "SELECT reason, score FROM out_score WHERE iso3 = 'JPN' AND lens = 'leverage' "
        "AND power = 'USA' AND domain = ''"
    ).fetchone()
    assert reason == "Scored without: Finance."
    assert score > 0
    assert con.execute(
        "SELECT count(*) FROM out_score WHERE lens = 'restraint' AND score IS NOT NULL"
    ).fetchone() == (0,)


def test_advice_does_not_take_an_absent_number_for_a_small_one(con) -> None:
    """X1 asks for one contribution above its threshold; without the Treasuries none is not sure."""
    states = con.execute(
        "SELECT state, any_value(sentence) FROM out_recommendation "
        "WHERE recommendation_id = 'X1' GROUP BY state ORDER BY state"
    ).fetchall()
    assert [state for state, _ in states] == ["act", "no_data"]
    assert TREASURY in states[1][1]


@pytest.mark.parametrize(
    ("page", "settings"),
    [("country", {"iso": "JPN"}), ("overview", {}), ("indicators", {"id": "treasury_holdings"}),
     ("methods", {})],
)  # fmt: skip
def test_pages_open_and_the_footer_names_what_is_absent(
    project: Path, monkeypatch: pytest.MonkeyPatch, page: str, settings: dict[str, str]
) -> None:
    monkeypatch.setenv("LEVERAGE_DB", str(project / "data" / "leverage.duckdb"))
    monkeypatch.setenv("LEVERAGE_ANY_BUILD", "1")
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=20)
    for name, value in settings.items():
        app.query_params[name] = value
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception
    captions = " ".join(str(caption.value) for caption in app.caption)
    assert "2 sources were not available when the data were gathered" in captions
    assert "V-Dem Dataset" in captions


def test_the_declared_sources_are_those_expected_here() -> None:
    """The lists above follow the catalogue."""
    for source_id, ids in RESTING.items():
        measures = {m.id for i in INDICATORS if source_id in i.source_ids for m in i.measures}
        assert measures == ids
    assert json.loads((ROOT / "data/snapshot/MANIFEST.json").read_text())["tables"]
