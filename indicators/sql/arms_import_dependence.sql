-- Question: how much of the country's arms imports comes from the great power?
-- Formula: supplier's share of the recipient's imports of major arms, deliveries 2020-24,
--          by SIPRI trend-indicator value (TIV); unknown suppliers stay in the denominator.
-- Source: own shares from the SIPRI Arms Transfers Database, March 2025. No TIV is kept.
-- The register is complete: an absent supplier is a true 0 where the recipient has any delivery.
-- The EU is the sum of its members.
WITH recipient AS (
    SELECT
        recipient AS iso3,
        any_value(period) AS period,
        bool_or(small_recipient) AS is_small,
        sum(share_pct) AS all_pct,
        coalesce(sum(share_pct) FILTER (supplier = 'UNK'), 0) AS unknown_pct
    FROM fact_arms_share
    GROUP BY recipient
),
cell AS (
    SELECT
        p.iso3,
        p.power,
        p.is_self,
        s.name_in_text,
        g.name_in_text AS power_in_text,
        r.* EXCLUDE (iso3, period),
        coalesce(a.share_pct, 0) AS share_pct,
        NOT p.is_self AND r.iso3 IS NOT NULL AS has_value
    FROM dim_pair p
    JOIN dim_subject s ON s.iso3 = p.iso3
    JOIN dim_subject g ON g.iso3 = p.power
    LEFT JOIN recipient r ON r.iso3 = p.iso3
    LEFT JOIN fact_arms_share a ON a.recipient = p.iso3 AND a.supplier = p.power
)
SELECT
    iso3,
    power,
    2024 AS year,
    '2020-24' AS period,
    'arms_import_dependence' AS indicator_id,
    CASE WHEN has_value THEN share_pct END AS value,
    CASE
        WHEN NOT has_value THEN 'not_applicable'
        WHEN is_small THEN 'low_coverage'
        ELSE 'ok'
    END AS status,
    CASE WHEN has_value THEN 1 - unknown_pct / 100 END AS coverage,
    CASE WHEN has_value AND unknown_pct > 0 THEN 'floor' ELSE '' END AS bound,
    CASE
        WHEN is_self THEN 'A country is not compared with itself.'
        WHEN NOT has_value
            THEN 'SIPRI records no deliveries of major arms to ' || name_in_text || ' in 2020-24.'
        ELSE concat_ws(
            ' ',
            CASE WHEN is_small
                THEN 'Deliveries in five years come to under 100 million in SIPRI''s trend-indicator value: a single order decides the share.' END,
            CASE WHEN iso3 = 'EUU' THEN 'Sum of the members, deliveries among them included.' END,
            CASE
                WHEN unknown_pct >= 0.1
                    THEN format('Unknown suppliers account for {:.1f} % of the deliveries.', unknown_pct)
                WHEN unknown_pct > 0
                    THEN 'Unknown suppliers account for under 0.1 % of the deliveries.'
            END
        )
    END AS note,
    'sipri_arms_transfers' AS source_ids,
    CASE
        WHEN has_value THEN [
            struct_pack(
                role := 'numerator',
                label := 'deliveries of major arms from ' || power_in_text || ' to ' || name_in_text,
                value := share_pct,
                unit := 'percent of deliveries by TIV',
                period := '2020-24',
                source_id := 'sipri_arms_transfers'
            ),
            struct_pack(
                role := 'denominator',
                label := 'deliveries of major arms from all suppliers to ' || name_in_text,
                value := CAST(round(all_pct, 6) AS DOUBLE),
                unit := 'percent of deliveries by TIV',
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
