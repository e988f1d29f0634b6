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
-- Each partner's share of each US import line (HS subheading), the definition that irreplaceable_supply,
-- technology_supply, their apportioned pair and out_product_line read. The line's total is the sum of the
-- listed partners. chapter_coverage: what they make up of all partners' imports in the line's chapter;
-- is_flagged where that is under 90 percent, so that shares there are too high.
CREATE OR REPLACE VIEW calc_us_import_line AS
WITH line_total AS (
    SELECT year, hs6, sum(value_usd) AS value_usd
    FROM fact_us_imports_hs6
    GROUP BY year, hs6
),
chapter_total AS (
    SELECT year, chapter, sum(value_usd) AS value_usd
    FROM fact_us_imports_hs2
    WHERE iso3 <> 'EUU'
    GROUP BY year, chapter
),
chapter_coverage AS (
    SELECT l.year, left(l.hs6, 2) AS chapter, least(1.0, sum(l.value_usd) / any_value(t.value_usd)) AS coverage
    FROM line_total l
    LEFT JOIN chapter_total t ON t.year = l.year AND t.chapter = left(l.hs6, 2) AND t.value_usd > 0
    GROUP BY l.year, left(l.hs6, 2)
),
covered_line AS (
    SELECT l.year, l.hs6, c.chapter, l.value_usd, c.coverage
    FROM line_total l
    JOIN chapter_coverage c ON c.year = l.year AND c.chapter = left(l.hs6, 2)
)
SELECT
    l.year,
    l.iso3,
    l.hs6,
    c.chapter,
    l.value_usd / 1e6 AS value_musd,
    c.value_usd / 1e6 AS line_musd,
    100 * l.value_usd / c.value_usd AS share_pct,
    c.coverage AS chapter_coverage,
    coalesce(c.coverage < 0.9, FALSE) AS is_flagged,
    l.source_id
FROM fact_us_imports_hs6 l
JOIN covered_line c ON c.year = l.year AND c.hs6 = l.hs6;
-- Each EU member's part of the members' sum in one chapter of US imports: what apportions the Union's lines.
CREATE OR REPLACE VIEW calc_eu_chapter_part AS
SELECT
    h.year,
    h.iso3,
    h.chapter,
    h.value_usd / sum(h.value_usd) OVER (PARTITION BY h.year, h.chapter) AS part
FROM fact_us_imports_hs2 h
JOIN dim_subject s ON s.iso3 = h.iso3 AND s.is_eu_member
WHERE h.value_usd > 0;
-- What each great power imported of minerals and energy from each supplier, year by year. Years before those of
-- fact_mineral_trade come from the history, where only the two powers are importers.
CREATE OR REPLACE VIEW calc_power_mineral_import AS
SELECT t.year, t.importer AS power, t.exporter, t.hs6, t.value_kusd
FROM fact_mineral_trade t
JOIN dim_power p ON p.power = t.importer
WHERE t.exporter <> t.importer
UNION ALL
SELECT year, power, exporter, hs6, value_kusd
FROM fact_mineral_import_history;
