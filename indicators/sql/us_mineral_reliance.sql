-- Question: how much of what the United States must import in critical minerals comes from this country?
-- Formula: mean over the mineral groups with both series of
--          US net import reliance (2025) x the country's share of US imports (2021-24) x 100.
-- Source: USGS Mineral Commodity Summaries 2026. Bounds enter as their number ('>75' as 75, '<25' as 25),
--         a net exporter as 0; a country that USGS does not print by name has 0, a floor.
WITH reliance AS (
    -- The ids are the publisher's; names are in our spelling.
    SELECT
        mineral,
        CASE mineral WHEN 'Aluminum' THEN 'Aluminium' ELSE left(mineral, 1) || lower(substring(mineral, 2)) END AS mineral_name,
        year, nir_pct, nir_bound, nir_text
    FROM fact_us_mineral_reliance
    QUALIFY year = max(year) OVER ()
),
basis AS (
    SELECT
        max(r.year) AS year,
        max(s.period) AS source_period,
        count(DISTINCT r.mineral) AS n_minerals,
        (SELECT count(DISTINCT mineral_group) FROM fact_critical_mineral) AS n_groups
    FROM reliance r
    JOIN fact_us_mineral_source s USING (mineral)
),
supply AS (
    SELECT
        p.whole AS iso3,
        r.mineral,
        r.mineral_name,
        r.nir_pct,
        r.nir_bound,
        r.nir_text,
        sum(s.share_pct) AS share_pct,
        bool_or(s.share_bound = 'floor') AS is_share_floor,
        bool_or(s.share_bound = 'ceiling') AS is_share_ceiling
    FROM fact_us_mineral_source s
    JOIN reliance r USING (mineral)
    JOIN dim_part p ON p.part = s.iso3
    GROUP BY ALL
),
contribution AS (
    SELECT
        *,
        nir_pct * share_pct / 100 AS points,
        CASE
            WHEN nir_bound = 'net_exporter' THEN 'net exporter, counted as 0 %'
            ELSE nir_text || ' %'
        END AS reliance_text,
        CASE WHEN is_share_floor THEN '>' WHEN is_share_ceiling THEN '<' ELSE '' END
            || format('{:g}', share_pct) || ' %' AS share_text,
        (nir_bound = 'ceiling' OR is_share_ceiling) AND nir_pct * share_pct > 0 AS is_ceiling,
        (nir_bound = 'floor' OR is_share_floor) AND nir_pct * share_pct > 0 AS is_floor
    FROM supply
),
country AS (
    SELECT
        iso3,
        sum(points) AS points,
        bool_or(is_ceiling) AS has_ceiling,
        string_agg(lower(mineral_name), ', ' ORDER BY mineral) FILTER (is_ceiling) AS ceilings,
        string_agg(lower(mineral_name), ', ' ORDER BY mineral) FILTER (is_floor) AS floors,
        string_agg(lower(mineral_name), ', ' ORDER BY mineral) FILTER (nir_bound = 'net_exporter') AS net_exports,
        bool_and(nir_bound = 'net_exporter') AS has_net_exports_only,
        list(
            struct_pack(
                role := 'numerator',
                label := mineral_name || ': US net import reliance (' || reliance_text
                    || ') x share of US imports from ' || c.name_in_text || ' (' || share_text || ')',
                value := points,
                unit := 'percent',
                period := (SELECT year || ', imports ' || source_period FROM basis),
                source_id := 'usgs_mcs'
            )
            ORDER BY points DESC, mineral
        ) AS terms
    FROM contribution
    JOIN dim_subject c USING (iso3)
    GROUP BY iso3
)
SELECT
    s.iso3,
    'USA' AS power,
    b.year,
    b.year || ', imports ' || b.source_period AS period,
    'us_mineral_reliance' AS indicator_id,
    CASE WHEN s.iso3 <> 'USA' THEN coalesce(c.points, 0) / b.n_minerals END AS value,
    CASE
        WHEN s.iso3 = 'USA' THEN 'not_applicable'
        WHEN c.iso3 IS NULL THEN 'low_coverage'
        ELSE 'ok'
    END AS status,
    CASE WHEN s.iso3 <> 'USA' THEN b.n_minerals / nullif(b.n_groups, 0) END AS coverage,
    CASE WHEN s.iso3 = 'USA' OR coalesce(c.has_ceiling, FALSE) THEN '' ELSE 'floor' END AS bound,
    CASE
        WHEN s.iso3 = 'USA' THEN 'A country is not compared with itself.'
        WHEN c.iso3 IS NULL
            THEN 'USGS prints main sources only and names ' || s.name_in_text || ' for none of the '
                || b.n_minerals || ' minerals: counted as 0, the true value is small.'
        ELSE concat_ws(
            ' ',
            'USGS prints main sources only; a mineral without a named share counts as 0.',
            CASE WHEN s.iso3 = 'EUU' THEN 'Sum of the members named.' END,
            CASE WHEN c.has_net_exports_only
                THEN 'USGS names ' || s.name_in_text || ' only for what the United States exports more of than it imports, '
                    || 'so the value is 0: '
                ELSE 'Also counted as 0, because the United States exports more of it than it imports: '
            END || c.net_exports || '.',
            'Printed as a lower bound: ' || c.floors || '.',
            'Printed as an upper bound: ' || c.ceilings || '.'
        )
    END AS note,
    'usgs_mcs' AS source_ids,
    CASE
        WHEN s.iso3 = 'USA'
            THEN CAST(
                [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                    source_id VARCHAR)[]
            )
        ELSE coalesce(c.terms, []) || [
            struct_pack(
                role := 'denominator',
                label := 'mineral groups of the US list with both series',
                value := CAST(b.n_minerals AS DOUBLE),
                unit := 'mineral groups',
                period := CAST(b.year AS VARCHAR),
                source_id := 'usgs_mcs'
            )
        ]
    END AS components
FROM dim_subject s
CROSS JOIN basis b
LEFT JOIN country c USING (iso3);
