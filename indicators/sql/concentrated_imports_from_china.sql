-- Question: How much of what the country buys abroad comes from China in product headings that China dominates?
-- Formula:  100 x imports from China in the HS headings of which China supplies over half / all goods imports of i, these derived as
--           imports from China / China's share.
-- Source:   CEPII BACI as compiled in the Import Localization Atlas (mean of 2022 and 2023, FOB). A heading holds only products that China
--           sells to i, so China's share of it, and with it the value, is an upper bound.
WITH precision_rules (half_step_pct, weak_share_pct) AS (
    -- Shares of all imports are printed in whole percent: half a percent either way; up to 8 % that is more than 6 % of the value.
    VALUES (0.5, 8)
),
baskets AS (
    SELECT
        b.importer AS iso3, b.period, 1000 * b.value_busd AS china_musd, b.share_pct, b.source_id,
        1000 * b.value_busd * 100 / b.share_pct AS all_imports_musd, h.value_over_half_musd, h.headings, h.headings_over_half
    FROM fact_imports_from_china AS b
    JOIN fact_imports_from_china_hs4 AS h ON h.importer = b.importer AND h.period = b.period
    WHERE b.share_pct > 0 AND b.value_busd > 0
),
figures AS (
    SELECT
        s.iso3, s.name_in_text AS country, b.* EXCLUDE (iso3), 100 * b.value_over_half_musd / b.all_imports_musd AS concentrated_pct,
        1 - q.half_step_pct / b.share_pct AS low_factor, 1 + q.half_step_pct / b.share_pct AS high_factor,
        CASE
            WHEN s.iso3 = 'CHN' THEN 'not_applicable'
            WHEN s.iso3 = 'EUU' OR b.iso3 IS NULL THEN 'not_reported'
            WHEN b.share_pct <= q.weak_share_pct THEN 'low_coverage'
            ELSE 'ok' END AS status
    FROM dim_subject AS s
    CROSS JOIN precision_rules AS q
    LEFT JOIN baskets AS b ON b.iso3 = s.iso3
)
SELECT
    iso3, 'CHN' AS power, 2023 AS year, '2022-23' AS period, 'concentrated_imports_from_china' AS indicator_id,
    CASE WHEN status IN ('ok', 'low_coverage') THEN concentrated_pct END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    CASE WHEN status IN ('ok', 'low_coverage') THEN 'ceiling' ELSE '' END AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN iso3 = 'EUU' THEN 'The source holds the members one by one, with their trade inside the Union, so there is no figure for the Union.'
        WHEN status = 'not_reported' THEN 'There is no row for ' || country
            || ': the source lists only importers of at least 200 million USD of goods from China a year.'
        ELSE 'China supplies over half in ' || format('{:,}', headings_over_half) || ' of ' || format('{:,}', headings) || ' headings, which hold '
            || format('{:.0f}', 100 * value_over_half_musd / china_musd) || ' % of all that ' || country || ' buys from China. China''s share of all imports is published in whole percent ('
            || format('{:.0f}', share_pct) || ' %)' || CASE
                -- Two ends only where they differ as printed.
                WHEN format('{:.1f}', concentrated_pct * low_factor) <> format('{:.1f}', concentrated_pct * high_factor)
                    THEN ', so the value lies between ' || format('{:.1f}', concentrated_pct * low_factor) || ' and '
                        || format('{:.1f}', concentrated_pct * high_factor) || ' %'
                ELSE ''
            END || '.'
    END AS note,
    'baci_imports_from_china' AS source_ids,
    CASE WHEN status IN ('ok', 'low_coverage') THEN [
        struct_pack(role := 'numerator', label := 'goods imports of ' || country || ' from China in headings of which China supplies over half, mean of 2022 and 2023',
            value := value_over_half_musd, unit := 'million USD', period := period, source_id := source_id),
        struct_pack(role := 'denominator', label := 'all goods imports of ' || country || ' (imports from China divided by China''s share)',
            value := all_imports_musd, unit := 'million USD', period := period, source_id := source_id),
        struct_pack(role := 'term', label := 'goods imports of ' || country || ' from China, mean of 2022 and 2023',
            value := china_musd, unit := 'million USD', period := period, source_id := source_id),
        struct_pack(role := 'term', label := 'China''s share of all goods imports of ' || country || ', as published (whole percent)',
            value := share_pct, unit := 'percent', period := period, source_id := source_id)
    ] ELSE [] END AS components
FROM figures
ORDER BY iso3;
