-- Listed supercomputers by country: number and summed performance (Rmax, LINPACK, teraflops). Aggregates only.
CREATE TABLE fact_supercomputer (
    iso3        VARCHAR NOT NULL CHECK (length(iso3) = 3),
    year        INTEGER NOT NULL CHECK (year BETWEEN 2025 AND 2030),
    systems     INTEGER NOT NULL CHECK (systems BETWEEN 1 AND 500),
    -- No listed system is below 2,000 teraflops, and all 500 together are below 100 million.
    rmax_tflops DOUBLE  NOT NULL CHECK (rmax_tflops BETWEEN 2000 AND 100000000),
    source_id   VARCHAR NOT NULL,
    vintage     VARCHAR NOT NULL,
    PRIMARY KEY (iso3, year)
);
