"""Apply every rule to every profiled country."""

from __future__ import annotations

import json
from collections.abc import Mapping

import duckdb
import pandas as pd

from indicators.advice.model import (
    Decision,
    Key,
    MineralShare,
    Outcome,
    Reading,
    Subject,
    Threshold,
)
from indicators.advice.rules import RULES

# Allies outside Europe in NATO's own count ("NATO Europe and Canada"): Türkiye is European there.
ALLIES_OUTSIDE_EUROPE = ("USA", "CAN")


def decide_all(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Decide each recommendation that has a rule, for the roster, the pivotal countries and the EU.

    Returns
    -------
    pandas.DataFrame
        Columns of ``out_recommendation``.
    """
    thresholds = _thresholds(con)
    rows = [
        _row(subject.iso3, rule_id, rule(subject, thresholds[rule_id]))
        for subject in load_subjects(con)
        for rule_id, rule in RULES.items()
    ]
    return pd.DataFrame(rows).sort_values(["recommendation_id", "iso3"])


def load_subjects(con: duckdb.DuckDBPyConnection) -> list[Subject]:
    """Load every country that gets advice; members of the EU act through it in trade."""
    rows = con.execute(
        "SELECT iso3, name_in_text, is_eu_member, is_nato_member FROM dim_country "
        "WHERE is_roster OR tier IN ('pivotal', 'actor') ORDER BY iso3 = 'EUU' DESC, iso3"
    ).fetchall()
    readings, minerals, clubs = _readings(con), _minerals(con), _clubs(con)
    union: Subject | None = None
    subjects = []
    for iso3, name, is_member, is_ally in rows:
        subject = Subject(
            iso3=iso3, name=name, is_eu_member=is_member, is_ally=is_ally,
            is_european=iso3 not in ALLIES_OUTSIDE_EUROPE, readings=readings.get(iso3, {}),
            minerals=tuple(minerals.get(iso3, ())), clubs=frozenset(clubs.get(iso3, ())),
            union=union if is_member else None,
        )  # fmt: skip
        union = subject if iso3 == "EUU" else union
        subjects.append(subject)
    return subjects


def _readings(con: duckdb.DuckDBPyConnection) -> dict[str, dict[Key, Reading]]:
    found: dict[str, dict[Key, Reading]] = {}
    for row in con.execute(
        "SELECT iso3, indicator_id, power, value, unit, year, period, status, note, source_ids, "
        "(iso3, power, indicator_id) IN (SELECT (iso3, power, indicator_id) FROM meta_withheld) "
        "FROM out_indicator"
    ).fetchall():
        reading = Reading(*row[1:])
        found.setdefault(row[0], {})[reading.indicator_id, reading.power] = reading
    return found


def _minerals(con: duckdb.DuckDBPyConnection) -> dict[str, list[MineralShare]]:
    """Minerals mined, largest share first, each with the table of refiners where one is held."""
    found: dict[str, list[MineralShare]] = {}
    for iso3, *fields in con.execute(_MINERALS).fetchall():
        found.setdefault(iso3, []).append(MineralShare(*fields))
    return found


def _clubs(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for iso3, club in con.execute(
        "SELECT DISTINCT iso3, club FROM fact_membership WHERE role = 'member' ORDER BY ALL"
    ).fetchall():
        found.setdefault(iso3, []).append(club)
    return found


def _thresholds(con: duckdb.DuckDBPyConnection) -> Mapping[str, list[Threshold]]:
    found: dict[str, list[Threshold]] = {rule_id: [] for rule_id in RULES}
    for rule_id, *fields in con.execute(
        "SELECT recommendation_id, id, indicator_id, power, operator, value, unit, reason "
        "FROM ref_threshold ORDER BY recommendation_id, id"
    ).fetchall():
        found.setdefault(rule_id, []).append(Threshold(*fields))
    return found


# The EU is the sum of its members that the tables name.
_MINERALS = """
WITH share AS (
    SELECT p.whole AS iso3, s.mineral, s.stage, sum(s.share_pct) AS share_pct,
           max(s.year) AS year,
           string_agg(DISTINCT s.source_id, ';' ORDER BY s.source_id) AS source_ids
    FROM out_mineral_share s JOIN dim_part p ON p.part = s.iso3
    WHERE s.stage IN ('mine', 'refining')
    GROUP BY ALL
), refiners AS (
    SELECT mineral, coalesce(min(share_pct) FILTER (share_pct > 0), 0) AS least_named_pct,
           max(year) AS year, max(source_id) AS source_id
    FROM out_mineral_share WHERE stage = 'refining'
    GROUP BY mineral
)
SELECT m.iso3, m.mineral, m.share_pct, r.share_pct, t.least_named_pct,
       CASE WHEN t.year < m.year THEN t.year || '-' || right(CAST(m.year AS VARCHAR), 2)
            ELSE CAST(m.year AS VARCHAR) END,
       CASE WHEN t.source_id IS NULL OR t.source_id = m.source_ids THEN m.source_ids
            ELSE t.source_id || ';' || m.source_ids END
FROM share m
LEFT JOIN refiners t USING (mineral)
LEFT JOIN share r ON r.iso3 = m.iso3 AND r.mineral = m.mineral AND r.stage = 'refining'
WHERE m.stage = 'mine'
ORDER BY m.iso3, m.share_pct DESC, m.mineral
"""


def _row(iso3: str, rule_id: str, decision: Decision) -> dict[str, object]:
    return {
        "iso3": iso3,
        "recommendation_id": rule_id,
        "state": decision.state,
        "strength": decision.strength,
        "sentence": decision.sentence,
        "would_change_if": decision.would_change_if,
        "evidence": json.dumps([_evidence(o) for o in decision.outcomes], ensure_ascii=False),
    }


def _evidence(outcome: Outcome) -> dict[str, object]:
    reading, test = outcome.reading, outcome.threshold
    return {
        "threshold_id": test.id,
        "item": outcome.item,
        "indicator_id": test.indicator_id,
        "power": test.power,
        "operator": test.operator,
        "limit": outcome.limit,
        "met": outcome.met,
        "value": reading.value if reading else None,
        "unit": reading.unit if reading else "",
        "period": reading.period if reading else "",
        "status": reading.status if reading else "not_reported",
        "source_ids": reading.source_ids if reading else "",
    }
