-- Question: does the government rest on more than the person of its leader?
-- Formula: 100 x (4 - legitimation by the person of the leader) / 8, newest year; the variable lies between -4 and 4 and higher
--          means more personal, so the sign is turned.
-- Source: V-Dem, edition 15, variable v2exl_legitlead (person of the leader); years since 2000. This variable ends in 2023 in the files held.
--         Rating, status and note: view calc_democracy_rating.
SELECT
    iso3,
    '' AS power,
    year,
    CAST(year AS VARCHAR) AS period,
    'impersonal_legitimation' AS indicator_id,
    100 * (4 - rating) / 8 AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    note,
    'vdem' AS source_ids,
    CASE
        WHEN rating IS NOT NULL THEN [
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
FROM calc_democracy_rating
WHERE variable = 'leader_legitimation';
