-- Question: how much has the country given to Ukraine, measured by its economy?
-- Formula: 100 x aid allocated to Ukraine, January 2022 to February 2026 / GDP of 2021, both in billion EUR;
--          GDP of 2021 = 100 x sum(allocations by year) / sum(their printed shares of GDP), the publisher's own GDP.
-- Source: Ukraine Support Tracker of the Kiel Institute, release 28: summary by country, and allocations by year.
-- The EU = its members and the EU institutions together / the members' GDP. The printed total of the institutions already
-- holds the European Investment Bank, which must not be added again.
WITH discrepancy AS (
    -- The publisher's two files do not agree for every donor; over 1 % the note says so.
    SELECT 0.01 AS tolerance
),
donor_gdp AS (
    SELECT
        donor,
        100 * sum(total_allocation_bn_eur) / nullif(sum(share_gdp_2021_pct), 0) AS gdp_bn_eur,
        sum(total_allocation_bn_eur) AS by_year_bn_eur
    FROM fact_ukraine_support_year
    WHERE share_gdp_2021_pct IS NOT NULL
    GROUP BY donor
),
donor_aid AS (
    SELECT u.donor, u.period, u.total_allocation_bn_eur AS aid_bn_eur, g.gdp_bn_eur, g.by_year_bn_eur
    FROM fact_ukraine_support u
    LEFT JOIN donor_gdp g USING (donor)
),
source_period AS (
    SELECT any_value(period) AS period FROM fact_ukraine_support
),
institutions AS (
    SELECT aid_bn_eur FROM donor_aid WHERE donor = 'EU_INSTITUTIONS'
),
aid AS (
    SELECT
        p.whole AS iso3,
        count(a.aid_bn_eur) / count(*) AS coverage,
        sum(a.aid_bn_eur) AS states_bn_eur,
        CASE WHEN p.whole = 'EUU' THEN (SELECT aid_bn_eur FROM institutions) END AS institutions_bn_eur,
        sum(a.gdp_bn_eur) AS gdp_bn_eur,
        sum(a.by_year_bn_eur) AS by_year_bn_eur,
        bool_and(a.gdp_bn_eur IS NOT NULL) FILTER (a.aid_bn_eur IS NOT NULL) AS has_gdp
    FROM dim_part p
    LEFT JOIN donor_aid a ON a.donor = p.part
    GROUP BY p.whole
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        s.is_eu_member,
        y.period,
        a.* EXCLUDE (iso3),
        s.iso3 IN ('USA', 'UKR') AS is_not_applicable,
        NOT is_not_applicable AND a.states_bn_eur IS NOT NULL AND a.has_gdp
            AND (s.iso3 <> 'EUU' OR a.institutions_bn_eur IS NOT NULL) AS has_value,
        s.iso3 <> 'EUU' AND abs(a.by_year_bn_eur / nullif(a.states_bn_eur, 0) - 1) > d.tolerance AS is_discrepant
    FROM dim_subject s
    CROSS JOIN source_period y
    CROSS JOIN discrepancy d
    JOIN aid a USING (iso3)
)
SELECT
    iso3,
    'USA' AS power,
    2026 AS year,
    period,
    'ukraine_support_gdp' AS indicator_id,
    CASE WHEN has_value THEN 100 * (states_bn_eur + coalesce(institutions_bn_eur, 0)) / gdp_bn_eur END AS value,
    CASE
        WHEN is_not_applicable THEN 'not_applicable'
        WHEN NOT has_value THEN 'not_reported'
        WHEN coverage < 1 THEN 'low_coverage'
        ELSE 'ok'
    END AS status,
    CASE WHEN has_value AND iso3 = 'EUU' THEN coverage END AS coverage,
    '' AS bound,
    CASE
        WHEN iso3 = 'USA' THEN 'A country is not compared with itself.'
        WHEN iso3 = 'UKR' THEN 'Ukraine receives the aid.'
        WHEN NOT has_value AND states_bn_eur IS NOT NULL
            THEN 'The publisher gives no share of GDP from which the ratio could be worked out.'
        WHEN NOT has_value THEN 'The publisher does not list ' || name_in_text || ' among the donors it follows.'
        WHEN iso3 = 'EUU' THEN concat_ws(
            ' ',
            'Members and EU institutions together; the European Investment Bank is among the institutions.',
            CASE WHEN coverage < 1 THEN 'Not every member is in the source.' END
        )
        ELSE concat_ws(
            ' ',
            CASE WHEN is_eu_member
                THEN 'National aid only: what ' || name_in_text || ' gives through the European Union is not in it.' END,
            CASE WHEN is_discrepant THEN format(
                'The publisher''s allocations by year sum to {:,.1f} million EUR, its summary says {:,.1f}.',
                1000 * by_year_bn_eur,
                1000 * states_bn_eur
            ) END
        )
    END AS note,
    'kiel_ukraine_support' AS source_ids,
    CASE
        WHEN has_value THEN [
            struct_pack(
                role := 'numerator',
                label := 'aid allocated to Ukraine by '
                    || CASE WHEN iso3 = 'EUU' THEN 'the members of ' ELSE '' END || name_in_text,
                value := states_bn_eur,
                unit := 'billion EUR',
                period := period,
                source_id := 'kiel_ukraine_support'
            )
        ] || CASE
            WHEN iso3 = 'EUU' THEN [
                struct_pack(
                    role := 'numerator',
                    label := 'aid allocated to Ukraine by the EU institutions, the European Investment Bank included',
                    value := institutions_bn_eur,
                    unit := 'billion EUR',
                    period := period,
                    source_id := 'kiel_ukraine_support'
                )
            ]
            ELSE []
        END || [
            struct_pack(
                role := 'denominator',
                label := 'GDP of ' || CASE WHEN iso3 = 'EUU' THEN 'the members of ' ELSE '' END || name_in_text
                    || ', worked out from the publisher''s shares',
                value := gdp_bn_eur,
                unit := 'billion EUR',
                period := '2021',
                source_id := 'kiel_ukraine_support'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM cell;
