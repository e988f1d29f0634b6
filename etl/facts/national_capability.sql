-- Composite Index of National Capability (CINC): a state's share of the world's capabilities, percent, latest year (excerpt).
-- The shares of this edition sum to 100.7, not exactly 100. Used to test the scores against an independent measure of size, never scored.
CREATE TABLE fact_national_capability (
    iso3      VARCHAR NOT NULL CHECK (length(iso3) = 3),
    year      INTEGER NOT NULL CHECK (year BETWEEN 2016 AND 2026),
    share_pct DOUBLE  NOT NULL CHECK (share_pct > 0 AND share_pct < 30),
    source_id VARCHAR NOT NULL,
    vintage   VARCHAR NOT NULL,
    PRIMARY KEY (iso3, year)
);
