-- Question: how large is China's goods trade surplus with the world, year by year?
SELECT 'surplus' AS series, 'Goods exports less goods imports' AS label,
       sum(CASE flow WHEN 'exports' THEN value_musd ELSE -value_musd END) AS value, 'musd' AS unit, year,
       any_value(source_id) AS source_id
FROM fact_goods_trade
WHERE reporter = 'CHN' AND partner = 'WLD'
GROUP BY year
HAVING count(DISTINCT flow) = 2
ORDER BY year;
