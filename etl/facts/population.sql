-- Mid-year population, persons (World Bank WDI SP.POP.TOTL). Regional aggregates are left out; 'WLD' is kept.
CREATE TABLE fact_population (
    iso3        VARCHAR NOT NULL CHECK (length(iso3) = 3),
    year        INTEGER NOT NULL CHECK (year BETWEEN 1960 AND 2030),
    persons     DOUBLE  NOT NULL CHECK (persons BETWEEN 0 AND 10000000000),
    source_id   VARCHAR NOT NULL,
    vintage     VARCHAR NOT NULL,
    PRIMARY KEY (iso3, year)
);
