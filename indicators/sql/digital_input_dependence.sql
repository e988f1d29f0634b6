-- Question: What share of the information and communication services that the country's industries use comes from the great power?
-- Formula:  100 x inputs of information and communication services that i uses and that come from h / all inputs of information and communication services that i uses, domestic ones included.
-- Source:   OECD ICIO, intermediate use at basic prices, 80 economies; source sectors J58T60 (publishing, broadcasting), J61 (telecommunications), J62_63 (computing).
--           European Union: the 27 members together as the user.
--           Amounts, status and note: view calc_input_use.
SELECT
    iso3, power, year, period, 'digital_input_dependence' AS indicator_id,
    CASE WHEN status = 'ok' THEN 100 * value_musd / used_musd END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    note,
    'oecd_icio' AS source_ids,
    CASE WHEN status = 'ok' THEN [
        struct_pack(role := 'numerator', label := 'inputs of information and communication services used by ' || country || ' that come from ' || power_name,
            value := value_musd, unit := 'million USD', period := period, source_id := 'oecd_icio'),
        struct_pack(role := 'denominator', label := 'all inputs of information and communication services used by ' || country || ', domestic ones included',
            value := used_musd, unit := 'million USD', period := period, source_id := 'oecd_icio')
    ] ELSE [] END AS components
FROM calc_input_use
WHERE sector_group = 'information_communication'
ORDER BY iso3, power;
