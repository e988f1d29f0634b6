-- How many bases the United States uses abroad, as a published count of the whole (no list by country): a benchmark for fact_us_bases.
-- Both numbers are floors ("at least").
CREATE TABLE fact_us_base_benchmark (
    report             VARCHAR NOT NULL,
    published          VARCHAR NOT NULL CHECK (length(published) = 10),
    bases_at_least     INTEGER NOT NULL CHECK (bases_at_least BETWEEN 50 AND 1000),
    countries_at_least INTEGER NOT NULL CHECK (countries_at_least BETWEEN 20 AND 200),
    source_id          VARCHAR NOT NULL,
    vintage            VARCHAR NOT NULL,
    PRIMARY KEY (report)
);
