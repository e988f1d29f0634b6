"""What a row of a table stands for: a figure, a year of a line, a score, a share of the world."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ui.views.country_world import whole
from ui.views.figures import Figure, load_figures
from ui.views.mineral_atlas import load_atlas
from ui.views.minerals import Holder
from ui.views.trend_figures import load_year
from ui.warehouse import Warehouse

Row = Mapping[str, object]


@dataclass(frozen=True)
class ScoreRow:
    """A country's score in a lens as a whole.

    Attributes
    ----------
    of : int
        Number of ranked countries.
    """

    iso3: str
    lens: str
    power: str
    score: float | None
    rank: int | None
    rank_low: int | None
    rank_high: int | None
    tier: int | None
    reason: str
    of: int


def figure_of_row(warehouse: Warehouse, table: str, row: Row) -> Figure | None:
    """Return the figure that a row of values, of parts or of a line stands for.

    Parameters
    ----------
    table : str
        Name of the table; None is returned for tables that hold no figures.
    """
    if table not in ("out_indicator", "out_component", "out_trend"):
        return None
    iso3, power, measure_id = (str(row[name]) for name in ("iso3", "power", "indicator_id"))
    if table == "out_trend":
        return load_year(warehouse, measure_id, iso3, power, int(str(row["year"])))
    return next(iter(load_figures(warehouse, iso3, measure_ids=[measure_id], power=power)), None)


def holder_of_row(warehouse: Warehouse, table: str, row: Row) -> Holder | None:
    """Return the holder that a row of shares of the world stands for."""
    if table != "out_mineral_share":
        return None
    held = load_atlas(warehouse).of(str(row["mineral"]), str(row["stage"]))
    return next((one for one in held if one.iso3 == row["iso3"]), None)


def score_of_row(warehouse: Warehouse, table: str, row: Row) -> ScoreRow | None:
    """Return the score in the lens that a row of scores belongs to, that of a domain too."""
    if table != "out_score":
        return None
    found = warehouse.rows(_SCORE, [row["iso3"], row["lens"], row["power"]])
    if not found:
        return None
    places = {name: whole(found[0][name]) for name in ("rank", "rank_low", "rank_high", "tier")}
    return ScoreRow(**{**found[0], **places, "of": int(found[0]["of"])})


_SCORE = """
SELECT s.iso3, s.lens, s.power, s.score, s.rank, s.rank_p05 AS rank_low, s.rank_p95 AS rank_high,
       s.tier, coalesce(s.reason, '') AS reason,
       (SELECT count(*) FROM out_score o WHERE o.lens = s.lens AND o.power = s.power
        AND o.domain = '' AND o.rank IS NOT NULL) AS of
FROM out_score s WHERE s.iso3 = ? AND s.lens = ? AND s.power = ? AND s.domain = ''
"""
