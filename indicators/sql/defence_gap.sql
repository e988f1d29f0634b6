-- Question: how far does the country's defence spending fall short of the target, so that it leans on others?
-- Formula: Allies: defence_gap_points = max(0, 3.5 - NATO core expenditure, percent of GDP, newest year);
--          others: defence_gap_points = max(0, 2.0 - SIPRI military expenditure, percent of GDP, newest year);
--          defence_gap_musd = points x expenditure in million USD / expenditure in percent of GDP
--          (where a country spends nothing: points x GDP / 100).
-- Source: NATO defence expenditure 2014-2026; SIPRI Military Expenditure Database 2026; IMF WEO.
WITH target AS (
    -- 3.5 % of GDP: core target for 2035, The Hague Summit Declaration, June 2025.
    -- 2.0 % of GDP: NATO's guideline before it (Wales Summit Declaration, September 2014); only a yardstick for others.
    SELECT 3.5 AS ally_pct, 2.0 AS other_pct
),
nato_year AS (
    SELECT year, year || CASE WHEN bool_or(is_estimate) THEN 'e' ELSE '' END AS period
    FROM fact_nato_defence
    GROUP BY year
    ORDER BY year DESC
    LIMIT 1
),
sipri_year AS (
    SELECT max(year) AS year FROM fact_military_expenditure
),
ally_spending AS (
    SELECT n.member AS iso3, y.year, y.period, n.core_share_gdp_pct AS share_pct, n.core_usd_m AS spent_musd
    FROM fact_nato_defence n
    JOIN nato_year y USING (year)
    WHERE n.core_share_gdp_pct > 0 AND n.core_usd_m IS NOT NULL
),
other_spending AS (
    SELECT iso3, year, CAST(year AS VARCHAR) AS period, share_gdp_pct AS share_pct, current_usd_m AS spent_musd, flag
    FROM fact_military_expenditure
    WHERE share_gdp_pct IS NOT NULL
    QUALIFY year = max(year) OVER (PARTITION BY iso3)
),
country AS (
    SELECT
        s.iso3,
        s.name_in_text,
        s.kind,
        s.is_nato_member AS is_ally,
        CASE WHEN s.is_nato_member THEN t.ally_pct ELSE t.other_pct END AS target_pct,
        CASE WHEN s.is_nato_member THEN coalesce(a.year, ny.year) ELSE coalesce(o.year, sy.year) END AS year,
        CASE WHEN s.is_nato_member THEN coalesce(a.period, ny.period)
            ELSE coalesce(o.period, CAST(sy.year AS VARCHAR)) END AS period,
        CASE WHEN s.is_nato_member THEN a.share_pct ELSE o.share_pct END AS share_pct,
        CASE WHEN s.is_nato_member THEN a.spent_musd ELSE o.spent_musd END AS spent_musd,
        CASE WHEN s.is_nato_member THEN 'nato_defence_expenditure' ELSE 'sipri_milex' END AS source_id,
        NOT s.is_nato_member AND o.year < sy.year AS is_old,
        NOT s.is_nato_member AND o.flag = 'highly_uncertain' AS is_uncertain,
        g.value * 1000 AS gdp_musd,
        -- A forecast when it was printed: the year was not over.
        CASE WHEN try_cast(regexp_extract(g.vintage, '\d{4}') AS INTEGER) <= o.year
            THEN ', a projection of ' || g.vintage ELSE '' END AS projected,
        s.iso3 IN ('USA', 'EUU') OR s.kind = 'territory' OR (s.is_nato_member AND a.iso3 IS NULL)
            AS is_not_applicable
    FROM dim_subject s
    CROSS JOIN target t
    LEFT JOIN nato_year ny ON TRUE
    LEFT JOIN sipri_year sy ON TRUE
    LEFT JOIN ally_spending a USING (iso3)
    LEFT JOIN other_spending o USING (iso3)
    LEFT JOIN fact_macro g ON g.economy = s.iso3 AND g.measure = 'gdp_busd' AND g.year = o.year
),
gap AS (
    SELECT
        *,
        -- greatest() skips NULL, so a country without a figure must be left out before it.
        CASE WHEN share_pct IS NOT NULL THEN greatest(0, target_pct - share_pct) END AS gap_points,
        CASE WHEN share_pct > 0 THEN gap_points * spent_musd / share_pct ELSE gap_points * gdp_musd / 100 END
            AS gap_musd,
        struct_pack(
            role := 'term',
            -- No data set: the label cites the declaration.
            label := CASE
                WHEN is_ally THEN 'target for core defence that Allies agreed at The Hague in June 2025 (Summit Declaration)'
                ELSE 'guideline that Allies agreed in Wales in September 2014 (Summit Declaration), here a yardstick'
            END,
            value := CAST(target_pct AS DOUBLE),
            unit := 'percent of GDP',
            period := CASE WHEN is_ally THEN 'for 2035' ELSE 'from 2014' END,
            source_id := ''
        ) AS target_term,
        struct_pack(
            role := 'term',
            label := CASE WHEN is_ally THEN 'NATO core defence expenditure of ' ELSE 'military expenditure of ' END
                || name_in_text || ' as a share of GDP',
            value := share_pct,
            unit := 'percent of GDP',
            period := period,
            source_id := source_id
        ) AS share_term,
        CASE
            WHEN share_pct > 0 THEN struct_pack(
                role := 'term',
                label := CASE WHEN is_ally THEN 'NATO core defence expenditure of ' ELSE 'military expenditure of ' END
                    || name_in_text,
                value := spent_musd,
                unit := 'million USD',
                period := period,
                source_id := source_id
            )
            ELSE struct_pack(
                role := 'term',
                label := 'GDP of ' || name_in_text,
                value := gdp_musd,
                unit := 'million USD',
                period := period,
                source_id := 'imf_weo'
            )
        END AS money_term
    FROM country
),
measure AS (
    SELECT
        *,
        'defence_gap_points' AS indicator_id,
        CASE WHEN NOT is_not_applicable THEN gap_points END AS value,
        [target_term, share_term] AS terms,
        source_id AS source_ids
    FROM gap
    UNION ALL
    SELECT
        *,
        'defence_gap_musd' AS indicator_id,
        CASE WHEN NOT is_not_applicable THEN gap_musd END AS value,
        [target_term, share_term, money_term] AS terms,
        source_id || CASE WHEN share_pct = 0 THEN ';imf_weo' ELSE '' END AS source_ids
    FROM gap
)
SELECT
    iso3,
    'USA' AS power,
    year,
    period,
    indicator_id,
    value,
    CASE
        WHEN is_not_applicable THEN 'not_applicable'
        WHEN value IS NULL THEN 'not_reported'
        WHEN coalesce(is_old OR is_uncertain, FALSE) THEN 'low_coverage'
        ELSE 'ok'
    END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN iso3 = 'USA' THEN 'A country is not compared with itself.'
        WHEN iso3 = 'EUU' THEN 'The targets are set for states, not for the European Union.'
        WHEN is_ally AND is_not_applicable
            THEN 'NATO prints no defence expenditure for ' || name_in_text || '.'
        WHEN is_not_applicable
            THEN 'Military expenditure is given for states; ' || name_in_text || ' is a territory.'
        WHEN share_pct IS NULL THEN 'SIPRI publishes no figure for ' || name_in_text || ' in 2021-2025.'
        WHEN value IS NULL THEN 'The IMF gives no GDP from which the gap in dollars could be worked out.'
        WHEN is_ally
            THEN 'Against the 3.5 % of GDP that Allies agreed to reach by 2035.'
                || CASE WHEN period LIKE '%e' THEN ' NATO''s estimate.' ELSE '' END
        ELSE concat_ws(
            ' ',
            'Against 2 % of GDP, the earlier NATO guideline, as a yardstick only: it does not bind '
                || name_in_text || '.',
            CASE WHEN share_pct = 0 AND indicator_id = 'defence_gap_musd'
                THEN 'SIPRI records no military expenditure, so the gap is 2 % of the IMF''s GDP of ' || period || projected || '.' END,
            CASE WHEN is_old THEN 'SIPRI has no newer figure than that of ' || period || '.' END,
            CASE WHEN is_uncertain THEN 'SIPRI marks the figure as highly uncertain.' END
        )
    END AS note,
    source_ids,
    CASE
        WHEN value IS NOT NULL THEN terms
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM measure;
