-- Question: which share of the world's output is the United States', at market prices and at purchasing power?
-- The newest year is the last one that the publisher does not mark as an estimate for the United States.
WITH newest AS (
    SELECT max(year) AS year FROM fact_macro WHERE economy = 'USA' AND measure = 'gdp_busd' AND NOT is_estimate
)
SELECT m.measure AS series,
       CASE m.measure WHEN 'gdp_busd' THEN 'At market prices' ELSE 'At purchasing power' END AS label,
       100 * max(m.value) FILTER (m.economy = 'USA') / sum(m.value) AS value, 'pct' AS unit, m.year,
       any_value(m.source_id) AS source_id
FROM fact_macro m
JOIN dim_country c ON c.iso3 = m.economy AND c.iso3 <> 'EUU'
WHERE m.measure IN ('gdp_busd', 'gdp_ppp_bintl') AND m.year <= (SELECT year FROM newest)
GROUP BY m.measure, m.year
HAVING value IS NOT NULL
ORDER BY m.measure, m.year;
