-- Question: on how many mineral commodities does the country ban, license or limit exports?
-- Formula: number of commodities named over all rows of the country.
-- Source: USGS Mineral Commodity Summaries 2026, table 4, controls in force or announced as of 21 November 2025, read by hand. A country without a row: 0.
WITH as_of (year, period) AS (
    -- Date of the table's compilation.
    VALUES (2025, 'Nov 2025')
),
country AS (
    SELECT
        c.iso3,
        count(*) AS n_commodities,
        string_agg(DISTINCT lower(c.control_type), ', ' ORDER BY lower(c.control_type)) AS control_types,
        list(
            struct_pack(
                role := 'term',
                label := upper(left(c.commodity, 1)) || replace(substr(c.commodity, 2), 'luminum', 'luminium') || ' (' || lower(c.control_type) || ')',
                value := CAST(1 AS DOUBLE),
                unit := 'commodity',
                period := CAST(c.since_year AS VARCHAR),
                source_id := c.source_id
            )
            ORDER BY lower(c.commodity)
        ) AS terms
    FROM fact_export_control c
    GROUP BY c.iso3
),
table_size AS (
    SELECT count(DISTINCT iso3) AS n_countries FROM fact_export_control
)
SELECT
    s.iso3,
    '' AS power,
    a.year,
    a.period,
    'export_controls' AS indicator_id,
    CAST(coalesce(c.n_commodities, 0) AS DOUBLE) AS value,
    'ok' AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN c.iso3 IS NULL
            THEN 'USGS lists controls of ' || t.n_countries || ' countries, and none of ' || s.name_in_text || '.'
        ELSE 'Kind of control: ' || c.control_types || '.'
    END AS note,
    'usgs_mcs' AS source_ids,
    coalesce(
        c.terms,
        [
            struct_pack(
                role := 'term',
                label := 'commodities under export control',
                value := CAST(0 AS DOUBLE),
                unit := 'commodities',
                period := a.period,
                source_id := 'usgs_mcs'
            )
        ]
    ) AS components
FROM dim_subject s
CROSS JOIN as_of a
CROSS JOIN table_size t
LEFT JOIN country c ON c.iso3 = s.iso3;
