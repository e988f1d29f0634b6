-- US imports for consumption (customs value) by partner and HS 2022 subheading, chapters 01-97, calendar year.
-- 50 partners; the 27 EU members stand only as 'EUU' (merged by the compiler). A pair without imports has no row.
CREATE TABLE fact_us_imports_hs6 (
    year      INTEGER NOT NULL CHECK (year BETWEEN 2024 AND 2030),
    iso3      VARCHAR NOT NULL CHECK (length(iso3) = 3),
    hs6       VARCHAR NOT NULL CHECK (length(hs6) = 6 AND left(hs6, 2) BETWEEN '01' AND '97'),
    value_usd DOUBLE  NOT NULL CHECK (value_usd > 0 AND value_usd <= 200000000000),
    source_id VARCHAR NOT NULL,
    vintage   VARCHAR NOT NULL,
    PRIMARY KEY (year, iso3, hs6)
);
