-- Question: What share of a country's goods imports comes from the great power?
-- Formula:  CHN: share of China in the goods imports of i, as published (whole percent). USA: 100 x mean of US goods exports to i in
--           2022 and 2023 / all goods imports of i, these derived as imports from China / China's share.
-- Source:   CEPII BACI as compiled in the Import Localization Atlas (mean of 2022 and 2023, FOB); US Census (exports, FAS).
WITH precision_rules (half_step_pct, weak_share_pct) AS (
    -- Shares are printed in whole percent: half a percent either way; up to 8 % that is more than 6 % of the value.
    VALUES (0.5, 8)
),
reexport_partners (iso3, factbook_pct) AS (
    -- US exports include goods only passing through, most of all to the two neighbours. Last edition of the CIA World Factbook.
    VALUES ('CAN', 51), ('MEX', 46)
),
baskets AS (
    SELECT
        importer AS iso3, period, 1000 * value_busd AS china_musd, share_pct, source_id,
        1000 * value_busd * 100 / share_pct AS all_imports_musd
    FROM fact_imports_from_china WHERE share_pct > 0 AND value_busd > 0
),
us_exports AS (
    SELECT partner AS iso3, avg(value_musd) AS us_musd, min(source_id) AS us_source
    FROM fact_goods_trade
    WHERE reporter = 'USA' AND flow = 'exports' AND year IN (2022, 2023)
    GROUP BY partner HAVING count(*) = 2
),
figures AS (
    SELECT
        p.iso3, p.power, p.is_self, c.name_in_text AS country, h.name_in_text AS power_name,
        b.china_musd, b.share_pct, b.all_imports_musd, b.source_id, u.us_musd, u.us_source, r.factbook_pct,
        CASE p.power WHEN 'CHN' THEN b.share_pct ELSE 100 * u.us_musd / b.all_imports_musd END AS dependence_pct,
        1 - q.half_step_pct / b.share_pct AS low_factor, 1 + q.half_step_pct / b.share_pct AS high_factor,
        b.share_pct <= q.weak_share_pct AS is_coarse,
        p.power = 'USA' AND r.iso3 IS NOT NULL AS has_reexports
    FROM dim_pair AS p
    CROSS JOIN precision_rules AS q
    JOIN dim_country AS c ON c.iso3 = p.iso3
    JOIN dim_country AS h ON h.iso3 = p.power
    LEFT JOIN baskets AS b ON b.iso3 = p.iso3
    LEFT JOIN us_exports AS u ON u.iso3 = p.iso3
    LEFT JOIN reexport_partners AS r ON r.iso3 = p.iso3
),
ends AS (
    SELECT *, dependence_pct * low_factor AS low_pct, dependence_pct * high_factor AS high_pct,
        -- One decimal from 1 % up, two significant digits below, and up to three digits more.
        CASE WHEN dependence_pct > 0 THEN greatest(1, 1 - CAST(floor(log10(dependence_pct)) AS INTEGER)) END AS decimals
    FROM figures
),
judged AS (
    -- The fewest digits with which the two ends differ.
    SELECT *, list_filter(
        [format('{{:.{}f}}', decimals + more) FOR more IN range(4)],
        lambda form: format(form, low_pct) <> format(form, high_pct)
    )[1] AS number_form, CASE
        WHEN is_self THEN 'not_applicable'
        WHEN iso3 = 'EUU' OR dependence_pct IS NULL THEN 'not_reported'
        WHEN is_coarse OR has_reexports THEN 'low_coverage'
        ELSE 'ok' END AS status
    FROM ends
)
SELECT
    iso3, power, 2023 AS year, '2022-23' AS period, 'import_dependence' AS indicator_id,
    CASE WHEN status IN ('ok', 'low_coverage') THEN dependence_pct END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN iso3 = 'EUU' THEN 'The source holds the members one by one, with their trade inside the Union, so there is no figure for the Union.'
        WHEN iso3 = 'CHN' THEN 'The source lists importers of goods from China, so China itself is not in it.'
        WHEN share_pct IS NULL THEN 'There is no row for ' || country
            || ': the source lists only importers of at least 200 million USD of goods from China a year.'
        WHEN dependence_pct IS NULL THEN 'The US Census Bureau lists no goods exports to ' || country || ' in 2022 and 2023.'
        ELSE concat_ws(' ',
            'China''s share is published in whole percent (' || format('{:.0f}', share_pct) || ' %)'
            || coalesce(', so the value lies between ' || format(number_form, low_pct) || ' and ' || format(number_form, high_pct) || ' %', '')
            || '.',
            CASE WHEN has_reexports THEN 'US exports to ' || country || ' include goods that are only re-exported; the CIA World Factbook gives '
                || format('{:d}', factbook_pct) || ' %.' END)
    END AS note,
    CASE
        WHEN status IN ('ok', 'low_coverage') AND power = 'CHN' THEN source_id
        WHEN status IN ('ok', 'low_coverage') THEN us_source || ';' || source_id
        WHEN power = 'CHN' THEN 'baci_imports_from_china'
        ELSE 'census_us_partner_trade;baci_imports_from_china'
    END AS source_ids,
    CASE
        WHEN status IN ('not_applicable', 'not_reported') THEN []
        WHEN power = 'CHN' THEN [
            struct_pack(role := 'term', label := 'China''s share of all goods imports of ' || country || ', as published (whole percent)',
                value := share_pct, unit := 'percent', period := '2022-23', source_id := source_id),
            struct_pack(role := 'term', label := 'goods imports of ' || country || ' from China, mean of 2022 and 2023',
                value := china_musd, unit := 'million USD', period := '2022-23', source_id := source_id)
        ]
        ELSE [
            struct_pack(role := 'numerator', label := 'goods exports of the United States to ' || country || ', mean of 2022 and 2023',
                value := us_musd, unit := 'million USD', period := '2022-23', source_id := us_source),
            struct_pack(role := 'denominator', label := 'all goods imports of ' || country || ' (imports from China divided by China''s share)',
                value := all_imports_musd, unit := 'million USD', period := '2022-23', source_id := source_id),
            struct_pack(role := 'term', label := 'goods imports of ' || country || ' from China, mean of 2022 and 2023',
                value := china_musd, unit := 'million USD', period := '2022-23', source_id := source_id),
            struct_pack(role := 'term', label := 'China''s share of all goods imports of ' || country || ', as published (whole percent)',
                value := share_pct, unit := 'percent', period := '2022-23', source_id := source_id)
        ]
    END AS components
FROM judged
ORDER BY iso3, power;
