-- Question: Whose economy hangs more on the goods trade between the country and the great power?
-- Formula:  D_hi - D_ih, with D_hi = 100 x goods trade both ways / GDP of h and D_ih = 100 x the same trade / GDP of i, same year. Below zero, the
--           country hangs on the trade more than the great power does.
-- Source:   US Census (general imports, exports FAS), IMF IMTS (imports of China CIF, exports FOB), IMF WEO (GDP at current prices).
--           European Union: the printed row where there is one, else the sum of all 27 members; GDP is the IMF's own aggregate.
WITH listed_trade AS (
    SELECT
        partner AS iso3, reporter AS power, year, sum(value_musd) FILTER (flow = 'imports') AS imports_musd,
        sum(value_musd) FILTER (flow = 'exports') AS exports_musd, any_value(source_id) AS source_id
    FROM fact_goods_trade WHERE partner <> 'WLD'
    GROUP BY partner, reporter, year
    HAVING count(*) = 2
),
union_trade AS (
    SELECT
        'EUU' AS iso3, t.power, t.year, sum(t.imports_musd) AS imports_musd, sum(t.exports_musd) AS exports_musd, any_value(t.source_id) AS source_id
    FROM listed_trade AS t JOIN dim_subject AS s ON s.iso3 = t.iso3 AND s.is_eu_member
    GROUP BY t.power, t.year
    HAVING count(*) = (SELECT count(*) FROM dim_subject WHERE is_eu_member)
),
trade AS (
    SELECT *, imports_musd + exports_musd AS trade_musd, FALSE AS is_sum FROM listed_trade
    UNION ALL
    SELECT *, imports_musd + exports_musd, TRUE FROM union_trade ANTI JOIN listed_trade USING (iso3, power, year)
),
output AS (
    SELECT economy AS iso3, year, 1000 * value AS gdp_musd, is_estimate, source_id AS gdp_source
    FROM fact_macro WHERE measure = 'gdp_busd' AND value > 0
),
reference_years AS (
    SELECT reporter AS power, max(year) AS year FROM fact_goods_trade GROUP BY reporter
),
cells AS (
    -- The reference year for everyone, earlier years where all figures are published.
    SELECT iso3, power, year, is_self FROM dim_pair JOIN reference_years USING (power)
    UNION
    SELECT p.iso3, p.power, t.year, p.is_self
    FROM dim_pair AS p
    JOIN trade AS t ON t.iso3 = p.iso3 AND t.power = p.power
    JOIN output AS o ON o.iso3 = p.iso3 AND o.year = t.year
    JOIN output AS g ON g.iso3 = p.power AND g.year = t.year
    WHERE NOT p.is_self
),
figures AS (
    SELECT
        k.iso3, k.power, k.year, CAST(k.year AS VARCHAR) AS period, c.name_in_text AS country, h.name_in_text AS power_name,
        t.trade_musd, t.imports_musd, t.exports_musd, t.source_id, t.is_sum, o.gdp_musd, o.is_estimate, o.gdp_source,
        g.gdp_musd AS power_gdp_musd, 100 * t.trade_musd / o.gdp_musd AS country_pct, 100 * t.trade_musd / g.gdp_musd AS power_pct,
        CASE WHEN k.is_self THEN 'not_applicable' WHEN t.trade_musd IS NULL OR o.gdp_musd IS NULL OR g.gdp_musd IS NULL THEN 'not_reported'
            ELSE 'ok' END AS status,
        CASE k.power WHEN 'USA' THEN 'census_us_partner_trade;imf_weo' ELSE 'imf_imts;imf_weo' END AS sources_looked_in
    FROM cells AS k
    JOIN dim_country AS c ON c.iso3 = k.iso3
    JOIN dim_country AS h ON h.iso3 = k.power
    LEFT JOIN trade AS t ON t.iso3 = k.iso3 AND t.power = k.power AND t.year = k.year
    LEFT JOIN output AS o ON o.iso3 = k.iso3 AND o.year = k.year
    LEFT JOIN output AS g ON g.iso3 = k.power AND g.year = k.year
)
SELECT
    iso3, power, year, period, 'trade_asymmetry' AS indicator_id,
    CASE WHEN status = 'ok' THEN power_pct - country_pct END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN trade_musd IS NULL THEN 'The trade statistics of ' || power_name || ' do not list both imports from and exports to ' || country || ' for ' || period || '.'
        WHEN status = 'not_reported' THEN 'The International Monetary Fund publishes no gross domestic product of ' || CASE WHEN gdp_musd IS NULL THEN country ELSE power_name END
            || ' for ' || period || '.'
        ELSE concat_ws(' ',
            'The trade equals ' || CASE WHEN country_pct < 0.05 THEN 'under 0.05' ELSE format('{:.1f}', country_pct) END || ' % of the output of ' || country || ' and '
                || CASE WHEN power_pct < 0.005 THEN 'under 0.005' ELSE format('{:.2f}', power_pct) END || ' % of that of ' || power_name || '.',
            CASE WHEN is_sum THEN 'Trade is the sum of the 27 members.' END,
            CASE WHEN is_estimate THEN 'The gross domestic product of ' || country || ' is an estimate by IMF staff.' END)
    END AS note,
    CASE WHEN status = 'ok' THEN source_id || ';' || gdp_source ELSE sources_looked_in END AS source_ids,
    CASE WHEN status = 'ok' THEN [
        struct_pack(role := 'term', label := 'goods imports of ' || power_name || ' from ' || country,
            value := imports_musd, unit := 'million USD', period := period, source_id := source_id),
        struct_pack(role := 'term', label := 'goods exports of ' || power_name || ' to ' || country,
            value := exports_musd, unit := 'million USD', period := period, source_id := source_id),
        struct_pack(role := 'term', label := 'gross domestic product of ' || country,
            value := gdp_musd, unit := 'million USD', period := period, source_id := gdp_source),
        struct_pack(role := 'term', label := 'gross domestic product of ' || power_name,
            value := power_gdp_musd, unit := 'million USD', period := period, source_id := gdp_source)
    ] ELSE [] END AS components
FROM figures
ORDER BY iso3, power, year;
