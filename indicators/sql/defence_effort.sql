-- Question: how much of its economy does the country spend on its own defence?
-- Formula: defence_effort = military expenditure as a share of GDP, newest year 2021-2025 (SIPRI);
--          defence_effort_nato_core = NATO core defence expenditure as a share of GDP, newest year (2026 is NATO's estimate).
--          The two follow different definitions and are never chained.
-- Source: SIPRI Military Expenditure Database 2026; IMF WEO for the EU's GDP; NATO defence expenditure 2014-2026.
-- The EU = sum of its members' expenditure in current USD / GDP of the EU; SIPRI's own row "European Union" is the EU budget.
-- NATO core is printed for Allies only. A printed 0.00 is a true zero.
WITH eu_member AS (
    SELECT part AS iso3, count(*) OVER () AS n_members FROM dim_part WHERE whole = 'EUU'
),
eu_effort AS (
    SELECT
        'EUU' AS iso3,
        m.year,
        g.value * 1000 AS gdp_musd,
        -- A forecast when it was printed: the year was not over.
        CASE WHEN try_cast(regexp_extract(any_value(g.vintage), '\d{4}') AS INTEGER) <= m.year
            THEN 'The IMF''s GDP of ' || m.year || ' is a projection of ' || any_value(g.vintage) || '.' END AS gdp_note,
        sum(m.current_usd_m) AS spent_musd,
        100 * sum(m.current_usd_m) / (g.value * 1000) AS share_pct,
        count(m.current_usd_m) / any_value(e.n_members) AS coverage
    FROM fact_military_expenditure m
    JOIN eu_member e USING (iso3)
    JOIN fact_macro g ON g.economy = 'EUU' AND g.measure = 'gdp_busd' AND g.year = m.year
    GROUP BY m.year, g.value
),
country_effort AS (
    SELECT m.iso3, m.year, m.current_usd_m, m.share_gdp_pct, m.flag
    FROM fact_military_expenditure m
    WHERE m.share_gdp_pct IS NOT NULL AND m.iso3 <> 'EUU'
),
source_year AS (
    SELECT max(year) AS newest FROM fact_military_expenditure
),
sipri AS (
    SELECT
        iso3,
        year,
        share_gdp_pct AS value,
        CAST(NULL AS DOUBLE) AS coverage,
        CASE WHEN year < (SELECT newest FROM source_year) AND year = max(year) OVER (PARTITION BY iso3)
            THEN 'SIPRI has no newer figure than that of ' || year || '.' END AS age_note,
        CASE flag
            WHEN 'highly_uncertain' THEN 'SIPRI marks the figure as highly uncertain.'
            WHEN 'estimate' THEN 'SIPRI''s own estimate.'
        END AS flag_note,
        flag = 'highly_uncertain' AS is_uncertain,
        [
            struct_pack(
                role := 'term',
                label := 'military expenditure of ' || s.name_in_text || ' as a share of GDP',
                value := share_gdp_pct,
                unit := 'percent of GDP',
                period := CAST(year AS VARCHAR),
                source_id := 'sipri_milex'
            )
        ] || CASE WHEN current_usd_m IS NULL THEN [] ELSE [
            struct_pack(
                role := 'term',
                label := 'military expenditure of ' || s.name_in_text || ' at current prices',
                value := current_usd_m,
                unit := 'million USD',
                period := CAST(year AS VARCHAR),
                source_id := 'sipri_milex'
            )
        ] END AS components,
        'sipri_milex' AS source_ids
    FROM country_effort
    JOIN dim_subject s USING (iso3)
    UNION ALL
    SELECT
        iso3,
        year,
        share_pct,
        coverage,
        CAST(NULL AS VARCHAR),
        concat_ws(
            ' ',
            CASE WHEN coverage < 1
                THEN 'Sum of the members with a figure.'
                ELSE 'Sum of the members; the EU''s own budget is not added.'
            END,
            gdp_note
        ),
        coverage < 1,
        [
            struct_pack(
                role := 'numerator',
                label := 'military expenditure of the members of the European Union',
                value := spent_musd,
                unit := 'million USD',
                period := CAST(year AS VARCHAR),
                source_id := 'sipri_milex'
            ),
            struct_pack(
                role := 'denominator',
                label := 'GDP of the European Union',
                value := gdp_musd,
                unit := 'million USD',
                period := CAST(year AS VARCHAR),
                source_id := 'imf_weo'
            )
        ],
        'sipri_milex;imf_weo'
    FROM eu_effort
),
sipri_row AS (
    SELECT
        s.iso3,
        coalesce(e.year, (SELECT newest FROM source_year)) AS year,
        CAST(coalesce(e.year, (SELECT newest FROM source_year)) AS VARCHAR) AS period,
        'defence_effort' AS indicator_id,
        e.value,
        CASE
            WHEN e.value IS NULL THEN CASE WHEN s.kind = 'territory' THEN 'not_applicable' ELSE 'not_reported' END
            WHEN e.is_uncertain OR e.age_note IS NOT NULL THEN 'low_coverage'
            ELSE 'ok'
        END AS status,
        e.coverage,
        CASE WHEN e.coverage < 1 THEN 'floor' ELSE '' END AS bound,
        CASE
            WHEN e.value IS NOT NULL THEN concat_ws(
                ' ',
                e.age_note,
                CASE WHEN e.value = 0 THEN 'SIPRI records no military expenditure: a true zero.' END,
                e.flag_note
            )
            WHEN s.kind = 'territory'
                THEN 'SIPRI gives the military expenditure of states; ' || s.name_in_text || ' is a territory.'
            ELSE 'SIPRI publishes no figure for ' || s.name_in_text || ' in 2021-2025.'
        END AS note,
        coalesce(e.source_ids, CASE s.iso3 WHEN 'EUU' THEN 'sipri_milex;imf_weo' ELSE 'sipri_milex' END) AS source_ids,
        e.components
    FROM dim_subject s
    LEFT JOIN sipri e USING (iso3)
),
nato_year AS (
    SELECT year AS newest, year || CASE WHEN bool_or(is_estimate) THEN 'e' ELSE '' END AS period
    FROM fact_nato_defence
    GROUP BY year
    ORDER BY year DESC
    LIMIT 1
),
nato_row AS (
    SELECT
        s.iso3,
        coalesce(n.year, w.newest) AS year,
        coalesce(n.year || CASE WHEN n.is_estimate THEN 'e' ELSE '' END, w.period) AS period,
        'defence_effort_nato_core' AS indicator_id,
        n.core_share_gdp_pct AS value,
        CASE WHEN n.member IS NULL THEN 'not_applicable' ELSE 'ok' END AS status,
        CAST(NULL AS DOUBLE) AS coverage,
        '' AS bound,
        CASE
            WHEN n.is_estimate THEN 'NATO''s estimate.'
            WHEN n.member IS NOT NULL THEN ''
            WHEN s.is_nato_member
                THEN 'NATO prints no defence expenditure for ' || s.name_in_text || '.'
            WHEN s.iso3 = 'EUU' THEN 'The European Union is not a member of NATO.'
            ELSE 'Not a member of NATO.'
        END AS note,
        'nato_defence_expenditure' AS source_ids,
        CASE
            WHEN n.member IS NOT NULL THEN [
                struct_pack(
                    role := 'term',
                    label := 'NATO core defence expenditure of ' || s.name_in_text || ' as a share of GDP',
                    value := n.core_share_gdp_pct,
                    unit := 'percent of GDP',
                    period := n.year || CASE WHEN n.is_estimate THEN 'e' ELSE '' END,
                    source_id := 'nato_defence_expenditure'
                )
            ]
        END AS components
    FROM dim_subject s
    CROSS JOIN nato_year w
    LEFT JOIN fact_nato_defence n ON n.member = s.iso3 AND n.core_share_gdp_pct IS NOT NULL
)
SELECT
    iso3,
    '' AS power,
    year,
    period,
    indicator_id,
    value,
    status,
    coverage,
    bound,
    note,
    source_ids,
    coalesce(
        components,
        CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    ) AS components
FROM (SELECT * FROM sipri_row UNION ALL SELECT * FROM nato_row) AS effort;
