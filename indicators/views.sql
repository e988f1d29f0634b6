-- Names the indicator formulas share. They hold no numbers.
CREATE OR REPLACE VIEW dim_power AS SELECT power FROM (VALUES ('USA'), ('CHN')) AS powers (power);
-- Everyone who gets indicator rows: countries, territories and the EU as an actor.
CREATE OR REPLACE VIEW dim_subject AS SELECT * FROM dim_country WHERE kind <> 'map_only';
-- Every subject beside every great power; is_self marks the power beside itself.
CREATE OR REPLACE VIEW dim_pair AS
SELECT iso3, power, iso3 = power AS is_self, is_eu_member, kind
FROM dim_subject CROSS JOIN dim_power;
-- The parts a subject is made of: a country is its own part, the EU's parts are its members.
CREATE OR REPLACE VIEW dim_part AS
SELECT iso3 AS whole, iso3 AS part FROM dim_subject WHERE iso3 <> 'EUU'
UNION ALL
SELECT 'EUU' AS whole, iso3 AS part FROM dim_subject WHERE is_eu_member;
-- US soil outside the states: the United States is at home there, nobody hosts it.
CREATE OR REPLACE VIEW dim_us_territory AS
SELECT iso3 FROM (VALUES ('GUM'), ('PRI'), ('MNP'), ('VIR'), ('ASM'), ('UMI'), ('XWK')) AS soil (iso3);
-- Places that publishers list beside the state they belong to (or belonged to), never added to it: named in the notes.
CREATE OR REPLACE VIEW dim_listed_apart AS
SELECT iso3, place, place_in_text FROM (VALUES
    ('CHN', 'HKG', 'Hong Kong'),
    ('DNK', 'GRL', 'Greenland'),
    ('GBR', 'GIB', 'Gibraltar'),
    ('GBR', 'IOT', 'Diego Garcia'),
    ('GBR', 'SHN', 'Ascension'),
    ('NLD', 'ABW', 'Aruba'),
    ('NLD', 'ANT', 'the former Netherlands Antilles'),
    -- Dissolved in 2010; publishers that keep the row do not divide it among its islands.
    ('BES', 'ANT', 'the former Netherlands Antilles'),
    ('CUW', 'ANT', 'the former Netherlands Antilles'),
    ('SXM', 'ANT', 'the former Netherlands Antilles')
) AS places (iso3, place, place_in_text);
-- Share of one mineral's world output or reserves per country and year: the one definition that the
-- indicators and out_mineral_share read. The world is the sum of the rows, "Other countries" included,
-- because totals printed by USGS are rounded and can leave out the United States; the IEA's total is
-- printed exactly. A figure that is not published is unknown (share NULL) and left out of the world;
-- vague_producers are those whose figure is unknown or a lower bound, "other countries" last. mineral_name is the
-- mineral in our spelling (the id is the publisher's): mine and reserves of aluminium are bauxite.
CREATE OR REPLACE VIEW calc_mineral_share AS
WITH world AS (
    SELECT
        o.mineral,
        o.stage,
        o.year,
        o.source_id,
        CASE
            WHEN o.source_id = 'iea_critical_minerals'
                THEN sum(o.quantity) FILTER (o.iso3 = 'WLD')
            ELSE sum(o.quantity) FILTER (o.iso3 <> 'WLD')
        END AS world_quantity,
        list(coalesce(c.name_in_text, 'other countries') ORDER BY o.iso3 = 'OTH', o.iso3)
            FILTER (o.iso3 <> 'WLD' AND (o.quantity IS NULL OR o.value_status = 'floor')) AS vague_producers
    FROM fact_mineral_output o
    LEFT JOIN dim_country c USING (iso3)
    GROUP BY o.mineral, o.stage, o.year, o.source_id
)
SELECT
    o.iso3,
    o.mineral,
    CASE
        WHEN o.mineral = 'Aluminum' AND o.stage <> 'refining' THEN 'Aluminium (bauxite)'
        WHEN o.mineral = 'Aluminum' THEN 'Aluminium'
        ELSE left(o.mineral, 1) || lower(substring(o.mineral, 2))
    END AS mineral_name,
    o.stage,
    o.year,
    o.quantity,
    w.world_quantity,
    100 * o.quantity / w.world_quantity AS share_pct,
    o.unit,
    o.value_status,
    o.detail,
    -- A country's own weakness is told apart from that of the others in the world it is set against.
    nullif(array_to_string(list_filter(w.vague_producers, lambda name: name <> coalesce(own.name_in_text, '')), ', '), '')
        AS vague_producers,
    o.year = max(o.year) OVER (PARTITION BY o.mineral, o.stage) AS is_newest,
    o.source_id
FROM fact_mineral_output o
JOIN world w USING (mineral, stage, year, source_id)
LEFT JOIN dim_country own ON own.iso3 = o.iso3
WHERE o.iso3 NOT IN ('WLD', 'OTH') AND w.world_quantity > 0;
