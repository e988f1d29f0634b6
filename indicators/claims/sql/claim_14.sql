-- Question: how many agreements on goods in force list both Germany (for the European Union) and Brazil (for Mercosur)?
-- Without the register of agreements there is no row: a count of nought would say that the register is silent.
SELECT 'agreements' AS series, 'Agreements in force that list both' AS label,
       CAST((SELECT count(DISTINCT m.agreement_id) FROM fact_trade_agreement_member m
             JOIN fact_trade_agreement_member o USING (agreement_id)
             WHERE m.iso3 = 'DEU' AND o.iso3 = 'BRA') AS DOUBLE) AS value,
       'count' AS unit, max(year) AS year, 'wto_rta' AS source_id
FROM out_indicator
WHERE indicator_id = 'middle_power_agreements'
HAVING count(*) FILTER (value IS NOT NULL) > 0;
