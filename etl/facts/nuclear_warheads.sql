-- Nuclear warheads by state and status, estimates. total = the four together; stockpile (for military use) = total less retired.
CREATE TABLE fact_nuclear_warheads (
    iso3                  VARCHAR NOT NULL CHECK (length(iso3) = 3),
    year                  INTEGER NOT NULL CHECK (year BETWEEN 2020 AND 2026),
    deployed_strategic    INTEGER NOT NULL CHECK (deployed_strategic BETWEEN 0 AND 3000),
    deployed_nonstrategic INTEGER NOT NULL CHECK (deployed_nonstrategic BETWEEN 0 AND 3000),
    reserve               INTEGER NOT NULL CHECK (reserve BETWEEN 0 AND 5000),
    retired               INTEGER NOT NULL CHECK (retired BETWEEN 0 AND 5000),
    total                 INTEGER NOT NULL CHECK (total = deployed_strategic + deployed_nonstrategic + reserve + retired AND total > 0),
    source_id             VARCHAR NOT NULL,
    vintage               VARCHAR NOT NULL,
    PRIMARY KEY (iso3, year)
);
