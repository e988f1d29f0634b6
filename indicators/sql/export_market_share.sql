-- Question: What share of the great power's goods exports does the country buy?
-- Formula:  100 x goods exports of h to i / goods exports of h to the world.
-- Source:   US Census (exports, free alongside ship) and IMF IMTS (exports of China, FOB).
--           European Union: the printed row where there is one, else the sum of all 27 members (no trade inside the Union is in it).
--           Amounts, years and status: view calc_power_trade.
SELECT
    iso3, power, year, period, 'export_market_share' AS indicator_id,
    CASE WHEN status = 'ok' THEN 100 * value_musd / world_musd END AS value,
    status,
    CASE WHEN status = 'ok' THEN assigned_share END AS coverage,
    '' AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN status = 'not_reported' THEN 'The trade statistics of ' || power_name || ' list no goods exports to ' || country || ' for ' || period || '.'
        WHEN is_sum THEN 'Sum of the 27 members.'
        ELSE ''
    END AS note,
    CASE WHEN status = 'ok' THEN source_id ELSE source_looked_in END AS source_ids,
    CASE WHEN status = 'ok' THEN [
        struct_pack(role := 'numerator', label := 'goods exports of ' || power_name || ' to ' || country,
            value := value_musd, unit := 'million USD', period := period, source_id := source_id),
        struct_pack(role := 'denominator', label := 'goods exports of ' || power_name || ' to the world',
            value := world_musd, unit := 'million USD', period := period, source_id := source_id)
    ] ELSE [] END AS components
FROM calc_power_trade
WHERE flow = 'exports'
ORDER BY iso3, power, year;
