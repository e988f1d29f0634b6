-- Goods exports as the exporter reports them (OECD BTiGE). importer 'WLD' is the exporter's total.
-- A pair that is absent is not zero: only top partners are listed.
CREATE TABLE fact_exports_reported (
    exporter    VARCHAR NOT NULL CHECK (length(exporter) = 3),
    importer    VARCHAR NOT NULL CHECK (length(importer) = 3),
    year        INTEGER NOT NULL CHECK (year BETWEEN 2015 AND 2030),
    value_kusd  DOUBLE  NOT NULL CHECK (value_kusd BETWEEN 0 AND 10000000000),
    source_id   VARCHAR NOT NULL,
    vintage     VARCHAR NOT NULL,
    PRIMARY KEY (exporter, importer, year)
);
