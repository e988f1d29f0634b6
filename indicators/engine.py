"""Run every indicator's SQL and fill the ``out_*`` tables, checking each row on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import duckdb
import pandas as pd

from indicators.catalog import INDICATORS, MEASURES
from indicators.fingerprint import code_id
from indicators.model import DOMAINS, Indicator, Measure
from indicators.side_tables import fill_side_tables

__all__ = [
    "INDICATORS", "IndicatorError", "code_id", "create_tables", "create_views",
    "fill_claims", "fill_recommendations", "fill_scores", "run_all",
]  # fmt: skip

HERE = Path(__file__).resolve().parent
SQL_COLUMNS = (
    "iso3", "power", "year", "period", "indicator_id", "value", "status", "coverage",
    "bound", "note", "source_ids", "components",
)  # fmt: skip
NO_VALUE = ("not_reported", "not_applicable")


class IndicatorError(ValueError):
    """An indicator's result breaks its own declaration."""


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
    progress: Callable[[str], None] = lambda _name: None,
) -> None:
    """Fill ``out_indicator``, ``out_trend``, ``out_component``, ``meta_indicator``, side tables.

    Parameters
    ----------
    con : duckdb.DuckDBPyConnection
        Holds the fact and dimension tables, the views and the empty ``out_*`` tables.
    indicators : iterable of Indicator
        What to compute; the whole catalogue by default.
    progress : callable
        Called with each indicator's id once it is done.

    Raises
    ------
    IndicatorError
        Naming indicator, country, power, year and value of the first broken rule.
    """
    chosen = tuple(indicators)
    for indicator in chosen:
        con.execute("CREATE OR REPLACE TEMP TABLE result AS " + sql_of(indicator.id))
        check_result(con, indicator)
        _store(con, indicator)
        progress(indicator.id)
    con.execute("DROP TABLE IF EXISTS result")
    fill_side_tables(con)
    _store_catalogue(con, chosen)


def fill_scores(con: duckdb.DuckDBPyConnection) -> None:
    """Fill ``out_score`` with the default index over the indicators held."""
    from indicators.scores import score_default_index

    values = con.execute(
        "SELECT iso3, power, indicator_id, value, status FROM out_indicator ORDER BY ALL"
    ).df()
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


def sql_of(indicator_id: str) -> str:
    """Return the text of an indicator's one SQL statement, without a closing semicolon."""
    text = (HERE / "sql" / f"{indicator_id}.sql").read_text(encoding="utf-8")
    return text.rstrip().removesuffix(";")


def check_result(con: duckdb.DuckDBPyConnection, indicator: Indicator) -> None:
    """Check the temporary table ``result`` against the indicator's declaration.

    Raises
    ------
    IndicatorError
        For other columns, an undeclared id or power, a value outside the measure's range, a status
        that does not fit the value, a missing note, or a subject without a current row.
    """
    columns = tuple(row[0] for row in con.execute("DESCRIBE result").fetchall())
    if columns != SQL_COLUMNS:
        raise IndicatorError(f"{indicator.id}: SQL ends in {columns}, expected {SQL_COLUMNS}")
    powers = indicator.powers or ("",)
    ids = list(indicator.measure_ids)
    _refuse(con, indicator, "undeclared measure", "indicator_id NOT IN ?", ids)
    _refuse(con, indicator, "undeclared power", "power NOT IN ?", list(powers))
    _refuse(con, indicator, "value and status disagree",
            "(value IS NULL OR isnan(value)) <> (status IN ?)", list(NO_VALUE))  # fmt: skip
    _refuse(con, indicator, "no reason given", "status <> ? AND coalesce(note, '') = ''", "ok")
    for measure in indicator.measures:
        _check_range(con, indicator, measure)
        _check_complete(con, indicator, measure, powers)


def _refuse(
    con: duckdb.DuckDBPyConnection, indicator: Indicator, fault: str, condition: str, bound: object
) -> None:
    """Raise for the first rows of ``result`` that meet a condition with one parameter."""
    rows = con.execute(
        f"SELECT iso3, power, year, indicator_id, value FROM result WHERE {condition} "
        "ORDER BY ALL LIMIT 5",
        [bound],
    ).fetchall()
    if rows:
        shown = ", ".join(f"{i}/{p or '-'}/{y} {m} = {v}" for i, p, y, m, v in rows)
        raise IndicatorError(f"{indicator.id}: {fault}: {shown}")


def _check_range(con: duckdb.DuckDBPyConnection, indicator: Indicator, measure: Measure) -> None:
    low = "-Infinity" if measure.low is None else str(measure.low)
    high = "Infinity" if measure.high is None else str(measure.high)
    _refuse(
        con, indicator, f"value outside [{low}, {high}]",
        f"indicator_id = ? AND value NOT BETWEEN {_literal(low)} AND {_literal(high)}", measure.id,
    )  # fmt: skip


def _literal(number: str) -> str:
    return f"CAST('{number}' AS DOUBLE)"


def _check_complete(
    con: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    measure: Measure,
    powers: tuple[str, ...],
) -> None:
    """Every subject must have a row for every power the indicator declares."""
    missing = con.execute(
        "SELECT s.iso3, p.power FROM dim_subject s CROSS JOIN (SELECT unnest(?) AS power) p "
        "ANTI JOIN (SELECT iso3, power FROM result WHERE indicator_id = ?) r "
        "USING (iso3, power) ORDER BY ALL LIMIT 8",
        [list(powers), measure.id],
    ).fetchall()
    if missing:
        raise IndicatorError(f"{indicator.id}: {measure.id} has no row for {missing}")


def _store(con: duckdb.DuckDBPyConnection, indicator: Indicator) -> None:
    """Split ``result`` into the current rows, the trend and the components."""
    units = pd.DataFrame([{"indicator_id": m.id, "unit": m.unit} for m in indicator.measures])
    con.register("unit_of", units)
    con.execute(
        "CREATE OR REPLACE TEMP TABLE current_rows AS SELECT * FROM result "
        "QUALIFY row_number() OVER (PARTITION BY iso3, power, indicator_id ORDER BY year DESC) = 1"
    )
    con.execute(
        "INSERT INTO out_indicator BY NAME "
        "SELECT r.* EXCLUDE (components), u.unit FROM current_rows r "
        "JOIN unit_of u USING (indicator_id) ORDER BY indicator_id, iso3, power"
    )
    if indicator.has_trend:
        con.execute(
            "INSERT INTO out_trend BY NAME SELECT iso3, power, year, period, indicator_id, value, "
            "u.unit, status, source_ids FROM result JOIN unit_of u USING (indicator_id) "
            "WHERE value IS NOT NULL ORDER BY indicator_id, iso3, power, year"
        )
    con.execute(
        "INSERT INTO out_component BY NAME SELECT iso3, power, indicator_id, "
        "CAST(position AS INTEGER) AS position, c.role, c.label, c.value, c.unit, c.period, "
        "c.source_id FROM (SELECT iso3, power, indicator_id, unnest(components) AS c, "
        "generate_subscripts(components, 1) AS position FROM current_rows) "
        "ORDER BY indicator_id, iso3, power, position"
    )
    con.unregister("unit_of")
    con.execute("DROP TABLE current_rows")


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
