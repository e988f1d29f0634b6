-- Military expenditure (SIPRI, slice 2021-2025). share_gdp_pct is 0-100. flag: '', 'estimate' or 'highly_uncertain' (SIPRI's colours).
CREATE TABLE fact_military_expenditure (
    iso3          VARCHAR NOT NULL CHECK (length(iso3) = 3),
    year          INTEGER NOT NULL CHECK (year BETWEEN 2021 AND 2025),
    current_usd_m DOUBLE  CHECK (current_usd_m BETWEEN 0 AND 2000000),
    share_gdp_pct DOUBLE  CHECK (share_gdp_pct BETWEEN 0 AND 100),
    flag          VARCHAR NOT NULL CHECK (flag IN ('', 'estimate', 'highly_uncertain')),
    source_id     VARCHAR NOT NULL,
    vintage       VARCHAR NOT NULL,
    PRIMARY KEY (iso3, year)
);
