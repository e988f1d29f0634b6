-- Bilateral trade in 74 HS92 codes: ores, concentrates, selected metals and compounds, coal, crude oil and gas (BACI, FOB-type).
CREATE TABLE fact_mineral_trade (
    year       INTEGER NOT NULL CHECK (year BETWEEN 1995 AND 2030),
    exporter   VARCHAR NOT NULL CHECK (length(exporter) = 3),
    importer   VARCHAR NOT NULL CHECK (length(importer) = 3),
    hs6        VARCHAR NOT NULL CHECK (length(hs6) = 6),
    value_kusd DOUBLE  NOT NULL CHECK (value_kusd BETWEEN 0 AND 1000000000),
    source_id  VARCHAR NOT NULL,
    vintage    VARCHAR NOT NULL,
    PRIMARY KEY (year, exporter, importer, hs6)
);
