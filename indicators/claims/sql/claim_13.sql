-- Question: how much of the differences in impersonal rule does the type of regime explain (between-group share of the variance)?
WITH rated AS (
    SELECT regime_type, 100 * (4 - leader_legitimation) / 8 AS impersonal, year, source_id
    FROM fact_democracy
    WHERE regime_type IS NOT NULL AND leader_legitimation IS NOT NULL
),
newest AS (
    SELECT * FROM rated WHERE year = (SELECT max(year) FROM rated)
),
spread AS (
    SELECT impersonal, year, source_id, avg(impersonal) OVER (PARTITION BY regime_type) AS group_mean,
           avg(impersonal) OVER () AS whole_mean
    FROM newest
)
SELECT 'explained' AS series, 'Explained by the type of regime' AS label,
       100 * sum((group_mean - whole_mean) ** 2) / sum((impersonal - whole_mean) ** 2) AS value, 'pct' AS unit, year,
       any_value(source_id) AS source_id
FROM spread
GROUP BY year
HAVING sum((impersonal - whole_mean) ** 2) > 0
UNION ALL
(SELECT 'median', g.label, median(n.impersonal), 'points', max(n.year), any_value(n.source_id)
 FROM newest n
 JOIN (VALUES (0, 'Closed autocracies'), (1, 'Electoral autocracies'), (2, 'Electoral democracies'),
              (3, 'Liberal democracies')) AS g (regime_type, label) USING (regime_type)
 GROUP BY g.regime_type, g.label
 ORDER BY g.regime_type)
UNION ALL
SELECT 'overlap', 'Autocracies more impersonal than the median democracy',
       100.0 * count(*) FILTER (regime_type <= 1 AND impersonal > middle) / count(*) FILTER (regime_type <= 1), 'pct',
       max(year), any_value(source_id)
FROM newest
CROSS JOIN (SELECT median(impersonal) AS middle FROM newest WHERE regime_type >= 2)
HAVING count(*) FILTER (regime_type <= 1) > 0
UNION ALL
SELECT 'rated', 'Countries that V-Dem rated', CAST(count(*) AS DOUBLE), 'count', max(year), any_value(source_id)
FROM newest
HAVING count(*) > 0;
