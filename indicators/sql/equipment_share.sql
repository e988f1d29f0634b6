-- Question: how much of the country's defence expenditure buys major equipment?
-- Formula: expenditure on major equipment, research and development included / core defence expenditure x 100, as NATO prints it.
-- Source: NATO defence expenditure 2014-2026 (2025 and 2026 are NATO's estimates). Allies only.
WITH printed AS (
    SELECT
        member AS iso3,
        year,
        year || CASE WHEN is_estimate THEN 'e' ELSE '' END AS period,
        is_estimate,
        equipment_share_pct AS share_pct
    FROM fact_nato_defence
    WHERE equipment_share_pct IS NOT NULL AND length(member) = 3
),
newest_year AS (
    SELECT year, max(period) AS period FROM printed GROUP BY year ORDER BY year DESC LIMIT 1
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        s.is_nato_member,
        p.year,
        p.period,
        p.is_estimate,
        p.share_pct
    FROM dim_subject s
    JOIN printed p USING (iso3)
    UNION ALL
    SELECT s.iso3, s.name_in_text, s.is_nato_member, y.year, y.period, FALSE, NULL
    FROM dim_subject s
    CROSS JOIN newest_year y
    WHERE NOT EXISTS (FROM printed p WHERE p.iso3 = s.iso3 AND p.year = y.year)
)
SELECT
    iso3,
    '' AS power,
    year,
    period,
    'equipment_share' AS indicator_id,
    share_pct AS value,
    CASE
        WHEN share_pct IS NOT NULL THEN 'ok'
        ELSE 'not_applicable'
    END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN is_estimate THEN 'NATO''s estimate.'
        WHEN share_pct IS NOT NULL THEN ''
        WHEN is_nato_member THEN 'NATO prints no defence expenditure for ' || name_in_text || '.'
        WHEN iso3 = 'EUU' THEN 'The European Union is not a member of NATO.'
        ELSE 'Not a member of NATO.'
    END AS note,
    'nato_defence_expenditure' AS source_ids,
    CASE
        WHEN share_pct IS NOT NULL THEN [
            struct_pack(
                role := 'term',
                label := 'equipment as a share of the defence expenditure of ' || name_in_text,
                value := share_pct,
                unit := 'percent of defence expenditure',
                period := period,
                source_id := 'nato_defence_expenditure'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM cell;
