-- Question: is the country a party to the Paris Agreement?
-- Formula: 1 where it has ratified, accepted, approved or acceded and has not left since; otherwise 0.
-- Source: UNFCCC status of ratification, February 2023; withdrawals since are entered with their own citation.
-- Only a party to the UN climate convention can join: who is not among the 198 is not applicable. The EU is a party itself.
WITH listed AS (
    SELECT iso3, signed_date, joined_date, joined_by, withdrawal_date, is_party, as_of_date
    FROM fact_paris_agreement
),
newest_list AS (
    -- The day of the list; a withdrawal entered later has a day of its own.
    SELECT min(as_of_date) AS as_of_date FROM listed
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        s.kind,
        l.iso3 IS NOT NULL AS has_value,
        coalesce(l.is_party, FALSE) AS is_party,
        l.signed_date,
        l.joined_date,
        l.joined_by,
        l.withdrawal_date,
        coalesce(l.as_of_date, n.as_of_date) AS as_of_date
    FROM dim_subject s
    CROSS JOIN newest_list n
    LEFT JOIN listed l USING (iso3)
)
SELECT
    iso3,
    '' AS power,
    CAST(year(as_of_date) AS INTEGER) AS year,
    strftime(as_of_date, '%b %Y') AS period,
    'paris_party' AS indicator_id,
    CASE WHEN has_value THEN CAST(is_party AS DOUBLE) END AS value,
    CASE WHEN has_value THEN 'ok' ELSE 'not_applicable' END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN is_party THEN upper(left(joined_by, 1)) || substring(joined_by, 2) || ' on ' || strftime(joined_date, '%-d %B %Y') || '.'
        WHEN withdrawal_date IS NOT NULL THEN 'Left on ' || strftime(withdrawal_date, '%-d %B %Y') || '.'
        WHEN signed_date IS NOT NULL
            THEN 'Signed on ' || strftime(signed_date, '%-d %B %Y') || ', not ratified by ' || strftime(as_of_date, '%B %Y') || '.'
        WHEN has_value THEN 'Neither signed nor ratified by ' || strftime(as_of_date, '%B %Y') || '.'
        WHEN kind = 'territory' THEN 'Parties are states; ' || name_in_text || ' is a territory and not a party of its own.'
        ELSE 'Only parties to the UN climate convention can join; ' || name_in_text || ' is not one of them.'
    END AS note,
    'unfccc_paris_agreement' AS source_ids,
    CASE
        WHEN has_value THEN [
            struct_pack(
                role := 'term',
                label := 'party to the Paris Agreement',
                value := CAST(is_party AS DOUBLE),
                unit := 'membership',
                period := strftime(as_of_date, '%b %Y'),
                source_id := 'unfccc_paris_agreement'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM cell;
