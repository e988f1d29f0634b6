-- Question: What average US tariff do a country's goods meet?
-- Formula:  tariff rate applied in 2024 + increase since then, in percent of import value, at the latest date in the file.
-- Source:   US Tariff Tracker (Trade War Redux 2025), a model estimate weighted by US imports of 2024. The column the tracker calls
--           "effective tariff" is the increase. Dates after the compiler's snapshot are policy announced in advance.
WITH snapshot (day) AS (
    -- Day of the compiler's last update.
    VALUES (DATE '2026-07-22')
),
levels AS (
    SELECT iso3, date, base_pct, increase_pct, base_pct + increase_pct AS level_pct, source_id FROM fact_us_tariff
),
latest_day AS (
    SELECT max(date) AS day FROM levels
),
announced AS (
    SELECT l.* FROM levels AS l JOIN latest_day AS d ON l.date = d.day
),
in_force AS (
    SELECT l.iso3, l.date, l.level_pct FROM levels AS l JOIN snapshot AS s ON l.date <= s.day
    QUALIFY row_number() OVER (PARTITION BY l.iso3 ORDER BY l.date DESC) = 1
),
subjects AS (
    -- Members of the European Union, Slovakia too, meet the Union's rate: the tracker's Union row holds their goods.
    SELECT iso3, name_in_text AS country, is_eu_member, CASE WHEN is_eu_member THEN 'EUU' ELSE iso3 END AS rate_of
    FROM dim_subject
),
figures AS (
    SELECT
        s.*, r.name_in_text AS rate_name, d.day, a.base_pct, a.increase_pct, a.level_pct, a.source_id,
        f.date AS earlier_day, f.level_pct AS earlier_pct, o.level_pct AS own_pct,
        CASE WHEN s.iso3 = 'USA' THEN 'not_applicable' WHEN a.level_pct IS NULL THEN 'not_reported'
            WHEN s.is_eu_member THEN 'low_coverage' ELSE 'ok' END AS status
    FROM subjects AS s
    CROSS JOIN latest_day AS d
    JOIN dim_country AS r ON r.iso3 = s.rate_of
    LEFT JOIN announced AS a ON a.iso3 = s.rate_of
    LEFT JOIN in_force AS f ON f.iso3 = s.rate_of
    LEFT JOIN announced AS o ON o.iso3 = s.iso3 AND s.is_eu_member
)
SELECT
    iso3, 'USA' AS power, CAST(year(day) AS INTEGER) AS year, strftime(day, '%-d %b %Y') AS period, 'tariff_level' AS indicator_id,
    CASE WHEN status IN ('ok', 'low_coverage') THEN level_pct END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN status = 'not_reported' THEN 'There is no row for ' || country || ': the tracker covers only the largest partners of the United States and the European Union.'
        ELSE concat_ws(' ',
            CASE WHEN is_eu_member THEN 'Rate of the European Union as a whole, whose goods differ from those of ' || country || '.' END,
            CASE WHEN own_pct IS NOT NULL THEN 'The tracker also prints a row of its own for ' || country || ' ('
                || format('{:.1f}', own_pct) || ' %), not used here because the Union''s row holds the same goods.' END,
            CASE WHEN earlier_day < day THEN 'Policy announced for ' || strftime(day, '%-d %B %Y') || '; on ' || strftime(earlier_day, '%-d %B %Y')
                || ', the last date up to the tracker''s update, the rate was ' || format('{:.1f}', earlier_pct) || ' %.' END)
    END AS note,
    coalesce(source_id, 'us_tariff_tracker') AS source_ids,
    CASE WHEN status IN ('ok', 'low_coverage') THEN [
        struct_pack(role := 'term', label := 'US tariff rate applied to goods from ' || rate_name || ' in 2024',
            value := base_pct, unit := 'percent', period := '2024', source_id := source_id),
        struct_pack(role := 'term', label := 'increase in the US tariff rate on goods from ' || rate_name || ' since 2024',
            value := increase_pct, unit := 'percentage points', period := strftime(day, '%-d %b %Y'), source_id := source_id)
    ] ELSE [] END AS components
FROM figures
ORDER BY iso3;
