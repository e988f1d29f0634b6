-- Question: where does the country have a seat when world affairs are settled?
-- Formula: unsc_terms = terms on the UN Security Council that touch 2022-26, a permanent seat counting as one;
--          g20_seat, g7_seat = 1 for a member in its own right, otherwise 0;
--          voice_seats = g20_seat + g7_seat + 1 where unsc_terms is at least 1.
-- Source: members of the Security Council, complete for 2022-2026; bloc_memberships and bloc_memberships_extra.
-- Only members of the United Nations, who are those with a recorded vote in the General Assembly, can sit on the Council.
WITH span AS (
    -- The list of elected members is complete for these years only.
    SELECT 2022 AS first_year, 2026 AS last_year, '2022-26' AS period
),
un_member AS (
    SELECT DISTINCT iso3 FROM fact_un_votes
    UNION
    SELECT DISTINCT iso3 FROM fact_security_council_term
),
council_term AS (
    SELECT t.iso3, t.term, t.seat
    FROM fact_security_council_term t
    CROSS JOIN span y
    WHERE t.seat = 'permanent' OR (t.last_year >= y.first_year AND t.first_year <= y.last_year)
),
council AS (
    SELECT
        iso3,
        count(*) AS n_terms,
        bool_or(seat = 'permanent') AS is_permanent,
        string_agg(term, ', ' ORDER BY term) AS terms,
        list(
            struct_pack(
                role := 'term',
                label := CASE seat WHEN 'permanent' THEN 'permanent seat' ELSE 'term' END || ' on the UN Security Council',
                value := CAST(1 AS DOUBLE),
                unit := 'term',
                period := CASE seat WHEN 'permanent' THEN '2022-26' ELSE term END,
                source_id := 'unsc_members'
            ) ORDER BY term
        ) AS term_list
    FROM council_term
    GROUP BY iso3
),
club_seat AS (
    SELECT
        iso3,
        bool_or(club = 'G20') AS in_g20,
        bool_or(club = 'G7') AS in_g7,
        coalesce(min(source_id) FILTER (club = 'G20'), 'bloc_memberships') AS g20_source,
        coalesce(min(source_id) FILTER (club = 'G7'), 'bloc_memberships') AS g7_source
    FROM fact_membership
    WHERE club IN ('G20', 'G7') AND role = 'member'
    GROUP BY iso3
),
seat AS (
    SELECT
        s.iso3,
        s.name_in_text,
        s.kind,
        s.is_eu_member,
        s.kind <> 'territory' AS is_applicable,
        s.kind = 'country' AND s.iso3 IN (SELECT iso3 FROM un_member) AS is_electable,
        coalesce(c.n_terms, 0) AS n_terms,
        c.terms,
        c.term_list,
        coalesce(c.is_permanent, FALSE) AS is_permanent,
        coalesce(b.in_g20, FALSE) AS in_g20,
        coalesce(b.in_g7, FALSE) AS in_g7,
        coalesce(b.g20_source, 'bloc_memberships') AS g20_source,
        coalesce(b.g7_source, 'bloc_memberships') AS g7_source,
        y.last_year AS year,
        y.period AS council_period
    FROM dim_subject s
    CROSS JOIN span y
    LEFT JOIN council c USING (iso3)
    LEFT JOIN club_seat b USING (iso3)
),
part AS (
    SELECT
        *,
        struct_pack(
            role := 'term',
            label := 'seat of ' || name_in_text || ' in the G20',
            value := CAST(in_g20 AS DOUBLE),
            unit := 'seat',
            period := CAST(year AS VARCHAR),
            source_id := g20_source
        ) AS g20_term,
        struct_pack(
            role := 'term',
            label := 'seat of ' || name_in_text || ' in the G7',
            value := CAST(in_g7 AS DOUBLE),
            unit := 'seat',
            period := CAST(year AS VARCHAR),
            source_id := g7_source
        ) AS g7_term,
        struct_pack(
            role := 'term',
            label := 'any term of ' || name_in_text || ' on the UN Security Council',
            value := CAST(n_terms > 0 AS DOUBLE),
            unit := 'seat',
            period := council_period,
            source_id := 'unsc_members'
        ) AS council_term,
        CASE
            WHEN iso3 = 'EUU' THEN 'Only states sit on the UN Security Council.'
            WHEN NOT is_electable THEN 'Not a member of the United Nations, so it cannot sit on the Security Council.'
            WHEN is_permanent THEN 'Permanent member, counted as one term.'
            WHEN n_terms > 0 THEN 'On the Security Council in ' || terms || '.'
            ELSE 'No term on the Security Council in ' || council_period || '.'
        END AS council_note,
        CASE
            WHEN iso3 = 'EUU' AND in_g7 THEN 'The European Union takes part in the G7 and is not counted among the seven.'
            WHEN is_eu_member AND NOT in_g7 THEN 'No seat of its own; the European Union takes part.'
            WHEN in_g7 THEN ''
            ELSE 'Not a member of the G7.'
        END AS g7_note,
        CASE
            WHEN iso3 = 'EUU' AND in_g20 THEN 'A member beside those of its members that have a seat of their own.'
            WHEN is_eu_member AND NOT in_g20 THEN 'No seat of its own; the European Union is a member.'
            WHEN in_g20 THEN ''
            ELSE 'Not a member of the G20.'
        END AS g20_note
    FROM seat
),
measure AS (
    SELECT
        'unsc_terms' AS indicator_id, iso3, name_in_text, is_applicable, year, council_period AS period,
        is_applicable AND is_electable AS has_value,
        CAST(n_terms AS DOUBLE) AS seats,
        FALSE AS is_weak,
        council_note AS words,
        CASE WHEN n_terms > 0 THEN term_list ELSE [council_term] END AS terms,
        'unsc_members' AS source_ids
    FROM part
    UNION ALL
    SELECT
        'g20_seat', iso3, name_in_text, is_applicable, year, CAST(year AS VARCHAR), is_applicable,
        CAST(in_g20 AS DOUBLE), FALSE, g20_note, [g20_term], 'bloc_memberships;bloc_memberships_extra'
    FROM part
    UNION ALL
    SELECT
        'g7_seat', iso3, name_in_text, is_applicable, year, CAST(year AS VARCHAR), is_applicable,
        CAST(in_g7 AS DOUBLE), iso3 = 'EUU' AND in_g7, g7_note, [g7_term], 'bloc_memberships;bloc_memberships_extra'
    FROM part
    UNION ALL
    SELECT
        'voice_seats', iso3, name_in_text, is_applicable, year, CAST(year AS VARCHAR), is_applicable,
        CAST(in_g20 AS DOUBLE) + CAST(in_g7 AS DOUBLE) + CAST(n_terms > 0 AS DOUBLE),
        iso3 = 'EUU',
        concat_ws(' ', CASE WHEN iso3 = 'EUU' AND in_g7 THEN g7_note END, council_note),
        [g20_term, g7_term, council_term],
        'bloc_memberships;bloc_memberships_extra;unsc_members'
    FROM part
)
SELECT
    iso3,
    '' AS power,
    year,
    period,
    indicator_id,
    CASE WHEN has_value THEN seats END AS value,
    CASE WHEN NOT has_value THEN 'not_applicable' WHEN is_weak THEN 'low_coverage' ELSE 'ok' END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN is_applicable THEN words
        ELSE 'Seats are held by states; ' || name_in_text || ' is a territory.'
    END AS note,
    source_ids,
    CASE
        WHEN has_value THEN terms
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM measure;
