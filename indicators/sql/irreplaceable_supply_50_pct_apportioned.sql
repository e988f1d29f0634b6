-- Question: How much of the European Union's hard-to-replace supply to the United States is likely to be the member's?
-- Formula:  100 x sum over the lines where the Union supplies at least 50 % of (US imports from the Union x the member's part of the members'
--           imports in the line's HS chapter) / US imports from all listed partners in chapters 01-97.
-- Source:   US Census, imports for consumption by subheading (Union as one partner) and by chapter (members one by one).
WITH threshold (least_pct) AS (
    VALUES (50)
),
lines AS (
    SELECT * FROM calc_us_import_line WHERE year = (SELECT max(year) FROM calc_us_import_line)
),
all_imports AS (
    SELECT any_value(year) AS year, sum(value_musd) AS total_musd FROM lines
),
union_chapters AS (
    SELECT l.year, l.chapter, sum(l.value_musd) AS union_musd
    FROM lines AS l JOIN threshold AS t ON l.share_pct >= t.least_pct
    WHERE l.iso3 = 'EUU'
    GROUP BY l.year, l.chapter
),
union_total AS (
    SELECT sum(union_musd) AS union_total_musd FROM union_chapters
),
member_parts AS (
    SELECT
        p.iso3, sum(u.union_musd * p.part) AS apportioned_musd,
        arg_max(u.chapter, u.union_musd * p.part) AS largest_chapter,
        max(u.union_musd * p.part) AS largest_musd
    FROM union_chapters AS u JOIN calc_eu_chapter_part AS p ON p.year = u.year AND p.chapter = u.chapter
    GROUP BY p.iso3
),
figures AS (
    SELECT
        s.iso3, s.name_in_text AS country, a.year, CAST(a.year AS VARCHAR) AS period, a.total_musd, t.union_total_musd,
        coalesce(m.apportioned_musd, 0) AS apportioned_musd, m.largest_chapter, m.largest_musd,
        CASE WHEN s.is_eu_member AND t.union_total_musd IS NOT NULL THEN 'low_coverage' ELSE 'not_applicable' END AS status
    FROM dim_subject AS s
    CROSS JOIN all_imports AS a
    CROSS JOIN union_total AS t
    LEFT JOIN member_parts AS m ON m.iso3 = s.iso3
)
SELECT
    iso3, 'USA' AS power, year, period, 'irreplaceable_supply_50_pct_apportioned' AS indicator_id,
    CASE WHEN status = 'low_coverage' THEN 100 * apportioned_musd / total_musd END AS value,
    status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN iso3 = 'USA' THEN 'A country is not compared with itself.'
        WHEN status = 'not_applicable' THEN 'Only the figure of the European Union is apportioned, and only to its members.'
        ELSE concat_ws(' ',
            'Estimate: the Union''s product lines are given to members by their part of the HS chapter each line is in; who supplies the line itself is not published.',
            CASE WHEN largest_musd > 0 THEN 'The largest part is in chapter ' || largest_chapter || ' (' || format('{:.0f}', 100 * largest_musd / apportioned_musd)
                || ' % of it).' END)
    END AS note,
    'census_us_imports_hs' AS source_ids,
    CASE WHEN status = 'low_coverage' THEN [
        struct_pack(role := 'numerator', label := 'part of ' || country || ' in the goods imports of the United States from the European Union in lines of which the Union supplies 50 % or more',
            value := apportioned_musd, unit := 'million USD', period := period, source_id := 'census_us_imports_hs'),
        struct_pack(role := 'denominator', label := 'goods imports of the United States from the listed partners, chapters 01-97',
            value := total_musd, unit := 'million USD', period := period, source_id := 'census_us_imports_hs'),
        struct_pack(role := 'term', label := 'goods imports of the United States from the European Union in lines of which the Union supplies 50 % or more',
            value := union_total_musd, unit := 'million USD', period := period, source_id := 'census_us_imports_hs')
    ] ELSE [] END AS components
FROM figures
ORDER BY iso3;
