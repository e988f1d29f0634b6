"""Fill the ``out_*`` tables: indicators, side tables, scores, recommendations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from types import MappingProxyType

import duckdb
import pandas as pd

from indicators import results
from indicators.absence import Absent, AbsentSource
from indicators.catalog import INDICATORS, MEASURES
from indicators.fingerprint import code_id
from indicators.model import DOMAINS, Indicator, Measure
from indicators.results import IndicatorError
from indicators.side_tables import fill_side_tables

__all__ = [
    "INDICATORS", "AbsentSource", "IndicatorError", "code_id", "create_tables", "create_views",
    "fill_claims", "fill_recommendations", "fill_scores", "run_all",
]  # fmt: skip

HERE = Path(__file__).resolve().parent


def create_views(con: duckdb.DuckDBPyConnection) -> None:
    """Create the views that the formulas read (``dim_subject``, ``dim_pair``, ``dim_power``)."""
    con.execute((HERE / "views.sql").read_text(encoding="utf-8"))


def create_tables(con: duckdb.DuckDBPyConnection) -> None:
    """Create the empty ``out_*`` and ``meta_indicator`` tables."""
    con.execute((HERE / "schema.sql").read_text(encoding="utf-8"))


def run_all(
    con: duckdb.DuckDBPyConnection,
    indicators: Iterable[Indicator] = INDICATORS,
    *,
    absent: Absent = MappingProxyType({}),
    progress: Callable[[str], None] = lambda _name: None,
) -> None:
    """Fill ``out_indicator``, ``out_trend``, ``out_component``, ``meta_indicator``, side tables.

    Parameters
    ----------
    con : duckdb.DuckDBPyConnection
        Holds the fact and dimension tables, the views and the empty ``out_*`` tables.
    indicators : iterable of Indicator
        What to compute; the whole catalogue by default.
    absent : mapping of str to AbsentSource
        Sources without rows: what rests on them is not reported, with the reason.
    progress : callable
        Called with each indicator's id once it is done.

    Raises
    ------
    IndicatorError
        Naming indicator, country, power, year and value of the first broken rule.
    """
    chosen = tuple(indicators)
    results.compute(con, chosen, absent=absent, progress=progress)
    results.check(con, chosen)
    results.store(con)
    fill_side_tables(con, absent)
    _store_catalogue(con, chosen)


def fill_scores(con: duckdb.DuckDBPyConnection) -> None:
    """Fill ``out_score`` with the default index over the indicators held."""
    from indicators.scores import score_default_index

    values = con.execute("SELECT * FROM calc_score_value ORDER BY ALL").df()
    tree = con.execute("SELECT * FROM ref_index_tree ORDER BY ALL").df()
    roster = [row[0] for row in con.execute(
        "SELECT iso3 FROM dim_country WHERE is_roster ORDER BY iso3").fetchall()]  # fmt: skip
    scores = score_default_index(
        values, tree, roster, held=sorted(MEASURES), labels=_labels_in_sentences(con)
    )
    _insert(con, "out_score", scores)


def _labels_in_sentences(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], str]:
    """Return measure and power to what a sentence calls the measure, the power named."""
    from indicators.scores.reasons import label_in_sentence

    names = con.execute(
        "SELECT power, name_in_text FROM dim_power JOIN dim_country ON iso3 = power"
    ).fetchall()
    return {
        (measure.id, power): label_in_sentence(measure.label.replace("{power}", name))
        for measure in MEASURES.values()
        for power, name in [*names, ("", "the great power")]
    }


def fill_recommendations(con: duckdb.DuckDBPyConnection) -> None:
    """Fill ``out_recommendation``: one row per profiled country and recommendation."""
    from indicators.advice import decide_all

    _insert(con, "out_recommendation", decide_all(con))


def fill_claims(con: duckdb.DuckDBPyConnection) -> None:
    """Fill ``out_claim`` and ``out_claim_figure``: the verdicts on the texts' claims."""
    from indicators.claims import check_all

    verdicts, figures = check_all(con)
    _insert(con, "out_claim", verdicts)
    _insert(con, "out_claim_figure", figures)


def _insert(con: duckdb.DuckDBPyConnection, table: str, frame: pd.DataFrame) -> None:
    con.register("incoming", frame)
    con.execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")
    con.unregister("incoming")


def _store_catalogue(con: duckdb.DuckDBPyConnection, indicators: Iterable[Indicator]) -> None:
    rows = pd.DataFrame(
        [_catalogue_row(indicator, m) for indicator in indicators for m in indicator.measures]
    )
    if rows.empty:
        return
    con.register("catalogue", rows)
    con.execute("INSERT INTO meta_indicator BY NAME SELECT * FROM catalogue ORDER BY indicator_id")
    con.unregister("catalogue")


def _catalogue_row(indicator: Indicator, measure: Measure) -> dict[str, str]:
    return {
        "indicator_id": measure.id,
        "parent_id": indicator.id,
        "title": measure.title,
        "label": measure.label,
        "unit": measure.unit,
        "lens": indicator.lens,
        "domain": DOMAINS[indicator.domain],
        "powers": ";".join(indicator.powers),
        "question": indicator.question,
        "formula": indicator.formula_of(measure),
        "definition": indicator.definition,
        "reference": indicator.reference,
        "coverage_rule": indicator.coverage_rule,
        "caveats": " ".join(caveat.text for caveat in indicator.caveats),
        "source_ids": ";".join(indicator.source_ids),
    }
