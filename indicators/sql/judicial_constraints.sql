-- Question: does the executive respect the constitution and obey the courts, and can the courts act on their own?
-- Formula: 100 x judicial constraints on the executive index (0-1), newest year.
-- Source: V-Dem, edition 15, index v2x_jucon; years since 2000. This index ends in 2023 in the files held.
--         Rating, status and note: view calc_democracy_rating.
SELECT
    iso3,
    '' AS power,
    year,
    CAST(year AS VARCHAR) AS period,
    'judicial_constraints' AS indicator_id,
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
                label := 'judicial constraints on the executive index, ' || name_in_text,
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
WHERE variable = 'judicial_constraints';
