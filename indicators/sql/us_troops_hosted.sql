-- Question: how many US service members are permanently stationed in this country?
-- Formula: us_troops_hosted = active-duty persons assigned there at the end of the year;
--          us_troops_hosted_pct = 100 x these / active-duty persons at all locations outside the United States and its territories.
-- Source: DMDC reports of US personnel by location: the December report of each year, or September where
--         December is not held (2008-2012, 2022). Permanent assignments only, never rotational forces; before
--         December 2017 the reports also hold forces deployed to wars, so those years are low_coverage.
-- A dependency (Greenland) is its own location and never added to its sovereign, but named in the note; the EU is the sum of its members.
WITH definition_break AS (
    -- Iraq 110,793 in September 2008, Kuwait 9,241 in September 2017 and 2,082 in December 2017: the reports
    -- before December 2017 count deployed forces where they fought or were based, later ones do not.
    SELECT 2017 AS first_comparable_year
),
report_month AS (
    SELECT year, max(month) AS month
    FROM fact_us_troops
    WHERE month IN (9, 12) AND is_abroad
    GROUP BY year
),
report AS (
    SELECT
        year,
        CASE month WHEN 12 THEN 'Dec ' ELSE 'Sep ' END || year AS period,
        t.iso3,
        t.active_duty,
        t.is_abroad
    FROM fact_us_troops t
    JOIN report_month USING (year, month)
),
abroad AS (
    SELECT year, period, sum(active_duty) AS persons
    FROM report
    WHERE is_abroad
    GROUP BY year, period
),
hosted AS (
    SELECT p.whole AS iso3, r.year, sum(r.active_duty) AS persons
    FROM report r
    JOIN dim_part p ON p.part = r.iso3
    WHERE r.is_abroad
    GROUP BY p.whole, r.year
),
apart AS (
    SELECT a.iso3, r.year, string_agg(a.place_in_text, ', ' ORDER BY a.place) AS places
    FROM dim_listed_apart a
    JOIN report r ON r.iso3 = a.place
    WHERE r.is_abroad AND r.active_duty > 0
    GROUP BY a.iso3, r.year
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
        a.year,
        a.period,
        a.persons AS persons_abroad,
        l.places,
        h.persons,
        s.iso3 = 'USA' AS is_self,
        s.iso3 IN (SELECT iso3 FROM dim_us_territory) AS is_us_soil,
        s.iso3 IN (SELECT iso3 FROM rotational_host) AS is_rotational_host,
        a.year < (SELECT first_comparable_year FROM definition_break) AS is_before_break,
        h.persons IS NOT NULL AND s.iso3 <> 'USA' AS has_value
    FROM dim_subject s
    CROSS JOIN abroad a
    LEFT JOIN hosted h ON h.iso3 = s.iso3 AND h.year = a.year
    LEFT JOIN apart l ON l.iso3 = s.iso3 AND l.year = a.year
    QUALIFY has_value OR a.year = max(a.year) OVER ()
),
measure AS (
    SELECT
        *,
        'us_troops_hosted' AS indicator_id,
        persons AS value,
        'term' AS role
    FROM cell
    UNION ALL
    SELECT
        *,
        'us_troops_hosted_pct' AS indicator_id,
        100 * persons / persons_abroad AS value,
        'numerator' AS role
    FROM cell
)
SELECT
    iso3,
    'USA' AS power,
    year,
    period,
    indicator_id,
    CASE WHEN has_value THEN value END AS value,
    CASE
        WHEN is_self OR is_us_soil THEN 'not_applicable'
        WHEN NOT has_value THEN 'not_reported'
        WHEN is_rotational_host OR is_before_break THEN 'low_coverage'
        ELSE 'ok'
    END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    CASE WHEN has_value AND is_rotational_host AND NOT is_before_break THEN 'floor' ELSE '' END AS bound,
    CASE
        WHEN is_self THEN 'A country is not compared with itself.'
        WHEN is_us_soil THEN 'US territory: the United States is at home here, nobody hosts it.'
        WHEN NOT has_value
            THEN 'The report does not list ' || name_in_text
                || ': nobody is permanently assigned there, or the figure is withheld.'
        WHEN is_before_break
            THEN 'Deployed forces are counted in this report; not comparable with reports from December 2017 on.'
        WHEN is_rotational_host
            THEN 'Permanent assignments only: the rotational forces in ' || name_in_text
                || ', commonly reported as far larger, are not counted.'
        WHEN iso3 = 'EUU'
            THEN 'Sum of the members; it is they, not the Union, who grant access. Rotational forces are not counted.'
        ELSE concat_ws(
            ' ',
            CASE WHEN persons = 0 THEN 'The report lists ' || name_in_text || ' with 0 persons.' END,
            'Listed apart and not counted here: ' || places || '.'
        )
    END AS note,
    'dmdc_us_troops' AS source_ids,
    CASE
        WHEN has_value THEN [
            struct_pack(
                role := role,
                label := 'US active-duty personnel permanently assigned to ' || name_in_text,
                value := persons,
                unit := 'persons',
                period := period,
                source_id := 'dmdc_us_troops'
            )
        ] || CASE
            WHEN role = 'numerator' THEN [
                struct_pack(
                    role := 'denominator',
                    label := 'US active-duty personnel permanently assigned abroad',
                    value := persons_abroad,
                    unit := 'persons',
                    period := period,
                    source_id := 'dmdc_us_troops'
                )
            ]
            ELSE []
        END
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM measure;
