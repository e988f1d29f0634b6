-- Question: how many US base sites stood in this country, and how much of its theatre's sites is that?
-- Formula: us_bases_hosted = sites (major bases + small sites + bases of the host country that the United States funds);
--          us_bases_hosted_theatre_pct = 100 x these / all sites of the theatre abroad.
-- Source: Vine, Lists of U.S. Military Bases Abroad, status about 2018; US territories and Antarctica are left out.
-- A dependency (Greenland) is its own row and never added to its sovereign; the note names it.
-- The EU is the sum of its members' sites, over all sites of the theatre Europe.
WITH theatre AS (
    SELECT theatre, CAST(sum(n_sites) AS DOUBLE) AS n_sites
    FROM fact_us_bases
    GROUP BY theatre
),
hosted AS (
    SELECT
        p.whole AS iso3,
        b.theatre,
        CAST(sum(b.n_base) AS DOUBLE) AS n_base,
        CAST(sum(b.n_lilypad) AS DOUBLE) AS n_lilypad,
        CAST(sum(b.n_funded) AS DOUBLE) AS n_funded,
        CAST(sum(b.n_sites) AS DOUBLE) AS n_sites
    FROM fact_us_bases b
    JOIN dim_part p ON p.part = b.iso3
    WHERE p.whole <> 'EUU' OR b.theatre = 'Europe'
    GROUP BY p.whole, b.theatre
),
apart AS (
    SELECT a.iso3, string_agg(a.place_in_text, ', ' ORDER BY a.place) AS places
    FROM dim_listed_apart a
    WHERE a.place IN (SELECT iso3 FROM fact_us_bases)
    GROUP BY a.iso3
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        a.places,
        h.* EXCLUDE (iso3),
        t.n_sites AS n_theatre,
        s.iso3 = 'USA' AS is_self,
        s.iso3 IN (SELECT iso3 FROM dim_us_territory) AS is_us_soil,
        h.iso3 IS NOT NULL AND s.iso3 <> 'USA' AS has_value
    FROM dim_subject s
    LEFT JOIN hosted h USING (iso3)
    LEFT JOIN theatre t USING (theatre)
    LEFT JOIN apart a ON a.iso3 = s.iso3
),
measure AS (
    SELECT
        *,
        'us_bases_hosted' AS indicator_id,
        n_sites AS value,
        [
            ('major bases in ' || name_in_text, n_base),
            ('small sites in ' || name_in_text, n_lilypad),
            ('bases of the host country that the United States funds, in ' || name_in_text, n_funded)
        ] AS parts
    FROM cell
    UNION ALL
    SELECT
        *,
        'us_bases_hosted_theatre_pct' AS indicator_id,
        100 * n_sites / n_theatre AS value,
        [] AS parts
    FROM cell
)
SELECT
    iso3,
    'USA' AS power,
    2018 AS year,
    'about 2018' AS period,
    indicator_id,
    CASE WHEN has_value THEN value END AS value,
    CASE
        WHEN is_self OR is_us_soil THEN 'not_applicable'
        WHEN has_value THEN 'ok'
        ELSE 'not_reported'
    END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN is_self THEN 'A country is not compared with itself.'
        WHEN is_us_soil THEN 'US territory: the United States is at home here, nobody hosts it.'
        WHEN NOT has_value THEN concat_ws(
            ' ',
            'The list of about 2018 names no US site in ' || name_in_text || '.',
            'Listed apart and not counted here: ' || places || '.'
        )
        ELSE concat_ws(
            ' ',
            'Status of about 2018, small sites included; for scale, the Congressional Research Service counted at least 128 bases in 51 countries in July 2024.',
            CASE WHEN iso3 = 'EUU' THEN 'Sum of the members; it is they, not the Union, who grant access.' END,
            'Listed apart and not counted here: ' || places || '.'
        )
    END AS note,
    'vine_us_bases' AS source_ids,
    CASE
        WHEN has_value AND indicator_id = 'us_bases_hosted' THEN [
            struct_pack(
                role := 'term',
                label := part[1],
                value := part[2],
                unit := 'sites',
                period := 'about 2018',
                source_id := 'vine_us_bases'
            )
            FOR part IN parts
        ]
        WHEN has_value THEN [
            struct_pack(
                role := 'numerator',
                label := 'US base sites in ' || name_in_text,
                value := n_sites,
                unit := 'sites',
                period := 'about 2018',
                source_id := 'vine_us_bases'
            ),
            struct_pack(
                role := 'denominator',
                label := 'US base sites in the theatre ' || theatre,
                value := n_theatre,
                unit := 'sites',
                period := 'about 2018',
                source_id := 'vine_us_bases'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM measure;
