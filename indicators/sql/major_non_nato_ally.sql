-- Question: has the United States designated the country a major non-NATO ally?
-- Formula: 1 where it is designated, or treated by statute as though it were; otherwise 0.
-- Source: us_security_ties, after 22 U.S.C. 2321k and 22 CFR 120.23; later designations are added with their own citation
--         and marked low_coverage, as the compiled list does not hold them.
WITH as_of AS (
    -- The list was compiled in January 2026.
    SELECT 2026 AS year, 'Jan 2026' AS period
),
designation AS (
    SELECT iso3, status AS tie, is_amended, note AS tie_note
    FROM fact_us_security_tie
    WHERE kind = 'designation'
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        s.kind,
        s.is_nato_member,
        a.year,
        a.period,
        d.tie,
        d.tie_note,
        coalesce(d.is_amended, FALSE) AS is_amended,
        CASE WHEN d.iso3 IS NULL THEN 0 ELSE 1 END AS is_designated,
        NOT (s.iso3 IN ('USA', 'EUU') OR (s.kind = 'territory' AND d.iso3 IS NULL)) AS has_value
    FROM dim_subject s
    CROSS JOIN as_of a
    LEFT JOIN designation d USING (iso3)
)
SELECT
    iso3,
    '' AS power,
    year,
    period,
    'major_non_nato_ally' AS indicator_id,
    CASE WHEN has_value THEN CAST(is_designated AS DOUBLE) END AS value,
    CASE
        WHEN NOT has_value THEN 'not_applicable'
        WHEN is_amended OR tie = 'treated_as_designated' THEN 'low_coverage'
        ELSE 'ok'
    END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN iso3 = 'USA' THEN 'A country is not compared with itself.'
        WHEN iso3 = 'EUU' THEN 'The designation is given to states, not to the European Union.'
        WHEN NOT has_value THEN 'The designation is given to states; ' || name_in_text || ' is a territory.'
        WHEN tie = 'treated_as_designated'
            THEN coalesce(nullif(tie_note, ''), 'Not designated; the law treats it as though it were.')
        WHEN is_amended THEN concat_ws(
            ' ', nullif(tie_note, ''), 'Later than the compiled list; taken from the designation itself or from reports on it.'
        )
        WHEN is_nato_member THEN 'A NATO Ally: the designation is for states outside NATO.'
        WHEN is_designated = 0 THEN 'Not designated.'
        ELSE ''
    END AS note,
    'us_security_ties' AS source_ids,
    CASE
        WHEN has_value THEN [
            struct_pack(
                role := 'term',
                label := CASE
                    WHEN tie = 'treated_as_designated' THEN 'treated by law as a major non-NATO ally'
                    ELSE 'designation as a major non-NATO ally'
                END,
                value := CAST(is_designated AS DOUBLE),
                unit := 'designation',
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
