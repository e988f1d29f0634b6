-- China's exports of solar panels, cells and wafers by destination and year. Cells and wafers since 2022.
-- months_covered: months the publisher has for that year (9 in 2025: January to September). 'OTH': destinations not named.
CREATE TABLE fact_solar_exports (
    iso3           VARCHAR NOT NULL CHECK (length(iso3) = 3),
    year           INTEGER NOT NULL CHECK (year BETWEEN 2017 AND 2030),
    product        VARCHAR NOT NULL CHECK (product IN ('panels', 'cells', 'wafers')),
    capacity_mw    DOUBLE  NOT NULL CHECK (capacity_mw BETWEEN 0 AND 200000),
    value_usd      DOUBLE  NOT NULL CHECK (value_usd BETWEEN 0 AND 30000000000),
    months_covered INTEGER NOT NULL CHECK (months_covered BETWEEN 1 AND 12),
    source_id      VARCHAR NOT NULL,
    vintage        VARCHAR NOT NULL,
    PRIMARY KEY (iso3, year, product)
);
