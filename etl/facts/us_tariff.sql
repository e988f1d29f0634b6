-- US tariffs by partner and policy date: applied rate in 2024 and the increase since (import-weighted, percentage points).
CREATE TABLE fact_us_tariff (
    iso3         VARCHAR NOT NULL CHECK (length(iso3) = 3),
    date         DATE    NOT NULL CHECK (date BETWEEN DATE '2025-01-01' AND DATE '2027-12-31'),
    base_pct     DOUBLE  NOT NULL CHECK (base_pct BETWEEN 0 AND 60),
    increase_pct DOUBLE  NOT NULL CHECK (increase_pct BETWEEN -10 AND 200),
    imports_usd  DOUBLE  NOT NULL CHECK (imports_usd BETWEEN 0 AND 1000000000000),
    source_id    VARCHAR NOT NULL,
    vintage      VARCHAR NOT NULL,
    PRIMARY KEY (iso3, date)
);
