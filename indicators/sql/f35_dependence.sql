-- Question: how many F-35 combat aircraft of the United States has the country ordered, and how many received?
-- Formula: f35_dependence_ordered = aircraft ordered up to the end of 2024; f35_dependence_delivered = aircraft delivered of these.
-- Source: own totals from the SIPRI Arms Transfers Database, March 2025. No register rows are kept.
-- The register is complete: a recipient that does not appear has a true zero. The EU is the sum of its members.
WITH orders AS (
    SELECT
        p.whole AS iso3,
        sum(f.aircraft_ordered) AS ordered,
        sum(f.aircraft_delivered) AS delivered,
        count(*) AS n_recipients,
        CASE WHEN p.whole = 'EUU' THEN '' ELSE any_value(f.note) END AS order_note
    FROM fact_f35_orders f
    JOIN dim_part p ON p.part = f.recipient
    GROUP BY p.whole
),
measure AS (
    SELECT indicator_id, kind_of_count
    FROM (
        VALUES ('f35_dependence_ordered', 'ordered'), ('f35_dependence_delivered', 'delivered')
    ) AS measures (indicator_id, kind_of_count)
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        m.indicator_id,
        m.kind_of_count,
        o.n_recipients,
        o.order_note,
        s.kind = 'territory' AND o.iso3 IS NULL AS is_territory,
        NOT (s.iso3 = 'USA' OR is_territory) AS has_value,
        CAST(
            coalesce(CASE m.kind_of_count WHEN 'ordered' THEN o.ordered ELSE o.delivered END, 0) AS DOUBLE
        ) AS aircraft
    FROM dim_subject s
    CROSS JOIN measure m
    LEFT JOIN orders o USING (iso3)
)
SELECT
    iso3,
    'USA' AS power,
    2024 AS year,
    'to 2024' AS period,
    indicator_id,
    CASE WHEN has_value THEN aircraft END AS value,
    CASE WHEN has_value THEN 'ok' ELSE 'not_applicable' END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN iso3 = 'USA' THEN 'A country is not compared with itself.'
        WHEN is_territory THEN 'SIPRI lists states as recipients; ' || name_in_text || ' is a territory.'
        WHEN n_recipients IS NULL THEN 'SIPRI lists no F-35 ordered by the end of 2024: a true zero.'
        WHEN iso3 = 'EUU' THEN 'Sum of the ' || n_recipients || ' members with orders.'
        ELSE order_note
    END AS note,
    'sipri_arms_transfers' AS source_ids,
    CASE
        WHEN has_value THEN [
            struct_pack(
                role := 'term',
                label := 'F-35 aircraft ' || kind_of_count
                    || CASE kind_of_count WHEN 'ordered' THEN ' by ' ELSE ' to ' END || name_in_text,
                value := aircraft,
                unit := 'aircraft',
                period := 'to 2024',
                source_id := 'sipri_arms_transfers'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM cell;
