-- Intermediate inputs (goods and services, basic prices) by origin and using country, 80 economies, domestic included.
-- sector_group: 'all' source sectors, or a group of fact_icio_sector. Final demand is not in it. Cells up to 500 USD were dropped.
CREATE TABLE fact_icio_flow (
    year         INTEGER NOT NULL CHECK (year BETWEEN 2016 AND 2030),
    source_iso3  VARCHAR NOT NULL CHECK (length(source_iso3) = 3),
    using_iso3   VARCHAR NOT NULL CHECK (length(using_iso3) = 3),
    sector_group VARCHAR NOT NULL CHECK (sector_group IN ('all', 'information_communication', 'electronics', 'electrical', 'machinery', 'other_transport')),
    value_musd   DOUBLE  NOT NULL CHECK (value_musd BETWEEN 0 AND 50000000),
    source_id    VARCHAR NOT NULL,
    vintage      VARCHAR NOT NULL,
    PRIMARY KEY (year, source_iso3, using_iso3, sector_group)
);
