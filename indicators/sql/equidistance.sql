-- Question: does the country keep the same distance from both great powers in the UN General Assembly?
-- Formula: 100 - |agreement with the United States - agreement with China|, each in percent of the session's recorded votes;
--          newest session from the 76th on with at least 40 recorded votes of the country; year = session + 1945.
-- Source: United Nations General Assembly voting data (Voeten, Strezhnev, Bailey). Earlier sessions with 40 votes are the trend.
WITH rule AS (
    -- Few votes make an artefact (Türkiye has 2 in session 78). Session 76 began in September 2021.
    SELECT 40 AS fewest_votes, 76 AS oldest_session
),
latest AS (
    SELECT max(session) AS session, max(year) AS year FROM fact_un_votes
),
voting_member AS (
    SELECT DISTINCT iso3 FROM fact_un_votes
),
agreement AS (
    SELECT v.iso3, v.session, v.year, v.votes, 100 * v.us_agree AS usa_pct, 100 * v.china_agree AS chn_pct
    FROM fact_un_votes v
    CROSS JOIN rule r
    WHERE v.votes >= r.fewest_votes
),
current_session AS (
    SELECT a.iso3, max(a.session) AS session
    FROM agreement a
    CROSS JOIN rule r
    WHERE a.session >= r.oldest_session
    GROUP BY a.iso3
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        s.kind,
        l.session AS latest_session,
        l.year AS latest_year,
        r.fewest_votes,
        r.oldest_session,
        c.session AS current_session,
        p.power IS NOT NULL AS is_power,
        m.iso3 IS NOT NULL AS is_voting_member,
        NOT is_power AND s.kind = 'country' AND is_voting_member AS is_applicable
    FROM dim_subject s
    CROSS JOIN latest l
    CROSS JOIN rule r
    LEFT JOIN dim_power p ON p.power = s.iso3
    LEFT JOIN voting_member m ON m.iso3 = s.iso3
    LEFT JOIN current_session c ON c.iso3 = s.iso3
),
vote_row AS (
    SELECT c.*, a.session, a.year, a.votes, a.usa_pct, a.chn_pct, 100 - abs(a.usa_pct - a.chn_pct) AS value
    FROM cell c
    JOIN agreement a USING (iso3)
    WHERE c.is_applicable
    UNION ALL
    SELECT c.*, c.latest_session, c.latest_year, NULL, NULL, NULL, NULL
    FROM cell c
    WHERE NOT c.is_applicable OR c.current_session IS NULL
)
SELECT
    iso3,
    '' AS power,
    year,
    year || ' (session ' || session || ')' AS period,
    'equidistance' AS indicator_id,
    value,
    CASE
        WHEN value IS NOT NULL THEN 'ok'
        WHEN is_applicable THEN 'not_reported'
        ELSE 'not_applicable'
    END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN is_power THEN 'One of the two powers: it cannot stand between them.'
        WHEN iso3 = 'EUU' THEN 'Only states vote in the General Assembly; the European Union does not.'
        WHEN kind = 'territory' THEN 'Only states vote in the General Assembly; ' || name_in_text || ' is a territory.'
        WHEN NOT is_voting_member THEN 'Without a vote in the General Assembly.'
        WHEN value IS NULL
            THEN 'Fewer than ' || fewest_votes || ' recorded votes of ' || name_in_text
                || ' in every session since the ' || oldest_session || 'th.'
        ELSE concat_ws(
            ' ',
            format('Agreement of {:.0f} % with the United States and {:.0f} % with China.', usa_pct, chn_pct),
            CASE WHEN session = current_session AND session < latest_session
                THEN 'Fewer than ' || fewest_votes || ' recorded votes in later sessions, so session ' || session || ' stands.' END
        )
    END AS note,
    'unga_voting' AS source_ids,
    CASE
        WHEN value IS NOT NULL THEN [
            struct_pack(
                role := 'term',
                label := 'agreement of ' || name_in_text || ' with the United States in recorded votes',
                value := usa_pct,
                unit := 'percent of recorded votes',
                period := year || ' (session ' || session || ')',
                source_id := 'unga_voting'
            ),
            struct_pack(
                role := 'term',
                label := 'agreement of ' || name_in_text || ' with China in recorded votes',
                value := chn_pct,
                unit := 'percent of recorded votes',
                period := year || ' (session ' || session || ')',
                source_id := 'unga_voting'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM vote_row;
