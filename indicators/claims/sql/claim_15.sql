-- Question: who takes part in the joint fighter, and which Allies have ordered the F-35?
(SELECT m.iso3 AS series, c.name AS label, 1.0 AS value, 'member' AS unit,
        (SELECT max(year) FROM out_indicator WHERE indicator_id = 'club_memberships') AS year, m.source_id
 FROM fact_membership m
 JOIN dim_country c USING (iso3)
 WHERE m.club = 'GCAP' AND m.role = 'member'
 ORDER BY m.iso3)
UNION ALL
(SELECT 'f35', c.name, o.value, 'count', o.year, 'sipri_arms_transfers'
 FROM out_indicator o
 JOIN dim_country c USING (iso3)
 WHERE o.indicator_id = 'f35_dependence_ordered' AND o.power = 'USA' AND o.value > 0 AND c.is_nato_member
 ORDER BY o.value DESC, c.name);
