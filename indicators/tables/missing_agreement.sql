-- Question: with which middle powers does a country share no trade agreement, and how much trade is at stake?
-- Formula: roster countries that are party to no common agreement in force on goods; trade = goods exports both ways, each as the
--          exporter reports it, newest year with a usable return of that exporter.
-- Source: WTO Regional Trade Agreements Database (RCEP added); OECD BTiGE, which lists only the top partners.
-- The European Union: middle powers outside it that share no agreement which lists the Union; trade is not held for it as one.
WITH unusable_return (exporter, first_year, last_year) AS (
    -- ARE: the return for 2024 is partial. RUS: stopped reporting after 2021.
    VALUES ('ARE', 2024, 2024), ('RUS', 2022, 9999)
),
candidate AS (
    SELECT s.iso3, s.name_in_text, s.is_eu_member, r.iso3 AS partner_iso3, r.name_in_text AS partner_name
    FROM dim_subject s
    JOIN dim_subject r ON r.is_roster AND r.iso3 <> s.iso3 AND NOT (s.iso3 = 'EUU' AND r.is_eu_member)
    WHERE s.is_roster OR s.tier IN ('pivotal', 'actor')
),
shared AS (
    SELECT DISTINCT m.iso3, o.iso3 AS partner_iso3
    FROM fact_trade_agreement_member m
    JOIN fact_trade_agreement_member o USING (agreement_id)
    SEMI JOIN dim_subject p ON p.iso3 = m.iso3 AND p.tier <> ''
    SEMI JOIN dim_subject r ON r.iso3 = o.iso3 AND r.is_roster
),
usable AS (
    SELECT e.*
    FROM fact_exports_reported e
    ANTI JOIN unusable_return u
        ON u.exporter = e.exporter AND e.year BETWEEN u.first_year AND u.last_year
),
newest_return AS (
    SELECT exporter, max(year) AS year FROM usable WHERE importer = 'WLD' GROUP BY exporter
),
export AS (
    SELECT e.exporter, e.importer, e.year, e.value_kusd / 1000 AS value_musd
    FROM usable e
    JOIN newest_return n ON n.exporter = e.exporter AND n.year = e.year
),
pair AS (
    SELECT
        c.*,
        x.value_musd AS exports_musd,
        x.year AS exports_year,
        m.value_musd AS imports_musd,
        m.year AS imports_year,
        CASE
            WHEN x.value_musd IS NOT NULL OR m.value_musd IS NOT NULL
                THEN coalesce(x.value_musd, 0) + coalesce(m.value_musd, 0)
        END AS trade_musd
    FROM candidate c
    ANTI JOIN shared s ON s.iso3 = c.iso3 AND s.partner_iso3 = c.partner_iso3
    LEFT JOIN export x ON x.exporter = c.iso3 AND x.importer = c.partner_iso3
    LEFT JOIN export m ON m.exporter = c.partner_iso3 AND m.importer = c.iso3
)
SELECT
    iso3,
    partner_iso3,
    exports_musd,
    exports_year,
    imports_musd,
    imports_year,
    trade_musd,
    CASE
        WHEN trade_musd IS NULL THEN 'not_reported'
        WHEN exports_musd IS NULL OR imports_musd IS NULL THEN 'low_coverage'
        ELSE 'ok'
    END AS status,
    CASE
        WHEN iso3 = 'EUU' THEN 'The source has the members of the European Union one by one, not the Union as one trader.'
        WHEN trade_musd IS NULL
            THEN 'Neither direction is listed: the source has only the largest flows of those who report.'
        WHEN exports_musd IS NULL THEN 'Only exports of ' || partner_name || ' to ' || name_in_text || ' are listed.'
        WHEN imports_musd IS NULL THEN 'Only exports of ' || name_in_text || ' to ' || partner_name || ' are listed.'
        ELSE ''
    END AS note,
    'wto_rta;oecd_btige' AS source_ids
FROM pair
ORDER BY iso3, partner_iso3;
