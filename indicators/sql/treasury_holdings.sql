-- Question: What share of the US Treasury securities held abroad is held in the country?
-- Formula:  100 x holdings in i / all foreign holdings (printed grand total), end of December.
-- Source:   US Treasury, TIC, Major Foreign Holders. Only holders above a cut are named; the others are inside "All Other".
WITH custody_centres (iso3) AS (
    -- Places that hold securities for owners elsewhere; the Treasury itself warns of this custodial bias.
    VALUES ('BEL'), ('CHE'), ('CYM'), ('GBR'), ('IRL'), ('LUX')
),
december AS (
    SELECT iso3, year, value_busd, source_id FROM fact_treasury_holding WHERE month = 12
),
grand_totals AS (
    SELECT year, value_busd AS total_busd, source_id FROM december WHERE iso3 = 'WLD' AND value_busd > 0
),
reference_year AS (
    SELECT max(year) AS year FROM grand_totals
),
union_holdings AS (
    -- Named members only, and only for the reference year: who is named changes from year to year.
    SELECT 'EUU' AS iso3, d.year, sum(d.value_busd) AS value_busd, min(d.source_id) AS source_id,
        count(*) AS n_named, string_agg(s.name, ', ' ORDER BY s.name) AS named
    FROM december AS d JOIN reference_year USING (year) JOIN dim_subject AS s ON s.iso3 = d.iso3 AND s.is_eu_member
    GROUP BY d.year
),
holdings AS (
    SELECT iso3, year, value_busd, source_id, NULL AS n_named, NULL AS named FROM december WHERE iso3 NOT IN ('WLD', 'EUU')
    UNION ALL
    SELECT iso3, year, value_busd, source_id, n_named, named FROM union_holdings
),
smallest_named AS (
    SELECT d.year, 100 * d.value_busd / g.total_busd AS least_pct, c.name_in_text AS least_name
    FROM december AS d JOIN reference_year USING (year) JOIN grand_totals AS g USING (year) JOIN dim_country AS c ON c.iso3 = d.iso3
    QUALIFY row_number() OVER (ORDER BY d.value_busd, d.iso3) = 1
),
cells AS (
    SELECT s.iso3, r.year FROM dim_subject AS s CROSS JOIN reference_year AS r
    UNION
    SELECT s.iso3, h.year FROM dim_subject AS s JOIN holdings AS h USING (iso3) JOIN grand_totals AS g ON g.year = h.year
    WHERE s.iso3 <> 'USA'
),
figures AS (
    SELECT
        k.iso3, k.year, 'Dec ' || k.year AS period, c.name_in_text AS country, h.value_busd, h.n_named, h.named,
        g.total_busd, g.source_id, m.least_pct, m.least_name, u.iso3 IS NOT NULL AS is_custody_centre,
        CASE WHEN k.iso3 = 'USA' THEN 'not_applicable' WHEN h.value_busd IS NULL THEN 'not_reported'
            WHEN k.iso3 = 'EUU' THEN 'low_coverage' ELSE 'ok' END AS status
    FROM cells AS k
    JOIN dim_country AS c ON c.iso3 = k.iso3
    JOIN grand_totals AS g ON g.year = k.year
    LEFT JOIN holdings AS h ON h.iso3 = k.iso3 AND h.year = k.year
    LEFT JOIN smallest_named AS m ON m.year = k.year
    LEFT JOIN custody_centres AS u ON u.iso3 = k.iso3
)
SELECT
    iso3, 'USA' AS power, year, period, 'treasury_holdings' AS indicator_id,
    CASE WHEN status IN ('ok', 'low_coverage') THEN 100 * value_busd / total_busd END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    CASE WHEN iso3 = 'EUU' AND status = 'low_coverage' THEN 'floor' WHEN status = 'not_reported' THEN 'ceiling' ELSE '' END AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN status = 'not_reported' AND iso3 = 'EUU' THEN 'The Treasury names no member of the European Union for ' || period || '.'
        WHEN status = 'not_reported' THEN 'Not among the holders the Treasury names: taken to be below the smallest named share, '
            || format('{:.2f}', least_pct) || ' % (' || least_name || ').'
        WHEN iso3 = 'EUU' THEN 'Sum of the ' || n_named || ' members the Treasury names (' || named || '); the others are not named, so the true share is higher.'
        WHEN is_custody_centre THEN 'A custody centre: securities kept there often belong to owners elsewhere.'
        ELSE ''
    END AS note,
    source_id AS source_ids,
    CASE WHEN status IN ('ok', 'low_coverage') THEN [
        struct_pack(role := 'numerator', label := 'US Treasury securities held in ' || country,
            value := value_busd, unit := 'billion USD', period := period, source_id := source_id),
        struct_pack(role := 'denominator', label := 'US Treasury securities held abroad, grand total',
            value := total_busd, unit := 'billion USD', period := period, source_id := source_id)
    ] ELSE [] END AS components
FROM figures
ORDER BY iso3, year;
