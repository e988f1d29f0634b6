-- Question: How much of a country's yearly output is sold as goods to the great power?
-- Formula:  100 x goods imports of h from i / gross domestic product of i, same year.
-- Source:   US Census (general imports, customs value), IMF IMTS (imports of China, CIF), IMF WEO (GDP at current prices).
--           European Union: the printed row where there is one, else the sum of all 27 members; GDP is the IMF's own aggregate.
WITH listed_imports AS (
    SELECT partner AS iso3, reporter AS power, year, value_musd AS imports_musd, source_id
    FROM fact_goods_trade WHERE flow = 'imports'
),
union_imports AS (
    SELECT 'EUU' AS iso3, i.power, i.year, sum(i.imports_musd) AS imports_musd, min(i.source_id) AS source_id
    FROM listed_imports AS i JOIN dim_subject AS s ON s.iso3 = i.iso3 AND s.is_eu_member
    GROUP BY i.power, i.year
    HAVING count(*) = (SELECT count(*) FROM dim_subject WHERE is_eu_member)
),
imports AS (
    SELECT *, FALSE AS is_sum FROM listed_imports
    UNION ALL
    SELECT *, TRUE AS is_sum FROM union_imports ANTI JOIN listed_imports USING (iso3, power, year)
),
output AS (
    SELECT economy AS iso3, year, 1000 * value AS gdp_musd, is_estimate, source_id AS gdp_source
    FROM fact_macro WHERE measure = 'gdp_busd' AND value > 0
),
reference_years AS (
    SELECT power, max(year) AS year FROM listed_imports GROUP BY power
),
cells AS (
    -- The reference year for everyone, earlier years where both figures are published.
    SELECT iso3, power, year, is_self FROM dim_pair JOIN reference_years USING (power)
    UNION
    SELECT p.iso3, p.power, i.year, p.is_self
    FROM dim_pair AS p JOIN imports AS i USING (iso3, power) JOIN output AS o ON o.iso3 = p.iso3 AND o.year = i.year
    WHERE NOT p.is_self
),
figures AS (
    SELECT
        k.iso3, k.power, k.year, CAST(k.year AS VARCHAR) AS period, c.name_in_text AS country, h.name_in_text AS power_name,
        i.imports_musd, i.source_id, i.is_sum, o.gdp_musd, o.is_estimate, o.gdp_source,
        CASE WHEN k.is_self THEN 'not_applicable' WHEN i.imports_musd IS NULL OR o.gdp_musd IS NULL THEN 'not_reported'
            ELSE 'ok' END AS status,
        CASE k.power WHEN 'USA' THEN 'census_us_partner_trade;imf_weo' ELSE 'imf_imts;imf_weo' END AS sources_looked_in
    FROM cells AS k
    JOIN dim_country AS c ON c.iso3 = k.iso3
    JOIN dim_country AS h ON h.iso3 = k.power
    LEFT JOIN imports AS i ON i.iso3 = k.iso3 AND i.power = k.power AND i.year = k.year
    LEFT JOIN output AS o ON o.iso3 = k.iso3 AND o.year = k.year
)
SELECT
    iso3, power, year, period, 'export_exposure_gdp' AS indicator_id,
    CASE WHEN status = 'ok' THEN 100 * imports_musd / gdp_musd END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN imports_musd IS NULL THEN 'The trade statistics of ' || power_name || ' list no goods imports from ' || country || ' for ' || period || '.'
        WHEN gdp_musd IS NULL THEN 'The International Monetary Fund publishes no gross domestic product of ' || country || ' for ' || period || '.'
        ELSE concat_ws(' ',
            CASE WHEN is_sum THEN 'Imports are the sum of the 27 members.' END,
            -- The IMF names no last actual year for the Union, so nothing can be said of its figure.
            CASE WHEN is_estimate AND iso3 <> 'EUU' THEN 'The IMF''s table does not mark the gross domestic product of ' || period
                || ' as an actual figure; it may be an estimate.' END)
    END AS note,
    CASE WHEN status = 'ok' THEN source_id || ';' || gdp_source ELSE sources_looked_in END AS source_ids,
    CASE WHEN status = 'ok' THEN [
        struct_pack(role := 'numerator', label := 'goods imports of ' || power_name || ' from ' || country,
            value := imports_musd, unit := 'million USD', period := period, source_id := source_id),
        struct_pack(role := 'denominator', label := 'gross domestic product of ' || country,
            value := gdp_musd, unit := 'million USD', period := period, source_id := gdp_source)
    ] ELSE [] END AS components
FROM figures
ORDER BY iso3, power, year;
