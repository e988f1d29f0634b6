-- Question: How much of the European Union's supply of technology goods to the United States is likely to be the member's?
-- Formula:  per group 100 x sum over its lines of (US imports from the Union x the member's part of the members' imports in the line's HS chapter)
--           / US imports of the group from all listed partners; unweighted mean of the five groups of technology_supply.
-- Source:   US Census, imports for consumption by subheading (Union as one partner) and by chapter (members one by one).
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
reference_year AS (
    SELECT max(year) AS year, count(*) FILTER (iso3 = 'EUU') > 0 AS has_union FROM lines
),
group_totals AS (
    SELECT technology_group, sum(value_musd) AS total_musd FROM lines GROUP BY technology_group
),
union_chapters AS (
    SELECT year, technology_group, chapter, sum(value_musd) AS union_musd
    FROM lines WHERE iso3 = 'EUU' GROUP BY year, technology_group, chapter
),
member_shares AS (
    SELECT
        s.iso3, g.technology_group, g.group_name, any_value(t.total_musd) AS total_musd,
        100 * coalesce(sum(u.union_musd * p.part), 0) / any_value(t.total_musd) AS share_pct
    FROM dim_subject AS s
    CROSS JOIN technology_groups AS g
    JOIN group_totals AS t ON t.technology_group = g.technology_group
    LEFT JOIN union_chapters AS u ON u.technology_group = g.technology_group
    LEFT JOIN calc_eu_chapter_part AS p ON p.iso3 = s.iso3 AND p.year = u.year AND p.chapter = u.chapter
    WHERE s.is_eu_member
    GROUP BY s.iso3, g.technology_group, g.group_name
),
union_shares AS (
    SELECT u.technology_group, u.chapter, 100 * u.union_musd / t.total_musd AS share_pct
    FROM union_chapters AS u JOIN group_totals AS t ON t.technology_group = u.technology_group
),
means AS (
    SELECT
        m.iso3, avg(m.share_pct) AS share_pct, count(*) AS n_groups, arg_max(m.group_name, m.share_pct) AS strongest_group,
        list(struct_pack(role := 'numerator', label := m.group_name || ': apportioned share of the goods imports of the United States',
            value := m.share_pct, unit := 'percent', period := CAST(y.year AS VARCHAR), source_id := 'census_us_imports_hs')
            ORDER BY m.technology_group) AS terms
    FROM member_shares AS m CROSS JOIN reference_year AS y
    GROUP BY m.iso3
),
chapter_terms AS (
    -- What each apportioned share is made of: the Union's share and the member's part of the chapter.
    SELECT
        s.iso3,
        list(struct_pack(role := 'term', label := g.group_name || ': share of the European Union, HS chapter ' || u.chapter,
            value := u.share_pct, unit := 'percent', period := CAST(y.year AS VARCHAR), source_id := 'census_us_imports_hs')
            ORDER BY u.technology_group, u.chapter) AS union_terms,
        list(DISTINCT struct_pack(role := 'term', label := 'part of the members'' sum in HS chapter ' || u.chapter || ' that is from ' || s.name_in_text,
            value := 100 * coalesce(p.part, 0), unit := 'percent', period := CAST(y.year AS VARCHAR), source_id := 'census_us_imports_hs')) AS part_terms
    FROM dim_subject AS s
    CROSS JOIN union_shares AS u
    CROSS JOIN reference_year AS y
    JOIN technology_groups AS g ON g.technology_group = u.technology_group
    LEFT JOIN calc_eu_chapter_part AS p ON p.iso3 = s.iso3 AND p.year = y.year AND p.chapter = u.chapter
    WHERE s.is_eu_member
    GROUP BY s.iso3
),
figures AS (
    SELECT
        s.iso3, y.year, CAST(y.year AS VARCHAR) AS period, m.share_pct, m.n_groups, m.strongest_group,
        m.terms, c.union_terms, list_sort(c.part_terms) AS part_terms,
        CASE WHEN s.is_eu_member AND y.has_union THEN 'low_coverage' ELSE 'not_applicable' END AS status
    FROM dim_subject AS s
    CROSS JOIN reference_year AS y
    LEFT JOIN means AS m ON m.iso3 = s.iso3
    LEFT JOIN chapter_terms AS c ON c.iso3 = s.iso3
)
SELECT
    iso3, 'USA' AS power, year, period, 'technology_supply_apportioned' AS indicator_id,
    CASE WHEN status = 'low_coverage' THEN share_pct END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN iso3 = 'USA' THEN 'A country is not compared with itself.'
        WHEN status = 'not_applicable' THEN 'Only the figure of the European Union is apportioned, and only to its members.'
        ELSE concat_ws(' ',
            'Estimate: the Union''s share is given to members by their part of the HS chapter each product line is in; who supplies the line itself is not published.',
            CASE WHEN share_pct > 0 THEN 'Strongest in ' || strongest_group || '.' END)
    END AS note,
    'census_us_imports_hs' AS source_ids,
    CASE WHEN status = 'low_coverage' THEN list_concat(
        list_concat(terms, [struct_pack(role := 'denominator', label := 'groups of technology goods', value := CAST(n_groups AS DOUBLE),
            unit := 'groups', period := period, source_id := 'census_us_imports_hs')]),
        list_concat(union_terms, part_terms)
    ) ELSE [] END AS components
FROM figures
ORDER BY iso3;
