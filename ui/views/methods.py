"""View-models of the methods page: the index, the indicators, their coverage, sources, roster."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ui.views.figures import SourceCard
from ui.warehouse import Warehouse


@dataclass(frozen=True)
class Branch:
    """One indicator's place in the default index.

    Attributes
    ----------
    power : str
        ``USA``, ``CHN`` or empty where the lens is no dyad.
    absent : str
        ``zero`` or ``drop``: what a missing value means for the score.
    is_held : bool
        Whether the product holds the indicator yet.
    """

    lens: str
    power: str
    domain: str
    domain_weight: float
    indicator_id: str
    title: str
    weight: float
    low: float
    high: float
    absent: str
    reason: str
    is_held: bool


@dataclass(frozen=True)
class Measured:
    """One measure with its declaration."""

    indicator_id: str
    title: str
    lens: str
    domain: str
    unit: str
    formula: str
    source_ids: str


@dataclass(frozen=True)
class Coverage:
    """How many ranked middle powers have a value of one measure towards one power.

    Attributes
    ----------
    valued, weak, missing, not_applicable : int
        Countries with a value, of which weak; without; for whom the question does not arise.
    periods : str
        Oldest and newest period of the values.
    """

    indicator_id: str
    title: str
    power: str
    valued: int
    weak: int
    missing: int
    not_applicable: int
    periods: str


@dataclass(frozen=True)
class Source:
    """A source as the methods page shows it: the card plus its years and tables."""

    card: SourceCard
    years: str
    live: str
    grain: str
    tables: str
    left_out: str = ""


@dataclass(frozen=True)
class Member:
    """A country of the roster, or one that gets advice beside it, with the reason."""

    iso3: str
    name: str
    tier: str
    reason: str
    is_roster: bool


@dataclass(frozen=True)
class Correlations:
    """How the leverage score over the United States goes with size and with exposure (Spearman)."""

    with_gdp: float
    with_exposure: float
    n_countries: int


def load_tree(warehouse: Warehouse) -> tuple[Branch, ...]:
    """Load the default index, lens by lens in the order of its declaration."""
    return tuple(Branch(**row) for row in warehouse.rows(_TREE))


def load_measures(warehouse: Warehouse) -> tuple[Measured, ...]:
    """Load every measure held."""
    return tuple(
        Measured(**row)
        for row in warehouse.rows(
            "SELECT indicator_id, title, lens, domain, unit, formula, source_ids "
            "FROM meta_indicator ORDER BY lens, domain, indicator_id"
        )
    )


def load_coverage(warehouse: Warehouse) -> tuple[Coverage, ...]:
    """Count the roster's values measure by measure."""
    return tuple(Coverage(**row) for row in warehouse.rows(_COVERAGE))


def load_source_list(warehouse: Warehouse) -> tuple[Source, ...]:
    """Load every source, in order of publisher."""
    found = []
    for row in warehouse.rows("SELECT * FROM meta_source ORDER BY publisher, title"):
        extra = {name: row[name] for name in ("years", "live", "grain", "tables", "left_out")}
        card = SourceCard(**{name: row[name] for name in SourceCard.__dataclass_fields__})
        found.append(Source(card, **extra))
    return tuple(found)


def find_sources(sources: tuple[Source, ...], text: str) -> tuple[Source, ...]:
    """Return the sources in which every word of a text occurs, whatever its case."""
    wanted = text.casefold().split()
    return tuple(one for one in sources if all(word in _searchable(one) for word in wanted))


def _searchable(source: Source) -> str:
    card = source.card
    parts = (
        card.source_id, card.publisher, card.title, card.vintage, source.years, card.licence,
        card.licence_class, card.our_use, card.citation, source.tables,
    )  # fmt: skip
    return " ".join(parts).casefold()


def load_roster(warehouse: Warehouse) -> tuple[Member, ...]:
    """Load the roster with tier and reason, then the countries and actors shown beside it."""
    return tuple(Member(**row) for row in warehouse.rows(_ROSTER))


def load_correlations(warehouse: Warehouse) -> Correlations | None:
    """Correlate ranks of leverage over the United States with size and with exposure."""
    frame = warehouse.query(_SCORES).dropna()
    if len(frame) < 3:
        return None
    ranks = frame[["leverage", "exposure", "gdp"]].rank()
    matrix = ranks.corr()
    return Correlations(
        with_gdp=float(matrix.loc["leverage", "gdp"]),
        with_exposure=float(matrix.loc["leverage", "exposure"]),
        n_countries=len(frame),
    )


def read_changelog(path: Path) -> str:
    """Read the changelog; empty where the file is not shipped."""
    return path.read_text(encoding="utf-8") if path.is_file() else ""


_TREE = """
SELECT t.lens, t.power, t.domain, t.domain_weight, t.indicator_id,
       coalesce(m.label, '') AS title, t.weight, t.low, t.high, t.absent, t.reason,
       m.indicator_id IS NOT NULL AS is_held
FROM ref_index_tree t LEFT JOIN meta_indicator m USING (indicator_id)
ORDER BY list_position(['leverage', 'exposure', 'agency', 'restraint'], t.lens),
         list_position(['USA', 'CHN', ''], t.power), t.rowid
"""
_COVERAGE = """
WITH field AS (
    SELECT o.indicator_id, o.power, o.status, o.value, o.year, o.period
    FROM out_indicator o JOIN dim_country c USING (iso3)
    WHERE c.is_roster
)
SELECT f.indicator_id, m.label AS title, f.power,
       count(f.value) AS valued,
       count(*) FILTER (f.status = 'low_coverage') AS weak,
       count(*) FILTER (f.status = 'not_reported') AS missing,
       count(*) FILTER (f.status = 'not_applicable') AS not_applicable,
       CASE WHEN count(f.value) = 0 THEN ''
            WHEN min(f.year) FILTER (f.value IS NOT NULL) = max(f.year) FILTER (f.value IS NOT NULL)
            THEN max(f.period) FILTER (f.value IS NOT NULL)
            ELSE min(f.year) FILTER (f.value IS NOT NULL) || ' to '
                 || max(f.year) FILTER (f.value IS NOT NULL) END AS periods
FROM field f JOIN meta_indicator m USING (indicator_id)
GROUP BY f.indicator_id, m.label, f.power
ORDER BY f.indicator_id, f.power DESC
"""
_ROSTER = """
SELECT iso3, name, tier, tier_reason AS reason, is_roster
FROM dim_country
WHERE is_roster OR tier IN ('pivotal', 'actor', 'reference')
ORDER BY NOT is_roster, name
"""
_SCORES = """
WITH score AS (
    SELECT iso3, max(score) FILTER (lens = 'leverage') AS leverage,
           max(score) FILTER (lens = 'exposure') AS exposure
    FROM out_score JOIN dim_country USING (iso3)
    WHERE is_roster AND power = 'USA' AND domain = '' GROUP BY iso3
), gdp AS (
    SELECT economy AS iso3, arg_max(value, year) AS gdp FROM fact_macro
    WHERE measure = 'gdp_busd' AND NOT is_estimate GROUP BY economy
)
SELECT leverage, exposure, gdp FROM score JOIN gdp USING (iso3)
"""
