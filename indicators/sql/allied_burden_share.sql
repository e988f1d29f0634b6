-- Question: how much of what the European Allies and Canada spend on defence does the country carry?
-- Formula: 100 x NATO core defence expenditure of the country / that of NATO Europe and Canada, current USD, newest year.
-- Source: NATO defence expenditure 2014-2026 (2025 and 2026 are NATO's estimates).
-- NATO prints the line "NATO Europe and Canada" without members before their accession (Finland 2023, Sweden 2024), so earlier
-- years are given only where that line equals the sum of today's members. The EU is the sum of its members that are Allies.
WITH rounding AS (
    -- Every figure is printed in whole million USD: 31 roundings stay far under a thousandth of the line.
    SELECT 0.001 AS tolerance
),
group_year AS (
    SELECT
        year,
        year || CASE WHEN bool_or(is_estimate) THEN 'e' ELSE '' END AS period,
        bool_or(is_estimate) AS is_estimate,
        max(core_usd_m) FILTER (member = 'NATO_EUR_CAN') AS group_musd,
        sum(core_usd_m) FILTER (length(member) = 3 AND member <> 'USA') AS members_musd
    FROM fact_nato_defence
    GROUP BY year
),
comparable_year AS (
    SELECT g.*, g.year = max(g.year) OVER () AS is_newest
    FROM group_year g
    CROSS JOIN rounding r
    WHERE g.group_musd > 0
    QUALIFY is_newest OR abs(g.members_musd / g.group_musd - 1) < r.tolerance
),
spending AS (
    SELECT p.whole AS iso3, n.year, sum(n.core_usd_m) AS spent_musd, count(*) AS n_allies
    FROM fact_nato_defence n
    JOIN dim_part p ON p.part = n.member
    WHERE n.core_usd_m IS NOT NULL AND n.member <> 'USA'
    GROUP BY p.whole, n.year
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        s.is_nato_member,
        y.*,
        e.spent_musd,
        e.n_allies,
        e.spent_musd IS NOT NULL AS has_value
    FROM dim_subject s
    CROSS JOIN comparable_year y
    LEFT JOIN spending e ON e.iso3 = s.iso3 AND e.year = y.year
    WHERE y.is_newest OR e.spent_musd IS NOT NULL
)
SELECT
    iso3,
    'USA' AS power,
    year,
    period,
    'allied_burden_share' AS indicator_id,
    100 * spent_musd / group_musd AS value,
    CASE WHEN has_value THEN 'ok' ELSE 'not_applicable' END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN iso3 = 'USA' THEN 'A country is not compared with itself.'
        WHEN has_value THEN concat_ws(
            ' ',
            CASE WHEN iso3 = 'EUU' THEN 'Sum of the ' || n_allies || ' members that are Allies.' END,
            CASE WHEN is_estimate THEN 'NATO''s estimate.' END
        )
        WHEN is_nato_member THEN 'NATO prints no defence expenditure for ' || name_in_text || '.'
        WHEN iso3 = 'EUU' THEN 'No member of the European Union is in the table.'
        ELSE 'Not a member of NATO.'
    END AS note,
    'nato_defence_expenditure' AS source_ids,
    CASE
        WHEN has_value THEN [
            struct_pack(
                role := 'numerator',
                label := 'NATO core defence expenditure of ' || name_in_text,
                value := spent_musd,
                unit := 'million USD',
                period := period,
                source_id := 'nato_defence_expenditure'
            ),
            struct_pack(
                role := 'denominator',
                label := 'NATO core defence expenditure of NATO Europe and Canada',
                value := group_musd,
                unit := 'million USD',
                period := period,
                source_id := 'nato_defence_expenditure'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM cell;
