-- Macroeconomic series (IMF WEO). economy: ISO3, 'WLD' (G001) or 'EUU' (G998). is_estimate: the year is after the last actual year.
CREATE TABLE fact_macro (
    economy     VARCHAR NOT NULL CHECK (length(economy) = 3),
    measure     VARCHAR NOT NULL CHECK (measure IN ('gdp_busd', 'gdp_ppp_bintl', 'population_m')),
    year        INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2035),
    value       DOUBLE  NOT NULL CHECK (value BETWEEN 0 AND 500000),
    is_estimate BOOLEAN NOT NULL,
    source_id   VARCHAR NOT NULL,
    vintage     VARCHAR NOT NULL,
    PRIMARY KEY (economy, measure, year)
);
