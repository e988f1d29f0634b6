-- Question: which share of US imports of the four technologies comes from Europe?
WITH supplier AS (
    SELECT o.indicator_id, o.value, o.year
    FROM out_indicator o
    JOIN dim_country c USING (iso3)
    WHERE o.power = 'USA' AND o.value IS NOT NULL
      AND (c.iso3 = 'EUU' OR (c.region = 'Europe' AND NOT c.is_eu_member AND c.iso3 NOT IN ('RUS', 'BLR')))
)
SELECT g.series, g.label, sum(s.value) AS value, 'pct' AS unit, max(s.year) AS year, 'census_us_imports_hs' AS source_id
FROM (VALUES (1, 'technology_supply_chip_machines', 'Machines for making chips'),
             (2, 'technology_supply_optics', 'Lenses and optics'),
             (3, 'technology_supply_aircraft', 'Aircraft and parts'),
             (4, 'technology_supply_telecoms', 'Telecoms equipment')) AS g (place, series, label)
JOIN supplier s ON s.indicator_id = g.series
GROUP BY g.place, g.series, g.label
ORDER BY g.place;
