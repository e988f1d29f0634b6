-- Question: which part of US needs in critical minerals do treaty allies, China and others cover?
WITH source AS (
    SELECT r.value, r.year,
           CASE WHEN r.iso3 = 'CHN' THEN 'china' WHEN a.value = 1 THEN 'allies' ELSE 'others' END AS series
    FROM out_indicator r
    LEFT JOIN out_indicator a ON a.iso3 = r.iso3 AND a.indicator_id = 'us_treaty_ally'
    WHERE r.indicator_id = 'us_mineral_reliance' AND r.value IS NOT NULL AND r.iso3 <> 'EUU'
)
SELECT series,
       CASE series WHEN 'allies' THEN 'US treaty allies' WHEN 'china' THEN 'China' ELSE 'Others named' END AS label,
       sum(value) AS value, 'pct' AS unit, max(year) AS year, 'usgs_mcs' AS source_id
FROM source
GROUP BY series
ORDER BY series;
