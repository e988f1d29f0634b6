-- Question: With how many other middle powers does the country share a trade agreement?
-- Formula:  number of roster countries, the country itself apart, that are party to at least one common agreement in force on goods; pct = 100 x
--           that / number of roster countries other than itself (56 for a roster country, 57 for others).
-- Source:   WTO Regional Trade Agreements Database: free trade areas and customs unions in force, blocs expanded to their members; RCEP added.
--           European Union: roster countries outside the Union that share an agreement which lists the Union; pct over those outside the Union.
WITH as_of (year) AS (
    -- The list was read in early 2026.
    VALUES (2026)
),
roster AS (
    SELECT iso3, name_in_text, is_eu_member FROM dim_subject WHERE is_roster
),
candidates AS (
    -- Who could be a partner of whom.
    SELECT s.iso3, r.iso3 AS partner, r.name_in_text AS partner_name
    FROM dim_subject AS s JOIN roster AS r ON r.iso3 <> s.iso3 AND NOT (s.iso3 = 'EUU' AND r.is_eu_member)
),
shared AS (
    SELECT
        k.iso3, k.partner, any_value(k.partner_name) AS partner_name, count(*) AS n_agreements,
        arg_min(a.name, (a.in_force_date, a.agreement_id)) AS first_agreement, min(year(a.in_force_date)) AS since,
        any_value(a.source_id) AS source_id
    FROM candidates AS k
    JOIN fact_trade_agreement_member AS m ON m.iso3 = k.iso3
    JOIN fact_trade_agreement_member AS o ON o.agreement_id = m.agreement_id AND o.iso3 = k.partner
    JOIN fact_trade_agreement AS a ON a.agreement_id = m.agreement_id
    GROUP BY k.iso3, k.partner
),
counts AS (
    SELECT
        h.iso3, count(*) AS n_partners,
        list(struct_pack(role := 'term', label := 'agreement with ' || h.partner_name || ' (' || h.first_agreement || ', ' || h.since
                || CASE WHEN h.n_agreements > 1 THEN ' and later' ELSE '' END || ')', value := CAST(1 AS DOUBLE),
            unit := 'partner', period := CAST(a.year AS VARCHAR), source_id := h.source_id) ORDER BY h.partner_name) AS terms
    FROM shared AS h CROSS JOIN as_of AS a
    GROUP BY h.iso3
),
possible AS (
    SELECT iso3, count(*) AS n_possible FROM candidates GROUP BY iso3
),
parties AS (
    SELECT DISTINCT iso3 FROM fact_trade_agreement_member
),
figures AS (
    SELECT
        s.iso3, s.name_in_text AS country, a.year, CAST(a.year AS VARCHAR) AS period, coalesce(c.n_partners, 0) AS n_partners, p.n_possible, c.terms,
        l.iso3 IS NOT NULL AS is_party,
        -- A territory may be covered by the agreements of the state it belongs to.
        CASE WHEN l.iso3 IS NULL AND s.kind = 'territory' THEN 'not_reported' ELSE 'ok' END AS status
    FROM dim_subject AS s
    CROSS JOIN as_of AS a
    JOIN possible AS p ON p.iso3 = s.iso3
    LEFT JOIN counts AS c ON c.iso3 = s.iso3
    LEFT JOIN parties AS l ON l.iso3 = s.iso3
),
measures AS (
    SELECT *, 'middle_power_agreements' AS indicator_id, CAST(n_partners AS DOUBLE) AS value,
        coalesce(terms, [struct_pack(role := 'term', label := 'other middle powers with an agreement', value := CAST(0 AS DOUBLE),
            unit := 'partner', period := period, source_id := 'wto_rta')]) AS components
    FROM figures
    UNION ALL
    SELECT *, 'middle_power_agreements_pct', 100 * n_partners / n_possible, [
            struct_pack(role := 'numerator', label := 'other middle powers that share a trade agreement with ' || country,
                value := CAST(n_partners AS DOUBLE), unit := 'countries', period := period, source_id := 'wto_rta'),
            struct_pack(role := 'denominator', label := 'other middle powers' || CASE iso3 WHEN 'EUU' THEN ' outside the European Union' ELSE '' END,
                value := CAST(n_possible AS DOUBLE), unit := 'countries', period := period, source_id := 'wto_rta')
        ]
    FROM figures
)
SELECT
    iso3, '' AS power, year, period, indicator_id,
    CASE WHEN status = 'ok' THEN value END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN status = 'not_reported' THEN 'The list of the World Trade Organization does not name ' || country || '; agreements of the state it belongs to may apply.'
        WHEN NOT is_party THEN 'The list of the World Trade Organization holds no agreement in force of ' || country || '; agreements that were never notified are not in it.'
        WHEN iso3 = 'EUU' THEN 'Middle powers outside the Union that share an agreement which lists the Union.'
        ELSE ''
    END AS note,
    'wto_rta' AS source_ids,
    CASE WHEN status = 'ok' THEN components ELSE [] END AS components
FROM measures
ORDER BY iso3, indicator_id;
