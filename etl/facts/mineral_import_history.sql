-- What the United States and China imported in the minerals and energy codes before the years of fact_mineral_trade, by supplier (BACI).
-- Borders of the time: see aliases_baci_minerals_energy.csv for suppliers that no longer exist. A pair without trade has no row.
CREATE TABLE fact_mineral_import_history (
    year       INTEGER NOT NULL CHECK (year BETWEEN 1995 AND 2017),
    power      VARCHAR NOT NULL CHECK (power IN ('USA', 'CHN')),
    exporter   VARCHAR NOT NULL CHECK (length(exporter) = 3 AND exporter <> power),
    hs6        VARCHAR NOT NULL CHECK (length(hs6) = 6),
    value_kusd DOUBLE  NOT NULL CHECK (value_kusd BETWEEN 0 AND 1000000000),
    source_id  VARCHAR NOT NULL,
    vintage    VARCHAR NOT NULL,
    PRIMARY KEY (year, power, exporter, hs6)
);
