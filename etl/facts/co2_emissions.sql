-- Carbon dioxide from fossil fuels and industry, without land use, emitted on the territory; million tonnes CO2 (1 Gt = 1,000).
-- iso3: countries, EUU (the 27 of today in every year) and WLD (with international shipping and aviation).
CREATE TABLE fact_co2_emissions (
    iso3      VARCHAR NOT NULL CHECK (length(iso3) = 3),
    year      INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2024),
    co2_mt    DOUBLE  NOT NULL CHECK (co2_mt BETWEEN 0 AND 45000),
    source_id VARCHAR NOT NULL,
    vintage   VARCHAR NOT NULL,
    PRIMARY KEY (iso3, year)
);
