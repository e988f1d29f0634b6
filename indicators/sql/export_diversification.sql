-- Question: How widely are the country's goods exports spread over buyers?
-- Formula:  100 x (1 - H), H = sum of the squared shares of the listed buyers + R x s10, where R is the part of exports that goes to buyers not
--           listed and s10 the tenth largest listed share: H is the highest concentration possible, the value the lowest spread.
-- Source:   OECD BTiGE, exports as the exporter reports them, newest year with a usable total. Only the top partners are listed.
WITH unusable_returns (exporter, first_year, last_year) AS (
    -- ARE: the return for 2024 is partial (429 against 570 billion USD in 2023).
    -- RUS: stopped reporting after 2021; the estimates since then contradict the partners' figures.
    VALUES ('ARE', 2024, 2024), ('RUS', 2022, 9999)
),
weak_returns (exporter, weakness) AS (
    VALUES ('RUS', 'Russia''s last return to this source is for 2021.')
),
limits (largest_rest, tenth) AS (
    -- Above 45 % of exports to buyers not listed the value rests on the bound more than on figures.
    VALUES (0.45, 10)
),
returns AS (
    SELECT e.exporter AS iso3, e.importer, e.year, e.value_kusd / 1000 AS value_musd, e.source_id
    FROM fact_exports_reported AS e
    ANTI JOIN unusable_returns AS u ON u.exporter = e.exporter AND e.year BETWEEN u.first_year AND u.last_year
),
totals AS (
    SELECT iso3, year, value_musd AS total_musd, source_id FROM returns WHERE importer = 'WLD' AND value_musd > 0
),
buyer_shares AS (
    SELECT
        r.iso3, r.year, r.importer, r.value_musd / t.total_musd AS share, t.total_musd, r.source_id,
        row_number() OVER (PARTITION BY r.iso3, r.year ORDER BY r.value_musd DESC, r.importer) AS place
    FROM returns AS r JOIN totals AS t ON t.iso3 = r.iso3 AND t.year = r.year
    WHERE r.importer <> 'WLD'
),
spreads AS (
    SELECT
        b.iso3, b.year, any_value(b.total_musd) AS total_musd, any_value(b.source_id) AS source_id,
        count(*) AS n_buyers, sum(b.share * b.share) AS squared_shares, greatest(0, 1 - sum(b.share)) AS rest,
        max(b.share) FILTER (b.place = l.tenth) AS tenth_share,
        arg_max(b.importer, b.share) AS largest_buyer, max(b.share) AS largest_share
    FROM buyer_shares AS b CROSS JOIN limits AS l
    GROUP BY b.iso3, b.year
),
measured AS (
    SELECT *, squared_shares + rest * tenth_share AS highest_concentration
    FROM spreads WHERE tenth_share IS NOT NULL
),
usual_year AS (
    SELECT year FROM (SELECT iso3, max(year) AS year FROM measured GROUP BY iso3) GROUP BY year ORDER BY count(*) DESC, year DESC LIMIT 1
),
with_value AS (
    SELECT
        m.iso3, m.year, CAST(m.year AS VARCHAR) AS period, 100 * (1 - m.highest_concentration) AS value,
        CASE WHEN m.rest > l.largest_rest OR w.exporter IS NOT NULL THEN 'low_coverage' ELSE 'ok' END AS status,
        1 - m.rest AS coverage,
        concat_ws(' ', w.weakness,
            'At most ' || format('{:.1f}', 100 * (1 - m.squared_shares)) || ': ' || format('{:.0f}', 100 * m.rest)
            || ' % of exports go to buyers that are not listed, and the value counts each of them as the tenth largest listed.',
            'Largest buyer: ' || coalesce(c.name_in_text, m.largest_buyer) || ' (' || format('{:.0f}', 100 * m.largest_share) || ' %).') AS note,
        [
            struct_pack(role := 'term', label := 'sum of the squared shares of the ' || m.n_buyers || ' listed buyers', value := m.squared_shares,
                unit := 'index from 0 to 1', period := CAST(m.year AS VARCHAR), source_id := m.source_id),
            struct_pack(role := 'term', label := 'part of exports that goes to buyers not listed', value := 100 * m.rest,
                unit := 'percent', period := CAST(m.year AS VARCHAR), source_id := m.source_id),
            struct_pack(role := 'term', label := 'tenth largest listed share of exports', value := 100 * m.tenth_share,
                unit := 'percent', period := CAST(m.year AS VARCHAR), source_id := m.source_id),
            struct_pack(role := 'term', label := 'goods exports of ' || s.name_in_text || ' to the world', value := m.total_musd,
                unit := 'million USD', period := CAST(m.year AS VARCHAR), source_id := m.source_id)
        ] AS components
    FROM measured AS m
    CROSS JOIN limits AS l
    JOIN dim_subject AS s ON s.iso3 = m.iso3
    LEFT JOIN dim_country AS c ON c.iso3 = m.largest_buyer
    LEFT JOIN weak_returns AS w ON w.exporter = m.iso3
),
without_value AS (
    SELECT
        s.iso3, y.year, CAST(y.year AS VARCHAR) AS period,
        CASE
            WHEN s.iso3 = 'EUU' THEN 'The source has the members of the European Union one by one, not the Union as one exporter.'
            WHEN t.iso3 IS NOT NULL THEN 'The source publishes the total exports of ' || s.name_in_text || ', but fewer than ten of the buyers.'
            ELSE 'The source publishes no total of the goods exports of ' || s.name_in_text || '.'
        END AS note
    FROM dim_subject AS s
    CROSS JOIN usual_year AS y
    LEFT JOIN (SELECT DISTINCT iso3 FROM totals) AS t ON t.iso3 = s.iso3
    ANTI JOIN with_value AS v ON v.iso3 = s.iso3
)
SELECT
    iso3, '' AS power, year, period, 'export_diversification' AS indicator_id, value, status, coverage,
    CASE WHEN coverage < 1 THEN 'floor' ELSE '' END AS bound, note, 'oecd_btige' AS source_ids, components
FROM with_value
UNION ALL
SELECT
    iso3, '', year, period, 'export_diversification', NULL, 'not_reported', NULL, '', note, 'oecd_btige',
    CAST([] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR, source_id VARCHAR)[])
FROM without_value
ORDER BY iso3, year;
