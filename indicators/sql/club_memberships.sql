-- Question: To how many of the clubs that count does the country belong?
-- Formula:  number of distinct clubs marked "counted" in dim_club in which the country's role is exactly "member".
-- Source:   bloc_memberships and bloc_memberships_extra; partners, observers, parties, invited and suspended members do not count.
--           The count is for states: territories and the European Union are not applicable.
WITH as_of (year) AS (
    -- Both lists were last read in 2026.
    VALUES (2026)
),
counted_clubs AS (
    SELECT club FROM dim_club WHERE counted
),
seats AS (
    -- A club may stand in both lists: once is enough.
    SELECT m.iso3, m.club, min(m.source_id) AS source_id
    FROM fact_membership AS m JOIN counted_clubs AS k USING (club)
    WHERE m.role = 'member'
    GROUP BY m.iso3, m.club
),
subjects AS (
    SELECT iso3, name_in_text AS country, kind, iso3 <> 'EUU' AND kind <> 'territory' AS is_state FROM dim_subject
),
portfolios AS (
    SELECT
        t.iso3, count(*) AS n_clubs, string_agg(t.club, ', ' ORDER BY t.club) AS clubs,
        list(struct_pack(role := 'term', label := 'membership of ' || t.club, value := CAST(1 AS DOUBLE), unit := 'membership',
            period := CAST(a.year AS VARCHAR), source_id := t.source_id) ORDER BY t.club) AS components
    FROM seats AS t CROSS JOIN as_of AS a
    GROUP BY t.iso3
)
SELECT
    s.iso3, '' AS power, a.year, CAST(a.year AS VARCHAR) AS period, 'club_memberships' AS indicator_id,
    CASE WHEN s.is_state THEN CAST(coalesce(p.n_clubs, 0) AS DOUBLE) END AS value,
    CASE WHEN s.is_state THEN 'ok' ELSE 'not_applicable' END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN s.iso3 = 'EUU' THEN 'The count is for states; the European Union has seats of its own only in some of these clubs.'
        WHEN NOT s.is_state THEN concat_ws(' ',
            'The count is for states; ' || s.country || ' is a territory.',
            'The seat the lists give it is not counted: ' || p.clubs || '.')
        WHEN p.n_clubs IS NULL THEN 'Member of none of the ' || n.n_counted || ' clubs counted.'
        ELSE 'Member of ' || p.clubs || '.'
    END AS note,
    'bloc_memberships;bloc_memberships_extra' AS source_ids,
    CASE WHEN s.is_state AND p.n_clubs IS NOT NULL THEN p.components ELSE [] END AS components
FROM subjects AS s
CROSS JOIN as_of AS a
CROSS JOIN (SELECT count(*) AS n_counted FROM counted_clubs) AS n
LEFT JOIN portfolios AS p ON p.iso3 = s.iso3
ORDER BY s.iso3;
