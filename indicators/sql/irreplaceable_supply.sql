-- Question: How much of what the United States imports comes from the country in product lines that hardly anyone else supplies?
-- Formula:  _musd = sum of US imports from i over the HS subheadings (chapters 01-97) where i supplies at least 50 % (70 %) of what the
--           listed partners supply; _pct = 100 x that / US imports from all listed partners in chapters 01-97.
-- Source:   US Census, imports for consumption, 50 partners; the 27 members of the European Union are one partner (view calc_us_import_line).
WITH thresholds (least_pct, suffix) AS (
    -- The two levels of the definition.
    VALUES (50, '50'), (70, '70')
),
lines AS (
    SELECT * FROM calc_us_import_line WHERE year = (SELECT max(year) FROM calc_us_import_line)
),
all_imports AS (
    SELECT
        any_value(year) AS year, sum(value_musd) AS total_musd, count(DISTINCT iso3) AS n_partners,
        least(1.0, sum(value_musd) * 1e6 / (
            SELECT sum(h.value_usd) FROM fact_us_imports_hs2 AS h
            WHERE h.iso3 <> 'EUU' AND h.chapter <= '97' AND h.year = (SELECT any_value(year) FROM lines)
        )) AS listed_share
    FROM lines
),
partners AS (
    SELECT DISTINCT iso3 FROM lines
),
held AS (
    SELECT
        l.iso3, t.suffix, sum(l.value_musd) AS held_musd, count(*) AS n_lines,
        arg_max(coalesce(p.product, 'HS ' || l.hs6), l.value_musd) AS largest_product,
        max(l.value_musd) AS largest_musd,
        sum(l.value_musd) FILTER (l.is_flagged) AS flagged_musd,
        string_agg(DISTINCT l.chapter, ', ' ORDER BY l.chapter) FILTER (l.is_flagged) AS flagged_chapters
    FROM lines AS l
    JOIN thresholds AS t ON l.share_pct >= t.least_pct
    LEFT JOIN fact_us_import_product AS p ON p.hs6 = l.hs6
    GROUP BY l.iso3, t.suffix
),
figures AS (
    SELECT
        s.iso3, s.name_in_text AS country, s.is_eu_member, t.suffix, t.least_pct, a.*,
        coalesce(h.held_musd, 0) AS held_musd, coalesce(h.n_lines, 0) AS n_lines, h.largest_product, h.largest_musd,
        h.flagged_musd, h.flagged_chapters,
        CASE WHEN s.iso3 = 'USA' THEN 'not_applicable' WHEN p.iso3 IS NULL THEN 'not_reported' ELSE 'ok' END AS status
    FROM dim_subject AS s
    CROSS JOIN thresholds AS t
    CROSS JOIN all_imports AS a
    LEFT JOIN partners AS p ON p.iso3 = s.iso3
    LEFT JOIN held AS h ON h.iso3 = s.iso3 AND h.suffix = t.suffix
),
measures AS (
    SELECT *, 'irreplaceable_supply_' || suffix || '_pct' AS indicator_id, 100 * held_musd / total_musd AS value,
        'numerator' AS held_role FROM figures
    UNION ALL
    SELECT *, 'irreplaceable_supply_' || suffix || '_musd', held_musd, 'term' FROM figures
)
SELECT
    iso3, 'USA' AS power, year, CAST(year AS VARCHAR) AS period, indicator_id,
    CASE WHEN status = 'ok' THEN value END AS value,
    status,
    CASE WHEN status = 'ok' THEN listed_share END AS coverage,
    '' AS bound,
    CASE
        WHEN status = 'not_applicable' THEN 'A country is not compared with itself.'
        WHEN is_eu_member AND status = 'not_reported' THEN 'By product line the source has the European Union as one partner: its figure stands under the Union, and '
            || country || ' has an apportioned estimate.'
        WHEN status = 'not_reported' THEN 'By product line the source lists only the ' || n_partners || ' largest partners of the United States, and '
            || country || ' is not among them.'
        WHEN n_lines = 0 THEN 'There is no product line in which ' || country || ' supplies ' || least_pct || ' % or more.'
        ELSE concat_ws(' ',
            CASE n_lines WHEN 1 THEN 'One product line: ' ELSE format('{:,}', n_lines) || ' product lines, the largest: ' END
                || largest_product || ' (' || CASE WHEN largest_musd < 1 THEN 'under 1' ELSE format('{:,.0f}', largest_musd) END || ' million USD).',
            CASE WHEN flagged_musd >= 1 THEN format('{:,.0f}', flagged_musd) || ' million USD of it stand in HS chapters ' || flagged_chapters
                || ', where the listed partners cover less than 90 % of imports and shares are too high.' END)
    END AS note,
    'census_us_imports_hs' AS source_ids,
    CASE WHEN status = 'ok' THEN list_concat(
        [
            struct_pack(role := held_role, label := 'goods imports of the United States from ' || country || ' in product lines of which it supplies '
                    || least_pct || ' % or more', value := held_musd, unit := 'million USD', period := CAST(year AS VARCHAR),
                source_id := 'census_us_imports_hs'),
            struct_pack(role := 'term', label := 'product lines of which ' || country || ' supplies ' || least_pct || ' % or more',
                value := CAST(n_lines AS DOUBLE), unit := 'HS subheadings', period := CAST(year AS VARCHAR), source_id := 'census_us_imports_hs')
        ],
        CASE held_role WHEN 'numerator' THEN [
            struct_pack(role := 'denominator', label := 'goods imports of the United States from the listed partners, chapters 01-97',
                value := total_musd, unit := 'million USD', period := CAST(year AS VARCHAR), source_id := 'census_us_imports_hs')
        ] ELSE [] END
    ) ELSE [] END AS components
FROM measures
ORDER BY iso3, indicator_id;
