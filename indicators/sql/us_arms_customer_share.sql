-- Question: how much of the major arms that the United States delivers abroad goes to the country?
-- Formula: deliveries of major arms from the United States to the country / all deliveries of the United States, 2020-24,
--          by SIPRI trend-indicator value (TIV), x 100.
-- Source: own shares from the SIPRI Arms Transfers Database, March 2025. No TIV is kept.
-- The register is complete: an absent recipient is a true zero. Ukraine is left out: most of its deliveries are gifts.
-- The EU is the sum of its members.
WITH delivery AS (
    SELECT recipient AS iso3, period, supplier_share_pct AS share_pct
    FROM fact_arms_share
    WHERE supplier = 'USA' AND supplier_share_pct IS NOT NULL
),
donated AS (
    -- A customer pays; what is given away gives the recipient no hold over the giver.
    SELECT iso3 FROM (VALUES ('UKR')) AS recipients (iso3)
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        s.kind = 'territory' AND d.iso3 IS NULL AS is_territory,
        g.iso3 IS NOT NULL AS is_donated,
        coalesce(d.share_pct, 0) AS share_pct,
        NOT (s.iso3 = 'USA' OR is_territory OR is_donated) AS has_value
    FROM dim_subject s
    LEFT JOIN delivery d USING (iso3)
    LEFT JOIN donated g USING (iso3)
)
SELECT
    iso3,
    'USA' AS power,
    2024 AS year,
    '2020-24' AS period,
    'us_arms_customer_share' AS indicator_id,
    CASE WHEN has_value THEN share_pct END AS value,
    CASE WHEN has_value THEN 'ok' ELSE 'not_applicable' END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN iso3 = 'USA' THEN 'A country is not compared with itself.'
        WHEN is_donated
            THEN 'Most deliveries to ' || name_in_text || ' were gifts, so they do not make it a customer.'
        WHEN is_territory THEN 'SIPRI lists states as recipients; ' || name_in_text || ' is a territory.'
        WHEN iso3 = 'EUU' THEN 'Sum of the members.'
        WHEN share_pct = 0
            THEN 'SIPRI records no deliveries of major arms from the United States to ' || name_in_text
                || ' in 2020-24: a true zero.'
        ELSE ''
    END AS note,
    'sipri_arms_transfers' AS source_ids,
    CASE
        WHEN has_value THEN [
            struct_pack(
                role := 'numerator',
                label := 'deliveries of major arms from the United States to ' || name_in_text,
                value := share_pct,
                unit := 'percent of US deliveries by TIV',
                period := '2020-24',
                source_id := 'sipri_arms_transfers'
            ),
            struct_pack(
                role := 'denominator',
                label := 'deliveries of major arms from the United States to all recipients',
                value := CAST(100 AS DOUBLE),
                unit := 'percent of US deliveries by TIV',
                period := '2020-24',
                source_id := 'sipri_arms_transfers'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM cell;
