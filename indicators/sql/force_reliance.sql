-- Question: how large is the US force in the country beside the country's own?
-- Formula: US active-duty personnel permanently assigned / active military personnel of the country x 100;
--          the country's own force is the middle of the lower and upper estimate.
-- Source: DMDC, newest December report (September where there is none); CIA World Factbook, final edition.
-- The EU is the sum of its members on both sides. A police force is no force to compare.
WITH report AS (
    SELECT t.iso3, t.active_duty, r.year, CASE r.month WHEN 12 THEN 'Dec ' ELSE 'Sep ' END || r.year AS period
    FROM fact_us_troops t
    JOIN (
        SELECT year, month FROM fact_us_troops
        WHERE month IN (9, 12) AND is_abroad
        ORDER BY year DESC, month DESC
        LIMIT 1
    ) r USING (year, month)
    WHERE t.is_abroad
),
report_date AS (
    SELECT DISTINCT year, period FROM report
),
guest_force AS (
    SELECT p.whole AS iso3, sum(r.active_duty) AS persons
    FROM report r
    JOIN dim_part p ON p.part = r.iso3
    GROUP BY p.whole
),
own_force AS (
    SELECT
        p.whole AS iso3,
        sum((f.persons_low + f.persons_high) / 2) AS persons,
        max(f.year) AS year,
        count(f.iso3) / count(*) AS coverage
    FROM dim_part p
    LEFT JOIN fact_active_personnel f ON f.iso3 = p.part AND f.force_status = 'armed_forces'
    GROUP BY p.whole
),
rotational_host AS (
    -- Hosts of forces on rotation commonly reported as far larger than the permanent assignments
    -- (caveat of the source dmdc_us_troops).
    SELECT iso3 FROM (VALUES ('POL'), ('QAT'), ('KWT'), ('ROU')) AS hosts (iso3)
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        s.kind,
        d.year,
        d.period,
        g.persons AS us_persons,
        o.persons AS own_persons,
        CAST(o.year AS VARCHAR) AS own_period,
        o.coverage,
        f.force_status,
        coalesce(f.note, '') AS force_note,
        u.iso3 IS NOT NULL AS is_us_soil,
        h.iso3 IS NOT NULL AS is_rotational_host,
        s.iso3 = 'USA' OR is_us_soil OR coalesce(f.force_status, '') IN ('no_forces', 'public_security')
            OR (f.iso3 IS NULL AND s.kind = 'territory') AS is_not_applicable,
        NOT is_not_applicable AND g.persons IS NOT NULL AND coalesce(o.persons, 0) > 0 AS has_value
    FROM dim_subject s
    CROSS JOIN report_date d
    LEFT JOIN guest_force g USING (iso3)
    LEFT JOIN own_force o USING (iso3)
    LEFT JOIN fact_active_personnel f USING (iso3)
    LEFT JOIN dim_us_territory u USING (iso3)
    LEFT JOIN rotational_host h USING (iso3)
)
SELECT
    iso3,
    'USA' AS power,
    year,
    period,
    'force_reliance' AS indicator_id,
    CASE WHEN has_value THEN 100 * us_persons / own_persons END AS value,
    CASE
        WHEN is_not_applicable THEN 'not_applicable'
        WHEN NOT has_value THEN 'not_reported'
        WHEN is_rotational_host OR coverage < 1 THEN 'low_coverage'
        ELSE 'ok'
    END AS status,
    CASE WHEN has_value AND iso3 = 'EUU' THEN coverage END AS coverage,
    CASE WHEN has_value AND is_rotational_host THEN 'floor' ELSE '' END AS bound,
    CASE
        WHEN iso3 = 'USA' THEN 'A country is not compared with itself.'
        WHEN is_us_soil THEN 'US territory: the United States is at home here, nobody hosts it.'
        WHEN is_not_applicable AND force_status IS NULL
            THEN 'The World Factbook gives no forces of its own for ' || name_in_text || ', a territory.'
        WHEN force_status = 'public_security'
            THEN 'There is no army to compare with: the source counts police and public security.'
        WHEN is_not_applicable
            THEN concat_ws(' ', 'There are no armed forces to compare with.', nullif(force_note, ''))
        WHEN force_status = 'no_estimate' THEN concat_ws(' ', 'The size of the armed forces is not known.', nullif(force_note, ''))
        WHEN own_persons IS NULL THEN 'The World Factbook gives no number of active personnel for ' || name_in_text || '.'
        WHEN us_persons IS NULL
            THEN 'The report does not list ' || name_in_text
                || ': nobody is permanently assigned there, or the figure is withheld.'
        ELSE concat_ws(
            ' ',
            CASE WHEN is_rotational_host
                THEN 'Permanent assignments only: the rotational forces in ' || name_in_text
                    || ', commonly reported as far larger, are not counted.' END,
            CASE WHEN iso3 = 'EUU' THEN 'Sum of the members on both sides; the Union has no forces of its own.' END,
            CASE WHEN iso3 = 'EUU' AND coverage < 1 THEN 'Not every member is in the source.' END,
            CASE WHEN iso3 = 'DNK' THEN 'Without Greenland, which is listed apart.' END,
            CASE WHEN us_persons = 0 THEN 'The report lists ' || name_in_text || ' with 0 persons.' END,
            CASE WHEN force_note <> '' THEN 'Own forces: ' || lower(left(force_note, 1)) || substr(force_note, 2) END
        )
    END AS note,
    'dmdc_us_troops;cia_factbook' AS source_ids,
    CASE
        WHEN has_value THEN [
            struct_pack(
                role := 'numerator',
                label := 'US active-duty personnel permanently assigned to ' || name_in_text,
                value := us_persons,
                unit := 'persons',
                period := period,
                source_id := 'dmdc_us_troops'
            ),
            struct_pack(
                role := 'denominator',
                label := 'active military personnel of '
                    || CASE WHEN iso3 = 'EUU' THEN 'the members of ' ELSE '' END || name_in_text
                    || ', middle of the estimate',
                value := own_persons,
                unit := 'persons',
                period := own_period,
                source_id := 'cia_factbook'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM cell;
