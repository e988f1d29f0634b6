-- US net import reliance by mineral group, percent of apparent consumption (USGS MCS 2026, salient statistics 2025).
-- nir_bound: '' exact, 'floor' ('>75' stands as 75), 'ceiling' ('<25' stands as 25), 'net_exporter' ('E' stands as 0).
CREATE TABLE fact_us_mineral_reliance (
    mineral    VARCHAR NOT NULL,
    year       INTEGER NOT NULL CHECK (year BETWEEN 2020 AND 2030),
    nir_pct    DOUBLE  NOT NULL CHECK (nir_pct BETWEEN 0 AND 100),
    nir_bound  VARCHAR NOT NULL CHECK (nir_bound IN ('', 'floor', 'ceiling', 'net_exporter')),
    nir_text   VARCHAR NOT NULL,
    source_id  VARCHAR NOT NULL,
    vintage    VARCHAR NOT NULL,
    PRIMARY KEY (mineral, year)
);
