-- Question: What share of the great power's goods imports does the country supply?
-- Formula:  100 x goods imports of h from i / goods imports of h from the world.
-- Source:   US Census (general imports, customs value) and IMF IMTS (imports of China, CIF).
--           European Union: the printed row where there is one, else the sum of all 27 members (no trade inside the Union is in it).
--           Amounts, years and status: view calc_power_trade.
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
FROM calc_power_trade
WHERE flow = 'imports'
ORDER BY iso3, power, year;
