-- Question: How much of the world's listed computing power stands in the country?
-- Formula:  compute_share_epoch = 100 x H100 equivalents of the AI clusters in i / of all listed clusters; compute_share_top500 = 100 x summed
--           performance (Rmax) of the systems in i / of all 500. Two lists of two kinds of machine, never averaged.
-- Source:   Epoch AI, GPU clusters that exist, possible duplicates left out; TOP500 list. European Union: sum of the members.
WITH as_of_epoch (year, period) AS (
    -- The file has no year column: it is the state of March 2026.
    VALUES (2026, 'Mar 2026')
),
clusters AS (
    SELECT p.whole AS iso3, sum(g.h100_equivalents) AS held, sum(g.clusters) AS n_held, sum(g.clusters_without_size) AS n_without_size
    FROM fact_gpu_cluster AS g JOIN dim_part AS p ON p.part = g.iso3
    GROUP BY p.whole
),
all_clusters AS (
    -- Clusters without a stated country stay in the total.
    SELECT sum(h100_equivalents) AS listed, sum(clusters) AS n_listed, sum(h100_equivalents) FILTER (iso3 <> 'UNK') / sum(h100_equivalents) AS located
    FROM fact_gpu_cluster
),
epoch AS (
    SELECT
        s.iso3, 'compute_share_epoch' AS indicator_id, a.year, a.period, 100 * c.held / t.listed AS share_pct,
        CASE WHEN c.held > 0 THEN 'ok' ELSE 'not_reported' END AS status,
        t.located AS coverage,
        CASE
            WHEN c.iso3 IS NULL THEN 'Epoch AI lists no cluster in ' || s.name_in_text || '; its list holds only a part of the world''s AI computing, so this is not a zero.'
            WHEN NOT c.held > 0 THEN 'Epoch AI lists a cluster in ' || s.name_in_text || ', but without its size.'
            ELSE concat_ws(' ', CASE WHEN s.iso3 = 'EUU' THEN 'Sum of the members.' END,
                c.n_held || ' of ' || t.n_listed || ' listed clusters.',
                CASE WHEN c.n_without_size = 1 THEN 'One of them has no stated size and adds nothing.'
                    WHEN c.n_without_size > 1 THEN c.n_without_size || ' of them have no stated size and add nothing.' END)
        END AS note,
        'epoch_gpu_clusters' AS source_ids,
        [
            struct_pack(role := 'numerator', label := 'AI clusters in ' || s.name_in_text, value := c.held, unit := 'H100 equivalents',
                period := a.period, source_id := 'epoch_gpu_clusters'),
            struct_pack(role := 'denominator', label := 'all AI clusters listed, also those without a stated country', value := t.listed,
                unit := 'H100 equivalents', period := a.period, source_id := 'epoch_gpu_clusters')
        ] AS terms
    FROM dim_subject AS s
    CROSS JOIN as_of_epoch AS a
    CROSS JOIN all_clusters AS t
    LEFT JOIN clusters AS c ON c.iso3 = s.iso3
),
newest_list AS (
    SELECT * FROM fact_supercomputer WHERE year = (SELECT max(year) FROM fact_supercomputer)
),
systems AS (
    SELECT p.whole AS iso3, sum(l.rmax_tflops) AS held, sum(l.systems) AS n_held
    FROM newest_list AS l JOIN dim_part AS p ON p.part = l.iso3
    GROUP BY p.whole
),
all_systems AS (
    SELECT any_value(year) AS year, sum(rmax_tflops) AS listed, sum(systems) AS n_listed FROM newest_list
),
top500 AS (
    SELECT
        s.iso3, 'compute_share_top500' AS indicator_id, t.year, 'Jun ' || t.year AS period, 100 * coalesce(c.held, 0) / t.listed AS share_pct,
        'ok' AS status,
        CAST(NULL AS DOUBLE) AS coverage,
        CASE
            WHEN c.iso3 IS NULL THEN 'The list of ' || t.n_listed || ' systems holds no machine in ' || s.name_in_text || '.'
            WHEN s.iso3 = 'CHN' THEN 'China has not submitted its largest machines for some years, so its true share is higher.'
            ELSE concat_ws(' ', CASE WHEN s.iso3 = 'EUU' THEN 'Sum of the members.' END, c.n_held || ' of ' || t.n_listed || ' listed systems.')
        END AS note,
        'top500' AS source_ids,
        [
            struct_pack(role := 'numerator', label := 'listed supercomputers in ' || s.name_in_text || ' (Rmax)', value := coalesce(c.held, 0),
                unit := 'teraflops', period := 'Jun ' || t.year, source_id := 'top500'),
            struct_pack(role := 'denominator', label := 'all listed supercomputers (Rmax)', value := t.listed,
                unit := 'teraflops', period := 'Jun ' || t.year, source_id := 'top500')
        ] AS terms
    FROM dim_subject AS s
    CROSS JOIN all_systems AS t
    LEFT JOIN systems AS c ON c.iso3 = s.iso3
),
measures AS (
    SELECT * FROM epoch
    UNION ALL
    SELECT * FROM top500
)
SELECT
    iso3, '' AS power, year, period, indicator_id,
    CASE WHEN status = 'ok' THEN share_pct END AS value,
    status,
    CASE WHEN status = 'ok' THEN coverage END AS coverage,
    CASE WHEN iso3 = 'CHN' AND indicator_id = 'compute_share_top500' THEN 'floor' ELSE '' END AS bound,
    note,
    source_ids,
    CASE WHEN status = 'ok' THEN terms ELSE [] END AS components
FROM measures
ORDER BY iso3, indicator_id;
