-- Question: How large is the US tariff bill on the country's goods beside the country's output?
-- Formula:  tariff level / 100 x US imports from i in 2024 / gross domestic product of i in 2024, x 100. The level is the rate of 2024 plus the
--           increase since, at the latest date in the file.
-- Source:   US Tariff Tracker (level, imports), IMF WEO (GDP). Members of the European Union: the Union's level on the member's own sales to the
--           United States (US Census, imports for consumption, all chapters), because the Union's row holds their goods.
WITH latest_day AS (
    SELECT max(date) AS day FROM fact_us_tariff
),
levels AS (
    SELECT t.iso3, t.base_pct + t.increase_pct AS level_pct, t.imports_usd / 1e6 AS imports_musd, t.source_id
    FROM fact_us_tariff AS t JOIN latest_day AS d ON t.date = d.day
),
import_year AS (
    SELECT coalesce(max(year), 2024) AS year FROM fact_us_imports_hs2
),
member_imports AS (
    SELECT h.iso3, sum(h.value_usd) / 1e6 AS imports_musd, any_value(h.source_id) AS source_id
    FROM fact_us_imports_hs2 AS h JOIN import_year AS y ON h.year = y.year
    GROUP BY h.iso3
),
output AS (
    SELECT m.economy AS iso3, 1000 * m.value AS gdp_musd, m.is_estimate, m.source_id
    FROM fact_macro AS m JOIN import_year AS y ON m.year = y.year
    WHERE m.measure = 'gdp_busd' AND m.value > 0
),
figures AS (
    SELECT
        s.iso3, s.name_in_text AS country, s.is_eu_member, r.name_in_text AS rate_name, d.day, y.year AS import_year,
        l.level_pct, l.source_id AS level_source, o.gdp_musd, o.is_estimate, o.source_id AS gdp_source,
        CASE WHEN s.is_eu_member THEN m.imports_musd ELSE l.imports_musd END AS imports_musd,
        CASE WHEN s.is_eu_member THEN m.source_id ELSE l.source_id END AS imports_source
    FROM dim_subject AS s
    CROSS JOIN latest_day AS d
    CROSS JOIN import_year AS y
    JOIN dim_country AS r ON r.iso3 = CASE WHEN s.is_eu_member THEN 'EUU' ELSE s.iso3 END
    LEFT JOIN levels AS l ON l.iso3 = r.iso3
    LEFT JOIN member_imports AS m ON m.iso3 = s.iso3 AND s.is_eu_member
    LEFT JOIN output AS o ON o.iso3 = s.iso3
),
judged AS (
    SELECT *, level_pct / 100 * imports_musd AS bill_musd, CASE
        WHEN iso3 = 'USA' THEN 'not_applicable'
        WHEN level_pct IS NULL OR imports_musd IS NULL OR gdp_musd IS NULL THEN 'not_reported'
        WHEN is_eu_member THEN 'low_coverage' ELSE 'ok' END AS status
    FROM figures
)
SELECT
    iso3, 'USA' AS power, CAST(year(day) AS INTEGER) AS year, strftime(day, '%-d %b %Y') AS period, 'tariff_bill_gdp' AS indicator_id,
    CASE WHEN status IN ('ok', 'low_coverage') THEN 100 * bill_musd / gdp_musd END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN level_pct IS NULL THEN 'There is no row for ' || country || ': the tracker covers only the largest partners of the United States and the European Union.'
        WHEN imports_musd IS NULL THEN 'The source lists no imports of the United States from ' || country || ' for ' || import_year || '.'
        WHEN gdp_musd IS NULL THEN 'The International Monetary Fund publishes no gross domestic product of ' || country || ' for ' || import_year || '.'
        ELSE concat_ws(' ',
            'Tariff level of ' || strftime(day, '%-d %B %Y') || ' on the trade of ' || import_year || ': what would be due if trade had not changed.',
            CASE WHEN is_eu_member THEN 'The level is that of the European Union as a whole, whose goods differ from those of ' || country || '.' END,
            CASE WHEN is_estimate THEN 'The gross domestic product of ' || import_year || ' is an estimate by IMF staff.' END)
    END AS note,
    CASE WHEN is_eu_member THEN 'us_tariff_tracker;census_us_imports_hs;imf_weo' ELSE 'us_tariff_tracker;imf_weo' END AS source_ids,
    CASE WHEN status IN ('ok', 'low_coverage') THEN [
        struct_pack(role := 'numerator', label := 'US tariff due on goods from ' || country || ' (level x imports)',
            value := bill_musd, unit := 'million USD', period := strftime(day, '%-d %b %Y'), source_id := level_source),
        struct_pack(role := 'denominator', label := 'gross domestic product of ' || country,
            value := gdp_musd, unit := 'million USD', period := CAST(import_year AS VARCHAR), source_id := gdp_source),
        struct_pack(role := 'term', label := 'average US tariff on goods from ' || rate_name,
            value := level_pct, unit := 'percent', period := strftime(day, '%-d %b %Y'), source_id := level_source),
        struct_pack(role := 'term', label := 'goods imports of the United States from ' || country,
            value := imports_musd, unit := 'million USD', period := CAST(import_year AS VARCHAR), source_id := imports_source)
    ] ELSE [] END AS components
FROM judged
ORDER BY iso3;
