-- Question: what does Europe buy from the United States? Goods from customs; information and communication services as inputs.
WITH europe AS (
    SELECT iso3 FROM dim_country WHERE (region = 'Europe' OR is_eu_member) AND iso3 NOT IN ('RUS', 'BLR', 'EUU')
)
SELECT 'goods' AS series, 'US goods exports to Europe' AS label, sum(value_musd) AS value, 'musd' AS unit, year,
       any_value(source_id) AS source_id
FROM fact_goods_trade
SEMI JOIN europe ON europe.iso3 = partner
WHERE reporter = 'USA' AND flow = 'exports'
  AND year = (SELECT max(year) FROM fact_goods_trade WHERE reporter = 'USA' AND flow = 'exports')
GROUP BY year
UNION ALL
SELECT 'digital', 'US information and communication services used as inputs in Europe', sum(value_musd), 'musd', year,
       any_value(source_id)
FROM fact_icio_flow
SEMI JOIN europe ON europe.iso3 = using_iso3
WHERE source_iso3 = 'USA' AND sector_group = 'information_communication'
GROUP BY year;
