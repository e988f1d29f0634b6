-- Question: what share of the world's mine output of critical minerals is this country's?
-- Formula: mine_share = mean over the mineral groups with a table of world mine production of
--          100 x the country's quantity / the world's (view calc_mineral_share in views.sql);
--          chokepoint_minerals = number of groups where that share, unrounded, is at least 20 %.
-- Source: USGS Mineral Commodity Summaries 2026 (2024, and 2025 estimated by USGS).
-- A producer that a table does not name counts as 0 there; named in no table is not reported.
WITH threshold AS (
    -- The catalogue's definition of a chokepoint: a fifth of the world.
    SELECT 20.0 AS share_pct
),
mineral AS (
    SELECT
        year AS year,
        count(DISTINCT mineral) AS n_minerals,
        (SELECT nullif(count(DISTINCT mineral_group), 0) FROM fact_critical_mineral) AS n_groups,
        (
            SELECT string_agg(DISTINCT source_id, ';' ORDER BY source_id)
            FROM calc_mineral_share WHERE stage = 'mine'
        ) AS source_ids
    FROM calc_mineral_share
    WHERE stage = 'mine'
    GROUP BY year
),
share AS (
    SELECT
        p.whole AS iso3,
        s.mineral,
        any_value(s.mineral_name) AS mineral_name,
        s.year AS year,
        max(s.year) AS data_year,
        max(s.source_id) AS source_id,
        sum(s.share_pct) AS share_pct,
        bool_or(s.share_pct IS NULL) AS is_unknown,
        bool_or(s.share_pct > 0 AND s.vague_producers IS NOT NULL) AS is_ceiling
    FROM calc_mineral_share s
    JOIN dim_part p ON p.part = s.iso3
    WHERE s.stage = 'mine'
    GROUP BY p.whole, s.mineral, s.year
),
country AS (
    SELECT
        iso3,
        year,
        sum(share_pct) AS summed_pct,
        count(share_pct) AS n_known,
        count(*) FILTER (share_pct >= (SELECT share_pct FROM threshold)) AS n_chokepoints,
        string_agg(lower(mineral_name), ', ' ORDER BY mineral) FILTER (is_unknown) AS unknown_minerals,
        string_agg(lower(mineral_name), ', ' ORDER BY mineral) FILTER (is_ceiling) AS ceilings,
        list(
            struct_pack(
                role := 'numerator',
                label := mineral_name || ': share of world mine production',
                value := share_pct,
                unit := 'percent',
                period := CAST(data_year AS VARCHAR),
                source_id := source_id
            )
            ORDER BY share_pct DESC, mineral
        ) FILTER (share_pct IS NOT NULL) AS terms
    FROM share
    GROUP BY iso3, year
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        m.year,
        m.n_minerals,
        m.n_groups,
        m.source_ids,
        c.* EXCLUDE (iso3, year),
        coalesce(c.n_known, 0) > 0 AS has_value
    FROM dim_subject s
    CROSS JOIN mineral m
    LEFT JOIN country c ON c.iso3 = s.iso3 AND c.year = m.year
    QUALIFY has_value OR m.year = max(m.year) OVER ()
),
measure AS (
    SELECT
        *,
        'mine_share' AS indicator_id,
        summed_pct / n_minerals AS value,
        struct_pack(
            role := 'denominator',
            label := 'mineral groups with a table of world mine production',
            value := CAST(n_minerals AS DOUBLE),
            unit := 'mineral groups',
            period := CAST(year AS VARCHAR),
            source_id := 'usgs_mcs'
        ) AS closing_term
    FROM cell
    UNION ALL
    SELECT
        *,
        'chokepoint_minerals' AS indicator_id,
        CAST(n_chokepoints AS DOUBLE) AS value,
        struct_pack(
            role := 'term',
            label := 'share from which a mineral group counts (own definition)',
            value := CAST((SELECT share_pct FROM threshold) AS DOUBLE),
            unit := 'percent',
            period := CAST(year AS VARCHAR),
            source_id := ''
        ) AS closing_term
    FROM cell
)
SELECT
    iso3,
    '' AS power,
    year,
    CAST(year AS VARCHAR) AS period,
    indicator_id,
    CASE WHEN has_value THEN value END AS value,
    CASE
        WHEN NOT has_value THEN 'not_reported'
        WHEN unknown_minerals IS NOT NULL THEN 'low_coverage'
        ELSE 'ok'
    END AS status,
    CASE WHEN has_value THEN n_minerals / n_groups END AS coverage,
    CASE WHEN has_value AND unknown_minerals IS NOT NULL AND ceilings IS NULL THEN 'floor' ELSE '' END AS bound,
    CASE
        WHEN has_value THEN concat_ws(
            ' ',
            CASE WHEN iso3 = 'EUU' THEN 'Sum of the members named.' END,
            CASE
                WHEN summed_pct = 0
                    THEN 'Printed as zero, or under half a unit, wherever the country is named.'
            END,
            'Output is not published for: ' || unknown_minerals || '; counted as 0.',
            'Some shares are upper bounds, because another producer''s output is not published: ' || ceilings || '.'
        )
        WHEN unknown_minerals IS NOT NULL
            THEN 'The source names ' || name_in_text || ' without publishing a figure.'
        ELSE 'USGS names ' || name_in_text || ' as a mine producer of none of the '
            || n_minerals || ' minerals; a small output may stand under other countries.'
    END AS note,
    source_ids,
    CASE
        WHEN has_value THEN terms || [closing_term]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM measure;
