-- Question: what share of the world's mining, refining or reserves of one mineral does a country hold?
-- Formula: 100 x the country's quantity / the world's, newest year (view calc_mineral_share in views.sql).
-- Source: USGS Mineral Commodity Summaries 2026; IEA Critical Minerals Dataset 2025 for five refining chains.
-- Countries whose figure is withheld or not available have no row; a printed dash is a row of 0.
WITH weighed AS (
    SELECT
        *,
        value_status = 'floor' AS is_floor,
        -- Of a sum of printed rows, those without a figure: "Reserves: Ilmenite (NA) + Reserves: Rutile" gives Ilmenite.
        array_to_string(regexp_extract_all(detail, '([^:+]+) \((NA|W)\)', 1), ', ') AS unknown_parts
    FROM calc_mineral_share
    WHERE is_newest AND share_pct IS NOT NULL
)
SELECT
    iso3,
    mineral,
    stage,
    share_pct,
    year,
    CASE WHEN is_floor OR vague_producers IS NOT NULL THEN 'low_coverage' ELSE 'ok' END AS status,
    concat_ws(
        ' ',
        CASE
            WHEN is_floor AND unknown_parts <> ''
                THEN 'The country''s figure is incomplete: the source gives none for ' || lower(trim(unknown_parts)) || '.'
            WHEN is_floor THEN 'The country''s figure is printed as a lower bound.'
        END,
        CASE
            WHEN is_floor AND vague_producers IS NOT NULL
                THEN 'The world total is incomplete as well, so the true share may be higher or lower; figures are'
                    || ' missing or lower bounds for: ' || vague_producers || '.'
            WHEN vague_producers IS NOT NULL
                THEN 'An upper bound, because the world total is incomplete; figures are missing or lower bounds for: '
                    || vague_producers || '.'
        END
    ) AS note,
    source_id
FROM weighed
ORDER BY mineral, stage, iso3;
