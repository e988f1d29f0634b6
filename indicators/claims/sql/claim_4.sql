-- Question: what do European Allies spend on core defence, percent of GDP, newest estimate?
SELECT n.member AS series, c.name AS label, n.core_share_gdp_pct AS value, 'pct' AS unit, n.year, n.source_id
FROM fact_nato_defence n
JOIN dim_country c ON c.iso3 = n.member
WHERE n.year = (SELECT max(year) FROM fact_nato_defence) AND n.member NOT IN ('USA', 'CAN')
  AND n.core_share_gdp_pct IS NOT NULL
ORDER BY value DESC, label;
