-- Question: in which product lines of US imports does one partner supply half or more, and who comes next?
-- Formula: lines of the view calc_us_import_line with a share of at least 50 %; the next supplier is the largest other listed partner.
-- Source: US Census, imports for consumption by subheading, 50 partners, the European Union as one.
WITH line AS MATERIALIZED (
    SELECT * FROM calc_us_import_line WHERE year = (SELECT max(year) FROM fact_us_imports_hs6)
),
two_largest AS (
    SELECT hs6, arg_max(iso3, value_musd, 2) AS suppliers, max(share_pct, 2) AS shares
    FROM line
    GROUP BY hs6
),
dominant AS (
    -- With half or more a supplier is the largest, or at exactly half one of two equals.
    SELECT
        l.*,
        CASE WHEN t.suppliers[1] = l.iso3 THEN t.suppliers[2] ELSE t.suppliers[1] END AS next_iso3,
        t.shares[2] AS next_share_pct
    FROM line l
    JOIN two_largest t ON t.hs6 = l.hs6
    WHERE l.share_pct >= 50 AND l.iso3 <> 'USA'
)
SELECT
    d.iso3,
    d.hs6,
    coalesce(p.product, 'HS ' || d.hs6) AS product,
    d.share_pct,
    d.share_pct >= 70 AS is_70_or_more,
    d.value_musd,
    d.line_musd AS us_imports_musd,
    coalesce(d.next_iso3, '') AS next_iso3,
    coalesce(d.next_share_pct, 0) AS next_share_pct,
    d.year,
    CASE WHEN d.is_flagged THEN 'low_coverage' ELSE 'ok' END AS status,
    CASE
        WHEN d.is_flagged
            THEN 'The listed partners cover only ' || format('{:.0f}', 100 * d.chapter_coverage)
                || ' % of US imports in HS chapter ' || d.chapter || ', so the share is too high.'
        ELSE ''
    END AS note,
    d.source_id
FROM dominant d
LEFT JOIN fact_us_import_product p ON p.hs6 = d.hs6
ORDER BY d.iso3, d.hs6;
