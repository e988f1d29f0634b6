"""Check every claim against the built database."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from indicators.claims.model import Checked, ClaimFigure
from indicators.claims.verdicts import VERDICTS

STATEMENTS = Path(__file__).resolve().parent / "sql"


def check_all(con: duckdb.DuckDBPyConnection) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Check each claim of ``ref_claim``.

    Returns
    -------
    tuple of pandas.DataFrame
        Columns of ``out_claim`` and of ``out_claim_figure``.
    """
    limits = _limits(con)
    verdicts, numbers = [], []
    for (claim_id,) in con.execute("SELECT id FROM ref_claim ORDER BY CAST(id AS INT)").fetchall():
        figures = figures_of(con, claim_id)
        checked = VERDICTS[claim_id](figures, limits.get(claim_id, {}))
        verdicts.append(_row(claim_id, checked, figures))
        numbers += [
            {"claim_id": claim_id, "position": place, **vars(one)}
            for place, one in enumerate(figures, start=1)
        ]
    return pd.DataFrame(verdicts), pd.DataFrame(numbers)


def figures_of(con: duckdb.DuckDBPyConnection, claim_id: str) -> list[ClaimFigure]:
    """Read the numbers of one claim; none where no statement is written for it."""
    path = STATEMENTS / f"claim_{claim_id}.sql"
    if not path.is_file():
        return []
    return [ClaimFigure(*row) for row in con.execute(path.read_text(encoding="utf-8")).fetchall()]


def _limits(con: duckdb.DuckDBPyConnection) -> dict[str, dict[str, float]]:
    """Return the limits by claim, keyed by what follows the claim's id ("us_share.stated")."""
    found: dict[str, dict[str, float]] = {}
    for claim_id, limit_id, value in con.execute(
        "SELECT claim_id, id, value FROM ref_claim_limit"
    ).fetchall():
        found.setdefault(claim_id, {})[limit_id.removeprefix(f"{claim_id}.")] = float(value)
    return found


def _row(claim_id: str, checked: Checked, figures: list[ClaimFigure]) -> dict[str, object]:
    sources = dict.fromkeys(one.source_id for one in figures)
    return {
        "claim_id": claim_id,
        "verdict": checked.verdict,
        "value": checked.value,
        "unit": checked.unit,
        "year": checked.year,
        "reason": checked.reason,
        "source_ids": ";".join(sources),
    }
