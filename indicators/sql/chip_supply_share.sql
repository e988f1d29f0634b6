-- Question: How much of the machines and materials that chip making needs do the country's firms supply?
-- Formula:  sum of i's shares of the world market over the inputs with shares by country / number of these inputs (40).
-- Source:   ETO Advanced Semiconductor Supply Chain Dataset, about 2019, by headquarters of the firm. "Various" is left out.
WITH as_of (year, period) AS (
    -- The data set's market shares are of about 2019.
    VALUES (2019, 'about 2019')
),
inputs AS (
    SELECT nullif(count(DISTINCT input_id), 0) AS n_inputs FROM fact_chip_input_share
),
held AS (
    SELECT p.whole AS iso3, f.input_id, f.input_name, sum(f.share_pct) AS share_pct, any_value(f.source_id) AS source_id
    FROM fact_chip_input_share AS f JOIN dim_part AS p ON p.part = f.iso3
    GROUP BY p.whole, f.input_id, f.input_name
),
portfolios AS (
    SELECT
        h.iso3, sum(h.share_pct) AS summed_pct, count(*) AS n_held,
        arg_max(h.input_name, h.share_pct) AS largest_input, max(h.share_pct) AS largest_pct,
        list(struct_pack(role := 'numerator', label := h.input_name || ': share of the world market', value := h.share_pct, unit := 'percent',
            period := a.period, source_id := h.source_id) ORDER BY h.share_pct DESC, h.input_id) AS terms
    FROM held AS h CROSS JOIN as_of AS a
    GROUP BY h.iso3
)
SELECT
    s.iso3, '' AS power, a.year, a.period, 'chip_supply_share' AS indicator_id,
    p.summed_pct / n.n_inputs AS value,
    CASE WHEN p.iso3 IS NULL THEN 'not_reported' ELSE 'ok' END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN p.iso3 IS NULL THEN 'The data set gives ' || s.name_in_text || ' no share in any of the ' || n.n_inputs || ' inputs; a share too small to print is possible.'
        ELSE concat_ws(' ', CASE WHEN s.iso3 = 'EUU' THEN 'Sum of the members.' END,
            'Firms with headquarters in ' || s.name_in_text || ' have a share in ' || p.n_held || ' of ' || n.n_inputs || ' inputs, the largest in '
            || p.largest_input || ' (' || format('{:.0f}', p.largest_pct) || ' %).')
    END AS note,
    'eto_chip_supply_chain' AS source_ids,
    CASE WHEN p.iso3 IS NOT NULL THEN list_concat(p.terms, [
        struct_pack(role := 'denominator', label := 'inputs of chip making with market shares by country', value := CAST(n.n_inputs AS DOUBLE),
            unit := 'inputs', period := a.period, source_id := 'eto_chip_supply_chain')
    ]) ELSE [] END AS components
FROM dim_subject AS s
CROSS JOIN as_of AS a
CROSS JOIN inputs AS n
LEFT JOIN portfolios AS p ON p.iso3 = s.iso3
ORDER BY s.iso3;
