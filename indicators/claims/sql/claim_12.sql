-- Question: in which year did the controls on exports of minerals begin that USGS lists?
SELECT 'controls' AS series, CAST(since_year AS VARCHAR) AS label, CAST(count(*) AS DOUBLE) AS value, 'count' AS unit,
       since_year AS year, any_value(source_id) AS source_id
FROM fact_export_control
WHERE since_year IS NOT NULL
GROUP BY since_year
ORDER BY since_year;
