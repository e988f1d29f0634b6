-- Question: What share of the foreign inputs that the great power's industries use does the country supply?
-- Formula:  100 x intermediate inputs (goods and services) that h uses and that come from i / all that h uses from the other 79 economies.
-- Source:   OECD ICIO, intermediate use at basic prices, 80 economies. European Union: the 27 members together as the supplier.
WITH flows AS (
    SELECT source_iso3, using_iso3 AS power, value_musd, source_id
    FROM fact_icio_flow
    WHERE sector_group = 'all' AND year = (SELECT max(year) FROM fact_icio_flow)
        AND source_iso3 <> using_iso3 AND using_iso3 IN (SELECT power FROM dim_power)
),
reference_year AS (
    SELECT max(year) AS year, CAST(max(year) AS VARCHAR) AS period, count(DISTINCT source_iso3) AS n_economies
    FROM fact_icio_flow WHERE sector_group = 'all'
),
economies AS (
    SELECT p.whole AS iso3, count(DISTINCT f.source_iso3) AS n_sources
    FROM fact_icio_flow AS f JOIN dim_part AS p ON p.part = f.source_iso3
    WHERE f.sector_group = 'all' GROUP BY p.whole
),
foreign_inputs AS (
    SELECT power, sum(value_musd) AS foreign_musd FROM flows GROUP BY power
),
supplied AS (
    SELECT p.whole AS iso3, f.power, sum(f.value_musd) AS value_musd
    FROM flows AS f JOIN dim_part AS p ON p.part = f.source_iso3
    GROUP BY p.whole, f.power
),
figures AS (
    SELECT
        k.iso3, k.power, y.*, c.name_in_text AS country, h.name_in_text AS power_name, t.foreign_musd,
        coalesce(v.value_musd, 0) AS value_musd,
        CASE WHEN k.is_self THEN 'not_applicable' WHEN e.iso3 IS NULL OR t.foreign_musd IS NULL THEN 'not_reported' ELSE 'ok' END AS status
    FROM dim_pair AS k
    CROSS JOIN reference_year AS y
    JOIN dim_country AS c ON c.iso3 = k.iso3
    JOIN dim_country AS h ON h.iso3 = k.power
    LEFT JOIN foreign_inputs AS t ON t.power = k.power
    LEFT JOIN economies AS e ON e.iso3 = k.iso3
        -- A union of which a member is missing is not the union.
        AND e.n_sources = (SELECT count(*) FROM dim_part AS p WHERE p.whole = k.iso3)
    LEFT JOIN supplied AS v ON v.iso3 = k.iso3 AND v.power = k.power
)
SELECT
    iso3, power, year, period, 'input_supply' AS indicator_id,
    CASE WHEN status = 'ok' THEN 100 * value_musd / foreign_musd END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN status = 'not_reported' THEN 'The tables cover ' || n_economies || ' economies, and ' || country || ' is not among them.'
        WHEN iso3 = 'EUU' THEN 'Sum of the members.'
        WHEN value_musd = 0 THEN 'The tables hold no inputs from ' || country || ' there; amounts up to 500 USD a cell are left out.'
        ELSE ''
    END AS note,
    'oecd_icio' AS source_ids,
    CASE WHEN status = 'ok' THEN [
        struct_pack(role := 'numerator', label := 'intermediate inputs used by ' || power_name || ' that come from ' || country,
            value := value_musd, unit := 'million USD', period := period, source_id := 'oecd_icio'),
        struct_pack(role := 'denominator', label := 'intermediate inputs used by ' || power_name || ' that come from the other ' || (n_economies - 1) || ' economies',
            value := foreign_musd, unit := 'million USD', period := period, source_id := 'oecd_icio')
    ] ELSE [] END AS components
FROM figures
ORDER BY iso3, power;
