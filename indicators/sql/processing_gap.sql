-- Question: how far does the country refine what it mines?
-- Formula: processing_gap_raw = mean over the mineral groups with both figures of max(0, share of world mining - share of world
--          refining); processing_gap = 100 - processing_gap_raw, so that higher means less is left to others to refine.
-- Source: USGS Mineral Commodity Summaries 2026 and IEA Critical Minerals Dataset 2025 (view calc_mineral_share in views.sql).
-- In none of the groups: not applicable. The EU's shares are the sums of its members' shares, taken before the difference.
WITH stage_share AS (
    SELECT
        p.whole AS iso3,
        s.mineral,
        s.stage,
        max(s.year) AS year,
        max(s.source_id) AS source_id,
        sum(s.share_pct) AS share_pct,
        bool_or(s.share_pct IS NULL) AS is_unknown
    FROM calc_mineral_share s
    JOIN dim_part p ON p.part = s.iso3
    WHERE s.stage IN ('mine', 'refining') AND s.is_newest
    GROUP BY p.whole, s.mineral, s.stage
),
mineral AS (
    -- Groups with a world table at both stages.
    SELECT mineral, max(mineral_name) FILTER (stage = 'refining') AS mineral_name
    FROM calc_mineral_share
    WHERE is_newest
    GROUP BY mineral
    HAVING bool_or(stage = 'mine') AND bool_or(stage = 'refining')
),
basis AS (
    SELECT
        (SELECT nullif(count(*), 0) FROM mineral) AS n_minerals,
        (SELECT nullif(count(DISTINCT mineral_group), 0) FROM fact_critical_mineral) AS n_groups,
        (SELECT max(year) FROM calc_mineral_share WHERE stage = 'mine' AND is_newest) AS year
),
pair AS (
    SELECT
        coalesce(m.iso3, r.iso3) AS iso3,
        n.mineral,
        n.mineral_name,
        coalesce(m.share_pct, 0) AS mine_pct,
        coalesce(r.share_pct, 0) AS refining_pct,
        m.year AS mine_year,
        r.year AS refining_year,
        CASE WHEN m.share_pct IS NOT NULL THEN m.source_id END AS mine_source,
        CASE WHEN r.share_pct IS NOT NULL THEN r.source_id END AS refining_source,
        coalesce(m.is_unknown, FALSE) OR coalesce(r.is_unknown, FALSE) AS is_unknown
    FROM (SELECT * FROM stage_share WHERE stage = 'mine') m
    FULL JOIN (SELECT * FROM stage_share WHERE stage = 'refining') r
        ON r.iso3 = m.iso3 AND r.mineral = m.mineral
    JOIN mineral n ON n.mineral = coalesce(m.mineral, r.mineral)
),
country AS (
    SELECT
        p.iso3,
        sum(greatest(0, p.mine_pct - p.refining_pct)) AS summed_gap,
        string_agg(lower(p.mineral_name), ', ' ORDER BY p.mineral) FILTER (p.is_unknown) AS unknown_minerals,
        arg_max(lower(p.mineral_name), p.mine_pct - p.refining_pct) AS widest,
        max(p.mine_pct - p.refining_pct) AS widest_gap,
        -- Shares of the two stages one after the other. A stage at which the country is not named, or has no
        -- published figure, counts as 0 and has no term.
        list(
            struct_pack(
                role := 'term',
                label := p.mineral_name || ': share of world mine production',
                value := p.mine_pct,
                unit := 'percent',
                period := CAST(p.mine_year AS VARCHAR),
                source_id := p.mine_source
            )
            ORDER BY p.mineral
        ) FILTER (p.mine_source IS NOT NULL) AS mine_terms,
        list(
            struct_pack(
                role := 'term',
                label := p.mineral_name || ': share of world refining',
                value := p.refining_pct,
                unit := 'percent',
                period := CAST(p.refining_year AS VARCHAR),
                source_id := p.refining_source
            )
            ORDER BY p.mineral
        ) FILTER (p.refining_source IS NOT NULL) AS refining_terms
    FROM pair p
    GROUP BY p.iso3
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        b.*,
        c.* EXCLUDE (iso3),
        c.iso3 IS NOT NULL AS has_value
    FROM dim_subject s
    CROSS JOIN basis b
    LEFT JOIN country c ON c.iso3 = s.iso3
),
measure AS (
    SELECT *, 'processing_gap' AS indicator_id, 100 - summed_gap / n_minerals AS value FROM cell
    UNION ALL
    SELECT *, 'processing_gap_raw' AS indicator_id, summed_gap / n_minerals AS value FROM cell
)
SELECT
    iso3,
    '' AS power,
    year,
    CAST(year AS VARCHAR) AS period,
    indicator_id,
    CASE WHEN has_value THEN value END AS value,
    CASE
        WHEN NOT has_value THEN 'not_applicable'
        WHEN unknown_minerals IS NOT NULL THEN 'low_coverage'
        ELSE 'ok'
    END AS status,
    CASE WHEN has_value THEN n_minerals / n_groups END AS coverage,
    '' AS bound,
    CASE
        WHEN has_value THEN concat_ws(
            ' ',
            CASE WHEN iso3 = 'EUU' THEN 'Shares of the members added.' END,
            CASE
                WHEN widest_gap > 0
                    THEN 'The widest gap is in ' || widest || ': '
                        || CASE WHEN widest_gap < 0.1 THEN 'under 0.1' ELSE format('{:.1f}', widest_gap) END
                        || ' points of the world.'
                ELSE 'In every one of these minerals its share of refining is at least its share of mining.'
            END,
            'Output is not published for: ' || unknown_minerals || '; counted as 0.'
        )
        ELSE 'Of the ' || n_minerals || ' minerals with figures for both stages, none is mined or refined by '
            || name_in_text || ' under its own name, so there is nothing to compare.'
    END AS note,
    'usgs_mcs;iea_critical_minerals' AS source_ids,
    CASE
        WHEN has_value THEN list_concat(
            list_concat(coalesce(mine_terms, []), coalesce(refining_terms, [])),
            [
                struct_pack(
                    role := 'term',
                    label := 'mineral groups with figures for mining and refining',
                    value := CAST(n_minerals AS DOUBLE),
                    unit := 'mineral groups',
                    period := CAST(year AS VARCHAR),
                    source_id := 'usgs_mcs'
                )
            ]
        )
        ELSE []
    END AS components
FROM measure;
