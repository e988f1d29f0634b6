-- Question: How much of the advanced technology goods that the United States imports does the country supply?
-- Formula:  per group 100 x US imports from i / US imports from all listed partners; technology_supply = unweighted mean of the five groups:
--           chip-making machines (HS 8486), chips (8541, 8542), optics (9001, 9002, 9013), aircraft and parts (8802, 8807),
--           telecoms equipment (8517 without smartphones).
-- Source:   US Census, imports for consumption, 50 partners; the 27 members of the European Union are one partner.
WITH technology_groups (technology_group, group_name) AS (
    VALUES ('chip_machines', 'chip-making machines'), ('chips', 'chips and other semiconductor devices'),
        ('optics', 'optical elements, lasers and optical instruments'), ('aircraft', 'aircraft, spacecraft and their parts'),
        ('telecoms', 'telecommunications equipment without smartphones')
),
lines AS (
    SELECT l.*, p.technology_group
    FROM calc_us_import_line AS l JOIN fact_us_import_product AS p ON p.hs6 = l.hs6
    WHERE p.technology_group <> '' AND l.year = (SELECT max(year) FROM calc_us_import_line)
),
partners AS (
    SELECT iso3, any_value(year) AS year FROM calc_us_import_line
    WHERE year = (SELECT max(year) FROM calc_us_import_line) GROUP BY iso3
),
partner_count AS (
    SELECT count(*) AS n_partners, any_value(year) AS year FROM partners
),
group_totals AS (
    SELECT technology_group, sum(value_musd) AS total_musd FROM lines GROUP BY technology_group
),
supplied AS (
    SELECT iso3, technology_group, sum(value_musd) AS value_musd FROM lines GROUP BY iso3, technology_group
),
group_shares AS (
    SELECT
        s.iso3, g.technology_group, g.group_name, coalesce(v.value_musd, 0) AS value_musd, t.total_musd,
        100 * coalesce(v.value_musd, 0) / t.total_musd AS share_pct
    FROM dim_subject AS s
    CROSS JOIN technology_groups AS g
    JOIN group_totals AS t ON t.technology_group = g.technology_group
    LEFT JOIN supplied AS v ON v.iso3 = s.iso3 AND v.technology_group = g.technology_group
),
mean_shares AS (
    SELECT
        iso3, avg(share_pct) AS share_pct, count(*) AS n_groups, arg_max(group_name, share_pct) AS strongest_group,
        max(share_pct) AS strongest_pct,
        list(struct_pack(role := 'numerator', label := group_name || ': share of the goods imports of the United States', value := share_pct,
            unit := 'percent', period := CAST(c.year AS VARCHAR), source_id := 'census_us_imports_hs') ORDER BY technology_group) AS terms
    FROM group_shares CROSS JOIN partner_count AS c
    GROUP BY iso3
),
measures AS (
    SELECT
        g.iso3, 'technology_supply_' || g.technology_group AS indicator_id, g.share_pct AS value,
        CASE WHEN g.value_musd = 0 THEN 'The source lists no imports of this group from ' || s.name_in_text || '.' ELSE '' END AS value_note,
        [
            struct_pack(role := 'numerator', label := 'goods imports of the United States from ' || s.name_in_text || ', ' || g.group_name,
                value := g.value_musd, unit := 'million USD', period := CAST(c.year AS VARCHAR), source_id := 'census_us_imports_hs'),
            struct_pack(role := 'denominator', label := 'goods imports of the United States from the listed partners, ' || g.group_name,
                value := g.total_musd, unit := 'million USD', period := CAST(c.year AS VARCHAR), source_id := 'census_us_imports_hs')
        ] AS terms
    FROM group_shares AS g JOIN dim_subject AS s ON s.iso3 = g.iso3 CROSS JOIN partner_count AS c
    UNION ALL
    SELECT
        m.iso3, 'technology_supply', m.share_pct,
        CASE WHEN m.strongest_pct > 0 THEN 'Strongest in ' || m.strongest_group || ': '
            || CASE WHEN m.strongest_pct < 0.1 THEN 'under 0.1' ELSE format('{:.1f}', m.strongest_pct) END || ' %.'
            ELSE 'The source lists no imports of these groups from ' || s.name_in_text || '.' END,
        list_concat(m.terms, [struct_pack(role := 'denominator', label := 'groups of technology goods', value := CAST(m.n_groups AS DOUBLE),
            unit := 'groups', period := CAST(c.year AS VARCHAR), source_id := 'census_us_imports_hs')])
    FROM mean_shares AS m JOIN dim_subject AS s ON s.iso3 = m.iso3 CROSS JOIN partner_count AS c
),
judged AS (
    SELECT
        m.*, s.name_in_text AS country, s.is_eu_member, c.year, c.n_partners,
        CASE WHEN m.iso3 = 'USA' THEN 'not_applicable' WHEN p.iso3 IS NULL THEN 'not_reported' ELSE 'ok' END AS status
    FROM measures AS m
    JOIN dim_subject AS s ON s.iso3 = m.iso3
    CROSS JOIN partner_count AS c
    LEFT JOIN partners AS p ON p.iso3 = m.iso3
)
SELECT
    iso3, 'USA' AS power, year, CAST(year AS VARCHAR) AS period, indicator_id,
    CASE WHEN status = 'ok' THEN value END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN is_eu_member AND status = 'not_reported' THEN 'By product line the source has the European Union as one partner: its figure stands under the Union, and '
            || country || ' has an apportioned estimate.'
        WHEN status = 'not_reported' THEN 'By product line the source lists only the ' || n_partners || ' largest partners of the United States, and '
            || country || ' is not among them.'
        ELSE value_note
    END AS note,
    'census_us_imports_hs' AS source_ids,
    CASE WHEN status = 'ok' THEN terms ELSE [] END AS components
FROM judged
ORDER BY iso3, indicator_id;
