-- Question: how much of the great power's imports of coal, crude oil and gas comes from this country?
-- Formula: 100 x sum over three years of the power's imports from the country / sum over three years of all its imports,
--          in the 8 HS codes of the set 'energy' (coal, lignite, crude oil, liquefied and pipeline gas; nothing refined).
-- Source: CEPII BACI (HS92). Flows under 1,000 USD are not recorded, so an absent pair of listed countries is 0.
-- The EU is the sum of its members' sales to the power, all of them sales outside the EU.
WITH held_year AS (
    SELECT DISTINCT year FROM calc_power_mineral_import
),
three_years AS (
    SELECT
        last.year AS last_year,
        min(held.year) || '-' || right(CAST(last.year AS VARCHAR), 2) AS period,
        last.year = max(last.year) OVER () AS is_newest,
        -- All trade is held, not that of the powers alone: who has no flow with one of them may still be a trader.
        min(held.year) >= (SELECT min(year) FROM fact_mineral_trade) AS holds_all_trade
    FROM held_year last
    JOIN held_year held ON held.year BETWEEN last.year - 2 AND last.year
    GROUP BY last.year
    HAVING count(*) = 3
),
energy_code AS (
    SELECT hs6, product, count(*) OVER () || ' energy codes' AS basis
    FROM fact_mineral_product
    WHERE product_set = 'energy'
),
listed_country AS (
    SELECT exporter AS iso3 FROM fact_mineral_trade
    UNION
    SELECT importer FROM fact_mineral_trade
),
line_flow AS (
    SELECT t.power, t.exporter, t.hs6, w.last_year, sum(t.value_kusd) / 1000 AS value_musd
    FROM calc_power_mineral_import t
    JOIN energy_code USING (hs6)
    JOIN three_years w ON t.year BETWEEN w.last_year - 2 AND w.last_year
    GROUP BY ALL
),
import_total AS (
    SELECT power, last_year, sum(value_musd) AS value_musd
    FROM line_flow
    GROUP BY ALL
    HAVING sum(value_musd) > 0
),
supplied_line AS (
    SELECT s.whole AS iso3, f.power, f.last_year, f.hs6, sum(f.value_musd) AS value_musd
    FROM line_flow f
    JOIN dim_part s ON s.part = f.exporter
    GROUP BY s.whole, f.power, f.last_year, f.hs6
),
supplied AS (
    SELECT
        iso3,
        power,
        last_year,
        sum(value_musd) AS value_musd,
        arg_max(product, value_musd) AS largest_product,
        max(value_musd) AS largest_musd
    FROM supplied_line
    JOIN energy_code USING (hs6)
    GROUP BY iso3, power, last_year
),
first_supply AS (
    -- Before 2018 a zero is known only of those that had begun to supply the power.
    SELECT iso3, power, min(last_year) AS last_year FROM supplied GROUP BY iso3, power
),
cell AS (
    SELECT
        p.iso3,
        p.power,
        p.is_self,
        w.last_year AS year,
        w.period,
        n.name_in_text,
        g.name_in_text AS power_in_text,
        coalesce(s.value_musd, 0) AS value_musd,
        t.value_musd AS total_musd,
        (SELECT any_value(basis) FROM energy_code) AS basis,
        s.largest_product,
        s.largest_musd,
        w.is_newest,
        NOT p.is_self AND EXISTS (
            SELECT 1 FROM listed_country l JOIN dim_part m ON m.part = l.iso3 WHERE m.whole = p.iso3
        ) AND (w.holds_all_trade OR coalesce(w.last_year >= b.last_year, FALSE)) AS has_value
    FROM dim_pair p
    JOIN import_total t USING (power)
    JOIN three_years w USING (last_year)
    JOIN dim_subject n ON n.iso3 = p.iso3
    JOIN dim_subject g ON g.iso3 = p.power
    LEFT JOIN supplied s ON s.iso3 = p.iso3 AND s.power = p.power AND s.last_year = w.last_year
    LEFT JOIN first_supply b ON b.iso3 = p.iso3 AND b.power = p.power
    WHERE has_value OR w.is_newest
)
SELECT
    iso3,
    power,
    year,
    period,
    'energy_supply' AS indicator_id,
    CASE WHEN has_value THEN 100 * value_musd / total_musd END AS value,
    CASE WHEN is_self THEN 'not_applicable' WHEN has_value THEN 'ok' ELSE 'not_reported' END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN is_self THEN 'A country is not compared with itself.'
        WHEN NOT has_value
            THEN 'The trade data list no flow of ' || name_in_text
                || '; its trade may be counted with another customs territory.'
        WHEN value_musd = 0
            THEN 'No imports from ' || name_in_text || ' are recorded; flows under 1,000 USD are left out.'
        ELSE concat_ws(
            ' ',
            CASE WHEN iso3 = 'EUU' THEN 'Sum of the members.' END,
            'Largest product: ' || largest_product || ' ('
                || format('{:.0f}', 100 * largest_musd / value_musd) || ' % of it).'
        )
    END AS note,
    'baci_minerals_energy' AS source_ids,
    CASE
        WHEN has_value THEN [
            struct_pack(
                role := 'numerator',
                label := 'imports of ' || power_in_text || ' from ' || name_in_text || ', ' || basis,
                value := value_musd,
                unit := 'million USD',
                period := period,
                source_id := 'baci_minerals_energy'
            ),
            struct_pack(
                role := 'denominator',
                label := 'imports of ' || power_in_text || ' from the world, ' || basis,
                value := total_musd,
                unit := 'million USD',
                period := period,
                source_id := 'baci_minerals_energy'
            )
        ]
        ELSE []
    END AS components
FROM cell;
