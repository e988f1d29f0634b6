-- US imports for consumption (customs value) by partner and HS chapter, calendar year.
-- iso3 'EUU' is the printed European Union row: it repeats its 27 members, so never add it to them.
-- Chapters 98 (US goods returned, special provisions) and 99 (low-value estimates) are included.
CREATE TABLE fact_us_imports_hs2 (
    year      INTEGER NOT NULL CHECK (year BETWEEN 2024 AND 2030),
    iso3      VARCHAR NOT NULL CHECK (length(iso3) = 3),
    chapter   VARCHAR NOT NULL CHECK (length(chapter) = 2 AND chapter BETWEEN '01' AND '99'),
    value_usd DOUBLE  NOT NULL CHECK (value_usd BETWEEN 0 AND 300000000000),
    source_id VARCHAR NOT NULL,
    vintage   VARCHAR NOT NULL,
    PRIMARY KEY (year, iso3, chapter)
);
