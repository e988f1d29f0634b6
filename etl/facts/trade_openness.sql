-- Trade openness: exports plus imports of goods and services as a percent of GDP; above 100 where much is re-exported. WLD is the world.
CREATE TABLE fact_trade_openness (
    iso3          VARCHAR NOT NULL CHECK (length(iso3) = 3),
    year          INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2023),
    trade_gdp_pct DOUBLE  NOT NULL CHECK (trade_gdp_pct BETWEEN 0 AND 900),
    source_id     VARCHAR NOT NULL,
    vintage       VARCHAR NOT NULL,
    PRIMARY KEY (iso3, year)
);
