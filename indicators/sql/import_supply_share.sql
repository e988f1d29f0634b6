-- Question: What share of the great power's goods imports does the country supply?
-- Formula:  100 x goods imports of h from i / goods imports of h from the world.
-- Source:   US Census (general imports, customs value) and IMF IMTS (imports of China, CIF).
--           European Union: the printed row where there is one, else the sum of all 27 members (no trade inside the Union is in it).
WITH listed_imports AS (
    SELECT partner AS iso3, reporter AS power, year, value_musd, source_id
    FROM fact_goods_trade WHERE flow = 'imports'
),
union_imports AS (
    SELECT 'EUU' AS iso3, l.power, l.year, sum(l.value_musd) AS value_musd, min(l.source_id) AS source_id
    FROM listed_imports AS l JOIN dim_subject AS s ON s.iso3 = l.iso3 AND s.is_eu_member
    GROUP BY l.power, l.year
    HAVING count(*) = (SELECT count(*) FROM dim_subject WHERE is_eu_member)
),
imports AS (
    SELECT *, FALSE AS is_sum FROM listed_imports WHERE iso3 <> 'WLD'
    UNION ALL
    SELECT *, TRUE AS is_sum FROM union_imports ANTI JOIN listed_imports USING (iso3, power, year)
),
world_imports AS (
    SELECT power, year, value_musd AS world_musd FROM listed_imports WHERE iso3 = 'WLD' AND value_musd > 0
),
assigned AS (
    -- Part of the world total that the great power assigns to a partner.
    SELECT power, year, least(1.0, sum(value_musd) / any_value(world_musd)) AS assigned_share
    FROM listed_imports JOIN world_imports USING (power, year)
    WHERE iso3 NOT IN ('WLD', 'EUU')
    GROUP BY power, year
),
reference_years AS (
    SELECT power, max(year) AS year FROM world_imports GROUP BY power
),
cells AS (
    -- The reference year for everyone, earlier years where both figures are published.
    SELECT iso3, power, year, is_self FROM dim_pair JOIN reference_years USING (power)
    UNION
    SELECT p.iso3, p.power, l.year, p.is_self
    FROM dim_pair AS p JOIN imports AS l USING (iso3, power) JOIN world_imports AS w ON w.power = p.power AND w.year = l.year
    WHERE NOT p.is_self
),
figures AS (
    SELECT
        k.iso3, k.power, k.year, CAST(k.year AS VARCHAR) AS period, c.name_in_text AS country, h.name_in_text AS power_name,
        l.value_musd, l.source_id, l.is_sum, w.world_musd, a.assigned_share,
        CASE WHEN k.is_self THEN 'not_applicable' WHEN l.value_musd IS NULL THEN 'not_reported' ELSE 'ok' END AS status,
        CASE k.power WHEN 'USA' THEN 'census_us_partner_trade' ELSE 'imf_imts' END AS source_looked_in
    FROM cells AS k
    JOIN dim_country AS c ON c.iso3 = k.iso3
    JOIN dim_country AS h ON h.iso3 = k.power
    JOIN world_imports AS w ON w.power = k.power AND w.year = k.year
    LEFT JOIN assigned AS a ON a.power = k.power AND a.year = k.year
    LEFT JOIN imports AS l ON l.iso3 = k.iso3 AND l.power = k.power AND l.year = k.year
)
SELECT
    iso3, power, year, period, 'import_supply_share' AS indicator_id,
    CASE WHEN status = 'ok' THEN 100 * value_musd / world_musd END AS value,
    status,
    CASE WHEN status = 'ok' THEN assigned_share END AS coverage,
    '' AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN status = 'not_reported' THEN 'The trade statistics of ' || power_name || ' list no goods imports from ' || country || ' for ' || period || '.'
        WHEN is_sum THEN 'Sum of the 27 members.'
        ELSE ''
    END AS note,
    CASE WHEN status = 'ok' THEN source_id ELSE source_looked_in END AS source_ids,
    CASE WHEN status = 'ok' THEN [
        struct_pack(role := 'numerator', label := 'goods imports of ' || power_name || ' from ' || country,
            value := value_musd, unit := 'million USD', period := period, source_id := source_id),
        struct_pack(role := 'denominator', label := 'goods imports of ' || power_name || ' from the world',
            value := world_musd, unit := 'million USD', period := period, source_id := source_id)
    ] ELSE [] END AS components
FROM figures
ORDER BY iso3, power, year;
