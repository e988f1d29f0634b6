-- Holdings of US Treasury securities by holder, end of month, billion USD (US Treasury TIC). 'WLD' is the printed grand total.
-- Only holders printed by name; groups such as "Oil Exporters" and "All Other" are left out.
CREATE TABLE fact_treasury_holding (
    iso3       VARCHAR NOT NULL CHECK (length(iso3) = 3),
    year       INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2030),
    month      INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    value_busd DOUBLE  NOT NULL CHECK (value_busd BETWEEN 0 AND 20000),
    source_id  VARCHAR NOT NULL,
    vintage    VARCHAR NOT NULL,
    PRIMARY KEY (iso3, year, month)
);
