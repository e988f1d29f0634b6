-- Question: What share of all that the country's industries use as inputs comes from the great power?
-- Formula:  100 x intermediate inputs (goods and services) that i uses and that come from h / all intermediate inputs (goods and services) that i uses, domestic ones included.
-- Source:   OECD ICIO, intermediate use at basic prices, 80 economies.
--           European Union: the 27 members together as the user.
WITH flows AS (
    SELECT year, source_iso3, using_iso3, value_musd, source_id
    FROM fact_icio_flow
    WHERE sector_group = 'all' AND year = (SELECT max(year) FROM fact_icio_flow)
),
reference_year AS (
    SELECT max(year) AS year, CAST(max(year) AS VARCHAR) AS period, count(DISTINCT using_iso3) AS n_economies FROM flows
),
inputs_used AS (
    SELECT p.whole AS iso3, sum(f.value_musd) AS used_musd, count(DISTINCT f.using_iso3) AS n_users
    FROM flows AS f JOIN dim_part AS p ON p.part = f.using_iso3
    GROUP BY p.whole
),
inputs_from_power AS (
    SELECT p.whole AS iso3, f.source_iso3 AS power, sum(f.value_musd) AS value_musd
    FROM flows AS f JOIN dim_part AS p ON p.part = f.using_iso3 JOIN dim_power AS h ON h.power = f.source_iso3
    GROUP BY p.whole, f.source_iso3
),
figures AS (
    SELECT
        k.iso3, k.power, y.*, c.name_in_text AS country, h.name_in_text AS power_name, u.used_musd,
        coalesce(v.value_musd, 0) AS value_musd,
        CASE WHEN k.is_self THEN 'not_applicable' WHEN u.used_musd > 0 THEN 'ok' ELSE 'not_reported' END AS status
    FROM dim_pair AS k
    CROSS JOIN reference_year AS y
    JOIN dim_country AS c ON c.iso3 = k.iso3
    JOIN dim_country AS h ON h.iso3 = k.power
    LEFT JOIN inputs_used AS u ON u.iso3 = k.iso3
        -- A union of which a member is missing is not the union.
        AND u.n_users = (SELECT count(*) FROM dim_part AS p WHERE p.whole = k.iso3)
    LEFT JOIN inputs_from_power AS v ON v.iso3 = k.iso3 AND v.power = k.power
)
SELECT
    iso3, power, year, period, 'input_dependence' AS indicator_id,
    CASE WHEN status = 'ok' THEN 100 * value_musd / used_musd END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN status = 'not_reported' THEN 'The tables cover ' || n_economies || ' economies, and ' || country || ' is not among them.'
        WHEN iso3 = 'EUU' THEN 'The members together; what they use from each other counts as domestic.'
        WHEN value_musd = 0 THEN 'The tables hold no such inputs from ' || power_name || '; amounts up to 500 USD a cell are left out.'
        ELSE ''
    END AS note,
    'oecd_icio' AS source_ids,
    CASE WHEN status = 'ok' THEN [
        struct_pack(role := 'numerator', label := 'intermediate inputs used by ' || country || ' that come from ' || power_name,
            value := value_musd, unit := 'million USD', period := period, source_id := 'oecd_icio'),
        struct_pack(role := 'denominator', label := 'all intermediate inputs used by ' || country || ', domestic ones included',
            value := used_musd, unit := 'million USD', period := period, source_id := 'oecd_icio')
    ] ELSE [] END AS components
FROM figures
ORDER BY iso3, power;
