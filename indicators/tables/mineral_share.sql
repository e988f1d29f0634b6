-- Question: what share of the world's mining, refining or reserves of one mineral does a country hold?
-- Formula: 100 x the country's quantity / the world's, newest year (view calc_mineral_share in views.sql).
-- Source: USGS Mineral Commodity Summaries 2026; IEA Critical Minerals Dataset 2025 for five refining chains.
-- Countries whose figure is withheld or not available have no row; a printed dash is a row of 0.
SELECT
    iso3,
    mineral,
    stage,
    share_pct,
    year,
    CASE WHEN vague_producers IS NOT NULL THEN 'low_coverage' ELSE 'ok' END AS status,
    CASE
        WHEN value_status = 'floor' THEN 'The country''s figure is printed as a lower bound.'
        WHEN vague_producers IS NOT NULL
            THEN 'An upper bound, because the world total lacks figures, or holds lower bounds only, of: '
                || vague_producers || '.'
        ELSE ''
    END AS note,
    source_id
FROM calc_mineral_share
WHERE is_newest AND share_pct IS NOT NULL
ORDER BY mineral, stage, iso3;
