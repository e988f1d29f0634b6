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
    CASE
        WHEN value_status = 'floor' OR unknown_producers IS NOT NULL THEN 'low_coverage'
        ELSE 'ok'
    END AS status,
    concat_ws(
        ' ',
        CASE WHEN value_status = 'floor' THEN 'The figure is printed as a lower bound.' END,
        'Not known and left out of the world total, so that the share is an upper bound: '
            || unknown_producers || '.'
    ) AS note,
    source_id
FROM calc_mineral_share
WHERE is_newest AND share_pct IS NOT NULL
ORDER BY mineral, stage, iso3;
