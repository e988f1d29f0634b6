-- Question: which share of Canada's goods exports goes to each great power?
SELECT power AS series,
       CASE power WHEN 'USA' THEN 'To the United States' ELSE 'To China' END AS label,
       value, 'pct' AS unit, year, 'oecd_btige' AS source_id
FROM out_indicator
WHERE iso3 = 'CAN' AND indicator_id = 'export_dependence' AND value IS NOT NULL
ORDER BY power DESC;
