-- Question: how much of what the treaty allies of the United States spend on defence does the country carry?
-- Formula: 100 x military expenditure of the country / sum over all treaty allies of the United States, current USD, newest year;
--          a country that is no treaty ally has a true zero.
-- Source: SIPRI Military Expenditure Database 2026; treaties of alliance as listed in us_security_ties (North Atlantic Treaty,
--         treaties with Japan, South Korea and the Philippines, Manila Pact for Thailand, ANZUS for Australia).
-- Earlier years use the allies of today, so that the group does not change. The EU is the sum of its members that are allies.
WITH ally AS (
    SELECT DISTINCT iso3 FROM fact_us_security_tie WHERE counts_as_treaty_ally
),
spending AS (
    SELECT m.iso3, m.year, m.current_usd_m, m.flag
    FROM fact_military_expenditure m
    JOIN ally a USING (iso3)
    WHERE m.current_usd_m IS NOT NULL
),
group_year AS (
    SELECT
        year,
        sum(current_usd_m) AS group_musd,
        count(*) AS n_with_figure,
        (SELECT count(*) FROM ally) AS n_allies,
        year = max(year) OVER () AS is_newest
    FROM spending
    GROUP BY year
),
share AS (
    SELECT
        p.whole AS iso3,
        e.year,
        sum(e.current_usd_m) AS spent_musd,
        bool_or(e.flag = 'highly_uncertain') AS is_uncertain,
        bool_or(e.flag = 'estimate') AS is_estimate
    FROM spending e
    JOIN dim_part p ON p.part = e.iso3
    GROUP BY p.whole, e.year
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        s.kind,
        y.*,
        CAST(y.year AS VARCHAR) AS period,
        h.spent_musd,
        a.iso3 IS NOT NULL OR s.iso3 = 'EUU' AS is_ally,
        coalesce(h.is_uncertain, FALSE) AS is_uncertain,
        h.is_estimate AND s.iso3 <> 'EUU' AS is_estimate,
        CASE
            WHEN s.iso3 = 'USA' OR s.kind = 'territory' THEN NULL
            WHEN is_ally THEN h.spent_musd
            ELSE 0
        END AS counted_musd
    FROM dim_subject s
    CROSS JOIN group_year y
    LEFT JOIN ally a ON a.iso3 = s.iso3
    LEFT JOIN share h ON h.iso3 = s.iso3 AND h.year = y.year
    WHERE y.is_newest OR h.spent_musd IS NOT NULL
)
SELECT
    iso3,
    'USA' AS power,
    year,
    period,
    'ally_defence_share' AS indicator_id,
    100 * counted_musd / group_musd AS value,
    CASE
        WHEN iso3 = 'USA' OR kind = 'territory' THEN 'not_applicable'
        WHEN value IS NULL THEN 'not_reported'
        WHEN is_uncertain OR n_with_figure < n_allies THEN 'low_coverage'
        ELSE 'ok'
    END AS status,
    CASE WHEN value IS NOT NULL THEN n_with_figure / n_allies END AS coverage,
    CASE WHEN value > 0 AND n_with_figure < n_allies THEN 'ceiling' ELSE '' END AS bound,
    CASE
        WHEN iso3 = 'USA' THEN 'A country is not compared with itself.'
        WHEN kind = 'territory'
            THEN 'Military expenditure is given for states; ' || name_in_text || ' is a territory.'
        WHEN value IS NULL THEN 'SIPRI publishes no figure for ' || name_in_text || ' in ' || period || '.'
        ELSE concat_ws(
            ' ',
            CASE
                WHEN NOT is_ally THEN 'Not a treaty ally of the United States: a true zero.'
                WHEN iso3 = 'EUU' THEN 'Sum of the members that are treaty allies.'
                WHEN value = 0 THEN 'SIPRI records no military expenditure: a true zero.'
            END,
            CASE WHEN is_uncertain THEN 'SIPRI marks a figure in it as highly uncertain.' END,
            CASE WHEN is_estimate THEN 'SIPRI''s own estimate.' END,
            CASE WHEN n_with_figure < n_allies
                THEN 'SIPRI has a figure for ' || n_with_figure || ' of the ' || n_allies || ' allies.' END
        )
    END AS note,
    'sipri_milex;us_security_ties' AS source_ids,
    CASE
        WHEN value IS NOT NULL THEN [
            struct_pack(
                role := 'numerator',
                label := CASE WHEN is_ally THEN 'military expenditure of '
                    ELSE 'military expenditure as a treaty ally of the United States, ' END || name_in_text,
                value := CAST(counted_musd AS DOUBLE),
                unit := 'million USD',
                period := period,
                source_id := CASE WHEN is_ally THEN 'sipri_milex' ELSE 'us_security_ties' END
            ),
            struct_pack(
                role := 'denominator',
                label := 'military expenditure of all treaty allies of the United States',
                value := group_musd,
                unit := 'million USD',
                period := period,
                source_id := 'sipri_milex'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM cell;
