-- Question: how much of its income does the country give as official development assistance?
-- Formula: 100 x official development assistance / gross national income, as the OECD publishes it, newest year.
-- Source: OECD Development Assistance Committee (DAC), April 2026; 2025 is preliminary.
-- Earlier years from 2018 only: up to 2017 the OECD counted net flows, since then grant equivalents.
-- Who is not among the donors of the committee is not reported; the EU institutions have no national income.
WITH given AS (
    SELECT donor AS iso3, year, share_gni_pct
    FROM fact_development_aid
    WHERE basis = 'grant_equivalent' AND share_gni_pct IS NOT NULL
),
newest_year AS (
    SELECT max(year) AS year FROM given
),
share_row AS (
    SELECT s.iso3, s.name_in_text, s.kind, g.year, g.share_gni_pct
    FROM dim_subject s
    JOIN given g USING (iso3)
    UNION ALL
    SELECT s.iso3, s.name_in_text, s.kind, y.year, NULL
    FROM dim_subject s
    CROSS JOIN newest_year y
    WHERE NOT EXISTS (FROM given g WHERE g.iso3 = s.iso3 AND g.year = y.year)
),
cell AS (
    SELECT
        *,
        max(year) FILTER (share_gni_pct IS NOT NULL) OVER (PARTITION BY iso3) AS newest_given
    FROM share_row
)
SELECT
    iso3,
    '' AS power,
    year,
    CAST(year AS VARCHAR) AS period,
    'oda_effort' AS indicator_id,
    share_gni_pct AS value,
    CASE
        WHEN share_gni_pct IS NOT NULL THEN 'ok'
        WHEN kind IN ('actor', 'territory') THEN 'not_applicable'
        ELSE 'not_reported'
    END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN share_gni_pct IS NOT NULL AND year = (SELECT year FROM newest_year) THEN 'Preliminary figure.'
        WHEN share_gni_pct IS NOT NULL THEN ''
        WHEN kind = 'actor'
            THEN 'The EU institutions give aid from the budget of the Union; the share of income is that of each member.'
        WHEN kind = 'territory' THEN 'The aid is that of states; ' || name_in_text || ' is a territory.'
        WHEN newest_given IS NOT NULL
            THEN 'The OECD gives no share for ' || name_in_text || ' in ' || year || '; its newest is that of ' || newest_given || '.'
        ELSE 'The OECD lists the donors of its Development Assistance Committee; ' || name_in_text
            || ' is not among them, which does not mean that it gives no aid.'
    END AS note,
    'oecd_oda' AS source_ids,
    CASE
        WHEN share_gni_pct IS NOT NULL THEN [
            struct_pack(
                role := 'term',
                label := 'official development assistance of ' || name_in_text || ' as a share of gross national income',
                value := share_gni_pct,
                unit := 'percent of gross national income',
                period := CAST(year AS VARCHAR),
                source_id := 'oecd_oda'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM cell;
