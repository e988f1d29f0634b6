-- Question: has the United States promised by treaty to come to the country's defence?
-- Formula: 1 where a treaty of alliance with the United States is in force, otherwise 0.
-- Source: us_security_ties, each row citing its treaty. Counted: the North Atlantic Treaty, the treaties with Japan, South Korea
--         and the Philippines, the Manila Pact for Thailand, ANZUS for Australia. Not counted: the Rio Treaty, and any treaty
--         that is suspended or whose status is unclear.
WITH as_of AS (
    -- The list was compiled in January 2026.
    SELECT 2026 AS year, 'Jan 2026' AS period
),
treaty AS (
    SELECT
        iso3,
        bool_or(counts_as_treaty_ally) AS is_ally,
        string_agg(title, '; ' ORDER BY title) FILTER (counts_as_treaty_ally) AS allied_by,
        string_agg(
            'Party to the ' || title
                || CASE
                    WHEN status = 'in_force' THEN ', which does not make a treaty ally here.'
                    WHEN status = 'suspended' AND note <> '' THEN '. ' || note
                    WHEN status = 'suspended' THEN ', whose obligations are suspended.'
                    ELSE ', which does not make a treaty ally here and whose status is unclear.'
                END,
            ' ' ORDER BY title
        ) FILTER (NOT counts_as_treaty_ally) AS not_allied_by
    FROM fact_us_security_tie
    WHERE kind = 'treaty'
    GROUP BY iso3
),
allied_terms AS (
    SELECT
        iso3,
        list(
            struct_pack(
                role := 'term',
                label := title || ' in force',
                value := CAST(1 AS DOUBLE),
                unit := 'treaty',
                period := 'since ' || left(since, 4),
                source_id := 'us_security_ties'
            ) ORDER BY title
        ) AS terms
    FROM fact_us_security_tie
    WHERE counts_as_treaty_ally
    GROUP BY iso3
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        s.kind,
        a.year,
        a.period,
        t.allied_by,
        t.not_allied_by,
        m.terms,
        coalesce(t.is_ally, FALSE) AS is_ally,
        s.iso3 NOT IN ('USA', 'EUU') AND s.kind <> 'territory' AS has_value
    FROM dim_subject s
    CROSS JOIN as_of a
    LEFT JOIN treaty t USING (iso3)
    LEFT JOIN allied_terms m USING (iso3)
)
SELECT
    iso3,
    '' AS power,
    year,
    period,
    'us_treaty_ally' AS indicator_id,
    CASE WHEN has_value THEN CAST(is_ally AS DOUBLE) END AS value,
    CASE WHEN has_value THEN 'ok' ELSE 'not_applicable' END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN iso3 = 'USA' THEN 'A country is not compared with itself.'
        WHEN iso3 = 'EUU' THEN 'The treaties bind states; the European Union is party to none of them.'
        WHEN kind = 'territory' THEN 'The treaties bind states; ' || name_in_text || ' is a territory.'
        WHEN is_ally THEN allied_by || '.'
        ELSE coalesce(not_allied_by, 'Party to none of the treaties listed.')
    END AS note,
    'us_security_ties' AS source_ids,
    CASE
        WHEN has_value AND is_ally THEN terms
        WHEN has_value THEN [
            struct_pack(
                role := 'term',
                label := 'treaties of alliance with the United States in force',
                value := CAST(0 AS DOUBLE),
                unit := 'treaties',
                period := period,
                source_id := 'us_security_ties'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM cell;
