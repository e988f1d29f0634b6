-- Question: what did NATO's European members with Canada, and the United States, spend on core defence over time?
SELECT member AS series,
       CASE member WHEN 'USA' THEN 'United States' ELSE 'NATO Europe and Canada' END AS label,
       core_share_gdp_pct AS value, 'pct' AS unit, year, source_id
FROM fact_nato_defence
WHERE member IN ('NATO_EUR_CAN', 'USA') AND core_share_gdp_pct IS NOT NULL
ORDER BY member, year;
