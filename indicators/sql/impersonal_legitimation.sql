-- Question: does the government rest on more than the person of its leader?
-- Formula: 100 x (4 - legitimation by the person of the leader) / 8, newest year; the variable lies between -4 and 4 and higher
--          means more personal, so the sign is turned.
-- Source: V-Dem, edition 15, variable v2exl_legitlead (person of the leader); years since 2000. This variable ends in 2023 in the files held.
WITH rated AS (
    SELECT iso3, year, leader_legitimation AS rating
    FROM fact_democracy
    WHERE leader_legitimation IS NOT NULL
),
newest_year AS (
    SELECT max(year) AS year FROM rated
),
rating_row AS (
    SELECT s.iso3, s.name_in_text, s.kind, r.year, r.rating
    FROM dim_subject s
    JOIN rated r USING (iso3)
    UNION ALL
    SELECT s.iso3, s.name_in_text, s.kind, y.year, NULL
    FROM dim_subject s
    CROSS JOIN newest_year y
    WHERE NOT EXISTS (FROM rated r WHERE r.iso3 = s.iso3 AND r.year = y.year)
),
cell AS (
    SELECT
        *,
        100 * (4 - rating) / 8 AS score,
        iso3 = 'EUU' OR (kind = 'territory' AND iso3 NOT IN (SELECT iso3 FROM fact_democracy)) AS is_not_applicable,
        max(year) FILTER (rating IS NOT NULL) OVER (PARTITION BY iso3) AS newest_rated,
        -- V-Dem rates the West Bank and Gaza apart; the row held is that of the West Bank.
        iso3 = 'PSE' AS is_part_only
    FROM rating_row
)
SELECT
    iso3,
    '' AS power,
    year,
    CAST(year AS VARCHAR) AS period,
    'impersonal_legitimation' AS indicator_id,
    score AS value,
    CASE
        WHEN score IS NOT NULL AND is_part_only THEN 'low_coverage'
        WHEN score IS NOT NULL THEN 'ok'
        WHEN is_not_applicable THEN 'not_applicable'
        ELSE 'not_reported'
    END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN score IS NOT NULL AND is_part_only THEN 'Covers the West Bank only.'
        WHEN score IS NOT NULL THEN ''
        WHEN iso3 = 'EUU' THEN 'V-Dem rates states, not the European Union.'
        WHEN is_not_applicable THEN 'V-Dem rates states; ' || name_in_text || ' is a territory.'
        WHEN newest_rated IS NOT NULL
            THEN 'V-Dem gives no value for ' || name_in_text || ' in ' || year || '; its newest is that of ' || newest_rated || '.'
        ELSE 'V-Dem does not rate ' || name_in_text || '.'
    END AS note,
    'vdem' AS source_ids,
    CASE
        WHEN score IS NOT NULL THEN [
            struct_pack(
                role := 'term',
                label := 'legitimation by the person of the leader, ' || name_in_text,
                value := rating,
                unit := 'V-Dem scale from -4 to 4',
                period := CAST(year AS VARCHAR),
                source_id := 'vdem'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM cell;
