-- Question: what share of the world's reserves of critical minerals lies in this country?
-- Formula: mean over the mineral groups with a table of world reserves of 100 x the country's reserves / the world's
--          (view calc_mineral_share in views.sql).
-- Source: USGS Mineral Commodity Summaries 2026. Reserves are what can be mined economically today, not all there is.
-- A country that a table does not name counts as 0 there; named in no table is not reported.
WITH mineral AS (
    SELECT
        max(year) AS year,
        count(DISTINCT mineral) AS n_minerals,
        (SELECT nullif(count(DISTINCT mineral_group), 0) FROM fact_critical_mineral) AS n_groups
    FROM calc_mineral_share
    WHERE stage = 'reserve' AND is_newest
),
share AS (
    SELECT
        p.whole AS iso3,
        s.mineral,
        any_value(s.mineral_name) AS mineral_name,
        max(s.year) AS data_year,
        max(s.source_id) AS source_id,
        sum(s.share_pct) AS share_pct,
        bool_or(s.share_pct IS NULL) AS is_unknown,
        bool_or(s.value_status = 'floor') AS is_floor,
        bool_or(s.share_pct > 0 AND s.vague_producers IS NOT NULL) AS is_ceiling
    FROM calc_mineral_share s
    JOIN dim_part p ON p.part = s.iso3
    WHERE s.stage = 'reserve' AND s.is_newest
    GROUP BY p.whole, s.mineral
),
country AS (
    SELECT
        iso3,
        sum(share_pct) AS summed_pct,
        count(share_pct) AS n_known,
        string_agg(lower(mineral_name), ', ' ORDER BY mineral) FILTER (is_unknown) AS unknown_minerals,
        string_agg(lower(mineral_name), ', ' ORDER BY mineral) FILTER (is_floor) AS floor_minerals,
        string_agg(lower(mineral_name), ', ' ORDER BY mineral) FILTER (is_ceiling) AS ceilings,
        list(
            struct_pack(
                role := 'numerator',
                label := mineral_name || ': share of world reserves',
                value := share_pct,
                unit := 'percent',
                period := CAST(data_year AS VARCHAR),
                source_id := source_id
            )
            ORDER BY share_pct DESC, mineral
        ) FILTER (share_pct IS NOT NULL) AS terms
    FROM share
    GROUP BY iso3
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        m.*,
        c.* EXCLUDE (iso3),
        coalesce(c.n_known, 0) > 0 AS has_value
    FROM dim_subject s
    CROSS JOIN mineral m
    LEFT JOIN country c ON c.iso3 = s.iso3
)
SELECT
    iso3,
    '' AS power,
    year,
    CAST(year AS VARCHAR) AS period,
    'reserve_share' AS indicator_id,
    CASE WHEN has_value THEN summed_pct / n_minerals END AS value,
    CASE
        WHEN NOT has_value THEN 'not_reported'
        WHEN unknown_minerals IS NOT NULL THEN 'low_coverage'
        ELSE 'ok'
    END AS status,
    CASE WHEN has_value THEN n_minerals / n_groups END AS coverage,
    CASE
        WHEN has_value AND ceilings IS NULL AND (unknown_minerals IS NOT NULL OR floor_minerals IS NOT NULL)
            THEN 'floor'
        ELSE ''
    END AS bound,
    CASE
        WHEN has_value THEN concat_ws(
            ' ',
            CASE WHEN iso3 = 'EUU' THEN 'Sum of the members named.' END,
            CASE WHEN summed_pct = 0 THEN 'Printed as zero wherever the country is named.' END,
            'Reserves are not published for: ' || unknown_minerals || '; counted as 0.',
            'Printed as a lower bound for: ' || floor_minerals || '.',
            'Some shares may be too high, because reserves of another country are not published in full: ' || ceilings || '.'
        )
        WHEN unknown_minerals IS NOT NULL
            THEN 'The source names ' || name_in_text || ' without publishing a figure.'
        ELSE 'USGS names ' || name_in_text || ' in none of the ' || n_minerals
            || ' tables of reserves; small reserves may stand under other countries.'
    END AS note,
    'usgs_mcs' AS source_ids,
    CASE
        WHEN has_value THEN list_concat(
            terms,
            [
                struct_pack(
                    role := 'denominator',
                    label := 'mineral groups with a table of world reserves',
                    value := CAST(n_minerals AS DOUBLE),
                    unit := 'mineral groups',
                    period := CAST(year AS VARCHAR),
                    source_id := 'usgs_mcs'
                )
            ]
        )
        ELSE []
    END AS components
FROM cell;
