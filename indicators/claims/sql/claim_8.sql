-- Question: which share of their arms imports comes from the United States?
SELECT o.iso3 AS series,
       CASE o.iso3 WHEN 'EUU' THEN 'European Union, members together' ELSE c.name END AS label,
       o.value, 'pct' AS unit, o.year, 'sipri_arms_transfers' AS source_id
FROM out_indicator o
JOIN dim_country c USING (iso3)
WHERE o.indicator_id = 'arms_import_dependence' AND o.power = 'USA' AND o.iso3 IN ('EUU', 'GBR', 'JPN')
  AND o.value IS NOT NULL
ORDER BY o.value DESC;
