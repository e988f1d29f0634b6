"""Apply every rule to every profiled country."""

from __future__ import annotations

import json
from collections.abc import Mapping

import duckdb
import pandas as pd

from indicators.advice.beside import side_readings
from indicators.advice.model import (
    Decision,
    Key,
    MineralShare,
    MissingAgreement,
    Outcome,
    Reading,
    Subject,
    Threshold,
)
from indicators.advice.rules import RULES

# Allies outside Europe in NATO's own count ("NATO Europe and Canada"): Türkiye is European there.
ALLIES_OUTSIDE_EUROPE = ("USA", "CAN")
# Said beside a finding, or asked whether they are withheld; no threshold tests them.
BESIDE_THE_TESTS = (
    "club_memberships", "mine_share", "refining_share",
    "defence_effort_nato_core", "defence_gap_musd", "equipment_share", "f35_dependence_delivered",
    "f35_dependence_ordered", "g20_seat", "g7_seat", "unsc_terms",
)  # fmt: skip


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
    tables = _Tables(con)
    union: Subject | None = None
    subjects = []
    for row in con.execute(_SUBJECTS).fetchall():
        subject = tables.subject(row, union)
        union = subject if subject.iso3 == "EUU" else union
        subjects.append(subject)
    return subjects


class _Tables:
    """What the rules read, by country, each table read once."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self.readings = _readings(con)
        self.minerals, self.clubs, self.agreements = _minerals(con), _clubs(con), _agreements(con)
        self.institutions = _grouped(con, _INSTITUTIONS)
        self.named = _grouped(con, _NAMED)

    def subject(self, row: tuple[str, str, bool, bool, str], union: Subject | None) -> Subject:
        """Put together one country; its members act through the Union in trade."""
        iso3, name, is_member, is_ally, continent = row
        return Subject(
            iso3=iso3, name=name, is_eu_member=is_member, is_ally=is_ally,
            is_european=iso3 not in ALLIES_OUTSIDE_EUROPE, readings=self.readings.get(iso3, {}),
            minerals=tuple(self.minerals.get(iso3, ())),
            clubs=frozenset(self.clubs.get(iso3, ())), union=union if is_member else None,
            missing_agreements=tuple(self.agreements.get(iso3, ())),
            institutions=tuple(self.institutions.get(iso3, ())),
            named_in=frozenset(self.named.get(iso3, ())), continent=continent,
        )  # fmt: skip


def _readings(con: duckdb.DuckDBPyConnection) -> dict[str, dict[Key, Reading]]:
    found: dict[str, dict[Key, Reading]] = {}
    for row in con.execute(_READINGS, [list(BESIDE_THE_TESTS)]).fetchall():
        reading = Reading(*row[1:])
        found.setdefault(row[0], {})[reading.indicator_id, reading.power] = reading
    for iso3, beside in side_readings(con).items():
        found.setdefault(iso3, {}).update({(one.indicator_id, one.power): one for one in beside})
    return found


def _grouped(con: duckdb.DuckDBPyConnection, sql: str) -> dict[str, list[str]]:
    """Collect the second column of a query by its first."""
    found: dict[str, list[str]] = {}
    for key, value in con.execute(sql).fetchall():
        found.setdefault(key, []).append(value)
    return found


def _agreements(con: duckdb.DuckDBPyConnection) -> dict[str, list[MissingAgreement]]:
    """Middle powers without an agreement, most trade first."""
    found: dict[str, list[MissingAgreement]] = {}
    for iso3, *fields in con.execute(_AGREEMENTS).fetchall():
        found.setdefault(iso3, []).append(MissingAgreement(*fields))
    return found


def _minerals(con: duckdb.DuckDBPyConnection) -> dict[str, list[MineralShare]]:
    """Minerals mined, largest share first, each with the table of refiners where one is held."""
    found: dict[str, list[MineralShare]] = {}
    for iso3, *fields in con.execute(_MINERALS).fetchall():
        found.setdefault(iso3, []).append(MineralShare(*fields))
    return found


def _clubs(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    return _grouped(
        con, "SELECT DISTINCT iso3, club FROM fact_membership WHERE role = 'member' ORDER BY ALL"
    )


def _thresholds(con: duckdb.DuckDBPyConnection) -> Mapping[str, list[Threshold]]:
    found: dict[str, list[Threshold]] = {rule_id: [] for rule_id in RULES}
    for rule_id, *fields in con.execute(
        "SELECT recommendation_id, id, indicator_id, power, operator, value, unit, reason "
        "FROM ref_threshold ORDER BY recommendation_id, id"
    ).fetchall():
        found.setdefault(rule_id, []).append(Threshold(*fields))
    return found


_SUBJECTS = """
SELECT iso3, name_in_text, is_eu_member, is_nato_member, region FROM dim_country
WHERE is_roster OR tier IN ('pivotal', 'actor') ORDER BY iso3 = 'EUU' DESC, iso3
"""
_READINGS = """
SELECT o.iso3, o.indicator_id, o.power, o.value, o.unit, o.year, o.period, o.status, o.note,
       o.source_ids,
       (o.iso3, o.power, o.indicator_id) IN (SELECT (iso3, power, indicator_id) FROM meta_withheld)
FROM out_indicator o
SEMI JOIN (SELECT iso3 FROM dim_country WHERE is_roster OR tier IN ('pivotal', 'actor')) c
    USING (iso3)
WHERE o.indicator_id IN (SELECT indicator_id FROM ref_threshold)
   OR list_contains(?, o.indicator_id)
"""
_INSTITUTIONS = "SELECT iso3, abbreviation FROM ref_development_finance ORDER BY ALL"
_NAMED = "SELECT unnest(string_split(actors_named, ';')), id FROM ref_recommendation"
# The Union's trade is that of its members.
_AGREEMENTS = """
WITH pair AS (
    SELECT iso3, partner_iso3, trade_musd, greatest(exports_year, imports_year) AS year
    FROM out_missing_agreement WHERE iso3 <> 'EUU'
    UNION ALL
    SELECT 'EUU', u.partner_iso3, sum(m.trade_musd), max(greatest(m.exports_year, m.imports_year))
    FROM out_missing_agreement u
    LEFT JOIN out_missing_agreement m ON m.partner_iso3 = u.partner_iso3
        AND m.iso3 IN (SELECT iso3 FROM dim_country WHERE is_eu_member AND is_roster)
    WHERE u.iso3 = 'EUU'
    GROUP BY u.partner_iso3
)
SELECT p.iso3, c.name_in_text, p.trade_musd, p.year, c.is_eu_member
FROM pair p JOIN dim_country c ON c.iso3 = p.partner_iso3
ORDER BY p.iso3, p.trade_musd DESC NULLS LAST, c.name_in_text
"""
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
