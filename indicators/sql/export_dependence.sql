-- Question: What share of a country's goods exports goes to the great power?
-- Formula:  100 x goods exports of i to h / goods exports of i to the world, in the newest year with a usable total of i.
-- Source:   OECD BTiGE, exports as the exporter reports them. It lists a pair when it is a top-ten destination of the exporter
--           or a top-ten origin of the other side, so a pair that is not listed is not zero: the great power's own imports
--           (US Census, customs value; IMF IMTS for China, CIF) stand for it, capped at the exporter's tenth largest listed flow.
WITH unusable_returns (exporter, first_year, last_year, is_weak, reason) AS (
    -- ARE: the return for 2024 is partial (429 against 570 billion USD in 2023); the one before it is sound.
    -- RUS: stopped reporting after 2021; the estimates since then contradict the partners' figures.
    VALUES
        ('ARE', 2024, 2024, FALSE, 'The return for 2024 looks incomplete (429 billion USD after 570 in 2023), so that of 2023 is used.'),
        ('RUS', 2022, 9999, TRUE, 'Russia''s last return to this source is for 2021; the estimates printed since then are not used.')
),
returns AS (
    SELECT e.exporter, e.importer, e.year, e.value_kusd, e.source_id
    FROM fact_exports_reported AS e
    ANTI JOIN unusable_returns AS u
        ON u.exporter = e.exporter AND e.year BETWEEN u.first_year AND u.last_year
),
totals AS (
    SELECT exporter AS iso3, year, value_kusd / 1000 AS total_musd, source_id
    FROM returns SEMI JOIN dim_subject AS s ON s.iso3 = exporter
    WHERE importer = 'WLD' AND value_kusd > 0
),
listed_counts AS (
    SELECT exporter AS iso3, year, count(*) AS n_listed FROM returns WHERE importer <> 'WLD' GROUP BY exporter, year
),
tenth_largest AS (
    SELECT exporter AS iso3, year, value_kusd / 1000 AS tenth_musd
    FROM returns WHERE importer <> 'WLD'
    QUALIFY row_number() OVER (PARTITION BY exporter, year ORDER BY value_kusd DESC, importer) = 10
),
listed_pairs AS (
    SELECT exporter AS iso3, importer AS power, year, value_kusd / 1000 AS listed_musd
    FROM returns SEMI JOIN dim_power AS p ON p.power = importer
),
mirrors AS (
    SELECT partner AS iso3, reporter AS power, year, value_musd AS mirror_musd, source_id AS mirror_source
    FROM fact_goods_trade WHERE flow = 'imports'
),
flows AS (
    SELECT
        t.iso3, p.power, t.year, t.total_musd, t.source_id, l.listed_musd, m.mirror_musd, m.mirror_source, h.tenth_musd,
        coalesce(n.n_listed, 0) AS n_listed,
        CASE
            WHEN l.listed_musd IS NOT NULL THEN 'listed'
            WHEN m.mirror_musd > h.tenth_musd THEN 'capped mirror'
            WHEN m.mirror_musd IS NOT NULL THEN 'mirror'
        END AS basis
    FROM totals AS t
    CROSS JOIN dim_power AS p
    LEFT JOIN listed_pairs AS l USING (iso3, power, year)
    LEFT JOIN mirrors AS m USING (iso3, power, year)
    LEFT JOIN tenth_largest AS h USING (iso3, year)
    LEFT JOIN listed_counts AS n USING (iso3, year)
    WHERE t.iso3 <> p.power
),
shares AS (
    SELECT
        *,
        CASE basis WHEN 'listed' THEN listed_musd WHEN 'mirror' THEN mirror_musd ELSE tenth_musd END AS flow_musd,
        100 * flow_musd / total_musd AS share_pct
    FROM flows WHERE basis IS NOT NULL
),
newest AS (
    SELECT iso3, power, year AS newest_year, basis AS newest_basis FROM shares
    QUALIFY row_number() OVER (PARTITION BY iso3, power ORDER BY year DESC) = 1
),
comparable_shares AS (
    -- Earlier years only where they rest on the same kind of figure as the newest. Capped figures are bounds: two of them
    -- compare two tenth largest flows and say nothing of the flow itself, so they make no trend.
    SELECT s.* FROM shares AS s JOIN newest AS n USING (iso3, power)
    WHERE s.year = n.newest_year OR (s.basis = n.newest_basis AND s.basis <> 'capped mirror')
),
usual_year AS (
    SELECT newest_year AS year FROM newest GROUP BY newest_year ORDER BY count(*) DESC, newest_year DESC LIMIT 1
),
year_reasons AS (
    -- Why an exporter's newest year lies before that of most others.
    SELECT n.iso3, n.power, coalesce(u.is_weak, FALSE) AS is_weak,
        coalesce(u.reason, CASE WHEN t.newest_total > n.newest_year
            THEN 'For later years this flow is published by neither side in the sources held.'
            ELSE 'The newest total of its goods exports in this source is that of ' || n.newest_year || '.' END) AS reason
    FROM newest AS n
    CROSS JOIN usual_year AS y
    JOIN (SELECT iso3, max(year) AS newest_total FROM totals GROUP BY iso3) AS t ON t.iso3 = n.iso3
    LEFT JOIN unusable_returns AS u ON u.exporter = n.iso3 AND u.first_year > n.newest_year
    WHERE n.newest_year < y.year
),
unlisted_years AS (
    -- Exporters with a later total but no flow: the mirror was looked in too and has none.
    SELECT n.iso3, n.power, CASE n.power WHEN 'USA' THEN 'census_us_partner_trade' ELSE 'imf_imts' END AS looked_in
    FROM newest AS n SEMI JOIN totals AS t ON t.iso3 = n.iso3 AND t.year > n.newest_year
),
measured AS (
    SELECT
        s.iso3, s.power, s.year, CAST(s.year AS VARCHAR) AS period, s.share_pct AS value,
        CASE WHEN s.basis = 'listed' AND NOT coalesce(w.is_weak, FALSE) THEN 'ok' ELSE 'low_coverage' END AS status,
        CASE WHEN s.basis = 'capped mirror' THEN 'ceiling' ELSE '' END AS bound,
        concat_ws(' ', w.reason, CASE WHEN s.basis <> 'listed' THEN
            'Mirror: the exporter''s own figure for ' || h.name_in_text || ' is not listed, so goods imports as '
            || h.name_in_text || ' reports them stand for it'
            || CASE WHEN s.power = 'CHN' THEN ' (with freight and insurance)' ELSE '' END
            || CASE WHEN s.basis = 'capped mirror' THEN
                ', capped at the exporter''s tenth largest listed flow; uncapped it would be '
                || format('{:.1f}', 100 * s.mirror_musd / s.total_musd) || ' %' ELSE '' END
            || '.' END, CASE WHEN s.basis = 'mirror' AND s.n_listed = 0 THEN
            'No cap can be set, because the source lists no single destination of the exporter.'
            WHEN s.basis = 'mirror' AND s.tenth_musd IS NULL THEN
            'No cap can be set, because the source lists fewer than ten destinations of the exporter.' END) AS note,
        concat_ws(';', s.source_id, CASE WHEN s.basis <> 'listed' THEN s.mirror_source ELSE u.looked_in END) AS source_ids,
        list_concat(
            [
                struct_pack(role := 'numerator', label := CASE s.basis
                        WHEN 'listed' THEN 'goods exports of ' || c.name_in_text || ' to ' || h.name_in_text
                        WHEN 'mirror' THEN 'goods imports of ' || h.name_in_text || ' from ' || c.name_in_text
                        ELSE 'tenth largest listed goods exports of ' || c.name_in_text || ' (cap)' END,
                    value := s.flow_musd, unit := 'million USD', period := CAST(s.year AS VARCHAR),
                    source_id := CASE s.basis WHEN 'mirror' THEN s.mirror_source ELSE s.source_id END),
                struct_pack(role := 'denominator', label := 'goods exports of ' || c.name_in_text || ' to the world',
                    value := s.total_musd, unit := 'million USD', period := CAST(s.year AS VARCHAR), source_id := s.source_id)
            ],
            CASE WHEN s.basis = 'capped mirror' THEN [
                struct_pack(role := 'term', label := 'goods imports of ' || h.name_in_text || ' from ' || c.name_in_text || ' (before the cap)',
                    value := s.mirror_musd, unit := 'million USD', period := CAST(s.year AS VARCHAR), source_id := s.mirror_source)
            ] ELSE [] END
        ) AS components
    FROM comparable_shares AS s
    JOIN dim_country AS c ON c.iso3 = s.iso3
    JOIN dim_country AS h ON h.iso3 = s.power
    LEFT JOIN year_reasons AS w ON w.iso3 = s.iso3 AND w.power = s.power
    LEFT JOIN unlisted_years AS u ON u.iso3 = s.iso3 AND u.power = s.power
),
without_value AS (
    SELECT
        p.iso3, p.power, y.year, CAST(y.year AS VARCHAR) AS period,
        CASE WHEN p.is_self THEN 'not_applicable' ELSE 'not_reported' END AS status,
        CASE
            WHEN p.is_self THEN 'A country is not compared with itself.'
            WHEN p.iso3 = 'EUU' THEN 'The source has the members of the European Union one by one, not the Union as one exporter.'
            WHEN t.iso3 IS NOT NULL THEN 'Neither the exporter nor ' || h.name_in_text || ' publishes this flow in the sources held.'
            ELSE 'The source publishes no total of the goods exports of ' || c.name_in_text || '.'
        END AS note
    FROM dim_pair AS p
    CROSS JOIN usual_year AS y
    JOIN dim_country AS c ON c.iso3 = p.iso3
    JOIN dim_country AS h ON h.iso3 = p.power
    LEFT JOIN (SELECT DISTINCT iso3 FROM totals) AS t ON t.iso3 = p.iso3
    ANTI JOIN newest AS n ON n.iso3 = p.iso3 AND n.power = p.power
)
SELECT
    iso3, power, year, period, 'export_dependence' AS indicator_id, value, status, CAST(NULL AS DOUBLE) AS coverage,
    bound, note, source_ids, components
FROM measured
UNION ALL
SELECT
    iso3, power, year, period, 'export_dependence', NULL, status, NULL, '', note,
    CASE power WHEN 'USA' THEN 'oecd_btige;census_us_partner_trade' ELSE 'oecd_btige;imf_imts' END,
    CAST([] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR, source_id VARCHAR)[])
FROM without_value
ORDER BY iso3, power, year;
