-- Question: How much of the advanced manufactured inputs that the great power's industries buy abroad does the country supply?
-- Formula:  unweighted mean over four source industries of 100 x intermediate inputs that h uses and that come from i / all that h uses from the
--           other 79 economies: electronics and optics (C26), electrical equipment (C27), machinery (C28), aircraft, trains and other transport
--           equipment (C302T309).
-- Source:   OECD ICIO, intermediate use at basic prices, 80 economies. European Union: the 27 members together as the supplier.
WITH industries (sector_group, industry_name) AS (
    VALUES ('electronics', 'computer, electronic and optical products'), ('electrical', 'electrical equipment'),
        ('machinery', 'machinery'), ('other_transport', 'aircraft, trains and other transport equipment')
),
flows AS (
    SELECT f.sector_group, f.source_iso3, f.using_iso3 AS power, f.value_musd
    FROM fact_icio_flow AS f JOIN industries AS i ON i.sector_group = f.sector_group
    WHERE f.year = (SELECT max(year) FROM fact_icio_flow)
        AND f.source_iso3 <> f.using_iso3 AND f.using_iso3 IN (SELECT power FROM dim_power)
),
reference_year AS (
    SELECT max(year) AS year, CAST(max(year) AS VARCHAR) AS period, count(DISTINCT source_iso3) AS n_economies
    FROM fact_icio_flow WHERE sector_group = 'all'
),
economies AS (
    -- Everyone in the tables, also who sells nothing of these industries.
    SELECT p.whole AS iso3, count(DISTINCT f.source_iso3) AS n_sources
    FROM fact_icio_flow AS f JOIN dim_part AS p ON p.part = f.source_iso3
    WHERE f.sector_group = 'all' GROUP BY p.whole
),
foreign_inputs AS (
    SELECT power, sector_group, sum(value_musd) AS foreign_musd FROM flows GROUP BY power, sector_group
),
supplied AS (
    SELECT p.whole AS iso3, f.power, f.sector_group, sum(f.value_musd) AS value_musd
    FROM flows AS f JOIN dim_part AS p ON p.part = f.source_iso3
    GROUP BY p.whole, f.power, f.sector_group
),
industry_shares AS (
    SELECT
        k.iso3, k.power, i.sector_group, i.industry_name,
        100 * coalesce(v.value_musd, 0) / t.foreign_musd AS share_pct
    FROM dim_pair AS k
    CROSS JOIN industries AS i
    JOIN foreign_inputs AS t ON t.power = k.power AND t.sector_group = i.sector_group
    LEFT JOIN supplied AS v ON v.iso3 = k.iso3 AND v.power = k.power AND v.sector_group = i.sector_group
),
means AS (
    SELECT
        s.iso3, s.power, avg(s.share_pct) AS share_pct, count(*) AS n_industries, arg_max(s.industry_name, s.share_pct) AS strongest,
        max(s.share_pct) AS strongest_pct,
        list(struct_pack(role := 'numerator', label := s.industry_name || ': share of the foreign inputs used by ' || h.name_in_text,
            value := s.share_pct, unit := 'percent', period := y.period, source_id := 'oecd_icio') ORDER BY s.sector_group) AS terms
    FROM industry_shares AS s JOIN dim_country AS h ON h.iso3 = s.power CROSS JOIN reference_year AS y
    GROUP BY s.iso3, s.power
),
figures AS (
    SELECT
        k.iso3, k.power, y.*, c.name_in_text AS country, m.* EXCLUDE (iso3, power),
        CASE WHEN k.is_self THEN 'not_applicable' WHEN e.iso3 IS NULL OR m.iso3 IS NULL THEN 'not_reported' ELSE 'ok' END AS status
    FROM dim_pair AS k
    CROSS JOIN reference_year AS y
    JOIN dim_country AS c ON c.iso3 = k.iso3
    LEFT JOIN means AS m ON m.iso3 = k.iso3 AND m.power = k.power
    LEFT JOIN economies AS e ON e.iso3 = k.iso3
        -- A union of which a member is missing is not the union.
        AND e.n_sources = (SELECT count(*) FROM dim_part AS p WHERE p.whole = k.iso3)
)
SELECT
    iso3, power, year, period, 'advanced_input_supply' AS indicator_id,
    CASE WHEN status = 'ok' THEN share_pct END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN status = 'not_reported' THEN 'The tables cover ' || n_economies || ' economies, and ' || country || ' is not among them.'
        WHEN share_pct = 0 THEN 'The tables hold no such inputs from ' || country || '; amounts up to 500 USD a cell are left out.'
        ELSE concat_ws(' ', CASE WHEN iso3 = 'EUU' THEN 'Sum of the members.' END,
            'Strongest in ' || strongest || ': ' || CASE WHEN strongest_pct < 0.1 THEN 'under 0.1' ELSE format('{:.1f}', strongest_pct) END || ' %.')
    END AS note,
    'oecd_icio' AS source_ids,
    CASE WHEN status = 'ok' THEN list_concat(terms, [
        struct_pack(role := 'denominator', label := 'industries averaged', value := CAST(n_industries AS DOUBLE), unit := 'industries',
            period := period, source_id := 'oecd_icio')
    ]) ELSE [] END AS components
FROM figures
ORDER BY iso3, power;
