-- Question: how much of what this country imports of ores, concentrates and selected metals and compounds comes from China?
-- Formula: 100 x sum over three years of its imports from China / sum over three years of all its imports,
--          in the 63 HS codes of the set 'minerals' (gold and fuels apart).
-- Source: CEPII BACI (HS92). Flows under 1,000 USD are not recorded.
-- The EU is the sum of its members' imports from outside the EU.
WITH held_year AS (
    SELECT DISTINCT year FROM fact_mineral_trade
),
three_years AS (
    SELECT
        last.year AS last_year,
        min(held.year) || '-' || right(CAST(last.year AS VARCHAR), 2) AS period
    FROM held_year last
    JOIN held_year held ON held.year BETWEEN last.year - 2 AND last.year
    GROUP BY last.year
    HAVING count(*) = 3
),
mineral_code AS (
    SELECT hs6, count(*) OVER () || ' mineral codes' AS basis
    FROM fact_mineral_product
    WHERE product_set = 'minerals'
),
mineral_flow AS (
    SELECT t.importer, t.exporter, w.last_year, sum(t.value_kusd) / 1000 AS value_musd
    FROM fact_mineral_trade t
    JOIN mineral_code USING (hs6)
    JOIN three_years w ON t.year BETWEEN w.last_year - 2 AND w.last_year
    WHERE t.exporter <> t.importer
    GROUP BY ALL
),
imported AS (
    SELECT
        buyer.whole AS iso3,
        f.last_year,
        sum(f.value_musd) AS total_musd,
        coalesce(sum(f.value_musd) FILTER (f.exporter = 'CHN'), 0) AS china_musd
    FROM mineral_flow f
    JOIN dim_part buyer ON buyer.part = f.importer
    LEFT JOIN dim_part inside ON inside.whole = buyer.whole AND inside.part = f.exporter
    WHERE inside.part IS NULL
    GROUP BY buyer.whole, f.last_year
    HAVING sum(f.value_musd) > 0
),
cell AS (
    SELECT
        s.iso3,
        s.name_in_text,
        s.iso3 = 'CHN' AS is_self,
        w.last_year AS year,
        w.period,
        i.total_musd,
        i.china_musd,
        (SELECT any_value(basis) FROM mineral_code) AS basis,
        s.iso3 <> 'CHN' AND i.total_musd IS NOT NULL AS has_value
    FROM dim_subject s
    CROSS JOIN three_years w
    LEFT JOIN imported i ON i.iso3 = s.iso3 AND i.last_year = w.last_year
    QUALIFY has_value OR w.last_year = max(w.last_year) OVER ()
)
SELECT
    iso3,
    'CHN' AS power,
    year,
    period,
    'mineral_import_dependence' AS indicator_id,
    CASE WHEN has_value THEN 100 * china_musd / total_musd END AS value,
    CASE WHEN is_self THEN 'not_applicable' WHEN has_value THEN 'ok' ELSE 'not_reported' END AS status,
    CAST(NULL AS DOUBLE) AS coverage,
    '' AS bound,
    CASE
        WHEN is_self THEN 'A country is not compared with itself.'
        WHEN NOT has_value
            THEN 'The trade data list no imports of these minerals by ' || name_in_text
                || ' in these years; they may be counted with another customs territory.'
        WHEN iso3 = 'EUU' THEN 'Imports of the members from outside the EU.'
        WHEN china_musd = 0 THEN 'No imports from China are recorded; flows under 1,000 USD are left out.'
        ELSE ''
    END AS note,
    'baci_minerals_energy' AS source_ids,
    CASE
        WHEN has_value THEN [
            struct_pack(
                role := 'numerator',
                label := 'imports of ' || name_in_text || ' from China, ' || basis,
                value := china_musd,
                unit := 'million USD',
                period := period,
                source_id := 'baci_minerals_energy'
            ),
            struct_pack(
                role := 'denominator',
                label := 'imports of ' || name_in_text
                    || CASE WHEN iso3 = 'EUU' THEN ' from outside the EU' ELSE ' from the world' END
                    || ', ' || basis,
                value := total_musd,
                unit := 'million USD',
                period := period,
                source_id := 'baci_minerals_energy'
            )
        ]
        ELSE CAST(
            [] AS STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                source_id VARCHAR)[]
        )
    END AS components
FROM cell;
