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
-- One rating of V-Dem per subject, variable and year, with its status and what to say of it; the newest
-- year of a variable has a row for everyone. The definition that the four V-Dem measures read.
CREATE OR REPLACE VIEW calc_democracy_rating AS
WITH rated AS (
    UNPIVOT (
        SELECT iso3, year, judicial_constraints, legislative_constraints, leader_legitimation, liberal_democracy
        FROM fact_democracy
    ) ON judicial_constraints, legislative_constraints, leader_legitimation, liberal_democracy
    INTO NAME variable VALUE rating
),
cell AS (
    SELECT iso3, variable, year, rating FROM rated WHERE iso3 IN (SELECT iso3 FROM dim_subject)
    UNION ALL
    SELECT s.iso3, n.variable, n.year, NULL AS rating
    FROM dim_subject s
    CROSS JOIN (SELECT variable, max(year) AS year FROM rated GROUP BY variable) n
    ANTI JOIN rated r ON r.iso3 = s.iso3 AND r.variable = n.variable AND r.year = n.year
),
described AS (
    SELECT
        c.*,
        s.name_in_text,
        c.iso3 = 'EUU' OR (s.kind = 'territory' AND c.iso3 NOT IN (SELECT iso3 FROM fact_democracy)) AS is_not_applicable,
        max(c.year) FILTER (c.rating IS NOT NULL) OVER (PARTITION BY c.iso3, c.variable) AS newest_rated,
        -- V-Dem rates the West Bank and Gaza apart; the row held is that of the West Bank.
        c.iso3 = 'PSE' AS is_part_only
    FROM cell c
    JOIN dim_subject s USING (iso3)
)
SELECT
    iso3,
    name_in_text,
    variable,
    year,
    rating,
    CASE
        WHEN rating IS NOT NULL AND is_part_only THEN 'low_coverage'
        WHEN rating IS NOT NULL THEN 'ok'
        WHEN is_not_applicable THEN 'not_applicable'
        ELSE 'not_reported'
    END AS status,
    CASE
        WHEN rating IS NOT NULL AND is_part_only THEN 'Covers the West Bank only.'
        WHEN rating IS NOT NULL THEN ''
        WHEN iso3 = 'EUU' THEN 'V-Dem rates states, not the European Union.'
        WHEN is_not_applicable THEN 'V-Dem rates states; ' || name_in_text || ' is a territory.'
        WHEN newest_rated IS NOT NULL
            THEN 'V-Dem gives no value for ' || name_in_text || ' in ' || year || '; its newest is that of ' || newest_rated || '.'
        ELSE 'V-Dem does not rate ' || name_in_text || '.'
    END AS note
FROM described;
-- What each subject's industries use as inputs and what part of it comes from each great power, per group of
-- source sectors, in the newest year: the definition that input_dependence and digital_input_dependence read.
CREATE OR REPLACE VIEW calc_input_use AS
WITH flows AS (
    SELECT year, sector_group, source_iso3, using_iso3, value_musd
    FROM fact_icio_flow
    WHERE year = (SELECT max(year) FROM fact_icio_flow)
),
groups AS (
    SELECT sector_group, max(year) AS year, count(DISTINCT using_iso3) AS n_economies FROM flows GROUP BY sector_group
),
inputs_used AS (
    SELECT f.sector_group, p.whole AS iso3, sum(f.value_musd) AS used_musd, count(DISTINCT f.using_iso3) AS n_users
    FROM flows f JOIN dim_part p ON p.part = f.using_iso3
    GROUP BY f.sector_group, p.whole
),
inputs_from_power AS (
    SELECT f.sector_group, p.whole AS iso3, f.source_iso3 AS power, sum(f.value_musd) AS value_musd
    FROM flows f JOIN dim_part p ON p.part = f.using_iso3 JOIN dim_power h ON h.power = f.source_iso3
    GROUP BY f.sector_group, p.whole, f.source_iso3
)
SELECT
    k.iso3, k.power, g.sector_group, g.year, CAST(g.year AS VARCHAR) AS period,
    c.name_in_text AS country, h.name_in_text AS power_name, u.used_musd, coalesce(v.value_musd, 0) AS value_musd,
    CASE WHEN k.is_self THEN 'not_applicable' WHEN u.used_musd > 0 THEN 'ok' ELSE 'not_reported' END AS status,
    CASE
        WHEN k.is_self THEN 'A country is not compared with itself.'
        WHEN u.used_musd IS NULL OR u.used_musd <= 0
            THEN 'The tables cover ' || g.n_economies || ' economies, and ' || c.name_in_text || ' is not among them.'
        WHEN k.iso3 = 'EUU' THEN 'The members together; what they use from each other counts as domestic.'
        WHEN coalesce(v.value_musd, 0) = 0
            THEN 'The tables hold no such inputs from ' || h.name_in_text || '; amounts up to 500 USD a cell are left out.'
        ELSE ''
    END AS note
FROM dim_pair k
CROSS JOIN groups g
JOIN dim_country c ON c.iso3 = k.iso3
JOIN dim_country h ON h.iso3 = k.power
LEFT JOIN inputs_used u ON u.iso3 = k.iso3 AND u.sector_group = g.sector_group
    -- A union of which a member is missing is not the union.
    AND u.n_users = (SELECT count(*) FROM dim_part p WHERE p.whole = k.iso3)
LEFT JOIN inputs_from_power v ON v.iso3 = k.iso3 AND v.power = k.power AND v.sector_group = g.sector_group;
-- A great power's goods trade with each subject beside its trade with the world, per flow ('imports', 'exports' of the
-- power) and year; the newest year has a row for everyone. The EU is the printed row where there is one, else the sum of
-- all its members. assigned_share: what part of the world total the power assigns to a partner.
-- The definition that import_supply_share and export_market_share read.
CREATE OR REPLACE VIEW calc_power_trade AS
WITH listed AS (
    SELECT partner AS iso3, reporter AS power, flow, year, value_musd, source_id FROM fact_goods_trade
),
union_trade AS (
    SELECT 'EUU' AS iso3, l.power, l.flow, l.year, sum(l.value_musd) AS value_musd, min(l.source_id) AS source_id
    FROM listed l JOIN dim_subject s ON s.iso3 = l.iso3 AND s.is_eu_member
    GROUP BY l.power, l.flow, l.year
    HAVING count(*) = (SELECT count(*) FROM dim_subject WHERE is_eu_member)
),
trade AS (
    SELECT *, FALSE AS is_sum FROM listed WHERE iso3 <> 'WLD'
    UNION ALL
    SELECT *, TRUE AS is_sum FROM union_trade ANTI JOIN listed USING (iso3, power, flow, year)
),
world AS (
    SELECT power, flow, year, value_musd AS world_musd FROM listed WHERE iso3 = 'WLD' AND value_musd > 0
),
assigned AS (
    SELECT power, flow, year, least(1.0, sum(value_musd) / any_value(world_musd)) AS assigned_share
    FROM listed JOIN world USING (power, flow, year)
    WHERE iso3 NOT IN ('WLD', 'EUU')
    GROUP BY power, flow, year
),
cells AS (
    -- The newest year for everyone, earlier years where both figures are published.
    SELECT p.iso3, p.power, n.flow, n.year, p.is_self
    FROM dim_pair p JOIN (SELECT power, flow, max(year) AS year FROM world GROUP BY power, flow) n USING (power)
    UNION
    SELECT p.iso3, p.power, t.flow, t.year, p.is_self
    FROM dim_pair p JOIN trade t USING (iso3, power) JOIN world w ON w.power = p.power AND w.flow = t.flow AND w.year = t.year
    WHERE NOT p.is_self
)
SELECT
    k.iso3, k.power, k.flow, k.year, CAST(k.year AS VARCHAR) AS period, c.name_in_text AS country, h.name_in_text AS power_name,
    t.value_musd, t.source_id, coalesce(t.is_sum, FALSE) AS is_sum, w.world_musd, a.assigned_share,
    CASE WHEN k.is_self THEN 'not_applicable' WHEN t.value_musd IS NULL THEN 'not_reported' ELSE 'ok' END AS status,
    CASE k.power WHEN 'USA' THEN 'census_us_partner_trade' ELSE 'imf_imts' END AS source_looked_in
FROM cells k
JOIN dim_country c ON c.iso3 = k.iso3
JOIN dim_country h ON h.iso3 = k.power
JOIN world w ON w.power = k.power AND w.flow = k.flow AND w.year = k.year
LEFT JOIN assigned a ON a.power = k.power AND a.flow = k.flow AND a.year = k.year
LEFT JOIN trade t ON t.iso3 = k.iso3 AND t.power = k.power AND t.flow = k.flow AND t.year = k.year;
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
