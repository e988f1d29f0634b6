-- Question: how far is the ideal of liberal democracy met?
-- Formula: 100 x liberal democracy index (0-1), newest year.
-- Source: V-Dem, edition 15, index v2x_libdem; years since 2000. This index reaches 2024.
--         Rating, status and note: view calc_democracy_rating.
SELECT
    iso3,
    '' AS power,
    year,
    CAST(year AS VARCHAR) AS period,
    'liberal_democracy' AS indicator_id,
    100 * rating AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    note,
    'vdem' AS source_ids,
    CASE
        WHEN rating IS NOT NULL THEN [
            struct_pack(
                role := 'term',
                label := 'liberal democracy index, ' || name_in_text,
                value := rating,
                unit := 'index from 0 to 1',
                period := CAST(year AS VARCHAR),
                source_id := 'vdem'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM calc_democracy_rating
WHERE variable = 'liberal_democracy';
