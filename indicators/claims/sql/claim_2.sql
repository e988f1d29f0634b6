-- Question: how many US base sites does the list of about 2018 hold in each theatre, and how many troops are in Europe?
SELECT * FROM (
    SELECT 'sites' AS series, theatre AS label, CAST(sum(n_sites) AS DOUBLE) AS value, 'count' AS unit, 2018 AS year,
           any_value(source_id) AS source_id
    FROM fact_us_bases
    GROUP BY theatre
    ORDER BY value DESC
)
UNION ALL
SELECT 'troops', 'US active-duty personnel in Europe', sum(t.value), 'persons', max(t.year), 'dmdc_us_troops'
FROM out_indicator t
JOIN dim_country c ON c.iso3 = t.iso3 AND c.kind <> 'actor'
WHERE t.indicator_id = 'us_troops_hosted' AND t.power = 'USA' AND t.value IS NOT NULL AND t.iso3 <> 'EUU'
  AND t.iso3 IN (SELECT iso3 FROM fact_us_bases WHERE theatre = 'Europe')
HAVING count(*) > 0;
