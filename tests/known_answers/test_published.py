"""Figures that the publishers print themselves, reproduced by the built database."""

from __future__ import annotations

import csv
from pathlib import Path

import duckdb
import pytest

FIGURES = list(
    csv.DictReader((Path(__file__).parent / "published.csv").open(encoding="utf-8", newline=""))
)


@pytest.mark.parametrize("figure", FIGURES, ids=[f["id"] for f in FIGURES])
def test_the_database_reproduces_a_published_figure(
    built: duckdb.DuckDBPyConnection, figure: dict[str, str]
) -> None:
    rows = built.execute(figure["query"]).fetchall()
    assert len(rows) == 1, "the query must give one number"
    found = float(rows[0][0])
    assert found == pytest.approx(float(figure["expected"]), abs=float(figure["tolerance"])), (
        f"{figure['document']}, {figure['place']}: prints {figure['expected']} {figure['unit']}"
    )


def test_there_are_enough_figures_from_enough_documents() -> None:
    assert len(FIGURES) >= 25
    assert len({f["document"] for f in FIGURES}) >= 10
    assert len({f["id"] for f in FIGURES}) == len(FIGURES)
    assert all(f["place"] and f["date_read"] for f in FIGURES)
